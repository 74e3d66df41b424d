"""One process at a time: a lock that dies with the process that holds it.

In: a file. Out: a lock, or None while somebody else holds it. The kernel's own locks (flock(2),
LockFileEx through msvcrt): after a crash or a power cut none is left behind to be cleared away.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path


class FileLock:
    """A lock that is held until `release`, or the end of the process."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    @staticmethod
    def take(path: Path) -> FileLock | None:
        """Take the lock; None if it is taken. Raises OSError when the file cannot be opened."""
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(descriptor)
        except OSError:  # EWOULDBLOCK, EACCES: it is taken
            os.close(descriptor)
            return None
        return FileLock(descriptor)

    def release(self) -> None:
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
