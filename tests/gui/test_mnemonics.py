"""Alt and a letter: on each page every letter means one thing, and so in each menu."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from open_list import open_list
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from thankyou.gui.main_window import MainWindow
from thankyou.gui.pages.registry import pages


def clashes(texts: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for text in texts:
        letter = QKeySequence.mnemonic(text).toString()
        if letter:
            found[letter].append(text)
    return {letter: names for letter, names in found.items() if len(names) > 1}


def texts_in(window: MainWindow) -> list[str]:
    """What can be seen and may have a letter: menus, buttons, labels of fields."""
    buttons = [one.text() for one in window.findChildren(QAbstractButton)
               if one.isVisible() and one.window() is window]  # fmt: skip
    labels = [one.text() for one in window.findChildren(QLabel)
              if one.isVisible() and one.buddy() is not None]  # fmt: skip
    return [*(action.text() for action in window.menuBar().actions()), *buttons, *labels]


@pytest.mark.parametrize("width", [1280, 800])
@pytest.mark.parametrize("key", [row.key for row in pages()])
def test_no_two_letters_clash_on_a_page(
    make_window: Callable[..., MainWindow], table: Path, key: str, width: int
) -> None:
    window = make_window(width=width)
    window.page("write").show_more()
    if key == "people":
        open_list(window, table)
    window.show_page(key)
    QApplication.processEvents()
    if key == "guide":
        for step in range(len(window.page("guide").steps)):
            window.page("guide").show_step(step)
            assert clashes(texts_in(window)) == {}
    assert clashes(texts_in(window)) == {}


def test_no_two_letters_clash_in_a_menu(window: MainWindow) -> None:
    for action in window.menuBar().actions():
        assert clashes(one.text() for one in action.menu().actions()) == {}, action.text()


def test_a_column_named_with_an_ampersand_takes_no_letter(
    window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "staff.csv"
    path.write_text("name,R&D\nAda,x\n", "utf-8")
    open_list(window, path)
    QApplication.processEvents()
    assert not any(QKeySequence.mnemonic(text).toString() == "Alt+D"
                   for text in texts_in(window) if text != "&Design")  # fmt: skip


def test_alt_and_m_asks_to_be_helped(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_M, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: window.pages.current == "guide")
