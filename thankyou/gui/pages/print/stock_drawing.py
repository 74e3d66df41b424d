"""A little drawing of a maker's sheet: the page, and its pieces to scale.

In: a Stock, or None while it cannot be drawn. Out: a picture that follows its measures.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from thankyou.gui import theme
from thankyou.gui.i18n import plural, tr
from thankyou.gui.pages.print.sheet_words import size_words

if TYPE_CHECKING:
    from thankyou.model.format import PaperSize
    from thankyou.model.sheet import Stock

_HIGH = 15.0
"""Units of the type that the drawing is high and wide."""
_MOST_DRAWN = 2000
"""Pieces: more than any sheet has that could be torn apart."""


def stock_words(stock: Stock, papers: Mapping[str, PaperSize]) -> str:
    """What a sheet is: how many pieces of which size, on which paper."""
    page = papers.get(stock.page)
    pieces = plural("one piece of {size}", "%n pieces of {size}", stock.count,
                    size=size_words(stock.width, stock.height))  # fmt: skip
    return tr("{pieces} on {paper}", pieces=pieces, paper=tr(page.name) if page else stock.page)


class StockDrawing(QWidget):
    """The picture; its words are its description for those who do not see it."""

    def __init__(self) -> None:
        super().__init__()
        self._stock: Stock | None = None
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("The sheet, drawn to scale"))

    def sizeHint(self) -> QSize:
        side = round(theme.unit(self.font()) * _HIGH)
        return QSize(side, side)

    minimumSizeHint = sizeHint

    def show_stock(self, stock: Stock | None, words: str) -> None:
        """Draw this sheet, which these words describe; None: nothing can be drawn yet."""
        self._stock = stock
        self.setAccessibleDescription(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        t, stock = theme.tokens(), self._stock
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QPen(QColor(t.edge), 1)
        if stock is None:
            painter.setPen(QPen(QColor(t.line), 1))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
            painter.end()
            return
        room = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        scale = min(room.width() / stock.page_width, room.height() / stock.page_height)
        wide, high = stock.page_width * scale, stock.page_height * scale
        painter.translate(room.center() - QPointF(wide / 2, high / 2))
        painter.setPen(edge)
        painter.setBrush(QColor(t.base))
        painter.drawRect(QRectF(0, 0, wide, high))
        painter.setBrush(QColor(t.soft))
        painter.setPen(QPen(QColor(t.accent), 1))
        radius = stock.round * scale
        for index in range(min(stock.count, _MOST_DRAWN)):
            box = stock.item(index)
            painter.drawRoundedRect(
                QRectF(box.x * scale, box.y * scale, box.width * scale, box.height * scale),
                radius, radius,
            )  # fmt: skip
        painter.end()
