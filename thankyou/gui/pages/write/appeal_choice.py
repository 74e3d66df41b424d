"""What to thank for: a choice of the appeals, on Write and in the guide.

In: the appeals. Out: `chosen`, after a click, Space or Return; arrow keys only look.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.widgets.arrow_focus import ArrowFocus
from thankyou.gui.widgets.choice_button import ChoiceButton
from thankyou.gui.widgets.flow_layout import ColumnsLayout

if TYPE_CHECKING:
    from thankyou.messages.appeals import Appeal

REMEMBERING = "remembering"
"""The key of the choice for someone who died, which is no appeal of its own."""


class AppealChoice(QWidget):
    """A grid of appeals, one of them chosen; `with_remembering` adds the quieter path."""

    chosen = Signal(str)
    """An appeal's id, or REMEMBERING."""

    def __init__(self, appeals: Iterable[Appeal], with_remembering: bool = False) -> None:
        super().__init__()
        u = theme.unit()
        grid = ColumnsLayout(round(u * 0.6), round(u * 15))
        self.setLayout(grid)
        self.buttons: dict[str, ChoiceButton] = {}
        self._group = QButtonGroup(self)
        arrows = ArrowFocus(self)
        rows = [(one.id, one.name, one.line) for one in appeals]
        if with_remembering:
            rows.append(
                (REMEMBERING, tr("Remembering someone who died"),
                 tr("A quieter way, with its own questions."))
            )  # fmt: skip
        for key, name, note in rows:
            made = ChoiceButton(name, note)
            made.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            self._group.addButton(made)
            arrows.watch(made)
            self.buttons[key] = made
            grid.addWidget(made)

    def show_chosen(self, key: str) -> None:
        """Mark a choice as the card's, if it is one of these."""
        held = self.buttons.get(key)
        if held is not None:
            held.setChecked(True)

    def focus_chosen(self) -> None:
        """Put the keyboard's focus on the chosen one."""
        held = self._group.checkedButton() or next(iter(self.buttons.values()))
        held.setFocus()
