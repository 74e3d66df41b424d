"""How the cards are, said before they are printed: the one that is seen, or everyone's.

In: the problems of the card that is seen; what the check of the list knows. Out: a few sentences,
or the whole preflight of the list.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from thankyou.base.errors import Problem
from thankyou.gui.i18n import tr
from thankyou.gui.pages.context import PageContext
from thankyou.gui.pages.print.preflight_part import PreflightPart
from thankyou.gui.pages.print.wrong_cards import WrongCards
from thankyou.gui.pages.section import Section
from thankyou.gui.widgets.notes import NoteList

_MOST = 6
"""Sentences about one card."""


class FitNotes(NoteList):
    """The sentences about one card; they hold nobody up."""

    def show_fit(self, problems: Sequence[Problem]) -> None:
        from thankyou.error_messages import sentence

        if problems:
            self.show_notes([(sentence(one, tr), "care", None) for one in problems[:_MOST]])
        else:
            self.show_notes([(tr("Your card fits, and nothing is missing."), "good", None)])


class LookFirst(Section):
    """What is to be looked at before printing, and the question about cards that are not right."""

    page_wanted = Signal(str)
    """Where something can be mended."""

    def __init__(self, context: PageContext, page: QWidget) -> None:
        super().__init__()
        self._people = context.people
        self._setup = context.print_setup
        self.notes = FitNotes()
        self.preflight = PreflightPart(context.people)
        self.wrong = WrongCards(context.print_setup, context.people, page)
        self.column.addWidget(self.notes)
        self.column.addWidget(self.preflight)
        self.preflight.go_to.connect(self.go_to)
        self.wrong.mend_wanted.connect(self.go_to)
        self.wrong.waiting_changed.connect(self._known)
        context.people.checked.connect(self._known)

    def refresh(self, problems: Sequence[Problem]) -> None:
        """`problems` are those of the card that is seen."""
        everyone = self._setup.everyone
        self.notes.show_fit(() if everyone else problems)
        self.notes.setVisible(not everyone)
        self.preflight.setVisible(everyone)
        if everyone:
            self.preflight.refresh(self.wrong.waiting)

    def _known(self) -> None:
        if self.isVisible() and self._setup.everyone:
            self.preflight.refresh(self.wrong.waiting)

    def go_to(self, problem: Problem) -> None:
        """Show the person's card, and where the problem can be mended."""
        from thankyou.gui.pages.people.fault import fault_of

        people = self._people.people
        if problem.row is None or people is None:
            self.page_wanted.emit(_page_of(problem))
            return
        self._people.select(problem.row - 1)
        fault = fault_of(people, problem)
        self.page_wanted.emit(fault.page)
        if fault.page == "people":
            self._people.fault_wanted.emit(problem)


def _page_of(problem: Problem) -> str:
    """Where something can be mended that is the matter with every card."""
    from thankyou.export.problem_kinds import kind_of

    return "design" if kind_of(problem) in ("card", "picture") else "write"
