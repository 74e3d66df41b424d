"""Leaves as they grow: a midrib that comes out of its stalk, two halves that are seen at different
slants, veins that end inside the margin.

In: where a leaf stands and how it is turned. Out: its curves and outlines, for a drawing to ink
and colour.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from drawing.curve import Curve, through
from drawing.fitting import TOLERANCE
from drawing.hand import noise
from drawing.pen import Pt, at
from drawing.stroke import ribbon

Margin = Callable[[float], float]
"""Half the width of a flat blade at a share of its length, as a share of the widest."""


def ovate(foot: float, tip: float) -> Margin:
    """Broadest below the middle: the greater `foot` the narrower its base, `tip` its point."""
    peak = foot / (foot + tip)
    most = peak**foot * (1 - peak) ** tip
    return lambda t: (min(max(t, 0.0), 1.0) ** foot * (1 - min(max(t, 0.0), 1.0)) ** tip) / most


OVATE = ovate(0.62, 1.08)


@dataclass(frozen=True)
class Leaf:
    """A leaf at `foot` (where its stalk leaves the stem), heading for `angle`.

    `length` of the blade, `width` from margin to margin when flat, `stalk` before the blade; units.
    `bend`: how far it turns on its way, in radians. `roll`: how far it is turned about its
    midrib, in radians: 0 faces us, ±1.3 is nearly on edge. `cup`: how far its halves are raised
    towards each other. `waver`: how uneven its margin is, in units; `margin` its shape.
    """

    foot: Pt
    angle: float
    length: float
    width: float
    bend: float = 0.3
    roll: float = 0.0
    cup: float = 0.3
    stalk: float = 6.0
    waver: float = 0.5
    margin: Margin = OVATE
    seed: int = 0

    @cached_property
    def spine(self) -> Curve:
        """Stalk and midrib, one line from the stem to the tip."""
        whole = self.stalk + self.length
        points: list[Pt] = [self.foot]
        turn = self.angle
        for step in range(1, 5):
            turn = self.angle + self.bend * (step - 0.5) / 4
            points.append(at(points[-1], turn, whole / 4))
        return through(points, leave=self.angle)

    @cached_property
    def begin(self) -> float:
        """Where on its spine the blade begins, as a share."""
        return self.stalk / (self.stalk + self.length)

    @cached_property
    def midrib(self) -> Curve:
        return self.spine.part(self.begin, 1.0) if self.stalk else self.spine

    def slant(self, side: int) -> float:
        """How much of a half's width is seen: the left one (-1) or the right one (1)."""
        return max(0.08, math.cos(self.roll * side - self.cup))

    def half(self, side: int) -> Margin:
        """The width of a half in units at a share of the midrib."""
        rough = noise(self.seed * 31 + side, self.length * 0.42)
        seen = self.slant(side) * self.width / 2

        def width(t: float) -> float:
            calm = math.sin(math.pi * min(max(t, 0.0), 1.0))
            return max(0.0, self.margin(t) * seen + self.waver * calm * rough(t * self.length))

        return width

    def place(self, t: float, across: float) -> Pt:
        """The point at a share of the midrib, and a share (-1 left, 1 right) of the half there."""
        p, angle = self.midrib.at(t)
        side = -1 if across < 0 else 1
        return at(p, angle, 0, side * abs(across) * self.half(side)(t))

    def blade(self, side: int, tolerance: float = TOLERANCE) -> str:
        """A half (-1 left, 1 right) or both (0), as path data to be filled."""

        def none(_: float) -> float:
            return 0.0

        left, right = self.half(-1), self.half(1)
        if side:
            left, right = (left, none) if side < 0 else (none, right)
        return ribbon(self.midrib, left, right, tolerance)

    def edge(self, side: int, start: float = 0.0, end: float = 1.0) -> Curve:
        """The margin of a half, from the base to the tip."""
        steps = 40
        shares = [start + (end - start) * i / steps for i in range(steps + 1)]
        return Curve((tuple(self.place(t, side) for t in shares),))

    def veins(
        self,
        count: int,
        side: int,
        *,
        lean: float = 0.2,
        reach: float = 0.84,
        first: float = 0.07,
        last: float = 0.72,
        arc: float = 0.3,
    ) -> list[Curve]:
        """The side veins of a half: they leave the midrib, curve towards the tip by `arc` radians
        and end at `reach` of the way to the margin. `lean`: how far along the midrib they get."""
        uneven = noise(self.seed * 17 + side, 3.1)
        out = []
        for i in range(count):
            t = first + (last - first) * (i + 0.16 * uneven(i * 5.7)) / max(1, count - 1)
            stop = reach * (1 + 0.05 * uneven(i * 2.3 + 1))
            ends = min(t + lean * (1 - 0.3 * t), 0.94)
            start, end = self.midrib.at(t)[0], self.place(ends, side * stop)
            if math.dist(start, end) < 2:
                continue
            way = math.atan2(end[1] - start[1], end[0] - start[0])
            bow = side * arc * (0.5 + 0.5 * self.slant(side)) * (1 + 0.3 * uneven(i * 3.9))
            out.append(through([start, end], leave=way + bow * 0.4, arrive=way - bow * 0.6))
        return out
