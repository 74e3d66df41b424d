"""CSV files: what is read, what is reported, and what is refused."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from thankyou.base.errors import CardError
from thankyou.people import csvfile, csvrows, dialects, structure
from thankyou.people.csvfile import read_csv
from thankyou.people.reading import read_table
from thankyou.people.structure import table_of
from thankyou.people.table import Table


def parse(text: str | bytes) -> Table:
    data = text.encode() if isinstance(text, str) else text
    return table_of(read_csv(data, "staff.csv"), "staff.csv", "staff.csv")


READ = {
    "comma": ("name,unit\nAda,ICU\n", ("name", "unit"), [("Ada", "ICU")]),
    "semicolon": ("name;unit\nAda;ICU\n", ("name", "unit"), [("Ada", "ICU")]),
    "tab": ("name\tunit\nAda\tICU\n", ("name", "unit"), [("Ada", "ICU")]),
    "bar": ("name|unit\nAda|ICU\n", ("name", "unit"), [("Ada", "ICU")]),
    "byte order mark": ("\ufeffname,unit\nAda,ICU\n", ("name", "unit"), [("Ada", "ICU")]),
    "crlf": ("name,unit\r\nAda,ICU\r\n", ("name", "unit"), [("Ada", "ICU")]),
    "cr": ("name,unit\rAda,ICU\r", ("name", "unit"), [("Ada", "ICU")]),
    "no last line end": ("name,unit\nAda,ICU", ("name", "unit"), [("Ada", "ICU")]),
    "blank lines": ("\n\nname,unit\n\n  \nAda,ICU\n\n", ("name", "unit"), [("Ada", "ICU")]),
    "one column": ("name\nAda\nBob\n", ("name",), [("Ada",), ("Bob",)]),
    "one column, quoted": ('name\n"Lee, Ada"\n', ("name",), [("Lee, Ada",)]),
    "one column, a stray mark": ("name\nAda; Bob\nCy\n", ("name",), [("Ada; Bob",), ("Cy",)]),
    "quotes": ('name,unit\n"Lee, Ada","the ""green"" ward"\n', ("name", "unit"),
               [("Lee, Ada", 'the "green" ward')]),
    "a line end in quotes": ('name,unit\n"Ada\nLee",ICU\n', ("name", "unit"),
                             [("Ada\nLee", "ICU")]),
    "a quote inside a cell": ('name,unit\nAnn "Annie" Lee,ICU\n', ("name", "unit"),
                              [('Ann "Annie" Lee', "ICU")]),
    "spaces around cells": ('name , unit\n Ada , " ICU " \n', ("name", "unit"), [("Ada", " ICU ")]),
    "commas in a semicolon file": ("name;unit\nLee, Ada;ICU\nRoe, Bob;ICU\n", ("name", "unit"),
                                   [("Lee, Ada", "ICU"), ("Roe, Bob", "ICU")]),
    "commas in every cell, the header too": ("Name;Ward, floor\nAda;ICU, 3\n",
                                             ("Name", "Ward, floor"), [("Ada", "ICU, 3")]),
    "semicolons in quoted cells": ('"name";"unit"\n"Ada";"a;b"\n', ("name", "unit"),
                                   [("Ada", "a;b")]),
    "sep line": ("sep=;\r\nname;unit\r\nAda;ICU, 3\r\n", ("name", "unit"), [("Ada", "ICU, 3")]),
    "sep line settles a draw": ("sep=,\nx;y,z\na;b,c\n", ("x;y", "z"), [("a;b", "c")]),
    "empty cells": ("name,unit\n,ICU\nAda,\n,\n", ("name", "unit"),
                    [("", "ICU"), ("Ada", "")]),
    "empty columns at the end": ("name,unit,,\nAda,ICU,,\nBob,ER\n", ("name", "unit"),
                                 [("Ada", "ICU"), ("Bob", "ER")]),
    "an empty column between": ("name,,unit\nAda,,ICU\n", ("name", "unit"), [("Ada", "ICU")]),
    "a header over two lines": ('"Full\nname",unit\nAda,ICU\n', ("Full name", "unit"),
                                [("Ada", "ICU")]),
    "scripts": ("name,unit\n王小明,ICU\nعائشة,ER\nJosé,ICU\n", ("name", "unit"),
                [("王小明", "ICU"), ("عائشة", "ER"), ("José", "ICU")]),
}  # fmt: skip


@pytest.mark.parametrize("case", READ)
def test_reads(case: str) -> None:
    text, columns, records = READ[case]
    table = parse(text)
    assert (table.columns, list(table.records), table.problems) == (columns, records, ())
    assert table.source == "staff.csv"


def test_line_separators_of_unicode_do_not_end_a_row() -> None:
    assert parse("name,unit\nA\u2028B\x85C\x0bD,ICU\n").records == (("A\u2028B\x85C\x0bD", "ICU"),)


def test_rows_of_the_wrong_length_are_kept_and_reported() -> None:
    table = parse('name,unit\n\n"Ada\nLee",ICU\nBob\nCy,ER,late,,shift\nDi,ER\n')
    assert table.records == (("Ada\nLee", "ICU"), ("Bob", ""), ("Cy", "ER"), ("Di", "ER"))
    found = [(p.code, p.row, dict(p.values)) for p in table.problems]
    assert found == [
        ("bad-row", 2, {"found": 1, "expected": 2, "line": 5, "column": 2, "surplus": ""}),
        (
            "bad-row",
            3,
            {"found": 5, "expected": 2, "line": 6, "column": 3, "surplus": "late | shift"},
        ),
    ]


def test_a_cell_too_many_is_a_bad_row() -> None:
    table = parse("name\nAda,ICU\nBob\n")
    assert table.records == (("Ada",), ("Bob",))
    assert table.problems[0].values["surplus"] == "ICU"


def test_a_column_that_most_have_and_the_header_has_not_gets_a_name() -> None:
    table = parse("name\nAda;ICU\nBob;ER\n")
    assert (table.columns, table.records) == (
        ("name", "Column 2"),
        (("Ada", "ICU"), ("Bob", "ER")),
    )
    assert [note.code for note in table.reading.notes] == ["column-named"]


REFUSED: dict[str, tuple[str | bytes, str, dict[str, object]]] = {
    "nothing": (b"", "empty-file", {}),
    "only a mark": (b"\xef\xbb\xbf", "empty-file", {}),
    "only blank lines": ("\n  \n\t\n", "empty-file", {}),
    "only a sep line": ("sep=;\n", "empty-file", {}),
    "only a header": ("name,unit\n\n", "no-people", {}),
    "cp1252 after a mark": (
        b"\xef\xbb\xbfname\nJos\xe9\n",
        "not-utf8",
        {"line": 2, "byte": "0xE9"},
    ),
    "cut inside a character": ("name\nJosé".encode()[:-1], "not-utf8", {"line": 2, "byte": "0xC3"}),
    "a NUL": ("name,unit\nAda,I\0CU\n", "not-text", {"line": 2, "byte": "0x00"}),
    "unclosed quote": (
        'name,unit\nAda,ICU\n"Bob,ER\nCy,ER\n',
        "unclosed-quote",
        {"line": 3, "column": 1},
    ),
    "unclosed quote in a header": (
        'name,"unit\nAda,ICU\n',
        "unclosed-quote",
        {"line": 1, "column": 2},
    ),
    "unclosed quote, other marks": (
        'name,"unit;x\nAda,ICU\n',
        "unclosed-quote",
        {"line": 1, "column": 2},
    ),
    "unclosed quote after sep": (
        'sep=,\nname,unit\n"Bob,ER\n',
        "unclosed-quote",
        {"line": 3, "column": 1},
    ),
    "text after a quote": (
        'name,unit\n"a\nb",ICU\n"Bob" Lee, Roe,ER\n',
        "text-after-quote",
        {"line": 4, "column": 1},
    ),
    "nothing but empty cells": (",,\n,,\n", "empty-file", {}),
    "people in one cell": (
        'name,unit\n"Ada,ICU\nBob,ER\nCy,ER\nDi",ICU\n',
        "unclosed-quote",
        {"line": 2, "column": 1},
    ),
    "columns of spaces": ("Name      Ward\nAda Lee   4\n", "fixed-width", {}),
    "two marks as good as each other": ("x;y,z\na;b,c\n", "unclear-delimiter", {}),
    "header and records apart": ("name,unit\nAda;ICU\nBob;ER\n", "unclear-delimiter", {}),
}


@pytest.mark.parametrize("case", REFUSED)
def test_refuses(case: str) -> None:
    data, code, values = REFUSED[case]
    with pytest.raises(CardError) as caught:
        parse(data)
    assert caught.value.code == code
    assert caught.value.values == {"path": "staff.csv", **values}


SPREADSHEETS = {
    "zip": b"PK\x05\x06" + bytes(18),
    "xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99),
}


@pytest.mark.parametrize("kind", SPREADSHEETS)
def test_knows_a_spreadsheet_whatever_its_name(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "staff.csv"
    path.write_bytes(SPREADSHEETS[kind])
    with pytest.raises(CardError) as caught:
        read_table(path)
    assert (caught.value.code, caught.value.values["kind"]) == ("is-spreadsheet", kind)


def test_limits_are_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(structure, "MAX_RECORDS", 3)
    assert len(parse("n\na\nb\nc\n").records) == 3
    with pytest.raises(CardError, match="too-many-people"):
        parse("n\na\nb\nc\nd\n")
    monkeypatch.setattr(csvfile, "MAX_LINES", 10)
    with pytest.raises(CardError, match="too-many-people"):
        parse("n\na\n" + "\n" * 10)
    monkeypatch.setattr(csvrows, "MAX_CELLS", 20)
    for row in ("," * 30, '"",' * 30):
        with pytest.raises(CardError, match="too-many-cells") as caught:
            parse(f"n,m\na,b\n{row}\n")
        assert caught.value.values["path"] == "staff.csv"
    monkeypatch.setattr(csvrows, "MAX_LINE", 50)
    with pytest.raises(CardError, match="line-too-long") as caught:
        parse("n\n" + "a" * 51)
    assert caught.value.values == {"path": "staff.csv", "line": 2, "limit": 50}


def test_a_cell_without_end_is_an_unclosed_quote() -> None:
    cell = "a" * csvrows.MAX_CELL
    assert parse(f'n\n"{cell[1:]}"\n').records == ((cell[1:],),)
    with pytest.raises(CardError, match="unclosed-quote"):
        parse(f'n\n"{cell}"\n')


# csv.writer cannot write lone surrogates to UTF-8, and a NUL is refused.
_text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
_name = st.text(st.sampled_from("abcdé王 ,;|'\""), min_size=1, max_size=6)
_tables = st.integers(1, 5).flatmap(
    lambda width: st.tuples(
        st.lists(_name.map(lambda s: f"c{s}"), min_size=width, max_size=width).map(
            lambda names: [f"{i}{' '.join(name.split())}" for i, name in enumerate(names)]
        ),
        st.lists(st.lists(_text, min_size=width, max_size=width), min_size=1, max_size=6),
    )
)


def _written(table: tuple[list[str], list[list[str]]], **dialect: Any) -> str:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, **dialect)
    writer.writerow(table[0])
    writer.writerows(table[1])
    return stream.getvalue()


def _bare(rows: Iterable[Sequence[str]]) -> list[list[str]]:
    """Cells without the space around them; rows with nothing in them are none."""
    bare = [[cell.strip(" \t\u00a0") for cell in row] for row in rows]
    return [row for row in bare if any(cell and not cell.isspace() for cell in row)]


@given(_tables, st.sampled_from(",;\t|"), st.booleans())
def test_what_csv_writes_is_read_back(
    table: tuple[list[str], list[list[str]]], delimiter: str, mark: bool
) -> None:
    written = _written(table, delimiter=delimiter, quoting=csv.QUOTE_ALL)
    read = read_csv(b"\xef\xbb\xbf" * mark + written.encode(), "staff.csv")
    people = [r for r in table[1] if any(cell and not cell.isspace() for cell in r)]
    assert [list(cells) for _, cells in read.rows] == [table[0], *people]


@given(_tables, st.sampled_from(",;\t|"))
def test_what_csv_writes_with_few_quotes_is_read_back(
    table: tuple[list[str], list[list[str]]], delimiter: str
) -> None:
    """Unquoted cells lose the space around them; a sep line names the delimiter, since words
    without quotes can look as if they had another. A backslash before a mark is an escape to some
    programs ("O\\'Brien") and a backslash to others: nobody can tell in so few words."""
    assume(not any("\\" in cell for row in (table[0], *table[1]) for cell in row))
    written = f"sep={delimiter}\n" + _written(table, delimiter=delimiter)
    read = read_csv(written.encode(), "staff.csv")
    assert _bare(cells for _, cells in read.rows) == _bare([table[0], *table[1]])


_FIELDS = ("Name", "Ward", "Role", "Date", "Shift")
_CODECS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32")
_words = st.text("aé王ñ ,;|\t'\"\\\n\r-", max_size=9)
_staff = st.integers(2, 5).flatmap(
    lambda width: st.tuples(
        st.just(list(_FIELDS[:width])),
        st.lists(st.lists(_words, min_size=width, max_size=width), min_size=1, max_size=9),
    )
)
_dialects = st.fixed_dictionaries(
    {
        "delimiter": st.sampled_from(",;\t|"),
        "lineterminator": st.sampled_from(["\n", "\r\n", "\r"]),
        "quoting": st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL, csv.QUOTE_NONE]),
        "quotechar": st.sampled_from("\"'"),
        "doublequote": st.booleans(),
        "escapechar": st.sampled_from([None, "\\"]),
    }
)


@given(_staff, _dialects, st.sampled_from(_CODECS))
def test_any_dialect_of_csv_is_read_back_or_refused(
    table: tuple[list[str], list[list[str]]], dialect: dict[str, Any], codec: str
) -> None:
    gone = "\\" if dialect["escapechar"] else ""  # nothing tells one of them from two
    if dialect["quoting"] != csv.QUOTE_ALL:
        gone += "\r\n".replace(dialect["lineterminator"], "")  # csv quotes its own line ends only
    space = "\r\n" if dialect["quoting"] == csv.QUOTE_NONE else ""
    table = (
        table[0],
        [
            [re.sub(f"[{re.escape(gone)}\0]", "/", cell.strip(space)) for cell in row]
            for row in table[1]
        ],
    )
    try:
        written = _written(table, **dialect)
    except csv.Error:  # it cannot be written so
        return
    if dialect["quotechar"] == "'" and dialect["quoting"] != csv.QUOTE_ALL:
        return  # few of them cannot be told from apostrophes
    try:
        read = read_csv(written.encode(codec), "staff.csv")
    except CardError:
        return
    assert _bare(cells for _, cells in read.rows) == _bare([table[0], *table[1]])


_likely = st.lists(
    st.sampled_from([b"name", b"a", b",", b";", b"\t", b"|", b'"', b'""', b"\n", b"\r\n", b" ",
                     b"sep=;", b"\xc3\xa9", b"\xe9", b"\0", b"\xef\xbb\xbf"]),
    max_size=40,
).map(b"".join)  # fmt: skip


@given(st.one_of(st.binary(max_size=200), _likely))
def test_any_bytes_are_a_whole_table_or_a_refusal(data: bytes) -> None:
    try:
        table = parse(data)
    except CardError as error:
        assert error.values["path"] == "staff.csv"
        return
    assert table.columns and all(table.columns) and table.records
    assert len(set(table.columns)) == len(table.columns)
    assert {len(record) for record in table.records} == {len(table.columns)}


@pytest.mark.parametrize(
    "text",
    ["name\nAda\n", "name;ward\nAda;3\n", "a,b|c\n1,2|3\n", 'x\ty\n"a\nb"\t1\n', '"', "a b\n"],
)
def test_delimiters_that_do_not_occur_are_tried_once_for_all(text: str) -> None:
    said = [
        (one.dialect, one.rows, one.rank, one.header, str(one.broken))
        for one in dialects._trials(text, False)
    ]
    each = [dialects._trial(text, False, csvrows.Dialect(sign)) for sign in dialects.DELIMITERS]
    assert said == [(e.dialect, e.rows, e.rank, e.header, str(e.broken)) for e in each]


@pytest.mark.parametrize(
    ("row", "first"),
    [
        (r'"\",,;","",""', '",,;'),  # beside cells of nothing, which are no doubled quotes
        (r'"","5\" vein","\"Ada\""', ""),
        (r'"C:\","",""', "C:\\"),
        (r'"C:\","5"" vein",""', "C:\\"),
    ],
)
def test_a_backslash_escapes_quotes_where_nothing_else_does(row: str, first: str) -> None:
    read = read_csv(f'"Name","Ward","Role"\n{row}\n'.encode(), "staff.csv")
    (_, cells) = list(read.rows)[1]
    assert cells[0] == first and len(cells) == 3
