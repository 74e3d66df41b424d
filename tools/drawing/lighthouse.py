"""Lighthouse: one line that runs in from the sea, up a tower and down, and out to sea again.

The line is one stroke of a pen. What is not line is a little colour: see `washes`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence

import numpy as np

from drawing.curve import Curve, through
from drawing.pen import WIDE, Pt, mix, path, svg
from drawing.shape import shape
from drawing.stroke import Nib, stroke
from drawing.washes import Sheet, glow, inside, mask, noise, over, step, wash

INK = "#2c4554"
SEA = "#8fa9b3"
LAMP = "#e9b04a"

SIDE = ((17.0, -8.0), (16.0, -24.0), (14.2, -56.0), (12.6, -88.0), (11.3, -120.0))
"""The tower's right side, from its plinth to its gallery; its left side is the same."""


def swell(shore: Pt, end: float, length: float, heights: Sequence[float]) -> list[Pt]:
    """Waves from the shore out to `end`, each crest as high as `heights` says: a high one curls."""
    out: list[Pt] = []
    far = abs(end - shore[0])
    way = 1 if end > shore[0] else -1
    for i in range(round(far * 2) + 1):
        run = i / 2
        place = min(max(0.0, run / length - 0.5), len(heights) - 1.001)
        k = int(place)
        ease = (1 - math.cos(math.pi * (place - k))) / 2
        high = mix(heights[k], heights[k + 1], ease)
        turn = 2 * math.pi * run / length
        lean = 8.6 * high * high / length * min(1.0, run / (0.3 * length))
        out.append((shore[0] + way * (run + lean * math.sin(turn)),
                    shore[1] + high * (math.cos(turn) - 1)))  # fmt: skip
    return out


def sharp(*points: Pt) -> list[Pt]:
    """Straight strokes from corner to corner: each point named twice."""
    return [p for p in points for _ in range(2)]


def land() -> list[Pt]:
    """From the sea over the rock, the house and the tower to the sea, the tower's foot at 0, 0.

    Points for `through`: what is named twice is a corner.
    """
    rock = [(-150, 37), (-144, 35), *sharp((-138.6, 25.4)), (-131, 23.8), *sharp((-121.6, 22.4)),
            (-119.4, 17), *sharp((-116, 14.6)), *sharp((-108.6, 13.4)), (-105.6, 8.6),
            *sharp((-100.6, 6)), (-86, 3.9), *sharp((-73, 1.2))]  # fmt: skip
    house = sharp((-73, -14.6), (-77.8, -13.2), (-79.4, -15.2), (-60.4, -33.6), (-54.2, -27.4),
                  (-54.2, -36), (-48.6, -36), (-48.6, -21.8), (-40.8, -14.2), (-42.4, -12.4),
                  (-47.2, -14.4), (-47, 1))  # fmt: skip
    yard = [(-38.6, 2.2), (-29, 1.4)]
    left = [*sharp((-20.4, 0), (-20, -7)), *sharp((-17, -8)),
            *((-x, y) for x, y in SIDE[1:-1])]  # fmt: skip
    corbel = [(-11.3, -120), (-12, -126.4), (-14.2, -130.6), *sharp((-17.8, -133))]
    rail = sharp((-18, -143.4), (18, -143.4), (17.8, -133), (-9.2, -133), (-8.8, -160),
                 (-12.9, -160.6), (-12.3, -164.4))  # fmt: skip
    dome = [(-10.9, -169.4), (-7, -174.4), (-2.4, -177), (-1.5, -179.4), (-2.9, -182.2),
            (-2.4, -185.4), (0, -186.8), (2.4, -185.4), (2.9, -182.2), (1.5, -179.4), (2.4, -177),
            (7, -174.4), (10.9, -169.4)]  # fmt: skip
    down = sharp((12.3, -164.4), (12.9, -160.6), (8.8, -160), (9.2, -133))
    back = [(15.6, -133.1), (17.7, -132), (15.3, -130.8), (12.1, -126.4), (11.3, -120)]
    right = [*SIDE[-2:0:-1], *sharp((17, -8), (20, -7), (20.4, 0))]
    cliff = [(28, 0.8), *sharp((34.4, 1.8)), (37.2, 8), *sharp((40, 10)), *sharp((47, 11.2)),
             (49.6, 20), *sharp((53, 23.4)), *sharp((60.4, 24.8)), (63, 30), (68, 32.4),
             *sharp((73.6, 33)), (82, 37)]  # fmt: skip
    return [*rock, *house, *yard, *left, *corbel, *rail, *dome, *down, *back, *right, *cliff]


def one_line(x: float, y: float, s: float, left: float, right: float) -> Curve:
    """The line, the tower's foot at x, y and `s` times as large."""
    points = [(x + u * s, y + v * s) for u, v in land()]
    shore = (x + 82 * s, y + 37 * s)
    before = swell(
        points[0], left, 46 * s, [v * s for v in (8.8, 4, 2.6, 3.4, 2, 2.8, 1.8, 2, 1.2, 0.8)]
    )
    after = swell(
        shore, right, 50 * s, [v * s for v in (2.6, 4.2, 2.8, 3.2, 2, 2.6, 1.8, 2, 1.2, 0.8)]
    )
    middle = through(points, leave=0.0, arrive=0.0).runs
    first = (*before[:0:-1], *middle[0])
    last = (*middle[-1], *after[1:])
    return Curve((first, *middle[1:-1], last))


def drawn(x: float, y: float, s: float, left: float, right: float, width: float) -> str:
    nib = Nib(width, start=width, end=width, press=0.42, wobble=0.3 * s, wave=46 * s, seed=4)
    return stroke(one_line(x, y, s, left, right), nib, 0.03)


def ripple(x: float, y: float, length: float, thick: float, seed: int) -> str:
    """A stroke of water: it starts fine, leans on its middle, and ends in nothing."""
    bend = 1.5 + (seed * 37 % 10) / 8
    points = [(x, y), (x + length * 0.22, y - bend), (x + length * 0.52, y + bend * 0.5),
              (x + length * 0.78, y - bend * 0.6), (x + length, y)]  # fmt: skip
    return stroke(through(points), Nib(thick, wobble=0.3, seed=seed, swell=length * 0.45), 0.06)


def panes(x: float, y: float, s: float) -> list[str]:
    """The lit window of the house, the lamp, the tower's windows, its door."""

    def p(*points: Pt) -> list[Pt]:
        return [(x + u * s, y + v * s) for u, v in points]

    def arched(u: float, v: float, wide: float, high: float, seed: int) -> str:
        corners = p((u - wide, v), (u - wide, v), (u - wide * 0.94, v - high * 0.7), (u, v - high),
                    (u + wide * 0.98, v - high * 0.68), (u + wide, v), (u + wide, v))  # fmt: skip
        return shape(corners, wobble=0.08 * s, wave=8, seed=seed, tolerance=0.03)

    lamp = shape(p((-3.1, -149.6), (0, -155), (3.1, -149.2), (0, -144.8)), tolerance=0.03)
    corners = ((-63.6, -4.6), (-63.4, -11.6), (-57.4, -11.8), (-57.2, -4.5))
    window = shape(p(*(q for q in corners for _ in range(2))), wobble=0.1 * s, wave=6)
    dark = arched(0.2, -20, 1.7, 8.6, 3) + arched(-0.1, -74, 1.5, 7.8, 5)
    bars = "".join(
        stroke(through(p((u, -143), (u * 1.02, -134.2))), Nib(0.62 * s, 0.5 * s, 0.4 * s, press=0))
        for u in (-13.4, -4.4, 4.6, 13.6)
    )
    return [path(lamp + window, LAMP), path(dark, INK, 0.8), path(bars, INK, 0.85)]


def hatching(x: float, y: float, s: float) -> str:
    """A few strokes in the rock, where it turns from the light."""
    out = ""
    for k, (u, v, du, dv) in enumerate((
        (-132, 26.4, 5.5, 7.4), (-126.6, 25.6, 4, 5.6), (-115, 18.4, 6, 8.6),
        (-109.6, 17, 3.6, 5.4), (-99.4, 9, 4.8, 7.8), (-93, 8.6, 3, 4.6), (37.6, 10.6, -4.6, 8.4),
        (32, 5, -3.4, 6), (49, 23, -5.2, 8.6), (44.4, 15, -3.6, 6.2), (61, 29, -3.4, 5.2),
    )):  # fmt: skip
        points = [(u, v), (u + du * 0.3, v + dv * 0.45), (u + du, v + dv)]
        curve = through([(x + a * s, y + b * s) for a, b in points])
        nib = Nib(1.5 * s, start=1.2 * s, fade=curve.length * 0.8, wobble=0.1, wave=9, seed=k)
        out += stroke(curve, nib)
    return out


RIPPLES = (
    (-40, 20, 74, 1.5), (60, 24, 96, 1.7), (176, 17, 66, 1.3), (330, 24, 78, 1.5),
    (20, 44, 58, 1.4), (122, 50, 122, 1.9), (298, 48, 92, 1.6), (388, 58, 70, 1.4),
    (66, 74, 84, 1.5), (236, 78, 70, 1.4), (-150, 30, 90, 1.6), (-196, 58, 76, 1.4),
    (-90, 62, 88, 1.5), (468, 32, 84, 1.5), (540, 60, 78, 1.5),
)  # fmt: skip
PLACE = (268.0, 464.0, 1.14)
"""Where the tower stands on the cover, and how large."""


def cover() -> str:
    x, y, s = PLACE
    sea = y + 36 * s
    water = "".join(
        ripple(u, sea + v, length, thick, k) for k, (u, v, length, thick) in enumerate(RIPPLES)
    )
    light = "".join(
        ripple(u, sea + v, length, 1.8, k)
        for k, (u, v, length) in enumerate(((252, 26, 34), (244, 38, 46), (256, 62, 30)))
    )
    return svg(WIDE, [
        path(water + hatching(x, y, s), SEA), path(light, LAMP, 0.85), *panes(x, y, s),
        path(drawn(x, y, s, -226, 646, 1.8), INK),
    ])  # fmt: skip


def letter() -> str:
    """The line goes on along the foot of the open card, with the tower far away."""
    x, y, s = 716.0, 106.0, 0.34
    sea = y + 37 * s
    far = ((90, 12, 60), (250, 17, 74), (430, 12, 56), (596, 18, 66), (770, 13, 70))
    water = "".join(ripple(u, sea + v, length, 1.0, k) for k, (u, v, length) in enumerate(far))
    return svg((0, 0, 888, 150), [
        f'<g opacity="0.7">{"".join(panes(x, y, s))}</g>', path(water, SEA, 0.55),
        path(drawn(x, y, s, -6, 894, 0.95), INK, 0.62),
    ])  # fmt: skip


def back() -> str:
    x, y, s = 66.0, 46.0, 0.22
    return svg((0, 0, 120, 60), [*panes(x, y, s), path(drawn(x, y, s, 6, 114, 0.66), INK)])


DOTS = 4.25
"""Pixels a unit: 300 dpi on A5."""
BEAM_BOX = (-212.0, 226.0, 844.0, 128.0)
SEA_BOX = (-212.0, 484.0, 844.0, 120.0)
LAND_BOX = (88.0, 318.0, 272.0, 198.0)


def light_file() -> bytes:
    """Light that goes out from the lamp to both sides and is paper again at its end."""
    sheet = Sheet(BEAM_BOX, DOTS)
    x, y, s = PLACE
    lamp = (x, y - 149 * s)
    ink = sheet.full(0.0)
    for way, reach, rise, spread in ((-1, 440.0, 0.055, 0.092), (1, 330.0, -0.045, 0.1)):
        run = (sheet.x - lamp[0]) * way
        off = (sheet.y - lamp[1]) + rise * run * 1.0
        half = 5.0 * s + spread * np.maximum(run, 0)
        across = 1 - step(np.abs(off) / half, 0.25, 1.0)
        fade = np.clip(1 - run / reach, 0, 1) ** 1.5
        ink = np.maximum(ink, across * fade * step(run, 0.0, 6.0))
    halo = glow(sheet, *lamp, 44 * s, fall=3)
    ink = over(ink * 0.92, halo * 0.75)
    return mask(ink, levels=64, dither=0.6, seed=7)


def sea_file() -> bytes:
    """A wash of water along the line; towards the card's foot the brush ran out."""
    sheet = Sheet(SEA_BOX, DOTS)
    top = through([(-240, 512), (-90, 505), (60, 508), (160, 514), (250, 520), (330, 516),
                   (450, 507), (560, 510), (660, 506)])  # fmt: skip
    low = through([(660, 545), (520, 558), (400, 549), (270, 561), (120, 551), (-60, 560),
                   (-240, 548)])  # fmt: skip
    depth = inside(sheet, [[*top.points, *low.points]])
    fade = np.clip((sheet.y - 516) / 4, 0.0, 9.0) + 0 * sheet.x
    water = wash(sheet, depth, 21, body=0.42, rim=0.3, ragged=1.5, pool=0.3, soft=fade)
    return mask(water, levels=24)


def land_file() -> bytes:
    """The bands of the tower, its shaded side, and the rock's foot."""
    sheet = Sheet(LAND_BOX, DOTS)
    x, y, s = PLACE

    def p(*points: Pt) -> list[Pt]:
        return [(x + u * s, y + v * s) for u, v in points]

    tower = [*((-u, v) for u, v in SIDE), *SIDE[::-1]]
    within = inside(sheet, [p(*tower)])
    bands = []
    for low, high in ((-35.0, -62.0), (-87.0, -113.0)):
        edge = [(-30, low + 0.8), (0, low - 1.4), (30, low + 0.4), (30, high + 0.6),
                (0, high - 1.6), (-30, high)]  # fmt: skip
        bands.append(inside(sheet, [p(*edge)]))
    depth = np.minimum(np.maximum(*bands), within - 0.7)
    band = wash(sheet, depth, 5, body=0.6, rim=0.26, width=0.9, ragged=0.35, pool=0.35)
    shade = np.minimum(within - 0.6, sheet.x - x - 2.5 * s)
    shade = np.minimum(shade, sheet.y - (y - 113 * s))
    flank = wash(sheet, shade, 8, body=0.17, rim=0.1, ragged=0.7, soft=0.4)
    under = inside(sheet, [p(*land(), (82, 140), (-150, 140))]) - 1.1
    u = (sheet.x - x) / s + 2.5 * noise(sheet, 9, 31)
    there = step(u, -148, -134) * (1 - step(u, -100, -78)) + step(u, 20, 34) * (1 - step(u, 60, 78))
    deep = 9 + 5 * noise(sheet, 13, 33)
    rock = wash(sheet, under, 13, body=0.4, rim=0.26, ragged=0.3)
    rock = rock * there * (1 - step(under, deep - 6, deep + 7))
    return mask(over(band, flank, rock), levels=32)


def drawings() -> Mapping[str, str | Callable[[], bytes]]:
    return {
        "cover.svg": cover(),
        "letter.svg": letter(),
        "back.svg": back(),
        "light.png": light_file,
        "sea.png": sea_file,
        "land.png": land_file,
    }
