"""A size of card to choose: a little drawing to scale, its name, its measures, and whether the
words fit in it.

In: a format. Out: a choice to click.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from thankyou.base.units import mm, to_mm
from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.widgets.choice import Choice
from thankyou.model.format import Format

_LARGEST = mm(215)


def size_words(card_format: Format) -> str:
    """The size of the closed card, in millimetres."""
    front = card_format.panels[0]
    return tr("{width} × {height} mm", width=round(to_mm(front.width)),
              height=round(to_mm(front.height)))  # fmt: skip


class FormatChoice(Choice):
    """One size of card."""

    def __init__(self, card_format: Format) -> None:
        super().__init__(tr(card_format.name))
        self.format = card_format
        self.setAccessibleName(f"{self.text()}, {size_words(card_format)}")
        self.setToolTip(tr(card_format.note))
        self._fits: bool | None = None
        self.show_fit(None)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_fit(self, fits: bool | None) -> None:
        """Say whether the card's words fit in this size; None: not known yet."""
        self._fits = fits
        said = filter(None, (self.fit_words(), tr(self.format.note)))
        self.setAccessibleDescription(". ".join(said))
        self.update()

    def fit_words(self) -> str:
        """What stands beneath the measures."""
        if self._fits is None:
            return ""
        return tr("Your words fit") if self._fits else tr("Too small for your words")

    def _drawing(self) -> float:
        """Pixels that the longest side of a card takes."""
        return theme.unit(self.font()) * 6.0

    def sizeHint(self) -> QSize:
        u = theme.unit(self.font())
        text = max(
            QFontMetrics(self.bold()).horizontalAdvance(self.text()),
            QFontMetrics(self.font()).horizontalAdvance(size_words(self.format)),
            QFontMetrics(self.font()).horizontalAdvance(tr("Too small for your words")),
            QFontMetrics(self.font()).horizontalAdvance(tr("Your words fit")),
        )
        width = max(text, self._drawing() * 1.2) + 2 * u
        height = self._drawing() + 3 * QFontMetrics(self.font()).height() + 2.4 * u
        return QSize(round(width), round(height))

    minimumSizeHint = sizeHint

    def draw(self, painter: QPainter) -> None:
        t = theme.tokens()
        u = theme.unit(self.font())
        self.draw_box(painter)
        self._draw_card(painter, u)
        painter.setPen(QColor(t.ink))
        painter.setFont(self.bold())
        high = QFontMetrics(self.font()).height()
        top = self._top() + self._drawing() + u * 0.5
        middle = int(Qt.AlignmentFlag.AlignHCenter)
        painter.drawText(QRectF(0, top, self.width(), high), middle, self.text())
        painter.setPen(QColor(t.muted))
        painter.setFont(self.font())
        painter.drawText(QRectF(0, top + high, self.width(), high), middle,
                         size_words(self.format))  # fmt: skip
        painter.setPen(QColor(t.on_care if self._fits is False else t.muted))
        painter.drawText(QRectF(0, top + 2 * high, self.width(), high), middle,
                         self.fit_words())  # fmt: skip

    def _top(self) -> float:
        return theme.unit(self.font()) * 0.9

    def _draw_card(self, painter: QPainter, u: float) -> None:
        """The card to scale; one that folds is a little open."""
        t = theme.tokens()
        front = self.format.panels[0]
        scale = self._drawing() / _LARGEST
        width, height = front.width * scale, front.height * scale
        left = (self.width() - width) / 2
        top = self._top() + (self._drawing() - height) / 2
        painter.setPen(QPen(QColor(t.ink), 1.2))
        painter.setBrush(QColor(t.base))
        if self.format.fold == "tent":
            behind = [
                (left, top),
                (left + u * 0.25, top - height * 0.16),
                (left + width + u * 0.25, top - height * 0.16),
                (left + width, top),
            ]
            painter.drawPolygon([QPointF(x, y) for x, y in behind])
        elif self.format.fold != "flat":
            behind = [
                (left, top),
                (left + width * 1.18, top - u * 0.25),
                (left + width * 1.18, top + height - u * 0.25),
                (left, top + height),
            ]
            painter.drawPolygon([QPointF(x, y) for x, y in behind])
        painter.drawRect(QRectF(left, top, width, height))
        painter.setPen(QPen(QColor(t.accent), 1.6))
        for part, across in ((0.42, 0.5), (0.52, 0.32)):
            y = top + height * part
            painter.drawLine(
                round(left + width * (0.5 - across / 2)), round(y),
                round(left + width * (0.5 + across / 2)), round(y),
            )  # fmt: skip
