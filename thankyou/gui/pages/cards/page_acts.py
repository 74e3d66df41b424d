"""What is done with cards: opened, renamed, copied, put into the bin, brought back, removed.

In: the keeper, and cards. Out: what has been done. What fails for one card does not stop others;
the keeper says what failed.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from thankyou.base.errors import CardError
from thankyou.gui.i18n import tr
from thankyou.gui.pages.cards.card_words import title_of
from thankyou.store.values import KeptCard

if TYPE_CHECKING:
    from thankyou.gui.document import Document
    from thankyou.gui.keeper import CardKeeper

SUFFIX = ".thankyou"


class PageActs(QObject):
    """Does what the page's buttons say."""

    trouble = Signal(Exception)
    copied = Signal(Path)
    """A copy has been written to this file."""

    def __init__(self, keeper: CardKeeper, document: Document, window: QWidget) -> None:
        super().__init__(window)
        self._keeper = keeper
        self._document = document
        self._window = window

    def open(self, card_id: str) -> None:
        """Open a card to write in it."""
        self._keeper.open_kept(card_id)

    def rename(self, card_id: str, name: str) -> None:
        self._keeper.rename(card_id, name)

    def duplicate(self, card: KeptCard) -> str | None:
        """Copy a card; the copy's id."""
        return self._keeper.duplicate(card.id, title_of(card))

    def delete(self, cards: Sequence[KeptCard]) -> list[KeptCard]:
        """Move cards to the bin; those that are there now."""
        return [card for card in cards if self._keeper.delete(card.id)]

    def restore(self, cards: Sequence[KeptCard]) -> list[KeptCard]:
        """Bring cards back from the bin; those that are back."""
        return [card for card in cards if self._keeper.restore(card.id)]

    def delete_for_good(self, cards: Sequence[KeptCard]) -> None:
        self._keeper.delete_for_good([card.id for card in cards])

    def save_copy(self, card: KeptCard) -> None:
        """Ask where to, and write the card there as a file to keep or send."""
        from thankyou.gui.file_names import mended, with_ending
        from thankyou.gui.widgets import dialogs

        name = dialogs.save_name(
            self._window, tr("Save a copy of your card"),
            str(Path.home() / mended(title_of(card), SUFFIX)),
            dialogs.card_filter(), SUFFIX[1:],
        )  # fmt: skip
        if not name:
            return
        path = with_ending(Path(name), SUFFIX)
        try:
            self._write_copy(card, path)
        except (CardError, OSError) as error:
            self.trouble.emit(error)
        else:
            self.copied.emit(path)

    def _write_copy(self, card: KeptCard, path: Path) -> None:
        from thankyou.storage.card_file import save_card

        here = card.id == self._keeper.current_id
        save_card(self._document.card if here else self._keeper.store.read(card.id), path)
