"""Guided writing: drafts of what was said, and answers that change only their own sentence."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankyou.base.assets import asset_root
from thankyou.language.card_values import card_values
from thankyou.language.rules import Languages
from thankyou.merge.editing import Draft
from thankyou.merge.fill import fill
from thankyou.merge.syntax import parse
from thankyou.messages import new_answer
from thankyou.messages.guide import ALL_PARTS, drafts
from thankyou.messages.new_answer import Answered
from thankyou.model.card import APPEALS, AUDIENCES, LENGTHS, VOICES, Card

LANGUAGES = Languages(asset_root() / "words")
ANSWERS = {
    "recipient": "Ada Lovelace",
    "unit": "Ward 3",
    "date": "a Monday in May",
    "moment": "You drew the curtain and waited",
    "effect": "I could breathe again",
    "wish": "I hope your feet have forgiven you",
    "sender": "Tom",
}


def read(card: Card) -> str:
    values = card_values(card, card.values(), LANGUAGES.of(card.language))
    return fill(parse(card.message, strict=False), values, LANGUAGES.join_rules(card.language)).text


def answered(card: Card, name: str, value: str, live: frozenset[str] = frozenset()) -> Answered:
    return new_answer.answered(card, name, value, live, LANGUAGES)


def guided(number: int = 0, **changes: object) -> Card:
    return drafts(Card(**changes).with_fields(ANSWERS), LANGUAGES)[number]  # type: ignore[arg-type]


def test_drafts_differ_and_hold_every_answer() -> None:
    made = drafts(Card().with_fields(ANSWERS), LANGUAGES)
    assert len(made) == 3
    texts = [read(card) for card in made]
    assert len(set(texts)) == 3
    for text in texts:
        for value in ANSWERS.values():
            assert value in text


def test_a_line_without_a_moment_says_what_it_meant() -> None:
    said = {"recipient": "Ada", "effect": "I could breathe again", "sender": "Tom"}
    made = drafts(Card(length="line").with_fields(said), LANGUAGES)
    assert len(made) == 2
    assert all("I could breathe again." in read(card) for card in made)


def test_what_was_not_said_is_not_there() -> None:
    for card in drafts(Card().with_fields({"moment": "You stayed"}), LANGUAGES):
        text = read(card)
        assert "You stayed." in text
        assert "Ward" not in text
        assert "It was" not in text


def _sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.])\s+|\n\n", text)


@pytest.mark.parametrize("number", [0, 1, 2])
@pytest.mark.parametrize("name", ["unit", "date", "moment", "effect", "wish"])
def test_a_new_answer_changes_only_its_own_sentence(name: str, number: int) -> None:
    before = guided(number)
    after = answered(before, name, "Something else altogether").card
    old, new = (_sentences(read(card)) for card in (before, after))
    gone, come = [s for s in old if s not in new], [s for s in new if s not in old]
    # A place or a time that suits no sentence stands below the name.
    assert len(gone) == 1 and len(come) <= (2 if name in ("unit", "date") else 1)
    assert any("omething else altogether" in one for one in come)


def test_an_answer_taken_back_takes_its_sentence_and_one_given_later_brings_it() -> None:
    before = guided(1)
    without = answered(before, "moment", "").card
    assert "remember" not in read(without)
    assert "  " not in read(without)
    assert read(answered(without, "moment", ANSWERS["moment"]).card) == read(before)
    letter = drafts(Card(length="letter").with_fields(ANSWERS), LANGUAGES)[0]
    less = answered(answered(letter, "moment", "").card, "effect", "").card
    assert "\n\n\n" not in read(less)


def test_a_sentence_edited_by_hand_stays() -> None:
    card = guided()
    draft = Draft(
        card.message,
        card_values(card, card.values(), LANGUAGES.of("en")),
        rules=LANGUAGES.join_rules("en"),
    )
    at = draft.text.index("Thank you for looking")
    edited = draft.edited(at, len("Thank you"), "Thanks again")
    card = card.changed(message=edited.source)
    result = answered(card, "date", "a Friday in June")
    assert result.kept == ("thanks",)
    assert "Thanks again for looking after me on Ward 3 on a Monday in May." in read(result.card)
    assert "Friday" not in read(result.card)
    # another question's answer still changes its own
    later = answered(result.card, "effect", "We slept").card
    assert "We slept." in read(later)
    assert "Thanks again for looking after me on Ward 3 on a Monday" in read(later)
    # and a name is never left behind
    renamed = answered(later, "recipient", "Grace Hopper").card
    assert "Grace Hopper" in read(renamed)
    assert "Ada" not in read(renamed)


def test_columns_of_an_open_list_stay_fields_in_an_edited_sentence() -> None:
    card = guided()
    card = card.changed(message=card.message.replace("Thank you", "Thanks again"))
    after = answered(card, "unit", "Ward 9", frozenset(("unit",))).card
    assert "Ward 9" in read(after)


def test_a_card_written_without_the_guide_only_gets_the_field() -> None:
    card = Card(message="Thank you, {recipient}.")
    assert answered(card, "date", "Monday").card == card.with_fields({"date": "Monday"})


WORDS = st.text(max_size=60) | st.sampled_from(
    ["{recipient}", "[x]", "a" * 500, "\u202e abc", "..", "،", "she said “no.”", "{{", "]]"]
)


@given(
    st.dictionaries(st.sampled_from(sorted(ANSWERS)), WORDS),
    st.sampled_from(APPEALS), st.sampled_from(VOICES), st.sampled_from(AUDIENCES),
    st.sampled_from(LENGTHS), st.sampled_from(["en", "de", "ar", "zh-Hans", "hi"]),
)  # fmt: skip
def test_hostile_answers_never_break_a_draft(
    values: dict[str, str], appeal: str, voice: str, audience: str, length: str, language: str
) -> None:
    card = Card(appeal=appeal, voice=voice, audience=audience, length=length, language=language)
    for draft in drafts(card.with_fields(values), LANGUAGES):
        assert parse(draft.message, strict=True)
        assert read(draft)


@given(st.lists(st.tuples(st.sampled_from(["unit", "date", "shift", "moment", "effect", "wish"]),
                          st.sampled_from(["", "One thing", "Another. And more"])), max_size=8),
       st.sampled_from(LENGTHS), st.integers(0, 1))  # fmt: skip
def test_any_order_of_answers_comes_to_the_same_message(
    steps: list[tuple[str, str]], length: str, number: int
) -> None:
    card = guided(number, length=length)
    for name, value in steps:
        card = answered(card, name, value).card
    fresh = drafts(card, LANGUAGES)
    same = next(d for d in fresh if d.guided[0] == card.guided[0])
    assert read(card).split() == read(same).split()
    assert {part for part, _ in card.guided} == {"draft", *ALL_PARTS}


def test_a_frame_that_thanks_counts_as_thanks() -> None:
    card = Card(language="hi").with_fields({"moment": "मेरा हाथ पकड़ने के लिए", "sender": "कमला"})
    assert drafts(card, LANGUAGES)[0].message.count("धन्यवाद") == 0  # the frame has it, once
