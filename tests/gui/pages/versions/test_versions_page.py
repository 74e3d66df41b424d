"""A card that was changed in two places: both versions, side by side, and three ways out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from type_size import set_type_size

from thankyou.gui.main_window import MainWindow
from thankyou.gui.pages.versions.page import VersionsPage
from thankyou.model.card import Card
from thankyou.storage.card_file import save_card
from thankyou.store.card_store import CardStore

MINE = "Dear all,\n\nYou stayed with my father 🙂 all night, and held his hand."
THEIRS = "Dear all,\n\nYou stayed with my mother 🙂 all night."


@pytest.fixture
def store(tmp_path: Path) -> CardStore:
    return CardStore(tmp_path / "cards")


@pytest.fixture
def page(window: MainWindow, store: CardStore, qtbot: QtBot) -> VersionsPage:
    """The page, with a card that was changed in this window and by another program."""
    window.document.change(message="Dear all,")
    assert window.keeper.flush()
    (file,) = (store.folder / "cards").glob("*.thankyou")
    save_card(window.document.card.changed(message=THEIRS, design="tide"), file)
    with qtbot.waitSignal(window.keeper.conflict):
        window.document.change(message=MINE)
        window.keeper.flush()
    window.show_page("versions")
    made = window.page("versions")
    assert isinstance(made, VersionsPage)
    assert made.whole.isVisible() and not made.empty.isVisible()
    return made


def theirs_of(window: MainWindow) -> Card:
    assert window.keeper.open_conflict is not None
    return window.keeper.open_conflict.theirs


def test_both_are_shown_with_the_words_that_differ(
    page: VersionsPage, window: MainWindow, qtbot: QtBot
) -> None:
    said = {key: made.accessibleDescription() for key, made in page.buttons.items()}
    assert list(said) == ["both", "mine", "theirs"] and "two cards" in said["both"]
    assert all("Earlier versions" in said[key] for key in ("mine", "theirs"))
    assert MINE in page.mine.text.toPlainText() and THEIRS in page.theirs.text.toPlainText()
    assert page.mine.only.text() == "Only in this one: father … night, and held his hand."
    assert page.theirs.only.text() == "Only in this one: mother … night."
    assert page.mine.difference.text() == "4 words more, another design"
    assert page.mine.text.accessibleDescription() == page.mine.only.text()
    pictures = [*page.mine.pictures.values(), *page.theirs.pictures.values()]
    qtbot.waitUntil(lambda: all(picture.image is not None for picture in pictures))
    marked = ""
    cursor = page.theirs.text.textCursor()
    for position in range(1, page.theirs.text.document().characterCount()):
        cursor.setPosition(position)
        if cursor.charFormat().fontUnderline():
            cursor.setPosition(position - 1, cursor.MoveMode.KeepAnchor)
            marked += cursor.selectedText()
    assert marked == "mothernight."
    window.document.change(message="Written meanwhile.")
    assert "Written meanwhile." in page.mine.text.toPlainText()


@pytest.mark.parametrize("key", ["both", "mine", "theirs"])
def test_whatever_is_chosen_neither_is_lost(
    page: VersionsPage, window: MainWindow, store: CardStore, key: str, qtbot: QtBot
) -> None:
    theirs = theirs_of(window)
    mine = window.document.card
    assert page.buttons["both"].hasFocus()
    if key == "both":
        QTest.keyClick(page.buttons["both"], Qt.Key.Key_Space)
    else:
        page.buttons[key].click()
    assert window.pages.current == "write"
    assert window.keeper.flush()
    qtbot.waitUntil(lambda: window.keeper.open_conflict is None)
    kept = {store.read(one.id).message for one in store.cards()}
    states: list[str] = []
    window.keeper.history(lambda found: states.extend(state.card.message for state in found))
    assert window.keeper.flush()
    if key == "both":
        assert kept == {mine.message, theirs.message}
        assert window.document.card.message == mine.message
    elif key == "mine":
        assert kept == {mine.message} and theirs.message in states
    else:
        assert kept == {theirs.message} and mine.message in states
        assert window.document.card.design == "tide"


def test_a_conflict_that_is_over_leaves_one_sentence_and_one_button(
    page: VersionsPage, window: MainWindow
) -> None:
    window.keeper.new()
    assert not page.whole.isVisible()
    window.show_page("versions")
    assert page.empty.isVisible()
    page.back_button.click()
    assert window.pages.current == "write"


@pytest.mark.parametrize(("width", "scale"), [(1440, 1.0), (1024, 2.0)])
def test_each_text_is_as_high_as_its_lines_and_they_stand_beside_or_beneath(
    make_window: Callable[..., MainWindow], width: int, scale: float, qtbot: QtBot
) -> None:
    set_type_size(scale)
    window = make_window(None, width, 700)
    window.show_page("versions")
    page = window.page("versions")
    assert isinstance(page, VersionsPage)
    words = "One line.\n\n" + "Many words that need several lines here. " * 8
    page.whole.show()
    for view in (page.mine, page.theirs):
        view.show_words(words, [], "")
    bar = page.mine.text.verticalScrollBar()
    qtbot.waitUntil(lambda: page.mine.text.height() > 0 and bar.maximum() == 0)
    one, other = (view.mapTo(page, view.rect().topLeft()) for view in (page.mine, page.theirs))
    if width == 1440:
        assert one.y() == other.y() and other.x() >= one.x() + page.mine.width()
    else:
        assert one.x() == other.x() and other.y() >= one.y() + page.mine.height()


def test_the_message_that_offers_both_is_not_above_them(
    page: VersionsPage, window: MainWindow
) -> None:
    assert window.message_bar.words() == ""
    window.show_page("write")
    assert "both versions are kept" in window.message_bar.words()
    window.show_page("versions")
    page.buttons["both"].click()
    assert window.keeper.flush()
    window.show_page("write")
    assert "both versions" not in window.message_bar.words()
