"""Outlines to coverage masks: how much of each pixel a path or a line of glyphs covers.

In: path segments or glyph runs, the transform to pixels, and the box of pixels that can be seen.
Out: `Mask` values for the canvas to paint through. Knows nothing of colours or of images' layers.

HarfBuzz' rasteriser computes exact signed areas, filled by the non-zero rule, but draws only
glyphs. A path therefore becomes the one glyph of a small font made in memory (path_font).
Coordinates are pixels, y down, the centre of the first pixel at (0.5, 0.5); HarfBuzz' rows
"from the bottom" are then our rows from the top.
"""

from __future__ import annotations

import math

import uharfbuzz as hb
from PIL import Image

from thankyou.base.geometry import Transform
from thankyou.base.quick_tuple import NamedTuple
from thankyou.model.scene import GlyphRun, Segments
from thankyou.render.raster.path_font import charstrings, font_of
from thankyou.typeset.hbfont import hb_font


class PixelBox(NamedTuple):
    """Whole pixels from (x0, y0) up to, not including, (x1, y1)."""

    x0: int
    y0: int
    x1: int
    y1: int

    @property
    def size(self) -> tuple[int, int]:
        return (self.x1 - self.x0, self.y1 - self.y0)

    def overlap(self, other: PixelBox) -> PixelBox | None:
        """The pixels in both, or None."""
        x0, y0 = max(self.x0, other.x0), max(self.y0, other.y0)
        x1, y1 = min(self.x1, other.x1), min(self.y1, other.y1)
        return PixelBox(x0, y0, x1, y1) if x0 < x1 and y0 < y1 else None


class Mask(NamedTuple):
    """Coverage, 0 to 255 a pixel (mode "L"), with its top left pixel at (x, y)."""

    image: Image.Image
    x: int
    y: int

    @property
    def box(self) -> PixelBox:
        return PixelBox(self.x, self.y, self.x + self.image.width, self.y + self.image.height)

    def moved(self, dx: int, dy: int) -> Mask:
        return Mask(self.image, self.x + dx, self.y + dy)


def path_mask(segments: Segments, transform: Transform, visible: PixelBox) -> Mask | None:
    """Coverage of a filled path inside `visible`; None where nothing can be seen of it."""
    limits = bounds(segments)
    if limits is None:
        return None
    left, top, right, bottom = limits
    box = pixel_box(transform, left, top, right, bottom).overlap(visible)
    if box is None:
        return None
    steps = steps_for(limits)
    return glyphs_mask(charstrings(segments, steps), steps, transform, box)


def steps_for(limits: tuple[float, float, float, float]) -> float:
    """By how much the numbers of a path with these bounds are multiplied in its font."""
    # The font's numbers are 32 bits: take a power of two that uses most of them.
    return 2.0 ** (28 - max(-28, math.frexp(max(map(abs, limits)))[1]))


def glyphs_mask(
    pieces: list[bytes], steps: float, transform: Transform, box: PixelBox
) -> Mask | None:
    """Coverage, inside `box`, of a path given as charstrings with `steps` to a unit."""
    unit = 65536.0 / steps
    font = font_of(pieces)
    draw = hb.RasterDraw()
    draw.transform = (
        transform.a * unit,
        transform.b * unit,
        transform.c * unit,
        transform.d * unit,
        transform.e,
        transform.f,
    )
    for glyph in range(1, len(pieces) + 1):
        draw.draw_glyph(font, glyph)
    return _render(draw, box)


def bounds(segments: Segments) -> tuple[float, float, float, float] | None:
    """Left, top, right and bottom of all points of a path, handles too; None if it has none."""
    numbers = [number for segment in segments for number in segment[1:]]
    if not numbers:
        return None
    xs, ys = numbers[::2], numbers[1::2]
    return min(xs), min(ys), max(xs), max(ys)


def pixel_box(
    transform: Transform, left: float, top: float, right: float, bottom: float
) -> PixelBox:
    """The pixels touched by a rectangle after `transform`, kept within 24 bits."""
    t, limit = transform, 1 << 23
    # The least and the most that each number adds, wherever in the rectangle.
    ax, bx = (t.a * left, t.a * right), (t.b * left, t.b * right)
    cy, dy = (t.c * top, t.c * bottom), (t.d * top, t.d * bottom)
    least = min(ax) + min(cy) + t.e, min(bx) + min(dy) + t.f
    most = max(ax) + max(cy) + t.e, max(bx) + max(dy) + t.f
    return PixelBox(
        math.floor(min(max(least[0], -limit), limit)),
        math.floor(min(max(least[1], -limit), limit)),
        math.ceil(min(max(most[0], -limit), limit)),
        math.ceil(min(max(most[1], -limit), limit)),
    )


def run_mask(run: GlyphRun, transform: Transform, visible: PixelBox | None) -> Mask | None:
    """Coverage of a run's glyphs, all of them (`visible` None) or only what is in `visible`.

    `transform` takes points from the start of the run's baseline to pixels: the mask does not
    depend on run.x and run.y. Glyph positions are exact, never snapped to pixels.
    """
    draw = hb.RasterDraw()
    a, b, c, d = transform.a, transform.b, transform.c, transform.d
    size_px = run.size * math.hypot(a, b, c, d)
    drawn = False
    for offset, shape in run.parts:
        face = shape.face
        font = hb_font(face)
        unit = run.size * face.scale / face.units_per_em
        # Glyphs are drawn y up.
        xx, yx, xy, yy = a * unit, b * unit, -c * unit, -d * unit
        for glyph, em_x, em_y in zip(shape.glyphs, shape.xs, shape.ys, strict=True):
            x, y = offset + em_x * run.size, em_y * run.size
            dx, dy = a * x + c * y + transform.e, b * x + d * y + transform.f
            if visible is not None and not _near(dx, dy, size_px, visible):
                continue
            draw.transform = (xx, yx, xy, yy, dx, dy)
            draw.draw_glyph(font, glyph)
            drawn = True
    return _render(draw, visible) if drawn else None


_WIDEST_GLYPH_EM = 24.0
"""Wider than any glyph in use (the widest Arabic ligatures reach about 12 em)."""


def _near(x: float, y: float, size: float, visible: PixelBox) -> bool:
    reach = size * _WIDEST_GLYPH_EM
    return (
        visible.x0 - reach < x < visible.x1 + reach and visible.y0 - reach < y < visible.y1 + reach
    )


def _render(draw: hb.RasterDraw, box: PixelBox | None) -> Mask | None:
    if box is not None:
        draw.extents = hb.RasterExtents(box.x0, box.y0, *box.size)
    rendered = draw.render()
    if rendered is None:
        raise MemoryError("the rasteriser could not get memory for a mask")
    extents = rendered.extents
    if extents.width == 0 or extents.height == 0:
        return None
    size = (extents.width, extents.height)
    image = Image.frombuffer("L", size, rendered.buffer, "raw", "L", extents.stride, 1)
    return Mask(image, extents.x_origin, extents.y_origin)
