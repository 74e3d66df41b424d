"""What is to be printed, and how: the one place where the Print page and its preview agree.

In: choices from the Print page and clicks on the sheet. Out: `changed`; the sheets as they will
be. Nothing here is about the card itself: undo does not reach it. What belongs to the printer is
remembered from one day to the next.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from thankyou.base.errors import CardError
from thankyou.gui.catalog import SCREEN_DPI
from thankyou.gui.print_memory import remember_settings, remembered_settings

if TYPE_CHECKING:
    from thankyou.export.card_list import CardList
    from thankyou.export.page_form import SheetPages
    from thankyou.export.sheet_run import SheetRun
    from thankyou.gui.catalog import WindowCatalog
    from thankyou.gui.document import Document
    from thankyou.gui.open_table import OpenTable
    from thankyou.layout.compose import Composer
    from thankyou.model.card import Card

SHEET, PAGES, SCREEN, PICTURES = "sheet", "pages", "screen", "pictures"
"""The ways out: to print here, for a print shop, to send by e-mail, pictures."""

_OF_POSITIONS = frozenset({"paper", "per_sheet", "stock"})
"""With another of these, the positions on a sheet are others: none is used yet."""


class PrintSetup(QObject):
    """The chosen way out, whose cards, and the settings of the sheets."""

    changed = Signal()

    def __init__(
        self,
        catalog: WindowCatalog,
        document: Document,
        people: OpenTable,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._catalog = catalog
        self._document = document
        self._people = people
        self.form = SHEET
        self.settings = remembered_settings()
        self.wants_everyone = True
        self.rows_wanted: str | None = None
        self.with_bleed = True
        self._format = document.card.format
        self._composer: tuple[Card, Composer] | None = None
        document.changed.connect(self._card_changed)
        people.changed.connect(lambda: self.choose_rows(None))

    # ------------------------------------------------------------------ whose cards

    @property
    def everyone(self) -> bool:
        """Whether the cards of a list are meant: if there is one, and it was not put off.
        Pictures are of one card only."""
        return self.wants_everyone and self._people.count > 0 and self.form != PICTURES

    def rows(self) -> tuple[int, ...] | None:
        """The rows of the list (from 1) that are wanted; None for all.

        Raises CardError "bad-rows", "row-past-end".
        """
        from thankyou.export.card_list import parse_rows

        if self.rows_wanted is None or not self.everyone:
            return None
        return parse_rows(self.rows_wanted, self._people.count)

    def count(self) -> int:
        """How many different cards are meant. Raises as `rows` does."""
        if not self.everyone:
            return 1
        rows = self.rows()
        return self._people.count if rows is None else len(rows)

    def choose_rows(self, text: str | None) -> None:
        """Only these rows of the list, like "3, 5-7"; None for all of them."""
        if text != self.rows_wanted:
            self.rows_wanted = text
            self.changed.emit()

    # ------------------------------------------------------------------ what is chosen

    def choose(self, form: str | None = None, everyone: bool | None = None) -> None:
        """Another way out, or other cards."""
        before = (self.form, self.wants_everyone)
        self.form = form if form is not None else self.form
        self.wants_everyone = everyone if everyone is not None else self.wants_everyone
        if before != (self.form, self.wants_everyone):
            self.changed.emit()

    def choose_bleed(self, with_bleed: bool) -> None:
        """Whether a print shop's pages have bleed: stock that is cut already needs none."""
        if with_bleed != self.with_bleed:
            self.with_bleed = with_bleed
            self.changed.emit()

    def put(self, **changes: Any) -> None:
        """Change fields of the settings."""
        if _OF_POSITIONS & changes.keys():
            changes = {"start": 1, "skip": frozenset(), **changes}
        settings = replace(self.settings, **changes)
        if settings != self.settings:
            self.settings = settings
            remember_settings(settings)
            self.changed.emit()

    def toggle_used(self, position: int) -> None:
        """A position (from 1) of the first sheet is used, or free after all.

        Raises CardError "sheet-used" if it is the last that is free, and as `plan` does.
        """
        settings = self.settings
        count = len(self.plan().layout.spots)
        used = frozenset({*range(1, settings.start), *settings.skip}) ^ {position}
        if len(used) >= count:
            raise CardError("sheet-used", count=count)
        if position < settings.start:
            self.put(start=1, skip=used)
        else:
            self.put(skip=settings.skip ^ {position})

    def _card_changed(self) -> None:
        """A card of another size has other positions, and another number to a sheet."""
        if self._document.card.format != self._format:
            self._format = self._document.card.format
            self.put(per_sheet=None)

    # ------------------------------------------------------------------ the sheets

    def plan(self) -> SheetPages:
        """Where the cards stand; no card is laid out.

        Raises CardError if these settings cannot be: it says what to change.
        """
        from thankyou.export.plan import plan_sheets

        catalog = self._catalog.full
        card_format = catalog.format_of(self._document.card)
        return plan_sheets(catalog, card_format, self.settings, self.count())

    def most_per_sheet(self) -> int:
        """How many cards a sheet holds with the other settings as they are. Raises as `plan`."""
        from thankyou.export.plan import plan_sheets

        catalog = self._catalog.full
        settings = replace(self.settings, per_sheet=None, start=1, skip=frozenset())
        card_format = catalog.format_of(self._document.card)
        return len(plan_sheets(catalog, card_format, settings, cards=2).layout.spots)

    def run(self) -> SheetRun:
        """The sheets as they will be. Cards are laid out when a sheet is looked at.

        Raises CardError as `plan` does.
        """
        from thankyou.export.sheet_run import SheetRun

        plan = self.plan()
        return SheetRun(self.cards(), plan.layout, plan.settings)

    def cards(self) -> CardList:
        """The cards that are meant, as fine as a screen shows. Raises as `rows`, and CardError
        for a design or format that is not there."""
        from thankyou.export.card_list import CardList

        card, people = self._document.card, self._people
        if self._composer is None or self._composer[0] is not card:
            self._composer = (card, self._catalog.full.composer(card, SCREEN_DPI))
        composer = self._composer[1]
        if self.everyone:
            return CardList(composer, people.table, people.mapping, self.rows())
        return CardList(composer, record=people.values())
