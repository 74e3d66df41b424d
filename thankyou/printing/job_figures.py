"""What a person needs to know before a run: how much paper, how many envelopes, how long.

In: a plan, the number of envelopes, and what is known of the printer's speed. Out: `JobFigures`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from thankyou.printing.run_plan import RunPlan

SPARE_SHARE = 0.05
"""Spare sheets for each time the paper goes through the printer, as a share of the sheets: one in
twenty may jam or smear. Too many are cards for another day; too few are another way to the shop."""

SPARE_LEAST = 2
"""At least so many: one to look at before the rest is printed, and one for a jam."""

USUAL_SECONDS = 15.0
"""Seconds a side where nothing is known, 4 sides a minute: makers of home inkjets state 8 and more
on plain paper (ISO/IEC 24734), and card is fed about half as fast."""

ON_CARD = 2.0
"""A maker's speed is for plain paper; card is fed about half as fast."""

TURNING_MINUTES = 2
"""By hand: to take the pile out, even its edges, turn it and put it back."""

RUNS = 5
"""How many of the newest runs speak for a printer's speed."""


@dataclass(frozen=True, slots=True)
class JobFigures:
    """`sides` are printed sides; `spare` sheets lie ready beside the `sheets`; `minutes` are
    rounded up. `speed_from`: the printer's earlier runs, what its maker says, or a usual speed."""

    sheets: int
    sides: int
    envelopes: int
    spare: int
    minutes: int
    seconds_per_side: float
    speed_from: Literal["measured", "maker", "usual"]


def job_figures(
    plan: RunPlan, envelopes: int, speed: float = 0.0, measured: Sequence[float] = ()
) -> JobFigures:
    """The figures of a run.

    `speed` is the maker's, in sides a minute (Printer.speed; one or less is a queue's way to say
    that it does not know). `measured` are seconds a side in earlier runs on this printer, the
    newest first (Runs.seconds_per_side).
    """
    sides = sum(plan.sides(one) for each in plan.passes for one in each)
    seconds, speed_from = _seconds(speed, measured)
    passes = len(plan.passes)
    minutes = sides * seconds / 60 + TURNING_MINUTES * (passes - 1)
    return JobFigures(
        sheets=plan.sheets,
        sides=sides,
        envelopes=envelopes,
        spare=spare_sheets(plan.sheets, passes),
        minutes=math.ceil(round(minutes, 6)),
        seconds_per_side=seconds,
        speed_from=speed_from,
    )


def spare_sheets(sheets: int, passes: int = 1) -> int:
    """How many sheets should lie ready beside those that are needed; none for no sheets."""
    if not sheets:
        return 0
    # Rounded first: 0.05 · 3 passes is a little more than 0.15 in binary.
    return max(SPARE_LEAST, math.ceil(round(sheets * SPARE_SHARE * passes, 6)))


def _seconds(
    speed: float, measured: Sequence[float]
) -> tuple[float, Literal["measured", "maker", "usual"]]:
    if measured:
        newest = sorted(measured[:RUNS])
        return newest[len(newest) // 2], "measured"
    if speed > 1:
        return ON_CARD * 60 / speed, "maker"
    return USUAL_SECONDS, "usual"
