"""A catalog keeps the card that it made ready last, for as long as only words change."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import pytest

from thankyou.catalog import Catalog
from thankyou.layout.compose import look_of
from thankyou.layout.photo_signature import PRINT_DPI
from thankyou.model.card import Card, Second, Signer

CARD = Card(
    message="Dear {recipient},\n\nthank you.\n\nRuth", sentiment="Thanks", tagline="for the night",
    fields=(("recipient", "Ada"), ("sender", "Ruth")), design="fern", format="fold-a6",
)  # fmt: skip

CHANGES: dict[str, list[dict[str, Any]]] = {
    "words": [
        {"message": "A letter."}, {"message": "Long. " * 300}, {"message": ""}, {"tagline": ""},
        {"sentiment": "With thanks for everything, from all of us"}, {"name": "Mine"},
        {"fields": ()}, {"fields": (("recipient", "أماني"),)}, {"template": None},
        {"guided": (("moment", "that night"),)}, {"display": "yes"}, {"register": "formal"},
        {"voice": "family"}, {"remembering": True}, {"dismissed": ("x",)},
    ],
    "looks": [
        {"design": "lamp"}, {"palette": "copper"}, {"format": "postcard-a6"}, {"language": "ar"},
        {"language": "ja"}, {"pairing": "clear"}, {"text_size": 120}, {"text_align": "justify"},
        {"signers": (Signer("Ruth", ""), Signer("David", ""))}, {"design": "not here"},
        {"second": Second("fr", "Merci.")}, {"appeal": "tears"}, {"text_color": "#203040"},
    ],
}  # fmt: skip


@pytest.mark.parametrize("kind", CHANGES)
def test_what_is_kept_lays_out_as_what_is_made_anew(kind: str, catalog: Catalog) -> None:
    known = {one.name for one in fields(Card)}
    for change in CHANGES[kind]:
        assert change.keys() <= known
        for card in (CARD, replace(CARD, **change), CARD):
            anew = repr(catalog._composer(card, PRINT_DPI).compose())  # runs are equal by identity
            assert repr(catalog.composer(card).compose()) == anew, change
            assert catalog.composer(card).card.message == card.message


def test_a_letter_typed_makes_no_frame_anew(catalog: Catalog) -> None:
    first = catalog.composer(CARD)
    typed = catalog.composer(CARD.changed(message=CARD.message + "!"))
    assert typed._frames is first._frames and typed.card.message.endswith("!")
    assert catalog.composer(CARD) is first and look_of(typed.card) == look_of(CARD)
    assert catalog.composer(CARD, 96.0)._frames is not first._frames


def test_what_stands_in_for_something_else_is_looked_for_each_time(catalog: Catalog) -> None:
    for _ in range(2):
        (problem,) = catalog.composer(CARD.changed(design="not here")).missing
        assert problem.code.startswith("design")
