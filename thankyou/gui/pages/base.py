"""What pages have in common: they scroll, their lines do not grow too long, and they ask the
window for what they want by signals.

In: a title. Out: a page with a column to fill.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from thankyou.base.errors import Problem
from thankyou.gui import theme
from thankyou.gui.widgets.labels import label


class _Foot(QFrame):
    """The row below a page."""

    changed = Signal()
    """Its buttons have other texts, or others are shown."""

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.changed.emit()
        return done


class Page(QScrollArea):
    """A page in the middle of the window."""

    trouble = Signal(Exception)
    """Something failed: the window reports it in one sentence."""
    kind_wanted = Signal(str)
    """The writer is at work on this kind of panel: "cover" or "letter"."""
    page_wanted = Signal(str)
    """Go to the page of this key."""
    action_wanted = Signal(str)
    """Do what the menu's action of this name does, like "undo"."""
    trial = Signal(object)
    """Show this card instead of the document's (None: the document's again)."""

    def __init__(self, title: str, widest: float = 46.0) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        u = theme.unit()
        body = QWidget()
        body.setObjectName("pageBody")
        outer = QVBoxLayout(body)
        outer.setContentsMargins(round(u * 2), round(u * 1.5), round(u * 2), round(u * 2))
        self._foot: _Foot | None = None
        self._foot_wanted = True
        self._outer, self._side, self._widest = outer, round(u * 2), round(u * widest)
        holder = QWidget()
        self.column = QVBoxLayout(holder)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(round(u * 0.5))
        outer.addWidget(holder)
        outer.addStretch(1)
        self.heading = label(title, "title")
        self.column.addWidget(self.heading)
        self.gap(0.2)
        self.setWidget(body)
        self.setAccessibleName(title)
        self.setMinimumWidth(round(u * 20))

    # ------------------------------------------------------------------ what the window calls

    def begin(self) -> None:
        """Called each time the page comes to be shown."""

    def end(self) -> None:
        """Called when another page comes to be shown, another card, or the window closes."""

    def focus_first(self) -> None:
        """Called on the first page when the program has started: put the keyboard's focus."""

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Called with what is wrong with the card, each time it has been laid out."""

    def restyle(self) -> None:
        """Called when the colours or the type have changed."""

    def forget(self) -> None:
        """Called when the session is forgotten: nothing that was typed here may be left in sight,
        but what belongs to the card, which is another one then."""

    def printing_now(self) -> bool:
        """Whether sheets are on their way from here to a printer."""
        return False

    # ------------------------------------------------------------------ building

    def add_foot(self) -> QHBoxLayout:
        """A row that stays in sight below the page, however long the page is."""
        self._foot = _Foot(self)
        self._foot.changed.connect(self._place_foot)
        self._foot.setObjectName("pageFoot")
        row = QHBoxLayout(self._foot)
        u = theme.unit()
        row.setContentsMargins(self._side, round(u * 0.6), self._side, round(u * 0.6))
        return row

    def fill(self) -> None:
        """The page's column takes all the height there is, not only what it needs."""
        self._outer.setStretch(0, 1)
        self._outer.setStretch(1, 0)

    def show_foot(self, wanted: bool) -> None:
        """Whether there is anything to do in the row below the page."""
        if wanted != self._foot_wanted:
            self._foot_wanted = wanted
            self._place_foot()

    def gap(self, units: float = 0.8) -> None:
        """Room before a new section."""
        self.column.addSpacing(round(theme.unit() * units))

    # ------------------------------------------------------------------ size, scrolling

    def lay_out(self) -> None:
        """Have everything in its place, also while the page is out of sight."""
        self._outer.activate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        # Room that the lines leave is margin, not a maximum width: Qt asks a layout for its height
        # at all the width there is, and a column that is narrower would be cut short.
        margins = self._outer.contentsMargins()
        spare = self.viewport().width() - self._side - self._widest
        (margins.setLeft if self.isRightToLeft() else margins.setRight)(max(self._side, spare))
        self._outer.setContentsMargins(margins)
        super().resizeEvent(event)
        self._place_foot()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place_foot()

    def _place_foot(self) -> None:
        if self._foot is None:
            return
        self._turn_foot()
        across = self._foot.heightForWidth(self.width())  # -1: it is as high at any width
        high = across if across > 0 else self._foot.sizeHint().height()
        high = high if self._foot_wanted else 0
        if self.viewportMargins().bottom() != high:
            self.setViewportMargins(0, 0, 0, high)
        view = self.viewport().geometry()
        self._foot.setGeometry(0, view.bottom() + 1, self.width(), high)
        row = self._foot.layout()
        margins = row.contentsMargins()
        outer, bar = self._outer.contentsMargins(), self.width() - view.width()
        if self.isRightToLeft():
            margins.setLeft(outer.left() + bar)
        else:
            margins.setRight(outer.right() + bar)
        row.setContentsMargins(margins)
        self._foot.setVisible(self._foot_wanted)

    def _turn_foot(self) -> None:
        """Where the buttons have no room in a row, they stand one beneath the other."""
        row = self._foot.layout() if self._foot is not None else None
        if not isinstance(row, QBoxLayout):
            return
        margins = row.contentsMargins()
        shown = [item for item in map(row.itemAt, range(row.count())) if not item.isEmpty()]
        needed = sum(item.minimumSize().width() for item in shown)
        needed += row.spacing() * row.count() + margins.left() + margins.right()
        fits = needed <= self.width()
        way = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if row.direction() != way:
            row.setDirection(way)

    def focusNextPrevChild(self, forward: bool) -> bool:
        moved = super().focusNextPrevChild(forward)
        self.reveal(self.focusWidget())
        return moved

    def reveal(self, widget: QWidget | None) -> None:
        """Scroll until a widget is seen."""
        body = self.widget()
        if widget is None or body is None or not body.isAncestorOf(widget):
            return
        place = QRect(widget.mapTo(body, widget.rect().topLeft()), widget.size())
        self.ensureVisible(0, place.top(), 0, 20)
        if place.height() < self.viewport().height():
            self.ensureVisible(0, place.bottom(), 0, 20)
