"""Which column is what: a drop-down for each column of the table, folded away once all is clear.

In: the open table. Out: its mapping, as the user changes it; and one line that says what it is.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QWidget

from thankyou.gui import theme
from thankyou.gui.i18n import plural, tr
from thankyou.gui.one_line import one_line
from thankyou.gui.open_table import OpenTable
from thankyou.gui.pages.people.targets import target_groups, unused_words
from thankyou.gui.pages.section import Section, titled
from thankyou.gui.widgets.disclosure import Disclosure
from thankyou.gui.widgets.drop_down import DropDown
from thankyou.gui.widgets.flow_layout import ColumnsLayout
from thankyou.gui.widgets.labels import label
from thankyou.gui.widgets.notes import NoteList
from thankyou.model.card import NAME_PARTS

MOST = 60
"""Columns that are offered; a wider table's other columns are not used."""
_SAID = 4
"""Columns that are named in the line."""


class ColumnMapping(Section):
    """The line, and the drop-downs beneath it, in rows of at most four."""

    def __init__(self, people: OpenTable, labels: Mapping[str, str]) -> None:
        """`labels`: what each field asks."""
        super().__init__(spacing=0.2)
        self._people = people
        self._groups = target_groups(labels)
        self._words = {target: words for _, group in self._groups for target, words in group}
        self.line = Disclosure(tr("Which column is what?"), self._make)
        self.column.addWidget(self.line)
        self.said = label("", "hint")
        self.column.addWidget(self.said)
        self.notes = NoteList()
        self.column.addWidget(self.notes)
        u = theme.unit()
        self._grid = ColumnsLayout(round(u * 0.7), round(u * 13), 4)
        self.combos: list[QComboBox] = []
        self._columns: tuple[str, ...] = ()
        self._which: object = None
        self.line.opened.connect(self._opened)

    def _make(self) -> QWidget:
        part = QWidget(self)
        part.setLayout(self._grid)
        return part

    def _opened(self, is_open: bool) -> None:
        """The drop-downs are made when they are first asked for."""
        if is_open and len(self.combos) != len(self._columns[:MOST]):
            self._rebuild()
            self._show_mapping()

    def refresh(self) -> None:
        """Show the table that is open, if one is. Without a name for the card it is unfolded."""
        table = self._people.table
        columns = table.columns if table is not None else ()
        which = None if table is None else (self._people.path, table.source, columns)
        if which != self._which:
            self._columns, self._which = columns, which
            self._clear()
            self.line.show_open(bool(columns) and not self.has_name())
        self._show_mapping()
        self.said.setText(self._summary())
        words = tr("No column says who each card is for: choose it here.")
        lacking = bool(columns) and not self.has_name()
        self.notes.show_notes([(words, "care", None)] if lacking else [])

    def _show_mapping(self) -> None:
        by_column = {at: target for target, at in self._people.mapping.items()}
        for index, combo in enumerate(self.combos):
            combo.setCurrentIndex(combo.findData(by_column.get(index)))

    def has_name(self) -> bool:
        """Whether a column says who a card is for."""
        return any(one in self._people.mapping for one in ("recipient", *NAME_PARTS))

    def ask(self, target: str | None = None) -> None:
        """Unfold it and put the focus on the column of a target, or on the first one."""
        self.line.show_open()
        at = self._people.mapping.get(target or "", 0)
        if self.combos:
            self.combos[min(at, len(self.combos) - 1)].setFocus()

    def _summary(self) -> str:
        used = sorted((at, target) for target, at in self._people.mapping.items())
        said = [
            tr("{column}: {meaning}", column=one_line(self._columns[at]), meaning=self._said(one))
            for at, one in used[:_SAID]
            if at < len(self._columns) and one in self._words
        ]
        if more := len(used) - len(said):
            said.append(plural("one more", "%n more", more))
        if rest := len(self._columns) - len({at for at, _ in used}):
            said.append(plural("one column is not used", "%n columns are not used", rest))
        return " · ".join(said)

    def _clear(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.combos = []

    def _said(self, target: str) -> str:
        """What a column is, in the middle of a sentence."""
        from thankyou.error_messages import FIELD_NAMES

        return tr(FIELD_NAMES[target]) if target in FIELD_NAMES else self._words[target]

    def _rebuild(self) -> None:
        self._clear()
        before: QWidget = self.line.button
        for index, column in enumerate(self._columns[:MOST]):
            combo = self._combo(index, column)
            name = (one_line(column) or tr("(no name)")).replace("&", "&&")  # no letter for Alt
            self._grid.addWidget(titled(name, combo))
            self.combos.append(combo)
            QWidget.setTabOrder(before, combo)
            before = combo

    def _combo(self, index: int, column: str) -> DropDown:
        combo = DropDown()
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(8)
        combo.addItem(unused_words(column), None)
        for name, targets in self._groups:
            _add_heading(combo, name)
            for target, words in targets:
                combo.addItem(words, target)
        combo.setAccessibleName(tr("What the column “{column}” is", column=column))
        combo.activated.connect(lambda: self._people.map(index, combo.currentData()))
        return combo


def _add_heading(combo: QComboBox, name: str) -> None:
    """A line of the list that names those beneath it, and cannot be chosen."""
    combo.addItem(name, _HEADING)
    model = combo.model()
    if isinstance(model, QStandardItemModel):
        item = model.item(combo.count() - 1)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        font = combo.font()
        font.setBold(True)
        item.setFont(font)


_HEADING = "-"
"""The datum of such a line: no target has this name."""
