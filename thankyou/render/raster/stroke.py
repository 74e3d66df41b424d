"""Strokes to outlines: the area a pen covers, as closed straight-sided contours.

In: a path, a stroke, and how far the outline may stray from the true curve. Out: segments for
fill.path_mask, in the path's own coordinates, to be filled by the non-zero rule.

Each side of a line is one offset polygon. On the inside of a turn the sides meet where they
cross, so that nothing is counted twice in the pixels that a thin line only touches; caps, joins
and the miter limit (10) follow PDF 32000-1, 8.4.3.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from thankyou.base.geometry import Point
from thankyou.model.scene import Segment, Segments, Stroke

MITER_LIMIT = 10.0
"""PDF's initial value (32000-1, table 52); the PDF painter leaves it alone."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A flattened subpath without repeated points; one point alone is a dot."""

    points: tuple[Point, ...]
    closed: bool


def stroke_outline(segments: Segments, stroke: Stroke, tolerance: float) -> Segments:
    """The outline of `stroke` along `segments`, exact to `tolerance` (in the path's units)."""
    if stroke.width <= 0:
        return ()
    half = stroke.width / 2
    contours: list[list[Point]] = []
    for line in _flatten(segments, tolerance):
        points = line.points
        if len(points) == 1:
            contours.append(_dot(points[0], half, stroke, tolerance))
        elif line.closed:
            contours.append(_ring(points, half, stroke, tolerance))
            contours.append(_ring(points[::-1], half, stroke, tolerance))
        else:
            back = points[::-1]
            contour = _side(points, half, stroke, tolerance)
            contour += _cap(points[-2], points[-1], half, stroke, tolerance)
            contour += _side(back, half, stroke, tolerance)
            contour += _cap(back[-2], back[-1], half, stroke, tolerance)
            contours.append(contour)
    outline: list[Segment] = []
    for contour in contours:
        if contour:
            outline.append(("M", *contour[0]))
            outline.extend(("L", *point) for point in contour[1:])
            outline.append(("Z",))
    return tuple(outline)


def _flatten(segments: Segments, tolerance: float) -> list[_Line]:
    lines: list[_Line] = []
    points: list[Point] = []
    drawn = False

    def finish(closed: bool) -> None:
        if not drawn:
            return
        kept = [p for i, p in enumerate(points) if i == 0 or p != points[i - 1]]
        if closed and len(kept) > 1 and kept[0] == kept[-1]:
            kept.pop()
        lines.append(_Line(tuple(kept), closed and len(kept) > 1))

    for segment in segments:
        if segment[0] == "M":
            finish(closed=False)
            points, drawn = [(segment[1], segment[2])], False
        elif segment[0] == "L":
            points.append((segment[1], segment[2]))
            drawn = True
        elif segment[0] == "C":
            points.extend(_curve(points[-1], segment[1:], tolerance))
            drawn = True
        else:
            drawn = drawn or len(points) == 1
            finish(closed=True)
            points, drawn = points[:1], False
    finish(closed=False)
    return lines


def _curve(
    start: Point, curve: tuple[float, float, float, float, float, float], tolerance: float
) -> list[Point]:
    """Points of a cubic after `start`. A chord strays at most max|B''| / (8 n^2) from it."""
    x0, y0 = start
    x1, y1, x2, y2, x3, y3 = curve
    bend = max(
        math.hypot(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2),
        math.hypot(x1 - 2 * x2 + x3, y1 - 2 * y2 + y3),
    )
    count = min(1000, max(1, math.ceil(math.sqrt(0.75 * bend / tolerance))))
    points = []
    for i in range(1, count):
        t = i / count
        u = 1 - t
        k0, k1, k2, k3 = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
        points.append(
            (k0 * x0 + k1 * x1 + k2 * x2 + k3 * x3, k0 * y0 + k1 * y1 + k2 * y2 + k3 * y3)
        )
    points.append((x3, y3))
    return points


def _toward(a: Point, b: Point) -> tuple[float, float, float]:
    """The unit vector from a to b, and the distance."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = math.hypot(dx, dy)
    return dx / length, dy / length, length


def _side(points: tuple[Point, ...], half: float, stroke: Stroke, tolerance: float) -> list[Point]:
    """The offset line on one side of an open line, from its first point to its last."""
    ways = [_toward(a, b) for a, b in pairwise(points)]
    x, y, _ = ways[0]
    side = [(points[0][0] + y * half, points[0][1] - x * half)]
    for point, before, after in zip(points[1:-1], ways, ways[1:], strict=False):
        side += _corner(point, before, after, half, stroke, tolerance)
    x, y, _ = ways[-1]
    side.append((points[-1][0] + y * half, points[-1][1] - x * half))
    return side


def _ring(points: tuple[Point, ...], half: float, stroke: Stroke, tolerance: float) -> list[Point]:
    """The offset line on one side of a closed line."""
    ways = [_toward(a, b) for a, b in zip(points, points[1:] + points[:1], strict=True)]
    ring: list[Point] = []
    for point, before, after in zip(points, ways[-1:] + ways[:-1], ways, strict=True):
        ring += _corner(point, before, after, half, stroke, tolerance)
    return ring


def _corner(
    point: Point,
    before: tuple[float, float, float],
    after: tuple[float, float, float],
    half: float,
    stroke: Stroke,
    tolerance: float,
) -> list[Point]:
    px, py = point
    ax, ay, a_length = before
    bx, by, b_length = after
    dot, cross = ax * bx + ay * by, ax * by - ay * bx
    first = (px + ay * half, py - ax * half)
    last = (px + by * half, py - bx * half)
    # Where the two offset lines cross; at (1 + dot) = 0 the line doubles back.
    reach = half / (1 + dot) if 1 + dot > 1e-9 else math.inf
    meeting = (px + (ay + by) * reach, py - (ax + bx) * reach)
    if dot > 0.9999:
        return [meeting]
    if cross <= 0 and dot > -1 + 1e-9:  # the inside of the turn
        # The crossing lies half * tan(turn / 2) back from the corner, on both lines if it can.
        if -cross * reach <= min(a_length, b_length):
            return [meeting]
        return [first, point, last]
    if stroke.join == "round":
        return [first, *_arc(point, first, last, half, tolerance), last]
    # The miter's length is width * sqrt(2 / (1 + dot)).
    if stroke.join == "miter" and MITER_LIMIT**2 * (1 + dot) >= 2:
        return [meeting]
    return [first, last]


def _cap(before: Point, end: Point, half: float, stroke: Stroke, tolerance: float) -> list[Point]:
    """The points beyond the end of a line, between its two sides."""
    x, y, _ = _toward(before, end)
    ex, ey = end
    if stroke.cap == "butt":
        return []
    if stroke.cap == "square":
        near = (ex + y * half, ey - x * half)
        far = (ex - y * half, ey + x * half)
        return [(px + x * half, py + y * half) for px, py in (near, far)]
    x, y = x * half, y * half
    return [
        (ex + across * y + along * x, ey - across * x + along * y)
        for across, along in _half_circle(_steps(math.pi / 2, half, tolerance))
    ]


@lru_cache(maxsize=256)
def _half_circle(steps: int) -> tuple[Point, ...]:
    """Points strictly within half a circle of radius 1, so many steps to its middle, as (across,
    along) the way of a line that ends there: a stitched quilt has thousands of ends."""
    angles = (math.pi / 2 * number / steps for number in range(1, 2 * steps))
    return tuple((math.cos(angle), math.sin(angle)) for angle in angles)


def _steps(sweep: float, radius: float, tolerance: float) -> int:
    """Into how many chords an arc is parted, none further than the tolerance from it."""
    step = 2 * math.acos(max(0.0, 1 - tolerance / radius))
    return max(1, math.ceil(sweep / max(step, 0.01)))


def _arc(centre: Point, first: Point, last: Point, radius: float, tolerance: float) -> list[Point]:
    """Points strictly between two points of a circle, turning the way a line turns right."""
    cx, cy = centre
    start = math.atan2(first[1] - cy, first[0] - cx)
    sweep = (math.atan2(last[1] - cy, last[0] - cx) - start) % math.tau
    count = _steps(sweep, radius, tolerance)
    return [
        (
            cx + radius * math.cos(start + sweep * i / count),
            cy + radius * math.sin(start + sweep * i / count),
        )
        for i in range(1, count)
    ]


def _dot(point: Point, half: float, stroke: Stroke, tolerance: float) -> list[Point]:
    """A subpath of no length shows its caps only (PDF 32000-1, 8.5.3.2)."""
    x, y = point
    if stroke.cap == "round":
        start = (x + half, y)
        return [
            start,
            *_arc(point, start, (x - half, y), half, tolerance),
            (x - half, y),
            *_arc(point, (x - half, y), start, half, tolerance),
        ]
    if stroke.cap == "square":
        return [
            (x - half, y - half),
            (x + half, y - half),
            (x + half, y + half),
            (x - half, y + half),
        ]
    return []
