"""One quiet sentence above the page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from thankyou.base.errors import CardError
from thankyou.gui.widgets.message_bar import Message, MessageBar, error_words
from thankyou.gui.widgets.notes import NoteBox


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


def test_a_message_s_act_takes_it_away(bar: MessageBar, qtbot: QtBot) -> None:
    done: list[str] = []
    bar.show_message("Deleted.", "plain", ("Undo", lambda: done.append(bar.words())))
    qtbot.mouseClick(bar.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    assert done == [""] and bar.isHidden()


def test_a_message_about_something_stays_until_that_is_over(bar: MessageBar) -> None:
    bar.tell(Message("The disk is full.", about="disk"))
    bar.clear()
    assert bar.words() == "The disk is full."
    bar.show_message("Saved.")
    assert bar.words() == "Saved."
    bar.clear()
    assert bar.words() == "The disk is full.", "it is still so"
    bar.over("another thing")
    assert bar.words() == "The disk is full."
    bar.over("disk")
    assert bar.words() == "" and bar.isHidden()


def test_a_message_about_something_is_closed_for_good(bar: MessageBar, qtbot: QtBot) -> None:
    bar.tell(Message("The disk is full.", about="disk"))
    qtbot.mouseClick(bar.findChildren(QPushButton)[-1], Qt.MouseButton.LeftButton)
    bar.show_message("Saved.")
    bar.clear()
    assert bar.words() == ""


def test_its_buttons_go_beneath_the_words_where_they_have_no_room(bar: MessageBar) -> None:
    acts = tuple((f"A button of some length {number}", lambda: None) for number in range(3))
    bar.tell(Message("A sentence that is not short at all. " * 2, acts=acts))
    bar.show()
    for width in (1400, 700, 420):
        bar.resize(width, bar.heightForWidth(width))
        QApplication.processEvents()
        note = bar.findChild(NoteBox)
        assert note is not None
        buttons = note.findChildren(QPushButton)
        assert all(button.width() >= button.sizeHint().width() for button in buttons)
        assert all(note.rect().contains(button.geometry()) for button in buttons)
        words = note.words
        assert words.height() >= words.heightForWidth(words.width())
        assert not any(words.geometry().intersects(button.geometry()) for button in buttons)
        beside = buttons[0].y() < words.geometry().bottom()
        assert beside == (width == 1400)
