"""Words to begin with: a few wordings for the card's appeal, or none of them.

In: the document, clicks. Out: the document with a wording's words. Nothing that the writer wrote is
replaced unasked: arrow keys, and clicks once there are own words, only show a wording in the card
beside the page (`trial`); a button, or Return, uses it. What was replaced comes back with Undo,
and a note says so for as long as it is true.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QApplication, QButtonGroup, QWidget

from thankyou.base.quick_tuple import NamedTuple
from thankyou.gui import theme
from thankyou.gui.document import Document
from thankyou.gui.i18n import tr
from thankyou.gui.pages.section import Section
from thankyou.gui.pages.write.field_block import voice_name
from thankyou.gui.widgets.announce import StatusLabel
from thankyou.gui.widgets.arrow_focus import ArrowFocus
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.choice_button import ChoiceButton
from thankyou.gui.widgets.flow_layout import ColumnsLayout, FlowLayout
from thankyou.gui.widgets.notes import NoteList
from thankyou.model.card import Card

if TYPE_CHECKING:
    from thankyou.gui.catalog import WindowCatalog
    from thankyou.messages.templates import Template

_OFFERED = 3
"""Wordings shown here; the rest are on the page of wordings."""


def offered(catalog: WindowCatalog, card: Card) -> list[Template]:
    """A few wordings to begin with: the card's own, then one of each voice, the card's first. Those
    say no more than the writer has told; a card that remembers someone is offered words for that.
    """
    from thankyou.messages.offered import is_for, is_special

    found = catalog.templates_of(card.appeal, card.language)
    own = [template for template in found if template.id == card.template]
    voices: dict[str, Template] = {template.voice: template for template in own}
    for template in found:
        child = template.voice == card.voice == "child"  # its words have room for a drawing
        usual = template.audience == "person" and template.length == "paragraph"
        special = is_special(replace(template, drawing=False) if child else template)
        if (usual or child) and is_for(template, card) and not special:
            voices.setdefault(template.voice, template)
    rest = [template for template in voices.values() if template not in own]
    rest.sort(key=lambda template: template.voice != card.voice)
    return sorted((own + rest)[:_OFFERED], key=found.index)


def with_appeal(catalog: WindowCatalog, card: Card, appeal: str) -> Card:
    """The card for another appeal: the first wording in the same voice that says no more than was
    told, in a design that suits. Whether it remembers someone is another question."""
    from thankyou.messages.offered import one_for

    held = catalog.template_of(card)
    voice = held.voice if held is not None else card.voice
    moved = catalog.on_path(card, appeal, card.remembering)
    template = one_for(catalog.templates_of(appeal, card.language), moved, voice)
    return template.card(moved) if template is not None else moved


class _Looked(NamedTuple):
    """What is looked at: a card that is not the document's (yet)."""

    key: str | None
    """The choice that shows it; "" for a draft, which is no choice here."""
    name: str
    card: Card
    beside: Card
    """The document's card, which it would replace."""


class Starters(Section):
    """The wordings as choices; the last choice is to write freely."""

    wordings_wanted = Signal()
    """The writer would like to look through all wordings."""
    undo_wanted = Signal()
    freely = Signal()
    """The writer is about to write without a wording."""
    trial = Signal(object)
    """Show this card instead of the document's (None: the document's again)."""

    def __init__(self, document: Document, catalog: WindowCatalog, after: QWidget) -> None:
        """`after` is the control that comes before these for the Tab key."""
        super().__init__(tr("Words to begin with"))
        self._document = document
        self._catalog = catalog
        self._after = after
        self._path: tuple[object, ...] = ()
        """What the choices were made for."""
        self._template_before: str | None = None
        self._looked: _Looked | None = None
        self._moved: Card | None = None
        self.seen = StatusLabel(tr("Words to begin with"), "hint")
        self.column.addWidget(self.seen)
        u = theme.unit()
        self._grid = ColumnsLayout(round(u * 0.5), round(u * 15))
        self.column.addLayout(self._grid)
        self._group = QButtonGroup(self)
        self._arrows = ArrowFocus(self, self._use_if_looked_at)
        self._arrows.moved.connect(self._arrow_moved)
        self.choices: dict[str | None, ChoiceButton] = {}
        self.use_button = button(tr("&Use these words"), self.use, "main")
        self.keep_button = button(tr("Keep my own"), self.keep, "link")
        self.wordings_button = button(
            tr("&Look through all wordings…"), self.wordings_wanted.emit, "link"
        )
        row = FlowLayout(round(u * 0.8))
        for part in (self.use_button, self.keep_button, self.wordings_button):
            row.addWidget(part)
        self.column.addLayout(row)
        self.kept = NoteList()
        self.column.addWidget(self.kept)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]

    # ------------------------------------------------------------------ the writer looks

    @property
    def looking(self) -> bool:
        """Whether the card shows words that are not the document's."""
        return self._looked is not None

    def look(self, key: str | None) -> None:
        """Show a wording in the card; the document keeps its own words."""
        card = self._document.card
        if key == card.template:
            self.stop_looking()
        elif key is None:
            self._look_at(
                _Looked(key, tr("Write freely"), self._catalog.written_freely(card), card)
            )
        else:
            template = self._template(key)
            self._look_at(_Looked(key, template.name, template.card(card), card))

    def look_at_draft(self) -> None:
        """Show the draft that the answers made, if one is kept."""
        from thankyou.messages.guide import drafts

        card, number = self._document.card, self._document.draft
        if number is None:
            return
        made = drafts(self._catalog.told(card), self._catalog.languages)
        draft = made[min(number, len(made) - 1)]
        self._look_at(_Looked("", tr("the draft of your answers"), draft, card))
        self.use_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look_at(self, looked: _Looked) -> None:
        self._looked = looked
        self.refresh()
        self.trial.emit(looked.card)

    def stop_looking(self) -> None:
        """The card shows the document's own words again."""
        if self._looked is not None:
            self._looked = None
            self.refresh()
            self.trial.emit(None)

    def _arrow_moved(self, held: QAbstractButton) -> None:
        for key, made in self.choices.items():
            if made is held:
                self.look(key)
                return

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        """Who goes on to another part of the page means the own words; the card beside the page
        may be zoomed and turned while one looks."""
        page = self.parentWidget()
        if self._looked is None or now is None or page is None:
            return
        if page.isAncestorOf(now) and not self.isAncestorOf(now):
            self.stop_looking()

    # ------------------------------------------------------------------ the writer acts

    def choose_appeal(self, appeal: str) -> None:
        """Another thank-you: with its words, as long as the writer has written none."""
        self.stop_looking()
        card = self._document.card
        if appeal == card.appeal:
            return
        if self._catalog.untouched(card):
            self._document.put(with_appeal(self._catalog, card, appeal))
            return
        self._moved = self._catalog.on_path(card, appeal, card.remembering)
        self._document.put(self._moved)

    def choose(self, template_id: str | None) -> None:
        """A click: begin with these words, or, if that would replace own words, look at them."""
        card = self._document.card
        if template_id == card.template:
            self.stop_looking()
        elif template_id is not None and not self._catalog.untouched(card):
            self.look(template_id)
        else:
            self.look(template_id)
            self.use()

    def use(self) -> None:
        """The words that are looked at become the card's; own words stay in its history."""
        looked, self._looked = self._looked, None
        if looked is None:
            return
        card, held = looked.card, self._document.card
        replaces = _words(card) != _words(held) and not self._catalog.untouched(held)
        if looked.key == "":
            self._document.draft = None
        self._document.put(card, why="words" if replaces and looked.key is not None else "")
        self.refresh()
        self.trial.emit(None)
        if looked.key is None:
            self.freely.emit()
        elif looked.key in self.choices:
            self.choices[looked.key].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.wordings_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """The own words stay."""
        if self._looked is not None and self._looked.key == "":
            self._document.draft = None
        self.wordings_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.stop_looking()

    def _use_if_looked_at(self, held: QAbstractButton) -> bool:
        looked = self._looked
        if looked is None or self.choices.get(looked.key) is not held:
            return False
        self.use()
        return True

    def _template(self, template_id: str) -> Template:
        templates = self._catalog.templates_in(self._document.card.language)
        return next(t for t in templates if t.id == template_id)

    # ------------------------------------------------------------------ showing the card

    def refresh(self) -> None:
        """Show the card as it is now."""
        card = self._document.card
        if self._looked is not None and self._looked.beside != card:
            self._looked = None
            self.trial.emit(None)
        looked = self._looked
        from thankyou.messages.facts import facts_of

        path = (card.appeal, card.language, card.remembering, frozenset(facts_of(card)))
        known = card.template in self.choices or card.template == self._template_before
        if path != self._path or not known:
            self._rebuild(card)
        self._path, self._template_before = path, card.template
        marked = card.template if looked is None or looked.key == "" else looked.key
        (self.choices.get(marked) or self.choices[None]).setChecked(True)
        for part in (self.use_button, self.keep_button):
            part.setVisible(looked is not None)
        self.seen.show_words(
            tr("Choose words that are near to yours. You can change every one.")
            if looked is None
            else tr("The card shows “{name}”. Your own words are kept.", name=looked.name),
            aloud=looked is not None,
        )
        self._show_notes(card)

    def _show_notes(self, card: Card) -> None:
        notes: list[tuple[str, str, tuple[str, Callable[[], object]] | None]] = []
        undo = (tr("Undo"), self.undo_wanted.emit)
        before = self._document.before
        # The step itself is asked for: the same card by another way is not what Undo takes back.
        if self._document.undo_why == "words" and before is not None:
            words = tr("Your own words are kept: Undo brings them back.")
            if self._catalog.untouched(before):
                words = tr("Your answers made these words. Undo brings back those before.")
            notes.append((words, "plain", undo))
        elif self._document.draft is not None and self._looked is None:
            words = tr("Your answers made a draft, and your own words are kept.")
            notes.append((words, "plain", (tr("Look at it"), self.look_at_draft)))
        elif self._moved is not None and card == self._moved:
            notes.append(
                (tr("Your own words stay. Others for these thanks are above."), "plain", None)
            )
        self.kept.show_notes(notes)

    def _rebuild(self, card: Card) -> None:
        for old in self.choices.values():
            self._group.removeButton(old)
            self._arrows.forget(old)
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.choices = {}
        rows: list[tuple[str | None, str, str]] = [
            (t.id, t.name, voice_name(t.voice)) for t in offered(self._catalog, card)
        ]
        rows.append((None, tr("Write freely"), tr("in your own words")))
        before = self._after
        for key, name, note in rows:
            made = ChoiceButton(name, note)
            made.clicked.connect(lambda _=False, key=key: self.choose(key))
            self._group.addButton(made)
            self._arrows.watch(made)
            self.choices[key] = made
            self._grid.addWidget(made)
            QWidget.setTabOrder(before, made)
            before = made
        for after in (self.use_button, self.keep_button, self.wordings_button):
            QWidget.setTabOrder(before, after)
            before = after


def _words(card: Card) -> tuple[str, str, str]:
    return card.message, card.sentiment, card.tagline
