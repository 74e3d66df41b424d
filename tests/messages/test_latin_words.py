"""Kinds that a strict reading of German, French and Dutch found."""

from __future__ import annotations

import json

import pytest

from thankyou.base.assets import asset_root
from thankyou.language.card_values import card_values
from thankyou.language.manner import manner_of
from thankyou.language.rules import Languages
from thankyou.merge.fill import fill
from thankyou.merge.spacing import ends_sentence
from thankyou.merge.syntax import parse
from thankyou.messages.answers import card_from_answers
from thankyou.messages.guide import drafts
from thankyou.model.card import Card

LANGUAGES = Languages(asset_root() / "words")


def card(language: str, **answers: object) -> Card:
    given = {"language": language, "voice": "patient", "sender": "Kim", **answers}
    return card_from_answers(json.dumps(given), LANGUAGES)


def texts(one: Card) -> list[str]:
    language = LANGUAGES.of(one.language)
    values = card_values(one, one.values(), language)
    return [
        fill(parse(each.message, strict=False), values, language.join_rules).text
        for each in drafts(one, LANGUAGES)
    ]


@pytest.mark.parametrize(
    "text",
    ["„Er wartet.“", "« Il attend. »", "“He waits.”", "so sweet :)", "he laughs 😊", "well ❤️"],
)
def test_what_no_full_stop_follows(text: str) -> None:
    assert ends_sentence(text)


@pytest.mark.parametrize(
    "text", ["", "„Ja“", "« oui »", "it was 3:0", "ward (b)", "Dr. ", "he said “"]
)
def test_what_a_full_stop_follows(text: str) -> None:
    assert not ends_sentence(text)


def test_a_frame_that_thanks_is_thanks_enough() -> None:
    for text in texts(card("fr", moment="d’avoir ouvert la fenêtre", unit="en cardiologie")):
        body = text.partition("\n\n")[2].partition("\n\n")[0]
        assert body.count("Merci") == 1


def test_who_is_at_home_again_is_said_once() -> None:
    for effect, times in (("ich bin wieder zu Hause", 1), ("ich schlafe wieder", 1)):
        for text in texts(card("de", moment="Ihr Lachen", effect=effect, facts=["home"])):
            assert text.casefold().count("wieder zu hause") == times


def test_what_was_quoted_does_not_show_who_writes() -> None:
    language = LANGUAGES.of("de")
    for moment in (
        'Sie sagten "das schaffen wir"',
        "Sie sagten „wir sind da“",
        "Sie sagten: wir warten",
    ):
        one = card("de", moment=moment)
        assert manner_of(one, card_values(one, one.values(), language), language).speaker == "i"


@pytest.mark.parametrize(
    ("language", "field", "answer", "sentence"),
    [
        (
            "de",
            "moment",
            "der Satz: das wird schon",
            "ich erinnere mich an den Satz: das wird schon.",
        ),
        ("de", "effect", "weniger Angst", "Ich hatte weniger Angst."),
        ("fr", "moment", "pris le temps d’expliquer", "Vous avez pris le temps d’expliquer."),
        (
            "fr",
            "moment",
            "avec quel calme vous parliez",
            "Je me rappelle avec quel calme vous parliez.",
        ),
        ("fr", "wish", "que Dieu vous garde", "Que Dieu vous garde."),
        (
            "nl",
            "moment",
            "geen woord over mijn gewicht",
            "bijgebleven: geen woord over mijn gewicht.",
        ),
        ("nl", "moment", "maakt altijd een praatje", "U maakt altijd een praatje."),
        ("nl", "wish", "het beste gewenst", "Het beste gewenst."),
    ],
)
def test_an_answer_becomes_a_sentence(
    language: str, field: str, answer: str, sentence: str
) -> None:
    answers = {"moment": "", field: answer}
    assert sentence.casefold() in texts(card(language, **answers))[0].casefold()
