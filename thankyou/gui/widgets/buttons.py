"""Push buttons in the roles of the style sheet: plain, main, link.

In: a text and what a click does. Out: a QPushButton with a name for screen readers.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton

from thankyou.gui import theme
from thankyou.gui.widgets.focus_ring import draw_focus_ring


class Button(QPushButton):
    """A push button whose focus can be seen on a ground of the accent colour, too."""

    def __init__(self, text: str, role: str = "") -> None:
        super().__init__(text)
        if role:
            self.setProperty("role", role)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.property("role") != "main" or not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_focus_ring(painter, self.rect(), theme.unit() * 0.5, theme.tokens().on_accent)
        painter.end()


def button(text: str, act: Callable[[], object], role: str = "", name: str | None = None) -> Button:
    """A push button; `name` is what is read aloud where the text alone does not say enough."""
    made = Button(text, role)
    made.setAutoDefault(False)
    made.setAccessibleName(name or text.replace("&", ""))
    made.clicked.connect(lambda: act())
    if role == "link":
        made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made
