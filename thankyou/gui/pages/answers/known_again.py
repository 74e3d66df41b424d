"""The offer to take over what was decided before, where the same answers are opened again.

In: the open list, the log. Out: a note with two buttons; the decisions put, if they are wanted.
"""

from __future__ import annotations

from time import time

from thankyou.gui.approvals import known_again
from thankyou.gui.i18n import plural, tr
from thankyou.gui.interface_language import window_language
from thankyou.gui.jobs import Ticket
from thankyou.gui.pages.context import PageContext
from thankyou.gui.pages.section import Section
from thankyou.gui.when import day_words, when_words
from thankyou.gui.widgets.notes import NoteBox
from thankyou.people.people_list import PeopleList
from thankyou.store.approvals import Decision

LANE = "known answers"
_WEEK = 6 * 86400

Found = tuple[PeopleList, tuple[Decision, ...]]


class KnownAgain(Section):
    """A note; hidden while there is nothing to offer."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._people, self._document = context.people, context.document
        self._jobs, self._approvals = context.jobs, context.approvals
        self._looked: object = None
        self._of: PeopleList | None = None
        self._found: Found | None = None
        self.box: NoteBox | None = None
        self.hide()
        self._document.people_changed.connect(self._changed)

    def look(self) -> None:
        """Ask the log, once a list."""
        people = self._document.people
        if people is None or self._approvals is None or self._looked is people.read:
            return
        self._looked = people.read
        log = self._approvals.log

        def work(_: Ticket) -> Found:
            from thankyou.people.answer_marks import form_mark

            return known_again(people, log.latest(form_mark(people)))

        self._of = people
        self._jobs.run(LANE, work, self._show, lambda _: None)

    def _changed(self) -> None:
        """Another list is open, or something was decided: an old offer is none any more."""
        if self._document.people is not self._of:
            self._jobs.cancel(LANE)
            self._clear()

    def _show(self, found: Found) -> None:
        self._found = found
        lines = found[1]
        if lines and self._document.people is self._of:
            self.box = NoteBox(
                _words(lines), "good",
                (tr("Take that over"), self.take),
                (tr("Read them anew"), self._clear),
            )  # fmt: skip
            self.column.addWidget(self.box)
            self.show()

    def take(self) -> None:
        """What was decided before holds now."""
        found = self._found
        self._clear()
        if found is not None:
            self._people.put(found[0])

    def _clear(self) -> None:
        if self.box is not None:
            self.box.hide()
            self.box.deleteLater()
            self.box = None
        self.hide()


def _words(lines: tuple[Decision, ...]) -> str:
    """“You had approved 12 of these on Tuesday, and held 2.”"""
    approved = sum(one.decision == "approved" for one in lines)
    held = len(lines) - approved
    last, now = max(one.time for one in lines), time()
    language = window_language()
    when = (
        day_words(last, language) if 86400 < now - last < _WEEK else when_words(last, now, language)
    )
    parts = []
    if approved:
        parts.append(plural("One of these was approved before.",
                            "%n of these were approved before.", approved))  # fmt: skip
    if held:
        parts.append(plural("One was held.", "%n were held.", held))
    parts.append(tr("That was last done: {when}.", when=when))
    return " ".join(parts)
