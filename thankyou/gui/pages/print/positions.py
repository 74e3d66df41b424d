"""Which positions of the first sheet are free: it may be part-used.

In: the print setup. Out: changes to it. Single positions are clicked away on the picture of the
sheet.
"""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy

from thankyou.gui import theme
from thankyou.gui.i18n import plural, tr
from thankyou.gui.pages.section import Section, titled
from thankyou.gui.print_setup import PrintSetup
from thankyou.gui.widgets.announce import StatusLabel
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.flow_layout import FlowLayout
from thankyou.gui.widgets.labels import label
from thankyou.gui.widgets.number_field import NumberField

_MOST_NAMED = 12
"""Positions that are named one by one."""


class Positions(Section):
    """The first free position, those that are left out, and a way back to a whole sheet."""

    def __init__(self, setup: PrintSetup) -> None:
        super().__init__()
        self._setup = setup
        self._filling = False
        self.start = NumberField(1, 1)
        self.start.valueChanged.connect(lambda _: self._typed())
        self.start.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = FlowLayout(round(theme.unit() * 0.6))
        row.addWidget(titled(tr("First free position"), self.start))
        self.column.addLayout(row)
        self.column.addWidget(
            label(
                tr("On the picture of the sheet, click the pieces that are gone already."), "hint"
            )
        )
        self.left_out = StatusLabel(tr("Positions that are left out"))
        self.column.addWidget(self.left_out)
        acts = FlowLayout(round(theme.unit() * 0.6))
        self.new_button = button(tr("Begin a new sheet"), self.new_sheet, "link")
        acts.addWidget(self.new_button)
        self.column.addLayout(acts)

    def _typed(self) -> None:
        if not self._filling:
            self._setup.put(start=self.start.value())

    def new_sheet(self) -> None:
        """All positions are free."""
        self._setup.put(start=1, skip=frozenset())

    def refresh(self, count: int) -> None:
        """Show the setup as it is now, for a sheet of so many positions."""
        settings = self._setup.settings
        self._filling = True
        try:
            self.start.setRange(1, max(count, settings.start))
            self.start.setValue(settings.start)
        finally:
            self._filling = False
        gone = sorted(settings.skip)
        words = ""
        if gone and len(gone) <= _MOST_NAMED:
            words = plural(
                "Position {numbers} is left out.", "Positions {numbers} are left out.",
                len(gone), numbers=", ".join(map(str, gone)),
            )  # fmt: skip
        elif gone:
            words = plural("One position is left out.", "%n positions are left out.", len(gone))
        self.left_out.show_words(words)
        self.left_out.setVisible(bool(words))
        self.new_button.setVisible(bool(gone) or settings.start > 1)
