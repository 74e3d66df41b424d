"""Flowers of a meadow, on their stems: poppies, cornflowers, daisies, cow parsley.

Everything is opaque, so that no stem is seen through a petal. In: seeded generators, and measures
in a drawing's own units. Out: SVG paths, back to front.
"""

from __future__ import annotations

import math
import random
import re
from collections.abc import Sequence

from drawing.curve import Curve, through
from drawing.meadow import UP, hair, lance, sides
from drawing.pen import Pt, at, blend, dot, num, path, xy
from drawing.shape import shape

FINE = 0.12
"""Units that petals may be off: they are many."""


def rounded(points: Sequence[Pt]) -> str:
    """A closed outline through the points, to a fortieth of a millimetre."""
    return re.sub(r"-?\d+\.\d+", lambda m: num(float(m[0])), shape(points, tolerance=FINE))


SIDE_PETAL = ((0, 0), (0, 0), (-0.5, 0.16), (-0.92, 0.5), (-1.06, 0.86), (-0.9, 1.02),
              (-0.68, 0.96), (-0.42, 1.02), (-0.2, 0.62))  # fmt: skip
BACK_PETAL = ((0, 0), (0, 0), (-0.44, 0.5), (-0.6, 0.98), (-0.4, 1.16), (-0.16, 1.1), (0.08, 1.2),
              (0.34, 1.11), (0.58, 1.0), (0.42, 0.48))  # fmt: skip
FRONT_PETAL = ((0, -0.02), (0, -0.02), (-0.48, 0.14), (-0.74, 0.46), (-0.68, 0.7), (-0.46, 0.64),
               (-0.24, 0.73), (0.02, 0.64), (0.26, 0.72), (0.5, 0.63), (0.72, 0.66), (0.76, 0.42),
               (0.46, 0.12))  # fmt: skip
"""Petals of a poppy from the side, (across, along) for a flower of size 1."""
PETAL = ((0, 0), (0, 0), (-0.3, 0.22), (-0.58, 0.6), (-0.54, 0.92), (-0.3, 0.98), (-0.1, 0.93),
         (0.12, 1.0), (0.36, 0.95), (0.56, 0.86), (0.58, 0.56), (0.28, 0.2))  # fmt: skip
"""A petal of a poppy from above: its foot is the flower's middle."""


def turned(points: Sequence[Pt], rng: random.Random, p: Pt, angle: float, size: float,
           mirror: int = 1, flat: float = 1.0) -> list[Pt]:  # fmt: skip
    """A petal's points on the flower, no two alike; `flat` is how foreshortened it is."""
    out: list[Pt] = []
    for u, v in points:
        if out and (u, v) == points[len(out) - 1]:
            out.append(out[-1])
            continue
        du, dv = (0.0, 0.0) if (u, v) == points[0] else (rng.uniform(-0.035, 0.035) for _ in "uv")
        x, y = at(p, angle, (v + dv) * size, mirror * (u + du) * size)
        out.append((x, p[1] + (y - p[1]) * flat))
    return out


def poppy(rng: random.Random, p: Pt, angle: float, size: float, tones: Sequence[str]) -> list[str]:
    """An open bowl from the side: petals behind, stamens, one petal before them."""
    light, mid, deep = tones
    turn = rng.choice((-1, 1))

    def petal(points: Sequence[Pt], mirror: int) -> str:
        return rounded(turned(points, rng, p, angle, size, mirror))

    stamens = "".join(
        dot(*at(p, angle, size * rng.uniform(0.68, 0.9), size * rng.uniform(-0.36, 0.36)),
            size * rng.uniform(0.02, 0.034))
        for _ in range(11)
    )  # fmt: skip
    folds = ""
    for across in (-0.44, -0.12, 0.34):
        reach = rng.uniform(0.42, 0.56)
        ends = [at(p, angle, size * 0.1, size * across * 0.22),
                at(p, angle, size * reach * 0.6, size * across * 0.7),
                at(p, angle, size * reach, size * across)]  # fmt: skip
        folds += hair(ends, max(0.5, size * 0.03))
    edge = blend(mid, deep, 0.5)
    return [
        path(petal(SIDE_PETAL, turn), edge),
        path(petal(SIDE_PETAL, -turn), mid),
        path(petal(BACK_PETAL, turn), light),
        path(stamens, "#5d4440"),
        path(petal(FRONT_PETAL, turn), deep),
        path(folds, edge),
        path(lance(through([at(p, angle, -size * 0.1), at(p, angle, size * 0.14)]), size * 0.2),
             "#6f8f69"),
    ]  # fmt: skip


def poppy_open(rng: random.Random, p: Pt, size: float, tones: Sequence[str]) -> list[str]:
    """Turned towards us: four petals round a green pod with a ring of stamens."""
    light, mid, deep = tones
    first = rng.uniform(-0.25, 0.25)
    flat = rng.uniform(0.6, 0.72)
    out: list[str] = []
    for k, tone in ((0, blend(light, mid, 0.4)), (2, mid), (1, light), (3, blend(light, mid, 0.7))):
        way = UP + first + k * math.pi / 2 + rng.uniform(-0.1, 0.1)
        wide = [(u * 1.22, v) for u, v in PETAL]
        points = turned(wide, rng, p, way, size * rng.uniform(0.92, 1.05), 1, flat)
        out.append(path(rounded(points), tone))
    folds, stamens = "", ""
    for k in range(9):
        a = 2 * math.pi * k / 9 + rng.uniform(-0.15, 0.15)
        ends = [(p[0] + size * r * math.cos(a), p[1] + size * r * flat * math.sin(a))
                for r in (0.3, rng.uniform(0.5, 0.7))]  # fmt: skip
        folds += hair(ends, max(0.5, size * 0.03))
    for k in range(15):
        a = 2 * math.pi * k / 15 + rng.uniform(-0.12, 0.12)
        r = size * rng.uniform(0.2, 0.33)
        stamens += dot(p[0] + r * math.cos(a), p[1] + r * flat * math.sin(a), size * 0.026)
    pod = dot(p[0], p[1], size * 0.13, flat * 1.1)
    return [*out, path(folds, blend(mid, deep, 0.35)), path(stamens, "#5d4440"),
            path(pod, "#b7c7a6")]  # fmt: skip


def bud(rng: random.Random, stem: Curve, tone: str, green: str) -> list[str]:
    """A poppy's bud that still nods, and shows a little of its colour."""
    p, angle = stem.at(1)
    size = rng.uniform(12, 14)
    p = at(p, angle, -1)
    low = through([at(p, angle, size * 0.4), at(p, angle, size * 1.08)])
    case = through([p, at(p, angle, size)])
    hook = sides(stem, (0, 0.4, 0.72, 0.88, 1), [(0.85, 0.85)] + [(0.62, 0.62)] * 4)
    return [
        path(hook, green),
        path(lance(low, size * 0.34), tone),
        path(lance(case, size * 0.62, 0.12), green),
    ]


def cornflower(rng: random.Random, p: Pt, angle: float, size: float,
               tones: Sequence[str]) -> list[str]:  # fmt: skip
    """A fan of toothed trumpets over a scaled cup."""
    out: list[str] = []
    heart = at(p, angle, size * 0.1)
    for tone, count, spread, reach in (
        (tones[0], 9, 1.42, 1.0),
        (tones[1], 5, 0.5, 0.6),
    ):  # fmt: skip
        d = ""
        for k in range(count):
            v = -1 + 2 * k / (count - 1)
            a = angle + v * spread + rng.uniform(-0.1, 0.1)
            d += trumpet(rng, heart, a, size * reach * rng.uniform(0.86, 1.06) * (1 - 0.1 * v * v))
        out.append(path(d, tone))
    cup = through([at(p, angle, -size * 0.34), at(p, angle, size * 0.3)])
    scales = "".join(
        hair([at(p, angle, size * v, -size * w), at(p, angle, size * (v + 0.07)),
              at(p, angle, size * v, size * w)], size * 0.06)
        for v, w in ((-0.14, 0.13), (0.0, 0.16))
    )  # fmt: skip
    return [*out, path(lance(cup, size * 0.5), "#587763"), path(scales, "#7c9a6f")]


def trumpet(rng: random.Random, p: Pt, angle: float, length: float) -> str:
    """A floret: narrow at its foot, with four or five pointed lobes at its mouth."""
    teeth = rng.choice((4, 4, 5))
    wide = length * rng.uniform(0.2, 0.26)
    mouth: list[Pt] = []
    for k in range(teeth):
        v = -1 + 2 * k / (teeth - 1)
        reach = length * (1.02 - 0.12 * v * v) * rng.uniform(0.95, 1.05)
        mouth.append(at(p, angle + v * 0.06, reach, v * wide))
        if k < teeth - 1:
            mouth.append(at(p, angle, length * 0.74, (v + 1 / (teeth - 1)) * wide * 0.72))
    throat = [at(p, angle, length * 0.5, side * length * 0.05) for side in (-1, 1)]
    return f"M{xy(p)}Q{xy(throat[0])} {xy(mouth[0])}L" + "L".join(
        xy(q) for q in mouth[1:]) + f"Q{xy(throat[1])} {xy(p)}Z"  # fmt: skip


def petal_of(way: Curve, wide: float) -> str:
    """A narrow petal with a blunt end."""
    (p, a), (q, b) = way.at(0), way.at(0.9)
    reach, half = way.length * 0.3, wide / 2
    tip, _ = way.at(1)
    left, right = at(q, b, 0, -half * 0.8), at(q, b, 0, half * 0.8)
    return (
        f"M{xy(p)}C{xy(at(p, a, reach, -half))} {xy(at(left, b, -reach, -half * 0.3))} {xy(left)}"
        f"Q{xy(at(left, b, wide * 0.4))} {xy(tip)}Q{xy(at(right, b, wide * 0.4))} {xy(right)}"
        f"C{xy(at(right, b, -reach, half * 0.3))} {xy(at(p, a, reach, half))} {xy(p)}Z"
    )


def daisy(rng: random.Random, p: Pt, size: float, tilt: float, petal: str, heart: str) -> list[str]:
    """From a little aside: narrow petals round a low dome, the far ones shorter."""
    count = rng.choice((13, 14))
    under_, over_ = "", ""
    for k in range(count):
        a = 2 * math.pi * (k + rng.uniform(-0.16, 0.16)) / count
        reach = size * rng.uniform(0.88, 1.06)
        bend = rng.uniform(-0.1, 0.1)
        ends = [(p[0] + reach * r * math.cos(a + b), p[1] + reach * r * math.sin(a + b) * tilt)
                for r, b in ((0.12, 0), (0.6, bend / 2), (1.0, bend))]  # fmt: skip
        wide = size * rng.uniform(0.24, 0.29) * (0.72 + 0.28 * abs(math.sin(a)))
        way = through(ends)

        d = petal_of(way, wide)
        if k % 2:
            over_ += d
        else:
            under_ += d
    r, flat = size * 0.27, 0.5 + tilt * 0.5
    dots = "".join(
        dot(p[0] + r * 0.8 * math.sqrt(rng.random()) * math.cos(a),
            p[1] - r * 0.16 + r * 0.62 * math.sqrt(rng.random()) * flat * math.sin(a), size * 0.024)
        for a in (2 * math.pi * k / 7 for k in range(7))
    )  # fmt: skip
    shade = blend(heart, "#7a5a2e", 0.4)
    return [
        path(under_, blend(petal, "#c9bfa8", 0.3)),
        path(over_, petal),
        path(dot(p[0], p[1] + r * 0.1, r * 1.05, flat), shade),
        path(dot(p[0], p[1] - r * 0.14, r, flat), heart),
        path(dots, blend(heart, "#7a5a2e", 0.25)),
    ]


def umbel(rng: random.Random, p: Pt, angle: float, size: float, tone: str, ray: str,
          shade: str, flowers: int = 6) -> list[str]:  # fmt: skip
    """Cow parsley: rays of unequal length, each with a flat head of so many flowers."""
    rays, heads, low = "", "", ""
    count = 9
    thin = max(0.5, size * 0.018)
    for k in range(count):
        v = -1 + 2 * k / (count - 1)
        short = 0.8 if k % 3 == 1 else 1.0  # these come towards us
        reach = size * (1 - 0.2 * v * v) * rng.uniform(0.92, 1.06) * short
        way = through([
            p, at(p, angle + v * 0.6, reach * 0.55), at(p, angle + v * 1.0 * short, reach)
        ])  # fmt: skip
        rays += sides(way, (0, 1), [(thin / 2, thin / 2), (thin / 3, thin / 3)])
        tip, ahead = way.at(1)
        middle = (flowers - 1) / 2
        for j in range(flowers):
            u = (j - middle) / middle
            lift = size * (0.075 * (1 - u * u) + rng.uniform(-0.02, 0.03))
            q = at(tip, ahead, lift, u * size * 0.13 * rng.uniform(0.85, 1.12))
            r = size * rng.uniform(0.03, 0.05) * (1.5 if flowers < 5 else 1)
            if j % 3 == 1:
                low += dot(q[0], q[1] + size * 0.035, r, 0.86)
            else:
                heads += dot(q[0], q[1], r, 0.86)
    return [path(rays, ray), path(low, shade), path(heads, tone)]
