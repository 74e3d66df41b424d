"""What is to be known of the list as a whole: names that stand turned round, or that nothing uses.

In: the open table and what was found. Out: notes; names are turned round only when it is asked for,
and what becomes of the first of them is seen before.
"""

from __future__ import annotations

from thankyou.base.errors import Problem
from thankyou.gui.document import Document
from thankyou.gui.i18n import tr
from thankyou.gui.one_line import one_line
from thankyou.gui.open_table import OpenTable
from thankyou.gui.pages.people.mapping import ColumnMapping
from thankyou.gui.pages.people.row_details import Detail, RowDetails
from thankyou.language.rules import Languages

_SHOWN = 3
"""Names that are shown turned round."""


class ListNotes(RowDetails):
    """The notes; at most one of each kind."""

    def __init__(
        self, people: OpenTable, document: Document, languages: Languages, mapping: ColumnMapping
    ) -> None:
        super().__init__()
        self._people = people
        self._document = document
        self._languages = languages
        self._mapping = mapping
        self._columns: object = None
        self._declined = False
        for signal in (people.changed, people.checked, people.check_done):
            signal.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is so."""
        people = self._people.people
        columns = None if people is None else (people.path, people.table.columns)
        if columns != self._columns:
            self._columns, self._declined = columns, False
        if people is None:
            self.show_details([])
            return
        details = [self._detail(one) for one in self._people.check.of_whole_list]
        if people.turned:
            words = tr("Names are turned round: {names}.", names=self._before_and_after())
            act = (tr("As they stand in the list"), lambda: self._people.turn(False))
            details.append(Detail(words, "plain", (act,)))
        self.show_details([one for one in details if one is not None], of=people.mapping)

    def _detail(self, problem: Problem) -> Detail | None:
        from thankyou.error_messages import sentence

        if problem.code != "names-turned-round":
            act = (tr("Choose the column"), lambda: self._mapping.ask())
            return Detail(sentence(problem, tr), "plain", (act,))
        if self._declined:
            return None
        words = " ".join((sentence(problem, tr), self._before_and_after()))
        turn = (tr("Turn the names round"), lambda: self._people.turn(True))
        return Detail(words, "plain", (turn, (tr("Leave them"), self._decline)))

    def _before_and_after(self) -> str:
        """The first names as they stand, and as cards would have them."""
        from thankyou.people.name_notes import before_and_after

        people, tag = self._people.people, self._document.card.language
        if people is None:
            return ""
        pairs = before_and_after(
            people.table, dict(people.mapping), self._languages.of(tag), tag, _SHOWN
        )
        return ", ".join(
            tr("“{before}” → “{after}”", before=one_line(before), after=one_line(after))
            for before, after in pairs
        )

    def _decline(self) -> None:
        self._declined = True
        self.refresh()
