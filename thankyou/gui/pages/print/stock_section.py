"""Ready-made sheets of cards or labels: which one, and where its first free piece is.

In: the print setup, and the sheets that are known. Out: changes to the setup, and sheets of one's
own added, changed and taken away.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from thankyou.base.errors import CardError
from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.pages.print.positions import Positions
from thankyou.gui.pages.print.stock_drawing import stock_words
from thankyou.gui.pages.print.stock_form import Faults, StockForm
from thankyou.gui.pages.print.stock_list import StockList, stock_name
from thankyou.gui.pages.section import Section
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.flow_layout import FlowLayout
from thankyou.gui.widgets.labels import label
from thankyou.gui.widgets.message_bar import error_words
from thankyou.gui.widgets.notes import NoteList

if TYPE_CHECKING:
    from thankyou.gui.catalog import WindowCatalog
    from thankyou.gui.print_setup import PrintSetup
    from thankyou.model.sheet import Stock


class StockSection(Section):
    """The list, or what was chosen from it, or the form for a sheet of one's own."""

    opened = Signal()
    """The form is there: it should be in sight."""

    def __init__(self, setup: PrintSetup, catalog: WindowCatalog) -> None:
        super().__init__()
        self._setup = setup
        self._catalog = catalog
        self._listed: object = None
        self.form: StockForm | None = None
        self.list = StockList(tr("Which sheet do you have?"))
        self.list.chosen.connect(lambda name: setup.put(stock=name, per_sheet=None))
        self.name, self.words = label("", "label"), label("")
        self.notes = NoteList()
        for part in (self.list, self.name, self.words, self.notes):
            self.column.addWidget(part)
        self._add_acts()
        self.positions = Positions(setup)
        self.column.addWidget(self.positions)

    def _add_acts(self) -> None:
        acts = FlowLayout(round(theme.unit() * 0.6))
        self.add_button = button(tr("Add a sheet of your own…"), lambda: self.open_form(), "link")
        self.other_button = button(tr("Another sheet, or plain paper"), self.put_back, "link")
        self.change_button = button(tr("Change its measures…"), self.change, "link")
        self.remove_button = button(tr("Take it off the list"), self.remove, "link")
        for one in (self.other_button, self.change_button, self.remove_button, self.add_button):
            acts.addWidget(one)
        self.column.addLayout(acts)

    # ------------------------------------------------------------------ the person acts

    def put_back(self) -> None:
        """Back to the list; the paper is plain until another sheet is chosen."""
        self._setup.put(stock="", per_sheet=None)
        self.list.search.setFocus()

    def change(self) -> None:
        self.open_form(self.stock())

    def remove(self) -> None:
        """Take a sheet of one's own off the list."""
        from thankyou.stationery.own_stock import remove_own

        held = self.stock()
        if held is not None and self._kept(lambda: remove_own(held.id, self._catalog.full.papers)):
            self.put_back()

    def open_form(self, stock: Stock | None = None) -> None:
        """Ask for the measures of a sheet of one's own, or change them."""
        self.close_form()
        self.form = StockForm(self._catalog.full.papers, self._faults, stock)
        self.form.saved.connect(lambda made: self._keep(made, stock))
        self.form.left.connect(self.close_form)
        self.column.addWidget(self.form)
        self.refresh()
        self.opened.emit()
        self.form.brand.setFocus()

    def close_form(self) -> None:
        """Put the form away; nothing is kept."""
        form, self.form = self.form, None
        if form is not None:
            form.hide()
            form.deleteLater()
            self.refresh()

    def _keep(self, made: Stock, before: Stock | None) -> None:
        """A sheet of one's own is kept, and chosen. Another name is another sheet: the old goes."""
        from thankyou.stationery.own_stock import keep_own, remove_own

        papers = self._catalog.full.papers

        kept: list[str] = []

        def keep() -> None:
            kept.append(keep_own(made, papers).id)
            if before is not None and before.id != kept[0]:
                remove_own(before.id, papers)

        if self._kept(keep):
            self.close_form()
            self._setup.put(stock="", per_sheet=None)  # its measures may be others
            self._setup.put(stock=kept[0])

    def _kept(self, act: Callable[[], object]) -> bool:
        """Write to the list of one's own sheets; a failure is said here, and nothing is lost."""
        try:
            act()
        except (CardError, OSError) as error:
            self.notes.show_notes([(error_words(error), "care", None)])
            return False
        self.notes.show_notes([])
        self._listed = None
        return True

    def _faults(self, stock: Stock) -> Faults:
        """What is wrong with a sheet, under the field that it is about."""
        from thankyou.error_messages import sentence
        from thankyou.stationery.own_stock import stock_faults

        found = stock_faults(stock, self._catalog.full.papers)
        if found:
            return {key: sentence(problem, tr) for key, problem in found.items()}
        if stock.id in self._catalog.full.shipped_stock:
            return {"part": tr("This number is in the list already: give it another.")}
        return {}

    # ------------------------------------------------------------------ showing the setup

    def stock(self) -> Stock | None:
        """The sheet that is chosen."""
        try:
            name = self._setup.settings.stock
            return self._catalog.full.stock_sheet(name) if name else None
        except CardError:
            return None  # taken off the list; the plan says so

    def refresh(self) -> None:
        """Show the setup as it is now."""
        held, asks = self.stock(), self.form is not None
        listed: tuple[QWidget, ...] = (self.list, self.add_button)
        chosen: tuple[QWidget, ...] = (self.name, self.words, self.positions, self.other_button)
        for part in listed:
            part.setVisible(held is None and not asks)
        for part in chosen:
            part.setVisible(held is not None and not asks)
        for part in (self.change_button, self.remove_button):
            part.setVisible(held is not None and held.own and not asks)
        if held is None:
            self._offer()
        else:
            self.name.setText(stock_name(held))
            self.words.setText(stock_words(held, self._catalog.full.papers))
            self.positions.refresh(held.count)

    def _offer(self) -> None:
        """Fill the list anew when the card has another size, or a sheet was added."""
        card = self._setup.unfolded_size()
        if card != self._listed:
            self._listed = card
            full = self._catalog.full
            self.list.offer(full.stock.values(), full.papers, self._setup.fits_stock)
