"""What grows in a meadow below the flowers: stems, leaves, grasses.

In: seeded generators, and measures in a drawing's own units. Out: path data.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from drawing.curve import Curve, through
from drawing.pen import Pt, at, xy

UP = -math.pi / 2


@dataclass(slots=True)
class Bed:
    """Where stems and leaves are already, so that new ones do not cross them."""

    lines: list[Sequence[Pt]] = field(default_factory=list)

    def free(self, curve: Curve, but: Curve, apart: float = 2.2) -> bool:
        """Whether a rib that leaves the stem `but` stays clear of all that is there."""
        mine = [curve.at(t / 8)[0] for t in range(9)]
        left, right = min(p[0] for p in mine) - apart, max(p[0] for p in mine) + apart
        top, foot = min(p[1] for p in mine) - apart, max(p[1] for p in mine) + apart
        for line in self.lines:
            if line is but.points:
                continue
            near = [p for p in line if left <= p[0] <= right and top <= p[1] <= foot]
            if any(math.dist(p, q) < apart for p in mine for q in near):
                return False
            if any(_cross(a, b, c, d) for a, b in pairwise(mine) for c, d in pairwise(near)):
                return False
        return True

    def put(self, curve: Curve) -> None:
        self.lines.append(curve.points)


def _cross(a: Pt, b: Pt, c: Pt, d: Pt) -> bool:
    """Whether two straight pieces cross."""
    return _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0


def _side(a: Pt, b: Pt, p: Pt) -> float:
    return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])


def stem_of(rng: random.Random, foot: Pt, height: float, lean: float) -> Curve:
    """It rises, and leans the more the higher it is."""
    sway = rng.uniform(-0.12, 0.12) * height * 0.2
    return through(
        [foot, (foot[0] + lean * 0.28 + sway, foot[1] - height * 0.55),
         (foot[0] + lean, foot[1] - height)],
        leave=UP + lean / height * 0.2,
    )  # fmt: skip


def nodding(foot: Pt, height: float, lean: float) -> Curve:
    """The stem of a bud: it rises, and hangs its head."""
    way = 1 if lean > 0 else -1
    top = (foot[0] + lean, foot[1] - height)
    return through(
        [foot, (foot[0] + lean * 0.25, foot[1] - height * 0.6), top,
         (top[0] + way * 5.5, top[1] - 1.5), (top[0] + way * 9, top[1] + 4)], leave=UP,
    )  # fmt: skip


def sides(curve: Curve, shares: Sequence[float], halves: Sequence[tuple[float, float]]) -> str:
    """A shape along a curve in as few cubics as can be, one between two shares on either side: a
    meadow has a thousand. `halves`: how wide it is to the left and the right at each share."""
    knots = [curve.at(share) for share in shares]

    def run(order: Sequence[int], side: int) -> str:
        out = ""
        for i, k in pairwise(order):
            reach = curve.length * abs(shares[k] - shares[i]) / 3
            way = 1 if k > i else -1
            (p, a), (q, b) = knots[i], knots[k]
            end = side * halves[k][side > 0]
            ends = (at(p, a, way * reach, side * _third(halves, i, k, side)),
                    at(q, b, -way * reach, side * _third(halves, k, i, side)),
                    at(q, b, 0, end))  # fmt: skip
            out += "C" + " ".join(xy(one) for one in ends)
        return out

    order = range(len(shares))
    first = at(*knots[0], 0, -halves[0][0])
    back = at(*knots[-1], 0, halves[-1][1])
    blunt = "" if halves[-1] == (0, 0) else "L" + xy(back)
    return f"M{xy(first)}{run(order, -1)}{blunt}{run(order[::-1], 1)}Z"


def _third(halves: Sequence[tuple[float, float]], i: int, k: int, side: int) -> float:
    """How far out a handle is, a third of the way from the knot i to k."""
    a, b = halves[i][side > 0], halves[k][side > 0]
    return a + (b - a) / 3


def stalk(curve: Curve, width: float, foot: float = 1.0) -> str:
    """A stem, finer towards its flower; its foot is so much of its width."""
    half = [(w, w) for w in (width * foot / 2, width * 0.39, width * 0.275)]
    return sides(curve, (0, 0.5, 1), half)


def blade(points: Sequence[Pt], width: float, turn: float = 0.0) -> str:
    """A leaf of grass, drawn out into a point; `turn` shows more of one of its sides."""
    half = [(w * (1 + turn), w * (1 - turn)) for w in (width * 0.42, width * 0.36)]
    return sides(through(points), (0, 0.5, 1), [*half, (0, 0)])


def lance(curve: Curve, width: float, skew: float = 0.0) -> str:
    """A narrow leaf, widest before its middle, pointed at both ends."""
    (p, a), (q, b) = curve.at(0), curve.at(1)
    reach, half = curve.length / 3, width / 1.45
    left, right = half * (1 + skew), half * (1 - skew)
    one = (at(p, a, reach * 0.9, -left), at(q, b, -reach * 1.25, -left * 0.62), q)
    two = (at(q, b, -reach * 1.25, right * 0.62), at(p, a, reach * 0.9, right), p)
    out, home = (" ".join(xy(r) for r in run) for run in (one, two))
    return f"M{xy(p)}C{out}C{home}Z"


def hair(points: Sequence[Pt], width: float) -> str:
    """A fine line that ends in nothing."""
    return sides(through(points), (0, 1), [(width / 2, width / 2), (0, 0)])


def leaf_way(rng: random.Random, foot: Pt, angle: float, side: int, length: float) -> Curve:
    """The rib of a leaf: it leaves the stem at a narrow angle and bends away and down."""
    open_ = angle + side * rng.uniform(0.34, 0.52)
    over = angle + side * rng.uniform(0.62, 1.15)
    middle = at(foot, open_, length * 0.5)
    return through([foot, middle, at(middle, over, length * 0.5)], leave=open_ - side * 0.2)


def leaves(rng: random.Random, bed: Bed, stem: Curve, places: Sequence[float], length: float,
           kind: str) -> str:  # fmt: skip
    """Leaves up a stem, on alternate sides, where there is room for them."""
    out = ""
    side = rng.choice((-1, 1))
    for share in places:
        foot, angle = stem.at(share + rng.uniform(-0.03, 0.03))
        side = -side
        for way, scale in ((side, 1.0), (-side, 1.0), (side, 0.66), (-side, 0.66)):
            long = length * (1.1 - 0.55 * share) * scale * rng.uniform(0.9, 1.15)
            rib = leaf_way(rng, foot, angle, way, long)
            if bed.free(rib, stem):
                bed.put(rib)
                side = way
                if kind == "feather":
                    out += feather(rng, rib, long)
                else:
                    out += lance(rib, long * rng.uniform(0.105, 0.14), way * 0.25)
                break
    return out


def feather(rng: random.Random, rib: Curve, length: float) -> str:
    """A leaf of narrow lobes on either side of a rib, smaller towards its tip."""
    out = sides(rib, (0, 1), [(0.65, 0.65), (0.2, 0.2)])
    for k in range(3):
        foot, angle = rib.at(0.32 + 0.2 * k + rng.uniform(-0.02, 0.02))
        for side in (-1, 1):
            long = length * (0.25 - 0.035 * k) * rng.uniform(0.75, 1.1)
            open_ = angle + side * rng.uniform(0.5, 0.68)
            tip = at(at(foot, open_, long * 0.55), open_ - side * 0.3, long * 0.5)
            out += lance(through([foot, at(foot, open_, long * 0.55), tip]), long * 0.16)
    foot, angle = rib.at(0.86)
    return out + lance(through([foot, at(foot, angle, length * 0.2)]), length * 0.035)


def panicle(rng: random.Random, foot: Pt, height: float, lean: float) -> str:
    """A flowering grass: an arching culm, and spikelets that hang from fine branches."""
    culm = through(
        [foot, (foot[0] + lean * 0.12, foot[1] - height * 0.55),
         (foot[0] + lean * 0.5, foot[1] - height * 0.9),
         (foot[0] + lean, foot[1] - height * 0.98)],
        leave=UP,
    )  # fmt: skip
    out = sides(culm, (0, 0.4, 0.66, 0.84, 1), [(w, w) for w in (0.6, 0.5, 0.36, 0.28, 0.18)])
    side = 1
    for k in range(9):
        share = 0.66 + 0.34 * k / 8
        p, angle = culm.at(share)
        side = -side
        long = (9.0 - 5.0 * (share - 0.66) / 0.34) * rng.uniform(0.85, 1.15)
        a = angle + side * rng.uniform(0.35, 0.6)
        drop = at(at(p, a, long * 0.5), a + 0.35 * (1 if lean > 0 else -1), long * 0.5)
        out += lance(through([p, at(p, a, long * 0.5), drop]), long * 0.27)
    return out


def tuft(rng: random.Random, x: float, y: float, count: int, height: float, spread: float,
         lean: float = 0.0) -> list[str]:  # fmt: skip
    """Blades from one foot that open like a fan, so that they do not cross; some bend over."""
    out = []
    for k in range(count):
        v = -1 + 2 * (k + rng.uniform(-0.25, 0.25)) / max(1, count - 1)
        tall = height * rng.uniform(0.55, 1.05) * (1 - 0.3 * v * v)
        foot = (x + v * spread * 0.22, y)
        out_ = v * spread * 0.5 * rng.uniform(0.8, 1.1) + lean * tall
        drop = rng.uniform(0.0, 0.1) if abs(v) > 0.35 else 0.0
        points = [foot, (foot[0] + out_ * 0.22, y - tall * 0.52),
                  (foot[0] + out_ * 0.62, y - tall * (0.92 - drop * 0.3)),
                  (foot[0] + out_ * (1.0 + drop * 0.5), y - tall * (1 - drop))]  # fmt: skip
        out.append(blade(points, rng.uniform(2.2, 3.4), rng.uniform(-0.3, 0.3)))
    return out
