"""Turkish capitals, Hindi words and the Arabic singular: what a language needs beyond English."""

from __future__ import annotations

import pytest

from thankyou.base.assets import asset_root
from thankyou.language.answer_shapes import load_shapes
from thankyou.language.card_values import card_values
from thankyou.language.manner import manner_of
from thankyou.language.rules import Languages
from thankyou.merge.fill import alone, fill
from thankyou.merge.letter_case import capital_letter, small_letter
from thankyou.merge.syntax import parse
from thankyou.model.card import Card

LANGUAGES = Languages(asset_root() / "words")


@pytest.mark.parametrize(
    ("tag", "small", "capital"), [("tr", "i", "İ"), ("tr", "ı", "I"), ("en", "i", "I")]
)
def test_letters_have_the_capitals_of_their_language(tag: str, small: str, capital: str) -> None:
    assert capital_letter(small, tag) == capital
    assert small_letter(capital, tag) == small


def test_a_turkish_answer_begins_with_its_own_capital() -> None:
    rules = LANGUAGES.join_rules("tr")
    text = fill(parse("{moment}.", strict=True), {"moment": "ilk siz geldiniz"}, rules).text
    assert text == "İlk siz geldiniz."


def test_a_turkish_word_is_found_with_its_capital() -> None:
    shapes = load_shapes(LANGUAGES.root, "tr")
    assert shapes.says("reader", "Sizi unutmam")
    assert shapes.shape("wish", "İyi ki varsınız") == "sentence"


def test_a_word_of_devanagari_does_not_end_at_a_vowel_sign() -> None:
    shapes = load_shapes(LANGUAGES.root, "hi")
    assert shapes.unit("परिवार कल्याण केंद्र").form == "{unit} में"  # no word “पर” is in it
    assert shapes.unit("दूसरी मंज़िल पर").form == "{unit}"


@pytest.mark.parametrize(
    ("moment", "register", "address"),
    [
        ("جلست قربي", "warm", "familiar"),
        ("جلستم قربي", "warm", "polite"),
        ("الله يعطيكم العافية", "warm", "familiar"),
        ("جلست قربي", "formal", "familiar"),
        ("جلستم قربي", "formal", "polite"),
    ],
)
def test_an_arabic_reader_is_addressed_as_the_writer_does(
    moment: str, register: str, address: str
) -> None:
    card = Card(language="ar", register=register)
    values = {"recipient": "سارة", "moment": moment}
    assert manner_of(card, values, LANGUAGES.of("ar")).address == address


@pytest.mark.parametrize(
    ("place", "form"),
    [
        ("acil servis", "acil serviste"),
        ("Ankara Şehir Hastanesi", "Ankara Şehir Hastanesinde"),
        ("7. kat", "7. katta"),
        ("evde", "evde"),
        ("ACİL SERVİS", ""),
        ("Mavi Köşk", ""),
        ("ünite", "ünitede"),
    ],
)
def test_a_turkish_place_has_a_suffix_only_where_it_is_sure(place: str, form: str) -> None:
    assert load_shapes(LANGUAGES.root, "tr").unit(place).form.replace("{unit}", place) == form


@pytest.mark.parametrize(
    ("moment", "address"),
    [("तुमने हाथ थामा", "familiar"), ("आपने हाथ थामा", "polite"), ("हाथ थामना", "polite")],
)
def test_a_hindi_reader_is_addressed_as_the_writer_does(moment: str, address: str) -> None:
    card = Card(language="hi", voice="colleague")
    assert manner_of(card, {"moment": moment}, LANGUAGES.of("hi")).address == address


def test_a_turkish_verb_shows_who_is_spoken_to_by_its_ending() -> None:
    shapes = load_shapes(LANGUAGES.root, "tr")
    assert shapes.says("familiar", "saçımı tarardın") and not shapes.says("polite", "tarardın")
    assert shapes.says("polite", "saçımı tarardınız")
    assert not shapes.says("familiar", "bir düğün, dün")  # an ending needs a word before it
    assert shapes.shape("moment", "her sabah saçımı tarardın kızım", "Gülsüm kızım") == "past"


@pytest.mark.parametrize(("facts", "words"), [((), "أتذكر"), (("unaware",), "أردت أن أكتب")])
def test_nobody_remembers_what_they_were_not_awake_for(facts: tuple[str, ...], words: str) -> None:
    card = Card(language="ar", facts=facts).with_fields({"moment": "صوتك الهادئ", "sender": "سعيد"})
    values = card_values(card, card.values(), LANGUAGES.of("ar"))
    assert values[alone("moment")].startswith(words)


def test_a_plural_after_its_preposition_is_in_its_case() -> None:
    rules = LANGUAGES.join_rules("ar")
    text = fill(parse("إلى {recipient}،", strict=True), {"recipient": "المسعفون"}, rules).text
    assert text == "إلى المسعفين،"
