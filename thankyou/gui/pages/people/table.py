"""The view of the people: cells that are typed in, ticks, statuses that lead to what is wrong.

In: a model. Out: a table whose rows follow the type, and signals for what keys and clicks ask for.

Keys: F2, typing or a double click edits a cell, Return ends it and goes down, Escape leaves it as
it was; Space ticks the chosen people; Delete empties cells, Ctrl+Delete takes people out,
Ctrl+Insert adds one; Ctrl+C and Ctrl+V copy and paste; Return on a status goes to what is wrong.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QTableView,
    QWidget,
)

from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.pages.people.cell_block import text_of
from thankyou.gui.pages.people.cell_delegate import CellDelegate
from thankyou.gui.pages.people.shown_list import BEFORE, STATUS, TICK
from thankyou.gui.widgets.stray_keys import is_stray

Keys = QKeySequence.StandardKey
Cell = tuple[int, int]
_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PeopleTable(QTableView):
    """Cells of people. Tab goes on to the next control. Places are those of the view, from 0."""

    toggled = Signal(list)
    """Tick these places, or take their ticks away."""
    status_wanted = Signal(int)
    """Go to what is wrong with the person at this place."""
    pasted = Signal(str)
    """Put this text's cells at `anchor`."""
    cleared = Signal(list)
    """Empty these cells: (place, column of the list)."""
    removed = Signal(list)
    """Take the people at these places out."""
    added = Signal()
    """Add a person."""

    def __init__(self) -> None:
        super().__init__()
        self.make_menu: Callable[[QMenu], None] = lambda menu: None
        """Fills the menu of the chosen cells."""
        trigger = QAbstractItemView.EditTrigger
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(trigger.EditKeyPressed | trigger.DoubleClicked | trigger.AnyKeyPressed)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setAlternatingRowColors(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(CellDelegate(self))
        self.clicked.connect(self._clicked)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.show_unsorted()
        header.setSortIndicatorClearable(True)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setHighlightSections(False)
        self.setAccessibleName(tr("The people in your list"))
        self.restyle()

    def setModel(self, model: QAbstractItemModel) -> None:  # type: ignore[override]
        super().setModel(model)
        self.setSortingEnabled(True)  # only now: with a model of one's own order it asks for one

    def show_unsorted(self) -> None:
        """No column's head says that the rows are sorted by it."""
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    # ------------------------------------------------------------------ what is chosen

    def chosen_places(self) -> list[int]:
        """The places of which something is chosen."""
        chosen = self.selectionModel().selection()
        parts = [chosen.at(number) for number in range(chosen.count())]
        found = {place for part in parts for place in range(part.top(), part.bottom() + 1)}
        if not found and self.currentIndex().isValid():
            found = {self.currentIndex().row()}
        return sorted(found)

    def chosen_cells(self) -> list[Cell]:
        """The chosen cells of the list's own columns."""
        return sorted(
            (index.row(), index.column() - BEFORE)
            for index in self.selectedIndexes()
            if index.column() >= BEFORE
        )

    def anchor(self) -> Cell:
        """Where a paste begins: the first of the chosen cells, or the current one."""
        cells = self.chosen_cells()
        if cells:
            return min(place for place, _ in cells), min(column for _, column in cells)
        current = self.currentIndex()
        return max(0, current.row()), max(0, current.column() - BEFORE)

    def go_to(self, place: int, column: int, edit: bool = False) -> None:
        """Make a cell of the view the current one, seen and with the keyboard's focus."""
        index = self.model().index(place, column)
        self.setFocus()
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self.scrollTo(index)
        if edit:
            self.edit(index)

    def is_editing(self) -> bool:
        """Whether a cell is being typed in."""
        return self.state() == QAbstractItemView.State.EditingState

    # ------------------------------------------------------------------ keys and clicks

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_stray(self, event):
            return
        # A key that an editor leaves to others comes here as well: it is the editor's all the same.
        if self.is_editing() or not self._does(event):
            super().keyPressEvent(event)

    def _does(self, event: QKeyEvent) -> bool:
        """Do what a key means here; whether it means anything."""
        key, places = event.key(), self.chosen_places()
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.matches(Keys.Copy):
            self.copy()
        elif event.matches(Keys.Paste):
            self.paste()
        elif control and key == Qt.Key.Key_Delete:
            self.removed.emit(places)
        elif control and key == Qt.Key.Key_Insert:
            self.added.emit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit(self.chosen_cells())
        elif key == Qt.Key.Key_Space and not event.modifiers() and places:
            self.toggled.emit(places)
        elif key in _RETURN:
            self._return()
        else:
            return False
        return True

    def _return(self) -> None:
        current = self.currentIndex()
        if not current.isValid():
            return
        if current.column() == STATUS:
            self.status_wanted.emit(current.row())
        elif current.column() == TICK:
            self.toggled.emit([current.row()])
        else:
            self._down()

    def _down(self) -> None:
        current = self.currentIndex()
        if current.row() + 1 < self.model().rowCount():
            self.setCurrentIndex(current.siblingAtRow(current.row() + 1))

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        if hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            self._down()

    def _clicked(self, index: QModelIndex) -> None:
        plain = QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier
        if index.column() == STATUS and plain:
            self.status_wanted.emit(index.row())

    # ------------------------------------------------------------------ the clipboard

    def copy(self) -> None:
        """Put the chosen cells on the clipboard, as a block."""
        cells = self.chosen_cells()
        if not cells:
            return
        there = set(cells)
        columns = range(min(c for _, c in cells), max(c for _, c in cells) + 1)
        block = [
            [self._text(place, column) if (place, column) in there else "" for column in columns]
            for place in sorted({place for place, _ in cells})
        ]
        QGuiApplication.clipboard().setText(text_of(block))

    def _text(self, place: int, column: int) -> str:
        index = self.model().index(place, column + BEFORE)
        return str(index.data(Qt.ItemDataRole.EditRole))

    def paste(self) -> None:
        """Put what is on the clipboard into the cells from `anchor` on."""
        text = QGuiApplication.clipboard().text()
        if text:
            self.pasted.emit(text)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        self.make_menu(menu)
        where = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard and self.currentIndex().isValid():
            rect = self.visualRect(self.currentIndex())
            where = self.viewport().mapToGlobal(rect.bottomLeft())
        menu.exec(where)
        menu.deleteLater()

    def restyle(self, rows: int = 8) -> None:
        """Rows high enough to click on, and room for at least eight of `rows` of them."""
        u = theme.unit()
        high = max(32, round(u * 2.3))
        self.verticalHeader().setDefaultSectionSize(high)
        self.setMinimumHeight(high * (min(max(rows, 3), 8) + 2))
