"""Items of a scene onto a canvas, back to front.

In: items and a `Canvas`. Out: pixels changed. It decides nothing: each item is drawn where the
scene says.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PIL import ImageChops

from thankyou.base.geometry import IDENTITY
from thankyou.model.scene import (
    GlyphRun,
    Group,
    Item,
    Paint,
    Path,
    Picture,
    Segments,
    Stroke,
    TintedMask,
)
from thankyou.render.raster.canvas import Canvas
from thankyou.render.raster.dashes import dash_mask, dashes
from thankyou.render.raster.draw_mask import draw_mask
from thankyou.render.raster.draw_picture import draw_picture
from thankyou.render.raster.draw_text import draw_run
from thankyou.render.raster.fill import Mask, PixelBox, bounds, path_mask, pixel_box
from thankyou.render.raster.gradient import gradient_bands
from thankyou.render.raster.stroke import MITER_LIMIT, stroke_outline
from thankyou.render.raster.surface import Source

_FLATNESS_PX = 0.05
"""How far the outline of a stroke may stray from the true curve."""


def draw(items: Iterable[Item], canvas: Canvas) -> None:
    for item in items:
        match item:
            case Group():
                inside = _inside(item, canvas)
                if inside is not None:
                    draw(item.items, inside)
            case Path():
                _draw_path(item, canvas)
            case GlyphRun():
                draw_run(item, canvas)
            case Picture():
                draw_picture(item, canvas)
            case TintedMask():
                draw_mask(item, canvas)


def _inside(group: Group, canvas: Canvas) -> Canvas | None:
    if group.transform != IDENTITY:
        canvas = replace(canvas, transform=group.transform.then(canvas.transform))
    if group.clip is None:
        return canvas
    if _covers(group.clip, canvas):
        return canvas
    clip = path_mask(group.clip, canvas.transform, canvas.visible)
    if clip is None:
        return None
    if clip.box == canvas.visible and clip.image.getextrema() == (255, 255):
        return canvas
    if canvas.clip is not None:
        outer = canvas.clip.image.crop(clip.moved(-canvas.clip.x, -canvas.clip.y).box)
        clip = Mask(ImageChops.multiply(clip.image, outer), clip.x, clip.y)
    return replace(canvas, visible=clip.box, clip=clip)


def _draw_path(path: Path, canvas: Canvas) -> None:
    ground = path.fill is not None and path.opacity == 1 and canvas.clip is None
    if path.fill is not None and ground and _covers(path.segments, canvas):
        canvas.surface.put(_source(path.fill, canvas, canvas.visible), canvas.visible)
    elif path.fill is not None:
        mask = path_mask(path.segments, canvas.transform, canvas.visible)
        _fill(path.fill, path.opacity, mask, canvas)
    if path.stroke is not None:
        mask = _stroke_mask(path.segments, path.stroke, canvas)
        _fill(path.stroke.color, path.stroke.opacity, mask, canvas)


def _stroke_mask(segments: Segments, stroke: Stroke, canvas: Canvas) -> Mask | None:
    tolerance = _FLATNESS_PX / (canvas.transform.scale or 1.0)
    lines = dashes(segments)
    if lines is not None:
        return dash_mask(lines, stroke, canvas.transform, canvas.visible, tolerance)
    if not _in_sight(segments, stroke, canvas):
        return None
    outline = stroke_outline(segments, stroke, tolerance)
    return path_mask(outline, canvas.transform, canvas.visible)


def _in_sight(segments: Segments, stroke: Stroke, canvas: Canvas) -> bool:
    """Whether a stroke may be seen at all: outlining it costs more than looking."""
    limits = bounds(segments)
    if limits is None:
        return False
    left, top, right, bottom = limits
    reach = stroke.width * MITER_LIMIT / 2  # how far a corner may stand out
    box = pixel_box(canvas.transform, left - reach, top - reach, right + reach, bottom + reach)
    return box.overlap(canvas.visible) is not None


def _covers(segments: Segments, canvas: Canvas) -> bool:
    """Whether a path is an upright rectangle round all that can be seen: it needs no mask."""
    t = canvas.transform
    if len(segments) != 5 or t.b or t.c:
        return False
    first, second = segments[:2]
    if first[1:2] != second[1:2] and first[2:3] != second[2:3]:
        return False  # most are seen here to be aslant
    corners = [segment[1:] for segment in segments[:4] if segment[0] in "ML"]
    if len(corners) != 4 or segments[4][0] != "Z":
        return False
    xs, ys = {x for x, _ in corners}, {y for _, y in corners}  # type: ignore[misc]
    if len(xs) != 2 or len(ys) != 2 or len(set(corners)) != 4:
        return False
    left, right = sorted(t.a * x + t.e for x in xs)
    top, bottom = sorted(t.d * y + t.f for y in ys)
    x0, y0, x1, y1 = canvas.visible
    return left <= x0 and top <= y0 and right >= x1 and bottom >= y1


def _fill(paint: Paint, opacity: float, mask: Mask | None, canvas: Canvas) -> None:
    if mask is None or opacity <= 0:
        return
    canvas.lay(_source(paint, canvas, mask.box), mask, opacity)


def _source(paint: Paint, canvas: Canvas, box: PixelBox) -> Source:
    """What is laid on a box of pixels: a colour, or the picture of a gradient."""
    if isinstance(paint, tuple):
        return paint
    return gradient_bands(paint, canvas.transform, box)
