"""Earlier versions: what the card was before, looked at in the preview, and brought back.

In: the open card's earlier states, read on a thread. Out: a trial card while one looks, and the
chosen state as the card. What was there before that is kept in its turn.
"""

from __future__ import annotations

from collections.abc import Sequence
from time import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QWidget

from thankyou.gui.i18n import plural, tr
from thankyou.gui.interface_language import window_language
from thankyou.gui.pages.base import Page
from thankyou.gui.pages.context import PageContext
from thankyou.gui.pages.history.past_list import PastList, PastRow
from thankyou.gui.pages.history.past_words import difference_words, why_words
from thankyou.gui.pages.history.pictures import CardPictures
from thankyou.gui.pages.section import Section
from thankyou.gui.when import moment_words
from thankyou.gui.widgets.announce import StatusLabel
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.labels import label
from thankyou.store.values import PastState

if TYPE_CHECKING:
    from PySide6.QtGui import QImage


_ALL = 1000
"""The list's share of the height, beside a share of 1 for room where there is no list."""


class HistoryPage(Page):
    """Every earlier state that is kept of the card."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(tr("Earlier versions of this card"))
        self._document = context.document
        self._catalog = context.catalog
        self._keeper = context.keeper
        self.states: tuple[PastState, ...] = ()
        self._reading = False
        self._language = window_language()
        self.pictures = CardPictures(
            context.jobs, context.catalog.worker_catalog, "history pictures", self
        )
        self.count = StatusLabel(tr("Earlier versions"), "hint")
        self.column.addWidget(self.count)
        self.list = PastList(self._say, self._picture)
        self.column.addWidget(self.list, _ALL)
        self.empty = self._empty_part()
        self.column.addWidget(self.empty)
        self.column.addStretch(1)
        self.fill()
        row = self.add_foot()
        self.take_button = button(tr("&Bring this one back"), self.take, "main")
        row.addWidget(self.take_button)
        row.addStretch(1)
        self.leave_button = button(tr("Keep my own"), self.leave, "link")
        row.addWidget(self.leave_button)
        self._connect()
        self._show([])

    # ------------------------------------------------------------------ building

    def _empty_part(self) -> QWidget:
        part = Section()
        part.column.addWidget(
            label(
                tr("There is nothing earlier yet: while you write, earlier versions gather here.")
            )
        )
        self.back_button = button(tr("Back to the words"), self.leave, "main")
        part.column.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        return part

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(self._try)
        self.list.activated.connect(lambda _: self.take())
        self.list.sight_changed.connect(self._paint_seen)
        self.pictures.painted.connect(self.list.viewport().update)
        self._document.replaced.connect(lambda: self._show([]))
        self._document.changed.connect(self._changed)
        self._keeper.trouble.connect(self._failed)

    # ------------------------------------------------------------------ showing

    def begin(self) -> None:
        """Read what there is, newest first."""
        self._show([])
        self._reading = True
        self.empty.hide()
        self.count.show()
        self.count.show_words(tr("Looking for earlier versions…"), aloud=False)
        self._keeper.history(self._read)

    def end(self) -> None:
        """What is still being read is no longer waited for."""
        self._show([])
        self.trial.emit(None)

    def _read(self, states: Sequence[PastState]) -> None:
        if self._reading:
            self._show(states)

    def _failed(self) -> None:
        """The keeper has told that something went wrong: perhaps the reading."""
        if self._reading:
            self._show([])

    def _show(self, states: Sequence[PastState]) -> None:
        """Show these states, but none that is the card as it is now."""
        self._reading = False
        card = self._document.card
        self.states = tuple(state for state in states if state.card != card)
        self.list.rows.show_rows(len(self.states))
        some = bool(self.states)
        for part in (self.list, self.take_button, self.leave_button, self.count):
            part.setVisible(some)
        self.empty.setVisible(not some)
        self.show_foot(some)
        if some:
            self.count.show_words(
                plural("One earlier version. The card shows it.",
                       "%n earlier versions. The card shows the one that is marked.",
                       len(self.states))
            )  # fmt: skip
            self.list.setCurrentIndex(self.list.rows.index(0))
            self.list.setFocus()

    def _say(self, row: int) -> PastRow:
        """When a state was, why it was kept, and how it differs from now."""
        state, now = self.states[row], self._document.card
        difference = difference_words(state.card, now, self._catalog.filled)
        when = moment_words(state.time, time(), self._language)
        return PastRow(when, why_words(state.why), difference)

    def _changed(self) -> None:
        if self.isVisible():
            self.list.rows.say_anew()

    def _picture(self, row: int) -> QImage | None:
        card = self.states[row].card
        return self.pictures.picture(card, self.list.picture_side(), self.devicePixelRatioF())

    def _paint_seen(self) -> None:
        seen = [self.states[row].card for row in self.list.in_sight()]
        self.pictures.follow(seen, self.list.picture_side(), self.devicePixelRatioF())

    def restyle(self) -> None:
        self.list.scheduleDelayedItemsLayout()
        self.list.viewport().update()

    # ------------------------------------------------------------------ what the writer does

    def _try(self, current: QModelIndex) -> None:
        if current.isValid():
            self.trial.emit(self.states[current.row()].card)

    def take(self) -> None:
        """The marked state becomes the card again; what was there is kept."""
        row = self.list.currentIndex().row()
        if 0 <= row < len(self.states):
            self._keeper.bring_back(self.states[row])
        self.leave()

    def leave(self) -> None:
        """Back to the Write page, with the card as it is."""
        self.trial.emit(None)
        self.page_wanted.emit("write")
