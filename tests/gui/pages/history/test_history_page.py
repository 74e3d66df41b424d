"""Earlier versions: listed, looked at, brought back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from type_size import set_type_size

from thankyou.base.errors import CardError
from thankyou.gui.main_window import MainWindow
from thankyou.gui.pages.history.page import HistoryPage
from thankyou.model.card import Card
from thankyou.store.card_store import CardStore
from thankyou.store.values import PastState

FIRST = "Dear all,\n\nYou stayed with my father all night."


@pytest.fixture
def store(tmp_path: Path) -> CardStore:
    return CardStore(tmp_path / "cards")


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> HistoryPage:
    """The page of a card whose first words were replaced."""
    document = window.document
    document.change(message=FIRST)
    document.put(document.card.changed(message="Other words.", design="tide"), why="words")
    return shown(window, qtbot)


def shown(window: MainWindow, qtbot: QtBot) -> HistoryPage:
    window.show_page("history")
    made = window.page("history")
    assert isinstance(made, HistoryPage)
    qtbot.waitUntil(lambda: made.list.isVisible() or made.empty.isVisible())
    return made


def row_of(page: HistoryPage, message: str) -> int:
    return [state.card.message for state in page.states].index(message)


def test_earlier_states_are_listed_with_time_reason_and_difference(
    page: HistoryPage, window: MainWindow
) -> None:
    at = row_of(page, FIRST)
    words = page.list.rows.index(at).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words.startswith("Today, ")
    assert "Before other words replaced it" in words
    assert "7 words more, another design" in words
    assert window.document.card not in [state.card for state in page.states]


def test_the_one_that_is_marked_is_shown_in_the_preview_until_another_card_is_opened(
    page: HistoryPage, window: MainWindow, qtbot: QtBot
) -> None:
    before = window.document.card
    assert window.card_view.trial == page.states[0].card
    page.list.setCurrentIndex(page.list.rows.index(row_of(page, FIRST)))
    assert window.card_view.trial is not None and window.card_view.trial.message == FIRST
    assert window.document.card == before
    page.leave_button.click()
    assert window.pages.current == "write"
    assert window.card_view.trial is None and window.document.card == before
    assert shown(window, qtbot).states
    window.document.replace(Card(message="Another card."))
    assert not page.states and page.list.rows.rowCount() == 0


def test_one_is_brought_back_with_the_keyboard_and_the_other_kept(
    page: HistoryPage, window: MainWindow, qtbot: QtBot
) -> None:
    assert page.list.hasFocus()
    replaced = window.document.card
    for _ in range(row_of(page, FIRST)):
        QTest.keyClick(page.list, Qt.Key.Key_Down)
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert window.document.card.message == FIRST
    assert window.pages.current == "write"
    again = shown(window, qtbot)
    kept = [state for state in again.states if state.card == replaced]
    assert kept and kept[0].why == "restored"
    window.document.undo()
    assert window.document.card == replaced


def test_pictures_are_painted_of_those_in_sight_only(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = [
        PastState(n, 1_700_000_000.0 + n, window.document.card.changed(message=f"Words {n}."))
        for n in range(60)
    ]
    monkeypatch.setattr(window.keeper, "history", lambda done: done(many))
    window.show_page("history")
    page = window.page("history")
    assert isinstance(page, HistoryPage)
    qtbot.waitUntil(lambda: all(page._picture(n) is not None for n in page.list.in_sight()))
    assert 0 < len(page.list.in_sight()) < 30
    assert sum(page._picture(n) is not None for n in range(60)) < 30
    bar = page.list.verticalScrollBar()
    bar.setValue(bar.maximum())
    # The list may be laid out once more meanwhile, and ask for the pictures of another place first.
    qtbot.waitUntil(lambda: page._picture(59) is not None)


def test_a_state_whose_design_is_not_here_is_pictured_in_another(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    states = [
        PastState(1, 1_700_000_001.0, window.document.card.changed(design="gone")),
        PastState(0, 1_700_000_000.0, window.document.card.changed(message="Words.")),
    ]
    monkeypatch.setattr(window.keeper, "history", lambda done: done(states))
    window.show_page("history")
    page = window.page("history")
    assert isinstance(page, HistoryPage)
    with qtbot.waitSignal(page.pictures.caught_up):
        pass
    assert [page._picture(n) is not None for n in range(2)] == [True, True]


def test_with_nothing_earlier_there_is_one_sentence_and_one_button(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.actions_by_name["history"].trigger()
    page = window.page("history")
    assert isinstance(page, HistoryPage) and window.rail.buttons["write"].isChecked()
    qtbot.waitUntil(page.empty.isVisible)
    assert not page.list.isVisible() and not page.take_button.isVisible()
    assert page.viewport().height() == page.height()  # nor a row for buttons that are not there
    page.back_button.click()
    assert window.pages.current == "write"
    write = window.page("write")
    write.message_section.earlier_button.click()  # type: ignore[attr-defined]
    assert window.pages.current == "history"
    # So it is, too, where they cannot be read; that is told.
    error = CardError("cannot-read", path="steps", reason="", detail="")
    monkeypatch.setattr(window.keeper, "history", lambda done: window.keeper.trouble.emit(error))
    window.show_page("write")
    page = shown(window, qtbot)
    assert page.empty.isVisible() and window.message_bar.words()


@pytest.mark.parametrize(("size", "scale"), [((1440, 900), 1.0), ((700, 600), 2.0)])
def test_rows_are_as_high_as_their_words(
    make_window: Callable[..., MainWindow], qtbot: QtBot, size: tuple[int, int], scale: float,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    set_type_size(scale)
    window = make_window(None, *size)
    card = window.document.card
    other = card.changed(message="", design="tide", sentiment="x", format="fold-a6", language="de")
    states = [PastState(1, 1_700_000_000.0, other, "conflict"),
              PastState(0, 1_700_000_000.0, card.changed(message="x"))]  # fmt: skip
    monkeypatch.setattr(window.keeper, "history", lambda done: done(states))
    page = shown(window, qtbot)
    rows = [page.list.visualRect(page.list.rows.index(n)) for n in range(2)]
    assert rows[0].bottom() <= rows[1].top()
    assert rows[0].height() >= rows[1].height() >= page.list.picture_side()
    assert rows[0].width() <= page.list.viewport().width()


def test_of_a_thousand_states_only_those_first_seen_are_put_into_words(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = window.document.card
    many = [PastState(n, 1_700_000_000.0 + n, card.changed(message=f"{n}")) for n in range(1000)]
    monkeypatch.setattr(window.keeper, "history", lambda done: done(many))
    said: list[int] = []
    whole = HistoryPage._say
    monkeypatch.setattr(HistoryPage, "_say", lambda self, row: said.append(row) or whole(self, row))
    window.show_page("history")
    page = window.page("history")
    assert isinstance(page, HistoryPage)
    page.list.viewport().grab()
    assert page.list.in_sight() and 0 < len(set(said)) < 100
    window.show_page("write")
    said.clear()
    window.document.change("message", message="A word typed elsewhere.")
    assert not said


def test_what_is_read_after_the_page_was_left_is_not_shown(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Callable[[list[PastState]], None]] = []
    monkeypatch.setattr(window.keeper, "history", asked.append)
    window.show_page("history")
    window.show_page("write")
    asked[0]([PastState(0, 0.0, window.document.card.changed(message="Late."))])
    assert window.card_view.trial is None
    window.show_page("history")
    page = window.page("history")
    assert isinstance(page, HistoryPage)
    assert not page.states and not page.empty.isVisible()
