"""The first step: the text of each role."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from card_setups import CATALOG, setup_of, team

from thankyou.layout.collect_words import MOST_SET, WordCollector, Words
from thankyou.model.card import Second
from thankyou.model.field_text import Extent, FieldText


def texts(words: Words) -> dict[str, str]:
    """The text of each role, without the extents of its values."""
    return {role: words.text for role, words in words.by_role.items()}


def collected(values: Mapping[str, str] | None = None, **changes: Any) -> Words:
    return WordCollector(setup_of(**changes), CATALOG.languages).collect(values or {})


def test_every_role_has_a_text_and_those_that_the_card_lacks_an_empty_one() -> None:
    words = texts(collected(sentiment="Thank you", tagline="", message="For the night."))
    assert words["sentiment"] == "Thank you" and words["message"] == "For the night."
    assert words["colophon"] == CATALOG.designs["fern"].colophon
    for role in ("tagline", "second", "signers", "delivery", "address"):
        assert words[role] == "", role


def test_quotation_marks_are_those_of_each_language() -> None:
    second = Second("de", 'Sie sagte "bleib".')
    words = texts(collected(message='She said "stay".', second=second))
    assert words["message"] == "She said “stay”."
    assert words["second"] == "Sie sagte „bleib“."


def test_a_language_without_rules_keeps_its_typed_marks() -> None:
    assert texts(collected(message='"qapla\'"', language="tlh"))["message"] == '"qapla\'"'


def test_a_value_fills_both_languages_and_its_absence_is_reported_once() -> None:
    both = {"message": "Dear {recipient}.", "second": Second("de", "Liebe {recipient}.")}
    words = collected({"recipient": "Ada"}, **both)
    assert words.by_role["message"] == FieldText("Dear Ada.", (Extent(5, 8, "recipient"),))
    assert words.by_role["second"] == FieldText("Liebe Ada.", (Extent(6, 9, "recipient"),))
    assert words.problems == ()
    problems = collected(**both).problems
    assert [(one.code, one.field) for one in problems] == [("empty-field", "recipient")]


def test_a_signer_is_a_paragraph_with_their_own_line_beneath() -> None:
    signers = collected(signers=team(2, "take  care")).by_role["signers"]
    assert signers.text == "Signer 0\ntake care\n\nSigner 1\ntake care"
    assert list(signers.stretches()) == [
        ("Signer 0", "signer"), ("\n", None), ("take care", "signer_line"), ("\n\n", None),
        ("Signer 1", "signer"), ("\n", None), ("take care", "signer_line"),
    ]  # fmt: skip


def test_a_postcard_has_the_address_apart_and_other_cards_one_text_of_both() -> None:
    values = {"unit": "Ward 7", "recipient": "Ada"}
    team_card = {"audience": "team", "display": "no"}
    words = texts(collected(values, format="postcard-a6", **team_card))
    assert words["address"] == "For Ada · Ward 7"
    assert words["delivery"] == "Private: please do not display"
    words = texts(collected(values, **team_card))
    assert words["address"] == ""
    assert words["delivery"] == "For Ada · Ward 7\nPrivate: please do not display"


def test_the_title_is_the_sentiment_on_one_line() -> None:
    assert collected(sentiment="Thank\nyou").title == "Thank you"
    assert collected(sentiment="").title == ""


def test_an_address_is_lines_of_values() -> None:
    values = {"recipient": "Ada", "unit": "Ward 7"}
    message = "Dear {recipient}."
    address = collected(values, message=message, format="postcard-a6").by_role["address"]
    assert address == FieldText("Ada\nWard 7", (Extent(0, 3, "recipient"), Extent(4, 10, "unit")))


def test_values_stay_marked_where_quotation_marks_change_the_text() -> None:
    words = collected(
        {"recipient": 'Ada "Ace" Love'}, message='"{recipient}, ça va ?"', language="fr"
    )
    (extent,) = words.by_role["message"].extents
    assert words.by_role["message"].text[extent.start : extent.end].startswith("Ada")
    assert words.by_role["message"].text[extent.start : extent.end].endswith("Love")


def test_an_endless_text_is_set_in_part_and_reported() -> None:
    words = collected(message="kind " * 5000)
    assert len(texts(words)["message"]) == MOST_SET
    assert [one.code for one in words.problems] == ["text-too-long"]
    words = collected({"recipient": "a" * 90_000, "unit": "b" * 90_000}, format="postcard-a6")
    assert max(map(len, (*texts(words).values(), words.addressee))) <= MOST_SET


@pytest.mark.parametrize("language", ["cy", "ga", "eu", "th", "he", "el", "fi", "tlh", "sw", "mn"])
def test_a_language_without_words_here_gets_none_of_english(language: str) -> None:
    words = texts(
        collected(
            {"recipient": "Ada", "unit": "Ward 7"}, message="Diolch.", language=language,
            display="yes", drawing=True, audience="team",
        )
    )  # fmt: skip
    assert words["colophon"] == words["drawing"] == ""
    assert words["delivery"] == "Ada\nWard 7"  # whom it is for, and no word of ours


@pytest.mark.parametrize(
    ("language", "begins"),
    [("en", "Fern."), ("en-US", "Fern."), ("de", "Farn."), ("de-AT", "Farn."), ("pt-PT", "Feto."),
     ("pt-BR", "Samambaia."), ("zh-Hans", "蕨。"), ("zh-Hant", ""), ("ar", "سرخس"), ("ko", "")],
)  # fmt: skip
def test_a_colophon_is_in_the_card_s_language_or_is_not_there(language: str, begins: str) -> None:
    said = texts(collected(language=language))["colophon"]
    assert said.startswith(begins) and bool(said) == bool(begins)
