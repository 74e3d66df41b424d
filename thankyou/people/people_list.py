"""A list of people as it stands beside a card: the table as the writer has it, and its file.

In: a table that was read, or the list that a card keeps inside; then the writer's changes. Out: one
immutable value, so that undo can hold it as it holds the card; and the list as a card keeps it.

A row is known by its `id`, which it keeps while rows are added, removed and sorted. A row's `index`
is its place in the table, from 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from thankyou.base.errors import CardError, Problem
from thankyou.base.quick_dataclass import dataclass
from thankyou.model.card import TARGETS, CardPeople
from thankyou.people.table import Table, map_columns

DECISIONS: tuple[str, ...] = ("", "approved", "held")
"""What a reader has decided on an answer; "" nothing yet."""


@dataclass(frozen=True, slots=True)
class PeopleList:
    """A list of people. `mapping` is (target of TARGETS, column's index) pairs.

    `table` is the list as it stands, with the writer's changes; `ids` has an id for each of its
    records. `read` is the table as its file had it, whose record `n` has the id `n`; a row that
    the writer has added has a higher one. `path` is the file; None for a list that was inside a
    card, or pasted.

    `left_out` are the ids of people who get no card though they are in the list. `turned`: names
    like “Okafor, Amara” are turned round. `guided`: each row holds the answers of a form, and its
    message is written from them; then only the rows whose ids are in `approved` are printed, and
    those in `held` wait for somebody.
    """

    table: Table
    mapping: tuple[tuple[str, int], ...] = ()
    path: Path | None = None
    ids: tuple[int, ...] = ()
    read: Table | None = None
    left_out: frozenset[int] = frozenset()
    turned: bool = False
    guided: bool = False
    approved: frozenset[int] = frozenset()
    held: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        if len(self.ids) != len(self.table.records):
            object.__setattr__(self, "ids", tuple(range(len(self.table.records))))
        if self.read is None:
            object.__setattr__(self, "read", self.table)

    @classmethod
    def of(cls, table: Table, path: Path | None = None) -> PeopleList:
        """A table with the columns that are known by their names; none of them may be.

        Rows that are hidden in the file are left out until they are asked for.
        """
        try:
            mapping = map_columns(table, {})
        except CardError as error:
            if error.code != "no-columns":
                raise
            mapping = {}  # the writer says which column is which
        return cls(table, tuple(mapping.items()), path, left_out=table.hidden)

    @classmethod
    def inside(cls, kept: CardPeople) -> PeopleList:
        """The list that a card keeps inside, as it was when it was put there."""
        wide = len(kept.columns)
        mapping = tuple((name, at) for name, at in kept.mapping if name in TARGETS and at < wide)
        return cls(
            Table(kept.columns, kept.records, source=kept.name),
            mapping,
            left_out=frozenset(kept.left_out),
            turned=kept.turned,
            guided=kept.guided,
            approved=frozenset(kept.approved),
            held=frozenset(kept.held),
        )

    def mapped(self, column: int, target: str | None) -> PeopleList:
        """Column `column` fills `target` (or nothing). A target is filled by one column.

        Answers of a form make other cards then: approvals end.
        """
        kept = tuple((name, at) for name, at in self.mapping if at != column and name != target)
        mapping = kept if target is None else (*kept, (target, column))
        same = not self.guided or set(mapping) == set(self.mapping)
        return replace(self, mapping=mapping, approved=self.approved if same else frozenset())

    def for_card(self) -> CardPeople:
        """The list as a card keeps it inside, and as it is read again; its folder is not told."""
        table, columns = self.table, dict(self.mapping)
        return CardPeople(
            table.source,
            table.columns,
            table.records,
            tuple((name, columns[name]) for name in TARGETS if name in columns),
            self.turned,
            self.guided,
            *(self._indexes(ids) for ids in (self.left_out, self.approved, self.held)),
        )

    def _indexes(self, ids: frozenset[int]) -> tuple[int, ...]:
        return tuple(index for index, one in enumerate(self.ids) if one in ids) if ids else ()

    # ------------------------------------------------------------------ who is printed

    def decision(self, index: int) -> str:
        """What was decided on the row at `index`: one of DECISIONS."""
        at = self.ids[index]
        return "approved" if at in self.approved else "held" if at in self.held else ""

    def is_printed(self, index: int) -> bool:
        """Whether the row at `index` gets a card: ticked, and approved where that is asked for."""
        at = self.ids[index]
        return at not in self.left_out and (not self.guided or at in self.approved)

    def printed_rows(self) -> tuple[int, ...]:
        """The rows (from 1) that get a card, in the order of the list."""
        return tuple(i + 1 for i in range(len(self.ids)) if self.is_printed(i))

    def ticked(self, indexes: Iterable[int], wanted: bool) -> PeopleList:
        """These rows get a card, or they do not."""
        ids = frozenset(self.ids[index] for index in indexes)
        return replace(self, left_out=self.left_out - ids if wanted else self.left_out | ids)

    def decided(self, indexes: Iterable[int], decision: str) -> PeopleList:
        """These answers are approved, held, or neither ("")."""
        ids = frozenset(self.ids[index] for index in indexes)
        approved, held = self.approved - ids, self.held - ids
        if decision == "approved":
            approved |= ids
        elif decision == "held":
            held |= ids
        return replace(self, approved=approved, held=held)

    def unapproved(self) -> PeopleList:
        """No answer is approved: the words around them are others, and have to be read again."""
        return replace(self, approved=frozenset())

    # ------------------------------------------------------------------ changes

    def with_cell(self, index: int, column: int, text: str) -> PeopleList:
        """One cell is mended. An approval of the row ends: somebody has to read it again."""
        return self.with_cells({(index, column): text})

    def with_cells(self, changes: Mapping[tuple[int, int], str]) -> PeopleList:
        """Other texts in some cells, by (index of the row, index of the column).

        In a row that is changed, what was wrong with such a cell, and with the row as a whole, is
        over; so is an approval.
        """
        records = self.table.records
        changed = {at: text for at, text in changes.items() if records[at[0]][at[1]] != text}
        if not changed:
            return self
        made = list(records)
        rows: dict[int, list[str]] = {}
        for (index, column), text in changed.items():
            rows.setdefault(index, list(records[index]))[column] = text
        for index, cells in rows.items():
            made[index] = tuple(cells)
        problems = tuple(
            problem for problem in self.table.problems if not _is_over(problem, changed, rows)
        )
        table = replace(self.table, records=tuple(made), problems=problems)
        approved = self.approved - {self.ids[index] for index in rows}
        return replace(self, table=table, approved=approved)


def _is_over(
    problem: Problem, changed: Mapping[tuple[int, int], str], rows: Mapping[int, list[str]]
) -> bool:
    """Whether what a reader found wrong was in a cell that is changed, or in its whole row."""
    index = (problem.row or 0) - 1
    at = problem.values.get("at")
    return index in rows and (at is None or (index, at) in changed)
