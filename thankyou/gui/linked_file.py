"""The file outside the writer's cards that the open card was read from, and is saved to on demand.

In: a path and what was read from it. Out: whether the file lacks the newest words, the file
written (only if nobody else has changed it), and a signal when somebody does. Contents are
compared, never times; all reading and writing is on the thread that keeps the card.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from thankyou.base.errors import CardError
from thankyou.gui.autosave import Autosave
from thankyou.gui.file_watch import FileWatch
from thankyou.model.card import Card

if TYPE_CHECKING:
    # What reads and writes files is imported when there is a file: the window is seen before.
    from thankyou.storage.compare_save import Fingerprint
    from thankyou.store.card_store import OpenCard
    from thankyou.store.file_memory import FileMemory

_GONE = "gone"


class LinkedFile(QObject):
    """At most one file."""

    saved = Signal()
    """The file holds the card now."""
    differs = Signal(object, object)
    """Another card (Card) stands in the file than the one that was read or written, and what the
    file is now (Fingerprint)."""
    fine = Signal()
    """The file is what it was; what was told of it is over."""
    failed = Signal(Exception)
    """The file could not be read, or written, or is gone."""
    state_changed = Signal()

    def __init__(
        self,
        autosave: Autosave,
        folder: Callable[[], Path],
        card_id: Callable[[], str | None],
        parent: QObject | None = None,
    ) -> None:
        """`folder`: the store's; `card_id`: the open card's id there."""
        super().__init__(parent)
        self.card_id = card_id
        self._autosave = autosave
        self._folder = folder
        self.path: Path | None = None
        self.known: Fingerprint | None = None
        self.password: str | None = None
        """What protects the file; None: nothing does."""
        self._holds: Card | None = None
        self._told: object = None
        self._reading = False
        self._watch = FileWatch(self)
        self._watch.stirred.connect(self.check)

    # ------------------------------------------------------------------ what there is

    def lacks(self, card: Card) -> bool:
        """Whether there is a file, and it does not hold this card."""
        return self.path is not None and not self._reading and card != self._holds

    def link(self, path: Path, known: Fingerprint | None, holds: Card | None) -> None:
        """The card belongs to this file; `known` None: there is none yet."""
        self.path, self.known, self._holds, self._told = path, known, holds, None
        self._reading = False
        self.watch()
        self.state_changed.emit()

    def unlink(self) -> None:
        """The card belongs to no file."""
        self.path = self.known = self._holds = self._told = None
        self.watch()
        self.state_changed.emit()

    def holds(self, known: Fingerprint, card: Card) -> None:
        """The file is known to hold this card now."""
        self.known, self._holds, self._told = known, card, None
        self.remember()
        self.state_changed.emit()

    def memory(self) -> FileMemory | None:
        """What was remembered of the file when the card was open last."""
        card_id = self.card_id()
        from thankyou.store.file_memory import recall

        return None if card_id is None else recall(self._folder(), card_id)

    def look_up(self, done: Callable[[Card, Fingerprint], object]) -> None:
        """Read the file of a card that has just been opened, aside, and hand it to `done`."""
        path = self.path
        if path is None:
            return
        self._reading = True

        def read(found: tuple[Card, Fingerprint]) -> None:
            if path == self.path:
                self._reading = False
                done(*found)

        def failed(error: Exception) -> None:
            if path == self.path:
                self._reading = False
                self.state_changed.emit()
                gone = isinstance(error, CardError) and error.values.get("reason") == "no-file"
                self.failed.emit(_gone(path) if gone else error)

        password = self.password

        def work(_: OpenCard | None) -> tuple[Card, Fingerprint]:
            from thankyou.storage.compare_save import read_card_known

            return read_card_known(path, password)

        self._autosave.call(work, read, failed)

    # ------------------------------------------------------------------ saving

    def save(self, card: Card) -> None:
        """Write the card to its file, unless somebody else has changed that; soon."""
        path, known, password = self.path, self.known, self.password
        if path is None:
            return

        def work(_: OpenCard | None) -> Fingerprint:
            from thankyou.storage.compare_save import save_card_if_unchanged

            return save_card_if_unchanged(card, path, known, password)

        def done(now: Fingerprint) -> None:
            if path == self.path:
                self.holds(now, card)
                self.watch()
                self.saved.emit()

        def failed(error: Exception) -> None:
            changed = isinstance(error, CardError) and error.code == "file-changed"
            if changed and isinstance(error, CardError) and not error.values.get("kind"):
                self.check()
            else:
                self.failed.emit(error)

        self._autosave.call(work, done, failed)

    def remember(self) -> None:
        """Have it in mind on another day, beside the card in the store."""
        known, card = self.known, self._holds
        if known is None or card is None:
            return
        # A digest of words lets guesses at them be tried: of protected ones there is none.
        protected = self.password is not None

        def work(held: OpenCard | None) -> None:
            from thankyou.store.file_memory import FileMemory, digest, remember

            if held is not None:
                words = "" if protected else digest(card)
                remember(self._folder(), held.id, FileMemory(known.size, known.sha256, words))

        self._autosave.call(work, _nothing, _nothing)

    # ------------------------------------------------------------------ looking

    def check(self) -> None:
        """See whether the file is still what it was; soon."""
        path, known, told, password = self.path, self.known, self._told, self.password
        if path is None:
            return

        def work(_: OpenCard | None) -> tuple[Fingerprint | None, Card | None]:
            from thankyou.storage.compare_save import fingerprint_of, read_card_known

            now = fingerprint_of(path)
            if now in (known, told):
                return now, None
            if now is None:
                return None, None
            card, now = read_card_known(path, password)
            return now, card

        def done(found: tuple[Fingerprint | None, Card | None]) -> None:
            if path == self.path:
                self._looked(*found)

        def failed(error: Exception) -> None:
            if path == self.path:
                self.failed.emit(error)

        self._autosave.call(work, done, failed)

    def _looked(self, now: Fingerprint | None, card: Card | None) -> None:
        self.watch()
        if now == self.known:
            self._told = None
            self.fine.emit()
        elif now is None:
            if self._told != _GONE:
                self._told = _GONE
                self.failed.emit(_gone(self.path))
        elif card is not None:
            self._told = now
            if card == self._holds:
                self.holds(now, card)  # the same words, written anew
            else:
                self.differs.emit(card, now)

    def watch(self) -> None:
        """Be told of changes by the system: of the file, and of its folder, in which a file that
        takes its place appears."""
        self._watch.watch([] if self.path is None else [self.path, self.path.parent])


def _nothing(_: object) -> None:
    """What is only convenient to have is not reported."""


def _gone(path: Path | None) -> CardError:
    return CardError("file-changed", path=str(path), kind=_GONE)
