"""The bytes or the text of a file that somebody hands us, or the reason why there are none.

In: a path. Out: the bytes, up to a limit, or the text; or CardError. Every reader of people
and of card files begins here, so that a folder, a pipe or a file of a hundred gigabytes is
reported in one way.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from thankyou.base.errors import CardError
from thankyou.base.kept_apart import note_read

MEGABYTE = 1024 * 1024

_REASONS = {
    errno.ENOENT: "no-file",
    errno.ENOTDIR: "no-file",
    errno.EISDIR: "is-folder",
    errno.EACCES: "no-permission",
    errno.EPERM: "no-permission",
    errno.EIO: "io-error",
    errno.ENAMETOOLONG: "name-too-long",
    errno.ELOOP: "link-loop",
}


def shown(path: str | os.PathLike[str]) -> str:
    """The path as text that can be printed anywhere.

    A file name on Linux is bytes; those that are not UTF-8 reach Python as lone surrogates,
    which no terminal and no JSON file can take.
    """
    try:
        name = os.fspath(path).encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # half a character, which no file name is
        name = os.fspath(path).encode("utf-8", "replace")
    return name.decode("utf-8", "replace")


def is_there(path: str | os.PathLike[str]) -> bool:
    """Whether a file or a folder is there, as far as this person may know: a name that cannot be
    one, or a folder that cannot be searched, is said when the file is read or written."""
    try:
        return Path(path).exists()
    except (OSError, ValueError):
        return False


def read_bytes(path: str | os.PathLike[str], limit: int) -> bytes:
    """The whole file, which may be at most `limit` bytes long.

    Raises CardError "cannot-read" (path, reason, detail; the reason is one of no-file,
    is-folder, not-a-file, no-permission, io-error, link-loop, name-too-long, bad-name, other) or
    "too-large" (path, size, limit; in bytes). Pipes and devices are refused: they can wait or
    flow for ever.
    """
    place = shown(path)
    try:
        # Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        if Path(path).is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        with os.fdopen(os.open(path, flags), "rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise CardError("cannot-read", path=place, reason="not-a-file", detail="")
            note_read(path, status)
            data = file.read(limit + 1)
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, "other")
        detail = error.strerror or str(error)
        raise CardError("cannot-read", path=place, reason=reason, detail=detail) from error
    except ValueError as error:  # a NUL inside the name
        raise CardError("cannot-read", path=place, reason="bad-name", detail=str(error)) from error
    if len(data) > limit:
        size = max(status.st_size, len(data))
        raise CardError("too-large", path=place, size=size, limit=limit)
    return data


def read_text(path: str | os.PathLike[str], limit: int = MEGABYTE) -> str:
    """The text in a file of UTF-8. Raises as `read_bytes` and `as_text`."""
    return as_text(read_bytes(path, limit), shown(path))


def as_text(data: bytes, path: str) -> str:
    """The text in bytes of UTF-8, without its byte order mark.

    Another encoding is never guessed: a wrong guess prints José as JosÃ©, on a card of thanks.
    Raises CardError, with path: "looks-utf16", "looks-utf32", "not-utf8" (line; byte, as in
    "0xE9"), "cut-short" (count, line) for NULs at the end, or "not-text" (line, byte) for another.
    """
    if data.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        raise CardError("looks-utf32", path=path)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise CardError("looks-utf16", path=path)
    code, offset = "not-text", data.find(b"\x00")
    if offset >= 0:
        end = len(data) - len(data.rstrip(b"\x00"))
        if offset == len(data) - end:
            lines = 1 + data[:offset].count(b"\n")
            raise CardError("cut-short", path=path, count=end, line=lines)
        if data[:1000].count(0) > len(data[:1000]) * 5 // 8:
            raise CardError("looks-utf32", path=path)
        # UTF-16 without a mark: in Western text every second byte is NUL.
        start = data[:1000]
        if max(start[::2].count(0), start[1::2].count(0)) > len(start) // 4:
            raise CardError("looks-utf16", path=path)
    else:
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            # The decoder counts from after the mark EF BB BF, if there is one.
            code = "not-utf8"
            offset = error.start + len(data) - len(error.object)
    before = data[:offset]
    line = 1 + before.count(b"\n") + before.count(b"\r") - before.count(b"\r\n")
    raise CardError(code, path=path, line=line, byte=f"0x{data[offset]:02X}")
