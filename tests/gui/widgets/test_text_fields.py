"""Text fields leave Undo and Redo to the window."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from thankyou.gui.widgets.text_fields import HistoryKeys, LineField, TextField, edit_menu

CONTROL = Qt.KeyboardModifier.ControlModifier


def claims(field: Any, key: Qt.Key) -> bool:
    """Whether a field keeps a key for itself when the window's menu has it as a shortcut."""
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, CONTROL)
    event.ignore()
    QApplication.sendEvent(field, event)
    return event.isAccepted()


@pytest.mark.parametrize("make", [LineField, lambda: TextField(3)], ids=["line", "text"])
def test_undo_and_redo_pressed_in_a_field_reach_the_window(qtbot: Any, make: Any) -> None:
    field = make()
    qtbot.addWidget(field)
    keys = HistoryKeys()
    field.installEventFilter(keys)
    assert not claims(field, Qt.Key.Key_Z) and not claims(field, Qt.Key.Key_Y)
    assert claims(field, Qt.Key.Key_C)


@pytest.mark.parametrize("make", [LineField, lambda: TextField(3)], ids=["line", "text"])
def test_its_menu_has_no_undo_of_its_own(qtbot: Any, make: Any) -> None:
    field = make()
    qtbot.addWidget(field)
    menu = edit_menu(field)
    actions = menu.actions()
    names = [action.objectName() for action in actions]
    assert "edit-undo" not in names and "edit-redo" not in names and "edit-paste" in names
    assert not actions[0].isSeparator()
    menu.deleteLater()


def test_a_text_field_has_the_height_of_its_lines_and_tab_leaves_it(qtbot: Any) -> None:
    field = TextField(3)
    qtbot.addWidget(field)
    three = field.height(), field.minimumHeight()
    field.setLines(6)
    assert field.minimumHeight() > three[1] and field.maximumHeight() == field.minimumHeight()
    assert field.tabChangesFocus()


@pytest.mark.parametrize(
    "text",
    ["Dr.\u00a0Ada", "10\u202f%", "a\u2007b", "שלום\u00a0רב", "one\ntwo\u00a0three", "🙂\u00a0🙂"],
)
def test_spaces_that_do_not_break_are_kept_typed_and_copied(qtbot: Any, text: str) -> None:
    field = TextField(3)
    qtbot.addWidget(field)
    field.setPlainText(text)
    assert field.words() == text
    field.selectAll()
    field.copy()
    field.clear()
    field.paste()
    assert field.words() == text
