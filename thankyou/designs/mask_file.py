"""Tinted masks of designs: PNG files whose greys say how much ink there is, taken as they are.

In: the path of a PNG file. Out: a `MaskFile`: its size, and its rows as the file has them, filtered
and deflated (PNG, ISO/IEC 15948). A PDF reads exactly these bytes (predictor 15 of ISO 32000-1,
7.4.4.4), so nothing is encoded twice, and only a painter of pixels ever inflates them. The file's
frame is checked here: kinds, sizes, checksums.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from thankyou.base.errors import CardError
from thankyou.base.quick_dataclass import dataclass

MOST_BYTES = 2_000_000
MOST_SIDE = 5000
"""Pixels: 300 dpi on the longest side of A3, twice the largest card."""
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_KINDS = {2: "it has colours", 3: "it has a table of colours", 4: "it has an alpha channel",
          6: "it has colours and an alpha channel"}  # fmt: skip
_WANTED = "a mask is 8-bit greyscale without alpha"


@dataclass(frozen=True, slots=True, eq=False)
class MaskFile:
    """Coverage, 0 (none) to 255 (full ink) a pixel. `rows`: filtered as in PNG, then deflated.

    `key` is a digest of all the others: two files with one key are one picture.
    """

    key: str
    width_px: int
    height_px: int
    rows: bytes


def read_mask(path: Path) -> MaskFile:
    """The mask in a PNG file: 8-bit greyscale, not interlaced.

    Raises CardError "mask-unusable" (file, what). A file is read once for as long as it does not
    change.
    """
    try:
        state = path.stat()
    except OSError as error:
        raise _unusable(path, str(error.strerror)) from error
    except ValueError as error:  # a NUL in the name
        raise _unusable(path, "no name of a file") from error
    return _read(path, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=128)
def _read(path: Path, _mtime: int, size: int) -> MaskFile:
    if size > MOST_BYTES:
        raise _unusable(path, f"it has {size} bytes; {MOST_BYTES} are the most")
    try:
        return parse_mask(path.read_bytes(), path.name)
    except OSError as error:
        raise _unusable(path, str(error.strerror)) from error


def _unusable(path: Path, what: str) -> CardError:
    return CardError("mask-unusable", file=path.name[:100], what=what)


def parse_mask(data: bytes, name: str = "mask.png") -> MaskFile:
    """The mask in the bytes of a PNG file; `name` is used in errors only."""
    try:
        chunks = list(_chunks(data))
        width, height = _header(*chunks[0])
        rows = b"".join(body for kind, body in chunks if kind == b"IDAT")
        if any(kind == b"tRNS" for kind, _ in chunks):
            raise ValueError(f"one of its greys is transparent; {_WANTED}")
        if not rows:
            raise ValueError("it has no pixels")
    except ValueError as error:
        raise CardError("mask-unusable", file=name[:100], what=str(error)) from error
    digest = hashlib.blake2b(struct.pack(">II", width, height) + rows, digest_size=12)
    return MaskFile(digest.hexdigest(), width, height, rows)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The chunks of a PNG file, of which IEND is the last. Raises ValueError."""
    if not data.startswith(_SIGNATURE):
        raise ValueError("it is no PNG file")
    at = len(_SIGNATURE)
    kind = b""
    while kind != b"IEND":
        if at + 12 > len(data):
            raise ValueError("it ends too early")
        length, kind = struct.unpack_from(">I4s", data, at)
        end = at + 8 + length
        if end + 4 > len(data):
            raise ValueError("it ends too early")
        if zlib.crc32(data[at + 4 : end]) != struct.unpack_from(">I", data, end)[0]:
            raise ValueError("it is damaged: a checksum is wrong")
        yield kind, data[at + 8 : end]
        at = end + 4


def _header(kind: bytes, body: bytes) -> tuple[int, int]:
    """Width and height in pixels. Raises ValueError for a kind of picture that is no mask."""
    if kind != b"IHDR" or len(body) != 13:
        raise ValueError("it is damaged: it does not begin with a header")
    width, height, bits, colours, packing, filtering, interlaced = struct.unpack(">IIBBBBB", body)
    if colours in _KINDS:
        raise ValueError(f"{_KINDS[colours]}; {_WANTED}")
    if bits != 8 or colours != 0:
        raise ValueError(f"it has {bits} bits a pixel; {_WANTED}")
    if interlaced:
        raise ValueError("it is interlaced; save it without")
    if packing or filtering:
        raise ValueError("it is packed in a way that PNG does not know")
    if not 1 <= width <= MOST_SIDE or not 1 <= height <= MOST_SIDE:
        raise ValueError(f"it has {width} × {height} pixels; a side has {MOST_SIDE} at most")
    return width, height
