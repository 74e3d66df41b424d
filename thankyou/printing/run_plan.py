"""What a run prints, as values: which cards stand on which sheet, and in which order sides print.

In: the numbers of sheets and the way they are turned over. Out: a `RunPlan`, and the same as JSON.
A plan holds numbers of rows, never a name or a word of a card.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from thankyou.base.errors import CardError
from thankyou.printing.spooler import Impression, JobOptions, Sides

Passes = tuple[tuple[Impression, ...], ...]

VERSION = 1


@dataclass(frozen=True, slots=True)
class RunPlan:
    """One run on one printer.

    `cards`: for each sheet, the rows of the table (from 1) whose cards stand on it, or the card's
    number where there is no table. `passes`: the impressions in the order in which they are sent;
    between two passes a person turns the pile over. `settings` is what the caller needs besides the
    private copies to make the same sheets again: anything that JSON holds, without words of a card.
    """

    printer: str
    options: JobOptions
    cards: tuple[tuple[int, ...], ...]
    passes: Passes
    settings: Mapping[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Every sheet prints in every pass at most once, and all sheets print."""
        for one in self.passes:
            if len({impression.sheet for impression in one}) != len(one):
                raise ValueError("a sheet stands in one pass twice")
        printed = {impression.sheet for one in self.passes for impression in one}
        if printed != set(range(1, len(self.cards) + 1)):
            raise ValueError("the passes do not hold the sheets")

    @property
    def sheets(self) -> int:
        return len(self.cards)

    @property
    def by_hand(self) -> bool:
        return len(self.passes) > 1

    def sides(self, impression: Impression) -> int:
        return 2 if impression.sides == "both" and self.options.duplex != "off" else 1


def one_pass(sheets: int, sides: Sides = "both") -> Passes:
    """All sheets, one after the other: both sides by the printer, or one side only."""
    return (tuple(Impression(sheet, sides) for sheet in range(1, sheets + 1)),)


def two_passes(fronts: Sequence[int], backs: Sequence[int]) -> Passes:
    """By hand: all fronts, then, when the pile is turned over, the backs in their order."""
    return (
        tuple(Impression(sheet, "front") for sheet in fronts),
        tuple(Impression(sheet, "back") for sheet in backs),
    )


def plan_to_json(plan: RunPlan, begun: int) -> bytes:
    """A plan and the time it was begun (seconds since 1970)."""
    data = {"version": VERSION, "begun": begun, **asdict(plan), "settings": dict(plan.settings)}
    return json.dumps(data, indent=1).encode("ascii")


def plan_from_json(data: bytes) -> tuple[RunPlan, int]:
    """A plan, and when it was begun. Raises CardError "run-damaged" (line 0), "run-too-new"."""
    try:
        found = json.loads(data)
        if found["version"] > VERSION:
            raise CardError("run-too-new")
        plan = RunPlan(
            printer=found["printer"],
            options=JobOptions(**found["options"]),
            cards=tuple(tuple(rows) for rows in found["cards"]),
            passes=tuple(tuple(Impression(**one) for one in each) for each in found["passes"]),
            settings=found["settings"],
        )
        return plan, int(found["begun"])
    except (ValueError, KeyError, TypeError) as error:
        raise CardError("run-damaged", line=0) from error
