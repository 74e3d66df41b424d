"""Whether the list is kept inside the card: a box to tick, and what that means.

In: the open table. Out: the table told to be kept in the card, or to be taken out. Nothing
of a list is saved anywhere unless this box is ticked.
"""

from __future__ import annotations

from PySide6.QtCore import Signal

from thankyou.base.errors import CardError
from thankyou.gui import theme
from thankyou.gui.i18n import plural, tr
from thankyou.gui.open_table import OpenTable
from thankyou.gui.pages.section import Section
from thankyou.gui.widgets.check_box import CheckBox
from thankyou.gui.widgets.labels import label


class KeepInside(Section):
    """The box and the line beneath it."""

    trouble = Signal(Exception)
    """The list cannot be kept in the card."""

    def __init__(self, people: OpenTable) -> None:
        super().__init__(spacing=0.1)
        self._people = people
        self.box = CheckBox(tr("&Keep this list inside the card"))
        self.box.setAccessibleName(tr("Keep this list inside the card"))
        self.box.clicked.connect(self._clicked)
        self.column.addWidget(self.box)
        self.meaning = label("", "hint")
        self.column.addWidget(self.meaning)
        self.column.addSpacing(round(theme.unit() * 0.5))

    def refresh(self) -> None:
        """Show whether the list is inside, and say what that means."""
        inside, count = self._people.inside, self._people.count
        self.box.setChecked(inside)
        if inside:
            words = plural(
                "The name is saved in the card; whoever gets the file can read it.",
                "The %n names are saved in the card; whoever gets the file can read them.",
                count,
            )
        else:
            words = plural(
                "Now the name is not saved with the card: the list is closed with it.",
                "Now the %n names are not saved with the card: the list is closed with it.",
                count,
            )
        self.meaning.setText(words)
        self.box.setAccessibleDescription(words)

    def _clicked(self, wanted: bool) -> None:
        try:
            self._people.keep_inside(wanted)
        except CardError as error:
            self.trouble.emit(error)
        self.refresh()
