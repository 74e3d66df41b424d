"""What colours are put on: an image in three bands, or one of four bytes a pixel.

In: colours or images, boxes of pixels, masks. Out: pixels changed, the same on both. To put a
colour through a mask takes Pillow less time three times on bytes than once on pixels, so art is
drawn in bands; what a window shows is pixels, and the few words above art that it has already are
put on these.
"""

from __future__ import annotations

from dataclasses import dataclass

from PIL import Image

from thankyou.base.color import Color

Bands = tuple[Image.Image, Image.Image, Image.Image]
"""Red, green and blue of a picture: three images of mode "L" and one size."""
Source = Color | Bands
"""What is put: one colour, or a picture as large as its box."""
Box = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class BandSurface:
    """An image in three bands."""

    bands: Bands

    @property
    def size(self) -> tuple[int, int]:
        return self.bands[0].size

    def put(self, source: Source, box: Box, mask: Image.Image | None = None) -> None:
        """Put a colour, or a picture, into a box of pixels: all of it, or through a mask."""
        red, green, blue = source
        self.bands[0].paste(red, box, mask)
        self.bands[1].paste(green, box, mask)
        self.bands[2].paste(blue, box, mask)


@dataclass(frozen=True, slots=True)
class PixelSurface:
    """An image of mode "RGBX", whose fourth byte is 255."""

    image: Image.Image

    @property
    def size(self) -> tuple[int, int]:
        return self.image.size

    def put(self, source: Source, box: Box, mask: Image.Image | None = None) -> None:
        """Put a colour, or a picture, into a box of pixels: all of it, or through a mask."""
        bands = pictured(source)
        size = (box[2] - box[0], box[3] - box[1])
        if bands is None:  # Pillow is quicker with a picture of one colour
            whole = Image.new("RGBX", size, (*source, 255))
        else:
            whole = Image.merge("RGBX", (*bands, Image.new("L", size, 255)))
        self.image.paste(whole, box, mask)


Surface = BandSurface | PixelSurface


def pictured(source: Source) -> Bands | None:
    """The bands of a picture; None for a colour."""
    red, green, blue = source
    if isinstance(red, int) or isinstance(green, int) or isinstance(blue, int):
        return None
    return red, green, blue
