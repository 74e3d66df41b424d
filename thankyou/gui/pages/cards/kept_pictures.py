"""Pictures of kept cards: read where they were kept, else painted on a thread and kept.

In: the cards in sight. Out: an image of the front of each, soon. Pictures that were kept come
first; those to be painted follow one after another, and scrolling on drops what is out of sight.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Signal
from PySide6.QtGui import QImage, QImageReader

from thankyou.base.cache import BoundedCache
from thankyou.base.errors import CardError
from thankyou.gui.jobs import Jobs, Ticket
from thankyou.gui.worker_catalog import WorkerCatalog
from thankyou.store.card_store import CardStore
from thankyou.store.values import KeptCard

WIDE, HIGH = 400, 480
"""Pixels into which a picture fits: sharp at twice the usual size of the type."""
_KEPT_BYTES = 96 << 20
"""Pictures in memory: some 200, what one scrolls through and back."""
_LANE = "cards-pictures"


class KeptPictures(QObject):
    """Pictures by card. One that is older than its card stays until the newer is there."""

    arrived = Signal(str)
    """There is a picture of the card of this id."""
    caught_up = Signal()
    """Of every card in sight there is all that can be."""

    def __init__(
        self, jobs: Jobs, store: CardStore, worker_catalog: WorkerCatalog, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._store = store
        self._worker_catalog = worker_catalog
        self._kept: BoundedCache[str, tuple[float, QImage]] = BoundedCache(
            _KEPT_BYTES, lambda held: held[1].sizeInBytes()
        )
        self._none: dict[str, float] = {}  # cards that have no picture, and of which state
        self._wanted: list[tuple[str, float]] = []

    def image(self, card: KeptCard) -> QImage | None:
        """The newest picture of a card that there is."""
        held = self._kept.get(card.id)
        return held[1] if held is not None else None

    def follow(self, cards: Sequence[KeptCard]) -> None:
        """These are in sight: bring the pictures that are missing."""
        wanted = [(card.id, card.changed) for card in cards if self._is_missing(card)]
        if wanted == self._wanted and self._jobs.busy(_LANE):
            return
        self._wanted = wanted
        if not wanted:
            self._jobs.cancel(_LANE)
            self.caught_up.emit()
            return

        def work(ticket: Ticket) -> None:
            left = []
            for card_id, changed in wanted:
                if ticket.cancelled():
                    return
                image = _read(self._store, card_id)
                if image is None:
                    left.append((card_id, changed))
                else:
                    self._jobs.report(ticket, self._take, (card_id, changed, image))
            for card_id, changed in left:
                image = _paint(self._store, self._worker_catalog, card_id, ticket)
                if ticket.cancelled():
                    return
                self._jobs.report(ticket, self._take, (card_id, changed, image))

        self._jobs.run(_LANE, work, lambda _: self.caught_up.emit())

    def _is_missing(self, card: KeptCard) -> bool:
        if card.damaged or card.locked or self._none.get(card.id) == card.changed:
            return False
        held = self._kept.get(card.id)
        return held is None or held[0] != card.changed

    def _take(self, parcel: tuple[str, float, QImage | None]) -> None:
        card_id, changed, image = parcel
        if image is None:
            self._none[card_id] = changed
            return
        self._kept.put(card_id, (changed, image))
        self.arrived.emit(card_id)


def _read(store: CardStore, card_id: str) -> QImage | None:
    """The picture that was kept for this state of the card. Called on a thread."""
    data = store.thumb(card_id)
    if data is None:
        return None
    held = QByteArray(data)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"png"))
    size = reader.size()
    # A folder that a sync service shares may hold anything: sized before it is unpacked.
    if not size.isValid() or size.width() > WIDE or size.height() > HIGH:
        return None
    image = reader.read()
    return None if image.isNull() else image


def _paint(
    store: CardStore, worker_catalog: WorkerCatalog, card_id: str, ticket: Ticket
) -> QImage | None:
    """The front of a card, painted and kept. None: it cannot be. Called on a thread."""
    from thankyou.gui.preview.painter import paint_once

    try:
        card = store.read(card_id)
        with worker_catalog.borrow() as catalog:
            if ticket.cancelled():
                return None
            scene = catalog.composer(card).compose().scenes[0]
            scale = min(WIDE / scene.size.width, HIGH / scene.size.height)
            image = paint_once(scene, scale)
    except (CardError, OSError):
        return None  # deleted meanwhile, damaged, or in a design that is not on this computer
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    store.keep_thumb(card_id, _png(image), card)
    return image


def _png(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())
