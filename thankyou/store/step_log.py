"""The journal of a card's steps on the disk: written at once, made small when the card is closed.

In: steps. Out: the same steps after any crash, as far as they were flushed. Where somebody else
writes to the same file (another computer that shares the folder), this one goes on in a file of
its own beside it, and neither loses a word; the next to open the card reads both.
"""

from __future__ import annotations

import contextlib
import secrets
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from thankyou.base.atomic_write import cannot_write
from thankyou.base.errors import CardError
from thankyou.base.journal import Journal, Record, read_lines, whole
from thankyou.base.read_file import read_bytes, shown
from thankyou.model.card import Card
from thankyou.storage.compare_save import fingerprint_of, save_if_unchanged
from thankyou.store.card_parts import Parts
from thankyou.store.places import make_folder, make_private, write_private
from thankyou.store.states import EVERY, StepState
from thankyou.store.values import Step, Why

NAME = "steps"
_MOST = 256 * 1024 * 1024
"""Bytes of a journal that are read: some hundred times what years of writing make."""


@dataclass(frozen=True, slots=True)
class Stray:
    """A journal beside the card's own: its file, when and how large it was, and what it says."""

    path: Path
    stamp: tuple[int, int]
    state: StepState

    def remove(self) -> None:
        """Take it away, unless somebody writes in it still. Never raises."""
        with contextlib.suppress(OSError):
            if (self.path.stat().st_mtime_ns, self.path.stat().st_size) == self.stamp:
                self.path.unlink()


class StepLog:
    """The steps of one open card: where they stand, and their file."""

    def __init__(self, side: Path, parts: Parts, in_memory: bool = False) -> None:
        """Read what is there. Nothing is written yet; damage is passed over.

        `in_memory`: nothing is read nor written, ever.
        """
        self._in_memory = in_memory
        self._side = side
        self._parts = parts
        self._journal: Journal | None = None
        self._path = side / NAME
        self._since_whole = 0
        self._turn = Lock()
        """Held while lines come to be in the journal by `record` and `expect`."""
        self.state = StepState(parts) if in_memory else read_state(self._path, parts)
        self._time_read = self.state.newest.time if self.state.now else 0

    def now_ms(self) -> int:
        """The time, later than that of every step so far."""
        last = self.state.now.time if self.state.now else 0
        if self.state.session:
            last = max(last, self.state.session[-1].time)
        return max(time.time_ns() // 1_000_000, last + 1)

    def strays(self) -> list[Stray]:
        """Journals that another computer wrote beside this one, oldest first."""
        found: list[Stray] = []
        if self._in_memory:
            return found
        with contextlib.suppress(OSError):
            for path in self._side.glob(NAME + "*"):
                if path != self._path:
                    stamp = path.stat().st_mtime_ns, path.stat().st_size
                    found.append(Stray(path, stamp, read_state(path, self._parts)))
        return sorted(found, key=lambda one: one.stamp)

    # ---- writing. Each raises CardError "cannot-write", and then nothing has changed.

    def begin(self, card: Card) -> None:
        """Begin with this card, whatever was there."""
        if self.state.now is None:
            self._keep_unread()
        draft = StepState(self._parts)
        record = draft.begin(card, self.now_ms())
        self._rewrite([record], draft)

    def record(self, steps: Iterable[Step], flush: bool = True) -> None:
        """Write steps down; they are on the disk when this returns, unless `flush` is false."""
        with self._turn:
            draft = self.state.copy()
            records: list[Record] = []
            now = self.now_ms()
            for step in steps:
                records.append(draft.step(step, now))
                now += 1
                self._since_whole += 1
                if self._since_whole >= EVERY:
                    self._since_whole = 0
                    records.append({"k": "c", "t": now, "s": draft.current.flat})
            self._append(records, draft, flush)

    def flusher(self) -> Callable[[], None]:
        """What flushes the steps written so far, on any thread."""
        return (lambda: None) if self._journal is None else self._journal.flusher()

    def note(self, card: Card, why: Why) -> None:
        """Keep a state that is no step of this card's undo."""
        draft = self.state.copy()
        self._append([draft.note(card, why, self.now_ms())], draft)

    def save_ahead(self, card: Card) -> None:
        """The card is about to be saved though its step has not been recorded yet."""
        ahead = self.state.newest
        if ahead.card != card:
            draft = self.state.copy()
            self._append([draft.save_ahead(card, self.now_ms())], draft)

    def expect(self, was: str, will: str) -> None:
        """The card's file holds `was`, and is about to hold `will` (SHA-256, "" for no file).

        Another thread may record steps meanwhile: it does not wait for the disk.
        """
        with self._turn:
            if self.state.known == (was, will) and (self.state.saved or was != will):
                return
            draft = self.state.copy()
            self._append([draft.expect(was, will)], draft, flush=False)
            flush = self.flusher()
        try:
            flush()
        except CardError:
            with self._turn:  # what the disk refused is said anew the next time
                self.state = self.state.copy()
                self.state.known = ()
            raise

    def compact(self, saved: str) -> None:
        """Write the journal anew, small. The session's states are in the history's file by now.

        `saved`: what the card's file holds, if it holds the card as it is.
        """
        draft = self.state.copy()
        draft.session = []
        if saved:
            draft.expect(saved, saved)
        self._rewrite(draft.whole_records(), draft)

    def close(self) -> None:
        if self._journal is not None:
            self._journal.close()
            self._journal = None

    def ready(self) -> None:
        """Open the file for writing, so that a place that cannot be written is known at once."""
        if self._journal is None and not self._in_memory:
            make_folder(self._side)
            self._journal = Journal(self._path)
            state = StepState(self._parts)
            state.read(self._journal.lines)
            if state.now is not None and state.newest.time != self._time_read:
                self.state = state  # somebody wrote in it since it was read

    def _append(self, records: list[Record], draft: StepState, flush: bool = True) -> None:
        if not records:
            return
        if self._in_memory:
            self.state = draft
            return
        if self._journal is None and self._path.exists():
            self.ready()
        if self._journal is not None and self._journal.alone():
            self._journal.append(*records, flush=flush)
            self.state = draft
            if self._journal.alone():
                return
        # The file is gone, or another's: everything is written anew, where nobody else writes.
        self._rewrite(draft.whole_records(kept=len(draft.stack), mark=False), draft)

    def _keep_unread(self) -> None:
        """A journal of which nothing can be read is set aside: perhaps somebody else can."""
        with contextlib.suppress(OSError):
            if not self._in_memory and self._path.stat().st_size:
                self._path.replace(self._side / f"unread-{NAME}")

    def _make_side_again(self) -> None:
        """Where the side folder alone is gone it is made; a drive that is gone is not made up."""
        try:
            self._side.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise cannot_write(shown(self._side), error) from error

    def _rewrite(self, records: list[Record], draft: StepState) -> None:
        if self._in_memory:
            self.state = draft
            return
        if self._journal is None:
            make_folder(self._side)
        else:
            self._make_side_again()
        known = fingerprint_of(self._path)
        data = whole(records)
        try:
            if known is not None and self._journal is not None and not self._journal.alone():
                raise CardError("file-changed", path=shown(self._path), kind="")
            save_if_unchanged(data, self._path, known)
        except CardError as error:
            if error.code != "file-changed":
                raise
            self._path = self._side / f"{NAME}-{secrets.token_hex(4)}"
            write_private(self._path, data)
        make_private(self._path)
        self.close()
        self.state = draft
        self._since_whole = 0
        self._journal = Journal(self._path)


def read_state(path: Path, parts: Parts) -> StepState:
    """What a journal says, as far as it can be read."""
    state = StepState(parts)
    with contextlib.suppress(CardError):
        state.read(read_lines(read_bytes(path, _MOST))[0])
    return state
