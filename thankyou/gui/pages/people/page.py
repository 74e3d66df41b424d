"""People: a table of those who get a card, which column fills what, and how each card fits.

In: gui.people. Out: the person who is shown.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from thankyou.base.errors import Problem
from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.open_table import OpenTable
from thankyou.gui.pages.base import Page
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.drop_down import DropDown
from thankyou.gui.widgets.fit_status import capital, number
from thankyou.gui.widgets.flow_layout import ColumnsLayout, FlowLayout
from thankyou.gui.widgets.labels import label
from thankyou.gui.widgets.notes import NoteList
from thankyou.model.card import FIELDS

if TYPE_CHECKING:
    from thankyou.gui.catalog import WindowCatalog

_MAPPED_AT_MOST = 24
Index = QModelIndex | QPersistentModelIndex


def status_words(problems: tuple[Problem, ...] | None) -> str:
    """A person's status in plain words."""
    if problems is None:
        return tr("Checking…")
    if not problems:
        return tr("Fits")
    words = _short(problems[0])
    if len(problems) > 1:
        words += " " + tr("(and {count} more)", count=len(problems) - 1)
    return words


def _short(problem: Problem) -> str:
    """A problem in the few words that a column has room for; the notes say it in full."""
    from thankyou.error_messages import FIELD_NAMES, sentence

    if problem.code == "empty-field":
        return tr("Missing: {what}", what=tr(FIELD_NAMES.get(problem.field or "", "")))
    if problem.code == "overflow":
        if problem.values.get("wide"):
            return tr("A word is too long")
        lines = int(problem.values.get("lines", 1))
        if lines == 1:
            return tr("One line too long")
        return tr("{lines} lines too long", lines=capital(number(lines)))
    if problem.code == "bad-row":
        return tr("Check this row's cells")
    if problem.code == "missing-glyph":
        return tr("Cannot print “{character}”", character=problem.values.get("character", ""))
    return sentence(problem, tr)


class PeopleModel(QAbstractTableModel):
    """The records, with the status in front."""

    def __init__(self, people: OpenTable, parent: QWidget) -> None:
        super().__init__(parent)
        self._people = people
        people.changed.connect(self._reset)
        people.checked.connect(self._statuses)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._people.count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        table = self._people.table
        return 0 if parent.isValid() or table is None else len(table.columns) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        table = self._people.table
        if table is None or not index.isValid():
            return None
        status = self._people.statuses[index.row()]
        if index.column() == 0:
            if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                return status_words(status)
            if role == Qt.ItemDataRole.ForegroundRole:
                t = theme.tokens()
                if status is None:
                    return QColor(t.muted)
                return QColor(t.on_care if status else t.on_good)
        elif role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return " ".join(table.records[index.row()][index.column() - 1].split())
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or self._people.table is None:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1)
        return tr("How it fits") if section == 0 else self._people.table.columns[section - 1]

    def _reset(self) -> None:
        self.beginResetModel()
        self.endResetModel()

    def _statuses(self, first: int, after: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(after - 1, 0))


class PeopleTable(QTableView):
    """Rows, one of them chosen. Tab goes on to the next control."""

    def __init__(self) -> None:
        super().__init__()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setAccessibleName(tr("The people in your list"))
        self.restyle()

    def restyle(self, rows: int = 8) -> None:
        """Rows of a height to be hit, and room for up to fourteen of them."""
        u = theme.unit()
        high = max(32, round(u * 2.3))
        self.verticalHeader().setDefaultSectionSize(high)
        self.setMinimumHeight(high * (min(max(rows, 3), 14) + 2))


class PeoplePage(Page):
    """The third page."""

    open_wanted = Signal()
    trouble = Signal(Exception)

    def __init__(self, people: OpenTable, catalog: WindowCatalog) -> None:
        super().__init__(tr("A card for each person"), widest=80)
        self._people = people
        self._catalog = catalog
        u = theme.unit()
        self.empty = QWidget()
        column = QVBoxLayout(self.empty)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(
            label(
                tr("Open a list of names, and everyone on it gets this card with their own "
                   "name and ward.")
            )
        )  # fmt: skip
        self.open_button = button(tr("Open a list of people… (CSV)"), self.open_wanted.emit, "main")
        column.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(
            label(tr("A spreadsheet program saves its list as CSV under “Save as”."), "hint")
        )
        self.column.addWidget(self.empty)
        self.full = QWidget()
        column = QVBoxLayout(self.full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(u * 0.5))
        self.summary = label("")
        column.addWidget(self.summary)
        top = FlowLayout(round(u * 0.5))
        self.other_button = button(tr("Open another list…"), self.open_wanted.emit, "link")
        self.close_button = button(tr("Close this list"), people.close, "link")
        top.addWidget(self.other_button)
        top.addWidget(self.close_button)
        column.addLayout(top)
        self._columns_title = label(tr("Which column is what?"), "section")
        column.addWidget(self._columns_title)
        self._strip = QWidget()
        self._grid = ColumnsLayout(round(u * 0.7), round(u * 13), 4)
        self._strip.setLayout(self._grid)
        column.addWidget(self._strip)
        self.combos: list[QComboBox] = []
        self.notes = NoteList()
        column.addWidget(self.notes)
        self.table = PeopleTable()
        self.model = PeopleModel(people, self)
        self.table.setModel(self.model)
        header = self.table.horizontalHeader()
        header.setResizeContentsPrecision(0)  # measure what is seen, not ten thousand rows
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setMaximumSectionSize(round(u * 30))
        header.setStretchLastSection(True)
        column.addWidget(self.table, 1)
        self.details = NoteList()
        column.addWidget(self.details)
        self.column.addWidget(self.full)
        selection = self.table.selectionModel()
        selection.currentRowChanged.connect(self._row_chosen)
        people.changed.connect(self.refresh)
        people.checked.connect(lambda *_: self._summarise())
        people.check_done.connect(self._summarise)
        people.selected.connect(self._follow)
        people.selected.connect(self._show_details)
        people.checked.connect(lambda *_: self._show_details())
        self._columns: tuple[str, ...] = ()
        self.refresh()

    def refresh(self) -> None:
        """Show the table that is open, or what to do if none is."""
        table = self._people.table
        self.empty.setVisible(table is None)
        self.full.setVisible(table is not None)
        if table is None:
            self._columns = ()
            return
        if table.columns != self._columns:
            self._columns = table.columns
            self._build_strip()
        self._show_mapping()
        header = self.table.horizontalHeader()
        u = theme.unit()
        for section in range(self.model.columnCount()):
            header.resizeSection(section, round(u * (14 if section == 0 else 11)))
        notes: list[Any] = []
        if "recipient" not in self._people.mapping:
            notes.append(
                (tr("No column says who each card is for: choose it above."), "care", None)
            )
        self.notes.show_notes(notes)
        self.table.restyle(self._people.count)
        self._summarise()
        self._follow()
        self._show_details()

    def _build_strip(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.combos = []
        labels = {text.id: text.label for text in self._catalog.fields}
        before: QWidget = self.close_button
        for index, column in enumerate(self._columns[:_MAPPED_AT_MOST]):
            combo = DropDown()
            combo.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            combo.setMinimumContentsLength(8)
            combo.addItem(tr("Not used"), None)
            for field in FIELDS:
                combo.addItem(labels[field], field)
            combo.setAccessibleName(tr("What the column “{column}” is", column=column))
            combo.activated.connect(lambda _, index=index: self._mapped(index))
            name = label(column or tr("(no name)"), "label")
            name.setBuddy(combo)
            block = QWidget()
            holder = QVBoxLayout(block)
            holder.setContentsMargins(0, 0, 0, 0)
            holder.setSpacing(round(theme.unit() * 0.2))
            holder.addWidget(name)
            holder.addWidget(combo)
            self._grid.addWidget(block)
            self.combos.append(combo)
            QWidget.setTabOrder(before, combo)
            before = combo

    def _show_mapping(self) -> None:
        by_column = {at: field for field, at in self._people.mapping.items()}
        for index, combo in enumerate(self.combos):
            combo.setCurrentIndex(combo.findData(by_column.get(index)))

    def _mapped(self, column: int) -> None:
        self._people.map(column, self.combos[column].currentData())

    def _summarise(self) -> None:
        checked, troubled, count = self._people.counts()
        source = self._people.table.source if self._people.table else ""
        people = tr("One person") if count == 1 else tr("{count} people", count=count)
        if checked < count:
            state = tr("checking how each card fits…")
        elif troubled == 0:
            state = tr("every card fits")
        elif troubled == 1:
            state = tr("one card needs a look")
        else:
            state = tr("{count} cards need a look", count=troubled)
        self.summary.setText(
            tr("{people} in {file}: {state}.", people=people, file=source, state=state)
        )

    def _row_chosen(self, current: QModelIndex) -> None:
        if current.isValid():
            self._people.select(current.row())

    def _follow(self) -> None:
        if self._people.count and self.table.currentIndex().row() != self._people.index:
            self.table.selectRow(self._people.index)

    def _show_details(self) -> None:
        """What to look at on the chosen person's card, in whole sentences."""
        from thankyou.error_messages import sentence

        statuses, index = self._people.statuses, self._people.index
        problems = (statuses[index] if index < len(statuses) else None) or ()
        self.details.show_notes([(sentence(problem, tr), "care", None) for problem in problems])

    def open(self, path: Path) -> None:
        """Open a list; what is wrong with it is told in the window's quiet bar."""
        from thankyou.base.errors import CardError

        try:
            self._people.open(path)
        except CardError as error:
            self.trouble.emit(error)

    def restyle(self) -> None:
        self.table.restyle(self._people.count)
        self.table.viewport().update()
