"""The card that is open: what it is, and what it was before.

In: changes from the pages. Out: `changed`, to which every view is connected, and `stepped`, from
which it is kept (gui/keeper.py). The one place in the window where a card changes, so that every
change can be undone.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from thankyou.gui.undo import UndoStack
from thankyou.model.card import Card
from thankyou.store.values import Step, Why


class Document(QObject):
    """One card and its steps."""

    stepped = Signal(object)
    """A `Step` of undo has been made, to be written down. `changed` follows."""
    changed = Signal()
    """The card is another one."""
    state_changed = Signal()
    """Undo and redo have changed."""
    replaced = Signal()
    """A different document: opened or new. `changed` follows."""

    def __init__(self, card: Card, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._undo_stack = UndoStack(card)

    @property
    def card(self) -> Card:
        return self._undo_stack.card

    @property
    def can_undo(self) -> bool:
        return self._undo_stack.can_undo

    @property
    def can_redo(self) -> bool:
        return self._undo_stack.can_redo

    def change(self, typing: str | None = None, word_ended: bool = False, **changes: Any) -> None:
        """Change attributes of the card; `typing` names the field that is being typed in."""
        self.put(self.card.changed(**changes), typing, word_ended)

    def put(
        self, card: Card, typing: str | None = None, word_ended: bool = False, why: Why = ""
    ) -> None:
        """The card is now this one. `why` the card that it was is to be kept for long ("words":
        the writer's own words are replaced), "" if it is not."""
        kind = self._undo_stack.push(card, typing, word_ended)
        if kind is not None:
            self._report(Step(kind, card, why))

    def close_step(self) -> None:
        """The next change is a new step of undo."""
        self._undo_stack.close()

    def undo(self) -> None:
        card = self._undo_stack.undo()
        if card is not None:
            self._report(Step("undo", card))

    def redo(self) -> None:
        card = self._undo_stack.redo()
        if card is not None:
            self._report(Step("redo", card))

    def replace(self, card: Card, steps: Sequence[Card] = (), at: int = 0) -> None:
        """Begin with another card; with its `steps` of undo, of which it is the one at `at`."""
        self._undo_stack.restore(steps or (card,), at)
        self.replaced.emit()
        self.changed.emit()
        self.state_changed.emit()

    def _report(self, step: Step) -> None:
        self.stepped.emit(step)
        self.changed.emit()
        self.state_changed.emit()
