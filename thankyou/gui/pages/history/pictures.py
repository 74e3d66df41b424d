"""Small pictures of cards: painted on a thread, those in sight first, and kept for a while.

In: the cards in sight. Out: a picture of each card's message, or of its front, when it is there.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from thankyou.base.cache import BoundedCache
from thankyou.base.errors import CardError
from thankyou.gui.jobs import Jobs, Ticket
from thankyou.gui.worker_catalog import WorkerCatalog
from thankyou.model.card import Card

KEPT = 120
"""Pictures that are kept: what one scrolls through, and back."""

Key = tuple[Card, str, int, float]
"""The card, the kind of its panel, the longer side of its picture in the screen's own measure, and
the screen's ratio."""


class CardPictures(QObject):
    """Pictures of cards, no larger than a box.

    A card that cannot be laid out (its design is not on this computer) has none.
    """

    painted = Signal()
    """One more picture is there."""
    caught_up = Signal()
    """There is a picture of every card that was asked for."""

    def __init__(self, jobs: Jobs, worker_catalog: WorkerCatalog, lane: str, parent: QObject):
        super().__init__(parent)
        self._jobs = jobs
        self._worker_catalog = worker_catalog
        self._lane = lane
        self._kept: BoundedCache[Key, QImage] = BoundedCache(KEPT)
        self._impossible: set[Key] = set()
        self._wanted: list[Key] = []

    def picture(
        self, card: Card, side: int, ratio: float, kind: str = "letter"
    ) -> QImage | None:  # fmt: skip
        """The picture of a card's panel of this kind, if it is there."""
        return self._kept.get((_seen(card), kind, side, ratio))

    def follow(
        self, cards: Iterable[Card], side: int, ratio: float, kinds: Iterable[str] = ("letter",)
    ) -> None:
        """These cards are in sight: paint what is missing, and nothing else."""
        shown = tuple(kinds)
        wanted = [(_seen(card), kind, side, ratio) for card in cards for kind in shown]
        if wanted == self._wanted and self._jobs.busy(self._lane):
            return
        self._wanted = wanted
        missing = self._missing()
        if not missing:
            self._jobs.cancel(self._lane)
            return

        def work(ticket: Ticket) -> None:
            for key in missing:
                with self._worker_catalog.borrow() as catalog:
                    if ticket.cancelled():
                        return
                    try:
                        image = _paint(catalog, key)
                    except CardError:
                        image = None
                self._jobs.report(ticket, self._take, (key, image))

        self._jobs.run(self._lane, work, lambda _: self.caught_up.emit())

    def _missing(self) -> list[Key]:
        return [
            key for key in self._wanted if key not in self._kept and key not in self._impossible
        ]

    def _take(self, parcel: tuple[Key, QImage | None]) -> None:
        key, image = parcel
        if image is None:
            self._impossible.add(key)
            return
        self._kept.put(key, image)
        self.painted.emit()


def _seen(card: Card) -> Card:
    """The card without what is not seen on it: pictures stay while that changes."""
    return card.changed(name="", people=None, guided=(), dismissed=(), template=None)


def _paint(catalog: object, key: Key) -> QImage:
    from thankyou.catalog import Catalog
    from thankyou.gui.preview.painter import paint_once

    assert isinstance(catalog, Catalog)
    card, kind, side, ratio = key
    panels = catalog.format_of(card).panels
    at = next((n for n, panel in enumerate(panels) if panel.kind == kind), 0)
    scene = catalog.composer(card).compose().scenes[at]
    return paint_once(scene, side * ratio / max(scene.size.width, scene.size.height), ratio)
