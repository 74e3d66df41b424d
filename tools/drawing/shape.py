"""Filled shapes drawn by hand: outlines, blades, dots of a brush."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

from drawing.curve import Curve, through, traced
from drawing.fitting import TOLERANCE, path_data
from drawing.hand import shaken
from drawing.pen import Pt


def shape(points: Sequence[Pt], *, wobble: float = 0.0, wave: float = 36.0, seed: int = 0,
          tolerance: float = TOLERANCE) -> str:  # fmt: skip
    """A closed outline through the points, as a hand draws it; a point named twice in a row is
    a corner. Path data to be filled."""
    return path_data(shaken(through(points, closed=True), wobble, wave, seed), tolerance)


def under(edge: Curve, foot: float, tolerance: float = TOLERANCE) -> str:
    """All between an edge and a level below it, such as a hill: straight down at both ends."""
    left, right = edge.points[0], edge.points[-1]
    open_edge = path_data(Curve(edge.runs), tolerance)
    return f"{open_edge}L{right[0]:.0f},{foot:.0f}L{left[0]:.0f},{foot:.0f}Z"


def brush_dot(x: float, y: float, r: float, seed: int = 0, drawn: float = 0.3) -> str:
    """What a brush leaves where it is set down: about `r` units round, never a circle, and drawn
    out by a share of that in the direction in which the hand went on."""
    rng = random.Random(seed)
    way, oval, lump = (rng.uniform(0, 2 * math.pi) for _ in range(3))
    flat, uneven = rng.uniform(0.03, 0.1), rng.uniform(0.02, 0.05)

    def edge(t: float) -> Pt:
        a = 2 * math.pi * t
        reach = r * (1 + flat * math.cos(2 * a + oval) + uneven * math.cos(3 * a + lump))
        reach *= 1 + drawn * ((1 + math.cos(a)) / 2) ** 3
        return (x + reach * math.cos(a + way), y + reach * math.sin(a + way))

    return path_data(traced(edge, 28, closed=True), max(0.02, min(TOLERANCE, r * 0.03)))
