"""How a person of the list stands: ready, perhaps with a note, to be looked at, left out, or not
known yet.

In: the problems of one person's card, and whether the person gets one. Out: one of a few, by which
the list is filtered and counted. Pure functions; no widgets.
"""

from __future__ import annotations

from enum import Enum

from thankyou.base.errors import Problem, errors_of


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
