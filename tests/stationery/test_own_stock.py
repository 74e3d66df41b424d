"""Rows of stock of one's own: kept, read again, and told apart from damage."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankyou.base.errors import CardError
from thankyou.catalog import Catalog
from thankyou.error_messages import sentence
from thankyou.model.sheet import Stock
from thankyou.stationery import own_stock
from thankyou.stationery.own_stock import FILE, checked, keep_own, load_own, remove_own
from thankyou.stationery.own_stock import stock_faults as faults
from thankyou.stationery.stock import fault_of

PAPERS = Catalog().papers
A4 = PAPERS["A4"]
OWN = Stock(
    "Ward's", "No. 7", "for the ward", "card", "A4", A4.width, A4.height,
    200.5, 100.25, 2, 3, 30, 40, 220, 120, source="measured",
)  # fmt: skip
ROW = """
[[stock]]
brand = "Ward's"
part = "8"
page = "A4"
item = [200, 100]
across = 2
down = 3
origin = [30, 40]
pitch = [220, 120]
"""


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the catalog looks for own rows."""
    monkeypatch.setattr(own_stock, "settings_folder", lambda: tmp_path)
    return tmp_path


def test_a_row_is_kept_replaced_and_removed(tmp_path: Path) -> None:
    folder = tmp_path / "not" / "there yet"
    kept = keep_own(OWN, PAPERS, folder)
    assert kept == replace(OWN, own=True)
    assert load_own(PAPERS, folder) == ({"ward-s-no-7": kept}, ())
    other = keep_own(replace(OWN, part="8"), PAPERS, folder)
    keep_own(replace(OWN, down=2), PAPERS, folder)
    rows, problems = load_own(PAPERS, folder)
    assert rows == {"ward-s-no-7": replace(kept, down=2), "ward-s-8": other} and not problems
    remove_own("ward-s-no-7", PAPERS, folder)
    remove_own("ward-s-no-7", PAPERS, folder)
    assert load_own(PAPERS, folder) == ({"ward-s-8": other}, ())


@given(
    st.text(), st.text(), st.text(max_size=20), st.floats(10, 250), st.integers(1, 3),
    st.floats(0, 40), st.sampled_from(["A4", "210x297", "200x280", "Letter"]), st.booleans(),
)  # fmt: skip
def test_whatever_is_kept_comes_back(
    brand: str, part: str, name: str, width: float, across: int, y0: float, page: str, level: bool
) -> None:
    paper = PAPERS.get(page) or Catalog().paper(page)
    sides = (paper.height, paper.width) if level else (paper.width, paper.height)
    stock = replace(
        OWN, brand=brand, part=part, name=name, width=width, across=across, dx=width, x0=0, y0=y0,
        page=page, page_width=sides[0], page_height=sides[1],
    )  # fmt: skip
    wrong = faults(stock, PAPERS)
    with TemporaryDirectory() as folder:
        if wrong:
            with pytest.raises(CardError) as caught:
                keep_own(stock, PAPERS, Path(folder))
            assert caught.value.values["field"] in wrong and not (Path(folder) / FILE).exists()
            return
        kept = keep_own(stock, PAPERS, Path(folder))
        assert load_own(PAPERS, Path(folder)) == ({kept.id: kept}, ())
        assert checked(kept, PAPERS) == kept and fault_of(kept) is None
        assert kept.page_width <= kept.page_height


@pytest.mark.parametrize(
    ("changes", "field", "kind"),
    [
        ({"brand": ""}, "brand", "name"),
        ({"brand": "\u200b"}, "brand", "name"),
        ({"part": " "}, "part", "name"),
        ({"page": "A44"}, "page", "page"),
        ({"page": "9x9"}, "page", "page"),
        ({"page_width": 500.0}, "page", "page"),
        ({"page_height": float("nan")}, "page", "page"),
        ({"width": 0.0}, "width", "size"),
        ({"height": float("nan")}, "height", "size"),
        ({"across": 0}, "across", "count"),
        ({"down": 1000}, "down", "count"),
        ({"dx": 100.0}, "dx", "across"),
        ({"dy": 100.0}, "dy", "down"),
        ({"x0": -2.0}, "x0", "outside"),
        ({"y0": 800.0}, "y0", "outside"),
        ({"down": 8}, "down", "outside"),
        ({"round": 60.0}, "round", "round"),
    ],
)
def test_a_form_is_told_what_is_wrong_with_which_field(
    tmp_path: Path, changes: dict[str, object], field: str, kind: str
) -> None:
    stock = replace(OWN, **changes)  # type: ignore[arg-type]
    problem = faults(stock, PAPERS)[field]
    assert (problem.code, problem.values["kind"]) == ("stock-invalid", kind)
    said = sentence(problem)
    assert "as it is described" not in said and said.endswith(".") and "{" not in said
    with pytest.raises(CardError) as caught:
        keep_own(stock, PAPERS, tmp_path)
    assert (caught.value.code, caught.value.values["kind"]) == ("stock-invalid", kind)
    assert not (tmp_path / FILE).exists()


def test_a_form_that_is_right_is_told_nothing() -> None:
    assert faults(OWN, PAPERS) == {}
    level = replace(OWN, page_width=OWN.page_height, page_height=OWN.page_width)
    assert faults(level, PAPERS) == {} and checked(level, PAPERS).across == 3


def test_a_damaged_row_takes_no_other_away_and_is_not_written_over(tmp_path: Path) -> None:
    keep_own(OWN, PAPERS, tmp_path)
    path = tmp_path / FILE
    text = path.read_text(encoding="utf-8") + ROW.replace("[200, 100]", "[-1, 100]")
    path.write_text(text, encoding="utf-8")
    rows, problems = load_own(PAPERS, tmp_path)
    assert list(rows) == ["ward-s-no-7"] and [one.code for one in problems] == ["own-stock-invalid"]
    line = text[: text.index("[-1")].count("\n") + 1
    assert sentence(problems[0]).startswith(f"stock.toml, line {line}: ")
    for change in (
        lambda: keep_own(replace(OWN, part="9"), PAPERS, tmp_path),
        lambda: remove_own("ward-s-no-7", PAPERS, tmp_path),
    ):
        with pytest.raises(CardError) as caught:
            change()
        assert caught.value.code == "own-stock-invalid"
    assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("text", "line", "rows"),
    [
        (ROW + ROW, 14, 1),  # one id twice
        ("colour = 1\n" + ROW, 1, 1),
        ("stock = 3\n", 1, 0),
        ("[stock]\npart = 1\n", 1, 0),
        ("stock = [1]\n", 1, 0),
        (ROW + "[[stock\n", 11, 0),
        ("x = " + "[" * 100_000, 1, 0),
        ("x = " + "9" * 5_000, 1, 0),
        (ROW.replace("200,", "9" * 400 + ","), 6, 0),
        (ROW.replace("across = 2", "across = " + "9" * 400), 7, 0),
        (ROW.replace("[220, 120]", "[1e999, 120]"), 10, 0),
        (ROW + "\x00", 11, 0),
    ],
)
def test_each_kind_of_damage_is_one_sentence_with_its_line(
    tmp_path: Path, text: str, line: int, rows: int
) -> None:
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    found, problems = load_own(PAPERS, tmp_path)
    assert len(found) == rows and len(problems) == 1
    said = sentence(problems[0])
    assert said.startswith(f"stock.toml, line {line}: ") and "\n" not in said


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_no_file_of_any_kind_is_more_than_a_problem(data: bytes) -> None:
    with TemporaryDirectory() as folder:
        (Path(folder) / FILE).write_bytes(data)
        rows, problems = load_own(PAPERS, Path(folder))
        assert rows == {}
        for problem in problems:
            assert sentence(problem)


@pytest.mark.parametrize("data", [b"\xff[[", "# Łódź\n".encode("utf-16"), b"#\n\xe9\n"])
def test_a_file_in_another_encoding_says_so(tmp_path: Path, data: bytes) -> None:
    (tmp_path / FILE).write_bytes(data)
    rows, (problem,) = load_own(PAPERS, tmp_path)
    assert rows == {} and problem.code == "own-stock-invalid" and "UTF-8" in sentence(problem)


def test_a_folder_or_a_pipe_in_the_files_place_is_reported(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    assert [one.code for one in load_own(PAPERS, tmp_path)[1]] == ["cannot-read"]
    with pytest.raises(CardError, match="cannot-read"):
        keep_own(OWN, PAPERS, tmp_path)
    if hasattr(os, "mkfifo"):
        (tmp_path / FILE).rmdir()
        os.mkfifo(tmp_path / FILE)
        assert [one.code for one in load_own(PAPERS, tmp_path)[1]] == ["cannot-read"]


def test_a_folder_that_cannot_be_made_is_reported(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CardError) as caught:
        keep_own(OWN, PAPERS, tmp_path / "file" / "folder")
    assert caught.value.code == "cannot-write"


def test_own_rows_come_first_and_take_the_place_of_a_makers(settings: Path) -> None:
    catalog = Catalog()
    shipped = catalog.stock_sheet("avery-5388")
    keep_own(replace(OWN, brand="AVERY", part="5388"), PAPERS, settings)
    own = catalog.stock_sheet("avery-5388")
    assert own.own and own.down == 3 != shipped.width and next(iter(catalog.stock.values())) == own
    assert len(catalog.stock) == len(catalog.shipped_stock)


def test_a_broken_file_takes_no_makers_sheet_away(
    settings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from thankyou.__main__ import main

    (settings / FILE).write_text("[[stock]]\n")
    catalog = Catalog()
    assert catalog.stock_sheet("avery-5388").count == 3
    assert len(catalog.stock) == len(catalog.shipped_stock)
    with pytest.raises(CardError) as caught:  # it may be the row that cannot be read
        catalog.stock_sheet("ward-s-no-7")
    assert caught.value.code == "own-stock-invalid"
    assert main(["list", "stock"]) == 0
    said = capsys.readouterr()
    assert said.out.count("\n") == len(catalog.shipped_stock)
    assert said.err.startswith("thankyou: stock.toml, line 1: ") and said.err.count("\n") == 1
