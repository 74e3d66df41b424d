"""What can be done with any of the writer's cards: copied, named, deleted, brought back.

In: the store, a card's id. Out: the store changed, and a signal that the list is another; what
failed is told, and then nothing has changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from thankyou.base.errors import CardError
from thankyou.gui.i18n import tr

if TYPE_CHECKING:
    from thankyou.store.card_store import CardStore


class CardActs(QObject):
    """Acts on cards that this window does not have open."""

    cards_changed = Signal()
    """The list of cards is another one, or would show something else."""
    trouble = Signal(Exception)
    """Something that the user wanted failed."""

    def __init__(self, store: CardStore | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.made_here: Callable[[str], object] | None = None
        """Told the id of each card before this window makes it, on any thread."""

    @property
    def store(self) -> CardStore:
        """The cards: those of the person at this computer, if no others were given."""
        if self._store is None:
            # Not before they are asked for: the window is seen before they are read.
            from thankyou.store.card_store import CardStore, default_folder

            self._store = CardStore(default_folder())
        if self.made_here is not None:
            self._store.watch_made(self.made_here)
        return self._store

    def duplicate(self, card_id: str, called: str = "") -> str | None:
        """Copy a card, without its history; the copy's id, None if that failed. `called`: what
        the list calls a card without a name."""
        made: list[str] = []

        def copy() -> None:
            name = self.store.read(card_id).name or called
            name = tr("{name} (copy)", name=name) if name else tr("Copy")
            made.append(self.store.duplicate(card_id, name))

        return made[0] if self.act(copy) else None

    def rename(self, card_id: str, name: str) -> bool:
        """Give a card a name."""
        return self.act(lambda: self.store.rename(card_id, name))

    def delete(self, card_id: str) -> bool:
        """Move a card to the bin."""
        return self.act(lambda: self.store.delete(card_id))

    def restore(self, card_id: str) -> bool:
        """Bring a card back from the bin."""
        return self.act(lambda: self.store.restore(card_id))

    def delete_for_good(self, card_ids: Iterable[str]) -> bool:
        """Remove cards of the bin: nothing of them is left."""
        ids = tuple(card_ids)
        return self.act(lambda: self.store.delete_for_good(ids))

    def act(self, do: Callable[[], object]) -> bool:
        """Do something with the store; False, and the trouble is told, if it fails."""
        try:
            do()
        except (CardError, OSError) as error:
            self.trouble.emit(error)
            return False
        self.cards_changed.emit()
        return True
