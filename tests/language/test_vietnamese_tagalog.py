"""How Vietnamese avoids a wrong “I”, what Filipino names take, and frames of what was ticked."""

from __future__ import annotations

import pytest

from thankyou.base.assets import asset_root
from thankyou.language.answer_shapes import load_shapes
from thankyou.language.card_values import card_values
from thankyou.language.manner import manner_of
from thankyou.language.rules import Languages
from thankyou.merge.fill import fill
from thankyou.merge.syntax import parse
from thankyou.messages.guide import first_draft
from thankyou.model.card import Card

LANGUAGES = Languages(asset_root() / "words")


def read(card: Card) -> str:
    language = LANGUAGES.of(card.language)
    values = card_values(card, card.values(), language)
    return fill(parse(card.message, strict=False), values, language.join_rules).text


def drafted(
    language: str, voice: str = "patient", facts: tuple[str, ...] = (), **fields: str
) -> str:
    card = Card(language=language, voice=voice, facts=facts).with_fields(fields)
    return read(first_draft(card, LANGUAGES))


@pytest.mark.parametrize(
    ("moment", "thanks"),
    [
        ("cô ngồi cạnh em cả đêm", "Cảm ơn cô đã chăm sóc ở khoa Nhi."),
        ("cô ngồi cạnh tôi cả đêm", "Cảm ơn cô đã chăm sóc tôi ở khoa Nhi."),
        ("cô hay cười", "Cảm ơn cô đã chăm sóc ở khoa Nhi."),
    ],
)
def test_a_vietnamese_writer_says_toi_only_if_the_answers_do(moment: str, thanks: str) -> None:
    assert thanks in drafted("vi", recipient="cô Vy", unit="khoa Nhi", moment=moment)


def test_a_team_is_no_place() -> None:
    text = drafted("vi", recipient="cô Vy", unit="đội cấp cứu 115")
    assert text.endswith("\n\nĐội cấp cứu 115")


@pytest.mark.parametrize(
    ("name", "written"),
    [("chi lao cong", "chị lao cong"), ("chi lan", "chị Lan"), ("co lan anh", "cô Lan Anh")],
)
def test_a_job_of_two_words_is_no_name(name: str, written: str) -> None:
    assert f"Kính gửi {written}," in drafted("vi", recipient=name)


@pytest.mark.parametrize(
    ("loved_one", "after"),
    [
        ("Lola ko", "sa Lola ko"),
        ("lola namin", "sa lola namin"),
        ("Lola Koring", "kay Lola Koring"),
        ("anak ko", "sa anak ko"),
        ("Angelo", "kay Angelo"),
    ],
)
def test_kay_is_for_names(loved_one: str, after: str) -> None:
    text = drafted("tl", "family", recipient="Nurse Joy", loved_one=loved_one, sender="Ana")
    assert f"Salamat po sa pag-aalaga ninyo {after}." in text


@pytest.mark.parametrize(
    ("recipient", "greeted"),
    [
        ("Nurse Ana at Dr. Lim", "Para kina Nurse Ana at Dr. Lim,"),
        ("pedia team", "Para sa pedia team,"),
        ("Dr. Cruz at ang team", "Para kina Dr. Cruz at ang team,"),
        ("Buong team ng OR", "Para sa buong team ng OR,"),
    ],
)
def test_kina_is_for_names(recipient: str, greeted: str) -> None:
    assert drafted("tl", recipient=recipient).startswith(greeted)


def test_who_remembers_nothing_is_not_made_to_remember() -> None:
    moment = "ang boses ninyo"
    assert "Naaalala ko pa" in drafted("tl", recipient="Nurse Joy", moment=moment)
    text = drafted("tl", facts=("unaware",), recipient="Nurse Joy", moment=moment)
    assert "Gusto kong banggitin ang boses ninyo." in text


@pytest.mark.parametrize(
    ("sender", "effect", "speaker"),
    [
        ("Cherry, Dubai", "nakapagpaalam ako", "i"),
        ("Cherry, Dubai", "gumaan ang loob", "we"),
        ("Cherry & Ben", "nakapagpaalam ako", "i"),  # one of the two speaks
        ("Cherry & Ben", "gumaan ang loob", "we"),
    ],
)
def test_a_comma_may_stand_before_a_place(sender: str, effect: str, speaker: str) -> None:
    card = Card(language="tl", voice="family")
    values = {"sender": sender, "effect": effect}
    assert manner_of(card, values, LANGUAGES.of("tl")).speaker == speaker


def test_filipino_answers_that_go_on_from_a_verb() -> None:
    shapes = load_shapes(LANGUAGES.root, "tl")
    assert shapes.shape("moment", "na hindi ninyo kami iniwan") == "that"
    assert shapes.shape("effect", "mas panatag ang loob") == "sentence"
    assert shapes.shape("wish", "More power po, Doc!") == "sentence"
