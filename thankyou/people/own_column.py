"""What is decided for one row and stands in a column of its own: a language, a draft, a loss.

In: a list, a row, a target of OWN. Out: the list with that cell; with a column for it at the end,
if no column has been the target's so far. So it is seen and changed like any other cell, and is
kept where the list is kept. `PeopleList.read`, the file, does not get the column.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from thankyou.people.people_list import PeopleList
from thankyou.people.table import Table


def own_cell(people: PeopleList, index: int, target: str) -> str:
    """What the row has for the target; "" without a column."""
    at = dict(people.mapping).get(target)
    return "" if at is None else people.table.records[index][at].strip()


def with_own(people: PeopleList, cells: Mapping[int, str], target: str, name: str) -> PeopleList:
    """Other texts for the target, by the row's index; `name` is what a new column is called.

    An approval of a row whose text changes ends.
    """
    if all(own_cell(people, index, target) == text for index, text in cells.items()):
        return people
    people, at = _with_column(people, target, name)
    return people.with_cells({(index, at): text for index, text in cells.items()})


def _with_column(people: PeopleList, target: str, name: str) -> tuple[PeopleList, int]:
    at = dict(people.mapping).get(target)
    if at is not None:
        return people, at
    at = len(people.table.columns)
    name = _free(name, people.table.columns)
    mapping = (*people.mapping, (target, at))
    return replace(people, table=_wider(people.table, name), mapping=mapping), at


def _wider(table: Table, name: str) -> Table:
    records = tuple((*record, "") for record in table.records)
    return replace(table, columns=(*table.columns, name), records=records)


def _free(name: str, columns: Sequence[str]) -> str:
    """A name that no column has."""
    number, free = 1, name
    while free.casefold() in (column.casefold() for column in columns):
        number += 1
        free = f"{name} {number}"
    return free
