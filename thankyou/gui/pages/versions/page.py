"""Two versions of one card, side by side, and what is to become of them.

In: the open conflict (gui/conflict.py): the card in this window, and the one that now stands in the
file. Out: one of three answers. Nothing is lost by any of them: what is not used stays as an
earlier version, and the page says so beneath each button.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.pages.base import Page
from thankyou.gui.pages.context import PageContext
from thankyou.gui.pages.history.past_words import difference_words
from thankyou.gui.pages.history.pictures import CardPictures
from thankyou.gui.pages.section import Section
from thankyou.gui.pages.versions.version_view import VersionView
from thankyou.gui.pages.versions.word_marks import marks
from thankyou.gui.widgets.buttons import Button, button
from thankyou.gui.widgets.flow_layout import ColumnsLayout
from thankyou.gui.widgets.labels import label

if TYPE_CHECKING:
    from thankyou.gui.conflict import Conflict
    from thankyou.model.card import Card


class VersionsPage(Page):
    """Both versions of a card, and three buttons."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(tr("This card was changed in two places"), widest=80)
        self._catalog = context.catalog
        self._keeper = context.keeper
        self._conflict: Conflict | None = None
        self.pictures = CardPictures(
            context.jobs, context.catalog.worker_catalog, "versions pictures", self
        )
        self.pictures.painted.connect(self._show_pictures)
        self.whole = Section()
        self._add_words()
        self._add_answers()
        self._add_versions()
        self.column.addWidget(self.whole)
        self.empty = self._empty_part()
        self.column.addWidget(self.empty)
        context.document.changed.connect(self._follow)
        context.keeper.conflict.connect(self._follow)
        context.keeper.settled.connect(self._settled)
        self._show(None)

    # ------------------------------------------------------------------ building

    def _add_words(self) -> None:
        self.whole.column.addWidget(
            label(
                tr("Another window, another computer or another program has changed it since you "
                   "opened it here. Neither version is lost. What would you like to do?")
            )
        )  # fmt: skip

    def _empty_part(self) -> QWidget:
        part = Section()
        part.column.addWidget(label(tr("There is one version of this card, and it is yours.")))
        self.back_button = button(tr("Back to the words"), self._leave, "main")
        part.column.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        return part

    def _add_answers(self) -> None:
        """For each answer a button, and beneath it what it does to the other version."""
        holder = QWidget()
        u = theme.unit()
        columns = ColumnsLayout(round(u), round(u * 13), 3)
        holder.setLayout(columns)
        answers: tuple[tuple[str, str, str], ...] = (
            ("both", tr("Keep &both"),
             tr("They become two cards; you go on with yours. Nothing is replaced.")),
            ("mine", tr("Use &mine"),
             tr("The card is as it is here; the other one stays under “Earlier versions”.")),
            ("theirs", tr("Use the &other one"),
             tr("The card is the other one; yours stays under “Earlier versions”.")),
        )  # fmt: skip
        self.buttons: dict[str, Button] = {}
        for key, name, note in answers:
            made = button(name, self._answer(key), "main" if key == "both" else "")
            made.setAccessibleDescription(note)
            self.buttons[key] = made
            part = Section(spacing=0.2)
            part.column.addWidget(made)
            part.column.addWidget(label(note, "hint"))
            part.column.addStretch(1)
            columns.addWidget(part)
        self.whole.column.addWidget(holder)

    def _answer(self, key: str) -> Callable[[], None]:
        return lambda: self.answer(key)

    def _add_versions(self) -> None:
        self.mine = VersionView(tr("Yours, in this window"))
        self.theirs = VersionView(tr("The other one"))
        holder = QWidget()
        u = theme.unit()
        columns = ColumnsLayout(round(u * 1.5), round(u * 18))
        holder.setLayout(columns)
        for view in (self.mine, self.theirs):
            columns.addWidget(view)
        self.whole.column.addSpacing(round(u * 0.8))
        self.whole.column.addWidget(holder)

    # ------------------------------------------------------------------ showing

    def begin(self) -> None:
        """Show the conflict that there is."""
        self._show(self._keeper.open_conflict)
        if self._conflict is not None:
            self.buttons["both"].setFocus()

    def _follow(self) -> None:
        """The card in this window, or the other, is another one."""
        if self.isVisible():
            self._show(self._keeper.open_conflict)

    def _settled(self) -> None:
        """There is no conflict any more, by an answer or because another card is open."""
        self._show(None)

    def _show(self, conflict: Conflict | None) -> None:
        self._conflict = conflict
        self.whole.setVisible(conflict is not None)
        self.empty.setVisible(conflict is None)
        if conflict is None:
            return
        mine, theirs = conflict.mine, conflict.theirs
        self._show_words(mine, theirs)
        self._show_pictures()
        first = self.mine.pictures["letter"]
        ratio = self.devicePixelRatioF()
        self.pictures.follow([mine, theirs], first.side(), ratio, self.mine.pictures)

    def _show_words(self, mine: Card, theirs: Card) -> None:
        from thankyou.messages.text_export import text_as

        languages, filled = self._catalog.languages, self._catalog.filled
        here, there = (text_as(card, "card", languages).strip() for card in (mine, theirs))
        ours, others = marks(here, there, mine.language, theirs.language)
        self.mine.show_words(here, ours, difference_words(mine, theirs, filled))
        self.theirs.show_words(there, others, difference_words(theirs, mine, filled))

    def _show_pictures(self) -> None:
        if self._conflict is None:
            return
        ratio = self.devicePixelRatioF()
        for view, card in (
            (self.mine, self._conflict.mine), (self.theirs, self._conflict.theirs),
        ):  # fmt: skip
            for kind, shown in view.pictures.items():
                shown.show_image(self.pictures.picture(card, shown.side(), ratio, kind))

    def restyle(self) -> None:
        for view in (self.mine, self.theirs):
            view.text.restyle()

    # ------------------------------------------------------------------ what the writer does

    def answer(self, key: str) -> None:
        """Do what a button says."""
        conflict = self._conflict
        if conflict is None:
            return
        acts = {
            "both": conflict.keep_both, "mine": conflict.keep_mine, "theirs": conflict.keep_theirs,
        }  # fmt: skip
        acts[key]()
        self._leave()

    def _leave(self) -> None:
        self.page_wanted.emit("write")
