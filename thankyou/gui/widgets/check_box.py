"""A check box whose square is as large as the type.

In: a text. Out: a QCheckBox that draws itself in the colours of theme.tokens().
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from thankyou.gui import theme


class CheckBox(QCheckBox):
    """A box to tick, as large as the type and as plain in the dark as in the light."""

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.tokens()
        u = theme.unit(self.font())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = round(u * 1.2)
        right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - side - 2 if right else 2
        box = QRectF(left, (self.height() - side) / 2, side, side)
        ticked = self.isChecked()
        painter.setPen(QPen(QColor(t.accent if ticked or self.underMouse() else t.edge), 1.5))
        painter.setBrush(QColor(t.accent if ticked else t.base))
        painter.drawRoundedRect(box, u * 0.25, u * 0.25)
        if ticked:
            pen = QPen(QColor(t.on_accent), max(2.0, u * 0.16))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.drawPolyline(
                [
                    QPointF(box.left() + side * across, box.top() + side * down)
                    for across, down in ((0.24, 0.52), (0.43, 0.7), (0.76, 0.32))
                ]
            )
        if self.hasFocus():
            painter.setPen(QPen(QColor(t.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), u * 0.3, u * 0.3)
        gap = side + round(u * 0.6) + 2
        room = QRectF(0 if right else gap, 0, self.width() - gap, self.height())
        painter.setPen(QColor(t.ink if self.isEnabled() else t.muted))
        across = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(
            room,
            int(across | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic
                | Qt.TextFlag.TextWordWrap),
            self.text(),
        )  # fmt: skip
        painter.end()

    def sizeHint(self) -> QSize:
        u = theme.unit(self.font())
        words = self.fontMetrics().size(int(Qt.TextFlag.TextShowMnemonic), self.text())
        return QSize(words.width() + round(u * 2.2) + 8, max(32, words.height() + round(u * 0.5)))

    minimumSizeHint = sizeHint

    def hitButton(self, pos: object) -> bool:
        return self.rect().contains(pos)  # type: ignore[call-overload]
