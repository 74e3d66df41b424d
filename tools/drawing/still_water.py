"""Still water: a leaf has come down on a lake; its rings go out and the rest is quiet."""

from __future__ import annotations

import random

from drawing.pen import WIDE, Pt, at, bezier, leaf, mix, path, smooth, svg, taper, xy

DEEP = "#547480"
LIGHT = "#ffffff"


def crescent(x: float, y: float, rx: float, ry: float, near: float, far: float) -> str:
    """A ring seen aslant: `near` thick towards the reader, `far` thick away, hairline at its sides.

    The inner ellipse runs the other way round, so that the ring is hollow.
    """

    def ellipse(cy: float, b: float, a: float, back: bool) -> str:
        k = 0.5523
        unit = ((1, 0), (1, k), (k, 1), (0, 1), (-k, 1), (-1, k), (-1, 0), (-1, -k), (-k, -1),
                (0, -1), (k, -1), (1, -k), (1, 0))  # fmt: skip
        ring = unit[::-1] if back else unit
        points = [xy((x + a * u, cy + b * v), 2) for u, v in ring]
        return "M" + points[0] + "C" + " ".join(points[1:]) + "Z"

    side = min(near, far) * 0.5 + 0.12
    inner = ry - (near + far) / 2
    return ellipse(y, ry, rx, False) + ellipse(y + (far - near) / 2, inner, rx - side, True)


def rings(
    x: float, y: float, first: float, last: float, count: int, strength: float, flat: float = 0.3
) -> list[str]:
    """Rings going out: each a shaded front and a lit back, wider apart and fainter outwards."""
    out: list[str] = []
    for i in range(count - 1, -1, -1):
        t = i / (count - 1)
        r = mix(first, last, t**1.3)
        fade = strength * ((1 - t) ** 1.25 * 0.9 + 0.07)
        thick = mix(2.3, 0.9, t)
        out.append(
            path(
                crescent(x, y + 2.4, r, r * flat, thick * 0.9, thick * 0.5),
                LIGHT,
                min(1, fade * 1.25),
            )
        )
        out.append(path(crescent(x, y, r, r * flat, thick, thick * 0.62), DEEP, fade * 0.85))
    return out


def floating_leaf(x: float, y: float, size: float, turn: float) -> list[str]:
    """One leaf lying on the water, foreshortened, with its shadow and a curled stalk."""
    squash = f'<g transform="translate({x:g} {y:g}) scale(1 0.5) rotate({turn:g})">'
    foot = (-size * 0.5, 0.0)
    lower = leaf(foot, 0.0, size, size * 0.3, 0.03, 1.0)
    spine = [
        foot,
        (-size * 0.15, -size * 0.02),
        (size * 0.2, size * 0.01),
        (size * 0.5, size * 0.03),
    ]
    half = (
        f"M{xy(foot)}C{xy((-size * 0.3, -size * 0.3))} {xy((size * 0.12, -size * 0.24))} "
        f"{xy(spine[3])}C{xy(spine[2])} {xy(spine[1])} {xy(foot)}Z"
    )
    veins = ""
    for i in range(1, 6):
        p, _ = bezier(spine, i / 6.6)
        reach = size * 0.17 * (1 - abs(i / 6 - 0.42) * 1.3)
        for sign in (-1, 1):
            tip = (p[0] + reach * 0.95, p[1] + sign * reach * 0.9)
            veins += path(
                taper([p, at(p, 0, reach * 0.3, sign * reach * 0.4), tip, tip], 0.7, 0.2, 2),
                "#f0e4cd",
                0.45,
            )
    stalk = [
        foot,
        (-size * 0.62, size * 0.02),
        (-size * 0.72, size * 0.1),
        (-size * 0.8, size * 0.2),
    ]
    shadow = f'<g transform="translate({x + 1.5:g} {y + 3.6:g}) scale(1 0.5) rotate({turn:g})">'
    return [
        shadow + path(lower, "#3f5b66", 0.3) + "</g>",
        squash,
        path(taper(stalk, 1.7, 1.1, 3), "#7d6547"),
        path(lower, "#a98a62"),
        path(half, "#bd9f74", 0.9),
        veins,
        path(taper(spine, 1.5, 0.5, 4), "#7d6547", 0.75),
        "</g>",
    ]


def reed(
    rng: random.Random,
    foot: Pt,
    height: float,
    lean: float,
    width: float,
    tone: str,
    opacity: float,
) -> list[str]:
    """A blade out of the water, and its wavering reflection."""
    tip = (foot[0] + lean, foot[1] - height)
    curve = [
        foot,
        (foot[0] + lean * 0.08, foot[1] - height * 0.4),
        (foot[0] + lean * 0.35, foot[1] - height * 0.8),
        tip,
    ]
    out = [path(taper(curve, width, 0.35, 5), tone, opacity)]
    spine: list[tuple[Pt, float]] = []
    for i in range(12):
        t = i / 11
        p, _ = bezier(curve, t * min(1.0, 96 / height))
        half = width * mix(0.46, 0.3, t)
        spine.append(((p[0] + rng.uniform(-1, 1) * 1.3 * t, 2 * foot[1] - p[1]), half))
    left = [(p[0] - half, p[1]) for p, half in spine]
    right = [(p[0] + half, p[1]) for p, half in spine]
    mirror = smooth(left, digits=2) + smooth(right[::-1], "L", 2) + "Z"
    ripple = [
        path(crescent(foot[0], foot[1] + 0.8, r, r * 0.24, 0.8, 0.4), DEEP, o * opacity)
        for r, o in ((5.5, 0.4), (11, 0.2))
    ]
    return [path(mirror, tone, opacity * 0.26), *ripple, *out]


def cover() -> str:
    rng = random.Random(8)
    parts: list[str] = []
    parts += rings(150, 404, 37, 266, 9, 0.95, 0.29)
    parts += floating_leaf(150, 402, 62, -22)
    blades = [
        (374, 506, 196, 30, 3.0, "#6d8b93", 0.5), (404, 500, 160, -20, 2.6, "#7d999f", 0.45),
        (350, 522, 148, -15, 2.8, "#5b7a83", 0.65), (385, 528, 270, -13, 3.6, "#48666f", 0.85),
        (410, 524, 206, 30, 3.2, "#4f6e77", 0.75), (364, 540, 104, 26, 2.8, "#3f5c66", 0.88),
        (396, 544, 156, 11, 3.2, "#3c5862", 0.9),
    ]  # fmt: skip
    for x, y, height, lean, width, tone, o in blades:
        parts += reed(rng, (x, y), height, lean, width, tone, o)
    return svg(WIDE, [*parts])


def letter() -> str:
    """Rings at the foot of an open card, off to the right; the leaf lies on the left half."""
    parts: list[str] = []
    parts += rings(742, 118, 8, 190, 10, 0.5)
    parts += rings(196, 96, 12, 150, 9, 0.55)
    parts += floating_leaf(196, 95.5, 28, -24)
    return svg((0, 0, 888, 160), parts)


def back() -> str:
    return svg((0, 0, 120, 48), [*rings(60, 26, 12, 56, 5, 0.8), *floating_leaf(60, 25.5, 25, -24)])


def drawings() -> dict[str, str]:
    return {"cover.svg": cover(), "letter.svg": letter(), "back.svg": back()}
