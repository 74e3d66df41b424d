"""A check box whose square is as large as the type.

In: a text. Out: a QCheckBox that draws itself in the colours of theme.tokens().
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from thankyou.gui import theme
from thankyou.gui.widgets.focus_ring import ROOM, draw_focus_ring
from thankyou.gui.widgets.mirrored import visual_rect

_WORDS = int(
    Qt.AlignmentFlag.AlignLeft
    | Qt.AlignmentFlag.AlignVCenter
    | Qt.TextFlag.TextShowMnemonic
    | Qt.TextFlag.TextWordWrap
)


class CheckBox(QCheckBox):
    """A box to tick, and its words beside it."""

    def _side(self) -> int:
        return round(theme.unit(self.font()) * 1.2)

    def _gap(self) -> int:
        """From the control's edge to its words."""
        return ROOM + self._side() + round(theme.unit(self.font()) * 0.6)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.tokens()
        direction = self.layoutDirection()
        painter = QPainter(self)
        painter.setLayoutDirection(direction)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self._side()
        square = QRect(ROOM, (self.height() - side) // 2, side, side)
        box = QRectF(visual_rect(direction, self.rect(), square))
        draw_square(painter, box, self.isChecked(), self.underMouse())
        if self.hasFocus():
            draw_focus_ring(painter, self.rect(), theme.unit(self.font()) * 0.3)
        gap = self._gap()
        room = QRect(gap, 0, self.width() - gap - ROOM, self.height())
        painter.setPen(QColor(t.ink if self.isEnabled() else t.muted))
        painter.drawText(visual_rect(direction, self.rect(), room), _WORDS, self.text())
        painter.end()

    def sizeHint(self) -> QSize:
        u = theme.unit(self.font())
        words = self.fontMetrics().size(int(Qt.TextFlag.TextShowMnemonic), self.text())
        width = self._gap() + words.width() + ROOM + 2
        return QSize(width, max(32, words.height() + round(u * 0.5)))

    minimumSizeHint = sizeHint

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)


class WrappingCheckBox(CheckBox):
    """A check box whose words are broken where they have no room in one line."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, max(20, width - self._gap() - ROOM), 10_000)
        words = self.fontMetrics().boundingRect(room, _WORDS, self.text())
        return max(32, words.height() + round(theme.unit(self.font()) * 0.5))

    def minimumSizeHint(self) -> QSize:
        longest = max(self.text().split(), key=len, default="")
        width = self._gap() + self.fontMetrics().horizontalAdvance(longest) + ROOM + 2
        return QSize(min(width, self.sizeHint().width()), 32)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = self.heightForWidth(self.width())
        if self.minimumHeight() != needed:
            self.setMinimumHeight(needed)


def draw_square(painter: QPainter, box: QRectF, ticked: bool, hovered: bool) -> None:
    """A box to tick, in the colours of the window."""
    t = theme.tokens()
    u = box.width() / 1.2
    painter.setPen(QPen(QColor(t.accent if ticked or hovered else t.edge), 1.5))
    painter.setBrush(QColor(t.accent if ticked else t.base))
    painter.drawRoundedRect(box, u * 0.25, u * 0.25)
    if not ticked:
        return
    pen = QPen(QColor(t.on_accent), max(2.0, u * 0.16))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline(
        [
            QPointF(box.left() + box.width() * across, box.top() + box.height() * down)
            for across, down in ((0.24, 0.52), (0.43, 0.7), (0.76, 0.32))
        ]
    )
