"""The open table as Qt's views read it.

In: the open table, and which of its rows are shown. Out: a tick for who gets a card, each person's
status, and the cells; a cell or a tick that is changed is a step of undo.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from thankyou.base.errors import errors_of
from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.open_table import OpenTable
from thankyou.gui.pages.people.fault import columns_at_fault
from thankyou.gui.pages.people.shown_list import BEFORE, STATUS, TICK, ShownList
from thankyou.gui.pages.people.standing import Standing
from thankyou.gui.pages.people.status import status_words
from thankyou.gui.widgets.tips import tip

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
_MOST_SHOWN = 300
"""Letters of a cell that a column can show."""


class PeopleModel(QAbstractTableModel):
    """A row a person in sight. Only cells that are seen are looked at."""

    def __init__(self, people: OpenTable, shown: ShownList, parent: QWidget) -> None:
        super().__init__(parent)
        self._people = people
        self._shown = shown
        # A copy: a view asks at any moment, and has been told of these rows, not of those to come.
        self._rows: list[int] = list(shown.rows)
        self._places: dict[int, int] | None = None
        shown.arranged.connect(self._reset)
        people.checked.connect(self._statuses)
        people.edited.connect(self._edited)

    # ------------------------------------------------------------------ places

    def row_of(self, index: Index) -> int:
        """The row of the open table that a cell of the view belongs to."""
        return self._rows[index.row()]

    def place_of(self, row: int) -> int | None:
        """Where in the view a row of the open table is; None: it is not in sight."""
        if self._places is None:
            self._places = {one: place for place, one in enumerate(self._rows)}
        return self._places.get(row)

    # ------------------------------------------------------------------ what Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        table = self._people.table
        return 0 if parent.isValid() or table is None else len(table.columns) + BEFORE

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if index.column() == TICK:
            return usual | Qt.ItemFlag.ItemIsUserCheckable
        return usual if index.column() == STATUS else usual | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        people = self._people.people
        if people is None or not index.isValid() or index.row() >= len(self._rows):
            return None
        row, column = self.row_of(index), index.column()
        if row >= len(people.ids) or column >= BEFORE + len(people.table.columns):
            return None  # a view that has not been told yet of the list that is open now
        if role == Role.ForegroundRole:
            return self._color(row, column)
        if column == TICK:
            return self._tick(row, role)
        if column == STATUS:
            words = self.status(row)
        else:
            words = people.table.records[row][column - BEFORE]
            if role == Role.EditRole:
                return words
            if role == Role.BackgroundRole and column - BEFORE in self._at_fault(row):
                return QColor(theme.tokens().care)
        if role == Role.DisplayRole:
            return " ".join(words[:_MOST_SHOWN].split())
        return tip(words) if role == Role.ToolTipRole and words else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        table = self._people.table
        if table is None or role not in (Role.DisplayRole, Role.ToolTipRole):
            return None
        if orientation == Qt.Orientation.Vertical:
            there = role == Role.DisplayRole and section < len(self._rows)
            return str(self._rows[section] + 1) if there else None
        if section >= BEFORE + len(table.columns):
            return None
        if section >= BEFORE:
            name = table.columns[section - BEFORE] or tr("(no name)")
        else:
            name = tr("Card") if section == TICK else tr("How it fits")
        return name if role == Role.DisplayRole else tip(name)

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        people = self._people.people
        if people is None or not index.isValid():
            return False
        row = self.row_of(index)
        if role == Role.CheckStateRole and index.column() == TICK:
            wanted = Qt.CheckState(value) == Qt.CheckState.Checked
            self._people.put(people.ticked([row], wanted))
            return True
        if role != Role.EditRole or index.column() < BEFORE:
            return False
        self._people.put(people.with_cell(row, index.column() - BEFORE, str(value)))
        return True

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._shown.sort(column, order == Qt.SortOrder.DescendingOrder)

    # ------------------------------------------------------------------ a row

    def status(self, row: int) -> str:
        """How the person at a row of the table stands, in words."""
        people = self._people.people
        if people is None:
            return ""
        if people.is_printed(row):
            return status_words(self._people.statuses[row])
        if people.ids[row] in people.left_out:
            return tr("Left out")
        return tr("Waits") if people.decision(row) == "held" else tr("To be read")

    def _tick(self, row: int, role: int) -> Any:
        people = self._people.people
        assert people is not None
        ticked = people.ids[row] not in people.left_out
        if role == Role.CheckStateRole:
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role == Role.AccessibleTextRole:
            return tr("gets a card") if ticked else tr("gets no card")
        return None

    def _color(self, row: int, column: int) -> QColor | None:
        t = theme.tokens()
        stands = self._shown.standing(row)
        if stands == Standing.LEFT_OUT or (column == STATUS and stands == Standing.CHECKING):
            return QColor(t.muted)
        if column == STATUS:
            return QColor(t.on_care if stands == Standing.LOOK else t.on_good)
        return QColor(t.on_care) if column - BEFORE in self._at_fault(row) else None

    def _at_fault(self, row: int) -> frozenset[int]:
        people = self._people.people
        problems = self._people.statuses[row]
        return columns_at_fault(people, errors_of(problems)) if people and problems else frozenset()

    # ------------------------------------------------------------------ changes

    def _reset(self) -> None:
        self.beginResetModel()
        self._rows = self._shown.rows
        self._places = None
        self.endResetModel()

    def _statuses(self, first: int, after: int) -> None:
        """The view is told once, of the part that may be in sight."""
        if self._rows and self.columnCount():
            self._tell(0, len(self._rows) - 1)

    def _edited(self, rows: tuple[int, ...]) -> None:
        places = [place for row in rows if (place := self.place_of(row)) is not None]
        if places:
            self._tell(min(places), max(places))

    def _tell(self, first: int, last: int) -> None:
        end = self.index(last, self.columnCount() - 1)
        self.dataChanged.emit(self.index(first, 0), end)
