"""Design: the writer's own card on each design, its colours, lettering and sizes.

In: the document. Out: its design, look and format, chosen by looking.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup

from thankyou.base.errors import CardError, Problem
from thankyou.gui import theme
from thankyou.gui.document import Document
from thankyou.gui.fitting_sizes import FittingSizes
from thankyou.gui.i18n import tr
from thankyou.gui.pages.base import Page
from thankyou.gui.pages.design.design_list import DesignList
from thankyou.gui.pages.design.format_choice import FormatChoice
from thankyou.gui.pages.design.lettering import Lettering
from thankyou.gui.pages.design.photo_signature import PhotoAndSignature
from thankyou.gui.pages.design.size_dialog import SizeDialog
from thankyou.gui.pages.design.swatches import Swatch, three_colors
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.flow_layout import FlowLayout
from thankyou.gui.widgets.labels import label
from thankyou.gui.widgets.notes import NoteList
from thankyou.model.format import Format

if TYPE_CHECKING:
    from thankyou.gui.catalog import WindowCatalog
    from thankyou.gui.jobs import Jobs


class DesignPage(Page):
    """The Design page."""

    def __init__(self, document: Document, catalog: WindowCatalog, jobs: Jobs) -> None:
        super().__init__(tr("Choose how your card looks"), widest=70)
        self._document = document
        self._catalog = catalog
        u = theme.unit()
        self.swatches: dict[str, Swatch] = {}
        self._colors = QButtonGroup(self)
        self._color_row = FlowLayout(round(u * 0.6))
        self._colored: str | None = None
        self.column.addWidget(label(tr("Colours"), "section"))
        self.column.addLayout(self._color_row)
        self.gap(0.4)
        self.lettering = Lettering(document, catalog, jobs)
        self.column.addWidget(self.lettering)
        links = FlowLayout(round(u * 0.4))
        self.size_link = button("", self._to_sizes, "link")
        self.photo_link = button(tr("Photo and signature…"), self._to_photo_signature, "link")
        links.addWidget(self.size_link)
        links.addWidget(self.photo_link)
        self.column.addLayout(links)
        self.gap(0.5)
        self.column.addWidget(label(tr("Designs"), "section"))
        self.designs = DesignList(document, catalog, jobs)
        self.designs.chosen.connect(self.choose_design)
        self.thumbs, self.painter = self.designs.thumbs, self.designs.painter
        self.column.addWidget(self.designs)
        self.gap()
        self.column.addWidget(label(tr("Size and fold"), "section"))
        self.formats: dict[str, FormatChoice] = {}
        self._formats = QButtonGroup(self)
        sizes = FlowLayout(round(u * 0.6))
        for card_format in catalog.formats.values():
            choice = FormatChoice(card_format)
            choice.clicked.connect(lambda _=False, name=card_format.id: self.choose_format(name))
            self.formats[card_format.id] = choice
            self._formats.addButton(choice)
            sizes.addWidget(choice)
        self.own_size: FormatChoice | None = None
        self._sizes = sizes
        self.column.addLayout(sizes)
        self.sizes = FittingSizes(document, catalog, jobs, "sizes-design", self)
        self.sizes.found.connect(self._show_fits)
        self._own_fits = True
        self.about_format = label("", "hint")
        self.column.addWidget(self.about_format)
        self.size_button = button(
            tr("A size of your own…"), self.ask_size, "link", tr("Choose a size of your own")
        )
        self.column.addWidget(self.size_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.gap()
        self.column.addWidget(label(tr("Photo and signature"), "section"))
        self.photo_signature = PhotoAndSignature(document, catalog, jobs)
        self.photo_signature.kind_wanted.connect(self.kind_wanted)
        self.column.addWidget(self.photo_signature)
        self.notes = NoteList()
        self.column.addWidget(self.notes)
        for part in (self.painter, self.photo_signature, self.lettering, self.sizes):
            part.trouble.connect(self.trouble)
        document.changed.connect(self.refresh)
        self.refresh()

    def choose_design(self, design: str) -> None:
        if design != self._document.card.design:
            self.designs.take(design)
        self.kind_wanted.emit("cover")

    def choose_format(self, card_format: str) -> None:
        self._document.change(format=card_format)

    def choose_palette(self, palette: str) -> None:
        self._document.change(palette=palette)
        self.kind_wanted.emit("cover")

    def _to_sizes(self) -> None:
        """Scroll to the sizes, which are below the designs."""
        held = self.formats.get(self._document.card.format)
        if held is not None:
            held.setFocus()
            self.ensureWidgetVisible(self.size_button)
            self.ensureWidgetVisible(held)

    def _to_photo_signature(self) -> None:
        self.photo_signature.focus_first()
        self.ensureWidgetVisible(self.photo_signature)

    def ask_size(self) -> None:
        """Ask for a size of the writer's own, and use it."""
        dialog = SizeDialog(self, self._catalog.full.plain_format_of(self._document.card))
        dialog.finished.connect(
            lambda result: self.choose_format(dialog.chosen) if result else None
        )
        dialog.open()

    def _show_colors(self, design: str) -> None:
        """The colourways of the design; its own first."""
        if design == self._colored or design not in self._catalog.designs:
            return
        self._colored = design
        held = self._catalog.designs[design]
        for old in self.swatches.values():
            self._colors.removeButton(old)
            self._color_row.removeWidget(old)
            old.deleteLater()
        self.swatches = {}
        for palette, name in (
            ("", tr("Its own")), *((one.id, tr(one.name)) for one in held.palettes),
        ):  # fmt: skip
            swatch = Swatch(name, three_colors(held, palette))
            swatch.clicked.connect(lambda _=False, chosen=palette: self.choose_palette(chosen))
            self.swatches[palette] = swatch
            self._colors.addButton(swatch)
            self._color_row.addWidget(swatch)
            swatch.show()

    def refresh(self) -> None:
        """Show what the card has; the pictures follow when the page is seen."""
        card = self._document.card
        self._show_colors(card.design)
        if card.palette in self.swatches:
            self.swatches[card.palette].setChecked(True)
        held = self._format_of(card.format)
        if held is not None:
            self._show_own_size(held)
            self.formats[card.format].setChecked(True)
            self.about_format.setText(tr(held.note))
            self.size_link.setText(tr("Size and fold: {name}…", name=tr(held.name)))
            self.size_link.setAccessibleName(self.size_link.text())

    def begin(self) -> None:
        self._show_fits()

    def end(self) -> None:
        self.sizes.stop()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        self._own_fits = all(problem.code != "overflow" for problem in problems)
        if self.isVisible():
            self._show_fits()

    def _show_fits(self) -> None:
        """Each size says whether the words fit; while that is looked for, as far as it is known."""
        sizes, own = self.sizes.sizes(), self._document.card.format
        held = None if sizes is None else {one.id for one in sizes}
        for name, choice in self.formats.items():
            if name == own:
                choice.show_fit(self._own_fits)
            elif held is None or name not in self._catalog.formats:
                choice.show_fit(None)
            else:
                choice.show_fit(name in held)

    def _format_of(self, name: str) -> Format | None:
        try:
            return self._catalog.full.format(name)
        except CardError:
            return None

    def _show_own_size(self, held: Format) -> None:
        """Offer a size of the writer's own among the others, once it is chosen."""
        if held.id in self.formats:
            return
        if self.own_size is not None:
            self._formats.removeButton(self.own_size)
            self._sizes.removeWidget(self.own_size)
            del self.formats[self.own_size.format.id]
            self.own_size.deleteLater()
        choice = self.own_size = FormatChoice(held)
        choice.clicked.connect(lambda _=False, name=held.id: self.choose_format(name))
        self.formats[held.id] = choice
        self._formats.addButton(choice)
        self._sizes.addWidget(choice)
        choice.show()
