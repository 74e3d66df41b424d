"""Contacts: the parts of a name in their columns, whichever version wrote them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from thankyou.people.reading import grid_of_bytes
from thankyou.people.structure import table_of
from thankyou.people.table import Table, map_columns
from thankyou.people.vcard import is_vcard


def read(*lines: str, data: bytes = b"") -> Table:
    data = data or "\r\n".join(("BEGIN:VCARD", *lines, "END:VCARD", "")).encode()
    return table_of(grid_of_bytes(data, "x"), "x", "x")


def person(table: Table, row: int = 0) -> dict[str, str]:
    return {k: v for k, v in zip(table.columns, table.records[row], strict=True) if v}


def test_the_columns_are_mapped_by_themselves() -> None:
    table = read("VERSION:3.0", "N:Lee;Ada;B.;Dr.;MD", "ORG:St Mary;ICU", "TITLE:nurse")
    mapped = map_columns(table)
    assert {"given", "family", "title", "role", "unit"} <= set(mapped)
    assert table.columns[mapped["family"]] == "Family name"


def test_escapes_lists_and_folds() -> None:
    table = read(
        "VERSION:4.0",
        "item1.N;LANGUAGE=de;SORT-AS=\"x;y:z\":von der Heide\\, jun.;Ada,Eva;;;",
        "NOTE:two\\nlines\\; and a \\\\",
        "ADR;TYPE=home:;;Home St;Hull;;;UK",
        "ADR;TYPE=work:PO 7;Floor 2;High",
        "  St;York;;YO1;UK",
    )  # fmt: skip
    assert person(table) == {
        "Given name": "Ada Eva", "Family name": "von der Heide, jun.",
        "Note": "two\nlines; and a \\", "Street": "High St\nFloor 2\nPO 7", "City": "York",
        "Postcode": "YO1", "Country": "UK",
    }  # fmt: skip


def test_title_and_suffix_are_not_twice_in_a_full_name() -> None:
    both = (
        "VERSION:3.0",
        "N:Lee;Ada;;Dr.;MD",
        "FN:Dr. Ada Lee, MD",
        "END:VCARD",
        "BEGIN:VCARD",
        "FN:Ward 4",
    )
    table = read(*both)
    assert [person(table, row)["Full name"] for row in (0, 1)] == ["Ada Lee", "Ward 4"]


def test_contacts_without_a_name_are_told_and_broken_ones_end() -> None:
    data = b"BEGIN:VCARD\nTEL:1\nEND:VCARD\nBEGIN:VCARD\nFN:Ada\nBEGIN:VCARD\nFN:Bob\n"
    table = read(data=data)
    assert table.records == (("Ada",), ("Bob",))
    assert table.lines == (4, 6)
    assert [(n.code, n.values["line"]) for n in table.reading.notes] == [("contacts-empty", 1)]


def test_a_table_with_such_words_is_no_contact() -> None:
    assert not is_vcard(b"BEGIN,VCARD\n1,2\n")
    assert is_vcard("\ufeffbegin:vcard\r\n".encode("utf-16-be"))


@given(st.text("aé;,:\\=\n ", max_size=30))
def test_any_value_is_a_cell(value: str) -> None:
    escaped = value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    table = read("VERSION:3.0", "FN:Ada", "N:Lee;" + escaped.replace("\n", "\\n") + ";;;")
    assert person(table).get("Given name", "") == value.strip()
