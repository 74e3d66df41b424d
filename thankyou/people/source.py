"""The bytes of a file that somebody hands us, or the reason why there are none.

In: a path. Out: the bytes, up to a limit; or CardError. Every reader of people and of card
files begins here, so that a folder, a pipe or a file of a hundred gigabytes is told in one way.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from thankyou.errors import CardError

MEGABYTE = 1024 * 1024

_REASONS = {
    errno.ENOENT: "missing",
    errno.ENOTDIR: "missing",
    errno.EISDIR: "is-folder",
    errno.EACCES: "no-permission",
    errno.EPERM: "no-permission",
    errno.EIO: "io-error",
    errno.ENAMETOOLONG: "bad-name",
}


def shown(path: str | os.PathLike[str]) -> str:
    """The path as text that can be printed anywhere.

    A file name on Linux is bytes; those that are not UTF-8 reach Python as lone surrogates,
    which no terminal and no JSON file can take.
    """
    return os.fspath(path).encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def read_bytes(path: str | os.PathLike[str], limit: int) -> bytes:
    """The whole file, which may be at most `limit` bytes long.

    Raises CardError "cannot-read" (path, reason, detail; the reason is one of missing,
    is-folder, not-a-file, no-permission, io-error, bad-name, other) or "too-large" (path,
    limit_mb). Pipes and devices are refused: they can wait or flow for ever.
    """
    place = shown(path)
    try:
        # Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        if Path(path).is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        with os.fdopen(os.open(path, flags), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise CardError("cannot-read", path=place, reason="not-a-file", detail="")
            data = file.read(limit + 1)
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, "other")
        detail = error.strerror or str(error)
        raise CardError("cannot-read", path=place, reason=reason, detail=detail) from error
    except ValueError as error:  # a NUL inside the name
        raise CardError("cannot-read", path=place, reason="bad-name", detail=str(error)) from error
    if len(data) > limit:
        raise CardError("too-large", path=place, limit_mb=limit // MEGABYTE)
    return data
