"""Where items land: an image, the pixels that can be seen, the way there, and a clip.

In: colours or images, and masks. Out: pixels changed on the image.

An image is three bands of one byte a pixel: to lay a colour through a mask takes Pillow less time
three times on one band than once on pixels of four bytes.
"""

from __future__ import annotations

from dataclasses import dataclass

from PIL import Image, ImageChops

from thankyou.base.color import Color
from thankyou.base.geometry import Transform
from thankyou.render.raster.fill import Mask, PixelBox
from thankyou.render.raster.raster_cache import Bands, RasterCache

_TILED = 40_000
"""Pixels from which a shape is laid tile by tile."""
_TILE_WIDE, _TILE_HIGH = 512, 96
_NEARLY = 0.7
"""The share of a tile from which cutting it down to its ink is not worth while."""
Box = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Canvas:
    """The state of drawing inside one group; a group in it has a canvas of its own.

    `visible` are the pixels that can be seen, `transform` leads from the scene to pixels, `clip`
    holds how much of each pixel of `visible` is inside (None: all).
    """

    bands: Bands
    visible: PixelBox
    transform: Transform
    clip: Mask | None
    cache: RasterCache

    def lay(self, source: Color | Bands, mask: Mask, opacity: float = 1.0) -> None:
        """Put a colour, or an image of the mask's size, through a mask."""
        image = mask.image
        if self.clip is not None:
            clip = self.clip.image.crop(mask.moved(-self.clip.x, -self.clip.y).box)
            image = ImageChops.multiply(image, clip)
        alpha = round(255 * opacity)
        if alpha < 255:
            image = _thinned(image, alpha)
        width, height = image.size
        if width * height < _TILED:
            self.put(source, mask.box, image)
            return
        # Of a large shape many tiles are wholly inside or wholly outside, and those are quick.
        for top in range(0, height, _TILE_HIGH):
            for left in range(0, width, _TILE_WIDE):
                box = (left, top, min(left + _TILE_WIDE, width), min(top + _TILE_HIGH, height))
                part, box = _inked(image, box)
                if part is None:
                    continue
                place = (mask.x + box[0], mask.y + box[1], mask.x + box[2], mask.y + box[3])
                self.put(_part(source, box), place, None if _is_full(part) else part)

    def put(self, source: Color | Bands, box: Box, mask: Image.Image | None = None) -> None:
        """Put a colour, or an image, into a box of pixels, through a mask of its size or whole."""
        red, green, blue = source
        self.bands[0].paste(red, box, mask)
        self.bands[1].paste(green, box, mask)
        self.bands[2].paste(blue, box, mask)


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


def _part(source: Color | Bands, box: Box) -> Color | Bands:
    red, green, blue = source
    if isinstance(red, int) or isinstance(green, int) or isinstance(blue, int):
        return source
    return red.crop(box), green.crop(box), blue.crop(box)


def _is_full(mask: Image.Image) -> bool:
    """Whether every pixel is wholly inside; looks at the corners first, which takes no time."""
    ends = mask.getpixel((0, 0)), mask.getpixel((mask.width - 1, mask.height - 1))
    return ends == (255, 255) and mask.getextrema() == (255, 255)


_LARGE = 50_000
"""Pixels from which a table of 256 greys is quicker than a product."""


def _thinned(mask: Image.Image, alpha: int) -> Image.Image:
    """A mask times `alpha` of 255."""
    if mask.width * mask.height < _LARGE:
        return ImageChops.multiply(mask, Image.new("L", mask.size, alpha))
    return mask.point([grey * alpha // 255 for grey in range(256)])
