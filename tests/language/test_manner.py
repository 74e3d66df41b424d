"""How a card speaks is found from its words, unless the writer has said it."""

from __future__ import annotations

from typing import Any

import pytest

from thankyou.base.assets import asset_root
from thankyou.language.card_values import card_values
from thankyou.language.manner import manner_of
from thankyou.language.rules import Languages
from thankyou.merge.fill import alone
from thankyou.model.card import Card

LANGUAGES = Languages(asset_root() / "words")


def manner(fields: dict[str, str], **changes: Any) -> tuple[str, str, str, str]:
    card = Card(**changes).with_fields(fields)
    language = LANGUAGES.of(card.language)
    found = manner_of(card, card_values(card, card.values(), language), language)
    return found.speaker, found.readers, found.address, found.gender


@pytest.mark.parametrize(
    ("fields", "changes", "speaker"),
    [
        ({"sender": "Ada"}, {}, "i"),
        ({"sender": "Ada and Tom"}, {"voice": "patient"}, "we"),
        ({"sender": "Ada & Tom"}, {}, "we"),
        ({"sender": "the Okafors"}, {"voice": "patient"}, "we"),
        ({"sender": "Noah, 6"}, {"voice": "child"}, "i"),
        ({"moment": "You told us the truth"}, {"voice": "patient"}, "we"),
        ({"moment": "You held my hand"}, {"voice": "family"}, "i"),
        ({"sender": "Karen"}, {"voice": "family"}, "i"),
        ({}, {"voice": "family"}, "we"),
        ({"sender": "Ada and Tom"}, {"speaker": "i"}, "i"),
        ({"sender": "Familie Yılmaz"}, {"language": "de"}, "we"),
        ({"moment": "Sie haben uns alles erklärt"}, {"language": "de", "voice": "patient"}, "we"),
    ],
)
def test_who_speaks(fields: dict[str, str], changes: dict[str, Any], speaker: str) -> None:
    assert manner(fields, **changes)[0] == speaker


@pytest.mark.parametrize(
    ("fields", "changes", "readers"),
    [
        ({"recipient": "Ada Okafor"}, {}, "one"),
        ({"recipient": "Anna and Ben"}, {}, "many"),
        ({"recipient": "Anna & Ben"}, {}, "many"),
        ({"recipient": "Ada"}, {"audience": "team"}, "many"),
        ({"role": "the nurses"}, {"audience": "unknown"}, "many"),
        ({"role": "nurse"}, {"audience": "unknown"}, "one"),
        ({"recipient": "Ada"}, {"readers": "many"}, "many"),
        ({"recipient": "Anna und Ben"}, {"language": "de"}, "many"),
    ],
)
def test_how_many_read(fields: dict[str, str], changes: dict[str, Any], readers: str) -> None:
    assert manner(fields, **changes)[1] == readers


@pytest.mark.parametrize(
    ("moment", "changes", "address"),
    [
        ("Sie haben meine Hand gehalten", {}, "polite"),
        ("du hast meine Hand gehalten", {}, "familiar"),
        ("die Geduld", {}, "polite"),
        ("die Geduld", {"voice": "colleague"}, "familiar"),
        ("die Geduld", {"voice": "colleague", "register": "formal"}, "polite"),
        ("die Geduld", {"address": "familiar"}, "familiar"),
    ],
)
def test_the_form_of_address(moment: str, changes: dict[str, Any], address: str) -> None:
    assert manner({"moment": moment}, language="de", **changes)[2] == address


def test_the_readers_gender_is_only_what_the_title_says() -> None:
    assert manner({"recipient": "Yılmaz", "title": "Frau Dr."}, language="de")[3] == "f"
    assert manner({"recipient": "Herr Yılmaz"}, language="de")[3] == "m"
    assert manner({"recipient": "Maria Yılmaz"}, language="de")[3] == "n"
    assert manner({"recipient": "Frau A und Frau B"}, language="de")[3] == "n"


def values(fields: dict[str, str], **changes: Any) -> dict[str, str]:
    card = Card(**changes).with_fields(fields)
    return card_values(card, card.values(), LANGUAGES.of(card.language))


def test_a_title_is_said_once_and_as_it_is_written() -> None:
    assert values({"recipient": "DR PATEL"})["recipient"] == "Dr Patel"
    twice = values({"recipient": "Dr. Dr. Walsh", "title": "dr"})
    assert (twice["recipient"], twice.get("title", "")) == ("Dr Walsh", "")
    apart = values({"recipient": "sarah lund", "title": "doctor"})
    assert (apart["title"], apart["recipient"]) == ("Dr", "Sarah Lund")
    assert values({"recipient": "Professor Lee"})["recipient"] == "Professor Lee"
    alone_ = values({"recipient": "Sister"})
    assert (alone_["recipient"], alone_["vocative"], alone_["dear"]) == ("Sister", "Sister", "Dear")


def test_a_name_of_a_list_and_of_a_team_stay_as_they_are() -> None:
    card = Card().with_fields({"recipient": "Ada"})
    listed = card_values(card, {"recipient": "bell hooks"}, LANGUAGES.of("en"))
    assert listed["recipient"] == "bell hooks"
    assert values({"recipient": "CMHT"}, audience="team")["recipient"] == "CMHT"


@pytest.mark.parametrize("nothing", ["n/a", "don't know", "I don't remember", "?", "…", "–"])
def test_what_says_nothing_is_no_answer(nothing: str) -> None:
    found = values({"moment": nothing, "unit": nothing, "date": nothing, "role": nothing})
    assert not any(found[name] for name in ("moment", "unit", "date", "role"))


def test_a_place_and_a_time_as_they_stand_in_a_sentence() -> None:
    found = values({"unit": "Ward 5.", "date": "A Sunday in March", "shift": "Nights"})
    assert (found["at"], found["when"], found["on_shift"]) == (
        "on Ward 5", "on a Sunday in March", "on Nights",
    )  # fmt: skip
    assert values({"date": "since 2019"})["since"] == "since 2019"


def test_nothing_is_made_of_answers_in_a_language_without_words() -> None:
    found = values({"moment": "när du satt hos henne", "unit": "avdelning 5"}, language="sv")
    assert alone("moment") not in found and "at" not in found
