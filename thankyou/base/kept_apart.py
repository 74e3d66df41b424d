"""No file that is made replaces one that is read, nor another that has just been made.

In: files as they are read (`note_read`), and the files that a command or an export is to write.
Out: CardError before anything is replaced. Two names may be one file: a symbolic or a hard link, a
path with "..", another folder mounted twice, a name in other letters where a disk does not mind.

`check_apart` compares names beforehand, so that nothing is half done. Inside `outputs_apart`,
base.atomic_write asks once more about each file, whoever named it.
"""

from __future__ import annotations

import contextlib
import os
import unicodedata
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from contextvars import ContextVar
from dataclasses import field
from pathlib import Path

from thankyou.base.errors import CardError
from thankyou.base.quick_dataclass import dataclass

StrPath = str | os.PathLike[str]
Identity = tuple[int, int]

_MOST_READ = 4096
"""Files remembered as read; those of long ago are forgotten first."""

_read: OrderedDict[Identity, str] = OrderedDict()
"""Everything that this process has read, by what it is: the name."""


@dataclass
class _Scope:
    """One command, or one export of the window."""

    own: tuple[Path, ...]
    read: OrderedDict[Identity, str]
    written: dict[object, str] = field(default_factory=dict)


_scope: ContextVar[_Scope | None] = ContextVar("outputs", default=None)


def note_read(path: StrPath, status: os.stat_result | None = None) -> None:
    """This file has been read, or will be; `status`: as it is, if that is known already."""
    try:
        status = Path(path).stat() if status is None else status
    except (OSError, ValueError):
        return
    scope = _scope.get()
    _note(path, status, _read)
    if scope is not None and scope.read is not _read:
        _note(path, status, scope.read)


def _note(path: StrPath, status: os.stat_result, read: OrderedDict[Identity, str]) -> None:
    if status.st_ino:
        name = os.fspath(path)
        with contextlib.suppress(OSError):  # the current folder may be gone
            name = str(Path(path).absolute())
        read[status.st_dev, status.st_ino] = name
        if len(read) > _MOST_READ:
            read.popitem(last=False)


@contextlib.contextmanager
def outputs_apart(own: Iterable[Path] = (), session: bool = False) -> Iterator[None]:
    """Until the block ends, what base.atomic_write writes may replace no file that is read inside
    it (with `session`: that this process has read), no file of this program, and no file that was
    written inside the block. `own`: folders in which the program keeps its own things, and may."""
    folders = tuple(Path(os.path.realpath(folder)) for folder in own)
    token = _scope.set(_Scope(folders, _read if session else OrderedDict()))
    try:
        yield
    finally:
        _scope.reset(token)


def check_output(path: StrPath, target: Path) -> None:
    """Ask whether the file at `path` may be written; `target` is the file behind all links.

    Raises CardError "output-is-input" (path, other), "same-file" (path, other).
    """
    scope = _scope.get()
    if scope is None or any(target.is_relative_to(folder) for folder in scope.own):
        return
    _check(path, target, scope.read, scope.written)


def note_written(path: StrPath, target: Path) -> None:
    """The file is there: nothing else of this command may replace it."""
    scope = _scope.get()
    if scope is not None:
        for key in _keys(target):
            scope.written[key] = os.fspath(path)


def check_apart(inputs: Iterable[StrPath | None], outputs: Iterable[StrPath | None]) -> None:
    """Refuse names of which one file would replace another. None is no file.

    Raises CardError as `check_output`.
    """
    read: OrderedDict[Identity, str] = OrderedDict()
    for one in inputs:
        if one is None:
            continue
        with contextlib.suppress(OSError, ValueError):  # whoever reads it says what is wrong
            _note(one, Path(one).stat(), read)
    written: dict[object, str] = {}
    for path in outputs:
        if path is None:
            continue
        try:
            target = Path(os.path.realpath(path))
        except (OSError, ValueError):
            continue  # whoever writes it says what is wrong
        _check(path, target, read, written)
        for key in _keys(target):
            written[key] = os.fspath(path)


def _check(
    path: StrPath, target: Path, read: OrderedDict[Identity, str], written: dict[object, str]
) -> None:
    other = next((written[key] for key in _keys(target) if key in written), None)
    if other is not None:
        raise CardError("same-file", path=_shown(path), other=_shown(other))
    name = _read_as(target, read)
    if name is not None:
        raise CardError("output-is-input", path=_shown(path), other=_shown(name))
    if any(target.is_relative_to(folder) for folder in _program_folders()):
        raise CardError("output-is-input", path=_shown(path), other=_shown(target))


def _read_as(target: Path, read: OrderedDict[Identity, str]) -> str | None:
    """The name under which this file has been read; None if it has not."""
    now = _identity(target)
    name = read.get(now) if now is not None else None
    # A number of a file that is gone may have been given to another.
    return name if name is not None and _identity(Path(name)) == now else None


def _identity(path: Path) -> Identity | None:
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return (status.st_dev, status.st_ino) if status.st_ino else None


def _keys(target: Path) -> Iterator[object]:
    """What two names of one file have in common: the file itself, and its folder with its name in
    letters that every disk tells apart."""
    now = _identity(target)
    if now is not None:
        yield now
    alike = unicodedata.normalize("NFC", target.name).casefold()
    yield _identity(target.parent) or str(target.parent), alike


def _program_folders() -> Iterator[Path]:
    import sysconfig

    package = Path(__file__).resolve().parents[1]
    yield package
    yield package.parent / "assets"  # in a checkout
    for name in ("purelib", "platlib"):
        yield Path(os.path.realpath(sysconfig.get_path(name)))


def _shown(path: StrPath) -> str:
    return os.fspath(path).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
