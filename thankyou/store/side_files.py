"""The small files that belong to a card: its lock, the mark of being open, where it came from.

In: the card's side folder. Out: what they say; each is written whole.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
from collections.abc import Iterable
from pathlib import Path

from thankyou.base.atomic_write import cannot_write
from thankyou.base.errors import CardError
from thankyou.base.file_lock import FileLock
from thankyou.base.read_file import read_bytes, shown
from thankyou.storage.card_file import MAX_FILE
from thankyou.store.places import make_folder, write_private
from thankyou.store.states import State

HISTORY, MARKER, PICTURES, LOCK, LINK, THUMB = (
    "history", "open", "pictures", "lock", "file", "thumb.png"
)  # fmt: skip
_PATIENCE = 0.3
"""Seconds in which a lock that somebody only tried may free itself."""
_GLANCE = 0.05
"""Seconds to wait, where it is only asked whether somebody holds it."""
_KEY = re.compile(r"[0-9a-f]{32}")


def take_lock(side: Path, title: str) -> FileLock:
    """The lock of a card. Raises CardError "card-in-use" (title), "cannot-write"."""
    try:
        lock = FileLock.wait(side / LOCK, _PATIENCE)
    except OSError as error:
        raise cannot_write(shown(side / LOCK), error) from error
    if lock is None:
        raise CardError("card-in-use", title=title)
    return lock


def is_open(side: Path) -> bool:
    """Whether somebody has the card open at this moment."""
    if not (side / LOCK).exists():
        return False
    try:
        # Whoever asks the same at this moment holds the lock, too, and lets it go at once.
        lock = FileLock.wait(side / LOCK, _GLANCE)
    except OSError:  # a place that cannot be written: nobody writes there
        return False
    if lock is None:
        return True
    lock.release()
    return False


def was_left_open(side: Path) -> bool:
    """Whether a program that had the card open ended without closing it."""
    return (side / MARKER).exists() and not is_open(side)


def linked_file(side: Path) -> str:
    """The file outside the store that the card belongs to; "" for none."""
    with contextlib.suppress(OSError):
        return os.fsdecode((side / LINK).read_bytes())
    return ""


def set_linked_file(side: Path, file: str) -> None:
    """Remember it, as an absolute path. Raises CardError "cannot-write"."""
    path = side / LINK
    if file:
        make_folder(side)
        write_private(path, os.fsencode(os.path.abspath(file)))  # noqa: PTH100 - links stay
        return
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise cannot_write(shown(path), error) from error


def same_file(one: str, other: str) -> bool:
    """Whether two paths lead to one file, or would."""
    real = [os.path.normcase(os.path.realpath(each)) for each in (one, other)]
    if real[0] == real[1]:
        return True
    with contextlib.suppress(OSError, ValueError):
        return os.path.samefile(one, other)  # noqa: PTH121 - either may be gone
    return False


def needed_parts(states: Iterable[State]) -> set[str]:
    """The keys of the pictures and lists that these states name."""
    return _keys(states, ("photo", "signature", "people"))


def needed_lists(states: Iterable[State]) -> set[str]:
    """The keys of the lists of people that these states name."""
    return _keys(states, ("people",))


def _keys(states: Iterable[State], names: tuple[str, ...]) -> set[str]:
    texts = {
        state.flat[name]
        for state in states
        for name in names
        if state.flat.get(name, "null") != "null"
    }
    return {key for text in texts for key in _KEY.findall(text)}


def keep_unread(side: Path, path: Path) -> None:
    """Keep a file that cannot be read as a card, before it is written over."""
    data = read_bytes(path, MAX_FILE)
    digest = hashlib.sha256(data).hexdigest()[:16]
    write_private(side / f"unread-{digest}.thankyou", data)
