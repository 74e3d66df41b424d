"""The ring round the control that has the focus.

In: a control's rectangle. Out: a ring at its edge, and what the ring leaves of the rectangle.

Between the ring and the control is a gap, because no one colour is 3:1 or better against a chosen
box's border and against the page in both sets of colours (WCAG 2.2, 1.4.11 and 2.4.13). A control
takes no more room for it: while it has the focus, its box is drawn smaller, or its edge is covered.
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
"""Pixels at each side that belong to the ring: what may not be covered keeps off them."""


def inside_ring(rect: QRect) -> QRectF:
    """What the ring leaves of a control's rectangle."""
    return QRectF(rect).adjusted(ROOM, ROOM, -ROOM, -ROOM)


def draw_focus_ring(painter: QPainter, rect: QRect, radius: float, gap: str = "") -> None:
    """The ring at the edge of `rect`, whose corners have this radius.

    `gap`: the colour of the gap, for a control that itself reaches to the edge.
    """
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for color, inset, width in (
        (gap, WIDTH + (GAP + 1) / 2, GAP + 1),
        (theme.tokens().ink, WIDTH / 2, WIDTH),
    ):
        if color:
            painter.setPen(QPen(QColor(color), width))
            corner = max(0.0, radius - inset)
            painter.drawRoundedRect(
                QRectF(rect).adjusted(inset, inset, -inset, -inset), corner, corner
            )
