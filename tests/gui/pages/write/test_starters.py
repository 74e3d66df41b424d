"""Words to begin with: looking replaces nothing, and what is replaced can be brought back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from thankyou.gui.main_window import MainWindow
from thankyou.gui.pages.context import PageContext
from thankyou.gui.pages.write.starters import Starters, offered

ARROWS = (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Left)
KEPT = ["Your own words are kept: Undo brings them back."]


def write_something(window: MainWindow, qtbot: QtBot) -> None:
    message = window.page("write").message
    message.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(message, " Mine")


def another(window: MainWindow) -> tuple[str, object]:
    """A wording that is not the card's, as a user would click it."""
    held = window.document.card.template
    choices = window.page("write").starters.choices
    return next((key, one) for key, one in choices.items() if key not in (None, held))


def test_arrow_keys_and_the_pointer_only_look(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    write_something(window, qtbot)
    before = window.document.card
    starters = window.page("write").starters
    starters.choices[before.template].setFocus()
    seen = {QApplication.focusWidget()}
    for key in ARROWS:
        QTest.keyClick(QApplication.focusWidget(), key)
        seen.add(QApplication.focusWidget())
        assert window.document.card == before
    assert len(seen) >= 3 and seen <= set(starters.choices.values())
    _, other = another(window)
    middle = QPointF(other.rect().center())
    QApplication.sendEvent(other, QEnterEvent(middle, middle, middle))
    assert window.document.card == before
    assert starters.choices[before.template].isChecked()
    QApplication.sendEvent(other, QEvent(QEvent.Type.Leave))


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_key_chooses_the_one_with_the_focus(
    window: MainWindow, qtbot: QtBot, key: Qt.Key
) -> None:
    window.activateWindow()
    write_something(window, qtbot)
    starters = window.page("write").starters
    name, other = another(window)
    other.setFocus()
    QTest.keyClick(other, key)
    assert window.document.card.template == name
    assert starters.kept.sentences() == KEPT


def test_the_note_about_own_words_goes_when_it_is_no_longer_true(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.activateWindow()
    kept = window.page("write").starters.kept

    def replace() -> None:
        write_something(window, qtbot)
        qtbot.mouseClick(another(window)[1], Qt.MouseButton.LeftButton)
        assert kept.sentences() == KEPT and kept.isVisible()

    def undo_key() -> None:
        control = Qt.KeyboardModifier.ControlModifier
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, control)

    def undo_button() -> None:
        qtbot.mouseClick(kept.findChildren(QPushButton)[-1], Qt.MouseButton.LeftButton)

    for act in (
        undo_key,
        window.actions_by_name["undo"].trigger,
        undo_button,
        lambda: window.page("write").front.edits["tagline"].setText("x"),
        lambda: window.document.change(design="still-water"),
        lambda: window.document.replace(window.catalog.new_card()),
    ):
        replace()
        act()
        assert kept.sentences() == []
        assert not kept.isVisible()


def test_undone_and_redone_the_note_is_true_again(window: MainWindow, qtbot: QtBot) -> None:
    write_something(window, qtbot)
    mine = window.document.card
    qtbot.mouseClick(another(window)[1], Qt.MouseButton.LeftButton)
    window.document.undo()
    assert window.document.card == mine
    window.document.redo()
    assert window.page("write").starters.kept.sentences() == KEPT


def test_an_untouched_wording_is_replaced_without_a_note(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(another(window)[1], Qt.MouseButton.LeftButton)
    assert window.page("write").starters.kept.sentences() == []


def test_few_wordings_are_offered_and_the_card_s_own_is_one(context: PageContext) -> None:
    catalog = context.catalog
    for template in catalog.templates_in("en"):
        found = offered(catalog, template.card())
        assert len(found) <= 3
        assert template in found


def test_tab_goes_from_the_button_before_to_the_choices(context: PageContext, qtbot: QtBot) -> None:
    before = QPushButton("Before")
    qtbot.addWidget(before)
    starters = Starters(context.document, context.catalog, before)
    starters.column.insertWidget(0, before)
    qtbot.addWidget(starters)
    starters.refresh()
    following = before.nextInFocusChain()
    assert following is next(iter(starters.choices.values()))
