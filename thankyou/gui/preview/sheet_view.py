"""One side of the card, or of its sheet, with its shadow.

In: a painted image, folds and cuts. Out: the picture on the desk, in the middle of the room; its
words go to screen readers as its description.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from thankyou.gui import theme
from thankyou.gui.preview.fold_lines import FractionLine, PaperLines

if TYPE_CHECKING:
    from thankyou.gui.preview.opening_animation import OpeningAnimation


class SheetView(QWidget):
    """The picture, its shadow, and the lines where its paper is folded and cut."""

    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.image: QImage | None = None
        self.card_size = QSize(1, 1)
        self.lines = PaperLines()
        self.opening: OpeningAnimation | None = None
        self.margin = 24
        self._shadow_drawn: tuple[tuple[object, ...], QPixmap] | None = None

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
                reach = self.margin
                painter.drawPixmap(
                    box.topLeft() - QPoint(reach, reach), self._shadow(box.size(), t.dark)
                )
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

    def _shadow(self, size: QSize, dark: bool) -> QPixmap:
        """The card's shadow, with the margin round it; drawn once a size."""
        ratio = self.devicePixelRatioF()
        key = (size.width(), size.height(), self.margin, dark, ratio)
        if self._shadow_drawn is not None and self._shadow_drawn[0] == key:
            return self._shadow_drawn[1]
        margin = self.margin
        made = QPixmap((size + QSize(2 * margin, 2 * margin)) * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(QPoint(margin, margin), size)
        reach = max(6, margin // 2)
        steps = 12
        for step in range(steps):
            grow = reach * (steps - step) / steps
            painter.setBrush(QColor(20, 16, 8, 12 if dark else 4))
            painter.drawRoundedRect(
                box.adjusted(-grow, -grow * 0.6, grow, grow).translated(0, reach * 0.25),
                grow,
                grow,
            )
        painter.end()
        self._shadow_drawn = (key, made)
        return made
