"""A PDF 1.7 file under way: objects go in, a complete file stands at its path or nothing does.

In: numbered objects as bytes, in any order. Out: a file with compressed object streams and one
cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8). ReportLab writes neither, and keeps every
object until the end; here an object leaves memory as soon as it is written, so that ten thousand
cards cost eight bytes an object. Nothing here knows what the objects mean.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import secrets
import zlib
from array import array
from pathlib import Path
from typing import BinaryIO

from thankyou.errors import CardError

_PACK = 200
"""Objects a stream: more compress no better, and a reader must unpack all of them to see one."""
_LEVEL = 6

_REASONS = {
    errno.ENOSPC: "disk-full",
    errno.EACCES: "no-permission",
    errno.EPERM: "no-permission",
    errno.EROFS: "read-only",
    errno.ENOENT: "no-folder",
    errno.ENOTDIR: "no-folder",
    errno.EISDIR: "is-folder",
    errno.EIO: "io-error",
    errno.ENAMETOOLONG: "name-too-long",
    errno.EBUSY: "in-use",
}
"""The system's reasons, in the words of sentences.py."""


class PdfFile:
    """Writes beside `target` and moves the file there in `close`; or writes into an open file.

    Raises:
        CardError("cannot-write", path=, reason=, detail=): from any method; the temporary file
            is gone and whatever stood at the path still stands.
    """

    def __init__(self, target: str | Path | BinaryIO) -> None:
        self._path: Path | None = None
        self._part: Path | None = None
        self._places = array("Q", [0])
        self._pack: list[tuple[int, bytes]] = []
        self._pack_number = 0
        self._written = 0
        self._digest = hashlib.blake2b(digest_size=16)
        self._file: BinaryIO
        if isinstance(target, str | Path):
            # A link is followed, so that it stays a link.
            self._path = Path(os.path.realpath(target))
            self._file = self._open(self._path)
        else:
            self._file = target
        # The comment's bytes above 127 tell transfer programs that the file is binary (7.5.2).
        self._write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")

    def _open(self, path: Path) -> BinaryIO:
        try:
            if path.is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
            while True:
                # Short and neutral: the card's own name may be as long as names can be.
                part = path.with_name(f".thankyou-{secrets.token_hex(8)}.tmp")
                # Created with the user's own default mode, and never over another file.
                flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
                try:
                    descriptor = os.open(part, flags, 0o666)
                except FileExistsError:
                    continue
                self._part = part
                return os.fdopen(descriptor, "wb", buffering=1 << 18)
        except OSError as error:
            raise self._cannot_write(error) from error

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
        self._places.extend([0] * count)
        return first

    def put(self, number: int, body: bytes) -> None:
        """An object that is not a stream; it is packed with its neighbours."""
        self._pack.append((number, body))
        if len(self._pack) == _PACK:
            self._flush_pack()

    def stream(self, number: int, entries: bytes, data: bytes, compress: bool = True) -> None:
        """A stream. `entries` stand inside its dictionary, without Length and Filter."""
        if compress:
            data = zlib.compress(data, _LEVEL)
            entries += b"/Filter/FlateDecode"
        self._places[number] = self._written << 1
        self._write(
            b"%d 0 obj\n<<%b/Length %d>>stream\n%b\nendstream\nendobj\n"
            % (number, entries, len(data), data)
        )

    def close(self, root: int, info: int) -> None:
        """Writes what is left, flushes to the disk and moves the file into its place."""
        if self._pack:
            self._flush_pack()
        self._write_places(root, info)
        if self._path is None or self._part is None:
            return
        try:
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            with contextlib.suppress(FileNotFoundError):
                self._part.chmod(self._path.stat().st_mode & 0o7777)
            self._part.replace(self._path)
        except OSError as error:
            raise self._cannot_write(error) from error
        self._part = None
        _flush_folder(self._path.parent)

    def abort(self) -> None:
        """Leaves nothing behind; what stood at the path still stands."""
        if self._part is None:
            return
        with contextlib.suppress(OSError):
            self._file.close()
        with contextlib.suppress(OSError):
            self._part.unlink()
        self._part = None

    def _write(self, data: bytes) -> None:
        try:
            self._file.write(data)
        except OSError as error:
            raise self._cannot_write(error) from error
        self._digest.update(data)
        self._written += len(data)

    def _cannot_write(self, error: OSError) -> CardError:
        self.abort()
        reason = _REASONS.get(error.errno or 0, "other")
        detail = error.strerror or str(error)
        return CardError("cannot-write", path=str(self._path or ""), reason=reason, detail=detail)

    def _flush_pack(self) -> None:
        number = self.reserve()
        heads: list[bytes] = []
        at = 0
        for index, (member, body) in enumerate(self._pack):
            heads.append(b"%d %d" % (member, at))
            at += len(body) + 1
            self._places[member] = (number << 17) | (index << 1) | 1
        head = b" ".join(heads) + b"\n"
        entries = b"/Type/ObjStm/N %d/First %d" % (len(self._pack), len(head))
        data = head + b"\n".join(body for _, body in self._pack)
        self._pack.clear()
        self.stream(number, entries, data)

    def _write_places(self, root: int, info: int) -> None:
        """The cross-reference stream, with the row above taken from each (predictor 12)."""
        number = self.reserve()
        start = self._written
        self._places[number] = start << 1
        size = len(self._places)
        rows = [b"\x00\x00\x00\x00\x00\xff\xff"]
        for place in self._places[1:]:
            if place & 1:
                rows.append(b"\x02%b%b" % ((place >> 17).to_bytes(4, "big"), _two(place >> 1)))
            elif place:
                rows.append(b"\x01%b\x00\x00" % (place >> 1).to_bytes(4, "big"))
            else:
                rows.append(b"\x00\x00\x00\x00\x00\xff\xff")
        table = b"".join(rows)
        data = bytearray(8 * size)
        data[0::8] = b"\x02" * size
        for column in range(7):
            values = table[column::7]
            data[column + 1 :: 8] = bytes(
                (value - above) & 255
                for value, above in zip(values, b"\x00" + values, strict=False)
            )
        packed = zlib.compress(bytes(data), 9)
        self._digest.update(packed)
        name = self._digest.hexdigest().encode()
        self._write(
            b"%d 0 obj\n<</Type/XRef/Size %d/W[1 4 2]/Root %d 0 R/Info %d 0 R/ID[<%b><%b>]"
            b"/DecodeParms<</Predictor 12/Columns 7>>/Filter/FlateDecode/Length %d>>stream\n"
            b"%b\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n"
            % (number, size, root, info, name, name, len(packed), packed, start)
        )


def _two(value: int) -> bytes:
    return (value & 0xFFFF).to_bytes(2, "big")


def _flush_folder(folder: Path) -> None:
    """Makes the new name last through a power cut, where the system can (not on Windows)."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
