"""How a card comes out of the printer: numbers on sheets, and the sheet folded in the mind."""

from __future__ import annotations

import numpy as np
import pytest

from thankyou.base.units import mm
from thankyou.catalog import Catalog
from thankyou.model.card import Card
from thankyou.model.format import FOLDS, Format, PaperSide, Place
from thankyou.render.raster.painter import paint
from thankyou.stationery.formats import mirrored
from thankyou.stationery.imposition import paper_for, sheet_scenes

CATALOG = Catalog()
EVERY = pytest.mark.parametrize("card_format", CATALOG.formats)


def card(card_format: str) -> Card:
    return Card(message="Thank you for the night.", design="quilt", format=card_format)


def size_of(held: Format, name: str) -> tuple[float, float]:
    panel = next(p for p in held.panels if p.name == name)
    return panel.width, panel.height


@EVERY
def test_every_panel_stands_on_the_sheet_once(card_format: str) -> None:
    held = CATALOG.formats[card_format]
    paper = paper_for(held)
    placed = [place for side in paper.sides for place in side.places]
    assert sorted(p.panel for p in placed) == sorted(p.name for p in held.panels)
    for place in placed:
        width, height = size_of(held, place.panel)
        assert place.x >= -0.01 and place.x + width <= paper.width + mm(0.6)
        assert place.y >= -0.01 and place.y + height <= paper.height + mm(0.6)


def place(side: PaperSide, panel: str) -> Place:
    return next(one for one in side.places if one.panel == panel)


@pytest.mark.parametrize("card_format", ["fold-a6", "fold-5x7", "square-148", "large-a5"])
def test_a_book_fold_has_its_front_on_the_right_and_opens_from_it(card_format: str) -> None:
    held = CATALOG.formats[card_format]
    outside, inside = paper_for(held).sides
    width, _ = size_of(held, "front")
    fold = outside.folds[0][0]
    assert place(outside, "front").x == pytest.approx(fold)
    assert place(outside, "back").x == pytest.approx(fold - width)
    assert place(inside, "inside").x == pytest.approx(fold - width)
    assert not any(one.turned for side in (outside, inside) for one in side.places)


@pytest.mark.parametrize("card_format", ["tent-a6", "tent-5x7"])
def test_a_tent_has_its_back_upside_down_above_its_front(card_format: str) -> None:
    held = CATALOG.formats[card_format]
    outside, inside = paper_for(held).sides
    _, height = size_of(held, "front")
    fold = outside.folds[0][1]
    assert place(outside, "front").y == pytest.approx(fold)
    assert place(outside, "back").y == pytest.approx(fold - height)
    assert place(outside, "back").turned and not place(outside, "front").turned
    assert not place(inside, "inside").turned


@pytest.mark.parametrize("card_format", ["quarter-a4", "quarter-letter"])
def test_a_quarter_fold_has_one_printed_side(card_format: str) -> None:
    held = CATALOG.formats[card_format]
    paper = paper_for(held)
    (side,) = paper.sides
    assert side.cuts == () and len(side.folds) == 2
    width, height = size_of(held, "front")
    assert (width * 2, height * 2) == pytest.approx((paper.width, paper.height), abs=0.05)
    # Folded back across the middle the upper half is seen from behind and the other way up:
    # what is turned on the sheet stands upright there, its left at the sheet's right.
    inside = place(side, "inside")
    assert inside.turned and (inside.x, inside.y) == (0, 0)
    assert (place(side, "front").x, place(side, "front").y) == pytest.approx((width, height))
    assert (place(side, "back").x, place(side, "back").y) == pytest.approx((0, height))


@EVERY
def test_the_sheet_shows_the_panels_as_they_are(card_format: str) -> None:
    """Each panel's pixels are found again at its place, turned or not."""
    held = CATALOG.formats[card_format]
    scenes = CATALOG.composer(card(card_format)).compose().scenes
    panels = {scene.name: scene for scene in scenes}
    paper = paper_for(held)
    for side, sheet in zip(paper.sides, sheet_scenes(scenes, held), strict=True):
        assert (sheet.size.width, sheet.size.height) == (paper.width, paper.height)
        whole = np.asarray(paint(sheet, dpi=72).convert("RGB"), dtype=float)
        for one in side.places:
            alone = np.asarray(paint(panels[one.panel], dpi=72).convert("RGB"), dtype=float)
            if one.turned:
                alone = alone[::-1, ::-1]
            top, left = round(one.y), round(one.x)
            found = whole[top : top + alone.shape[0], left : left + alone.shape[1]]
            alone = alone[: found.shape[0], : found.shape[1]]
            assert np.abs(found - alone).mean() < 6.0, one  # half a pixel's shift, no more


def test_every_fold_can_be_printed() -> None:
    folds = {held.fold for held in CATALOG.formats.values()}
    assert folds == set(FOLDS)
    for held in CATALOG.formats.values():
        assert paper_for(held).flip == ("short" if held.fold in ("side", "tent") else "long")


@pytest.mark.parametrize("card_format", ["fold-a6", "quarter-a4"])
def test_front_and_back_change_places_on_a_card_that_opens_the_other_way(card_format: str) -> None:
    held = CATALOG.formats[card_format]
    ours, other = paper_for(held).sides[0], paper_for(mirrored(held)).sides[0]
    assert place(ours, "front").x == place(other, "back").x > place(ours, "back").x
    assert place(ours, "back").x == place(other, "front").x
    assert ours.folds == other.folds and ours.cuts == other.cuts


def test_the_sheet_is_turned_as_the_card_lies() -> None:
    lying = {"flat-a6": False, "fold-a6": True, "tent-a6": False, "postcard-a6": True}
    for name, wide in lying.items():
        paper = paper_for(CATALOG.formats[name])
        assert (paper.width > paper.height) == wide, name


def test_bleed_does_not_run_over_a_fold() -> None:
    """The cover's art ends at the fold, where the back begins."""
    held = CATALOG.formats["fold-a6"]
    scenes = CATALOG.composer(card("fold-a6")).compose().scenes
    sheet = sheet_scenes(scenes, held)[0]
    fold = paper_for(held).sides[0].folds[0][0]
    picture = np.asarray(paint(sheet, dpi=144).convert("RGB"), dtype=int)
    row = picture[round(sheet.size.height) - 100]
    ground = CATALOG.designs["quilt"].panels["back"].ground
    assert tuple(row[round(fold * 2) - 4]) == ground


def test_marks_stand_outside_the_card_and_its_bleed() -> None:
    held = CATALOG.formats["flat-a6"]
    scenes = CATALOG.composer(card("flat-a6")).compose().scenes
    sheet = sheet_scenes(scenes, held)[0]
    marks = sheet.items[-1]
    width, height = size_of(held, "front")
    left = (sheet.size.width - width) / 2
    top = (sheet.size.height - height) / 2
    near = mm(3)
    for _, x, y in marks.segments:  # type: ignore[union-attr, misc]
        beside = x <= left - near or x >= left + width + near
        beyond = y <= top - near or y >= top + height + near
        assert beside or beyond
