"""The writer's own card in every design, small.

In: a card. Out: a picture of its front for each design, painted on a thread, one after another,
while the older picture stays, faint. Work begins when the card has rested for a moment, and only
while the shelf is looked at.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy

from thankyou.gui import theme
from thankyou.gui.jobs import Jobs, Ticket
from thankyou.gui.worker_catalog import WorkerCatalog
from thankyou.model.card import Card

if TYPE_CHECKING:
    from thankyou.designs.model import Design

REST = 350
"""Milliseconds the card rests before the shelf follows it."""
KEPT = 120
"""Pictures that are kept: the shelf as it was before a few changes, for who goes back."""
_FAINT = 0.45

Key = tuple[Card, int, float]
"""What a thumb shows: a card, how wide in the screen's own measure, and the screen's ratio."""


class Thumb(QRadioButton):
    """One design: this card's front, the design's name, and what it is for."""

    def __init__(self, design: Design, note: str) -> None:
        super().__init__(design.name)
        self.design = design
        self.note = note
        self.image: QImage | None = None
        self.older = False
        """Whether the picture is of the card as it was."""
        self._shape = 148 / 105
        self.setAccessibleName(design.name)
        self.setAccessibleDescription(note)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_shape(self, shape: float) -> None:
        """Height over width of the front."""
        if abs(shape - self._shape) > 1e-6:
            self._shape = shape
            self.updateGeometry()
            self.update()

    def picture_width(self) -> int:
        return max(184, round(theme.unit(self.font()) * 14))

    def _pad(self) -> int:
        return round(theme.unit(self.font()) * 0.4)

    def _note_height(self) -> int:
        room = QRect(0, 0, self.picture_width(), 1000)
        flags = int(Qt.TextFlag.TextWordWrap)
        return QFontMetrics(self.font()).boundingRect(room, flags, self.note).height()

    def picture_rect(self) -> QRect:
        width, pad = self.picture_width(), self._pad()
        return QRect(pad, pad, width, round(width * self._shape))

    def sizeHint(self) -> QSize:
        box, pad = self.picture_rect(), self._pad()
        name = QFontMetrics(self.font()).height()
        return QSize(box.width() + 2 * pad, box.height() + name + self._note_height() + 3 * pad)

    minimumSizeHint = sizeHint

    def hitButton(self, pos: object) -> bool:
        return self.rect().contains(pos)  # type: ignore[call-overload]

    def show_image(self, image: QImage) -> None:
        """A picture of the card as it is."""
        self.image = image
        self.older = False
        self.update()

    def set_older(self, older: bool) -> None:
        if older != self.older:
            self.older = older
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        whole = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        radius = theme.unit(self.font()) * 0.6
        if self.isChecked() or self.underMouse():
            chosen = self.isChecked()
            painter.setPen(QPen(QColor(t.accent), 2 if chosen else 1))
            painter.setBrush(QColor(t.soft) if chosen else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(whole, radius, radius)
        if self.hasFocus():
            painter.setPen(QPen(QColor(t.ink), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(whole, radius, radius)
        box = self.picture_rect()
        painter.fillRect(box, QColor(t.line))
        if self.image is not None:
            painter.setOpacity(_FAINT if self.older else 1.0)
            painter.drawImage(box, self.image)
            painter.setOpacity(1.0)
        painter.setPen(QPen(QColor(0, 0, 0, 40), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)
        pad = self._pad()
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(t.ink))
        name = QFontMetrics(self.font()).height()
        line = QRect(box.left(), box.bottom() + pad, box.width(), name)
        painter.drawText(line, int(Qt.AlignmentFlag.AlignLeft), self.text())
        painter.setFont(self.font())
        painter.setPen(QColor(t.muted))
        line = QRect(box.left(), line.bottom() + 1, box.width(), self._note_height())
        painter.drawText(line, int(Qt.TextFlag.TextWordWrap), self.note)
        painter.end()


class GalleryPainter(QTimer):
    """Keeps the thumbs as new as the card.

    A picture that is older than the card is shown faintly until the new one is there. Those in
    sight are painted first; those that a filter hides, when they are shown again.
    """

    painted = Signal(str)
    """The picture of this design is in place."""
    caught_up = Signal()
    """Every picture is as new as the card."""
    trouble = Signal(Exception)

    def __init__(self, jobs: Jobs, thumbs: dict[str, Thumb], worker_catalog: WorkerCatalog) -> None:
        super().__init__()
        self.setSingleShot(True)
        self.setInterval(REST)
        self._jobs = jobs
        self._thumbs = thumbs
        self._keys: dict[str, Key] = {}
        self._kept: OrderedDict[Key, QImage] = OrderedDict()
        self._worker_catalog = worker_catalog
        self.timeout.connect(self._go)

    def follow(self, card: Card, ratio: float, at_once: bool = False) -> None:
        """Show this card on the shelf: what was painted before at once, the rest soon."""
        front = front_of(card)
        keys = {
            name: (
                front.changed(design=name, palette=card.palette if name == card.design else ""),
                thumb.picture_width(), ratio,
            )
            for name, thumb in self._thumbs.items()
        }  # fmt: skip
        same = keys == self._keys
        self._keys = keys
        missing = False
        for name, thumb in self._thumbs.items():
            kept = self._kept.get(keys[name])
            if kept is not None:
                self._kept.move_to_end(keys[name])
                thumb.show_image(kept)
            else:
                thumb.set_older(True)
                missing = missing or not thumb.isHidden()
        if same and (self.isActive() or self._jobs.busy("gallery")):
            return
        self._jobs.cancel("gallery")
        if not missing:
            self.stop()
        elif at_once:
            self.stop()
            self._go()
        else:
            self.start()

    def _next(self) -> list[Key]:
        """What is to be painted, what is in sight first."""
        wanted = [
            (thumb.visibleRegion().isEmpty(), thumb.y(), thumb.x(), self._keys[name])
            for name, thumb in self._thumbs.items()
            if not thumb.isHidden() and self._keys[name] not in self._kept
        ]
        return [key for *_, key in sorted(wanted, key=lambda one: one[:3])]

    def _go(self) -> None:
        keys = self._next()

        def work(ticket: Ticket) -> bool:
            from thankyou.gui.preview.painter import paint_once

            for key in keys:
                card, width, ratio = key
                with self._worker_catalog.borrow() as catalog:
                    if ticket.cancelled():
                        return False
                    scene = catalog.composer(card).compose().scenes[0]
                    image = paint_once(scene, width * ratio / scene.size.width, ratio)
                self._jobs.report(ticket, self._place, (key, image))
            return True

        def done(whole: bool) -> None:
            if whole and not self._next():
                self.caught_up.emit()

        self._jobs.run("gallery", work, done, self.trouble.emit)

    def _place(self, parcel: tuple[Key, QImage]) -> None:
        key, image = parcel
        self._kept[key] = image
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        name = key[0].design
        if self._keys.get(name) == key:
            self._thumbs[name].show_image(image)
            self.painted.emit(name)


def front_of(card: Card) -> Card:
    """The card without what its front does not show: pictures stay as new while that changes."""
    return card.changed(
        message="", second=None, signers=(), photo=None, signature=None, text_size=100,
        guided=(), dismissed=(), template=None, display="",
    )  # fmt: skip
