"""What is to be printed, and how: the one place where the Print page and its preview agree.

In: choices from the Print page and clicks on the sheet. Out: `changed`; the sheets as they will
be. Nothing here is about the card itself: undo does not reach it. What belongs to the printer is
remembered from one day to the next.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from thankyou.base.errors import CardError
from thankyou.gui.catalog import SCREEN_DPI
from thankyou.gui.rows_meant import rows_meant

if TYPE_CHECKING:
    from thankyou.catalog import Catalog
    from thankyou.export.card_list import CardList
    from thankyou.export.page_form import SheetPages
    from thankyou.export.sheet_run import SheetRun
    from thankyou.gui.catalog import WindowCatalog
    from thankyou.gui.document import Document
    from thankyou.gui.open_table import OpenTable
    from thankyou.gui.print_desk import PrintDesk
    from thankyou.layout.compose import Composer
    from thankyou.model.card import Card
    from thankyou.model.format import PaperSize
    from thankyou.model.sheet import SheetSettings, Stock
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
        self._settings: SheetSettings | None = None
        self.wants_everyone = True
        self.rows_wanted: str | None = None
        self._without: frozenset[int] = frozenset()
        self.with_bleed = True
        self.printer: Printer | None = None
        self.tray = ""
        self._format = document.card.format
        self._composer: tuple[Card, Composer] | None = None
        document.changed.connect(self._card_changed)
        people.changed.connect(lambda: self.choose_rows(None))

    # The values of sheets are imported when they are first asked for: the window is seen before.
    @property
    def settings(self) -> SheetSettings:
        """How the cards stand on sheets; at first as they were remembered."""
        if self._settings is None:
            from thankyou.gui.print_memory import remembered_settings

            self._settings = remembered_settings()
        return self._settings

    # ------------------------------------------------------------------ whose cards

    @property
    def everyone(self) -> bool:
        """Whether the cards of a list are meant: if there is one, and it was not put off.
        Pictures are of one card only."""
        return self.wants_everyone and self._people.count > 0 and self.form != PICTURES

    def rows(self) -> tuple[int, ...] | None:
        """The rows of the list (from 1) that get a card: all that are printed, those that are
        wanted, or the one that is shown; None without a list.

        Raises CardError "bad-rows", "row-past-end", "nobody-printed".
        """
        found = rows_meant(self._people, self.rows_wanted, self.everyone)
        return found and tuple(row for row in found if row not in self._without)

    @contextmanager
    def leaving_out(self, rows: Iterable[int]) -> Iterator[None]:
        """Without these rows: for the one run that is prepared meanwhile, and no other."""
        self._without = frozenset(rows)
        try:
            yield
        finally:
            self._without = frozenset()

    def count(self) -> int:
        """How many different cards are meant. Raises as `rows` does."""
        rows = self.rows()
        return 1 if rows is None else len(rows)

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
        from thankyou.gui.print_memory import remember_settings, remember_used, used_before

        if _OF_POSITIONS & changes.keys():
            changes = {
                "start": 1,
                "skip": used_before(self._catalog.full, changes.get("stock", "")),
                **changes,
            }
        settings = self._for_printer(replace(self.settings, **changes))
        if settings != self.settings:
            others = settings.skip != self.settings.skip
            self._settings = settings
            remember_settings(settings)
            if others and settings.stock:
                remember_used(self._catalog.full, settings)
            self.changed.emit()

    def choose_printer(self, printer: Printer | None, tray: str = "") -> None:
        """Print there, or to no printer that is known: its margins and calibration hold."""
        if (printer, tray) != (self.printer, self.tray):
            self.printer, self.tray = printer, tray
            plain = _without_printer(self.settings)
            if printer is not None and printer.face_up is not None:
                plain = replace(plain, stacks_face_up=printer.face_up)
            self._settings = self._for_printer(plain)
            self.changed.emit()

    def measured(self) -> None:
        """Another calibration is kept, or it was put away."""
        settings = self._for_printer(self.settings)
        if settings != self.settings:
            self._settings = settings
            self.changed.emit()

    def _for_printer(self, settings: SheetSettings) -> SheetSettings:
        """The settings with the margins and the calibration of the printer, for their paper."""
        paper = self.paper(settings)
        if self.printer is None or paper is None:
            return settings
        from thankyou.printing.for_printer import for_printer

        plain = _without_printer(settings)
        return for_printer(plain, self.printer, paper, self.tray, self.desk.calibrations)

    def paper(self, settings: SheetSettings | None = None) -> PaperSize | None:
        """The paper that lies in the printer, upright; None if it is not known."""
        from thankyou.export.plan import paper_of

        catalog = self._catalog.full
        try:
            card_format = catalog.plain_format_of(self._document.card)
            return paper_of(catalog, card_format, settings or self.settings)
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

    def unfolded_size(self) -> tuple[float, float]:
        """The open card's sides in points."""
        from thankyou.imposition.unfold import unfolded

        card = unfolded(self._catalog.full.plain_format_of(self._document.card))
        return card.width, card.height

    def fits_stock(self, stock: Stock) -> bool:
        """Whether the open card has room on the pieces of a maker's sheet."""
        return _fits(self._catalog.full, self._document.card, stock)

    def two_sided(self) -> bool:
        """Whether the card has a second side to be printed."""
        from thankyou.imposition.unfold import unfolded

        return len(unfolded(self._catalog.full.plain_format_of(self._document.card)).sides) == 2

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

    def run_for_print(self) -> SheetRun:
        """The sheets with photos as fine as paper shows them. Raises CardError as `plan` does."""
        from thankyou.export.sheet_run import SheetRun

        plan = self.plan()
        composer = self._catalog.full.composer(self._document.card)
        return SheetRun(self._cards(composer), plan.layout, plan.settings)

    def cards(self) -> CardList:
        """The cards that are meant, as fine as a screen shows. Raises as `rows`."""
        card = self._document.card
        if self._composer is None or self._composer[0] is not card:
            self._composer = (card, self._catalog.full.composer(card, SCREEN_DPI))
        return self._cards(self._composer[1])

    def _cards(self, composer: Composer) -> CardList:
        from thankyou.export.card_list import CardList

        people = self._people
        return CardList(composer, people.people if people.count else None, self.rows())


def _without_printer(settings: SheetSettings) -> SheetSettings:
    """The settings without what a printer adds to them."""
    from thankyou.model.sheet import Calibration, Margins

    return replace(settings, margins=Margins(), calibration=Calibration())


def _fits(catalog: Catalog, card: Card, stock: Stock) -> bool:
    """Whether an open card has room on the pieces of a maker's sheet."""
    from thankyou.imposition.sheet_layout import sheet_layout
    from thankyou.model.sheet import SheetSettings

    try:
        card_format = catalog.plain_format_of(card)
        sheet_layout(card_format, SheetSettings(), card_format.paper, stock)
    except CardError:
        return False
    return True
