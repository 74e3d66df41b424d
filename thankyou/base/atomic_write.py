"""Writing a file so that a crash, a full disk or a pulled plug leaves the old one or the new one.

In: a path and bytes, or a path and a writer that wants a file. Out: the file, complete, or
CardError "cannot-write" with the old file untouched. Every file the program keeps goes through
here: cards, PDFs, pictures, reports.

What happens, in this order: a temporary file in the same folder (a rename is atomic only within
one file system), the bytes, a flush to the disk, a rename over the old file, and a flush of the
folder, which holds the name. The old file's permissions are kept, and on Linux its extended
attributes; a symbolic link stays a link and its target is replaced. Where Linux offers it, the
temporary file has no name until it is complete (O_TMPFILE, open(2)), so that a killed export
leaves nothing behind.
"""

from __future__ import annotations

import contextlib
import errno
import io
import os
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, cast

from thankyou.base.errors import CardError
from thankyou.base.kept_apart import check_output, note_written
from thankyou.base.read_file import shown

StrPath = str | os.PathLike[str]

_NAMES = {
    "disk-full": "ENOSPC EDQUOT",
    "too-large": "EFBIG",
    "no-permission": "EACCES EPERM",
    "read-only": "EROFS",
    "no-folder": "ENOENT ENOTDIR",
    "is-folder": "EISDIR",
    "io-error": "EIO",
    "name-too-long": "ENAMETOOLONG",
    "bad-name": "EINVAL EILSEQ",
    "in-use": "EBUSY ETXTBSY",
    "link-loop": "ELOOP",
}

_REASONS = {
    getattr(errno, name): reason
    for reason, names in _NAMES.items()
    for name in names.split()
    if hasattr(errno, name)  # not every system has them all
}

_WINDOWS_IN_USE = (32, 33)  # ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION


_HASHES_OF_CONTENT = ("security.ima", "security.evm")
"""Attributes that are true of the old content only; a kernel that checks them would lock the
new one out."""

_PIECE = 1024 * 1024

Check = Callable[[], None]


def write_atomically(
    path: StrPath, data: bytes, check: Check | None = None, *, new: bool = False
) -> None:
    """Make `data` the content of the file at `path`, or leave everything as it was.

    `check` and `new` as in `atomic_writer`. Raises as it does.
    """
    with atomic_writer(path, check, new=new) as file:
        file.write(data)


@contextlib.contextmanager
def atomic_writer(
    path: StrPath, check: Check | None = None, *, new: bool = False
) -> Iterator[IO[bytes]]:
    """A seekable, readable binary file that takes the place of `path` when the block ends.

    When the block raises, nothing has happened and the exception goes on; when writing itself
    failed, it is CardError "cannot-write", even if the block hid the failure.

    `check` is called at the last moment, when the new file is complete and on the disk: what it
    raises goes on, and nothing has happened. With `new` a file that is there by then is never
    replaced; the system itself sees to it where it can, and FileExistsError is raised.

    Raises CardError "cannot-write" (path, reason, detail). The reason is one of disk-full,
    too-large, no-permission, read-only, no-folder, is-folder, not-a-file, io-error,
    name-too-long, bad-name, in-use, link-loop, other; detail is the system's own sentence. Inside
    base.kept_apart.outputs_apart also "output-is-input" and "same-file" (path, other).
    """
    place = shown(path)
    try:
        target, old = _target(path)
        check_output(path, target)
        draft = _Draft(target, old, new)
    except (OSError, ValueError) as error:
        raise cannot_write(place, error) from error
    try:
        yield draft.file
        draft.complete()
        draft.committing = False  # what these raise is their own
        check_output(path, target)  # once more: it may have been read since
        if check is not None:
            check()
        draft.commit()
        note_written(path, target)
    except BaseException as error:
        draft.discard()
        cause = draft.failure or (error if draft.committing else None)
        if isinstance(cause, OSError) and not (new and isinstance(cause, FileExistsError)):
            raise cannot_write(place, cause) from error
        raise  # the writer's own exception: nothing to do with the disk


class _RefusedError(OSError):
    """A target that must not be replaced; `reason` as in CardError "cannot-write"."""

    reason = "not-a-file"


def cannot_write(place: str, error: OSError | ValueError) -> CardError:
    """The error that says why the system would not write `place`."""
    if isinstance(error, _RefusedError):
        return CardError("cannot-write", path=place, reason=error.reason, detail="")
    if not isinstance(error, OSError):  # a NUL in the name
        return CardError("cannot-write", path=place, reason="bad-name", detail=str(error))
    reason = _REASONS.get(error.errno or 0, "other")
    if getattr(error, "winerror", None) in _WINDOWS_IN_USE:
        reason = "in-use"
    return CardError("cannot-write", path=place, reason=reason, detail=error.strerror or str(error))


def _target(path: StrPath) -> tuple[Path, os.stat_result | None]:
    """The file to replace, past all links, and what it is now (None when it is new)."""
    name = os.fspath(path)
    target = Path(os.path.realpath(name))
    try:
        old = target.stat()
    except FileNotFoundError:
        if name.endswith(("/", os.sep)) or not target.name:
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR)) from None
        return target, None
    if stat.S_ISDIR(old.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(old.st_mode):
        raise _RefusedError(errno.EINVAL, str(target))  # a rename over /dev/null would destroy it
    if not os.access(target, os.W_OK):
        # The rename would succeed all the same, but somebody protected this file.
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return target, old


class _Recorder(io.FileIO):
    """A file that remembers the first write that failed, whoever catches the exception."""

    failure: OSError | None = None

    def write(self, data: object) -> int:
        try:
            return cast(int, super().write(data))  # type: ignore[arg-type]
        except OSError as error:
            self.failure = self.failure or error
            raise


class _Draft:
    """The temporary file: written, then completed, then committed or discarded."""

    def __init__(self, target: Path, old: os.stat_result | None, new: bool) -> None:
        self.target = target
        self.folder = target.parent
        self.old = old
        self.new = new
        self.committing = False
        self.name: Path | None = None
        self.mode = 0o666 if old is None else stat.S_IMODE(old.st_mode)
        descriptor = self._open()
        try:
            self._take_after(descriptor)
            self.raw = _Recorder(descriptor, "r+b")
        except BaseException:
            os.close(descriptor)
            self._unlink()
            raise
        self.file = cast(IO[bytes], io.BufferedRandom(self.raw))

    @property
    def failure(self) -> OSError | None:
        return self.raw.failure

    def _open(self) -> int:
        """A descriptor of a new file: nameless if the system can, else with self.name."""
        if sys.platform == "linux" and Path("/proc/self/fd").is_dir():
            # Not every file system has it; where opening fails for another reason, the
            # second try fails in the same way.
            with contextlib.suppress(OSError):
                return self._open_at(self.folder, os.O_TMPFILE)
        return self._open_named()

    def _open_named(self) -> int:
        name = self._new_name()
        descriptor = self._open_at(name, os.O_CREAT | os.O_EXCL)
        self.name = name
        return descriptor

    def _open_at(self, place: Path, how: int) -> int:
        flags = os.O_RDWR | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOINHERIT", 0)
        # The owner must be able to write, whatever the old file's mode; _take_after sets it.
        return os.open(place, flags | how, self.mode | stat.S_IRUSR | stat.S_IWUSR)

    def _new_name(self) -> Path:
        # Short and neutral: the card's own name may be as long as names can be, or private.
        return self.folder / f".thankyou-{os.urandom(8).hex()}.tmp"

    def _take_after(self, descriptor: int) -> None:
        if self.old is not None:
            _take_after(descriptor, self.target, self.old, self.mode)

    def complete(self) -> None:
        """Flush all to the disk, and give the file a name."""
        self.committing = True
        self.file.flush()
        if self.failure is not None:
            raise self.failure  # a writer went on after a failed write: the content has a hole
        flush_to_disk(self.raw.fileno())
        if self.name is None:
            try:
                self.name = self._give_name()
            except OSError:
                # Some file systems make nameless files and cannot name them afterwards. If the
                # reason is another, the second try fails of it too.
                self._copy_to_name()
        self.file.close()  # before the rename: Windows does not move an open file

    def commit(self) -> None:
        """Put the new file in the old one's place."""
        self.committing = True
        if self.name is None:
            raise AssertionError("complete() has not been called")
        if self.new:
            _move_to_new(self.name, self.target)
            self._unlink()
        else:
            self.name.replace(self.target)
        self.name = None
        flush_folder(self.folder)

    def _give_name(self) -> Path:
        if sys.platform != "linux":
            raise AssertionError("only Linux has nameless files")
        name = self._new_name()
        source = f"/proc/self/fd/{self.raw.fileno()}"
        # With a dir_fd Python calls linkat(2), which follows the link in /proc; link(2) does not.
        folder = os.open(self.folder, os.O_PATH | os.O_DIRECTORY)
        try:
            os.link(source, name.name, dst_dir_fd=folder, follow_symlinks=True)
        finally:
            os.close(folder)
        return name

    def _copy_to_name(self) -> None:
        """The same bytes once more, in a file that has a name from the beginning."""
        descriptor = self._open_named()
        with io.FileIO(descriptor, "r+b") as named:
            self._take_after(descriptor)
            self.raw.seek(0)
            while piece := self.raw.read(_PIECE):
                rest = memoryview(piece)
                while rest:
                    rest = rest[named.write(rest) :]
            flush_to_disk(descriptor)

    def discard(self) -> None:
        """Leave no trace, and say nothing: the reason for it is already on its way."""
        with contextlib.suppress(OSError, ValueError):
            self.file.close()  # tries to flush; on a full disk this fails once more
        with contextlib.suppress(OSError):
            self.raw.close()
        self._unlink()

    def _unlink(self) -> None:
        if self.name is not None:
            with contextlib.suppress(OSError):
                self.name.unlink()
            self.name = None


def _move_to_new(name: Path, target: Path) -> None:
    """Give a file its final name, which nobody may have. Raises FileExistsError, OSError.

    Afterwards the temporary name may still be there as well.
    """
    if sys.platform == "win32":
        name.rename(target)  # refuses to replace there
        return
    try:
        os.link(name, target)  # so does this, in one act
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        if os.path.lexists(target):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from None
        name.replace(target)


def _take_after(descriptor: int, target: Path, old: os.stat_result, mode: int) -> None:
    """Give the new file the old one's owner, where that is allowed, its permissions, and its
    extended attributes (tags, where it was downloaded from, access lists)."""
    if sys.platform == "win32":  # a new file has its folder's rights there
        return
    new = os.fstat(descriptor)
    if (new.st_uid, new.st_gid) != (old.st_uid, old.st_gid):
        with contextlib.suppress(OSError):
            os.fchown(descriptor, old.st_uid, old.st_gid)
    # After fchown, which clears set-id bits. Some network file systems have no modes.
    with contextlib.suppress(OSError):
        os.fchmod(descriptor, mode)
    if hasattr(os, "listxattr"):  # Python knows them on Linux only
        _take_attributes(descriptor, target)


def _take_attributes(descriptor: int, target: Path) -> None:
    """Copy what may be copied; what the system keeps for itself is no failure."""
    with contextlib.suppress(OSError):  # a file system without them
        for name in os.listxattr(target):
            if name not in _HASHES_OF_CONTENT:
                with contextlib.suppress(OSError):
                    os.setxattr(descriptor, name, os.getxattr(target, name))


def flush_to_disk(descriptor: int) -> None:
    """Wait until what was written is on the disk itself. Raises OSError."""
    if sys.platform == "darwin":
        import fcntl

        # fsync(2) on macOS leaves the bytes in the drive's cache; not every volume offers more.
        with contextlib.suppress(OSError):
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            return
    os.fsync(descriptor)


def flush_folder(folder: Path) -> None:
    """Flush the new name. The new content is in place by now, so nothing here is an error."""
    if os.name == "nt":  # a folder cannot be opened there
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
