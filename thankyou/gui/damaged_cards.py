"""A card file that is damaged: what can still be read of it is offered, as a new card.

In: the trouble that the keeper tells. Out: the same sentence with a button beside it, where there
is something left; the file stays as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from thankyou.base.errors import CardError
from thankyou.base.translatable import Translatable
from thankyou.gui.i18n import tr
from thankyou.gui.keeper import CardKeeper
from thankyou.gui.widgets.message_bar import MessageBar, error_words
from thankyou.model.card import Card

PART_NAMES: Translatable[dict[str, str]] = {
    "words": "some of the words",
    "photo": "the photo",
    "signature": "the signature",
    "people": "the list of people",
    "look": "its look",
    "other": "some of your choices",
}
"""What `storage.salvage` can have lost, in words."""


class DamagedCards(QObject):
    """Listens to the keeper."""

    def __init__(self, keeper: CardKeeper, bar: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._bar = bar
        keeper.trouble.connect(self._look)

    def _look(self, error: Exception) -> None:
        """After a card that cannot be read: see what is left of it, on the keeper's thread."""
        if not isinstance(error, CardError) or error.code not in ("card-damaged", "not-a-card"):
            return
        path = Path(str(error.values["path"]))

        def work(_: object) -> tuple[Card, list[str]]:
            from thankyou.base.read_file import read_bytes
            from thankyou.storage.card_file import MAX_FILE
            from thankyou.storage.salvage import salvage

            return salvage(read_bytes(path, MAX_FILE), str(path))

        words = error_words(error)
        self._keeper.autosave.call(work, partial(self._offer, words), lambda _: None)

    def _offer(self, words: str, left: tuple[Card, list[str]]) -> None:
        if self._bar.words() == words:  # else something else has been told in the meantime
            act = tr("Open what is left of it"), partial(self._open, *left)
            self._bar.show_message(words, "care", act)

    def _open(self, card: Card, lost: Sequence[str]) -> None:
        if self._keeper.begin(card):
            parts = ", ".join(tr(PART_NAMES[part]) for part in lost)
            self._bar.show_message(
                tr("What could be read is here as a new card. Missing: {parts}.", parts=parts)
            )
