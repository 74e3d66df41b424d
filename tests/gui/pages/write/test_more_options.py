"""What only some cards need."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from thankyou.gui.pages.context import PageContext
from thankyou.gui.pages.write.more_options import MoreOptions, signers_of, text_of
from thankyou.gui.widgets.text_fields import HistoryKeys
from thankyou.model.card import Signer


@pytest.mark.parametrize(
    ("text", "signers"),
    [
        ("", ()),
        ("Ada", (Signer("Ada"),)),
        ("Ada: You made us laugh\n\nBo", (Signer("Ada", "You made us laugh"), Signer("Bo"))),
        ("Ada\tThank you", (Signer("Ada", "Thank you"),)),
        (": only words", (Signer("only words"),)),
    ],
)
def test_signers_are_read_a_person_a_line(text: str, signers: tuple[Signer, ...]) -> None:
    assert signers_of(text) == signers
    assert signers_of(text_of(signers)) == signers


@pytest.fixture
def more(context: PageContext, qtbot: QtBot) -> MoreOptions:
    made = MoreOptions(context.document, context.catalog, HistoryKeys(context.document))
    qtbot.addWidget(made)
    context.document.changed.connect(made.refresh)
    made.refresh()
    return made


def test_it_shows_what_the_card_holds(more: MoreOptions, context: PageContext) -> None:
    context.document.change(display="staff", signers=(Signer("Ada", "Hello"),))
    assert more.display.currentData() == "staff"
    assert more.signers.toPlainText() == "Ada: Hello"
    assert more.words.isHidden() or not more.words.isVisibleTo(more)


def test_what_is_typed_is_not_written_over(more: MoreOptions, context: PageContext) -> None:
    more.signers.setPlainText("Ada: ")
    assert context.document.card.signers == (Signer("Ada"),)
    assert more.signers.toPlainText() == "Ada: "


def test_words_that_were_kept_together_stay_together(
    more: MoreOptions, context: PageContext
) -> None:
    german = more.second.findData("de")
    more.second.setCurrentIndex(german)
    more.second.activated.emit(german)
    more.words.setPlainText("Liebe Frau\u00a0Dr.\u00a0Weiß, um 10\u202fUhr")
    more.signers.setPlainText("Prof.\u00a0Ada: 3\u00a0May")
    card = context.document.card
    assert card.second is not None
    assert card.second.message == "Liebe Frau\u00a0Dr.\u00a0Weiß, um 10\u202fUhr"
    assert card.signers == (Signer("Prof.\u00a0Ada", "3\u00a0May"),)


def test_a_second_language_opens_its_own_fields(more: MoreOptions, context: PageContext) -> None:
    german = more.second.findData("de")
    more.second.setCurrentIndex(german)
    more.second.activated.emit(german)
    second = context.document.card.second
    assert second is not None and second.language == "de" and second.message
    assert more.words.isVisibleTo(more) and more.placement.isVisibleTo(more)
    more.second.setCurrentIndex(0)
    more.second.activated.emit(0)
    assert context.document.card.second is None


def test_room_for_a_drawing_is_a_tick(more: MoreOptions, context: PageContext) -> None:
    more.drawing.click()
    assert context.document.card.drawing
    context.document.undo()
    assert not more.drawing.isChecked()


def test_a_language_is_shown_by_the_nearest_one_with_words(
    more: MoreOptions, context: PageContext
) -> None:
    rows = more.language.count()
    for tag, near in (("en-GB", "en"), ("pl-PL", "pl"), ("en", "en")):
        context.document.change(language=tag)
        assert more.language.currentData() == near and more.language.count() == rows
    context.document.change(language="sw")
    assert more.language.currentData() == "sw" and more.language.currentText() == "Kiswahili"
    names = [more.language.itemText(at) for at in range(1, rows)]
    assert len(set(names)) == len(names) and more.language.itemData(0) == "en"
