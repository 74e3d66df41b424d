"""All wordings: by appeal, occasion, voice, length, language and a search; each seen in the card
first.

In: the catalog's templates and the document. Out: a trial card while one looks, and the chosen
wording in the document. The writer's own answers fill every wording that is shown. Those that say
more than the writer has told come last, and each tells what it says; to choose one is to say it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QListWidgetItem

from thankyou.gui import theme
from thankyou.gui.i18n import plural, tr
from thankyou.gui.language_names import language_names
from thankyou.gui.pages.base import Page
from thankyou.gui.pages.context import PageContext
from thankyou.gui.pages.section import titled
from thankyou.gui.pages.write.field_block import voice_name
from thankyou.gui.pages.write.wording_words import occasion_names, register_names, says
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.drop_down import DropDown
from thankyou.gui.widgets.flow_layout import ColumnsLayout
from thankyou.gui.widgets.labels import label
from thankyou.gui.widgets.list_box import ListBox
from thankyou.gui.widgets.text_fields import LineField
from thankyou.messages.offered import in_order, says_by_itself
from thankyou.model.card import AUDIENCES, LENGTHS, OCCASIONS, REGISTERS, VOICES, Card

if TYPE_CHECKING:
    from thankyou.messages.templates import Template

_ISOLATE, _END = "\u2068", "\u2069"
"""Around words of the card's language in a line of the window's (Unicode's bidi isolates)."""


class WordingsPage(Page):
    """Every wording that there is."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(tr("Find the right words"))
        self._document = context.document
        self._catalog = context.catalog
        self._shown: list[Template | None] = []
        """The rows of the list; None is the line above those that say more."""
        u = theme.unit()
        self.search = LineField()
        self.search.setPlaceholderText(tr("Search, for instance: night"))
        self.search.setAccessibleName(tr("Search the wordings"))
        self.search.textChanged.connect(self.refresh)
        self.column.addWidget(self.search)
        grid = ColumnsLayout(round(u * 0.8), round(u * 12))
        self.filters: dict[str, QComboBox] = {}
        for key, title, choices in self._choices():
            combo = DropDown()
            combo.addItem(tr("Any"), None)
            for name, value in choices:
                combo.addItem(name, value)
            combo.activated.connect(self._open_appeal if key == "occasions" else self.refresh)
            grid.addWidget(titled(title, combo))
            self.filters[key] = combo
        self.column.addLayout(grid)
        self.count = label("", "hint")
        self.column.addWidget(self.count)
        self._add_list()
        row = self.add_foot()
        self.take_button = button(tr("&Use these words"), self.take, "main")
        row.addWidget(self.take_button)
        row.addStretch(1)
        row.addWidget(button(tr("Keep my own"), self.leave, "link"))

        self._document.replaced.connect(self._another_card)
        self._document.changed.connect(self._card_changed)

    def _another_card(self) -> None:
        if self.isVisible():
            self.begin()

    def _card_changed(self) -> None:
        if self.isVisible():
            self._show(self.list.currentRow())

    def _add_list(self) -> None:
        u = theme.unit()
        self.list = ListBox()
        self.list.setAccessibleName(tr("Wordings"))
        self.list.setMinimumHeight(round(u * 24))
        self.list.setWordWrap(True)
        self.list.setSpacing(round(u * 0.25))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._show)
        self.list.itemActivated.connect(lambda _: self.take())
        self.column.addWidget(self.list, 1)
        self.fill()

    def _choices(self) -> list[tuple[str, str, list[tuple[str, str]]]]:
        lengths = (tr("A line"), tr("A paragraph"), tr("A letter"))
        audiences = (tr("One person"), tr("A whole team"), tr("Someone whose name I don’t know"))
        registers, occasions = register_names(), occasion_names()
        return [
            ("appeal", tr("Thanks for"), [(one.name, one.id) for one in self._catalog.appeals]),
            ("occasions", tr("Occasion"), [(occasions[one], one) for one in OCCASIONS]),
            ("voice", tr("Who is writing"), [(voice_name(voice), voice) for voice in VOICES]),
            ("audience", tr("Who is it for"), list(zip(audiences, AUDIENCES, strict=True))),
            ("register", tr("How it is said"), [(registers[one], one) for one in REGISTERS]),
            ("length", tr("How long"), list(zip(lengths, LENGTHS, strict=True))),
            ("language", tr("Language"), language_names(self._catalog.languages)),
        ]

    def _open_appeal(self) -> None:
        """An occasion has few wordings: they are looked for among all thanks."""
        if self.filters["occasions"].currentData() is not None:
            self.filters["appeal"].setCurrentIndex(0)
        self.refresh()

    def begin(self) -> None:
        """With the card's own appeal and language; the rest is open."""
        card = self._document.card
        self.search.clear()
        for key, combo in self.filters.items():
            near = self._catalog.languages.nearest(card.language)
            held = {"appeal": card.appeal, "language": near}.get(key)
            combo.setCurrentIndex(max(0, combo.findData(held)))
        self.refresh()
        self.list.setFocus()

    def refresh(self) -> None:
        """Show the wordings that match, the card's own first among them chosen."""
        card = self._document.card
        fitting, more = in_order(self._found(), card)
        self._shown = [*fitting, *((None, *more) if more else ())]
        self.list.blockSignals(True)
        self.list.clear()
        for template in self._shown:
            self.list.addItem(self._heading() if template is None else _row(template, card))
        own = [template.id if template is not None else "" for template in self._shown]
        held = card.template or ""
        self.list.blockSignals(False)
        if self._shown:
            first = 0 if fitting else 1
            self.list.setCurrentRow(own.index(held) if held in own and held else first)
            words_found = plural(
                "One wording. The card shows it.",
                "%n wordings. The card shows the one that is marked.",
                len(fitting) + len(more),
            )
        else:
            words_found = tr("None fits all of this: choose “Any” somewhere, or search less.")
            self.trial.emit(None)
        self.count.setText(words_found)
        self.take_button.setEnabled(bool(self._shown))

    def _heading(self) -> QListWidgetItem:
        """The line above the wordings that say more than was told: to be read, not chosen."""
        item = QListWidgetItem(tr("These say more than you have told. Choose one if it is true."))
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        font = self.list.font()
        font.setWeight(font.Weight.DemiBold)
        item.setFont(font)
        return item

    def _found(self) -> list[Template]:
        """The wordings that match the filters and the search."""
        wanted = {key: combo.currentData() for key, combo in self.filters.items()}
        words = self.search.text().casefold().split()
        tag = wanted.pop("language")
        occasion = wanted.pop("occasions")
        known = self._catalog.all_templates if tag is None else self._catalog.templates_in(tag)
        return [
            template
            for template in known
            if all(
                value is None or getattr(template, key) == value for key, value in wanted.items()
            )
            and (occasion is None or occasion in template.occasions)
            and self._has(template, words)
        ]

    @staticmethod
    def _has(template: Template, words: list[str]) -> bool:
        text = f"{template.name} {template.note} {template.sentiment} {template.message}".casefold()
        return all(word in text for word in words)

    def _at(self, row: int) -> Template | None:
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def _show(self, row: int) -> None:
        template = self._at(row)
        if template is not None:
            self.trial.emit(template.card(self._document.card))

    def take(self) -> None:
        """The marked wording becomes the card's, and what it says is ticked; what was there comes
        back with Undo."""
        template = self._at(self.list.currentRow())
        if template is not None:
            held = self._document.card
            own = not self._catalog.untouched(held)
            self._document.put(template.card(held), why="words" if own else "")
        self.leave()

    def leave(self) -> None:
        """Back to the Write page."""
        self.trial.emit(None)
        self.page_wanted.emit("write")


def _row(template: Template, card: Card) -> QListWidgetItem:
    """A wording: its name, whose it is, when it fits, and what it says that the card does not say
    by itself."""
    known = says_by_itself(template, card)
    told = says(fact for fact in template.asserts if fact not in known)
    note = f"{_ISOLATE}{template.note}{_END}"  # its full stop is its own, in an Arabic one, too
    lines = [template.name, f"{voice_name(template.voice)}. {note}", told]
    item = QListWidgetItem("\n".join(filter(None, lines)))
    spoken = " ".join(filter(None, [f"{template.name}.", template.note, told]))
    item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
    return item
