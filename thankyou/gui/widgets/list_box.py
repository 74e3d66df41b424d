"""A list of choices.

In: items. Out: a QListWidget in which keys move only while it has the focus; the wheel scrolls it.
"""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget

from thankyou.gui.widgets.stray_keys import is_stray


class ListBox(QListWidget):
    """A list, one item of it current."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not is_stray(self, event):
            super().keyPressEvent(event)
