"""My cards: the writer's own cards as pictures, newest first, and the bin behind them.

In: the keeper's store. Out: a card that is opened, begun, renamed, copied, deleted, brought back.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.pages.base import Page
from thankyou.gui.pages.cards import card_foot as foot
from thankyou.gui.pages.cards.card_foot import CardFoot, acts_for
from thankyou.gui.pages.cards.card_grid import CardGrid
from thankyou.gui.pages.cards.card_model import CardModel
from thankyou.gui.pages.cards.cards_head import CardsHead
from thankyou.gui.pages.cards.crash_notes import CrashNotes
from thankyou.gui.pages.cards.kept_pictures import KeptPictures
from thankyou.gui.pages.cards.listing import CardListing, Listing, found
from thankyou.gui.pages.cards.page_acts import PageActs
from thankyou.gui.pages.cards.page_note import PageNote
from thankyou.gui.pages.cards.told_acts import ToldActs
from thankyou.gui.pages.context import PageContext

_LOOK_MS = 40
"""Milliseconds of rest before pictures are brought for what has come into sight."""

_SLOW_MS = 500
"""Milliseconds after which it is said that the cards are still being read."""


class CardsPage(Page):
    """The page that the program opens on."""

    begun = Signal()
    """The newest cards are shown, and the rest is being read: once at most, and before `filled`."""
    filled = Signal()
    """The cards are shown as they are now."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(tr("My cards"), widest=10_000)
        self._keeper = context.keeper
        self._listing = CardListing(context.jobs, context.keeper.store, self)
        self.pictures = KeptPictures(
            context.jobs, context.keeper.store, context.catalog.worker_catalog, self
        )
        self.acts = PageActs(context.keeper, context.document, self)
        self._now: Listing | None = None
        self._late = False  # the list has changed while a name was being typed
        self._first = True
        self._choose_next: list[str] = []  # what a new list is to come with, if it is in it
        self.in_bin = False
        self.note = PageNote()
        self.crashes = CrashNotes()
        self.head = CardsHead()
        self.told = ToldActs(self.acts, self.note, self.head.say, self)
        self.model = CardModel()
        self.grid = CardGrid(self.model, self.pictures.image, tr("My cards"))
        self.foot = CardFoot()
        self._look, self._due, self._slow = QTimer(self), QTimer(self), QTimer(self)
        for timer, rest in ((self._look, _LOOK_MS), (self._due, 0), (self._slow, _SLOW_MS)):
            timer.setSingleShot(True)
            timer.setInterval(rest)
        for part in (self.crashes, self.head, self.note, self.grid):
            self.column.addWidget(part)
        self.add_foot().addWidget(self.foot)
        self.show_foot(False)
        self._connect()

    def _connect(self) -> None:
        head, grid = self.head, self.grid
        head.action_wanted.connect(self.action_wanted)
        head.typed.connect(self._show)
        head.bin_wanted.connect(self.show_bin)
        head.down.connect(self._go_to_grid)
        self.crashes.open_wanted.connect(self.acts.open)
        grid.opened.connect(self._open)
        grid.delete_wanted.connect(self._delete_by_key)
        grid.menu_wanted.connect(self.show_menu)
        grid.chosen.connect(self._show_acts)
        grid.reveal_wanted.connect(self._reveal_part)
        grid.itemDelegate().closeEditor.connect(self._name_typed)
        self.model.renamed.connect(self.acts.rename)
        self.foot.wanted.connect(self.do)
        self._listing.begun.connect(self._take_newest)
        self._listing.arrived.connect(self._take)
        self._listing.trouble.connect(self._not_read)
        self.acts.trouble.connect(self.trouble)
        self.told.choose.connect(self._choose_soon)
        self.told.leave.connect(self._go_to_grid)
        self._keeper.cards_changed.connect(self.refresh)
        self._keeper.state_changed.connect(self.refresh)  # the open card's file may be newer
        self._due.timeout.connect(self._listing.read)
        self._slow.timeout.connect(self.head.show_waiting)
        self.pictures.arrived.connect(self.model.picture_changed)
        self._look.timeout.connect(self._follow)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._look.start())

    # ------------------------------------------------------------------ what the window calls

    def begin(self) -> None:
        self.note.clear()
        self.refresh()
        if self._now is None:
            self._slow.start()

    def focus_first(self) -> None:
        self._first = True

    def restyle(self) -> None:
        self.grid.restyle()

    def forget(self) -> None:
        self.head.search.clear()

    # ------------------------------------------------------------------ what is shown

    def refresh(self) -> None:
        """Read the list anew. Out of sight it waits until the page is shown."""
        self._listing.drop()
        if self.isVisible():
            self._due.start()  # once for all that is said in one go

    @property
    def busy(self) -> bool:
        """Whether a newer list is on its way."""
        return self._due.isActive() or self._listing.busy

    def show_bin(self, wanted: bool) -> None:
        """The cards that were deleted, or those that were not."""
        self.in_bin = wanted
        self.note.clear()
        title = tr("Bin") if wanted else tr("My cards")
        self.heading.setText(title)
        self.setAccessibleName(title)
        self.grid.setAccessibleName(tr("Deleted cards") if wanted else title)
        self.head.show_bin(wanted)
        self._show()
        self.grid.choose([])
        self._go_to_grid()

    def _not_read(self, error: Exception) -> None:
        self._slow.stop()
        if self._now is None:
            self.head.show_unread()
        self.trouble.emit(error)

    def _take(self, listing: Listing) -> None:
        """The list has been read."""
        if self.grid.renaming:
            self._late = True
            return
        self._now = listing
        self._slow.stop()
        self._show()
        self.filled.emit()

    def _take_newest(self, listing: Listing) -> None:
        """The newest cards have been read: better than none, worse than what is shown already."""
        if self._now is None:
            self._now = listing
            self._slow.stop()
            self._show()
            self.begun.emit()

    def _name_typed(self) -> None:
        if self._late:
            self._late = False
            self.refresh()

    def _show(self) -> None:
        """Show what was read, as far as it is looked for."""
        now = self._now
        if now is None:
            return
        there = now.deleted if self.in_bin else now.cards
        shown = found(there, self.head.query())
        chosen = [card.id for card in self.grid.chosen_cards()]
        ids = {card.id for card in shown}
        new = [one for one in self._choose_next if one in ids]
        row = max(0, self.grid.currentIndex().row())
        here = self._keeper.current_id
        if self.model.show_cards(shown, here, now.open - {here}):
            self.grid.choose(new or chosen, row)
        if new:
            self._choose_next = []
        self.note.keep_if({card.id for card in now.deleted})
        self.crashes.show_cards([card for card in now.crashed if card.id != here])
        self.crashes.setVisible(self.crashes.isVisibleTo(self) and not self.in_bin)
        self.head.show_counts(len(shown), len(there), len(now.deleted))
        if not now.whole:
            self.head.show_waiting()
        self.grid.setVisible(bool(shown))
        self._show_acts()
        if self._first:
            self._first = False
            self._go_to_grid()
        self._look.start()

    def _show_acts(self) -> None:
        acts = acts_for(self.grid.chosen_cards(), self.in_bin)
        self.foot.show_acts(acts)
        self.show_foot(bool(acts))

    def _go_to_grid(self) -> None:
        """The keyboard goes to the cards, or to what there is instead of them."""
        if self.model.cards:
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.head.focus_instead()

    def _follow(self) -> None:
        # Painting and reading would only hold each other up: first all the words, then pictures.
        if self.isVisible() and self._now is not None and self._now.whole:
            self.pictures.follow(self.grid.in_sight())

    # ------------------------------------------------------------------ what is done

    def do(self, act: str) -> None:
        """Do this with the chosen cards."""
        cards = self.grid.chosen_cards()
        if not cards:
            return
        acts: dict[str, Callable[[], object]] = {
            foot.OPEN: self._open,
            foot.RENAME: self.grid.rename_current,
            foot.DUPLICATE: lambda: self.told.duplicate(cards[0]),
            foot.COPY: lambda: self.acts.save_copy(cards[0]),
            foot.DELETE: lambda: self.told.delete(cards),
            foot.RESTORE: lambda: self.told.restore(cards),
            foot.FOR_GOOD: lambda: self.told.ask_for_good(cards),
        }
        acts[act]()

    def show_menu(self, at: QPoint) -> None:
        """The menu of the chosen cards, at a point of the screen."""
        self.foot.menu(at)

    def _open(self) -> None:
        cards = self.grid.chosen_cards()
        if len(cards) == 1 and not self.in_bin:
            self.acts.open(cards[0].id)

    def _delete_by_key(self) -> None:
        self.do(foot.FOR_GOOD if self.in_bin else foot.DELETE)

    def _choose_soon(self, card_ids: list[str]) -> None:
        self._choose_next = card_ids

    # ------------------------------------------------------------------ size, scrolling

    def reveal(self, widget: QWidget | None) -> None:
        if widget is self.grid:  # it is as high as all cards: what counts is where one stands
            self._reveal_part(self.grid.current_place())
        else:
            super().reveal(widget)

    def _reveal_part(self, part: QRect) -> None:
        """Scroll until a part of the grid is seen."""
        body = self.widget()
        assert body is not None
        top = self.grid.viewport().mapTo(body, part.topLeft()).y()
        room = round(theme.unit())
        self.ensureVisible(0, top + part.height(), 0, room)
        self.ensureVisible(0, top, 0, room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._look.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look.start()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.refresh()  # another window may have been at work
