"""The first rows of a list, as they were read, to be looked at.

In: a table. Out: its columns and its first people; nothing in it can be changed.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.one_line import one_line
from thankyou.gui.widgets.stray_keys import is_stray
from thankyou.gui.widgets.tips import tip
from thankyou.people.table import Table

ROWS = 8
_MOST_COLUMNS = 60
_MOST_SHOWN = 300

Index = QModelIndex | QPersistentModelIndex


class PreviewModel(QAbstractTableModel):
    """The first rows."""

    def __init__(self) -> None:
        super().__init__()
        self.table = Table((), ())

    def show_table(self, table: Table) -> None:
        """Show another table."""
        self.beginResetModel()
        self.table = table
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else min(ROWS, len(self.table.records))

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else min(_MOST_COLUMNS, len(self.table.columns))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cell = self.table.records[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(cell[:_MOST_SHOWN])
        return tip(cell) if role == Qt.ItemDataRole.ToolTipRole and cell else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return one_line(self.table.columns[section])
        lines = self.table.lines
        return str(lines[section] if section < len(lines) else section + 1)


class PreviewTable(QTableView):
    """A table to look at; Tab goes on to the next control."""

    def __init__(self) -> None:
        super().__init__()
        self._model = PreviewModel()
        self.setModel(self._model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(tr("The first rows of the list"))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setStretchLastSection(True)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setSectionsClickable(False)

    def show_table(self, table: Table) -> None:
        """Show the first rows of a table."""
        self._model.show_table(table)
        u = theme.unit()
        high = max(28, round(u * 2.0))
        self.verticalHeader().setDefaultSectionSize(high)
        for section in range(self._model.columnCount()):
            self.horizontalHeader().resizeSection(section, round(u * 12))
        # The head, the rows, and a bar to scroll sideways with.
        self.setFixedHeight(high * (self._model.rowCount() + 1) + round(u * 3))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not is_stray(self, event):
            super().keyPressEvent(event)
