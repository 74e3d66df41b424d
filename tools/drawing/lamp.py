"""Lamp: one lamp is on, and its round glow is where the words stand."""

from __future__ import annotations

import math

from drawing.pen import WIDE, at, blend, circle, line, num, path, svg

GLOW = "#f3d38c"
SHADE = "#3d4a4c"
EDGE = "#59686a"
WARM = "#fff6df"


def glow(x: float, y: float, reach: float, strength: float, ground: str, name: str) -> list[str]:
    """Light that falls off to the paper's tone: a gradient, so that no edge of a ring shows."""
    stops = "".join(
        f'<stop offset="{num(i / 8, 3)}" stop-color="'
        f'{blend(ground, GLOW, strength * (1 - i / 8) ** 1.45)}"/>'
        for i in range(9)
    )
    return [
        f'<radialGradient id="{name}" gradientUnits="userSpaceOnUse" cx="{num(x)}" cy="{num(y)}" '
        f'r="{num(reach)}">{stops}</radialGradient>',
        circle(x, y, reach, f"url(#{name})"),
    ]


def shade(x: float, y: float, size: float) -> list[str]:
    """A metal shade seen a little from below: crown, cone, and the lit rim."""
    w, h = size, size * 0.62
    cone = (
        f"M{x - w * 0.13:.1f},{y:.1f}C{x - w * 0.2:.1f},{y + h * 0.28:.1f} "
        f"{x - w * 0.44:.1f},{y + h * 0.52:.1f} {x - w * 0.5:.1f},{y + h:.1f}"
        f"C{x - w * 0.3:.1f},{y + h * 1.13:.1f} {x + w * 0.3:.1f},{y + h * 1.13:.1f} "
        f"{x + w * 0.5:.1f},{y + h:.1f}C{x + w * 0.44:.1f},{y + h * 0.52:.1f} "
        f"{x + w * 0.2:.1f},{y + h * 0.28:.1f} {x + w * 0.13:.1f},{y:.1f}Z"
    )
    side = (
        f"M{x + w * 0.02:.1f},{y:.1f}C{x + w * 0.05:.1f},{y + h * 0.3:.1f} "
        f"{x + w * 0.2:.1f},{y + h * 0.6:.1f} {x + w * 0.22:.1f},{y + h * 1.09:.1f}"
        f"C{x + w * 0.36:.1f},{y + h * 1.06:.1f} {x + w * 0.45:.1f},{y + h * 1.03:.1f} "
        f"{x + w * 0.5:.1f},{y + h:.1f}C{x + w * 0.44:.1f},{y + h * 0.52:.1f} "
        f"{x + w * 0.2:.1f},{y + h * 0.28:.1f} {x + w * 0.13:.1f},{y:.1f}Z"
    )
    rim = (
        f"M{x - w * 0.5:.1f},{y + h:.1f}C{x - w * 0.3:.1f},{y + h * 1.13:.1f} "
        f"{x + w * 0.3:.1f},{y + h * 1.13:.1f} {x + w * 0.5:.1f},{y + h:.1f}"
        f"C{x + w * 0.3:.1f},{y + h * 0.92:.1f} {x - w * 0.3:.1f},{y + h * 0.92:.1f} "
        f"{x - w * 0.5:.1f},{y + h:.1f}Z"
    )
    cap = (
        f"M{x - w * 0.075:.1f},{y + 2:.1f}L{x - w * 0.06:.1f},{y - h * 0.2:.1f}"
        f"L{x + w * 0.06:.1f},{y - h * 0.2:.1f}L{x + w * 0.075:.1f},{y + 2:.1f}Z"
    )
    return [
        path(cap, EDGE),
        path(cone, SHADE),
        path(side, EDGE, 0.5),
        path(rim, WARM),
        path(rim, GLOW, 0.45),
        circle(x, y + h * 1.04, w * 0.085, "#ffffff"),
        circle(x, y + h * 1.04, w * 0.12, WARM, 0.6),
    ]


def motes(x: float, y: float, reach: float) -> list[str]:
    """A little dust in the light, on a spiral so that it never clumps."""
    out = []
    for i in range(26):
        turn = i * 2.39996
        r = reach * (0.3 + 0.68 * math.sqrt((i + 0.5) / 26))
        p = at((x, y), turn, r)
        if p[1] < y - reach * 0.35:
            continue
        out.append(circle(p[0], p[1], 0.7 + (i % 3) * 0.35, "#c79a4b", 0.32))
    return out


def cover() -> str:
    parts = glow(210, 318, 300, 0.92, "#f4eee1", "light")
    parts += motes(210, 330, 250)
    parts.append(line("M210,-14C210.8,30 209.4,62 210,92", SHADE, 2.2))
    parts += shade(210, 102, 128)
    return svg(WIDE, parts)


def letter() -> str:
    """The same lamp over the corner of the page, small, hanging in from its upper edge."""
    parts = [
        *glow(100, 74, 98, 0.5, "#fdfaf3", "light"),
        line("M100,-2C100.4,10 99.6,18 100,26", SHADE, 1.3),
    ]
    parts += shade(100, 29, 42)
    return svg((0, 0, 200, 180), parts)


def back() -> str:
    parts = [
        *glow(60, 46, 50, 0.8, "#fdfaf3", "light"),
        line("M60,0C60.3,8 59.8,14 60,20", SHADE, 1.1),
    ]
    return svg((0, 0, 120, 100), [*parts, *shade(60, 22, 34)])


def drawings() -> dict[str, str]:
    return {"cover.svg": cover(), "letter.svg": letter(), "back.svg": back()}
