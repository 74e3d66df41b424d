"""A signature drawn with a pen, a finger or a mouse, and its shape as a filled path.

In: points as a window reports them, or the numbers of a card file. Out: `Ink`, small and smooth;
`Segments` to fill. Lengths are in heights of the signature: it stands in a box of 1 by its aspect
(width by height), y down.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from thankyou.base.quick_dataclass import dataclass

InkPoint = tuple[float, float, float]
"""x, y and pressure (0 to 1)."""
InkStroke = tuple[InkPoint, ...]

MAX_STROKES = 200
MAX_POINTS = 20_000
MAX_ASPECT = 20.0
"""A flatter signature, such as one level line, stands in a box of this aspect."""

_DIGITS = 4
_EVEN = 0.5  # the pressure of a pen that knows none
_TOLERANCE = 0.004  # how far a simplified line may leave the drawn one
_TREMBLE = 0.012  # how far smoothing may move a point
_PRESSURE_WEIGHT = 0.05  # a change of pressure by 1 counts like this distance


@dataclass(frozen=True, slots=True)
class Ink:
    """Strokes in the order in which they were drawn; x is 0 to aspect, y 0 to 1."""

    strokes: tuple[InkStroke, ...] = ()

    @property
    def aspect(self) -> float:
        """Width by height of the box; 0 for an upright line or a dot."""
        return max((x for stroke in self.strokes for x, _, _ in stroke), default=0.0)

    @staticmethod
    def from_points(raw: Iterable[Iterable[Sequence[float]]]) -> Ink:
        """Ink from strokes of (x, y, pressure), in any one unit, y down.

        A hand's tremble and a mouse's steps are smoothed. When all pressures are equal, as a
        mouse's are, slow parts are drawn thicker. Points that are not finite are left out, and
        whatever comes after MAX_STROKES strokes or MAX_POINTS points.
        """
        strokes = _normalised(_accepted(raw))
        if len({point[2] for stroke in strokes for point in stroke}) == 1:
            strokes = _pressed_by_speed(strokes)
        return Ink(tuple(_rounded(_simplified(_smoothed(stroke))) for stroke in strokes))

    def to_json(self) -> list[list[list[float]]]:
        """The strokes as lists of [x, y, pressure], rounded to four digits."""
        return [[list(point) for point in _rounded(stroke)] for stroke in self.strokes]

    @staticmethod
    def from_json(value: object) -> Ink:
        """The ink that `to_json` wrote. Raises ValueError for whatever it cannot have written."""
        if not isinstance(value, list) or len(value) > MAX_STROKES:
            raise ValueError("ink: not a list of strokes, or too many")
        strokes: list[InkStroke] = []
        count = 0
        for stroke in value:
            if not isinstance(stroke, list) or not stroke:
                raise ValueError("ink: a stroke is not a list of points")
            count += len(stroke)
            if count > MAX_POINTS:
                raise ValueError("ink: too many points")
            strokes.append(_rounded([_checked(point) for point in stroke]))
        return Ink(tuple(strokes))


def _checked(value: object) -> InkPoint:
    if not isinstance(value, list) or len(value) != 3:
        raise ValueError("ink: a point is not a list of three numbers")
    for number, limit in zip(value, (MAX_ASPECT, 1.0, 1.0), strict=True):
        # A bool is an int to Python. NaN fails the comparison.
        if isinstance(number, bool) or not isinstance(number, (int, float)):
            raise ValueError("ink: not a number")
        if not 0.0 <= number <= limit:
            raise ValueError("ink: a number out of its range")
    return float(value[0]), float(value[1]), float(value[2])


def _accepted(raw: Iterable[Iterable[Sequence[float]]]) -> list[list[InkPoint]]:
    """What of the raw points counts: finite, not where the one before was, not too many."""
    strokes: list[list[InkPoint]] = []
    room = MAX_POINTS
    for points in raw:
        stroke: list[InkPoint] = []
        for point in points:
            x, y, pressure = (float(number) for number in point[:3])
            # Far beyond every screen, differences would overflow.
            if not (abs(x) < 1e12 and abs(y) < 1e12) or math.isnan(pressure):
                continue
            if len(stroke) == room:
                break
            if not stroke or (x, y) != stroke[-1][:2]:
                stroke.append((x, y, max(0.0, min(pressure, 1.0))))
        if stroke:
            room -= len(stroke)
            strokes.append(stroke)
        if not room or len(strokes) == MAX_STROKES:
            break
    return strokes


def _normalised(strokes: list[list[InkPoint]]) -> list[list[InkPoint]]:
    """Moved and scaled to a height of 1, or to MAX_ASPECT where that would be wider."""
    points = [point for stroke in strokes for point in stroke]
    if not points:
        return []
    left, top = min(p[0] for p in points), min(p[1] for p in points)
    width, height = max(p[0] for p in points) - left, max(p[1] for p in points) - top
    size = max(height, width / MAX_ASPECT)
    if size < 1e-9:  # a dot
        return [[(0.0, 0.5, p[2]) for p in stroke[:1]] for stroke in strokes]
    down = (1.0 - height / size) / 2
    return [
        [((x - left) / size, (y - top) / size + down, pressure) for x, y, pressure in stroke]
        for stroke in strokes
    ]


def _pressed_by_speed(strokes: list[list[InkPoint]]) -> list[list[InkPoint]]:
    """Pressure from the distance between points, which a mouse reports at an even pace.

    This has to be done before anything is simplified: afterwards, distances say nothing.
    """
    steps = sorted(math.dist(a[:2], b[:2]) for s in strokes for a, b in zip(s, s[1:], strict=False))
    usual = steps[len(steps) // 2] if steps else 0.0
    pressed: list[list[InkPoint]] = []
    for stroke in strokes:
        speeds = [math.dist(a[:2], b[:2]) for a, b in zip(stroke, stroke[1:], strict=False)]
        new: list[InkPoint] = []
        for i, (x, y, _) in enumerate(stroke):
            near = speeds[max(0, i - 3) : i + 3]  # mouse steps are coarse: a mean of some
            speed = sum(near) / len(near) if near and usual else 1.0
            new.append((x, y, 1.0 / (1.0 + speed / (usual or 1.0)) if near else _EVEN))
        pressed.append(new)
    return pressed


def _smoothed(stroke: list[InkPoint]) -> list[InkPoint]:
    """Each point drawn towards its neighbours, twice, but never far; the ends stay.

    The limit keeps the corners of shapes that have few points.
    """
    now = stroke
    for _ in range(2):
        last = now
        now = last[:1]
        for before, point, after, drawn in zip(last, last[1:], last[2:], stroke[1:], strict=False):
            x, y, pressure = (
                (a + 2 * b + c) / 4 for a, b, c in zip(before, point, after, strict=True)
            )
            away = math.dist((x, y), drawn[:2])
            part = min(1.0, _TREMBLE / away) if away else 1.0
            now.append(
                (drawn[0] + (x - drawn[0]) * part, drawn[1] + (y - drawn[1]) * part, pressure)
            )
        now += last[1:][-1:]
    return now


def _simplified(stroke: list[InkPoint]) -> list[InkPoint]:
    """The points that matter (Ramer, Douglas and Peucker), pressure being a third dimension."""
    keep = {0, len(stroke) - 1}
    spans = [(0, len(stroke) - 1)]
    while spans:
        first, last = spans.pop()
        far, index = _TOLERANCE, 0
        for i in range(first + 1, last):
            away = _distance(stroke[i], stroke[first], stroke[last])
            if away > far:
                far, index = away, i
        if index:
            keep.add(index)
            spans += [(first, index), (index, last)]
    return [stroke[i] for i in sorted(keep)]


def _distance(point: InkPoint, start: InkPoint, end: InkPoint) -> float:
    """From a point to the nearest point of a straight line's part."""
    w = _PRESSURE_WEIGHT
    ax, ay, az = end[0] - start[0], end[1] - start[1], (end[2] - start[2]) * w
    bx, by, bz = point[0] - start[0], point[1] - start[1], (point[2] - start[2]) * w
    length = ax * ax + ay * ay + az * az
    t = max(0.0, min(1.0, (ax * bx + ay * by + az * bz) / length)) if length else 0.0
    return math.sqrt((bx - t * ax) ** 2 + (by - t * ay) ** 2 + (bz - t * az) ** 2)


def _rounded(stroke: Sequence[InkPoint]) -> InkStroke:
    """To four digits, and no point where the one before is."""
    points: list[InkPoint] = []
    for x, y, pressure in stroke:
        point = (round(x, _DIGITS), round(y, _DIGITS), round(pressure, _DIGITS))
        if not points or point[:2] != points[-1][:2]:
            points.append(point)
    return tuple(points)
