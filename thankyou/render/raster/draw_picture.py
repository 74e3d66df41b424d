"""A photo or a signature onto a canvas: shrunk by area, then placed.

In: a `Picture` and a `Canvas`. Out: pixels changed.
"""

from __future__ import annotations

import math

from PIL import Image

from thankyou.base.geometry import Transform
from thankyou.model.scene import Picture, rect_segments
from thankyou.render.raster.canvas import Canvas
from thankyou.render.raster.fill import path_mask
from thankyou.render.raster.gradient import inverse


def draw_picture(picture: Picture, canvas: Canvas) -> None:
    """Draw a picture into its rectangle, smoothed as printers smooth it."""
    rect = picture.rect
    mask = path_mask(rect_segments(rect), canvas.transform, canvas.visible)
    if mask is None or picture.width_px < 1 or picture.height_px < 1:
        return
    photo = Image.frombytes("RGB", (picture.width_px, picture.height_px), picture.rgb)
    # Shrink by area first, so that the placing below takes about one pixel for one.
    t = canvas.transform
    wide = math.ceil(rect.width * math.hypot(t.a, t.b))
    high = math.ceil(rect.height * math.hypot(t.c, t.d))
    size = (max(1, min(photo.width, wide)), max(1, min(photo.height, high)))
    if size != photo.size:
        photo = photo.resize(size, Image.Resampling.BOX)
    # A border of its own edge, for pixels that the picture covers in part.
    framed = photo.resize((size[0] + 2, size[1] + 2), Image.Resampling.NEAREST)
    framed.paste(photo, (1, 1))
    to_page = Transform(rect.width / size[0], 0, 0, rect.height / size[1], rect.x, rect.y)
    back = inverse(to_page.then(t).then(Transform.translation(-mask.x, -mask.y)))
    if back is None:
        return
    placed = framed.transform(
        mask.image.size,
        Image.Transform.AFFINE,
        (back.a, back.c, back.e + 1, back.b, back.d, back.f + 1),
        Image.Resampling.BILINEAR,
    )
    red, green, blue = placed.split()
    canvas.lay((red, green, blue), mask)
