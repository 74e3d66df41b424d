"""What the reader may choose for one answer: its language, another wording around it, whether it
remembers somebody who died.

In: the answer that is shown. Out: `chosen`, a cell for a target of its own.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.interface_language import native_name
from thankyou.gui.language_names import language_names
from thankyou.gui.pages.answers.answer import Answer
from thankyou.gui.pages.section import Section, titled
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.check_box import CheckBox
from thankyou.gui.widgets.drop_down import DropDown
from thankyou.gui.widgets.flow_layout import FlowLayout
from thankyou.language.questions import words_of
from thankyou.language.rules import Languages
from thankyou.messages.from_answers import draft_of, how_many_drafts
from thankyou.model.card import Card


class Choices(Section):
    """A list of languages, a button, a box to tick."""

    chosen = Signal(str, str)
    """(target, cell)"""

    def __init__(self, languages: Languages) -> None:
        super().__init__(spacing=0.3)
        self._languages = languages
        self._answer: Answer | None = None
        self._card = Card()
        self._drafts = 1
        row = FlowLayout(round(theme.unit() * 0.8))
        self.language = DropDown()
        self.language.setSizeAdjustPolicy(DropDown.SizeAdjustPolicy.AdjustToContents)
        self.language.activated.connect(self._language)
        row.addWidget(titled(tr("Language"), self.language))
        self.another = button(tr("Another wording around it"), self._another)
        row.addWidget(_under(self.another))
        self.column.addLayout(row)
        self.remembering = CheckBox(tr("In memory of somebody who died"))
        self.remembering.clicked.connect(self._remembering)
        self.column.addWidget(self.remembering)
        self._fill_languages("")

    def show_answer(self, answer: Answer, card: Card) -> None:
        """Show what is chosen for this answer; `card` is the reader's own."""
        self._answer, self._card = answer, card
        self._fill_languages(answer.language)
        person = answer.person
        self._drafts = how_many_drafts(card, person.values, person.own, self._languages)
        self.another.setEnabled(self._drafts > 1)
        self.remembering.setChecked(answer.card.remembering)

    def _fill_languages(self, wanted: str) -> None:
        tags = [tag for _, tag in language_names(self._languages)]
        if wanted and wanted not in tags:
            tags.append(wanted)
        own = native_name(self._languages.nearest(self._card.language) or self._card.language)
        items = [(tr("As the card: {language}", language=own), "")]
        items += [(self._name(tag), tag) for tag in tags]
        if items != [(self.language.itemText(at), self.language.itemData(at))
                     for at in range(self.language.count())]:  # fmt: skip
            self.language.clear()
            for text, tag in items:
                self.language.addItem(text, tag)
        self.language.setCurrentIndex(self.language.findData(wanted))

    def _name(self, tag: str) -> str:
        if self._languages.nearest(tag) is None:
            return tr("{language}: the words alone", language=native_name(tag))
        return self._languages.of(tag).name

    def _language(self) -> None:
        tag = self.language.currentData()
        known = tag and self._languages.nearest(tag) is not None
        self.chosen.emit("language", self._languages.of(tag).name if known else tag or "")

    def _another(self) -> None:
        if self._answer is not None:
            number = draft_of(self._answer.person.own) % self._drafts + 1
            self.chosen.emit("draft", str(number))

    def _remembering(self, wanted: bool) -> None:
        """“Yes” or “No”, as the card's own language says it: the cell is a plain answer."""
        words = words_of(self._card.language, self._languages) or words_of("en", self._languages)
        kind = "yes" if wanted else "no"
        said = words.answers[kind][0] if words is not None else kind
        self.chosen.emit("remembering", said[:1].upper() + said[1:])


def _under(widget: QWidget) -> QWidget:
    """A button at the height of the fields beside it, which have a name above them."""
    block = Section(spacing=0.2)
    block.column.addStretch(1)
    block.column.addWidget(widget)
    return block
