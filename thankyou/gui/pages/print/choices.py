"""A heading above a few choices of which exactly one is on.

In: a title, and a key, a name and a note for each choice. Out: the key that is chosen, and a
signal when the writer chooses.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup

from thankyou.gui import theme
from thankyou.gui.pages.section import Section
from thankyou.gui.widgets.choice_button import ChoiceButton
from thankyou.gui.widgets.flow_layout import ColumnsLayout


class Choices(Section):
    """The choices in columns, the first of them on. A choice is found by its key."""

    changed = Signal()

    def __init__(
        self, title: str, choices: Sequence[tuple[str, str, str]], least: float = 13.0,
        most: int = 2,
    ) -> None:  # fmt: skip
        """At most `most` columns, none narrower than `least` units of the type."""
        super().__init__(title)
        u = theme.unit()
        grid = ColumnsLayout(round(u * 0.6), round(u * least), most)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, ChoiceButton] = {}
        for key, name, note in choices:
            one = ChoiceButton(name, note)
            one.clicked.connect(lambda: self.changed.emit())
            self._group.addButton(one)
            grid.addWidget(one)
            self._buttons[key] = one
        self.column.addLayout(grid)
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

    def show_chosen(self, key: str) -> None:
        """This choice is on; nobody is told."""
        self._buttons[key].setChecked(True)

    def offer(self, key: str, offered: bool) -> None:
        """Show a choice, or take it away; if it was on, the first that is offered is on then."""
        one = self._buttons[key]
        one.setEnabled(offered)
        one.setVisible(offered)
        if not offered and one.isChecked():
            next(other for other in self._buttons.values() if other.isEnabled()).setChecked(True)
