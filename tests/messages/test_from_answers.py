"""A form's answers become a card: in the writer's words to the letter, in their language."""

from __future__ import annotations

from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thankyou.base.assets import asset_root
from thankyou.language.card_values import card_values
from thankyou.language.rules import Languages
from thankyou.merge.clean_text import clean
from thankyou.merge.fill import fill
from thankyou.merge.syntax import parse
from thankyou.messages.from_answers import (
    SENTENCES,
    answered_card,
    how_many_drafts,
    not_on_the_card,
)
from thankyou.messages.guide_sentences import load_guide
from thankyou.model.card import APPEALS, VOICES, Card, CardSignature, Second, Signer

LANGUAGES = Languages(asset_root() / "words")
VALUES = {
    "recipient": "Amara Okafor",
    "unit": "Ward 7",
    "moment": "she held my hand all night",
    "effect": "I wasn't afraid any more",
    "sender": "Ruth",
}


def made(values: dict[str, str], card: Card | None = None, **own: str) -> Card:
    return answered_card(card or Card(), values, own, LANGUAGES)


def read(card: Card) -> str:
    values = card_values(card, card.values(), LANGUAGES.of(card.language))
    filled = fill(parse(card.message, strict=True), values, LANGUAGES.join_rules(card.language))
    assert not filled.problems
    return filled.text


def first_line(card: Card) -> str:
    return read(card).split("\n")[0]


WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=40
).filter(lambda text: any(char.isalnum() for char in text))


@settings(max_examples=60)
@given(
    moment=WORDS, effect=WORDS, wish=WORDS,
    language=st.sampled_from(("en", "de", "ar", "zh-Hans", "sv")),
    voice=st.sampled_from(VOICES), appeal=st.sampled_from(APPEALS), draft=st.sampled_from("123"),
)  # fmt: skip
def test_the_writers_sentences_stand_to_the_letter(
    moment: str, effect: str, wish: str, language: str, voice: str, appeal: str, draft: str
) -> None:
    values = {"recipient": "Ada", "moment": moment, "effect": effect, "wish": wish}
    card = made(values, Card(appeal=appeal), language=language, voice=voice, draft=draft)
    text = read(card)
    for name in SENTENCES:
        if name not in not_on_the_card(card, values, {}, LANGUAGES):
            typed = clean(values[name])  # only its first letter may be small within a frame
            first = next((at for at, char in enumerate(typed) if char.isalpha()), 0)
            assert typed[first + 1 :] in text and typed.casefold() in text.casefold()


@pytest.mark.parametrize("tag", LANGUAGES.tags)
def test_every_sentence_of_every_language_takes_an_answer_as_it_was_written(tag: str) -> None:
    every = chain.from_iterable(load_guide(tag, LANGUAGES).sentences.values())
    sources = [one.text for one in every]
    of_answers = [one for one in sources if set(SENTENCES) & set(parse(one, strict=True).fields())]
    values = {name: f"(lower {name}), " for name in SENTENCES}
    for appeal in APPEALS:
        for draft in "123":
            card = made(values, Card(appeal=appeal, length="letter", language=tag), draft=draft)
            assert not set(SENTENCES) & set(parse(card.message, strict=True).fields())
            assert all(clean(text) in read(card) for text in values.values())
    assert of_answers


def test_a_full_stop_follows_an_answer_that_has_no_mark() -> None:
    assert "“she held my hand all night”. I wasn't" in read(made(VALUES))
    assert "You stayed. I wasn't" in read(made({**VALUES, "moment": "You stayed"}))
    shouted = read(made({**VALUES, "moment": "She stayed!", "effect": "“Breathe,” he said."}))
    assert "She stayed!" in shouted and "“Breathe,” he said. Thank" in shouted


def test_an_answer_may_hold_the_marks_of_the_merge_grammar() -> None:
    assert "a {sender} [and] ]{ more" in read(
        made({**VALUES, "moment": "a {sender} [and] ]{ more"})
    )


@pytest.mark.parametrize(
    ("answer", "line"),
    [
        ("Amara Okafor", "Dear Amara Okafor,"),
        ("The whole night team", "To the whole night team, Ward 7,"),
        ("night team on Ward 7", "Dear night team on Ward 7,"),
        ("Everyone on Ward 7", "Dear everyone on Ward 7,"),
        ("The nurse in red", "To the nurse in red on Ward 7,"),
        ("The Rev. Smith", "Dear Rev. Smith,"),
        ("I don't know", "To somebody on Ward 7,"),
        ("", "Dear all of you on Ward 7,"),
    ],
)
def test_the_salutation_suits_whom_they_named(answer: str, line: str) -> None:
    values = {"recipient": answer, "unit": "Ward 7", "moment": "You stayed", "sender": "Ruth"}
    card = made(values, Card(length="line"))
    assert first_line(card) == line


def test_a_place_is_not_said_twice() -> None:
    card = made({"recipient": "", "unit": "Ward 7", "moment": "You stayed"})
    assert read(card).count("Ward 7") == 1


@pytest.mark.parametrize(
    ("tag", "unit", "words"),
    [
        ("en", "in the ICU", "looking after me in the ICU."),
        ("en", "On Ward 7", "looking after me on Ward 7."),
        ("en", "Ward 7", "looking after me on Ward 7."),
    ],
)
def test_a_place_with_its_own_preposition_has_one(tag: str, unit: str, words: str) -> None:
    assert words in read(made({**VALUES, "unit": unit, "moment": "You stayed"}, language=tag))


def test_nothing_of_the_readers_own_goes_to_another_ones_card() -> None:
    card = Card(
        signers=(Signer("Vera"),), signature=CardSignature((((0.0, 0.0, 1.0), (1.0, 1.0, 1.0)),)),
        second=Second("de", "Danke"), dismissed=("tone:emoji",), name="Vera's card",
        tagline="from Vera", photo=None,
    )  # fmt: skip
    mine = {"sender": "Vera", "recipient": "Bo", "moment": "V", "date": "D", "unit": "Ward 9"}
    card = card.with_fields(mine)
    one = made({"moment": "You stayed"}, card)
    assert "Vera" not in repr(one)
    assert one.second is None and not one.dismissed and one.values() == {"unit": "Ward 9"}
    assert (one.design, one.format, one.length) == (card.design, card.format, card.length)
    assert made({"moment": "You stayed", "unit": ""}, card).values() == {}


@pytest.mark.parametrize(
    ("answer", "voice"),
    [
        ("A patient", "patient"),
        ("I am a relative", "family"),
        ("Relative (partner, child)", "family"),
        ("the patient's mother", "parent"),
        ("his daughter", "family"),
        ("Angehörige/r", "family"),
        ("Ich bin Patientin", "patient"),
        ("un proche", "family"),
        ("Familiar de un paciente", "family"),
        ("患者家属", "family"),
        ("Jestem pacjentką", "patient"),
        ("Я родичка", "family"),
        ("Bereaved relative", "bereaved-family"),
        ("I was there when my husband nearly died and nobody told us a thing", "community"),
        ("", "community"),
    ],
)
def test_who_speaks_is_who_they_said_they_are(answer: str, voice: str) -> None:
    assert made(VALUES, Card(voice="community"), voice=answer).voice == voice


def test_a_loss_is_never_guessed_from_a_word() -> None:
    values = {**VALUES, "moment": "My father died and you cried", "loved_one": "my late father"}
    card = made(values, voice="His daughter, whose father died")
    assert not card.remembering and card.appeal == "work"


@pytest.mark.parametrize("answer", ["Yes", "ja", "Sí", "是", "нам'ятаю"])
def test_a_loss_that_was_said_makes_the_quieter_card(answer: str) -> None:
    card = made({**VALUES, "loved_one": "my father"}, voice="A relative", remembering=answer)
    said = answer != "нам'ятаю"
    assert (card.remembering, card.appeal) == (said, "work")  # nobody has said that they wept
    assert card.voice == ("bereaved-family" if said else "family")


def test_nobody_is_mourned_who_is_alive() -> None:
    card = made(VALUES, Card(appeal="tears", remembering=True), remembering="No")
    assert (card.remembering, card.appeal) == (False, "work")


@pytest.mark.parametrize(
    ("answer", "display"),
    [
        ("Yes", "yes"), ("Ja, gerne", "yes"), ("No", "no"),
        ("No, not even in the staff room", "no"),
        ("Only in the staff room", "staff"), ("Ja, aber nur im Dienstzimmer", "staff"),
        ("perhaps", ""), ("", ""), ("可以", "yes"), ("不可以", "no"), ("Norwegian", ""),
    ],
)  # fmt: skip
def test_a_card_is_shown_only_as_they_allowed(answer: str, display: str) -> None:
    assert made(VALUES, Card(display="yes"), display=answer).display == display


def test_an_answer_that_says_nothing_is_none() -> None:
    card = made({**VALUES, "effect": "n/a", "wish": "–", "sender": " ", "unit": ""})
    assert "n/a" not in read(card) and "–" not in read(card)
    assert read(card).endswith("\nWith gratitude,")


def test_a_language_without_words_here_gets_the_writers_words_alone() -> None:
    values = {"recipient": "Elin", "moment": "Du höll min hand", "sender": "Olle"}
    card = made(values, language="sv", display="Ja")
    assert read(card) == "Elin\n\nDu höll min hand\n\nOlle"
    assert (card.sentiment, card.tagline, card.display) == ("", "", "")


@pytest.mark.parametrize(
    ("answer", "tag"),
    [
        ("Deutsch", "de"), ("German (Austria)", "de"), ("Englisch", "en"), ("pt", "pt-BR"),
        ("中文（简体）", "zh-Hans"), ("українська", "uk"), ("it", "it"), ("Klingon", "fr"),
    ],
)  # fmt: skip
def test_a_language_is_known_by_any_of_its_names(answer: str, tag: str) -> None:
    assert made(VALUES, Card(language="fr"), language=answer).language == tag


def test_a_message_that_they_wrote_whole_stands_as_it_is() -> None:
    own = "dear Amara,\n\nthank you.  Really\n\nRuth"
    assert read(made(VALUES | {"moment": "", "effect": ""}, message=own)) == own
    plain = made({"recipient": "Amara", "sender": "Ruth"}, message="thanks for all of it")
    assert read(plain) == "Dear Amara,\n\nthanks for all of it\n\nRuth"


def test_what_has_no_place_on_the_card_is_told() -> None:
    card = made(VALUES | {"loved_one": "Joan"}, Card(length="line"))
    assert not_on_the_card(card, VALUES | {"loved_one": "Joan"}, {}, LANGUAGES) == (
        "effect", "loved_one",
    )  # fmt: skip
    assert not_on_the_card(made(VALUES), VALUES, {}, LANGUAGES) == ()


def test_there_are_other_drafts_of_the_same_answers() -> None:
    assert how_many_drafts(Card(), VALUES, {}, LANGUAGES) == 3
    first, second = (read(made(VALUES, draft=number)) for number in "12")
    assert first != second and VALUES["moment"] in second
    assert read(made(VALUES, draft="4")) == first == read(made(VALUES, draft="x"))
