"""Your answers: the fields that fill the marked words of the message, asked in its language.

In: the document. Out: the document with an answer changed, and the sentences that it opens.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from thankyou.gui import theme
from thankyou.gui.document import Document
from thankyou.gui.i18n import tr
from thankyou.gui.pages.section import Section
from thankyou.gui.pages.write.field_block import FieldBlock
from thankyou.gui.widgets.flow_layout import ColumnsLayout
from thankyou.gui.widgets.text_fields import HistoryKeys
from thankyou.merge.syntax import parse
from thankyou.model.card import FIELDS, Card

if TYPE_CHECKING:
    from thankyou.gui.catalog import WindowCatalog

_ROWS = (("recipient", "title"), ("role", "unit"), ("date", "shift"), ("moment",), ("effect",),
         ("wish",), ("sender", "loved_one"))  # fmt: skip
"""The fields that stand beside each other."""


class AnswersForm(Section):
    """A block a field, in rows."""

    def __init__(
        self,
        document: Document,
        catalog: WindowCatalog,
        keys: HistoryKeys,
        live_fields: Callable[[], frozenset[str]],
    ) -> None:
        super().__init__(
            tr("Your answers"), tr("Leave out what you like: the sentence around it goes too.")
        )
        self._document = document
        self._catalog = catalog
        self._live_fields = live_fields
        self._filling = False
        self.blocks: dict[str, FieldBlock] = {}
        self._asked = asked = catalog.asked(document.card.language)
        u = theme.unit()
        for names in _ROWS:
            row = ColumnsLayout(round(u * 0.8), round(u * 13), len(names))
            for name in names:
                block = FieldBlock(name, asked, keys)
                block.edit.textChanged.connect(lambda *_, name=name: self._typed(name))
                self.blocks[name] = block
                row.addWidget(block)
            self.column.addLayout(row)

    def questions(self) -> dict[str, str]:
        """What each field asks, in the language of the card as it is now."""
        asked = self._catalog.asked(self._document.card.language)
        return {name: asked.fields[name].label for name in self.blocks}

    def focus_field(self, name: str) -> FieldBlock:
        """Put the keyboard's focus into a field; its block is to be scrolled to."""
        block = self.blocks[name]
        block.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        return block

    def _typed(self, name: str) -> None:
        if self._filling:
            return
        from thankyou.messages.new_answer import answered

        value = self.blocks[name].value()
        card, languages = self._document.card, self._catalog.languages
        answer = answered(card, name, value, self._live_fields(), languages)
        self._document.put(answer.card, f"field:{name}", value[-1:].isspace())

    def refresh(self) -> None:
        """Show the card as it is now."""
        card = self._document.card
        values = card.values()
        asked = self._catalog.asked(card.language)
        if asked is not self._asked:
            self._asked = asked
            for block in self.blocks.values():
                block.ask(asked)
        self._filling = True
        try:
            for name, block in self.blocks.items():
                block.set_value(values.get(name, ""))
        finally:
            self._filling = False
        self._show_used(card)

    def _show_used(self, card: Card) -> None:
        """Say beneath an answer when no words of the card mention it."""
        used: set[str] = set()
        for source in (card.message, card.sentiment, card.tagline):
            used.update(parse(source, strict=False).fields())
        values = card.values()
        for name, block in self.blocks.items():
            if name == "loved_one":
                mourning = card.remembering or card.appeal == "tears"
                block.setVisible(name in used or mourning or name in values)
            unused = name in values and name not in used
            block.show_hint(tr("These words do not mention it yet.") if unused else "")

    def restyle(self) -> None:
        for block in self.blocks.values():
            block.restyle()


assert {name for names in _ROWS for name in names} == set(FIELDS) - {"given", "family"}
