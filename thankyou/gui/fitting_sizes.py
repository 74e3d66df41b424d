"""Which sizes of card hold the words, found aside while one writes.

In: the document. Out: a list of formats, once a thread has tried them all. What was found is kept
for the newest cards, so that going back costs nothing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from thankyou.base.cache import BoundedCache
from thankyou.gui.document import Document
from thankyou.gui.jobs import Jobs, Ticket
from thankyou.model.card import Card

if TYPE_CHECKING:
    from thankyou.gui.catalog import WindowCatalog
    from thankyou.model.format import Format

_REST = 0.3
"""Seconds that the words must rest before sizes are tried."""
_KEPT = 16


class FittingSizes(QObject):
    """Answers for the document's card; `found` when an answer that was waited for is there.

    `lane` names the work among the window's jobs: who asks has a lane of their own.
    """

    found = Signal()
    trouble = Signal(Exception)

    def __init__(
        self, document: Document, catalog: WindowCatalog, jobs: Jobs, lane: str, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._catalog = catalog
        self._jobs = jobs
        self._lane = lane
        self._known: BoundedCache[Card, tuple[Format, ...]] = BoundedCache(_KEPT)
        self._asked: Card | None = None

    def sizes(self) -> tuple[Format, ...] | None:
        """The sizes that hold the card's words, the nearest to its own first; None while they are
        looked for."""
        card = _words_and_look(self._document.card)
        known = self._known.get(card)
        if known is None and card != self._asked:
            self._asked = card
            self._jobs.run(
                self._lane, lambda ticket: self._tried(ticket, card),
                lambda sizes: self._tell(card, sizes), self._failed,
            )  # fmt: skip
        return known

    def stop(self) -> None:
        """Nobody waits for an answer any more."""
        self._asked = None
        self._jobs.cancel(self._lane)

    def _tried(self, ticket: Ticket, card: Card) -> tuple[Format, ...]:
        from thankyou.export.holding_sizes import by_nearness, holds

        if ticket.wait(_REST):
            return ()
        with self._catalog.worker_catalog.borrow() as catalog:
            near = by_nearness(catalog, card)
        held = []
        for one in near:
            if ticket.cancelled():
                return ()
            with self._catalog.worker_catalog.borrow() as catalog:
                if holds(catalog, card, one.id):
                    held.append(one)
        return tuple(held)

    def _tell(self, card: Card, sizes: tuple[Format, ...]) -> None:
        self._asked = None
        self._known.put(card, sizes)
        self.found.emit()

    def _failed(self, error: Exception) -> None:
        self.trouble.emit(error)


def _words_and_look(card: Card) -> Card:
    """The card without what does not stand on it."""
    return replace(card, name="", people=None, guided=(), dismissed=(), template=None)
