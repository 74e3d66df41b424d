"""Tide: washes of thin colour laid one over the other, as water leaves them on wet paper."""

from __future__ import annotations

import math
import random

from drawing.pen import WIDE, Pt, blend, path, smooth, svg


def edge(rng: random.Random, x0: float, x1: float, y: float, sway: float, rough: float,
         count: int = 27) -> list[Pt]:  # fmt: skip
    """A wet edge across the paper: one slow wave with small unevenness."""
    phase, length = rng.uniform(0, 6.3), rng.uniform(1.5, 2.8)
    return [
        (
            x0 + (x1 - x0) * i / (count - 1),
            y
            + sway * math.sin(phase + 6.283 * length * i / (count - 1))
            + rng.uniform(-rough, rough),
        )
        for i in range(count)
    ]


def wash(rng: random.Random, box: tuple[float, float, float, float], tone: str, layers: int,
         strength: float, sway: float, rough: float) -> list[str]:  # fmt: skip
    """One colour in layers that do not quite meet at their edges, darker where they pool."""
    x0, y0, x1, y1 = box
    out = []
    for i in range(layers):
        spread = rough * (0.4 + 1.2 * i / layers)
        top = edge(rng, x0, x1, y0 + rng.uniform(-spread, spread), sway, spread * 0.6)
        low = edge(rng, x0, x1, y1 + rng.uniform(-spread, spread), sway * 0.8, spread * 0.6)
        out.append(path(smooth(top) + smooth(low[::-1], "L") + "Z", tone, strength))
    # Colour gathers where the wash dried: a fine dark edge, broken and of uneven breadth.
    ridge = [(x, y + 0.7 + 1.6 * rng.random()) for x, y in top]
    out.append(
        path(smooth(top) + smooth(ridge[::-1], "L") + "Z", blend(tone, "#24505f", 0.15), 0.2)
    )
    return out


def bloom(rng: random.Random, x: float, y: float, r: float, tone: str, layers: int,
          strength: float) -> list[str]:  # fmt: skip
    """A drop of water that has pushed the colour outwards."""
    out = []
    for i in range(layers):
        points = []
        for k in range(18):
            reach = r * (1 - 0.06 * i) * rng.uniform(0.94, 1.05)
            turn = 6.2832 * k / 18
            points.append((x + reach * math.cos(turn), y + reach * 0.92 * math.sin(turn)))
        out.append(path(smooth([*points, points[0]]) + "Z", tone, strength))
    return out


def sparkle(rng: random.Random, x: float, y: float, length: float) -> str:
    """Bare paper that a dry brush left: a thin, broken lens."""
    up, down = rng.uniform(0.35, 0.8), rng.uniform(0.2, 0.5)
    middle = x + length * rng.uniform(0.35, 0.65)
    return (
        smooth([(x, y), (middle, y - up), (x + length, y + rng.uniform(-0.8, 0.8))])
        + smooth([(x + length, y), (middle, y + down), (x, y)], "L")
        + "Z"
    )


def glitter(rng: random.Random, x: float, top: float, foot: float, count: int) -> str:
    """The sun's way over the water: short lights, wider and fewer towards us."""
    out = ""
    for i in range(count):
        t = (i + rng.random()) / count
        y = top + (foot - top) * t
        spread = 6 + 22 * t
        length = rng.uniform(7, 14) + 26 * t * rng.random()
        out += sparkle(rng, x + rng.gauss(0, spread) - length / 2, y, length)
    return out


BANDS = (
    (402, 640, "#9cc0c4", 3, 0.24, 15, 10),
    (440, 640, "#6fa0aa", 3, 0.23, 13, 9),
    (486, 640, "#4d8391", 3, 0.22, 12, 9),
    (532, 640, "#376a7b", 3, 0.20, 10, 8),
    (384, 430, "#e8c7a4", 2, 0.19, 12, 8),
)
"""From, to, colour, layers, strength, sway, roughness. Few layers, and strong: renderers round
after each one, and twenty of them are a tone apart."""


def cover() -> str:
    rng = random.Random(23)
    parts: list[str] = []
    for y0, y1, tone, layers, strength, sway, rough in BANDS:
        parts += wash(rng, (-224, y0, 644, y1), tone, layers, strength, sway, rough)
    parts.append(path(glitter(rng, 312, 424, 566, 34), "#fbf3e6", 0.5))
    scattered = [(rng.uniform(-210, 630), rng.uniform(446, 590)) for _ in range(40)]
    parts.append(path("".join(sparkle(rng, x, y, rng.uniform(6, 22)) for x, y in scattered),
                      "#f4f7f5", 0.34))  # fmt: skip
    parts += bloom(rng, 312, 330, 27, "#eab98d", 4, 0.16)
    for _ in range(26):
        parts.append(path(smooth_dot(rng), "#6fa0aa", 0.3))
    return svg(WIDE, parts)


def smooth_dot(rng: random.Random) -> str:
    """A speck that left the brush."""
    x, y, r = rng.uniform(-200, 620), rng.uniform(330, 430), rng.choice((0.7, 0.9, 1.2, 1.8))
    points = [(x + r * math.cos(a), y + r * 0.9 * math.sin(a)) for a in (0, 1.57, 3.14, 4.71)]
    return smooth([*points, points[0]]) + "Z"


def letter() -> str:
    rng = random.Random(31)
    parts: list[str] = []
    for y0, tone, layers in ((52, "#b9d3d4", 3), (76, "#93b9be", 3), (100, "#6f9ea8", 3)):
        parts += wash(rng, (-20, y0, 908, 170), tone, layers, 0.14, 9, 6)
    parts += bloom(rng, 706, 26, 15, "#eab98d", 3, 0.16)
    return svg((0, 0, 888, 150), parts)


def back() -> str:
    rng = random.Random(5)
    parts = wash(rng, (8, 26, 112, 46), "#6f9ea8", 5, 0.13, 3, 3)
    return svg((0, 0, 120, 60), [*parts, *bloom(rng, 78, 14, 6, "#eab98d", 4, 0.16)])


def drawings() -> dict[str, str]:
    return {"cover.svg": cover(), "letter.svg": letter(), "back.svg": back()}
