"""What may be tapped and ticked in the guide: who is writing and reading, and what is true.

In: the document. Out: the document with what was tapped, and `changed` after each. To leave all of
it is right: who speaks is then found from the words, and nothing is said that was not told.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from thankyou.gui import theme
from thankyou.gui.document import Document
from thankyou.gui.i18n import tr
from thankyou.gui.pages.section import Section
from thankyou.gui.widgets.check_box import WrappingCheckBox
from thankyou.gui.widgets.flow_layout import ColumnsLayout
from thankyou.gui.widgets.labels import label
from thankyou.gui.widgets.tap_choice import TapChoice
from thankyou.messages.facts import facts_asked
from thankyou.model.card import TICKED, Card

if TYPE_CHECKING:
    from thankyou.gui.asked_words import AskedWords
    from thankyou.gui.catalog import WindowCatalog


class WhoTaps(Section):
    """Who is writing, how many read it, and how they are addressed, where the language asks."""

    changed = Signal()

    def __init__(self, document: Document, catalog: WindowCatalog) -> None:
        super().__init__(spacing=0.7)
        self._document = document
        self._catalog = catalog
        self._asked: AskedWords | None = None
        self._tapped: set[str] = set()
        u = theme.unit()
        grid = ColumnsLayout(round(u * 0.8), round(u * 13))
        self.choices = {name: TapChoice() for name in ("speaker", "readers", "address")}
        for name, choice in self.choices.items():
            choice.chosen.connect(lambda key, name=name: self._choose(name, key))
            grid.addWidget(choice)
        self.column.addLayout(grid)
        self.hint = label(tr("You may leave these: your own words tell it, too."), "hint")
        self.column.addWidget(self.hint)

    def _choose(self, name: str, key: str) -> None:
        self._tapped.add(name)
        changes: dict[str, Any] = {name: key}
        _retell(self._document, self._catalog, **changes)
        self.changed.emit()

    def begin(self) -> None:
        """Nothing has been tapped yet."""
        self._tapped.clear()

    def told(self, card: Card) -> Card:
        """The card as its writer has told it, without what only its wording says."""
        tapped: dict[str, Any] = {name: getattr(card, name) for name in self._tapped}
        return self._catalog.told(card).changed(**tapped)

    def show_card(self, card: Card) -> None:
        """Mark what the card holds. A team is several; so is asked about a single reader alone."""
        asked = self._catalog.asked(card.language)
        if asked is not self._asked:
            self._asked = asked
            guide = asked.guide
            for name, texts, heading in (
                ("speaker", guide.speaker, tr("Who is writing?")),
                ("readers", guide.readers, tr("Who will read it?")),
                ("address", guide.address, tr("How do you address them?")),
            ):
                asked.turn(self.choices[name])
                self.choices[name].set_words(texts.get("heading", heading), _names(texts))
        told = self.told(card)
        for name, choice in self.choices.items():
            choice.show_chosen(getattr(told, name))
        self.choices["readers"].setVisible(card.audience != "team")
        self.choices["address"].setVisible(bool(asked.guide.address))


def _retell(document: Document, catalog: WindowCatalog, **changes: Any) -> None:
    """Change what the sentences depend on; a message that is as the guide made it follows."""
    from thankyou.messages.new_answer import retold

    document.put(retold(document.card, catalog.languages, **changes))


def _names(texts: Mapping[str, str]) -> dict[str, str]:
    return {key: text for key, text in texts.items() if key != "heading"}


class FactsStep(Section):
    """The facts that can be true on this card, to be ticked."""

    changed = Signal()

    def __init__(self, document: Document, catalog: WindowCatalog) -> None:
        super().__init__(spacing=0.4)
        self._document = document
        self._catalog = catalog
        self.boxes: dict[str, WrappingCheckBox] = {}
        for fact in TICKED:
            box = WrappingCheckBox()
            box.clicked.connect(lambda on, fact=fact: self._tick(fact, on))
            self.boxes[fact] = box
            self.column.addWidget(box)

    def _tick(self, fact: str, on: bool) -> None:
        held = set(self._document.card.facts) ^ {fact}
        facts = tuple(one for one in TICKED if one in held)
        _retell(self._document, self._catalog, facts=facts)
        self.changed.emit()

    def answered(self) -> bool:
        """Whether anything is ticked."""
        return any(box.isChecked() for box in self.boxes.values() if not box.isHidden())

    def show_card(self, card: Card) -> None:
        """Show what the card is asked, and tick what it holds; a fact that came with the words
        can be taken back here."""
        asked = self._catalog.asked(card.language)
        wanted = {*facts_asked(card), *card.facts} & set(asked.guide.facts)
        for fact, box in self.boxes.items():
            box.setVisible(fact in wanted)
            if fact in wanted:
                box.setText(asked.guide.fact(fact, card.remembering))
                asked.turn(box)
            box.setChecked(fact in card.facts)

    def first_control(self) -> QWidget | None:
        return next((box for box in self.boxes.values() if not box.isHidden()), None)
