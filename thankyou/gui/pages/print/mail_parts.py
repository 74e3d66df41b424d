"""Envelopes, name labels and the handover list: a few choices and a button for each.

In: the print setup and the list. Out: files, each through its own save dialog.
"""

from __future__ import annotations

from pathlib import Path

from thankyou.base.errors import CardError
from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.interface_language import window_language
from thankyou.gui.pages.context import PageContext
from thankyou.gui.pages.print.mail_request import (
    MailJob,
    MailRequest,
    Wish,
    envelopes_wish,
    handover_wish,
    labels_wish,
)
from thankyou.gui.pages.print.sheet_words import size_words
from thankyou.gui.pages.print.stock_list import stock_name
from thankyou.gui.pages.print.work_section import WorkSection
from thankyou.gui.pages.print.wrong_cards import Settle, at_once
from thankyou.gui.pages.section import Section, titled
from thankyou.gui.print_memory import remember, remembered
from thankyou.gui.widgets import dialogs
from thankyou.gui.widgets.buttons import Button, button
from thankyou.gui.widgets.drop_down import DropDown
from thankyou.gui.widgets.flow_layout import FlowLayout
from thankyou.gui.widgets.number_field import NumberField
from thankyou.gui.widgets.text_fields import TextField

_PDF, _CSV = "pdf", "csv"


class MailPart(Section):
    """What the parts have in common: whom it is about, and a way to save."""

    def __init__(self, context: PageContext, work: WorkSection, settle: Settle = at_once) -> None:
        super().__init__()
        self._settle = settle
        self._context = context
        self._work = work
        self._buttons: list[Button] = []

    def refresh(self, can: bool) -> None:
        """Show the list that is open; `can`: its cards can be made as they are asked for."""
        for one in self._buttons:
            one.setEnabled(can and not self._work.busy)

    def _add_buttons(self, *made: Button) -> None:
        row = FlowLayout(round(theme.unit() * 0.5))
        for one in made:
            row.addWidget(one)
        self._buttons += made
        self.column.addLayout(row)

    def _save(self, title: str, name: str, suffix: str, wish: Wish) -> None:
        """Ask about cards that are not right, and where to; then write."""
        self._settle(lambda: self._ask_where(title, name, suffix, wish))

    def _ask_where(self, title: str, name: str, suffix: str, wish: Wish) -> None:
        suggested = self._context.suggest_path()
        chosen = dialogs.save_name(
            self, title, str(suggested.with_name(f"{suggested.stem}-{name}.{suffix}")),
            f"{suffix.upper()} (*.{suffix})", suffix,
        )  # fmt: skip
        if chosen:
            self.save_to(Path(chosen), wish)

    def save_to(self, path: Path, wish: Wish) -> None:
        """Write the file, on a thread."""

        def make() -> MailRequest:
            setup, people = self._context.print_setup, self._context.people
            rows = setup.rows()
            if people.people is None or rows is None:
                raise CardError("each-needs-list")
            card = self._context.document.card
            copies = setup.settings.copies
            job = MailJob(card, people.people, rows, copies)
            paper = setup.paper()
            return MailRequest(
                job, path, wish, "A4" if paper is None else paper.id, window_language(),
                self._context.catalog.root,
            )  # fmt: skip

        self._work.start(make, 0)


class EnvelopesPart(MailPart):
    """The size, those that the card fits first, and a return address."""

    def __init__(self, context: PageContext, work: WorkSection, settle: Settle = at_once) -> None:
        super().__init__(context, work, settle)
        self._listed: object = None
        self.sizes = DropDown()
        self.return_address = TextField(3)
        self.return_address.setPlainText(remembered("return-address"))
        self.return_address.textChanged.connect(
            lambda: remember("return-address", self.return_address.words())
        )
        self.column.addWidget(titled(tr("Size of the envelopes"), self.sizes))
        self.column.addWidget(
            titled(
                tr("Return address"),
                self.return_address,
                tr("It may stay empty. It is remembered."),
            )
        )
        self.save_button = button(tr("Save the envelopes as PDF…"), self.choose)
        self._add_buttons(self.save_button)

    def refresh(self, can: bool) -> None:
        from thankyou.stationery.envelopes import envelope_for, fits

        super().refresh(can)
        full = self._context.catalog.full
        card_format = full.plain_format_of(self._context.document.card)
        name = card_format.id
        if name == self._listed:
            return
        self._listed = name
        self.sizes.clear()
        try:
            best = envelope_for(card_format, full.envelopes)
        except CardError:
            best = None
        for one in sorted(full.envelopes.values(), key=lambda one: one is not best):
            words = f"{tr(one.name)}, {size_words(one.width, one.height)}"
            if best is not None and not fits(card_format, one):
                words = tr("{envelope} — too small for this card", envelope=words)
            self.sizes.addItem(words, one.id)

    def lines(self) -> tuple[str, ...]:
        """The return address."""
        found = (line.strip() for line in self.return_address.words().split("\n"))
        return tuple(line for line in found if line)

    def wish(self) -> Wish:
        return envelopes_wish(str(self.sizes.currentData()), self.lines())

    def choose(self) -> None:
        self._save(tr("Save the envelopes"), tr("envelopes"), _PDF, self.wish())


class LabelsPart(MailPart):
    """The maker's sheet, and its first free label."""

    def __init__(self, context: PageContext, work: WorkSection, settle: Settle = at_once) -> None:
        super().__init__(context, work, settle)
        self.stock = DropDown()
        self.stock.activated.connect(lambda _: self._chosen())
        self.start = NumberField(1, 1)
        self.column.addWidget(titled(tr("Sheet of labels"), self.stock))
        self.column.addWidget(titled(tr("First free label"), self.start))
        self.save_button = button(tr("Save the labels as PDF…"), self.choose)
        self._add_buttons(self.save_button)

    def refresh(self, can: bool) -> None:
        super().refresh(can)
        full = self._context.catalog.full
        stock = {key: one for key, one in full.stock.items() if one.kind == "label"}
        if [self.stock.itemData(index) for index in range(self.stock.count())] == list(stock):
            return
        held = self.stock.currentData() or remembered("labels")
        self.stock.clear()
        for key, one in stock.items():
            self.stock.addItem(f"{stock_name(one)}, {size_words(one.width, one.height)}", key)
        self.stock.setCurrentIndex(max(0, self.stock.findData(held)))
        self._show_count()

    def _chosen(self) -> None:
        remember("labels", str(self.stock.currentData()))
        self.start.setValue(1)
        self._show_count()

    def _show_count(self) -> None:
        held = self._context.catalog.full.stock.get(str(self.stock.currentData()))
        self.start.setRange(1, held.count if held is not None else 1)

    def wish(self) -> Wish:
        return labels_wish(str(self.stock.currentData()), self.start.value())

    def choose(self) -> None:
        self._save(tr("Save the labels"), tr("labels"), _PDF, self.wish())


class HandoverPart(MailPart):
    """The list by ward, to be ticked as the cards are given out."""

    def __init__(self, context: PageContext, work: WorkSection, settle: Settle = at_once) -> None:
        super().__init__(context, work, settle)
        self.pdf_button = button(tr("Save the list as PDF…"), lambda: self.choose(_PDF))
        self.csv_button = button(tr("Save it for a spreadsheet (CSV)…"), lambda: self.choose(_CSV))
        self._add_buttons(self.pdf_button, self.csv_button)

    def wish(self) -> Wish:
        return handover_wish()

    def choose(self, suffix: str) -> None:
        self._save(tr("Save the handover list"), tr("handover"), suffix, self.wish())
