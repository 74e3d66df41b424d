"""Reading the answers of a form: approved, held, mended, undone; and what is printed then."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from thankyou.export.card_list import CardList
from thankyou.gui.main_window import MainWindow
from thankyou.gui.pages.answers import page as page_module
from thankyou.gui.pages.answers.page import AnswersPage
from thankyou.people.people_list import PeopleList
from thankyou.people.table import Table

QUESTIONS = (
    "Timestamp", "Who would you like to thank?", "Which ward were you on?",
    "What did they do that you remember?", "What did it mean to you?", "Your name",
    "May we show your card?",
)  # fmt: skip
ANSWERS = (
    ("1 May", "Amara Okafor", "Ward 7", "you held my hand all night long", "I slept", "Ruth",
     "Yes"),
    ("2 May", "Bo Lund", "Ward 7", "You rang me on 020 7946 0123", "n/a", "Tom", "No"),
    ("3 May", "the night team", "ICU", "so kind", "", "", "Only in the staff room"),
)  # fmt: skip
TARGETS = ("recipient", "unit", "moment", "effect", "sender", "display")


def answers(count: int = 3) -> PeopleList:
    mapping = tuple((name, at) for at, name in enumerate(TARGETS, 1))
    columns, records = (*QUESTIONS, "Language"), tuple((*row, "English") for row in ANSWERS[:count])
    return PeopleList(
        Table(columns, records, source="form.csv"), (*mapping, ("language", 7)), guided=True
    )


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> AnswersPage:
    window.document.put_people(answers())
    return shown(window)


def shown(window: MainWindow) -> AnswersPage:
    window.show_page("answers")
    made = window.page("answers")
    assert isinstance(made, AnswersPage)
    window.activateWindow()
    QApplication.processEvents()
    return made


def press(window: MainWindow, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    focus = QApplication.focusWidget() or window
    QTest.keyClick(focus, key, *modifiers)


def people(window: MainWindow) -> PeopleList:
    found = window.document.people
    assert found is not None
    return found


def test_the_page_is_there_only_while_the_list_is_of_a_form(window: MainWindow) -> None:
    rail, action = window.rail.buttons["answers"], window.actions_by_name["page-answers"]
    assert not rail.isVisible() and not action.isEnabled()
    window.document.put_people(answers())
    assert rail.isVisible() and action.isEnabled()
    shown(window)
    window.document.put_people(None)
    assert not rail.isVisible() and window.pages.current == "people"


def test_an_answer_is_shown_as_it_was_written_beside_its_card(
    page: AnswersPage, window: MainWindow
) -> None:
    assert [one.text() for one in page.body.written.texts] == [
        "Amara Okafor", "Ward 7", "you held my hand all night long", "I slept", "Ruth", "Yes",
        "English",
    ]  # fmt: skip
    assert "you held my hand all night long." in page.body.message.text()
    assert page.progress.text() == "0 of 3 read"
    assert page.place.text() == "Answer 1 of 3 · not read yet"
    assert window.card_view.composition is not None
    assert window.card_view.composition.addressee == "Amara Okafor"


def test_the_whole_queue_is_read_with_the_keyboard(page: AnswersPage, window: MainWindow) -> None:
    press(window, Qt.Key.Key_A)
    assert page.progress.text() == "1 of 3 read · 1 approved"
    assert page.body.whom.text() == "For Bo Lund"
    press(window, Qt.Key.Key_H)
    assert "Held: the card for Bo Lund." in page.told.sentences()
    press(window, Qt.Key.Key_Left)
    assert page.body.whom.text() == "For Bo Lund" and page.place.text() == "Answer 2 of 3 · held"
    press(window, Qt.Key.Key_Right)
    press(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.finish.isVisible() and not page.body.isVisible()
    assert page.finish.head.text() == "All 3 are read."
    assert page.finish.words.text() == "2 will be printed. One is held until somebody decides."
    assert QApplication.focusWidget() is page.finish.print_button
    assert people(window).printed_rows() == (1, 3)


def test_only_what_was_approved_is_printed(page: AnswersPage, window: MainWindow) -> None:
    page.step(1)
    page.approve()
    composer = window.catalog.full.composer(window.document.card)
    cards = CardList(composer, people(window), rows=(1, 2, 3))
    assert [cards.title(number) for number in range(len(cards))] == ["Bo Lund"]
    window.show_page("print")
    whose = window.page("print").whose
    assert whose["all"].text() == "The one that is approved"


def test_other_words_around_the_answers_have_to_be_read_again(
    page: AnswersPage, window: MainWindow
) -> None:
    page.approve()
    page.approve()
    window.document.change(design="lamp")  # another look, the same words
    assert len(people(window).approved) == 2
    window.document.change(register="formal")
    assert not people(window).approved and people(window).printed_rows() == ()
    assert "2 approvals are taken back" in window.message_bar.words()
    window.actions_by_name["undo"].trigger()
    assert len(people(window).approved) == 2 and window.document.card.register == "warm"


def test_undo_takes_a_decision_back_and_shows_where(page: AnswersPage, window: MainWindow) -> None:
    for _ in range(3):
        page.approve()
    window.actions_by_name["undo"].trigger()
    assert window.pages.current == "answers" and page.body.isVisible()
    assert page.place.text() == "Answer 3 of 3 · not read yet"
    window.actions_by_name["undo"].trigger()
    assert page.place.text() == "Answer 2 of 3 · not read yet"
    window.actions_by_name["redo"].trigger()
    assert page.place.text() == "Answer 2 of 3 · approved"


def test_a_mended_name_is_on_the_card_and_has_to_be_approved_again(
    page: AnswersPage, window: MainWindow
) -> None:
    page.approve()
    page.step(-1)
    page.body.mend_name()
    field = page.body.names.fields["recipient"]
    field.setText("Amara Okafór")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert people(window).table.records[0][1] == "Amara Okafór"
    assert not people(window).approved
    assert "Dear Amara Okafór," in page.body.message.text()
    assert page.answer is not None and not page.answer.edited
    assert page.answer.written[0].first == "Amara Okafor"
    window.actions_by_name["undo"].trigger()
    assert people(window).approved == {0} and field.text() == "Amara Okafor"


def test_letters_typed_in_a_field_decide_nothing(page: AnswersPage, window: MainWindow) -> None:
    page.body.mend_name()
    field = page.body.names.fields["sender"]
    field.setFocus()
    QTest.keyClicks(field, "ah")
    QTest.keyClick(field, Qt.Key.Key_Left)
    assert field.text() == "Ruthah" and not people(window).approved
    assert page.body.whom.text() == "For Amara Okafor"


def test_words_change_only_when_that_is_asked_for_and_the_card_is_marked(
    page: AnswersPage, window: MainWindow
) -> None:
    assert not page.body.written.fields
    page.body.edit_button.click()
    field = page.body.written.fields[3]
    assert field.hasFocus()
    field.setPlainText("You held my hand")
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert people(window).table.records[0][3] == "You held my hand"
    assert people(window).approved == {0}  # what was seen is what was approved
    page.step(-1)
    assert page.answer is not None and page.answer.edited
    assert page.answer.written[2].first == "you held my hand all night long"
    assert "Words of this answer were edited here." in page.body.notes.list.sentences()


def test_a_private_word_is_told_and_blocks_nothing(
    page: AnswersPage, window: MainWindow, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.body.notes.settled):
        page.step(1)
    assert any("020 7946 0123" in words for words in page.body.notes.list.sentences())
    page.approve()
    assert people(window).printed_rows() == (2,)


def test_what_is_not_on_the_card_is_marked(page: AnswersPage) -> None:
    page.step(1)
    assert page.answer is not None
    unsaid = {one.text for one in page.answer.written if one.unsaid}
    assert unsaid == {"n/a"}


def test_another_language_and_wording_are_chosen_for_one_answer(
    page: AnswersPage, window: MainWindow
) -> None:
    choices = page.body.choices
    before = page.body.message.text()
    choices.another.click()
    assert page.body.message.text() != before and "hand all night" in page.body.message.text()
    choices.language.setCurrentIndex(choices.language.findData("de"))
    choices.language.activated.emit(choices.language.currentIndex())
    assert page.body.message.text().startswith("Guten Tag Amara Okafor,")
    assert people(window).table.records[0][-2:] == ("Deutsch", "2")
    choices.remembering.click()
    assert page.answer is not None and page.answer.card.remembering
    assert window.people.index == 0
    for row in (1, 2):
        page.step(1)
        assert page.answer.index == row and not page.answer.card.remembering


def test_why_it_is_held_is_kept_in_memory_alone(page: AnswersPage, window: MainWindow) -> None:
    page.hold()
    assert people(window).decision(0) == "held"
    page.say_why(0)
    assert page.body.why.hasFocus()
    QTest.keyClicks(page.body.why, "ask Ruth")
    page.step(1)
    page.step(-1)
    assert page.body.why.text() == "ask Ruth"
    assert "ask Ruth" not in repr(people(window)) and "ask Ruth" not in repr(window.document.card)
    page.forget()
    page.step(1)
    page.step(-1)
    assert page.body.why.text() == ""


def test_those_that_are_held_are_looked_through_by_themselves(
    page: AnswersPage, window: MainWindow
) -> None:
    page.hold()
    page.approve()
    page.hold()
    page.finish.held_button.click()
    assert page.body.whom.text() == "For Amara Okafor"
    page.step(1)
    assert page.body.whom.text() == "For the night team"
    assert not page.next_button.isEnabled()
    page.approve()
    assert page.body.whom.text() == "For Amara Okafor"
    page.approve()
    assert page.finish.isVisible()
    assert people(window).printed_rows() == (1, 2, 3)


def test_an_answer_is_read_aloud_when_it_comes(
    page: AnswersPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(page_module, "announce", lambda _, words: said.append(words))
    page.approve()
    assert said[-1].startswith("Answer 2 of 3 · not read yet\nFor Bo Lund.")
    assert "What did they do that you remember?: You rang me on 020 7946 0123" in said[-1]


def test_somebody_who_is_left_out_of_the_list_is_not_in_the_queue(
    page: AnswersPage, window: MainWindow
) -> None:
    window.people.put(people(window).ticked((1,), False))
    assert page.progress.text() == "0 of 2 read"
    page.approve()
    assert page.body.whom.text() == "For the night team"


def test_the_log_has_each_decision_and_its_undoing_without_a_word(
    page: AnswersPage, window: MainWindow
) -> None:
    page.approve()
    window.approvals.name, window.approvals.keep_name = "Vera", True
    page.hold()
    window.actions_by_name["undo"].trigger()
    entries = page.approvals.log.entries()
    assert [(one.place, one.decision, one.name) for one in entries] == [
        (1, "approved", ""), (2, "held", "Vera"), (2, "", "Vera"),
    ]  # fmt: skip
    window.forgetting.forget()
    assert page.approvals.log.entries() == ()


def test_what_was_decided_before_is_offered_when_the_answers_are_opened_again(
    page: AnswersPage, window: MainWindow, qtbot: QtBot
) -> None:
    page.approve()
    page.hold()
    window.document.put_people(None)
    window.document.put_people(answers())
    shown(window)
    qtbot.waitUntil(lambda: page.known.box is not None)
    assert page.known.box is not None
    words = page.known.box.words.text()
    assert words.startswith("One of these was approved before. One was held. That was last done: ")
    assert people(window).printed_rows() == ()
    page.known.take()
    assert people(window).printed_rows() == (1,) and people(window).held == {1}


def test_a_mended_answer_is_not_taken_for_the_one_that_was_approved(
    page: AnswersPage, window: MainWindow
) -> None:
    page.approve()
    window.people.put(people(window).with_cell(0, 1, "Amara O."))
    latest = page.approvals.log.entries()
    assert [one.decision for one in latest] == ["approved", "", ""]
    assert latest[1].answer == latest[0].answer != latest[2].answer


@pytest.mark.parametrize("text", [1.0, 2.0])
def test_nothing_is_cut_in_large_type(
    make_window: Callable[..., MainWindow], qtbot: QtBot, text: float
) -> None:
    from type_size import set_type_size

    set_type_size(text, True)
    window = make_window(width=1280, height=800)
    window.document.put_people(answers())
    page = shown(window)
    assert page.horizontalScrollBar().maximum() == 0
    for label in (page.body.whom, page.body.message, page.progress):
        qtbot.waitUntil(lambda one=label: one.heightForWidth(one.width()) <= one.height())
    for made in (page.approve_button, page.hold_button, page.next_button):
        assert made.width() >= made.sizeHint().width()


def test_right_to_left_the_arrows_turn(page: AnswersPage, window: MainWindow) -> None:
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    press(window, Qt.Key.Key_Left)
    assert page.body.whom.text() == "For Bo Lund"
    press(window, Qt.Key.Key_Right)
    assert page.body.whom.text() == "For Amara Okafor"


SAMPLE = Path(__file__).parents[4] / "docs" / "sample-answers.csv"


def test_a_form_is_offered_and_nothing_is_done_unless_it_is_wanted(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.show_page("people")
    offer = window.page("people").form
    with qtbot.waitSignal(offer.settled):
        window.lists.open(SAMPLE)
    assert offer.words()[0].startswith("These look like the answers of a form.")
    assert not people(window).guided
    offer.decline()
    assert offer.words() == []
    window.document.put_people(None)
    with qtbot.waitSignal(offer.settled):
        window.lists.open(SAMPLE)
    assert offer.words() == []


FORM = (
    "Timestamp,Who would you like to thank?,What did they do that you remember?,Floor and bed?\n"
    "1 May,Monika,Sie haben uns nachts um drei noch einen Tee gebracht,2 / 5\n"
    "2 May,Amara,so kind,\n"
)


def test_the_cards_are_written_from_the_answers_in_one_step_of_undo(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "form.csv"
    path.write_text(FORM, "utf-8")
    window.show_page("people")
    offer = window.page("people").form
    with qtbot.waitSignal(offer.settled):
        window.lists.open(path)
    with qtbot.waitSignal(offer.settled):
        offer.accept()
    assert window.pages.current == "answers"
    found = people(window)
    assert found.guided and found.printed_rows() == ()
    assert [row[-1] for row in found.table.records] == ["Deutsch", ""]
    page = window.page("answers")
    assert page.body.message.text().startswith("Guten Tag Monika,")
    page.step(1)
    unclear = page.body.notes.list.sentences()[0]
    assert unclear.startswith("It is not clear which language this answer is in.")
    window.show_page("people")
    assert "2 wait to be read" in offer.words()[0]
    assert offer.words()[1] == "Never printed: Timestamp."
    assert offer.words()[2].startswith("Not understood, and not used: Floor and bed?.")
    window.actions_by_name["undo"].trigger()
    assert not people(window).guided and people(window).table.columns[-1] == "Floor and bed?"
    qtbot.waitUntil(lambda: bool(offer.words()))
    offer.accept()
    qtbot.waitUntil(lambda: people(window).guided)
    offer.undo()
    assert not people(window).guided


def test_the_log_is_shown_and_saved_and_keeps_a_name_only_if_it_is_ticked(
    page: AnswersPage, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from thankyou.gui.pages.answers import log_dialog

    page.approve()
    dialog = log_dialog.LogDialog(window, window.approvals, people(window))
    assert dialog.table.rowCount() == 1
    assert [dialog.table.item(0, at).text() for at in (1, 2, 3)] == ["no. 1", "approved", "–"]
    QTest.keyClicks(dialog.name, "Vera")
    page.hold()
    dialog.keep.click()
    page.approve()
    assert [one.name for one in window.approvals.log.entries()] == ["", "", "Vera"]
    out = tmp_path / "log.csv"
    monkeypatch.setattr(log_dialog.dialogs, "save_name", lambda *_: str(out))
    dialog.save()
    text = out.read_text("utf-8-sig")
    assert text.startswith("Time (UTC),Form,Answer,Number,Decision,Name") and "Amara" not in text
    dialog.deleteLater()
