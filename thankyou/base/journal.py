"""A journal: lines that are on the disk before anything is done that they speak of.

In: records (dictionaries that JSON holds). Out: the same records in order, after any crash. Each
line is a CRC-32, the line's number and the record; they are flushed to the disk before `append`
returns. A last line that a power cut tore is recognised and dropped: what it announced was not
begun. What damage before the end means is the caller's to say: a print run must not go on from a
hole, a card's words are read as far as they can be.
"""

from __future__ import annotations

import contextlib
import json
import os
import zlib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from thankyou.base.atomic_write import cannot_write, flush_folder, flush_to_disk
from thankyou.base.errors import CardError
from thankyou.base.quick_tuple import NamedTuple
from thankyou.base.read_file import shown

Record = dict[str, Any]


class Line(NamedTuple):
    """A whole line of a journal: its number, and what it says."""

    number: int
    record: Record


class Journal:
    """The journal of one file, which this process alone writes (the caller holds a lock)."""

    def __init__(self, path: Path, damaged: str = "") -> None:
        """Open the journal, and make it if it is not there; a torn end is cut off.

        Raises CardError `damaged` (line) if a line before the last is not whole; with "" such a
        line is passed over. Raises CardError "cannot-write".
        """
        self.path = path
        self._torn = False
        # Appending: should somebody else write all the same, neither writes over the other.
        flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
        try:
            self._descriptor = os.open(path, flags, 0o600)
        except OSError as error:
            raise cannot_write(shown(path), error) from error
        try:
            self.lines, self._length = read_lines(path.read_bytes(), damaged)
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
        self._number = self.lines[-1].number if self.lines else 0

    @property
    def records(self) -> list[Record]:
        return [line.record for line in self.lines]

    def append(self, *records: Record, flush: bool = True) -> None:
        """Put records on the disk. When this returns, they are there; when it raises, none is.

        Without `flush` they are with the system, safe from a crash of this program but not from
        a power cut, until `flusher` was called. Raises CardError "cannot-write", a full disk for
        one.
        """
        new = [Line(self._number + n, record) for n, record in enumerate(records, 1)]
        data = b"".join(line_of(*line) for line in new)
        try:
            if self._torn:
                os.ftruncate(self._descriptor, self._length)
            self._torn = True
            write_all(self._descriptor, data)
            if flush:
                flush_to_disk(self._descriptor)
        except OSError as error:
            # What is left of the lines must not be read as if it had been promised. Where not
            # even that can be, the next line is not written before it.
            with contextlib.suppress(OSError):
                os.ftruncate(self._descriptor, self._length)
                self._torn = False
            raise cannot_write(shown(self.path), error) from error
        self._torn = False
        self._length += len(data)
        self._number += len(new)
        self.lines += new

    def flusher(self) -> Callable[[], None]:
        """A function that flushes all that is written so far, on any thread, even if the journal
        is closed meanwhile; it must be called, once. Both raise CardError "cannot-write"."""
        try:
            descriptor = os.dup(self._descriptor)
        except OSError as error:
            raise cannot_write(shown(self.path), error) from error

        def flush() -> None:
            try:
                flush_to_disk(descriptor)
            except OSError as error:
                raise cannot_write(shown(self.path), error) from error
            finally:
                os.close(descriptor)

        return flush

    def alone(self) -> bool:
        """Whether the file at its path is still this one, and nobody else has written to it."""
        try:
            ours, there = os.fstat(self._descriptor), self.path.stat()
        except OSError:
            return False
        same = (ours.st_dev, ours.st_ino) == (there.st_dev, there.st_ino)
        return same and (self._torn or there.st_size == self._length)

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
    text = json.dumps([number, record], ensure_ascii=False, separators=(",", ":"))
    body = text.encode("utf-8", "surrogatepass")  # what was typed, whatever it was
    return b"%08x %s\n" % (zlib.crc32(body), body)


def whole(records: Iterable[Record]) -> bytes:
    """A journal of these records."""
    return b"".join(line_of(number, record) for number, record in enumerate(records, 1))


def read_lines(data: bytes, damaged: str = "") -> tuple[list[Line], int]:
    """The lines of a journal, and how many bytes they take; what follows is torn.

    A line whose number is not the next one follows a hole. Raises CardError `damaged` (line) if a
    whole line follows one that is not; with "" it is read as well, if its number is a later one.
    """
    lines: list[Line] = []
    length = at = 0
    hole = 0
    for index, text in enumerate(data.split(b"\n")[:-1], 1):  # behind the last break: no whole line
        at += len(text) + 1
        line = _line(text)
        last = lines[-1].number if lines else 0
        if line is None or (line.number != last + 1 if damaged else line.number <= last):
            hole = hole or index
            if damaged and line is not None and line.number > last:
                raise CardError(damaged, line=hole)
            continue
        if damaged and hole:
            raise CardError(damaged, line=hole)
        lines.append(line)
        length = at
    return lines, length


def _line(text: bytes) -> Line | None:
    """What a line says, if it is whole."""
    checksum, _, body = text.partition(b" ")
    if checksum != b"%08x" % zlib.crc32(body):
        return None
    try:
        number, record = json.loads(body)
    except (ValueError, TypeError, RecursionError):
        return None
    if type(number) is not int or not isinstance(record, dict):
        return None
    return Line(number, record)
