"""How a person of the list stands: ready, to be looked at, left out, or not known yet.

In: the problems of one person's card, and whether the person gets one. Out: one of a few, by which
the list is filtered and counted. Pure functions; no widgets.
"""

from __future__ import annotations

from enum import Enum

from thankyou.base.errors import Problem


class Standing(Enum):
    """How a row stands."""

    READY = "ready"
    LOOK = "look"
    LEFT_OUT = "left out"
    CHECKING = "checking"


def standing(problems: tuple[Problem, ...] | None, printed: bool) -> Standing:
    """How a row stands: one that gets no card is left out, whatever is wrong with it."""
    if not printed:
        return Standing.LEFT_OUT
    if problems is None:
        return Standing.CHECKING
    return Standing.LOOK if problems else Standing.READY
