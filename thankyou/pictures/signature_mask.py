"""Signatures from a sheet, as they are kept: reading their masks back, and inking them.

In: a PNG of mode L in which 255 is ink. Out: a `Mask`, or pixels in a colour on a paper tone.
"""

from __future__ import annotations

import hashlib
import io
import warnings

from PIL import Image

from thankyou.base.errors import CardError
from thankyou.pictures.signature_scan import Mask

_LARGEST = 2000


def mask_of(data: bytes, name: str) -> Mask:
    """The mask in a card file. Raises CardError "photo-unreadable" (file)."""
    try:
        picture = _opened(data)
    except Exception as error:  # Pillow's decoders raise whatever they meet
        raise CardError("photo-unreadable", file=name) from error
    return Mask(data, picture.width, picture.height)


def key_of(data: bytes) -> str:
    """A name for the content: the first 32 hexadecimal digits of its SHA-256."""
    return hashlib.sha256(data).hexdigest()[:32]


def inked(data: bytes, color: tuple[int, int, int], ground: tuple[int, int, int]) -> bytes:
    """The mask as RGB rows: ink in `color` on `ground`."""
    mask = _opened(data)
    return Image.composite(
        Image.new("RGB", mask.size, color), Image.new("RGB", mask.size, ground), mask
    ).tobytes()


def _opened(data: bytes) -> Image.Image:
    with warnings.catch_warnings(), Image.open(io.BytesIO(data), formats=["PNG"]) as file:
        warnings.simplefilter("ignore")
        if file.mode != "L" or not (0 < file.width <= _LARGEST and 0 < file.height <= _LARGEST):
            raise ValueError("not a mask")
        file.load()
        return file.copy()
