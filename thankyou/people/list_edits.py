"""Rows of a list added, taken out, and put in another order.

In: a `PeopleList` and what the writer does with its rows. Out: another `PeopleList`, in which what
is known of each row (its id, its line in the file, what is wrong with it) has gone with the row.
Cells are changed by `PeopleList.with_cells`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from thankyou.people.limits import MAX_RECORDS as MAX_RECORDS
from thankyou.people.people_list import PeopleList
from thankyou.people.table import Table


def with_rows(people: PeopleList, records: Sequence[Sequence[str]]) -> PeopleList:
    """People added at the end. A cell that lacks is empty; one too many is not taken.

    Rows beyond MAX_RECORDS are not added: ask `room_for` before.
    """
    table, width = people.table, len(people.table.columns)
    room = max(0, MAX_RECORDS - len(table.records))
    added = [
        (*record[:width], *([""] * (width - len(record))))
        for record in records[:room]
    ]  # fmt: skip
    if not added:
        return people
    first = next_id(people)
    lines = (*table.lines, *([0] * len(added))) if table.lines else ()
    changed = replace(table, records=(*table.records, *added), lines=lines)
    return replace(people, table=changed, ids=(*people.ids, *range(first, first + len(added))))


def room_for(people: PeopleList) -> int:
    """How many more people the list can have."""
    return max(0, MAX_RECORDS - len(people.table.records))


def without_rows(people: PeopleList, indexes: Iterable[int]) -> PeopleList:
    """The list without the rows at these indexes; what was decided on them is forgotten."""
    gone = set(indexes)
    kept = [index for index in range(len(people.ids)) if index not in gone]
    if len(kept) == len(people.ids):
        return people
    made = in_order(people, kept)
    there = frozenset(made.ids)
    return replace(
        made,
        left_out=people.left_out & there,
        approved=people.approved & there,
        held=people.held & there,
    )


def in_order(people: PeopleList, order: Sequence[int]) -> PeopleList:
    """The rows at these indexes, in this order, and no others. No index stands twice."""
    return replace(
        people,
        table=_rearranged(people.table, order),
        ids=tuple(people.ids[index] for index in order),
    )


def next_id(people: PeopleList) -> int:
    """An id that no row of the list has had: neither one of the file's, nor one that was added."""
    of_file = len(people.read.records) if people.read is not None else 0
    return max(of_file, max(people.ids, default=-1) + 1)


def right_as_it_is(people: PeopleList, index: int) -> PeopleList:
    """What the reader of the file found wrong with the row at `index` is right after all."""
    problems = tuple(one for one in people.table.problems if one.row != index + 1)
    return replace(people, table=replace(people.table, problems=problems))


def _rearranged(table: Table, order: Sequence[int]) -> Table:
    place = {index: at for at, index in enumerate(order)}
    problems = [
        problem.at_row(place[problem.row - 1] + 1)
        for problem in table.problems
        if problem.row is not None and problem.row - 1 in place
    ]
    of_no_row = [problem for problem in table.problems if problem.row is None]
    return replace(
        table,
        records=tuple(table.records[index] for index in order),
        problems=(*of_no_row, *sorted(problems, key=lambda problem: problem.row or 0)),
        lines=tuple(table.lines[index] for index in order) if table.lines else (),
        hidden=frozenset(place[index] for index in table.hidden if index in place),
    )
