"""A list of choices.

In: items. Out: a QListWidget in which keys move only while it has the focus; the wheel scrolls it.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QStyledItemDelegate, QStyleOptionViewItem

from thankyou.gui import theme
from thankyou.gui.widgets.stray_keys import is_stray


class ListBox(QListWidget):
    """A list, one item of it current. Items that are wrapped have room for all their lines."""

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(_Wrapping(self))
        self.setResizeMode(QListWidget.ResizeMode.Adjust)  # in another width, wrapped anew

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not is_stray(self, event):
            super().keyPressEvent(event)


class _Wrapping(QStyledItemDelegate):
    """Measures an item in the width in which it is painted, and paints its words in all its room.

    The style sheet's padding and the list's spacing are within that width, where Qt, which adds
    them later, would make an item of a full line a line too low.
    """

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        around = 2 * (round(theme.unit(self._view.font()) * 0.7) + 3 + self._view.spacing())
        option.rect.setWidth(max(20, option.rect.width() - around))  # type: ignore[attr-defined]
        return super().sizeHint(option, index)

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        option.showDecorationSelected = True  # type: ignore[attr-defined]
