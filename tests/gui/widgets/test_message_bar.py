"""One quiet sentence above the page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from thankyou.base.errors import CardError
from thankyou.gui.widgets.message_bar import MessageBar, error_words


@pytest.fixture
def bar(qtbot: QtBot) -> MessageBar:
    made = MessageBar()
    qtbot.addWidget(made)
    return made


def test_a_sentence_replaces_the_one_before_and_can_be_closed(
    bar: MessageBar, qtbot: QtBot
) -> None:
    assert bar.words() == "" and bar.isHidden()
    bar.show_message("One")
    bar.show_message("Two", "good")
    assert bar.words() == "Two" and not bar.isHidden()
    qtbot.mouseClick(bar.findChildren(QPushButton)[-1], Qt.MouseButton.LeftButton)
    assert bar.words() == "" and bar.isHidden()


def test_errors_are_sentences(bar: MessageBar) -> None:
    bar.show_error(CardError("unknown-design", name="gone"))
    assert "gone" in bar.words()
    bar.show_error(OSError(28, "No space left on device"))
    assert bar.words() == "That did not work: No space left on device."
    with pytest.raises(ZeroDivisionError):  # a fault of the program is not hidden
        error_words(ZeroDivisionError())
