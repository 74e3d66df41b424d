"""The paper: which, how many cards to a sheet, and how the second side comes onto it.

In: the print setup. Out: changes to it. What most people need is in sight, the rest is hidden
until it matters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from thankyou.base.errors import CardError
from thankyou.base.units import to_mm
from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.pages.print.sheet_words import paper_words
from thankyou.gui.pages.section import Section, titled
from thankyou.gui.print_setup import PrintSetup
from thankyou.gui.widgets.drop_down import DropDown
from thankyou.gui.widgets.flow_layout import ColumnsLayout
from thankyou.gui.widgets.labels import label
from thankyou.gui.widgets.number_field import DecimalField

if TYPE_CHECKING:
    from thankyou.gui.catalog import WindowCatalog
    from thankyou.gui.document import Document
    from thankyou.model.format import PaperSize

OWN_SIZE = "own"
"""What the list of papers holds for a size of one's own."""
LEAST_SIDE, MOST_SIDE = 70.0, 500.0
"""The sides of a paper of one's own, in millimetres."""
_MOST_LISTED = 40
"""Numbers of cards to a sheet that are offered."""


def own_paper(width: float, height: float) -> str:
    """The id of a paper of one's own size; sides in millimetres, in either order."""
    short, long = sorted((round(width, 1), round(height, 1)))
    return f"{short:g}x{long:g}"


class PaperSection(Section):
    """The choices that everyone sees."""

    def __init__(self, setup: PrintSetup, document: Document, catalog: WindowCatalog) -> None:
        super().__init__()
        self._setup = setup
        self._document = document
        self._catalog = catalog
        self._filling = False
        self._asks_size = False
        self._papers: tuple[object, ...] = ()
        self._add_paper()
        self._add_sides()

    # ------------------------------------------------------------------ building

    def _add_paper(self) -> None:
        row = _row()
        self.papers = DropDown()
        self.papers.activated.connect(self._paper_chosen)
        self.per_sheet = DropDown()
        self.per_sheet.activated.connect(
            lambda: self._setup.put(per_sheet=self.per_sheet.currentData())
        )
        row.addWidget(titled(tr("Size of the paper"), self.papers))
        row.addWidget(titled(tr("Cards to a sheet"), self.per_sheet))
        self._paper_block = QWidget()
        self._paper_block.setLayout(row)
        self.column.addWidget(self._paper_block)
        sizes = _row()
        self.across, self.down = (self._side(value) for value in (210.0, 297.0))
        sizes.addWidget(titled(tr("Width of the paper"), self.across))
        sizes.addWidget(titled(tr("Height of the paper"), self.down))
        self._size_block = QWidget()
        self._size_block.setLayout(sizes)
        self.column.addWidget(self._size_block)

    def _side(self, value: float) -> DecimalField:
        field = DecimalField(LEAST_SIDE, MOST_SIDE, " mm")
        field.setValue(value)
        field.setKeyboardTracking(False)  # a number half typed is no size
        field.valueChanged.connect(lambda _: self._size_typed())
        return field

    def _add_sides(self) -> None:
        self.sides = DropDown()
        for key, words, note in (
            ("long", tr("The printer turns it over its long edge"),
             tr("The usual way: a printer calls it “flip on long edge”.")),
            ("short", tr("The printer turns it over its short edge"),
             tr("A printer calls it “flip on short edge”.")),
            ("hand", tr("I turn the pile over myself"),
             tr("All first sides are printed, then you put the pile back for the second.")),
            ("off", tr("Each side on its own sheet"),
             tr("For thin paper, or to glue the sheets together.")),
        ):  # fmt: skip
            self.sides.addItem(words, key)
            self.sides.setItemData(self.sides.count() - 1, note, _NOTE)
        self.sides.activated.connect(lambda: self._setup.put(duplex=str(self.sides.currentData())))
        self.sides_note = label("", "hint")
        self._sides_block = Section(spacing=0.2)
        self._sides_block.column.addWidget(titled(tr("Two sides"), self.sides))
        self._sides_block.column.addWidget(self.sides_note)
        self.column.addWidget(self._sides_block)
        self.stacks = DropDown()
        self.stacks.addItem(tr("Printed side down"), False)
        self.stacks.addItem(tr("Printed side up"), True)
        self.stacks.activated.connect(
            lambda: self._setup.put(stacks_face_up=bool(self.stacks.currentData()))
        )
        self._stacks_block = titled(
            tr("How sheets come out of the printer"), self.stacks,
            tr("Most printers lay them with the printed side down."),
        )  # fmt: skip
        self.column.addWidget(self._stacks_block)

    # ------------------------------------------------------------------ the writer acts

    def _paper_chosen(self) -> None:
        chosen = str(self.papers.currentData())
        self._asks_size = chosen == OWN_SIZE
        if self._asks_size:
            self._size_typed()
            self.refresh()
            self.across.setFocus()
            self.across.selectAll()
        else:
            self._setup.put(paper=chosen, per_sheet=None)
            self.refresh()

    def _size_typed(self) -> None:
        if not self._filling and self._asks_size:
            paper = own_paper(self.across.value(), self.down.value())
            self._setup.put(paper=paper, per_sheet=None)

    # ------------------------------------------------------------------ showing the setup

    def refresh(self) -> None:
        """Show the setup as it is now."""
        self._filling = True
        try:
            self._show_paper()
            self._show_per_sheet()
            self._show_sides()
        finally:
            self._filling = False

    def _show_paper(self) -> None:
        full, paper = self._catalog.full, self._setup.settings.paper
        own = self._own_paper_of_card()
        offered = (own, *(one for one in full.papers.values() if one is not own))
        if offered != self._papers:
            self._papers = offered
            self.papers.clear()
            for one in filter(None, offered):
                self.papers.addItem(paper_words(one), "" if one is own else one.id)
            self.papers.addItem(tr("Another size…"), OWN_SIZE)
        if own is not None and paper == own.id:
            paper = ""
        at = self.papers.findData(OWN_SIZE if self._asks_size else paper)
        if at < 0:  # remembered from another day
            self._asks_size = True
            at = self.papers.findData(OWN_SIZE)
            self._show_size(paper)
        self.papers.setCurrentIndex(at)
        plain = not self._setup.settings.stock
        self._paper_block.setVisible(plain)
        self._size_block.setVisible(plain and self._asks_size)

    def _own_paper_of_card(self) -> PaperSize | None:
        return self._catalog.full.plain_format_of(self._document.card).paper

    def _show_size(self, paper: str) -> None:
        """A size that was chosen before, in its fields."""
        try:
            held = self._catalog.full.paper(paper)
        except CardError:
            return
        self.across.setValue(to_mm(held.width))
        self.down.setValue(to_mm(held.height))

    def _show_per_sheet(self) -> None:
        settings = self._setup.settings
        try:
            most = self._setup.most_per_sheet()
            alone = self._setup.count() * settings.copies == 1
        except CardError:
            most, alone = 0, False
        if alone:
            words = tr("One, in the middle")
        elif most:
            words = tr("As many as fit ({count})", count=most)
        else:
            words = tr("As many as fit")
        self.per_sheet.clear()
        self.per_sheet.addItem(words, None)
        for number in range(1, min(most, _MOST_LISTED) + 1):
            self.per_sheet.addItem(str(number), number)
        wanted = settings.per_sheet
        if wanted is not None and self.per_sheet.findData(wanted) < 0:
            self.per_sheet.addItem(str(wanted), wanted)
        self.per_sheet.setCurrentIndex(self.per_sheet.findData(wanted))

    def _show_sides(self) -> None:
        settings, two = self._setup.settings, self._setup.two_sided()
        self.sides.setCurrentIndex(self.sides.findData(settings.duplex))
        note = str(self.sides.currentData(_NOTE))
        self.sides_note.setText(note)
        self.sides.setAccessibleDescription(note)
        self.stacks.setCurrentIndex(self.stacks.findData(settings.stacks_face_up))
        self._sides_block.setVisible(two)
        self._stacks_block.setVisible(two and settings.duplex == "hand")


_NOTE = 0x0100 + 1
"""The role of an item's note: the first after Qt.ItemDataRole.UserRole."""


def _row() -> ColumnsLayout:
    u = theme.unit()
    return ColumnsLayout(round(u * 0.8), round(u * 13))
