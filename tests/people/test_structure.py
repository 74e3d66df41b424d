"""What of a grid is a person, and what is told of the rest."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankyou.base.errors import CardError, Problem
from thankyou.error_messages import sentence
from thankyou.people.grid import Grid, ReadOptions
from thankyou.people.structure import table_of
from thankyou.people.table import Table


def read(
    *rows: str, kind: str = "csv", options: ReadOptions | None = None, **grid: object
) -> Table:
    cells = tuple((n + 1, tuple(row.split("|"))) for n, row in enumerate(rows) if row)
    return table_of(Grid(cells, kind, **grid), "x", "x", options or ReadOptions())  # type: ignore[arg-type]


_cell = st.sampled_from(
    ["", "Name", "Ward", "Role", "Ada Lee", "4", "12", "Total", "Total:", "Subtotal", "----", "©",
     "Stand: 3.4.", "Department", "a@b.org", "Page 1 of 2", "2024-01-01", "x"]
)  # fmt: skip
_grids = st.lists(st.lists(_cell, min_size=1, max_size=4).filter(any), min_size=1, max_size=12)


@given(_grids, st.sampled_from(["csv", "xlsx", "pasted"]), st.sampled_from([-1, 0, 1]))
def test_every_row_is_a_person_or_told_and_no_cell_is_moved(
    rows: list[list[str]], kind: str, header: int
) -> None:
    grid = Grid(tuple((n + 1, tuple(cells)) for n, cells in enumerate(rows)), kind)
    try:
        table = table_of(grid, "x", "x", ReadOptions(header=header))
    except CardError as error:
        assert error.code in ("no-people", "second-table")
        return
    reading = table.reading
    told = [*(n for n, _ in reading.before), *(n for n, _ in reading.after), *reading.doubled]
    heads = {reading.header, reading.header - 1} - {0} if reading.header else set()
    seen = [*table.lines, *told]
    assert len(seen) == len(set(seen))
    assert set(range(1, len(rows) + 1)) - set(seen) <= heads
    for line, record in zip(table.lines, table.records, strict=True):
        cells = [cell for cell in rows[line - 1] if cell]
        kept = [cell for cell in record if cell]
        bad = [p for p in table.problems if p.values["line"] == line]
        assert kept == cells[: len(kept)]
        assert kept == cells or (bad and bad[0].code == "bad-row")
    assert len(set(table.columns)) == len(table.columns) and all(table.columns)
    assert {len(record) for record in table.records} == {len(table.columns)}
    for problem in (*table.problems, *reading.notes):
        assert "{" not in sentence(problem)


def test_a_sheet_keeps_cells_beyond_the_header_and_tells_no_short_row() -> None:
    table = read("Name|Ward", "Ada|4|late", "Bob", kind="xlsx")
    assert table.columns == ("Name", "Ward", "Column 3")
    assert table.records == (("Ada", "4", "late"), ("Bob", "", ""))
    assert [note.code for note in table.reading.notes] == ["column-named"]
    assert table.problems == ()


def test_cells_that_may_have_been_moved_are_told_row_by_row() -> None:
    table = read("Name|Ward", "Lee|Ada|ICU", "Roe|Bob|ER")
    assert table.columns == ("Name", "Ward", "Column 3")
    assert [(p.code, p.row, p.values["column"]) for p in table.problems] == [
        ("bad-row", 1, 3),
        ("bad-row", 2, 3),
    ]
    assert read("Name|Ward|", "Lee|Ada|ICU", "Roe|Bob|ER").problems == ()


def test_hidden_rows_and_faults_of_cells_go_to_the_records_they_are_in() -> None:
    fault = Problem("error-cell", {"line": 4, "column": "B"})
    table = read("Staff", "Name|Ward|Role", "Ada|4|nurse", "Bob|#N/A|doctor", kind="xlsx",
                 hidden=frozenset({1, 4}), problems=(fault,))  # fmt: skip
    assert table.hidden == {1}
    assert [(p.code, p.row) for p in table.problems] == [("error-cell", 2)]
    assert table.lines == (3, 4)


@pytest.mark.parametrize(
    ("rows", "people"),
    [
        (("Name|Ward", "Ada|4", "Total|1"), 1),
        (("Name|Ward", "Ada|ICU", "Total|ER"), 2),
        (("Name|Ward", "Ada|4", "|4"), 1),  # the sum
        (("Name|Ward", "Ada|4", "|7"), 2),  # a person whose name is missing
        (("Name", "Ada", "Total"), 2),
        (("Name", "Ada", "Total 1"), 1),
        (("Name|Ward|Role", "Ada|4|x", "Bob Roe||"), 2),
        (("Name|Ward", "*Ada|ICU"), 1),
    ],
)
def test_only_sure_totals_are_left_out(rows: tuple[str, ...], people: int) -> None:
    assert len(read(*rows).records) == people


def test_a_second_table_is_refused() -> None:
    for gap in (("",), ()):
        with pytest.raises(CardError) as refused:
            read("Name|Ward", "Ada|4", *gap, "Name|Role|Date", "Bob|nurse|1")
        assert refused.value.code == "second-table"
        assert refused.value.values["line"] == 3 + len(gap)
    table = read("Ward|ICU|Date|3 April", "Name|Ward|Role|Date", "Ada|4|nurse|x")
    assert table.reading.header == 2


def test_the_row_of_the_header_must_be_there() -> None:
    with pytest.raises(CardError) as refused:
        read("Name", "Ada", options=ReadOptions(header=7))
    assert refused.value.code == "no-such-row"
    table = read("Ada Lee", "Bob Roe", options=ReadOptions(header=0))
    assert (table.columns, table.reading.header) == (("Column 1",), 0)
    assert table.records == (("Ada Lee",), ("Bob Roe",))


def test_names_of_columns_never_meet() -> None:
    table = read("Name|Name|Name (2)||Column 4", "a|b|c|d|e")
    assert table.columns == ("Name", "Name (3)", "Name (2)", "Column 4 (2)", "Column 4")
