"""Words to begin with: a few wordings for the card's appeal, or none of them.

In: the document, clicks. Out: the document with a wording's words. Arrow keys only look, so that
no written message is replaced unasked; when one is, a note says how to get it back for as long as
that is true.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from thankyou.gui import theme
from thankyou.gui.document import Document
from thankyou.gui.i18n import tr
from thankyou.gui.pages.section import Section
from thankyou.gui.pages.write.field_block import voice_name
from thankyou.gui.widgets.arrow_focus import ArrowFocus
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.choice_button import ChoiceButton
from thankyou.gui.widgets.flow_layout import ColumnsLayout
from thankyou.gui.widgets.notes import NoteList
from thankyou.model.card import Card

if TYPE_CHECKING:
    from thankyou.gui.catalog import WindowCatalog
    from thankyou.messages.templates import Template

_OFFERED = 3
"""Wordings shown here; the rest are on the page of wordings."""


def offered(catalog: WindowCatalog, card: Card) -> list[Template]:
    """A few wordings to begin with: the card's own, then one of each voice."""
    found = catalog.templates_of(card.appeal, card.language)
    own = [template for template in found if template.id == card.template]
    voices: dict[str, Template] = {template.voice: template for template in own}
    for template in found:
        if template.audience == "person" and template.length == "paragraph":
            voices.setdefault(template.voice, template)
    rest = [template for template in voices.values() if template not in own]
    return sorted((own + rest)[:_OFFERED], key=found.index)


def with_appeal(catalog: WindowCatalog, card: Card, appeal: str) -> Card:
    """The card for another appeal: the first wording in the same voice, in a design that suits."""
    held = catalog.template_of(card)
    voice = held.voice if held is not None else card.voice
    found = catalog.templates_of(appeal, card.language)
    template = next((t for t in found if t.voice == voice), found[0] if found else None)
    moved = catalog.on_path(card, appeal, card.remembering and appeal == "tears")
    return template.card(moved) if template is not None else moved


class Starters(Section):
    """The wordings as choices; the last choice is to write freely."""

    wordings_wanted = Signal()
    """The writer would like to look through all wordings."""
    undo_wanted = Signal()
    freely = Signal()
    """The writer is about to write without a wording."""

    def __init__(self, document: Document, catalog: WindowCatalog, after: QWidget) -> None:
        """`after` is the control that comes before these for the Tab key."""
        super().__init__(tr("Words to begin with"))
        self._document = document
        self._catalog = catalog
        self._after = after
        self._shown: tuple[str, str] | None = None
        self._replacing: Card | None = None
        u = theme.unit()
        self._grid = ColumnsLayout(round(u * 0.5), round(u * 15))
        self.column.addLayout(self._grid)
        self._group = QButtonGroup(self)
        self._arrows = ArrowFocus(self)
        self.choices: dict[str | None, ChoiceButton] = {}
        self.wordings_button = button(
            tr("&Look through all wordings…"), self.wordings_wanted.emit, "link"
        )
        row = QHBoxLayout()
        row.addWidget(self.wordings_button)
        row.addStretch(1)
        self.column.addLayout(row)
        self.kept = NoteList()
        self.column.addWidget(self.kept)
        document.replaced.connect(self._forget)

    # ------------------------------------------------------------------ the writer acts

    def choose_appeal(self, appeal: str) -> None:
        """Another thank-you, with its words."""
        card = self._document.card
        if appeal != card.appeal:
            self._begin_with(with_appeal(self._catalog, card, appeal))

    def choose(self, template_id: str | None) -> None:
        """Begin with other words; or, with None, write freely."""
        card = self._document.card
        if template_id == card.template:
            return
        if template_id is None:
            message = "" if self._catalog.untouched(card) else card.message
            self._document.put(card.changed(template=None, message=message))
            self.freely.emit()
            return
        templates = self._catalog.templates_in(card.language)
        self._begin_with(next(t for t in templates if t.id == template_id).card(card))

    def _begin_with(self, card: Card) -> None:
        before = self._document.card
        replaced = _words(card) != _words(before) and not self._catalog.untouched(before)
        self._replacing = card if replaced else None
        self._document.put(card)

    def _forget(self) -> None:
        self._replacing = None

    # ------------------------------------------------------------------ showing the card

    def refresh(self) -> None:
        """Show the card as it is now."""
        card = self._document.card
        of = (card.appeal, card.language)
        if of != self._shown or card.template not in self.choices:
            self._shown = of
            self._rebuild(card)
        (self.choices.get(card.template) or self.choices[None]).setChecked(True)
        # One step back brings the own words only as long as nothing has happened since.
        kept = self._replacing is not None and card == self._replacing
        self.kept.show_notes(
            [(tr("Your own words are kept: Undo brings them back."), "plain",
              (tr("Undo"), self.undo_wanted.emit))] if kept else []
        )  # fmt: skip

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


def _words(card: Card) -> tuple[str, str, str]:
    return card.message, card.sentiment, card.tagline
