"""What a crash left: a line for each card that was being written, with the act that opens it.

In: the cards of which the store says so. Out: `open_wanted(id)`. A line that was put away with
“Not now” comes again at the next start.
"""

from __future__ import annotations

from collections.abc import Sequence
from time import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from thankyou.gui import theme
from thankyou.gui.i18n import plural, tr
from thankyou.gui.interface_language import window_language
from thankyou.gui.pages.cards.card_words import title_of
from thankyou.gui.when import as_of_words
from thankyou.gui.widgets.announce import Announcer
from thankyou.gui.widgets.labels import label
from thankyou.gui.widgets.notes import NoteBox
from thankyou.store.values import KeptCard

MOST = 3
"""So many cards have a line of their own."""


def crash_words(card: KeptCard, now: float) -> str:
    """What happened, and that nothing is lost."""
    return tr(
        "The program stopped while you were writing “{title}”. Your words are here, as of {time}.",
        title=title_of(card), time=as_of_words(card.changed, now, window_language()),
    )  # fmt: skip


class CrashNotes(QWidget):
    """The lines, newest first; hidden when there is nothing to say."""

    open_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(round(theme.unit() * 0.4))
        self._put_away: set[str] = set()
        self._shown: tuple[tuple[str, str], ...] | None = None
        self._cards: list[KeptCard] = []
        self.notes: list[NoteBox] = []
        self.more = label("", "hint")
        self._announcer = Announcer(self)
        self.hide()

    def show_cards(self, crashed: Sequence[KeptCard]) -> None:
        """These were open when the program stopped."""
        self._cards = [card for card in crashed if card.id not in self._put_away]
        now = time()
        first = [(card.id, crash_words(card, now)) for card in self._cards[:MOST]]
        left = len(self._cards) - len(first)
        key = (*first, ("", str(left)))
        if key == self._shown:
            return
        self._shown = key
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None and old is not self.more:
                old.hide()
                old.deleteLater()
        self.notes = [self._note(card_id, words) for card_id, words in first]
        for note in self.notes:
            self._column.addWidget(note)
        self.more.setText(plural("and one more, among your cards", "and %n more, among your cards",
                                 left) if left else "")  # fmt: skip
        self._column.addWidget(self.more)
        self.more.setVisible(left > 0)
        self.setVisible(bool(first))
        self._announcer.words_changed(" ".join(words for _, words in first))

    def _note(self, card_id: str, words: str) -> NoteBox:
        return NoteBox(
            words, "care",
            (tr("Open it"), lambda: self.open_wanted.emit(card_id)),
            (tr("Not now"), lambda: self._put(card_id)),
        )  # fmt: skip

    def _put(self, card_id: str) -> None:
        self._put_away.add(card_id)
        self.show_cards(self._cards)

    def sentences(self) -> list[str]:
        """What is said."""
        return [note.words.text() for note in self.notes]
