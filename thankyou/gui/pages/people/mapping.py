"""Which column is what: a drop-down for each column of the table.

In: the open table. Out: its mapping, as the user changes it.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QComboBox, QWidget

from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.open_table import OpenTable
from thankyou.gui.pages.section import Section, titled
from thankyou.gui.widgets.drop_down import DropDown
from thankyou.gui.widgets.flow_layout import ColumnsLayout
from thankyou.model.card import FIELDS

MOST = 24
"""Columns that are offered; a wider table's other columns are not used."""


class ColumnMapping(Section):
    """The drop-downs, in rows of at most four."""

    def __init__(self, people: OpenTable, labels: Mapping[str, str], after: QWidget) -> None:
        """`labels`: what each field asks; `after` comes before these for the Tab key."""
        super().__init__(tr("Which column is what?"))
        self._people = people
        self._labels = labels
        self._after = after
        u = theme.unit()
        self._grid = ColumnsLayout(round(u * 0.7), round(u * 13), 4)
        self.column.addLayout(self._grid)
        self.combos: list[QComboBox] = []
        self._columns: tuple[str, ...] = ()

    def refresh(self) -> None:
        """Show the table that is open, if one is."""
        table = self._people.table
        columns = table.columns if table is not None else ()
        if columns != self._columns:
            self._columns = columns
            self._rebuild()
        by_column = {at: field for field, at in self._people.mapping.items()}
        for index, combo in enumerate(self.combos):
            combo.setCurrentIndex(combo.findData(by_column.get(index)))

    def _rebuild(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.combos = []
        before = self._after
        for index, column in enumerate(self._columns[:MOST]):
            combo = self._combo(index, column)
            name = (column or tr("(no name)")).replace("&", "&&")  # no letter for Alt
            self._grid.addWidget(titled(name, combo))
            self.combos.append(combo)
            QWidget.setTabOrder(before, combo)
            before = combo

    def _combo(self, index: int, column: str) -> DropDown:
        combo = DropDown()
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(8)
        combo.addItem(tr("Not used"), None)
        for field in FIELDS:
            combo.addItem(self._labels[field], field)
        combo.setAccessibleName(tr("What the column “{column}” is", column=column))
        combo.activated.connect(lambda: self._people.map(index, combo.currentData()))
        return combo
