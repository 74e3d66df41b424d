"""A list of makers' sheets to choose from, searched by what one types.

In: sheets, and which of them the card fits. Out: `chosen` with a sheet's id.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.pages.print.stock_drawing import stock_words
from thankyou.gui.pages.section import Section, titled
from thankyou.gui.widgets.announce import StatusLabel
from thankyou.gui.widgets.list_box import ListBox
from thankyou.gui.widgets.text_fields import LineField
from thankyou.model.format import PaperSize
from thankyou.model.sheet import Stock

_LINES = 6.5
"""Lines of the list that are seen: half a line says that there are more."""


def stock_name(stock: Stock) -> str:
    """Maker and number; what is one's own says so."""
    name = f"{stock.brand} {stock.part}"
    return tr("{sheet} (yours)", sheet=name) if stock.own else name


class StockList(Section):
    """A field to search in, and the list. Enter or a click chooses."""

    chosen = Signal(str)

    def __init__(self, title: str) -> None:
        super().__init__()
        self._stock: tuple[Stock, ...] = ()
        self._papers: Mapping[str, PaperSize] = {}
        self._fits: Callable[[Stock], bool] = lambda stock: True
        self.search = LineField()
        self.search.setPlaceholderText(tr("Maker or number, like 5388"))
        self.search.textChanged.connect(lambda _: self._show())
        self.search.returnPressed.connect(self._take_first)
        self.column.addWidget(titled(title, self.search))
        self.list = ListBox()
        self.list.setAccessibleName(title)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)  # lines break anew at each width
        self.list.setFixedHeight(round(theme.unit() * 2.4 * _LINES))
        self.list.itemClicked.connect(self._take)
        self.list.itemActivated.connect(self._take)
        self.column.addWidget(self.list)
        self.none = StatusLabel(tr("What was found"), "hint")
        self.column.addWidget(self.none)

    def offer(
        self, stock: Iterable[Stock], papers: Mapping[str, PaperSize], fits: Callable[[Stock], bool]
    ) -> None:
        """These sheets; those that the card fits come first, one's own before a maker's."""
        self._fits, self._papers = fits, papers
        self._stock = tuple(sorted(stock, key=lambda one: (not fits(one), not one.own)))
        self._show()

    def _show(self) -> None:
        words = self.search.text().lower().split()
        self.list.clear()
        for one in self._stock:
            line = f"{stock_name(one)}: {stock_words(one, self._papers)}"
            if not self._fits(one):
                line = tr("{sheet} — too small for this card", sheet=line)
            if all(word in f"{one.brand} {one.part} {one.name} {line}".lower() for word in words):
                item = QListWidgetItem(line)
                item.setData(Qt.ItemDataRole.UserRole, one.id)
                self.list.addItem(item)
        found = self.list.count()
        self.list.setVisible(found > 0)
        self.none.show_words("" if found else tr("No such sheet is known: add it as your own."))
        self.none.setVisible(not found)

    def _take(self, item: QListWidgetItem) -> None:
        self.chosen.emit(str(item.data(Qt.ItemDataRole.UserRole)))

    def _take_first(self) -> None:
        """Enter in the field takes the only sheet that is left, or goes on to the list."""
        if self.list.count() == 1:
            self._take(self.list.item(0))
        elif self.list.count():
            self.list.setCurrentRow(0)
            self.list.setFocus()
