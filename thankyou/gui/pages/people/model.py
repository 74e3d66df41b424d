"""The open table as Qt's views read it.

In: the open table. Out: its cells, with each person's status in front.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.open_table import OpenTable
from thankyou.gui.pages.people.status import status_words
from thankyou.gui.widgets.tips import tip

Index = QModelIndex | QPersistentModelIndex


class PeopleModel(QAbstractTableModel):
    """A row a record; the first column is the status."""

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
                words = status_words(status)
                return words if role == Qt.ItemDataRole.DisplayRole else tip(words)
            if role == Qt.ItemDataRole.ForegroundRole:
                t = theme.tokens()
                if status is None:
                    return QColor(t.muted)
                return QColor(t.on_care if status else t.on_good)
        elif role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            cell = " ".join(table.records[index.row()][index.column() - 1].split())
            return cell if role == Qt.ItemDataRole.DisplayRole else tip(cell)
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
