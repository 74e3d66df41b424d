"""Marks: on the lines that they mean, outside of every card's art, on paper that is printed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankyou.base.errors import CardError
from thankyou.base.geometry import Rect
from thankyou.base.units import mm
from thankyou.catalog import Catalog
from thankyou.imposition.marks import LENGTH, SHORTEST, crop_marks, fold_marks
from thankyou.imposition.reach import reach_of
from thankyou.imposition.sheet_layout import sheet_layout
from thankyou.imposition.sheet_side import SheetSides
from thankyou.model.scene import Group, Path
from thankyou.model.sheet import Margins, SheetLayout, SheetLine, SheetSettings, Spot

CATALOG = Catalog()
BIG = [id for id, paper in CATALOG.papers.items() if paper.width > 200]
LAYOUTS = st.builds(
    lambda name, paper, wanted, gutter, margin: layout_of(
        name, paper, per_sheet=wanted, gutter=gutter, margins=margin
    ),
    st.sampled_from(sorted(CATALOG.formats)),
    st.sampled_from(["A3", "Tabloid"]),
    st.sampled_from([None, 1]),
    st.sampled_from([0.0, mm(2), mm(6), mm(15)]),
    st.builds(Margins, *[st.floats(0, 40)] * 4),
)


def layout_of(name: str, paper: str, **changes: Any) -> SheetLayout:
    settings = SheetSettings(**changes)
    return sheet_layout(CATALOG.formats[name], settings, CATALOG.papers[paper])


def box_of(line: SheetLine) -> Rect:
    x0, y0, x1, y1 = line
    return Rect(x0, y0, x1 - x0, y1 - y0)


def meet(line: SheetLine, box: Rect) -> bool:
    inner = box.inset(0.01)
    x0, y0, x1, y1 = line
    return x0 < inner.right and x1 > inner.x and y0 < inner.bottom and y1 > inner.y


def all_marks(layout: SheetLayout) -> tuple[SheetLine, ...]:
    reach = reach_of(layout)
    return crop_marks(layout, reach) + fold_marks(layout, reach)


def folds_of(box: Rect, fold: str, turned: bool) -> list[tuple[str, float]]:
    """Where a card in this box is folded: in its middle, across the way that its fold says."""
    x, y = ("x", box.x + box.width / 2), ("y", box.y + box.height / 2)
    lines = {"flat": [], "side": [x], "tent": [y], "quarter": [x, y]}[fold]
    return [y if line == x else x for line in lines] if turned and len(lines) == 1 else lines


@given(LAYOUTS)
def test_no_mark_stands_on_the_art_of_a_card_or_where_nothing_is_printed(
    layout: SheetLayout,
) -> None:
    held = layout.margins
    printed = Rect(held.left, held.top, layout.width - held.left - held.right,
                   layout.height - held.top - held.bottom)  # fmt: skip
    for mark in all_marks(layout):
        assert not any(meet(mark, box) for box in reach_of(layout))
        assert printed.holds(box_of(mark), 0.01)
        assert SHORTEST - 0.02 <= max(box_of(mark).width, box_of(mark).height) <= LENGTH + 0.01


@given(LAYOUTS)
def test_every_mark_stands_on_a_line_of_a_card_that_it_leads_to(layout: SheetLayout) -> None:
    for x0, y0, x1, y1 in crop_marks(layout, reach_of(layout)):
        boxes = [spot.box for spot in layout.spots]
        edges = [e for b in boxes for e in ((b.x, b.right) if x0 == x1 else (b.y, b.bottom))]
        at = x0 if x0 == x1 else y0
        assert (x0 == x1) != (y0 == y1)
        assert min(abs(at - edge) for edge in edges) < 0.011


@pytest.mark.parametrize("paper", BIG)
@pytest.mark.parametrize("name", CATALOG.formats)
def test_fold_marks_lead_to_folds(name: str, paper: str) -> None:
    held = CATALOG.formats[name]
    try:
        layout = layout_of(name, paper)
    except CardError as error:
        assert error.code == "paper-too-small"
        return
    lines = [
        line for spot in layout.spots for line in folds_of(spot.box, held.fold, spot.turns == 1)
    ]
    for x0, y0, x1, _ in fold_marks(layout, reach_of(layout)):
        axis, at = ("x", x0) if x0 == x1 else ("y", y0)
        assert any(a == axis and abs(at - v) < 0.011 for a, v in lines)


def test_a_card_in_the_middle_of_a_large_sheet_has_all_its_marks() -> None:
    """Eight at its corners, and two at the ends of its fold."""
    layout = layout_of("fold-a6", "A3", per_sheet=1)
    box, reach = layout.spots[0].box, reach_of(layout)
    assert reach[0] == box.inset(-mm(3))
    crops = crop_marks(layout, reach)
    upright = sorted((x0, y0, y1) for x0, y0, x1, y1 in crops if x0 == x1)
    near, far = mm(3 + 1), mm(3 + 1 + 5)
    assert upright == [
        pytest.approx((x, *ends))
        for x in (box.x, box.right)
        for ends in ((box.y - far, box.y - near), (box.bottom + near, box.bottom + far))
    ]
    assert len(crops) == 8
    assert len(fold_marks(layout, reach)) == 2


def test_marks_that_are_not_wanted_are_not_made() -> None:
    layout = layout_of("fold-a6", "A3", per_sheet=1)
    reach = reach_of(layout)
    only = replace(layout, marks=frozenset({"fold"}))
    assert crop_marks(only, reach) == () and fold_marks(only, reach) != ()
    none = replace(layout, marks=frozenset())
    assert crop_marks(none, reach) == fold_marks(none, reach) == ()


def test_no_mark_where_the_printer_cannot_print() -> None:
    """Four A6 fill A4 from edge to edge: the line in the middle is marked, the edges are not."""
    layout = layout_of("flat-a6", "A4", per_sheet=4, margins=Margins.all(mm(5)))
    assert all_marks(layout) == ()
    narrow = layout_of("flat-a6", "A4", per_sheet=1, margins=Margins(mm(60), 0, mm(60), 0))
    assert not any(x0 == x1 for x0, _, x1, _ in all_marks(narrow))


def test_bleed_ends_half_way_to_the_next_card() -> None:
    layout = layout_of("flat-a6", "A3", per_sheet=4, gutter=mm(4))
    boxes = sorted(reach_of(layout), key=lambda box: (box.y, box.x))
    for one in boxes:
        for other in boxes:
            if one is not other:
                across = max(one.x, other.x) - min(one.right, other.right)
                down = max(one.y, other.y) - min(one.bottom, other.bottom)
                assert max(across, down) >= -1e-6
    spot, outer = layout.spots[0].box, reach_of(layout)[0]
    assert (spot.x - outer.x, outer.right - spot.right) == pytest.approx((mm(3), mm(2)))


def test_marks_are_on_both_sides_of_the_paper_in_the_same_place() -> None:
    layout = layout_of("fold-a6", "A3", per_sheet=1)
    moved = replace(
        layout, spots=tuple(Spot(replace(s.box, x=s.box.x - 40), s.turns) for s in layout.spots)
    )  # fmt: skip
    sides = SheetSides(moved)
    front, back = (points(sides.scene(side, {}).items) for side in (0, 1))
    assert front and front != back
    assert sorted((round(moved.width - x, 3), round(y, 3)) for x, y in back) == sorted(
        (round(x, 3), round(y, 3)) for x, y in front
    )


def points(items: tuple[Any, ...]) -> list[tuple[float, float]]:
    """The ends of the lines of a sheet without cards: all of them are marks."""
    (group,) = items
    assert isinstance(group, Group) and group.role == "Artifact"
    return [
        (segment[1], segment[2])
        for path in group.items
        if isinstance(path, Path)
        for segment in path.segments
    ]
