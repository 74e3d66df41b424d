"""Guided writing: one question at a time, each optional, then two or three drafts to choose from.

In: the document. Out: answers in the card's fields (messages.guide), and at the end a message made
of them. The card beside it shows what the answers make so far. Whichever way the questions are
left, answers and draft stay: the draft becomes the message of a card in which the writer has
written none, and is offered on the Write page beside words of the writer's own.
"""

from __future__ import annotations

from PySide6.QtCore import Qt

from thankyou.gui.i18n import tr
from thankyou.gui.pages.base import Page
from thankyou.gui.pages.context import PageContext
from thankyou.gui.pages.write.draft_choice import DraftChoice
from thankyou.gui.pages.write.field_block import FieldBlock
from thankyou.gui.pages.write.guide_questions import APPEAL, DRAFTS, FACTS, STEPS, questions
from thankyou.gui.pages.write.guide_steps import AppealStep, AudienceBoxes, FieldStep
from thankyou.gui.pages.write.guide_taps import FactsStep, WhoTaps
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.labels import label
from thankyou.gui.widgets.notes import NoteList
from thankyou.gui.widgets.text_fields import HistoryKeys
from thankyou.model.card import Card

Step = AppealStep | FieldStep | FactsStep | DraftChoice


class GuidePage(Page):
    """Goes through the questions; `step` is the one that is shown, from 0."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(tr("A few questions"))
        self._document = context.document
        self._catalog = context.catalog
        self._live_fields = context.live_fields
        self.step = 0
        self._begun: Card | None = None
        """The card as it was when the questions began; None: they have not."""
        self.keys = HistoryKeys(self)
        self.count_label = label("", "hint")
        self.why = label("", "hint")
        self.column.insertWidget(0, self.count_label)  # above the question, which is the heading
        self.column.addWidget(self.why)
        self.gap(0.3)
        self._add_steps()
        self.kept = NoteList()
        self.column.addWidget(self.kept)
        row = self.add_foot()
        self.back = button(tr("&Back"), self.go_back)
        self.next = button(tr("&Next"), self.go_on, "main")
        self.leave_button = button(tr("Leave the questions"), self.leave, "link")
        for part in (self.back, self.next):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.leave_button)
        self._document.changed.connect(self._changed)
        self._document.replaced.connect(self._forget)

    # ------------------------------------------------------------------ building

    def _add_steps(self) -> None:
        """A step for each question: fields, but for what to thank for, facts and drafts."""
        self.appeal_step = AppealStep(self._document, self._catalog)
        self.appeal_step.answered.connect(lambda: self.show_step(1))
        self.drafts = DraftChoice(self._catalog)
        self.drafts.seen.connect(self.trial)
        self.drafts.length_chosen.connect(self._length_chosen)
        self.audience = AudienceBoxes(self._document)
        self.taps = WhoTaps(self._document, self._catalog)
        self.facts = FactsStep(self._document, self._catalog)
        for part in (self.audience, self.taps, self.facts):
            part.changed.connect(self._tapped)
        self.steps: list[Step] = []
        self.fields: dict[str, FieldBlock] = {}
        own: dict[str, Step] = {
            APPEAL: self.appeal_step, FACTS: self.facts, DRAFTS: self.drafts
        }  # fmt: skip
        for key, names in STEPS:
            step = own.get(key)
            if step is None:
                step = FieldStep(names, self._catalog, self.keys)
                step.typed.connect(self._typed)
                step.finished.connect(self.go_on)
                self.fields.update(step.blocks)
                if "recipient" in step.blocks:
                    step.column.addWidget(self.audience)
                    step.column.addWidget(self.taps)
            self.steps.append(step)
            self.column.addWidget(step)

    # ------------------------------------------------------------------ going through

    def begin(self) -> None:
        """From the first question."""
        self._begun = self._document.card
        self.taps.begin()
        self.show_step(0)

    @property
    def _last(self) -> bool:
        return self.step == len(self.steps) - 1

    def show_step(self, step: int) -> None:
        """Show one question, or at the end the drafts."""
        self.step = max(0, min(step, len(self.steps) - 1))
        for index, one in enumerate(self.steps):
            one.setVisible(index == self.step)
        self.kept.show_notes([])
        self._fill()
        self._show_question()
        self.back.setVisible(self.step > 0)
        if self._last:
            self.drafts.make(self._told())
        else:
            self._show_trial()
        self._name_next()
        first = self.steps[self.step].first_control()
        if first is not None and self.isVisible():
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.verticalScrollBar().setValue(0)

    def go_on(self) -> None:
        """To the next question; from the drafts, with the chosen one to Write."""
        if self._last:
            self.take()
        else:
            self._document.close_step()
            self.show_step(self.step + 1)

    def go_back(self) -> None:
        self._document.close_step()
        self.show_step(self.step - 1)

    def leave(self) -> None:
        """Back to the Write page, as by any other way: answers and draft stay."""
        self.trial.emit(None)
        self.page_wanted.emit("write")

    def end(self) -> None:
        """Keep the draft of what has been answered: as the message, or beside own words."""
        card, begun = self._document.card, self._begun
        if begun is None:
            return
        number = self._draft_so_far(begun, card)
        if number is not None and self._catalog.untouched(card):
            self._document.put(self._made()[number], why="words")
        elif number is not None:
            self._document.draft = number
        self._begun = self._document.card

    def _draft_so_far(self, begun: Card, card: Card) -> int | None:
        """Which draft the writer would lose by leaving; None: nothing new has been made."""
        seen = self._last and self.drafts.chosen() is not None
        number = self.drafts.number if seen else 0
        if _answers(card) == _answers(begun) and not number:
            return None
        made = self._made()
        if card.guided and not seen:
            followed = any(one.message == card.message for one in made)
            if followed or _taps(card) == _taps(begun):
                return None  # the message has followed what was said
        return number if made[number].message != card.message else None

    def _told(self) -> Card:
        """The card of which drafts are made."""
        return self.taps.told(self._document.card)

    def _made(self) -> tuple[Card, ...]:
        """The drafts of the card: those that are shown, if they are."""
        from thankyou.messages.guide import drafts

        return self.drafts.drafts if self._last else drafts(self._told(), self._catalog.languages)

    def _forget(self) -> None:
        """Another card: its questions begin."""
        self._begun = None
        if self.isVisible():
            self.begin()

    def take(self) -> None:
        """The chosen draft becomes the card's message."""
        draft = self.drafts.chosen()
        if draft is not None:
            own = not self._catalog.untouched(self._document.card)
            self._document.put(draft, why="words" if own else "")
            self._document.draft = None
        self._begun = None
        self.leave()

    # ------------------------------------------------------------------ the writer acts

    def _tapped(self) -> None:
        self._fill()
        self._name_next()
        self._show_trial()

    def _typed(self, name: str, value: str) -> None:
        from thankyou.messages.new_answer import answered

        card, languages = self._document.card, self._catalog.languages
        result = answered(card, name, value, self._live_fields(), languages)
        self._document.put(result.card, f"field:{name}", value[-1:].isspace())
        self.kept.show_notes(
            [(tr("You have changed that sentence yourself, so it stays as it is."), "plain", None)]
            if result.kept
            else []
        )
        self._name_next()
        self._show_trial()

    def _length_chosen(self, length: str) -> None:
        self._document.change(length=length)

    def _changed(self) -> None:
        self.kept.show_notes([])  # it was about the change before
        if not self.isVisible():
            return
        self._fill()
        self._show_question()
        if self._last and self._begun is not None:
            self.drafts.make(self._told())  # of the answers as they are now

    # ------------------------------------------------------------------ showing

    def _show_question(self) -> None:
        card = self._document.card
        asked = self._catalog.asked(card.language)
        question = questions(card.remembering, asked.guide)[self.step]
        for words, text, own in (
            (self.heading, question.text, question.own),
            (self.why, question.why, question.own_why),
        ):
            words.setText(text)
            if own:
                asked.turn(words)
            else:
                words.unsetLayoutDirection()
        self.why.setVisible(bool(question.why))
        self.count_label.setText(
            tr("Choose the words you like best. You can change every one of them.")
            if self._last
            else tr("Question {at} of {count}. Answer what you like.", at=self.step + 1,
                    count=len(self.steps) - 1)
        )  # fmt: skip

    def _fill(self) -> None:
        """Show what the card holds."""
        card = self._document.card
        self.audience.show_card(card)
        self.taps.show_card(card)
        for step in self.steps:
            if not isinstance(step, DraftChoice):
                step.show_card(card)

    def _name_next(self) -> None:
        step = self.steps[self.step]
        if self._last:
            words = tr("&Use these words")
        elif isinstance(step, FieldStep | FactsStep) and not step.answered():
            words = tr("&Skip")
        else:
            words = tr("&Next")
        self.next.setText(words)
        self.next.setAccessibleName(words.replace("&", ""))

    def _show_trial(self) -> None:
        from thankyou.messages.guide import first_draft

        card = self._told()
        self.trial.emit(None if card.guided else first_draft(card, self._catalog.languages))

    def restyle(self) -> None:
        for step in self.steps:
            if isinstance(step, FieldStep):
                step.restyle()


def _answers(card: Card) -> tuple[object, ...]:
    """What of a card the drafts are made of, but for what to thank for."""
    return card.values(), card.audience, card.length, *_taps(card)


def _taps(card: Card) -> tuple[object, ...]:
    """What was tapped or ticked: unlike an answer, a message that is there does not follow it."""
    return card.facts, card.speaker, card.readers, card.address
