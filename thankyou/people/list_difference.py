"""Which rows of a list were edited, so that only those are looked at again.

In: a list before and after a step. Out: the indexes of the rows that differ, or None where the step
is no edit of rows: another list, other columns, rows that came or went.
"""

from __future__ import annotations

from thankyou.base.errors import Problem
from thankyou.people.people_list import PeopleList


def edited_rows(before: PeopleList | None, after: PeopleList | None) -> tuple[int, ...] | None:
    """The rows (indexes, in their order) whose cells, tick, decision or faults differ.

    None: more than that differs, so that every row is another.
    """
    if before is None or after is None:
        return None
    same = (
        before.read is after.read
        and before.ids == after.ids
        and before.mapping == after.mapping
        and before.table.columns == after.table.columns
        and (before.turned, before.guided, before.path) == (after.turned, after.guided, after.path)
    )
    if not same:
        return None
    pairs = enumerate(zip(before.table.records, after.table.records, strict=True))
    rows = {index for index, (old, new) in pairs if old is not new and old != new}
    ids = (
        (before.left_out ^ after.left_out)
        | (before.approved ^ after.approved)
        | (before.held ^ after.held)
    )
    if ids:
        rows |= {index for index, one in enumerate(after.ids) if one in ids}
    rows |= _other_faults(before.table.problems, after.table.problems)
    return tuple(sorted(rows))


def _other_faults(before: tuple[Problem, ...], after: tuple[Problem, ...]) -> set[int]:
    """The rows of problems that only one of the two has; one that stays is the same object."""
    if before is after:
        return set()
    shared = {id(one) for one in before} & {id(one) for one in after}
    return {one.row - 1 for one in (*before, *after) if one.row and id(one) not in shared}
