"""The drafts at the end of the guide: how long, and which of two or three.

In: a card with answers. Out: `seen`, the draft to show in the card; `length_chosen`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.pages.section import Section
from thankyou.gui.widgets.choice_button import ChoiceButton
from thankyou.gui.widgets.flow_layout import ColumnsLayout
from thankyou.gui.widgets.segmented_choice import SegmentedChoice
from thankyou.messages.guide_sentences import DRAFTS
from thankyou.model.card import LENGTHS, Card

if TYPE_CHECKING:
    from thankyou.gui.catalog import WindowCatalog


class DraftChoice(Section):
    """Each draft with its whole text, one of them chosen."""

    seen = Signal(object)
    """The chosen draft: a Card."""
    length_chosen = Signal(str)
    """One of LENGTHS."""

    def __init__(self, catalog: WindowCatalog) -> None:
        super().__init__(spacing=0.7)
        self._catalog = catalog
        self._chosen = 0
        self.drafts: tuple[Card, ...] = ()
        self.lengths = SegmentedChoice(tr("How long?"))
        self.lengths.chosen.connect(lambda index: self.length_chosen.emit(LENGTHS[index]))
        self.column.addWidget(self.lengths)
        u = theme.unit()
        self._grid = ColumnsLayout(round(u * 0.6), round(u * 15), 1)
        self._group = QButtonGroup(self)
        self.choices: list[ChoiceButton] = []
        self.column.addLayout(self._grid)

    def make(self, card: Card) -> None:
        """Make the drafts of a card anew, and show the one that was chosen."""
        from thankyou.messages.guide import drafts

        self.lengths.set_names(
            [tr("A line"), tr("A paragraph"), tr("A letter")], LENGTHS.index(card.length)
        )
        self.drafts = drafts(card, self._catalog.languages)
        for old in self.choices:
            self._group.removeButton(old)
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.choices = []
        rtl = self._catalog.languages.of(card.language).direction == "rtl"
        side = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        for index, draft in enumerate(self.drafts):
            made = ChoiceButton(_name(draft, index), self._catalog.filled(draft))
            made.note_direction = side
            made.clicked.connect(lambda _=False, index=index: self.choose(index))
            self._group.addButton(made)
            self._grid.addWidget(made)
            self.choices.append(made)
        self.choose(min(self._chosen, len(self.drafts) - 1))

    def choose(self, index: int) -> None:
        """Show a draft in the card; the writer takes it with the page's button."""
        self._chosen = index
        self.choices[index].setChecked(True)
        self.seen.emit(self.drafts[index])

    @property
    def number(self) -> int:
        """Which of the drafts is chosen, from 0."""
        return self._chosen

    def chosen(self) -> Card | None:
        """The chosen draft, if there are drafts."""
        return self.drafts[self._chosen] if self.drafts else None

    def first_control(self) -> QWidget | None:
        return self.choices[self._chosen] if self.choices else None


def _name(draft: Card, index: int) -> str:
    """What is its own about a draft: how it begins, as messages.guide shapes it. Without a moment
    they begin alike, and are only counted."""
    if not draft.values().get("moment", "").strip():
        return (tr("One way"), tr("Another way"), tr("A third way"))[index]
    own, thanks = tr("Your words first"), tr("Thanks first")
    names = {
        "line": (own, thanks, tr("What it meant to you")),
        "paragraph": (own, thanks, tr("In a few short lines")),
        "letter": (thanks, own, tr("A thought first")),
    }[draft.length]
    number = dict(draft.guided).get("draft", "1")
    return names[int(number) - 1] if number in DRAFTS else names[0]
