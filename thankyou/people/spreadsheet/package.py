"""The parts of a workbook's zip, unpacked piece by piece and never further than they may be.

In: bytes. Out: parts by name, as pieces or whole. A zip can say anything of itself, so nothing is
unpacked by its own word: sizes are held against limits before and while a part is read, the parts
that a table needs are read and no others, and nothing is written to the disk.

storage.zip_reader is stricter, and right for files that only this program writes; a workbook has
parts of any name, written by anybody.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator

from thankyou.base.errors import CardError

PIECE = 1 << 16
MOST_PARTS = 20_000
MOST_BYTES = 400 << 20
"""Of all that is unpacked from one workbook."""
SMALL = 16 << 20
"""Of a part that is read whole."""
_ENTRY = b"PK\x01\x02"


class Package:
    """The zip. Its parts are asked for by name; case and leading slashes do not count, as some
    programs write "/xl/Workbook.xml"."""

    def __init__(self, data: bytes, place: str) -> None:
        """Raises CardError "workbook-damaged" and "workbook-too-large", as all of this class."""
        self.place = place
        self._left = MOST_BYTES
        if data.count(_ENTRY) > MOST_PARTS:
            raise too_large(place)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise damaged(place) from error
        self._parts: dict[str, zipfile.ZipInfo] = {}
        for part in self._zip.infolist():
            self._parts.setdefault(_key(part.filename), part)

    @property
    def names(self) -> tuple[str, ...]:
        """As they are compared: without case and leading slashes."""
        return tuple(self._parts)

    def __contains__(self, name: str) -> bool:
        return _key(name) in self._parts

    def pieces(self, name: str) -> Iterator[bytes]:
        """The part's bytes; there are none if there is no such part."""
        part = self._parts.get(_key(name))
        if part is None:
            return
        if part.flag_bits & 1:
            raise CardError("workbook-protected", path=self.place)
        if part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise damaged(self.place)
        if part.file_size > self._left:
            raise too_large(self.place)
        try:
            with self._zip.open(part) as file:
                while piece := file.read(PIECE):
                    self._left -= len(piece)
                    if self._left < 0:
                        raise too_large(self.place)
                    yield piece
        except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError,
                NotImplementedError, RuntimeError) as error:  # fmt: skip
            raise damaged(self.place) from error

    def whole(self, name: str) -> bytes:
        """A small part; b"" if there is none."""
        data = bytearray()
        for piece in self.pieces(name):
            data += piece
            if len(data) > SMALL:
                raise too_large(self.place)
        return bytes(data)


def _key(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def damaged(place: str) -> CardError:
    return CardError("workbook-damaged", path=place)


def too_large(place: str) -> CardError:
    return CardError("workbook-too-large", path=place)
