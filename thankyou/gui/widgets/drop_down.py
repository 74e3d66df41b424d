"""A list that drops down.

In: items. Out: a QComboBox with a chevron in the colour and size of its text, which the wheel
does not change: who scrolls a page over it means the page.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox

from thankyou.gui import theme
from thankyou.gui.widgets.stray_keys import is_stray

_LEAST_UNITS = 18.0
"""A list gives way, beside others, down to this many units of the type, or to its longest item."""


class DropDown(QComboBox):
    """A list that drops down; it has the focus by Tab or a click only."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(
            min(hint.width(), round(theme.unit(self.font()) * _LEAST_UNITS)), hint.height()
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not is_stray(self, event):
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Closed, it lets the page scroll; the open list is a window of its own and scrolls itself.
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        u = theme.unit(self.font())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self.palette().color(QPalette.ColorRole.Text), max(1.5, u * 0.12))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        size = u * 0.32
        x = self.width() - u * 0.9 if not self.isRightToLeft() else u * 0.9
        y = self.height() / 2
        low, high = y + size / 2, y - size / 2
        painter.drawPolyline([QPointF(x - size, high), QPointF(x, low), QPointF(x + size, high)])
        painter.end()
