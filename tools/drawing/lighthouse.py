"""Lighthouse: one line that runs in from the sea, up a tower and down, and out to sea again."""

from __future__ import annotations

import math

from drawing.pen import WIDE, Pt, line, path, smooth, svg

INK = "#2c4554"
BEAM = "#f2d08a"
SEA = "#8fa9b3"


def wave(x0: float, x1: float, y: float, height: float, length: float, shift: float) -> list[Pt]:
    """Points on a swell between two places."""
    count = max(2, round((x1 - x0) / (length / 4)))
    return [
        (x, y + height * math.sin(2 * math.pi * (x + shift) / length))
        for x in (x0 + (x1 - x0) * i / count for i in range(count + 1))
    ]


def one_line(x: float, y: float, s: float, left: float, right: float) -> str:
    """The line: swell, rock, tower, gallery, lantern, roof, and the same way down."""
    up: list[Pt] = [(-30, 2), (-24, -4), (-19, -3), (-15, -8), (-12.5, -8)]
    tower: list[Pt] = [(-11.5, -24), (-10, -44), (-8.7, -62), (-7.7, -77)]
    top: list[Pt] = [(-11, -79), (-11, -81.5), (-6.4, -81.5), (-6.2, -93), (-8, -94.4), (-4, -100),
                     (0, -104), (4, -100), (8, -94.4), (6.2, -93), (6.4, -81.5), (11, -81.5),
                     (11, -79)]  # fmt: skip
    down = [(7.7, -77), (8.7, -62), (10, -44), (11.5, -24), (12.6, -8)]
    rock = [(15, -9), (20, -5), (25, -6), (31, 2)]
    body = [(x + u * s, y + v * s) for u, v in (*up, *tower, *top, *down, *rock)]
    before = wave(left, x - 36 * s, y, 3.2, 74, 10)
    after = wave(x + 37 * s, right, y, 3.2, 74, 0)
    whole = smooth(before)
    whole += smooth([before[-1], *body[:9]], "L")
    for p in body[9 : 9 + 13]:
        whole += f"L{p[0]:.1f},{p[1]:.1f}"
    return whole + smooth([*body[22:], after[0]], "L") + smooth(after, "L")


def beams(x: float, y: float, reach: float) -> list[str]:
    """Two beams, fainter outwards, made of layers that widen."""
    out = []
    for i in range(7):
        half = 3.4 + i * 2.6
        far = reach * (1 - i * 0.07)
        for side in (-1, 1):
            tip = x + side * far
            out.append(
                path(
                    f"M{x},{y - 2}L{tip:.1f},{y - half - 15:.1f}L{tip:.1f},{y + half - 15:.1f}"
                    f"L{x},{y + 2}Z",
                    BEAM,
                    0.11,
                )
            )
    return out


def swell(y0: float, rows: int, left: float, right: float) -> list[str]:
    """Broken lines of water below the one line."""
    out = []
    for j in range(rows):
        y = y0 + 15 + j * 13.5
        x = left + (j * 97) % 60
        while x < right:
            length = 46 + (j * 31 + round(x)) % 70
            out.append(line(smooth(wave(x, x + length, y, 2.1, 58, j * 19)), SEA, 1.3,
                            0.72 - j * 0.08))  # fmt: skip
            x += length + 38 + (j * 53 + round(x)) % 44
    return out


def cover() -> str:
    x, y, s = 262.0, 470.0, 2.15
    lamp = (x, y - 87.5 * s)
    parts = beams(*lamp, 520)
    parts += swell(y, 7, -224, 644)
    for height in (30, 50):
        half = (12.4 - height * 0.062) * s
        parts.append(
            path(
                f"M{x - half:.1f},{y - height * s:.1f}L{x + half:.1f},{y - height * s - 2:.1f}"
                f"L{x + half - 1.4:.1f},{y - (height + 10) * s - 2:.1f}"
                f"L{x - half + 1.4:.1f},{y - (height + 10) * s:.1f}Z",
                INK,
                0.16,
            )
        )
    parts.append(path(f"M{x - 3.4:.1f},{lamp[1] - 9:.1f}L{x + 3.4:.1f},{lamp[1] - 9:.1f}"
                      f"L{x + 3.4:.1f},{lamp[1] + 9:.1f}L{x - 3.4:.1f},{lamp[1] + 9:.1f}Z",
                      "#e3a83f"))  # fmt: skip
    parts.append(line(one_line(x, y, s, -224, 644), INK, 2.6))
    return svg(WIDE, parts)


def letter() -> str:
    """The line goes on along the foot of the open card, with the tower far away."""
    parts = [*beams(700, 39, 250), *swell(108, 2, 0, 888)]
    parts.append(path("M697.6,34L702.4,34L702.4,43L697.6,43Z", "#e3a83f"))
    parts.append(line(one_line(700, 108, 0.79, -4, 892), INK, 1.5, 0.85))
    return svg((0, 0, 888, 150), parts)


def back() -> str:
    parts = [path("M58.9,15L61.1,15L61.1,19.4L58.9,19.4Z", "#e3a83f")]
    return svg((0, 0, 120, 60), [*parts, line(one_line(60, 50, 0.38, 8, 112), INK, 1.2)])


def drawings() -> dict[str, str]:
    return {"cover.svg": cover(), "letter.svg": letter(), "back.svg": back()}
