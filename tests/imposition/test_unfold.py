"""Where a card's panels stand before it is folded: numbers, from sizes in millimetres."""

from __future__ import annotations

import pytest

from thankyou.base.units import mm
from thankyou.catalog import Catalog
from thankyou.imposition.unfold import unfolded
from thankyou.model.format import FOLDS, Format
from thankyou.model.sheet import UnfoldedSide
from thankyou.stationery.formats import mirrored

CATALOG = Catalog()
FORMATS = [
    held for plain in CATALOG.formats.values() for held in dict.fromkeys((plain, mirrored(plain)))
]
EVERY = pytest.mark.parametrize(
    "held", FORMATS, ids=[f"{f.id}{'-mirrored' * f.panels[0].mirrored}" for f in FORMATS]
)
OPEN = {"flat": (1, 1), "side": (2, 1), "tent": (1, 2), "quarter": (2, 2)}


def places(side: UnfoldedSide) -> dict[str, tuple[float, float, bool]]:
    return {place.panel: (place.x, place.y, place.turned) for place in side.places}


def closed(held: Format) -> tuple[float, float]:
    return held.panels[0].width, held.panels[0].height


@EVERY
def test_every_panel_is_printed_once_and_inside_the_card(held: Format) -> None:
    card = unfolded(held)
    (w, h), (across, down) = closed(held), OPEN[held.fold]
    assert (card.width, card.height) == pytest.approx((across * w, down * h))
    printed = [place for side in card.sides for place in side.places]
    assert sorted(p.panel for p in printed) == sorted(p.name for p in held.panels)
    sizes = {panel.name: (panel.width, panel.height) for panel in held.panels}
    for place in printed:
        width, height = sizes[place.panel]
        assert 0 <= place.x <= place.x + width <= card.width + 1e-9
        assert 0 <= place.y <= place.y + height <= card.height + 1e-9


@EVERY
def test_panels_of_a_side_cover_it_and_no_other_panel(held: Format) -> None:
    card = unfolded(held)
    sizes = {panel.name: panel.width * panel.height for panel in held.panels}
    for side in card.sides:
        assert sum(sizes[p.panel] for p in side.places) == pytest.approx(card.width * card.height)
        assert len({(p.x, p.y) for p in side.places}) == len(side.places)


def test_there_is_a_format_of_every_fold() -> None:
    assert {held.fold for held in FORMATS} == set(FOLDS)


def test_a_flat_card_has_a_panel_a_side() -> None:
    card = unfolded(CATALOG.formats["flat-a6"])
    assert (card.width, card.height) == pytest.approx((mm(105), mm(148)))
    assert [side.name for side in card.sides] == ["front", "back"]
    assert [places(side) for side in card.sides] == [
        {"front": (0, 0, False)}, {"back": (0, 0, False)},
    ]  # fmt: skip
    assert card.axis == "upright" and not any(side.folds for side in card.sides)


@pytest.mark.parametrize("opens_left", [False, True])
def test_a_book_fold_has_its_front_at_the_edge_that_opens(opens_left: bool) -> None:
    held = CATALOG.formats["fold-a6"]
    outside, inside = unfolded(mirrored(held) if opens_left else held).sides
    fold = mm(105)
    left, right = ("front", "back") if opens_left else ("back", "front")
    assert places(outside) == {left: (0, 0, False), right: (pytest.approx(fold), 0, False)}
    assert places(inside) == {"inside": (0, 0, False)}
    assert outside.folds == inside.folds == (pytest.approx((fold, 0, fold, mm(148))),)


def test_a_tent_has_its_back_upside_down_above_its_front() -> None:
    card = unfolded(CATALOG.formats["tent-a6"])
    outside, inside = card.sides
    fold = mm(105)
    assert places(outside) == {
        "back": (0, 0, True), "front": (0, pytest.approx(fold), False),
    }  # fmt: skip
    assert places(inside) == {"inside": (0, 0, False)}
    assert outside.folds == inside.folds == (pytest.approx((0, fold, mm(148), fold)),)
    assert card.axis == "level"


@pytest.mark.parametrize("opens_left", [False, True])
def test_a_quarter_fold_is_printed_on_one_side_with_its_upper_half_turned(opens_left: bool) -> None:
    held = CATALOG.formats["quarter-a4"]
    (side,) = unfolded(mirrored(held) if opens_left else held).sides
    w, h = pytest.approx(mm(105)), pytest.approx(mm(148.5))
    left, right = ("front", "back") if opens_left else ("back", "front")
    assert places(side) == {
        "inside": (0, 0, True), left: (0, h, False), right: (w, h, False),
    }  # fmt: skip
    assert side.folds == (
        pytest.approx((0, mm(148.5), mm(210), mm(148.5))),
        pytest.approx((mm(105), 0, mm(105), mm(297))),
    )


def test_only_what_opens_like_a_book_is_mirrored() -> None:
    for held in CATALOG.formats.values():
        same = unfolded(held) == unfolded(mirrored(held))
        assert same == (held.fold in ("flat", "tent")), held.id
