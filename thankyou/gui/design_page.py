"""Design: the writer's own card on each design, and the sizes it can have.

In: the document. Out: its design and format, chosen by looking.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QWidget

from thankyou.card import Format
from thankyou.gui import theme
from thankyou.gui.controls import Notes, label
from thankyou.gui.document import Document
from thankyou.gui.flow import Flow
from thankyou.gui.gallery import GalleryPainter, Thumb
from thankyou.gui.page import Page
from thankyou.gui.tr import tr
from thankyou.units import mm, to_mm

if TYPE_CHECKING:
    from thankyou.gui.shelf import Shelf
    from thankyou.gui.workers import Workers

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
        whole = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        chosen = self.isChecked()
        painter.setPen(
            QPen(QColor(t.accent if chosen or self.underMouse() else t.edge), 2 if chosen else 1)
        )
        painter.setBrush(QColor(t.soft if chosen else t.base))
        painter.drawRoundedRect(whole, u * 0.6, u * 0.6)
        if self.hasFocus():
            painter.setPen(QPen(QColor(t.ink), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(whole, u * 0.6, u * 0.6)
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
        scale = self._drawing() / _LARGEST * 1.15
        width, height = front.width * scale, front.height * scale
        left = (self.width() - width) / 2
        top = u * 0.9 + (self._drawing() - height) / 2
        painter.setPen(QPen(QColor(t.ink), 1.2))
        painter.setBrush(QColor(t.base))
        if any(panel.fold_x is not None for panel in self.format.panels):
            behind = [
                (left, top),
                (left + width * 1.18, top - u * 0.25),
                (left + width * 1.18, top + height - u * 0.25),
                (left, top + height),
            ]
            from PySide6.QtCore import QPointF

            painter.drawPolygon([QPointF(x, y) for x, y in behind])
        painter.drawRect(QRectF(left, top, width, height))
        painter.setPen(QPen(QColor(t.accent), 1.6))
        for part, across in ((0.42, 0.5), (0.52, 0.32)):
            y = top + height * part
            painter.drawLine(
                round(left + width * (0.5 - across / 2)), round(y),
                round(left + width * (0.5 + across / 2)), round(y),
            )  # fmt: skip


class DesignPage(Page):
    """The second page."""

    kind_wanted = Signal(str)

    def __init__(self, document: Document, shelf: Shelf, workers: Workers) -> None:
        super().__init__(tr("Choose how your card looks"), widest=70)
        self._document = document
        self._shelf = shelf
        u = theme.unit()
        names = {appeal.id: appeal.name for appeal in shelf.appeals}
        self.order_hint = label("", "hint")
        self.column.addWidget(self.order_hint)
        self.gap(0.3)
        self.thumbs: dict[str, Thumb] = {}
        self._designs = QButtonGroup(self)
        self._flow = flow = Flow(round(u * 0.6))
        self._path: tuple[str, bool] | None = None
        for design in shelf.designs.values():
            note = ", ".join(names.get(appeal, appeal) for appeal in design.appeals)
            thumb = Thumb(design, tr("For “{appeal}”", appeal=note))
            thumb.clicked.connect(lambda _=False, name=design.id: self.choose_design(name))
            self.thumbs[design.id] = thumb
            self._designs.addButton(thumb)
            flow.addWidget(thumb)
        self.column.addLayout(flow)
        self.gap()
        self.column.addWidget(label(tr("Size and fold"), "section"))
        self.formats: dict[str, FormatChoice] = {}
        self._formats = QButtonGroup(self)
        sizes = Flow(round(u * 0.6))
        for card_format in shelf.formats.values():
            choice = FormatChoice(card_format)
            choice.clicked.connect(lambda _=False, name=card_format.id: self.choose_format(name))
            self.formats[card_format.id] = choice
            self._formats.addButton(choice)
            sizes.addWidget(choice)
        self.column.addLayout(sizes)
        self.about_format = label("", "hint")
        self.column.addWidget(self.about_format)
        self.notes = Notes()
        self.column.addWidget(self.notes)
        self.painter = GalleryPainter(workers, self.thumbs)
        self.painter.setParent(self)
        document.changed.connect(self.refresh)
        self.refresh()

    def choose_design(self, design: str) -> None:
        self._document.change(design=design)
        self.kind_wanted.emit("cover")

    def choose_format(self, card_format: str) -> None:
        self._document.change(format=card_format)

    def refresh(self) -> None:
        """Show what the card has; the pictures follow when the page is seen."""
        card = self._document.card
        self._order(card.appeal, card.remembering)
        if card.design in self.thumbs:
            self.thumbs[card.design].setChecked(True)
        held = self._shelf.formats.get(card.format)
        if held is not None:
            self.formats[card.format].setChecked(True)
            self.about_format.setText(held.note)
            front = held.panels[0]
            for thumb in self.thumbs.values():
                thumb.set_shape(front.height / front.width)
        if self.isVisible():
            self.painter.follow(card, self.devicePixelRatioF())

    def _order(self, appeal: str, remembering: bool) -> None:
        """The designs that suit come first; in remembrance, the quiet ones."""
        if self._path == (appeal, remembering):
            return
        self._path = appeal, remembering
        self.order_hint.setText(
            tr("These are your own words, in each design. The quiet ones come first.")
            if remembering
            else tr("These are your own words, in each design.")
        )
        shelf = self._shelf.library.shelf_for(appeal, remembering)
        self._flow.arrange([self.thumbs[design.id] for design in shelf])
        for before, after in pairwise(shelf):
            QWidget.setTabOrder(self.thumbs[before.id], self.thumbs[after.id])

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self.painter.follow(self._document.card, self.devicePixelRatioF(), at_once=True)
