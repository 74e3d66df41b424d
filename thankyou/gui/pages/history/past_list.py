"""The list of earlier states: a small picture of each, its time, and how it differs from now.

In: rows, and pictures as they are painted. Out: the row that is chosen, and those in sight.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QImage,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from thankyou.base.quick_tuple import NamedTuple
from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.widgets.choice import WRAPPED
from thankyou.gui.widgets.mirrored import visual_rect

Index = QModelIndex | QPersistentModelIndex
Look = Callable[[int], QImage | None]
"""The picture of a row, if it is there."""
Say = Callable[[int], "PastRow"]
"""A row in words."""

ROW = Qt.ItemDataRole.UserRole
_TALL = 10_000
_BATCH = 12
"""Rows laid out at a time."""


class PastRow(NamedTuple):
    """What the list says of one state: each text may be empty but the first."""

    time: str
    why: str
    difference: str

    def aloud(self) -> str:
        """All of it, as a screen reader says it."""
        return ". ".join(filter(None, self))


class PastModel(QAbstractListModel):
    """The rows as Qt's view reads them. Each is put into words when it is first asked for."""

    def __init__(self, say: Say, parent: QWidget) -> None:
        super().__init__(parent)
        self._say = say
        self._count = 0
        self._said: dict[int, PastRow] = {}

    def show_rows(self, count: int) -> None:
        """So many rows, other ones."""
        self.beginResetModel()
        self._count = count
        self._said = {}
        self.endResetModel()

    def say_anew(self) -> None:
        """The same rows in other words."""
        self._said = {}
        if self._count:
            self.dataChanged.emit(self.index(0), self.index(self._count - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        wanted = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, ROW)
        if not index.isValid() or role not in wanted:
            return None
        at = index.row()
        if at not in self._said:
            self._said[at] = self._say(at)
        return self._said[at] if role == ROW else self._said[at].aloud()


class PastList(QListView):
    """The view: rows as high as their words need."""

    sight_changed = Signal()
    """Other rows may be in sight."""

    def __init__(self, say: Say, look: Look) -> None:
        super().__init__()
        self.setObjectName("pastList")
        u = theme.unit()
        self.rows = PastModel(say, self)
        self.setModel(self.rows)
        self.setItemDelegate(_RowPainter(self, look))
        self.setAccessibleName(tr("Earlier versions of this card"))
        self.setMinimumHeight(round(u * 24))
        self.setSpacing(round(u * 0.25))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        # A thousand rows are not put into words before the first is seen.
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def row_width(self) -> int:
        """How wide a row is, in pixels."""
        return max(1, self.viewport().width() - 2 * self.spacing())

    def picture_side(self) -> int:
        """The longer side of a picture, in pixels of the screen's own measure."""
        return round(theme.unit() * 6.5)

    def in_sight(self) -> list[int]:
        """The rows that are seen, from the top."""
        view = self.viewport().rect()
        whole = range(self.rows.rowCount())
        return [n for n in whole if self.visualRect(self.rows.index(n)).intersects(view)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # rows are higher where there is less room

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.sight_changed.emit()


class _RowPainter(QStyledItemDelegate):
    """Paints a row: the picture where reading begins, the words beside it."""

    def __init__(self, view: PastList, look: Look) -> None:
        super().__init__(view)
        self._view = view
        self._look = look

    def _pad(self) -> int:
        return round(theme.unit() * 0.6)

    def _bold(self) -> QFont:
        font = QFont(self._view.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _texts(self, row: PastRow) -> list[tuple[str, QFont, str]]:
        """(words, font, colour) for each line of a row."""
        t, font = theme.tokens(), self._view.font()
        lines = [(row.time, self._bold(), t.ink), (row.why, font, t.ink)]
        lines.append((row.difference, font, t.muted))
        return [line for line in lines if line[0]]

    def _words_left(self) -> int:
        """From a row's start to its words."""
        return self._view.picture_side() + 3 * self._pad()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.row_width()
        room = QRect(0, 0, max(1, width - self._words_left() - self._pad()), _TALL)
        words = sum(
            QFontMetrics(font).boundingRect(room, WRAPPED, text).height()
            for text, font, _ in self._texts(index.data(ROW))
        )
        return QSize(width, max(words, self._view.picture_side()) + 2 * self._pad())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setLayoutDirection(self._view.layoutDirection())
        box = option.rect  # type: ignore[attr-defined]
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
            self._draw_box(painter, box)
        pad, side = self._pad(), self._view.picture_side()
        place = QRect(box.left() + pad, box.top() + pad, side, side)
        self._draw_picture(painter, self._mirrored(box, place), self._look(index.row()))
        left = self._words_left()
        top, wide = box.top() + pad, box.width() - left - pad
        for text, font, color in self._texts(index.data(ROW)):
            room = QRect(box.left() + left, top, wide, _TALL)
            high = QFontMetrics(font).boundingRect(room, WRAPPED, text).height()
            room.setHeight(high)
            painter.setFont(font)
            painter.setPen(QColor(color))
            painter.drawText(self._mirrored(box, room), WRAPPED, text)
            top += high
        painter.restore()

    def _mirrored(self, box: QRect, part: QRect) -> QRect:
        return visual_rect(self._view.layoutDirection(), box, part)

    def _draw_box(self, painter: QPainter, box: QRect) -> None:
        """The box of the row that is chosen; thicker while the list has the focus."""
        t = theme.tokens()
        painter.setPen(QPen(QColor(t.accent), 3 if self._view.hasFocus() else 2))
        painter.setBrush(QColor(t.soft))
        radius = theme.unit() * 0.5
        painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), radius, radius)

    def _draw_picture(self, painter: QPainter, place: QRect, image: QImage | None) -> None:
        t = theme.tokens()
        if image is None:
            painter.fillRect(place, QColor(t.line))
            return
        size = image.deviceIndependentSize().toSize()
        at = QRect(place.topLeft(), size)
        at.moveCenter(place.center())
        painter.drawImage(at, image)
        painter.setPen(QPen(QColor(t.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(at)
