"""How cells of the list are drawn and edited: a tick, a ring round the current cell, an editor.

In: a cell. Out: a box that is ticked by a click anywhere in it; a field of one line for a short
text and an area of several for a long one or one with breaks, so that no line of it is lost.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.pages.people.shown_list import TICK
from thankyou.gui.widgets.check_box import draw_square
from thankyou.gui.widgets.focus_ring import draw_focus_ring
from thankyou.gui.widgets.text_fields import CopiedText, words_of

Index = QModelIndex | QPersistentModelIndex
_LONG = 60
"""Letters from which a text gets an area instead of a line."""
_MOST = 1_000_000
"""Letters that a line takes; Qt's own limit would cut a text short."""


class CellLine(QLineEdit):
    """The editor of a short text."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMaxLength(_MOST)
        self.setFrame(False)


class CellArea(CopiedText):
    """The editor of a long text: Return ends it, Shift+Return begins a new line."""

    ended = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setAccessibleDescription(tr("Shift and Return begin a new line"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.ended.emit()
        else:
            super().keyPressEvent(event)


class CellDelegate(QStyledItemDelegate):
    """Draws and edits the cells of one table."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table

    # ------------------------------------------------------------------ drawing

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        focus = bool(option.state & QStyle.StateFlag.State_HasFocus)  # type: ignore[attr-defined]
        option.state &= ~QStyle.StateFlag.State_HasFocus  # type: ignore[attr-defined]
        rect = QRect(option.rect)  # type: ignore[attr-defined]
        if index.column() == TICK:
            self._paint_tick(painter, option, index)
        else:
            super().paint(painter, option, index)
        if focus:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_focus_ring(painter, rect, 2)
            painter.restore()

    def _paint_tick(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect = QRect(option.rect)  # type: ignore[attr-defined]
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
            painter.fillRect(rect, option.palette.highlight())  # type: ignore[attr-defined]
        side = round(theme.unit(self._table.font()) * 1.1)
        box = QRectF(0, 0, side, side)
        box.moveCenter(QRectF(rect).center())
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_square(painter, box, ticked, False)
        painter.restore()

    # ------------------------------------------------------------------ the tick

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        if index.column() != TICK:
            return False
        if isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton:
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if event.type() == QEvent.Type.MouseButtonRelease and plain:
                ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
                wanted = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
                return model.setData(index, wanted, Qt.ItemDataRole.CheckStateRole)
            return event.type() == QEvent.Type.MouseButtonDblClick
        return False

    # ------------------------------------------------------------------ the editor

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        text = str(index.data(Qt.ItemDataRole.EditRole))
        editor: CellLine | CellArea
        if len(text) > _LONG or "\n" in text or "\r" in text:
            editor = CellArea(parent)
            editor.ended.connect(lambda: self._end(editor))
        else:
            editor = CellLine(parent)
        model = index.model()
        name = model.headerData(index.column(), Qt.Orientation.Horizontal)
        editor.setAccessibleName(str(name))
        return editor

    def _end(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.SubmitModelCache)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Once: a status that comes meanwhile does not overwrite what is being typed."""
        if editor.property("filled"):
            return
        editor.setProperty("filled", True)
        text = str(index.data(Qt.ItemDataRole.EditRole))
        if isinstance(editor, CellArea):
            editor.setPlainText(text)
            editor.document().setModified(False)
        elif isinstance(editor, CellLine):
            editor.setText(text)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Only what was typed: an editor that was looked at changes nothing, no line end either."""
        if isinstance(editor, CellArea) and editor.document().isModified():
            model.setData(index, words_of(editor.document()))
        elif isinstance(editor, CellLine) and editor.isModified():
            model.setData(index, editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        place = QRect(option.rect)  # type: ignore[attr-defined]
        if isinstance(editor, CellArea):
            room = self._table.viewport().rect()
            u = theme.unit(self._table.font())
            place.setWidth(min(max(place.width(), round(u * 24)), room.width()))
            place.setHeight(min(round(u * 10), room.height()))
            place.moveLeft(max(0, min(place.left(), room.width() - place.width())))
            place.moveTop(max(0, min(place.top(), room.height() - place.height())))
        editor.setGeometry(place)
