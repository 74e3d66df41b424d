"""Trace: a heart's line that beats, grows into a stem, and opens its leaves."""

from __future__ import annotations

import math

from drawing.pen import WIDE, Pt, at, bezier, leaf, line, mix, path, smooth, svg, taper

LINE = "#2f5a50"
GREENS = ("#6d9479", "#8aab8c", "#547d66", "#9dbb9a")


def beats(x0: float, y: float, x1: float, gap: float, height: float) -> tuple[str, Pt]:
    """The line with a beat every `gap`, each as a doctor draws it by hand."""
    out = f"M{x0:.1f},{y:.1f}"
    x = x0
    shape = ((0.30, 0), (0.36, -0.10), (0.42, 0), (0.47, 0.10), (0.53, -1.0), (0.60, 0.34),
             (0.64, 0), (0.76, -0.17), (0.86, 0))  # fmt: skip
    while x + gap <= x1:
        for u, v in shape:
            out += f"L{x + u * gap:.1f},{y + v * height:.1f}"
        x += gap
    return out, (x + 0.02 * gap, y)


def sprig(stem: list[Pt], count: int, size: float, first: float = 0.22) -> list[str]:
    """Leaves along a stem, alternately left and right, smaller towards its tip."""
    out: list[str] = []
    for i in range(count):
        t = mix(first, 0.985, i / (count - 1))
        p, angle = bezier(stem, t)
        side = -1 if i % 2 else 1
        length = size * mix(1.0, 0.44, i / (count - 1)) * (1 + 0.08 * math.sin(i * 2.1))
        turn = angle + side * mix(0.95, 0.55, i / (count - 1))
        tone = GREENS[(i * 3 + i // 2) % len(GREENS)]
        out.append(path(leaf(p, turn, length, length * 0.2, 0.07 * side), tone, 0.92))
        tip = at(p, turn, length * 0.78, 0.05 * side * length)
        out.append(line(f"M{p[0]:.1f},{p[1]:.1f}L{tip[0]:.1f},{tip[1]:.1f}", "#eef3e6", 0.8, 0.55))
    p, angle = bezier(stem, 1.0)
    out.append(path(leaf(p, angle, size * 0.42, size * 0.09, 0.02), GREENS[1], 0.95))
    return out


def growing(x0: float, y: float, x1: float, gap: float, height: float, reach: float, count: int,
            size: float, width: float) -> list[str]:  # fmt: skip
    """The whole: beats, then the turn upwards, then the stem with its leaves."""
    beat, (x, foot) = beats(x0, y, x1, gap, height)
    turn = smooth([(x, foot), (x + gap * 0.36, foot), (x + gap * 0.7, foot - reach * 0.06),
                   (x + gap * 0.84, foot - reach * 0.17)], "L")  # fmt: skip
    stem = [
        (x + gap * 0.84, foot - reach * 0.17),
        (x + gap * 0.96, foot - reach * 0.42),
        (x + gap * 0.58, foot - reach * 0.7),
        (x + gap * 0.86, foot - reach),
    ]
    return [
        *sprig(stem, count, size),
        path(taper(stem, width, width * 0.42, 7), LINE),
        line(beat + turn, LINE, width).replace("/>", ' stroke-linejoin="round"/>'),
    ]


def cover() -> str:
    return svg(WIDE, growing(-238, 452, 214, 112, 66, 330, 11, 82, 2.7))


def letter() -> str:
    return svg((0, 0, 888, 190), growing(-4, 160, 640, 160, 24, 86, 7, 27, 1.6))


def back() -> str:
    return svg((0, 0, 130, 80), growing(4, 66, 62, 56, 16, 56, 7, 18, 1.3))


def drawings() -> dict[str, str]:
    return {"cover.svg": cover(), "letter.svg": letter(), "back.svg": back()}
