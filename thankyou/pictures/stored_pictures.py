"""Decoding the two pictures that a card keeps: the photo's JPEG and the signature's PNG.

In: their bytes. Out: pixels, or whatever Pillow raises. In the worker for bytes that come from
outside; in the program for those that it made or that the worker has decoded before.
"""

from __future__ import annotations

import io
import warnings

from PIL import Image

from thankyou.base.errors import CardError

LARGEST_MASK = 2000
"""Pixels of a signature's longer side."""
_SCALES = (1, 2, 4, 8)
"""A JPEG is decoded at one of these parts of its size, each by code of its own."""


def decoded_mask(data: bytes) -> Image.Image:
    """The mask of a signature: a PNG of mode L."""
    with warnings.catch_warnings(), Image.open(io.BytesIO(data), formats=["PNG"]) as file:
        warnings.simplefilter("ignore")
        if file.mode != "L" or not 0 < min(file.size) <= max(file.size) <= LARGEST_MASK:
            raise ValueError("not a mask")
        file.load()
        return file.copy()


def photo_in_every_way(data: bytes, longest: int) -> Image.Image:
    """A card's photo decoded at each size that the card may ask for; the smallest of them."""
    for scale in _SCALES:
        with warnings.catch_warnings(), Image.open(io.BytesIO(data), formats=["JPEG"]) as file:
            warnings.simplefilter("ignore")
            if max(file.size) > longest:
                raise CardError("photo-unreadable")
            file.draft(None, (file.width // scale, file.height // scale))
            file.load()
            picture = file.copy()
    return picture
