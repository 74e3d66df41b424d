"""Fields for a password: hidden, checked while one types, and final."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from thankyou.gui.widgets.password_fields import PasswordFields, final_words


@pytest.fixture
def twice(host: Callable[..., QWidget]) -> PasswordFields:
    page = host(lambda: PasswordFields(twice=True))
    return page.findChild(PasswordFields)


def test_before_anything_is_locked_it_says_that_forgetting_is_final(twice: PasswordFields) -> None:
    shown = [one.text() for one in twice.findChildren(QLabel) if one.isVisible()]
    assert final_words() in shown
    assert twice.first.accessibleDescription() == final_words()
    assert not host_warns(PasswordFields(twice=False))


def host_warns(fields: PasswordFields) -> bool:
    return final_words() in [one.text() for one in fields.findChildren(QLabel)]


def test_what_is_typed_is_hidden_until_one_wants_to_see_it(
    twice: PasswordFields, qtbot: QtBot
) -> None:
    qtbot.keyClicks(twice.first, "three small words")
    assert twice.first.displayText() != "three small words"
    qtbot.mouseClick(twice.shows, Qt.MouseButton.LeftButton)
    assert twice.first.displayText() == "three small words"
    assert twice.second.echoMode() == QLineEdit.EchoMode.Normal
    assert twice.first.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData
    twice.clear()
    assert twice.first.echoMode() == QLineEdit.EchoMode.Password and not twice.first.text()


@pytest.mark.parametrize(
    ("first", "second", "password", "says"),
    [
        ("", "", "", "Three or four words"),
        ("three small words", "", "", ""),
        ("three small words", "three small", "", "not the same"),
        ("three small words", "three small words", "three small words", "Both are the same"),
        ("   ", "   ", "", "Write a password"),
        ("rose", "rose", "rose", "can be guessed"),
        ("x" * 128, "x" * 128, "", "longer than"),
        ("a\ue000bcdefgh", "a\ue000bcdefgh", "", "cannot be typed"),
    ],
)
def test_what_is_wrong_stands_beneath_the_fields(
    twice: PasswordFields, first: str, second: str, password: str, says: str
) -> None:
    twice.first.setText(first)
    twice.second.setText(second)
    assert twice.password == password
    assert says in twice.status.text() and bool(says) == twice.status.isVisible()
    assert not first.strip() or first not in twice.status.text()


def test_one_field_is_enough_to_open_something(host: Callable[..., QWidget]) -> None:
    once = host(lambda: PasswordFields(twice=False)).findChild(PasswordFields)
    once.first.setText("rose")
    assert once.password == "rose"
    once.say("That was not the password.")
    assert once.status.isVisible()
    once.first.setText("roses")
    assert not once.status.isVisible()
