"""What is said of a card: its title, when it was changed, and quiet notes."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankyou.gui.pages.cards.card_words import (
    notes_of,
    spoken,
    title_of,
    titles_of,
)
from thankyou.store.values import KeptCard

NOW = datetime(2026, 11, 27, 14, 30).timestamp()


def kept(**parts: object) -> KeptCard:
    return KeptCard(**{
        "id": "a", "title": "", "recipient": "", "first_words": "", "words": "",
        "changed": NOW, **parts,
    })  # type: ignore[arg-type]  # fmt: skip


@pytest.mark.parametrize(
    ("parts", "title"),
    [
        ({"title": "Mine", "recipient": "Ada", "first_words": "You sat"}, "Mine"),
        ({"recipient": "Ada", "first_words": "You sat"}, "For Ada"),
        ({"first_words": "You sat with me"}, "You sat with me"),
        ({}, "A new card"),
        ({"damaged": "not-a-card", "title": "a"}, "A card that cannot be read"),
        ({"damaged": "not-a-card", "title": "for Ada"}, "for Ada"),
        ({"locked": True, "title": "a"}, "A card with a password"),
    ],
)
def test_a_title_is_the_name_or_whom_it_is_for_or_how_it_begins(
    parts: dict[str, object], title: str
) -> None:
    assert title_of(kept(**parts)) == title


def test_first_words_that_are_long_end_between_words() -> None:
    title = title_of(kept(first_words="You stayed with us, " * 5))
    assert title.endswith("us…") and len(title) <= 61


@given(st.text())
def test_no_text_of_a_file_breaks_the_line_or_turns_it_round(text: str) -> None:
    title = title_of(kept(title=text, recipient=text, first_words=text))
    assert "\n" not in title and "\u202e" not in title and "\x1b" not in title


def test_several_cards_are_named_by_their_number() -> None:
    assert titles_of([kept(title="Mine")]) == "“Mine”"
    assert titles_of([kept(), kept()]) == "2 cards"


def test_notes_say_what_is_not_to_be_seen() -> None:
    assert notes_of(kept(), None, frozenset()) == ""
    assert notes_of(kept(people=24), None, frozenset()) == "with a list of 24 people"
    assert notes_of(kept(people=1, locked=True), None, frozenset()) == (
        "protected · with a list of one person"
    )
    assert notes_of(kept(damaged="x"), None, frozenset()) == "damaged"
    assert notes_of(kept(), None, frozenset({"a"})) == "open in another window"
    assert notes_of(kept(), "a", frozenset()) == "open now"


def test_who_hears_it_hears_all_of_it() -> None:
    assert spoken(kept(title="Mine"), "Yesterday", "protected") == (
        "Mine, changed: Yesterday, protected"
    )
    assert spoken(kept(title="Mine", deleted=NOW), "Yesterday", "") == "Mine, deleted: Yesterday"
