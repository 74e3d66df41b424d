"""What the writer chooses for the look: faces, size and colour of the words, and what it costs."""

from __future__ import annotations

import pytest

from thankyou.catalog import Catalog
from thankyou.designs.customize import customized
from thankyou.model.card import TEXT_SIZES, Card
from thankyou.model.scene import glyph_runs
from thankyou.typeset.fonts import x_height

CATALOG = Catalog()


def test_larger_words_are_larger_in_order() -> None:
    sizes = []
    for percent in TEXT_SIZES:
        card = Card(message="Thank you for the night.", text_size=percent)
        fit = CATALOG.composer(card).compose().message_fit
        assert fit is not None
        sizes.append(fit.size)
    assert sizes == sorted(sizes) and sizes[-1] / sizes[1] == pytest.approx(1.3)


def test_the_colour_is_that_of_all_words() -> None:
    card = Card(message="Thank you.", tagline="for all", text_color="#1c2f57", format="fold-a6")
    for scene in CATALOG.composer(card).compose().scenes:
        assert {run.color for run in glyph_runs(scene.items)} == {(28, 47, 87)}


@pytest.mark.parametrize("pairing", CATALOG.pairings)
@pytest.mark.parametrize("design", CATALOG.designs)
def test_every_pairing_suits_every_design(pairing: str, design: str) -> None:
    held = CATALOG.designs[design]
    for card_format in ("flat-a6", "tent-a6"):
        card = Card(
            message="Thank you for each small thing that you did for us. " * 6,
            sentiment=held.sentiment, tagline=held.tagline, design=design, pairing=pairing,
            format=card_format,
        )  # fmt: skip
        composition = CATALOG.composer(card).compose()
        assert not composition.problems
        assert all(fit.size >= 7.5 for fit in composition.fits)


def test_a_pairing_that_is_not_there_is_told_and_another_is_used() -> None:
    found = CATALOG.composer(Card(message="Hello", pairing="runes")).compose()
    own = CATALOG.composer(Card(message="Hello")).compose()
    assert found.fits == own.fits
    assert [one.values["name"] for one in found.problems if one not in own.problems] == ["runes"]


def test_pale_words_bring_a_note_for_each_side() -> None:
    assert CATALOG.look_notes(Card(design="fern")) == ()
    assert CATALOG.look_notes(Card(design="fern", text_color="#1c2f57")) == ()
    found = CATALOG.look_notes(Card(design="first-light", text_color="#1c2f57"))
    assert [one.values["side"] for one in found] == ["front"]  # the night behind it is dark
    assert all(one.level == "note" for one in found)


@pytest.mark.parametrize("design", list(CATALOG.designs))
@pytest.mark.parametrize("role", ["sentiment", "message"])
def test_words_look_as_large_in_every_pairing(design: str, role: str) -> None:
    """Whatever face the design's own is, another stands in for it at the same height."""
    heights = {}
    for name in ("", *CATALOG.pairings):
        style = customized(CATALOG.designs[design], Card(pairing=name), CATALOG.pairings).styles[
            role
        ]
        heights[name] = style.size * x_height(CATALOG.fonts.face(style.face))
    own = heights[""]
    assert all(height == pytest.approx(own, rel=0.06) for height in heights.values()), heights


@pytest.mark.parametrize("design", list(CATALOG.designs))
def test_a_tagline_in_small_letters_is_matched_by_them_and_not_spaced(design: str) -> None:
    own = CATALOG.designs[design].styles["tagline"]
    if own.uppercase:
        return
    high = own.size * x_height(CATALOG.fonts.face(own.face))
    for name in CATALOG.pairings:
        style = customized(CATALOG.designs[design], Card(pairing=name), CATALOG.pairings).styles[
            "tagline"
        ]
        found = style.size * x_height(CATALOG.fonts.face(style.face))
        assert found == pytest.approx(high, rel=0.06), name
        assert style.tracking <= own.tracking, name
