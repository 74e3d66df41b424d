"""Soft rain: a window with rain on it; the drops run, and the rest is grey light."""

from __future__ import annotations

import random

from drawing.pen import WIDE, circle, dot, path, svg

DEEP = "#4e6672"
PALE = "#ffffff"


def drop_shapes(rng: random.Random, x: float, y: float, r: float) -> tuple[str, str]:
    """A drop on glass: what is darker, and the light below with its spark."""
    k = rng.uniform(1.05, 1.35)
    body = (
        f"M{x - r:.1f},{y:.1f}C{x - r:.1f},{y - r * k:.1f} {x + r:.1f},{y - r * k:.1f} "
        f"{x + r:.1f},{y:.1f}"
        f"C{x + r:.1f},{y + r * k * 1.1:.1f} {x - r:.1f},{y + r * k * 1.1:.1f} {x - r:.1f},{y:.1f}Z"
    )
    low = (
        f"M{x - r * 0.72:.1f},{y + r * 0.3:.1f}C{x - r * 0.5:.1f},{y + r * 1.05:.1f} "
        f"{x + r * 0.5:.1f},{y + r * 1.05:.1f} {x + r * 0.72:.1f},{y + r * 0.3:.1f}"
        f"C{x + r * 0.4:.1f},{y + r * 0.62:.1f} {x - r * 0.4:.1f},{y + r * 0.62:.1f} "
        f"{x - r * 0.72:.1f},{y + r * 0.3:.1f}Z"
    )
    return body, low + dot(x - r * 0.32, y - r * 0.38, r * 0.17)


def drop(rng: random.Random, x: float, y: float, r: float) -> list[str]:
    """One drop, as paths."""
    body, shine = drop_shapes(rng, x, y, r)
    return [path(body, DEEP, 0.17 + 0.06 * rng.random()), path(shine, PALE, 0.88)]


def run(rng: random.Random, x: float, top: float, foot: float, r: float) -> list[str]:
    """A drop that has run down: its trail, broken into beads."""
    sway = [x + rng.uniform(-2.2, 2.2) for _ in range(4)]
    trail = (
        f"M{x - r * 0.28:.1f},{top:.1f}C{sway[0]:.1f},{top + (foot - top) * 0.33:.1f} "
        f"{sway[1]:.1f},{top + (foot - top) * 0.66:.1f} {x - r * 0.75:.1f},{foot:.1f}"
        f"L{x + r * 0.75:.1f},{foot:.1f}C{sway[1] + 2.6:.1f},{top + (foot - top) * 0.66:.1f} "
        f"{sway[0] + 2:.1f},{top + (foot - top) * 0.33:.1f} {x + r * 0.2:.1f},{top:.1f}Z"
    )
    out = [path(trail, PALE, 0.42)]
    y = top + 14
    while y < foot - 14:
        size = rng.uniform(0.6, 1.7)
        out.append(path(dot(x + rng.uniform(-2, 2), y, size, 1.2), DEEP, 0.2))
        y += rng.uniform(11, 36)
    return [*out, *drop(rng, x, foot, r)]


def scattered(seed: int, box: tuple[float, float, float, float], count: int,
              keep_clear: tuple[float, float, float, float] | None) -> list[str]:  # fmt: skip
    """Small drops that do not touch one another."""
    rng = random.Random(seed)
    placed: list[tuple[float, float, float]] = []
    bodies: dict[float, str] = {}
    shines = ""
    tries = 0
    while len(placed) < count and tries < 6000:
        tries += 1
        r = rng.choice((1.2, 1.6, 1.6, 2.2, 2.2, 3.0, 4.2))
        x, y = rng.uniform(box[0], box[2]), rng.uniform(box[1], box[3])
        if keep_clear and keep_clear[0] < x < keep_clear[2] and keep_clear[1] < y < keep_clear[3]:
            continue
        if any((x - a) ** 2 + (y - b) ** 2 < (r + c + 4.5) ** 2 for a, b, c in placed):
            continue
        placed.append((x, y, r))
        body, shine = drop_shapes(rng, x, y, r)
        deep = rng.choice((0.17, 0.2, 0.23))
        bodies[deep] = bodies.get(deep, "") + body
        shines += shine
    # None touches another, so that one path can carry all of one tone.
    return [*(path(d, DEEP, o) for o, d in sorted(bodies.items())), path(shines, PALE, 0.88)]


def cover() -> str:
    rng = random.Random(4)
    parts: list[str] = [
        circle(330, 150, reach, PALE, 0.07) for reach in (70, 110, 150, 190, 235, 280)
    ]
    for x, top, foot, r in ((52, -12, 214, 5.4), (96, -12, 92, 4.2), (372, -12, 346, 5.8),
                            (398, -12, 128, 4.4), (318, 408, 548, 4.8), (150, 430, 572, 4.4),
                            (36, 330, 512, 4.8)):  # fmt: skip
        parts += run(rng, x, top, foot, r)
    sides = random.Random(6)
    for x, top, foot, r in ((-150, -12, 300, 5.2), (-62, 240, 560, 4.6), (470, 60, 240, 4.4),
                            (566, -12, 420, 5.6)):  # fmt: skip
        parts += run(sides, x, top, foot, r)
    parts += scattered(14, (-204, -8, -14, 600), 34, None)
    parts += scattered(17, (434, -8, 624, 600), 34, None)
    parts += scattered(9, (-8, -8, 428, 600), 78, (66, 150, 356, 408))
    return svg(WIDE, parts)


def letter() -> str:
    return svg((0, 0, 888, 120), scattered(3, (8, 8, 880, 114), 60, None))


def back() -> str:
    rng = random.Random(2)
    return svg((0, 0, 60, 60), [*run(rng, 30, 2, 44, 5), *drop(rng, 14, 30, 2.2),
                                *drop(rng, 46, 20, 2.8)])  # fmt: skip


def drawings() -> dict[str, str]:
    return {"cover.svg": cover(), "letter.svg": letter(), "back.svg": back()}
