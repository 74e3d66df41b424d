"""Falling leaf: a beech leaf in copper, a little above the paper on which its shadow lies, and a
great deal of empty card.

The colour is washes (masks), the midrib runs out into its stalk, the side veins end within the
margin, which dips a little between them as a beech's does.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from drawing.botany import Leaf, Margin, ovate
from drawing.curve import Curve
from drawing.pen import path, svg
from drawing.stroke import Nib, stroke

LINE = "#5f3f2d"
VEINS = 8
FIRST, LAST, LEAN = 0.05, 0.74, 0.21
"""Where on the midrib the first and the last side vein leave it, and how far along it they get on
their way out, as shares."""


def beech(dip: float, seed: int) -> Margin:
    """The margin of a beech leaf: broad in the middle, and a shallow bay between two veins, each
    of another depth."""
    calm = ovate(0.66, 0.9)
    rng = random.Random(seed)
    starts = [FIRST + (LAST - FIRST) * i / (VEINS - 1) for i in range(-1, VEINS + 2)]
    ends = [t + LEAN * (1 - 0.3 * t) for t in starts]
    depths = [dip * rng.uniform(0.35, 1.25) for _ in ends]

    def margin(t: float) -> float:
        k = next((i for i, end in enumerate(ends) if t < end), len(ends) - 1)
        if k == 0:
            return calm(t)
        phase = (t - ends[k - 1]) / (ends[k] - ends[k - 1])
        bay = depths[k] * math.sin(math.pi * min(phase, 1.0) ** 0.85) ** 2
        return calm(t) * (1 - bay * min(1.0, 7 * (1 - t)))

    return margin


@dataclass(frozen=True)
class Picture:
    """A leaf within its box (x, y, width, height in units), and where its shadow falls: beneath
    the stalk and beneath the tip."""

    box: tuple[float, float, float, float]
    leaf: Leaf
    fall: tuple[tuple[float, float], tuple[float, float]]
    dots: float
    weight: float

    def veins(self) -> list[Curve]:
        return [vein for side in (-1, 1)
                for vein in self.leaf.veins(VEINS, side, lean=LEAN, reach=0.86, first=FIRST,
                                            last=LAST, arc=0.24)]  # fmt: skip


COVER = Picture(
    (0, 0, 240, 208),
    Leaf((207, 22), 2.15, 148, 92, bend=0.62, roll=0.3, cup=0.22, stalk=34, waver=0.7,
         margin=beech(0.055, 5), seed=5),
    ((3, 9), (13, 25)), 4.3, 1.0,
)  # fmt: skip
LETTER = Picture(
    (0, 0, 132, 92),
    Leaf((14, 36), 0.5, 78, 48, bend=-0.5, roll=-0.75, cup=0.3, stalk=20, waver=0.4,
         margin=beech(0.055, 11), seed=11),
    ((0.5, 2.5), (2, 7)), 4.3, 0.72,
)  # fmt: skip
BACK = Picture(
    (0, 0, 76, 60),
    Leaf((65, 7), 2.1, 42, 26, bend=0.7, roll=0.35, cup=0.22, stalk=11, waver=0.2,
         margin=beech(0.05, 23), seed=23),
    ((0.8, 2), (2.5, 5)), 4.4, 0.55,
)  # fmt: skip


def lines(picture: Picture) -> str:
    """What the pen adds: the stalk that runs on as the midrib, and the shaded side of each vein."""
    leaf, w = picture.leaf, picture.weight
    stalk = Nib(2.1 * w, start=2.7 * w, end=0.0, swell=14 * w, fade=leaf.length * 0.95,
                press=0.1, wobble=0.2 * w, wave=50, seed=2)  # fmt: skip
    fine = "".join(
        stroke(vein, Nib(0.62 * w, start=0.6 * w, swell=2, fade=vein.length * 0.8, press=0,
                         wobble=0.1 * w, wave=18, seed=k))
        for k, vein in enumerate(picture.veins())
    )  # fmt: skip
    return svg(picture.box, [path(fine, LINE, 0.5), path(stroke(leaf.spine, stalk), LINE, 0.9)])


def washes(picture: Picture, what: str) -> bytes:
    """A mask of the picture: "copper", the first wash; "glaze", a second over what is turned away
    and between the veins; "shadow", what the leaf throws on the paper."""
    from drawing.falling_leaf_washes import copper, glaze, shadow

    return {"copper": copper, "glaze": glaze, "shadow": shadow}[what](picture)


def drawings() -> Mapping[str, str | Callable[[], bytes]]:
    out: dict[str, str | Callable[[], bytes]] = {}
    for name, picture in (("cover", COVER), ("letter", LETTER), ("back", BACK)):
        out[f"{name}.svg"] = lines(picture)
        for what in ("shadow", "copper", "glaze"):
            out[f"{name}-{what}.png"] = partial(washes, picture, what)
    return out
