"""The card that is open in this window, kept as it is written.

In: the document's steps. Out: each of them written down (gui/autosave.py), the whole card saved
when the writer rests, and signals that say how things stand. gui/keeper.py says which card is open.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from thankyou.base.quick_tuple import NamedTuple
from thankyou.gui.autosave import Autosave
from thankyou.gui.conflict import Conflicts
from thankyou.gui.document import Document
from thankyou.gui.file_watch import FileWatch
from thankyou.gui.linked_file import LinkedFile
from thankyou.model.card import Card
from thankyou.store.values import Step

if TYPE_CHECKING:
    from thankyou.storage.compare_save import Fingerprint
    from thankyou.store.card_store import CardStore, OpenCard

REST_MS = 2000
"""Milliseconds of rest after which the whole card file is saved."""
PATIENCE_S = 10.0
"""Seconds to wait for a slow disk where the window cannot go on without it."""


class Unlocked(NamedTuple):
    """A file that its password has opened: the card in it, and what the file was then."""

    password: str
    card: Card
    now: Fingerprint


class CardSession(QObject):
    """One card at a time, from its opening until it is let go."""

    cards_changed = Signal()
    """The card has come to be among the writer's, or its file there has been written."""
    state_changed = Signal()
    """`failure`, `touched` or what the file lacks is different."""

    def __init__(
        self, document: Document, store: Callable[[], CardStore], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.card_id: str | None = None
        """The card's id; None until it is in the store, at its first change."""
        self.failure: Exception | None = None
        """Why the newest words are not on the disk; None: they are, or will be in a moment."""
        self.touched = False
        """Whether there is anything to keep."""
        self._document = document
        self._store = store
        self._card = document.card  # the open card, also while the document has another already
        self._replacing = False
        self.autosave = Autosave(store, self)
        self.file = LinkedFile(self.autosave, lambda: store().folder, lambda: self.card_id, self)
        self.conflicts = Conflicts(document, self.autosave, self.file, store, self)
        self._watch = FileWatch(self)
        self._watch.stirred.connect(self.autosave.look)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.save_soon)
        self.autosave.begin(document.card)
        self._connect()

    def _connect(self) -> None:
        self._document.stepped.connect(self._stepped)
        self._document.replaced.connect(self._replaced)
        self._document.list_taken_out.connect(self._forget_lists)
        self.autosave.entered.connect(self._entered)
        self.autosave.kept.connect(lambda: self._fail(None))
        self.autosave.failed.connect(self._fail)
        self.autosave.changed_elsewhere.connect(self.conflicts.store_differs)
        self.file.differs.connect(self.conflicts.file_differs)
        self.file.state_changed.connect(self.state_changed)
        self.conflicts.parted.connect(self._entered)
        self.conflicts.cards_changed.connect(self.cards_changed)

    # ------------------------------------------------------------------ as it is written

    def _stepped(self, step: Step) -> None:
        self.touched = True
        self._card = step.card
        self.autosave.record(step)
        self._rest.start()
        self.state_changed.emit()

    def _entered(self, made: OpenCard) -> None:
        self.card_id = made.id
        self.file.remember()
        self._watch_card()
        self.cards_changed.emit()
        self.state_changed.emit()

    def _fail(self, error: Exception | None) -> None:
        self.failure = error
        self.state_changed.emit()

    def _forget_lists(self) -> None:
        """A list was taken out of the card: it is to be nowhere on the disk."""
        self.save_soon()
        self.autosave.forget_lists()

    def _watch_card(self) -> None:
        """Another program, like a sync service, may write among the cards."""
        self._watch.watch([] if self.card_id is None else [self._store().folder / "cards"])

    def save_soon(self) -> None:
        """Save the whole card file, aside: the writer rests, or looks elsewhere."""
        self._rest.stop()
        self.autosave.save(self._document.card)

    def window_activated(self, active: bool) -> None:
        """The writer looks elsewhere, or is back: have the files been changed meanwhile?"""
        self.save_soon()
        if active:
            self.autosave.look()
            self.file.check()

    def flush(self) -> bool:
        """Have everything on the disk when this returns. False: it could not be written."""
        self.save_soon()
        return self.autosave.flush(PATIENCE_S)

    # ------------------------------------------------------------------ another card

    def _replaced(self) -> None:
        """Somebody else has begun with another card: it is a new one, until it is touched."""
        if not self._replacing:
            self.let_go()
            self._begin(None, "")

    def replace(
        self,
        card: Card,
        opened: OpenCard | None = None,
        file: str = "",
        password: str | None = None,
    ) -> None:
        """The document is this card now: new, opened from the store, or read from a file.
        `password`: the one that protects it, in the store and in its file."""
        self.let_go()
        self._replacing = True
        try:
            if opened is None:
                self._document.replace(card)
            else:
                self._document.replace(card, opened.opened.steps, opened.opened.at)
        finally:
            self._replacing = False
        self._begin(opened, file, password)

    def _begin(self, opened: OpenCard | None, file: str, password: str | None = None) -> None:
        self._card = self._document.card
        self.card_id = None if opened is None else opened.id
        self.touched = opened is not None or bool(file)
        self.failure = None
        self.conflicts.end()
        self.file.unlink()
        self.file.password = password
        self.autosave.begin(self._card, opened, file, bool(file), password)
        if file:
            self.file.link(Path(file), None, None)
        self._watch_card()
        self.state_changed.emit()

    def keep_now(self) -> None:
        """The card is to be kept, though nobody has changed it yet."""
        self.touched = True
        self.autosave.begin(self._card, enter=True)

    def file_to_be(self, path: Path) -> None:
        """The card that is open, and untouched, will be saved to this file, which is not there."""
        self.autosave.begin(self._card, None, str(path))
        self.file.link(path, None, None)

    def let_go(self) -> None:
        """Save and close the card, as far as the disk lets us: whoever calls has asked."""
        self._rest.stop()
        was = self.card_id
        if not self.autosave.leave(self._card, PATIENCE_S):
            if self.autosave.held:  # both versions stay
                self.conflicts.part(self._card)
                self.autosave.flush(PATIENCE_S)
            if not self.autosave.leave(self._card, PATIENCE_S):
                self.autosave.abandon()
        self.card_id = None
        if was is not None:
            self.cards_changed.emit()

    def close(self) -> None:
        """The window closes: let go of the card and end the thread."""
        self.let_go()
        self.autosave.end()
