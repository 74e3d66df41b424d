"""What a scene says is what was typed: in every script, in reading order."""

from __future__ import annotations

from typing import Any

import pytest

from thankyou.catalog import Catalog
from thankyou.imposition.sheet_layout import sheet_layout
from thankyou.imposition.sheet_side import PlacedCard, SheetSides
from thankyou.model.card import Card
from thankyou.model.scene import Group, Scene, glyph_runs
from thankyou.model.scene_text import pictures_of, words_of
from thankyou.model.sheet import SheetSettings


def letter(catalog: Catalog, card: Card, **values: str) -> Scene:
    scenes = catalog.composer(card).compose({**card.values(), **values}).scenes
    return next(scene for scene in scenes if scene.name in ("back", "inside"))


@pytest.mark.parametrize("design", ["fern", "lamp"])
def test_a_message_reads_as_it_was_typed_in_every_script(
    catalog: Catalog, scripts: list[dict[str, Any]], design: str
) -> None:
    for one in scripts:
        card = Card(message=one["message"], language=one["language"], design=design)
        typed = one["message"].replace("{recipient}", one["recipient"])
        assert words_of(letter(catalog, card, recipient=one["recipient"])) == typed, one["script"]


@pytest.mark.parametrize(
    "typed",
    [
        "אני גר ברחוב King George 12, דירה 3, ומודה לכם (מאוד) על הכול.",
        "Thank you, נועה לוי 12 and ליلى, for 3 nights.",
        "شكرًا لكم على 24 ساعة في قسم ICU-2 من كل قلبي، ولن ننسى ذلك أبدًا مهما طال الزمن.",
        "Donaudampfschifffahrtsgesellschaftskapitän, Krankenhausaufnahmeverfahren und Dank.",
        "One line\nand its second\n\nA paragraph\nof two.",
    ],
)
@pytest.mark.parametrize("language", ["en", "he", "de"])
def test_mixed_directions_hyphens_and_lines_of_one_s_own(
    catalog: Catalog, typed: str, language: str
) -> None:
    card = Card(message=typed, language=language, design="fern", format="flat-a6")
    assert words_of(letter(catalog, card)) == typed


def test_a_line_that_is_broken_is_read_whole(catalog: Catalog) -> None:
    typed = "Thank you for the long nights, " * 8 + "and the days."
    scene = letter(catalog, Card(message=typed, design="fern"))
    assert len(list(glyph_runs(scene.items))) > 4
    assert words_of(scene) == typed


def test_letter_spaced_capitals_are_read_in_the_writer_s_own_letters(catalog: Catalog) -> None:
    card = Card(design="fern", sentiment="Thank you", tagline="for the work you do")
    front = catalog.composer(card).compose({}).scenes[0]
    assert words_of(front) == "Thank you\n\nfor the work you do"


def test_pictures_are_what_a_figure_shows_and_never_ornament(catalog: Catalog) -> None:
    card = Card(design="fern", sentiment="Thank you", message="Dear all")
    scenes = catalog.composer(card).compose({}).scenes
    assert pictures_of(scenes[0]) == (catalog.designs["fern"].alt,)
    assert pictures_of(scenes[1]) == ()


def test_a_sheet_says_what_its_panels_say(catalog: Catalog) -> None:
    card = Card(design="fern", format="quarter-a4", sentiment="Thank you", tagline="",
                message="Dear all")  # fmt: skip
    composer = catalog.composer(card)
    layout = sheet_layout(composer.format, SheetSettings(), composer.format.paper, None)
    placed = PlacedCard(0, "Thank you", composer.compose({}).scenes)
    sheet = SheetSides(layout).scene(0, {0: placed})
    words = words_of(sheet).split("\n\n")
    assert "Dear all" in words and "Thank you" in words
    assert catalog.designs["fern"].alt in pictures_of(sheet)


def test_an_empty_side_says_nothing() -> None:
    from thankyou.base.geometry import Size

    assert words_of(Scene("back", Size(10, 10), 0.0, (Group((), role="P"),))) == ""
