"""One side of a sheet: how far each panel of a card is printed."""

from __future__ import annotations

from itertools import combinations

import pytest

from thankyou.base.geometry import Rect, Size
from thankyou.catalog import Catalog
from thankyou.imposition.sheet_layout import sheet_layout
from thankyou.imposition.sheet_side import PlacedCard, SheetSides
from thankyou.imposition.turning import turned_rect
from thankyou.model.format import Format
from thankyou.model.scene import Group, Scene, Segments
from thankyou.model.sheet import SheetSettings

CATALOG = Catalog()


def bare_card(held: Format) -> PlacedCard:
    """A card whose panels have nothing on them."""
    return PlacedCard(0, "", tuple(
        Scene(panel.name, Size(panel.width, panel.height), held.bleed, ()) for panel in held.panels
    ))  # fmt: skip


def box_of(clip: Segments | None) -> Rect:
    assert clip is not None
    points = [segment[1:] for segment in clip if segment[0] != "Z"]
    xs, ys = [x for x, _ in points], [y for _, y in points]  # type: ignore[misc]
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def overlap(one: Rect, other: Rect) -> float:
    """The smaller side of what two boxes share, in points; 0 or less if they share nothing."""
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    return min(across, down)


@pytest.mark.parametrize("paper", ["Tabloid", "A3"])
@pytest.mark.parametrize("duplex", ["long", "short", "off"])
@pytest.mark.parametrize("name", CATALOG.formats)
def test_bleed_is_printed_to_a_card_s_reach_and_over_no_fold(
    name: str, duplex: str, paper: str
) -> None:
    held = CATALOG.formats[name]
    settings = SheetSettings(duplex=duplex, gutter=2 * held.bleed)
    layout = sheet_layout(held, settings, CATALOG.papers[paper])
    sides = SheetSides(layout)
    for side in range(sides.count):
        scene = sides.scene(side, dict.fromkeys(range(len(layout.spots)), bare_card(held)))
        panels = [item for item in scene.items if isinstance(item, Group) and item.part]
        each = len(layout.card.sides[side].places)
        assert len(panels) == each * len(layout.spots)
        boxes = [box_of(panel.clip) for panel in panels]
        for number in range(len(layout.spots)):
            own = boxes[number * each : (number + 1) * each]
            reach = turned_rect(sides.reach[number], sides.page_turn(side))
            assert all(reach.holds(box) for box in own)
            # No two panels overlap, and together they fill all that the card may print on.
            assert all(overlap(*pair) <= 0.01 for pair in combinations(own, 2))
            covered = sum(box.width * box.height for box in own)
            assert covered == pytest.approx(reach.width * reach.height, rel=1e-4)
