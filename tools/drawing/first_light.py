"""First light: a sky that thins from night to morning, hills in its mist, one window still lit."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence
from functools import partial

import numpy as np

from drawing.pen import WIDE, Pt, dot, path, svg, xy
from drawing.washes import (
    COVER_DOTS,
    UPRIGHT,
    Ink,
    Sheet,
    inside,
    mask,
    noise,
    over,
    paper,
    step,
    wash,
)

STAR = "#fff8ea"
SUN = (288.0, 416.0, 17.0)
WIDE_DOTS = 2.96
"""300 dpi where a square card of 148 mm shows the drawing in its height."""
FAR_TOP, FAR_HIGH = 404.0, 200.0
NEAR_TOP, NEAR_HIGH = 462.0, 142.0
Ridge = Callable[[Ink], Ink]
FIRS = (
    (-196, 5, 40), (-181, 5, 27), (-172, 5, 46), (-150, 5, 33), (-92, 5, 20), (-84, 5, 31),
    (-22, 5, 44), (-6, 5, 30), (6, 5, 52), (21, 5, 36), (33, 5, 22), (64, 5, 17), (112, 5, 13),
    (322, 5, 15), (364, 5, 28), (375, 5, 19), (397, 5, 47), (412, 5, 33), (424, 5, 58),
    (441, 5, 39), (506, 5, 25), (519, 5, 42), (531, 5, 30), (590, 5, 36), (604, 5, 50),
    (622, 5, 31), (-132, 4, 15), (-121, 4, 10), (148, 4, 9), (156, 4, 13), (163, 4, 8),
    (352, 4, 11), (360, 4, 15), (474, 4, 12), (560, 4, 14), (568, 4, 9),
)  # fmt: skip
"""Where each fir stands, on which ridge, and how high it is."""


def ridge(y: float, height: float, phase: float, rough: float = 1.0) -> Ridge:
    """A slow curve with a little weather in it: the height of the land at each x."""

    def at_x(x: Ink) -> Ink:
        u = np.asarray(x, np.float32) / 420
        slow = np.sin(u * 3.6 + phase) + 0.45 * np.sin(u * 8.3 + 2.3 * phase)
        small = 0.1 * np.sin(u * 27 + 5 * phase) + 0.05 * np.sin(u * 61 + 3 * phase)
        return (y - height * (slow + rough * small)).astype(np.float32)

    return at_x


RIDGES = (
    ridge(424, 7, 0.3, 0.6), ridge(440, 11, 2.2, 0.8), ridge(464, 12, 4.4, 0.9),
    ridge(494, 13, 0.9), ridge(526, 13, 2.7, 1.1), ridge(568, 12, 5.3, 1.2),
)  # fmt: skip


def night(sheet: Sheet) -> Ink:
    """The sky from above: full over the words, gone at the horizon, in a low arch round the sun."""
    arch = ((sheet.x - SUN[0]) / 520) ** 2 * 74
    uneven = 17 * noise(sheet, (150, 60), 11) + 7 * noise(sheet, (60, 26), 12)
    down = sheet.y - np.minimum(arch, 96) + uneven
    return (1 - step(down, 216, 380)).astype(np.float32) * 0.985


def rose(sheet: Sheet) -> Ink:
    """Where night and morning meet, drawn out into thin bars of cloud."""
    arch = np.minimum(((sheet.x - SUN[0]) / 520) ** 2 * 74, 96)
    uneven = 14 * noise(sheet, (130, 50), 13)
    at = sheet.y - arch + uneven
    band = np.exp(-(((at - 304) / np.where(at < 304, 66, 60)) ** 2))
    bars = step(noise(sheet, (120, 16), 14) + 0.5 * noise(sheet, (220, 20), 15), 0.1, 1.5)
    low = np.exp(-(((at - 366) / 26) ** 2))
    ends = 1 - step(sheet.y, 396, 437)  # behind the hills
    return np.clip((0.88 * band + 0.32 * low * bars) * ends, 0, 1).astype(np.float32)


def gold(sheet: Sheet) -> Ink:
    """The light itself: low and wide along the hills, nearest to the sun deepest."""
    dx, dy = sheet.x - SUN[0], sheet.y - SUN[1]
    wide = np.exp(-((dx / 330) ** 2 + (dy / 66) ** 2) * 1.2)
    near = np.exp(-((dx / 105) ** 2 + (dy / 58) ** 2) * 1.1)
    ends = 1 - step(sheet.y, 430, 476)  # behind the hills
    return np.clip((0.5 * wide + 0.5 * near) * ends, 0, 1).astype(np.float32)


def far(sheet: Sheet) -> Ink:
    """Three ridges, each a wash that was let run into the mist before the next."""
    tooth = paper(sheet, 21)
    out = []
    for number, (body, fade) in enumerate(((0.4, 34), (0.56, 44), (0.8, 60))):
        depth = (sheet.y - RIDGES[number](sheet.x)).astype(np.float32)
        lay = wash(sheet, depth, 22 + number, body=body, rim=0.1, width=0.9, ragged=0.35, pool=0.22,
                   grain=0.06, tooth=tooth)  # fmt: skip
        out.append(
            lay * (1 - 0.62 * step(depth + 7 * noise(sheet, (70, 20), 26 + number), 2, fade))
        )
    return over(*out)


def fir(x: float, y: float, high: float, seed: int) -> list[Pt]:
    """A conifer: its boughs hang, thicken downwards and are never a pair."""
    rng = random.Random(seed)
    half = high * rng.uniform(0.15, 0.23)
    tiers = max(4, round(high / rng.uniform(4.2, 6)))
    lean = rng.uniform(-0.03, 0.03) * high
    sides: tuple[list[Pt], list[Pt]] = ([], [])
    for side, sign in zip(sides, (1, -1), strict=True):
        for tier in range(1, tiers + 1):
            t = min(1.0, (tier + rng.uniform(-0.35, 0.3)) / tiers)
            reach = half * t**0.8 * rng.uniform(0.62, 1.22)
            level = y - high * (1 - t)
            middle = x + lean * (1 - t)
            side.append((middle + sign * reach, level + high * rng.uniform(0.0, 0.05)))
            side.append((middle + sign * reach * rng.uniform(0.25, 0.5), level - high * 0.01))
    return [(x + lean, y - high), *sides[0], (x, y + 6), *reversed(sides[1])]


def near(sheet: Sheet) -> Ink:
    tooth = paper(sheet, 31)
    out: list[Ink] = []
    bodies = {3: (0.56, 60), 4: (0.76, 80), 5: (0.97, 300)}
    left, right = sheet.box[0] - 30, sheet.box[0] + sheet.box[2] + 30
    for number, (body, fade) in bodies.items():
        depth = (sheet.y - RIDGES[number](sheet.x)).astype(np.float32)
        lay = wash(sheet, depth, 32 + number, body=body, rim=0.1, width=0.9, ragged=0.3, pool=0.16,
                   grain=0.08, tooth=tooth)  # fmt: skip
        mist = step(depth + 7 * noise(sheet, (70, 20), 36 + number), 3, fade)
        lay *= 1 - (0.5 if number < 5 else 0.0) * mist
        firs = sheet.full(-24)
        for place, (x, on, high) in enumerate(FIRS):
            if on == number and left < x < right:
                foot = float(RIDGES[on](np.float32(x))) + 1.5
                shape = inside(sheet, [fir(x, foot, high, 400 + place)], reach=6.0)
                firs = np.maximum(firs, shape)
        trees = wash(sheet, firs, 42, body=body * 1.02, rim=0.0, ragged=0.7, pool=0.1, grain=0.08,
                     tooth=tooth)  # fmt: skip
        out += [np.maximum(lay, trees * step(-depth, -8, 0))]
    return over(*out)


def sun() -> str:
    """A disc, as far as it stands above the first ridge."""
    x, y, r = SUN
    turns = [i / 90 * 2 * math.pi for i in range(90)]
    points = [(x + r * math.cos(t), y + r * math.sin(t)) for t in turns]
    cut = [(u, min(v, float(RIDGES[0](np.float32(u))) - 0.3)) for u, v in points]
    return path("M" + "L".join(xy(p, 2) for p in cut) + "Z", "#fffaf0")


def stars() -> list[str]:
    """Strewn as from a brush: thick in places, none at the words or near the light."""
    rng = random.Random(12)
    by_tone: dict[float, list[str]] = {}
    while sum(map(len, by_tone.values())) < 92:
        x, y = rng.uniform(-208, 628), rng.uniform(-8, 300) * rng.random() ** 0.4
        thick = 0.5 + 0.5 * math.sin(x / 47 + 1.3) * math.sin(y / 31 + x / 90)
        if (44 < y < 236 and -160 < x < 580) or rng.random() > thick:
            continue
        faint = round(rng.uniform(0.35, 0.95) * (1 - y / 330) * 4) / 4
        if faint > 0:
            size = rng.choice((0.4, 0.45, 0.5, 0.6, 0.85, 1.05))
            by_tone.setdefault(faint, []).append(dot(x, y, size))
    return [path("".join(dots), STAR, tone) for tone, dots in sorted(by_tone.items())]


def house(x: float) -> list[str]:
    """A small house on the fifth ridge with one window lit."""
    y = float(RIDGES[4](np.float32(x))) + 2
    outline = [(-11, 0.6), (-11, -7.6), (-13.8, -7.2), (-8.2, -18.2), (3.6, -18), (3.8, -22.4),
               (7.4, -22.2), (7.5, -18.2), (8.7, -18), (14.2, -7.4), (11.2, -7.8),
               (11.3, 0.2)]  # fmt: skip
    walls = "M" + "L".join(xy((x + 0.8 * dx, y + 0.8 * dy)) for dx, dy in outline) + "Z"
    lit = [(-6, -6.4), (-1.3, -6.2), (-1.4, -0.8), (-6.1, -0.9)]
    pane = "M" + "L".join(xy((x + 0.8 * dx, y + 0.8 * dy)) for dx, dy in lit) + "Z"
    return [path(walls, "#273350"), path(pane, "#ffd98a")]


LETTER_RIDGES = ((80, 6, 0.6, 0.26), (94, 9, 2.4, 0.36), (112, 9, 4.3, 0.5), (131, 8, 1.3, 0.7))


def strip(sheet: Sheet) -> Ink:
    """The same hills, pale, along the foot of an open card."""
    tooth = paper(sheet, 51)
    out = []
    for number, (y, high, phase, body) in enumerate(LETTER_RIDGES):
        depth = (sheet.y - ridge(y, high, phase, 0.8)(sheet.x)).astype(np.float32)
        lay = wash(sheet, depth, 52 + number, body=body, rim=0.12, width=0.9, ragged=0.35,
                   pool=0.25, grain=0.06, tooth=tooth)  # fmt: skip
        out.append(lay * (1 - 0.6 * step(depth + 6 * noise(sheet, (70, 20), 56 + number), 2, 34)))
    return over(*out)


def strip_gold(sheet: Sheet) -> Ink:
    dx, dy = sheet.x - 704, sheet.y - 74
    low = np.exp(-((dx / 130) ** 2 + (dy / 34) ** 2))
    low *= step(sheet.x, 482, 560) * (1 - step(sheet.x, 840, 886))
    return (low * step(sheet.y, 2, 40) * (1 - step(sheet.y, 84, 128))).astype(np.float32)


def strip_sun() -> str:
    top = ridge(80, 6, 0.6, 0.8)
    turns = [i / 60 * 2 * math.pi for i in range(60)]
    points = [(704 + 13 * math.cos(t), 74 + 13 * math.sin(t)) for t in turns]
    cut = [(u, min(v, float(top(np.float32(u))) - 0.3)) for u, v in points]
    return path("M" + "L".join(xy(p, 2) for p in cut) + "Z", "#fffaf0")


def patch(sheet: Sheet) -> Ink:
    """How deep inside the small patch of morning on the back."""
    turns = [i / 60 * 2 * math.pi for i in range(60)]
    lie = [(60 + 44 * math.cos(t) * (1 + 0.03 * math.sin(3 * t)),
            40 + 31 * math.sin(t) * (1 + 0.04 * math.cos(2 * t + 1))) for t in turns]  # fmt: skip
    return inside(sheet, [lie])


def small_sky(sheet: Sheet) -> Ink:
    """Its light, deeper towards the sun, which is left out."""
    ink = wash(sheet, patch(sheet), 61, body=0.62, rim=0.2, width=0.7, ragged=0.9, pool=0.3)
    far_off = np.hypot(sheet.x - 70, (sheet.y - 46) * 1.3)
    sun_left_out = step(far_off, 5.6, 6.2)
    low = 1 - step(sheet.y, 56, 62)
    return (ink * sun_left_out * low * (1.15 - 0.75 * step(far_off, 6, 46))).astype(np.float32)


def small_hills(sheet: Sheet) -> Ink:
    depth, out = patch(sheet), []
    for number, (y, high, phase, body) in enumerate(((49, 2.4, 0.4, 0.45), (57, 2.6, 2.4, 0.7))):
        land = np.minimum(depth, sheet.y - ridge(y, high, phase)(sheet.x * 4))
        out.append(wash(sheet, land.astype(np.float32), 62 + number, body=body, rim=0.2, width=0.7,
                        ragged=0.4))  # fmt: skip
    return over(*out)


Box = tuple[float, float, float, float]


def fine(draw: Callable[[Sheet], Ink], box: Box, levels: int = 28) -> bytes:
    return mask(draw(Sheet(box, COVER_DOTS if box[2] < 600 else WIDE_DOTS)), levels=levels)


def at_dots(draw: Callable[[Sheet], Ink], box: Box, dots: float, levels: int) -> bytes:
    return mask(draw(Sheet(box, dots)), levels=levels)


def across(view: Sequence[float], top: float, high: float) -> Box:
    return (view[0], top, view[2], high)


def drawings() -> dict[str, str | Callable[[], bytes]]:
    sky = across(WIDE, -12, 440)
    return {
        "sky.svg": svg(WIDE, [*stars(), sun()]),
        "cover.svg": svg(WIDE, house(238)),
        "night.png": partial(at_dots, night, sky, 1.4, 256),
        "rose.png": partial(at_dots, rose, across(WIDE, 120, 320), 1.8, 170),
        "gold.png": partial(at_dots, gold, across(WIDE, 240, 240), 1.4, 256),
        "far.png": partial(fine, far, across(UPRIGHT, FAR_TOP, FAR_HIGH)),
        "near.png": partial(fine, near, across(UPRIGHT, NEAR_TOP, NEAR_HIGH), 32),
        "wide-far.png": partial(fine, far, across(WIDE, FAR_TOP, FAR_HIGH)),
        "wide-near.png": partial(fine, near, across(WIDE, NEAR_TOP, NEAR_HIGH), 32),
        "letter-sun.svg": svg((0, 0, 888, 150), [strip_sun()]),
        "letter-gold.png": partial(at_dots, strip_gold, (480, 0, 408, 130), 2, 256),
        "letter.png": partial(at_dots, strip, (0, 60, 888, 90), 4.18, 30),
        "back-sky.png": partial(at_dots, small_sky, (0, 0, 120, 80), 4.0, 40),
        "back.png": partial(at_dots, small_hills, (0, 0, 120, 80), 4.0, 40),
    }
