"""One process at a time: a lock that dies with the process that holds it.

In: a file. Out: a lock, or None while somebody else holds it. The kernel's own locks (flock(2),
LockFileEx through msvcrt): after a crash or a power cut none is left behind to be cleared away.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

_PAUSE = 0.01
"""Seconds between two tries to take a lock that is held."""


class FileLock:
    """A lock that is held until `release`, or the end of the process."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    @staticmethod
    def take(path: Path) -> FileLock | None:
        """Take the lock; None if it is taken.

        Raises OSError when the file cannot be opened, or its place has no locks.
        """
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(descriptor)
        except (BlockingIOError, PermissionError):  # EWOULDBLOCK; EACCES on Windows: it is taken
            os.close(descriptor)
            return None
        except OSError:
            os.close(descriptor)
            raise
        return FileLock(descriptor)

    @staticmethod
    def wait(path: Path, seconds: float) -> FileLock | None:
        """Take the lock, waiting at most so long for the one who holds it. Raises as `take`."""
        end = time.monotonic() + seconds
        while (lock := FileLock.take(path)) is None and time.monotonic() < end:
            time.sleep(_PAUSE)
        return lock

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
