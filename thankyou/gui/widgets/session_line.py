"""The line that is shown while each session is forgotten on closing.

In: whether that is so. Out: a sentence above the foot of the window, and the act that keeps a card.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.widgets.notes import NoteBox


class SessionLine(QWidget):
    """Hidden at first; its words are made when it is first shown."""

    def __init__(self, save_copy: Callable[[], object]) -> None:
        super().__init__()
        self._save_copy = save_copy
        u = theme.unit()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(round(u * 1.2), round(u * 0.3), round(u * 1.2), round(u * 0.3))
        self.hide()

    def setVisible(self, visible: bool) -> None:
        if visible and self._row.isEmpty():
            self._row.addWidget(
                NoteBox(
                    tr("Your cards of today are forgotten when this window closes."),
                    "plain",
                    (tr("Save a copy…"), self._save_copy),
                )
            )
        super().setVisible(visible)
