"""Acts of which the page tells: the bin and back, what is final, a copy that was saved.

In: cards, and the line above them. Out: done, told in that line, and `choose(ids)`: the cards that
the writer is to find chosen.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from thankyou.gui.i18n import plural, tr
from thankyou.gui.one_line import one_line
from thankyou.gui.pages.cards.card_words import titles_of
from thankyou.gui.pages.cards.page_acts import PageActs
from thankyou.gui.pages.cards.page_note import PageNote
from thankyou.store.values import KeptCard


class ToldActs(QObject):
    """Does, and says what was done."""

    choose = Signal(list)
    """These cards, by their ids, are to be chosen when the list has them."""
    leave = Signal()
    """The question is answered: the keyboard goes back to the cards."""

    def __init__(
        self, acts: PageActs, note: PageNote, say: Callable[[str], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._acts = acts
        self._note = note
        self._say = say
        acts.copied.connect(self._copied)

    def delete(self, cards: list[KeptCard]) -> None:
        """Into the bin, with the offer to bring them back."""
        gone = self._acts.delete(cards)
        if gone:
            words = plural("{cards} is in the bin.", "{cards} are in the bin.", len(gone),
                           cards=titles_of(gone))  # fmt: skip
            back = (tr("Bring back"), lambda: self.restore(gone))
            self._note.tell(words, [card.id for card in gone], back)

    def restore(self, cards: list[KeptCard]) -> None:
        """Out of the bin."""
        back = self._acts.restore(cards)
        if back:
            self._say(
                plural("{cards} is among your cards again.",
                       "{cards} are among your cards again.", len(back), cards=titles_of(back))
            )  # fmt: skip
            self.choose.emit([card.id for card in back])
            self.leave.emit()

    def duplicate(self, card: KeptCard) -> None:
        """A copy, which is chosen."""
        made = self._acts.duplicate(card)
        if made is not None:
            self.choose.emit([made])

    def ask_for_good(self, cards: list[KeptCard]) -> None:
        """Before what is final: a question that says how many."""
        words = plural(
            "Delete {cards} for good? Nothing of it is kept, and it cannot be brought back.",
            "Delete %n cards for good? Nothing of them is kept, and they cannot be brought back.",
            len(cards), cards=titles_of(cards),
        )  # fmt: skip
        do = plural("Delete it for good", "Delete %n cards for good", len(cards))

        def delete() -> None:
            self._acts.delete_for_good(cards)
            self.leave.emit()

        ids = [card.id for card in cards]
        self._note.ask(words, ids, (do, delete), (tr("Keep in the bin"), self.leave.emit))

    def _copied(self, path: Path) -> None:
        words = tr("A copy is saved in {file}.", file=one_line(path.name))
        self._note.tell(words, (), (tr("Close"), self.leave.emit))
