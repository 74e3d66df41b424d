"""A sheet of one's own: a small form for its measures, with a drawing that follows them.

In: perhaps a sheet to change. Out: `saved` with a Stock whose measures are right; what is wrong
stands under the field that it is about.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from thankyou.base.units import mm, to_mm
from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.pages.print.sheet_words import paper_words
from thankyou.gui.pages.print.stock_drawing import StockDrawing, stock_words
from thankyou.gui.pages.section import Section, titled
from thankyou.gui.widgets.announce import StatusLabel
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.drop_down import DropDown
from thankyou.gui.widgets.flow_layout import ColumnsLayout, FlowLayout
from thankyou.gui.widgets.labels import label
from thankyou.gui.widgets.number_field import DecimalField, NumberField
from thankyou.gui.widgets.text_fields import LineField
from thankyou.model.sheet import Stock

if TYPE_CHECKING:
    from thankyou.model.format import PaperSize

Faults = Mapping[str, str]
"""A sentence for each field of a Stock that is wrong."""

_MOST_MM = 500.0
_MOST_PIECES = 99


class StockForm(Section):
    """The fields. `check` says what is wrong with a sheet; `papers` are the pages it may be."""

    saved = Signal(object)
    """A Stock."""
    left = Signal()
    """Nothing is to be kept."""

    def __init__(
        self,
        papers: Mapping[str, PaperSize],
        check: Callable[[Stock], Faults],
        stock: Stock | None = None,
    ) -> None:
        super().__init__(
            tr("A sheet of your own"),
            tr("Measure it with a ruler, or copy the numbers from its packet."),
        )
        self._papers = papers
        self._check = check
        self.fields: dict[str, QWidget] = {}
        self.wrong: dict[str, StatusLabel] = {}
        self._tried = False
        self._add_fields()
        self._add_drawing()
        self._add_buttons()
        if stock is not None:
            self._fill(stock)
        self._changed()

    # ------------------------------------------------------------------ building

    def _add_fields(self) -> None:
        self.brand, self.part = LineField(), LineField()
        self.page = DropDown()
        for paper in self._papers.values():
            self.page.addItem(paper_words(paper), paper.id)
        self.kind = DropDown()
        self.kind.addItem(tr("Cards"), "card")
        self.kind.addItem(tr("Labels"), "label")
        self.wide, self.high = _length(99.0), _length(139.0)
        self.across, self.down = (NumberField(1, _MOST_PIECES) for _ in range(2))
        self.across.setValue(2)
        self.down.setValue(2)
        self.x0, self.y0 = _length(6.0), _length(9.5)
        self.dx, self.dy = _length(99.0), _length(139.0)
        u = theme.unit()
        grid = ColumnsLayout(round(u * 0.8), round(u * 13))
        for name, title, control in (
            ("brand", tr("Maker"), self.brand), ("part", tr("Number on the packet"), self.part),
            ("page", tr("The whole sheet"), self.page), ("kind", tr("What it holds"), self.kind),
            ("width", tr("Width of a piece"), self.wide),
            ("height", tr("Height of a piece"), self.high),
            ("across", tr("Pieces beside each other"), self.across),
            ("down", tr("Pieces below each other"), self.down),
            ("x0", tr("From the sheet’s left edge to the first piece"), self.x0),
            ("y0", tr("From the sheet’s top edge to the first piece"), self.y0),
            ("dx", tr("From one left edge to the next"), self.dx),
            ("dy", tr("From one top edge to the next"), self.dy),
        ):  # fmt: skip
            grid.addWidget(self._field(name, title, control))
        self.column.addLayout(grid)
        for field in (self.brand, self.part):
            field.textEdited.connect(lambda _: self._changed())
        for combo in (self.page, self.kind):
            combo.activated.connect(lambda _: self._changed())
        for number in self._numbers():
            number.valueChanged.connect(lambda _: self._changed())

    def _field(self, name: str, title: str, control: QWidget) -> QWidget:
        """A control beneath its name, and beneath it what is wrong with it."""
        self.fields[name] = control
        block = Section(spacing=0.2)
        block.column.addWidget(titled(title, control))
        self.wrong[name] = StatusLabel(title, "wrong")
        self.wrong[name].hide()
        block.column.addWidget(self.wrong[name])
        block.column.addStretch(1)
        return block

    def _numbers(self) -> tuple[DecimalField, ...]:
        return (self.wide, self.high, self.across, self.down, self.x0, self.y0, self.dx, self.dy)

    def _add_drawing(self) -> None:
        self.drawing = StockDrawing()
        self.column.addWidget(self.drawing, 0, Qt.AlignmentFlag.AlignLeading)
        self.words = label("", "hint")
        self.column.addWidget(self.words)

    def _add_buttons(self) -> None:
        row = FlowLayout(round(theme.unit() * 0.5))
        self.save_button = button(tr("Keep this sheet"), self.save, "main")
        self.leave_button = button(tr("Cancel"), self.left.emit)
        row.addWidget(self.save_button)
        row.addWidget(self.leave_button)
        self.column.addLayout(row)

    def _fill(self, stock: Stock) -> None:
        """The fields as a sheet has them."""
        self.brand.setText(stock.brand)
        self.part.setText(stock.part)
        self.kind.setCurrentIndex(self.kind.findData(stock.kind))
        self.page.setCurrentIndex(max(0, self.page.findData(stock.page)))
        for field, value in (
            (self.wide, stock.width), (self.high, stock.height), (self.x0, stock.x0),
            (self.y0, stock.y0), (self.dx, stock.dx), (self.dy, stock.dy),
        ):  # fmt: skip
            field.setValue(to_mm(value))
        self.across.setValue(stock.across)
        self.down.setValue(stock.down)

    # ------------------------------------------------------------------ what is typed

    def stock(self) -> Stock:
        """The sheet as the fields have it, right or not."""
        paper = self._papers[str(self.page.currentData())]
        return Stock(
            brand=self.brand.text().strip(),
            part=self.part.text().strip(),
            name="",
            kind="label" if self.kind.currentData() == "label" else "card",
            page=paper.id,
            page_width=paper.width,
            page_height=paper.height,
            width=mm(self.wide.value()),
            height=mm(self.high.value()),
            across=self.across.value(),
            down=self.down.value(),
            x0=mm(self.x0.value()),
            y0=mm(self.y0.value()),
            # A single piece has no next one: its own width stands for the way to it.
            dx=mm((self.dx if self.across.value() > 1 else self.wide).value()),
            dy=mm((self.dy if self.down.value() > 1 else self.high).value()),
            own=True,
        )

    def _changed(self) -> None:
        self.dx.setEnabled(self.across.value() > 1)
        self.dy.setEnabled(self.down.value() > 1)
        stock = self.stock()
        drawable = stock.width > 0 and stock.height > 0
        words = stock_words(stock, self._papers) if drawable else ""
        self.drawing.show_stock(stock if drawable else None, words)
        self.words.setText(words)
        self._show_faults(self._check(stock))

    def _show_faults(self, faults: Faults) -> bool:
        """Say what is wrong; a name that is still empty only once keeping was tried."""
        for name, line in self.wrong.items():
            field = self.fields[name]
            empty = isinstance(field, LineField) and not field.text().strip()
            words = faults.get(name, "") if self._tried or not empty else ""
            line.show_words(words)
            line.setVisible(bool(words))
        return not faults

    def save(self) -> None:
        """Keep it, if all is right; else the first field that is not has the focus."""
        self._tried = True
        stock = self.stock()
        faults = self._check(stock)
        if self._show_faults(faults):
            self.saved.emit(stock)
            return
        first = next((name for name in self.wrong if name in faults), "brand")
        self.fields[first].setFocus()


def _length(value: float) -> DecimalField:
    field = DecimalField(0.0, _MOST_MM, " mm")
    field.setValue(value)
    return field
