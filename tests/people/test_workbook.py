"""Workbooks are read as their program shows them, and what a person should know is told."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from thankyou.base.errors import CardError
from thankyou.error_messages import sentence
from thankyou.people.grid import Grid, ReadOptions
from thankyou.people.workbook import read_workbook, workbook_kind

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))
from workbooks.ods_cases import HEADER, ods, row, table
from workbooks.raw_xlsx import book, inline, list_of, sheet, styles, zipped

sys.path.pop(0)
PEOPLE = list_of(("Name", "Role"), ("Ada Lee", "Nurse"), ("Bo Chen", "Porter"))


def test_the_set_is_large_and_its_files_are_small() -> None:
    """tests/people/test_torture.py reads it."""
    files = list((Path(__file__).parent / "torture" / "workbook").iterdir())
    assert len(files) >= 150
    assert max(path.stat().st_size for path in files if path.suffix != ".json") < 30_000
    assert sum(path.stat().st_size for path in files) < 1_500_000


def read(rows: str, worksheet: str = "", style: str = "", **more: str) -> Grid:
    data = zipped(book({"Staff": sheet(rows, **more)}, style=style))
    return read_workbook(data, "staff.xlsx", ReadOptions(worksheet=worksheet))


def told(grid: Grid) -> list[str]:
    return [sentence(problem) for problem in (*grid.notes, *grid.problems)]


def test_an_error_and_a_formula_without_a_value_are_told_with_their_cells() -> None:
    rows = f'<row r="1">{inline("Name", "A1")}</row><row r="7"><c r="AB7" t="e"><f>X()</f>'
    grid = read(rows + '<v>#REF!</v></c></row><row r="9"><c r="C9"><f>A1</f></c></row>')
    assert [(p.code, p.values["column"], p.values["line"]) for p in grid.problems] == [
        ("error-cell", "AB", 7),
        ("formula-without-value", "C", 9),
    ]
    assert "Cell AB7" in told(grid)[0] and "#REF!" in told(grid)[0]
    assert "Cell C9" in told(grid)[1]


def test_merged_hidden_and_filtered_parts_are_told() -> None:
    rows = PEOPLE.replace('<row r="3"', '<row r="3" hidden="1"')
    after = '<mergeCells><mergeCell ref="B2:B3"/></mergeCells>'
    before = (
        '<cols><col min="1" max="1" hidden="1" width="9"/><col min="7" max="9" hidden="1"/></cols>'
    )
    grid = read(rows, before=before, after=after)
    assert grid.rows[2] == (3, ("Bo Chen", "Nurse"))
    assert grid.hidden == {3}
    assert {note.code for note in grid.notes} == {"merged-down", "hidden-columns", "hidden-rows"}
    assert {note.level for note in grid.notes} == {"note"}
    assert any("B2:B3" in one for one in told(grid))
    assert any("Column A is hidden" in one for one in told(grid))


def test_a_row_that_has_nothing_but_its_share_of_a_merged_cell_is_blank() -> None:
    grid = read(PEOPLE, after='<mergeCells><mergeCell ref="A3:A90"/></mergeCells>')
    assert [number for number, _ in grid.rows] == [1, 2, 3]
    assert grid.notes == ()


def test_rows_keep_their_numbers_and_sheets_their_order() -> None:
    sheets = {name: sheet(PEOPLE) for name in ("Old", "Staff", "Årets")}
    data = zipped(book(sheets, states={"Old": "hidden"}))
    grid = read_workbook(data, "staff.xlsx")
    assert (grid.kind, grid.worksheet) == ("xlsx", "Staff")
    assert grid.worksheets == ("Staff", "Årets", "Old")
    assert [number for number, _ in grid.rows] == [1, 2, 3]
    assert read_workbook(data, "x", ReadOptions(worksheet=" årets")).worksheet == "Årets"
    with pytest.raises(CardError) as caught:
        read_workbook(data, "x", ReadOptions(worksheet="Doctors"))
    assert caught.value.values["choices"] == "Staff, Årets, Old"


def test_a_workbook_without_a_list_that_is_seen_gives_its_first_sheet() -> None:
    data = zipped(book({"A": sheet(""), "B": sheet(PEOPLE)}, states={"B": "hidden"}))
    assert read_workbook(data, "x").worksheet == "A"
    data = zipped(book({"B": sheet(PEOPLE)}, states={"B": "hidden"}))
    assert read_workbook(data, "x").worksheet == "B"


def test_the_language_of_a_workbook_is_that_of_its_formats() -> None:
    """A system's date is written as in the one language that other formats ask for."""
    rows = '<row r="1"><c r="A1" s="1"><v>46086</v></c><c r="B1" s="2"><v>1.5</v></c></row>'
    german = styles({164: "[$-407]d. mmm"}, [14, 0, 164])
    assert read(rows, style=german).rows == ((1, ("05.03.2026", "1,5")),)
    both = styles({164: "[$-407]d. mmm", 165: "[$-40C]d mmm"}, [14, 0, 164, 165])
    assert read(rows, style=both).rows == ((1, ("2026-03-05", "1.5")),)


def test_what_stands_beyond_a_sheet_is_damage() -> None:
    for rows in (
        '<row r="1048577"><c><v>1</v></c></row>',
        '<row r="1"><c r="XFE1"><v>1</v></c></row>',
        '<row r="1"><c r="1A"><v>1</v></c></row>',
        '<row r="x"><c><v>1</v></c></row>',
        "<row><row/></row>",
        "<row><c><c/></c></row>",
        "<c/>",
        '<row><c t="s"><v>3</v></c></row>',
        "<a>" * 300 + "</a>" * 300,
    ):
        with pytest.raises(CardError, match="workbook-damaged"):
            read(rows)


def test_limits_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    from thankyou.people.spreadsheet import package, xlsx_rows
    from thankyou.people.spreadsheet import sheet as cells

    with monkeypatch.context() as patch:
        patch.setattr(cells, "MAX_CELLS", 5)
        with pytest.raises(CardError, match="too-many-cells"):
            read(PEOPLE)
    with monkeypatch.context() as patch:
        patch.setattr(cells, "MAX_RECORDS", -999)
        with pytest.raises(CardError, match="too-many-people"):
            read(PEOPLE)
    with monkeypatch.context() as patch:
        patch.setattr(xlsx_rows, "LONGEST_CELL", 5)
        with pytest.raises(CardError, match="workbook-too-large"):
            read(PEOPLE)
    with monkeypatch.context() as patch:
        patch.setattr(package, "MOST_BYTES", 1000)
        with pytest.raises(CardError, match="workbook-too-large"):
            read(PEOPLE)


def test_more_faulty_cells_than_can_be_looked_at_are_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from thankyou.people.spreadsheet import sheet as cells

    monkeypatch.setattr(cells, "MOST_PROBLEMS", 2)
    problems = read("<row><c><f>A1</f></c><c><f>A1</f></c><c><f>A1</f></c></row>").problems
    assert [problem.code for problem in problems] == [
        "formula-without-value", "formula-without-value", "more-faulty-cells",
    ]  # fmt: skip
    assert "One more cell" in sentence(problems[-1])


def test_a_repeated_row_costs_nothing_and_keeps_the_numbers() -> None:
    million = ' table:number-rows-repeated="900000"'
    rows = HEADER + row("", more=million) + row("Ada", "Nurse", "ICU")
    assert read_workbook(ods(table(rows)), "staff.ods").rows[1][0] == 900_002
    with pytest.raises(CardError, match="too-many-people"):
        read_workbook(ods(table(HEADER + row("Ada", more=million))), "staff.ods")


def test_what_a_file_is_its_parts_say() -> None:
    parts = book({"S": sheet(PEOPLE)})
    assert workbook_kind(zipped(parts)) == "xlsx"
    assert workbook_kind(zipped({**parts, "word/document.xml": ""})) == ""
    assert workbook_kind(zipped({"photo.jpg": ""})) == ""
    letter = "application/vnd.oasis.opendocument.text"
    assert workbook_kind(zipped({"mimetype": letter, "content.xml": ""})) == ""
    assert workbook_kind(b"Name,Role\n") == ""
    assert workbook_kind(zipped(parts)[:-30]) == "xlsx"
    assert workbook_kind(zipped({"mimetype": letter, "content.xml": ""}, stored=True)[:-30]) == ""
