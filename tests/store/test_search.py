"""A search finds a card by the beginnings of its words, with accents or without, in any script."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest
from any_cards import TEXTS
from hypothesis import given

from thankyou.store.search import matches, search_words
from thankyou.store.values import KeptCard


def found(text: str, query: str) -> bool:
    return matches(KeptCard("x", "", "", "", search_words(text), 0.0), query)


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("José Muñoz", "jose"),
        ("José Muñoz", "JOSÉ mun"),
        (unicodedata.normalize("NFD", "José Muñoz"), "josé muñ"),
        ("Łukasz Sørensen", "lukasz soren"),
        ("Straße", "strasse"),
        ("Dr. O’Brien", "o'br"),
        ("Dr. O'Brien", "obrien"),
        ("Dr. O'Brien", "brien"),
        ("İstanbul", "istanbul"),
        ("مُحَمَّد", "محمد"),
        ("שָׁלוֹם", "שלום"),
        ("Ελένη Ωνάση", "ωνα ελενη"),
        ("原田先生、ありがとうございました", "先生"),
        ("ขอบคุณพยาบาลทุกคน", "พยาบาล"),
        ("की मदद", "की"),
        ("Ａda", "ada"),
        ("ward 4-B, room 12", "4 b 12"),
        ("anything", "  "),
    ],
)
def test_it_is_found(text: str, query: str) -> None:
    assert found(text, query)


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("Jose", "josé"),
        ("thankful", "full"),
        ("Ada Lee", "ada bee"),
        ("कि", "की"),
        ("one two", "onetwo"),
    ],
)
def test_it_is_not_found(text: str, query: str) -> None:
    assert not found(text, query)


@given(TEXTS)
def test_every_text_is_found_by_itself_and_by_its_beginnings(text: str) -> None:
    assert found(text, text)
    for word in text.split():
        assert found(text, word)


def test_each_script_is_found_as_one_types(scripts: list[dict[str, Any]]) -> None:
    for one in scripts:
        for word in one["message"].split():
            assert found(one["message"], word[: 1 + len(word) // 2]) or not any(
                char.isalnum() for char in word[: 1 + len(word) // 2]
            ), one["script"]
