"""The steps of the guide: what to thank for, a question with its fields, whose card it is.

In: the document. Out: answers in the document, and a signal after each.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from thankyou.gui import theme
from thankyou.gui.document import Document
from thankyou.gui.i18n import tr
from thankyou.gui.pages.section import Section
from thankyou.gui.pages.write.appeal_choice import REMEMBERING, AppealChoice
from thankyou.gui.pages.write.field_block import FieldBlock, voice_name
from thankyou.gui.widgets.check_box import CheckBox
from thankyou.gui.widgets.drop_down import DropDown
from thankyou.gui.widgets.labels import label
from thankyou.gui.widgets.text_fields import HistoryKeys, TextField
from thankyou.model.card import VOICES, Card

if TYPE_CHECKING:
    from thankyou.gui.asked_words import AskedWords
    from thankyou.gui.catalog import WindowCatalog

_SPACING = 0.7
_LINES = 5
"""Room for a long answer: nothing else is on the page."""


class AppealStep(Section):
    """What to thank for, and who the card comes from; a child's may have room for a drawing."""

    answered = Signal()
    """The next question may follow."""

    def __init__(self, document: Document, catalog: WindowCatalog) -> None:
        super().__init__(spacing=_SPACING)
        self._document = document
        self._catalog = catalog
        self._voice_before = Card().voice
        """Who spoke before the quieter path was chosen: the way back leads there."""
        self.appeals = AppealChoice(catalog.appeals, with_remembering=True)
        self.appeals.chosen.connect(self._choose)
        heading = label(tr("The card comes"), "label")
        self.voice = DropDown()
        for voice in VOICES:
            self.voice.addItem(voice_name(voice), voice)
        self.voice.setAccessibleName(heading.text())
        self.voice.activated.connect(self._voice_chosen)
        heading.setBuddy(self.voice)
        self.column.addWidget(self.appeals)
        self.column.addSpacing(round(theme.unit() * 0.6))
        self.column.addWidget(heading)
        self.column.addWidget(self.voice)
        self.drawing = CheckBox(tr("Leave room for a child’s drawing"))
        self.drawing.setMinimumHeight(32)
        self.drawing.clicked.connect(lambda on: document.change(drawing=on))
        self.column.addWidget(self.drawing)

    def _choose(self, key: str) -> None:
        if key == REMEMBERING:
            self.choose_remembering()
            return
        card = self._document.card
        if card.remembering and card.voice == "bereaved-family":
            card = card.changed(voice=self._voice_before)
        self._document.put(self._catalog.on_path(card, key, False))
        self.answered.emit()

    def choose_remembering(self) -> None:
        """The quieter path: chosen, never guessed. It takes no tears for granted: whoever wants to
        thank for them ticks it later."""
        card = self._document.card
        if not card.remembering:
            self._voice_before = card.voice
            card = self._catalog.on_path(card, "work", True)
        if card.voice not in ("colleague", "community"):
            card = card.changed(voice="bereaved-family")
        self._document.put(card)
        self.answered.emit()

    def _voice_chosen(self) -> None:
        self._document.change(voice=str(self.voice.currentData()))

    def show_card(self, card: Card) -> None:
        """Show what the card holds."""
        self.appeals.show_chosen(REMEMBERING if card.remembering else card.appeal)
        self.voice.setCurrentIndex(self.voice.findData(card.voice))
        self.drawing.setVisible(card.voice == "child" or card.drawing)
        self.drawing.setChecked(card.drawing)

    def first_control(self) -> QWidget:
        chosen = [one for one in self.appeals.buttons.values() if one.isChecked()]
        return chosen[0] if chosen else self.appeals.buttons[REMEMBERING]


class AudienceBoxes(Section):
    """Two boxes for a card that has no name on it: an unknown person's, or a whole team's."""

    changed = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__(spacing=_SPACING)
        self._document = document
        self.unknown = CheckBox(tr("I don’t know their name"))
        self.team = CheckBox(tr("It is for a whole team"))
        for box, audience in ((self.unknown, "unknown"), (self.team, "team")):
            box.setMinimumHeight(32)
            box.clicked.connect(lambda on, audience=audience: self._choose(audience, on))
            self.column.addWidget(box)

    def _choose(self, audience: str, on: bool) -> None:
        self._document.change(audience=audience if on else "person")
        self.show_card(self._document.card)
        self.changed.emit()

    def show_card(self, card: Card) -> None:
        """Tick the box of the card's audience; at most one is ticked."""
        self.unknown.setChecked(card.audience == "unknown")
        self.team.setChecked(card.audience == "team")


class FieldStep(Section):
    """The fields of one question."""

    typed = Signal(str, str)
    """A field's name and its value, as it is typed."""
    finished = Signal()
    """Return in a line, Ctrl+Return in a longer answer."""

    def __init__(self, names: tuple[str, ...], catalog: WindowCatalog, keys: HistoryKeys) -> None:
        super().__init__(spacing=_SPACING)
        self._filling = False
        self._catalog = catalog
        self._asked: AskedWords | None = None
        self.blocks: dict[str, FieldBlock] = {}
        for name in names:
            block = FieldBlock(name, catalog.asked(Card().language), keys, _LINES)
            block.edit.textChanged.connect(lambda *_, name=name: self._typed(name))
            block.edit.installEventFilter(self)
            self.blocks[name] = block
            self.column.addWidget(block)

    def _typed(self, name: str) -> None:
        if not self._filling:
            self.typed.emit(name, self.blocks[name].value())

    def answered(self) -> bool:
        """Whether anything has been written."""
        return any(block.value().strip() for block in self.blocks.values())

    def _ask_in(self, tag: str) -> None:
        """Ask in the card's language; a wish, which has no step of its own, by its question."""
        asked = self._catalog.asked(tag)
        if asked is not self._asked:
            self._asked = asked
            for name, block in self.blocks.items():
                block.ask(asked, asked.guide.questions["wish"] if name == "wish" else "")

    def show_card(self, card: Card) -> None:
        """Show what the card holds, and leave out what its audience or voice does not need."""
        self._ask_in(card.language)
        values = card.values()
        asked: dict[str, Callable[[], bool]] = {
            "recipient": lambda: card.audience != "unknown",
            "title": lambda: card.audience == "person",
            "loved_one": lambda: card.remembering or card.voice not in ("patient", "child"),
        }
        self._filling = True
        try:
            for name, block in self.blocks.items():
                block.set_value(values.get(name, ""))
                block.show_example(card.voice)
                block.setVisible(asked.get(name, lambda: True)())
        finally:
            self._filling = False

    def first_control(self) -> QWidget | None:
        shown = (block.edit for block in self.blocks.values() if not block.isHidden())
        return next(shown, None)

    def restyle(self) -> None:
        for block in self.blocks.values():
            block.restyle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            line = not isinstance(watched, TextField)
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (line or control):
                self.finished.emit()
                return True
        return super().eventFilter(watched, event)
