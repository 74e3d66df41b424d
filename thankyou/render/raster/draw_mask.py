"""A tinted mask onto a canvas: its coverage, resampled to pixels, with its ink laid through it.

In: a `TintedMask` and a `Canvas`. Out: pixels changed. Smaller, it is averaged by area; larger,
interpolated. Places are kept to fractions of a pixel, under any affine map.
"""

from __future__ import annotations

import math

from PIL import Image

from thankyou.base.errors import CardError
from thankyou.base.geometry import Transform
from thankyou.model.scene import TintedMask, rect_segments
from thankyou.render.raster.canvas import Canvas
from thankyou.render.raster.fill import Mask, PixelBox, path_mask, pixel_box
from thankyou.render.raster.gradient import inverse

_FILTER = Image.Resampling.HAMMING
"""The nearest to the mean of what a pixel covers: Pillow's own box counts pixels whole or not."""
_LEAST_TURN = 1e-9
_TURNS = {  # signs of (a, d) upright, of (b, c) a quarter turned: how to lay the picture out first
    (True, True, True): None,
    (True, False, True): Image.Transpose.FLIP_LEFT_RIGHT,
    (True, True, False): Image.Transpose.FLIP_TOP_BOTTOM,
    (True, False, False): Image.Transpose.ROTATE_180,
    (False, True, True): Image.Transpose.TRANSPOSE,
    (False, True, False): Image.Transpose.ROTATE_90,
    (False, False, True): Image.Transpose.ROTATE_270,
    (False, False, False): Image.Transpose.TRANSVERSE,
}


def coverage(mask: TintedMask) -> Image.Image:
    """Its pixels, mode "L". Raises CardError "mask-unusable" (file, what) if there are too few."""
    size = (mask.width_px, mask.height_px)
    try:
        # Pillow's decoder of a PNG's rows: 8-bit grey, not interlaced.
        return Image.frombytes("L", size, mask.rows, "zip", "L", 0)
    except (ValueError, OSError) as error:
        raise CardError("mask-unusable", file=mask.name, what="its rows are damaged") from error


def draw_mask(mask: TintedMask, canvas: Canvas) -> None:
    """Lay the mask's ink where it stands."""
    rect, t = mask.rect, canvas.transform
    around = pixel_box(t, rect.x, rect.y, rect.right, rect.bottom).overlap(canvas.visible)
    if around is None or mask.opacity <= 0:
        return
    image = canvas.cache.masks.get(mask.key)
    if image is None:
        image = coverage(mask)
        canvas.cache.masks.put(mask.key, image)
    wide, high = rect.width / image.width, rect.height / image.height
    place = Transform(wide, 0, 0, high, rect.x, rect.y).then(t)
    box = _inked(image, place, around)
    if box is None:
        return
    askew = min(max(abs(place.a), abs(place.d)), max(abs(place.b), abs(place.c)))
    turned = askew > _LEAST_TURN * place.scale
    placed = _turned(image, mask, canvas) if turned else _stretched(image, place, box)
    if placed is not None:
        canvas.lay(mask.color, placed, mask.opacity)


def _inked(image: Image.Image, place: Transform, around: PixelBox) -> PixelBox | None:
    """The pixels of `around` that ink may reach: most pictures have wide empty edges."""
    ink = image.getbbox()
    scale = min(math.hypot(place.a, place.b), math.hypot(place.c, place.d))
    if ink is None or not scale:
        return None
    more = 1 + 1 / scale  # how far a filter reaches
    left, top, right, bottom = ink
    return pixel_box(place, left - more, top - more, right + more, bottom + more).overlap(around)


def _stretched(image: Image.Image, place: Transform, box: PixelBox) -> Mask:
    """Upright or a quarter turned, perhaps in a mirror: `place` leads from its pixels to ours."""
    upright = abs(place.a) > abs(place.b)
    across, down = (place.a, place.d) if upright else (place.c, place.b)
    turn = _TURNS[upright, across > 0, down > 0]
    corner = (place.e, place.f)
    if across < 0:
        corner = (corner[0] + across * (image.width if upright else image.height), corner[1])
    if down < 0:
        corner = (corner[0], corner[1] + down * (image.height if upright else image.width))
    across, down = abs(across), abs(down)
    # What is seen, in the pixels of the picture as it lies then; a filter reaches a little farther.
    left, right = ((x - corner[0]) / across for x in (box.x0, box.x1))
    top, bottom = ((y - corner[1]) / down for y in (box.y0, box.y1))
    room_x, room_y = 2 + math.ceil(1 / across), 2 + math.ceil(1 / down)
    x0, y0 = math.floor(left) - room_x, math.floor(top) - room_y
    x1, y1 = math.ceil(right) + room_x, math.ceil(bottom) + room_y
    if turn is None:
        part = image.crop((x0, y0, x1, y1))  # what lies beyond the picture has no ink
    else:
        part = image.transpose(turn).crop((x0, y0, x1, y1))
    seen = (left - x0, top - y0, right - x0, bottom - y0)
    return Mask(part.resize(box.size, _FILTER, seen), box.x0, box.y0)


def _turned(image: Image.Image, mask: TintedMask, canvas: Canvas) -> Mask | None:
    """At any angle: shrunk by area first, so that the placing takes about one pixel for one."""
    rect, t = mask.rect, canvas.transform
    edge = path_mask(rect_segments(rect), t, canvas.visible)
    if edge is None:
        return None
    wide = math.ceil(rect.width * math.hypot(t.a, t.b))
    high = math.ceil(rect.height * math.hypot(t.c, t.d))
    size = (max(1, min(image.width, wide)), max(1, min(image.height, high)))
    if size != image.size:
        image = image.resize(size, Image.Resampling.BOX)
    to_page = Transform(rect.width / size[0], 0, 0, rect.height / size[1], rect.x, rect.y)
    back = inverse(to_page.then(t).then(Transform.translation(-edge.x, -edge.y)))
    if back is None:
        return None
    placed = image.crop((-1, -1, size[0] + 1, size[1] + 1)).transform(
        edge.image.size,
        Image.Transform.AFFINE,
        (back.a, back.c, back.e + 1, back.b, back.d, back.f + 1),
        Image.Resampling.BILINEAR,
    )
    return Mask(placed, edge.x, edge.y)
