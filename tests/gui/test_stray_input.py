"""A stray turn of the wheel or an arrow key over a control that has not the focus does nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import window_tour as tour
from mouse_wheel import turn_wheel
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QMenu,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from thankyou.gui.main_window import MainWindow

KEYS = (
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Up, Qt.Key.Key_Left,
)  # fmt: skip

KINDS_SEEN = {
    "DropDown", "NumberField", "DecimalField", "Slider", "Segment", "ChoiceButton", "CheckBox",
    "Thumb", "Swatch", "CropView", "SheetStage", "PeopleTable", "NavRail", "InkPad",
}  # fmt: skip
"""Controls that the walk must have come by, lest it pass for having seen none."""


@cache
def shown_by(kind: type[QWidget]) -> Callable[[Any], object] | None:
    """What tells what a control of a class shows, or None for what is no control."""
    if issubclass(kind, QScrollBar):
        return None  # to scroll is what a wheel is for
    if issubclass(kind, QComboBox):
        return lambda widget: widget.currentIndex()
    if issubclass(kind, QAbstractSpinBox):
        return lambda widget: widget.text()
    if issubclass(kind, QAbstractSlider):
        ours = kind.__module__.startswith("thankyou")
        return (lambda widget: widget.value()) if ours else None
    if issubclass(kind, QAbstractButton):
        return lambda widget: widget.isChecked()
    if issubclass(kind, QAbstractItemView):
        return lambda view: view.selectionModel() is not None and view.currentIndex().row()
    return None


def control_state(root: QWidget) -> list[tuple[int, object]]:
    """What each control inside a widget shows."""
    return [
        (id(widget), shown(widget))
        for widget in (root, *root.findChildren(QWidget))
        if (shown := shown_by(type(widget))) is not None
    ]


def state(window: MainWindow, root: QWidget, stop: str) -> tuple[object, ...]:
    """The card, the people, the settings of print, the card that is shown, and each control."""
    setup = window.print_setup
    if stop.startswith("answers") and root is window:
        # Arrow keys are this page's own: they lead from answer to answer, and change none.
        return window.document.card, window.document.people, setup.settings, window.pages.current
    return (
        window.document.card, window.people.table, dict(window.people.mapping),
        window.people.index, setup.settings, setup.form, setup.printer, setup.tray,
        setup.wants_everyone, setup.rows_wanted, setup.with_bleed, window.card_view.trial,
        window.pages.current, control_state(root),
    )  # fmt: skip


def send_stray(widget: QWidget) -> None:
    """One event after another, given to this widget as if it were meant; no two undo each other."""
    for by in (120, 120, -120):
        turn_wheel(widget, by)
    for key in KEYS:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key.value, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(widget, event)


def controls(root: QWidget, seen: set[int]) -> Iterator[QWidget]:
    """The visible widgets that were not at an earlier stop, each without the focus."""
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisible() and id(widget) not in seen:
            # A key over a button may have moved it: Qt's buttons lead to their neighbours.
            for _ in range(9):
                if (focus := QApplication.focusWidget()) is not None:
                    focus.clearFocus()
            seen.add(id(widget))
            yield widget


def test_wheel_and_arrows_over_what_has_not_the_focus_change_nothing(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.activateWindow()
    seen: set[int] = set()
    kinds: set[str] = set()
    changed: list[str] = []
    keep: list[QWidget] = []  # lest an id be used twice
    for stop, root in tour.tour(window, qtbot, tmp_path, monkeypatch):
        if isinstance(root, QMenu):
            continue  # shown only while it has the keyboard
        before = state(window, root, stop)
        for widget in controls(root, seen):
            keep.append(widget)
            kinds.add(type(widget).__name__)
            send_stray(widget)
            now = state(window, root, stop)
            if now != before:
                changed.append(f"{stop}: {type(widget).__name__} {widget.accessibleName()}")
                before = now
    assert not changed, changed
    assert kinds >= KINDS_SEEN, KINDS_SEEN - kinds


@pytest.mark.parametrize("key", [None, *KEYS[2:4]])
def test_a_closed_list_with_the_focus_minds_keys_and_not_the_wheel(
    window: MainWindow, qtbot: QtBot, key: Qt.Key | None
) -> None:
    window.activateWindow()
    box = window.page("write").show_more().language
    box.setFocus()
    assert box.hasFocus()
    before, at = window.document.card, box.currentIndex()
    if key is None:
        for by in (120, -120):
            turn_wheel(box, by)
        assert (window.document.card, box.currentIndex()) == (before, at)
    else:
        qtbot.keyClick(box, key)
        by = -1 if key == Qt.Key.Key_Up else 1
        assert box.currentIndex() == max(0, at + by)
