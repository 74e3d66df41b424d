"""Trace: one line of a pen. It beats across the card, and its last beat does not come down again:
it grows, with the same slant and the same weight, and opens its leaves."""

from __future__ import annotations

import random

from drawing.botany import Leaf, ovate
from drawing.curve import Curve, rounded
from drawing.pen import WIDE, Pt, mix, path, svg
from drawing.stroke import Nib, stroke

INK = "#2f5a50"
OLD, RIPE, YOUNG, NEW = "#7fa58d", "#98b994", "#b4cba0", "#c9d79f"
"""Washes, from the oldest leaf at the foot to what has just opened."""
SHADE = "#5f8b78"
SLANT = 0.19
"""How far a stroke upwards leans to the right, as a share of its height."""


Knots = list[tuple[Pt, float]]
"""Points of a line, and how round it turns at each."""


def beat(rng: random.Random, x: float, y: float, gap: float, height: float) -> Knots:
    """One beat as a hand writes it, never twice the same: corners, and how round each is."""
    h = height * rng.uniform(0.94, 1.06)
    foot = x + gap * rng.uniform(0.43, 0.46)
    top = foot + h * SLANT
    low = top + h * 1.28 * 0.13
    swell = h * rng.uniform(0.13, 0.18)
    return [
        ((x + gap * 0.16, y + rng.uniform(-0.6, 0.6)), 10),
        ((x + gap * 0.27, y - h * rng.uniform(0.1, 0.15)), 11),
        ((x + gap * 0.36, y + rng.uniform(-0.2, 0.8)), 7),
        ((foot, y + h * 0.12), 7),
        ((top, y - h), 12),
        ((low, y + h * 0.3), 12),
        ((low + h * 0.13, y - h * 0.06), 9),
        ((low + gap * 0.17, y), 8),
        ((low + gap * 0.28, y - swell), 12),
        ((low + gap * 0.4, y), 12),
    ]


def line(rng: random.Random, x0: float, y: float, gap: float, heights: list[float],
         stem: list[Pt], foot: float) -> tuple[Curve, float]:  # fmt: skip
    """The whole line, and where on it the stem begins as a share. `stem`: points relative to its
    foot, the first straight up the slant; `foot`: how round it turns there."""
    knots: Knots = [((x0, y), 0)]
    x = x0
    for height in heights:
        knots += beat(rng, x, y, gap, height)
        x += gap
    root = (x + gap * 0.45, y)
    knots += [((x + gap * 0.2, y), 9), ((x + gap * 0.31, y + foot * 0.5), foot * 1.6),
              (root, foot)]  # fmt: skip
    knots += [((root[0] + dx, root[1] + dy), 60) for dx, dy in stem]
    curve = rounded([p for p, _ in knots], [r for _, r in knots])
    reach = next(
        s for p, s in zip(curve.points, curve.lengths, strict=True)
        if s > 1 and p[1] < y - foot * 2 and p[0] > root[0] - 2
    )  # fmt: skip
    return curve, reach / curve.length


def inked(leaf: Leaf, weight: float, veins: int, rng: random.Random) -> list[str]:
    """A leaf's lines: its stalk runs on as its midrib; its margins are let go before the tip."""
    out = [stroke(leaf.spine, Nib(weight * 1.15, start=weight * 0.7, swell=4, end=0,
                                  fade=leaf.length * 0.8, wobble=0.1, seed=leaf.seed))]  # fmt: skip
    for side in (-1, 1):
        edge = leaf.edge(side, 0.0, rng.uniform(0.955, 0.99) if side > 0 else 1.0)
        out.append(stroke(edge, Nib(weight * 0.8, swell=leaf.length * 0.4, wobble=0.12,
                                    wave=20, seed=leaf.seed + side)))  # fmt: skip
        if leaf.slant(side) * leaf.width < 7:
            continue
        for k, vein in enumerate(leaf.veins(veins, side, last=0.66)):
            nib = Nib(weight * 0.42, start=weight * 0.36, swell=1, wobble=0.05, seed=k)
            out.append(stroke(vein, nib, 0.08))
    return out


def coloured(leaf: Leaf, tone: str, shade: str) -> list[str]:
    """Its washes: a brush does not follow the line, and lies darker on the half turned away."""
    rng = random.Random(leaf.seed)
    dx, dy = rng.uniform(0.5, 1.6), rng.uniform(0.3, 1.3)
    away = 1 if leaf.slant(1) < leaf.slant(-1) else -1
    moved = Leaf((leaf.foot[0] + dx, leaf.foot[1] + dy), leaf.angle + rng.uniform(-0.02, 0.03),
                 leaf.length * 0.975, leaf.width * 0.95, leaf.bend, leaf.roll, leaf.cup, leaf.stalk,
                 leaf.waver * 1.6, leaf.margin, leaf.seed + 5)  # fmt: skip
    return [path(moved.blade(0, 0.1), tone, 0.75), path(leaf.blade(away, 0.1), shade, 0.3)]


ROLLS = (0.25, -0.75, 0.55, -0.15, 0.95, -0.5, 0.2, 1.0, -0.7)
"""How the leaves are turned about their midribs, from the foot of the stem up."""


def leaves(rng: random.Random, curve: Curve, start: float, count: int, size: float,
           first: float) -> list[Leaf]:  # fmt: skip
    """Leaves up a stem, left and right in turn: the old ones large, wide and bent outwards, the
    young ones narrow, upright and still half folded, the last one at the very tip."""
    out: list[Leaf] = []
    for i in range(count):
        u = i / count
        share = mix(start, 1.0, mix(first, 0.97, u**0.86))
        foot, along = curve.at(share)
        side = 1 if i % 2 else -1
        length = size * mix(1.0, 0.42, u**1.2) * rng.uniform(0.93, 1.07)
        roll = ROLLS[i % len(ROLLS)] * side
        out.append(Leaf(
            foot, along + side * mix(1.02, 0.42, u**0.8) + rng.uniform(-0.06, 0.06), length,
            length * mix(0.46, 0.3, u) * rng.uniform(0.92, 1.08),
            bend=side * mix(0.42, -0.34, u) + rng.uniform(-0.1, 0.1), roll=roll,
            cup=mix(0.2, 0.75, u), stalk=length * mix(0.13, 0.08, u), waver=0.006 * length,
            margin=ovate(mix(0.62, 0.8, u), mix(1.05, 1.2, u)), seed=rng.randrange(1000),
        ))  # fmt: skip
    foot, along = curve.at(1.0)
    out.append(Leaf(foot, along, size * 0.34, size * 0.1, bend=0.25, roll=0.7, cup=0.6, stalk=0.0,
                    waver=0.0, margin=ovate(0.8, 1.1), seed=7))  # fmt: skip
    return out


def growing(seed: int, x0: float, y: float, gap: float, heights: list[float], stem: list[Pt],
            foot: float, count: int, size: float, weight: float, first: float = 0.3,
            veins: int = 6) -> list[str]:  # fmt: skip
    """The whole: the washes first, then one line and the lines of its leaves."""
    rng = random.Random(seed)
    curve, start = line(rng, x0, y, gap, heights, stem, foot)
    grown = leaves(rng, curve, start, count, size, first)
    parts: list[str] = []
    for i, leaf in enumerate(grown):
        u = i / len(grown)
        tone = (OLD, RIPE, YOUNG, NEW)[min(3, int(u * 4 + rng.uniform(-0.3, 0.3) + 0.2))]
        parts += coloured(leaf, tone, SHADE)
    pen = Nib(weight, start=weight * 0.9, end=weight * 0.35, swell=1, fade=curve.length * 0.3,
              press=0.22, wobble=0.14 * weight, wave=44, seed=seed)  # fmt: skip
    parts.append(path(stroke(curve, pen), INK))
    for leaf in grown:
        count_here = max(0, min(veins, round(leaf.length / 10.5)))
        ink = "".join(inked(leaf, weight * mix(0.36, 0.44, leaf.length / size), count_here, rng))
        parts.append(path(ink, INK))
    return parts


def cover() -> str:
    stem = [(26, -128), (46, -196), (49, -262), (60, -312), (78, -352)]
    return svg(WIDE, growing(4, -226, 456, 112, [34, 42, 52, 64], stem, 9, 11, 82, 2.6, 0.22))


def letter() -> str:
    stem = [(8, -28), (12, -50), (20, -73)]
    heights = [12, 14, 16, 18, 21, 24, 28]
    grown = growing(9, -4, 156, 91, heights, stem, 4, 5, 30, 1.4, 0.3, 4)
    return svg((0, 0, 888, 190), grown)


def back() -> str:
    stem = [(6, -24), (9, -40), (16, -58)]
    return svg((0, 0, 130, 80), growing(3, 4, 68, 54, [15], stem, 2.4, 5, 23, 1.25, 0.36, 3))


def drawings() -> dict[str, str]:
    return {"cover.svg": cover(), "letter.svg": letter(), "back.svg": back()}
