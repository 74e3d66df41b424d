"""The menu of the chosen cells: everything that keys do in the table, to be found by those who do
not know the keys.

In: the table and what its signals lead to. Out: a menu, filled.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu

from thankyou.gui.i18n import plural, tr
from thankyou.gui.one_line import one_line
from thankyou.gui.pages.people.shown_list import BEFORE, ShownList
from thankyou.gui.pages.people.shown_rows import Wanted
from thankyou.gui.pages.people.table import PeopleTable


class CellMenu:
    """Fills the menu of one table."""

    def __init__(
        self, table: PeopleTable, shown: ShownList, want: Callable[[Wanted], object]
    ) -> None:
        """`want`: have only these rows shown."""
        self._table = table
        self._shown = shown
        self._want = want

    def __call__(self, menu: QMenu) -> None:
        table = self._table
        current, places = table.currentIndex(), table.chosen_places()
        in_cell = current.isValid() and current.column() >= BEFORE
        act = _Adder(menu)
        act(tr("&Change this cell"), lambda: table.edit(current), "F2", in_cell)
        act(tr("C&opy"), table.copy, "Ctrl+C", bool(table.chosen_cells()))
        act(tr("&Paste"), table.paste, "Ctrl+V", bool(QGuiApplication.clipboard().text()))
        act(tr("&Empty these cells"), lambda: table.cleared.emit(table.chosen_cells()), "Del",
            bool(table.chosen_cells()))  # fmt: skip
        menu.addSeparator()
        act(tr("&A card, or none"), lambda: table.toggled.emit(places), "Space", bool(places))
        act(tr("Add a pe&rson"), table.added.emit, "Ctrl+Ins")
        act(
            plural("&Take this person out", "&Take %n people out", len(places)),
            lambda: table.removed.emit(places), "Ctrl+Del", bool(places),
        )  # fmt: skip
        menu.addSeparator()
        self._sorting(act, current.column())
        if in_cell:
            words = one_line(str(current.data(Qt.ItemDataRole.EditRole)))
            column = current.column() - BEFORE
            act(
                tr("Show only “{words}”", words=words[:40].replace("&", "&&")),
                lambda: self._want(Wanted(words, column)), "", bool(words),
            )  # fmt: skip
        act(tr("Show e&verybody"), lambda: self._want(Wanted()), "",
            not self._shown.wanted.everything)  # fmt: skip

    def _sorting(self, act: _Adder, column: int) -> None:
        shown, header = self._shown, self._table.horizontalHeader()
        up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        if column >= 0:
            act(tr("&Sort by this column"), lambda: header.setSortIndicator(column, up))
            act(tr("Sort from the e&nd"), lambda: header.setSortIndicator(column, down))
        act(tr("The &list's own order"), lambda: header.setSortIndicator(-1, up), "",
            shown.sorting is not None)  # fmt: skip


class _Adder:
    """Adds lines to a menu; their keys are shown, and the table itself minds them."""

    def __init__(self, menu: QMenu) -> None:
        self._menu = menu

    def __call__(
        self, text: str, do: Callable[[], object], key: str = "", enabled: bool = True
    ) -> None:
        action = QAction(text, self._menu)
        if key:
            action.setShortcut(QKeySequence(key))
            action.setShortcutVisibleInContextMenu(True)
        action.setEnabled(enabled)
        action.triggered.connect(lambda: do())
        self._menu.addAction(action)
