"""First light: hills before sunrise, mist between them, and one window still lit."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence

from drawing.pen import WIDE, Pt, blend, circle, dot, mix, path, smooth, svg, vertical, xy

SKY = (
    (0.5, "#fbe8c4"), (0.56, "#f8dcb2"), (0.6, "#ecbf9e"), (0.645, "#c89a94"), (0.69, "#86788c"),
    (0.728, "#4d5a77"), (0.757, "#3f4e6e"), (0.86, "#2a3a57"), (0.98, "#192640"),
)  # fmt: skip
"""From the horizon upwards: a circle far below the hills, so that the light lies in a low arch."""

Ridge = Callable[[float], float]


def ridge(y: float, height: float, phase: float, rough: float = 1.0) -> Ridge:
    """A slow curve with a little weather in it: the height of the land at each x."""

    def at_x(x: float) -> float:
        u = x / 420
        slow = math.sin(u * 3.6 + phase) + 0.45 * math.sin(u * 8.3 + 2.3 * phase)
        small = 0.1 * math.sin(u * 27 + 5 * phase) + 0.05 * math.sin(u * 61 + 3 * phase)
        return y - height * (slow + rough * small)

    return at_x


def land(top: Ridge, left: float, right: float, bottom: float, step: float = 12) -> str:
    count = round((right - left) / step)
    points = [(left + i * step, top(left + i * step)) for i in range(count + 1)]
    return smooth(points) + f"L{xy((points[-1][0], bottom))}L{xy((left, bottom))}Z"


def pine(rng: random.Random, x: float, y: float, height: float) -> str:
    """A small conifer standing at (x, y): drooping tiers, no two alike."""
    half = height * rng.uniform(0.17, 0.22)
    tiers = max(3, round(height / 5))
    top = (x + rng.uniform(-0.4, 0.4), y - height)
    right: list[Pt] = []
    left: list[Pt] = []
    for i in range(1, tiers + 1):
        t = i / tiers
        w = half * t**0.85
        yy = y - height * (1 - t) - height * 0.02
        for side, sign in ((right, 1), (left, -1)):
            side.append(
                (x + sign * w * rng.uniform(0.85, 1.15), yy + rng.uniform(0, height * 0.03))
            )
            if i < tiers:
                side.append((x + sign * w * 0.42, yy - height * 0.015))
    foot = y + 4
    ring = [top, *right, (x + half * 0.2, y), (x + half * 0.2, foot), (x - half * 0.2, foot),
            (x - half * 0.2, y), *reversed(left)]  # fmt: skip
    return "M" + "L".join(xy(p) for p in ring) + "Z"


def grove(rng: random.Random, top: Ridge, spans: Sequence[tuple[float, float, float]]) -> str:
    """Pines along a ridge: spans of (from x, to x, height), thin at their ends."""
    out: list[str] = []
    for left, right, height in spans:
        x = left
        while x < right:
            inside = min(1.0, min(x - left, right - x) / (0.3 * (right - left)) + 0.35)
            out.append(pine(rng, x, top(x) + 1.5, height * inside * rng.uniform(0.62, 1.1)))
            x += height * rng.uniform(0.2, 0.5)
    return "".join(out)


def glow(x: float, y: float, inner: float, outer: float, count: int, color: str, each: float,
         squash: float = 1.0) -> list[str]:  # fmt: skip
    """Light around a point: thin layers whose edges fall closer towards the middle."""
    out: list[str] = []
    for i in range(count):
        r = mix(outer, inner, (i / (count - 1)) ** 0.72)
        out.append(
            f'<ellipse cx="{x:g}" cy="{y:g}" rx="{r:.1f}" ry="{r * squash:.1f}" fill="{color}" '
            f'opacity="{each:g}"/>'
        )
    return out


def cloud(x: float, y: float, length: float, thick: float, lean: float) -> str:
    """A long thin bar of cloud, its underside flatter than its back."""

    def p(along: float, up: float, lift: float) -> str:
        return xy((x + along * length, y + up * thick + lift * lean))

    return (
        f"M{p(0, 0, 0)}C{p(0.2, -1, 0)} {p(0.42, -0.5, 0.4)} {p(0.55, -0.8, 0.5)}"
        f"C{p(0.72, -1.3, 0.7)} {p(0.9, -0.1, 1)} {p(1, 0, 1)}"
        f"C{p(0.75, 0.35, 1)} {p(0.25, 0.3, 0)} {p(0, 0, 0)}Z"
    )


def cover() -> str:
    rng = random.Random(12)
    sun = (292.0, 404.0)
    parts: list[str] = []
    stars: dict[float, list[str]] = {}
    for _ in range(96):
        x, y = rng.uniform(-8, 428), rng.uniform(-6, 300) * rng.random() ** 0.5
        if 50 < y < 228:
            continue  # the words stand here
        faint = round(rng.uniform(0.25, 0.9) * (1 - y / 320) * 2.5) / 2.5
        if faint > 0:
            stars.setdefault(faint, []).append(dot(x, y, rng.choice((0.35, 0.45, 0.6, 0.95))))
    sides = random.Random(21)
    for _ in range(64):
        x = sides.choice((sides.uniform(-208, -12), sides.uniform(432, 628)))
        y = sides.uniform(-6, 330) * sides.random() ** 0.6
        if 44 < y < 236 and -150 < x < 570:
            continue
        faint = round(sides.uniform(0.25, 0.9) * (1 - y / 350) * 2.5) / 2.5
        if faint > 0:
            stars.setdefault(faint, []).append(dot(x, y, sides.choice((0.35, 0.45, 0.6, 0.95))))
    parts += [path("".join(d), "#fff8ea", o) for o, d in sorted(stars.items())]
    parts += glow(*sun, 26, 96, 7, "#fff0cf", 0.075)
    for x, y, length, thick, lean, tone, o in (
        (-70, 318, 300, 5, -4, "#d9a898", 0.45),
        (232, 304, 240, 4, 4, "#b9929a", 0.45),
        (58, 352, 170, 3.5, 2, "#f1c9a2", 0.55),
        (296, 348, 190, 4, -3, "#f6d3aa", 0.6),
        (150, 381, 120, 2.4, -1, "#fbe3ba", 0.6),
        (-200, 352, 150, 4, 2, "#b9929a", 0.3),
        (470, 330, 170, 4.5, -3, "#b9929a", 0.3),
    ):
        parts.append(path(cloud(x, y, length, thick, lean), tone, o))
    parts.append(circle(*sun, 25, "#fff3d8"))
    parts.append(circle(*sun, 22.5, "#fffaf0"))
    layers = [  # y, height, phase, ridge colour, mist colour, rough
        (424, 7, 0.3, "#c79d92", "#dcb29b", 0.6),
        (440, 11, 2.2, "#a18791", "#bd9c98", 0.8),
        (464, 12, 4.4, "#7b7288", "#9a8793", 0.9),
        (492, 13, 0.9, "#565a73", "#757089", 1.0),
        (524, 13, 2.7, "#384259", "#515870", 1.1),
        (566, 12, 5.3, "#212b3e", "#1b2334", 1.2),
    ]
    sky = "".join(f'<stop offset="{o}" stop-color="{c}"/>' for o, c in SKY)
    defs = [
        '<radialGradient id="sky" gradientUnits="userSpaceOnUse" cx="270" cy="1000" r="1040">'
        f"{sky}</radialGradient>"
    ]
    body: list[str] = []
    for i, (y, height, phase, dark, mist, rough) in enumerate(layers):
        top = ridge(y, height, phase, rough)
        below = layers[i + 1][0] + 8 if i + 1 < len(layers) else 604
        defs.append(
            vertical(
                f"h{i}", y - height, below, [(0, dark), (0.35, blend(dark, mist, 0.25)), (1, mist)]
            )
        )
        trees = ""
        wings: list[tuple[float, float, float]] = []
        if i == 3:
            trees = grove(rng, top, [(-20, 92, 9), (196, 262, 8), (372, 440, 9)])
            wings = [(-190, -120, 9), (500, 590, 9)]
        elif i == 4:
            trees = grove(rng, top, [(-20, 60, 15), (128, 176, 13), (338, 440, 17)])
            wings = [(-224, -90, 17), (470, 644, 15)]
        elif i == 5:
            trees = grove(rng, top, [(-20, 128, 34), (312, 440, 38)])
            wings = [(-224, -24, 40), (440, 644, 42)]
        if i == 4:
            body += house(top, 238)
        if trees:
            body.append(path(trees, dark))
        for one in wings:  # apart, so that an upright card passes over them
            body.append(path(grove(sides, top, [one]), dark))
        body.append(path(land(top, -224, 644, 606), f"url(#h{i})"))
    night = '<rect x="-224" y="-12" width="868" height="480" fill="url(#sky)"/>'
    return svg(WIDE, [f"<defs>{''.join(defs)}</defs>", night, *parts, *body])


def house(top: Ridge, x: float) -> list[str]:
    """A small house on the ridge with one window lit."""
    y = top(x) + 2
    outline = [(-11, 4), (-11, -8), (-13.5, -8), (-8, -18), (4, -18), (4, -22), (7.5, -22),
               (7.5, -18), (8.5, -18), (14, -8), (11, -8), (11, 4)]  # fmt: skip
    walls = "M" + "L".join(xy((x + dx, y + dy)) for dx, dy in outline) + "Z"
    out = [path(walls, "#2c364c")]
    for r, o in ((10, 0.07), (7.5, 0.1), (5.2, 0.14)):
        out.append(circle(x - 3.6, y - 3.6, r, "#ffcf7d", o))
    out.append(
        f'<rect x="{x - 5.8:.1f}" y="{y - 6.2:.1f}" width="4.4" height="5.2" fill="#ffe2a6"/>'
    )
    return out


def letter() -> str:
    """The same hills, pale, along the foot of an open card; a flat one shows the right half."""
    left, right, bottom = 0.0, 888.0, 150.0
    parts: list[str] = []
    defs: list[str] = []
    # the glow ends in the letter's own ground, so that no edge is seen
    defs.append(
        '<radialGradient id="glow" gradientUnits="userSpaceOnUse" cx="700" cy="72" r="84">'
        '<stop offset="0.15" stop-color="#fce4bc"/><stop offset="0.5" stop-color="#fdf0da"/>'
        '<stop offset="1" stop-color="#fdf8ef"/></radialGradient>'
    )
    parts.append(circle(700, 72, 84, "url(#glow)"))
    parts.append(circle(700, 72, 16, "#fae0b4"))
    layers = [
        (78, 6, 0.6, "#f1ddd0", "#f8ebe0"),
        (92, 9, 2.4, "#e6d0cb", "#f2e2da"),
        (110, 9, 4.3, "#d3c3c8", "#e4d6d5"),
        (130, 8, 1.3, "#b9b2c0", "#c6bdc8"),
    ]
    for i, (y, height, phase, dark, mist) in enumerate(layers):
        top = ridge(y, height, phase, 0.8)
        defs.append(vertical(f"h{i}", y - height, y + 34, [(0, dark), (1, mist)]))
        if i == 3:
            rng = random.Random(4)
            spans = [(40, 120, 13.0), (300, 352, 11.0), (470, 540, 12.0), (806, 900, 15.0)]
            parts.append(path(grove(rng, top, spans), dark))
        parts.append(path(land(top, left, right, bottom, 14.8), f"url(#h{i})"))
    return svg((0, 0, 888, 150), [f"<defs>{''.join(defs)}</defs>", *parts])


def back() -> str:
    """A roundel of the hills with the sun."""
    defs = [
        '<clipPath id="r"><circle cx="40" cy="40" r="36"/></clipPath>',
        vertical(
            "s", 4, 56, [(0, "#46546f"), (0.45, "#a0869a"), (0.75, "#e3b19a"), (1, "#f6d9b0")]
        ),
    ]
    body = ['<g clip-path="url(#r)">', '<circle cx="40" cy="40" r="36.5" fill="url(#s)"/>']
    body += glow(46, 47, 7, 26, 12, "#ffe6bc", 0.05)
    body.append(circle(46, 47, 6.2, "#fff8e8"))
    for y, height, phase, tone in (
        (51, 1.4, 0.4, "#c19a93"), (56, 1.9, 2.2, "#87798c"), (62, 2, 4.3, "#565a73"),
        (69, 1.8, 1.2, "#2b364b"),
    ):  # fmt: skip
        wave = ridge(0, height, phase, 0.5)
        points = [(x * 8.0, y + wave(x * 40.0)) for x in range(11)]
        body.append(path(smooth(points) + "L80,80L0,80Z", tone))
    return svg((0, 0, 80, 80), [f"<defs>{''.join(defs)}</defs>", *body, "</g>"])


def drawings() -> dict[str, str]:
    return {"cover.svg": cover(), "letter.svg": letter(), "back.svg": back()}
