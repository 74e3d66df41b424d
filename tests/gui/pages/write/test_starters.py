"""Words to begin with: looking replaces nothing, and what is replaced can be brought back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton
from pytestqt.qtbot import QtBot

from thankyou.gui.main_window import MainWindow
from thankyou.gui.pages.context import PageContext
from thankyou.gui.pages.write.starters import Starters, offered
from thankyou.messages.templates import Template

ARROWS = (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Left)
KEPT = ["Your own words are kept: Undo brings them back."]


def write_something(window: MainWindow, qtbot: QtBot) -> None:
    message = window.page("write").message
    message.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(message, " Mine")


def another(window: MainWindow) -> tuple[str, object]:
    """A wording that is not the card's, as a user would click it."""
    held = window.document.card.template
    choices = window.page("write").starters.choices
    return next((key, one) for key, one in choices.items() if key not in (None, held))


def wording(window: MainWindow, key: str) -> Template:
    return next(t for t in window.catalog.templates_in("en") if t.id == key)


def click(qtbot: QtBot, widget: object) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_arrow_keys_show_each_wording_in_the_card_alone(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    for own in (False, True):
        if own:
            write_something(window, qtbot)
        before = window.document.card
        write = window.page("write")
        words = write.message.words()
        write.starters.choices[before.template].setFocus()
        seen = {QApplication.focusWidget()}
        for key in ARROWS:
            QTest.keyClick(QApplication.focusWidget(), key)
            held = QApplication.focusWidget()
            seen.add(held)
            name = next(k for k, one in write.starters.choices.items() if one is held)
            trial = window.card_view.trial
            assert window.document.card == before and write.message.words() == words
            assert held.isChecked()
            assert (trial is None) == (name == before.template)
            if trial is not None and name is not None:
                assert trial.message == wording(window, name).message
        assert len(seen) >= 3 and seen <= set(write.starters.choices.values())
        write.message.setFocus()
        assert window.card_view.trial is None
        assert write.starters.choices[before.template].isChecked()


def test_the_pointer_that_only_passes_shows_nothing(window: MainWindow, qtbot: QtBot) -> None:
    write_something(window, qtbot)
    before = window.document.card
    _, other = another(window)
    middle = QPointF(other.rect().center())
    QApplication.sendEvent(other, QEnterEvent(middle, middle, middle))
    assert window.document.card == before and window.card_view.trial is None
    QApplication.sendEvent(other, QEvent(QEvent.Type.Leave))


def test_clicks_on_other_words_never_replace_own_ones(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    write_something(window, qtbot)
    before = window.document.card
    starters = window.page("write").starters
    name, other = another(window)
    assert not starters.use_button.isVisible()
    for _ in range(3):  # a double click and one more
        click(qtbot, other)
        assert window.document.card == before
        assert window.card_view.trial.template == name
        assert starters.use_button.isVisible() and starters.keep_button.isVisible()
        assert wording(window, name).name in starters.seen.text()
    click(qtbot, starters.keep_button)
    assert window.document.card == before and window.card_view.trial is None
    assert not starters.use_button.isVisible()
    click(qtbot, other)
    click(qtbot, starters.use_button)
    assert window.document.card.template == name
    assert window.document.undo_why == "words" and window.document.before == before
    assert window.card_view.trial is None and not starters.use_button.isVisible()
    assert starters.kept.sentences() == KEPT


@pytest.mark.parametrize("field", ["sentiment", "tagline", "message"])
def test_own_words_of_any_kind_are_own(window: MainWindow, qtbot: QtBot, field: str) -> None:
    """Those on the front as well, beside a message that nobody has touched, or none."""
    for message in (window.document.card.message, ""):
        window.document.change(**{"message": message, field: "Mine alone"})
        before = window.document.card
        click(qtbot, another(window)[1])
        window.page("write").appeal_choice.buttons["lives"].click()
        for name in ("sentiment", "tagline", "message"):
            assert getattr(window.document.card, name) == getattr(before, name)
        window.document.replace(window.catalog.new_card())


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_return_uses_the_words_that_are_looked_at(
    window: MainWindow, qtbot: QtBot, key: Qt.Key
) -> None:
    window.activateWindow()
    write_something(window, qtbot)
    before = window.document.card
    starters = window.page("write").starters
    name, other = another(window)
    other.setFocus()  # as by Tab: nothing is looked at yet
    assert window.card_view.trial is None
    QTest.keyClick(other, key)
    assert window.document.card == before
    QTest.keyClick(QApplication.focusWidget(), key)
    assert window.document.card.template == name
    assert starters.kept.sentences() == KEPT
    assert QApplication.focusWidget() is starters.choices[name]


def test_space_only_looks_at_other_words(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    write_something(window, qtbot)
    before = window.document.card
    name, other = another(window)
    other.setFocus()
    for _ in range(2):
        QTest.keyClick(other, Qt.Key.Key_Space)
        assert window.document.card == before
        assert window.card_view.trial.template == name


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_with_no_words_of_one_s_own_one_key_or_click_chooses(
    window: MainWindow, qtbot: QtBot, key: Qt.Key
) -> None:
    window.activateWindow()
    starters = window.page("write").starters
    name, other = another(window)
    other.setFocus()
    QTest.keyClick(other, key)
    assert window.document.card.template == name
    assert window.card_view.trial is None
    assert starters.kept.sentences() == []


def ways_to_go_on(window: MainWindow, qtbot: QtBot) -> dict[str, Callable[[], object]]:
    write = window.page("write")
    return {
        "the message": write.message.setFocus,
        "an answer": write.fields["unit"].edit.setFocus,
        "typing": lambda: qtbot.keyClicks(write.message, " more"),
        "another page": lambda: window.show_page("design"),
        "undo": window.document.undo,
        "another card": lambda: window.document.replace(window.catalog.new_card()),
        "the own words": lambda: write.starters.look(window.document.card.template),
    }


@pytest.mark.parametrize(
    "way",
    ["the message", "an answer", "typing", "another page", "undo", "another card",
     "the own words"],
)  # fmt: skip
def test_who_goes_on_sees_the_own_words_again(window: MainWindow, qtbot: QtBot, way: str) -> None:
    window.activateWindow()
    write_something(window, qtbot)
    write_something(window, qtbot)
    write = window.page("write")
    click(qtbot, another(window)[1])
    assert window.card_view.trial is not None
    ways_to_go_on(window, qtbot)[way]()
    assert window.card_view.trial is None
    assert not write.starters.looking
    assert not write.starters.use_button.isVisibleTo(write)


def test_the_card_may_be_turned_while_one_looks(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    write_something(window, qtbot)
    click(qtbot, another(window)[1])
    looked = window.card_view.trial
    button = next(b for b in window.previews.findChildren(QAbstractButton) if b.isVisible())
    button.setFocus()
    assert QApplication.focusWidget() is button
    assert window.card_view.trial is looked


def test_in_a_narrow_window_the_looked_at_words_are_seen_in_the_card_s_own_place(
    make_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    window = make_window(width=700, height=600)
    write_something(window, qtbot)
    before = window.document.card
    name, other = another(window)
    click(qtbot, other)
    for place in ("card", "write"):
        window.show_page(place)
        assert window.card_view.trial.template == name
    click(qtbot, window.page("write").starters.use_button)
    assert window.document.card.template == name and window.document.before == before


def test_notes_under_the_message_are_never_about_words_only_looked_at(
    window: MainWindow, qtbot: QtBot
) -> None:
    write = window.page("write")
    write.message.selectAll()
    qtbot.keyClicks(write.message, "Mine, with nothing to fill in.")
    assert write.notes.sentences() == []
    click(qtbot, another(window)[1])
    assert write.notes.sentences() == []
    click(qtbot, write.starters.use_button)
    assert write.notes.sentences() != []


def test_other_thanks_move_the_design_and_keep_own_words(window: MainWindow, qtbot: QtBot) -> None:
    write_something(window, qtbot)
    before = window.document.card
    write = window.page("write")
    click(qtbot, write.appeal_choice.buttons["tears"])
    card = window.document.card
    assert card.appeal == "tears" and "tears" in window.catalog.designs[card.design].appeals
    assert (card.message, card.sentiment, card.tagline) == (
        before.message, before.sentiment, before.tagline,
    )  # fmt: skip
    offered_now = set(write.starters.choices) - {None}
    assert offered_now and {wording(window, key).appeal for key in offered_now} == {"tears"}
    assert write.starters.choices[None].isChecked()
    assert any("stay" in words for words in write.starters.kept.sentences())
    kept = write.starters.choices
    qtbot.keyClicks(write.message, "x")
    assert write.starters.choices is kept  # and not made anew at each letter
    assert write.starters.kept.sentences() == []
    window.document.undo()
    window.document.undo()
    assert window.document.card == before


def test_write_freely_takes_what_is_not_the_writer_s(window: MainWindow, qtbot: QtBot) -> None:
    starters = window.page("write").starters
    plain = window.catalog.languages.of("en").sentiment
    held = window.document.card
    for changes in (
        {}, {"message": "Mine"}, {"sentiment": "Mine"}, {"tagline": "Mine"},
        {"message": "Mine", "tagline": "Mine"}, {"message": "", "sentiment": "Mine"},
    ):  # fmt: skip
        window.document.replace(held.changed(**changes))
        click(qtbot, starters.choices[None])
        card = window.document.card
        assert card.template is None
        left = {"message": "", "sentiment": plain, "tagline": ""} | changes
        assert {name: getattr(card, name) for name in left} == left
        assert starters.kept.sentences() == []
        window.document.undo()
        assert window.document.card == held.changed(**changes)


def replace_words(window: MainWindow, qtbot: QtBot) -> None:
    write_something(window, qtbot)
    click(qtbot, another(window)[1])
    click(qtbot, window.page("write").starters.use_button)
    kept = window.page("write").starters.kept
    assert kept.sentences() == KEPT and kept.isVisible()


def test_the_note_about_own_words_goes_when_it_is_no_longer_true(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.activateWindow()
    kept = window.page("write").starters.kept

    def undo_key() -> None:
        control = Qt.KeyboardModifier.ControlModifier
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, control)

    def undo_button() -> None:
        click(qtbot, kept.findChildren(QPushButton)[-1])

    for act in (
        undo_key,
        window.actions_by_name["undo"].trigger,
        undo_button,
        lambda: window.page("write").front.edits["tagline"].setText("x"),
        lambda: window.document.change(design="still-water"),
        lambda: window.document.replace(window.catalog.new_card()),
    ):
        replace_words(window, qtbot)
        act()
        assert kept.sentences() == []
        assert not kept.isVisible()


def test_the_same_card_by_another_way_is_not_what_undo_takes_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    replace_words(window, qtbot)
    card = window.document.card
    kept = window.page("write").starters.kept
    for there_and_back in (
        lambda: window.document.put(card.changed(tagline="x")),
        lambda: window.document.put(card),
    ):
        there_and_back()
        assert kept.sentences() == []
    assert window.document.card == card
    window.document.undo()
    window.document.undo()
    assert kept.sentences() == KEPT
    window.document.undo()
    assert kept.sentences() == [] and window.document.card.message.endswith(" Mine")


def test_undone_and_redone_the_note_is_true_again(window: MainWindow, qtbot: QtBot) -> None:
    replace_words(window, qtbot)
    window.document.undo()
    assert window.page("write").starters.kept.sentences() == []
    window.document.redo()
    assert window.page("write").starters.kept.sentences() == KEPT


def test_an_untouched_wording_is_replaced_without_a_note(window: MainWindow, qtbot: QtBot) -> None:
    click(qtbot, another(window)[1])
    assert window.page("write").starters.kept.sentences() == []


def test_few_wordings_are_offered_and_the_card_s_own_is_one(context: PageContext) -> None:
    catalog = context.catalog
    for template in catalog.templates_in("en"):
        found = offered(catalog, template.card())
        assert len(found) <= 3
        assert template in found


def test_tab_goes_from_the_button_before_to_the_choices(context: PageContext, qtbot: QtBot) -> None:
    before = QPushButton("Before")
    qtbot.addWidget(before)
    starters = Starters(context.document, context.catalog, before)
    starters.column.insertWidget(0, before)
    qtbot.addWidget(starters)
    starters.refresh()
    following = before.nextInFocusChain()
    assert following is next(iter(starters.choices.values()))
