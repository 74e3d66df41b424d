"""The first step: the text of each role."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from card_setups import CATALOG, setup_of, team

from thankyou.layout.collect_words import MOST_SET, WordCollector, Words
from thankyou.model.card import Second


def collected(values: Mapping[str, str] | None = None, **changes: Any) -> Words:
    return WordCollector(setup_of(**changes), CATALOG.languages).collect(values or {})


def test_every_role_has_a_text_and_those_that_the_card_lacks_an_empty_one() -> None:
    words = collected(sentiment="Thank you", tagline="", message="For the night.").by_role
    assert words["sentiment"] == "Thank you" and words["message"] == "For the night."
    assert words["colophon"] == CATALOG.designs["fern"].colophon
    for role in ("tagline", "second", "signers", "delivery", "address"):
        assert words[role] == "", role


def test_quotation_marks_are_those_of_each_language() -> None:
    words = collected(message='She said "stay".', second=Second("de", 'Sie sagte "bleib".')).by_role
    assert words["message"] == "She said “stay”."
    assert words["second"] == "Sie sagte „bleib“."


def test_a_language_without_rules_keeps_its_typed_marks() -> None:
    assert collected(message='"qapla\'"', language="tlh").by_role["message"] == '"qapla\'"'


def test_a_value_fills_both_languages_and_its_absence_is_reported_once() -> None:
    both = {"message": "Dear {recipient}.", "second": Second("de", "Liebe {recipient}.")}
    words = collected({"recipient": "Ada"}, **both)
    assert words.by_role["message"] == "Dear Ada." and words.by_role["second"] == "Liebe Ada."
    assert words.problems == ()
    problems = collected(**both).problems
    assert [(one.code, one.field) for one in problems] == [("empty-field", "recipient")]


def test_a_signer_is_a_paragraph_with_their_own_line_beneath() -> None:
    assert collected(signers=team(2, "take  care")).by_role["signers"] == (
        "Signer 0\ntake care\n\nSigner 1\ntake care"
    )


def test_a_postcard_has_the_address_apart_and_other_cards_one_text_of_both() -> None:
    values = {"unit": "Ward 7", "recipient": "Ada"}
    team_card = {"audience": "team", "display": "no"}
    words = collected(values, format="postcard-a6", **team_card).by_role
    assert words["address"] == "For Ada · Ward 7"
    assert words["delivery"] == "Private: please do not display"
    words = collected(values, **team_card).by_role
    assert words["address"] == ""
    assert words["delivery"] == "For Ada · Ward 7\nPrivate: please do not display"


def test_the_title_is_the_sentiment_on_one_line() -> None:
    assert collected(sentiment="Thank\nyou").title == "Thank you"
    assert collected(sentiment="").title == ""


def test_an_endless_text_is_set_in_part_and_reported() -> None:
    words = collected(message="kind " * 5000)
    assert len(words.by_role["message"]) == MOST_SET
    assert [one.code for one in words.problems] == ["text-too-long"]
    words = collected({"recipient": "a" * 90_000, "unit": "b" * 90_000}, format="postcard-a6")
    assert max(map(len, (*words.by_role.values(), words.addressee))) <= MOST_SET
