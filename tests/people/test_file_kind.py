"""What is no CSV is refused with the reason that is true of it, whatever its name says."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest

from thankyou.base.errors import CardError
from thankyou.error_messages import sentence
from thankyou.people.reading import read_table
from thankyou.people.table import map_columns

TABLE = "Name,Ward\nAda Lee,12\n"
KINDS: dict[str, tuple[bytes, str, str]] = {
    "HTML as .xls": (b"\xef\xbb\xbf\r\n<HTML><body><table><tr><td>Name", "is-markup", "HTML"),
    "HTML with a type": (b"<!DOCTYPE html>\n<p>x", "is-markup", "HTML"),
    "a bare table": (b"<table border=1><tr><th>Name</th></tr></table>", "is-markup", "HTML"),
    "XHTML": (b'<?xml version="1.0"?><html><body/></html>', "is-markup", "HTML"),
    "XML of Excel": (
        b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
        "is-markup", "XML",
    ),
    "XML": (b"<?xml version='1.0'?><people><p>Ada</p></people>", "is-markup", "XML"),
    "JSON": (json.dumps([{"name": "Ada"}], indent=1).encode(), "is-markup", "JSON"),
    "a JSON object": (b'\n{"people": []}\n', "is-markup", "JSON"),
    "RTF": (b"{\\rtf1\\ansi Name}", "is-document", "RTF"),
    "PDF": (b"%PDF-1.7\n", "is-document", "PDF"),
    "DOCX": (b"PK\x03\x04xxxx[Content_Types].xml....word/document.xml", "is-document", "Word"),
    "XLSX, cut short": (b"PK\x03\x04xxxx....xl/workbook.xml", "workbook-damaged", ""),
    "an empty archive": (b"PK\x05\x06" + bytes(18), "is-spreadsheet", "zip"),
    "NULs behind": (TABLE.encode() + b"\0" * 3000, "cut-short", ""),
    "one NUL behind": (TABLE.encode() + b"\0", "cut-short", ""),
    "a NUL inside": (TABLE.encode() + b"B\0o,3\n", "not-text", ""),
}  # fmt: skip


@pytest.mark.parametrize("name", list(KINDS))
def test_the_reason_is_the_true_one(tmp_path: Path, name: str) -> None:
    data, code, kind = KINDS[name]
    path = tmp_path / "staff.xls"
    path.write_bytes(data)
    with pytest.raises(CardError) as refused:
        read_table(path)
    assert refused.value.code == code
    assert refused.value.values.get("kind", "") == kind
    assert "{" not in sentence(refused.value)


@pytest.mark.parametrize(
    "text", ["[Name],[Ward]\nAda,12\n", "{Name},Ward\nAda,{12}\n", "<3 Name,Ward\nAda,12\n"]
)
def test_a_table_with_odd_names_is_a_table(tmp_path: Path, text: str) -> None:
    path = tmp_path / "staff.csv"
    path.write_text(text, "utf-8")
    assert len(read_table(path).records) == 1


def test_a_link_that_leads_back_to_itself(tmp_path: Path) -> None:
    path = tmp_path / "loop.csv"
    path.symlink_to(path)
    with pytest.raises(CardError) as refused:
        read_table(path)
    assert refused.value.values["reason"] == "link-loop"
    assert "leads back to itself" in sentence(refused.value)


@pytest.mark.parametrize(
    "column", ["Ann", "Ann Lee", "a'b", 'say "x"', "$HOME", "`x`", "Größe", "a;b", "x*"]
)
def test_the_suggested_option_can_be_typed_as_it_stands(tmp_path: Path, column: str) -> None:
    path = tmp_path / "staff.csv"
    cell = '"' + column.replace('"', '""') + '"'
    path.write_text(f"{cell},zzz\n1,2\n", "utf-8")
    with pytest.raises(CardError) as refused:
        map_columns(read_table(path), {})
    said = sentence(refused.value)
    typed = said[said.index("--map ", said.index("example")) :].removesuffix(".")
    assert shlex.split(typed) == ["--map", f"recipient={column}"]
