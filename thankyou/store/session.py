"""The cards that one program made since it was started, so that just these can be forgotten.

In: the ids of cards, as the store makes them. Out: which cards are of this session, and what
sessions left behind that ended without an end. A record holds ids, no name and no word:

    sessions/<session>.json    the cards' ids; and the print runs that there were before
    sessions/<session>.lock    held by the program whose session it is: free, it has crashed
"""

from __future__ import annotations

import contextlib
import json
import secrets
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from thankyou.base.errors import CardError
from thankyou.base.file_lock import FileLock
from thankyou.base.read_file import read_bytes
from thankyou.store.places import is_id, make_folder, write_private

if TYPE_CHECKING:  # the window begins a session before it reads any card
    from thankyou.store.card_store import CardStore
    from thankyou.store.values import KeptCard

_MOST = 1 << 20


@dataclass(frozen=True, slots=True)
class Traces:
    """The cards of a session, and those from before it; the bin's are among them."""

    cards: tuple[KeptCard, ...]
    older: tuple[KeptCard, ...]


def default_folder() -> Path:
    """Where this person's sessions are written down."""
    import platformdirs

    return platformdirs.user_state_path("thankyou", appauthor=False) / "sessions"


class Session:
    """What one program made. `add` may be called on any thread."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._name = secrets.token_hex(6)
        self._gate = threading.Lock()
        self._lock: FileLock | None = None
        self._cards: set[str] = set()
        self.runs_before: frozenset[str] | None = None
        """The print runs that are not of this session; None until somebody has looked."""

    @property
    def name(self) -> str:
        """What it is called: twelve letters and digits, by chance."""
        return self._name

    @property
    def cards(self) -> frozenset[str]:
        """The ids of its cards."""
        with self._gate:
            return frozenset(self._cards)

    def add(self, card_id: str) -> None:
        """A card of this id is about to be made. That the record cannot be written keeps no card
        from being made: then only a crash would leave it unnoticed."""
        with self._gate:
            self._cards.add(card_id)
            self._write()

    def traces(self, store: CardStore) -> Traces:
        """What it made, and what was there before. Raises as CardStore.cards."""
        mine = self.cards
        every = [*store.cards(), *store.deleted()]
        return Traces(
            tuple(card for card in every if card.id in mine),
            tuple(card for card in every if card.id not in mine),
        )

    def forget(self, store: CardStore, card_ids: Iterable[str]) -> None:
        """Remove these cards, wherever they are. Raises as CardStore.forget: then those that are
        left still belong to it."""
        wanted = set(card_ids)
        try:
            store.forget(wanted)
        finally:
            left = {card.id for card in (*store.cards(), *store.deleted())}
            with self._gate:
                self._cards -= wanted - left
                self._write()

    # ---- what others left

    def left_behind(self) -> tuple[str, ...]:
        """The sessions of programs that ended without an end."""
        with contextlib.suppress(OSError):
            names = sorted(path.stem for path in self._folder.glob("*.json"))
            return tuple(name for name in names if name != self._name and self._is_free(name))
        return ()

    def adopt(self, names: Iterable[str]) -> frozenset[str]:
        """Their cards and print runs are of this session now; the cards' ids."""
        taken: set[str] = set()
        for name in names:
            cards, runs = self._read(name)
            taken |= cards
            with self._gate:
                self._cards |= cards
                if runs is not None and self.runs_before is not None:
                    self.runs_before &= runs
                written = self._write()
            if written:
                self._remove(name)
        return frozenset(taken)

    def drop(self, names: Iterable[str]) -> None:
        """Their cards are like all others."""
        for name in names:
            self._remove(name)

    def end(self) -> None:
        """The session is over, and has left what it was to leave."""
        with self._gate:
            if self._lock is not None:
                self._lock.release()
                self._lock = None
        self._remove(self._name)

    # ---- the record

    def _write(self) -> bool:
        path = self._folder / f"{self._name}.json"
        runs = None if self.runs_before is None else sorted(self.runs_before)
        record = {"cards": sorted(self._cards), "runs_before": runs}
        try:
            make_folder(self._folder)
            if self._lock is None:
                self._lock = FileLock.take(path.with_suffix(".lock"))
            write_private(path, json.dumps(record).encode("ascii"))
        except (CardError, OSError):
            return False
        return True

    def _read(self, name: str) -> tuple[set[str], frozenset[str] | None]:
        """The cards of a record, and the runs that were there before it, if that is known."""
        try:
            record = json.loads(read_bytes(self._folder / f"{name}.json", _MOST))
            cards, runs = record["cards"], record["runs_before"]
            good = all(isinstance(one, str) for one in (*cards, *(runs or ())))
        except (CardError, ValueError, TypeError, KeyError, RecursionError):
            good = False
        if not good:
            return set(), None
        return {one for one in cards if is_id(one)}, None if runs is None else frozenset(runs)

    def _is_free(self, name: str) -> bool:
        lock = FileLock.take(self._folder / f"{name}.lock")
        if lock is not None:
            lock.release()
        return lock is not None

    def _remove(self, name: str) -> None:
        for suffix in (".json", ".lock"):
            with contextlib.suppress(OSError):
                (self._folder / f"{name}{suffix}").unlink(missing_ok=True)
