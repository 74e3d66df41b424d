"""Colourways: what is named is what comes, the rest follows, and words stay legible in all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sampling import sampled

from thankyou.base.color import oklab
from thankyou.catalog import Catalog
from thankyou.designs.model import Palette
from thankyou.designs.palette import in_palette, mover
from thankyou.model.card import Card
from thankyou.render.raster.contrast import LEAST, legibility

CATALOG = Catalog()
PALETTES = [(d.id, p) for d in CATALOG.designs.values() for p in ("", *(q.id for q in d.palettes))]
colors = st.tuples(*[st.integers(0, 255)] * 3)
several = st.lists(st.tuples(colors, colors), min_size=1, max_size=6, unique_by=lambda p: p[0])


@given(several, colors)
def test_named_colours_come_exactly_and_all_are_colours(
    pairs: list[tuple[tuple[int, int, int], tuple[int, int, int]]], other: tuple[int, int, int]
) -> None:
    move = mover(Palette("x", "X", tuple(pairs)))
    assert all(move(old) == new for old, new in pairs)
    assert all(0 <= v <= 255 for v in move(other))


def test_a_tone_between_two_named_ones_stays_between_them() -> None:
    move = mover(Palette("x", "X", (((0, 0, 0), (0, 0, 90)), ((200, 200, 200), (200, 200, 255)))))
    light = [oklab(move((v, v, v)))[0] for v in range(0, 201, 20)]
    assert light == sorted(light)


def test_no_chroma_is_grey() -> None:
    move = mover(Palette("x", "X", (((0, 0, 0), (0, 0, 0)),), chroma=0.0))
    for color in ((200, 30, 30), (20, 120, 220), (240, 220, 30)):
        assert max(move(color)) - min(move(color)) <= 1


def test_a_palette_that_is_not_there_is_told_and_the_designs_own_is_used() -> None:
    found = CATALOG.composer(Card(message="Hello", design="fern", palette="neon")).compose()
    own = CATALOG.composer(Card(message="Hello", design="fern")).compose()
    assert found.fits == own.fits
    assert [one.values["name"] for one in found.problems if one not in own.problems] == ["neon"]


@pytest.mark.parametrize("design", CATALOG.designs)
def test_each_design_has_its_colourways(design: str) -> None:
    held = CATALOG.designs[design]
    assert 2 <= len(held.palettes) + 1 <= 5
    assert any(one.low_ink for one in held.palettes)
    for one in held.palettes:
        other = in_palette(held, one.id)
        assert other.palette == one.id
        if one.low_ink:  # on white: a printer puts nothing down where nothing is
            assert other.panels["letter"].ground == (255, 255, 255)


@pytest.mark.parametrize(
    ("design", "palette", "card_format"),
    sampled(((*one, f) for one in PALETTES for f in ("fold-a6", "tent-a6", "square-148")), every=2),
)
def test_words_are_legible_on_the_painted_ground(
    design: str, palette: str, card_format: str
) -> None:
    """7:1 against every pixel beneath the words, on an upright, a level and a square card."""
    held = CATALOG.designs[design]
    card = Card(
        message="Thank you for each small thing that you did. " * 6, design=design,
        sentiment=held.sentiment, tagline=held.tagline, palette=palette, format=card_format,
    )  # fmt: skip
    for scene in CATALOG.composer(card).compose().scenes:
        for one in legibility(scene):
            assert one.contrast >= LEAST, (card_format, scene.name, one)


def test_dark_words_on_pale_paper_have_a_high_contrast() -> None:
    card = Card(message="Thank you. " * 9, design="fern")
    composition = CATALOG.composer(card).compose()
    assert min(one.contrast for one in legibility(composition.scenes[1])) > 11


def filled(design: str, card_format: str, sentiment: str) -> Card:
    """A card with as many words inside as fit."""
    low, high = 1, 200
    while high - low > 1:
        middle = (low + high) // 2
        message = "Thank you for each small thing that you did. " * middle
        card = Card(message=message, design=design, sentiment=sentiment, format=card_format)
        fits = not any(p.code == "overflow" for p in CATALOG.composer(card).compose().problems)
        low, high = (middle, high) if fits else (low, middle)
    message = "Thank you for each small thing that you did. " * low
    return Card(message=message, design=design, sentiment=sentiment, format=card_format)


@pytest.mark.parametrize(
    ("design", "card_format"),
    sampled(((d, f) for d in CATALOG.designs for f in CATALOG.formats), every=5),
)
def test_words_are_legible_however_many_there_are(design: str, card_format: str) -> None:
    """A page as full as can be, and a long line on the front, on every format: no art beneath."""
    full = filled(design, card_format, "For the tears you shed with us, and for coming back in")
    for card in (full, full.changed(sentiment="Thanks")):
        for scene in CATALOG.composer(card).compose().scenes:
            for one in legibility(scene):
                assert one.contrast >= LEAST, (card_format, scene.name, one)


@pytest.mark.parametrize(
    "card_format",
    ["custom-70x70-flat", "custom-70x200-side", "custom-100x70-tent", "custom-210x210-flat"],
)
def test_each_design_on_the_smallest_and_oddest_sizes(card_format: str) -> None:
    for held in CATALOG.designs.values():
        card = Card(
            message="Dear Ada,\n\nThank you for all of it.\n\nRuth", design=held.id,
            sentiment=held.sentiment, tagline=held.tagline, format=card_format,
        )  # fmt: skip
        composition = CATALOG.composer(card).compose()
        assert not composition.problems, held.id
        for scene in composition.scenes:
            assert all(one.contrast >= LEAST for one in legibility(scene)), (held.id, scene.name)
