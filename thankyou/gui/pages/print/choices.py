"""A heading above a few choices of which exactly one is on.

In: a title, and a key, a name and a note for each choice. Out: the key that is chosen, and a
signal when it changes.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from thankyou.gui import theme
from thankyou.gui.widgets.choice_button import ChoiceButton
from thankyou.gui.widgets.flow_layout import ColumnsLayout
from thankyou.gui.widgets.labels import label


class Choices(QWidget):
    """The choices in columns, the first of them on. A choice is found by its key."""

    changed = Signal()

    def __init__(self, title: str, choices: Sequence[tuple[str, str, str]]) -> None:
        super().__init__()
        u = theme.unit()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(u * 0.5))
        column.addWidget(label(title, "section"))
        grid = ColumnsLayout(round(u * 0.6), round(u * 13))
        self._group = QButtonGroup(self)
        self._buttons: dict[str, ChoiceButton] = {}
        for key, name, note in choices:
            one = ChoiceButton(name, note)
            one.clicked.connect(lambda: self.changed.emit())
            self._group.addButton(one)
            grid.addWidget(one)
            self._buttons[key] = one
        column.addLayout(grid)
        self._first.setChecked(True)

    @property
    def _first(self) -> ChoiceButton:
        return next(iter(self._buttons.values()))

    def __getitem__(self, key: str) -> ChoiceButton:
        return self._buttons[key]

    @property
    def chosen(self) -> str:
        """The key of the choice that is on."""
        return next(key for key, one in self._buttons.items() if one.isChecked())

    def offer(self, key: str, offered: bool) -> None:
        """Show a choice, or take it away; if it was on, the first that is offered is on then."""
        one = self._buttons[key]
        one.setEnabled(offered)
        one.setVisible(offered)
        if not offered and one.isChecked():
            next(other for other in self._buttons.values() if other.isEnabled()).setChecked(True)
