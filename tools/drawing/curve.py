"""Curves as a pen is led along them: through control points, or as a function says.

In: points in a drawing's own units (4 units are 1 mm). Out: a `Curve`, close samples of smooth runs
that meet in corners. What is drawn along one is for stroke.py and shape.py, its path data for
fitting.py.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise

from drawing.pen import Pt, bezier, mix

WRAP = 7
"""Knots on which a closed curve's directions are solved beyond its seam: each has a quarter of the
last one's influence."""


@dataclass(frozen=True)
class Curve:
    """Close samples of a curve: `runs` are smooth in themselves, each begins where the last ended
    and meets it in a corner. A closed curve of one run is smooth at its seam, too."""

    runs: tuple[tuple[Pt, ...], ...]
    closed: bool = False

    @cached_property
    def points(self) -> tuple[Pt, ...]:
        return self.runs[0] + tuple(p for run in self.runs[1:] for p in run[1:])

    @cached_property
    def lengths(self) -> tuple[float, ...]:
        """From the start to each point."""
        return lengths(self.points)

    @property
    def length(self) -> float:
        return self.lengths[-1]

    def at(self, share: float) -> tuple[Pt, float]:
        """The point at a share of the length, and the direction there in radians."""
        reach = min(max(share, 0.0), 1.0) * self.length
        i = min(max(bisect_right(self.lengths, reach), 1), len(self.points) - 1)
        (x0, y0), (x1, y1) = self.points[i - 1], self.points[i]
        step = self.lengths[i] - self.lengths[i - 1]
        t = (reach - self.lengths[i - 1]) / step if step else 0.0
        turns = [self._direction(i - 1), self._direction(i)]
        turn = (turns[1] - turns[0] + math.pi) % (2 * math.pi) - math.pi
        return (mix(x0, x1, t), mix(y0, y1, t)), turns[0] + turn * t

    def _direction(self, i: int) -> float:
        a, b = self.points[max(i - 1, 0)], self.points[min(i + 1, len(self.points) - 1)]
        return math.atan2(b[1] - a[1], b[0] - a[0])

    def part(self, start: float, end: float) -> Curve:
        """The piece between two shares of the length; of a curve of one run."""
        inner = [p for p, s in zip(self.points, self.lengths, strict=True)
                 if start * self.length + 0.01 < s < end * self.length - 0.01]  # fmt: skip
        return Curve(((self.at(start)[0], *inner, self.at(end)[0]),))


def lengths(points: Sequence[Pt]) -> tuple[float, ...]:
    steps = (math.dist(a, b) for a, b in pairwise(points))
    return tuple(accumulate(steps, initial=0.0))


def traced(place: Callable[[float], Pt], steps: int = 80, closed: bool = False) -> Curve:
    """The curve that a function of 0 to 1 draws; it must be smooth."""
    return Curve((tuple(place(i / steps) for i in range(steps + 1)),), closed)


def through(points: Sequence[Pt], closed: bool = False, *, leave: float | None = None,
            arrive: float | None = None) -> Curve:  # fmt: skip
    """A round curve through the points; a point that is named twice in a row is a corner.

    `leave` and `arrive` are the directions at the ends of an open curve, in radians. The method is
    J. Hobby's, “Smooth, easy to compute interpolating splines” (1986), as in METAFONT.
    """
    corners = [i for i, (a, b) in enumerate(pairwise(points)) if a == b]
    if closed and not corners:
        return Curve((tuple(_sampled(_ring(points))),), True)
    if closed:  # begin at a corner
        first = corners[0] + 1
        points = [*points[first:], *points[:first]]
        corners = [i for i, (a, b) in enumerate(pairwise(points)) if a == b]
    ends = [-1, *corners, len(points) - 1]
    runs = []
    for k, (a, b) in enumerate(pairwise(ends)):
        start = leave if k == 0 else None
        end = arrive if k == len(ends) - 2 else None
        runs.append(tuple(_sampled(_cubics(points[a + 1 : b + 1], start, end))))
    return Curve(tuple(runs), closed)


def _ring(points: Sequence[Pt]) -> list[tuple[Pt, Pt, Pt, Pt]]:
    n = len(points)
    around = [points[i % n] for i in range(-WRAP, n + WRAP + 1)]
    return _cubics(around, None, None)[WRAP : WRAP + n]


def _cubics(
    z: Sequence[Pt], leave: float | None, arrive: float | None
) -> list[tuple[Pt, Pt, Pt, Pt]]:
    """The cubic between each two knots."""
    chords = [math.dist(a, b) for a, b in pairwise(z)]
    ways = [math.atan2(b[1] - a[1], b[0] - a[0]) for a, b in pairwise(z)]
    n = len(chords)
    psi = [0.0, *(_turn(b - a) for a, b in pairwise(ways)), 0.0]
    theta = _directions(
        chords,
        psi,
        None if leave is None else _turn(leave - ways[0]),
        None if arrive is None else _turn(arrive - ways[-1]),
    )
    out = []
    for k in range(n):
        out_turn, in_turn = theta[k], -psi[k + 1] - theta[k + 1]
        if k == n - 1 and arrive is not None:
            in_turn = -theta[n]
        a, b = ways[k] + out_turn, ways[k] - in_turn
        r, s = chords[k] * _reach(out_turn, in_turn), chords[k] * _reach(in_turn, out_turn)
        out.append((
            z[k], (z[k][0] + r * math.cos(a), z[k][1] + r * math.sin(a)),
            (z[k + 1][0] - s * math.cos(b), z[k + 1][1] - s * math.sin(b)), z[k + 1],
        ))  # fmt: skip
    return out


def _turn(angle: float) -> float:
    return (angle + math.pi) % (2 * math.pi) - math.pi


def _reach(theta: float, phi: float) -> float:
    """Hobby's length of a handle, as a share of the chord."""
    st, sp, ct, cp = math.sin(theta), math.sin(phi), math.cos(theta), math.cos(phi)
    above = 2 + math.sqrt(2) * (st - sp / 16) * (sp - st / 16) * (ct - cp)
    root = math.sqrt(5)
    return above / (3 * (1 + (root - 1) / 2 * ct + (3 - root) / 2 * cp))


def _directions(
    d: Sequence[float], psi: Sequence[float], leave: float | None, arrive: float | None
) -> list[float]:
    """How far the curve leaves each knot turned from the chord: the mock curvatures on both sides
    of a knot are the same. Three diagonals, solved forwards and back."""
    n = len(d)
    rows = [(0.0, 1.0, 1.0, -psi[1]) if leave is None else (0.0, 1.0, 0.0, leave)]
    for k in range(1, n):
        before, after = 1 / d[k - 1], 1 / d[k]
        right = -2 * before * psi[k] - after * psi[k + 1]
        rows.append((before, 2 * before + 2 * after, after, right))
    rows.append((1.0, 1.0, 0.0, 0.0) if arrive is None else (0.0, 1.0, 0.0, arrive))
    if n == 1 and leave is None:
        rows[0] = (0.0, 1.0, 0.0, -arrive if arrive is not None else 0.0)
    gain: list[tuple[float, float]] = []
    for low, middle, high, right in rows:
        g, h = gain[-1] if gain else (0.0, 0.0)
        by = middle - low * g
        gain.append((high / by, (right - low * h) / by))
    theta = [0.0] * (n + 1)
    theta[n] = gain[n][1]
    for k in range(n - 1, -1, -1):
        theta[k] = gain[k][1] - gain[k][0] * theta[k + 1]
    return theta


def _sampled(cubics: Sequence[tuple[Pt, Pt, Pt, Pt]]) -> Iterator[Pt]:
    """Points a unit and a half apart or less, and nearer where the curve turns."""
    yield cubics[0][0]
    for c in cubics:
        ways = [math.atan2(q[1] - p[1], q[0] - p[0]) for p, q in pairwise(c) if p != q]
        turn = sum(abs(_turn(b - a)) for a, b in pairwise(ways))
        reach = sum(math.dist(p, q) for p, q in pairwise(c))
        steps = max(6, math.ceil(reach / 1.5), math.ceil(turn / 0.08))
        for i in range(1, steps):
            yield bezier(c, i / steps)[0]
        yield c[3]


def rounded(points: Sequence[Pt], radius: float | Sequence[float]) -> Curve:
    """Straight from point to point, and round at each between the ends: as a hand writes a
    zigzag. The turn begins `radius` units before the point, or as much as there is room for."""
    last = len(points) - 1
    reaches = [radius] * (last + 1) if isinstance(radius, float | int) else list(radius)
    steps = [math.dist(a, b) for a, b in pairwise(points)]
    out: list[Pt] = [points[0]]
    for i in range(1, last):
        p = points[i]
        r = min(reaches[i], steps[i - 1] * 0.49, steps[i] * 0.49)
        a = tuple(mix(p[k], points[i - 1][k], r / steps[i - 1]) for k in (0, 1))
        b = tuple(mix(p[k], points[i + 1][k], r / steps[i]) for k in (0, 1))
        out += _straight(out[-1], (a[0], a[1]))
        bend = [(a[0], a[1]), (mix(a[0], p[0], 0.64), mix(a[1], p[1], 0.64)),
                (mix(b[0], p[0], 0.64), mix(b[1], p[1], 0.64)), (b[0], b[1])]  # fmt: skip
        ways = [math.atan2(w[1] - v[1], w[0] - v[0]) for v, w in ((a, p), (p, b))]
        count = 12 + round(9 * abs(_turn(ways[1] - ways[0])))
        out += [bezier(bend, t / count)[0] for t in range(1, count + 1)]
    out += _straight(out[-1], points[last])
    return Curve((tuple(out),))


def _straight(a: Pt, b: Pt) -> list[Pt]:
    steps = max(1, math.ceil(math.dist(a, b) / 2))
    return [(mix(a[0], b[0], i / steps), mix(a[1], b[1], i / steps)) for i in range(1, steps + 1)]
