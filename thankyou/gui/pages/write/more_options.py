"""What only some cards need: the language, several signers, a second language, leave to display.

In: the document. Out: changes to it. These are the last section of the Write page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thankyou.gui import theme
from thankyou.gui.document import Document
from thankyou.gui.i18n import tr
from thankyou.gui.interface_language import native_name
from thankyou.gui.language_names import language_names
from thankyou.gui.pages.section import Section, titled
from thankyou.gui.widgets.check_box import CheckBox
from thankyou.gui.widgets.drop_down import DropDown
from thankyou.gui.widgets.flow_layout import ColumnsLayout
from thankyou.gui.widgets.labels import label
from thankyou.gui.widgets.text_fields import HistoryKeys, TextField
from thankyou.model.card import PLACEMENTS, Card, Second, Signer

if TYPE_CHECKING:
    from thankyou.gui.catalog import WindowCatalog


def signers_of(text: str) -> tuple[Signer, ...]:
    """The signers in a text: a person a line, "Name: their line" (or a tab, from a spreadsheet)."""
    found = []
    for line in text.split("\n"):
        at = min((i for i in (line.find("\t"), line.find(": ")) if i >= 0), default=len(line))
        name, own = line[:at].strip(), line[at + 1 :].strip()
        if name or own:
            found.append(Signer(name or own, own if name else ""))
    return tuple(found)


def text_of(signers: tuple[Signer, ...]) -> str:
    """The text that `signers_of` reads as these signers."""
    return "\n".join(f"{one.name}: {one.line}" if one.line else one.name for one in signers)


def _row() -> ColumnsLayout:
    u = theme.unit()
    return ColumnsLayout(round(u * 0.8), round(u * 13))


class MoreOptions(Section):
    """The choices and boxes; each shows what the card holds."""

    def __init__(self, document: Document, catalog: WindowCatalog, keys: HistoryKeys) -> None:
        super().__init__()
        self._document = document
        self._catalog = catalog
        self._filling = False
        self._add_language_and_display()
        self._add_boxes()
        self._add_signers(keys)
        self._add_second(keys)

    def _add_language_and_display(self) -> None:
        row = _row()
        self.language = DropDown()
        self.language.activated.connect(self._language_chosen)
        self.display = DropDown()
        for value, name in (
            ("", tr("Not said")), ("yes", tr("Yes, it may be displayed")),
            ("staff", tr("In the staff room only")), ("no", tr("No, it is private")),
        ):  # fmt: skip
            self.display.addItem(name, value)
        self.display.activated.connect(
            lambda: self._document.change(display=str(self.display.currentData()))
        )
        row.addWidget(titled(tr("The card’s language"), self.language))
        row.addWidget(titled(tr("May the card be displayed?"), self.display))
        self.column.addLayout(row)

    def _add_boxes(self) -> None:
        hint = tr("Quiet designs come first, and the notes mind the words.")
        self.remembering = CheckBox(tr("&It is in memory of someone who died"))
        self.remembering.setAccessibleDescription(hint)
        self.remembering.clicked.connect(self._remembering_chosen)
        self.column.addWidget(self.remembering)
        self.column.addWidget(label(hint, "hint"))
        self.drawing = CheckBox(tr("Leave room for a child’s drawing"))
        self.drawing.clicked.connect(lambda on: self._document.change(drawing=on))
        self.column.addWidget(self.drawing)

    def _add_signers(self, keys: HistoryKeys) -> None:
        self.signers = TextField(3)
        self.signers.installEventFilter(keys)
        self.signers.textChanged.connect(self._typed_signers)
        hint = tr(
            "One person on each line, with a few words if they like: “Ada: You made us laugh”."
        )
        self.column.addWidget(titled(tr("Several people sign"), self.signers, hint))

    def _add_second(self, keys: HistoryKeys) -> None:
        row = _row()
        self.second = DropDown()
        self.second.activated.connect(self._second_chosen)
        self.placement = DropDown()
        for value, name in zip(
            PLACEMENTS, (tr("Beneath the first"), tr("On the facing page")), strict=True
        ):
            self.placement.addItem(name, value)
        self.placement.activated.connect(self._placement_chosen)
        row.addWidget(titled(tr("A second language"), self.second))
        self._place_block = titled(tr("Where it stands"), self.placement)
        row.addWidget(self._place_block)
        self.column.addLayout(row)
        self.words = TextField(5)
        self.words.installEventFilter(keys)
        self.words.textChanged.connect(self._typed_words)
        hint = tr("The program does not translate: these are your words, or a friend’s.")
        self._words_block = titled(tr("The message in the second language"), self.words, hint)
        self.column.addWidget(self._words_block)

    # ------------------------------------------------------------------ the writer acts

    def _language_chosen(self) -> None:
        card = self._document.card
        self._document.put(self._catalog.in_language(card, str(self.language.currentData())))

    def _remembering_chosen(self, on: bool) -> None:
        card = self._document.card
        self._document.put(self._catalog.on_path(card, card.appeal, on))

    def _second_chosen(self) -> None:
        tag = self.second.currentData()
        card = self._document.card
        if tag is None:
            own = card.second is not None and card.second.message.strip()
            self._document.put(card.changed(second=None), why="words" if own else "")
            return
        held = card.second
        message = held.message if held is not None else self._wording(card, tag)
        placement = held.placement if held is not None else PLACEMENTS[0]
        self._document.change(second=Second(tag, message, placement))

    def _wording(self, card: Card, tag: str) -> str:
        """To begin with: a wording of the same thanks in that language."""
        from thankyou.messages.offered import one_for

        template = one_for(self._catalog.templates_of(card.appeal, tag), card, card.voice)
        return template.message if template is not None else ""

    def _placement_chosen(self) -> None:
        held = self._document.card.second
        if held is not None:
            placement = str(self.placement.currentData())
            self._document.change(second=Second(held.language, held.message, placement))

    def _typed_signers(self) -> None:
        if not self._filling:
            text = self.signers.words()
            self._document.change("signers", text[-1:].isspace(), signers=signers_of(text))

    def _typed_words(self) -> None:
        held = self._document.card.second
        if not self._filling and held is not None:
            text = self.words.words()
            second = Second(held.language, text, held.placement)
            self._document.change("second", text[-1:].isspace(), second=second)

    # ------------------------------------------------------------------ showing the card

    def refresh(self) -> None:
        """Show the card as it is now."""
        card = self._document.card
        self._filling = True
        try:
            self._fill_languages(card)
            self.remembering.setChecked(card.remembering)
            self.drawing.setChecked(card.drawing)
            self.display.setCurrentIndex(self.display.findData(card.display))
            if signers_of(self.signers.words()) != card.signers:
                self.signers.setPlainText(text_of(card.signers))
            held = card.second
            at = self._place(self.second, held.language) if held else self.second.findData(None)
            self.second.setCurrentIndex(at)
            for block in (self._place_block, self._words_block):
                block.setVisible(held is not None)
            if held is not None:
                self.placement.setCurrentIndex(self.placement.findData(held.placement))
                if self.words.words() != held.message:
                    self.words.setPlainText(held.message)
        finally:
            self._filling = False

    def _fill_languages(self, card: Card) -> None:
        if not self.second.count():
            self.second.addItem(tr("None"), None)
            for name, tag in language_names(self._catalog.languages):
                self.language.addItem(name, tag)
                self.second.addItem(name, tag)
        for combo, held in (
            (self.language, card.language),
            (self.second, card.second.language if card.second else None),
        ):
            if held is not None and self._place(combo, held) < 0:
                combo.addItem(native_name(held), held)
        self.language.setCurrentIndex(self._place(self.language, card.language))

    def _place(self, combo: DropDown, tag: str) -> int:
        """Where a language stands in a list: “pt” is where the nearest language with words is."""
        at = combo.findData(tag)
        return at if at >= 0 else combo.findData(self._catalog.languages.nearest(tag) or tag)
