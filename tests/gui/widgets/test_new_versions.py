"""Where new versions are: an address to copy, and nothing that asks the network."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from thankyou import __version__
from thankyou.gui.main_window import MainWindow
from thankyou.gui.widgets.new_versions import NewVersionsDialog

ADDRESS = "https://example.org/thankyou/versions"


def words(dialog: QWidget) -> str:
    return " ".join(one.text() for one in dialog.findChildren(QLabel))


def test_the_address_is_copied_and_not_opened(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[object] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = NewVersionsDialog(parent, ADDRESS)
    dialog.show()
    assert __version__ in words(dialog)
    field = dialog.address
    assert field is not None
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == ADDRESS
    qtbot.keyClick(field, Qt.Key.Key_X)
    assert field.text() == ADDRESS
    assert opened == []


def test_without_an_address_there_is_no_empty_field(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = NewVersionsDialog(parent, "")
    assert not dialog.findChildren(QLineEdit)
    assert "where this one came from" in words(dialog)


def test_the_help_menu_shows_it(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QDialog, "exec", lambda self: shown.append(self.windowTitle()))
    window.actions_by_name["new_versions"].trigger()
    assert shown == ["New versions"]
