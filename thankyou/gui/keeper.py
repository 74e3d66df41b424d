"""The writer's cards and the one that this window has open: kept as it is written.

In: the document, the store of cards, and what the user does with cards. Out: a document that is
another one; every step of it written down (gui/autosave.py); and signals that say what the window
should tell. No dialog is made here: gui/card_files.py asks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from thankyou.base.errors import CardError
from thankyou.gui.autosave import Autosave
from thankyou.gui.catalog import WindowCatalog
from thankyou.gui.conflict import Conflict, Conflicts
from thankyou.gui.document import Document
from thankyou.gui.i18n import tr
from thankyou.gui.linked_file import LinkedFile
from thankyou.model.card import Card
from thankyou.storage.compare_save import Fingerprint, read_card_known
from thankyou.store.card_store import CardStore, OpenCard
from thankyou.store.file_memory import digest, recall
from thankyou.store.values import PastState, Step

REST_MS = 2000
"""Milliseconds of rest after which the whole card file is saved."""
PATIENCE_S = 10.0
"""Seconds to wait for a slow disk where the window cannot go on without it."""


class CardKeeper(QObject):
    """The store of cards, and this window's card in it."""

    cards_changed = Signal()
    """The list of cards is another one, or would show something else."""
    begun = Signal()
    """Another card has been opened or begun by the user: its words are to be shown."""
    conflict = Signal(object)
    """A `Conflict`: the open card was changed elsewhere, too."""
    settled = Signal()
    """There is no conflict any more."""
    trouble = Signal(Exception)
    """Something that the user wanted failed."""
    in_use = Signal(str)
    """The card of this id is open in another window."""
    state_changed = Signal()
    """`failure`, `kept`, `touched` or what the file lacks is different."""

    def __init__(
        self,
        document: Document,
        catalog: WindowCatalog,
        store: CardStore,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.store = store
        self.current_id: str | None = None
        """The open card's id; None until it is in the store, at its first change."""
        self.failure: Exception | None = None
        """Why the newest words are not on the disk; None: they are, or will be in a moment."""
        self.touched = False
        """Whether there is anything to keep."""
        self.ask_leave: Callable[[], bool] = lambda: False
        """Asks what to do when the newest words cannot be kept; True: leave without them."""
        self._document = document
        self._catalog = catalog
        self._card = document.card  # the open card, also while the document has another already
        self._replacing = False
        self.autosave = Autosave(store, self)
        self.file = LinkedFile(self.autosave, store.folder, self)
        self._conflicts = Conflicts(document, self.autosave, self.file, store, self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.save_soon)
        self.autosave.begin(document.card)
        self._connect()

    def _connect(self) -> None:
        self._document.stepped.connect(self._stepped)
        self._document.replaced.connect(self._replaced)
        self.autosave.entered.connect(self._entered)
        self.autosave.kept.connect(lambda: self._fail(None))
        self.autosave.failed.connect(self._fail)
        self.autosave.changed_elsewhere.connect(self._conflicts.store_differs)
        self.file.differs.connect(self._conflicts.file_differs)
        self._conflicts.arisen.connect(self.conflict)
        self._conflicts.settled.connect(self.settled)
        self._conflicts.parted.connect(self._entered)
        self._conflicts.cards_changed.connect(self.cards_changed)
        self._conflicts.trouble.connect(self.trouble)
        self.file.state_changed.connect(self.state_changed)

    @property
    def open_conflict(self) -> Conflict | None:
        """The conflict that is not settled yet."""
        return self._conflicts.open

    # ------------------------------------------------------------------ as it is written

    def _stepped(self, step: Step) -> None:
        self.touched = True
        self._card = step.card
        self.autosave.record(step)
        self._rest.start()
        self.state_changed.emit()

    def _replaced(self) -> None:
        """Somebody else has begun with another card: it is a new one, until it is touched."""
        if not self._replacing:
            self._let_go()
            self._begin(None, "")

    def _entered(self, made: OpenCard) -> None:
        self.current_id = made.id
        self.file.remember()
        self.cards_changed.emit()
        self.state_changed.emit()

    def _fail(self, error: Exception | None) -> None:
        self.failure = error
        self.state_changed.emit()

    def save_soon(self) -> None:
        """Save the whole card file, aside: the writer rests, or looks elsewhere."""
        self._rest.stop()
        self.autosave.save(self._document.card)

    def window_activated(self, active: bool) -> None:
        """The writer looks elsewhere, or is back: have the files been changed meanwhile?"""
        self.save_soon()
        if active:
            self.file.check()

    def flush(self) -> bool:
        """Have everything on the disk when this returns. False: it could not be written."""
        self.save_soon()
        return self.autosave.flush(PATIENCE_S)

    def may_leave(self) -> bool:
        """True when nothing would be lost, or the user has said what to do."""
        return self.flush() or self.ask_leave()

    def close(self) -> None:
        """The window closes: let go of the card and end the thread."""
        self._let_go()
        self.autosave.end()

    # ------------------------------------------------------------------ another card

    def new(self) -> bool:
        """Begin a new card. Untouched, it leaves nothing behind."""
        if not self.may_leave():
            return False
        self._replace(self._catalog.new_card())
        self.begun.emit()
        return True

    def open_kept(self, card_id: str) -> bool:
        """Open one of the writer's cards, with its steps of undo. If it cannot be opened, the
        card that is open stays."""
        if card_id == self.current_id:
            self.begun.emit()
            return True
        if not self.may_leave():
            return False
        opened = self._opened(card_id)
        if opened is None:
            return False
        self._replace(opened.opened.card, opened)
        if opened.file:
            self._link_again(Path(opened.file))
        self.begun.emit()
        return True

    def open_file(self, path: Path) -> bool:
        """Open a card's file: the card of the writer's that belongs to it, or a new one. If it
        cannot be read, the card that is open stays."""
        try:
            card, now = read_card_known(path)
            self._check(card)
            found = self.store.find_file(str(path))
        except (CardError, OSError) as error:
            self.trouble.emit(error)
            return False
        if found is not None and found == self.current_id:
            self.file.check()
            self.begun.emit()
            return True
        if not self.may_leave():
            return False
        opened = None
        if found is not None and (opened := self._opened(found)) is None:
            return False
        if opened is None:
            self._replace(card, None, str(path))
            self.file.holds(now, card)
        else:
            self._replace(opened.opened.card, opened)
            self._take_in(path, card, now)
        self.begun.emit()
        return True

    def file_to_be(self, path: Path) -> None:
        """The card that is open will be saved to this file, which is not there yet."""
        self.autosave.begin(self._card, None, str(path))
        self.file.link(path, None, None)

    def _take_in(self, path: Path, card: Card, now: Fingerprint) -> None:
        """The kept card is open: what of the file it belongs to, which holds `card`?"""
        memory = None if self.current_id is None else recall(self.store.folder, self.current_id)
        mine = self._document.card
        unchanged = memory is not None and (memory.size, memory.sha256) == (now.size, now.sha256)
        self.file.link(path, now, card)
        if card == mine or unchanged:
            return
        if memory is not None and memory.words == digest(mine):
            self._document.put(card, why="opened")
            self.file.holds(now, card)
        else:
            self._conflicts.file_differs(card, now)

    def _link_again(self, path: Path) -> None:
        """A kept card was opened: look at its file, aside."""
        self.file.link(path, None, None)
        self.file.look_up(lambda card, now: self._take_in(path, card, now))

    def _check(self, card: Card) -> None:
        """Raise CardError for a card whose design or format is not here: it cannot be shown."""
        self._catalog.full.design(card.design)
        self._catalog.full.format(card.format)

    def _opened(self, card_id: str) -> OpenCard | None:
        """A card of the store, opened; None, and the trouble is told, if that cannot be."""
        try:
            opened = self.store.open(card_id)
        except (CardError, OSError) as error:
            if isinstance(error, CardError) and error.code == "card-in-use":
                self.in_use.emit(card_id)
            else:
                self.trouble.emit(error)
            return None
        try:
            self._check(opened.opened.card)
        except CardError as error:
            opened.close(opened.opened.card)
            self.trouble.emit(error)
            return None
        return opened

    def _replace(self, card: Card, opened: OpenCard | None = None, file: str = "") -> None:
        """The document is this card now: new, opened from the store, or read from a file."""
        self._let_go()
        self._replacing = True
        try:
            if opened is None:
                self._document.replace(card)
            else:
                self._document.replace(card, opened.opened.steps, opened.opened.at)
        finally:
            self._replacing = False
        self._begin(opened, file)

    def _begin(self, opened: OpenCard | None, file: str) -> None:
        self._card = self._document.card
        self.current_id = None if opened is None else opened.id
        self.touched = opened is not None or bool(file)
        self.failure = None
        self._conflicts.end()
        self.file.unlink()
        self.autosave.begin(self._card, opened, file, enter=bool(file))
        if file:
            self.file.link(Path(file), None, None)
        self.state_changed.emit()

    def _let_go(self) -> None:
        """Save and close the open card, as far as the disk lets us: whoever calls has asked."""
        self._rest.stop()
        was = self.current_id
        if not self.autosave.leave(self._card, PATIENCE_S):
            if self.autosave.held:  # both versions stay
                self._conflicts.part(self._card)
                self.autosave.flush(PATIENCE_S)
            if not self.autosave.leave(self._card, PATIENCE_S):
                self.autosave.abandon()
        self.current_id = None
        if was is not None:
            self.cards_changed.emit()

    # ------------------------------------------------------------------ any of the cards

    def duplicate(self, card_id: str, name: str = "") -> str | None:
        """Copy a card, without its history; the copy's id, None if that failed. `name`: what the
        card is called, if whoever asks knows it."""
        if card_id == self.current_id and not self.flush():
            return None
        name = name or next((one.title for one in self.store.cards() if one.id == card_id), "")
        copy = tr("{name} (copy)", name=name) if name else tr("Copy")
        made: list[str] = []
        self._act(lambda: made.append(self.store.duplicate(card_id, copy)))
        return made[0] if made else None

    def rename(self, card_id: str, name: str) -> bool:
        """Name a card. The open one is renamed as any change of it is: it can be undone."""
        if card_id == self.current_id:
            self._document.close_step()
            self._document.change(name=name)
            self.save_soon()
            return True
        return self._act(lambda: self.store.rename(card_id, name))

    def delete(self, card_id: str) -> bool:
        """Move a card to the bin; the open one is closed, and a new one begun."""
        if card_id == self.current_id:
            if not self.may_leave():
                return False
            self._replace(self._catalog.new_card())
        return self._act(lambda: self.store.delete(card_id))

    def restore(self, card_id: str) -> bool:
        """Bring a card back from the bin."""
        return self._act(lambda: self.store.restore(card_id))

    def delete_for_good(self, card_ids: Iterable[str]) -> bool:
        """Remove cards of the bin: nothing of them is left."""
        return self._act(lambda: self.store.delete_for_good(tuple(card_ids)))

    def open_copy(self, card_id: str) -> bool:
        """Begin with a copy of a card that is open in another window."""
        made = self.duplicate(card_id)
        return made is not None and self.open_kept(made)

    def _act(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except (CardError, OSError) as error:
            self.trouble.emit(error)
            return False
        self.cards_changed.emit()
        return True

    # ------------------------------------------------------------------ earlier states

    def history(self, done: Callable[[list[PastState]], Any]) -> None:
        """The open card's earlier states, newest first: given to `done` when they are read."""
        self.save_soon()
        self.autosave.call(_history, done, self.trouble.emit)

    def bring_back(self, state: PastState) -> None:
        """The card is as it was. What it was until now is kept among its earlier states."""
        self._document.close_step()
        self._document.put(state.card.changed(name=self._document.card.name), why="restored")
        self._document.close_step()


def _history(held: OpenCard | None) -> list[PastState]:
    return [] if held is None else held.history()
