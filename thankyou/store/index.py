"""The index of a folder of cards: what each file was when it was last read.

In: the files of a place. Out: their rows, reading only what has changed since. One file beside the
cards, which may be lost, damaged, or written by two programs at once: an entry counts only for a
file of the same size, time and inode, and everything else is read again.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import threading
import time
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from operator import attrgetter

from thankyou.base.atomic_write import cannot_write
from thankyou.base.errors import CardError
from thankyou.base.read_file import read_bytes, shown
from thankyou.storage.card_file import MAX_FILE, decode
from thankyou.storage.password_lock import is_locked
from thankyou.store.places import Found, Place, write_private
from thankyou.store.summary import kept_card, unread_card
from thankyou.store.values import KeptCard

VERSION = 1
_HEAD = b"thankyou-index %d %08x"
_NAMES = [one.name for one in fields(KeptCard)]
_values = attrgetter(*_NAMES)
_DAMAGE = (OSError, KeyError, ValueError, TypeError, AttributeError, RecursionError)
SETTLED_NS = 2_000_000_000
"""A file that is younger than this may change again without a new time: it is not trusted."""

FIRST = 100
"""The cards that are seen at once in a large window, and the next rows of them."""
MANY = 200
"""Files that are read in the time in which nobody notices that they had to be."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A file's row, its content's SHA-256, and what the file was; `settled`: it may be trusted."""

    stamp: tuple[int, int, int]
    sha256: str
    card: KeptCard
    settled: bool


class Index:
    """The rows of one place, remembered here and in its file."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self._path = place.folder / "index.json"
        self._turn = threading.Lock()
        self._entries: dict[str, Entry] | None = None
        self._in_file: dict[str, tuple[int, int, int]] | None = None
        self.read = 0
        """How many card files have been read, for benchmarks and tests."""

    def rows(self, newest: Callable[[list[KeptCard]], object] | None = None) -> dict[str, Entry]:
        """The entries of all files by file name, newest first. Raises CardError "cannot-read".

        Where more than `MANY` files have to be read, `newest` is given the first rows as soon as
        they are known, and then the rest is read. It must not ask for the rows itself.
        """
        with self._turn:
            known = self._known()
            files = sorted(self._place.files(), key=lambda one: (-one.mtime_ns / 1e9, one.id))
            unread = sum(not _trusted(known, one) for one in files) if newest else 0
            entries: dict[str, Entry] = {}
            for found in files:
                if newest is not None and len(entries) == FIRST and unread > MANY:
                    newest([entry.card for entry in entries.values()])
                entry = _trusted(known, found)
                if entry is None:
                    entry = self._entry(found)
                    self.read += 1
                    unread -= 1
                entries[found.path.name] = entry
            self._keep(entries)
            self._entries = entries
            return dict(entries)

    def entry(self, found: Found) -> Entry:
        """The entry of one file, read again if need be."""
        with self._turn:
            entry = _trusted(self._known(), found)
            if entry is None:
                entry = self._entry(found)
                self.read += 1
                self._known()[found.path.name] = entry
            return entry

    def forget(self) -> None:
        """Write the index anew with what is there now: nothing of a removed card stays in it.

        Raises CardError "cannot-write" if an old index cannot be taken away.
        """
        with contextlib.suppress(CardError):
            self.rows()
        with self._turn:
            try:
                self._path.unlink(missing_ok=True)
            except OSError as error:
                raise cannot_write(shown(self._path), error) from error
            self._in_file = None
            self._keep(self._entries or {})

    def _entry(self, found: Found) -> Entry:
        begun = time.time_ns()
        digest = ""
        try:
            data = read_bytes(found.path, MAX_FILE)
            digest = hashlib.sha256(data).hexdigest()
            if is_locked(data):
                row = unread_card(found, locked=True)
            else:
                row = kept_card(decode(data, shown(found.path)), found)
        except CardError as error:
            row = unread_card(found, error)
        settled = bool(digest) and begun - found.mtime_ns > SETTLED_NS
        return Entry(found.stamp, digest, row, settled)

    def _known(self) -> dict[str, Entry]:
        if self._entries is None:
            self._entries = {}
            with contextlib.suppress(*_DAMAGE):
                self._entries = _entries(self._path.read_bytes())
                self._in_file = {name: one.stamp for name, one in self._entries.items()}
        return self._entries

    def _keep(self, entries: dict[str, Entry]) -> None:
        """Write the index, if it can be: it is only there to be quick."""
        stamps = {name: one.stamp for name, one in entries.items() if one.settled}
        if stamps == self._in_file:
            return
        rows = {
            name: [*one.stamp, one.sha256, *_values(one.card)]
            for name, one in entries.items()
            if one.settled
        }
        body = json.dumps({"of": _NAMES, "rows": rows}, ensure_ascii=False, separators=(",", ":"))
        data = body.encode("utf-8", "surrogatepass")
        with contextlib.suppress(CardError):
            write_private(self._path, _HEAD % (VERSION, zlib.crc32(data)) + b"\n" + data)
            self._in_file = stamps


def _trusted(known: Mapping[str, Entry], found: Found) -> Entry | None:
    """What is known of a file, if it can still be so."""
    entry = known.get(found.path.name)
    return entry if entry and entry.settled and entry.stamp == found.stamp else None


def _entries(data: bytes) -> dict[str, Entry]:
    """The entries of an index. Raises ValueError for one that is damaged, or of another version."""
    head, _, body = data.partition(b"\n")
    if head != _HEAD % (VERSION, zlib.crc32(body)):
        raise ValueError("not an index of this version")
    entries: dict[str, Entry] = {}
    whole = json.loads(body)
    if whole["of"] != _NAMES:
        raise ValueError("of another program")
    for name, (size, mtime_ns, inode, digest, *row) in whole["rows"].items():
        entries[name] = Entry((size, mtime_ns, inode), digest, KeptCard(*row), True)
    return entries
