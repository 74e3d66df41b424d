"""Saving a card only where nobody else has written in the meantime.

In: a card, a file, and what the file held when it was last read or written. Out: the file and
what it holds now; or CardError "file-changed", and the file is as it was.

Contents are compared, never times: a copy that a sync service put there may be older, and a
file that was only touched is no other. Writers on one computer take turns by a lock in the
program's own folder, so that nothing is left beside the card. Against everybody else (another
computer, a sync service, another program) the content is compared a second time at the last
moment, when the new file lies complete beside the old one and only a rename is left to be done.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import tempfile
import threading
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from thankyou.base.atomic_write import cannot_write, write_atomically
from thankyou.base.errors import CardError
from thankyou.base.file_lock import FileLock
from thankyou.base.read_file import read_bytes, shown
from thankyou.model.card import Card
from thankyou.storage.card_file import MAX_FILE, decode, encode

StrPath = str | os.PathLike[str]

LOCKS = 256
"""Files share this many locks: two that fall on one only wait for each other a moment."""
PATIENCE = 20.0
"""Seconds to wait for another writer. A program that was stopped may hold its lock for ever."""

_THREADS = tuple(threading.Lock() for _ in range(LOCKS))
"""On some network drives the system's locks hold between processes only."""


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What a file held when it was last read or written: compared by content, never by time."""

    size: int
    sha256: str

    @staticmethod
    def of(data: bytes) -> Fingerprint:
        """The fingerprint of a file of these bytes."""
        return Fingerprint(len(data), hashlib.sha256(data).hexdigest())


def fingerprint_of(path: StrPath) -> Fingerprint | None:
    """What the file holds now; None if there is no file.

    A file that is too large for a card has its size and no digest: it is none that was ever read.
    Raises CardError "cannot-read" (see base.read_file).
    """
    try:
        return Fingerprint.of(read_bytes(path, MAX_FILE))
    except CardError as error:
        if error.code == "too-large":
            return Fingerprint(int(error.values["size"]), "")
        if error.values.get("reason") == "no-file":
            return None
        raise


def read_card_known(path: StrPath, password: str | None = None) -> tuple[Card, Fingerprint]:
    """The card in a file, and what to give to `save_card_if_unchanged` later.

    Both are of the same bytes. Raises as storage.card_file.read_card.
    """
    data = read_bytes(path, MAX_FILE)
    return decode(data, shown(path), password), Fingerprint.of(data)


def save_card_if_unchanged(
    card: Card, path: StrPath, known: Fingerprint | None, password: str | None = None
) -> Fingerprint:
    """Write the card if the file holds what is `known` of it (None: there is no file yet).

    A file that holds this very card already is as it should be, whoever wrote it (one with a
    password never looks the same, so it is compared with what is known alone). Raises
    CardError "file-changed" (path, kind: "" or "gone", if the file is no longer there), and as
    storage.card_file.encode and base.atomic_write; then the file is as it was.
    """
    place = shown(path)
    try:
        data = encode(card, password)
    except CardError as error:
        error.values["path"] = place
        raise
    return save_if_unchanged(data, path, known)


def save_if_unchanged(data: bytes, path: StrPath, known: Fingerprint | None) -> Fingerprint:
    """The same for bytes that are a card file. Raises as `save_card_if_unchanged`."""
    wanted = Fingerprint.of(data)

    def compare() -> bool:
        """Whether the file is as it should be already."""
        found = fingerprint_of(path)
        if found not in (known, wanted):
            _changed(path, gone=found is None)
        return found == wanted

    def check() -> None:
        compare()

    with _turn(path):
        if compare():
            return wanted
        try:
            write_atomically(path, data, check, new=known is None)
        except FileExistsError:
            if fingerprint_of(path) != wanted:
                _changed(path, gone=False)
    return wanted


def _changed(path: StrPath, gone: bool) -> None:
    raise CardError("file-changed", path=shown(path), kind="gone" if gone else "")


@contextlib.contextmanager
def _turn(path: StrPath) -> Iterator[None]:
    """While nobody else on this computer saves this file. Raises CardError "cannot-write"."""
    try:
        slot = _slot(path)
    except (OSError, ValueError) as error:
        raise cannot_write(shown(path), error) from error
    if not _THREADS[slot].acquire(timeout=PATIENCE):
        raise _in_use(path)
    try:
        lock = _locked(slot, path)
        try:
            yield
        finally:
            lock.release()
    finally:
        _THREADS[slot].release()


def _slot(path: StrPath) -> int:
    """The number of the file's lock: the same by whatever path the file is reached."""
    target = Path(os.path.realpath(os.fspath(path)))
    folder = target.parent.stat()
    # Some systems take two spellings of a name for one; where they do not, the two share a lock.
    name = unicodedata.normalize("NFC", target.name).casefold()
    key = f"{folder.st_dev}:{folder.st_ino}:{name}".encode("utf-8", "surrogatepass")
    return hashlib.sha256(key).digest()[0]


def _locked(slot: int, path: StrPath) -> FileLock:
    failure: OSError | None = None
    # Someone whose own folder is full or read-only must still be able to save to a stick.
    for folder in (_lock_folder(), Path(tempfile.gettempdir()) / f"thankyou-locks-{_user()}"):
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            lock = FileLock.wait(folder / f"{slot:02x}", PATIENCE)
        except OSError as error:
            failure = failure or error
            continue
        if lock is None:
            raise _in_use(path)
        return lock
    raise cannot_write(shown(path), failure or OSError(errno.EIO, "")) from failure


def _lock_folder() -> Path:
    return platformdirs.user_state_path("thankyou", appauthor=False) / "locks"


def _user() -> str:
    return str(os.getuid()) if hasattr(os, "getuid") else "0"


def _in_use(path: StrPath) -> CardError:
    return CardError("cannot-write", path=shown(path), reason="in-use", detail="")
