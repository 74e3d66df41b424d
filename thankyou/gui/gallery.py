"""The writer's own card in every design, small.

In: a card. Out: a picture of its front for each design, painted on a thread, one after another,
while the older picture stays. Work begins when the card has rested for a moment, and only while
the shelf is looked at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy

from thankyou.card import Card
from thankyou.gui import theme
from thankyou.gui.workers import Ticket, Workers

if TYPE_CHECKING:
    from collections.abc import Callable

    from thankyou.designs.model import Design

REST = 350
"""Milliseconds the card rests before the shelf follows it."""


_PHOTO_DPI = 40.0
"""No front shows the photo: it is not worth cutting it sharp."""


class Thumb(QRadioButton):
    """One design: this card's front, the design's name, and what it is for."""

    def __init__(self, design: Design, note: str) -> None:
        super().__init__(design.name)
        self.design = design
        self.note = note
        self.image: QImage | None = None
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
        self.image = image
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
        if self.image is not None:
            painter.drawImage(box, self.image)
        else:
            painter.fillRect(box, QColor(t.line))
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
    """Keeps a row of thumbs as new as the card."""

    painted = Signal(str)
    """The picture of this design is in place."""
    caught_up = Signal()
    """Every picture is as new as the card."""
    trouble = Signal(Exception)

    def __init__(self, workers: Workers, thumbs: dict[str, Thumb]) -> None:
        super().__init__()
        self.setSingleShot(True)
        self.setInterval(REST)
        self._workers = workers
        self._thumbs = thumbs
        self._card: Card | None = None
        self._done: tuple[Card, float] | None = None
        self._library: object | None = None
        self.timeout.connect(self._go)

    def follow(self, card: Card, ratio: float, at_once: bool = False) -> None:
        """Show this card on the shelf soon."""
        bare = card.changed(design="", palette="")
        if (bare, ratio) == self._done and not self._workers.busy("gallery"):
            return
        self._card, self._ratio = bare, ratio
        self._workers.cancel("gallery")
        if at_once:
            self.stop()
            self._go()
        else:
            self.start()

    def _go(self) -> None:
        card, ratio = self._card, self._ratio
        if card is None:
            return
        sizes = {name: thumb.picture_width() for name, thumb in self._thumbs.items()}
        place: Callable[[tuple[str, QImage]], None] = self._place

        def work(ticket: Ticket) -> bool:
            from thankyou.gui.rendering import paint_once
            from thankyou.library import Library

            # The thread has a library of its own: nothing is shared with the one that types.
            library = self._library = self._library or Library()
            assert isinstance(library, Library)
            for name, width in sizes.items():
                if ticket.cancelled():
                    return False
                scene = library.composer(card.changed(design=name), _PHOTO_DPI).compose().scenes[0]
                image = paint_once(scene, width * ratio / scene.size.width, ratio)
                self._workers.report(ticket, place, (name, image))
            return True

        def done(whole: bool) -> None:
            if whole:
                self._done = (card, ratio)
                self.caught_up.emit()

        self._workers.run("gallery", work, done, self.trouble.emit)

    def _place(self, parcel: tuple[str, QImage]) -> None:
        name, image = parcel
        if name in self._thumbs:
            self._thumbs[name].show_image(image)
            self.painted.emit(name)
