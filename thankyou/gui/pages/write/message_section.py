"""Your message: its editor, what is wrong with the card, and the notes beside the words.

In: the document and its problems. Out: the document with another message; requests to fill in a
field or to choose a larger card.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from thankyou.base.errors import Problem
from thankyou.gui.document import Document
from thankyou.gui.fitting_sizes import FittingSizes
from thankyou.gui.i18n import tr
from thankyou.gui.jobs import Jobs
from thankyou.gui.pages.section import Section
from thankyou.gui.pages.write.message_editor import MessageEditor
from thankyou.gui.pages.write.notes_panel import NotesPanel
from thankyou.gui.widgets.announce import announce
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.notes import NoteList
from thankyou.gui.widgets.text_fields import HistoryKeys, too_long

if TYPE_CHECKING:
    from thankyou.gui.catalog import WindowCatalog

Act = tuple[str, Callable[[], object]]


class MessageSection(Section):
    """The message and what there is to say about it."""

    kind_wanted = Signal(str)
    go_to = Signal(str)
    """The writer wants to fill in this field."""
    larger_wanted = Signal()
    earlier_wanted = Signal()
    """The writer wants to see what was there before."""

    def __init__(
        self, document: Document, catalog: WindowCatalog, jobs: Jobs, keys: HistoryKeys
    ) -> None:
        super().__init__(
            tr("Your message"),
            tr("Change anything. Marked words come from your answers, further down."),
        )
        self._document = document
        self._catalog = catalog
        self.editor = MessageEditor()
        self.editor.setAccessibleName(tr("Your message"))
        self.editor.installEventFilter(keys)
        self.editor.edited.connect(self._typed)
        self.editor.too_long.connect(self._not_put_in)
        self.title.setBuddy(self.editor)
        self.column.addWidget(self.editor)
        self._said: list[tuple[str, str, Act | None]] = []
        self._problems: tuple[Sequence[Problem], Mapping[str, str]] = ((), {})
        self.sizes = FittingSizes(document, catalog, jobs, "sizes-write", self)
        self.sizes.found.connect(lambda: self.show_problems(*self._problems))
        self.notes = NoteList()
        self.column.addWidget(self.notes)
        self.notes_panel = NotesPanel(jobs, self._placeholders(), catalog.languages)
        self.notes_panel.put.connect(document.put)
        self.notes_panel.go_to.connect(self.go_to)
        self.notes_panel.done.connect(self.editor.setFocus)
        self.notes_panel.marked.connect(self.editor.mark_notes)
        self.column.addWidget(self.notes_panel)
        self.earlier_button = button(tr("Earlier versions…"), self.earlier_wanted.emit, "link")
        self.column.addWidget(self.earlier_button, 0, Qt.AlignmentFlag.AlignLeft)

    def _typed(self, source: str, word_ended: bool) -> None:
        self.kind_wanted.emit("letter")
        self._document.change("message", word_ended, message=source)

    def _not_put_in(self, letters: int) -> None:
        """A pasted text was too long: said beneath the message, until the card changes."""
        words = too_long(letters)
        announce(self.editor, words)
        self.notes.show_notes([(words, "care", None), *self._said])

    def refresh(self) -> None:
        """Show the card as it is now."""
        card = self._document.card
        placeholders = self._placeholders()
        self.editor.show_source(
            card.message, self._catalog.values(card), placeholders, card.language,
            self._catalog.languages.join_rules(card.language),
        )  # fmt: skip
        self.notes_panel.follow(card, placeholders)

    def _placeholders(self) -> Mapping[str, str]:
        """What an empty field shows; a column of the open list shows its name."""
        own = self._catalog.asked(self._document.card.language).placeholders
        people = self._document.people
        if people is None:
            return own
        from thankyou.people.person import more_fields

        return {**more_fields(people), **own}

    def show_problems(self, problems: Sequence[Problem], questions: Mapping[str, str]) -> None:
        """Quiet notes beneath the message, each with the act that helps; `questions`: what each
        field asks."""
        from thankyou.error_messages import sentence

        self._problems = problems, questions
        notes: list[tuple[str, str, Act | None]] = []
        self._said = notes
        for problem in problems:
            words, tone = sentence(problem, tr), "care"
            act: Act | None = None
            question = questions.get(problem.field or "")
            if problem.code == "empty-field" and question is not None:
                name = problem.field
                words = tr("Still to fill in: “{question}”", question=question)
                tone = "plain"
                act = (tr("Fill it in"), lambda name=name: self.go_to.emit(name))
            elif problem.code == "overflow" and problem.values.get("words") == "message":
                act = (tr("Choose a larger card"), self.larger_wanted.emit)
            notes.append((words, tone, act))
        if any(problem.code == "overflow" for problem in problems):
            notes += self._sizes_note()
        self.notes.show_notes(notes)

    def _sizes_note(self) -> list[tuple[str, str, Act | None]]:
        """Which sizes of card would hold the words, with the nearest to take; nothing while they
        are looked for."""
        from thankyou.error_messages import sentence
        from thankyou.export.holding_sizes import sizes_note

        sizes = self.sizes.sizes()
        if sizes is None:
            return []
        act = None
        if sizes:
            nearest = sizes[0]
            act = (
                tr("Take {size}", size=tr(nearest.name)),
                lambda: self._document.change(format=nearest.id),
            )
        return [(sentence(sizes_note(sizes, tr), tr), "plain", act)]
