"""The language of an answer is found, or said not to be."""

from __future__ import annotations

import pytest

from thankyou.base.assets import asset_root
from thankyou.language.rules import Languages
from thankyou.people.people_list import PeopleList
from thankyou.people.table import Table
from thankyou.proofing.answer_language import language_of, with_languages

LANGUAGES = Languages(asset_root() / "words")


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "I was scared, and Amara stayed with me until the morning came."),
        ("en", "tnx so much you guys r the best"),
        ("de", "Er hat mir alles in Ruhe erklärt, zweimal, ohne auf die Uhr zu sehen"),
        ("ar", "بقيت معي طوال الليل في الغرفة"),
        ("uk", "Вона тримала мене за руку всю ніч"),
        ("hi", "वह पूरी रात मेरे साथ रहीं और मेरा हाथ थामे रखा"),
        ("zh-Hant", "她整夜握著我的手，對我說不要害怕"),
        ("ja", "彼女は一晩中私の手を握ってくれました"),
        ("ko", "밤새 제 손을 잡아 주셨어요"),
        ("zh-Hans", "她整夜握着我的手，告诉我不要害怕"),
        ("vi", "Chị ấy đã nắm tay tôi suốt đêm"),
        ("tl", "Hindi niya ako iniwan buong gabi at hinawakan niya ang kamay ko"),
    ],
)
def test_a_plain_answer_is_in_its_language(tag: str, text: str) -> None:
    assert language_of(text, LANGUAGES) == tag


@pytest.mark.slow
@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("fr", "Il m’a fait rire quand j’avais peur"),
        ("es", "Me explicó todo con calma y con una sonrisa"),
        ("pt-BR", "Explicaram tudo com calma e com muito carinho"),
        ("pl", "Wszystko mi spokojnie wytłumaczył, dwa razy"),
        (None, "Ea m-a ținut de mână toată noaptea"),
        (None, "Em va agafar la mà tota la nit i em va dir que no tingués por"),
        ("ru", "Она держала меня за руку, и мы ждали этой ночи"),
        (None, "Тя ми държеше ръката през цялата нощ"),
        ("it", "Mi ha tenuto la mano tutta la notte e mi ha detto di non avere paura"),
    ],
)
def test_neighbours_are_told_apart(tag: str | None, text: str) -> None:
    assert language_of(text, LANGUAGES) == tag


@pytest.mark.parametrize(
    "text",
    [
        "", "…", "ok", "you were kind", "謝謝", "ありがと",
        "او تمام شب دست مرا گرفته بود", "Ze hield de hele nacht mijn hand vast en bleef bij me",
        "Chị ấy tốt", "12 34 56 78", "네 감사",
    ],
)  # fmt: skip
def test_what_is_short_or_not_plain_is_left_to_the_reader(text: str) -> None:
    assert language_of(text, LANGUAGES) is None


def test_each_answer_gets_its_language_in_a_column_and_keeps_the_one_it_had() -> None:
    table = Table(
        ("what", "in which"),
        (
            ("Sie haben uns noch einen Tee gebracht", ""),
            ("You rang my daughter so that she would not worry", "Deutsch"),
            ("so kind", ""),
        ),
    )
    people = PeopleList(table, (("moment", 0),), guided=True).decided((0,), "approved")
    found = with_languages(people, "Language", LANGUAGES)
    assert [row[-1] for row in found.table.records] == ["Deutsch", "English", ""]
    assert found.table.columns == ("what", "in which", "Language")
    kept = with_languages(people.mapped(1, "language"), "Language", LANGUAGES)
    assert [row[-1] for row in kept.table.records] == ["Deutsch", "Deutsch", ""]
    assert with_languages(people, "Language", LANGUAGES, lambda: True) is people
