"""What there is to show: the cards, those in the bin, those that a crash left; read on a thread.

In: the keeper's store. Out: `arrived(Listing)`, each time that something has changed; before it
`begun(Listing)`, with the newest cards alone, where the reading of all takes its time.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from thankyou.base.errors import CardError
from thankyou.base.quick_tuple import NamedTuple
from thankyou.gui.jobs import Jobs, Ticket
from thankyou.store.search import matches
from thankyou.store.values import KeptCard

if TYPE_CHECKING:
    from thankyou.store.card_store import CardStore

_LANE = "cards-list"


class Listing(NamedTuple):
    """The cards as they were when they were read."""

    cards: list[KeptCard]
    deleted: list[KeptCard]
    crashed: list[KeptCard]
    open: frozenset[str]
    """Those that a window has open, this one too."""
    whole: bool = True
    """Whether these are all; or else the newest, and the rest is still being read."""


class CardListing(QObject):
    """Reads the list anew when it is asked to."""

    arrived = Signal(object)
    begun = Signal(object)
    trouble = Signal(Exception)

    def __init__(self, jobs: Jobs, store: CardStore, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._store = store
        self._turn = Lock()  # two at once would take each other's glances at a lock for a window

    @property
    def busy(self) -> bool:
        """Whether a newer list is on its way."""
        return self._jobs.busy(_LANE)

    def drop(self) -> None:
        """What is being read is out of date."""
        self._jobs.cancel(_LANE)

    def read(self) -> None:
        """Read on a thread; what is read already for an older question is dropped."""

        def work(_: Ticket) -> tuple[Listing, CardError | None]:
            with self._turn:
                # From the thread itself: what is newest may be shown even if the whole is asked
                # for again meanwhile, for that waits for this reading.
                return read_listing(self._store, self.begun.emit)

        def done(read: tuple[Listing, CardError | None]) -> None:
            listing, trouble = read
            self.arrived.emit(listing)
            if trouble is not None:
                self.trouble.emit(trouble)

        self._jobs.run(_LANE, work, done, self.trouble.emit)


def read_listing(
    store: CardStore, begun: Callable[[Listing], object] | None = None
) -> tuple[Listing, CardError | None]:
    """All that there is, from the folder. A card that a crash left is as it was written last.

    `begun` is given the newest cards before the others are read, if these are many.

    A bin that cannot be read hides no card: it is empty here, and the second value says why.
    Raises as CardStore.cards.
    """
    crashed = store.crashed()

    def newest(cards: list[KeptCard]) -> None:
        if begun is not None:
            first = _with_newer(cards, crashed)[: len(cards)]
            begun(Listing(first, [], crashed, store.open_now(), whole=False))

    rows = _with_newer(store.cards(newest if begun is not None else None), crashed)
    deleted, trouble = [], None
    try:
        deleted = store.deleted()
    except CardError as error:
        trouble = error
    return Listing(rows, deleted, crashed, store.open_now()), trouble


def _with_newer(cards: list[KeptCard], crashed: list[KeptCard]) -> list[KeptCard]:
    """The cards, newest first, those that a crash left as they are in their steps."""
    newer = {card.id: card for card in crashed}
    rows = [newer.pop(card.id, card) for card in cards]
    return sorted([*rows, *newer.values()], key=lambda card: (-card.changed, card.id))


def found(cards: list[KeptCard], query: str) -> list[KeptCard]:
    """The cards in which every word of `query` is found."""
    return [card for card in cards if matches(card, query)] if query.strip() else cards
