"""Fern: fronds arching in from a corner, each grown from one rule, near ones darker.

A frond is a bent stem with pinnae in nearly opposite pairs; a pinna is one lobed outline.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

from drawing.pen import FULL, Pt, at, bezier, blend, line, mix, path, smooth, svg, taper, xy

NEAR = ("#3f6350", "#4c7059", "#587c64", "#46695c")
MIDDLE = ("#6c8f77", "#7b9c80", "#86a588", "#739683")
FAR = ("#a9bfa6", "#b5c8b0", "#bfcfba", "#aec3b1")
PAPER = "#f6f2e8"


def pinna(p: Pt, angle: float, length: float, width: float, bend: float, lobes: int) -> str:
    """One leaflet: lobes lean towards its tip and shrink; `bend` turns it as it goes."""

    def axis(s: float) -> tuple[Pt, float]:
        return at(p, angle, s * length, bend * s * s * length), angle + math.atan(2 * bend * s)

    def side(sign: int) -> list[tuple[Pt, Pt, Pt]]:
        curves = []
        for i in range(lobes):
            s0, s1 = i / lobes, (i + 1) / lobes
            w0 = width * (1 - s0) ** 0.7 * min(1.0, 0.72 + s0 * 2)
            w1 = width * (1 - s1) ** 0.7 * min(1.0, 0.72 + s1 * 2)
            (a, t0), (b, t1) = axis(s0), axis(s1)
            step = length / lobes
            h1 = at(a, t0, 0.18 * step, sign * w0 * 1.3)
            h2 = at(b, t1, 0.42 * step, sign * (w0 * 0.55 + w1 * 0.72))
            curves.append((h1, h2, at(b, t1, 0, sign * w1 * 0.42)))
        return curves

    out = ["M" + xy(p)]
    for h1, h2, end in side(-1):
        out.append(f"C{xy(h1)} {xy(h2)} {xy(end)}")
    back = side(1)
    points = [p] + [curve[2] for curve in back]
    for i in range(len(back) - 1, -1, -1):
        h1, h2, _ = back[i]
        out.append(f"C{xy(h2)} {xy(h1)} {xy(points[i])}")
    return "".join(out) + "Z"


def frond(
    rng: random.Random,
    curve: Sequence[Pt],
    reach: float,
    pairs: int,
    tones: Sequence[str],
    stem: str,
    *,
    bare: float = 0.1,
    opacity: float = 0.9,
    veins: str | None = None,
    weight: float = 2.4,
    detail: float = 10.5,
) -> list[str]:
    """A frond along a cubic; `reach` is its longest pinna, `bare` the stem without any."""
    out: list[str] = []
    vein: list[str] = []
    for i in range(pairs):
        u = (i + 0.3) / pairs
        t = bare + (1 - bare) * (1 - (1 - u) ** 1.22)
        size = min(1.0, (u + 0.06) / 0.3) ** 0.6 * (1 - u) ** 0.82 + 0.035
        for sign in (-1, 1):
            point, along = bezier(curve, min(1.0, t + (0.006 if sign > 0 else 0)))
            length = reach * size * rng.uniform(0.93, 1.06)
            angle = along + sign * mix(1.28, 0.72, u) + rng.uniform(-0.045, 0.045)
            bend = -sign * rng.uniform(0.1, 0.2)
            lobes = max(3, round(length / detail))
            wide = max(length * 0.1, 1.5) * rng.uniform(0.92, 1.1)
            tone = blend(rng.choice(tones), PAPER, rng.uniform(0, 0.1))
            outline = pinna(point, angle, length, wide, bend, lobes)
            out.append(path(outline, tone, opacity * rng.uniform(0.92, 1.0)))
            if veins and length > 12:
                mid = at(point, angle, 0.5 * length, bend * 0.0)
                tip = at(point, angle, 0.88 * length, bend * 0.77 * length)
                vein.append(f"M{xy(point)}Q{xy(mid)} {xy(tip)}")
    point, along = bezier(curve, 1.0)
    out.append(
        path(pinna(point, along, reach * 0.1, reach * 0.016 + 0.8, 0.05, 3), tones[0], opacity)
    )
    if vein:
        out.append(line("".join(vein), veins or "", 0.45, 0.6))
    out.append(path(taper(curve, weight, 0.6), stem, min(1.0, opacity + 0.05)))
    return out


def fiddlehead(
    rng: random.Random, foot: Pt, centre: Pt, radius: float, turns: float, tone: str, light: str
) -> list[str]:
    """A young frond still rolled up: a stem that winds into a spiral, with buds on its outside."""
    steps = 46
    spine: list[tuple[Pt, float, float]] = []
    start = math.pi  # the stem joins the coil at its left, going up
    for i in range(steps + 1):
        t = i / steps
        r = radius * (1 - t) ** 0.85 + radius * 0.07
        a = start + t * turns * 2 * math.pi
        spine.append(((centre[0] + r * math.cos(a), centre[1] + r * math.sin(a)), a, r))
    join = spine[0][0]
    stem = [foot, (mix(foot[0], join[0], 0.1), mix(foot[1], join[1], 0.45)),
            (join[0], join[1] + radius * 1.2), join]  # fmt: skip
    outer: list[Pt] = []
    inner: list[Pt] = []
    for i in range(9):
        point, angle = bezier(stem, i / 8)
        half = radius * mix(0.09, 0.13, i / 8)
        outer.append(at(point, angle, 0, -half))
        inner.append(at(point, angle, 0, half))
    for i, (_, a, r) in enumerate(spine[1:], 1):
        half = radius * mix(0.13, 0.05, i / steps)
        outer.append((centre[0] + (r + half) * math.cos(a), centre[1] + (r + half) * math.sin(a)))
        inner.append((centre[0] + (r - half) * math.cos(a), centre[1] + (r - half) * math.sin(a)))
    buds: list[str] = []
    for i in range(2, 25):
        _, a, r = spine[i]
        size = radius * mix(0.2, 0.1, i / 25) * rng.uniform(0.85, 1.1)
        base = (centre[0] + r * math.cos(a), centre[1] + r * math.sin(a))
        buds.append(pinna(base, a + 0.55, size * 1.9, size * 0.5, 0.2, 3))
    body = smooth(outer, digits=2) + smooth(inner[::-1], "L", 2) + "Z"
    return [path("".join(buds), light), path(body, tone)]


def cover() -> str:
    rng = random.Random(20)
    parts: list[str] = []
    far = [
        ([(-40, 90), (80, 60), (230, 110), (318, 214)], 66, 20),
        ([(30, -50), (150, 10), (300, 20), (416, 96)], 62, 20),
        ([(-60, 30), (10, 150), (150, 230), (214, 330)], 60, 18),
    ]
    for curve, reach, pairs in far:
        parts += frond(rng, curve, reach, pairs, FAR, "#a3b9a0", opacity=0.62, detail=18)
    middle = [
        ([(-50, -30), (90, -20), (280, 20), (352, 146)], 74, 25),
        ([(-50, 10), (-10, 160), (20, 280), (66, 404)], 64, 24),
    ]
    for curve, reach, pairs in middle:
        parts += frond(rng, curve, reach, pairs, MIDDLE, "#5b7c68", opacity=0.84, veins="#e6ecdd")
    near = [([(-60, -40), (60, 60), (180, 130), (228, 296)], 88, 27)]
    for curve, reach, pairs in near:
        parts += frond(rng, curve, reach, pairs, NEAR, "#2f4d3e", opacity=0.93, veins="#c9d8c4",
                       weight=3.2)  # fmt: skip
    return svg(FULL, parts)


def letter() -> str:
    """A frond lying along the foot, from the right edge; on an open card it goes on to the left."""
    rng = random.Random(7)
    parts: list[str] = []
    parts += frond(rng, [(470, 40), (360, 120), (230, 128), (120, 96)], 44, 24, FAR, "#aabfa7",
                   opacity=0.45, detail=9)  # fmt: skip
    parts += frond(rng, [(480, 110), (380, 150), (290, 150), (196, 112)], 50, 24, MIDDLE, "#7c9a84",
                   opacity=0.55, veins="#f3f4ea")  # fmt: skip
    return svg((0, 0, 444, 170), parts)


def back() -> str:
    rng = random.Random(3)
    return svg((0, 0, 60, 84), fiddlehead(rng, (24, 83), (32, 28), 20, 2.1, "#4c7059", "#86a588"))


def drawings() -> dict[str, str]:
    return {"cover.svg": cover(), "letter.svg": letter(), "back.svg": back()}
