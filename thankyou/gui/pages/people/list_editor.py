"""What can be done with the people in sight: paste, clear, add, take out, tick, put in order.

In: the open table and the rows in sight. Out: the list after it, one step of undo each; and `told`,
a sentence about what was done, or why not.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from thankyou.gui.i18n import plural, tr
from thankyou.gui.open_table import OpenTable
from thankyou.gui.pages.people.cell_block import Block
from thankyou.gui.pages.people.shown_list import ShownList
from thankyou.people import list_edits

Cell = tuple[int, int]
"""A place in sight, and a column of the list, both from 0."""


class ListEditor(QObject):
    """Edits the open list. Places are those of the view, from 0."""

    told = Signal(str, bool)
    """A sentence for the user, and whether something was done that undo takes back."""
    added = Signal(int)
    """A person was added, at this row of the table."""

    def __init__(self, people: OpenTable, shown: ShownList, parent: QObject) -> None:
        super().__init__(parent)
        self._people = people
        self._shown = shown

    def paste(self, at: Cell, block: Block, chosen: Sequence[Cell] = ()) -> None:
        """Put cells where `at` is the first; a single one into all the `chosen` cells. People that
        the list has not are added. What has no room is not cut off: nothing is put in then."""
        people = self._people.people
        if people is None or not block:
            return
        if len(block) == 1 and len(block[0]) == 1 and len(chosen) > 1:
            self.fill(chosen, block[0][0])
            return
        place, column = at
        width, room = max(map(len, block)), len(people.table.columns) - column
        beyond = max(0, len(block) - (len(self._shown.rows) - place))
        if width > room:
            words = plural(
                "Nothing was put in: that is {width} columns, and from this cell there is one.",
                "Nothing was put in: that is {width} columns, and from this cell there are %n.",
                room, width=width,
            )  # fmt: skip
            self.told.emit(words, False)
            return
        if beyond > list_edits.room_for(people):
            self.told.emit(tr("Nothing was put in: a list has room for {most} people.",
                              most=list_edits.MAX_RECORDS), False)  # fmt: skip
            return
        rows = self._shown.rows[place : place + len(block)]
        changes = {
            (row, column + offset): text
            for row, cells in zip(rows, block, strict=False)
            for offset, text in enumerate(cells)
        }
        before = people
        people = people.with_cells(changes)
        if beyond:
            added = [[""] * column + cells for cells in block[len(rows) :]]
            people = list_edits.with_rows(people, added)
            self._shown.stay(set(people.ids[-beyond:]))
        if people is not before:
            self._people.put(people)
            self.told.emit(_pasted(len(rows), beyond), True)

    def fill(self, cells: Iterable[Cell], text: str) -> None:
        """Have this text in all of these cells."""
        people = self._people.people
        if people is not None:
            self._change({(self._shown.rows[place], column): text for place, column in cells})

    def _change(self, changes: Mapping[Cell, str]) -> None:
        people = self._people.people
        assert people is not None
        changed = people.with_cells(changes)
        if changed is not people:
            self._people.put(changed)

    def add(self) -> None:
        """A person without a word, at the end of the list, in sight."""
        people = self._people.people
        if people is None:
            return
        if not list_edits.room_for(people):
            self.told.emit(tr("A list has room for {most} people.",
                              most=list_edits.MAX_RECORDS), False)  # fmt: skip
            return
        changed = list_edits.with_rows(people, [()])
        self._shown.stay({changed.ids[-1]})
        self._people.put(changed)
        self.added.emit(len(changed.ids) - 1)

    def remove(self, places: Iterable[int]) -> None:
        """Take these people out of the list."""
        people = self._people.people
        rows = [self._shown.rows[place] for place in places]
        if people is not None and rows:
            self._people.put(list_edits.without_rows(people, rows))
            self.told.emit(
                plural("One person is taken out of the list.",
                       "%n people are taken out of the list.", len(rows)), True,
            )  # fmt: skip

    def toggle(self, places: Sequence[int]) -> None:
        """Give these people a card; if all of them get one, none."""
        people = self._people.people
        rows = [self._shown.rows[place] for place in places]
        if people is not None and rows:
            wanted = any(people.ids[row] in people.left_out for row in rows)
            self._people.put(people.ticked(rows, wanted))

    def tick_shown(self, wanted: bool) -> None:
        """Everybody in sight gets a card, or nobody of them."""
        people = self._people.people
        if people is None:
            return
        changed = people.ticked(self._shown.rows, wanted)
        if changed.left_out != people.left_out:
            self._people.put(changed)

    def keep_order(self) -> None:
        """Print in the order in which the list is shown: it becomes the list's own. People who
        are not in sight follow, in the order that they had."""
        people = self._people.people
        if people is None:
            return
        there = set(self._shown.rows)
        rest = [row for row in range(len(people.ids)) if row not in there]
        order = [*self._shown.rows, *rest]
        self._shown.sorting = None
        self._people.put(list_edits.in_order(people, order))
        self.told.emit(tr("The cards are printed in this order now."), True)


def _pasted(rows: int, added: int) -> str:
    if not added:
        return plural("Put into one row.", "Put into %n rows.", rows)
    new = plural("one person is new", "%n people are new", added)
    if not rows:
        return tr("Put into the list: {new}.", new=new)
    return plural("Put into one row; {new}.", "Put into %n rows; {new}.", rows, new=new)
