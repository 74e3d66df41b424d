"""Notes on one answer: what may be private in it, and what may sound wrong. They never block.

In: the card that the answer makes. Out: boxes, a moment later; found on a thread. What somebody has
written is theirs: slips of spelling are not told, and no note changes a word.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.jobs import Jobs, Ticket
from thankyou.gui.widgets.notes import NoteList
from thankyou.model.card import Card

if TYPE_CHECKING:
    from thankyou.language.rules import Languages

LANE = "answer notes"
_TOLD = ("privacy", "tone")


class AnswerNotes(QWidget):
    """A column of notes about the answer that is shown."""

    settled = Signal()
    """The notes are those of the answer that is shown."""

    def __init__(self, jobs: Jobs, languages: Languages, edit: Callable[[], object]) -> None:
        super().__init__()
        self._jobs, self._languages, self._edit = jobs, languages, edit
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(theme.unit() * 0.5))
        self.list = NoteList()
        column.addWidget(self.list)
        self._card: Card | None = None
        self._more: tuple[str, ...] = ()

    def show_card(self, card: Card, more: tuple[str, ...]) -> None:
        """Look for the notes of this card; `more` are sentences to show before them."""
        if (card, more) == (self._card, self._more):
            return
        if card != self._card:
            self._show(more, ())
        self._card, self._more = card, more
        languages = self._languages
        self._jobs.run(LANE, lambda _: _sentences(card, languages, _), self._arrived)

    def stop(self) -> None:
        """Nothing is shown any more."""
        self._jobs.cancel(LANE)
        self._card, self._more = None, ()
        self._show((), ())

    def _arrived(self, found: tuple[str, ...]) -> None:
        self._show(self._more, found)
        self.settled.emit()

    def _show(self, more: tuple[str, ...], found: tuple[str, ...]) -> None:
        act = (tr("Edit the words"), self._edit)
        self.list.show_notes([
            *((words, "plain", None) for words in more),
            *((words, "care", act) for words in found),
        ])  # fmt: skip


def _sentences(card: Card, languages: Languages, ticket: Ticket) -> tuple[str, ...]:
    """On a thread: what there is to say about a card, each thing once."""
    from thankyou.error_messages import sentence
    from thankyou.proofing.notes import notes

    if ticket.cancelled():
        return ()
    found = notes(card, languages, spelling=False)
    said = (sentence(one.problem(), tr) for one in found if one.code in _TOLD)
    return tuple(dict.fromkeys(said))
