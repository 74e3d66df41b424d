"""The parts of a name stand in the order of the card's language, and as their own script has it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankyou.base.assets import asset_root
from thankyou.language.card_values import card_values
from thankyou.language.name_case import small_letters
from thankyou.language.names import FAMILY_FIRST, family_of, is_degree, name_of
from thankyou.language.rules import Languages
from thankyou.language.salutation import with_address
from thankyou.mailing.address import addressed_name
from thankyou.model.card import NAME_PARTS, Card

LANGUAGES = Languages(asset_root() / "words")
SHORT = {"g": "given", "m": "middle", "p": "particle", "f": "family", "s": "second_family",
         "x": "suffix"}  # fmt: skip


def parts(**short: str) -> dict[str, str]:
    return {SHORT[key]: text for key, text in short.items()}


def named(tag: str, **short: str) -> str:
    return name_of(parts(**short), LANGUAGES.of(tag), tag)


@pytest.mark.parametrize(
    ("tag", "short", "name"),
    [
        ("en", {"g": "Ada", "f": "Okafor"}, "Ada Okafor"),
        ("en", {"g": " Ada ", "f": ""}, "Ada"),
        ("en", {"g": "\u200b", "f": "Okafor"}, "Okafor"),
        ("en-GB", {"g": "Amara", "m": "N.", "f": "Okafor"}, "Amara N. Okafor"),
        ("en", {"g": "Amara", "f": "Okafor", "x": "MD"}, "Amara Okafor, MD"),
        ("en", {"g": "Amara", "f": "Okafor", "x": ", MD"}, "Amara Okafor, MD"),
        ("en", {"g": "Martin", "m": "Luther", "f": "King", "x": "Jr."}, "Martin Luther King Jr."),
        ("pt-BR", {"g": "João", "f": "Costa", "x": "Neto"}, "João Costa Neto"),
        ("nl", {"g": "Anna", "p": "van der", "f": "Berg"}, "Anna van der Berg"),
        ("fr", {"g": "Luc", "p": "d’", "f": "Estaing"}, "Luc d’Estaing"),
        ("ar", {"g": "Sami", "p": "al-", "f": "Rashid"}, "Sami al-Rashid"),
        (
            "es",
            {"g": "Gabriel José", "f": "García", "s": "Márquez"},
            "Gabriel José García Márquez",
        ),
        ("uk", {"g": "Олена", "m": "Іванівна", "f": "Шевченко"}, "Олена Іванівна Шевченко"),
        ("hu", {"g": "Anna", "f": "Kovács"}, "Kovács Anna"),
        ("hu-HU", {"g": "Anna", "m": "Mária", "f": "Kovács"}, "Kovács Anna Mária"),
        ("vi", {"g": "Ánh", "m": "Thị", "f": "Nguyễn"}, "Nguyễn Thị Ánh"),
        ("ja", {"g": "花子", "f": "山田"}, "山田 花子"),
        ("ja", {"g": "エマ", "f": "ワトソン"}, "エマ・ワトソン"),
        ("ja", {"g": "カオル", "f": "サトウ"}, "サトウ カオル"),
        ("zh-Hans", {"g": "玛丽", "f": "史密斯"}, "玛丽·史密斯"),
        ("zh-Hans", {"g": "花子", "f": "长谷川"}, "长谷川花子"),
        ("en", {"g": "はなこ", "f": "山田"}, "山田 はなこ"),
        ("zh-Hans", {"g": "敏", "f": "王"}, "王敏"),
        ("zh-Hant", {"g": "美玲", "f": "陳"}, "陳美玲"),
        ("en", {"g": "敏", "f": "王"}, "王敏"),
        ("ko", {"g": "민수", "f": "김"}, "김민수"),
        ("zh-Hans", {"g": "Ada", "f": "Okafor"}, "Ada Okafor"),
        ("ja", {"g": "Ada", "f": "Okafor"}, "Ada Okafor"),
        ("zh-Hans", {"g": "敏", "f": "王", "x": "医生"}, "王敏医生"),
        ("en", {"x": "MD"}, "MD"),
        ("en", {}, ""),
    ],
)
def test_the_parts_of_a_name(tag: str, short: dict[str, str], name: str) -> None:
    assert named(tag, **short) == name


def test_the_table_of_orders_agrees_with_the_languages_of_the_words() -> None:
    for tag in LANGUAGES.tags:
        first = LANGUAGES.load(tag).name_order == "family-first"
        assert first == (tag.split("-")[0] in FAMILY_FIRST), tag


def test_a_formal_salutation_has_the_whole_family_name() -> None:
    german = LANGUAGES.of("de")
    values = {"title": "Frau Dr.", "given": "Anna", "particle": "van der", "family": "Berg"}
    formal = with_address(values, german, "formal", "de")
    assert (formal["recipient"], formal["family"]) == ("van der Berg", "van der Berg")
    assert with_address(values, german, "warm", "de")["recipient"] == "Anna van der Berg"
    spanish = {"title": "Dr.", "given": "Gabriel", "family": "García", "second_family": "Márquez"}
    found = with_address(spanish, LANGUAGES.of("es"), "formal", "es")
    assert found["family"] == "García Márquez" and found["given"] == "Gabriel"


def test_the_cards_own_name_is_left_as_it_is() -> None:
    values = {"recipient": "Sister Ada", "given": "Ada", "family": "Okafor"}
    assert with_address(values, LANGUAGES.of("en"), "warm", "hu")["recipient"] == "Sister Ada"
    lower = with_address({"recipient": "sister Ada"}, LANGUAGES.of("en"), "warm")
    assert lower["recipient"] == "Sister Ada"  # a title is written as the language writes it


def test_nobody_is_greeted_with_a_degree_but_a_son_is_told_from_his_father() -> None:
    values = {"given": "Ann", "family": "Lee", "suffix": "MD, PhD"}
    english = LANGUAGES.of("en")
    assert with_address(values, english, "warm")["recipient"] == "Ann Lee"
    assert addressed_name({**values, "title": "Dr"}, english) == "Dr Ann Lee, MD, PhD"
    values["suffix"] = "Jr."
    assert with_address(values, english, "warm")["recipient"] == "Ann Lee Jr."


words = st.text(st.characters(categories=("L", "M")), max_size=6)


@given(
    st.fixed_dictionaries(dict.fromkeys(NAME_PARTS, words)),
    st.sampled_from(["en", "hu", "vi", "zh-Hans", "ja", "ko", "es", "ar"]),
)
def test_no_part_is_lost_and_asking_twice_changes_nothing(values: dict[str, str], tag: str) -> None:
    language = LANGUAGES.of(tag)
    once = with_address(values, language, "warm", tag)
    name = once.get("recipient", "")
    said = values if not is_degree(values["suffix"]) else {**values, "suffix": ""}
    for part in NAME_PARTS:
        assert all(word in name for word in said[part].split())
    assert sum(len(word) for word in name.split()) <= 1 + sum(map(len, values.values()))
    assert with_address(once, language, "warm", tag) == once
    assert family_of(once) == family_of(values)


def test_a_group_in_small_letters_is_nobodys_name() -> None:
    assert small_letters("các cô lao công") is None
    assert small_letters("mga nurse") is None
    assert small_letters("ate joy at kuya ben") == "Ate Joy at Kuya Ben"
    assert small_letters("nguyễn văn minh") == "Nguyễn Văn Minh"
    assert small_letters("mary o'brien") == "Mary O'Brien"
    assert small_letters("o time da noite") is None


@pytest.mark.parametrize(
    ("tag", "readers"), [("en", "three paramedics"), ("fr", "deux infirmières"), ("tr", "iki ebe")]
)
def test_readers_who_are_counted_are_no_names(tag: str, readers: str) -> None:
    card = Card(message="x", language=tag).with_fields({"recipient": readers})
    assert card_values(card, card.values(), LANGUAGES.of(tag))["recipient"] == readers
