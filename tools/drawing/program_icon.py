"""The program's icon: a card that stands a little open, and on it a sprig as our designs have them.

Drawn twice, as icons are: in full, and for few pixels with less on it, larger and darker. Units are
those of a box of 512.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from drawing.botany import Leaf, ovate
from drawing.curve import through
from drawing.pen import Pt, blend, line, path, smooth, svg
from drawing.stroke import Nib, stroke

BOX = (0.0, 0.0, 512.0, 512.0)
GROUND, DEPTH = "#2f6f72", "#225459"
PAPER, INSIDE, FOLD = "#fbf7ec", "#d9cfb6", "#b9ad90"
STEM = "#3d6b52"
OLD, NEW = "#4f8a68", "#9cc07f"
BLOSSOM, HEART = "#e2a277", "#b9694a"

Grown = tuple[float, float, float, float, float]
"""A leaf: where on the stem, as a share; its angle to it in degrees (left is below 0); length,
width; how far it is turned about its midrib."""


def squircle(low: float, high: float) -> str:
    """A square whose sides bow and run into each other, without a corner anywhere (|x|⁵ + |y|⁵)."""
    middle, half = (low + high) / 2, (high - low) / 2
    points = []
    for step in range(73):
        a = 2 * math.pi * step / 72
        c, s = math.cos(a), math.sin(a)
        points.append((middle + half * math.copysign(abs(c) ** 0.4, c),
                       middle + half * math.copysign(abs(s) ** 0.4, s)))  # fmt: skip
    return smooth(points) + "Z"


def panel(corners: list[Pt], round_by: float) -> str:
    """A sheet of paper by its corners, each of them a little soft."""
    out = []
    for i, corner in enumerate(corners):
        before, after = corners[i - 1], corners[(i + 1) % len(corners)]
        enter, leave = (_towards(corner, other, round_by) for other in (before, after))
        out.append(f"{'L' if out else 'M'}{_xy(enter)}C{_xy(corner)} {_xy(corner)} {_xy(leave)}")
    return "".join(out) + "Z"


def _towards(a: Pt, b: Pt, reach: float) -> Pt:
    share = reach / math.dist(a, b)
    return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)


def _xy(p: Pt) -> str:
    return f"{p[0]:.1f},{p[1]:.1f}"


def sprig(stem: list[Pt], thick: float, leaves: list[Grown], veins: bool) -> Iterator[str]:
    """The stem with its leaves, the oldest at the foot; a leaf's right half is in the shade."""
    curve = through(stem)
    for number, (share, turn, length, width, roll) in enumerate(leaves):
        place, way = curve.at(share)
        tone = blend(OLD, NEW, number / max(1, len(leaves) - 1))
        side = math.copysign(1, turn) if turn else 0
        leaf = Leaf(place, way + math.radians(turn), length, width, bend=-0.32 * side, roll=roll,
                    cup=0.16, stalk=length * 0.1, waver=0.8, seed=number + 3,
                    margin=ovate(0.7, 0.92))  # fmt: skip
        yield path(leaf.blade(0), blend(tone, STEM, 0.22))
        yield path(leaf.blade(-1), tone)
        yield path(stroke(leaf.spine, Nib(thick * 0.42)), blend(tone, STEM, 0.75))
        if veins:
            for half in (-1, 1):
                for vein in leaf.veins(4, half):
                    yield path(stroke(vein, Nib(thick * 0.2)), blend(tone, STEM, 0.55), 0.55)
    yield path(stroke(curve, Nib(thick)), STEM)


def blossom(x: float, y: float, r: float) -> Iterator[str]:
    """Five petals, each a brush set down, and their middle."""
    for petal in range(5):
        a = math.radians(-90 + 72 * petal + 9)
        leaf = Leaf((x, y), a, r, r * 0.92, bend=0.1, cup=0.0, stalk=0.01, waver=0.4, seed=petal,
                    margin=ovate(0.95, 0.45))  # fmt: skip
        yield path(leaf.blade(0), blend(BLOSSOM, PAPER, 0.12 * (petal % 2)), 0.94)
    yield path(Leaf((x - r * 0.22, y), 0.0, r * 0.44, r * 0.42, bend=0.0, cup=0.0, stalk=0.01,
                    waver=0.0, margin=ovate(0.6, 0.6)).blade(0), HEART)  # fmt: skip


def ground() -> Iterator[str]:
    yield (
        '<linearGradient id="ground" gradientUnits="userSpaceOnUse" x1="120" y1="20" x2="400" '
        f'y2="500"><stop offset="0" stop-color="{GROUND}"/>'
        f'<stop offset="1" stop-color="{DEPTH}"/></linearGradient>'
    )
    yield path(squircle(14, 498), "url(#ground)")


def card(top: float, foot: float, left: float, right: float, free: float, nearer: float,
         ) -> Iterator[str]:  # fmt: skip
    """A card that stands with its fold at the left: the page behind, and the cover, whose free edge
    at `free` has swung towards us by so much that it seems `nearer` units longer at both ends."""
    page = [(left, top), (right, top), (right, foot), (left, foot)]
    cover = [(left, top), (free, top - nearer), (free, foot + nearer * 1.2), (left, foot)]
    fall = [(left, foot), (left + 16, foot + 12), (free + 6, foot + nearer * 1.2 + 16),
            (right + 4, foot + 10), (right, foot)]  # fmt: skip
    yield path(panel(fall, 4), "#0d3036", 0.3)
    yield path(panel(page, 6), INSIDE)
    yield path(panel([(free - 4, top), (free + 24, top), (free + 24, foot), (free - 4, foot)], 1),
               FOLD, 0.55)  # fmt: skip
    yield path(panel(cover, 6), PAPER)


def full() -> str:
    """The icon for 48 pixels and more."""
    leaves = [
        (0.17, -52, 92, 50, 0.3), (0.28, 50, 94, 50, -0.2), (0.43, -48, 88, 47, 0.35),
        (0.54, 48, 84, 45, -0.3), (0.69, -44, 70, 37, 0.3), (0.79, 46, 66, 35, -0.3),
    ]  # fmt: skip
    written = [(166, 390), (194, 384), (222, 392), (250, 376), (306, 386)]
    parts = [
        *ground(),
        *card(top=112, foot=402, left=100, right=410, free=326, nearer=30),
        *[line(f"M362,{y}L{end},{y}", FOLD, 5) for y, end in written],
        *sprig([(196, 392), (206, 322), (224, 246), (230, 176)], 8, leaves, True),
        *blossom(231, 158, 38),
    ]
    return svg(BOX, parts)


def small() -> str:
    """The icon for 16 to 32 pixels: three leaves, no veins, as large as the card allows."""
    leaves = [(0.22, -50, 142, 96, 0.0), (0.34, 48, 142, 96, 0.0), (0.74, 2, 132, 90, 0.0)]
    parts = [
        *ground(),
        *card(top=100, foot=412, left=76, right=436, free=348, nearer=32),
        *sprig([(206, 412), (212, 336), (216, 262), (212, 186)], 22, leaves, False),
    ]
    return svg(BOX, parts)
