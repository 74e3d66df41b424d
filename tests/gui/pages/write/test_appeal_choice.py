"""What to thank for: a choice that arrow keys look at and do not make."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from thankyou.gui.main_window import MainWindow
from thankyou.gui.pages.context import PageContext
from thankyou.gui.pages.write.appeal_choice import REMEMBERING, AppealChoice


def test_a_click_chooses_and_showing_does_not(context: PageContext, qtbot: QtBot) -> None:
    choice = AppealChoice(context.catalog.appeals, with_remembering=True)
    qtbot.addWidget(choice)
    choice.show()
    chosen: list[str] = []
    choice.chosen.connect(chosen.append)
    choice.show_chosen("tears")
    choice.show_chosen("no such appeal")
    assert choice.buttons["tears"].isChecked() and chosen == []
    qtbot.mouseClick(choice.buttons[REMEMBERING], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(choice.buttons["work"], Qt.MouseButton.LeftButton)
    assert chosen == [REMEMBERING, "work"]
    assert REMEMBERING not in AppealChoice(context.catalog.appeals).buttons


def test_on_write_arrows_look_and_space_chooses(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    page = window.page("write")
    page.message.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(page.message, " Mine")
    before = window.document.card
    work, tears = (page.appeal_choice.buttons[name] for name in ("work", "tears"))
    work.setFocus()
    QTest.keyClick(work, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is tears  # the one beneath it
    assert window.document.card == before and work.isChecked()
    QTest.keyClick(tears, Qt.Key.Key_Space)
    assert window.document.card.appeal == "tears" and tears.isChecked()
    window.document.undo()
    assert window.document.card == before and work.isChecked()


def test_in_the_guide_arrows_ask_no_further_question(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    window.show_page("guide")
    page = window.page("guide")
    before = window.document.card
    held = QApplication.focusWidget()
    assert held is page.appeal_step.appeals.buttons["work"]
    QTest.keyClick(held, Qt.Key.Key_Right)
    other = QApplication.focusWidget()
    assert other is not held and page.step == 0 and window.document.card == before
    QTest.keyClick(other, Qt.Key.Key_Return)
    assert page.step == 1 and window.document.card.appeal != before.appeal
