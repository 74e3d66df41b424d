"""A list of people as it stands beside a card: the table, which column is what, and its file.

In: a table that was read, or the list that a card keeps inside. Out: one immutable value, so that
undo can hold it as it holds the card; and the same list as a card keeps it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from thankyou.base.errors import CardError
from thankyou.model.card import FIELDS, CardPeople
from thankyou.people.table import Table, map_columns


@dataclass(frozen=True, slots=True)
class PeopleList:
    """A list of people. `mapping` is (field of FIELDS, column's index) pairs.

    `path` is the file it was read from; None for a list that was inside a card.
    """

    table: Table
    mapping: tuple[tuple[str, int], ...] = ()
    path: Path | None = None

    @classmethod
    def of(cls, table: Table, path: Path | None = None) -> PeopleList:
        """A table with the columns that are known by their names; none of them may be."""
        try:
            mapping = map_columns(table, {})
        except CardError as error:
            if error.code != "no-columns":
                raise
            mapping = {}  # the writer says which column is which
        return cls(table, tuple(mapping.items()), path)

    @classmethod
    def inside(cls, kept: CardPeople) -> PeopleList:
        """The list that a card keeps inside, as it was when it was put there."""
        wide = len(kept.columns)
        mapping = tuple((name, at) for name, at in kept.mapping if name in FIELDS and at < wide)
        return cls(Table(kept.columns, kept.records, source=kept.name), mapping)

    def mapped(self, column: int, field: str | None) -> PeopleList:
        """Column `column` fills `field` (or nothing). A field is filled by one column."""
        kept = tuple((name, at) for name, at in self.mapping if at != column and name != field)
        return replace(self, mapping=kept if field is None else (*kept, (field, column)))

    def for_card(self) -> CardPeople:
        """The list as a card keeps it inside, and as it is read again; its folder is not told."""
        table, columns = self.table, dict(self.mapping)
        mapping = tuple((name, columns[name]) for name in FIELDS if name in columns)
        return CardPeople(table.source, table.columns, table.records, mapping)
