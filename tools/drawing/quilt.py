"""Quilt: small squares sewn together, one for each ordinary day; one of them is bright."""

from __future__ import annotations

import math
import random

from drawing.pen import Pt, path, svg, xy

CLOTH = ("#5f7f6d", "#7f9c86", "#a9bda3", "#c9d3bd", "#8a9fa8", "#b7c4c6", "#d9c7a3", "#c9a889",
         "#b98a79", "#e4d9c2", "#6f8a93", "#93ab9a")  # fmt: skip
BRIGHT = "#e0a94f"
THREAD = "#fbf7ec"
THREAD_WIDE = 0.95


def square(rng: random.Random, x: float, y: float, size: float, slack: float) -> list[Pt]:
    """Four corners, none quite where it should be."""
    return [
        (x + dx * size + rng.uniform(-slack, slack), y + dy * size + rng.uniform(-slack, slack))
        for dx, dy in ((0, 0), (1, 0), (1, 1), (0, 1))
    ]


def closed(points: list[Pt], digits: int = 1) -> str:
    return "M" + "L".join(xy(p, digits) for p in points) + "Z"


def stitches(a: Pt, b: Pt, count: int) -> str:
    """A running stitch between two points: thin pieces of thread, as areas, which are quicker to
    paint than lines."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = math.hypot(dx, dy)
    across = (-dy / length * THREAD_WIDE / 2, dx / length * THREAD_WIDE / 2)
    out = ""
    for i in range(count):
        p, q = ((a[0] + dx * t, a[1] + dy * t) for t in ((i + 0.19) / count, (i + 0.73) / count))
        corners = [
            (end[0] + side * across[0], end[1] + side * across[1])
            for end, side in ((p, 1), (q, 1), (q, -1), (p, -1))
        ]
        out += closed(corners, 2)
    return out


def patch(rng: random.Random, x: float, y: float, size: float, bright: bool) -> list[str]:
    corners = square(rng, x, y, size, size * 0.03)
    tone = BRIGHT if bright else rng.choice(CLOTH)
    out = [path(closed(corners), tone)]
    kind = "plain" if bright else rng.choice(("plain", "plain", "half", "plain", "quarter"))
    other = rng.choice([one for one in CLOTH if one != tone])
    if kind == "half":
        turn = rng.randrange(4)
        out.append(path(closed([corners[(turn + i) % 4] for i in range(3)]), other, 0.85))
    elif kind == "quarter":
        middle = (sum(p[0] for p in corners) / 4, sum(p[1] for p in corners) / 4)
        for side in (0, 2):
            out.append(path(closed([corners[side], corners[side + 1], middle]), other, 0.8))
    inset = [
        (p[0] + (x + size / 2 - p[0]) * 0.2, p[1] + (y + size / 2 - p[1]) * 0.2) for p in corners
    ]
    seam = "".join(stitches(inset[i], inset[(i + 1) % 4], 4) for i in range(4))
    out.append(path(seam, THREAD, 0.75))
    return out


def rows(
    seed: int, across: int, down: int, size: float, gap: float, lit: tuple[int, int]
) -> list[str]:
    rng = random.Random(seed)
    parts: list[str] = []
    for j in range(down):
        for i in range(across):
            x, y = i * (size + gap), j * (size + gap)
            parts += patch(rng, x, y, size, (i, j) == lit)
    return parts


def cover() -> str:
    """Seventeen across and six down, wider than any card, so that it runs off three edges."""
    size, gap = 52.0, 3.4
    wide, high = 17 * (size + gap) - gap, 6 * (size + gap) - gap
    return svg((0, 0, wide, high), rows(41, 17, 6, size, gap, (10, 3)))


def letter() -> str:
    """One row along the foot of an open card."""
    size, gap = 34.0, 2.4
    count = 24
    wide = count * (size + gap) - gap
    return svg((0, 0, wide, size), rows(7, count, 1, size, gap, (20, 0)))


def back() -> str:
    size, gap = 22.0, 1.8
    return svg((0, 0, 3 * size + 2 * gap, size), rows(12, 3, 1, size, gap, (1, 0)))


def drawings() -> dict[str, str]:
    return {"cover.svg": cover(), "letter.svg": letter(), "back.svg": back()}
