"""A row of buttons that become others: what can be done now.

In: words, acts and roles. Out: buttons; who had the keyboard's focus there has it again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.pages.section import Section, titled
from thankyou.gui.widgets.buttons import Button, button
from thankyou.gui.widgets.flow_layout import FlowLayout
from thankyou.gui.widgets.number_field import NumberField

Act = tuple[str, Callable[[], object], str]
"""A button: its words, what it does, its role."""


class ActRow(QWidget):
    """The buttons."""

    def __init__(self) -> None:
        super().__init__()
        self._row = FlowLayout(round(theme.unit() * 0.5))
        self.setLayout(self._row)
        self._buttons: dict[str, Button] = {}

    def acts(self) -> dict[str, Button]:
        """The buttons that can be pressed now, by their words."""
        return dict(self._buttons)

    def show_acts(self, acts: Sequence[Act]) -> None:
        """Show these; the same ones stay as they are, so that a click is never lost."""
        if list(self._buttons) != [name for name, _, _ in acts]:
            focus = self.window().focusWidget()
            had_focus = focus is not None and self.isAncestorOf(focus)
            while (item := self._row.takeAt(0)) is not None:
                if (old := item.widget()) is not None:
                    old.hide()
                    old.deleteLater()
            self._buttons = {name: button(name, act, role) for name, act, role in acts}
            for one in self._buttons.values():
                self._row.addWidget(one)
            if had_focus:
                self.focus_first()
        self.setVisible(bool(acts))
        self.updateGeometry()

    def focus_first(self) -> None:
        if self._buttons:
            next(iter(self._buttons.values())).setFocus()


class JamQuestion(Section):
    """Which sheet jammed? Out: `wanted` with its number."""

    wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.sheet = NumberField(1, 1)
        self.column.addWidget(titled(tr("Number of the sheet"), self.sheet))
        acts = FlowLayout(round(theme.unit() * 0.5))
        self.again_button = button(
            tr("Print its cards again"), lambda: self.wanted.emit(self.sheet.value()), "main"
        )
        acts.addWidget(self.again_button)
        acts.addWidget(button(tr("Cancel"), self.hide, name=tr("No sheet jammed")))
        self.column.addLayout(acts)
        self.hide()

    def ask(self) -> None:
        self.show()
        self.sheet.setFocus()
        self.sheet.selectAll()
