"""Gradients to pixels.

In: a gradient of the scene, the transform to pixels, and a box of pixels. Out: an RGB image of
that box, evaluated at pixel centres, as PDF's axial and radial shadings with Extend [true true]
(32000-1, 8.7.4.5.3 and 8.7.4.5.4); colours run straight from stop to stop in sRGB.

There is no NumPy here: importing it would cost more than a window's first picture.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from typing import Any

from PIL import Image, ImageMath

from thankyou.geometry import Transform
from thankyou.paint.fill import Box
from thankyou.scene import Color, LinearGradient, RadialGradient

Stops = tuple[tuple[float, Color], ...]


def gradient_image(
    gradient: LinearGradient | RadialGradient, transform: Transform, box: Box
) -> Image.Image:
    """The gradient's colours over `box` (mode "RGB")."""
    back = inverse(transform)
    if back is None:
        return Image.new("RGB", box.size, gradient.stops[-1][1])
    # From the centre of the box's first pixel, in steps of a pixel.
    back = Transform.translation(box.x0 + 0.5, box.y0 + 0.5).then(back)
    if isinstance(gradient, LinearGradient):
        return _linear(gradient, back, *box.size)
    return _radial(gradient, back, *box.size)


def inverse(t: Transform) -> Transform | None:
    """The way back, or None if `t` leaves no area."""
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


def _linear(g: LinearGradient, m: Transform, width: int, height: int) -> Image.Image:
    """A ramp one pixel high that holds just the shades of this box, laid along the axis."""
    dx, dy = g.x1 - g.x0, g.y1 - g.y0
    length2 = dx * dx + dy * dy
    if length2 == 0:  # SVG 2, 14.2.2.1: the last stop's colour
        return Image.new("RGB", (width, height), g.stops[-1][1])
    # t at pixel (column, row) is along * column + down * row + origin.
    along, down = (m.a * dx + m.b * dy) / length2, (m.c * dx + m.d * dy) / length2
    origin = ((m.e - g.x0) * dx + (m.f - g.y0) * dy) / length2
    low = origin + min(0.0, along * (width - 1)) + min(0.0, down * (height - 1))
    high = origin + max(0.0, along * (width - 1)) + max(0.0, down * (height - 1))
    length_px = (high - low) / (math.hypot(along, down) or 1.0)
    count = min(16384, 2 + math.ceil(_SHADES_A_PIXEL * length_px))
    step = (high - low) / (count - 1)
    if step == 0:
        return Image.new("RGB", (width, height), _shades(g.stops, [origin])[0])
    ramp = Image.new("RGB", (count, 1))
    ramp.putdata(_shades(g.stops, [low + i * step for i in range(count)]))
    a, b = along / step, down / step
    c = (origin - low) / step + 0.5 - (a + b) / 2  # Pillow asks at (column + 0.5, row + 0.5)
    return ramp.transform(
        (width, height), Image.Transform.AFFINE, (a, b, c, 0, 0, 0.5), Image.Resampling.NEAREST
    )


_SHADES_A_PIXEL = 2


def _radial(g: RadialGradient, m: Transform, width: int, height: int) -> Image.Image:
    """The distance from the centre, in steps to the radius, looked up in a table of shades."""
    if g.r <= 0:
        return Image.new("RGB", (width, height), g.stops[-1][1])
    steps = _steps(g.stops)
    k = steps / g.r
    # (u, v) = k * (point - centre) is linear in column and row; the distance is hypot(u, v).
    # Its square is a part of the column, a part of the row, and unless the transform keeps
    # right angles, a product of both.
    ua, ub, va, vb = m.a * k, m.b * k, m.c * k, m.d * k
    u0, v0 = (m.e - g.cx) * k, (m.f - g.cy) * k
    across = _floats((ua * i + u0) ** 2 + (ub * i + v0) ** 2 for i in range(width))
    downward = _floats(
        (va * j + u0) ** 2 + (vb * j + v0) ** 2 - u0 * u0 - v0 * v0 for j in range(height)
    )
    if width * height > _LARGE and min(across) + min(downward) > _FAR:
        return _half_as_fine(g, m, width, height)
    x = Image.frombytes("F", (width, 1), across.tobytes()).resize(
        (width, height), Image.Resampling.NEAREST
    )
    y = Image.frombytes("F", (1, height), downward.tobytes()).resize(
        (width, height), Image.Resampling.NEAREST
    )
    product = 2 * (ua * va + ub * vb)
    even = abs(product) * width * height < 1e-3
    if even:
        distance = ImageMath.lambda_eval(_distance, x=x, y=y)
    else:
        columns = _floats(product * i for i in range(width))
        rows = _floats(float(j) for j in range(height))
        distance = ImageMath.lambda_eval(
            _sheared_distance,
            x=x,
            y=y,
            i=Image.frombytes("F", (width, 1), columns.tobytes()).resize(
                x.size, Image.Resampling.NEAREST
            ),
            j=Image.frombytes("F", (1, height), rows.tobytes()).resize(
                x.size, Image.Resampling.NEAREST
            ),
        )
    tables = _tables(g.stops, steps)
    if steps == 255:
        index = distance.convert("L")
        return Image.merge("RGB", [index.point(table) for table in tables])
    index = distance.convert("I")  # Pillow wants a table of 65,536 for these
    return Image.merge(
        "RGB", [index.point(table + table[-1:] * (65535 - steps), "L") for table in tables]
    )


def _steps(stops: Stops) -> int:
    """255, unless a step would then leap over shades: the finer table takes three times as long."""
    for (t0, first), (t1, last) in pairwise(stops):
        leap = max(abs(a - b) for a, b in zip(first, last, strict=True))
        if leap > 1.5 * 255 * (t1 - t0):
            return 4095
    return 255


@lru_cache(maxsize=64)
def _tables(stops: Stops, steps: int) -> tuple[list[int], list[int], list[int]]:
    shades = _shades(stops, [i / steps for i in range(steps + 1)])
    red, green, blue = ([shade[band] for shade in shades] for band in range(3))
    return red, green, blue


def _distance(v: dict[str, Any]) -> Any:
    return (v["x"] + v["y"] + _ABOVE_ZERO) ** 0.5 + 0.5


def _sheared_distance(v: dict[str, Any]) -> Any:
    return (v["x"] + v["y"] + v["i"] * v["j"] + _ABOVE_ZERO) ** 0.5 + 0.5


_ABOVE_ZERO = 0.01
"""Rounding must not make the square of a distance negative (the radius is 255 or more)."""


_LARGE, _FAR = 400_000, 40.0**2
"""Pixels from which a shade is worth taking at every second one, and how many steps (squared) from
the centre, where the distance has its only bend, it must stay for that."""


def _half_as_fine(g: RadialGradient, m: Transform, width: int, height: int) -> Image.Image:
    """The shades at the middle of each four pixels, and even steps between: that far out they
    change so slowly that no eye, and no printer, can tell."""
    wide, high = (width + 1) // 2, (height + 1) // 2
    middle = Transform(
        2 * m.a, 2 * m.b, 2 * m.c, 2 * m.d, m.e + (m.a + m.c) / 2, m.f + (m.b + m.d) / 2
    )
    part = _radial(g, middle, wide, high)
    whole = part.resize((2 * wide, 2 * high), Image.Resampling.BILINEAR)
    return whole.crop((0, 0, width, height))


def _floats(values: Iterable[float]) -> array[float]:
    return array("f", values)


def _shades(stops: Stops, ascending: list[float]) -> list[Color]:
    """The colours at rising positions; beyond the stops the end colours extend."""
    shades: list[Color] = []
    last = len(stops) - 1
    at = -1
    for t in ascending:
        while at < last and t >= stops[at + 1][0]:
            at += 1
        if at < 0 or at == last:
            shades.append(stops[max(at, 0)][1])
            continue
        (t0, (r0, g0, b0)), (t1, (r1, g1, b1)) = stops[at], stops[at + 1]
        k = (t - t0) / (t1 - t0)
        shades.append(
            (
                int(r0 + (r1 - r0) * k + 0.5),
                int(g0 + (g1 - g0) * k + 0.5),
                int(b0 + (b1 - b0) * k + 0.5),
            )
        )
    return shades
