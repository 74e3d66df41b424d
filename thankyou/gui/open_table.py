"""The open table of people: its records, its mapping, and who is shown.

In: a table file, and the document, which holds the list (so that undo has it). Out: record values
for the preview and for printing. What is to be looked at on each card is `check`'s (list_check.py).
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from thankyou.base.errors import CardError, Problem, errors_of
from thankyou.gui.document import Document
from thankyou.gui.i18n import tr
from thankyou.gui.jobs import Jobs
from thankyou.gui.list_check import ListCheck

if TYPE_CHECKING:
    from thankyou.people.people_list import PeopleList
    from thankyou.people.table import Table


class OpenTable(QObject):
    """A table that is open, or none."""

    changed = Signal()
    """Another table, or other columns; or people came, went or changed places."""
    edited = Signal(object)
    """Cells, ticks or decisions of these rows (a tuple of indexes) are others, and nothing else."""
    mapped = Signal()
    """The user has said what a column is, or that names are turned round."""
    selected = Signal()
    """Another person is shown."""
    fault_wanted = Signal(object)
    """Somebody wants to see what this Problem is about, where it can be mended: the People page
    goes there."""
    checked = Signal(int, int)
    """Statuses of these rows (first, after) are known."""
    check_done = Signal()

    def __init__(
        self, jobs: Jobs, document: Document, parent: QObject, root: Path | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self.root = root
        self._list: PeopleList | None = None
        self.mapping: dict[str, int] = {}
        self.index = 0
        self.check = ListCheck(jobs, document, self, root)
        self.check.checked.connect(self.checked)
        self.check.done.connect(self.check_done)
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
            self.mapped.emit()

    def turn(self, wanted: bool) -> None:
        """Have names like “Okafor, Amara” turned round, or as they stand."""
        if self._list is not None:
            self.put(replace(self._list, turned=wanted))
            self.mapped.emit()

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
        before, self._list = self._list, self._document.people
        if before is not None and self._list is not None:
            from thankyou.people.list_difference import edited_rows

            rows = edited_rows(before, self._list)
            if rows is not None:
                self._edited(rows)
                return
        self.mapping = dict(self._list.mapping) if self._list is not None else {}
        self.index = self._place_of_shown(before)
        self.check.follow(self._list)
        self.changed.emit()

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
        assert self._list is not None
        self.check.edited(self._list, rows)
        self.edited.emit(rows)

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

    # ------------------------------------------------------------------ how each card fits

    @property
    def statuses(self) -> list[tuple[Problem, ...] | None]:
        """What is to be looked at on each card, errors first; None: not known yet."""
        return self.check.statuses

    def card_changed(self) -> None:
        """The card is another: check every record again, once the card rests."""
        self.check.card_changed()

    def hold(self) -> None:
        """Stop checking until `go_on`."""
        self.check.hold()

    def go_on(self) -> None:
        """Go on checking, from where `hold` stopped it."""
        self.check.go_on()

    def counts(self) -> tuple[int, int, int]:
        """(checked, of them with something wrong, all)."""
        wrong = sum(bool(errors_of(status or ())) for status in self.statuses)
        return self.check.known(), wrong, self.count
