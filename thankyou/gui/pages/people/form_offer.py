"""The offer to write each card from what people said in a form; and the way back from it.

In: the open list. Out: the list with its questions mapped and the language of each answer in a
column, as one step of undo; or nothing. Nothing of it is done unless it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from thankyou.gui import theme
from thankyou.gui.document import Document
from thankyou.gui.i18n import plural, tr
from thankyou.gui.jobs import Jobs, Ticket
from thankyou.gui.open_table import OpenTable
from thankyou.gui.pages.section import Section
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.flow_layout import FlowLayout
from thankyou.gui.widgets.labels import label
from thankyou.language.rules import Languages
from thankyou.people.form import FormReading, as_form, as_list, form_in, read_as_form
from thankyou.people.people_list import PeopleList

LANE = "form"
_FEW = 4
"""Columns that are named; the others are counted."""


class FormOffer(Section):
    """One note, or none."""

    read_wanted = Signal()
    """Go and read the answers."""
    settled = Signal()
    """What is shown is about the list that is open."""

    def __init__(
        self, people: OpenTable, document: Document, jobs: Jobs, languages: Languages
    ) -> None:
        super().__init__()
        self._people, self._document, self._jobs = people, document, jobs
        self._languages = languages
        self._columns: tuple[str, ...] | None = None
        self._declined: tuple[str, ...] | None = None
        self._reading: FormReading | None = None
        self._busy = False
        self.boxes: list[QFrame] = []
        self._words: list[str] = []
        people.changed.connect(self.refresh)
        people.edited.connect(lambda _: self.refresh())
        self.refresh()

    # ------------------------------------------------------------------ showing

    def refresh(self) -> None:
        """Look at the list that is open; on a thread, if it has other columns."""
        people = self._document.people
        if people is None:
            self._columns = self._reading = None
            self._show()
            return
        if people.table.columns == self._columns or self._busy:
            self._show()
            return
        self._columns, self._reading = people.table.columns, None
        self._show()
        table, languages = people.table, self._languages
        self._jobs.run(LANE, lambda _: form_in(table, languages), self._arrived)

    def _arrived(self, found: FormReading | None) -> None:
        self._reading = found
        self._show()
        self.settled.emit()

    def _show(self) -> None:
        for box in self.boxes:
            box.hide()
            box.deleteLater()
        self.boxes, self._words = [], []
        people = self._document.people
        if people is not None and people.guided:
            self._show_guided(people)
        elif people is not None and self._busy:
            self._add(tr("Finding the language of each answer…"))
        elif people is not None and self._reading and people.table.columns != self._declined:
            self._add(
                tr("These look like the answers of a form. Each card can be written from its "
                   "answers, in the writer's own words; you read every one before it is printed."),
                (tr("Write the cards from the answers"), self.accept),
                (tr("It is a list of names"), self.decline),
                tone="good",
            )  # fmt: skip
        self.setVisible(bool(self.boxes))

    def _show_guided(self, people: PeopleList) -> None:
        left = len(set(people.ids) - people.approved - people.held - people.left_out)
        words = tr("Each card is written from somebody's answers.") + " "
        words += (
            plural("One waits to be read: nothing is printed that was not approved.",
                   "%n wait to be read: nothing is printed that was not approved.", left)
            if left else tr("All of them have been read.")
        )  # fmt: skip
        self._add(
            words, (tr("Read the answers"), self.read_wanted.emit),
            (tr("Treat it as a list of names"), self.undo), tone="good",
        )  # fmt: skip
        reading = read_as_form(people.table, self._languages)
        used = {at for _, at in people.mapping}
        never = [people.table.columns[at] for at in reading.service if at not in used]
        if never:
            self._add(tr("Never printed: {columns}.", columns=_listed(never)))
        unknown = [people.table.columns[at] for at in reading.unknown if at not in used]
        if unknown:
            self._add(
                tr("Not understood, and not used: {columns}. Say below what is asked there.",
                   columns=_listed(unknown))
            )  # fmt: skip

    def _add(
        self, words: str, *acts: tuple[str, Callable[[], object]], tone: str = "plain"
    ) -> None:
        box = QFrame()
        box.setProperty("role", "note")
        box.setProperty("tone", tone)
        u = theme.unit()
        column = QVBoxLayout(box)
        column.setContentsMargins(*(round(u * side) for side in (0.9, 0.6, 0.9, 0.6)))
        column.addWidget(label(words))
        row = FlowLayout(round(u * 0.5))
        for at, (text, act) in enumerate(acts):
            made = button(text, act, "link" if at else "")
            made.setAccessibleDescription(words)
            row.addWidget(made)
        if acts:
            column.addLayout(row)
        self.boxes.append(box)
        self._words.append(words)
        self.column.addWidget(box)

    # ------------------------------------------------------------------ what the writer does

    def accept(self) -> None:
        """Write the cards from the answers: find the language of each on a thread, then do it."""
        people, reading = self._document.people, self._reading
        if people is None or reading is None:
            return
        self._busy = True
        self._show()
        languages, column = self._languages, tr("Language")

        def work(ticket: Ticket) -> PeopleList:
            from thankyou.proofing.answer_language import with_languages

            return with_languages(as_form(people, reading), column, languages, ticket.cancelled)

        def done(made: PeopleList) -> None:
            self._busy = False
            if self._document.people is people:
                self._people.put(made)
                self.read_wanted.emit()
            else:
                self.refresh()
            self.settled.emit()

        self._jobs.run(LANE, work, done)

    def decline(self) -> None:
        """It is no form: this is not asked again for these columns."""
        people = self._document.people
        self._declined = None if people is None else people.table.columns
        self._show()

    def undo(self) -> None:
        """The list is one of names again."""
        people = self._document.people
        if people is not None:
            self._declined = people.table.columns
            self._people.put(as_list(people))

    def words(self) -> list[str]:
        """The sentences that are shown."""
        return list(self._words)


def _listed(names: list[str]) -> str:
    shown = ", ".join(name[:40] or "–" for name in names[:_FEW])
    more = len(names) - _FEW
    return shown if more <= 0 else plural("{names} and one more", "{names} and %n more", more,
                                          names=shown)  # fmt: skip
