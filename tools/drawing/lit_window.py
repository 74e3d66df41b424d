"""Lit window: a ward at night, all dark but one window; stars above the roof."""

from __future__ import annotations

import random

from drawing.pen import WIDE, circle, line, path, svg

WALL = "#1b2838"
NEAR = "#16212f"
PANE = "#24354a"
FRAME = "#2c3f56"
LIGHT = "#f6cf86"


def window(x: float, y: float, w: float, h: float, lit: bool) -> list[str]:
    """A tall window of four panes."""
    right, foot = x + w, y + h
    frame = f"M{x:.1f},{y:.1f}L{right:.1f},{y:.1f}L{right:.1f},{foot:.1f}L{x:.1f},{foot:.1f}Z"
    out = [path(frame, LIGHT if lit else PANE)]
    if lit:
        blind = f"M{x:.1f},{y + h * 0.62:.1f}L{right:.1f},{y + h * 0.55:.1f}"
        out.append(path(f"{blind}L{right:.1f},{foot:.1f}L{x:.1f},{foot:.1f}Z", "#fbe3b1", 0.7))
    bars = (
        f"M{x + w / 2:.1f},{y:.1f}L{x + w / 2:.1f},{y + h:.1f}"
        f"M{x:.1f},{y + h * 0.36:.1f}L{x + w:.1f},{y + h * 0.36:.1f}"
    )
    out.append(line(bars, "#8a6a34" if lit else FRAME, 1.3))
    out.append(line(f"M{x - 2:.1f},{y + h + 1.4:.1f}L{x + w + 2:.1f},{y + h + 1.4:.1f}",
                    "#3a506b" if not lit else "#c79d57", 1.8))  # fmt: skip
    return out


def halo(x: float, y: float, reach: float, strength: float) -> list[str]:
    return [circle(x, y, reach * (1 - i / 11), LIGHT, strength) for i in range(10)]


def stars(seed: int, low: float) -> list[str]:
    rng = random.Random(seed)
    out = []
    for _ in range(86):
        x, y = rng.uniform(-10, 430), rng.uniform(-10, low) ** 1.0
        faint = 1 - max(0.0, y) / (low + 40)
        r = rng.choice((0.5, 0.6, 0.7, 0.9, 1.2))
        bright = 0.25 + 0.6 * faint * rng.random()
        if 36 < x < 384 and 56 < y < 290:  # behind the words they are only just there
            bright = 0.1
        out.append(circle(x, y, r, "#f3ead6", bright))
    for _ in range(56):
        x = rng.choice((rng.uniform(-208, -14), rng.uniform(434, 628)))
        y = rng.uniform(-8, low)
        out.append(circle(x, y, rng.choice((0.5, 0.7, 0.9)), "#f3ead6", 0.2 + 0.3 * rng.random()))
    return out


def house(left: float, top: float, right: float, foot: float, tone: str) -> str:
    """A long block with a low pitched roof."""
    return path(
        f"M{left},{foot}L{left},{top}L{left + 16},{top - 13}L{right - 16},{top - 13}"
        f"L{right},{top}L{right},{foot}Z",
        tone,
    )


def cover() -> str:
    parts = stars(5, 250)
    parts.append(house(-320, 372, -20, 620, NEAR))
    parts.append(house(248, 300, 470, 620, NEAR))
    parts.append(house(450, 356, 760, 620, WALL))
    parts.append(house(-40, 338, 372, 620, WALL))
    parts.append(path("M70,325L70,300L86,300L86,325Z", WALL))
    parts += halo(212, 458, 128, 0.022)
    lit = (3, 1)
    for j in range(4):
        for i in range(6):
            x, y = 22 + i * 57.0, 366 + j * 66.0
            if x + 26 > 352:
                continue
            parts += window(x, y, 28, 40, (i, j) == lit)
    for j in range(4):
        parts += window(386, 334 + j * 66, 22, 36, False)
    for j in range(4):
        for i in range(3):
            parts += window(-196 + i * 54, 404 + j * 62, 24, 36, False)
            parts += window(488 + i * 54, 390 + j * 62, 24, 36, False)
    parts.append(path("M-224,590L-12,592C90,580 190,590 300,584"
                      "C360,581 410,588 432,584L644,588L644,610L-224,610Z",
                      "#111a26"))  # fmt: skip
    return svg(WIDE, parts)


def letter() -> str:
    """The roof line along the foot, with the one window."""
    parts = [
        path("M0,96L0,52L18,40L402,40L420,52L420,96Z", "#d5dbe1"),
        path("M470,96L470,46L488,34L872,34L888,44L888,96Z", "#dfe4e8"),
        path("M380,96L380,62L394,54L540,54L552,62L552,96Z", "#c9d1d9"),
    ]
    for i in range(9):
        parts += faint_window(24 + i * 42, 58, i == 4)
    for i in range(8):
        parts += faint_window(500 + i * 46, 54, i == 5)
    return svg((0, 0, 888, 96), parts)


def faint_window(x: float, y: float, lit: bool) -> list[str]:
    tone = "#e9b866" if lit else "#f3f4f4"
    return [path(f"M{x},{y}L{x + 15},{y}L{x + 15},{y + 22}L{x},{y + 22}Z", tone, 0.95)]


def back() -> str:
    return svg((0, 0, 40, 52), [*halo(20, 26, 20, 0.05), *window(10, 9, 20, 32, True)])


def drawings() -> dict[str, str]:
    return {"cover.svg": cover(), "letter.svg": letter(), "back.svg": back()}
