"""Tide: thin washes laid one over the other, as water leaves them on the sand.

Each band is two translucent bodies with edges of the pen, and a mask along the upper edge where
the colour gathered while it dried. The sun is a wash of its own.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from drawing.curve import Curve, traced
from drawing.pen import WIDE, Pt, path, svg, xy
from drawing.shape import brush_dot, under

PAPER = "#fbf3e6"
FOAM = "#f4f7f5"


@dataclass(frozen=True)
class Band:
    """A wash across the drawing: where it begins, its tone, how much its edge sways, and how far
    down its pigment lies visibly thicker."""

    y: float
    tone: str
    sway: float
    strength: float
    seed: int
    gathers: float = 26.0


COVER = (
    Band(392, "#e8c7a4", 9, 0.26, 3),
    Band(424, "#9cc0c4", 9, 0.36, 5),
    Band(456, "#6fa0aa", 7.5, 0.33, 8),
    Band(496, "#4d8391", 6.5, 0.31, 12),
    Band(542, "#376a7b", 5.5, 0.28, 17),
)
LETTER = (
    Band(66, "#b9d3d4", 7, 0.3, 21, 22),
    Band(86, "#93b9be", 6, 0.24, 24, 22),
    Band(110, "#6f9ea8", 5, 0.22, 28, 22),
)
LETTER_BOX = (0.0, 0.0, 888.0, 150.0)
BACK_BOX = (0.0, 0.0, 120.0, 56.0)
SUN = (312.0, 332.0, 26.0)
LETTER_SUN = (706.0, 38.0, 14.0)


def edge(band: Band, x0: float, x1: float, lower: float = 0.0) -> Curve:
    """The upper edge of a wash: one slow swell, with the small unevenness of running water."""
    rng = random.Random(band.seed * 7 + round(lower))
    waves = [
        (band.sway * height, rng.uniform(low, high) * 2 * math.pi, rng.uniform(0, 6.3))
        for height, low, high in ((1.0, 1.2, 1.9), (0.42, 2.6, 3.8), (0.12, 7, 10), (0.05, 17, 23))
    ]

    def place(t: float) -> Pt:
        y = band.y + lower + sum(h * math.sin(f * t + phase) for h, f, phase in waves)
        return (x0 + (x1 - x0) * t, y)

    return traced(place, 260)


def bodies(bands: tuple[Band, ...], x0: float, x1: float, foot: float) -> list[str]:
    """The washes' flat colour, the far ones first."""
    out: list[str] = []
    for band in bands:
        for lower in (0.0, band.sway * 1.6):
            d = under(edge(band, x0, x1, lower), foot, 0.08)
            out.append(path(d, band.tone, band.strength * (1.0 if lower == 0 else 0.8)))
    return out


def light(rng: random.Random, x: float, y: float, length: float) -> str:
    """Bare paper that a brush went past: a thin lens, pointed at both ends, a little bowed."""
    up, down, bow = rng.uniform(0.4, 0.95), rng.uniform(0.15, 0.5), rng.uniform(-0.5, 0.5)
    a, b = (x, y), (x + length, y + rng.uniform(-0.5, 0.5))
    near, far = x + length * rng.uniform(0.2, 0.45), x + length * rng.uniform(0.55, 0.8)
    return (
        f"M{xy(a, 2)}C{xy((near, y - up + bow), 2)} {xy((far, y - up + bow), 2)} {xy(b, 2)}"
        f"C{xy((far, y + down + bow), 2)} {xy((near, y + down + bow), 2)} {xy(a, 2)}Z"
    )


def glitter(rng: random.Random, x: float, top: float, foot: float, count: int) -> str:
    """The sun's way over the water: short lights, wider and fewer towards us."""
    out = ""
    for i in range(count):
        t = (i + rng.random()) / count
        y = top + (foot - top) * t**1.15
        length = rng.uniform(6, 13) + 26 * t * rng.random()
        out += light(rng, x + rng.gauss(0, 5 + 20 * t) - length / 2, y, length)
    return out


def cover() -> str:
    rng = random.Random(23)
    parts = bodies(COVER, -214, 634, 606)
    parts.append(path(glitter(rng, SUN[0], 436, 584, 30), PAPER, 0.55))
    strewn = [(rng.uniform(-205, 600), 452 + 135 * rng.random() ** 0.8) for _ in range(34)]
    parts.append(path("".join(light(rng, x, y, rng.uniform(6, 24)) for x, y in strewn), FOAM, 0.34))
    spray = "".join(
        brush_dot(x, y, r, k)
        for k, (x, y, r) in enumerate(
            ((64, 384, 0.9), (71, 379, 0.6), (392, 372, 1.3), (400, 379, 0.7), (388, 364, 0.5),
             (-120, 378, 1.1), (-112, 371, 0.6), (560, 382, 1.0), (571, 376, 0.6))
        )
    )  # fmt: skip
    parts.append(path(spray, "#9cc0c4", 0.6))
    return svg(WIDE, parts)


def letter() -> str:
    rng = random.Random(31)
    parts = bodies(LETTER, -2, 890, 152)
    lights = [(rng.uniform(0, 870), rng.uniform(96, 142)) for _ in range(22)]
    parts.append(path("".join(light(rng, x, y, rng.uniform(6, 18)) for x, y in lights), PAPER, 0.5))
    return svg(LETTER_BOX, parts)


def washed(name: str) -> bytes:
    from drawing import tide_washes

    return tide_washes.draw(name)


def drawings() -> Mapping[str, str | Callable[[], bytes]]:
    masks = [f"cover-{i}" for i in range(len(COVER))] + [f"letter-{i}" for i in range(len(LETTER))]
    masks += ["cover-sun", "letter-sun", "back-sea", "back-sun"]
    out: dict[str, str | Callable[[], bytes]] = {"cover.svg": cover(), "letter.svg": letter()}
    return out | {f"{name}.png": partial(washed, name) for name in masks}
