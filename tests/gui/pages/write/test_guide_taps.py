"""What may be tapped and ticked: all of it optional, and each taken back by the same tap."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from thankyou.gui.main_window import MainWindow
from thankyou.gui.pages.write.guide import GuidePage

LEFT = Qt.MouseButton.LeftButton


def guide_at(window: MainWindow, qtbot: QtBot, step: int, appeal: str = "work") -> GuidePage:
    window.activateWindow()
    qtbot.mouseClick(window.page("write").guide_button, LEFT)
    page = window.page("guide")
    assert isinstance(page, GuidePage)
    qtbot.mouseClick(page.appeal_step.appeals.buttons[appeal], LEFT)
    page.show_step(step)
    return page


def ticks(page: GuidePage) -> list[str]:
    return [fact for fact, box in page.facts.boxes.items() if box.isVisible()]


def test_who_writes_and_who_reads_is_tapped_and_untapped(window: MainWindow, qtbot: QtBot) -> None:
    page = guide_at(window, qtbot, 1)
    speaker, readers = page.taps.choices["speaker"], page.taps.choices["readers"]
    assert not any(tap.isChecked() for tap in (*speaker.taps.values(), *readers.taps.values()))
    qtbot.mouseClick(speaker.taps["we"], LEFT)
    qtbot.mouseClick(readers.taps["many"], LEFT)
    assert (window.document.card.speaker, window.document.card.readers) == ("we", "many")
    qtbot.mouseClick(speaker.taps["i"], LEFT)
    assert window.document.card.speaker == "i" and not speaker.taps["we"].isChecked()
    qtbot.mouseClick(speaker.taps["i"], LEFT)
    assert window.document.card.speaker == "" and not speaker.taps["i"].isChecked()
    window.document.undo()
    assert speaker.taps["i"].isChecked()


def test_the_keyboard_taps_too(window: MainWindow, qtbot: QtBot) -> None:
    page = guide_at(window, qtbot, 1)
    taps = page.taps.choices["speaker"].taps
    taps["i"].setFocus()
    QTest.keyClick(taps["i"], Qt.Key.Key_Right)
    assert QApplication.focusWidget() is taps["we"]
    assert not any(tap.isChecked() for tap in taps.values())
    QTest.keyClick(taps["we"], Qt.Key.Key_Space)
    assert window.document.card.speaker == "we"
    QTest.keyClick(taps["we"], Qt.Key.Key_Return)
    assert window.document.card.speaker == ""


def test_a_team_is_several_and_is_not_asked(window: MainWindow, qtbot: QtBot) -> None:
    page = guide_at(window, qtbot, 1)
    assert page.taps.choices["readers"].isVisible()
    page.audience.team.click()
    assert not page.taps.choices["readers"].isVisible()
    assert not page.taps.choices["address"].isVisible()  # English has one form only


def test_facts_that_suit_the_path_are_ticked_or_skipped(window: MainWindow, qtbot: QtBot) -> None:
    page = guide_at(window, qtbot, 5)
    assert ticks(page) == ["lived", "better", "home", "long", "hard", "unaware"]
    assert page.next.text() == "&Skip"
    assert page.heading.text() == "What is true? Tick what fits."
    qtbot.mouseClick(page.facts.boxes["home"], LEFT)
    assert window.document.card.facts == ("home",)
    assert page.next.text() == "&Next"
    qtbot.mouseClick(page.facts.boxes["better"], LEFT)
    assert window.document.card.facts == ("better", "home")
    window.document.undo()
    assert not page.facts.boxes["better"].isChecked() and page.facts.boxes["home"].isChecked()


def test_remembering_asks_after_tears_and_says_nothing_of_them(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = guide_at(window, qtbot, 5, "work")
    qtbot.mouseClick(page.facts.boxes["home"], LEFT)
    page.show_step(0)
    qtbot.mouseClick(page.appeal_step.appeals.buttons["remembering"], LEFT)
    assert window.document.card.facts == ()  # nobody who died is at home again
    page.show_step(5)
    assert ticks(page) == ["there", "wept", "long"]
    qtbot.mouseClick(page.facts.boxes["wept"], LEFT)
    card = window.document.card
    assert card.facts == ("wept",) and card.appeal == "work" and card.remembering


def test_a_colleague_is_asked_whether_they_saw_it(window: MainWindow, qtbot: QtBot) -> None:
    window.document.change(voice="colleague")
    page = guide_at(window, qtbot, 5)
    assert "saw" in ticks(page) and "home" not in ticks(page)


def test_a_tick_alone_changes_the_draft_that_is_kept(window: MainWindow, qtbot: QtBot) -> None:
    page = guide_at(window, qtbot, 5)
    page.facts.boxes["long"].click()
    page.show_step(7)
    page.next.click()
    assert window.document.card.guided and window.document.card.facts == ("long",)


def test_what_a_wording_says_of_its_speaker_is_not_the_writer_s_word(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = replace(window.catalog.templates_in("en")[0], speaker="i")
    monkeypatch.setitem(window.catalog._templates, "en", (one,))
    window.document.replace(one.card())
    page = guide_at(window, qtbot, 6)
    QTest.keyClicks(page.fields["sender"].edit, "Ada and Tom")
    page.show_step(7)
    assert all(draft.speaker == "" for draft in page.drafts.drafts)
    page.show_step(1)
    qtbot.mouseClick(page.taps.choices["speaker"].taps["i"], LEFT)
    assert page.taps.choices["speaker"].taps["i"].isChecked()
    page.show_step(7)
    assert all(draft.speaker == "i" for draft in page.drafts.drafts)


def test_a_message_of_the_guide_follows_what_is_ticked_later(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = guide_at(window, qtbot, 7)
    page.next.click()
    page = guide_at(window, qtbot, 1)
    page.taps.choices["speaker"].taps["we"].click()
    window.show_page("write")
    card = window.document.card
    assert card.speaker == "we" and card.guided
    assert window.document.draft is None  # nothing is left to offer
    window.document.change(message="Mine. " + card.message)
    page = guide_at(window, qtbot, 1)
    page.taps.choices["speaker"].taps["i"].click()
    window.show_page("write")
    assert window.document.card.message.startswith("Mine. ")


def test_a_child_s_card_may_leave_room_for_a_drawing(window: MainWindow, qtbot: QtBot) -> None:
    page = guide_at(window, qtbot, 0)
    step = page.appeal_step
    assert not step.drawing.isVisible()
    child = step.voice.findData("child")
    step.voice.setCurrentIndex(child)
    step.voice.activated.emit(child)
    assert window.document.card.voice == "child" and step.drawing.isVisible()
    step.drawing.click()
    assert window.document.card.drawing
    page.show_step(7)
    assert all(draft.drawing for draft in page.drafts.drafts)
