"""Steps from rule to rule: how many of them a baseline moves down.

In: heights and how far rules are apart, all in em. Out: heights that are whole numbers of rules;
without rules (0), as they were.
"""

from __future__ import annotations

import math

_CLOSER = 0.25
"""The first line of a page or a paragraph may be so much of a rule nearer to what is above it than
its face asks for: faces ask for the tallest of all their letters."""
_TOUCHING = 0.02
"""The same, where what it asks for is how far its ink reaches."""
_FREE_LINE = 0.3
"""A gap of a fifth of a line leaves a line free; one between names does not."""


def on_rule(height: float, rule: float, inked: bool = False) -> float:
    """A baseline moved down on to the next rule; no nearer than it asks for, if the height is that
    of the ink."""
    closer = _TOUCHING if inked else _CLOSER
    return math.ceil(height / rule - closer) * rule if rule else height


def free_lines(gap: float, rule: float) -> float:
    """A gap between paragraphs: on rules, whole lines are left free."""
    return round(gap / rule + _FREE_LINE) * rule if rule else gap
