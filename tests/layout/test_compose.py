"""Card + design + format -> scenes and problems: numbers on scenes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sampling import sampled

from thankyou.base.geometry import Rect
from thankyou.catalog import Catalog
from thankyou.merge.clean_text import settable
from thankyou.model.card import LENGTHS, Card
from thankyou.model.scene import GlyphRun, Group, Scene, glyph_runs

CATALOG = Catalog()
SAFE = 5 * 72 / 25.4  # nothing essential in the outer 5 mm


def words(scene: Scene) -> list[Group]:
    """The groups of text of a scene."""
    return [
        item
        for item in scene.items
        if isinstance(item, Group) and item.items and isinstance(item.items[0], GlyphRun)
    ]


def text(scene: Scene) -> str:
    lines = ("".join(s.text for _, s in run.parts) for run in glyph_runs(scene.items))
    return " ".join(line.strip() for line in lines)


def card(**changes: Any) -> Card:
    template = CATALOG.template("work-family")
    base = CATALOG.card_from(template).with_fields(
        {"recipient": "the night team", "unit": "Ward 12", "sender": "Ada and family"}
    )
    return replace(base, **changes)


EVERY_FACE = [(d, f) for d in CATALOG.designs for f in CATALOG.formats]
every_card = pytest.mark.parametrize(
    ("design", "card_format"),
    sampled(EVERY_FACE, every=8),
)


TURNS = 9
"""A test has one in so many messages."""


# test_all_templates has every message on every format, in the designs with the least room.
@pytest.mark.parametrize(
    ("design", "card_format", "turn"),
    sampled(((d, f, n) for n in range(TURNS) for d, f in EVERY_FACE), every=61),
)
def test_every_template_fits_every_design_and_format(
    design: str, card_format: str, turn: int
) -> None:
    longest = LENGTHS.index(CATALOG.format(card_format).longest)
    for template in tuple(CATALOG.templates.values())[turn::TURNS]:
        if LENGTHS.index(template.length) > longest:
            continue
        made = CATALOG.card_from(template).with_fields(
            {
                "recipient": "Dr Amara Okafor and the night team",
                "role": "nurse",
                "unit": "Ward 12",
                "date": "in the first week of March",
                "moment": "you turned the chair round so that she could see the sky",
                "effect": "We were less alone",
                "loved_one": "my father",
                "sender": "Ada and family",
            }
        )
        made = replace(made, design=design, format=card_format)
        composition = CATALOG.composer(made).compose()
        assert composition.problems == (), template.id
        fit = composition.message_fit
        assert fit is not None and fit.lines_over == 0
        assert fit.size >= 9.0, template.id


@every_card
def test_words_stand_inside_the_safe_zone_and_their_face(design: str, card_format: str) -> None:
    long_message = "Thank you for each small thing that you did. " * 9
    made = card(design=design, format=card_format, message=long_message)
    composition = CATALOG.composer(made).compose()
    assert not composition.problems
    for panel, scene in zip(CATALOG.format(card_format).panels, composition.scenes, strict=True):
        assert (scene.size.width, scene.size.height) == (panel.width, panel.height)
        face = Rect(*panel.face).inset(SAFE)
        postal = CATALOG.format(card_format).postal
        for run in glyph_runs(scene.items):
            if postal is not None and panel.kind == "letter" and run.x > postal.divider:
                face = Rect(*postal.address)
            right = run.x + run.parts[-1][0] + run.parts[-1][1].advance * run.size
            assert run.x >= face.x - 0.01 and right - 6 <= face.right
            assert face.y <= run.y <= face.bottom


@every_card
def test_art_reaches_the_bleed_and_comes_first(design: str, card_format: str) -> None:
    for scene in CATALOG.composer(card(design=design, format=card_format)).compose().scenes:
        art = scene.items[0]
        assert isinstance(art, Group) and art.form
        ground = art.items[0]
        xs = [s[1] for s in ground.segments if len(s) > 1]  # type: ignore[union-attr]
        assert min(xs) == pytest.approx(-scene.bleed)
        assert max(xs) == pytest.approx(scene.size.width + scene.bleed)


def test_headings_paragraphs_and_figures_are_said() -> None:
    front, back = CATALOG.composer(card()).compose().scenes
    assert [g.role for g in words(front)] == ["H1", "P"]
    assert {g.role for g in words(back)} == {"P"}
    assert front.items[0].role == "Figure" and front.items[0].alt  # type: ignore[union-attr]
    assert back.items[0].role == "Artifact"  # type: ignore[union-attr]


def test_a_record_overrides_the_cards_fields_even_with_nothing() -> None:
    composer = CATALOG.composer(card())
    named = composer.compose({"recipient": "Zoë"})
    assert "Zoë" in text(named.scenes[1]) and not named.problems
    empty = composer.compose({"recipient": ""})
    assert [(p.code, p.field) for p in empty.problems] == [("empty-field", "recipient")]
    assert "night team" not in text(empty.scenes[1])


@pytest.mark.parametrize(
    "value", ["", "  ", "\t\n", "\u200b", "\u00a0\u2060", "\ufeff", "\u202e\u202c"]
)
def test_a_value_that_shows_nothing_is_empty(value: str) -> None:
    problems = CATALOG.composer(card()).compose({"recipient": value}).problems
    assert [(p.code, p.field) for p in problems] == [("empty-field", "recipient")]


def test_an_unknown_word_prints_as_it_was_typed_and_is_said() -> None:
    composition = CATALOG.composer(card(message="Dear {recipent}, {sender.__class__}")).compose()
    assert "{recipent}, {sender.__class__}" in text(composition.scenes[1])
    assert composition.problems[0].code == "unknown-field"
    assert composition.problems[0].field == "recipent"


def test_hostile_values_stay_text() -> None:
    nasty = "{sender} {0.__class__} %s [gone] \\ <b>"
    composition = CATALOG.composer(card(message="To {recipient}.")).compose({"recipient": nasty})
    assert nasty in text(composition.scenes[1])


@pytest.mark.parametrize("design", list(CATALOG.designs))
def test_a_name_of_300_letters_is_a_problem_and_is_seen(design: str) -> None:
    made = card(design=design).with_fields({"recipient": "A" + "n" * 299})
    composition = CATALOG.composer(made).compose()
    assert ("overflow", "back") in {(p.code, p.panel) for p in composition.problems}
    seen = "".join(s.text for run in glyph_runs(composition.scenes[1].items) for _, s in run.parts)
    assert seen.count("n") >= 299


def test_overflow_says_how_many_lines() -> None:
    message = "\n".join(f"Line {n} of a letter that goes on" for n in range(60))
    composition = CATALOG.composer(card(message=message)).compose()
    problem = composition.problems[0]
    assert problem.code == "overflow" and problem.panel == "back"
    fewer = "\n".join(message.split("\n")[: 60 - int(problem.values["lines"])])
    assert not CATALOG.composer(card(message=fewer)).compose().problems


def test_unchanged_panels_are_the_same_scene() -> None:
    composer = CATALOG.composer(card())
    one, two = composer.compose({"recipient": "Ada"}), composer.compose({"recipient": "Ben"})
    assert one.scenes[0] is two.scenes[0]
    assert one.scenes[1] is not two.scenes[1]


def test_an_empty_message_still_makes_a_card_with_room() -> None:
    composition = CATALOG.composer(card(message="")).compose()
    assert not composition.problems
    fit = composition.message_fit
    assert fit is not None and fit.lines_free > 5


def test_two_problems_in_one_word_are_one() -> None:
    composition = CATALOG.composer(card(message="\U0001318b and \U0001318b")).compose()
    missing = [p for p in composition.problems if p.code == "missing-glyph"]
    assert len(missing) == 1 and missing[0].values["code"] == "U+1318B"


@pytest.mark.parametrize(
    ("typed", "set_as"),
    [("a\r\nb\rc", "a\nb\nc"), ("a\tb", "a b"), ("a\u2028b", "a\nb"), ("\ud800x", "\ufffdx")],
)
def test_clean(typed: str, set_as: str) -> None:
    assert settable(typed) == set_as


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), st.text(max_size=60), st.sampled_from(sorted(CATALOG.designs)))
def test_any_words_make_a_card(message: str, name: str, design: str) -> None:
    made = card(message=message, design=design)
    composition = CATALOG.composer(made).compose({"recipient": name})
    assert len(composition.scenes) == 2


def test_what_two_people_have_in_common_is_the_very_same(catalog: Catalog) -> None:
    """A painter knows it by that, and draws it once."""
    card = Card(
        message="Dear {recipient},\n\nyou came at four.\n\nThank you.\n\nAda", sentiment="Hi"
    )
    composer = catalog.composer(card)
    one, other = (composer.compose({"recipient": name}).scenes for name in ("Bo", "Zoë"))
    assert one[0] is other[0]
    paragraphs = [
        [item for item in scenes[1].items if isinstance(item, Group) and item.role == "P"]
        for scenes in (one, other)
    ]
    same = [a is b for a, b in zip(*paragraphs, strict=True)]
    assert same[:4] == [False, True, True, True]
