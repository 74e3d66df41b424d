"""What an earlier state was, in a few words."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from thankyou.gui.pages.history.past_words import difference_words, why_words
from thankyou.model.card import Card, CardPeople, CardPhoto, Second, Signer
from thankyou.store.values import Why

NOW = Card(message="You stayed with my father all night.", sentiment="Thank you")
PHOTO = CardPhoto("k", 4, 3, b"")


def words(**changes: Any) -> str:
    return difference_words(NOW.changed(**changes), NOW, lambda card: card.message)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"message": "You stayed."}, "5 words fewer"),
        ({"message": "You stayed with my father all the night."}, "One word more"),
        ({"message": "You stayed with my mother all night."}, "One other word"),
        ({"message": "You stayed all night with my father."}, "2 other words"),
        ({"message": "all stayed with my father You night."}, "The words in another order"),
        ({"message": "You stayed with my father\nall night."}, "Other lines"),
        ({"design": "dusk"}, "Another design"),
        ({"palette": "x"}, "Other colours"),
        ({"format": "half-fold-a6"}, "Another size"),
        ({"photo": PHOTO}, "With a photo"),
        ({"second": Second("ar", "x")}, "With a second language"),
        ({"signers": (Signer("Ada"),)}, "Other signers"),
        ({"people": CardPeople("a", ("n",), ())}, "With a list of people"),
        ({"text_size": 115}, "Other lettering"),
        ({"sentiment": "Thanks"}, "Other words on the front"),
        ({"fields": (("recipient", "Ada"),)}, "Other details"),
        ({"message": "", "design": "dusk"}, "7 words fewer, another design"),
        ({"dismissed": ("x",)}, "Looks the same as now"),
        ({}, "The same as now"),
    ],
)
def test_a_difference_is_a_few_words(changes: dict[str, Any], said: str) -> None:
    assert words(**changes) == said


def test_what_is_there_now_and_was_not_is_said_the_other_way_round() -> None:
    now = NOW.changed(photo=PHOTO)
    assert difference_words(NOW, now, lambda card: card.message) == "Without the photo"
    moved = now.changed(photo=CardPhoto("k", 4, 3, b"", zoom=2.0))
    assert difference_words(moved, now, lambda card: card.message) == "Another part of the photo"


def test_of_many_differences_some_are_named() -> None:
    said = words(message="", design="dusk", format="half-fold-a6", photo=PHOTO, sentiment="x")
    assert said.endswith(", and more") and said.count(",") == 3


def test_every_reason_that_the_store_has_is_a_sentence_of_its_own() -> None:
    said = [why_words(why) for why in get_args(Why)]
    assert said[0] == "" and all(said[1:]) and len(set(said)) == len(said)
