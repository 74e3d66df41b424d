"""Morning garden: flowers and grasses against a low sun; pale ones behind, full colour in front.

Every plant grows from a foot along a bent stem; flowers are a few translucent petals each.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

from drawing.pen import (
    FULL,
    Pt,
    at,
    bezier,
    blend,
    circle,
    dot,
    leaf,
    line,
    mix,
    num,
    path,
    svg,
    taper,
    xy,
)

GREENS = ("#4d6b50", "#5d7d5c", "#6f8f69", "#587763", "#7c9a6f")
PALE = ("#c3cfae", "#cfd6b8", "#b7c7a6", "#d6d9bf")


def stalk(rng: random.Random, foot: Pt, height: float, lean: float) -> list[Pt]:
    """The cubic of a stem: it rises, then leans."""
    return [
        foot,
        (foot[0] + lean * rng.uniform(-0.1, 0.15), foot[1] - height * 0.38),
        (foot[0] + lean * rng.uniform(0.3, 0.55), foot[1] - height * 0.75),
        (foot[0] + lean, foot[1] - height),
    ]


BACK = ((0, 0), (0.1, -0.5), (0.72, -0.82), (1.0, -0.46), (1.09, -0.3), (0.97, -0.12),
        (1.03, 0.04), (1.0, 0.28), (0.3, 0.4), (0, 0))  # fmt: skip
WING = ((0.03, 0), (0.0, -0.5), (0.3, -1.02), (0.7, -1.04), (0.83, -0.98), (0.74, -0.78),
        (0.84, -0.62), (0.72, -0.3), (0.3, -0.05), (0.03, 0))  # fmt: skip
FRONT = ((0, 0.02), (-0.05, -0.5), (0.34, -0.84), (0.63, -0.64), (0.74, -0.5), (0.56, -0.28),
         (0.66, -0.1), (0.76, 0.1), (0.56, 0.26), (0.67, 0.5), (0.5, 0.86), (-0.04, 0.55),
         (0, 0.02))  # fmt: skip
"""Petals of a poppy seen from the side, as cubics (along, across) for a flower of size 1."""


def poppy(p: Pt, angle: float, size: float, tones: Sequence[str], rng: random.Random) -> list[str]:
    """An open bowl: petals with the light through them behind, one before, stamens between."""

    def petal(shape: Sequence[Pt], mirror: int) -> str:
        points = [
            at(
                p,
                angle,
                u * size * rng.uniform(0.96, 1.04),
                mirror * v * size * rng.uniform(0.95, 1.05),
            )
            for u, v in shape
        ]
        points[-1] = points[0]
        out = "M" + xy(points[0])
        for i in range(1, len(points), 3):
            out += "C" + " ".join(xy(q) for q in points[i : i + 3])
        return out + "Z"

    light, mid, deep = tones
    turn = rng.choice((-1, 1))
    stamens = "".join(
        dot(
            *at(p, angle, size * rng.uniform(0.58, 0.84), size * rng.uniform(-0.34, 0.34)),
            size * 0.026,
        )
        for _ in range(12)
    )
    folds = "".join(
        f"M{xy(at(p, angle, size * 0.1, v * size * 0.2))}"
        f"Q{xy(at(p, angle, size * 0.3, v * size * 0.75))} {xy(at(p, angle, size * 0.5, v * size))}"
        for v in (-0.5, -0.22, 0.08, 0.34)
    )
    return [
        path(petal(WING, turn), mid, 0.92),
        path(petal(BACK, turn), light, 0.97),
        path(petal(BACK, -turn), light, 0.8),
        path(petal(WING, -turn), mid, 0.86),
        path(stamens, "#5d4440", 0.8),
        path(petal(FRONT, turn), deep, 0.88),
        line(folds, light, max(0.4, size * 0.02), 0.55),
        path(leaf(at(p, angle, -size * 0.05), angle, size * 0.2, size * 0.13, 0), "#6f8f69"),
    ]


def _between(end: Pt, control: Pt) -> Pt:
    """A cubic's control point that does what a quadratic's does."""
    return (end[0] + (control[0] - end[0]) * 2 / 3, end[1] + (control[1] - end[1]) * 2 / 3)


def umbel(
    rng: random.Random,
    p: Pt,
    angle: float,
    size: float,
    tone: str,
    stem: str,
    shade: str | None = None,
) -> list[str]:
    """Cow parsley: rays that end in flat clusters of small flowers, the lower ones in shade."""
    rays: list[str] = []
    upper: list[str] = []
    lower: list[str] = []
    count = 11
    for i in range(count):
        v = -1 + 2 * i / (count - 1)
        a = angle + v * 1.0 + rng.uniform(-0.04, 0.04)
        reach = size * (1 - 0.13 * v * v) * rng.uniform(0.94, 1.04)
        tip = at(p, a, reach)
        h = at(p, angle + v * 0.55, reach * 0.55)
        # As areas: outlining lines takes a painter longer than filling them.
        thin = max(0.45, size * 0.013)
        rays.append(taper((p, _between(p, h), _between(tip, h), tip), thin * 1.3, thin * 0.7, 2))
        for j in range(5):
            across = (j - 2) / 2 * size * 0.15
            q = at(
                tip,
                a + math.pi / 2,
                across * rng.uniform(0.8, 1.15),
                size * rng.uniform(-0.03, 0.07),
            )
            (lower if j % 3 == 1 else upper).append(
                dot(q[0], q[1], size * rng.uniform(0.036, 0.056), 0.88)
            )
    out = [path("".join(rays), stem, 0.9)]
    if shade:
        out.append(path("".join(lower), shade))
        return [*out, path("".join(upper), tone)]
    return [*out, path("".join(upper + lower), tone)]


def cornflower(
    rng: random.Random, p: Pt, angle: float, size: float, tones: Sequence[str]
) -> list[str]:
    """A fan of toothed florets over a scaled cup."""
    out: list[str] = []
    for layer, (count, spread, reach) in enumerate(((9, 1.28, 1.0), (6, 0.8, 0.82))):
        shape = ""
        for i in range(count):
            v = -1 + 2 * i / (count - 1)
            a = angle + v * spread + rng.uniform(-0.08, 0.08)
            r = size * reach * rng.uniform(0.88, 1.05) * (1 - 0.12 * v * v)
            w = size * 0.2
            b = at(p, a, size * 0.12)
            shape += f"M{xy(b)}Q{xy(at(b, a, r * 0.5, -w * 0.35))} {xy(at(b, a, r * 0.86, -w))}"
            for along, across in ((0.8, -0.42), (1.02, -0.06), (0.8, 0.3), (0.9, 0.95)):
                shape += f"L{xy(at(b, a, r * along, w * across))}"
            shape += f"Q{xy(at(b, a, r * 0.5, w * 0.35))} {xy(b)}Z"
        out.append(path(shape, tones[layer], 0.88))
    out.append(
        path(leaf(at(p, angle, -size * 0.36), angle, size * 0.66, size * 0.24, 0), "#587763")
    )
    return out


def daisy(rng: random.Random, p: Pt, size: float, tilt: float, petal: str, heart: str) -> list[str]:
    """A flower seen a little from the side: an ellipse of narrow petals round a low dome."""
    shape: list[str] = ["", ""]
    count = 15
    for i in range(count):
        a = 2 * math.pi * i / count + rng.uniform(-0.09, 0.09)
        reach = size * rng.uniform(0.9, 1.05)
        tip = (p[0] + reach * math.cos(a), p[1] + reach * math.sin(a) * tilt)
        along = math.atan2(tip[1] - p[1], tip[0] - p[0])
        length = math.hypot(tip[0] - p[0], tip[1] - p[1])
        wide = size * 0.12 * (0.75 + 0.25 * abs(math.sin(a)))
        near, far = length * 0.45, length * 0.95
        sides = [[xy(at(p, along, u, sign * wide)) for u in (near, far)] for sign in (-1, 1)]
        shape[i % 2] += f"M{xy(p)}C{sides[0][0]} {sides[0][1]} {xy(tip)}"
        shape[i % 2] += f"C{sides[1][1]} {sides[1][0]} {xy(p)}Z"
    r, flat = size * 0.27, 0.45 + tilt * 0.5

    def dome(drop: float, grow: float, fill: str) -> str:
        rx, ry = num(r * grow), num(r * flat)
        cx, cy = num(p[0]), num(p[1] + r * drop)
        return f'<ellipse cx="{cx}" cy="{cy}" rx="{rx}" ry="{ry}" fill="{fill}"/>'

    return [
        path(shape[0], blend(petal, "#c9bfa8", 0.22), 0.95),
        path(shape[1], petal, 0.95),
        dome(0.1, 1.04, blend(heart, "#7a5a2e", 0.45)),
        dome(-0.12, 1, heart),
    ]


def grass(
    rng: random.Random, foot: Pt, height: float, lean: float, tone: str, opacity: float, seeds: bool
) -> list[str]:
    """A thin arching stem, with seeds along its last third."""
    curve = [
        foot,
        (foot[0] + lean * 0.02, foot[1] - height * 0.5),
        (foot[0] + lean * 0.3, foot[1] - height * 0.95),
        (foot[0] + lean, foot[1] - height),
    ]
    out = [path(taper(curve, 1.5, 0.4, 4), tone, opacity)]
    if seeds:
        shape = ""
        for i in range(12):
            t = 0.62 + 0.38 * i / 11
            p, a = bezier(curve, t)
            size = 5.2 * (1.25 - t) + 2.2
            shape += leaf(
                p, a + (0.42 if i % 2 else -0.42) + rng.uniform(-0.1, 0.1), size, size * 0.24, 0.05
            )
        out.append(path(shape, tone, opacity))
    return out


def foliage(
    rng: random.Random,
    curve: Sequence[Pt],
    count: int,
    size: float,
    tone: str,
    low: float,
    high: float,
) -> str:
    """Narrow leaves up a stem, alternating, smaller towards the flower."""
    out = ""
    side = rng.choice((-1, 1))
    for i in range(count):
        t = mix(low, high, i / max(1, count - 1))
        p, a = bezier(curve, t)
        side = -side
        length = size * (1.15 - 0.75 * t) * rng.uniform(0.85, 1.15)
        out += leaf(
            p,
            a + side * rng.uniform(0.32, 0.6),
            length,
            length * 0.085,
            side * rng.uniform(0.02, 0.12),
        )
    return out


def tuft(
    rng: random.Random,
    x: float,
    y: float,
    count: int,
    height: float,
    spread: float,
    tones: Sequence[str],
    opacity: float,
) -> list[str]:
    """Blades at the foot of the bed, one path for each tone."""
    shapes = dict.fromkeys(tones, "")
    for _ in range(count):
        v = rng.uniform(-1, 1)
        h = height * rng.uniform(0.45, 1.1)
        foot = (x + v * spread * 0.5, y)
        lean = v * h * 0.2 + rng.uniform(-0.22, 0.22) * h
        curve = [
            foot,
            (foot[0] + lean * 0.05, y - h * 0.45),
            (foot[0] + lean * 0.35, y - h * 0.85),
            (foot[0] + lean, y - h),
        ]
        shapes[rng.choice(tones)] += taper(curve, rng.uniform(1.8, 3.2), 0.3, 2)
    return [path(d, tone, opacity) for tone, d in shapes.items() if d]


CORAL = ("#f3b79c", "#ea9678", "#de7f63")
APRICOT = ("#f8d3a8", "#f3b985", "#e9a06a")
BLUSH = ("#f7d9cd", "#f0bfb2", "#e6a69b")
BLUE = ("#7f97c4", "#5d77ad")
LILAC = ("#b3a6cf", "#8f81b5")


def cover() -> str:
    rng = random.Random(31)
    parts: list[str] = [circle(216, 416, 138, "#fbeed6"), circle(216, 416, 118, "#fae0b6")]
    for x, height, lean, size in (
        (18, 262, -8, 36), (66, 318, 14, 40), (128, 238, -10, 32), (270, 250, 12, 34),
        (330, 330, -12, 42), (384, 262, 14, 38),
    ):  # fmt: skip
        curve = stalk(rng, (x, 612), height, lean)
        tone = rng.choice(PALE)
        parts.append(path(taper(curve, 1.7, 0.8, 3), tone))
        parts += umbel(rng, curve[3], bezier(curve, 1)[1], size, blend(tone, "#f4ecd6", 0.2), tone)
    for x, height, lean in (
        (46, 206, 30),
        (176, 230, -28),
        (240, 246, 30),
        (300, 208, -30),
        (356, 200, 34),
    ):
        parts += grass(rng, (x, 612), height, lean, rng.choice(PALE[::2]), 1.0, True)
    for x in (70, 210, 350):
        parts += tuft(rng, x, 614, 8, 150, 150, PALE, 0.9)
    plants = [
        ("umbel", 104, 288, 8, 36), ("umbel", 352, 246, -10, 34), ("umbel", 196, 232, -12, 30),
        ("blue", 54, 232, -14, 16), ("blue", 300, 262, 10, 16), ("lilac", 392, 206, 4, 15),
        ("coral", 150, 196, -14, 27), ("apricot", 258, 206, 14, 25), ("blush", 40, 168, -4, 22),
        ("coral", 362, 158, 10, 25), ("apricot", 82, 146, 8, 21), ("lilac", 186, 150, 8, 14),
        ("daisy", 222, 158, -6, 19), ("daisy", 318, 124, 10, 18), ("daisy", 122, 108, -6, 16),
        ("blush", 262, 110, 8, 20), ("blue", 172, 92, -8, 14), ("daisy", 36, 96, -6, 16),
        ("coral", 210, 74, -6, 17),
    ]  # fmt: skip
    blades = [(60, 84), (210, 70), (360, 84)]
    for i, (kind, x, height, lean, size) in enumerate(plants):
        if i in (9, 14):
            for at_x, high in blades:
                parts += tuft(rng, at_x, 614, 8, high + (30 if i == 9 else 6), 150, GREENS, 1)
        parts += plant(rng, kind, x, 612, height, lean, size)
    for at_x, high in blades:
        parts += tuft(rng, at_x, 614, 7, high * 0.62, 150, GREENS[:3], 1)
    return svg(FULL, parts)


def plant(
    rng: random.Random,
    kind: str,
    x: float,
    y: float,
    height: float,
    lean: float,
    size: float,
    greens: Sequence[str] = GREENS,
) -> list[str]:
    """One plant of a kind, from its foot at (x, y)."""
    curve = stalk(rng, (x, y), height, lean)
    top, angle = curve[3], bezier(curve, 1)[1]
    green = rng.choice(greens)
    thin = 1.5 if kind in ("daisy", "blue", "lilac") else 1.9
    stem = taper(curve, thin, thin * 0.6, 3)
    count = 2 if kind == "umbel" else 2 + round(height / 70)
    reach = min(46, height * 0.3 + 8)
    high = 0.5 if kind in ("coral", "apricot", "blush") else 0.72
    leaves = foliage(rng, curve, count, reach, green, 0.1, high)
    out = [path(stem + leaves, green)]
    match kind:
        case "umbel":
            out += umbel(rng, top, angle, size, "#fffdf6", blend(green, "#a9b893", 0.5), "#e3dfc6")
        case "blue":
            out += cornflower(rng, at(top, angle, size * 0.3), angle, size, BLUE)
        case "lilac":
            out += cornflower(rng, at(top, angle, size * 0.3), angle, size, LILAC)
        case "daisy":
            out += daisy(rng, top, size, rng.uniform(0.5, 0.72), "#fffdf7", "#ecbf5c")
        case _:
            tones = {"coral": CORAL, "apricot": APRICOT, "blush": BLUSH}[kind]
            out += poppy(top, angle, size, tones, rng)
    return out


def letter() -> str:
    """A low border of the same plants along the foot of an open card, in pale greens."""
    rng = random.Random(9)
    parts: list[str] = []
    for x in (60, 180, 510, 770, 850):
        parts += tuft(rng, x, 152, 8, 52, 110, PALE, 0.7)
    for kind, x, height, lean, size in (
        ("blush", 808, 84, 4, 15), ("daisy", 832, 58, 2, 12), ("blue", 778, 64, -6, 10),
        ("apricot", 752, 50, 6, 13), ("daisy", 714, 36, -5, 10), ("coral", 860, 100, -8, 16),
        ("blue", 512, 54, -6, 10), ("blush", 486, 76, 5, 14), ("daisy", 540, 38, 5, 10),
        ("coral", 70, 92, -6, 17), ("blue", 112, 70, 6, 11), ("blush", 40, 112, 4, 16),
        ("daisy", 148, 52, -5, 13), ("apricot", 204, 62, 8, 15), ("lilac", 252, 44, -4, 10),
    ):  # fmt: skip
        parts += plant(rng, kind, x, 152, height, lean, size, PALE[::2])
    return svg((0, 0, 888, 150), parts)


def back() -> str:
    rng = random.Random(2)
    return svg((0, 0, 60, 90), plant(rng, "coral", 29, 90, 58, 3, 23))


def drawings() -> dict[str, str]:
    return {"cover.svg": cover(), "letter.svg": letter(), "back.svg": back()}
