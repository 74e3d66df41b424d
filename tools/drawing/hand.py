"""A hand's wobble: slow, small, and the same on every run."""

from __future__ import annotations

import math
import random
from collections.abc import Callable

from drawing.curve import Curve, lengths
from drawing.pen import Pt

OCTAVES = ((1.9, 0.5), (1.0, 0.36), (0.58, 0.14))
"""The waves of the wobble: each its length and its height, as a share."""


def noise(seed: int, wave: float, around: float = 0.0) -> Callable[[float], float]:
    """A smooth function of a length in units, within -1 and 1, that wavers about every `wave`
    units; `around`, if given, is a length after which it repeats."""
    rng = random.Random(seed)
    parts = []
    for share, height in OCTAVES:
        one = wave * share * rng.uniform(0.85, 1.15)
        if around:
            one = around / max(1, round(around / one))
        parts.append((2 * math.pi / one, rng.uniform(0, 2 * math.pi), height))
    return lambda s: sum(h * math.sin(f * s + phase) for f, phase, h in parts)


def shaken(curve: Curve, amount: float, wave: float = 36.0, seed: int = 0) -> Curve:
    """The curve as a hand draws it: up to `amount` units off, across its direction, in waves of
    about `wave` units. Ends and corners stay where they are."""
    if not amount:
        return curve
    ring = curve.closed and len(curve.runs) == 1
    runs = []
    for k, run in enumerate(curve.runs):
        reach = lengths(run)
        off = noise(seed * 97 + k, wave, reach[-1] if ring else 0.0)
        moved: list[Pt] = []
        last = len(run) - 1
        for i, (s, (x, y)) in enumerate(zip(reach, run, strict=True)):
            before = run[-2] if ring and i == 0 else run[max(i - 1, 0)]
            after = run[1] if ring and i == last else run[min(i + 1, last)]
            dx, dy = after[0] - before[0], after[1] - before[1]
            size = math.hypot(dx, dy) or 1.0
            by = amount * off(s)
            if not ring:
                near = min(s, reach[-1] - s) / min(wave / 2, reach[-1] / 2)
                by *= min(near, 1.0) ** 2 * (3 - 2 * min(near, 1.0))
            moved.append((x - dy / size * by, y + dx / size * by))
        runs.append(tuple(moved))
    return Curve(tuple(runs), curve.closed)
