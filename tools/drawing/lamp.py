"""Lamp: an enamel lamp in watercolour, and its light, in which the words stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import numpy as np

from drawing.curve import through
from drawing.pen import WIDE, Pt, circle, path, svg
from drawing.shape import shape
from drawing.stroke import Nib, stroke
from drawing.washes import Ink, Sheet, inside, mask, noise, paper, step, wash

BRASS = "#a9833f"
UNDER = "#6f5426"
GLINT = "#f4e3b8"
CORD = "#3b3a33"
RIM = "#fdf3d6"
LINING = "#fdefc4"
BULB = "#fffdf6"
HUNG = (210.0, 170.0)
"""The middle of the rim on the cover."""
SMALL = (0.0, 0.0, 200.0, 180.0)
"""The view box of the lamp of the letter and the back."""
SMALL_HUNG, SMALL_SCALE = (100.0, 58.0), 0.52


def front(k: float = 1.0, x: float = 0.0, y: float = 0.0) -> list[Pt]:
    """The near side of the rim, from the right to the left."""
    lie = through([(80, 0), (40, -7.4), (0, -9.8), (-41, -7), (-81, 0.6)])
    return [(x + k * u, y + k * v) for u, v in lie.points]


def edge(x: float, y: float, k: float) -> list[Pt]:
    """The outside of the shade, from its crown down to the near side of the rim and up again: no
    two sides quite alike."""
    right = through([(9, -80), (11, -68), (24, -56), (48, -41), (69, -20), (80, 0)]).points
    left = through([(-81, 0.6), (-68, -21), (-46, -42), (-23, -56.5), (-10.5, -69), (-9, -80)])
    placed = [*right, *front(), *left.points]
    return [(x + k * u, y + k * v) for u, v in placed]


def opening(x: float, y: float, k: float) -> list[Pt]:
    """The whole of the rim."""
    turns = np.linspace(0, 2 * np.pi, 72, endpoint=False)
    lie = [(x + k * (-0.5 + 80.5 * np.cos(t)), y + k * (0.3 + 10.8 * np.sin(t))) for t in turns]
    return [(float(u), float(v)) for u, v in lie]


def enamel(sheet: Sheet, x: float, y: float, k: float) -> Ink:
    """The first coat, with a light that the brush left out."""
    depth = inside(sheet, [edge(x, y, k)])
    tooth = paper(sheet, 31)
    coat = wash(sheet, depth, 32, body=0.76, rim=0.16, width=k, ragged=0.2 * k, pool=0.16,
                grain=0.1, tooth=tooth)  # fmt: skip
    run = through([(-19, -56), (-37, -44), (-53, -28), (-63.5, -11)])
    lit = [(run.at(t)[0], 6.2 * np.sin(np.pi * t**0.8) ** 0.8) for t in np.linspace(0, 1, 24)]
    upper = [(x + k * (u + 0.2 * w), y + k * (v - 0.45 * w)) for (u, v), w in lit]
    lower = [(x + k * (u + 0.62 * w), y + k * (v + 0.45 * w)) for (u, v), w in lit[::-1]]
    bright = inside(sheet, [[*upper, *lower]]) / k
    return coat * (1 - 0.78 * step(bright + 0.35 * tooth, -0.1, 0.5))


def shadow(sheet: Sheet, x: float, y: float, k: float) -> Ink:
    """The second coat: in from the right and beneath the crown, its edge wet; darker at the rim."""
    depth = inside(sheet, [edge(x, y, k)])
    dx, dy = (sheet.x - x) / k, (sheet.y - y) / k
    turned = step(dx - 0.25 * dy + 6 * noise(sheet, (34 * k, 16 * k), 34), 2, 62)
    under_crown = step(-(dy + 58) + 3 * noise(sheet, 20 * k, 35), -9, 10)
    low = step(dy + 4 * noise(sheet, 26 * k, 36), -34, 2)
    second = step(depth, -0.12, 0.3) * (0.6 * turned + 0.4 * under_crown + 0.2 * low)
    return np.clip(second * (1 - 0.14 * paper(sheet, 31)), 0, 1).astype(np.float32)


def lining(sheet: Sheet, x: float, y: float, k: float) -> Ink:
    """The lit inside: deeper towards its ends, left white round the bulb."""
    depth = np.minimum(inside(sheet, [opening(x, y, k)]), -inside(sheet, [edge(x, y, k)]))
    far = np.hypot((sheet.x - x) / (62 * k), (sheet.y - y - 5 * k) / (19 * k))
    ink = wash(sheet, depth, 41, body=0.62, rim=0.2, width=0.7 * k, ragged=0.08 * k, grain=0.06)
    clear = step(np.hypot(sheet.x - x, sheet.y - y + 1.5 * k) / k, 10, 10.4)  # of the bulb
    return (ink * clear * (0.18 + 0.82 * step(far, 0.2, 1.1))).astype(np.float32)


def pool(sheet: Sheet, x: float, y: float, k: float, end: float = 292) -> Ink:
    """Light as wet colour: it leaves the rim as a cone, lies unevenly and loses itself below, at
    the latest `end` units from the rim."""
    dx, dy = (sheet.x - x) / k, (sheet.y - y) / k
    turn = np.arctan2(dx, dy + 46)  # from a bulb that sits above the rim
    ragged = noise(sheet, (70 * k, 90 * k), 51) * 0.7 + noise(sheet, (24 * k, 40 * k), 52) * 0.25
    cone = 1 - step(np.abs(turn) + 0.07 * ragged, 0.48, 1.04)
    below = step(dy + 0 * dx, -2, 9)
    reach = np.hypot(dx * 1.32, dy) + 22 * ragged
    falls = (1 - step(reach, 30, end)) ** 1.15
    lies = 0.9 * falls * (1 + 0.05 * noise(sheet, (36 * k, 70 * k), 53))
    tooth = paper(sheet, 54)
    return np.clip(cone * below * lies * (1 - 0.07 * tooth), 0, 1).astype(np.float32)


def near_pool(sheet: Sheet, x: float, y: float, k: float) -> Ink:
    """Light that ends above the words of a letter."""
    return pool(sheet, x, y, k, 214)


def warmth(sheet: Sheet, x: float, y: float, k: float) -> Ink:
    """A second, deeper yellow where the light is strongest; wet, without an edge or a grain."""
    dx, dy = (sheet.x - x) / k, (sheet.y - y) / k
    near = np.exp(-((dx / 58) ** 2 + ((dy - 4) / 74) ** 2))
    return (near * step(dy + 0.0016 * dx**2, -2, 46)).astype(np.float32)


Place = tuple[float, float, float]
Box = tuple[float, float, float, float]


def file(draw: Callable[..., Ink], box: Box, dots: float, at: Place, **how: float) -> bytes:
    sheet = Sheet(box, dots)
    return mask(draw(sheet, *at), **how)  # type: ignore[arg-type]


def bulb(x: float, y: float, k: float) -> list[str]:
    lit = path(shape(opening(x, y, k)[::2]), LINING)  # what the lining is painted on
    return [lit, circle(x, y - 1.5 * k, 10.2 * k, BULB)]


def fittings(x: float, y: float, k: float, top: float) -> list[str]:
    """The cord, the brass neck with its glint, and the near side of the rim, which shines."""

    def at(points: Sequence[Pt]) -> list[Pt]:
        return [(x + k * u, y + k * v) for u, v in points]

    cap = shape(at([(-9.6, -77), (-9.6, -77), (-9, -90), (-6.6, -95.6), (-3, -98.4), (-3, -98.4),
                    (3, -98.6), (3, -98.6), (6.8, -95.4), (9.2, -90), (9.7, -77), (9.7, -77),
                    (0, -75.2)]))  # fmt: skip
    ring = through(at([(-9.2, -86.4), (0, -84.8), (9.4, -86.2)]))
    glint = through(at([(-5.6, -79), (-5.2, -86), (-3.6, -93)]))
    sway = through([(x + 1.4 * k, top), (x - 0.7 * k, (top + y - 98 * k) / 2), (x, y - 98 * k)])
    thick = max(1.1, 2.0 * k)
    return [
        path(stroke(sway, Nib(thick, start=thick, end=thick * 0.85, wobble=0.3, seed=3)), CORD),
        path(cap, BRASS),
        path(stroke(ring, Nib(1.3 * k, wobble=0.1)), UNDER, 0.7),
        path(stroke(glint, Nib(2.0 * k, wobble=0)), GLINT, 0.9),
        path(stroke(through([*front(k, x, y)[::6], front(k, x, y)[-1]]),
                    Nib(2.3 * k, start=1.2 * k, end=1.0 * k, press=0.4, seed=8)), RIM),
    ]  # fmt: skip


def drawings() -> dict[str, str | Callable[[], bytes]]:
    small = (*SMALL_HUNG, SMALL_SCALE)
    cover = (*HUNG, 1.0)
    fine = 4.2  # 300 dpi on A5, where the 200 units are 0.476 of a side
    shade: Box = (122, 82, 176, 104)
    return {
        "bulb.svg": svg(WIDE, bulb(*cover)),
        "cover.svg": svg(WIDE, fittings(*cover, -14)),
        "light.png": partial(file, pool, (-12, 150, 444, 340), 4.03, cover, levels=32, dither=0.5),
        "warmth.png": partial(file, warmth, (40, 150, 340, 220), 2, cover, levels=256, dither=1),
        "lining.png": partial(file, lining, (122, 154, 176, 32), 4.03, cover, levels=48),
        "enamel.png": partial(file, enamel, shade, 4.03, cover, levels=48),
        "shadow.png": partial(file, shadow, shade, 4.03, cover, levels=48),
        "small.svg": svg(SMALL, fittings(*small, -2)),
        "small-bulb.svg": svg(SMALL, bulb(*small)),
        "small-light.png": partial(file, near_pool, (0, 48, 200, 132), fine, small, levels=32),
        "small-enamel.png": partial(file, enamel, (54, 12, 92, 54), fine, small, levels=32),
        "small-shadow.png": partial(file, shadow, (54, 12, 92, 54), fine, small, levels=32),
        "small-lining.png": partial(file, lining, (54, 48, 92, 18), fine, small, levels=32),
    }
