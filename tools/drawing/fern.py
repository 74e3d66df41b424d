"""Fern: fronds arching in from a corner, each grown from one rule, near ones darker.

A frond is a bent stem with pinnae in nearly opposite pairs; a pinna is one lobed outline.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

from drawing.curve import Curve, traced
from drawing.pen import FULL, Pt, at, bezier, blend, mix, path, svg, xy
from drawing.stroke import Nib, stroke

NEAR = ("#3f6350", "#4c7059", "#587c64", "#46695c")
MIDDLE = ("#6c8f77", "#7b9c80", "#86a588", "#739683")
FAR = ("#a9bfa6", "#b5c8b0", "#bfcfba", "#aec3b1")
PAPER = "#f6f2e8"


def pinna(p: Pt, angle: float, length: float, width: float, bend: float, lobes: int) -> str:
    """One leaflet: lobes lean towards its tip, are cut less and less deeply, and run together into
    a point; `bend` turns it as it goes. With no lobes it is a plain blade."""

    def axis(s: float) -> tuple[Pt, float]:
        return at(p, angle, s * length, bend * s * s * length), angle + math.atan(2 * bend * s)

    def beside(s: float, across: float) -> Pt:
        point, turn = axis(s)
        return at(point, turn, 0, across)

    def wide(s: float) -> float:
        return width * (1 - s) ** 0.8 * min(1.0, 0.7 + s * 3)

    whole = 0.66 if lobes else 0.0  # the share that is lobed
    out = ["M" + xy(p)]
    for sign in (-1, 1):
        curves: list[tuple[Pt, Pt, Pt]] = []
        for i in range(lobes):
            s0, s1 = whole * i / lobes, whole * (i + 1) / lobes
            step = s1 - s0
            cut = mix(0.62, 0.9, (s1 / whole) ** 1.3)
            curves.append((beside(s0 + 0.1 * step, sign * wide(s0) * 1.25),
                           beside(s1 + 0.2 * step, sign * wide(s1) * 1.32),
                           beside(s1, sign * wide(s1) * cut)))  # fmt: skip
        last = beside(mix(whole, 1.0, 0.7), sign * wide(whole) * (0.3 if lobes else 0.5))
        first = mix(whole, 1.0, 0.16 if lobes else 0.2)
        curves.append((beside(first, sign * wide(whole) * 1.3), last, axis(1.0)[0]))
        if sign < 0:
            out += [f"C{xy(h1)} {xy(h2)} {xy(end)}" for h1, h2, end in curves]
            continue
        starts = [p, *(curve[2] for curve in curves)]
        for i in range(len(curves) - 1, -1, -1):
            out.append(f"C{xy(curves[i][1])} {xy(curves[i][0])} {xy(starts[i])}")
    return "".join(out) + "Z"


def needle(p: Pt, middle: Pt, tip: Pt, width: float) -> str:
    """A vein: pointed at both ends, widest before its middle."""
    way = math.atan2(tip[1] - p[1], tip[0] - p[0])
    left, right = at(middle, way, 0, -width * 0.66), at(middle, way, 0, width * 0.66)
    return (
        f"M{xy(p, 2)}C{xy(at(left, way, -6), 2)} {xy(left, 2)} {xy(tip, 2)}"
        f"C{xy(right, 2)} {xy(at(right, way, -6), 2)} {xy(p, 2)}Z"
    )


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
    detail: float = 9,
) -> list[str]:
    """A frond along a cubic; `reach` is its longest pinna, `bare` the stem without any."""
    out: list[str] = []
    vein: list[str] = []
    for i in range(pairs):
        u = (i + 0.3) / pairs
        t = bare + (1 - bare) * (1 - (1 - u) ** 1.22)
        size = min(1.0, (u + 0.06) / 0.3) ** 0.6 * (1 - u) ** 0.86 + 0.03
        for sign in (-1, 1):
            point, along = bezier(curve, min(1.0, t + (0.006 if sign > 0 else 0)))
            length = reach * size * rng.uniform(0.93, 1.06)
            angle = along + sign * mix(1.28, 0.72, u) + rng.uniform(-0.045, 0.045)
            bend = -sign * rng.uniform(0.1, 0.2)
            lobes = round(length * 0.7 / detail) if length > 2.2 * detail else 0
            wide = max(length * 0.1, 1.2) * rng.uniform(0.92, 1.1)
            tone = blend(rng.choice(tones), PAPER, rng.uniform(0, 0.1))
            outline = pinna(point, angle, length, wide, bend, lobes)
            out.append(path(outline, tone, opacity * rng.uniform(0.92, 1.0)))
            if veins and length > 14:
                mid = at(point, angle, 0.5 * length, bend * 0.25 * length)
                tip = at(point, angle, 0.86 * length, bend * 0.74 * length)
                vein.append(needle(at(point, angle, 1.5), mid, tip, 0.4))
    point, along = bezier(curve, 0.99)
    out.append(path(pinna(point, along, reach * 0.14, reach * 0.014 + 0.4, 0.05, 0), tones[0],
                    opacity))  # fmt: skip
    if vein:
        out.append(path("".join(vein), veins or "", 0.62))
    rib = traced(lambda t: bezier(curve, t)[0], 60)
    nib = Nib(
        weight, start=weight, end=0.5, swell=1, fade=rib.length, wobble=0.3, wave=70, press=0.1
    )
    out.append(path(stroke(rib, nib), stem, min(1.0, opacity + 0.05)))
    return out


def fiddlehead(
    rng: random.Random, foot: Pt, centre: Pt, radius: float, turns: float, tone: str, light: str
) -> list[str]:
    """A young frond still rolled up: a stem that winds into a spiral, its leaflets inside."""
    start = math.pi  # the stem joins the coil at its left, going up

    def coil(t: float) -> tuple[Pt, float]:
        r = radius * ((1 - t) ** 0.85 + 0.07)
        a = start + t * turns * 2 * math.pi
        return (centre[0] + r * math.cos(a), centre[1] + r * math.sin(a)), a

    join = coil(0.0)[0]
    stem = [foot, (mix(foot[0], join[0], 0.1), mix(foot[1], join[1], 0.45)),
            (join[0], join[1] + radius * 1.2), join]  # fmt: skip
    spine = [bezier(stem, i / 24)[0] for i in range(24)] + [coil(i / 90)[0] for i in range(91)]
    nib = Nib(radius * 0.25, start=radius * 0.13, end=radius * 0.09, swell=radius * 2,
              fade=radius * 8, press=0.0, wobble=0.15, wave=40)  # fmt: skip
    inner: list[str] = []
    for i in range(26):  # leaflets that are still folded, side by side within the coil
        t0, t1 = (0.03 + 0.78 * ((i + k) / 27) ** 0.9 for k in (0.0, 1.02))
        (a, _), (b, to_end) = coil(t0), coil(t1)
        reach = radius * mix(0.46, 0.24, t0) * rng.uniform(0.9, 1.1) * min(1.0, (i + 2) / 4)
        h1 = at(a, coil(t0)[1] + math.pi - 0.15, reach)
        h2 = at(b, to_end + math.pi - 0.5, reach * 1.15)
        inner.append(f"M{xy(a, 2)}C{xy(h1, 2)} {xy(h2, 2)} {xy(b, 2)}Z")
    return [path("".join(inner), light), path(stroke(Curve((tuple(spine),)), nib, 0.03), tone)]


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
    return svg((0, 0, 60, 84), fiddlehead(rng, (24, 81), (32, 28), 20, 2.1, "#4c7059", "#86a588"))


def drawings() -> dict[str, str]:
    return {"cover.svg": cover(), "letter.svg": letter(), "back.svg": back()}
