"""How the cards fit, said before they are printed; it holds nobody up.

In: the problems of the card that is seen, and what is known of everyone's. Out: a few sentences.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from thankyou.base.errors import Problem
from thankyou.gui.i18n import plural, tr
from thankyou.gui.widgets.notes import NoteList

if TYPE_CHECKING:
    from thankyou.gui.open_table import OpenTable

_MOST = 6
"""Sentences about one card."""


class FitNotes(NoteList):
    """The sentences."""

    def show_fit(self, people: OpenTable, everyone: bool, problems: Sequence[Problem]) -> None:
        """Of everyone's cards, or of the one with these problems."""
        from thankyou.error_messages import sentence

        if everyone:
            self.show_notes([(*_of_list(people), None)])
        elif problems:
            self.show_notes([(sentence(one, tr), "care", None) for one in problems[:_MOST]])
        else:
            self.show_notes([(tr("Your card fits, and nothing is missing."), "good", None)])


def _of_list(people: OpenTable) -> tuple[str, str]:
    """How everyone's cards fit, in a sentence, and its tone."""
    checked, troubled, count = people.counts()
    if checked < count:
        return tr("Still checking how each card fits."), "plain"
    if troubled:
        words = plural(
            "One card needs a look: the list on the People page says why.",
            "%n cards need a look: the list on the People page says why.",
            troubled,
        )
        return words, "care"
    return tr("Every card fits."), "good"
