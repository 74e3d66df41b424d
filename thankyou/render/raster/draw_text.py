"""A line of text onto a canvas: through a mask that is kept for the next painting.

In: a `GlyphRun` and a `Canvas`. Out: pixels changed.
"""

from __future__ import annotations

import math

from PIL import Image

from thankyou.base.geometry import Transform
from thankyou.model.scene import GlyphRun
from thankyou.render.raster.canvas import Canvas
from thankyou.render.raster.fill import Mask, PixelBox, pixel_box, run_mask
from thankyou.render.raster.surface import Surface

_PHASES = 256
"""Steps of a pixel in which a line is placed: those of HarfBuzz' rasteriser."""

_NOTHING = Mask(Image.new("L", (1, 1)), 0, 0)
"""The mask of spaces."""


def draw_run(run: GlyphRun, canvas: Canvas) -> None:
    """Draw a line of text, placed to a 256th of a pixel."""
    if run.size <= 0 or not run.parts:
        return
    here = canvas.transform
    # The mask of a line depends on where in a pixel it begins, not on the pixel.
    x, y = here.apply((run.x, run.y))
    x, y = round(x * _PHASES) / _PHASES, round(y * _PHASES) / _PHASES
    px, py = math.floor(x), math.floor(y)
    if not _fits(run, here, canvas.surface):
        start = Transform(here.a, here.b, here.c, here.d, x, y)
        clipped = run_mask(run, start, canvas.visible)
        if clipped is not None:
            canvas.lay(run.color, clipped)
        return
    phased = Transform(here.a, here.b, here.c, here.d, x - px, y - py)
    key = (run.parts, run.size, phased)
    mask = canvas.cache.lines.get(key)
    if mask is None:
        mask = run_mask(run, phased, None) or _NOTHING
        canvas.cache.lines.put(key, mask)
    if mask is not _NOTHING:
        canvas.lay(run.color, mask.moved(px, py))


def _fits(run: GlyphRun, transform: Transform, surface: Surface) -> bool:
    """Whether a run surely needs no more memory than the picture it stands in."""
    end = max(offset + shape.advance * run.size for offset, shape in run.parts)
    box = pixel_box(
        transform,
        run.x - run.size,
        run.y - 2 * run.size,
        run.x + end + run.size,
        run.y + 2 * run.size,
    )
    width, height = surface.size
    return box.overlap(PixelBox(-width, -height, 2 * width, 2 * height)) == box
