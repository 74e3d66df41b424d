"""What all boxes have in common of which one is chosen: thumbs, swatches, sizes, segments.

In: a name. Out: a radio button that is clicked anywhere in its box, shows that the mouse is over
it and that it has the focus, and leaves its contents to `draw`.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton

from thankyou.gui import theme
from thankyou.gui.widgets.focus_ring import draw_focus_ring, inside_ring
from thankyou.gui.widgets.mirrored import visual_rect
from thankyou.gui.widgets.stray_keys import is_stray

TEXT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
"""Flags of a text at the side where reading begins: the painter mirrors them with the window."""
WRAPPED = TEXT | int(Qt.TextFlag.TextWordWrap)


class Choice(QRadioButton):
    """One of several choices, in a box of its own."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setAccessibleName(name.replace("&", ""))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def draw(self, painter: QPainter) -> None:
        """Draw the box and what is in it; the focus ring follows."""
        raise NotImplementedError

    def radius(self) -> float:
        """Of the box's corners, in pixels."""
        return theme.unit(self.font()) * 0.6

    def box(self) -> QRectF:
        """Where the middle of the box's border runs; with the focus it leaves room for the ring."""
        edge = inside_ring(self.rect()) if self.hasFocus() else QRectF(self.rect())
        return edge.adjusted(1, 1, -1, -1)

    def draw_box(self, painter: QPainter) -> None:
        """The box: stronger when it is chosen."""
        t = theme.tokens()
        chosen = self.isChecked()
        edge = t.accent if chosen or self.underMouse() else t.edge
        # The ring takes the border's place: thicker, the border changes enough to be noticed there.
        painter.setPen(QPen(QColor(edge), (3 if self.hasFocus() else 2) if chosen else 1))
        painter.setBrush(QColor(t.soft if chosen else t.base))
        painter.drawRoundedRect(self.box(), self.radius(), self.radius())

    def mirrored(self, rect: QRect) -> QRect:
        """A rectangle that was measured from the left, in a window that may be mirrored."""
        return visual_rect(self.layoutDirection(), self.rect(), rect)

    def bold(self) -> QFont:
        """The font of the choice's name."""
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not is_stray(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.draw(painter)
        if self.hasFocus():
            draw_focus_ring(painter, self.rect(), self.radius())
        painter.end()
