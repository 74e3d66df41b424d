"""The open table of people: its records, its mapping, who is shown, and how each card fits.

In: a table file, and the document, which holds the list (so that undo has it). Out: record values
for the preview and for printing; statuses found on a thread.
"""

from __future__ import annotations

from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from thankyou.base.errors import CardError, Problem
from thankyou.gui.document import Document
from thankyou.gui.i18n import tr
from thankyou.gui.jobs import Jobs, Ticket

if TYPE_CHECKING:
    from thankyou.people.people_list import PeopleList
    from thankyou.people.table import Table

_REST_MS = 500
_REPORT_EVERY = 0.1
"""Seconds between two reports of the checking thread: each costs the window a repaint."""

Slice = list[tuple[int, tuple[Problem, ...]]]


class OpenTable(QObject):
    """A table that is open, or none."""

    changed = Signal()
    """Another table, or other columns; or people came, went or changed places."""
    edited = Signal(object)
    """Cells, ticks or decisions of these rows (a tuple of indexes) are others, and nothing else."""
    selected = Signal()
    """Another person is shown."""
    checked = Signal(int, int)
    """Statuses of these rows (first, after) are known."""
    check_done = Signal()

    def __init__(
        self, jobs: Jobs, document: Document, parent: QObject, root: Path | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._document = document
        self._root = root  # the asset folder; the program's own if None
        self._list: PeopleList | None = None
        self.mapping: dict[str, int] = {}
        self.index = 0
        self.statuses: list[tuple[Problem, ...] | None] = []
        self._next = 0  # the first record that this card has not been checked with
        self._again: set[int] = set()  # records before that which were edited since
        self._held = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST_MS)
        self._timer.timeout.connect(self._check)
        document.people_changed.connect(self._follow)
        self._follow()

    @property
    def table(self) -> Table | None:
        """The table that is open."""
        return None if self._list is None else self._list.table

    @property
    def people(self) -> PeopleList | None:
        """The list that is open, with its ticks and decisions."""
        return self._list

    @property
    def path(self) -> Path | None:
        """The file it was read from; None for a list that was inside a card."""
        return None if self._list is None else self._list.path

    @property
    def inside(self) -> bool:
        """Whether the list is kept inside the card."""
        return self._document.card.people is not None

    @property
    def count(self) -> int:
        return len(self.table.records) if self.table else 0

    def open(self, path: Path) -> None:
        """Read a table. Raises CardError; then the one that was open stays.

        A list is never inside the card unless it is asked for: not this one yet.
        """
        from thankyou.people.people_list import PeopleList
        from thankyou.people.reading import read_table

        self._document.put_people(PeopleList.of(read_table(path), path))

    def take(self, table: Table, mapping: dict[str, int], path: Path | None) -> None:
        """Use a table that was read."""
        from thankyou.people.people_list import PeopleList

        self._document.put_people(PeopleList(table, tuple(mapping.items()), path))

    def put(self, people: PeopleList) -> None:
        """The list is this one now; inside the card if it was there before."""
        self._document.put_people(people, self.inside)

    def close(self) -> None:
        """Close the list; it is inside the card no more."""
        self._document.put_people(None)

    def map(self, column: int, field: str | None) -> None:
        """Column `column` fills `field` (or nothing). A field is filled by one column."""
        if self._list is not None:
            self.put(self._list.mapped(column, field))

    def keep_inside(self, wanted: bool) -> None:
        """Keep the list inside the card, or take it out again; it stays open.

        Raises CardError "list-too-long" for a list that no card file has room for.
        """
        from thankyou.storage.people_part import MOST_PEOPLE_BYTES, people_bytes

        if self._list is None:
            return
        if wanted and len(people_bytes(self._list.for_card())) > MOST_PEOPLE_BYTES:
            raise CardError("list-too-long")
        self._document.put_people(self._list, wanted)

    def _follow(self) -> None:
        """The document's list is another one, or its columns mean something else."""
        from thankyou.people.list_difference import edited_rows

        before, self._list = self._list, self._document.people
        rows = edited_rows(before, self._list)
        if rows is not None:
            self._edited(rows)
            return
        self.mapping = dict(self._list.mapping) if self._list is not None else {}
        self.index = self._place_of_shown(before)
        self._begin()

    def _place_of_shown(self, before: PeopleList | None) -> int:
        """Where the person who is shown stands now; the first one in a list from another file."""
        after = self._list
        if before is None or after is None or before.read is not after.read or not before.ids:
            return 0
        shown = before.ids[min(self.index, len(before.ids) - 1)]
        nearest = max(0, min(self.index, len(after.ids) - 1))
        return after.ids.index(shown) if shown in after.ids else nearest

    def _edited(self, rows: tuple[int, ...]) -> None:
        """Only these rows are looked at again."""
        for row in rows:
            self.statuses[row] = None
        self._again.update(row for row in rows if row < self._next)
        self._jobs.cancel("people")  # it has the cells from before
        self.edited.emit(rows)
        if not self._held:
            self.go_on()

    def select(self, index: int) -> None:
        """Show the person at `index`, as far as there is one."""
        index = max(0, min(index, self.count - 1))
        if self.table is not None and index != self.index:
            self.index = index
            self.selected.emit()

    def more(self) -> dict[str, str]:
        """The merge fields that the list has beside the program's own, and their columns."""
        if self._list is None:
            return {}
        from thankyou.people.person import more_fields

        return dict(more_fields(self._list))

    def values(self, index: int | None = None) -> dict[str, str]:
        """The record's words, over the card's own."""
        if self.table is None or not self.count:
            return {}
        from thankyou.people.person import person_at

        assert self._list is not None
        return dict(person_at(self._list, self.index if index is None else index).values)

    def name(self, index: int) -> str:
        """What to call a person: the recipient, or the first cell."""
        if self.table is None or index >= self.count:
            return ""
        record = self.table.records[index]
        at = self.mapping.get("recipient", 0)
        return record[at].strip() if at < len(record) else ""

    def place(self) -> str:
        """Who is shown, in words."""
        return tr("Person {at} of {count}: {name}", at=self.index + 1, count=self.count,
                  name=self.name(self.index) or tr("no name"))  # fmt: skip

    def card_changed(self) -> None:
        """The card is another: check every record again, once the card rests."""
        if self.table is not None:
            self._jobs.cancel("people")
            self._next = 0
            self._again.clear()
            if not self._held:
                self._timer.start()

    def hold(self) -> None:
        """Stop checking until `go_on`: two threads of Python would each take twice as long."""
        self._held = True
        self._timer.stop()
        self._jobs.cancel("people")

    def go_on(self) -> None:
        """Go on checking, from where `hold` stopped it."""
        self._held = False
        if self.table is not None and (self._again or self._next < self.count):
            self._timer.start(0)

    def _begin(self) -> None:
        self.statuses = [None] * self.count
        self._next = 0
        self._again.clear()
        self._jobs.cancel("people")
        self.changed.emit()
        if self.table is not None and not self._held:
            self._timer.start(0)
        else:
            self._timer.stop()

    def _check(self) -> None:
        table, mapping, card = self.table, dict(self.mapping), self._document.card
        if table is None:
            return
        take, root = self._take, self._root
        rows = (*sorted(self._again), *range(self._next, len(table.records)))

        def work(ticket: Ticket) -> None:
            from thankyou.catalog import Catalog
            from thankyou.people.table import record_values

            composer = Catalog(root).composer(card)
            own: dict[int, list[Problem]] = {}
            for problem in table.problems:
                own.setdefault((problem.row or 0) - 1, []).append(problem)
            found: Slice = []
            reported = monotonic()
            for index in rows:
                if ticket.cancelled():
                    return
                problems = composer.compose(record_values(table, mapping, index)).problems
                found.append((index, (*own.get(index, ()), *problems)))
                if monotonic() - reported > _REPORT_EVERY:
                    self._jobs.report(ticket, take, found)
                    found, reported = [], monotonic()
            self._jobs.report(ticket, take, found)

        self._jobs.run("people", work, lambda _: self.check_done.emit())

    def _take(self, found: Slice) -> None:
        for index, problems in found:
            self.statuses[index] = problems
            self._again.discard(index)
            self._next = max(self._next, index + 1)
        if found:
            indexes = [index for index, _ in found]
            self.checked.emit(min(indexes), max(indexes) + 1)

    def counts(self) -> tuple[int, int, int]:
        """(checked, of them with problems, all)."""
        known = [status for status in self.statuses if status is not None]
        return len(known), sum(bool(status) for status in known), self.count
