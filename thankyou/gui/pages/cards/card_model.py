"""The cards as rows of a list, for the view and for screen readers.

In: kept cards. Out: a title, notes, a picture and spoken words of each; `renamed` when the writer
has typed another name in its place.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from time import time
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from thankyou.gui.interface_language import window_language
from thankyou.gui.pages.cards.card_words import notes_of, spoken, title_of
from thankyou.gui.when import when_words
from thankyou.store.values import KeptCard

CARD = int(Qt.ItemDataRole.UserRole)
"""The role of the KeptCard itself."""
NOTES = CARD + 1
"""The role of the quiet notes beneath it."""
WHEN = CARD + 2
"""The role of when it was changed, or deleted."""

Index = QModelIndex | QPersistentModelIndex


class CardModel(QAbstractListModel):
    """One row a card."""

    renamed = Signal(str, str)
    """The writer wants the card of this id to have this name."""

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[KeptCard] = []
        self._rows: dict[str, int] = {}
        self._here: str | None = None
        self._elsewhere: Set[str] = frozenset()
        self._language = window_language()  # asked for once: it reads the settings

    def show_cards(self, cards: Sequence[KeptCard], here: str | None, elsewhere: Set[str]) -> bool:
        """Show these, in this order; whether rows went or moved. Otherwise, even if others have
        come after them, what is chosen and who has the focus stay as they are."""
        old, new = [card.id for card in self.cards], [card.id for card in cards]
        moved = new != old and (not old or new[: len(old)] != old)
        more = len(new) - len(old)
        if moved:
            self.beginResetModel()
        elif more:
            self.beginInsertRows(QModelIndex(), len(old), len(new) - 1)
        self.cards, self._here, self._elsewhere = list(cards), here, elsewhere
        if moved or more:
            self._rows = {card_id: row for row, card_id in enumerate(new)}
        if moved:
            self.endResetModel()
            return True
        if more:
            self.endInsertRows()
        if old:
            self.dataChanged.emit(self.index(0), self.index(len(old) - 1))
        return False

    def row_of(self, card_id: str) -> int:
        """The row of a card, or -1."""
        return self._rows.get(card_id, -1)

    def notes(self) -> frozenset[str]:
        """Every note that stands beneath a card."""
        return frozenset(notes_of(card, self._here, self._elsewhere) for card in self.cards)

    def picture_changed(self, card_id: str) -> None:
        """There is another picture of this card."""
        row = self.row_of(card_id)
        if row >= 0:
            index = self.index(row)
            self.dataChanged.emit(index, index, [Qt.ItemDataRole.DecorationRole])

    # ------------------------------------------------------------------ what Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self.cards):
            return None
        card = self.cards[index.row()]
        if role == CARD:
            return card
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return title_of(card)
        if role == NOTES:
            return notes_of(card, self._here, self._elsewhere)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            notes = notes_of(card, self._here, self._elsewhere)
            return spoken(card, self._when(card), notes)
        return self._when(card) if role == WHEN else None

    def _when(self, card: KeptCard) -> str:
        return when_words(card.deleted or card.changed, time(), self._language)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not 0 <= index.row() < len(self.cards):
            return flags
        if can_be_renamed(self.cards[index.row()]):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        card = self.cards[index.row()]
        name = " ".join(str(value).split())
        # What it is called by its words is no name until the writer makes it one.
        if role != Qt.ItemDataRole.EditRole or name == (card.title or title_of(card)):
            return False
        self.renamed.emit(card.id, name)
        return True


def can_be_renamed(card: KeptCard) -> bool:
    """Whether a name can be written into the card: it can be read, and is not in the bin."""
    return not (card.damaged or card.locked or card.deleted)
