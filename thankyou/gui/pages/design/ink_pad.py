"""Paper to sign on, with mouse, pen or finger.

In: a hand that draws. Out: strokes of (x, y, pressure) in pixels, and `drawn` after each.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QTabletEvent
from PySide6.QtWidgets import QWidget

from thankyou.gui import theme
from thankyou.gui.i18n import tr

_PAPER, _LINE, _INK = "#fdfbf6", "#c9c2b2", "#22304a"
"""The same in the light and in the dark: it is paper."""


class InkPad(QWidget):
    """The paper, with a line to sign on."""

    drawn = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.strokes: list[list[tuple[float, float, float]]] = []
        self._open = False
        self._pen = False
        u = theme.unit()
        self.setFixedSize(round(u * 34), round(u * 13))
        self.setAttribute(Qt.WidgetAttribute.WA_TabletTracking, False)
        self.setAccessibleName(tr("Paper to sign on"))
        self.setCursor(Qt.CursorShape.CrossCursor)

    def clear(self) -> None:
        self.strokes = []
        self.update()
        self.drawn.emit()

    def _begin(self, at: QPointF, pressure: float) -> None:
        self.strokes.append([(at.x(), at.y(), pressure)])
        self._open = True
        self.update()

    def _go(self, at: QPointF, pressure: float) -> None:
        if self._open:
            self.strokes[-1].append((at.x(), at.y(), pressure))
            self.update()

    def _end(self) -> None:
        if self._open:
            self._open = False
            self.drawn.emit()

    def tabletEvent(self, event: QTabletEvent) -> None:
        kind = event.type()
        if kind == QTabletEvent.Type.TabletPress:
            self._pen = True
            self._begin(event.position(), event.pressure())
        elif kind == QTabletEvent.Type.TabletMove:
            self._go(event.position(), event.pressure())
        elif kind == QTabletEvent.Type.TabletRelease:
            self._end()
            self._pen = False
        event.accept()  # so that the pen does not come as a mouse once more

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self._pen:
            self._begin(event.position(), 0.5)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._pen:
            self._go(event.position(), 0.5)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._pen:
            self._end()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(_PAPER))
        painter.setPen(QPen(QColor(_LINE), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        line = self.height() * 0.74
        painter.drawLine(QPointF(self.width() * 0.08, line), QPointF(self.width() * 0.92, line))
        for stroke in self.strokes:
            for (x0, y0, a), (x1, y1, b) in zip(stroke, stroke[1:], strict=False):
                pen = QPen(QColor(_INK), 1.2 + 2.4 * (a + b) / 2)
                pen.setCapStyle(Qt.PenCapStyle.RoundCap)
                painter.setPen(pen)
                painter.drawLine(QPointF(x0, y0), QPointF(x1, y1))
            if len(stroke) == 1:
                painter.setPen(QPen(QColor(_INK), 3))
                painter.drawPoint(QPointF(stroke[0][0], stroke[0][1]))
        painter.end()
