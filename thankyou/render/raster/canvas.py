"""Where items land: an image, the pixels that can be seen, the way there, and a clip.

In: colours or images, and masks. Out: pixels changed on the image, four bytes each (R, G, B, 255).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from PIL import Image, ImageChops

from thankyou.base.color import Color
from thankyou.base.geometry import Transform
from thankyou.render.raster.fill import Mask, PixelBox
from thankyou.render.raster.raster_cache import RasterCache

_TILED = 40_000
"""Pixels from which a shape is laid tile by tile."""
_TILE_WIDE, _TILE_HIGH = 256, 96


@dataclass(frozen=True, slots=True)
class Canvas:
    """The state of drawing inside one group; a group in it has a canvas of its own.

    `visible` are the pixels that can be seen, `transform` leads from the scene to pixels, `clip`
    holds how much of each pixel of `visible` is inside (None: all).
    """

    image: Image.Image
    visible: PixelBox
    transform: Transform
    clip: Mask | None
    cache: RasterCache

    def lay(self, source: Color | Image.Image, mask: Mask, opacity: float = 1.0) -> None:
        """Put a colour, or an image of the mask's size, through a mask."""
        image = mask.image
        if self.clip is not None:
            clip = self.clip.image.crop(mask.moved(-self.clip.x, -self.clip.y).box)
            image = ImageChops.multiply(image, clip)
        alpha = round(255 * opacity)
        width, height = image.size
        if width * height < _TILED:
            self._paste(source, image, alpha, mask.x, mask.y)
            return
        # Of a large shape most tiles are wholly inside or wholly outside, and those are quick.
        for top in range(0, height, _TILE_HIGH):
            for left in range(0, width, _TILE_WIDE):
                box = (left, top, min(left + _TILE_WIDE, width), min(top + _TILE_HIGH, height))
                part = image.crop(box)
                least, most = cast(tuple[int, int], part.getextrema())
                if most == 0:
                    continue
                x, y = mask.x + left, mask.y + top
                own = source.crop(box) if isinstance(source, Image.Image) else source
                if least == 255 and alpha == 255:
                    self.image.paste(own, (x, y, x + part.width, y + part.height))
                else:
                    self._paste(own, part, alpha, x, y)

    def _paste(
        self, source: Color | Image.Image, mask: Image.Image, alpha: int, x: int, y: int
    ) -> None:
        if alpha < 255:
            mask = ImageChops.multiply(mask, Image.new("L", mask.size, alpha))
        if isinstance(source, tuple):  # Pillow is quicker with a picture of one colour
            source = Image.new(self.image.mode, mask.size, (*source, 255))
        self.image.paste(source, (x, y), mask)
