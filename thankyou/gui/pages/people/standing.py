"""How a person of the list stands: ready, perhaps with a note, to be looked at, left out, or not
known yet.

In: the problems of one person's card, and whether the person gets one. Out: one of a few, by which
the list is filtered and counted. Pure functions; no widgets.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from thankyou.base.errors import Problem, errors_of
from thankyou.people.people_list import PeopleList


class Standing(Enum):
    """How a row stands."""

    READY = "ready"
    NOTED = "noted"
    LOOK = "look"
    LEFT_OUT = "left out"
    CHECKING = "checking"


def standing(problems: tuple[Problem, ...] | None, printed: bool) -> Standing:
    """How a row stands: one that gets no card is left out, whatever is wrong with it."""
    if not printed:
        return Standing.LEFT_OUT
    if problems is None:
        return Standing.CHECKING
    if errors_of(problems):
        return Standing.LOOK
    return Standing.NOTED if problems else Standing.READY


Found = tuple[Problem, ...]


def counts_of(people: PeopleList, statuses: Sequence[Found | None]) -> dict[Standing, int]:
    """How many people stand how. Most of them stand in one of two ways, which lists count quickly:
    this is asked for at each report of a check."""
    every = range(len(people.ids))
    if people.guided:
        left = [row for row in every if not people.is_printed(row)]
    elif people.left_out:
        left = [row for row, one in enumerate(people.ids) if one in people.left_out]
    else:
        left = []
    of_left = [statuses[row] for row in left]
    out = set(left)
    troubled = [found for row, found in enumerate(statuses) if found and row not in out]
    look = sum(bool(errors_of(found)) for found in troubled)
    return {
        Standing.READY: statuses.count(()) - of_left.count(()),
        Standing.NOTED: len(troubled) - look,
        Standing.LOOK: look,
        Standing.LEFT_OUT: len(left),
        Standing.CHECKING: statuses.count(None) - of_left.count(None),
    }
