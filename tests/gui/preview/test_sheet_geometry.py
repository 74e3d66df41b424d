"""How the sides of a sheet are looked at: upright, and as paper lies that has been turned over."""

from __future__ import annotations

from collections import Counter
from itertools import product

import pytest

from thankyou.base.geometry import IDENTITY, Rect, Size, Transform
from thankyou.catalog import Catalog
from thankyou.gui.preview.sheet_geometry import (
    SideView,
    next_place,
    side_view,
    turned_over,
    turns_on_page,
    turns_sideways,
)
from thankyou.imposition.sheet_layout import sheet_layout
from thankyou.imposition.sheet_side import SheetSides
from thankyou.imposition.turning import card_on_side, turned_line, turned_rect
from thankyou.model.scene import Path, Scene, rect_segments
from thankyou.model.sheet import Margins, SheetSettings, Stock
from thankyou.render.raster.painter import paint

CATALOG = Catalog()
CARDS = ("flat-a6", "fold-a6", "fold-5x7", "tent-a6", "quarter-a4", "quarter-letter")
TOO_SMALL = {
    ("quarter-a4", "Letter"), ("quarter-letter", "A4"), ("large-a5", "Letter"),
    ("square-148", "Letter"),
}  # fmt: skip
"""Papers that do not hold the open card."""
EVERY = [
    (name, paper, duplex, margin)
    for name in CARDS
    for paper in ("A4", "A3", "Letter")
    for duplex in ("long", "short", "hand", "off")
    for margin in (0.0, 12.0)
    if (name, paper) not in TOO_SMALL
]
TURNED_OVER = [case for case in EVERY if not case[0].startswith("quarter") and case[2] != "off"]
OFF_CENTRE = Stock("Own", "1", "cards", "card", "own", 800, 1300, 310, 430, 2, 3, 10, 5, 320, 431)
"""Two columns near one edge of the paper."""


def sheet(name: str, paper: str = "A4", **settings: object) -> SheetSides:
    wanted = SheetSettings(**settings)  # type: ignore[arg-type]
    return SheetSides(sheet_layout(CATALOG.formats[name], wanted, CATALOG.papers[paper]))


def off_centre(duplex: str) -> SheetSides:
    held = CATALOG.formats["flat-a6"]
    return SheetSides(sheet_layout(held, SheetSettings(duplex=duplex), held.paper, OFF_CENTRE))


def same(one: Rect, other: Rect) -> bool:
    return one.holds(other) and other.holds(one)


def middle(box: Rect) -> tuple[float, float]:
    return box.x + box.width / 2, box.y + box.height / 2


@pytest.mark.parametrize(("name", "paper", "duplex", "margin"), EVERY)
def test_each_side_is_looked_at_with_most_cards_upright_and_each_card_in_its_box(
    name: str, paper: str, duplex: str, margin: float
) -> None:
    sides = sheet(name, paper, duplex=duplex, margins=Margins.all(margin))
    layout = sides.layout
    for side in range(sides.count):
        view = side_view(sides, side)
        ways: Counter[tuple[int, int]] = Counter()
        for spot, box in zip(layout.spots, view.boxes, strict=True):
            seen = card_on_side(layout, spot, side).then(view.turn)
            ways[(round(-seen.c), round(-seen.d))] += 1  # where the card's upper edge points
            card = Rect(0.0, 0.0, layout.card.width, layout.card.height)
            assert same(turned_rect(card, seen), box)
            assert Rect(0.0, 0.0, view.size.width, view.size.height).holds(box, 2.0)
        assert ways[(0, -1)] == max(ways.values())
        assert view.places == view.boxes and view.pieces == ()


@pytest.mark.parametrize(("name", "paper", "duplex", "margin"), TURNED_OVER)
def test_paper_that_is_turned_over_shows_each_card_s_back_where_its_front_was(
    name: str, paper: str, duplex: str, margin: float
) -> None:
    sides = sheet(name, paper, duplex=duplex, margins=Margins.all(margin))
    front, over = side_view(sides, 0), turned_over(sides)
    assert over.size == front.size  # the paper keeps its place
    # An edge that stands upright before one is turned over as the page of a book is.
    upright_is_long = front.size.height >= front.size.width
    sideways = upright_is_long == (duplex != "short")
    assert turns_sideways(sides.layout) == sideways
    for ahead, behind in zip(front.boxes, over.boxes, strict=True):
        x = front.size.width - ahead.right if sideways else ahead.x
        y = ahead.y if sideways else front.size.height - ahead.bottom
        assert same(Rect(x, y, ahead.width, ahead.height), behind)


def test_there_are_sheets_of_each_kind_among_those_that_are_looked_at() -> None:
    """Lying and upright, with backs that stand on their heads and with backs that do not."""
    found = set()
    for name, paper, duplex, margin in TURNED_OVER:
        layout = sheet(name, paper, duplex=duplex, margins=Margins.all(margin)).layout
        front, back = turns_on_page(layout, 0), turns_on_page(layout, 1)
        found.add((front, (back - front) % 4))
    assert found >= {(0, 0), (0, 2), (1, 0), (1, 2)}


@pytest.mark.parametrize("duplex", ["long", "short", "hand", "off"])
def test_pieces_of_a_maker_s_sheet_lie_around_their_cards_on_both_sides(duplex: str) -> None:
    sides = off_centre(duplex)
    for view in (side_view(sides, 0), side_view(sides, 1)):
        assert len(view.pieces) == 6 and view.places == view.pieces
        for piece, box in zip(view.pieces, view.boxes, strict=True):
            assert piece.holds(box) and middle(piece) == pytest.approx(middle(box))


@pytest.mark.parametrize("name", ["flat-a6", "fold-a6", "quarter-a4"])
def test_folds_and_cuts_are_turned_with_the_paper(name: str) -> None:
    sides = sheet(name, margins=Margins.all(12), per_sheet=1)
    for side in range(sides.count):
        view = side_view(sides, side)
        assert view.folds == tuple(turned_line(one, view.turn) for one in sides.folds(side))
        boxes = view.boxes
        for x0, y0, x1, y1 in view.folds:
            ends = Rect(x0, y0, x1 - x0, y1 - y0)
            assert any(box.holds(ends) for box in boxes)
        assert len(view.cuts) == len(sides.cuts(side))
        for x0, y0, x1, y1 in view.cuts:  # each is the line of some card's edge
            at = {v for box in boxes for v in ((box.x, box.right) if x0 == x1 else
                                               (box.y, box.bottom))}  # fmt: skip
            assert min(abs((x0 if x0 == x1 else y0) - v) for v in at) < 0.01
            assert x0 == x1 or y0 == y1


def test_the_edge_that_stays_white_is_turned_with_the_paper() -> None:
    uneven = Margins(10, 40, 90, 20)

    def edges(view: SideView) -> tuple[float, ...]:
        clear, size = view.clear, view.size
        return (clear.x, clear.y, size.width - clear.right, size.height - clear.bottom)

    sides = sheet("quarter-a4", "A3", margins=uneven)  # printed on one side: margins stay uneven
    assert turns_on_page(sides.layout, 0) == 0
    assert edges(side_view(sides, 0)) == pytest.approx((10, 40, 90, 20))
    assert edges(side_view(sides, 0, turns=1)) == pytest.approx((40, 90, 20, 10))
    assert edges(side_view(sides, 0, turns=2)) == pytest.approx((90, 20, 10, 40))
    assert edges(side_view(sides, 0, turns=3)) == pytest.approx((20, 10, 40, 90))


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
def test_the_picture_is_turned_as_its_boxes_are(turns: int) -> None:
    sides = sheet("flat-a6", per_sheet=3)
    view = side_view(sides, 0, turns)
    dark = Path(rect_segments(sides.spot_box(0, 0)), fill=(0, 0, 0))
    page = Scene("front", Size(sides.layout.width, sides.layout.height), 0.0, (dark,), "en")
    shown = view.scene(page)
    assert shown.size == view.size and (shown is page) == (view.turn == IDENTITY)
    picture = paint(shown, scale=1.0).convert("L")
    for number, box in enumerate(view.boxes):
        x, y = middle(box)
        assert picture.getpixel((int(x), int(y))) == (0 if number == 0 else 255)


def test_arrow_keys_lead_to_the_neighbour_that_way() -> None:
    boxes = tuple(Rect(x, y, 80.0, 90.0) for y in (0.0, 100.0) for x in (0.0, 100.0, 200.0))
    right, left, down, up = (1, 0), (-1, 0), (0, 1), (0, -1)
    for at, way, to in (
        (0, right, 1), (1, right, 2), (2, right, 2), (2, left, 1), (0, left, 0),
        (1, down, 4), (4, up, 1), (4, down, 4), (5, left, 4), (3, up, 0),
    ):  # fmt: skip
        assert next_place(boxes, at, *way) == to, (at, way)


@pytest.mark.parametrize(
    ("name", "paper"),
    sorted({*product(CATALOG.formats, ("A4", "A3", "Letter", "Tabloid"))} - TOO_SMALL),
)
def test_arrow_keys_lead_to_every_card_of_a_sheet(name: str, paper: str) -> None:
    boxes = side_view(sheet(name, paper), 0).boxes
    reached, ahead = {0}, [0]
    while ahead:
        at = ahead.pop()
        for way in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            to = next_place(boxes, at, *way)
            if to not in reached:
                reached.add(to)
                ahead.append(to)
    assert reached == set(range(len(boxes)))


def test_a_turn_is_of_quarters_only() -> None:
    for turns in range(4):
        turn = side_view(sheet("flat-a6"), 0, turns).turn
        assert isinstance(turn, Transform)
        assert {abs(v) for v in (turn.a, turn.b, turn.c, turn.d)} == {0.0, 1.0}
