"""What only some sheets need: their order, copies, the gap between cards, and marks.

In: the print setup. Out: changes to it.
"""

from __future__ import annotations

from thankyou.base.units import mm, to_mm
from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.pages.section import Section, titled
from thankyou.gui.print_setup import PrintSetup
from thankyou.gui.widgets.check_box import CheckBox
from thankyou.gui.widgets.drop_down import DropDown
from thankyou.gui.widgets.flow_layout import ColumnsLayout
from thankyou.gui.widgets.number_field import DecimalField, NumberField

MOST_COPIES = 500
MOST_GAP = 50.0
"""Millimetres."""


class MoreSheetOptions(Section):
    """The fields; each shows what the setup holds."""

    def __init__(self, setup: PrintSetup) -> None:
        super().__init__()
        self._setup = setup
        self._filling = False
        u = theme.unit()
        row = ColumnsLayout(round(u * 0.8), round(u * 13))
        self.order = DropDown()
        self.order.addItem(tr("Across each sheet"), "across")
        self.order.addItem(tr("In piles, to cut and stack"), "cut")
        self.order.activated.connect(lambda: setup.put(stack=str(self.order.currentData())))
        self.copies = NumberField(1, MOST_COPIES)
        self.gap_between = DecimalField(0.0, MOST_GAP, " mm")
        for field in (self.copies, self.gap_between):
            field.setKeyboardTracking(False)
            field.valueChanged.connect(lambda _: self._typed())
        self._order_block = titled(
            tr("Order of the cards"), self.order,
            tr("In piles: cut apart and laid on each other, they keep the order of your list."),
        )  # fmt: skip
        self._gap_block = titled(
            tr("Gap between cards"), self.gap_between,
            tr("None: one cut parts two cards. 6 mm leave room for art on both."),
        )  # fmt: skip
        for block in (
            titled(tr("Copies of each card"), self.copies), self._gap_block, self._order_block,
        ):  # fmt: skip
            row.addWidget(block)
        self.column.addLayout(row)
        self.marks = {"crop": CheckBox(tr("Marks for cutting")),
                      "fold": CheckBox(tr("Marks for folding"))}  # fmt: skip
        for box in self.marks.values():
            box.clicked.connect(lambda: self._typed())
            self.column.addWidget(box)

    def _typed(self) -> None:
        if self._filling:
            return
        marks = frozenset(name for name, box in self.marks.items() if box.isChecked())
        self._setup.put(
            copies=self.copies.value(), gutter=mm(self.gap_between.value()), marks=marks
        )

    def refresh(self, folds: bool) -> None:
        """Show the setup as it is now; `folds`: the card has a fold that can be marked."""
        settings = self._setup.settings
        self._filling = True
        try:
            self.order.setCurrentIndex(self.order.findData(settings.stack))
            self.copies.setValue(settings.copies)
            self.gap_between.setValue(to_mm(settings.gutter))
            for name, box in self.marks.items():
                box.setChecked(name in settings.marks)
        finally:
            self._filling = False
        self.marks["fold"].setVisible(folds)
        # A maker's sheet is cut already, and brings its own distances.
        plain = not settings.stock
        self.marks["crop"].setVisible(plain)
        self._gap_block.setVisible(plain)
