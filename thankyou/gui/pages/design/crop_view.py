"""The photo as it will be cut, to be moved and brought closer.

In: a photo and the shape of its place on the card. Out: `placed(Placement)`. While the photo is
dragged, only this view moves; the card follows when it is let go.
"""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QImageReader,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.widgets.focus_ring import draw_focus_ring
from thankyou.gui.widgets.stray_keys import is_stray
from thankyou.model.card import CardPhoto
from thankyou.pictures.photo import Placement, moved, zoomed

_SIDE = 640
"""The most pixels, of the screen's own measure, that the view takes."""
_NUDGE = 0.03
"""What an arrow key moves, as a share of the view."""
_STEP = 1.15
"""The factor of one step closer."""


def placement_of(photo: CardPhoto) -> Placement:
    return Placement(photo.x, photo.y, photo.zoom, photo.grey)


class CropView(QWidget):
    """The photo in its place: dragged with the mouse or the arrow keys, closer with + and -.

    The wheel brings it closer while it has the focus.
    """

    placed = Signal(object)
    """The photo was let go at this Placement."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self._key = ""
        self._ratio = 1.0
        self._slot = 1.25
        self._placement = Placement()
        self._held: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Your photo, as it is seen on the card"))
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def placement(self) -> Placement:
        return self._placement

    def show_photo(self, photo: CardPhoto, slot_ratio: float) -> None:
        """Show a photo in a place `slot_ratio` times as wide as it is high."""
        if photo.key != self._key:
            self._key = photo.key
            self._image = _small(photo)
        self._ratio = photo.width / photo.height
        if abs(slot_ratio - self._slot) > 1e-6:
            self._slot = slot_ratio
            self.updateGeometry()
        self._placement = placement_of(photo).clamped(self._ratio, self._slot)
        keys = tr("Arrow keys move it; plus and minus bring it closer.")
        self.setAccessibleDescription(" ".join(filter(None, (photo.alt, keys))))
        self.update()

    def sizeHint(self) -> QSize:
        side = max(220, round(theme.unit(self.font()) * 18))
        if self._slot >= 1:
            return QSize(side, round(side / self._slot))
        return QSize(round(side * self._slot), side)

    minimumSizeHint = sizeHint

    def _put(self, placement: Placement, done: bool) -> None:
        self._placement = placement
        self.update()
        if done:
            self.placed.emit(placement)

    def zoom_to(self, zoom: float, done: bool) -> None:
        factor = zoom / self._placement.zoom
        self._put(zoomed(self._placement, factor, self._ratio, self._slot), done)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None:
            return
        by = event.position() - self._held
        self._held = event.position()
        self._drag(by.x() / self.width(), by.y() / self.height(), False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            self._held = None
            self.setCursor(Qt.CursorShape.OpenHandCursor)
            self.placed.emit(self._placement)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self.hasFocus():  # who scrolls the page over the photo means the page
            event.ignore()
            return
        if event.angleDelta().y():
            factor = _STEP if event.angleDelta().y() > 0 else 1 / _STEP
            at = (event.position().x() / self.width(), event.position().y() / self.height())
            self._put(zoomed(self._placement, factor, self._ratio, self._slot, at), True)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_stray(self, event):
            return
        ways = {
            Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }  # fmt: skip
        key = Qt.Key(event.key())
        if key in ways:
            self._drag(ways[key][0] * _NUDGE, ways[key][1] * _NUDGE, True)
        elif event.text() in ("+", "=", "-"):
            factor = 1 / _STEP if event.text() == "-" else _STEP
            self.zoom_to(self._placement.zoom * factor, True)
        else:
            super().keyPressEvent(event)

    def _drag(self, across: float, down: float, done: bool) -> None:
        self._put(moved(self._placement, across, down, self._ratio, self._slot), done)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        width, height = self._placement.seen(self._ratio, self._slot)
        whole = self._image.size()
        part = QRectF(
            (self._placement.x - width / 2) * whole.width(),
            (self._placement.y - height / 2) * whole.height(),
            width * whole.width(), height * whole.height(),
        )  # fmt: skip
        image = self._image
        if self._placement.grey:
            image = image.convertToFormat(QImage.Format.Format_Grayscale8)
        painter.drawImage(QRectF(self.rect()), image, part)
        if self.hasFocus():
            draw_focus_ring(painter, self.rect(), 0, theme.tokens().ground)
        else:
            painter.setPen(QPen(QColor(theme.tokens().edge), 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


def _small(photo: CardPhoto) -> QImage:
    """The photo no larger than this view needs; a JPEG is decoded at a part of its size."""
    held = QByteArray(photo.data)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    scale = min(1.0, _SIDE * 2 / max(photo.width, photo.height))
    reader.setScaledSize(QSize(round(photo.width * scale), round(photo.height * scale)))
    return reader.read()
