"""The ring round the control that has the focus.

In: a control's rectangle. Out: a ring inside its outer edge, and the rectangle that is left for the
control itself. Between the two is a gap, because no one colour is 3:1 or better against a chosen
box's border and against the page in both sets of colours (WCAG 2.2, 1.4.11 and 2.4.13).
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from thankyou.gui import theme

WIDTH = 2
"""Pixels of the ring's line."""
GAP = 2
"""Pixels between the ring and the control."""
ROOM = WIDTH + GAP
"""Pixels that a control keeps free on each side, whether or not it has the focus."""


def inside_ring(rect: QRect) -> QRectF:
    """What the ring leaves of a control's rectangle."""
    return QRectF(rect).adjusted(ROOM, ROOM, -ROOM, -ROOM)


def draw_focus_ring(painter: QPainter, rect: QRect, radius: float) -> None:
    """The ring at the edge of `rect`; `radius`: of the corners of the control inside it."""
    half = WIDTH / 2
    painter.setPen(QPen(QColor(theme.tokens().ink), WIDTH))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    outer = radius + ROOM - half if radius else 0.0
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), outer, outer)
