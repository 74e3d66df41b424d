"""All wordings: found by occasion and register, each with what it says; none says more unasked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from thankyou.gui.main_window import MainWindow
from thankyou.gui.pages.context import PageContext
from thankyou.gui.pages.write.starters import offered, with_appeal
from thankyou.gui.pages.write.wording_words import occasion_names, register_names, says
from thankyou.gui.pages.write.wordings import WordingsPage
from thankyou.messages.templates import Template
from thankyou.model.card import FACTS, OCCASIONS, REGISTERS, Card

LEFT = Qt.MouseButton.LeftButton
MORE = "These say more than you have told. Choose one if it is true."


def rows(page: WordingsPage) -> list[str]:
    return [page.list.item(at).text() for at in range(page.list.count())]


@pytest.fixture
def known(window_catalog: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Template]]:
    """Five wordings of one kind, of which two say more than a new card has told."""
    one = next(t for t in window_catalog.templates_in("en") if t.appeal == "work")  # type: ignore[attr-defined]
    plain = replace(
        one, voice="patient", audience="person", length="paragraph", register="warm",
        asserts=(), occasions=(), pictures=(), drawing=False, note="When it fits.",
    )  # fmt: skip
    made = [
        replace(plain, id="home", name="Home", asserts=("home",)),
        replace(plain, id="plain", name="Plainly"),
        replace(plain, id="talk", name="Talk", register="spoken", voice="family"),
        replace(plain, id="leave", name="Farewell", occasions=("retirement",), appeal="calling"),
        replace(plain, id="died", name="After", voice="bereaved-family", asserts=("died", "wept")),
    ]
    monkeypatch.setitem(window_catalog._templates, "en", tuple(made))  # type: ignore[attr-defined]
    yield made


def page_of(window: MainWindow, qtbot: QtBot) -> WordingsPage:
    window.document.replace(Card(message="Dear {recipient},"))
    qtbot.mouseClick(window.page("write").starters.wordings_button, LEFT)
    page = window.page("wordings")
    assert isinstance(page, WordingsPage)
    return page


def choose(page: WordingsPage, key: str, value: object) -> None:
    combo = page.filters[key]
    combo.setCurrentIndex(combo.findData(value))
    combo.activated.emit(combo.currentIndex())


def test_every_name_there_is_has_words() -> None:
    assert set(occasion_names()) == set(OCCASIONS) and set(register_names()) == set(REGISTERS)
    assert says(()) == ""
    assert says(("wept",)) == "It says: that they were sad with you."
    assert len({says((fact,)) for fact in FACTS}) == len(FACTS)


def test_those_that_say_more_come_last_under_a_line_of_their_own(
    window: MainWindow, qtbot: QtBot, known: list[Template]
) -> None:
    page = page_of(window, qtbot)
    choose(page, "appeal", "work")
    names = [row.split("\n")[0] for row in rows(page)]
    assert names == ["Plainly", "Talk", MORE, "Home", "After"]
    assert rows(page)[3].endswith("It says: that the patient is at home again.")
    assert "that someone died, that they were sad with you" in rows(page)[4]
    assert page.count.text().startswith("4 wordings.")
    assert page.list.currentRow() == 0


def test_the_keyboard_goes_over_the_line_and_what_is_taken_is_ticked(
    window: MainWindow, qtbot: QtBot, known: list[Template]
) -> None:
    page = page_of(window, qtbot)
    choose(page, "appeal", "work")
    page.list.setCurrentRow(1)
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    assert page.list.currentRow() == 3
    assert window.card_view.trial is not None and window.card_view.trial.template == "home"
    qtbot.mouseClick(page.take_button, LEFT)
    assert window.document.card.template == "home" and window.document.card.facts == ("home",)
    window.document.undo()
    assert window.document.card.facts == ()


def test_a_fact_that_was_told_moves_its_wordings_up(
    window: MainWindow, qtbot: QtBot, known: list[Template]
) -> None:
    page = page_of(window, qtbot)
    window.document.change(facts=("home",))
    choose(page, "appeal", "work")
    assert [row.split("\n")[0] for row in rows(page)][:3] == ["Home", "Plainly", "Talk"]
    window.document.change(facts=(), remembering=True, voice="bereaved-family")
    choose(page, "appeal", "work")
    after = rows(page)[-1]
    assert after.startswith("After") and after.endswith("It says: that they were sad with you.")


def test_an_occasion_is_looked_for_among_all_thanks(
    window: MainWindow, qtbot: QtBot, known: list[Template]
) -> None:
    page = page_of(window, qtbot)
    assert page.filters["appeal"].currentData() == "work"
    choose(page, "occasions", "retirement")
    assert page.filters["appeal"].currentData() is None
    assert [row.split("\n")[0] for row in rows(page)] == ["Farewell"]
    choose(page, "occasions", "dentist")
    assert rows(page) == [] and not page.take_button.isEnabled()


def test_ways_of_speaking_are_a_filter(
    window: MainWindow, qtbot: QtBot, known: list[Template]
) -> None:
    page = page_of(window, qtbot)
    assert page.filters["register"].findText("As one talks") > 0
    assert page.filters["voice"].findText("from a child") > 0
    choose(page, "register", "spoken")
    assert [row.split("\n")[0] for row in rows(page)] == ["Talk"]


def test_starters_say_no_more_than_was_told(context: PageContext, known: list[Template]) -> None:
    catalog = context.catalog
    ids = {template.id for template in offered(catalog, Card())}
    assert ids == {"plain", "talk"}
    told = {template.id for template in offered(catalog, Card(facts=("home",)))}
    assert "home" in told
    mourning = Card(remembering=True, voice="bereaved-family", facts=("wept",))
    assert {template.id for template in offered(catalog, mourning)} == {"died"}


def test_other_thanks_stay_on_the_quieter_path(context: PageContext) -> None:
    card = Card(remembering=True, voice="bereaved-family", design="fern")
    for appeal in ("calling", "work", "tears"):
        card = with_appeal(context.catalog, card, appeal)
        assert card.remembering and card.appeal == appeal
        assert context.catalog.designs[card.design].mourning


def test_a_child_s_card_is_offered_a_child_s_words(
    context: PageContext, known: list[Template], monkeypatch: pytest.MonkeyPatch
) -> None:
    child = replace(known[1], id="child", voice="child", length="line", drawing=True)
    monkeypatch.setitem(context.catalog._templates, "en", (*known, child))
    assert "child" in {one.id for one in offered(context.catalog, Card(voice="child"))}
    assert "child" not in {one.id for one in offered(context.catalog, Card())}


def test_rows_are_wrapped_anew_when_the_list_is_narrower(
    window: MainWindow, qtbot: QtBot, known: list[Template]
) -> None:
    page = page_of(window, qtbot)
    choose(page, "appeal", "work")
    last = page.list.item(page.list.count() - 1)
    high = page.list.visualItemRect(last).height()
    window.resize(700, 800)
    qtbot.waitUntil(lambda: page.list.visualItemRect(last).height() > high)
