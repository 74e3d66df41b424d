"""Gradients to pixels.

In: a gradient of the scene, the transform to pixels, and a box of pixels. Out: the three bands of
that box, evaluated at pixel centres, as PDF's axial and radial shadings with Extend [true true]
(32000-1, 8.7.4.5.3 and 8.7.4.5.4); colours run straight from stop to stop in sRGB.

There is no NumPy here: importing it would cost more than a window's first picture.
"""

from __future__ import annotations

import math
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import pairwise
from typing import Any, TypeVar, cast

from PIL import Image, ImageMath

from thankyou.base.color import Color
from thankyou.base.geometry import Transform
from thankyou.model.scene import LinearGradient, RadialGradient
from thankyou.render.raster.fill import PixelBox
from thankyou.render.raster.surface import Bands

Stops = tuple[tuple[float, Color], ...]
T = TypeVar("T")


def gradient_bands(
    gradient: LinearGradient | RadialGradient, transform: Transform, box: PixelBox
) -> Bands:
    """The gradient's colours over `box`."""
    back = inverse(transform)
    if back is None:
        return _even(box.size, gradient.stops[-1][1])
    # From the centre of the box's first pixel, in steps of a pixel.
    back = Transform.translation(box.x0 + 0.5, box.y0 + 0.5).then(back)
    if isinstance(gradient, LinearGradient):
        return _linear(gradient, back, *box.size)
    return _radial(gradient, back, *box.size)


def _even(size: tuple[int, int], color: Color) -> Bands:
    return _each(color, lambda shade: Image.new("L", size, shade))


def _each(bands: tuple[T, T, T], make: Callable[[T], Image.Image]) -> Bands:
    red, green, blue = bands
    return make(red), make(green), make(blue)


def inverse(t: Transform) -> Transform | None:
    """The inverse map, or None if `t` leaves no area."""
    det = t.a * t.d - t.b * t.c
    if det == 0 or not math.isfinite(1 / det):
        return None
    return Transform(
        t.d / det,
        -t.b / det,
        -t.c / det,
        t.a / det,
        (t.c * t.f - t.d * t.e) / det,
        (t.b * t.e - t.a * t.f) / det,
    )


def _linear(g: LinearGradient, m: Transform, width: int, height: int) -> Bands:
    """A ramp one pixel high that holds just the shades of this box, laid along the axis."""
    dx, dy = g.x1 - g.x0, g.y1 - g.y0
    length2 = dx * dx + dy * dy
    if length2 == 0:  # SVG 2, 14.2.2.1: the last stop's colour
        return _even((width, height), g.stops[-1][1])
    # t at pixel (column, row) is along * column + down * row + origin.
    along, down = (m.a * dx + m.b * dy) / length2, (m.c * dx + m.d * dy) / length2
    origin = ((m.e - g.x0) * dx + (m.f - g.y0) * dy) / length2
    if along == 0 or down == 0:  # bands of one shade a row, the commonest, or a column
        line = (width, 1) if down == 0 else (1, height)
        return _each(
            _ramped(g.stops, origin, along or down, max(line)),
            lambda ramp: Image.frombytes("L", line, ramp).resize(
                (width, height), Image.Resampling.NEAREST
            ),
        )
    low = origin + min(0.0, along * (width - 1)) + min(0.0, down * (height - 1))
    high = origin + max(0.0, along * (width - 1)) + max(0.0, down * (height - 1))
    length_px = (high - low) / (math.hypot(along, down) or 1.0)
    count = min(16384, 2 + math.ceil(_SHADES_A_PIXEL * length_px))
    step = (high - low) / (count - 1)
    if step == 0:
        return _each(
            _shades(g.stops, [origin]), lambda one: Image.new("L", (width, height), one[0])
        )
    a, b = along / step, down / step
    c = (origin - low) / step + 0.5 - (a + b) / 2  # Pillow asks at (column + 0.5, row + 0.5)
    shades = bytearray(3 * count)
    shades[::3], shades[1::3], shades[2::3] = _ramped(g.stops, low, step, count)
    ramp = Image.frombytes("RGB", (count, 1), bytes(shades))
    red, green, blue = ramp.transform(
        (width, height), Image.Transform.AFFINE, (a, b, c, 0, 0, 0.5), Image.Resampling.NEAREST
    ).split()
    return red, green, blue


def _ramped(stops: Stops, first: float, step: float, count: int) -> tuple[bytes, bytes, bytes]:
    """The shades at `count` positions from `first` on."""
    positions = [first + i * step for i in range(count)]
    if step >= 0:
        return _shades(stops, positions)
    red, green, blue = _shades(stops, positions[::-1])
    return red[::-1], green[::-1], blue[::-1]


_SHADES_A_PIXEL = 2


def _radial(g: RadialGradient, m: Transform, width: int, height: int) -> Bands:
    """The distance from the centre, as an index to 256 shades that are evenly far apart."""
    if g.r <= 0:
        return _even((width, height), g.stops[-1][1])
    bends, tables, steepest = _ramp(g.stops)
    k = _RADIUS / g.r
    # (u, v) = k * (point - centre) is linear in column and row: `unit` is the way there. The
    # distance is hypot(u, v).
    # Its square is a part of the column, a part of the row, and unless the transform keeps
    # right angles, a product of both.
    unit = Transform(m.a * k, m.b * k, m.c * k, m.d * k, (m.e - g.cx) * k, (m.f - g.cy) * k)
    product = 2 * (unit.a * unit.c + unit.b * unit.d)
    if abs(product) * width * height < 1e-3:
        change = steepest * m.scale / g.r
        apart = 1 if width * height < _LARGE or change > 2 * _SLOW else 2 if change > _SLOW else 4
        index = _indices(unit, (width, height), apart, bends)
    else:
        x, y = _grid(unit, (width, height), 1, 0)
        columns = _spread(_floats(product * i for i in range(width)), (width, 1), x.size)
        rows = _spread(_floats(float(j) for j in range(height)), (1, height), x.size)
        index = _computed(
            lambda v: _along((v["x"] + v["y"] + v["i"] * v["j"] + _ABOVE_ZERO) ** 0.5, v, bends),
            x=x, y=y, i=columns, j=rows,
        )  # fmt: skip
    numbers = index.convert("L")
    return _each(tables, numbers.point)


_RADIUS = 255.0
"""The parts of the radius in which distances are measured."""
_LARGE, _SLOW = 40_000, 0.35
"""Pixels from which an index is computed at every fourth pixel each way only, and by how many
levels at most a shade may change from one pixel to the next for that (twice as many for every
second one). Between them it is even, and bends so little that the difference is a fraction of a
level, even round the centre."""

Bends = tuple[tuple[float, float], ...]
Tables = tuple[list[int], list[int], list[int]]


@lru_cache(maxsize=64)
def _ramp(stops: Stops) -> tuple[Bends, Tables, float]:
    """How the index grows with the distance, the 256 shades, and how fast they change.

    Where colours change fast the indices are close together. They grow from bend to bend: at a
    distance, by so much more for each part of the radius than before. The last number is by how
    many levels the fastest band would change over the whole radius.
    """
    leaps = [
        max(abs(a - b) for a, b in zip(c0, c1, strict=True)) for (_, c0), (_, c1) in pairwise(stops)
    ]
    total = sum(leaps) or 1
    bends: list[tuple[float, float]] = []
    marks: list[tuple[float, Color]] = [(0.0, stops[0][1])]
    steepest = slope = 0.0
    at, reached = stops[0][0], 0
    for (_, (end, color)), leap in zip(pairwise(stops), leaps, strict=True):
        end = max(end, at + 1 / 4096)  # a hard edge is one that is very steep
        own = leap / total * 255 / ((end - at) * _RADIUS)
        bends.append((at * _RADIUS, own - slope))
        steepest = max(steepest, leap / (end - at))
        at, slope, reached = end, own, reached + leap
        marks.append((reached / total * 255, color))
    bends.append((at * _RADIUS, -slope))
    red, green, blue = _shades(tuple(marks), [float(i) for i in range(256)])
    return tuple(bends), (list(red), list(green), list(blue)), steepest


def _indices(unit: Transform, size: tuple[int, int], apart: int, bends: Bends) -> Image.Image:
    """The indices of a picture of this size, computed at the middle of cells of `apart` pixels
    and interpolated between them."""

    def index(v: dict[str, Any]) -> Any:
        return _along((v["x"] + v["y"] + _ABOVE_ZERO) ** 0.5, v, bends)

    if apart == 1:
        x, y = _grid(unit, size, 1, 0)
        return _computed(index, x=x, y=y)
    width, height = size
    x, y = _grid(unit, (-(-width // apart) + 2, -(-height // apart) + 2), apart, 1)
    box = (1.0, 1.0, 1.0 + width / apart, 1.0 + height / apart)
    return _computed(index, x=x, y=y).resize(size, Image.Resampling.BILINEAR, box)


def _along(distance: Any, v: dict[str, Any], bends: Bends) -> Any:
    """The index at a distance, with a half, since Pillow cuts fractions off."""
    index: Any = 0.5
    for at, more in bends:
        if more:
            index = v["max"](distance - at, 0.0) * more + index
    return index


def _computed(rule: Callable[[dict[str, Any]], Any], **images: Image.Image) -> Image.Image:
    return cast(Image.Image, ImageMath.lambda_eval(rule, **images))


def _grid(
    t: Transform, size: tuple[int, int], apart: int, margin: int
) -> tuple[Image.Image, Image.Image]:
    """The parts of the squared distance from (0, 0) that belong to columns and to rows.

    `t` leads from pixels to where the distance is measured; the parts are computed at the middle
    of `size` cells of `apart` pixels, of which `margin` lie outside on each side.
    """
    wide, high = size
    shift = (apart - 1) / 2 - margin * apart
    columns = [apart * i + shift for i in range(wide)]
    rows = [apart * j + shift for j in range(high)]
    across = _floats((t.a * i + t.e) ** 2 + (t.b * i + t.f) ** 2 for i in columns)
    downward = _floats(
        (t.c * j + t.e) ** 2 + (t.d * j + t.f) ** 2 - t.e * t.e - t.f * t.f for j in rows
    )
    return _spread(across, (wide, 1), size), _spread(downward, (1, high), size)


def _spread(values: array[float], size: tuple[int, int], whole: tuple[int, int]) -> Image.Image:
    """A line of numbers, repeated over a picture."""
    return Image.frombytes("F", size, values.tobytes()).resize(whole, Image.Resampling.NEAREST)


_ABOVE_ZERO = 0.01
"""Rounding must not make the square of a distance negative (the radius is 255)."""


def _floats(values: Iterable[float]) -> array[float]:
    return array("f", values)


def _shades(stops: Stops, ascending: list[float]) -> tuple[bytes, bytes, bytes]:
    """The colours at rising positions, band by band; beyond the stops the end colours extend."""
    starts = [bisect_left(ascending, at) for at, _ in stops]
    red, green, blue = (
        bytes([stops[0][1][band]]) * starts[0]
        + b"".join(
            _between(one, other, band, ascending[start:end])
            for (one, other), (start, end) in zip(pairwise(stops), pairwise(starts), strict=True)
        )
        + bytes([stops[-1][1][band]]) * (len(ascending) - starts[-1])
        for band in range(3)
    )
    return red, green, blue


def _between(
    one: tuple[float, Color], other: tuple[float, Color], band: int, positions: list[float]
) -> bytes:
    """One band of the shades from a stop to the next."""
    (start, first), (end, second) = one, other
    shade, change = first[band], second[band] - first[band]
    if not change or not positions:
        return bytes([shade]) * len(positions)
    slope = change / (end - start)
    if 4 * abs(change) > len(positions):
        return bytes([int(shade + 0.5 + slope * (at - start)) for at in positions])
    # A gentle one is long runs of one shade: only their ends are looked for.
    way, find = (1, bisect_left) if change > 0 else (-1, bisect_right)
    shades, begun = b"", 0
    for number in range(abs(change)):
        ended = find(positions, start + way * (number + 0.5) / slope)
        shades += bytes([shade + way * number]) * (ended - begun)
        begun = ended
    return shades + bytes([second[band]]) * (len(positions) - begun)
