"""Letterpress: type, and one sprig cut in wood, that bit into soft paper.

The sprig is drawn once, as leaves with a plain half and an engraved half. On the cover it is three
masks: ink as a press leaves it, the shade in the walls of the dent, and the light on its far rim.
Inside and on the back it is small, and printed flat.
"""

from __future__ import annotations

import functools
import math
import random

import numpy as np

from drawing.curve import through
from drawing.pen import Pt, at, dot, path, svg
from drawing.stroke import Nib, ribbon, stroke
from drawing.washes import Ink, Sheet, blurred, inside, mask, noise, outlines, press, step

INK = "#a5623f"
BOX = (0.0, 0.0, 220.0, 236.0)
WIDTH = 0.6
"""The masks' layer on the cover, as a share of the card's width."""
DOTS = 1760 * WIDTH / BOX[2]
"""Pixels a unit: 300 to the inch on A5."""
STEM = through([(104, 230), (113, 168), (106, 100), (110, 44)])
PAIRS = ((0.19, 60.0), (0.37, 61.0), (0.54, 57.0), (0.7, 48.0), (0.84, 37.0))
"""Where pairs of leaves stand on the stem, as shares of it, and how long they are."""


class Leaf:
    """A leaf on its spine; `side` is -1 for one on the left, 1 on the right, 0 at the top."""

    def __init__(self, foot: Pt, angle: float, length: float, side: int, seed: int) -> None:
        self.rng = random.Random(seed)
        self.length = length
        bend = side * 0.1 * length
        self.spine = through([
            foot, at(foot, angle, 0.5 * length, -bend * 0.35), at(foot, angle, length, bend * 0.5),
        ])  # fmt: skip
        self.wide = length * self.rng.uniform(0.158, 0.176)
        self.shaded = -1 if side >= 0 else 1

    def half(self, share: float) -> float:
        return self.wide * math.sin(math.pi * share**0.86) ** 0.92

    def blade(self) -> str:
        return ribbon(self.spine, self.half, self.half)

    def cuts(self) -> list[str]:
        """What the graver took away: the midrib, and veins on the half that lies in the light."""
        rib = stroke(
            self.spine.part(0.0, 0.86),
            Nib(1.25, start=1.1, end=0.0, swell=1, fade=self.length * 0.7, press=0, wobble=0.08),
        )
        return [rib, *self._veins()]

    def _veins(self) -> list[str]:
        count = round(self.length / 4.2)
        out = []
        for n in range(1, count):
            share = 0.08 + 0.8 * n / count + self.rng.uniform(-0.006, 0.006)
            foot, angle = self.spine.at(share)
            lean = angle + self.shaded * self.rng.uniform(0.6, 0.68)
            reach = self.half(min(share + 0.1, 1.0)) / math.sin(0.64) * self.rng.uniform(0.86, 0.97)
            tip = at(foot, lean, reach)
            middle = at(foot, lean, reach * 0.5, self.shaded * -0.5)
            cut = Nib(0.92, start=0.75, end=0.2, swell=2, fade=reach * 0.6, press=0, wobble=0)
            out.append(stroke(through([foot, middle, tip]), cut))
        return out


def sprig() -> tuple[list[Leaf], list[str]]:
    """The leaves, from the foot up, and the solid parts beside them: the stem and the stalks."""
    rng = random.Random(3)
    leaves = []
    solid = [stroke(STEM, Nib(4.2, start=4.6, end=1.6, swell=8, fade=150, press=0, wobble=0.15))]
    for number, (share, length) in enumerate(PAIRS):
        for side in (-1, 1):
            foot, along = STEM.at(share + side * 0.012)
            angle = along + side * (0.88 - 0.055 * number + rng.uniform(-0.04, 0.04))
            own = length * rng.uniform(0.95, 1.05)
            stalk = at(foot, angle, 4.5)
            join = Nib(2.0, start=2.2, end=1.6, press=0, wobble=0)
            solid.append(stroke(through([foot, at(foot, angle, 2.2, side * 0.4), stalk]), join))
            leaves.append(Leaf(stalk, angle, own, side, 20 + 2 * number + side))
    top, along = STEM.at(1.0)
    leaves.append(Leaf(at(top, along, -1), along, 42, 0, 9))
    return leaves, solid


# --- the cover's masks --------------------------------------------------------------------------


@functools.lru_cache(maxsize=1)
def cut() -> tuple[Sheet, Ink]:
    """The sheet of the masks and how deep inside the printed shape each pixel lies, in units."""
    sheet = Sheet(BOX, DOTS)
    leaves, solid = sprig()
    depth = inside(sheet, outlines("".join([leaf.blade() for leaf in leaves])), 6.0)
    for part in solid:
        depth = np.maximum(depth, inside(sheet, outlines(part), 6.0))
    cuts = [leaf.cuts() for leaf in leaves]
    ribs = inside(sheet, outlines("".join(one[0] for one in cuts)), 6.0)
    veins = inside(sheet, outlines("".join(vein for one in cuts for vein in one[1:])), 6.0)
    return sheet, np.minimum(depth, -np.maximum(ribs, veins))


def ink() -> bytes:
    sheet, depth = cut()
    return mask(press(sheet, depth, 5, bite=0.26, salt=0.16), levels=24)


def shade() -> bytes:
    """In the walls of the dent that stand with their backs to the light."""
    return mask(_wall(-1), levels=20)


def light() -> bytes:
    """On the rim beyond, which is turned to the light."""
    return mask(_wall(1), levels=16)


def _wall(side: int) -> Ink:
    """How much the wall round the printed shape is turned away from (-1) or to the light (1).

    The paper sinks over a unit or so round the shape: the slope of that, seen from the upper left.
    """
    sheet, depth = cut()
    sunk = blurred(step(depth, -0.9, 0.7), 0.55, sheet)
    down, across = np.gradient(sunk, 1 / sheet.dots)
    slope = (across + 1.25 * down) / 1.6
    turned = np.clip(side * -slope * 1.9, 0, 1)
    outside = 1 - step(depth, -0.1, 0.5) if side > 0 else 1.0
    return np.clip(turned * outside * (1 + 0.12 * noise(sheet, 7.0, 31)), 0, 1)


# --- small, flat ----------------------------------------------------------------------------------


def small(paper: str) -> str:
    """The sprig in a few paths: leaves with a rib, and no veins that would fill in."""
    leaves, solid = sprig()
    ribs = [leaf.cuts()[0] for leaf in leaves]
    return svg(BOX, [
        path("".join([leaf.blade() for leaf in leaves] + solid), INK),
        path("".join(ribs), paper),
        path(dot(104, 230, 1.4), INK),
    ])  # fmt: skip


def drawings() -> dict[str, object]:
    return {
        "ink.png": ink, "shade.png": shade, "light.png": light,
        "letter.svg": small("#fbf8f0"), "back.svg": small("#fbf8f0"),
    }  # fmt: skip
