"""Walks through widgets: every text that they show or say, and what has no room.

In: a widget, with all that is in it. Out: texts with their kind, and sentences about what is cut,
stands out of its parent, or stands on another. It knows Qt's widgets, not the program's modules.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QAction, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QStyle,
    QStyleOptionComboBox,
    QTableView,
    QWidget,
)

_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)
_SAID = (
    "windowTitle", "toolTip", "statusTip", "whatsThis", "accessibleName", "accessibleDescription",
    "placeholderText", "suffix", "prefix", "specialValueText", "format", "title",
)  # fmt: skip
_SLACK = 1


class Seen(NamedTuple):
    """A text, what of a widget it is, and the widget's class."""

    text: str
    kind: str
    widget: str


class Lack(NamedTuple):
    """What is wrong with the room of a text."""

    text: str
    fault: str
    widget: str
    by: str = ""
    """How much is missing, for the reader: not what tells one fault from another."""


def widgets_of(root: QWidget) -> list[QWidget]:
    """The widget and everything in it, but for the insides of Qt's own lists and scroll bars."""
    return [
        one
        for one in (root, *root.findChildren(QWidget))
        if not isinstance(one, QScrollBar) and not one.objectName().startswith("qt_")
    ]


# ------------------------------------------------------------------ what is shown and said


def texts(root: QWidget) -> Iterator[Seen]:
    """Every text in `root`, shown now or not, but for what the writer typed."""
    for widget in widgets_of(root):
        name = type(widget).__name__
        for kind, text in _texts_of(widget):
            if text:
                yield Seen(text, kind, name)


def _texts_of(widget: QWidget) -> Iterator[tuple[str, str]]:
    for kind in _SAID:
        held = getattr(widget, kind, None)
        if callable(held):
            yield kind, str(held() or "")
    if isinstance(widget, QLabel | QAbstractButton):
        yield "text", widget.text()
    note = getattr(widget, "note", None)  # the second line of a control that paints itself
    if isinstance(note, str):
        yield "note", note
    if isinstance(widget, QComboBox):
        for index in range(widget.count()):
            yield "item", widget.itemText(index)
            yield "item", str(widget.itemData(index, Qt.ItemDataRole.ToolTipRole) or "")
    elif isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
        yield from _texts_of_items(widget)
    for action in widget.actions():
        yield from _texts_of_action(action)


def _texts_of_items(view: QAbstractItemView) -> Iterator[tuple[str, str]]:
    model = view.model()
    if model is None:
        return
    table = isinstance(view, QTableView)
    for column in range(model.columnCount() if table else 1):
        if table:
            yield "header", str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(model.rowCount(), 50)):
            index = model.index(row, column)
            for role in _ROLES:
                yield "cell", str(model.data(index, role) or "")


def _texts_of_action(action: QAction) -> Iterator[tuple[str, str]]:
    yield "action", action.text()
    yield "action", action.toolTip()
    yield "action", action.statusTip()


# ------------------------------------------------------------------ what has no room


def lacks(root: QWidget) -> Iterator[Lack]:
    """What is cut, stands out of its parent or on another, among what can be seen."""
    for widget in widgets_of(root):
        if not widget.isVisible():
            continue
        name = type(widget).__name__
        for words, missing in _cut(widget):
            yield Lack(words, "cut", name, missing)
        text = shown(widget)
        by = _out_of_sight(widget) if text else ""
        if by:
            yield Lack(text, "out of sight", name, by)
        if isinstance(widget, QScrollArea):
            yield from _too_wide_for_view(widget)
        layout = widget.layout()
        if layout is not None:
            yield from _overlaps(layout)


def shown(widget: QWidget) -> str:
    """The text that stands in a widget, or ""."""
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        return widget.text()
    return widget.currentText() if isinstance(widget, QComboBox) else ""


def _paints_itself(widget: QWidget) -> bool:
    """Whether a class of the program draws the text: then `PaintedText` looks at it."""
    return any(
        "paintEvent" in vars(kind) and kind.__module__.startswith("thankyou")
        for kind in type(widget).__mro__
    )


def _cut(widget: QWidget) -> Iterator[tuple[str, str]]:
    """The texts of a widget that need more room than they have, and how much more."""
    if isinstance(widget, QLabel):
        yield from _cut_label(widget)
    elif isinstance(widget, QComboBox):
        option = QStyleOptionComboBox()
        widget.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = widget.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, part, widget
        )
        icon = 0 if widget.itemIcon(widget.currentIndex()).isNull() else widget.iconSize().width()
        yield from _too_wide(widget, widget.currentText(), room.width() - icon)
    elif isinstance(widget, QAbstractSpinBox):
        yield from _too_wide(widget, widget.text(), widget.lineEdit().width())
    elif isinstance(widget, QLineEdit):
        if not isinstance(widget.parent(), QAbstractSpinBox | QComboBox):
            yield from _too_wide(widget, widget.placeholderText(), widget.width() - 4)
    elif isinstance(widget, QProgressBar):
        yield from _too_wide(widget, widget.text(), widget.width())
    elif isinstance(widget, QHeaderView):
        yield from _cut_header(widget)
    elif isinstance(widget, QPushButton) or (
        isinstance(widget, QAbstractButton) and not _paints_itself(widget)
    ):
        needed = widget.sizeHint()
        across, down = needed.width() - widget.width(), needed.height() - widget.height()
        if widget.text() and (across > _SLACK or down > _SLACK):
            yield widget.text(), f"{across} × {down} px"


def _too_wide(widget: QWidget, text: str, room: int) -> Iterator[tuple[str, str]]:
    by = widget.fontMetrics().horizontalAdvance(text) - room
    if text and by > _SLACK:
        yield text, f"{by} px"


def _cut_label(label: QLabel) -> Iterator[tuple[str, str]]:
    text = label.text()
    if not text or label.pixmap():
        return
    if not label.wordWrap():
        by = label.sizeHint().width() - label.width()
    else:
        widest = max(
            map(label.fontMetrics().horizontalAdvance, text.replace("\u200b", " ").split()),
            default=0,
        )
        by = max(
            widest - label.contentsRect().width(),
            label.heightForWidth(label.width()) - label.height(),
        )
    if by > _SLACK:
        yield text, f"{by} px"


def _cut_header(header: QHeaderView) -> Iterator[tuple[str, str]]:
    if header.orientation() != Qt.Orientation.Horizontal or header.model() is None:
        return
    for section in range(header.count()):
        text = str(header.model().headerData(section, Qt.Orientation.Horizontal) or "")
        by = header.sectionSizeHint(section) - header.sectionSize(section)
        if by > _SLACK and section == 0:  # the others are the writer's own columns
            yield text, f"{by} px"


def _out_of_sight(widget: QWidget) -> str:
    """How far a widget stands out of one it is in. What scrolls may be longer than its view."""
    parent = widget.parentWidget()
    while parent is not None and not widget.isWindow():
        place = QRect(widget.mapTo(parent, QPoint(0, 0)), widget.size())
        across = max(-place.left(), place.right() - parent.width() + 1)
        down = max(-place.top(), place.bottom() - parent.height() + 1)
        holder = parent.parentWidget()
        if isinstance(holder, QAbstractScrollArea) and holder.viewport() is parent:
            return ""  # what is in it may be longer; whether it is wider is asked of the view
        if across > _SLACK or down > _SLACK:
            return f"{across} × {down} px"
        if parent.isWindow():
            return ""
        parent = holder
    return ""


def _too_wide_for_view(area: QScrollArea) -> Iterator[Lack]:
    """The row that makes the inside of a view wider than the view, which cannot scroll across."""
    body, layout = area.widget(), area.widget().layout() if area.widget() is not None else None
    by = body.width() - area.viewport().width() if layout is not None else 0
    if layout is None or by <= _SLACK:
        return
    if area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
        row = " | ".join(
            filter(None, map(shown, _widest_row(layout, layout.minimumSize().width())))
        )
        yield Lack(row, "makes its page too wide", type(area).__name__, f"{by} px")


def _widest_row(layout: QLayout, width: int) -> list[QWidget]:
    """The widgets of the innermost layout that cannot be narrower than most of `width`."""
    items = [layout.itemAt(index) for index in range(layout.count())]
    widest = max(
        (one for one in items if one is not None), key=lambda one: one.minimumSize().width()
    )
    inner = widest.layout() or (widest.widget() and widest.widget().layout())
    if widest.minimumSize().width() < width * 0.7:
        return [one for one in _in_layout(layout) if one.isVisible()]
    if inner is None:
        return [widest.widget()] if widest.widget() else []
    return _widest_row(inner, widest.minimumSize().width())


def _overlaps(layout: QLayout) -> Iterator[Lack]:
    found = [one for one in _in_layout(layout) if one.isVisible() and not one.size().isEmpty()]
    for at, one in enumerate(found):
        for other in found[at + 1 :]:
            if one.parentWidget() is not other.parentWidget():
                continue
            common = one.geometry().intersected(other.geometry())
            if min(common.width(), common.height()) > _SLACK:
                text = f"{shown(one)} | {shown(other)}"
                yield Lack(text, "overlaps", f"{type(one).__name__}, {type(other).__name__}",
                           f"{common.width()} × {common.height()} px")  # fmt: skip


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _in_layout(inner)


# ------------------------------------------------------------------ what is painted


class PaintedText:
    """Listens to the painters of the program: which texts are drawn, which in too little room.

    Only while it is installed, and only for modules of thankyou.gui.
    """

    def __init__(self) -> None:
        self.seen: set[Seen] = set()
        self.lacks: set[Lack] = set()

    def install(self, patch: pytest.MonkeyPatch) -> None:
        """Put a painter that listens in place of QPainter in every module of the window."""
        listener = self

        class ListeningPainter(QPainter):
            def __init__(self, *args: Any) -> None:
                super().__init__(*args)
                self._on = args[0] if args and isinstance(args[0], QWidget) else None

            def drawText(self, *args: Any) -> Any:
                listener.drawn(self, self._on, *args)
                return super().drawText(*args)

        for name, module in list(sys.modules.items()):
            if name.startswith("thankyou.gui") and getattr(module, "QPainter", None) is QPainter:
                patch.setattr(module, "QPainter", ListeningPainter)

    def clear(self) -> None:
        """Forget what was drawn so far."""
        self.seen.clear()
        self.lacks.clear()

    def drawn(self, painter: QPainter, on: QWidget | None, *args: Any) -> None:
        """One call of drawText."""
        text = str(args[-1])
        name = type(on).__name__
        self.seen.add(Seen(text, "painted", name))
        if len(args) != 3 or on is None or not isinstance(args[0], QRect | QRectF):
            return
        room, flags = QRectF(args[0]), int(args[1])
        needed = painter.boundingRect(room, flags, text)
        across = max(needed.width() - room.width(), needed.right() - on.width(), -needed.left())
        down = max(needed.height() - room.height(), needed.bottom() - on.height(), -needed.top())
        if across > _SLACK or down > _SLACK:
            self.lacks.add(Lack(text, "cut", name, f"{across:.0f} × {down:.0f} px"))
