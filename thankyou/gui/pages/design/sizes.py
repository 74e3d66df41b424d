"""Sizes of cards to choose from, as little drawings, and a size of one's own.

In: formats. Out: the id of the one chosen.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QDialog,
    QDoubleSpinBox,
    QFormLayout,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from thankyou.base.units import mm, to_mm
from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.widgets.choice_button import draw_choice
from thankyou.gui.widgets.dialogs import choices
from thankyou.gui.widgets.drop_down import DropDown
from thankyou.gui.widgets.labels import label
from thankyou.model.format import Format
from thankyou.stationery.formats import LARGEST, SMALLEST, WIDEST, custom_id

_LARGEST = mm(215)


def size_words(card_format: Format) -> str:
    """The size of the closed card, in millimetres."""
    front = card_format.panels[0]
    return tr("{width} × {height} mm", width=round(to_mm(front.width)),
              height=round(to_mm(front.height)))  # fmt: skip


class FormatChoice(QRadioButton):
    """One size: a little drawing to scale, its name, and its measures."""

    def __init__(self, card_format: Format) -> None:
        super().__init__(card_format.name)
        self.format = card_format
        self.setAccessibleName(f"{card_format.name}, {size_words(card_format)}")
        self.setAccessibleDescription(card_format.note)
        self.setToolTip(card_format.note)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _drawing(self) -> float:
        return theme.unit(self.font()) * 6.0

    def sizeHint(self) -> QSize:
        u = theme.unit(self.font())
        text = max(
            QFontMetrics(self._bold()).horizontalAdvance(self.text()),
            QFontMetrics(self.font()).horizontalAdvance(size_words(self.format)),
        )
        width = max(text, self._drawing() * 1.2) + 2 * u
        height = self._drawing() + 2 * QFontMetrics(self.font()).height() + 2.4 * u
        return QSize(round(width), round(height))

    minimumSizeHint = sizeHint

    def hitButton(self, pos: object) -> bool:
        return self.rect().contains(pos)  # type: ignore[call-overload]

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.tokens()
        u = theme.unit(self.font())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_choice(painter, self)
        self._draw_card(painter, u)
        painter.setPen(QColor(t.ink))
        painter.setFont(self._bold())
        high = QFontMetrics(self.font()).height()
        top = u * 0.9 + self._drawing() + u * 0.5
        middle = int(Qt.AlignmentFlag.AlignHCenter)
        painter.drawText(QRectF(0, top, self.width(), high), middle, self.text())
        painter.setPen(QColor(t.muted))
        painter.setFont(self.font())
        painter.drawText(QRectF(0, top + high, self.width(), high), middle,
                         size_words(self.format))  # fmt: skip
        painter.end()

    def _draw_card(self, painter: QPainter, u: float) -> None:
        """The card to scale; one that folds stands a little open."""
        t = theme.tokens()
        front = self.format.panels[0]
        scale = self._drawing() / _LARGEST
        width, height = front.width * scale, front.height * scale
        left = (self.width() - width) / 2
        top = u * 0.9 + (self._drawing() - height) / 2
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


class SizeDialog(QDialog):
    """A size of one's own: both sides of the closed card, and how it folds."""

    def __init__(self, parent: QWidget, card_format: Format) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("A size of your own"))
        front = card_format.panels[0]
        form = QFormLayout(self)
        self.across = self._side(tr("Width of the closed card"), to_mm(front.width))
        self.down = self._side(tr("Height of the closed card"), to_mm(front.height))
        # Covers are drawn so wide and no wider.
        self.down.valueChanged.connect(self._not_too_wide)
        self.across.valueChanged.connect(self._not_too_wide)
        self.fold = DropDown()
        self.fold.setAccessibleName(tr("How it folds"))
        for fold, words in (
            ("flat", tr("It does not fold")),
            ("side", tr("Once, and opens like a book")),
            ("tent", tr("Once, and opens upwards")),
        ):
            self.fold.addItem(words, fold)
        self.fold.setCurrentIndex(max(0, self.fold.findData(card_format.fold)))
        form.addRow(label(tr("These are the measures of the card when it is closed."), "hint"))
        form.addRow(tr("&Width"), self.across)
        form.addRow(tr("&Height"), self.down)
        form.addRow(tr("&Fold"), self.fold)
        buttons, _ = choices(self, tr("Use this size"))
        form.addRow(buttons)

    def _not_too_wide(self) -> None:
        if self.across.value() > WIDEST * self.down.value():
            other = self.across if self.sender() is self.down else self.down
            wanted = (
                WIDEST * self.down.value() - 0.05
                if other is self.across
                else self.across.value() / WIDEST + 0.05
            )
            other.setValue(wanted)

    @staticmethod
    def _side(name: str, value: float) -> QDoubleSpinBox:
        box = QDoubleSpinBox()
        box.setDecimals(1)
        box.setButtonSymbols(QDoubleSpinBox.ButtonSymbols.NoButtons)  # typed, or by arrow keys
        box.setRange(SMALLEST, LARGEST)
        box.setSuffix(" mm")
        box.setValue(value)
        box.setAccessibleName(name)
        return box

    @property
    def chosen(self) -> str:
        """The id of the format."""
        return custom_id(self.across.value(), self.down.value(), str(self.fold.currentData()))
