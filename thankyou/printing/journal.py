"""A journal: lines that are on the disk before anything is done that they speak of.

In: records (dictionaries that JSON holds). Out: the same records in order, after any crash. Each
line is a CRC-32, the line's number and the record; each is flushed to the disk before `append`
returns. A last line that a power cut tore is recognised and dropped: what it announced was not
begun.
"""

from __future__ import annotations

import json
import os
import zlib
from pathlib import Path
from typing import Any

from thankyou.base.atomic_write import cannot_write, flush_folder, flush_to_disk
from thankyou.base.errors import CardError
from thankyou.base.read_file import shown

Record = dict[str, Any]


class Journal:
    """The journal of one file, which this process alone writes (the caller holds a lock)."""

    def __init__(self, path: Path) -> None:
        """Open the journal, and make it if it is not there; a torn end is cut off.

        Raises CardError "run-damaged" (line) if a line before the last is not whole, and
        "cannot-write".
        """
        self.path = path
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)
        try:
            self._descriptor = os.open(path, flags, 0o600)
        except OSError as error:
            raise cannot_write(shown(path), error) from error
        try:
            self.records, self._length = read_records(path.read_bytes())
            if os.fstat(self._descriptor).st_size != self._length:
                os.ftruncate(self._descriptor, self._length)
            flush_to_disk(self._descriptor)
            flush_folder(path.parent)
        except OSError as error:
            self.close()
            raise cannot_write(shown(path), error) from error
        except CardError:
            self.close()
            raise

    def append(self, record: Record) -> None:
        """Put a record on the disk. When this returns, it is there; when it raises, it is not.

        Raises CardError "cannot-write", a full disk for one.
        """
        line = line_of(len(self.records) + 1, record)
        try:
            os.lseek(self._descriptor, self._length, os.SEEK_SET)
            write_all(self._descriptor, line)
            flush_to_disk(self._descriptor)
        except OSError as error:
            # What is left of the line is torn, and dropped by the next reader in any case.
            try:
                os.ftruncate(self._descriptor, self._length)
            except OSError:
                self.close()
            raise cannot_write(shown(self.path), error) from error
        self._length += len(line)
        self.records.append(record)

    def close(self) -> None:
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1


def write_all(descriptor: int, data: bytes) -> None:
    """Write all of `data`: a system may take less at a time. Raises OSError."""
    while data:
        data = data[os.write(descriptor, data) :]


def line_of(number: int, record: Record) -> bytes:
    """A record as the line of that number, counted from 1."""
    body = json.dumps([number, record], separators=(",", ":")).encode("ascii")
    return b"%08x %s\n" % (zlib.crc32(body), body)


def read_records(data: bytes) -> tuple[list[Record], int]:
    """The records of a journal, and how many bytes they take; what follows is torn.

    Raises CardError "run-damaged" (line) if a whole line follows one that is not.
    """
    records: list[Record] = []
    length = 0
    lines = data.split(b"\n")
    for index, line in enumerate(lines[:-1]):  # behind the last line break there is no whole line
        record = _record(line, index + 1)
        if record is None:
            if any(_record(later, None) is not None for later in lines[index + 1 : -1]):
                raise CardError("run-damaged", line=index + 1)
            break
        records.append(record)
        length += len(line) + 1
    return records, length


def _record(line: bytes, number: int | None) -> Record | None:
    """The record of a line, if it is whole and has that number (None: any)."""
    checksum, _, body = line.partition(b" ")
    if checksum != b"%08x" % zlib.crc32(body):
        return None
    try:
        found, record = json.loads(body)
    except ValueError:
        return None
    if number not in (None, found) or not isinstance(record, dict):
        return None
    return record
