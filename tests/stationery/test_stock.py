"""Makers' sheets by part number, and rows of one's own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankyou.base.errors import CardError
from thankyou.base.toml_table import ASSET, open_table
from thankyou.catalog import Catalog
from thankyou.error_messages import sentence
from thankyou.model.sheet import Stock
from thankyou.stationery.own_stock import FILE, keep_own, load_own, remove_own
from thankyou.stationery.stock import SLACK, fault_of, load_stock, read_row
from thankyou.stationery.used_positions import UsedPositions

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
        paper = PAPERS[stock.page]
        assert (stock.page_width, stock.page_height) == (paper.width, paper.height)
        boxes = [stock.item(index) for index in range(stock.count)]
        for box in boxes:
            assert box.x >= -SLACK and box.right <= paper.width + SLACK
            assert box.y >= -SLACK and box.bottom <= paper.height + SLACK
        for before, after in zip(boxes, boxes[1:], strict=False):
            assert after.x >= before.right - SLACK or after.y >= before.bottom - SLACK


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
        ("across = 2", "across = 3", 9),
        ("pitch = [220, 120]", "pitch = [199, 120]", 10),
        ("pitch = [220, 120]", "pitch = [220, 99]", 10),
        ("down = 3", "down = 9", 9),
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


def test_two_rows_of_one_id_are_refused(tmp_path: Path) -> None:
    (tmp_path / "stock").mkdir()
    text = 'brand = "Ward"\n' + ROW.replace('brand = "Ward\'s"\n', "") * 2
    (tmp_path / "stock" / "ward.toml").write_text(text, encoding="utf-8")
    with pytest.raises(CardError) as caught:
        load_stock(tmp_path, PAPERS)
    assert "used twice" in str(caught.value.values["what"])


def test_an_own_row_is_kept_replaced_and_removed(tmp_path: Path) -> None:
    kept = keep_own(OWN, PAPERS, tmp_path)
    assert kept == replace(OWN, own=True)
    assert load_own(PAPERS, tmp_path) == ({"ward-s-no-7": kept}, ())
    keep_own(replace(OWN, down=2), PAPERS, tmp_path)
    assert load_own(PAPERS, tmp_path)[0]["ward-s-no-7"].down == 2
    remove_own("ward-s-no-7", PAPERS, tmp_path)
    remove_own("ward-s-no-7", PAPERS, tmp_path)
    assert load_own(PAPERS, tmp_path) == ({}, ())


@given(
    st.text(min_size=1).filter(lambda text: any(c.isalnum() for c in text)),
    st.text(max_size=20),
    st.floats(10, 250),
    st.integers(1, 3),
)
def test_any_name_and_size_come_back(part: str, name: str, width: float, across: int) -> None:
    import tempfile

    part, name = (
        "".join(c for c in one if c.isprintable() and c not in "\ud7ff") for one in (part, name)
    )
    stock = replace(OWN, part=part, name=name, width=width, across=across, dx=width, x0=0)
    if fault_of(stock) is not None:
        return
    with tempfile.TemporaryDirectory() as folder:
        kept = keep_own(stock, PAPERS, Path(folder))
        assert load_own(PAPERS, Path(folder)) == ({kept.id: kept}, ())


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({"part": " "}, "name"),
        ({"width": 0.0}, "size"),
        ({"height": float("nan")}, "size"),
        ({"across": 0}, "count"),
        ({"down": 1000}, "count"),
        ({"dx": 100.0}, "across"),
        ({"dy": 100.0, "height": 101.0}, "down"),
        ({"x0": -2.0}, "outside"),
        ({"y0": 600.0}, "outside"),
        ({"x0": float("nan")}, "outside"),
        ({"round": 60.0}, "round"),
    ],
)
def test_a_form_is_told_what_is_wrong(tmp_path: Path, changes: dict[str, float], kind: str) -> None:
    with pytest.raises(CardError) as caught:
        keep_own(replace(OWN, **changes), PAPERS, tmp_path)  # type: ignore[arg-type]
    assert (caught.value.code, caught.value.values["kind"]) == ("stock-invalid", kind)
    assert "stock-invalid" not in sentence(caught.value)
    assert not (tmp_path / FILE).exists()


def test_a_damaged_row_takes_no_other_away_and_is_not_written_over(tmp_path: Path) -> None:
    keep_own(OWN, PAPERS, tmp_path)
    path = tmp_path / FILE
    text = path.read_text(encoding="utf-8") + ROW.replace("[200, 100]", "[-1, 100]")
    path.write_text(text, encoding="utf-8")
    rows, problems = load_own(PAPERS, tmp_path)
    assert list(rows) == ["ward-s-no-7"] and [one.code for one in problems] == ["own-stock-invalid"]
    assert sentence(problems[0]).startswith("stock.toml, line ")
    with pytest.raises(CardError):
        keep_own(replace(OWN, part="8"), PAPERS, tmp_path)
    assert path.read_text(encoding="utf-8") == text
    path.write_bytes(b"\xff[[")
    assert load_own(PAPERS, tmp_path)[0] == {}


def test_a_stock_is_found_by_its_id_and_those_alike_are_named() -> None:
    assert CATALOG.stock_sheet("Avery 5388").part == "5388"
    with pytest.raises(CardError) as caught:
        CATALOG.stock_sheet("5388")
    assert "avery-5388" in sentence(caught.value)
    with pytest.raises(CardError) as caught:
        CATALOG.stock_sheet("zzz")
    assert sentence(caught.value) == "There is no stock “zzz”: see “thankyou list stock”."


def test_used_positions_are_remembered_for_each_stock(tmp_path: Path) -> None:
    cards, labels = SHIPPED["avery-5388"], SHIPPED["avery-5160"]
    used = UsedPositions(tmp_path)
    assert used.of(cards) == frozenset()
    used.remember(cards, frozenset({1, 3}))
    used.remember(labels, frozenset({30}))
    assert UsedPositions(tmp_path).of(cards) == {1, 3} and used.of(labels) == {30}
    used.remember(cards, frozenset({1, 2, 3}))  # all: a new sheet
    assert used.of(cards) == frozenset() and used.of(labels) == {30}


@pytest.mark.parametrize("text", ["", "[]", '{"avery-5388": 3}', '{"avery-5388": ["x"]}', "\0"])
def test_a_damaged_memory_is_an_empty_one(tmp_path: Path, text: str) -> None:
    (tmp_path / "used-positions.json").write_text(text)
    used = UsedPositions(tmp_path)
    assert used.of(SHIPPED["avery-5388"]) == frozenset()
    used.remember(SHIPPED["avery-5388"], frozenset({2}))
    assert used.of(SHIPPED["avery-5388"]) == {2}
