"""Write: what to thank them for, the words themselves, and the few answers that make it theirs.

In: the document and the wordings. Out: changes to the document. The page shows the card; it
remembers nothing that the card does not.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from thankyou.base.errors import Problem
from thankyou.gui.i18n import tr
from thankyou.gui.pages.base import Page
from thankyou.gui.pages.context import PageContext
from thankyou.gui.pages.write.answers_form import AnswersForm
from thankyou.gui.pages.write.appeal_choice import AppealChoice
from thankyou.gui.pages.write.front_words import FrontWords
from thankyou.gui.pages.write.message_section import MessageSection
from thankyou.gui.pages.write.starters import Starters
from thankyou.gui.widgets.buttons import WrappingButton, button
from thankyou.gui.widgets.labels import label
from thankyou.gui.widgets.text_fields import HistoryKeys
from thankyou.model.card import Card

if TYPE_CHECKING:
    from thankyou.gui.pages.write.more_options import MoreOptions


class WritePage(Page):
    """The first page: its sections, each of which changes the document by itself."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(tr("What would you like to thank them for?"))
        document, catalog = context.document, context.catalog
        self._document = document
        self._catalog = catalog
        self.keys = HistoryKeys(self)
        self.appeal_choice = AppealChoice(catalog.appeals)
        self.column.addWidget(self.appeal_choice)
        self._add_guide_row()
        self.starters = Starters(document, catalog, after=self.guide_button)
        self.message_section = MessageSection(document, catalog, context.jobs, self.keys)
        self.answers = AnswersForm(document, catalog, self.keys, context.live_fields)
        self.front = FrontWords(document, self.keys)
        self.message = self.message_section.editor
        self.notes = self.message_section.notes
        self.notes_panel = self.message_section.notes_panel
        self.fields = self.answers.blocks
        for section in (self.starters, self.message_section, self.answers, self.front):
            self.gap()
            self.column.addWidget(section)
        self.more_options: MoreOptions | None = None
        self._add_more()
        self._connect()
        self.refresh()

    # ------------------------------------------------------------------ building

    def _add_guide_row(self) -> None:
        self.guide_button = button(
            tr("Help &me write…"), lambda: self.page_wanted.emit("guide"), "main"
        )
        self.guide_button.setToolTip(tr("A few questions, one at a time"))
        row = QHBoxLayout()
        row.addWidget(self.guide_button)
        row.addWidget(
            label(tr("A few questions, one at a time. Or begin with words below."), "hint"), 1
        )
        self.column.addLayout(row)

    def _add_more(self) -> None:
        """What only some cards need is made when it is asked for, or when a card has it."""
        self.gap()
        self.more_button = WrappingButton(tr("M&ore: language, several signers, display…"), "link")
        self.more_button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.more_button.clicked.connect(self.show_more)
        row = QHBoxLayout()
        row.addWidget(self.more_button)
        row.addStretch(1)
        self.column.addLayout(row)

    def _connect(self) -> None:
        self.appeal_choice.chosen.connect(self.starters.choose_appeal)
        self.starters.wordings_wanted.connect(lambda: self.page_wanted.emit("wordings"))
        self.starters.undo_wanted.connect(lambda: self.action_wanted.emit("undo"))
        self.starters.trial.connect(self.trial)
        self.starters.freely.connect(self.message.setFocus)
        self.message_section.go_to.connect(self.focus_field)
        self.message_section.larger_wanted.connect(lambda: self.page_wanted.emit("design"))
        self.message_section.earlier_wanted.connect(lambda: self.page_wanted.emit("history"))
        self.message_section.kind_wanted.connect(self.kind_wanted)
        self.front.kind_wanted.connect(self.kind_wanted)
        self._document.changed.connect(self.refresh)
        self._document.people_changed.connect(self.refresh)  # what Undo takes back is another

    def show_more(self) -> MoreOptions:
        """Open the rest of the page."""
        if self.more_options is None:
            from thankyou.gui.pages.write.more_options import MoreOptions

            self.more_options = MoreOptions(self._document, self._catalog, self.keys)
            self.column.addWidget(self.more_options)
            self.more_options.refresh()
        self.more_button.hide()
        return self.more_options

    # ------------------------------------------------------------------ showing the card

    def refresh(self) -> None:
        """Show the card as it is now."""
        card = self._document.card
        self.appeal_choice.show_chosen(card.appeal)
        for section in (self.starters, self.answers, self.front, self.message_section):
            section.refresh()
        if self.more_options is not None:
            self.more_options.refresh()
        elif _needs_more(card):
            self.show_more()

    def end(self) -> None:
        self.starters.stop_looking()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        if self.starters.looking:
            return  # they are about words that are only looked at
        self.message_section.show_problems(problems, self.answers.questions())

    def begin(self) -> None:
        self.starters.refresh()  # a draft may have been kept
        self.notes_panel.catch_up()

    def focus_first(self) -> None:
        self.appeal_choice.focus_chosen()

    def focus_field(self, name: str) -> None:
        """Go to a field."""
        self.reveal(self.answers.focus_field(name))

    def restyle(self) -> None:
        self.message.restyle()
        self.answers.restyle()


def _needs_more(card: Card) -> bool:
    """Whether the card has what the rest of the page is about."""
    more = card.signers or card.second or card.display or card.remembering or card.drawing
    return bool(more or card.language != "en")
