"""Straight marks are set as the language's own; everything else stays as it was typed."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from thankyou.base.assets import asset_root
from thankyou.catalog import Catalog
from thankyou.language.quotes import _line, quoted
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
        ("I am 5'10\" tall, and the bed 6' long.", EN, "I am 5'10\" tall, and the bed 6’ long."),
        ('("Stay")—"go"', EN, "(“Stay”)—“go”"),
        ('Sie sagten: "Bleiben Sie."', DE, "Sie sagten: „Bleiben Sie.“"),
        ("Sie sagten: \"Er rief: 'Ja.'\"", DE, "Sie sagten: „Er rief: ‚Ja.‘“"),
        ('"stay\n"go"', EN, "“stay\n“go”"),
        ("Rock 'n' roll \"", EN, "Rock ‘n’ roll ”"),
        ("“Already” set, it’s so.", EN, "“Already” set, it’s so."),
        ('"', EN, "”"),
        ("", EN, ""),
    ],
)
def test_marks(typed: str, marks: tuple[str, ...], set_: str) -> None:
    assert quoted(typed, marks) == set_


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
    ['"', "'", " ", "a", "don", "t", "5", ".", ",", "\n", "(", ")", "—", "é", "谢"]
)


@example('"5""')
@given(st.lists(PIECES, max_size=30).map("".join))
@settings(max_examples=500, deadline=None)
def test_only_straight_marks_change_and_once_is_enough(text: str) -> None:
    after = quoted(text, EN)
    assert len(after) == len(text)
    for old, new in zip(text, after, strict=True):
        assert old == new or (old == '"' and new in "“”") or (old == "'" and new in "‘’")
    assert quoted(after, EN) == after
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


def test_a_language_that_we_do_not_know_keeps_its_marks(catalog: Catalog) -> None:
    card = Card(message='Ni sa "ja".', language="sv", sentiment="", tagline="")
    scenes = catalog.composer(card).compose().scenes
    assert '"ja"' in " ".join(words(scene.items) for scene in scenes)


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
