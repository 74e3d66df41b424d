"""F1 opens a short help, which the keyboard closes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from thankyou.gui.main_window import MainWindow
from thankyou.gui.pages.registry import always_there
from thankyou.gui.widgets.help import HelpDialog, file_words, key_rows, step_rows


def open_help(window: MainWindow) -> HelpDialog:
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_F1)
    found = window.findChild(HelpDialog)
    assert isinstance(found, HelpDialog) and found.isVisible()
    return found


def test_f1_opens_it_and_escape_closes_it(window: MainWindow, qtbot: QtBot) -> None:
    dialog = open_help(window)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.area)
    assert dialog.area.accessibleName() == "Help"
    for words in ("Write, find the right words, Ctrl+1.", "Save, Ctrl+S."):
        assert words in dialog.area.accessibleDescription()
    with qtbot.waitSignal(dialog.destroyed):
        QTest.keyClick(dialog.area, Qt.Key.Key_Escape)


def test_asked_for_twice_there_is_one(window: MainWindow) -> None:
    first = open_help(window)
    window.actions_by_name["help"].trigger()
    assert window.findChildren(HelpDialog) == [first]
    assert not window.isModal() and not first.isModal()


def test_it_says_where_the_card_is(window: MainWindow, tmp_path: Path) -> None:
    dialog = open_help(window)
    cards = window.keeper.store.folder / "cards"
    assert dialog.file.text() == file_words(None, cards)
    assert str(cards) in dialog.file.text().replace("\u200b", "")  # where it may be parted
    window.files.start_with(tmp_path / "mine.thankyou")
    window.actions_by_name["help"].trigger()
    assert str(tmp_path / "mine.thankyou") in dialog.file.text().replace("\u200b", "")
    assert dialog.file.text() == file_words(tmp_path / "mine.thankyou", cards)


def test_its_rows_are_those_of_the_rail_and_the_menus(window: MainWindow) -> None:
    steps = step_rows(always_there(window.rows))
    assert [row.name for row in steps] == ["My cards", "Write", "Design", "People", "Print"]
    keys = key_rows(window.actions_by_name)
    assert all(row.name and row.keys for row in keys)


def test_nothing_in_it_is_cut(window: MainWindow) -> None:
    dialog = open_help(window)
    QApplication.processEvents()
    for one in dialog.findChildren(QLabel):
        assert one.height() >= one.heightForWidth(one.width()) - 1, one.text()
