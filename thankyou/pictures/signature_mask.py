"""Signatures from a sheet, as they are kept: reading their masks back, and inking them.

In: a PNG of mode L in which 255 is ink. Out: a `Mask`, or pixels in a colour on a paper tone.
"""

from __future__ import annotations

import hashlib
import io
from typing import TYPE_CHECKING

from thankyou.pictures import known_pictures

if TYPE_CHECKING:
    from thankyou.pictures.signature_scan import Mask

_HEAD = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
_GREY = bytes((8, 0, 0, 0, 0))  # of eight bits, not interlaced


def mask_of(data: bytes, name: str) -> Mask:
    """The mask in a card file: what the program wrote, byte for byte; anything else is written
    anew, without whatever text or time stood beside its pixels.

    It is decoded in the worker, unless this program made it or has seen it. Raises CardError
    "photo-unreadable" (file), and as pictures.in_worker.
    """
    from thankyou.pictures.signature_scan import Mask

    size = known_pictures.size_of(data) if data.startswith(_HEAD) else None
    if size is None:
        from thankyou.pictures.in_worker import stored_mask

        mask = stored_mask(data, name)
        size = mask.size
        if not _is_bare(data):
            file = io.BytesIO()
            mask.save(file, "PNG", optimize=True)
            data = file.getvalue()
        known_pictures.remember(data, size)
    return Mask(data, *size)


def key_of(data: bytes) -> str:
    """A name for the content: the first 32 hexadecimal digits of its SHA-256."""
    return hashlib.sha256(data).hexdigest()[:32]


def inked(data: bytes, color: tuple[int, int, int], ground: tuple[int, int, int]) -> bytes:
    """The mask as RGB rows: ink in `color` on `ground`."""
    from PIL import Image

    from thankyou.pictures.stored_pictures import decoded_mask

    mask = decoded_mask(data)
    return Image.composite(
        Image.new("RGB", mask.size, color), Image.new("RGB", mask.size, ground), mask
    ).tobytes()


def _is_bare(data: bytes) -> bool:
    """Whether a PNG holds a grey picture and nothing else."""
    if not data.startswith(_HEAD) or data[24:29] != _GREY:
        return False
    at, names = 33, []
    while at + 12 <= len(data):
        names.append(data[at + 4 : at + 8])
        at += 12 + int.from_bytes(data[at : at + 4], "big")
    return at == len(data) and names[-1:] == [b"IEND"] and set(names[:-1]) == {b"IDAT"}
