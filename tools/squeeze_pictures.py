"""Packs the PNG files of designs smaller: the same pixels, an eighth less. Needs zopfli and numpy.

    python tools/squeeze_pictures.py [FILE ...]

For what has been drawn anew. Each way of filtering rows that PNG has is tried with zlib, and two
that choose a way for each row; the rows of the best are then packed by zopfli, some seconds a file.
A mask stands in a PDF as it stands in its file (thankyou/designs/mask_file.py), so cards become
smaller as well. A file that would not is left alone.
"""

from __future__ import annotations

import struct
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

Rows = npt.NDArray[np.uint8]
"""Of an image, a row each; of filtered rows, without the byte that tells the filter."""

ROOT = Path(__file__).resolve().parent.parent / "assets"
ICONS = ROOT / "icon"
"""They stay as tools/draw_icon.py writes them, in packaging/icons, too: 11 KB of all."""
_BYTES = {0: 1, 2: 3, 6: 4}
"""Bytes a pixel of a kind of PNG of 8 bits (ISO/IEC 15948, 11.2.2)."""
_ROUNDS = 10


def chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The kinds and contents of a PNG's chunks."""
    at = 8
    while at < len(data):
        length, kind = struct.unpack_from(">I4s", data, at)
        yield kind, data[at + 8 : at + 8 + length]
        at += 12 + length


def filtered(pixels: Rows, size: int) -> list[Rows]:
    """The rows by each of the five filters (9.2); `size`: bytes a pixel."""
    here = pixels.astype(np.int16)
    left, up, corner = np.zeros_like(here), np.zeros_like(here), np.zeros_like(here)
    left[:, size:] = here[:, :-size]
    up[1:] = here[:-1]
    corner[1:, size:] = here[:-1, :-size]
    off = [abs(left + up - corner - one) for one in (left, up, corner)]
    nearest = np.where((off[0] <= off[1]) & (off[0] <= off[2]), left,
                       np.where(off[1] <= off[2], up, corner))  # fmt: skip
    told = (0, left, up, (left + up) // 2, nearest)
    return [((here - one) & 255).astype(np.uint8) for one in told]


def ways(pixels: Rows, size: int) -> Iterator[bytes]:
    """The image's rows, each behind its filter's number, in each way that is tried."""
    every = filtered(pixels, size)
    height = len(pixels)
    for number in range(len(every)):
        yield _rows(every, np.full(height, number))
    small = [np.minimum(rows, 256 - rows.astype(np.int16)).sum(axis=1) for rows in every]
    yield _rows(every, np.argmin(small, axis=0))
    yield _rows(every, np.argmin([[_entropy(row) for row in rows] for rows in every], axis=0))


def _rows(every: list[Rows], chosen: Any) -> bytes:
    return b"".join(bytes([way]) + every[way][y].tobytes() for y, way in enumerate(chosen))


def _entropy(row: npt.NDArray[np.uint8]) -> float:
    """Bits of a row, if each byte were told by itself."""
    counts = np.bincount(row)
    counts = counts[counts > 0]
    return float(-(counts * np.log2(counts / len(row))).sum())


def squeezed(data: bytes) -> bytes:
    """The PNG packed smaller, or as it is. Raises ValueError for one not of 8 bits a channel."""
    import io

    from zopfli.zlib import compress

    parts = list(chunks(data))
    width, height, bits, kind, _, _, laced = struct.unpack(">IIBBBBB", parts[0][1])
    if bits != 8 or kind not in _BYTES or laced:
        raise ValueError("not of 8 bits a channel, or interlaced")
    with Image.open(io.BytesIO(data)) as image:
        pixels = np.asarray(image, np.uint8).reshape(height, width * _BYTES[kind])
    packed = zlib.decompress(b"".join(body for name, body in parts if name == b"IDAT"))
    tried = [packed, *ways(pixels, _BYTES[kind])]
    rows = compress(min(tried, key=lambda one: len(zlib.compress(one, 9))), numiterations=_ROUNDS)
    others = [(name, body) for name, body in parts[1:-1] if name != b"IDAT"]
    new = b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in [parts[0], *others, (b"IDAT", rows), parts[-1]]
    )
    return min(data, new, key=len)


def main(words: list[str]) -> None:
    for file in [Path(word) for word in words] or sorted(
        one for one in ROOT.rglob("*.png") if one.parent != ICONS
    ):
        old = file.read_bytes()
        new = squeezed(old)
        file.write_bytes(new)
        print(f"{file.name}: {len(old)} bytes, then {len(new)}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
