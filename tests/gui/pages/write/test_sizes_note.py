"""Words that are too long: the size that holds them is one click away, and Undo brings the old."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from thankyou.gui.main_window import MainWindow
from thankyou.gui.widgets.notes import NoteBox

SENTENCE = "You came in at three and sat down with us until it was morning. "
LONG = "Dear Priya,\n\n" + "\n\n".join([SENTENCE * 5] * 5) + "\n\nYours,\nAda"


def take_buttons(window: MainWindow) -> list[QPushButton]:
    boxes = [one for one in window.page("write").notes.findChildren(NoteBox) if one.isVisible()]
    return [one for box in boxes for one in box.findChildren(QPushButton)
            if one.text().startswith("Take ")]  # fmt: skip


def said(window: MainWindow) -> str:
    return " ".join(window.page("write").notes.sentences())


def test_a_click_takes_the_size_that_holds_the_words(window: MainWindow, qtbot: Any) -> None:
    window.show_page("write")
    window.document.change(message=LONG, format="flat-a6", design="fern")
    assert "too long" in said(window) and "The words fit" not in said(window)
    qtbot.waitUntil(lambda: "The words fit as they are in: Folded A6" in said(window))
    qtbot.waitUntil(lambda: len(take_buttons(window)) == 1)
    qtbot.mouseClick(take_buttons(window)[0], Qt.MouseButton.LeftButton)
    assert window.document.card.format == "fold-a6"
    assert "too long" not in said(window) and window.footer.status.text().startswith("Fits")
    window.document.undo()
    assert window.document.card.format == "flat-a6" and window.document.card.message == LONG
    assert "The words fit as they are in: Folded A6" in said(window)  # it is still known


def test_a_letter_on_both_pages_is_told_so(window: MainWindow) -> None:
    window.document.change(message=LONG, format="fold-a6", design="fern")
    assert window.footer.status.text().startswith("Fits, on both pages")
    assert "The words fit" not in said(window)


def test_a_letter_that_ends_on_the_back_is_told_so(window: MainWindow) -> None:
    longer = LONG.replace("\n\nYours", "\n\n" + SENTENCE * 22 + "\n\nYours")
    window.document.change(message=longer, format="fold-a6", design="fern")
    assert window.footer.status.text().startswith("Fits, and ends on the back")
    assert "too long" not in said(window)


def test_words_that_no_size_holds_are_told_so(window: MainWindow, qtbot: Any) -> None:
    window.document.change(message=LONG + "\n\n" + SENTENCE * 200, format="fold-5x7")
    qtbot.waitUntil(lambda: "No size of card holds these words" in said(window))


def test_each_size_says_whether_the_words_fit(window: MainWindow, qtbot: Any) -> None:
    window.document.change(message=LONG, format="flat-a6", design="fern")
    window.show_page("design")
    page: Any = window.page("design")
    qtbot.waitUntil(lambda: all(one.fit_words() for one in page.formats.values()))
    assert page.formats["flat-a6"].fit_words() == "Too small for your words"
    assert page.formats["fold-5x7"].fit_words() == "Your words fit"
    assert "Your words fit" in page.formats["fold-5x7"].accessibleDescription()
    qtbot.mouseClick(page.formats["fold-5x7"], Qt.MouseButton.LeftButton)
    assert page.formats["fold-5x7"].fit_words() == "Your words fit"
    qtbot.waitUntil(lambda: page.formats["flat-a6"].fit_words() == "Too small for your words")
