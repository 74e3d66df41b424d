"""People: a table of those who get a card, which column fills what, and how each card fits.

In: the open table. Out: the person who is shown, and the list as it is edited.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from thankyou.gui.i18n import tr
from thankyou.gui.list_opening import Offer
from thankyou.gui.pages.base import Page
from thankyou.gui.pages.context import PageContext
from thankyou.gui.pages.people.form_offer import FormOffer
from thankyou.gui.pages.people.keep_inside import KeepInside
from thankyou.gui.pages.people.list_head import ListHead
from thankyou.gui.pages.people.list_notes import ListNotes
from thankyou.gui.pages.people.list_part import ListPart
from thankyou.gui.pages.people.mapping import ColumnMapping
from thankyou.gui.pages.people.opening_panel import BusyLine, OpeningPanel
from thankyou.gui.pages.section import Section
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.labels import label


class PeoplePage(Page):
    """Without a table: how to open one. With one: its people."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(tr("A card for each person"), widest=80)
        self._document = context.document
        self._people = context.people
        self._opening = context.opening
        self.empty = self._empty_part()
        self.busy = BusyLine(self._opening)
        self.offer = OpeningPanel(self._opening)
        self.full = Section()
        labels = {text.id: text.label for text in context.catalog.fields}
        self.head = ListHead(self._people, self.action_wanted.emit, self._look_again)
        self.form = FormOffer(
            self._people, context.document, context.jobs, context.catalog.languages
        )
        self.form.read_wanted.connect(lambda: self.page_wanted.emit("answers"))
        self.mapping = ColumnMapping(self._people, labels)
        self.list = ListPart(self._people, context.jobs, self.mapping)
        self.inside = KeepInside(self._people)
        self.notes = ListNotes(
            self._people, context.document, context.catalog.languages, self.mapping
        )
        for part in (self.head, self.form, self.notes, self.mapping, self.list, self.inside):
            self.full.column.addWidget(part, int(part is self.list))
        for waiting in (self.busy, self.offer, self.empty):
            self.column.addWidget(waiting)
        self.column.addWidget(self.full, 1)
        self.fill()
        self.column.addStretch(0)
        self._people.changed.connect(self.refresh)
        self._opening.changed.connect(self.refresh)
        self._opening.opened.connect(self.list.table.setFocus)
        self.list.page_wanted.connect(self.page_wanted)
        self.list.undo_wanted.connect(lambda: self.action_wanted.emit("undo"))
        self.inside.trouble.connect(self.trouble)
        self._document.changed.connect(self.inside.refresh)
        self._document.changed.connect(self.list.acts.forget)
        self._offered: Offer | None = None
        self.refresh()

    @property
    def table(self) -> QWidget:
        """The table of people."""
        return self.list.table

    def _empty_part(self) -> QWidget:
        part = Section()
        part.column.addWidget(
            label(
                tr("Open a list of names, and everyone on it gets this card with their own "
                   "name and ward.")
            )
        )  # fmt: skip
        self.open_button = button(
            tr("Open a list of people…"), lambda: self.action_wanted.emit("people"), "main"
        )
        part.column.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)
        part.column.addWidget(
            label(
                tr("A list from Excel, LibreOffice or Numbers, or a CSV file. You can also drop it "
                   "on this window, or copy its cells there and press Ctrl+V here."), "hint",
            )
        )  # fmt: skip
        return part

    def refresh(self) -> None:
        """Show the table that is open, or what to do if none is."""
        offer, busy = self._opening.offer, self._opening.busy
        is_open = self._people.table is not None
        self.busy.refresh()
        self.offer.setVisible(offer is not None)
        self.empty.setVisible(not is_open and offer is None)
        self.full.setVisible(is_open and offer is None)
        if offer is not None and offer is not self._offered:
            self.offer.show_offer(offer)
        if offer is not None and self._offered is None:
            self.offer.use.setFocus()
        self._offered = offer
        self.offer.show_busy(busy)
        self.mapping.refresh()
        self.inside.refresh()
        self.head.refresh()

    def _look_again(self) -> None:
        if self._people.people is not None:
            self._opening.look_again(self._people.people)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+V where there is no list yet opens the one on the clipboard."""
        if event.matches(QKeySequence.StandardKey.Paste) and self._people.table is None:
            self.action_wanted.emit("paste_people")
        else:
            super().keyPressEvent(event)

    def restyle(self) -> None:
        self.list.restyle()
