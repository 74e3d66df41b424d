"""A window's keeper without the window: a document, and what keeps it."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject

from thankyou.gui.catalog import WindowCatalog
from thankyou.gui.conflict import Conflict
from thankyou.gui.document import Document
from thankyou.gui.keeper import CardKeeper
from thankyou.model.card import Card
from thankyou.store.card_store import CardStore


class Kept(NamedTuple):
    """A document and its keeper; what the keeper said of conflicts and trouble."""

    document: Document
    keeper: CardKeeper
    conflicts: list[Conflict]
    troubles: list[Exception]

    @property
    def card(self) -> Card:
        return self.document.card

    def write(self, message: str) -> None:
        """Put a message on the card, as a step of its own."""
        self.document.close_step()
        self.document.change(message=message)

    def crash(self) -> None:
        """End as a killed process does: nothing is saved, closed or marked as closed."""
        held = self.keeper.autosave.open
        self.keeper.autosave.end()
        if held is not None:
            held.let_go()


def kept_window(catalog: WindowCatalog, store: CardStore, owner: QObject) -> Kept:
    # Owned, so that they are deleted on this thread and not by a collection on another.
    document = Document(catalog.new_card(), owner)
    keeper = CardKeeper(document, catalog, store, owner)
    made = Kept(document, keeper, [], [])
    keeper.conflict.connect(made.conflicts.append)
    keeper.trouble.connect(made.troubles.append)
    keeper.file.failed.connect(made.troubles.append)
    return made
