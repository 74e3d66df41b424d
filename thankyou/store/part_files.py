"""Pictures and lists, each kept once under a name made of its content.

In: bytes. Out: a key, and later the same bytes. What the steps and earlier states of a card need
of a photo is its key, so that moving the crop costs no second copy of it.
"""

from __future__ import annotations

import contextlib
import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

from thankyou.base.atomic_write import cannot_write
from thankyou.base.errors import CardError
from thankyou.base.read_file import shown
from thankyou.store.places import make_folder, write_private

KEY = re.compile(r"[0-9a-f]{32}")


class PartFiles:
    """The parts of one card, in a folder, and those that were seen in this session."""

    def __init__(self, folder: Path, read_only: bool = False) -> None:
        """`read_only`: `put` only computes the key."""
        self._folder = folder
        self._read_only = read_only
        self._held: dict[str, bytes] = {}
        self._keys: dict[int, str] = {}
        self._written: set[str] = set()

    def put(self, data: bytes) -> str:
        """Keep the bytes; they are on the disk when this returns. "" for no bytes.

        Raises CardError "cannot-write".
        """
        if not data:
            return ""
        key = self._keys.get(id(data))
        if key is None or self._held.get(key) is not data:
            key = hashlib.sha256(data).hexdigest()[:32]
            # An object that is held keeps its id for itself.
            data = self._held.setdefault(key, data)
            self._keys[id(data)] = key
        path = self._folder / key
        if not self._read_only and not (key in self._written and path.exists()):
            if self._on_disk(key) is None:
                if not self._folder.parent.is_dir():  # a drive that is gone is not made up
                    place = shown(self._folder)
                    raise CardError("cannot-write", path=place, reason="no-folder", detail="")
                make_folder(self._folder)
                write_private(path, data)
            self._written.add(key)
        return key

    def get(self, key: str) -> bytes | None:
        """The bytes of a key, if they are there and whole; none for ""."""
        if key == "":
            return b""
        if key not in self._held:
            data = self._on_disk(key)
            if data is None:
                return None
            self._held[key] = data
            self._keys[id(data)] = key
        return self._held[key]

    def others(self, keys: Iterable[str]) -> set[str]:
        """The keys of all files but these."""
        try:
            return {path.name for path in self._folder.iterdir()} - set(keys)
        except FileNotFoundError:
            return set()
        except OSError as error:
            raise cannot_write(shown(self._folder), error) from error

    def remove(self, keys: Iterable[str]) -> None:
        """Remove these, for good. Raises CardError "cannot-write" if one cannot be."""
        for key in keys:
            self._written.discard(key)
            self._keys.pop(id(self._held.pop(key, None)), None)
            try:
                (self._folder / key).unlink(missing_ok=True)
            except OSError as error:
                raise cannot_write(shown(self._folder / key), error) from error

    def keep_only(self, keys: Iterable[str]) -> None:
        """Remove the files of all others. What cannot be removed is left."""
        with contextlib.suppress(CardError):
            for key in self.others(keys):
                with contextlib.suppress(CardError):
                    self.remove([key])

    def _on_disk(self, key: str) -> bytes | None:
        if not KEY.fullmatch(key):
            return None
        try:
            data = (self._folder / key).read_bytes()
        except OSError:
            return None
        return data if hashlib.sha256(data).hexdigest()[:32] == key else None
