"""Outlines: SVG path data and basic shapes as lines and cubic curves.

In: the text of a path's "d", or a shape's numbers. Out: scene Segments in absolute coordinates.
Used by svg.py only. Quadratic curves are raised to cubics exactly; arcs are approximated by a
cubic for each quarter turn (off by less than 0.03 % of the radius).
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import cast

from thankyou.base.geometry import IDENTITY, Point, Transform
from thankyou.base.late_pattern import late
from thankyou.model.scene import Segment, Segments

KAPPA = 4 * (math.sqrt(2) - 1) / 3
"""Length of a cubic's handles for a quarter of the unit circle."""

_PLAIN = late(r"\s*([A-Za-z]|[^A-Za-z\s]+)([^A-Za-z]*)")
# Possessive (++): what a number has taken it keeps. Else a row of digits could be parted into
# numbers in more ways than there is time to try.
_NUMBER = r"[+-]?+(?:\d++\.?+\d*+|\.\d++)(?:[eE][+-]?+\d++)?+"
_COMMAND = late(r"\s*([MmLlHhVvCcSsQqTtAaZz])([^MmLlHhVvCcSsQqTtAaZz]*)")
_LIST = late(rf"(?:[\s,]*+{_NUMBER})*+[\s,]*+")
_EACH = late(_NUMBER)
_ARC = late(
    rf"[\s,]*({_NUMBER})[\s,]*({_NUMBER})[\s,]*({_NUMBER})[\s,]*([01])[\s,]*([01])"
    rf"[\s,]*({_NUMBER})[\s,]*({_NUMBER})[\s,]*"
)
_LENGTHS = {"M": 3, "L": 3, "C": 7, "Z": 1}
"""How long the segments of plain commands are, with their letter."""
_COUNT = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}


def parse_path(d: str) -> Segments:
    """Path data (SVG 1.1, section 8.3) as segments. Raises ValueError at the place of an error."""
    return _plain(d) or _any(d)


def _plain(d: str) -> Segments | None:
    """The short way for what most drawings hold, absolute moves, lines and cubics with spaces
    between their numbers: a quarter of the time. None if `d` holds anything else."""
    out: list[Segment] = []
    try:
        for letter, rest in _PLAIN.findall(d.replace(",", " ")):
            one = (letter, *map(float, rest.split()))
            if len(one) != _LENGTHS.get(letter) or not (out or letter == "M"):
                return None
            out.append(cast("Segment", one))
    except ValueError:
        return None
    return tuple(out)


def _any(d: str) -> Segments:
    out: list[Segment] = []
    x = y = start_x = start_y = 0.0
    handle: Point | None = None  # the last curve's second handle, for S and T
    previous = ""
    for letter, n in _arguments(d):
        kind = letter.upper()
        ox, oy = (x, y) if letter.islower() else (0.0, 0.0)
        if not out and kind != "M":
            raise ValueError(letter)
        match kind:
            case "M":
                x, y = ox + n[0], oy + n[1]
                start_x, start_y = x, y
                out.append(("M", x, y))
            case "Z":
                x, y = start_x, start_y
                out.append(("Z",))
            case "L" | "H" | "V":
                x = x if kind == "V" else ox + n[0]
                y = y if kind == "H" else oy + n[-1]
                out.append(("L", x, y))
            case "C" | "S":
                if kind == "C":
                    x1, y1 = ox + n[0], oy + n[1]
                else:
                    x1, y1 = _mirrored(x, y, handle if previous in "CS" else None)
                handle = (ox + n[-4], oy + n[-3])
                x, y = ox + n[-2], oy + n[-1]
                out.append(("C", x1, y1, *handle, x, y))
            case "Q" | "T":
                if kind == "Q":
                    handle = (ox + n[0], oy + n[1])
                else:
                    handle = _mirrored(x, y, handle if previous in "QT" else None)
                to = (ox + n[-2], oy + n[-1])
                out.append(_quadratic((x, y), handle, to))
                x, y = to
            case "A":
                to = (ox + n[5], oy + n[6])
                out.extend(_arc((x, y), n[0], n[1], n[2], n[3] == 1, n[4] == 1, to))
                x, y = to
        previous = kind
    return tuple(out)


def _arguments(d: str) -> Iterator[tuple[str, Sequence[float]]]:
    """Each command with one full set of numbers; a repeated M goes on as L."""
    position = 0
    text = d.rstrip()
    while position < len(text):
        match = _COMMAND.match(text, position)
        if match is None:
            raise ValueError(repr(text[position : position + 12]))
        position = match.end()
        letter, rest = match[1], match[2]
        count = _COUNT[letter.upper()]
        if count == 7:
            numbers = _arc_numbers(rest)
        elif _LIST.fullmatch(rest):
            numbers = [float(number) for number in _EACH.findall(rest)]
        else:
            raise ValueError(repr(letter + rest[:12]))
        if count == 0:
            if numbers:
                raise ValueError(repr(letter + rest[:12]))
            yield letter, ()
            continue
        if not numbers or len(numbers) % count:
            raise ValueError(repr(letter + rest[:12]))
        for i in range(0, len(numbers), count):
            yield letter, numbers[i : i + count]
            letter = {"M": "L", "m": "l"}.get(letter, letter)


def _arc_numbers(text: str) -> list[float]:
    """Arc arguments, whose two flags may stand without a space after them."""
    numbers: list[float] = []
    position = 0
    while position < len(text):
        match = _ARC.match(text, position)
        if match is None:
            raise ValueError(repr("A" + text[position : position + 12]))
        numbers.extend(float(number) for number in match.groups())
        position = match.end()
    return numbers


def _mirrored(x: float, y: float, handle: Point | None) -> Point:
    return (x, y) if handle is None else (2 * x - handle[0], 2 * y - handle[1])


def _quadratic(a: Point, handle: Point, b: Point) -> Segment:
    return (
        "C",
        a[0] + (handle[0] - a[0]) * 2 / 3,
        a[1] + (handle[1] - a[1]) * 2 / 3,
        b[0] + (handle[0] - b[0]) * 2 / 3,
        b[1] + (handle[1] - b[1]) * 2 / 3,
        b[0],
        b[1],
    )


def _arc(
    a: Point, rx: float, ry: float, degrees: float, large: bool, sweep: bool, b: Point
) -> Iterator[Segment]:
    """An elliptical arc as cubics: the centre form of SVG 1.1, appendix F.6.5 and F.6.6."""
    if a == b:
        return
    rx, ry = abs(rx), abs(ry)
    if rx == 0 or ry == 0:
        yield ("L", b[0], b[1])
        return
    turn = math.radians(degrees)
    cos, sin = math.cos(turn), math.sin(turn)
    dx, dy = (a[0] - b[0]) / 2, (a[1] - b[1]) / 2
    px, py = cos * dx + sin * dy, cos * dy - sin * dx
    grow = math.sqrt((px / rx) ** 2 + (py / ry) ** 2)
    if grow > 1:
        rx, ry = rx * grow, ry * grow
    across = (rx * py) ** 2 + (ry * px) ** 2
    root = math.sqrt(max(0.0, (rx * ry) ** 2 / across - 1)) * (-1 if large == sweep else 1)
    mx, my = root * rx * py / ry, -root * ry * px / rx
    first = math.atan2((py - my) / ry, (px - mx) / rx)
    sweep_by = math.atan2((-py - my) / ry, (-px - mx) / rx) - first
    if sweep and sweep_by < 0:
        sweep_by += 2 * math.pi
    elif not sweep and sweep_by > 0:
        sweep_by -= 2 * math.pi
    cx, cy = cos * mx - sin * my + (a[0] + b[0]) / 2, sin * mx + cos * my + (a[1] + b[1]) / 2
    pieces = max(1, math.ceil(abs(sweep_by) / (math.pi / 2) - 1e-9))
    step = sweep_by / pieces
    k = 4 / 3 * math.tan(step / 4)
    place = Transform(rx * cos, rx * sin, -ry * sin, ry * cos, cx, cy)
    for i in range(pieces):
        u, v = first + i * step, first + (i + 1) * step
        h1 = place.apply((math.cos(u) - k * math.sin(u), math.sin(u) + k * math.cos(u)))
        h2 = place.apply((math.cos(v) + k * math.sin(v), math.sin(v) - k * math.cos(v)))
        # the last point is the one asked for, so that rounding never leaves a gap
        end = b if i == pieces - 1 else place.apply((math.cos(v), math.sin(v)))
        yield ("C", *h1, *h2, *end)


def ellipse(cx: float, cy: float, rx: float, ry: float) -> Segments:
    """An ellipse from its rightmost point, as four cubics; nothing if a radius is not positive."""
    if rx <= 0 or ry <= 0:
        return ()
    kx, ky = KAPPA * rx, KAPPA * ry
    return (
        ("M", cx + rx, cy),
        ("C", cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry),
        ("C", cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy),
        ("C", cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry),
        ("C", cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy),
        ("Z",),
    )


def rectangle(x: float, y: float, width: float, height: float, rx: float, ry: float) -> Segments:
    """A rectangle, its corners rounded by rx and ry; nothing if it has no area."""
    if width <= 0 or height <= 0:
        return ()
    rx, ry = min(rx, width / 2), min(ry, height / 2)
    right, bottom = x + width, y + height
    if rx <= 0 or ry <= 0:
        return (("M", x, y), ("L", right, y), ("L", right, bottom), ("L", x, bottom), ("Z",))
    kx, ky = rx * (1 - KAPPA), ry * (1 - KAPPA)
    return (
        ("M", x + rx, y),
        ("L", right - rx, y),
        ("C", right - kx, y, right, y + ky, right, y + ry),
        ("L", right, bottom - ry),
        ("C", right, bottom - ky, right - kx, bottom, right - rx, bottom),
        ("L", x + rx, bottom),
        ("C", x + kx, bottom, x, bottom - ky, x, bottom - ry),
        ("L", x, y + ry),
        ("C", x, y + ky, x + kx, y, x + rx, y),
        ("Z",),
    )


def polyline(numbers: Sequence[float], closed: bool) -> Segments:
    """Straight lines through points given as x, y, x, y; nothing if there are fewer than two."""
    if len(numbers) < 4:
        return ()
    points: list[Segment] = [("M", numbers[0], numbers[1])]
    points.extend(("L", numbers[i], numbers[i + 1]) for i in range(2, len(numbers), 2))
    if closed:
        points.append(("Z",))
    return tuple(points)


def transformed(segments: Segments, t: Transform) -> Segments:
    """The outline under a transform."""
    if t is IDENTITY:
        return segments
    a, b, c, d, e, f = t.a, t.b, t.c, t.d, t.e, t.f
    out: list[Segment] = []
    for s in segments:
        match s:
            case ("C", x1, y1, x2, y2, x, y):
                out.append((
                    "C",
                    a * x1 + c * y1 + e, b * x1 + d * y1 + f,
                    a * x2 + c * y2 + e, b * x2 + d * y2 + f,
                    a * x + c * y + e, b * x + d * y + f,
                ))  # fmt: skip
            case ("M", x, y):
                out.append(("M", a * x + c * y + e, b * x + d * y + f))
            case ("L", x, y):
                out.append(("L", a * x + c * y + e, b * x + d * y + f))
            case _:
                out.append(s)
    return tuple(out)
