"""Ink as a path to fill: each stroke as wide as the pen was pressed, with round ends.

In: `Ink`. Out: `Segments` in the ink's own box, which a line's half width may leave. A stroke is
cut at its corners and where it bends more sharply than it is wide. Each piece is the area that a
straight edge sweeps, always forwards, and all pieces turn the same way round; so under the
non-zero rule the pieces add up, and a loop that crosses itself has no hole there.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from thankyou.base.quick_dataclass import dataclass
from thankyou.model.scene import Segment, Segments
from thankyou.pictures.ink import Ink, InkStroke

Vector = tuple[float, float]

_CORNER = math.cos(math.radians(60))  # a turn beyond this is meant
_BEND = 0.3  # radians between two nodes of a curve, at most
_HANDLE = 0.35  # of a chord; a third is exact for flat curves, 0.357 for an arc of 60 degrees
_SLOPE = 0.3  # half width gained by length, at most
_QUARTER = 0.5523  # handles of a quarter of a circle


@dataclass(frozen=True, slots=True)
class _Node:
    """A place on the middle line: where it is, its half width, where it heads (length 1)."""

    at: Vector
    r: float
    heading: Vector


def outline(ink: Ink, width: float = 0.035) -> Segments:
    """The strokes as closed paths; `width` is that of an even line, in heights of the ink.

    A pressure of 0.5 gives that width, none a third of it, full pressure five thirds. Where all
    pressures are equal, so is the width.
    """
    even = len({point[2] for stroke in ink.strokes for point in stroke}) <= 1
    out: list[Segment] = []
    for stroke in ink.strokes:
        points = [(x, y) for x, y, _ in stroke]
        radii = [width / 2 * (1.0 if even else 0.35 + 1.3 * pressure) for _, _, pressure in stroke]
        _even_out(points, radii)
        if len(stroke) == 1:
            _add_piece(out, [_Node(points[0], radii[0], (1.0, 0.0))])
        for first, last in _runs(stroke):
            nodes = _nodes(points[first : last + 1], radii[first : last + 1])
            for piece in _pieces(nodes):
                _add_piece(out, piece)
    return tuple(out)


def _even_out(points: list[Vector], radii: list[float]) -> None:
    """Half widths grow and shrink gently: each at most as much above its neighbours as allowed."""
    for order in (range(1, len(points)), range(len(points) - 2, -1, -1)):
        for i in order:
            before = i - order.step
            step = _SLOPE * math.dist(points[i], points[before])
            radii[i] = min(radii[i], radii[before] + step)


def _runs(stroke: InkStroke) -> list[tuple[int, int]]:
    """First and last index of each part between corners."""
    ends = [0]
    for i in range(1, len(stroke) - 1):
        a, b = _unit(stroke[i - 1], stroke[i]), _unit(stroke[i], stroke[i + 1])
        if _dot(a, b) < _CORNER:
            ends.append(i)
    ends.append(len(stroke) - 1)
    return [(a, b) for a, b in zip(ends, ends[1:], strict=False) if b > a]


def _nodes(points: list[Vector], radii: list[float]) -> list[_Node]:
    """A smooth curve through the points, as nodes so close that nothing much bends between."""
    headings = _headings(points)
    nodes = [_Node(points[0], radii[0], headings[0])]
    for i in range(len(points) - 1):
        start, end = points[i], points[i + 1]
        chord = _unit(start, end)
        bend = _angle(headings[i], chord) + _angle(chord, headings[i + 1])
        count = 1 + int(bend / _BEND)
        reach = math.dist(start, end) * _HANDLE
        a, b = _plus(start, headings[i], reach), _plus(end, headings[i + 1], -reach)
        for k in range(1, count):
            t = k / count
            u = 1 - t
            at = _blend((u**3, start), (3 * u * u * t, a), (3 * u * t * t, b), (t**3, end))
            ahead = _blend(
                (-u * u, start), (u * u - 2 * u * t, a), (2 * u * t - t * t, b), (t * t, end)
            )
            radius = radii[i] * u + radii[i + 1] * t
            nodes.append(_Node(at, radius, _unit((0.0, 0.0), ahead)))
        nodes.append(_Node(end, radii[i + 1], headings[i + 1]))
    return nodes


def _pieces(nodes: list[_Node]) -> list[list[_Node]]:
    """Cut where the inner side would run backwards: there the curve is tighter than its width."""
    pieces = [[nodes[0]]]
    for i in range(1, len(nodes) - 1):
        pieces[-1].append(nodes[i])
        before = math.dist(nodes[i - 1].at, nodes[i].at)
        after = math.dist(nodes[i].at, nodes[i + 1].at)
        turn = _angle(_unit(nodes[i - 1].at, nodes[i].at), _unit(nodes[i].at, nodes[i + 1].at))
        if nodes[i].r * math.tan(turn / 2) > 0.4 * min(before, after):
            pieces.append([nodes[i]])
    pieces[-1].append(nodes[-1])
    return pieces


def _add_piece(out: list[Segment], nodes: list[_Node]) -> None:
    """The outline of a piece: along its left side, round its end, and back along its right."""
    if len(nodes) == 2:  # perhaps one of several in a tight bend: headings there exaggerate
        heading = _unit(nodes[0].at, nodes[1].at)
        nodes = [_Node(node.at, node.r, heading) for node in nodes]
    left = [_plus(node.at, _left(node.heading), node.r) for node in nodes]
    right = [_plus(node.at, _left(node.heading), -node.r) for node in nodes]
    out.append(("M", *left[0]))
    _add_side(out, left)
    _add_cap(out, nodes[-1].at, nodes[-1].r, nodes[-1].heading)
    _add_side(out, right[::-1])
    _add_cap(out, nodes[0].at, nodes[0].r, (-nodes[0].heading[0], -nodes[0].heading[1]))
    out.append(("Z",))


def _add_side(out: list[Segment], points: list[Vector]) -> None:
    if len(points) < 3:
        for point in points[1:]:
            out.append(("L", *point))
        return
    headings = _headings(points)
    for i in range(len(points) - 1):
        reach = math.dist(points[i], points[i + 1]) * _HANDLE
        a = _plus(points[i], headings[i], reach)
        b = _plus(points[i + 1], headings[i + 1], -reach)
        out.append(("C", *a, *b, *points[i + 1]))


def _add_cap(out: list[Segment], at: Vector, r: float, ahead: Vector) -> None:
    """Half a circle, from the left by the front to the right."""
    side = _left(ahead)
    for a, b in ((side, ahead), (ahead, (-side[0], -side[1]))):
        start, end = _plus(at, a, r), _plus(at, b, r)
        out.append(("C", *_plus(start, b, r * _QUARTER), *_plus(end, a, r * _QUARTER), *end))


def _headings(points: list[Vector]) -> list[Vector]:
    """Where a smooth curve through the points heads at each, as if it were a parabola there."""
    chords = [_unit(a, b) for a, b in zip(points, points[1:], strict=False)]
    if len(chords) == 1:
        return [chords[0], chords[0]]
    headings = []
    for i in range(1, len(chords)):
        before, after = math.dist(points[i - 1], points[i]), math.dist(points[i], points[i + 1])
        mean = _blend((after, chords[i - 1]), (before, chords[i]))
        headings.append(_unit((0.0, 0.0), mean))
    return [
        _mirrored(headings[0], chords[0]),
        *headings,
        _mirrored(headings[-1], chords[-1]),
    ]


def _mirrored(heading: Vector, chord: Vector) -> Vector:
    """The heading at a chord's other end, if the curve is an arc of a circle."""
    twice = 2 * _dot(heading, chord)
    return _unit((0.0, 0.0), (twice * chord[0] - heading[0], twice * chord[1] - heading[1]))


def _unit(a: Sequence[float], b: Sequence[float]) -> Vector:
    """From a to b, at length 1; to the right if they are one."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = math.hypot(dx, dy)
    return (dx / length, dy / length) if length > 1e-12 else (1.0, 0.0)


def _left(v: Vector) -> Vector:
    return v[1], -v[0]


def _dot(a: Vector, b: Vector) -> float:
    return a[0] * b[0] + a[1] * b[1]


def _angle(a: Vector, b: Vector) -> float:
    return math.acos(max(-1.0, min(1.0, _dot(a, b))))


def _plus(at: Vector, way: Vector, length: float) -> Vector:
    return at[0] + way[0] * length, at[1] + way[1] * length


def _blend(*parts: tuple[float, Vector]) -> Vector:
    return sum(w * v[0] for w, v in parts), sum(w * v[1] for w, v in parts)
