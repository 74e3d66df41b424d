"""Straight marks are set as the language's own; everything else stays as it was typed."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from thankyou.base.assets import asset_root
from thankyou.catalog import Catalog
from thankyou.language.quote_marks import quote_marks
from thankyou.language.quotes import _line, quoted, quoted_pieces
from thankyou.language.rules import Languages
from thankyou.model.card import Card, Second, Signer
from thankyou.model.scene import GlyphRun, Group, Item

EN = ("“", "”", "‘", "’")
DE = ("„", "“", "‚", "‘")
FR = ("«", "»", "“", "”")


@pytest.mark.parametrize(
    ("typed", "marks", "set_"),
    [
        ('You said "stay" to us.', EN, "You said “stay” to us."),
        ('"Stay," you said. "Rest."', EN, "“Stay,” you said. “Rest.”"),
        ("Don't. The nurses' room. It's Ada's.", EN, "Don’t. The nurses’ room. It’s Ada’s."),
        ("In the '90s, 'twas so.", EN, "In the ’90s, ’twas so."),
        ("She said 'stay' to us.", EN, "She said ‘stay’ to us."),
        ("'Don't go,' she said.", EN, "‘Don’t go,’ she said."),
        ("\"You said 'stay'.\"", EN, "“You said ‘stay’.”"),
        ("I am 5'10\" tall, and the bed 6' long.", EN, "I am 5'10\" tall, and the bed 6' long."),
        ("rock-'n'-roll, 5'10'' tall", EN, "rock-’n’-roll, 5'10'' tall"),
        ('un "ange", l\'"amie" d\'ici', FR, "un «ange», l’«amie» d’ici"),
        ("그분은 '천사'입니다", EN, "그분은 ‘천사’입니다"),
        ('("Stay")—"go"', EN, "(“Stay”)—“go”"),
        ('Sie sagten: "Bleiben Sie."', DE, "Sie sagten: „Bleiben Sie.“"),
        ("Sie sagten: \"Er rief: 'Ja.'\"", DE, "Sie sagten: „Er rief: ‚Ja.‘“"),
        ('"stay\n"go"', EN, "“stay\n“go”"),
        ("Rock 'n' roll \"", EN, "Rock ’n’ roll ”"),
        ("“Already” set, it’s so.", EN, "“Already” set, it’s so."),
        ('"', EN, "”"),
        ("", EN, ""),
    ],
)
def test_marks(typed: str, marks: tuple[str, ...], set_: str) -> None:
    assert quoted(typed, marks) == set_


def test_a_hebrew_quotation_ends_with_its_own_mark_and_not_with_a_geresh() -> None:
    assert quoted("היא אמרה 'שלום' והלכה", EN, "", "he") == "היא אמרה ‘שלום’ והלכה"
    assert quoted("גב' כהן, חדר 5ב'", EN, "", "he") == "גב׳ כהן, חדר 5ב׳"


def test_french_has_a_narrow_space_inside() -> None:
    assert quoted('Vous avez dit "restez".', FR, "\u202f") == (
        "Vous avez dit «\u202frestez\u202f»."
    )


def test_every_language_pairs_its_marks() -> None:
    languages = Languages(asset_root() / "words")
    for tag in languages.tags:
        rules = languages.load(tag)
        text = quoted('"a" b "c"', rules.quotes, rules.quote_space)
        assert '"' not in text
        assert text.count(rules.quotes[0]) == (4 if rules.quotes[0] == rules.quotes[1] else 2)


PIECES = st.sampled_from(
    ['"', "'", " ", "a", "don", "t", "5", ".", ",", "\n", "(", ")", "—", "é", "谢", "א"]
)


@example('"5""')
@given(st.lists(PIECES, max_size=30).map("".join))
@settings(max_examples=500, deadline=None)
def test_only_straight_marks_change_and_once_is_enough(text: str) -> None:
    after = quoted(text, EN)
    assert len(after) == len(text)
    for old, new in zip(text, after, strict=True):
        assert old == new or (old == '"' and new in "“”‘’״") or (old == "'" and new in "‘’׳")
    assert quoted(after, EN) == after
    for tag in ("fr", "he", "haw", "zh"):
        assert len(quoted_pieces(text, FR, "\u202f", tag)) == len(text)
    bare = text.replace('"', "").replace("'", "")
    assert quoted(bare, EN) == bare


def words(items: tuple[Item, ...]) -> str:
    out = ""
    for item in items:
        if isinstance(item, Group):
            out += words(item.items)
        elif isinstance(item, GlyphRun):
            out += "".join(shape.text for _, shape in item.parts) + " "
    return out


def test_an_apostrophe_is_one_where_nobody_knows_the_marks(catalog: Catalog) -> None:
    card = Card(message='Fa\'afetai "tele"', language="sm", sentiment="", tagline="")
    text = " ".join(words(scene.items) for scene in catalog.composer(card).compose().scenes)
    assert 'Faʻafetai "tele"' in text


def test_the_card_keeps_what_was_typed_and_shows_the_language_s_marks(catalog: Catalog) -> None:
    card = Card(
        message='Sie sagten "ja".',
        language="de",
        sentiment='"Danke"',
        tagline="",
        signers=(Signer("Ada", 'von "oben"'),),
        second=Second("fr", 'Vous avez dit "oui".'),
    )
    scenes = catalog.composer(card).compose().scenes
    text = " ".join(words(scene.items) for scene in scenes)
    for shown in ("„Danke“", "Sie sagten „ja“.", "von „oben“", "«\u202foui\u202f»"):
        assert shown in text
    assert '"' in card.message


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("sv", "”ja”"),
        ("cs", "„ja“"),
        ("br", "«ja»"),
        ("hu", "„ja”"),
        ("hr-HR", "„ja“"),
        ("tlh", '"ja"'),
    ],
)
def test_a_language_without_words_of_ours_has_its_marks_if_cldr_has_them(
    catalog: Catalog, language: str, shown: str
) -> None:
    card = Card(message='Ni sa "ja".', language=language, sentiment="", tagline="")
    scenes = catalog.composer(card).compose().scenes
    assert shown in " ".join(words(scene.items) for scene in scenes)


@pytest.mark.parametrize("unit", ["'a", "\"a' ", "don't ", "''a", "('a' "])
def test_marks_cost_no_more_than_in_proportion(unit: str) -> None:
    """Counted in letters that are looked at, which is most of the work here."""
    seen = 0

    class Counted(str):
        __slots__ = ()

        def __getitem__(self, key: Any) -> str:
            nonlocal seen
            part = super().__getitem__(key)
            seen += len(part)
            return part

    for times in (500, 1000):
        before, seen = seen, 0
        _line(Counted(unit * times), ("“", "”", "‘", "’"), "")
    assert seen < 2.5 * before


def test_a_single_mark_opens_only_if_one_closes_later() -> None:
    marks = ("“", "”", "‘", "’")
    assert quoted("'word' and 'tis", marks) == "‘word’ and ’tis"
    assert quoted("the 'nurses said", marks) == "the ’nurses said"
    assert quoted("'a long one, don't you think'", marks) == "‘a long one, don’t you think’"


FI = ("”", "”", "’", "’")
RU = ("«", "»", "„", "“")
ZH = ("“", "”", "‘", "’")
HANT = ("「", "」", "『", "』")


@pytest.mark.parametrize(
    ("typed", "marks", "tag", "set_"),
    [
        ("Dr 't Hooft and the nurses' team.", EN, "en", "Dr ’t Hooft and the nurses’ team."),
        ("rock 'n' roll", EN, "en", "rock ’n’ roll"),
        ("'Tis the nurses' ward.", EN, "en", "’Tis the nurses’ ward."),
        ("\"'Twas you,\" he said.", EN, "en", "“’Twas you,” he said."),
        ("Get 'em up 'til it's the boys' turn", EN, "en", "Get ’em up ’til it’s the boys’ turn"),
        ("'The nurses' team' it was", DE, "en", "‚The nurses’ team‘ it was"),
        ("the '80s and '90s'", EN, "en", "the ’80s and ’90s’"),
        ("5'10\" and 6'", EN, "en", "5'10\" and 6'"),
        ('"I am 5\'10" tall."', EN, "en", "“I am 5'10\" tall.”"),
        ('He said: "She said "stay" and went."', EN, "en", "He said: “She said ‘stay’ and went.”"),
        ('"He said, \'You are "fine"\'," she said.', EN, "en",
         "“He said, ‘You are “fine”’,” she said."),
        ('Er sagte: "Sie rief "ja"."', DE, "de", "Er sagte: „Sie rief ‚ja‘.“"),
        ("'s war schön, 'ne Freude für Lars'", DE, "de", "’s war schön, ’ne Freude für Lars’"),
        ("'t Was 's avonds, meneer Van 't Hoff", EN, "nl", "’t Was ’s avonds, meneer Van ’t Hoff"),
        ('ד"ר כהן מצה"ל', EN, "en", "ד״ר כהן מצה״ל"),
        ('Dear ד"ר "Cohen"', EN, "en", "Dear ד״ר “Cohen”"),
        ("ג'ורג' וכו'", EN, "he", "ג׳ורג׳ וכו׳"),
        ('ה"אור" שלך', FI, "he", "ה”אור” שלך"),
        ('你说"留下"我们', ZH, "zh-Hans", "你说“留下”我们"),
        ('"谢谢",他说。"再见"', ZH, "zh-Hans", "“谢谢”,他说。“再见”"),
        ("你說\"留下\"，'好'字", HANT, "zh-Hant", "你說「留下」，『好』字"),
        ('คุณบอก"อยู่"กับเรา', EN, "th", "คุณบอก“อยู่”กับเรา"),
        ('Il dit " oui " et "non".', FR, "fr", "Il dit «\u202foui\u202f» et «\u202fnon\u202f»."),
        ("l'équipe d'Élodie, aujourd'hui", FR, "fr", "l’équipe d’Élodie, aujourd’hui"),
        ('Sanoit "kiitos" ja "hei".', FI, "fi", "Sanoit ”kiitos” ja ”hei”."),
        ('"Она сказала "да"", и всё', RU, "ru", "«Она сказала „да“», и всё"),
        ("м'ята, об'єднання", RU, "uk", "м’ята, об’єднання"),
        ("c'hoant, d'an ospital", FR, "br", "c’hoant, d’an ospital"),
        ("Ka'ōpua, 'ohana, mahalo", EN, "haw", "Kaʻōpua, ʻohana, mahalo"),
        ("O'zbek tog' ma'no", EN, "uz", "Oʻzbek togʻ maʼno"),
        ("po' di l'ospedale", FR, "it", "po’ di l’ospedale"),
    ],
)  # fmt: skip
def test_a_straight_mark_is_what_its_language_has_there(
    typed: str, marks: tuple[str, ...], tag: str, set_: str
) -> None:
    assert quoted(typed, marks, "\u202f" if marks is FR else "", tag) == set_


def test_marks_of_every_language_are_four_and_come_in_pairs() -> None:
    languages = Languages(asset_root() / "words")
    for tag in ("sv", "hu", "el", "he", "th", "fa", "yue", "sr-Latn", "is"):
        found = quote_marks(tag, languages)
        assert found is not None and len(found) == 4
    assert quote_marks("tlh", languages) is None
    assert quote_marks("fr-CA", languages) == languages.load("fr").quotes
