"""The cards as a grid: as many beside each other as there is room for, as high as all of them.

In: a model of cards and their pictures. Out: which cards are chosen, and what keys and the pointer
ask for. The grid does not scroll: the page that it stands on does, and only what is seen is drawn.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QImage, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from thankyou.gui.pages.cards.card_drawing import CardDelegate, Measures, tile_width
from thankyou.gui.pages.cards.card_model import CardModel
from thankyou.gui.widgets.stray_keys import is_stray
from thankyou.store.values import KeptCard

Move = QAbstractItemView.CursorAction
Flag = QListView.SelectionMode
Hint = QAbstractItemView.ScrollHint


class CardGrid(QListView):
    """Cards to choose from, one or several."""

    opened = Signal()
    """Return or a double click: open what is chosen."""
    delete_wanted = Signal()
    menu_wanted = Signal(QPoint)
    """The menu of what is chosen, at this point of the screen."""
    chosen = Signal()
    """Other cards are chosen."""
    reveal_wanted = Signal(QRect)
    """Scroll until this part of the grid is seen."""

    def __init__(
        self, model: CardModel, image: Callable[[KeptCard], QImage | None], name: str
    ) -> None:
        super().__init__()
        self._model = model
        self._measures: Measures | None = None
        self._columns = 1
        self.setObjectName("cardGrid")
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(CardDelegate(self, self.measures, image))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(Flag.ExtendedSelection)
        self.setSelectionRectVisible(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.doubleClicked.connect(lambda _: self.opened.emit())
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())
        model.modelReset.connect(self.arrange)
        model.rowsInserted.connect(self.arrange)
        model.dataChanged.connect(self._data_changed)

    # ------------------------------------------------------------------ which cards

    def chosen_cards(self) -> list[KeptCard]:
        """What is chosen, in the order of the list."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self._model.cards[row] for row in rows if row < len(self._model.cards)]

    def choose(self, card_ids: list[str], nearest: int = 0) -> None:
        """Choose these, as far as they are here; else the card at the row `nearest`."""
        rows = [row for row in map(self._model.row_of, card_ids) if row >= 0]
        if not rows and self._model.cards:
            rows = [max(0, min(nearest, len(self._model.cards) - 1))]
        selection = self.selectionModel()
        flag = selection.SelectionFlag
        selection.clearSelection()
        for row in rows:
            selection.select(self._model.index(row), flag.Select)
        if rows:
            selection.setCurrentIndex(self._model.index(rows[0]), flag.NoUpdate)

    def in_sight(self) -> list[KeptCard]:
        """The cards that can be seen, and those of the next row."""
        seen = self.viewport().visibleRegion().boundingRect()
        if seen.isEmpty():
            return []
        high = self.measures().height
        first = max(0, seen.top() // high) * self._columns
        after = (seen.bottom() // high + 2) * self._columns
        return self._model.cards[first:after]

    @property
    def renaming(self) -> bool:
        """Whether a name is being typed in place of a title."""
        return self.state() == QAbstractItemView.State.EditingState

    def rename_current(self) -> None:
        """Put a field over the title of the current card."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.scrollTo(self.currentIndex())
        self.edit(self.currentIndex())

    # ------------------------------------------------------------------ size

    def measures(self) -> Measures:
        """Where the parts of each cell stand."""
        if self._measures is None:
            self._measure()
        assert self._measures is not None
        return self._measures

    def arrange(self, *_: object) -> None:
        """Find the columns and the height anew: the width, the type or the notes are others."""
        self._measure()
        self.doItemsLayout()

    def _measure(self) -> None:
        room = max(1, self.width() - 2)  # a row that is exactly full, Qt breaks too early
        bare = Measures(self.font(), tile_width(self.font()), frozenset())
        least = tile_width(self.font()) + 2 * bare.inset
        self._columns = max(1, room // least)
        wide = min(room // self._columns, round(least * 1.5))
        self._measures = Measures(self.font(), wide, self._model.notes())
        self.setGridSize(QSize(wide, self._measures.height))
        rows = -(-len(self._model.cards) // self._columns)
        # Two pixels more than the rows: without them Qt scrolls the last row into its own sight.
        self.setFixedHeight(rows * self._measures.height + 2)

    def _data_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        if first.row() != last.row() or len(self._model.cards) == 1:
            self.arrange()  # other notes may need another height

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.arrange()  # at once: Qt would wait for a tenth of a second

    def restyle(self) -> None:
        """The type has another size."""
        self.arrange()
        self.viewport().update()

    # ------------------------------------------------------------------ keys and pointer

    def moveCursor(self, action: Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """In reading order, from one row to the next; pages are what can be seen at once."""
        count = len(self._model.cards)
        at = self.currentIndex().row()
        if not count:
            return QModelIndex()
        if at < 0:
            return self._model.index(0)
        forward = -1 if self.isRightToLeft() else 1
        page = max(1, self._seen_rows()) * self._columns
        step = {
            Move.MoveLeft: -forward, Move.MoveRight: forward, Move.MovePrevious: -1,
            Move.MoveNext: 1, Move.MoveUp: -self._columns, Move.MoveDown: self._columns,
            Move.MovePageUp: -page, Move.MovePageDown: page, Move.MoveHome: -at,
            Move.MoveEnd: count - 1 - at,
        }[action]  # fmt: skip
        to = at + step
        if action in (Move.MoveUp, Move.MovePageUp) and to < 0:
            to = at % self._columns
        elif to >= count and action in (Move.MoveDown, Move.MovePageDown):
            # Below the last card of a row that is not full stands no card: the last one is next.
            last = (count - 1) // self._columns > at // self._columns
            to = count - 1 if last else at
        return self._model.index(max(0, min(to, count - 1)))

    def _seen_rows(self) -> int:
        return self.viewport().visibleRegion().boundingRect().height() // self.measures().height

    def scrollTo(
        self, index: QModelIndex | QPersistentModelIndex, hint: Hint = Hint.EnsureVisible
    ) -> None:
        if index.isValid():
            self.reveal_wanted.emit(self.visualRect(index))

    def current_place(self) -> QRect:
        """Where the current card stands in the grid."""
        return self.visualRect(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_stray(self, event):
            return
        key = event.key()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif plain and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._model.cards:
            self.choose([])

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            if not self.indexAt(event.pos()).isValid():
                return
            self.menu_wanted.emit(event.globalPos())
        elif self.currentIndex().isValid():
            place = self.current_place()
            self.menu_wanted.emit(self.viewport().mapToGlobal(place.center()))
