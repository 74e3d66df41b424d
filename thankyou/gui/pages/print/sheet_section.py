"""Everything about sheets of paper: the paper, ready-made sheets, and what only some need.

In: the print setup. Out: changes to it; in a sentence, what the sheets will be, or why they cannot
be made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from thankyou.base.errors import CardError
from thankyou.gui.i18n import tr
from thankyou.gui.pages.print.more_sheet_options import MoreSheetOptions
from thankyou.gui.pages.print.paper_section import PaperSection
from thankyou.gui.pages.print.sheet_words import plan_words
from thankyou.gui.pages.print.stock_section import StockSection
from thankyou.gui.pages.section import Section
from thankyou.gui.print_setup import PrintSetup
from thankyou.gui.widgets.disclosure import Disclosure
from thankyou.gui.widgets.notes import NoteList

if TYPE_CHECKING:
    from thankyou.gui.catalog import WindowCatalog
    from thankyou.gui.document import Document
    from thankyou.model.sheet import SheetSettings


_SPOILS = ("cards-reach-margin", "stock-larger")
"""The notes on what will not look as it should; the others say how to do it."""


class SheetSection(Section):
    """The group “Paper”. `error` is why sheets cannot be made as they are asked for, or None."""

    opened = Signal(QWidget)
    """This part has become larger: it should be in sight."""

    def __init__(self, setup: PrintSetup, document: Document, catalog: WindowCatalog) -> None:
        super().__init__(tr("Paper"))
        self._setup = setup
        self._document = document
        self._catalog = catalog
        self.error: CardError | None = None
        self.paper = PaperSection(setup, document, catalog)
        self.column.addWidget(self.paper)
        self.stock = Disclosure(tr("Ready-made sheets…"), self._make_stock)
        self.column.addWidget(self.stock)
        self.more = Disclosure(tr("&More: copies, marks…"), self._make_more)
        self.column.addWidget(self.more)
        self.notes = NoteList()
        self.column.addWidget(self.notes)

    def _make_more(self) -> MoreSheetOptions:
        made = MoreSheetOptions(self._setup)
        self._refresh_more(made)
        return made

    def _make_stock(self) -> StockSection:
        made = StockSection(self._setup, self._catalog)
        made.opened.connect(lambda: self.opened.emit(made))
        made.refresh()
        return made

    def refresh(self) -> None:
        """Show the setup as it is now."""
        self.paper.refresh()
        if isinstance(self.stock.part, StockSection):
            self.stock.part.refresh()
        elif self._setup.settings.stock:
            self.stock.show_open()
        if isinstance(self.more.part, MoreSheetOptions):
            self._refresh_more(self.more.part)
        elif _needs_more(self._setup.settings):
            self.more.show_open()
        self._show_plan()

    def _refresh_more(self, more: MoreSheetOptions) -> None:
        fold = self._catalog.full.plain_format_of(self._document.card).fold
        more.refresh(fold != "flat")

    def _show_plan(self) -> None:
        from thankyou.error_messages import sentence

        try:
            plan, count = self._setup.plan(), self._setup.count()
        except CardError as error:
            self.error = error
            self.notes.show_notes([(sentence(error, tr), "care", None)])
            return
        self.error = None
        notes = [(plan_words(plan, count), "plain", None)]
        for problem in plan.notes(count):
            tone = "care" if problem.code in _SPOILS else "plain"
            notes.append((sentence(problem, tr), tone, None))
        self.notes.show_notes(notes)


def _needs_more(settings: SheetSettings) -> bool:
    """Whether something is chosen that stands behind “More”."""
    return settings.copies > 1 or settings.gutter > 0 or settings.stack != "across"
