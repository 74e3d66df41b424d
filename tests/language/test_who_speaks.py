"""Who speaks on a card, and whom a moment is about: what a sender and a name show."""

from __future__ import annotations

import pytest

from thankyou.base.assets import asset_root
from thankyou.language.answer_shapes import load_shapes
from thankyou.language.card_values import card_values
from thankyou.language.manner import manner_of
from thankyou.language.rules import Languages
from thankyou.merge.fill import fill
from thankyou.merge.syntax import parse
from thankyou.model.card import Card

LANGUAGES = Languages(asset_root() / "words")


@pytest.mark.parametrize(
    ("sender", "moment", "speaker"),
    [
        ("Ray Ochoa, ret.", "You sat down", "i"),
        ("Abby Lee, RN", "You sat down", "i"),
        ("Anna, Tom", "You sat down", "we"),
        ("the Okafors", "You sat down", "we"),
        ("the lady off the ladder", "You sat down", "i"),
        ("Kay and baby Alfie", "when you held my hand", "i"),
        ("Hannah and Joe", "You sat down", "we"),
        ("the whole team", "you helped me", "we"),
        ("Mill Lane residents", "You sat down", "we"),
    ],
)
def test_the_speaker_is_found_from_the_sender_and_the_words(
    sender: str, moment: str, speaker: str
) -> None:
    card = Card(language="en").with_fields({"sender": sender, "moment": moment})
    language = LANGUAGES.of("en")
    assert manner_of(card, card_values(card, card.values(), language), language).speaker == speaker


@pytest.mark.parametrize(
    ("moment", "recipient", "shape"),
    [
        ("Ruth always took her shoes off", "Ruth", "third"),
        ("ruth always took her shoes off", "ruth", "third"),
        ("Marisol asked him about the Navy", "Hospice of the Valley", "sentence"),
        ("the baby was asleep at last", "The night team", "sentence"),
    ],
)
def test_an_article_of_a_teams_name_names_nobody(moment: str, recipient: str, shape: str) -> None:
    assert load_shapes(LANGUAGES.root, "en").shape("moment", moment, recipient) == shape


@pytest.mark.parametrize(
    ("loved_one", "text"),
    [
        ("my dad, Walt", "You looked after my dad, Walt, in May."),
        ("my dad", "You looked after my dad in May."),
        ("Mum, Dad and Joe", "You looked after Mum, Dad and Joe in May."),
    ],
)
def test_a_name_between_commas_has_both(loved_one: str, text: str) -> None:
    values = {"loved_one": loved_one, "when": "in May"}
    source = parse("You looked after {loved_one}[ {when}].", strict=True)
    assert fill(source, values, LANGUAGES.join_rules("en")).text == text
    assert fill(source, {"loved_one": loved_one}, LANGUAGES.join_rules("en")).text == (
        f"You looked after {loved_one}."
    )
