"""What is to be printed, and how: the one place where the Print page and its preview agree.

In: choices from the Print page and clicks on the sheet. Out: `changed`; the sheets as they will
be. Nothing here is about the card itself: undo does not reach it. What belongs to the printer is
remembered from one day to the next.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from thankyou.base.errors import CardError
from thankyou.gui.catalog import SCREEN_DPI
from thankyou.gui.print_memory import remember_settings, remembered_settings
from thankyou.model.format import PaperSize
from thankyou.model.sheet import Calibration, Margins, SheetSettings

if TYPE_CHECKING:
    from thankyou.export.card_list import CardList
    from thankyou.export.page_form import SheetPages
    from thankyou.export.sheet_run import SheetRun
    from thankyou.gui.catalog import WindowCatalog
    from thankyou.gui.document import Document
    from thankyou.gui.open_table import OpenTable
    from thankyou.gui.print_desk import PrintDesk
    from thankyou.layout.compose import Composer
    from thankyou.model.card import Card
    from thankyou.printing.card_run import CardJob
    from thankyou.printing.printers import Printer

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
        self.printer: Printer | None = None
        self.tray = ""
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
        settings = self._for_printer(replace(self.settings, **changes))
        if settings != self.settings:
            self.settings = settings
            remember_settings(settings)
            self.changed.emit()

    def choose_printer(self, printer: Printer | None, tray: str = "") -> None:
        """Print there, or to no printer that is known: its margins and calibration hold."""
        if (printer, tray) != (self.printer, self.tray):
            self.printer, self.tray = printer, tray
            plain = replace(self.settings, margins=Margins(), calibration=Calibration())
            self.settings = self._for_printer(plain)
            self.changed.emit()

    def measured(self) -> None:
        """Another calibration is kept, or it was put away."""
        settings = self._for_printer(self.settings)
        if settings != self.settings:
            self.settings = settings
            self.changed.emit()

    def _for_printer(self, settings: SheetSettings) -> SheetSettings:
        """The settings with the margins and the calibration of the printer, for their paper."""
        paper = self.paper(settings)
        if self.printer is None or paper is None:
            return settings
        from thankyou.printing.printers import media_for

        media = media_for(self.printer, paper.width, paper.height, self.tray)
        kept = self.desk.calibrations.find(self.printer.name, self.tray, paper.id)
        return replace(
            settings,
            margins=(media.margins if media else None) or Margins(),
            calibration=kept.calibration if kept else Calibration(),
        )

    def paper(self, settings: SheetSettings | None = None) -> PaperSize | None:
        """The paper that lies in the printer, upright; None if it is not known."""
        settings = settings or self.settings
        try:
            if settings.stock:
                held = self._catalog.full.stock_sheet(settings.stock)
                short, long = sorted((held.page_width, held.page_height))
                return PaperSize(held.page, held.page, short, long, held.source)
            if settings.paper:
                return self._catalog.full.paper(settings.paper)
            return self._catalog.full.format(self._document.card.format).paper
        except CardError:
            return None  # said where the sheets are planned

    @cached_property
    def desk(self) -> PrintDesk:
        """The way to real printers."""
        from thankyou.gui import print_desk

        return print_desk.system_desk()

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

    def two_sided(self) -> bool:
        """Whether the card has a second side to be printed."""
        from thankyou.imposition.unfold import unfolded

        try:
            return len(unfolded(self._catalog.full.format(self._document.card.format)).sides) == 2
        except CardError:
            return True  # said where the card is shown

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

    def job(self) -> CardJob:
        """What is meant, to be printed. Raises CardError as `rows` does."""
        from thankyou.printing.card_run import CardJob

        people, rows = self._people, self.rows()
        if not self.everyone and people.count:
            rows = (people.index + 1,)  # the person whose card is seen
        return CardJob(self._document.card, self.settings, people.table, dict(people.mapping), rows)
