"""Push buttons in the roles of the style sheet: plain, main, link.

In: a text and what a click does. Out: a QPushButton with a name for screen readers.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton


def button(
    text: str, act: Callable[[], object], role: str = "", name: str | None = None
) -> QPushButton:
    """A push button; `name` is what is read aloud where the text alone does not say enough."""
    made = QPushButton(text)
    made.setAutoDefault(False)
    if role:
        made.setProperty("role", role)
    made.setAccessibleName(name or text.replace("&", ""))
    made.clicked.connect(lambda: act())
    if role == "link":
        made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made
