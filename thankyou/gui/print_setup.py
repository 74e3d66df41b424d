"""What is to be printed, and how: the one place where the Print page and its preview agree.

In: choices from the Print page and clicks on the sheet. Out: `changed`; the sheets as they will
be. Nothing here is about the card itself: undo does not reach it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from thankyou.gui.catalog import SCREEN_DPI
from thankyou.model.sheet import SheetSettings

if TYPE_CHECKING:
    from thankyou.export.sheet_run import SheetRun
    from thankyou.gui.catalog import WindowCatalog
    from thankyou.gui.document import Document
    from thankyou.gui.open_table import OpenTable
    from thankyou.layout.compose import Composer
    from thankyou.model.card import Card

SHEET, PAGES, SCREEN, PICTURES = "sheet", "pages", "screen", "pictures"
"""The ways out: to print here, for a print shop, to send by e-mail, pictures."""


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
        self.settings = SheetSettings()
        self.wants_everyone = True
        self._composer: tuple[Card, Composer] | None = None

    @property
    def everyone(self) -> bool:
        """Whether the cards of all people are meant: if there is a list, and it was not put off."""
        return self.wants_everyone and self._people.count > 0

    def choose(self, form: str | None = None, everyone: bool | None = None) -> None:
        """Another way out, or other cards."""
        before = (self.form, self.wants_everyone)
        self.form = form if form is not None else self.form
        self.wants_everyone = everyone if everyone is not None else self.wants_everyone
        if before != (self.form, self.wants_everyone):
            self.changed.emit()

    def put(self, **changes: Any) -> None:
        """Change fields of the settings."""
        settings = replace(self.settings, **changes)
        if settings != self.settings:
            self.settings = settings
            self.changed.emit()

    def toggle_used(self, position: int) -> None:
        """A position (from 1) of the first sheet is used, or free after all."""
        self.put(skip=self.settings.skip ^ {position})

    def run(self) -> SheetRun:
        """The sheets as they will be. Cards are laid out when a sheet is looked at.

        Raises CardError if these settings cannot be: it says what to change.
        """
        from thankyou.export.card_list import CardList
        from thankyou.export.plan import plan_sheets
        from thankyou.export.sheet_run import SheetRun

        catalog, card, people = self._catalog.full, self._document.card, self._people
        if self._composer is None or self._composer[0] is not card:
            self._composer = (card, catalog.composer(card, SCREEN_DPI))
        composer = self._composer[1]
        if self.everyone:
            cards = CardList(composer, people.table, people.mapping)
        else:
            cards = CardList(composer, record=people.values())
        plan = plan_sheets(catalog, catalog.format_of(card), self.settings, len(cards))
        return SheetRun(cards, plan.layout, plan.settings)
