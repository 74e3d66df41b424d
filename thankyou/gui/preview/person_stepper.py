"""What is shown of many, a person or a sheet, and the way to the one before and after.

In: its line. Out: `step(-1)` or `step(+1)`.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.widgets.announce import Announcer
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.labels import WholeLabel


class PersonStepper(QWidget):
    """A line between two links; hidden while there is only one.

    `previous` and `next_` are what is read aloud: by default, of people.
    """

    step = Signal(int)

    def __init__(self, previous: str = "", next_: str = "") -> None:
        super().__init__()
        u = theme.unit()
        row = QHBoxLayout(self)
        row.setContentsMargins(round(u), 0, round(u), 0)
        self.previous = button(tr("Previous"), lambda: self.step.emit(-1), "link",
                               previous or tr("Previous person"))  # fmt: skip
        self.next = button(tr("Next"), lambda: self.step.emit(1), "link",
                           next_ or tr("Next person"))  # fmt: skip
        self.person = WholeLabel()
        self.person.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._announcer = Announcer(self.person)
        row.addWidget(self.previous)
        row.addWidget(self.person, 1)
        row.addWidget(self.next)
        self.hide()

    def show_person(self, words: str, first: bool, last: bool) -> None:
        """`words` say what it is; without any, nothing is shown."""
        self.setVisible(bool(words))
        self.person.setText(words)
        self._announcer.words_changed(words)
        self.previous.setEnabled(not first)
        self.next.setEnabled(not last)
