"""Where items land: a surface, the pixels that can be seen, the way there, and a clip.

In: colours or pictures, and masks. Out: pixels changed on the surface.
"""

from __future__ import annotations

from dataclasses import dataclass

from PIL import Image, ImageChops

from thankyou.base.geometry import Transform
from thankyou.render.raster.fill import Mask, PixelBox
from thankyou.render.raster.raster_cache import RasterCache
from thankyou.render.raster.surface import Box, Source, Surface, pictured

_TILED = 40_000
"""Pixels from which a shape is laid tile by tile."""
_TILE_WIDE, _TILE_HIGH = 512, 96
_NEARLY = 0.7
"""The share of a tile from which cutting it down to its ink is not worth while."""


@dataclass(frozen=True, slots=True)
class Canvas:
    """The state of drawing inside one group; a group in it has a canvas of its own.

    `visible` are the pixels that can be seen, `transform` leads from the scene to pixels, `clip`
    holds how much of each pixel of `visible` is inside (None: all).
    """

    surface: Surface
    visible: PixelBox
    transform: Transform
    clip: Mask | None
    cache: RasterCache

    def lay(self, source: Source, mask: Mask, opacity: float = 1.0) -> None:
        """Put a colour, or a picture of the mask's size, through a mask."""
        image = mask.image
        if self.clip is not None:
            clip = self.clip.image.crop(mask.moved(-self.clip.x, -self.clip.y).box)
            image = ImageChops.multiply(image, clip)
        alpha = round(255 * opacity)
        if alpha < 255:
            image = _thinned(image, alpha)
        width, height = image.size
        if width * height < _TILED:
            self.surface.put(source, mask.box, image)
            return
        # Of a large shape many tiles are wholly inside or wholly outside, and those are quick.
        for top in range(0, height, _TILE_HIGH):
            for left in range(0, width, _TILE_WIDE):
                box = (left, top, min(left + _TILE_WIDE, width), min(top + _TILE_HIGH, height))
                part, box = _inked(image, box)
                if part is None:
                    continue
                place = (mask.x + box[0], mask.y + box[1], mask.x + box[2], mask.y + box[3])
                self.surface.put(_part(source, box), place, None if _is_full(part) else part)


def _inked(mask: Image.Image, box: Box) -> tuple[Image.Image | None, Box]:
    """The part of a mask in a box, or in less of it if that holds all its ink; None without any."""
    part = mask.crop(box)
    inked = part.getbbox()
    if inked is None:
        return None, box
    left, top, right, bottom = inked
    if (right - left) * (bottom - top) > _NEARLY * part.width * part.height:
        return part, box
    x, y = box[:2]
    return part.crop(inked), (x + left, y + top, x + right, y + bottom)


def _part(source: Source, box: Box) -> Source:
    bands = pictured(source)
    if bands is None:
        return source
    return bands[0].crop(box), bands[1].crop(box), bands[2].crop(box)


def _is_full(mask: Image.Image) -> bool:
    """Whether every pixel is wholly inside: quicker asked so than by the least of its greys."""
    return ImageChops.invert(mask).getbbox() is None


_LARGE = 50_000
"""Pixels from which a table of 256 greys is quicker than a product."""


def _thinned(mask: Image.Image, alpha: int) -> Image.Image:
    """A mask times `alpha` of 255."""
    if mask.width * mask.height < _LARGE:
        return ImageChops.multiply(mask, Image.new("L", mask.size, alpha))
    return mask.point([grey * alpha // 255 for grey in range(256)])
