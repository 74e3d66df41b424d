"""Guided writing: one question at a time, each optional, then two or three drafts to choose from.

In: the document. Out: answers in the card's fields (messages.guide), and at the end a message made
of them. The card beside it shows what the answers make so far; until a draft is taken, the
message that the card had is kept.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from thankyou.gui import theme
from thankyou.gui.document import Document
from thankyou.gui.i18n import tr
from thankyou.gui.pages.base import Page
from thankyou.gui.pages.write.field_block import FieldBlock, voice_name
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.check_box import CheckBox
from thankyou.gui.widgets.choice_button import ChoiceButton
from thankyou.gui.widgets.drop_down import DropDown
from thankyou.gui.widgets.flow_layout import ColumnsLayout
from thankyou.gui.widgets.labels import label
from thankyou.gui.widgets.notes import NoteList
from thankyou.gui.widgets.segmented_choice import SegmentedChoice
from thankyou.gui.widgets.text_fields import HistoryKeys, TextField
from thankyou.model.card import LENGTHS, VOICES, Card

if TYPE_CHECKING:
    from thankyou.gui.catalog import WindowCatalog

ASKED: tuple[tuple[str, ...], ...] = (
    ("recipient", "title", "role"),
    ("unit", "date", "shift"),
    ("moment",),
    ("effect",),
    ("wish",),
    ("loved_one", "sender"),
)
"""The fields of each question, after the first, which is what to thank for."""


class GuidePage(Page):
    """The questions, and the drafts."""

    trial = Signal(object)
    """Show this card instead of the document's (None: the document's again)."""
    left = Signal()
    """Back to the Write page: with words taken, or without."""

    def __init__(self, document: Document, catalog: WindowCatalog) -> None:
        super().__init__(tr("A few questions"))
        self._document = document
        self._catalog = catalog
        self._filling = False
        self._drafts: tuple[Card, ...] = ()
        self._chosen = 0
        self.step = 0
        self.live: Callable[[], frozenset[str]] = frozenset
        self.keys = HistoryKeys(self)
        self.count_label = label("", "hint")
        self.why = label("", "hint")
        self.column.insertWidget(0, self.count_label)  # above the question, which is the heading
        self.column.addWidget(self.why)
        self.gap(0.3)
        self._steps: list[QWidget] = [self._appeal_step()]
        self.fields: dict[str, FieldBlock] = {}
        self._steps += [self._field_step(names) for names in ASKED]
        self._steps.append(self._draft_step())
        for one in self._steps:
            self.column.addWidget(one)
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
        document.changed.connect(self._changed)

    # ------------------------------------------------------------------ building

    def _step(self) -> tuple[QWidget, QVBoxLayout]:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(theme.unit() * 0.7))
        return made, column

    def _appeal_step(self) -> QWidget:
        made, column = self._step()
        u = theme.unit()
        grid = ColumnsLayout(round(u * 0.6), round(u * 15))
        self.appeals: dict[str, ChoiceButton] = {}
        group = QButtonGroup(self)
        for appeal in self._catalog.appeals:
            one = ChoiceButton(appeal.name, appeal.line)
            one.clicked.connect(lambda _=False, name=appeal.id: self.choose_appeal(name))
            group.addButton(one)
            self.appeals[appeal.id] = one
            grid.addWidget(one)
        self.remembering = ChoiceButton(
            tr("Remembering someone who died"), tr("A quieter way, with its own questions.")
        )
        self.remembering.clicked.connect(self.choose_remembering)
        group.addButton(self.remembering)
        grid.addWidget(self.remembering)
        column.addLayout(grid)
        heading = label(tr("The card comes"), "label")
        self.voice = DropDown()
        for voice in VOICES:
            self.voice.addItem(voice_name(voice), voice)
        self.voice.setAccessibleName(heading.text())
        self.voice.activated.connect(self._voice_chosen)
        heading.setBuddy(self.voice)
        column.addSpacing(round(u * 0.6))
        column.addWidget(heading)
        column.addWidget(self.voice)
        return made

    def _field_step(self, names: tuple[str, ...]) -> QWidget:
        made, column = self._step()
        texts = {text.id: text for text in self._catalog.fields}
        for name in names:
            block = FieldBlock(texts[name], self.keys)
            block.edit.textChanged.connect(lambda *_, name=name: self._typed(name))
            block.edit.installEventFilter(self)
            if isinstance(block.edit, TextField):
                block.edit.setLines(5)
            self.fields[name] = block
            column.addWidget(block)
        if "recipient" in names:
            self.unknown = CheckBox(tr("I don’t know their name"))
            self.unknown.toggled.connect(self._unknown_toggled)
            self.team = CheckBox(tr("It is for a whole team"))
            self.team.toggled.connect(self._team_toggled)
            for box in (self.unknown, self.team):
                box.setMinimumHeight(32)
                column.addWidget(box)
        return made

    def _draft_step(self) -> QWidget:
        made, column = self._step()
        self.lengths = SegmentedChoice(tr("How long?"))
        self.lengths.chosen.connect(self._length_chosen)
        column.addWidget(self.lengths)
        self._draft_column = ColumnsLayout(round(theme.unit() * 0.6), round(theme.unit() * 15), 1)
        self._draft_group = QButtonGroup(self)
        self.draft_choices: list[ChoiceButton] = []
        column.addLayout(self._draft_column)
        return made

    # ------------------------------------------------------------------ going through

    def begin(self, step: int = 0) -> None:
        """From the first question, or from another."""
        card = self._document.card
        self._filling = True
        try:
            held = self.remembering if card.remembering else self.appeals.get(card.appeal)
            if held is not None:
                held.setChecked(True)
            self.unknown.setChecked(card.audience == "unknown")
            self.team.setChecked(card.audience == "team")
        finally:
            self._filling = False
        self.show_step(step)

    def show_step(self, step: int) -> None:
        """Show one question, or at the end the drafts."""
        self.step = max(0, min(step, len(self._steps) - 1))
        for index, one in enumerate(self._steps):
            one.setVisible(index == self.step)
        last = self.step == len(self._steps) - 1
        self.count_label.setText(
            tr("Choose the words you like best. You can change every one of them.")
            if last
            else tr("Question {at} of {count}. Answer what you like.", at=self.step + 1,
                    count=len(self._steps) - 1)
        )  # fmt: skip
        self._fill()
        self._say()
        self.back.setVisible(self.step > 0)
        if last:
            self._make_drafts()
        else:
            self._show_trial()
        self._name_next()
        first = self._first_control()
        if first is not None and self.isVisible():
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.verticalScrollBar().setValue(0)

    def go_on(self) -> None:
        if self.step == len(self._steps) - 1:
            self.take()
        else:
            self._document.close_step()
            self.show_step(self.step + 1)

    def go_back(self) -> None:
        self._document.close_step()
        self.show_step(self.step - 1)

    def leave(self) -> None:
        """Back to the Write page; the answers stay, the message is as it was."""
        self.trial.emit(None)
        self.left.emit()

    def take(self) -> None:
        """The chosen draft becomes the card's message."""
        if self._drafts:
            self._document.put(self._drafts[self._chosen])
        self.leave()

    # ------------------------------------------------------------------ the writer acts

    def choose_appeal(self, appeal: str) -> None:
        """What to thank for; the next question follows by itself."""
        card = self._document.card
        self._document.put(self._catalog.on_path(card, appeal, False))
        self.show_step(1)

    def choose_remembering(self) -> None:
        """The quieter path: chosen, never guessed."""
        card = self._document.card
        voice = card.voice if card.voice in ("colleague", "community") else "bereaved-family"
        self._document.put(self._catalog.on_path(card, "tears", True).changed(voice=voice))
        self.show_step(1)

    def _voice_chosen(self) -> None:
        self._document.change(voice=str(self.voice.currentData()))

    def _unknown_toggled(self, on: bool) -> None:
        if not self._filling:
            if on:
                self.team.setChecked(False)
            self._audience("unknown" if on else "person")

    def _team_toggled(self, on: bool) -> None:
        if not self._filling:
            if on:
                self.unknown.setChecked(False)
            self._audience("team" if on else "person")

    def _audience(self, audience: str) -> None:
        held = (
            "unknown" if self.unknown.isChecked() else "team" if self.team.isChecked() else audience
        )
        if held in ("unknown", "team") or audience == "person":
            self._document.change(audience=held)
        self._fill()
        self._show_trial()

    def _typed(self, name: str) -> None:
        if self._filling:
            return
        from thankyou.messages.new_answer import answered

        value = self.fields[name].value()
        result = answered(self._document.card, name, value, self.live(), self._catalog.languages)
        self._document.put(result.card, f"field:{name}", value[-1:].isspace())
        self.kept.show_notes(
            [(tr("You have changed that sentence yourself, so it stays as it is."), "plain", None)]
            if result.kept
            else []
        )
        self._name_next()
        self._show_trial()

    def _length_chosen(self, index: int) -> None:
        self._document.change(length=LENGTHS[index])
        self._make_drafts()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return goes on from a line, Ctrl+Return from a longer answer."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            plain = not isinstance(watched, TextField)
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (plain or control):
                self.go_on()
                return True
        return super().eventFilter(watched, event)

    # ------------------------------------------------------------------ showing

    def _say(self) -> None:
        remembering = self._document.card.remembering
        questions = (
            (tr("What would you like to thank them for?"), ""),
            (tr("Who is it for?"), tr("A name, a first name, a team, or what they do.")),
            (tr("Where was it, and about when?"), tr("It helps them to remember you.")),
            (
                tr("What do you remember of them?")
                if remembering
                else tr("One moment you remember"),
                tr("Something said or done. In your own words: they stay as you write them."),
            ),
            (tr("What did it mean to you?"), ""),
            (tr("A wish, or a last thought?"), ""),
            (
                tr("Who died, and who is writing?") if remembering else tr("Who is it from?"),
                "",
            ),
            (tr("Your card"), ""),
        )
        question, why = questions[self.step]
        self.heading.setText(question)
        self.why.setText(why)
        self.why.setVisible(bool(why))

    def _fill(self) -> None:
        card = self._document.card
        values = card.values()
        self._filling = True
        try:
            self.voice.setCurrentIndex(self.voice.findData(card.voice))
            for name, block in self.fields.items():
                block.set_value(values.get(name, ""))
                block.show_example(card.voice)
            self.fields["recipient"].setVisible(card.audience != "unknown")
            self.fields["title"].setVisible(card.audience == "person")
            self.fields["loved_one"].setVisible(card.remembering or card.voice != "patient")
        finally:
            self._filling = False

    def _first_control(self) -> QWidget | None:
        if self.step == 0:
            return next((one for one in self.appeals.values() if one.isChecked()), self.remembering)
        if self.step <= len(ASKED):
            shown = [name for name in ASKED[self.step - 1] if not self.fields[name].isHidden()]
            return self.fields[shown[0]].edit
        return self.draft_choices[self._chosen] if self.draft_choices else None

    def _name_next(self) -> None:
        if self.step == len(self._steps) - 1:
            self.next.setText(tr("&Use these words"))
        elif 0 < self.step <= len(ASKED) and not any(
            self.fields[name].value().strip() for name in ASKED[self.step - 1]
        ):
            self.next.setText(tr("&Skip"))
        else:
            self.next.setText(tr("&Next"))
        self.next.setAccessibleName(self.next.text().replace("&", ""))

    def _show_trial(self) -> None:
        from thankyou.messages.guide import drafts

        card = self._document.card
        self.trial.emit(None if card.guided else drafts(card, self._catalog.languages)[0])

    def _make_drafts(self) -> None:
        from thankyou.messages.guide import drafts

        card = self._document.card
        self.lengths.set_names(
            [tr("A line"), tr("A paragraph"), tr("A letter")], LENGTHS.index(card.length)
        )
        self._drafts = drafts(card, self._catalog.languages)
        for old in self.draft_choices:
            self._draft_group.removeButton(old)
            self._draft_column.removeWidget(old)
            old.hide()
            old.deleteLater()
        names = (tr("Plainly"), tr("Warmly"), tr("At more length"))
        self.draft_choices = []
        for index, draft in enumerate(self._drafts):
            made = ChoiceButton(names[index], self._catalog.filled(draft))
            made.clicked.connect(lambda _=False, index=index: self.choose_draft(index))
            self._draft_group.addButton(made)
            self._draft_column.addWidget(made)
            self.draft_choices.append(made)
        self.choose_draft(min(self._chosen, len(self._drafts) - 1))

    def choose_draft(self, index: int) -> None:
        """Show a draft in the card; it is taken with the button."""
        self._chosen = index
        self.draft_choices[index].setChecked(True)
        self.trial.emit(self._drafts[index])

    def _changed(self) -> None:
        if self.isVisible() and not self._filling:
            self._fill()

    def restyle(self) -> None:
        """The colours or the type have changed."""
        for block in self.fields.values():
            if isinstance(block.edit, TextField):
                block.edit.setLines(5)
