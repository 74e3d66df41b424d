"""Curves fitted: close points become the fewest cubics that stay within a tolerance of them.

In: a `Curve`. Out: SVG path data, smooth wherever the curve is. The method is P. Schneider's, “An
algorithm for automatically fitting digitized curves” (Graphics Gems, 1990): least squares for the
handles, better parameters, and a split where that does not do, with one tangent on both sides.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from drawing.curve import Curve, lengths
from drawing.pen import Pt, xy

TOLERANCE = 0.05
"""Units: an eightieth of a millimetre."""
DIGITS = 2
"""One digit would turn a short handle by ten degrees."""

HOPES = (8, 3.5, 2, 1.5, 1.2)
"""How many times the tolerance a cubic may be off, each time its parameters are bettered."""

Cubic = tuple[Pt, Pt, Pt]
"""Two handles and the end of a cubic that begins where the last one ended."""


def path_data(curve: Curve, tolerance: float = TOLERANCE) -> str:
    """A curve as path data; filled, if it is closed."""
    out = "M" + xy(curve.runs[0][0], DIGITS)
    for run in curve.runs:
        out += cubics_data(fitted(run, tolerance, ring=curve.closed and len(curve.runs) == 1))
    return out + "Z" if curve.closed else out


def cubics_data(cubics: Sequence[Cubic]) -> str:
    return "".join("C" + " ".join(xy(p, DIGITS) for p in cubic) for cubic in cubics)


def fitted(points: Sequence[Pt], tolerance: float = TOLERANCE, ring: bool = False,
           start: Pt | None = None, end: Pt | None = None) -> list[Cubic]:  # fmt: skip
    """Cubics along close points of a smooth curve; `ring` if its end joins its start smoothly.

    `start` and `end` are unit vectors along the curve at its ends, where they are known.
    """
    points = [p for i, p in enumerate(points) if not i or math.dist(p, points[i - 1]) > 1e-6]
    if len(points) < 2:
        return []
    if ring and len(points) > 3:
        seam = _unit(_minus(points[1], points[-2]))
        return _fit(points, seam, seam, tolerance)
    return _fit(points, start or _end_way(points), end or _end_way(points[::-1], -1), tolerance)


def _fit(points: Sequence[Pt], start: Pt, end: Pt, tolerance: float) -> list[Cubic]:
    """The whole as one cubic; else one as long as will do, and the rest in the same way.

    Schneider halves what does not fit; this finds a third fewer cubics.
    """
    out: list[Cubic] = []
    guess = 0
    while True:
        if not guess or len(points) < 3 * guess:
            whole = _one(points, start, end, tolerance)
            if whole is not None:
                return [*out, whole]
        guess = guess or len(points) // 4
        cubic, count, start = _longest(points, start, guess, tolerance)
        out.append(cubic)
        points, guess = points[count:], count


def _longest(
    points: Sequence[Pt], start: Pt, guess: int, tolerance: float
) -> tuple[Cubic, int, Pt]:
    """A cubic over nearly as many of the first points as one can follow, the number of the last
    of them, and the direction there. It begins at a guess, which is seldom far off."""
    best = None
    low, high = 0, len(points) - 1  # the most that did, and the fewest that did not
    count = min(max(guess, 1), high - 1)
    while best is None or high - low > max(1, low // 10):
        way = _unit(_minus(points[count + 1], points[count - 1]))
        cubic = _one(points[: count + 1], start, way, tolerance)
        if cubic is not None:
            best, low = (cubic, count, way), count
            ahead = min(max(count + 1, count * 4 // 3), high - 1)
            count = ahead if high == len(points) - 1 else (low + high) // 2
        else:
            high = count
            count = (low + high) // 2 if low else max(1, count * 3 // 4)
        if best is not None and count in (low, high):
            break
    return best


def _one(points: Sequence[Pt], start: Pt, end: Pt, tolerance: float) -> Cubic | None:
    """The cubic along the points, if one does."""
    first, last = points[0], points[-1]
    if len(points) == 2:
        third = math.dist(first, last) / 3
        return (_plus(first, start, third), _plus(last, end, -third), last)
    reach = lengths(points)
    u = [s / reach[-1] for s in reach]
    for hope in HOPES:
        cubic = _least_squares(points, u, start, end)
        worst = _worst(points, u, cubic, (tolerance * hope) ** 2)
        if worst <= tolerance**2:
            return cubic
        if worst > (tolerance * hope) ** 2:
            break
        u = _better(points, u, cubic)
    return None


def _least_squares(points: Sequence[Pt], u: Sequence[float], start: Pt, end: Pt) -> Cubic:
    """The cubic with the given ends and tangents that comes nearest to the points at `u`."""
    (x0, y0), (x3, y3) = points[0], points[-1]
    (ax, ay), (bx, by) = start, (-end[0], -end[1])
    c00 = c01 = c11 = r0 = r1 = 0.0
    cross = ax * bx + ay * by
    for (px, py), t in zip(points, u, strict=True):
        s = 1 - t
        b1, b2 = 3 * s * s * t, 3 * s * t * t
        near, far = s * s * s + b1, t * t * t + b2
        dx, dy = px - x0 * near - x3 * far, py - y0 * near - y3 * far
        c00 += b1 * b1
        c01 += b1 * b2
        c11 += b2 * b2
        r0 += b1 * (ax * dx + ay * dy)
        r1 += b2 * (bx * dx + by * dy)
    c01 *= cross
    determinant = c00 * c11 - c01 * c01
    chord = math.hypot(x3 - x0, y3 - y0)
    left = right = 0.0
    if abs(determinant) > 1e-12 * c00 * c11:
        left = (r0 * c11 - r1 * c01) / determinant
        right = (c00 * r1 - c01 * r0) / determinant
    if not 0.01 * chord < left < 3 * chord or not 0.01 * chord < right < 3 * chord:
        left = right = chord / 3
    return ((x0 + ax * left, y0 + ay * left), (x3 + bx * right, y3 + by * right), (x3, y3))


def _worst(points: Sequence[Pt], u: Sequence[float], cubic: Cubic, limit: float) -> float:
    """The greatest squared distance between a point and its place on the cubic, or the first that
    is above the limit."""
    (x0, y0), ((x1, y1), (x2, y2), (x3, y3)) = points[0], cubic
    worst = 0.0
    for (px, py), t in zip(points, u, strict=True):
        s = 1 - t
        a, b, c, d = s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t
        dx = a * x0 + b * x1 + c * x2 + d * x3 - px
        dy = a * y0 + b * y1 + c * y2 + d * y3 - py
        far = dx * dx + dy * dy
        if far > worst:
            worst = far
            if far > limit:
                break
    return worst


def _better(points: Sequence[Pt], u: Sequence[float], cubic: Cubic) -> list[float]:
    """Each point's parameter moved towards the nearest place on the cubic (Newton's step)."""
    (x0, y0), ((x1, y1), (x2, y2), (x3, y3)) = points[0], cubic
    ax, ay = x3 - 3 * x2 + 3 * x1 - x0, y3 - 3 * y2 + 3 * y1 - y0
    bx, by = 3 * (x2 - 2 * x1 + x0), 3 * (y2 - 2 * y1 + y0)
    cx, cy = 3 * (x1 - x0), 3 * (y1 - y0)
    out = [0.0]
    for (px, py), t in list(zip(points, u, strict=True))[1:-1]:
        dx, dy = ((ax * t + bx) * t + cx) * t + x0 - px, ((ay * t + by) * t + cy) * t + y0 - py
        vx, vy = (3 * ax * t + 2 * bx) * t + cx, (3 * ay * t + 2 * by) * t + cy
        below = vx * vx + vy * vy + dx * (6 * ax * t + 2 * bx) + dy * (6 * ay * t + 2 * by)
        moved = t - (dx * vx + dy * vy) / below if below > 1e-9 else t
        out.append(min(max(moved, out[-1]), 1.0))
    return [*out, 1.0]


def _end_way(points: Sequence[Pt], sign: int = 1) -> Pt:
    """The direction at the first point: of a parabola through the first three."""
    a, b, c = points[0], points[1], points[min(2, len(points) - 1)]
    p, q = math.dist(a, b), math.dist(a, c)
    if q <= p * 1.05:
        return _unit(_minus(b, a), sign)
    near, far = _minus(b, a), _minus(c, a)
    return _unit((near[0] * q / p - far[0] * p / q, near[1] * q / p - far[1] * p / q), sign)


def _minus(a: Pt, b: Pt) -> Pt:
    return (a[0] - b[0], a[1] - b[1])


def _plus(p: Pt, way: Pt, reach: float) -> Pt:
    return (p[0] + way[0] * reach, p[1] + way[1] * reach)


def _unit(v: Pt, sign: int = 1) -> Pt:
    size = math.hypot(*v) * sign or 1.0
    return (v[0] / size, v[1] / size)
