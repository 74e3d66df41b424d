"""One answer on the page: what was written, the card's message, notes, and what may be chosen.

In: an `Answer` and what was decided on it. Out: signals for what the reader does with it; nothing
is changed here.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from thankyou.gui import theme
from thankyou.gui.catalog import WindowCatalog
from thankyou.gui.i18n import tr
from thankyou.gui.interface_language import native_name
from thankyou.gui.jobs import Jobs
from thankyou.gui.pages.answers.answer import Answer
from thankyou.gui.pages.answers.answer_notes import AnswerNotes
from thankyou.gui.pages.answers.choices import Choices
from thankyou.gui.pages.answers.name_fields import NameFields
from thankyou.gui.pages.answers.written_part import WrittenPart
from thankyou.gui.pages.section import Section, titled
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.disclosure import Disclosure
from thankyou.gui.widgets.flow_layout import FlowLayout
from thankyou.gui.widgets.labels import label
from thankyou.gui.widgets.text_fields import LineField
from thankyou.model.card import Card


class AnswerBody(Section):
    """Everything about the answer that is shown."""

    cell = Signal(str, str)
    """(target, text): another language, wording, name."""
    words = Signal(int, str)
    """(column, text): other words of an answer."""
    reason = Signal(str)
    """Why it is held."""

    def __init__(self, jobs: Jobs, catalog: WindowCatalog, labels: Mapping[str, str]) -> None:
        super().__init__()
        self._catalog = catalog
        self.editing = False
        self.whom = label("", "section")
        self.why = LineField()
        self.why.setPlaceholderText(tr("for yourself, until the list is closed"))
        self.why.editingFinished.connect(lambda: self.reason.emit(self.why.text().strip()))
        self.why_block = titled(tr("Why is it held?"), self.why)
        self.written = WrittenPart()
        self.written.edited.connect(self.words)
        self.message = label("")
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.choices = Choices(catalog.languages)
        self.choices.chosen.connect(self.cell)
        self.notes = AnswerNotes(jobs, catalog.languages, self.edit_words)
        self.names = NameFields(labels)
        self.names.mended.connect(self.cell)
        self.mend = Disclosure(tr("Mend a name"), lambda: self.names)
        self.edit_button = button(tr("Edit the words"), self.edit_words, "link")
        self._answer: Answer | None = None
        self._build()

    def _build(self) -> None:
        u = theme.unit()
        for part in (self.whom, self.why_block, self.notes, self.written):
            self.column.addWidget(part)
        acts = FlowLayout(round(u * 0.5))
        acts.addWidget(self.mend.button)
        acts.addWidget(self.edit_button)
        self.column.addLayout(acts)
        self.column.addWidget(self.mend)
        self.editing_hint = label(
            tr("These are somebody's own words. Their answers are kept as they were; the card is "
               "marked as edited, and has to be approved again."), "hint"
        )  # fmt: skip
        self.column.addWidget(self.editing_hint)
        self.column.addSpacing(round(u * 0.4))
        self.column.addWidget(label(tr("The card says"), "section"))
        self.column.addWidget(_framed(self.message))
        self.column.addWidget(self.choices)

    # ------------------------------------------------------------------ showing

    def show_answer(self, answer: Answer, card: Card, decision: str, reason: str) -> None:
        """Show this answer; `card` is the reader's own, `decision` of people_list.DECISIONS."""
        if self._answer is None or self._answer.index != answer.index:
            self.editing = False
            self.mend.show_open(False)
        self._answer = answer
        self.whom.setText(_for_whom(answer))
        self.why_block.setVisible(decision == "held")
        if self.why.text() != reason:
            self.why.setText(reason)
        self.written.show_answer(answer, self.editing)
        self.names.show_answer(answer)
        self.editing_hint.setVisible(self.editing)
        self.edit_button.setText(
            tr("Done with the words") if self.editing else tr("Edit the words")
        )
        self.message.setText(self._catalog.filled(answer.card))
        self.choices.show_answer(answer, card)
        self.notes.show_card(answer.card, self._about_language(answer, card))

    def measure_again(self) -> None:
        """Ask each text for its height: Qt keeps those of before there were a type and a width."""
        for text in self.findChildren(QLabel):
            text.updateGeometry()

    def _about_language(self, answer: Answer, card: Card) -> tuple[str, ...]:
        """What the reader should know of the language, and of words that were changed."""
        said = []
        if not answer.language:
            own = native_name(self._catalog.languages.nearest(card.language) or card.language)
            said.append(
                tr("It is not clear which language this answer is in. The sentences around it are "
                   "in {language}, like the card: choose another below.", language=own)
            )  # fmt: skip
        elif self._catalog.languages.nearest(answer.language) is None:
            said.append(
                tr("There are no sentences in {language} here: the card has the writer's words "
                   "alone.", language=native_name(answer.language))
            )  # fmt: skip
        if answer.edited:
            said.append(tr("Words of this answer were edited here."))
        return tuple(said)

    def edit_words(self) -> None:
        """Put the words into fields, or take them out again."""
        if self._answer is None:
            return
        if self.editing:
            self.written.take()
        self.editing = not self.editing
        self.written.show_answer(self._answer, self.editing)
        self.editing_hint.setVisible(self.editing)
        self.edit_button.setText(
            tr("Done with the words") if self.editing else tr("Edit the words")
        )
        first = self.written.first_field()
        if self.editing and first is not None:
            first.show()  # so that it takes the keyboard now, before it is laid out
            first.setFocus()

    def mend_name(self) -> None:
        """Open the names, and go there."""
        self.mend.show_open(True)
        self.names.first_field().setFocus()

    def take(self) -> None:
        """What is being typed is taken now."""
        if self.editing:
            self.written.take()
        if self.mend.is_open:
            self.names.take()
        if self.why_block.isVisible():
            self.reason.emit(self.why.text().strip())

    def spoken(self) -> str:
        """The whole answer for those who hear it."""
        if self._answer is None:
            return ""
        parts = [self.whom.text() + "."]
        parts += [f"{one.question}: {one.text}" for one in self._answer.written if one.text]
        return "\n".join(parts)


def _for_whom(answer: Answer) -> str:
    if answer.whom:
        return tr("For {name}", name=answer.whom)
    return tr("For a whole team") if answer.card.audience == "team" else tr("For somebody")


def _framed(words: QWidget) -> QFrame:
    """The card's message in a quiet frame."""
    frame = QFrame()
    frame.setProperty("role", "note")
    frame.setProperty("tone", "plain")
    u = theme.unit()
    column = QVBoxLayout(frame)
    column.setContentsMargins(*(round(u * side) for side in (1.1, 0.8, 1.1, 0.9)))
    column.addWidget(words)
    return frame
