"""A part of a page: a column of its own, perhaps under a heading.

In: a heading and a hint. Out: a widget to fill and to put into a page's column.
"""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from thankyou.gui import theme
from thankyou.gui.widgets.labels import label


class Section(QWidget):
    """A column without margins, with the page's own distance between its parts."""

    def __init__(self, title: str = "", hint: str = "", spacing: float = 0.5) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(round(theme.unit() * spacing))
        self.title = label(title, "section")
        if title:
            self.column.addWidget(self.title)
        self.hint = label(hint, "hint")
        if hint:
            self.column.addWidget(self.hint)


def titled(title: str, control: QWidget, hint: str = "") -> QWidget:
    """A control beneath its name, and perhaps a hint beneath it; both are read aloud with it."""
    block = Section(spacing=0.2)
    heading = label(title, "label")
    heading.setBuddy(control)
    block.column.addWidget(heading)
    block.column.addWidget(control)
    if not control.accessibleName():
        control.setAccessibleName(title.replace("&", ""))
    if hint:
        control.setAccessibleDescription(hint)
        block.column.addWidget(label(hint, "hint"))
    block.column.addStretch(1)  # beside a higher one, its parts stay together at the top
    return block
