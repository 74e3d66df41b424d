"""What there is to show: the cards, those in the bin, those that a crash left; read on a thread.

In: the keeper's store. Out: `arrived(Listing)`, each time that something has changed.
"""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from thankyou.base.errors import CardError
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


class CardListing(QObject):
    """Reads the list anew when it is asked to."""

    arrived = Signal(object)
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
                return read_listing(self._store)

        def done(read: tuple[Listing, CardError | None]) -> None:
            listing, trouble = read
            self.arrived.emit(listing)
            if trouble is not None:
                self.trouble.emit(trouble)

        self._jobs.run(_LANE, work, done, self.trouble.emit)


def read_listing(store: CardStore) -> tuple[Listing, CardError | None]:
    """All that there is, from the folder. A card that a crash left is as it was written last.

    A bin that cannot be read hides no card: it is empty here, and the second value says why.
    Raises as CardStore.cards.
    """
    crashed = store.crashed()
    newer = {card.id: card for card in crashed}
    rows = [newer.pop(card.id, card) for card in store.cards()]
    rows = sorted([*rows, *newer.values()], key=lambda card: (-card.changed, card.id))
    deleted, trouble = [], None
    try:
        deleted = store.deleted()
    except CardError as error:
        trouble = error
    return Listing(rows, deleted, crashed, store.open_now()), trouble


def found(cards: list[KeptCard], query: str) -> list[KeptCard]:
    """The cards in which every word of `query` is found."""
    return [card for card in cards if matches(card, query)] if query.strip() else cards
