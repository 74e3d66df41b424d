"""Still water: a leaf has come down on a lake; its rings go out and the rest is quiet."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Mapping, Sequence

from drawing.botany import Leaf, ovate
from drawing.curve import Curve, through, traced
from drawing.pen import WIDE, Pt, mix, path, svg
from drawing.stroke import Nib, stroke

DEEP = "#547480"
LIGHT = "#ffffff"
BLADE, LIT, RIB = "#a98a62", "#bd9f74", "#7d6547"


def arc(rng: random.Random, x: float, y: float, rx: float, ry: float, middle: float,
        half: float) -> Curve:  # fmt: skip
    """A piece of a ring seen aslant, about the angle `middle`, and `half` to either side of it (a
    quarter turn is towards us); water does not draw a perfect ellipse."""
    sway, lump = rng.uniform(0, 6.3), rng.uniform(0, 6.3)

    def place(t: float) -> Pt:
        a = middle + half * (2 * t - 1)
        far = 1 + 0.006 * math.sin(3 * a + sway) + 0.004 * math.sin(7 * a + lump)
        return (x + rx * far * math.cos(a), y + ry * far * math.sin(a))

    return traced(place, 44)


def rings(
    seed: int, x: float, y: float, first: float, last: float, count: int, strength: float,
    flat: float = 0.3,
) -> list[str]:  # fmt: skip
    """Rings going out: of each the near and the far side, a shaded line and a lit one below it;
    they are farther apart, thinner, shorter and fainter outwards, and end in nothing."""
    rng = random.Random(seed)
    out: list[str] = []
    for i in range(count - 1, -1, -1):
        t = i / (count - 1)
        r = mix(first, last, t**1.3)
        fade = strength * ((1 - t) ** 1.15 * 0.9 + 0.09)
        thick = mix(2.5, 1.3, t)
        for middle, wide in ((math.pi / 2, 1.0), (-math.pi / 2, 0.66)):
            half = mix(1.42, 1.05, t) * rng.uniform(0.88, 1.06)
            turn = middle + rng.uniform(-0.24, 0.24)
            for tone, down, share, force in ((LIGHT, 2.5, 0.85, 1.25), (DEEP, 0.0, 1.0, 0.85)):
                line = arc(rng, x, y + down, r, r * flat, turn, half * mix(1.0, 0.93, down / 2.5))
                nib = Nib(thick * wide * share, swell=line.length * 0.5, fade=line.length * 0.5,
                          press=0.0, wobble=0.0)  # fmt: skip
                out.append(path(stroke(line, nib), tone, min(1.0, fade * force)))
    return out


def floating_leaf(x: float, y: float, size: float, turn: float, seed: int = 3) -> list[str]:
    """One leaf lying on the water, foreshortened, with its reflection and a curled stalk."""
    one = Leaf((-size * 0.72, size * 0.3), -0.75, size, size * 0.44, bend=0.85, roll=0.12,
               cup=0.25, stalk=size * 0.27, waver=size * 0.008, margin=ovate(0.7, 0.92),
               seed=seed)  # fmt: skip
    w = size / 62
    stalk = Nib(1.9 * w, start=1.9 * w, end=0.0, swell=6 * w, fade=size, press=0.0,
                wobble=0.1 * w)  # fmt: skip
    veins = "".join(
        stroke(vein, Nib(0.75 * w, start=0.6 * w, swell=1.0, press=0.0, wobble=0.0), 0.03)
        for side in (-1, 1)
        for vein in one.veins(6, side, lean=0.2, reach=0.84, first=0.08, last=0.7)
    )

    def placed(dx: float, dy: float) -> str:
        at = f"translate({x + dx:g} {y + dy:g}) scale(1 0.5) rotate({turn:g})"
        return f'<g transform="{at}">'

    return [
        placed(1.6 * w, 3.8 * w) + path(one.blade(0, 0.04), "#3f5b66", 0.3) + "</g>",
        placed(0, 0),
        path(one.blade(0, 0.04), BLADE),
        path(one.blade(-1, 0.04), LIT, 0.9),
        path(veins, "#f0e4cd", 0.5),
        path(stroke(one.spine, stalk, 0.03), RIB, 0.85),
        "</g>",
    ]


def reed(
    rng: random.Random, foot: Pt, height: float, lean: float, width: float, tone: str,
    opacity: float,
) -> list[str]:  # fmt: skip
    """A blade out of the water, the water's rim about its foot, and its wavering reflection, which
    is lost before it ends."""
    x, y = foot
    tip = (x + lean, y - height)
    low, high = (x + lean * 0.12, y - height * 0.42), (x + lean * 0.42, y - height * 0.8)
    blade = through([foot, low, high, tip])
    nib = Nib(width, start=width * 0.9, cap=0.3, swell=30, fade=height * 0.85, press=0,
              wobble=0.3, wave=90, seed=round(x))  # fmt: skip
    deep = min(height * 0.62, 92.0)
    waves = [rng.uniform(0, 6.3) for _ in range(2)]

    def mirrored(t: float) -> Pt:
        s = deep * t
        waver = t * (1.5 * math.sin(s / 7.5 + waves[0]) + 0.9 * math.sin(s / 3.9 + waves[1]))
        return (x + lean * 0.12 * t + waver, y + 0.6 + s)

    mirror = Nib(width * 0.95, start=width * 0.85, cap=0.2, swell=6, fade=deep * 0.75, press=0.0,
                 wobble=0)  # fmt: skip
    out = [path(stroke(traced(mirrored, 60), mirror), tone, opacity * 0.28),
           path(stroke(blade, nib), tone, opacity)]  # fmt: skip
    for r, o, middle in ((5.0, 0.6, math.pi / 2), (10.5, 0.34, math.pi / 2 + 0.1), (10, 0.2, -1.7)):
        line = arc(rng, x, y + 0.4, r, r * 0.24, middle, 1.45)
        near = Nib(1.0, swell=line.length / 2, fade=line.length / 2, press=0, wobble=0)
        out.append(path(stroke(line, near, 0.03), DEEP, o * opacity))
    return out


REEDS: Sequence[tuple[float, float, float, float, float, str, float]] = (
    (374, 506, 196, 30, 3.0, "#6d8b93", 0.5), (404, 500, 160, -20, 2.6, "#7d999f", 0.45),
    (350, 522, 148, -15, 2.8, "#5b7a83", 0.65), (385, 528, 270, -13, 3.6, "#48666f", 0.85),
    (410, 524, 206, 30, 3.2, "#4f6e77", 0.75), (364, 540, 104, 26, 2.8, "#3f5c66", 0.88),
    (396, 544, 156, 11, 3.2, "#3c5862", 0.9),
)  # fmt: skip


def cover() -> str:
    rng = random.Random(8)
    parts = rings(4, 150, 404, 37, 266, 9, 0.95, 0.29)
    parts += floating_leaf(150, 402, 66, -14)
    for x, y, height, lean, width, tone, o in REEDS:
        parts += reed(rng, (x, y), height, lean, width, tone, o)
    return svg(WIDE, parts)


def letter() -> str:
    """Rings at the foot of an open card, off to the right; the leaf lies on the left half."""
    parts = rings(6, 742, 118, 26, 190, 8, 0.5)
    parts += rings(7, 196, 96, 15, 150, 9, 0.55)
    return svg((0, 0, 888, 160), [*parts, *floating_leaf(196, 95.5, 30, -14, 5)])


def back() -> str:
    parts = [*rings(2, 60, 26, 14, 56, 5, 0.8), *floating_leaf(60, 25.5, 26, -14, 9)]
    return svg((0, 0, 120, 48), parts)


def water() -> bytes:
    from drawing.still_water_washes import water

    return water()


def drawings() -> Mapping[str, str | Callable[[], bytes]]:
    return {"cover.svg": cover(), "letter.svg": letter(), "back.svg": back(), "water.png": water}
