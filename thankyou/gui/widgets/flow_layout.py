"""Layouts that fill rows from where reading begins, and begin a new one when a row is full.

In: widgets of like sizes. Out: as many a row as there is room for.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from thankyou.gui.widgets.mirrored import visual_rect


class _Rows(QLayout):
    """What every layout of rows is to Qt: a list of items whose height depends on the width.

    Sizes are measured once until Qt says that one has changed: it asks for each many times over.
    """

    def __init__(self, gap: int) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._heights: dict[int, int] = {}
        self._smallest: QSize | None = None

    def invalidate(self) -> None:
        self._heights.clear()
        self._smallest = None
        super().invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        if not 0 <= index < len(self._items):
            return None
        taken = self._items.pop(index)
        self.invalidate()
        return taken

    def arrange(self, widgets: Sequence[QWidget]) -> None:
        """Put the items in the order of these widgets."""
        order = {id(widget): place for place, widget in enumerate(widgets)}
        self._items.sort(key=lambda item: order.get(id(item.widget()), len(order)))
        self.invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = self._place(QRect(0, 0, width, 0), move=False)
        return height

    def minimumSize(self) -> QSize:
        if self._smallest is None:
            self._smallest = self._least_size()
        return QSize(self._smallest)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def _place(self, rect: QRect, move: bool) -> int:
        """The height that the items take in `rect`; with `move` they are put there."""
        raise NotImplementedError

    def _least_size(self) -> QSize:
        """The least that the items need."""
        raise NotImplementedError

    def _mirrored(self, whole: QRect, part: QRect) -> QRect:
        """A place that was measured from the left, in a window that may be mirrored."""
        parent = self.parentWidget()
        return part if parent is None else visual_rect(parent.layoutDirection(), whole, part)


class FlowLayout(_Rows):
    """Items in their own sizes; `centred`: each row in the middle."""

    def __init__(self, gap: int, centred: bool = False) -> None:
        super().__init__(gap)
        self._centred = centred

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def _least_size(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, move: bool) -> int:
        y = rect.y()
        rows: list[list[tuple[QLayoutItem, QSize]]] = []
        wide = 0
        for item in self._items:
            if item.isEmpty():
                continue
            hint = item.sizeHint()
            wide += hint.width() + self._gap
            if not rows or wide - self._gap > rect.width():
                rows.append([])
                wide = hint.width() + self._gap
            rows[-1].append((item, hint))
        for row in rows:
            used = sum(hint.width() for _, hint in row) + self._gap * (len(row) - 1)
            x = rect.x() + (max(rect.width() - used, 0) // 2 if self._centred else 0)
            for item, hint in row:
                if move:
                    item.setGeometry(self._mirrored(rect, QRect(QPoint(x, y), hint)))
                x += hint.width() + self._gap
            y += max(hint.height() for _, hint in row) + self._gap
        return y - rect.y() - (self._gap if rows else 0)


class ColumnsLayout(_Rows):
    """Columns of one width, as many as there is room for; a row is as high as its highest."""

    def __init__(self, gap: int, least: int, most: int = 2) -> None:
        super().__init__(gap)
        self._least = least
        self._most = most
        self.setContentsMargins(0, 0, 0, 0)

    def sizeHint(self) -> QSize:
        width = self._least * self._most + self._gap * (self._most - 1)
        return QSize(width, self.heightForWidth(width))

    def _least_size(self) -> QSize:
        width = max((item.minimumSize().width() for item in self._items), default=0)
        return QSize(max(width, self._least), 0)

    def _place(self, rect: QRect, move: bool) -> int:
        shown = [item for item in self._items if not item.isEmpty()]
        # No column is narrower than what stands in it: a list keeps its longest choice whole.
        fit = (rect.width() + self._gap) // (self.minimumSize().width() + self._gap)
        columns = max(1, min(self._most, fit))
        width = (rect.width() - self._gap * (columns - 1)) // columns
        y = rect.y()
        for first in range(0, len(shown), columns):
            row = shown[first : first + columns]
            high = max(
                item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
                for item in row
            )
            if move:
                for at, item in enumerate(row):
                    x = rect.x() + at * (width + self._gap)
                    item.setGeometry(self._mirrored(rect, QRect(x, y, width, high)))
            y += high + self._gap
        return max(0, y - rect.y() - (self._gap if shown else 0))


class BesideLayout(_Rows):
    """Words, the first item, and acts at their end; where those would leave the words less than
    `least` pixels, the acts flow beneath them."""

    def __init__(self, gap: int, least: int) -> None:
        super().__init__(gap)
        self._least = least

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def _least_size(self) -> QSize:
        size = QSize()
        for item in self._items[1:]:
            size = size.expandedTo(item.minimumSize())
        return size.expandedTo(QSize(self._least, 0))

    def _place(self, rect: QRect, move: bool) -> int:
        if not self._items:
            return 0
        words, *acts = self._items
        sizes = [item.sizeHint() for item in acts]
        row = sum(size.width() + self._gap for size in sizes)
        high = max((size.height() for size in sizes), default=0)
        if rect.width() - row >= self._least:
            room = rect.width() - row
            tall = max(self._height(words, room), high)
            places = [QRect(rect.x(), rect.y(), room, tall)]
            x = rect.x() + room
            for size in sizes:
                x += self._gap
                y = rect.y() + (tall - size.height()) // 2
                places.append(QRect(QPoint(x, y), size))
                x += size.width()
        else:
            tall = self._height(words, rect.width())
            places = [QRect(rect.x(), rect.y(), rect.width(), tall)]
            x, y = rect.x(), rect.y() + tall
            for size in sizes:
                if x > rect.x() and x + size.width() > rect.x() + rect.width():
                    x, y = rect.x(), y + high
                places.append(QRect(QPoint(x, y), size))
                x += size.width() + self._gap
            tall = (y + high if sizes else y) - rect.y()
        if move:
            for item, place in zip(self._items, places, strict=True):
                item.setGeometry(self._mirrored(rect, place))
        return tall

    @staticmethod
    def _height(words: QLayoutItem, width: int) -> int:
        wanted = words.heightForWidth(width) if words.hasHeightForWidth() else 0
        return max(wanted, words.minimumSize().height())
