"""Leaving the questions, by any way, loses neither answers nor the draft that they made."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from thankyou.gui.main_window import MainWindow
from thankyou.gui.pages.write.guide import GuidePage

LEFT = Qt.MouseButton.LeftButton
MADE = ["Your answers made these words. Undo brings back those before."]
OFFERED = ["Your answers made a draft, and your own words are kept."]
KEPT = ["Your own words are kept: Undo brings them back."]

WAYS: dict[str, Callable[[MainWindow], object]] = {
    "the button": lambda window: window.page("guide").leave_button.click(),
    "the rail": lambda window: window.rail.buttons["write"].click(),
    "another page": lambda window: window.rail.buttons["print"].click(),
    "the menu": lambda window: window.actions_by_name["export"].trigger(),
}


def answer(window: MainWindow, qtbot: QtBot, moment: str = "You sang to us") -> GuidePage:
    qtbot.mouseClick(window.page("write").guide_button, LEFT)
    page = window.page("guide")
    assert isinstance(page, GuidePage)
    page.show_step(3)
    QTest.keyClicks(page.fields["moment"].edit, moment)
    return page


def notes(window: MainWindow) -> list[str]:
    return window.page("write").starters.kept.sentences()


@pytest.mark.parametrize("way", list(WAYS))
def test_where_nothing_was_written_the_draft_is_the_message(
    window: MainWindow, qtbot: QtBot, way: str
) -> None:
    before = window.document.card
    answer(window, qtbot)
    WAYS[way](window)
    card = window.document.card
    assert card.values()["moment"] == "You sang to us"
    assert card.guided and "{moment" in card.message
    assert window.card_view.trial is None
    window.show_page("write")
    assert notes(window) == MADE
    window.page("write").starters.kept.findChildren(QPushButton)[-1].click()
    assert window.document.card.message == before.message
    assert window.document.card.values()["moment"] == "You sang to us"
    assert notes(window) == []


@pytest.mark.parametrize("way", list(WAYS))
def test_own_words_stay_and_the_draft_is_offered(
    window: MainWindow, qtbot: QtBot, way: str
) -> None:
    window.document.change(message="What I wrote myself.")
    answer(window, qtbot)
    WAYS[way](window)
    assert window.document.card.message == "What I wrote myself."
    window.show_page("write")
    starters = window.page("write").starters
    assert notes(window) == OFFERED
    starters.kept.findChildren(QPushButton)[-1].click()
    assert window.document.card.message == "What I wrote myself."
    trial = window.card_view.trial
    assert trial is not None and "You sang to us" in window.catalog.filled(trial)
    starters.use_button.click()
    assert window.document.card == trial
    assert notes(window) == KEPT
    window.document.undo()
    assert window.document.card.message == "What I wrote myself."


def test_an_offered_draft_has_the_newest_answers_and_may_be_declined(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.document.change(message="Mine.")
    answer(window, qtbot)
    window.show_page("write")
    write = window.page("write")
    QTest.keyClicks(write.fields["wish"].edit, "May you rest")
    write.starters.look_at_draft()
    assert window.card_view.trial is not None
    assert "May you rest" in window.catalog.filled(window.card_view.trial)
    write.starters.keep_button.click()
    assert window.document.card.message == "Mine."
    assert notes(window) == [] and window.card_view.trial is None


def test_the_draft_that_was_chosen_last_is_the_one_kept(window: MainWindow, qtbot: QtBot) -> None:
    page = answer(window, qtbot)
    page.show_step(7)
    wanted = page.drafts.drafts[1]
    page.drafts.choices[1].click()
    window.show_page("design")
    assert window.document.card.message == wanted.message


def test_questions_without_answers_change_nothing(window: MainWindow, qtbot: QtBot) -> None:
    before = window.document.card
    qtbot.mouseClick(window.page("write").guide_button, LEFT)
    page = window.page("guide")
    for _ in range(7):
        page.go_on()  # type: ignore[attr-defined]
    page.leave_button.click()  # type: ignore[attr-defined]
    assert window.document.card == before and notes(window) == []


def test_a_message_that_follows_the_answers_is_left_alone(window: MainWindow, qtbot: QtBot) -> None:
    page = answer(window, qtbot)
    page.show_step(7)
    qtbot.mouseClick(page.next, LEFT)
    editor = window.page("write").message
    editor.selectAll()
    editor.moveCursor(editor.textCursor().MoveOperation.End)
    QTest.keyClicks(editor, " And mine.")
    answer(window, qtbot, " and laughed")
    window.show_page("write")
    assert window.document.card.message.endswith(" And mine.")
    assert "and laughed" in window.page("write").message.words()
    assert notes(window) == []


@pytest.mark.parametrize("act", ["close", "new"])
def test_closing_and_a_new_card_keep_the_draft_in_the_card_that_is_left(
    window: MainWindow, qtbot: QtBot, act: str
) -> None:
    page = answer(window, qtbot)
    window.keeper.flush()
    held = window.keeper.current_id
    assert held is not None
    if act == "close":
        window.close()
    else:
        window.actions_by_name["new"].trigger()
        assert not page.isVisible()
        assert window.document.card == window.catalog.new_card()
    kept = window.keeper.store.read(held)
    assert kept.guided and kept.values()["moment"] == "You sang to us"


def test_who_stays_after_all_goes_on_with_the_questions(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = answer(window, qtbot)
    monkeypatch.setattr(window.keeper, "flush", lambda: False)
    monkeypatch.setattr(window.keeper, "ask_leave", lambda: False)
    for leave in (window.close, window.actions_by_name["new"].trigger):
        leave()
        assert window.document.card.guided and page.isVisible()
    QTest.keyClicks(page.fields["moment"].edit, "!")
    window.show_page("write")
    assert window.document.card.values()["moment"] == "You sang to us!"
    assert "You sang to us!" in window.page("write").message.words()


def test_answers_to_one_card_are_never_the_draft_of_the_next(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.document.change(message="Mine.")
    page = answer(window, qtbot)
    page.show_step(7)
    fresh = window.catalog.new_card()
    window.document.replace(fresh)
    assert page.step == 0 and window.card_view.trial != fresh
    window.show_page("write")
    assert window.document.card == fresh
    assert notes(window) == [] and window.document.draft is None
    assert window.card_view.trial is None


def test_undo_beside_the_drafts_makes_them_of_the_answers_that_are_left(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = answer(window, qtbot, "singing")
    page.show_step(7)
    assert "inging" in window.catalog.filled(page.drafts.drafts[0])
    window.document.undo()
    page.next.click()
    assert "moment" not in window.document.card.values()
    assert "inging" not in window.catalog.filled(window.document.card)


def test_a_note_on_one_answer_is_gone_at_the_next_question(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = answer(window, qtbot)
    page.show_step(7)
    page.next.click()
    card = window.document.card
    moment = dict(card.guided)["moment"]
    window.document.change(message=card.message.replace(moment, "Truly: " + moment[:-1] + "?"))
    page = answer(window, qtbot, "x")
    assert len(page.kept.sentences()) == 1
    page.go_on()
    assert page.kept.sentences() == []


def test_each_draft_is_named_by_how_it_begins(window: MainWindow, qtbot: QtBot) -> None:
    page = answer(window, qtbot)
    for length, first in enumerate(("Your words first", "Your words first", "Thanks first")):
        page.show_step(7)
        qtbot.mouseClick(page.drafts.lengths.choice(length), LEFT)
        names = [choice.text() for choice in page.drafts.choices]
        assert names[0] == first and len(set(names)) == len(names)
    page.show_step(3)
    page.fields["moment"].edit.clear()
    page.show_step(7)
    assert page.drafts.choices[0].text() == "One way"
