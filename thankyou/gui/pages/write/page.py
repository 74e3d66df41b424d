"""Write: what to thank them for, the few answers that make it theirs, and the words themselves.

In: the document and the words on the shelf. Out: changes to the document. The page shows the
card; it remembers nothing that the card does not.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from thankyou.base.errors import Problem
from thankyou.gui import theme
from thankyou.gui.document import Document
from thankyou.gui.i18n import tr
from thankyou.gui.pages.base import Page
from thankyou.gui.pages.write.field_block import LONG, FieldBlock, voice_name
from thankyou.gui.pages.write.message_editor import MessageEditor
from thankyou.gui.pages.write.notes_panel import NotesPanel
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.choice_button import ChoiceButton
from thankyou.gui.widgets.flow_layout import ColumnsLayout
from thankyou.gui.widgets.labels import label
from thankyou.gui.widgets.notes import NoteList
from thankyou.gui.widgets.text_fields import HistoryKeys, LineField, TextField
from thankyou.merge.syntax import parse
from thankyou.model.card import FIELDS, Card

if TYPE_CHECKING:
    from thankyou.gui.catalog import WindowCatalog
    from thankyou.gui.jobs import Jobs
    from thankyou.gui.pages.write.more_options import MoreOptions
    from thankyou.messages.templates import Template

_PAIRS = (("recipient", "title"), ("role", "unit"), ("date", "shift"), ("moment",), ("effect",),
          ("wish",), ("sender", "loved_one"))  # fmt: skip
_OFFERED = 3
"""Wordings shown on this page; the rest are on the page of words."""

Act = tuple[str, Callable[[], object]]


class WritePage(Page):
    """The first page."""

    kind_wanted = Signal(str)
    """The writer is at work on this kind of panel: "cover" or "letter"."""
    undo_wanted = Signal()
    larger_wanted = Signal()
    guide_wanted = Signal()
    """The writer would like to be asked."""
    words_wanted = Signal()
    """The writer would like to look through all wordings."""

    def __init__(self, document: Document, catalog: WindowCatalog, jobs: Jobs) -> None:
        super().__init__(tr("What would you like to thank them for?"))
        self._document = document
        self._catalog = catalog
        self._jobs = jobs
        self._filling = False
        self.live: Callable[[], frozenset[str]] = frozenset
        self._kept_words = False
        self._problems: tuple[Problem, ...] = ()
        self.keys = HistoryKeys(self)
        self._add_appeals()
        self._add_wordings()
        self._add_message()
        self._add_fields()
        self._add_front()
        self._add_more()
        document.changed.connect(self.refresh)
        document.replaced.connect(self._forget)
        self.refresh()

    # ------------------------------------------------------------------ building

    def _add_appeals(self) -> None:
        u = theme.unit()
        grid = ColumnsLayout(round(u * 0.6), round(u * 15))
        self.appeals: dict[str, ChoiceButton] = {}
        self._appeal_group = QButtonGroup(self)
        for appeal in self._catalog.appeals:
            made = ChoiceButton(appeal.name, appeal.line)
            made.clicked.connect(lambda _=False, name=appeal.id: self.choose_appeal(name))
            self.appeals[appeal.id] = made
            self._appeal_group.addButton(made)
            grid.addWidget(made)
        self.column.addLayout(grid)
        row = QHBoxLayout()
        self.guide_button = button(tr("&Help me write…"), self.guide_wanted.emit, "main")
        self.guide_button.setToolTip(tr("A few questions, one at a time"))
        row.addWidget(self.guide_button)
        row.addWidget(
            label(tr("A few questions, one at a time. Or begin with words below."), "hint"), 1
        )
        self.column.addLayout(row)

    def _add_wordings(self) -> None:
        self.gap()
        self.column.addWidget(label(tr("Words to begin with"), "section"))
        self._wordings = ColumnsLayout(round(theme.unit() * 0.5), round(theme.unit() * 15))
        self.column.addLayout(self._wordings)
        self.words_button = button(
            tr("&Look through all wordings…"), self.words_wanted.emit, "link"
        )
        row = QHBoxLayout()
        row.addWidget(self.words_button)
        row.addStretch(1)
        self.column.addLayout(row)
        self._wording_group = QButtonGroup(self)
        self.wordings: dict[str | None, ChoiceButton] = {}
        self._wordings_of: tuple[str, str] | None = None
        self._kept = NoteList()
        self.column.addWidget(self._kept)

    def _add_fields(self) -> None:
        self.gap()
        self.column.addWidget(label(tr("Your answers"), "section"))
        self.column.addWidget(
            label(tr("Leave out what you like: the sentence around it goes too."), "hint")
        )
        self.fields: dict[str, FieldBlock] = {}
        texts = {text.id: text for text in self._catalog.fields}
        u = theme.unit()
        for pair in _PAIRS:
            row = ColumnsLayout(round(u * 0.8), round(u * 13), len(pair))
            for name in pair:
                block = FieldBlock(texts[name], self.keys)
                block.edit.textChanged.connect(lambda *_, name=name: self._typed_field(name))
                self.fields[name] = block
                row.addWidget(block)
            self.column.addLayout(row)

    def _add_message(self) -> None:
        self.gap()
        heading = label(tr("Your message"), "section")
        self.column.addWidget(heading)
        self._message_hint = label(
            tr("Change anything. Marked words come from your answers, further down."), "hint"
        )
        self.column.addWidget(self._message_hint)
        self.message = MessageEditor()
        self.message.setAccessibleName(tr("Your message"))
        self.message.installEventFilter(self.keys)
        self.message.edited.connect(self._typed_message)
        heading.setBuddy(self.message)
        self.column.addWidget(self.message)
        self.notes = NoteList()
        self.column.addWidget(self.notes)
        self.notes_panel = NotesPanel(
            self._jobs, self._catalog.placeholders, self._catalog.languages
        )
        self.notes_panel.put.connect(self._document.put)
        self.notes_panel.go_to.connect(self.focus_field)
        self.notes_panel.done.connect(self.message.setFocus)
        self.notes_panel.marked.connect(self.message.mark_notes)
        self.column.addWidget(self.notes_panel)

    def _add_front(self) -> None:
        self.gap()
        self.column.addWidget(label(tr("On the front"), "section"))
        u = theme.unit()
        row = ColumnsLayout(round(u * 0.8), round(u * 13))
        self.front: dict[str, LineField] = {}
        for name, text in (
            ("sentiment", tr("Large words")),
            ("tagline", tr("Line beneath (you may leave it empty)")),
        ):
            block = QWidget()
            column = QVBoxLayout(block)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(round(u * 0.2))
            heading = label(text, "label")
            edit = LineField()
            edit.setAccessibleName(tr("On the front: {what}", what=text))
            edit.installEventFilter(self.keys)
            edit.textChanged.connect(lambda _, name=name: self._typed_front(name))
            heading.setBuddy(edit)
            column.addWidget(heading)
            column.addWidget(edit)
            column.addStretch(1)
            self.front[name] = edit
            row.addWidget(block)
        self.column.addLayout(row)

    def _add_more(self) -> None:
        """What only some cards need is made when it is asked for, or when a card has it."""
        self.gap()
        self.more_button = button(
            tr("&More: language, several signers, display…"), self.show_more, "link"
        )
        row = QHBoxLayout()
        row.addWidget(self.more_button)
        row.addStretch(1)
        self.column.addLayout(row)
        self.more_options: MoreOptions | None = None

    def show_more(self) -> MoreOptions:
        """Open the rest of the page."""
        if self.more_options is None:
            from thankyou.gui.pages.write.more_options import MoreOptions

            self.more_options = MoreOptions(self._document, self._catalog, self.keys)
            self.column.addWidget(self.more_options)
            self.more_options.refresh()
        self.more_button.hide()
        return self.more_options

    # ------------------------------------------------------------------ the writer acts

    def choose_appeal(self, appeal: str) -> None:
        """Another thank-you: its first wording in the same voice, and a design that suits it."""
        card = self._document.card
        if appeal == card.appeal:
            return
        voice = self._voice(card)
        offered = self._catalog.templates_of(appeal, card.language)
        template = next((t for t in offered if t.voice == voice), offered[0] if offered else None)
        remembering = card.remembering and appeal == "tears"
        self._begin_with(template, self._catalog.on_path(card, appeal, remembering))

    def choose_wording(self, template_id: str | None) -> None:
        """Begin with other words; or, with None, write freely."""
        card = self._document.card
        if template_id == card.template:
            return
        if template_id is None:
            self._kept_words = False
            message = card.message if self._by_hand(card) else ""
            self._document.put(card.changed(template=None, message=message))
            self.message.setFocus()
            return
        template = next(t for t in self._catalog.templates_in(card.language) if t.id == template_id)
        self._begin_with(template, card)

    def _begin_with(self, template: Template | None, card: Card) -> None:
        lost = self._by_hand(self._document.card)
        if template is not None:
            card = template.card(card)
        self._kept_words = lost and template is not None
        self._document.put(card)

    def _by_hand(self, card: Card) -> bool:
        """Whether the card's words are the writer's own, not just a wording's."""
        return not self._catalog.untouched(card)

    def _voice(self, card: Card) -> str:
        held = self._catalog.template_of(card)
        return held.voice if held is not None else card.voice

    def _typed_field(self, name: str) -> None:
        if self._filling:
            return
        value = self.fields[name].value()
        from thankyou.messages.new_answer import answered

        card = answered(self._document.card, name, value, self.live(), self._catalog.languages).card
        self._settle()
        self._document.put(card, f"field:{name}", value[-1:].isspace())

    def _typed_message(self, source: str, word_ended: bool) -> None:
        self._settle()
        self.kind_wanted.emit("letter")
        self._document.change("message", word_ended, message=source)

    def _typed_front(self, name: str) -> None:
        if self._filling:
            return
        value = self.front[name].text()
        self._settle()
        self.kind_wanted.emit("cover")
        self._document.change(name, value[-1:].isspace(), **{name: value})

    def _settle(self) -> None:
        self._kept_words = False

    def _undo(self) -> None:
        self._kept_words = False
        self.undo_wanted.emit()

    def _forget(self) -> None:
        self._kept_words = False

    # ------------------------------------------------------------------ showing the card

    def refresh(self) -> None:
        """Show the card as it is now."""
        card = self._document.card
        values = card.values()
        self._filling = True
        try:
            if card.appeal in self.appeals:
                self.appeals[card.appeal].setChecked(True)
            self._show_wordings(card)
            for name, block in self.fields.items():
                block.set_value(values.get(name, ""))
            for name, edit in self.front.items():
                if edit.text() != getattr(card, name):
                    edit.setText(getattr(card, name))
            self.message.show_source(
                card.message, self._catalog.values(card), self._catalog.placeholders,
                card.language, self._catalog.languages.join_rules(card.language),
            )  # fmt: skip
        finally:
            self._filling = False
        if self.more_options is not None:
            self.more_options.refresh()
        elif (card.signers or card.second or card.display or card.remembering
              or card.language != "en"):  # fmt: skip
            self.show_more()
        self._show_used(card)
        self.notes_panel.follow(card)
        self._kept.show_notes(
            [(tr("Your own words are kept: Undo brings them back."), "plain",
              (tr("Undo"), self._undo))] if self._kept_words else []
        )  # fmt: skip

    def _show_wordings(self, card: Card) -> None:
        of = (card.appeal, card.language)
        if of != self._wordings_of or card.template not in self.wordings:
            self._wordings_of = of
            for old in self.wordings.values():
                self._wording_group.removeButton(old)
                self._wordings.removeWidget(old)
                old.hide()
                old.deleteLater()
            self.wordings = {}
            choices: list[tuple[str | None, str, str]] = [
                (t.id, t.name, voice_name(t.voice)) for t in self._offered(card)
            ]
            choices.append((None, tr("Write freely"), tr("in your own words")))
            before: QWidget = self.guide_button
            for key, name, note in choices:
                made = ChoiceButton(name, note)
                made.clicked.connect(lambda _=False, key=key: self.choose_wording(key))
                self._wording_group.addButton(made)
                self.wordings[key] = made
                self._wordings.addWidget(made)
                QWidget.setTabOrder(before, made)
                before = made
        chosen = self.wordings.get(card.template) or self.wordings[None]
        chosen.setChecked(True)

    def _offered(self, card: Card) -> list[Template]:
        """A few wordings to begin with: the card's own, then one of each voice."""
        offered = self._catalog.templates_of(card.appeal, card.language)
        own = [template for template in offered if template.id == card.template]
        voices: dict[str, Template] = {template.voice: template for template in own}
        for template in offered:
            if template.audience == "person" and template.length == "paragraph":
                voices.setdefault(template.voice, template)
        rest = [template for template in voices.values() if template not in own]
        return sorted((own + rest)[:_OFFERED], key=offered.index) if offered else []

    def _show_used(self, card: Card) -> None:
        used: set[str] = set()
        for source in (card.message, card.sentiment, card.tagline):
            used.update(parse(source, strict=False).fields())
        values = card.values()
        for name, block in self.fields.items():
            if name == "loved_one":
                block.setVisible(name in used or card.appeal == "tears" or name in values)
            if name in values and name not in used:
                words = tr("These words do not mention it yet.")
            else:
                words = block.text.hint
            if block.hint.text() != words:
                block.hint.setText(words)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Quiet notes beneath the message, each with the act that helps."""
        from thankyou.error_messages import sentence

        notes: list[tuple[str, str, Act | None]] = []
        for problem in problems:
            act: Act | None = None
            tone = "care"
            if problem.code == "empty-field" and problem.field in self.fields:
                name = problem.field
                act = (tr("Fill it in"), lambda name=name: self.focus_field(name))
                tone = "plain"
                words = tr("Still to fill in: “{question}”", question=self.fields[name].text.label)
            else:
                words = sentence(problem, tr)
            if problem.code == "overflow" and problem.values.get("words") == "message":
                act = (tr("Choose a larger card"), self.larger_wanted.emit)
            notes.append((words, tone, act))
        self.notes.show_notes(notes)

    def focus_field(self, name: str) -> None:
        """Go to a field."""
        block = self.fields[name]
        block.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reveal(block)

    def restyle(self) -> None:
        """The colours or the type have changed."""
        self.message.restyle()
        for name in LONG:
            edit = self.fields[name].edit
            assert isinstance(edit, TextField)
            edit.setLines(2)


assert {name for pair in _PAIRS for name in pair} == set(FIELDS) - {"given", "family"}
