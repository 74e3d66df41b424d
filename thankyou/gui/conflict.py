"""One card, changed in two places: both versions, and the three ways out.

In: the two versions. Out: what the writer decides. Nothing is lost in any of the three: the other
version becomes an earlier state of the card, or a card of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from thankyou.base.errors import CardError
from thankyou.gui.autosave import Autosave
from thankyou.gui.document import Document
from thankyou.gui.i18n import tr
from thankyou.gui.linked_file import LinkedFile
from thankyou.model.card import Card

if TYPE_CHECKING:
    from thankyou.storage.compare_save import Fingerprint
    from thankyou.store.card_store import CardStore, OpenCard

Acts = tuple[Callable[[], None], Callable[[], None], Callable[[], None]]
"""What it takes to keep mine, theirs, both."""


class Conflict:
    """`theirs` stands in a file where this window's version, `mine`, was to be. `name` is the
    file's, "" for the card's own file among the writer's cards."""

    def __init__(
        self,
        mine: Callable[[], Card],
        theirs: Card,
        name: str,
        acts: Acts,
    ) -> None:
        self._mine = mine
        self.theirs = theirs
        self.name = name
        self.settled = False
        self._acts = acts

    @property
    def mine(self) -> Card:
        """This window's version, with all that has been written since."""
        return self._mine()

    def keep_mine(self) -> None:
        """Go on with this window's version; the other becomes an earlier state."""
        self._settle(0)

    def keep_theirs(self) -> None:
        """Go on with the other version; this window's becomes an earlier state."""
        self._settle(1)

    def keep_both(self) -> None:
        """Go on with this window's version as a card of its own; the file keeps the other."""
        self._settle(2)

    def _settle(self, act: int) -> None:
        if not self.settled:
            self.settled = True
            self._acts[act]()


class Conflicts(QObject):
    """The conflicts of the card that is open: at most one at a time, the newest."""

    arisen = Signal(object)
    """A `Conflict`."""
    settled = Signal()
    newer = Signal()
    """A kept card has been opened that has newer words than the file it belongs to."""
    parted = Signal(object)
    """The window goes on with another card of the store (OpenCard)."""
    cards_changed = Signal()
    trouble = Signal(Exception)

    def __init__(
        self,
        document: Document,
        autosave: Autosave,
        file: LinkedFile,
        store: Callable[[], CardStore],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.open: Conflict | None = None
        self._document = document
        self._autosave = autosave
        self._file = file
        self._store = store

    def end(self) -> None:
        """There is no conflict any more: it is settled, or another card is open."""
        if self.open is not None:
            self.open.settled = True
            self.open = None
            self.settled.emit()

    def _arise(self, theirs: Card, name: str, acts: Acts) -> None:
        def settling(act: Callable[[], None]) -> Callable[[], None]:
            def settle() -> None:
                self._document.close_step()
                act()
                self._document.close_step()
                self.end()

            return settle

        mine, take, both = (settling(act) for act in acts)
        self.open = Conflict(lambda: self._document.card, theirs, name, (mine, take, both))
        self.arisen.emit(self.open)

    # ------------------------------------------------------------------ the card's own file

    def store_differs(self) -> None:
        """Another version stands in the card's own file (a sync service put it there)."""
        self._autosave.call(_other, self._show_other, self.trouble.emit)

    def _show_other(self, theirs: Card | None) -> None:
        if theirs is None:
            return

        def take() -> None:
            self._document.put(theirs, why="conflict")
            self._write_mine()

        def both() -> None:
            self.part(self._document.card)

        self._arise(theirs, "", (self._write_mine, take, both))

    def _write_mine(self) -> None:
        card = self._document.card

        def work(held: OpenCard | None) -> None:
            if held is not None:
                held.keep_mine(card)

        self._autosave.call(work, self._agreed, self.trouble.emit)

    def _agreed(self, _: object) -> None:
        self._autosave.hold(False)
        self.cards_changed.emit()

    def part(self, card: Card) -> None:
        """Leave the file to the other version, and go on with `card` as a card of its own."""
        name = tr("{name} (here)", name=card.name or tr("Your card"))

        def work(held: OpenCard | None) -> OpenCard | None:
            if held is not None:
                self._autosave.open = held.keep_both(card, name)
            return self._autosave.open

        def done(made: OpenCard | None) -> None:
            self._autosave.hold(False)
            if made is not None:
                self.parted.emit(made)

        self._autosave.call(work, done, self.trouble.emit)

    # ------------------------------------------------------------------ the file it belongs to

    def take_in(self, path: Path, card: Card, now: Fingerprint) -> None:
        """A kept card has been opened, and the file it belongs to holds `card`: the newer of the
        two is shown; where both have been changed, that is a conflict."""
        from thankyou.store.file_memory import digest

        mine, memory = self._document.card, self._file.memory()
        unchanged = memory is not None and (memory.size, memory.sha256) == (now.size, now.sha256)
        if card == mine or unchanged:
            self._file.link(path, now, card)
            self._file.remember()
            if card != mine:
                self.newer.emit()
        elif memory is not None and memory.words == digest(mine):
            self._file.link(path, now, card)
            self._document.close_step()
            self._document.put(card, why="opened")
            self._document.close_step()
            self._file.remember()
        else:
            self._file.link(path, None, None)
            self.file_differs(card, now)

    def file_differs(self, theirs: Card, now: Fingerprint) -> None:
        """Another version stands in the file that the card belongs to."""
        path = self._file.path
        if path is None:
            return

        def mine() -> None:
            card = self._document.card
            self._document.put(theirs)
            self._document.close_step()
            self._document.put(card, why="conflict")
            self._file.holds(now, theirs)
            self._file.save(card)

        def take() -> None:
            self._document.put(theirs, why="conflict")
            self._file.holds(now, theirs)

        def both() -> None:
            self._file.unlink()
            self._autosave.call(_unlink, self._make_theirs(path, theirs), self.trouble.emit)

        self._arise(theirs, path.name, (mine, take, both))

    def _make_theirs(self, path: Path, theirs: Card) -> Callable[[object], None]:
        """Give the file a kept card of its own, under the file's own password."""
        password = self._file.password

        def make(_: object) -> None:
            try:
                self._store().create(theirs, str(path), password).close(theirs)
            except (CardError, OSError) as error:
                self.trouble.emit(error)
            self.cards_changed.emit()

        return make


def _other(held: OpenCard | None) -> Card | None:
    return None if held is None else held.other()


def _unlink(held: OpenCard | None) -> None:
    if held is not None:
        held.set_file("")
