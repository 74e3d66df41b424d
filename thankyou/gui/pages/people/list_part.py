"""The list itself: what to find, the table, what can be done with it, and the chosen person.

In: the open table. Out: the person who is shown, edits, and the way to what is wrong.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Signal

from thankyou.base.errors import Problem
from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.jobs import Jobs
from thankyou.gui.open_table import OpenTable
from thankyou.gui.pages.people.cell_block import block_of
from thankyou.gui.pages.people.cell_menu import CellMenu
from thankyou.gui.pages.people.fault import fault_of
from thankyou.gui.pages.people.find_row import FindRow
from thankyou.gui.pages.people.list_acts import ListActs
from thankyou.gui.pages.people.list_editor import ListEditor
from thankyou.gui.pages.people.mapping import ColumnMapping
from thankyou.gui.pages.people.mending import helping_acts
from thankyou.gui.pages.people.model import PeopleModel
from thankyou.gui.pages.people.row_details import Detail, RowDetails
from thankyou.gui.pages.people.shown_list import BEFORE, STATUS, TICK, ShownList
from thankyou.gui.pages.people.table import PeopleTable
from thankyou.gui.pages.section import Section
from thankyou.gui.widgets.labels import label

_WIDTHS = {TICK: 4.5, STATUS: 15.0}
_WIDTH = 12.0
"""Of the columns, in units of the type."""
_WIDEST = 30.0


class ListPart(Section):
    """Finding, the table, acts and details."""

    page_wanted = Signal(str)
    undo_wanted = Signal()

    def __init__(self, people: OpenTable, jobs: Jobs, mapping: ColumnMapping) -> None:
        super().__init__()
        self._people = people
        self._mapping = mapping
        self.shown = ShownList(people, jobs, self)
        self.editor = ListEditor(people, self.shown, self)
        self.finding = FindRow(people, self.shown)
        self.column.addWidget(self.finding)
        self.table = PeopleTable()
        self.model = PeopleModel(people, self.shown, self)
        self.table.setModel(self.model)
        self.table.make_menu = CellMenu(self.table, self.shown, self.finding.want)
        self.shown.is_busy = self.table.is_editing
        header = self.table.horizontalHeader()
        header.setResizeContentsPrecision(0)  # measure what is seen, not ten thousand rows
        header.setMaximumSectionSize(round(theme.unit() * _WIDEST))
        header.setStretchLastSection(True)
        self.column.addWidget(self.table, 1)
        self.nobody = label(tr("Nobody in the list is like that."), "hint")
        self.column.addWidget(self.nobody)
        self.acts = ListActs(self.editor, self.shown, self.table)
        self.column.addWidget(self.acts)
        self.details = RowDetails()
        self.column.addWidget(self.details)
        self._columns: tuple[str, ...] = ()
        self._connect()
        self._arranged()

    def _connect(self) -> None:
        people, table, editor = self._people, self.table, self.editor
        table.selectionModel().currentRowChanged.connect(self._row_chosen)
        table.toggled.connect(editor.toggle)
        table.status_wanted.connect(self._go_to_fault)
        table.pasted.connect(
            lambda text: editor.paste(table.anchor(), block_of(text), table.chosen_cells())
        )
        table.cleared.connect(lambda cells: editor.fill(cells, ""))
        table.removed.connect(editor.remove)
        table.added.connect(editor.add)
        editor.added.connect(self._go_to_new)
        self.acts.undo_wanted.connect(self.undo_wanted)
        self.shown.arranged.connect(self._arranged)
        people.selected.connect(self._follow)
        for signal in (people.selected, people.checked, people.edited):
            signal.connect(self._show_details)
        people.fault_wanted.connect(self._go_to_problem)
        self.table.verticalScrollBar().valueChanged.connect(lambda _: self._look_first())
        for signal in (people.checked, people.edited):
            signal.connect(self.finding.count)
        for signal in (people.changed, people.edited):
            signal.connect(self.acts.forget)  # “Undo” beside it would take back another step

    # ------------------------------------------------------------------ showing

    def _arranged(self) -> None:
        """Other rows are in sight."""
        columns = self._people.table.columns if self._people.table is not None else ()
        if columns != self._columns:
            self._columns = columns
            header, u = self.table.horizontalHeader(), theme.unit()
            for section in range(self.model.columnCount()):
                wide = round(u * _WIDTHS.get(section, _WIDTH))
                if section < BEFORE:  # our own words; a column's name may be of any length
                    wide = max(wide, header.sectionSizeHint(section))
                header.resizeSection(section, wide)
        if self.shown.sorting is None:
            self.table.show_unsorted()
        self.nobody.setVisible(not self.shown.rows and bool(self._people.count))
        self.table.restyle(self._people.count)
        self._follow()
        self._show_details()

    def _row_chosen(self, current: QModelIndex) -> None:
        if current.isValid():
            self._people.select(self.model.row_of(current))

    def _follow(self) -> None:
        """Have the person who is shown chosen in the table, if they are in sight."""
        place = self.model.place_of(self._people.index)
        current = self.table.currentIndex()
        if place is not None and self._people.count and current.row() != place:
            column = current.column() if current.isValid() else BEFORE
            self.table.setCurrentIndex(self.model.index(place, column))

    def _show_details(self) -> None:
        """What to look at on the chosen person's card, in whole sentences."""
        from thankyou.error_messages import sentence

        people, index = self._people.people, self._people.index
        statuses = self._people.statuses
        problems = (statuses[index] if index < len(statuses) else None) or ()
        if people is None or not people.is_printed(index):
            problems = ()
        details = [
            Detail(
                sentence(one, tr),
                "plain" if one.level == "note" else "care",
                (*helping_acts(one, self._people), self._way(one)),
            )
            for one in problems
        ]
        self.details.show_details(details, of=index)

    def _look_first(self) -> None:
        """The rows that are in sight are looked at before the others."""
        first = self.table.rowAt(0)
        last = self.table.rowAt(self.table.viewport().height() - 1)
        rows = self.shown.rows
        stop = last + 1 if last >= 0 else len(rows)
        self._people.check.look_first(rows[max(first, 0) : stop])

    # ------------------------------------------------------------------ going to what is wrong

    def _go_to_fault(self, place: int) -> None:
        """Go to what is wrong with the person at a place of the view."""
        row = self.shown.rows[place]
        self._people.select(row)
        problems = self._people.statuses[row]
        if problems:
            self._way(problems[0])[1]()

    def _go_to_problem(self, problem: Problem) -> None:
        """Go where a problem of a row is mended."""
        if self._people.people is not None and problem.row is not None:
            self._people.select(problem.row - 1)
            self._way(problem)[1]()

    def _way(self, problem: Problem) -> tuple[str, Callable[[], object]]:
        """The words of a button that leads to where a problem is mended, and what it does."""
        people = self._people.people
        assert people is not None
        fault, row = fault_of(people, problem), self._people.index
        if fault.column is not None:
            column = fault.column + BEFORE
            return tr("Go to the cell"), lambda: self._go_to(row, column)
        if fault.page == "people":
            return tr("Choose the column"), lambda: self._mapping.ask(problem.field)
        page = fault.page
        words = tr("Go to the message") if page == "write" else tr("Go to the design")
        return words, lambda: self.page_wanted.emit(page)

    def _go_to(self, row: int, column: int, edit: bool = False) -> None:
        """Go to a cell of the view; the row comes into sight if it is not."""
        people = self._people.people
        if people is None or row >= len(people.ids):
            return
        if self.model.place_of(row) is None:
            self.shown.stay({people.ids[row]})
            self.shown.refresh()
        place = self.model.place_of(row)
        if place is not None:
            self.table.go_to(place, column, edit)

    def _go_to_new(self, row: int) -> None:
        people = self._people.people
        mapping = self._people.mapping
        at = mapping.get("recipient", mapping.get("given", 0))
        if people is not None:
            self._go_to(row, at + BEFORE, edit=True)

    def restyle(self) -> None:
        """The colours or the type have changed."""
        self.table.restyle(self._people.count)
        self.table.viewport().update()
