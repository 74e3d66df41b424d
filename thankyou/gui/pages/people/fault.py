"""Where a person's card is at fault: in a cell of the list, in what the columns mean, in the words.

In: a list and a problem of one row. Out: where to go to mend it. Pure functions; no widgets.
"""

from __future__ import annotations

from collections.abc import Iterable

from thankyou.base.errors import Problem
from thankyou.base.quick_tuple import NamedTuple
from thankyou.model.card import NAME_PARTS
from thankyou.people.people_list import PeopleList

_OF_THE_ROW = frozenset({"bad-row"})
"""Codes that are about the row's cells, whichever they are."""


class Fault(NamedTuple):
    """Where to go: `page` "people", with a `column` of the list, or without one to what the columns
    mean; or the page where the words or the looks of the card are."""

    page: str = "people"
    column: int | None = None


def fault_of(people: PeopleList, problem: Problem) -> Fault:
    """Where a problem is mended."""
    column = column_at_fault(people, problem)
    if column is not None:
        return Fault("people", column)
    if problem.field:
        return Fault("people")  # no column fills that field: say which one does
    if problem.code.startswith("unknown-") and problem.code.endswith(
        ("design", "format", "palette")
    ):
        return Fault("design")
    return Fault("write")


def column_at_fault(people: PeopleList, problem: Problem) -> int | None:
    """The column of the list in which a problem is; None: it is not in one."""
    at = problem.values.get("at")
    if isinstance(at, int) and 0 <= at < len(people.table.columns):
        return at
    mapping = dict(people.mapping)
    if problem.field in mapping:
        return mapping[problem.field]
    if problem.field == "recipient":
        return next((mapping[part] for part in NAME_PARTS if part in mapping), None)
    if problem.code in _OF_THE_ROW and people.table.columns:
        return _first_lacking(people, problem)
    return None


def _first_lacking(people: PeopleList, problem: Problem) -> int:
    """In a row of too few cells the first that is not there; in one of too many the last."""
    width = len(people.table.columns)
    found = int(problem.values.get("found", width))
    return min(found, width - 1)


def columns_at_fault(people: PeopleList, problems: Iterable[Problem]) -> frozenset[int]:
    """The columns in which something is to be looked at."""
    found = (column_at_fault(people, problem) for problem in problems)
    return frozenset(column for column in found if column is not None)
