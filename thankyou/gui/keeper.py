"""The writer's cards, and which of them is open in this window.

In: the document, the store of cards, and what the user does with cards. Out: a document that is
another one, kept as it is written (gui/card_session.py), and signals that say what the window
should tell. No dialog is made here: gui/card_files.py asks.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from thankyou.base.errors import CardError
from thankyou.gui.autosave import Autosave
from thankyou.gui.card_acts import CardActs
from thankyou.gui.card_session import CardSession, Unlocked
from thankyou.gui.catalog import WindowCatalog
from thankyou.gui.conflict import Conflict
from thankyou.gui.document import Document
from thankyou.gui.linked_file import LinkedFile
from thankyou.model.card import Card

if TYPE_CHECKING:
    from thankyou.storage.compare_save import Fingerprint
    from thankyou.store.card_store import CardStore, OpenCard
    from thankyou.store.values import PastState


class CardKeeper(CardActs):
    """The store of cards, and this window's card in it."""

    begun = Signal()
    """Another card has been opened or begun by the user: its words are to be shown."""
    conflict = Signal(object)
    """A `Conflict`: the open card was changed elsewhere, too."""
    leaving = Signal()
    """The open card will be left, perhaps: what a page holds for it is to be put into it now."""
    settled = Signal()
    """There is no conflict any more."""
    in_use = Signal(str)
    """The card of this id is open in another window."""
    file_locked = Signal(object)
    """This file (Path) needs a password (gui/locked_cards.py asks for it)."""
    card_locked = Signal(str)
    """The card of this id needs a password."""
    state_changed = Signal()
    """`current_id`, `failure`, `touched` or what the file lacks is different."""

    def __init__(
        self,
        document: Document,
        catalog: WindowCatalog,
        store: CardStore | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(store, parent)
        self.ask_leave: Callable[[], bool] = lambda: False
        """Asks what to do when the newest words cannot be kept; True: leave without them."""
        self._document = document
        self._catalog = catalog
        self.session = CardSession(document, lambda: self.store, self)
        self.session.cards_changed.connect(self.cards_changed)
        self.session.state_changed.connect(self.state_changed)
        conflicts = self.session.conflicts
        conflicts.arisen.connect(self.conflict)
        conflicts.settled.connect(self.settled)
        conflicts.trouble.connect(self.trouble)

    # ------------------------------------------------------------------ the open card

    @property
    def current_id(self) -> str | None:
        """The open card's id; None until it is in the store, at its first change."""
        return self.session.card_id

    @property
    def open_conflict(self) -> Conflict | None:
        """The conflict that is not settled yet."""
        return self.session.conflicts.open

    @property
    def failure(self) -> Exception | None:
        """Why the newest words are not on the disk; None: they are, or will be in a moment."""
        return self.session.failure

    @property
    def file(self) -> LinkedFile:
        """The file outside that the open card belongs to."""
        return self.session.file

    @property
    def autosave(self) -> Autosave:
        """What writes the open card down."""
        return self.session.autosave

    def flush(self) -> bool:
        """Have everything on the disk when this returns. False: it could not be written."""
        return self.session.flush()

    def save_soon(self) -> None:
        """Save the whole card file, aside."""
        self.session.save_soon()

    def may_leave(self) -> bool:
        """True when nothing would be lost, or the user has said what to do."""
        self.leaving.emit()
        return self.flush() or self.ask_leave()

    def close(self) -> None:
        """The window closes: let go of the card and end the thread."""
        self.session.close()

    # ------------------------------------------------------------------ another card

    def new(self) -> bool:
        """Begin a new card. Untouched, it leaves nothing behind."""
        if not self.may_leave():
            return False
        self.session.replace(self._catalog.new_card())
        self.begun.emit()
        return True

    def begin(self, card: Card) -> bool:
        """Begin a new card that has words already, such as one for a list of people: it is among
        the writer's cards at once."""
        if not self.may_leave():
            return False
        self.session.replace(card)
        self.session.keep_now()
        self.begun.emit()
        return True

    def open_kept(self, card_id: str) -> bool:
        """Open one of the writer's cards, with its steps of undo. If it cannot be opened, the
        card that is open stays."""
        if card_id != self.current_id:
            if not self.may_leave():
                return False
            opened = self._opened(card_id)
            if opened is None:
                return False
            return self.enter(opened)
        self.begun.emit()
        return True

    def enter(self, opened: OpenCard, password: str | None = None) -> bool:
        """Go on with a card that has been opened, perhaps with its password."""
        self.session.replace(opened.opened.card, opened, password=password)
        if opened.file:
            path = Path(opened.file)
            self.file.link(path, None, None)
            self.file.look_up(lambda card, now: self._take_in(path, card, now))
        self.begun.emit()
        return True

    def open_file(self, path: Path, unlocked: Unlocked | None = None) -> bool:
        """Open a card's file: the card of the writer's that belongs to it, or a new one. If it
        cannot be read, the card that is open stays. `unlocked`: what its password has opened."""
        from thankyou.storage.compare_save import read_card_known

        password = None if unlocked is None else unlocked.password
        try:
            card, now = read_card_known(path) if unlocked is None else unlocked[1:]
            found = self.store.find_file(str(path))
            # What is protected in one place never goes on in the clear in the other.
            if found is not None and self.store.is_protected(found) != (password is not None):
                found = None
        except (CardError, OSError) as error:
            if isinstance(error, CardError) and error.code == "card-locked":
                self.file_locked.emit(path)
            else:
                self.trouble.emit(error)
            return False
        if found is not None and found == self.current_id:
            self.file.check()
            self.begun.emit()
            return True
        if not self.may_leave():
            return False
        if found is None:
            self.session.replace(card, None, str(path), password)
            self.file.holds(now, card)
        else:
            opened = self._opened(found, password)
            if opened is None:
                return False
            self.session.replace(opened.opened.card, opened, password=password)
            self._take_in(path, card, now)
        self.begun.emit()
        return True

    def file_to_be(self, path: Path) -> None:
        """The card that is open, and untouched, will be saved to this file, which is not there."""
        self.session.file_to_be(path)

    def _take_in(self, path: Path, card: Card, now: Fingerprint) -> None:
        self.session.conflicts.take_in(path, card, now)

    def _opened(self, card_id: str, password: str | None = None) -> OpenCard | None:
        """A card of the store, opened; None, and the trouble is told, if that cannot be."""
        try:
            return self.store.open(card_id, password)
        except (CardError, OSError) as error:
            code = error.code if isinstance(error, CardError) else ""
            if code == "card-in-use":
                self.in_use.emit(card_id)
            elif code == "card-locked":
                self.card_locked.emit(card_id)
            else:
                self.trouble.emit(error)
            return None

    # ------------------------------------------------------------------ the open one among all

    def duplicate(self, card_id: str, called: str = "") -> str | None:
        if card_id == self.current_id:
            self.flush()
        return super().duplicate(card_id, called)

    def rename(self, card_id: str, name: str) -> bool:
        """Give a card a name; for the open one that is a change which can be undone."""
        if card_id != self.current_id:
            return super().rename(card_id, name)
        self._document.close_step()
        self._document.change(name=name)
        self.save_soon()
        return True

    def delete(self, card_id: str) -> bool:
        """Move a card to the bin; the open one is closed, and a new one begun."""
        if card_id == self.current_id:
            if not self.may_leave():
                return False
            self.session.replace(self._catalog.new_card())
        return super().delete(card_id)

    def open_copy(self, card_id: str) -> bool:
        """Go on with a copy of a card that is open in another window."""
        made = self.duplicate(card_id)
        return made is not None and self.open_kept(made)

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
