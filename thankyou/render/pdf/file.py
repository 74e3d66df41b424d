"""A PDF 1.7 file under way: objects go in, a complete file stands at its path or nothing does.

In: numbered objects as bytes, in any order. Out: a file with compressed object streams and one
cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8). ReportLab writes neither, and keeps every
object until the end; here an object leaves memory as soon as it is written, so that ten thousand
cards cost eight bytes an object. Nothing here knows what the objects mean.
"""

from __future__ import annotations

import hashlib
import sys
import zlib
from array import array
from contextlib import AbstractContextManager
from pathlib import Path
from typing import IO, BinaryIO

from thankyou.base.atomic_write import atomic_writer, cannot_write

_PACK = 200
"""Objects a stream: more compress no better, and a reader must unpack all of them to see one."""
_LEVEL = 4
"""Two thirds of the time that 6 takes, for two bytes in a hundred."""
_LEVEL_OF_PACKS = 1
"""Objects are much alike: two thirds of the time that 4 takes, for twenty bytes a card."""
# An object's place is its row of the cross-reference stream, of one, four and two bytes: nowhere;
# so many bytes into the file; in the stream of that number, as the member of that index.
_FREE = 0x00_00000000_FFFF
_PLAIN = 0x01_00000000_0000
_PACKED = 0x02_00000000_0000
_ROWS = 1 << 16
"""Rows that are predicted together."""


def compressed(data: bytes, level: int = _LEVEL) -> bytes:
    """Data as the filter FlateDecode reads it."""
    return zlib.compress(data, level)


class _Aborted(Exception):
    """The writer changed its mind: nothing is wrong with the disk."""


class PdfFile:
    """Writes a file that stands at `target` only once it is complete; or into an open file.

    Raises:
        CardError("cannot-write", path=, reason=, detail=): from any method; whatever stood at
            the path still stands.
    """

    def __init__(self, target: str | Path | BinaryIO) -> None:
        self._whole: AbstractContextManager[IO[bytes]] | None = None
        self._places = array("Q", [_FREE])
        self._pack: list[tuple[int, bytes]] = []
        self._pack_number = 0
        self._written = 0
        self._digest = hashlib.blake2b(digest_size=16)
        self._file: IO[bytes]
        if isinstance(target, str | Path):
            self._whole = atomic_writer(target)
            self._file = self._whole.__enter__()
        else:
            self._file = target
        # The comment's bytes above 127 show transfer programs that the file is binary (7.5.2).
        self._write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")

    @property
    def written(self) -> int:
        """Bytes so far."""
        return self._written

    @property
    def last_number(self) -> int:
        """The highest number given out."""
        return len(self._places) - 1

    def reserve(self, count: int = 1) -> int:
        """Numbers for `count` objects in a row; the first of them."""
        first = len(self._places)
        if count == 1:
            self._places.append(_FREE)
        else:
            self._places.extend([_FREE] * count)
        return first

    def put(self, number: int, body: bytes) -> None:
        """An object that is not a stream; it is packed with its neighbours."""
        self._pack.append((number, body))
        if len(self._pack) == _PACK:
            self._flush_pack()

    def stream(self, number: int, entries: bytes, data: bytes, compress: bool = True) -> None:
        """A stream. `entries` stand inside its dictionary, without Length and Filter."""
        if compress:
            data = compressed(data)
            entries += b"/Filter/FlateDecode"
        self._places[number] = _PLAIN | self._written << 16
        self._write(
            b"%d 0 obj\n<<%b/Length %d>>stream\n%b\nendstream\nendobj\n"
            % (number, entries, len(data), data)
        )

    def close(self, root: int, info: int) -> None:
        """Writes what is left, flushes to the disk and moves the file into its place."""
        if self._pack:
            self._flush_pack()
        self._write_places(root, info)
        if self._whole is not None:
            whole, self._whole = self._whole, None
            whole.__exit__(None, None, None)

    def abort(self) -> None:
        """Leaves nothing behind; what stood at the path still stands."""
        self._give_up(_Aborted())

    def _write(self, data: bytes) -> None:
        try:
            self._file.write(data)
        except OSError as error:
            self._give_up(error)
            raise cannot_write("", error) from error
        self._digest.update(data)
        self._written += len(data)

    def _give_up(self, why: BaseException) -> None:
        """Ends the atomic write without its file; it says what went wrong with the disk."""
        if self._whole is not None:
            whole, self._whole = self._whole, None
            whole.__exit__(type(why), why, why.__traceback__)

    def _flush_pack(self) -> None:
        number = self.reserve()
        heads: list[int] = []
        at, place = 0, _PACKED | number << 16
        for member, body in self._pack:
            heads += (member, at)
            at += len(body) + 1
            self._places[member] = place
            place += 1
        head = b"%d %d " * len(self._pack) % tuple(heads)  # a number and where it begins
        head = head[:-1] + b"\n"
        entries = b"/Type/ObjStm/N %d/First %d" % (len(self._pack), len(head))
        data = head + b"\n".join([body for _, body in self._pack])
        self._pack.clear()
        entries += b"/Filter/FlateDecode"
        self.stream(number, entries, compressed(data, _LEVEL_OF_PACKS), compress=False)

    def _write_places(self, root: int, info: int) -> None:
        """The cross-reference stream, with the row above taken from each (predictor 12)."""
        number = self.reserve()
        start = self._written
        self._places[number] = _PLAIN | start << 16
        size = len(self._places)
        packer = zlib.compressobj(_LEVEL)
        above = bytes(8)
        parts: list[bytes] = []
        for at in range(0, size, _ROWS):
            places = self._places[at : at + _ROWS]
            if sys.byteorder == "little":
                places.byteswap()
            rows = places.tobytes()
            parts.append(packer.compress(_predicted(rows, above)))
            above = rows[-8:]
        packed = b"".join(parts) + packer.flush()
        self._digest.update(packed)
        name = self._digest.hexdigest().encode()
        self._write(
            b"%d 0 obj\n<</Type/XRef/Size %d/W[1 4 2]/Root %d 0 R/Info %d 0 R/ID[<%b><%b>]"
            b"/DecodeParms<</Predictor 12/Columns 7>>/Filter/FlateDecode/Length %d>>stream\n"
            b"%b\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n"
            % (number, size, root, info, name, name, len(packed), packed, start)
        )


def _predicted(rows: bytes, above: bytes) -> bytes:
    """Rows of eight bytes less the row above each, byte by byte, behind the predictor's number,
    2 for "up". `above` stands over the first. All bytes are taken at once, as one long number: the
    highest bit of each is kept out of the subtraction, so that none borrows from its neighbour."""
    count = len(rows) // 8
    high = int.from_bytes(b"\x80" * len(rows))
    one = int.from_bytes(rows)
    other = int.from_bytes(above + rows[:-8])
    less = ((one | high) - (other & ~high)) ^ ((one ^ ~other) & high)
    tops = int.from_bytes(b"\xff\0\0\0\0\0\0\0" * count)
    return (less & ~tops | int.from_bytes(b"\2\0\0\0\0\0\0\0" * count)).to_bytes(len(rows))
