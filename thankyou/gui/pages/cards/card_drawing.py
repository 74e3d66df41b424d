"""How one card of the list looks: its picture on a quiet ground, its title, and what is to be said.

In: the size of the type and a width. Out: where each part stands, and a painter's delegate.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.pages.cards.card_model import CARD, NOTES, WHEN
from thankyou.gui.widgets.choice import TEXT, WRAPPED
from thankyou.gui.widgets.focus_ring import ROOM, draw_focus_ring, inside_ring
from thankyou.store.values import KeptCard

_TITLE_LINES = 2
_NAME_LETTERS = 120
"""A name is a title, not a letter."""

Index = QModelIndex | QPersistentModelIndex


class Measures:
    """Where the parts of a cell stand, in a cell of `width` pixels."""

    def __init__(self, font: QFont, width: int, notes: frozenset[str]) -> None:
        u = theme.unit(font)
        self.font = font
        self.bold = QFont(font)
        self.bold.setWeight(QFont.Weight.DemiBold)
        self.inset = max(round(u * 0.8), ROOM + 6)
        self.gap = round(u * 0.5)
        self.width = width
        self.tile = QSize(width - 2 * self.inset, tile_height(font))
        self.line = QFontMetrics(font).lineSpacing()
        self.title = QFontMetrics(self.bold).lineSpacing() * _TITLE_LINES
        self.notes = max((self._lines(note) for note in notes if note), default=0) * self.line
        self.height = (
            2 * self.inset
            + self.tile.height()
            + self.gap
            + self.gap // 3
            + self.title
            + self.line
            + self.notes
        )

    def _lines(self, note: str) -> int:
        room = QRect(0, 0, self.tile.width(), 10_000)
        return round(
            QFontMetrics(self.font).boundingRect(room, WRAPPED, note).height() / self.line + 0.2
        )

    def rows(self, cell: QRect, title_lines: int) -> tuple[QRect, QRect, QRect, QRect]:
        """Places of the picture's ground, the title, the time and the notes."""
        left, wide = cell.left() + self.inset, self.tile.width()
        tile = QRect(QPoint(left, cell.top() + self.inset), self.tile)
        top = tile.bottom() + 1 + self.gap
        title = QRect(left, top, wide, self.title // _TITLE_LINES * title_lines)
        when = QRect(left, title.bottom() + 1 + self.gap // 3, wide, self.line)
        return tile, title, when, QRect(left, when.bottom() + 1, wide, self.notes)


def tile_width(font: QFont) -> int:
    """The least width of the ground that a picture stands on."""
    return max(184, round(theme.unit(font) * 14))


def tile_height(font: QFont) -> int:
    return round(tile_width(font) * 1.06)


@lru_cache(maxsize=512)
def lines_of(text: str, font: str, width: int, right_to_left: bool) -> tuple[str, ...]:
    """A title in the lines that it has, the last one with an ellipsis if need be.

    `font`: as QFont.toString gives it.
    """
    used = QFont()
    used.fromString(font)
    layout = QTextLayout(text, used)
    option = layout.textOption()
    option.setWrapMode(option.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    cuts = [*starts[:_TITLE_LINES], len(text)]
    lines = [text[a:b].strip() for a, b in zip(cuts, cuts[1:], strict=False)]
    if len(starts) > _TITLE_LINES:
        lines[-1] = QFontMetrics(used).elidedText(lines[-1], Qt.TextElideMode.ElideRight, width)
    return tuple(lines)


class CardDelegate(QStyledItemDelegate):
    """Draws cells, and puts a field over the title to rename a card in its place."""

    def __init__(
        self, parent: QWidget, measures: Callable[[], Measures],
        image: Callable[[KeptCard], QImage | None],
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._measures = measures
        self._image = image

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        measures = self._measures()
        return QSize(measures.width, measures.height)

    # ------------------------------------------------------------------ drawing

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card: KeptCard | None = index.data(CARD)
        if card is None:
            return
        t, m, cell = theme.tokens(), self._measures(), QRect(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.setLayoutDirection(option.direction)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        radius = theme.unit(m.font) * 0.6
        self._draw_box(painter, cell, radius, chosen, option)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        lines = lines_of(str(index.data()), m.bold.toString(), m.tile.width(), mirrored)
        tile, title, when, notes = m.rows(cell, len(lines))
        self._draw_picture(painter, tile, card)
        painter.setPen(QColor(t.ink))
        painter.setFont(m.bold)
        painter.drawText(title, TEXT, "\n".join(lines))
        painter.setPen(QColor(t.muted))
        painter.setFont(m.font)
        painter.drawText(when, TEXT, str(index.data(WHEN)))
        painter.drawText(notes, WRAPPED, str(index.data(NOTES)))
        if focused:
            draw_focus_ring(painter, cell, radius)
        painter.restore()

    def _draw_box(
        self, painter: QPainter, cell: QRect, radius: float, chosen: bool,
        option: QStyleOptionViewItem,
    ) -> None:  # fmt: skip
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if not (chosen or over):
            return
        t = theme.tokens()
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        box = inside_ring(cell) if focused else QRectF(cell)
        painter.setPen(QPen(QColor(t.accent), 2 if chosen else 1))
        painter.setBrush(QColor(t.soft) if chosen else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)

    def _draw_picture(self, painter: QPainter, tile: QRect, card: KeptCard) -> None:
        t, m = theme.tokens(), self._measures()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(t.desk))
        painter.drawRoundedRect(QRectF(tile), m.gap, m.gap)
        image = self._image(card)
        if image is None:
            self._draw_instead(painter, tile, card)
            return
        room = tile.adjusted(m.gap, m.gap, -m.gap, -m.gap)
        size = image.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(QPoint(0, 0), size)
        place.moveCenter(room.center())
        painter.drawImage(place, image)
        painter.setPen(QPen(QColor(0, 0, 0, 50), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place)

    def _draw_instead(self, painter: QPainter, tile: QRect, card: KeptCard) -> None:
        """Words in the place of a picture that cannot be."""
        words = ""
        if card.locked:
            words = tr("Seen when its password is given")
        elif card.damaged:
            words = tr("This card’s file is damaged")
        if not words:
            return
        m = self._measures()
        painter.setPen(QColor(theme.tokens().ink))
        painter.setFont(m.font)
        flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(tile.adjusted(m.gap, m.gap, -m.gap, -m.gap), flags, words)

    # ------------------------------------------------------------------ renaming

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = QLineEdit(parent)
        field.setObjectName("cardName")
        field.setMaxLength(_NAME_LETTERS)
        field.setAccessibleName(tr("Name of the card"))
        field.setAccessibleDescription(tr("Return keeps the name, Escape leaves it as it was."))
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, QLineEdit)
        editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
        editor.selectAll()

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        m = self._measures()
        _, title, when, _ = m.rows(QRect(option.rect), 1)
        high = max(theme.control_height(), editor.sizeHint().height(), when.bottom() - title.top())
        editor.setGeometry(title.left(), title.top() - m.gap // 2, title.width(), high + m.gap)
