"""The card that is open: what it is, where it is saved, and what it was before.

In: changes from the pages. Out: `changed`, to which every view is connected. The one place in the
window where a card changes, so that every change can be undone.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from thankyou.gui.undo import UndoStack
from thankyou.model.card import Card


class Document(QObject):
    """One card, its history, and its file."""

    changed = Signal()
    """The card is another one."""
    state_changed = Signal()
    """Saved or not, undo and redo, or the path have changed."""
    replaced = Signal()
    """A different document: opened or new. `changed` follows."""

    def __init__(self, card: Card, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._undo_stack = UndoStack(card)
        self._saved: Card | None = card
        self._path: Path | None = None
        self.ever_saved = False
        self.draft: int | None = None
        """Which draft of the answers is kept beside the writer's own words, to be looked at."""

    @property
    def card(self) -> Card:
        return self._undo_stack.card

    @property
    def path(self) -> Path | None:
        return self._path

    @property
    def modified(self) -> bool:
        return self.card != self._saved

    @property
    def can_undo(self) -> bool:
        return self._undo_stack.can_undo

    @property
    def can_redo(self) -> bool:
        return self._undo_stack.can_redo

    @property
    def before(self) -> Card | None:
        """What one step of undo would bring."""
        return self._undo_stack.before

    @property
    def undo_why(self) -> str:
        """Why the step was taken that undo would take back: "words" replaced other words."""
        return self._undo_stack.why

    def change(self, typing: str | None = None, word_ended: bool = False, **changes: Any) -> None:
        """Change attributes of the card; `typing` names the field that is being typed in."""
        self.put(self.card.changed(**changes), typing, word_ended)

    def put(
        self, card: Card, typing: str | None = None, word_ended: bool = False, why: str = ""
    ) -> None:
        """The card is now this one. `why` "words": what stood there is kept in its history."""
        if self._undo_stack.push(card, typing, word_ended, why):
            self._report()

    def close_step(self) -> None:
        """The next change is a new step of undo."""
        self._undo_stack.close()

    def undo(self) -> None:
        if self._undo_stack.undo() is not None:
            self._report()

    def redo(self) -> None:
        if self._undo_stack.redo() is not None:
            self._report()

    def replace(self, card: Card, path: Path | None = None, saved: bool = True) -> None:
        """Begin with another card. `saved`: it is what its file holds (or it is untouched)."""
        self._undo_stack.reset(card)
        self._saved = card if saved else None
        self._path = path
        self.ever_saved = path is not None and saved
        self.draft = None
        self.replaced.emit()
        self._report()

    def save(self, path: Path) -> None:
        """Write the card to its file. Raises CardError; then nothing has changed."""
        from thankyou.storage.card_file import save_card

        save_card(self.card, path)
        self._saved = self.card
        self._path = path
        self.ever_saved = True
        self._undo_stack.close()
        self.state_changed.emit()

    def _report(self) -> None:
        self.changed.emit()
        self.state_changed.emit()
