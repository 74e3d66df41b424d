"""The card's signature, small.

In: a CardSignature, of strokes or of a mask. Out: a picture.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.model.card import CardSignature
from thankyou.model.scene import Segments
from thankyou.pictures.ink import Ink
from thankyou.pictures.outline import outline

_PAPER, _INK = "#ffffff", "#22304a"


class SignatureView(QWidget):
    """The signature on white."""

    def __init__(self) -> None:
        super().__init__()
        self._path = QPainterPath()
        self._image: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Your signature"))

    def sizeHint(self) -> QSize:
        u = theme.unit(self.font())
        return QSize(round(u * 14), round(u * 4.4))

    minimumSizeHint = sizeHint

    def show_signature(self, signature: CardSignature) -> None:
        self._path, self._image = QPainterPath(), None
        if signature.strokes:
            self._path = _painter_path(outline(Ink(signature.strokes)))
            self.setAccessibleDescription(tr("Drawn by hand."))
        else:
            self.setAccessibleDescription(tr("Taken from a photo."))
            image = QImage.fromData(signature.mask, "PNG")  # type: ignore[arg-type]
            image.invertPixels()
            self._image = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor(_PAPER))
        room = QRectF(self.rect()).adjusted(8, 8, -8, -8)
        box = self._path.boundingRect() if self._image is None else QRectF(self._image.rect())
        if box.width() > 0 and box.height() > 0:
            scale = min(room.width() / box.width(), room.height() / box.height())
            painter.translate(room.center())
            painter.scale(scale, scale)
            painter.translate(-box.center())
            if self._image is None:
                painter.fillPath(self._path, QColor(_INK))
            else:
                painter.drawImage(box, self._image)
            painter.resetTransform()
        painter.setPen(QPen(QColor(theme.tokens().edge), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


def _painter_path(segments: Segments) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for one in segments:
        numbers = [float(v) for v in one[1:]]
        if one[0] == "M":
            path.moveTo(*numbers)
        elif one[0] == "L":
            path.lineTo(*numbers)
        elif one[0] == "C":
            path.cubicTo(*numbers)
        else:
            path.closeSubpath()
    return path
