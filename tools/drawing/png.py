"""8-bit grey pictures as PNG files: the same bytes on every run.

In: an array of bytes. Out: a PNG that a design may name as a mask (docs/designs.md): grey, not
interlaced, with no other chunk than it needs. Needs numpy.
"""

from __future__ import annotations

import struct
import zlib

import numpy as np
from numpy.typing import NDArray

Greys = NDArray[np.uint8]
_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def grey_png(greys: Greys) -> bytes:
    """The file of a picture (rows, columns) of bytes.

    Noise packs best unfiltered, slopes filtered row by row: the smaller of the two is kept.
    """
    height, width = greys.shape
    plain = np.zeros((height, width + 1), np.uint8)
    plain[:, 1:] = greys
    rows = min((_packed(each) for each in (plain, _filtered(greys))), key=len)
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", rows), (b"IEND", b""))
    return _SIGNATURE + b"".join(_chunk(kind, body) for kind, body in chunks)


def _filtered(greys: Greys) -> Greys:
    """Each row by the filter whose differences are smallest: none, left, above, mean, Paeth."""
    left = np.zeros_like(greys)
    left[:, 1:] = greys[:, :-1]
    above = np.zeros_like(greys)
    above[1:] = greys[:-1]
    corner = np.zeros_like(greys)
    corner[1:, 1:] = greys[:-1, :-1]
    a, b, c = (each.astype(np.int16) for each in (left, above, corner))
    near_a, near_b, near_c = np.abs(b - c), np.abs(a - c), np.abs(a + b - 2 * c)
    paeth = np.where((near_a <= near_b) & (near_a <= near_c), a, np.where(near_b <= near_c, b, c))
    guesses = (np.zeros_like(a), a, b, (a + b) // 2, paeth)
    differences = [greys - guess.astype(np.uint8) for guess in guesses]
    sums = [np.abs(one.view(np.int8).astype(np.int16)).sum(axis=1) for one in differences]
    best = np.argmin(sums, axis=0)
    out = np.empty((greys.shape[0], greys.shape[1] + 1), np.uint8)
    out[:, 0] = best
    out[:, 1:] = np.stack(differences)[best, np.arange(greys.shape[0])]
    return out


def _packed(rows: Greys) -> bytes:
    tried = []
    for strategy in (zlib.Z_DEFAULT_STRATEGY, zlib.Z_FILTERED):
        packer = zlib.compressobj(9, zlib.DEFLATED, 15, 9, strategy)
        tried.append(packer.compress(rows.tobytes()) + packer.flush())
    return min(tried, key=len)


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
