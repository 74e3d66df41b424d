"""A PDF to send, protected with a password, from the Print page."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from thankyou.gui.document import Document
from thankyou.gui.open_table import OpenTable
from thankyou.gui.pages.print.page import PrintPage
from thankyou.gui.print_setup import PAGES, PICTURES, SCREEN, SHEET

LEFT = Qt.MouseButton.LeftButton


def protect(page: PrintPage, first: str, second: str) -> None:
    page.kind[SCREEN].click()
    page.protection.box.click()
    page.protection.fields.first.setText(first)
    page.protection.fields.second.setText(second)


def made(page: PrintPage, path: Path, qtbot: QtBot) -> str:
    with qtbot.waitSignal(page.finished):
        page.export(path)
    (words,) = page.done_notes.sentences()
    return words


def test_it_is_offered_where_a_pdf_is_sent(page: PrintPage) -> None:
    for form, offered in ((SHEET, False), (PAGES, False), (SCREEN, True), (PICTURES, False)):
        page.kind[form].click()
        assert page.protection.box.isVisible() is offered, form


def test_nothing_is_saved_until_both_passwords_are_the_same(page: PrintPage) -> None:
    protect(page, "", "")
    assert not page.save_button.isEnabled()
    assert "Write a password" in page.save_button.toolTip()
    page.protection.fields.first.setText("three small words")
    page.protection.fields.second.setText("three small swords")
    assert not page.save_button.isEnabled()
    page.protection.fields.second.setText("three small words")
    assert page.save_button.isEnabled() and page.save_button.toolTip() == ""
    page.protection.box.click()
    assert page.save_button.isEnabled()


def test_the_pdf_opens_only_with_the_password(
    page: PrintPage, tmp_path: Path, qtbot: QtBot
) -> None:
    protect(page, "пароль Оксани", "пароль Оксани")
    words = made(page, tmp_path / "a.pdf", qtbot)
    assert "only with the password" in words and "Оксани" not in words
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(tmp_path / "a.pdf")
    with pikepdf.open(tmp_path / "a.pdf", password="пароль Оксани") as pdf:
        assert pdf.encryption.R == 6
    page.kind[PAGES].click()  # where it is not offered, it does not lock either
    made(page, tmp_path / "b.pdf", qtbot)
    pikepdf.open(tmp_path / "b.pdf").close()


def test_each_person_s_file_opens_only_with_the_password(
    page: PrintPage, people: OpenTable, table: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(people.check_done):
        people.open(table)
    protect(page, "three small words", "three small words")
    page.whose["all"].click()
    page.extras.each.show_open()
    with qtbot.waitSignal(page.finished):
        page.extras.each.part.save_into(tmp_path / "each")
    files = sorted((tmp_path / "each").glob("*.pdf"))
    assert len(files) == 3
    for path in files:
        with pytest.raises(pikepdf.PasswordError):
            pikepdf.open(path)


def test_the_password_goes_with_its_card(page: PrintPage, document: Document) -> None:
    protect(page, "three small words", "three small words")
    document.replace(document.card)
    assert not page.protection.box.isChecked()
    assert page.protection.fields.first.text() == ""
