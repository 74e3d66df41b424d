"""The shadow of paper on the desk.

In: the paper's size and the margin round it. Out: a pixmap, drawn once a size.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap


class Shadow:
    """Remembers the shadow that was drawn last."""

    def __init__(self) -> None:
        self._drawn: tuple[tuple[object, ...], QPixmap] | None = None

    def draw(self, painter: QPainter, box: QRect, margin: int, dark: bool) -> None:
        """Beneath paper in `box`, `margin` pixels wide at most."""
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(
            box.topLeft() - QPoint(margin, margin), self.pixmap(box.size(), margin, dark, ratio)
        )

    def pixmap(self, size: QSize, margin: int, dark: bool, ratio: float) -> QPixmap:
        """The shadow, with the margin round it."""
        key = (size.width(), size.height(), margin, dark, ratio)
        if self._drawn is not None and self._drawn[0] == key:
            return self._drawn[1]
        made = QPixmap((size + QSize(2 * margin, 2 * margin)) * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(QPoint(margin, margin), size)
        reach = max(6, margin // 2)
        steps = 12
        for step in range(steps):
            grow = reach * (steps - step) / steps
            painter.setBrush(QColor(20, 16, 8, 12 if dark else 4))
            painter.drawRoundedRect(
                box.adjusted(-grow, -grow * 0.6, grow, grow).translated(0, reach * 0.25),
                grow,
                grow,
            )
        painter.end()
        self._drawn = (key, made)
        return made
