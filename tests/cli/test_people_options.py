"""How a table is read and who of it gets a card, from the command line."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import pytest

from thankyou.base.errors import CardError
from thankyou.cli.main import main
from thankyou.cli.people_options import add_people_options, people_in, read_options
from thankyou.people.grid import FIND_HEADER, NO_HEADER
from thankyou.people.people_list import PeopleList

Output = pytest.CaptureFixture[str]

STAFF = "Name;Station;Note\nJosé Núñez;ICU;#N/A\nAnn Lee;Ward 3;\nANN LEE;ward  3;\nBo Roe;ICU;\n"


@pytest.fixture
def staff(tmp_path: Path) -> Path:
    path = tmp_path / "staff.csv"
    path.write_bytes(STAFF.encode("cp1252"))
    return path


def options(*words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    add_people_options(parser)
    return parser.parse_args(words)


def people(path: Path, *words: str) -> PeopleList:
    return people_in(options(*words), path)


def test_how_a_table_is_read_can_be_said() -> None:
    read = read_options(options())
    assert (read.encoding, read.delimiter, read.worksheet, read.header) == ("", "", "", FIND_HEADER)
    read = read_options(options("--encoding", "mac-roman", "--delimiter", "tab",
                                "--worksheet", "Staff", "--header", "4"))  # fmt: skip
    assert (read.encoding, read.delimiter) == ("mac-roman", "\t")
    assert (read.worksheet, read.header) == ("Staff", 4)
    assert read_options(options("--header", "None")).header == NO_HEADER
    for text in ("0", "-1", "x", "1.5", "²"):
        with pytest.raises(CardError, match="bad-header"):
            read_options(options(f"--header={text}"))


def test_a_column_may_fill_any_target(staff: Path) -> None:
    found = people(staff, "--map", "message=Note", "--map", "Second family=name")
    assert dict(found.mapping) == {"unit": 1, "second_family": 0, "message": 2}
    with pytest.raises(CardError) as caught:
        people(staff, "--map", "ward=Note")
    assert "second_family" in str(caught.value.values["choices"])


@pytest.mark.parametrize(
    ("where", "rows"),
    [
        (["Station=ICU"], (1, 4)),
        (["station= icu "], (1, 4)),
        (["unit=Ward 3"], (2, 3)),
        (["Station!=ICU"], (2, 3)),
        (["Station=ICU", "Station=Ward 3"], (1, 2, 3, 4)),
        (["Station=ICU", "Name=bo roe"], (4,)),
        (["Station=ICU", "Name!=Bo Roe"], (1,)),
        (["Note="], (2, 3, 4)),
    ],
)
def test_rows_are_chosen_by_their_cells(
    staff: Path, where: list[str], rows: tuple[int, ...]
) -> None:
    words = [word for one in where for word in ("--where", one)]
    assert people(staff, *words).printed_rows() == rows


@pytest.mark.parametrize(
    ("where", "code"),
    [("Station", "bad-where"), ("=ICU", "bad-where"), ("!=ICU", "bad-where"),
     ("Floor=3", "unknown-column"), ("Station=ER", "where-nobody")],
)  # fmt: skip
def test_what_chooses_nobody_is_refused(staff: Path, where: str, code: str) -> None:
    with pytest.raises(CardError, match=code):
        people(staff, "--where", where)


def test_names_are_turned_only_when_asked(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text('Name,Ward\n"Okafor, Amara",ICU\n')
    assert not people(path).turned
    assert people(path, "--turn-names").turned


def test_check_says_what_the_window_says(card: Path, staff: Path, capsys: Output) -> None:
    check = ["check", str(card), "--people", str(staff)]
    assert main(check) == 0
    said = capsys.readouterr().out
    assert "4 cards checked: nothing is wrong." in said
    assert "Row 3: “ANN LEE” in “Name” is all in capitals" in said
    assert "Row 3: ANN LEE stands in row 2, too" in said
    assert main([*check, "--where", "Station=ICU", "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["records"] == 2
    assert not {3} & {problem["row"] for problem in report["problems"]}


def test_a_damaged_cell_is_wrong_where_it_is_printed(
    card: Path, staff: Path, tmp_path: Path, capsys: Output
) -> None:
    assert main(["check", str(card), "--people", str(staff), "--map", "shift=Note"]) == 0
    assert "“#N/A”" in capsys.readouterr().out  # a note: no card says the shift
    words = ["--map", "message=Note"]
    assert main(["check", str(card), "--people", str(staff), *words]) == 1
    said = capsys.readouterr().out
    assert "Row 1: “#N/A” in “Note” is a spreadsheet's error" in said
    assert "Ready to print: 3 of 4." in said
    out, report = tmp_path / "out.pdf", tmp_path / "report.json"
    batch = ["batch", str(card), str(staff), "-o", str(out), "--report", str(report), *words]
    assert main(batch) == 1
    found = json.loads(report.read_text())
    assert (found["ok"], found["records"]) == (False, 4)
    assert {"damaged-cell", "duplicate-person"} <= {one["code"] for one in found["problems"]}
    assert main([*batch, "--where", "Station=Ward 3", "--only", "2"]) == 0
    assert json.loads(report.read_text())["records"] == 1


def test_people_shows_how_a_table_was_read(staff: Path, capsys: Output) -> None:
    assert main(["people", str(staff)]) == 0
    said = capsys.readouterr().out
    assert "staff.csv: text, " in said and "cells by semicolons, header on row 1, 4 people." in said
    assert "Name  →  recipient:  José Núñez | Ann Lee | ANN LEE" in said
    assert "Note  →  –:  #N/A" in said
    assert main(["people", str(staff), "--json", "--map", "role=Note"]) == 1
    value = json.loads(capsys.readouterr().out)
    assert (value["kind"], value["delimiter"], value["header"]) == ("csv", ";", 1)
    assert value["columns"][2] == {"name": "Note", "fills": ["role"], "first": ["#N/A"]}
    assert value["records"] == 4 and value["problems"]


def test_a_table_without_a_known_column_is_shown_all_the_same(
    tmp_path: Path, capsys: Output
) -> None:
    path = tmp_path / "x.csv"
    path.write_text("a,b\n1,\x1b[31mred\n")
    assert main(["people", str(path)]) == 0
    said = capsys.readouterr().out
    assert "a  →  –:  1" in said and "\x1b" not in said and "\\x1b[31mred" in said


def test_the_wrong_encoding_can_be_put_right(staff: Path, capsys: Output) -> None:
    main(["people", str(staff), "--encoding", "mac-roman", "--json"])
    first = json.loads(capsys.readouterr().out)["columns"][0]["first"][0]
    assert first == "JosÈ N˙Òez"
    main(["people", str(staff), "--encoding", "cp1252", "--json"])
    assert json.loads(capsys.readouterr().out)["columns"][0]["first"][0] == "José Núñez"


ANSWERS = (
    "ID,Start time,Completion time,Email,Name,Who would you like to thank?,Which ward?,"
    "What happened?,Your name\n"
    "1,10/3/24 10:11:12,10/3/24 10:15:00,anonymous,,Amara Okafor,Ward 12,"
    "She sat with my mother through the night.,Jo Lee\n"
)


def test_answers_are_printed_when_they_are_approved(
    card: Path, tmp_path: Path, capsys: Output
) -> None:
    table, out = tmp_path / "answers.csv", tmp_path / "out.pdf"
    table.write_text(ANSWERS)
    batch = ["batch", str(card), str(table), "-o", str(out)]
    assert main(["people", str(table)]) == 0
    assert "with “--answers” each of them becomes a card" in capsys.readouterr().out
    assert main([*batch, "--answers"]) == 2 and not out.exists()
    assert "approved" in capsys.readouterr().err
    assert main([*batch, "--approve-all"]) == 0
    assert out.exists()


def test_a_list_that_is_no_form_is_not_approved(staff: Path) -> None:
    with pytest.raises(CardError, match="not-a-form"):
        people(staff, "--approve-all")
    found = people(staff, "--answers", "--approve-all", "--map", "moment=Note")
    assert found.guided and len(found.approved) == 4 and dict(found.mapping)["moment"] == 2
