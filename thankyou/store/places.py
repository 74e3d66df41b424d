"""Where a card's files are, and what a card is called there.

In: the store's folder, ids. Out: paths, none of which leads out of it. A file that the store made
is called as its id is; whatever else is put among the cards (a sync service's "abc (conflicted
copy).thankyou") has an id made of its name.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import re
import secrets
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from thankyou.base.atomic_write import cannot_write, write_atomically
from thankyou.base.errors import CardError
from thankyou.base.read_file import shown

SUFFIX = ".thankyou"
_PLAIN = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?")
_DEVICES = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")
"""Names that Windows keeps for devices."""


@dataclass(frozen=True, slots=True)
class Found:
    """A card's file: its id, its path, and what the system says of it."""

    id: str
    path: Path
    size: int
    mtime_ns: int
    inode: int

    @property
    def stamp(self) -> tuple[int, int, int]:
        """Another one says that the content may be another."""
        return self.size, self.mtime_ns, self.inode


class Place:
    """Cards and what belongs to them: the store's own folder, or its bin."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.cards = folder / "cards"
        self.beside = folder / "beside"
        self.made: Callable[[str], object] = _nobody
        """Told the id of each card before it is made here, on any thread (store.session)."""

    def side(self, card_id: str) -> Path:
        """The folder of what belongs to a card. Raises CardError "card-gone" for no id."""
        if not is_id(card_id):
            raise CardError("card-gone", id=card_id[:100])
        return self.beside / card_id

    def new_file(self, card_id: str) -> Path:
        """Where the file of a new card is to be."""
        self.side(card_id)
        return self.cards / (card_id + SUFFIX)

    def file(self, card_id: str) -> Path:
        """The file of a card. Raises CardError "card-gone", and "cannot-read"."""
        path = self.new_file(card_id)
        if path.is_file() and not path.is_symlink():
            return path
        for found in self.files():
            if found.id == card_id:
                return found.path
        raise CardError("card-gone", id=card_id)

    def has(self, card_id: str) -> bool:
        """Whether there is a card of this id. Raises CardError "cannot-read"."""
        try:
            self.file(card_id)
        except CardError as error:
            if error.code != "card-gone":
                raise
            return False
        return True

    def files(self) -> Iterator[Found]:
        """The files of all cards. Links are passed over: they may lead anywhere.

        Raises CardError "cannot-read" for a folder that is there and cannot be looked into.
        """
        try:
            with os.scandir(self.cards) as entries:
                for entry in entries:
                    stem, suffix = entry.name[: -len(SUFFIX)], entry.name[-len(SUFFIX) :]
                    if suffix.lower() != SUFFIX or not stem or stem.startswith("."):
                        continue
                    with contextlib.suppress(OSError):  # gone since
                        if entry.is_file(follow_symlinks=False):
                            state = entry.stat(follow_symlinks=False)
                            yield Found(
                                id_of(stem), Path(entry.path), state.st_size, state.st_mtime_ns,
                                entry.inode(),
                            )  # fmt: skip
        except FileNotFoundError:
            # A store that has no card yet; but a link to a drive that is gone is no empty store.
            for above in (self.folder, *self.folder.parents):
                if above.is_symlink() and not above.exists():
                    raise _no_folder(self.folder) from None
        except OSError as error:
            reason = "not-a-folder" if error.errno == errno.ENOTDIR else "no-permission"
            if error.errno not in (errno.ENOTDIR, errno.EACCES, errno.EPERM):
                reason = "io-error"
            raise CardError(
                "cannot-read", path=shown(self.cards), reason=reason, detail=error.strerror or ""
            ) from error

    def sides(self) -> list[str]:
        """The ids for which there is a side folder."""
        with contextlib.suppress(OSError), os.scandir(self.beside) as entries:
            return [one.name for one in entries if is_id(one.name) and one.is_dir()]
        return []

    def tidy(self, age: float = 3600.0) -> None:
        """Take away what killed programs left half written, older than so many seconds."""
        for folder in (self.folder, self.cards):
            for path in folder.glob(".thankyou-*.tmp"):
                with contextlib.suppress(OSError):
                    if time.time() - path.stat().st_mtime >= age:
                        path.unlink()

    def free_id(self, wanted: str = "") -> str:
        """An id that no card has here: the wanted one, if it can be had."""
        card_id = wanted or new_id()
        while self.side(card_id).exists() or self.has(card_id):
            card_id = new_id()
        return card_id

    def make_id(self) -> str:
        """An id for a card that is about to be made."""
        card_id = self.free_id()
        self.made(card_id)
        return card_id


def _nobody(_: str) -> None:
    """Nobody wants to know."""


def _no_folder(folder: Path) -> CardError:
    return CardError("cannot-read", path=shown(folder), reason="no-folder", detail="")


def new_id() -> str:
    """An id of a new card: the day, and chance."""
    return f"{time.strftime('%Y%m%d')}-{secrets.token_hex(5)}"


def id_of(stem: str) -> str:
    """The id of a card whose file is called so, without its suffix."""
    if _PLAIN.fullmatch(stem) and not _DEVICES.fullmatch(stem):
        return stem
    letters = "".join(char if char.isalnum() else " " for char in stem.lower() if char.isascii())
    digest = hashlib.sha256(os.fsencode(stem)).hexdigest()[:10]
    return "-".join((*letters[:40].split(), digest))


def is_id(text: str) -> bool:
    return bool(_PLAIN.fullmatch(text)) and not _DEVICES.fullmatch(text)


def make_folder(folder: Path) -> None:
    """Make a folder that is nobody else's, and those above it.

    Raises CardError "cannot-write" (reason "not-a-folder" where a file stands in its place).
    """
    try:
        missing = []
        above = folder
        while not above.exists():
            missing.append(above)
            above = above.parent
        for one in reversed(missing):
            one.mkdir(mode=0o700, exist_ok=True)
        if not folder.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
    except (FileExistsError, NotADirectoryError) as error:
        values = {"reason": "not-a-folder", "detail": error.strerror or ""}
        raise CardError("cannot-write", path=shown(folder), **values) from error
    except (OSError, ValueError) as error:
        raise cannot_write(shown(folder), error) from error


def write_private(path: Path, data: bytes) -> None:
    """Write a file that nobody else may read. Raises CardError "cannot-write"."""
    write_atomically(path, data)
    make_private(path)


def make_private(path: Path) -> None:
    """Only the owner may read a file, where the system knows owners."""
    with contextlib.suppress(OSError):
        if os.name != "nt":
            path.chmod(0o600)
