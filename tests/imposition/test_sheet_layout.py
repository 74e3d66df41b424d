"""Layouts of sheets: where cards stand, what the printer reaches, and what cannot be done."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import Any

import pytest
from cutting import pieces, uncut
from hypothesis import given
from hypothesis import strategies as st

from thankyou.base.errors import CardError
from thankyou.base.geometry import Rect
from thankyou.base.units import mm
from thankyou.catalog import Catalog
from thankyou.export.plan import plan_sheets
from thankyou.imposition.sheet_layout import sheet_layout
from thankyou.model.format import PaperSize
from thankyou.model.sheet import (
    Calibration,
    Correction,
    Margins,
    SheetLayout,
    SheetSettings,
    Stock,
)

CATALOG = Catalog()
PLAIN = SheetSettings()


def own_paper(width: float, height: float) -> PaperSize:
    return PaperSize("own", "own", mm(width), mm(height), "")


def stock(width: float, height: float) -> Stock:
    """Two by two items of this size in mm on a large page, nearer to its left and its head."""
    return Stock("Own", "12", "cards", "card", "own", mm(320), mm(400), mm(width), mm(height), 2, 2,
                 mm(5), mm(20), mm(width + 3), mm(height + 1))  # fmt: skip


def laid(name: str, paper: str = "A4", **changes: Any) -> SheetLayout:
    settings = replace(PLAIN, **changes)
    return sheet_layout(CATALOG.formats[name], settings, CATALOG.papers[paper])


def code_of(name: str, paper: PaperSize, held: Stock | None = None, **changes: Any) -> CardError:
    with pytest.raises(CardError) as caught:
        sheet_layout(CATALOG.formats[name], replace(PLAIN, **changes), paper, held)
    return caught.value


COUNTS = {
    # By hand: 210 × 297 of 105 × 148 is 2 × 2; folded, 210 × 148 is 1 × 2; and so on.
    ("flat-a6", "A4"): 4, ("flat-a6", "A3"): 8, ("flat-a6", "A5"): 2, ("flat-a6", "A6"): 1,
    ("flat-a6", "4x6"): 0, ("fold-a6", "A4"): 2, ("fold-a6", "A5"): 1, ("tent-a6", "A4"): 2,
    ("quarter-a4", "A4"): 1, ("quarter-letter", "Letter"): 1, ("flat-5x7", "Letter"): 2,
    ("flat-5x7", "Tabloid"): 4, ("flat-5x7", "5x7"): 1, ("large-a5", "A4"): 1,
    ("large-a5", "A3"): 2, ("square-148", "A4"): 1, ("square-148", "A3"): 2,
    ("postcard-us", "Letter"): 3, ("postcard-us", "4x6"): 0, ("flat-square-148", "A4"): 2,
}  # fmt: skip


@pytest.mark.parametrize(("name", "paper", "count"), [(*key, n) for key, n in COUNTS.items()])
def test_as_many_as_paper_holds(name: str, paper: str, count: int) -> None:
    if count:
        assert len(laid(name, paper).spots) == count
    else:
        assert code_of(name, CATALOG.papers[paper]).code == "paper-too-small"


@pytest.mark.parametrize("paper", CATALOG.papers)
@pytest.mark.parametrize("name", CATALOG.formats)
def test_cards_are_on_the_sheet_apart_in_its_middle_and_can_be_cut(name: str, paper: str) -> None:
    try:
        layout = laid(name, paper)
    except CardError as error:
        assert error.code == "paper-too-small"
        return
    sheet = Rect(0, 0, layout.width, layout.height)
    boxes = [spot.box for spot in layout.spots]
    assert all(sheet.holds(box, 0.03) for box in boxes)
    for one, other in combinations(boxes, 2):
        across = max(one.x, other.x) - min(one.right, other.right)
        down = max(one.y, other.y) - min(one.bottom, other.bottom)
        assert max(across, down) >= -1e-6
    left, right = min(b.x for b in boxes), max(b.right for b in boxes)
    top, bottom = min(b.y for b in boxes), max(b.bottom for b in boxes)
    assert (left + right, top + bottom) == pytest.approx((sheet.width, sheet.height), abs=0.03)
    assert uncut(boxes, pieces(sheet, layout.cuts), slack=mm(0.6) + 0.1) == []


def test_a_sheet_without_waste_is_cut_by_two_lines() -> None:
    """A6 from A4: the sheet's edges are the cards'; half a millimetre at head and foot stays."""
    assert [tuple(round(v) for v in cut) for cut in laid("flat-a6").cuts] == [
        (298, 0, 298, 842), (0, 421, 595, 421),
    ]  # fmt: skip
    assert laid("quarter-a4").cuts == ()


# ------------------------------------------------------------------ what is wanted


def test_fewer_may_be_wanted_but_not_more() -> None:
    assert [len(laid("flat-a6", per_sheet=n).spots) for n in (1, 2, 3, 4)] == [1, 2, 3, 4]
    error = code_of("flat-a6", CATALOG.papers["A4"], per_sheet=5)
    assert error.code == "too-many-per-sheet"
    assert (error.values["wanted"], error.values["most"]) == (5, 4)


def test_one_card_alone_stands_in_the_middle() -> None:
    (spot,) = laid("flat-a6", per_sheet=1).spots
    assert (spot.box.x, spot.box.y) == pytest.approx((mm(52.5), mm(74.5)))


def test_one_card_of_a_part_used_sheet_stands_at_its_position() -> None:
    settings = replace(PLAIN, start=3, paper="A4")
    held = CATALOG.formats["flat-a6"]
    assert len(plan_sheets(CATALOG, held, PLAIN, 1).layout.spots) == 1
    assert len(plan_sheets(CATALOG, held, settings, 1).layout.spots) == 4


def test_gutters_part_the_cards() -> None:
    boxes = [spot.box for spot in laid("flat-5x7", "A3", gutter=mm(6)).spots]
    lefts = sorted({round(box.x, 3) for box in boxes})
    width = boxes[0].width
    assert len(lefts) > 1
    assert all(b - a - width >= mm(6) - 0.01 for a, b in zip(lefts, lefts[1:], strict=False))


# ------------------------------------------------------------------ margins


MARGINS = st.builds(Margins, *[st.floats(0, 60)] * 4)


@given(MARGINS, st.sampled_from(sorted(CATALOG.formats)), st.sampled_from(sorted(CATALOG.papers)))
def test_what_fits_inside_the_margins_stands_inside_them(
    margins: Margins, name: str, paper: str
) -> None:
    try:
        layout = laid(name, paper, margins=margins)
    except CardError as error:
        assert error.code == "paper-too-small"
        return
    held = layout.margins
    clear = Rect(held.left, held.top, layout.width - held.left - held.right,
                 layout.height - held.top - held.bottom)  # fmt: skip
    w, h = layout.card.width, layout.card.height
    fits = (w <= clear.width and h <= clear.height) or (h <= clear.width and w <= clear.height)
    inside = [clear.holds(spot.box, 0.06) for spot in layout.spots]
    assert all(inside) or not fits
    reached = [note for note in layout.notes if note.code == "cards-reach-margin"]
    assert [note.values["count"] for note in reached] == [inside.count(False)] * bool(reached)
    assert bool(reached) == (not all(inside))
    if layout.two_sided:  # what one side cannot print may be any edge of the other
        assert held.left == held.right >= max(margins.left, margins.right) - 1e-9
        assert held.top == held.bottom >= max(margins.top, margins.bottom) - 1e-9
    else:
        assert held == margins


def test_margins_larger_than_the_paper_leave_the_paper() -> None:
    layout = laid("flat-a6", margins=Margins.all(mm(200)))
    assert len(layout.spots) == 4
    assert layout.notes[0].code == "cards-reach-margin"


def test_a_wanted_number_counts_more_than_the_margins() -> None:
    layout = laid("flat-a6", margins=Margins.all(mm(5)), per_sheet=4)
    assert len(layout.spots) == 4
    assert layout.notes[0].values == {"count": 4, "margin": 5}
    assert len(laid("flat-a6", margins=Margins.all(mm(5))).spots) == 2


# ------------------------------------------------------------------ what cannot be done


def test_paper_that_is_too_small() -> None:
    error = code_of("flat-5x7", CATALOG.papers["A6"])
    assert error.code == "paper-too-small"
    assert error.values == {
        "paper": "A6", "card_width": 127, "card_height": 177.8, "width": 105, "height": 148,
    }  # fmt: skip
    assert code_of("flat-a6", own_paper(104, 148)).code == "paper-too-small"
    assert len(sheet_layout(CATALOG.formats["flat-a6"], PLAIN, own_paper(105, 148)).spots) == 1


@pytest.mark.parametrize(
    ("changes", "code"),
    [({"start": 5}, "start-past-sheet"), ({"start": 0}, "start-past-sheet"),
     ({"skip": frozenset({1, 9})}, "skip-past-sheet"),
     ({"skip": frozenset({0})}, "skip-past-sheet"),
     ({"skip": frozenset({1, 2, 3, 4})}, "sheet-used"),
     ({"start": 3, "skip": frozenset({3, 4})}, "sheet-used"),
     ({"gutter": -1.0}, "bad-setting-of-sheet"), ({"gutter": float("nan")}, "bad-setting-of-sheet"),
     ({"gutter": float("inf")}, "bad-setting-of-sheet"), ({"copies": 0}, "bad-setting-of-sheet"),
     ({"per_sheet": 0}, "bad-setting-of-sheet"), ({"per_sheet": -3}, "bad-setting-of-sheet"),
     ({"duplex": "none"}, "bad-setting-of-sheet"), ({"stack": "pile"}, "bad-setting-of-sheet"),
     ({"calibration": Calibration(back=Correction(0, mm(21)))}, "offset-off-page"),
     ({"calibration": Calibration(Correction(float("nan"), 0))}, "bad-setting-of-sheet"),
     ({"calibration": Calibration(Correction(0, float("nan")))}, "bad-setting-of-sheet"),
     ({"calibration": Calibration(Correction(scale_x=0))}, "bad-setting-of-sheet")],
)  # fmt: skip
def test_settings_that_no_sheet_has(changes: dict[str, Any], code: str) -> None:
    assert code_of("flat-a6", CATALOG.papers["A4"], **changes).code == code


# ------------------------------------------------------------------ stock


@pytest.mark.parametrize("size", [(105, 148), (148, 105), (112, 150)])
def test_a_card_stands_in_the_middle_of_each_item(size: tuple[float, float]) -> None:
    held = stock(*size)
    layout = sheet_layout(CATALOG.formats["flat-a6"], PLAIN, CATALOG.papers["A4"], held)
    assert (layout.width, layout.height) == (held.page_width, held.page_height)
    assert layout.cuts == () and "crop" not in layout.marks
    for number, spot in enumerate(layout.spots):
        row, column = divmod(number, 2)
        middle = (
            mm(5) + column * mm(size[0] + 3) + mm(size[0]) / 2,
            mm(20) + row * mm(size[1] + 1) + mm(size[1]) / 2,
        )
        box = spot.box
        assert (box.x + box.width / 2, box.y + box.height / 2) == pytest.approx(middle)
        assert (spot.turns == 1) == (size[0] > size[1])
        assert (box.width, box.height) == pytest.approx(
            (mm(148), mm(105)) if spot.turns else (mm(105), mm(148))
        )


def test_stock_too_small_by_more_than_rounding() -> None:
    paper = CATALOG.papers["A4"]
    assert code_of("flat-a6", paper, stock(104, 148)).code == "stock-too-small"
    almost = sheet_layout(CATALOG.formats["flat-a6"], PLAIN, paper, stock(104.5, 147.5))
    assert len(almost.spots) == 4 and almost.notes == ()


def test_stock_much_larger_than_the_card_is_told() -> None:
    layout = sheet_layout(
        CATALOG.formats["flat-a6"], PLAIN, CATALOG.papers["A4"], stock(108, 148)
    )  # fmt: skip
    (note,) = layout.notes
    assert (note.code, note.values["stock"]) == ("stock-larger", "Own 12")
    assert (note.values["width"], note.values["card_width"]) == (108, 105)


def test_positions_of_stock() -> None:
    paper, held = CATALOG.papers["A4"], stock(105, 148)
    assert code_of("flat-a6", paper, held, per_sheet=5).code == "too-many-per-sheet"
    assert code_of("flat-a6", paper, held, start=5).code == "start-past-sheet"
    layout = sheet_layout(CATALOG.formats["flat-a6"], replace(PLAIN, per_sheet=3), paper, held)
    assert len(layout.spots) == 3
