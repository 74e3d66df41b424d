"""Soft rain: a cloud let run on wet paper, its rain drawn over hills that fade in it."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from functools import partial

import numpy as np

from drawing.curve import through
from drawing.pen import WIDE, Pt, path, svg
from drawing.stroke import Nib, stroke
from drawing.washes import (
    COVER_DOTS,
    UPRIGHT,
    Ink,
    Sheet,
    at_edges,
    bloom,
    blot,
    inside,
    mask,
    noise,
    over,
    paper,
    slanted,
    step,
    wash,
)

RAIN = "#5d7a86"
FALL = -0.2
"""Units to the side for each unit down."""
WIDE_DOTS = 2.96
"""300 dpi where a square card of 148 mm shows the drawing in its height."""
CLOUD_TOP, CLOUD_HIGH = -12.0, 236.0
HILLS_TOP, HILLS_HIGH = 416.0, 188.0
CLEAR = (36.0, 384.0, 178.0, 384.0)
"""Left, right, top and foot of where words may stand, on any card."""
CLOUDS = (
    (-190, 40, 96, 62, 1), (-96, 66, 92, 70, 2), (-6, 30, 104, 62, 3), (74, 70, 84, 62, 4),
    (160, 44, 100, 70, 5), (262, 74, 96, 74, 6), (352, 40, 92, 64, 7), (438, 72, 88, 66, 8),
    (540, 42, 108, 70, 9), (628, 70, 84, 60, 10),
)  # fmt: skip
BELLIES = (
    (-150, 70, 66, 26, 21), (-28, 78, 74, 24, 22), (104, 90, 66, 26, 23), (246, 104, 84, 28, 24),
    (372, 74, 62, 22, 25), (500, 88, 80, 26, 26),
)  # fmt: skip
COPSES = (
    (-178, 62, 13, 31), (-64, 34, 9, 32), (38, 40, 11, 33), (296, 88, 19, 34), (488, 58, 15, 35),
    (580, 40, 10, 36),
)  # fmt: skip
"""Where some trees begin on the far hill, over how many units they stand, how high, and a seed."""


def together(sheet: Sheet, blots: Iterable[tuple[float, ...]], uneven: float) -> Ink:
    """How deep inside any of some blots; those out of sight are passed over."""
    depth = sheet.full(-24)
    for x, y, rx, ry, seed in blots:
        if x + 1.6 * rx > sheet.box[0] and x - 1.6 * rx < sheet.box[0] + sheet.box[2]:
            round_it = blot(x, y, rx, ry, int(seed), uneven)
            depth = np.maximum(depth, inside(sheet, [round_it]))
    return depth


def far_hill(sheet: Sheet) -> Ink:
    """How deep below the far hill's line."""
    return sheet.y - 468 - 13 * noise(sheet, (150, 1e6), 72) - 2 * noise(sheet, (30, 1e6), 73)


def copses(sheet: Sheet) -> Ink:
    """Trees in the mist: touches of a round brush along the hill, the highest in the middle."""
    touches = []
    level = far_hill(Sheet((-212.0, 0.0, 844.0, 1.0), 1.0))[0]
    for begins, wide, high, seed in COPSES:
        rng = random.Random(seed)
        count = round(wide / 5)
        for number in range(count):
            share = (number + rng.uniform(0.2, 0.8)) / count
            x = begins + wide * share
            tall = high * (0.35 + 0.75 * np.sin(np.pi * share) * rng.uniform(0.5, 1))
            size = tall * rng.uniform(0.4, 0.6)
            ground = 0.5 - float(level[int(min(843, max(0, x + 212)))])
            top = ground - tall * rng.uniform(0.3, 0.7)
            touches.append((x, top, size * rng.uniform(0.7, 1.0), size, seed * 50 + number))
            touches.append((x, ground, 0.8 * size, 0.6 * size, seed * 50 + number + 25))
    return together(sheet, touches, 0.22)


def cloud(sheet: Sheet) -> Ink:
    tooth = paper(sheet, 61)
    above = [(-300, -90), (720, -90), (720, 26), (-300, 26)]
    depth = np.maximum(together(sheet, CLOUDS, 0.16), inside(sheet, [above]))
    wet = 30 * step(noise(sheet, (74, 60), 62) + 0.25, -0.35, 0.75)
    first = wash(sheet, depth, 63, body=0.4, rim=0.2, width=1.2, ragged=3.2, pool=0.34, grain=0.11,
                 soft=wet, tooth=tooth)  # fmt: skip
    first *= 0.5 + 0.6 * step(sheet.y + 16 * noise(sheet, 60, 64), -10, 118)
    belly = together(sheet, BELLIES, 0.3)
    wet_belly = 13 + 9 * noise(sheet, 40, 65)
    second = wash(sheet, belly, 66, body=0.34, ragged=5, pool=0.4, grain=0.14, soft=wet_belly,
                  tooth=tooth)  # fmt: skip
    ink = over(first, second)
    ink = bloom(sheet, ink, 196, 84, 27, 67)
    return bloom(sheet, bloom(sheet, ink, 408, 96, 20, 68), -70, 92, 24, 69)


def hills(sheet: Sheet) -> Ink:
    tooth = paper(sheet, 71)
    far = far_hill(sheet)
    near = sheet.y - 526 - 20 * noise(sheet, (170, 1e6), 74) - 2 * noise(sheet, (26, 1e6), 75)
    near += 18 * np.cos((sheet.x - 60) / 150)
    mist = 7 + 13 * step(noise(sheet, (90, 40), 76), -0.4, 0.8)
    back = wash(sheet, far, 77, body=0.3, ragged=1.4, pool=0.3, grain=0.1, soft=mist, tooth=tooth)
    back *= 1 - 0.72 * step(far + 8 * noise(sheet, 40, 78), 8, 62)
    grove = wash(sheet, copses(sheet), 79, body=0.34, rim=0.1, ragged=1.5, pool=0.4, grain=0.12,
                 width=0.9, soft=4.5 + 4 * noise(sheet, 26, 80), tooth=tooth)  # fmt: skip
    grove *= 1 - step(far + 3 * noise(sheet, 12, 70), 0, 18)
    here_wet = 16 * step(noise(sheet, (80, 60), 81) - 0.1, 0, 0.9)
    front = wash(sheet, near, 82, body=0.44, rim=0.2, ragged=1.6, pool=0.32, grain=0.11,
                 soft=here_wet, tooth=tooth)  # fmt: skip
    front *= 0.72 + 0.4 * step(near, 0, 90)
    return over(back, grove, front)


def streaks(sheet: Sheet) -> Ink:
    fine, broad = noise(sheet, (5.5, 150), 91), noise(sheet, (13, 260), 92)
    return 0.55 + 0.13 * fine + 0.18 * broad + 0.15 * noise(sheet, (70, 400), 94)


def veil(sheet: Sheet) -> Ink:
    """Rain too far away for lines: streaks that hang from the cloud and thin out."""
    hang = np.clip(slanted(sheet, streaks, FALL), 0, 1.2)
    ragged = 46 * noise(sheet, (60, 1e6), 93)
    falls = step(sheet.y + 0 * hang, 8, 90) * (1 - step(sheet.y + ragged, 190, 470))
    return np.clip(0.62 * hang * falls, 0, 1).astype(np.float32)


def clear_of_words(x: float, y: float) -> float:
    """0 where words may stand, 1 well away from there."""
    left, right, top, foot = CLEAR
    away = max(left - x, x - right, top - y, y - foot)
    return min(1.0, max(0.0, away / 30))


def drops(box: tuple[float, ...], count: int, seed: int, top: float, foot: float) -> list[str]:
    """Rain as a pen draws it: each drop a stroke that thins out at both ends."""
    rng = random.Random(seed)
    parts, placed = [], list[Pt]()
    while len(parts) < count:
        x, y = rng.uniform(box[0], box[0] + box[2]), rng.uniform(top, foot)
        long = rng.uniform(12, 36) * (0.7 + 0.5 * (y - top) / (foot - top))
        clear = min(clear_of_words(x, y), clear_of_words(x + FALL * long, y + long))
        if clear == 0 or any(abs(x - u) < 4 and abs(y - v) < 30 for u, v in placed):
            continue
        if rng.random() > clear:
            continue
        placed.append((x, y))
        bow = rng.uniform(-0.5, 0.5)
        half = (x + FALL * long / 2 + bow, y + long / 2)
        run = through([(x, y), half, (x + FALL * long, y + long)])
        width = rng.uniform(0.5, 1.15) * (0.6 + 0.4 * clear)
        line = stroke(run, Nib(width, swell=long * 0.7, fade=long * 0.3, wobble=0, press=0))
        parts.append(path(line, RAIN, round(rng.uniform(0.3, 0.7) * (0.5 + 0.5 * clear), 2)))
    return parts


def cover() -> str:
    return svg(WIDE, drops(WIDE, 270, 7, 126, 520))


def strip(sheet: Sheet) -> Ink:
    """The foot of a letter: one far hill, mostly wet."""
    tooth = paper(sheet, 71)
    far = sheet.y - 40 - 12 * noise(sheet, (170, 1e6), 84) - 1.5 * noise(sheet, (30, 1e6), 85)
    near = sheet.y - 78 - 12 * noise(sheet, (200, 1e6), 86) - 1.5 * noise(sheet, (26, 1e6), 87)
    mist = 16 * step(noise(sheet, (90, 40), 88), -0.5, 0.4)
    back = wash(sheet, far, 89, body=0.6, rim=0.3, ragged=1.2, pool=0.3, grain=0.06, soft=mist,
                tooth=tooth)  # fmt: skip
    back *= 1 - 0.7 * step(far + 6 * noise(sheet, 40, 90), 6, 46)
    front = wash(sheet, near, 91, body=0.78, rim=0.34, ragged=1.4, pool=0.3, grain=0.06,
                 soft=16 - mist, tooth=tooth)  # fmt: skip
    return over(back, front)


def small_cloud(sheet: Sheet) -> Ink:
    depth = together(sheet, ((46, 30, 26, 15, 3), (68, 26, 24, 15, 4), (86, 32, 18, 11, 6)), 0.14)
    wet = 7 * step(noise(sheet, 22, 62), -0.2, 0.6)
    ink = wash(sheet, depth, 63, body=0.46, rim=0.22, width=0.8, ragged=1.0, pool=0.3, soft=wet)
    return ink * (0.6 + 0.5 * step(sheet.y + 0 * ink, 10, 42))


def small_rain() -> str:
    parts = []
    for number, (x, y, long) in enumerate(((48, 50, 15), (57, 56, 20), (67, 51, 17), (76, 57, 19),
                                           (86, 50, 13), (61, 80, 9))):  # fmt: skip
        half = (x + FALL * long / 2 + 0.3, y + long / 2)
        run = through([(x, y), half, (x + FALL * long, y + long)])
        nib = Nib(1.3 - 0.1 * (number % 3), swell=long * 0.7, fade=long * 0.3, wobble=0, press=0)
        parts.append(path(stroke(run, nib), RAIN, 0.8))
    return svg((0, 0, 130, 96), parts)


Box = tuple[float, float, float, float]


def file(draw: Callable[[Sheet], Ink], box: Box, dots: float, levels: int = 31) -> bytes:
    ink = draw(Sheet(box, dots))
    return mask(ink, levels=levels, dither=at_edges(ink))


def fine(draw: Callable[[Sheet], Ink], box: Box) -> bytes:
    return mask(draw(Sheet(box, 2.0)), levels=86)


def drawings() -> dict[str, str | Callable[[], bytes]]:
    def across(view: Box, top: float, high: float) -> Box:
        return (view[0], top, view[2], high)

    return {
        "cover.svg": cover(),
        "veil.png": partial(fine, veil, across(WIDE, 4, 500)),
        "cloud.png": partial(file, cloud, across(UPRIGHT, CLOUD_TOP, CLOUD_HIGH), COVER_DOTS),
        "hills.png": partial(file, hills, across(UPRIGHT, HILLS_TOP, HILLS_HIGH), COVER_DOTS),
        "wide-cloud.png": partial(file, cloud, across(WIDE, CLOUD_TOP, CLOUD_HIGH), WIDE_DOTS),
        "wide-hills.png": partial(file, hills, across(WIDE, HILLS_TOP, HILLS_HIGH), WIDE_DOTS),
        "letter.png": partial(file, strip, (0, 0, 888, 110), 4.18, 20),
        "back.png": partial(file, small_cloud, (0, 0, 130, 96), 4.0),
        "back.svg": small_rain(),
    }
