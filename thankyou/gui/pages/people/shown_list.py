"""Which people are in sight, and in which order: what the user searches for, and sorts by.

In: the open table, and what is wanted. Out: `rows`, the indexes of the rows that are shown, and
`arranged` when they are others. An edit moves no row and hides none: who mends a name in a list of
those that need a look sees it until another thing is wanted.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCollator, QLocale, QObject, Signal

from thankyou.gui.interface_language import window_language
from thankyou.gui.jobs import Jobs
from thankyou.gui.open_table import OpenTable
from thankyou.gui.pages.people.shown_rows import (
    ALL,
    RowFinder,
    Wanted,
    in_standing,
    sorted_rows,
)
from thankyou.gui.pages.people.standing import Standing, standing

TICK, STATUS = 0, 1
"""What comes before the list's own columns: its tick, and how the person stands."""
BEFORE = 2
"""How many columns those are."""
_MANY = 10_000
"""From here on a list is sorted on a thread."""
_LANE = "sort people"
_STANDINGS = (
    Standing.LOOK, Standing.NOTED, Standing.CHECKING, Standing.READY, Standing.LEFT_OUT,
)  # fmt: skip
"""The order in which a list sorted by status shows them: what needs somebody comes first."""


class ShownList(QObject):
    """The rows in sight. `rows` are indexes of the open table."""

    arranged = Signal()
    """Other rows are shown, or in another order."""

    def __init__(self, people: OpenTable, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._people = people
        self._jobs = jobs
        self._finder = RowFinder()
        self._stay: set[int] = set()  # ids of rows that were edited since something was wanted
        self.is_busy: Callable[[], bool] = lambda: False
        """Whether a cell is being typed in: nothing moves then."""
        self.wanted = ALL
        self.sorting: tuple[int, bool] | None = None
        """The column of the view by which it is sorted, and whether from the end; None: as the
        list has it."""
        self.rows: list[int] = []
        self._which: object = None  # which list it is that is shown
        people.changed.connect(self.refresh)
        people.edited.connect(self._edited)
        people.checked.connect(self._checked)
        self.refresh()

    # ------------------------------------------------------------------ what is wanted

    def want(self, wanted: Wanted) -> None:
        """Show these rows, and no others."""
        self.wanted = wanted
        self._stay.clear()
        self.refresh()

    def sort(self, column: int, falling: bool = False) -> None:
        """Sort by a column of the view; -1: the list's own order, in which it is printed."""
        wanted = None if column < 0 else (column, falling)
        if wanted != self.sorting:
            self.sorting = wanted
            self.refresh()

    def stay(self, ids: set[int]) -> None:
        """These rows are shown whatever is wanted, until something else is."""
        self._stay |= ids

    # ------------------------------------------------------------------ how people stand

    def standing(self, row: int) -> Standing:
        """How the person at `row` stands."""
        people = self._people
        assert people.people is not None
        return standing(people.statuses[row], people.people.is_printed(row))

    def counts(self) -> dict[Standing, int]:
        """How many people stand how."""
        found = dict.fromkeys(Standing, 0)
        for row in range(self._people.count):
            found[self.standing(row)] += 1
        return found

    # ------------------------------------------------------------------ arranging

    def refresh(self) -> None:
        """Arrange the rows anew."""
        people = self._people.people
        if people is None:
            self._which = None
            self._put([])
            return
        which = (people.path, people.table.source, people.table.columns)
        if which != self._which:
            self._which = which
            self._finder.forget()
            self._stay.clear()
            self.wanted, self.sorting = ALL, None
        rows = self._found()
        if self.sorting is None:
            self._put(rows)
            return
        column, falling = self.sorting
        texts = self._texts(column)
        collator = QCollator(QLocale(window_language()))
        collator.setNumericMode(True)

        def work(_: object = None) -> list[int]:
            return sorted_rows(rows, texts, collator, falling)

        if len(rows) <= _MANY:
            self._put(work())
        else:
            self._jobs.run(_LANE, work, self._put)

    def _found(self) -> list[int]:
        people = self._people.people
        assert people is not None
        if self.wanted.everything:
            return list(range(len(people.ids)))
        found = self._finder.with_words(
            people.table.records, self.wanted.words, self.wanted.column
        )  # fmt: skip
        found = in_standing(found, self.wanted.standing, self.standing)
        if not self._stay:
            return found
        stay = {row for row, one in enumerate(people.ids) if one in self._stay}
        return sorted({*found, *stay})

    def _texts(self, column: int) -> Callable[[int], str]:
        """What the rows are sorted by, as it is now."""
        people = self._people.people
        assert people is not None
        if column == TICK:
            return lambda row: "1" if people.is_printed(row) else "2"
        if column == STATUS:
            order = {one: str(place) for place, one in enumerate(_STANDINGS)}
            stands = [order[self.standing(row)] for row in range(len(people.ids))]
            return stands.__getitem__
        records, at = people.table.records, column - BEFORE
        return lambda row: records[row][at].strip()

    def _put(self, rows: list[int]) -> None:
        self.rows = rows
        self.arranged.emit()

    def _edited(self, rows: tuple[int, ...]) -> None:
        people = self._people.people
        if people is not None and not self.wanted.everything:
            self._stay.update(people.ids[row] for row in rows)

    def _checked(self, first: int, after: int) -> None:
        """More is known of how people stand; does anybody come into sight, or go?"""
        if self.wanted.standing is not None and self.sorting is None and not self.is_busy():
            rows = self._found()
            if rows != self.rows:
                self._put(rows)
