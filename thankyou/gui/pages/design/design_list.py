"""The designs: the writer's own card in each, filtered by thanks, mood and language.

In: the document. Out: the design that was chosen, and its own words for the cover on request.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from thankyou.base.language_tags import nearest_tag
from thankyou.designs.model import MOODS, CoverWords
from thankyou.gui import theme
from thankyou.gui.cover_words import front_of, in_design, is_ours, words_of_design
from thankyou.gui.document import Document
from thankyou.gui.i18n import tr
from thankyou.gui.pages.design.gallery import GalleryPainter
from thankyou.gui.pages.design.thumb import Thumb
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.drop_down import DropDown
from thankyou.gui.widgets.flow_layout import FlowLayout
from thankyou.gui.widgets.labels import label
from thankyou.gui.widgets.segmented_choice import SegmentedChoice

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from thankyou.gui.catalog import WindowCatalog
    from thankyou.gui.jobs import Jobs


class DesignList(QWidget):
    """The part of the Design page that shows the designs."""

    chosen = Signal(str)
    """The id of the design that was clicked."""

    def __init__(self, document: Document, catalog: WindowCatalog, jobs: Jobs) -> None:
        super().__init__()
        self._document = document
        self._catalog = catalog
        u = theme.unit()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(u * 0.5))
        self.order_hint = label("", "hint")
        column.addWidget(self.order_hint)
        filters = FlowLayout(round(u * 0.9))
        self.moods = SegmentedChoice(tr("Mood of the designs"))
        self.moods.set_names([tr("All"), tr("Quiet"), tr("Bright"), tr("Plain")], 0)
        self.moods.chosen.connect(lambda _: self.refresh())
        self._add_filter(filters, tr("Mood"), self.moods)
        self.thanks = DropDown()
        self.thanks.addItem(tr("Any thanks"), "")
        for appeal in catalog.appeals:
            self.thanks.addItem(tr(appeal.name), appeal.id)
        self._add_filter(filters, tr("M&ade for"), self.thanks)
        self.language = DropDown()
        self.language.addItem(tr("Any language"), "")
        for tag in self._languages():
            self.language.addItem(self._name_of(tag), tag)
        self._add_filter(filters, tr("Has words &in"), self.language)
        for choice in (self.thanks, self.language):
            choice.activated.connect(lambda _: self.refresh())
        column.addLayout(filters)
        self._former: CoverWords | None = None
        self.own_words = label("", "hint")
        self.use_own = button("", self.put_own_words, "link")
        column.addWidget(self.use_own, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.own_words)
        self.thumbs: dict[str, Thumb] = {}
        self._group = QButtonGroup(self)
        self._flow = FlowLayout(round(u * 0.6))
        self._order: tuple[str, bool] | None = None
        self._told: object = None
        names = {appeal.id: appeal.name for appeal in catalog.appeals}
        for design in catalog.design_heads.values():
            note = " · ".join(tr(names.get(appeal, appeal)) for appeal in design.appeals)
            thumb = Thumb(design, note)
            thumb.clicked.connect(lambda _=False, name=design.id: self.chosen.emit(name))
            self.thumbs[design.id] = thumb
            self._group.addButton(thumb)
            self._flow.addWidget(thumb)
        column.addLayout(self._flow)
        self.nothing = label(
            tr("No other design is like that. Choose “All”, any thanks and any language to see "
               "every one."), "hint"
        )  # fmt: skip
        column.addWidget(self.nothing)
        self.painter = GalleryPainter(jobs, self.thumbs, catalog)
        self.painter.setParent(self)
        self.painter.failed.connect(lambda _: self.refresh())
        document.replaced.connect(self._forget)
        document.changed.connect(self.refresh)
        self.refresh()

    @staticmethod
    def _add_filter(row: FlowLayout, name: str, control: QWidget) -> None:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        caption = label(name, wrap=False)
        caption.setBuddy(control)
        control.setAccessibleName(name.replace("&", ""))
        column.addWidget(caption)
        column.addWidget(control)
        row.addWidget(box)

    def _languages(self) -> list[str]:
        """Every language that a design has words in, English first."""
        found = {tag for design in self._catalog.design_heads.values() for tag in design.languages}
        return sorted(found, key=lambda tag: (tag != "en", tag))

    def _name_of(self, tag: str) -> str:
        """A language's name in itself."""
        near = self._catalog.languages.nearest(tag)
        if near is not None:
            return self._catalog.languages.load(near).name
        return QLocale(tag).nativeLanguageName() or tag

    # ------------------------------------------------------------------ the design's own words

    def take(self, design: str) -> None:
        """The card in another design, whose words come along as long as the front has ours."""
        before = self._document.card
        after = in_design(self._catalog, before, design)
        former = front_of(before)
        self._former = former if front_of(after) != former else None
        self._document.put(after)

    def _forget(self) -> None:
        self._former = None

    def _offered(self) -> CoverWords | None:
        """What else the front could say: the words of the card's design, or, where those stand
        there, the words that stood there before it was chosen."""
        card = self._document.card
        words = words_of_design(self._catalog, card)
        return self._former if words == front_of(card) else words

    def put_own_words(self) -> None:
        """What is offered onto the cover, as one step that can be undone."""
        words = self._offered()
        if words is not None:
            card = self._document.card
            own = not is_ours(self._catalog, card)
            changed = card.changed(sentiment=words.sentiment, tagline=words.tagline)
            self._document.put(changed, why="words" if own else "")

    # ------------------------------------------------------------------ what is shown

    def refresh(self) -> None:
        """Show what the card has; the pictures follow when the list is seen."""
        card = self._document.card
        words = self._offered()
        self.own_words.setVisible(words is not None)
        self.use_own.setVisible(words is not None)
        if words is not None:
            former = words == self._former
            self.use_own.setText(
                tr("Keep the words from before") if former else tr("Use the design’s own words")
            )
            self.use_own.setAccessibleName(self.use_own.text())
            from thankyou.merge.fill import fill
            from thankyou.merge.syntax import parse

            rules = self._catalog.languages.join_rules(card.language)
            filled = (
                fill(parse(text, strict=False), self._catalog.values(card), rules).text
                for text in words
            )
            self.own_words.setText(
                tr("on the front: “{words}”", words=" · ".join(filter(None, filled)))
            )
        if card.design in self.thumbs:
            self.thumbs[card.design].setChecked(True)
        self._arrange(card.appeal, card.remembering)
        self._say_whose_words()
        front = self._catalog.full.plain_format_of(card).panels[0]
        for thumb in self.thumbs.values():
            thumb.set_shape(front.height / front.width)
        if self.isVisible():
            self.painter.follow(card, self.devicePixelRatioF())

    def _arrange(self, appeal: str, remembering: bool) -> None:
        """The designs that suit come first. For tears and in remembrance the loud ones are left
        out until one asks for what they are made for."""
        hidden = 0
        for name, thumb in self.thumbs.items():
            passes = self._passes(name) and (
                bool(self.thanks.currentData())
                or self._catalog.full.offered(name, appeal, remembering)
            )
            hidden += not passes
            thumb.setVisible(passes or name == self._document.card.design)
        self.nothing.setVisible(hidden == len(self.thumbs))
        if self._order == (appeal, remembering):
            return
        self._order = appeal, remembering
        catalog = self._catalog.full.designs_for(appeal, remembering)
        self._flow.arrange([self.thumbs[design.id] for design in catalog])
        for before, after in pairwise(catalog):
            QWidget.setTabOrder(self.thumbs[before.id], self.thumbs[after.id])

    def _say_whose_words(self) -> None:
        """Whose words the pictures show."""
        card = self._document.card
        told = (
            front_of(card), card.template, card.language, card.design, card.remembering, card.appeal
        )  # fmt: skip
        if told == self._told:
            return
        self._told = told
        ours = is_ours(self._catalog, card)
        if card.remembering or card.appeal == "tears":
            said = (
                tr("Each design has its own words on the front, until you write yours. Only quiet "
                   "ones are here: to see the others, choose what they are made for.")
                if ours
                else tr("These are your own words, in each quiet design. To see the others, choose "
                        "what they are made for.")
            )  # fmt: skip
        else:
            said = (
                tr("Each design has its own words on the front, until you write yours.")
                if ours
                else tr("These are your own words, in each design.")
            )
        self.order_hint.setText(said)

    def _passes(self, name: str) -> bool:
        """Whether the filters let a design through; none that cannot be read."""
        if name in self.painter.broken:
            return False
        design = self._catalog.design_heads[name]
        mood = self.moods.current()
        thanks, tag = str(self.thanks.currentData()), str(self.language.currentData())
        return (
            (mood <= 0 or design.mood == MOODS[mood - 1])
            and (not thanks or thanks in design.appeals)
            and (not tag or nearest_tag(tag, design.languages) is not None)
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        card = self._document.card
        self.painter.look_again()
        self._arrange(card.appeal, card.remembering)
        self.painter.follow(card, self.devicePixelRatioF(), at_once=True)
