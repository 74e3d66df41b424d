"""Makers' sheets by part number: what is shipped, and the rules that a row must keep."""

from __future__ import annotations

import shlex
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankyou.base.errors import CardError
from thankyou.base.plain_id import plain_id
from thankyou.base.toml_table import ASSET, open_table
from thankyou.catalog import Catalog
from thankyou.error_messages import sentence
from thankyou.model.sheet import Stock
from thankyou.stationery.stock import (
    OVERLAP,
    SLACK,
    fault_of,
    faults_of,
    load_stock,
    read_row,
    upright,
)

CATALOG = Catalog()
PAPERS = CATALOG.papers
SHIPPED = load_stock(CATALOG.root, PAPERS)

# The makers' figures in points: id, count, item, the first item's corner, the last one's.
FIGURES = [
    ("avery-5388", 3, (360, 216), (126, 72), (126, 504)),
    ("avery-5389", 2, (432, 288), (90, 90), (90, 414)),
    ("geha-p78", 2, (467.717, 342.992), (65.197, 70.866), (65.197, 428.031)),
    ("avery-5160", 30, (189, 72), (11.25, 36), (411.75, 684)),
    ("avery-l4785", 10, (226.772, 141.732), (51.024, 36.85), (320.315, 660.474)),
    ("zweckform-3475", 24, (198.57, 102.121), (0, 12.566), (397.14, 727.413)),
    ("databecker-bc", 10, (255, 142), (36, 69.89), (291, 637.89)),
    ("sigel-dp-830", 10, (240.9, 155.9), (40, 31), (309, 655)),
    ("online-labels-ol25", 80, (126, 36), (23.625, 36), (462.375, 720)),
    ("encre-com-bcv10", 10, (243.78, 153.07), (48.19, 42.5), (303.31, 671.78)),
    ("geha-z46", 20, (99.213, 127.559), (56.693, 56.693), (439.37, 657.637)),
    ("avery-5126", 2, (612, 396), (0, 0), (0, 396)),
]
ROW = """
[[stock]]
brand = "Ward's"
part = "7"
page = "A4"
item = [200, 100]
across = 2
down = 3
origin = [30, 40]
pitch = [220, 120]
"""
OWN = Stock(
    "Ward's", "No. 7", "for the ward", "card", "A4", PAPERS["A4"].width, PAPERS["A4"].height,
    200.5, 100.25, 2, 3, 30, 40, 220, 120,
)  # fmt: skip


def test_at_least_the_89_rows_are_there_and_each_keeps_the_rules() -> None:
    assert len(SHIPPED) >= 89
    for key, stock in SHIPPED.items():
        assert key == stock.id and fault_of(stock) is None and not stock.own
        assert stock.source.startswith("gLabels-qt 4c0ce11, templates/")
        assert shlex.quote(key) == key == key.lower()
        paper = PAPERS[stock.page]
        assert (stock.page_width, stock.page_height) == (paper.width, paper.height)
        boxes = [stock.item(index) for index in range(stock.count)]
        for box in boxes:
            assert box.x >= -SLACK and box.right <= paper.width + SLACK
            assert box.y >= -SLACK and box.bottom <= paper.height + SLACK
        for before, after in zip(boxes, boxes[1:], strict=False):
            assert after.x >= before.right - OVERLAP or after.y >= before.bottom - OVERLAP


@pytest.mark.parametrize(("key", "count", "item", "first", "last"), FIGURES)
def test_items_stand_where_their_maker_says(
    key: str, count: int, item: tuple[float, float], first: tuple[float, float],
    last: tuple[float, float],
) -> None:  # fmt: skip
    stock = SHIPPED[key]
    assert stock.count == count and (stock.width, stock.height) == item
    one, other = stock.item(0), stock.item(count - 1)
    assert (one.x, one.y) == first
    assert (other.x, other.y) == pytest.approx(last, abs=0.01)


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        ("item = [200, 100]", "item = [0, 100]", 6),
        ("across = 2", "across = 0", 7),
        ("across = 2", "across = 3", 7),
        ("across = 2", "across = 2.0", 7),
        ("across = 2", "across = true", 7),
        ("item = [200, 100]", "item = [200]", 6),
        ("item = [200, 100]", "item = [200, nan]", 6),
        ("item = [200, 100]", "item = [600, 100]", 6),
        ("origin = [30, 40]", "origin = [-1, 40]", 9),
        ("origin = [30, 40]", f"origin = [30, 1{'0' * 400}]", 9),
        ('part = "7"', 'part = "?"', 4),
        ('part = "7"', 'part = " "', 4),
        ('part = "7"', 'part = "7"\nkind = "fold"', 5),
        ('page = "A4"', 'page = "20x20"', 5),
        ('page = "A4"', 'page = "A4"\nlevel = 1', 6),
        ("pitch = [220, 120]", "pitch = [199, 120]", 10),
        ("pitch = [220, 120]", "pitch = [220, 99]", 10),
        ("down = 3", "down = 9", 8),
        ('page = "A4"', 'page = "A44"', 5),
        ("origin = [30, 40]", "orgin = [30, 40]", 2),
        ("down = 3", "down = 3\nround = 51", 9),
    ],
)
def test_a_wrong_row_is_refused_with_its_line(
    tmp_path: Path, before: str, after: str, line: int
) -> None:
    path = tmp_path / "stock.toml"
    path.write_text(ROW.replace(before, after), encoding="utf-8")
    with pytest.raises(CardError) as caught:
        for row in open_table(path, ASSET).tables("stock"):
            read_row(row, PAPERS)
    assert caught.value.code == "asset-invalid" and caught.value.values["line"] == line
    said = sentence(caught.value)
    assert said.count("\n") == 0 and f"line {line}" in said and "{" not in said


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({"brand": "?", "part": ""}, {"brand": "name", "part": "name"}),
        ({"width": 0.0, "height": float("inf")}, {"width": "size", "height": "size"}),
        ({"across": 0, "down": 101}, {"across": "count", "down": "count"}),
        ({"dx": 200.0, "dy": float("nan")}, {"dx": "across", "dy": "down"}),
        ({"dx": 200.4}, {}),
        ({"x0": -0.6, "y0": -0.6}, {"x0": "outside", "y0": "outside"}),
        ({"x0": float("nan")}, {"x0": "outside"}),
        ({"x0": -0.4}, {}),
        ({"across": 1, "x0": 394.9, "dx": -7.0}, {}),
        ({"across": 1, "x0": 395.4}, {"x0": "outside"}),
        ({"x0": 176.0}, {"across": "outside"}),
        ({"down": 7}, {"down": "outside"}),
        ({"width": 596.0, "across": 1}, {"width": "outside"}),
        ({"round": 50.2}, {"round": "round"}),
    ],
)
def test_what_is_wrong_stands_at_the_field_to_change(
    changes: dict[str, object], fields: dict[str, str]
) -> None:
    assert faults_of(replace(OWN, **changes)) == fields  # type: ignore[arg-type]


@given(
    st.integers(1, 9), st.integers(1, 9), st.floats(1, 100), st.floats(1, 100),
    st.floats(0, 20), st.floats(0, 20), st.floats(0, 60), st.floats(0, 60),
)  # fmt: skip
def test_a_row_is_right_just_when_its_pieces_are_apart_and_on_the_page(
    across: int, down: int, width: float, height: float, gap_x: float, gap_y: float,
    x0: float, y0: float,
) -> None:  # fmt: skip
    stock = replace(
        OWN, across=across, down=down, width=width, height=height, x0=x0, y0=y0,
        dx=width + gap_x, dy=height + gap_y,
    )  # fmt: skip
    last = stock.item(stock.count - 1)
    fits = last.right <= stock.page_width + SLACK and last.bottom <= stock.page_height + SLACK
    assert (fault_of(stock) is None) is fits


@given(st.integers(1, 5), st.integers(1, 4), st.floats(0, 40), st.floats(0, 30))
def test_a_level_sheet_stands_upright_with_every_piece_in_its_place(
    across: int, down: int, x0: float, y0: float
) -> None:
    """Turned a quarter clockwise, what was at (x, y) is at (height - y, x)."""
    level = replace(
        OWN, page_width=OWN.page_height, page_height=OWN.page_width, width=120, height=100,
        across=across, down=down, x0=x0, y0=y0, dx=130, dy=110,
    )  # fmt: skip
    standing = upright(level)
    assert (standing.page_width, standing.page_height) == (OWN.page_width, OWN.page_height)
    turned = sorted(
        (level.page_height - box.bottom, box.x, box.height, box.width)
        for box in map(level.item, range(level.count))
    )
    found = sorted(
        (box.x, box.y, box.width, box.height) for box in map(standing.item, range(standing.count))
    )
    for one, other in zip(turned, found, strict=True):
        assert one == pytest.approx(other)
    assert upright(standing) is standing


def test_a_row_may_give_its_page_lying_on_its_side(tmp_path: Path) -> None:
    path = tmp_path / "stock.toml"
    path.write_text(ROW.replace("[30, 40]", "[300, 40]") + "level = true\n", encoding="utf-8")
    (row,) = open_table(path, ASSET).tables("stock")
    stock = read_row(row, PAPERS)
    paper = PAPERS["A4"]
    assert (stock.page_width, stock.page_height) == (paper.width, paper.height)
    assert (stock.across, stock.down, stock.width, stock.height) == (3, 2, 100, 200)
    assert (stock.x0, stock.y0) == pytest.approx((paper.width - 40 - 240 - 100, 300))


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("DataBecker BC?", "databecker-bc"), ("Sigel  DP 830", "sigel-dp-830"),
        ("Encre.com BCV10", "encre-com-bcv10"), ("$(rm) `x`; *", "rm-x"), ("?", ""),
        ("Łódź 12/3", "łódź-12-3"),
    ],
)  # fmt: skip
def test_an_id_holds_letters_digits_and_hyphens(name: str, key: str) -> None:
    assert plain_id(name) == key == plain_id(key)


def test_two_rows_of_one_id_are_refused(tmp_path: Path) -> None:
    (tmp_path / "stock").mkdir()
    text = 'brand = "Ward"\nsource = "measured"\n' + ROW.replace('brand = "Ward\'s"\n', "") * 2
    (tmp_path / "stock" / "ward.toml").write_text(text, encoding="utf-8")
    with pytest.raises(CardError) as caught:
        load_stock(tmp_path, PAPERS)
    assert "used twice" in str(caught.value.values["what"])


def test_a_stock_is_found_by_its_id_and_those_alike_are_named() -> None:
    assert CATALOG.stock_sheet("Avery 5388").part == "5388"
    assert CATALOG.stock_sheet("DataBecker BC?").part == "BC?"
    with pytest.raises(CardError) as caught:
        CATALOG.stock_sheet("5388")
    assert "avery-5388" in sentence(caught.value)
    with pytest.raises(CardError) as caught:
        CATALOG.stock_sheet("zzz")
    assert sentence(caught.value) == "There is no stock “zzz”: see “thankyou list stock”."
