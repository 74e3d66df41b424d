"""Strokes that are nothing but short straight lines: stitches, rain, blades; there are thousands.

In: a path, its stroke, the transform to pixels, and the box of pixels that can be seen. Out: the
coverage of all the lines together, as that of their outlines (stroke.stroke_outline) is. Each goes
straight into a font's charstring, and those out of sight are left out.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Iterable, Iterator
from functools import lru_cache

from thankyou.base.geometry import Transform
from thankyou.base.quick_tuple import NamedTuple
from thankyou.model.scene import Segments, Stroke
from thankyou.render.raster.fill import Mask, PixelBox, glyphs_mask, pixel_box, steps_for
from thankyou.render.raster.gradient import inverse

Dash = tuple[float, float, float, float]
"""The two ends of a line, which are not the same point."""


def dashes(segments: Segments) -> list[Dash] | None:
    """The lines of a path that has nothing but lines of two points; None for any other path."""
    if not segments or len(segments) % 2:
        return None
    found: list[Dash] = []
    for start, end in zip(segments[::2], segments[1::2], strict=True):
        if start[0] != "M" or end[0] != "L" or start[1:] == end[1:]:
            return None
        found.append((start[1], start[2], end[1], end[2]))
    return found


def dash_mask(
    lines: Iterable[Dash],
    stroke: Stroke,
    transform: Transform,
    visible: PixelBox,
    tolerance: float,
) -> Mask | None:
    """Coverage of the lines inside `visible`, exact to `tolerance` (in the path's units); None
    where nothing can be seen of them."""
    half = stroke.width / 2
    reach = half * (math.sqrt(2) if stroke.cap == "square" else 1.01)  # a nib has corners
    seen = _in_sight(lines, reach, transform, visible)
    if not seen or half <= 0:
        return None
    xs = [x for x0, _, x1, _ in seen for x in (x0, x1)]
    ys = [y for _, y0, _, y1 in seen for y in (y0, y1)]
    limits = (min(xs) - reach, min(ys) - reach, max(xs) + reach, max(ys) + reach)
    box = pixel_box(transform, *limits).overlap(visible)
    if box is None:
        return None
    steps = steps_for(limits)
    if stroke.cap == "round":
        nib = _nib(half * steps, max(tolerance / half, 1e-6))
        pieces = [_round(some, nib, steps) for some in _parted(seen, 2 * len(nib.corners) + 8)]
    else:
        pieces = [_flat(some, half * steps, steps, stroke.cap) for some in _parted(seen, 11)]
    return glyphs_mask(pieces, steps, transform, box)


def _in_sight(
    lines: Iterable[Dash], reach: float, transform: Transform, visible: PixelBox
) -> list[Dash]:
    back = inverse(transform)
    if back is None:
        return []
    corners = [
        back.apply((x, y)) for x in (visible.x0, visible.x1) for y in (visible.y0, visible.y1)
    ]
    left, right = min(x for x, _ in corners) - reach, max(x for x, _ in corners) + reach
    top, bottom = min(y for _, y in corners) - reach, max(y for _, y in corners) + reach
    return [
        (x0, y0, x1, y1)
        for x0, y0, x1, y1 in lines
        if (x0 > left or x1 > left)
        and (x0 < right or x1 < right)
        and (y0 > top or y1 > top)
        and (y0 < bottom or y1 < bottom)
    ]


# Charstrings: Adobe Technical Note 5177. Numbers are relative to the pen, which stays where the
# last line of a contour ends; the line back to its start is not drawn.
_END = b"\x0e"
_MOVE, _LINE, _FIXED = 21, 5, 255
_ONE = struct.Struct(">BiBiB")
_THREE = struct.Struct(">BiBiBiBiBiBiB")
_MOST_OPERANDS = 48  # numbers before an operator
_MOST = 8000
"""Numbers and operators a glyph; HarfBuzz limits them."""


_LEAST = 4
"""Corners of a quarter of a nib: a line is then as wide as it should be to a hundredth."""


def _parted(lines: list[Dash], weight: int) -> Iterator[list[Dash]]:
    """The lines of each glyph, when a line has so many numbers and operators."""
    some = max(1, _MOST // weight)
    return (lines[at : at + some] for at in range(0, len(lines), some))


def _flat(lines: list[Dash], half: float, steps: float, cap: str) -> bytes:
    """Each line as a rectangle, which square ends make longer; `half` its width, in steps."""
    drawn: list[bytes] = []
    px = py = 0
    f, beyond = _FIXED, int(cap == "square")
    for x0, y0, x1, y1 in lines:
        k = half / math.hypot(x1 - x0, y1 - y0)
        ax, ay = int((x1 - x0) * k), int((y1 - y0) * k)  # half the width, along the line
        left, top = int(x0 * steps) - beyond * ax, int(y0 * steps) - beyond * ay
        dx, dy = int(x1 * steps) + beyond * ax - left, int(y1 * steps) + beyond * ay - top
        x, y = left + ay, top - ax
        drawn.append(_ONE.pack(f, x - px, f, y - py, _MOVE))
        drawn.append(_THREE.pack(f, dx, f, dy, f, -2 * ay, f, 2 * ax, f, -dx, f, -dy, _LINE))
        px, py = x - 2 * ay, y + 2 * ax
    return b"".join(drawn) + _END


def _round(lines: list[Dash], nib: _Nib, steps: float) -> bytes:
    """Each line as a round nib draws it: half of the nib is left behind at the start, the other
    half at the end, between the two corners that are farthest to the sides."""
    corners, halves, count = nib.corners, nib.halves, len(nib.corners)
    drawn: list[bytes] = []
    px = py = 0
    f, pack, angle = _FIXED, _ONE.pack, math.atan2
    turns, first, middle = count / math.tau, 0.5 - count / 4, count // 2
    for x0, y0, x1, y1 in lines:
        right = math.floor(angle(y1 - y0, x1 - x0) * turns + first) % count
        left = (right + middle) % count
        x, y = int(x0 * steps), int(y0 * steps)
        dx, dy = int(x1 * steps) - x, int(y1 * steps) - y
        x, y = x + corners[left][0], y + corners[left][1]
        drawn += (
            pack(f, x - px, f, y - py, _MOVE),
            halves[left],
            pack(f, dx, f, dy, _LINE),
            halves[right],
        )
        px, py = x + dx, y + dy
    return b"".join(drawn) + _END


class _Nib(NamedTuple):
    """A round nib as a polygon with an even number of corners; `halves[n]` leads from corner n to
    the opposite one."""

    corners: tuple[tuple[int, int], ...]
    halves: tuple[bytes, ...]


@lru_cache(maxsize=64)
def _nib(radius: float, tolerance: float) -> _Nib:
    """A nib as wide on average as a circle of this radius, in steps; `tolerance` is how far it may
    stray from the circle, in radii. A quilt is sewn with three threads, not with thousands."""
    step = math.acos(max(0.0, 1 - tolerance))
    count = 4 * max(_LEAST, math.ceil(math.pi / 4 / step))
    radius *= math.pi / count / math.sin(math.pi / count)
    angles = (math.tau * n / count for n in range(count // 2))
    half = [(round(radius * math.cos(a)), round(radius * math.sin(a))) for a in angles]
    corners = half + [(-x, -y) for x, y in half]
    edges = [
        struct.pack(">BiBi", _FIXED, x1 - x0, _FIXED, y1 - y0)
        for (x0, y0), (x1, y1) in zip(corners, corners[1:] + corners[:1], strict=True)
    ]
    halves = (_lines((edges + edges)[n : n + count // 2]) for n in range(count))
    return _Nib(tuple(corners), tuple(halves))


def _lines(edges: list[bytes]) -> bytes:
    """Lines one after the other, with an operator as often as there must be one."""
    some = _MOST_OPERANDS // 2
    return b"".join(
        b"".join(edges[at : at + some]) + bytes([_LINE]) for at in range(0, len(edges), some)
    )
