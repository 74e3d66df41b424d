"""Questions, hints and placeholders are in the language of the card, from its own side."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from thankyou.gui.asked_words import AskedWords
from thankyou.gui.main_window import MainWindow
from thankyou.messages.fields import FieldText
from thankyou.messages.guide_texts import STEPS, GuideTexts
from thankyou.model.card import FIELDS, TICKED

RTL, LTR = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight


def words(mark: str, direction: Qt.LayoutDirection) -> AskedWords:
    """The words of a language that says everything with a mark of its own."""
    texts = {
        name: FieldText(name, f"{mark} {name}?", f"{mark} hint", f"{mark} {name}", f"{mark} ex.")
        for name in FIELDS
    }
    return AskedWords(
        texts,
        GuideTexts(
            {step: f"{mark} {step}" for step in STEPS}, {}, {f: f"{mark} {f}" for f in TICKED}, {},
            {"i": f"{mark} I", "we": f"{mark} we"}, {"one": f"{mark} 1", "many": f"{mark} 2"},
            {"familiar": f"{mark} du", "polite": f"{mark} Sie"},
        ),
        direction,
    )  # fmt: skip


@pytest.fixture(params=[("Ł", LTR), ("ع", RTL)], ids=["pl", "ar"])
def asked(
    window: MainWindow, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> AskedWords:
    """The words of a card in a language of this window."""
    made = words(*request.param)
    english = window.catalog.asked("en")
    monkeypatch.setattr(window.catalog, "asked", lambda tag: english if tag == "en" else made)
    window.document.change(language="pl" if request.param[1] == LTR else "ar")
    return made


def mark(asked: AskedWords) -> str:
    return asked.fields["unit"].label[0]


def test_the_answers_form_asks_in_the_card_s_language(
    window: MainWindow, asked: AskedWords
) -> None:
    write = window.page("write")
    for name, block in write.fields.items():
        assert block.label.text() == block.edit.accessibleName() == asked.fields[name].label
        assert block.label.layoutDirection() == block.edit.layoutDirection() == asked.direction
    block = write.fields["unit"]
    rtl = asked.direction == RTL
    assert bool(block.edit.alignment() & Qt.AlignmentFlag.AlignRight) == rtl
    block.edit.grab()  # where the cursor is, is known once it is painted
    assert (block.edit.cursorRect().x() > block.edit.width() / 2) == rtl
    window.document.change(language="en")
    assert block.label.text() == "Where was it?" and block.label.layoutDirection() == LTR


def test_hints_of_the_window_stay_the_window_s(
    window: MainWindow, asked: AskedWords, qtbot: QtBot
) -> None:
    block = window.page("write").fields["wish"]
    window.document.change(message="{recipient} {moment}")
    window.document.put(window.document.card.with_fields({"wish": "x"}))
    assert block.hint.text() == "These words do not mention it yet."
    assert block.hint.layoutDirection() == LTR
    window.document.put(window.document.card.with_fields({"wish": ""}))
    assert block.hint.text().startswith(mark(asked))
    assert block.hint.layoutDirection() == asked.direction


def test_the_message_shows_placeholders_of_its_language(
    window: MainWindow, asked: AskedWords
) -> None:
    window.document.change(message="{recipient}\n\n{sender}")
    assert asked.fields["sender"].placeholder in window.page("write").message.words()


def test_what_is_still_to_be_filled_in_is_named_in_its_language(
    window: MainWindow, asked: AskedWords
) -> None:
    notes = window.page("write").notes.sentences()
    assert any(asked.fields["sender"].label in note for note in notes)
    assert not any("Who is it from?" in note for note in notes)


def test_the_guide_asks_in_the_card_s_language(window: MainWindow, asked: AskedWords) -> None:
    window.show_page("guide")
    page = window.page("guide")
    own = mark(asked)
    for step, (key, _) in enumerate(page_steps()):
        page.show_step(step)  # type: ignore[attr-defined]
        foreign = key in ("facts", "drafts")
        assert page.heading.text().startswith(own) != foreign
        assert page.heading.layoutDirection() == (LTR if foreign else asked.direction)
        assert not page.count_label.text().startswith(own)  # type: ignore[attr-defined]
    taps = page.taps.choices  # type: ignore[attr-defined]
    page.show_step(1)  # type: ignore[attr-defined]
    assert taps["address"].isVisible()
    assert taps["address"].taps["polite"].text() == f"{own} Sie"
    assert taps["speaker"].layoutDirection() == asked.direction
    page.show_step(4)  # type: ignore[attr-defined]
    wish = page.fields["wish"]  # type: ignore[attr-defined]
    assert wish.label.text() == f"{own} wish"
    assert f"{own} ex." in wish.hint.text()
    page.show_step(5)  # type: ignore[attr-defined]
    box = page.facts.boxes["long"]  # type: ignore[attr-defined]
    assert box.text() == f"{own} long" and box.layoutDirection() == asked.direction


def page_steps() -> tuple[tuple[str, tuple[str, ...]], ...]:
    from thankyou.gui.pages.write.guide_questions import STEPS as GUIDE

    return GUIDE


def test_a_tap_on_the_address_is_kept(window: MainWindow, asked: AskedWords) -> None:
    window.show_page("guide")
    page = window.page("guide")
    page.show_step(1)  # type: ignore[attr-defined]
    page.taps.choices["address"].taps["polite"].click()  # type: ignore[attr-defined]
    assert window.document.card.address == "polite"


def test_a_language_without_questions_is_asked_by_the_window(window: MainWindow) -> None:
    catalog = window.catalog
    assert catalog.asked("xx") is catalog.asked("yy")
    assert catalog.asked("xx").direction is None
    assert catalog.asked("xx").fields["unit"].label == "Where was it?"


def test_every_language_that_has_questions_is_asked_in_its_own_direction(
    window: MainWindow,
) -> None:
    catalog = window.catalog
    for tag in catalog.languages.tags:
        found = catalog.asked(tag)
        if found.direction is not None:
            rtl = catalog.languages.load(tag).direction == "rtl"
            assert found.direction == (RTL if rtl else LTR)
            assert set(found.placeholders) == set(FIELDS)
