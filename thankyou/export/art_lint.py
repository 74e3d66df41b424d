"""What a machine drew where a hand was meant, in the drawings of a design: notes, each on its line.

In: the shapes of a drawing with their lines, and its view box. Out: notes. Only what can be told
without doubt: a note that is wrong twice is not read a third time. Lengths are shares of the view
box's shorter side, so that they mean the same in every drawing.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from thankyou.base.errors import Value
from thankyou.base.geometry import Point
from thankyou.base.quick_tuple import NamedTuple
from thankyou.model.scene import Path, Segment

Drawn = Sequence[tuple[int, Path]]

FINEST = 0.0012
"""A width or a distance that nobody sees in print: an eighth of a millimetre on A6."""
MOST_TURN = 22.0
"""Degrees: straight pieces that turn by less from one to the next were meant as a curve."""
PIECES = 8
"""So many of them in a row."""
COPIES = 12
"""So many of one shape, none of them turned or bent, are a stamp."""
CONTOURS = 6
"""So many translucent shapes about one middle are a blur; so many shadows of one shape, too."""
STEPS = 4
FAINT = 0.3
CORNERED = 6
"""So many specks with corners are a pattern."""


class ArtNote(NamedTuple):
    """A code and its values, at a line of the drawing."""

    code: str
    line: int
    values: Mapping[str, Value]


def art_notes(drawn: Drawn, side: float) -> list[ArtNote]:
    """Everything to note about a drawing whose view box is `side` units on its shorter side. Each
    kind once, at the first line where it is met."""
    kinds = (_cut_ends, _polygons, _stamped, _contours, _stepped, _specks)
    return [note for find in kinds if (note := next(find(drawn, side), None)) is not None]


def _cut_ends(drawn: Drawn, side: float) -> Iterator[ArtNote]:
    """Curved strokes that end as if cut off; a ruled line may."""
    for line, path in drawn:
        stroke = path.stroke
        if stroke is None or stroke.cap == "round" or stroke.width < 3 * FINEST * side:
            continue
        if any(_is_open(one) and _bent(one) for one in _outlines(path)):
            yield ArtNote("art-cut-ends", line, {})


def _polygons(drawn: Drawn, side: float) -> Iterator[ArtNote]:
    """Many short straight pieces that turn one way by a little each: a curve was meant."""
    for line, path in drawn:
        if any(_is_polygon(one, side) for one in _outlines(path)):
            yield ArtNote("art-polygon", line, {})


def _is_polygon(outline: Sequence[Segment], side: float) -> bool:
    row, way = 0, 0
    for (a, b), (_, c) in pairwise(_straight_pieces(outline)):
        if a is None or b is None or c is None:
            row = 0
            continue
        (ax, ay), (bx, by), (cx, cy) = a, b, c
        ux, uy, vx, vy = bx - ax, by - ay, cx - bx, cy - by
        turn = math.degrees(math.atan2(ux * vy - uy * vx, ux * vx + uy * vy))
        # how far the straight piece is from the curve through its ends
        off = math.hypot(vx, vy) * math.radians(abs(turn)) / 8
        if not 1.5 < abs(turn) < MOST_TURN or off < FINEST / 4 * side:
            row = 0
            continue
        sign = 1 if turn > 0 else -1
        row = row + 1 if sign == way else 1
        way = sign
        if row >= PIECES - 1:
            return True
    return False


def _straight_pieces(
    outline: Sequence[Segment],
) -> list[tuple[Point | None, Point | None]]:
    """The ends of each straight piece, and (None, None) for a curve."""
    out: list[tuple[Point | None, Point | None]] = []
    here = (0.0, 0.0)
    for segment in outline:
        to = _end(segment)
        if segment[0] == "L" and to != here:
            out.append((here, to))
        elif segment[0] == "C":
            out.append((None, None))
        here = to
    return out


def _stamped(drawn: Drawn, side: float) -> Iterator[ArtNote]:
    """One curved shape again and again, moved and perhaps recoloured but never turned: a leaf, a
    petal, a drop. Letters have straight parts or more pieces, and what was drawn as a circle is
    meant as one."""
    places: dict[tuple[tuple[int, ...], ...], list[int]] = defaultdict(list)
    grain = FINEST / 4 * side
    for line, path in drawn:
        for one in _outlines(path):
            curves = [segment for segment in one if segment[0] != "Z"]
            if not 3 <= len(curves) <= 9 or any(s[0] != "C" for s in curves[1:]):
                continue
            width, height = _size(one)
            if max(width, height) < 12 * FINEST * side or _is_round(one, grain):
                continue
            x, y = _end(curves[0])
            key = tuple(
                tuple(round((v - (x if k % 2 == 0 else y)) / grain) for k, v in enumerate(s[1:]))
                for s in curves[1:]
            )
            places[key].append(line)
    for lines in places.values():
        if len(lines) >= COPIES:
            yield ArtNote("art-stamped", min(lines), {"copies": len(lines)})


def _contours(drawn: Drawn, side: float) -> Iterator[ArtNote]:
    """A blur or a glow made of translucent shapes about one middle."""
    for run in _faint_runs(drawn):
        sizes = [_size(path.segments) for _, path in run]
        (width, height), (x, y) = max(sizes), _middle(run[0][1].segments)
        near = [
            (line, size)
            for (line, path), size in zip(run, sizes, strict=True)
            if math.dist(_middle(path.segments), (x, y)) < 0.05 * max(width, height)
            and abs(size[0] * height - size[1] * width) < 0.08 * width * height
        ]
        if len({round(size[0] / max(width, 1e-9), 2) for _, size in near}) >= CONTOURS:
            yield ArtNote("art-contours", near[0][0], {"layers": len(near)})


def _stepped(drawn: Drawn, side: float) -> Iterator[ArtNote]:
    """A soft shadow made of one outline in several places."""
    for run in _faint_runs(drawn):
        sizes = [_size(path.segments) for _, path in run]
        for k in range(len(run) - STEPS + 1):
            width, height = sizes[k]
            reach = max(width, height)
            same = [
                _middle(path.segments)
                for (_, path), (w, h) in zip(run[k:], sizes[k:], strict=True)
                if abs(w - width) < 0.01 * reach and abs(h - height) < 0.01 * reach
            ]
            steps = [math.dist(a, b) for a, b in pairwise(same)]
            if len(same) >= STEPS and all(0 < step < 0.08 * reach for step in steps):
                yield ArtNote("art-stepped-shadow", run[k][0], {"layers": len(same)})
                break


def _faint_runs(drawn: Drawn) -> Iterator[list[tuple[int, Path]]]:
    """Rows of translucent shapes of one colour that are painted one after the other."""
    run: list[tuple[int, Path]] = []
    for line, path in drawn:
        faint = isinstance(path.fill, tuple) and path.opacity <= FAINT and path.stroke is None
        if run and (not faint or path.fill != run[-1][1].fill):
            yield run
            run = []
        if faint:
            run.append((line, path))
    if run:
        yield run


def _specks(drawn: Drawn, side: float) -> Iterator[ArtNote]:
    """Specks that were meant round, and have corners where their curves do not meet smoothly."""
    found = [
        line
        for line, path in drawn
        for one in _outlines(path)
        if max(_size(one)) < 14 * FINEST * side and _dull_corners(one) >= 3
    ]
    if len(found) >= CORNERED:
        yield from (ArtNote("art-cornered-specks", line, {}) for line in found)


def _dull_corners(outline: Sequence[Segment]) -> int:
    """Corners of 20 to 75 degrees between curves: those of a star are sharper."""
    curves = [segment for segment in outline if segment[0] != "Z"]
    if len(curves) < 4 or any(segment[0] != "C" for segment in curves[1:]):
        return 0
    count = 0
    ends = [_end(segment) for segment in curves]
    for k in range(1, len(curves)):
        after = curves[k + 1] if k + 1 < len(curves) else curves[1]
        (hx, hy), (x, y) = (curves[k][3], curves[k][4]), ends[k]  # type: ignore[misc]
        a = math.atan2(y - float(hy), x - float(hx))
        b = math.atan2(float(after[2]) - y, float(after[1]) - x)
        turn = abs(math.degrees((b - a + math.pi) % (2 * math.pi) - math.pi))
        count += 20 < turn < 75
    return count


# --- outlines -------------------------------------------------------------------------------------


def _outlines(path: Path) -> list[list[Segment]]:
    out: list[list[Segment]] = []
    for segment in path.segments:
        if segment[0] == "M":
            out.append([])
        if out:
            out[-1].append(segment)
    return out


def _end(segment: Segment) -> Point:
    return (float(segment[-2]), float(segment[-1])) if segment[0] != "Z" else (math.nan, math.nan)


def _is_open(outline: Sequence[Segment]) -> bool:
    return outline[-1][0] != "Z" and _end(outline[-1]) != _end(outline[0])


def _bent(outline: Sequence[Segment]) -> bool:
    """Whether a curve is among its pieces that is no straight line."""
    here = _end(outline[0])
    for segment in outline[1:]:
        to = _end(segment)
        if segment[0] == "C":
            ways = [here, (segment[1], segment[2]), (segment[3], segment[4]), to]
            if sum(math.dist(a, b) for a, b in pairwise(ways)) > 1.01 * math.dist(here, to):
                return True
        here = to
    return False


def _points(segments: Sequence[Segment]) -> list[Point]:
    """The ends of all pieces, and the middles of curves."""
    out: list[Point] = []
    for s in segments:
        if s[0] == "Z":
            continue
        if s[0] == "C" and out:
            (x, y), (a, b, c, d, e, f) = out[-1], s[1:]
            out.append(((x + 3 * a + 3 * c + e) / 8, (y + 3 * b + 3 * d + f) / 8))
        out.append(_end(s))
    return out


def _size(segments: Sequence[Segment]) -> tuple[float, float]:
    points = _points(segments)
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return max(xs) - min(xs), max(ys) - min(ys)


def _middle(segments: Sequence[Segment]) -> Point:
    points = _points(segments)
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return (max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2


def _is_round(outline: Sequence[Segment], grain: float) -> bool:
    """A circle or an ellipse that stands upright."""
    width, height = _size(outline)
    x, y = _middle(outline)
    reach: list[float] = []
    here = _end(outline[0])
    for s in outline:
        if s[0] != "C":
            continue
        for t in (0.0, 0.25, 0.5, 0.75):
            a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
            px = a * here[0] + b * s[1] + c * s[3] + d * s[5]
            py = a * here[1] + b * s[2] + c * s[4] + d * s[6]
            reach.append(math.hypot((px - x) / max(width, 1e-9), (py - y) / max(height, 1e-9)))
        here = _end(s)
    return bool(reach) and max(reach) - min(reach) < 0.01 + grain / max(width, height, 1e-9)
