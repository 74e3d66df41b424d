"""One side of the card, or of its sheet, with its shadow.

In: a painted image, folds and cuts. Out: the picture on the desk, in the middle of the room; its
words go to screen readers as its description.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from thankyou.gui import theme
from thankyou.gui.preview.fold_lines import FractionLine, PaperLines
from thankyou.gui.preview.shadow import Shadow

if TYPE_CHECKING:
    from thankyou.gui.preview.opening_animation import OpeningAnimation


class SheetView(QWidget):
    """The picture, its shadow, and the lines where its paper is folded and cut."""

    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.image: QImage | None = None
        self.card_size = QSize(0, 0)  # no speck on the desk before there is a card
        self.lines = PaperLines()
        self.opening: OpeningAnimation | None = None
        self.margin = 24
        self._shadow = Shadow()

    def set_card_size(self, size: QSize, margin: int) -> None:
        self.margin = margin
        if size != self.card_size:
            self.card_size = size
            self.setMinimumSize(size.width() + 2 * margin, size.height() + 2 * margin)
            self.update()
        else:
            self.update(self.card_rect())

    def begin_opening(self, opening: OpeningAnimation, margin: int) -> None:
        """Show a card on its way open, instead of the picture."""
        self.opening = opening
        self.set_card_size(opening.size, margin)

    def end_opening(self) -> None:
        """Show the picture again, once its own size is set."""
        self.opening = None

    def card_rect(self) -> QRect:
        size = self.card_size
        return QRect(
            QPoint((self.width() - size.width()) // 2, (self.height() - size.height()) // 2), size
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.tokens()
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(t.desk))
        box = self.card_rect()
        if self.opening is not None:
            self.opening.paint(painter, QRectF(box))
        elif self.image is not None:
            if not box.contains(event.rect()):
                self._shadow.draw(painter, box, self.margin, t.dark)
            # Until the picture in a new size is painted, the old one is shown stretched.
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            if self.image.deviceIndependentSize().toSize() == box.size():
                painter.drawImage(box.topLeft(), self.image)
            else:
                painter.drawImage(box, self.image)
            self._draw_lines(painter, box, self.lines.folds, Qt.PenStyle.DashLine)
            self._draw_lines(painter, box, self.lines.cuts, Qt.PenStyle.DotLine)
        else:
            painter.fillRect(box, QColor(t.base))
        painter.end()
        self.painted.emit()

    @staticmethod
    def _draw_lines(
        painter: QPainter, box: QRect, lines: tuple[FractionLine, ...], style: Qt.PenStyle
    ) -> None:
        painter.setPen(QPen(QColor(0, 0, 0, 60), 1, style))
        for x0, y0, x1, y1 in lines:
            painter.drawLine(
                box.left() + round(x0 * box.width()), box.top() + round(y0 * box.height()),
                box.left() + round(x1 * box.width()), box.top() + round(y1 * box.height()),
            )  # fmt: skip
