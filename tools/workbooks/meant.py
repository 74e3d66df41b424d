"""Where the torture set's workbooks must not show what LibreOffice does, and why.

In: rows as LibreOffice shows them. Out: as the program must.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import Any

from workbooks import ods_cases, raw_cases
from workbooks.raw_xlsx import book, sheet, zipped

Rows = list[list[str]]


def _cells(*changes: tuple[int, int, str]) -> Callable[[Rows], Rows]:
    """Other text in some cells, by row (0 is the header) and column."""

    def change(rows: Rows) -> Rows:
        for row, column, text in changes:
            rows[row][column] = text
        return rows

    return change


def _instead(*rows: tuple[str, ...]) -> Callable[[Rows], Rows]:
    return lambda _: [list(row) for row in rows]


def _without_title(rows: Rows) -> Rows:
    return rows[1:]


def compound(*names: str) -> bytes:
    """The beginning of a compound file and its directory's names, enough to be recognised."""
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHH", 62, 3, 0xFFFE)
    data = data.ljust(512, b"\0")
    for name in ("Root Entry", *names):
        data += name.encode("utf-16-le").ljust(128, b"\0")
    return data.ljust(2048, b"\0")


def binary_workbook() -> bytes:
    parts = book({"S": raw_cases.SHEET})
    parts["xl/workbook.bin"] = parts.pop("xl/workbook.xml")
    return zipped(parts)


def without_sheets() -> bytes:
    parts = book({})
    return zipped(parts)


def cut_short() -> bytes:
    return raw_cases.RAW["google"]()[:1500]


def broken_xml() -> bytes:
    return zipped(book({"S": raw_cases.SHEET.replace("</row>", "", 1)}))


def entity() -> bytes:
    head = "<!DOCTYPE x [<!ENTITY a 'boo'>]>"
    text = raw_cases.SHEET.replace("<worksheet", head + "<worksheet", 1)
    return zipped(book({"S": text.replace("Ada Lee", "&a;")}))


def only_a_header() -> bytes:
    return zipped(book({"S": sheet("")}))


_PEOPLE = (("Name", "Role", "Ward"), ("Ada Lee", "Nurse", "ICU"), ("José Núñez", "Porter", "A&E"))

REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "no-protected.xlsx": (lambda: compound("EncryptionInfo", "EncryptedPackage"),
                          "workbook-protected"),
    "no-protected.ods": (ods_cases.protected, "workbook-protected"),
    "no-binary.xlsx": (binary_workbook, "workbook-binary"),
    "no-sheets.xlsx": (without_sheets, "workbook-damaged"),
    "no-end.xlsx": (cut_short, "workbook-damaged"),
    "no-xml.xlsx": (broken_xml, "workbook-damaged"),
    "no-entities.xlsx": (entity, "workbook-damaged"),
    "no-rows.xlsx": (only_a_header, "empty-file"),
    "no-such-sheet.xlsx": (raw_cases.no_styles, "no-such-worksheet"),
}  # fmt: skip
"""By file name: what makes it, and the code of the sentence."""

WHAT: dict[str, str] = {
    "no-protected": "a workbook with a password",
    "no-binary": "a binary workbook (.xlsb)",
    "no-sheets": "a workbook without sheets",
    "no-end": "a zip that was cut short",
    "no-xml": "a sheet whose tags do not match",
    "no-entities": "a sheet with an entity of its own",
    "no-rows": "a sheet with nothing in it",
    "no-such-sheet": "a sheet that is not there is asked for",
    "second-sheet": "the second sheet is asked for",
}
OPTIONS: dict[str, dict[str, Any]] = {
    "second-sheet": {"worksheet": "Volunteers"},
    "no-such-sheet": {"worksheet": "Doctors"},
}
SHEET: dict[str, str] = {
    "second-sheet": "Volunteers",
    "lo-second-sheet": "Volunteers",
    "raw-sheets-of-all-states": "Staff",
    "raw-hidden-sheet": "Staff",
    "raw-two-sheets": "Staff",
}
MEANT: dict[str, Callable[[Rows], Rows]] = {
    # A value that is merged down belongs to each of its rows.
    "merged-down": _cells((2, 0, "ICU"), (3, 0, "ICU"), (5, 0, "A&E")),
    "raw-covered": _cells((2, 0, "ICU")),
    "raw-covered-values": _cells((2, 0, "ICU")),
    # A title is no header.
    "merged-title": _without_title,
    # A file does not say whether its reader writes 3/5 or 5/3 (docs/decisions.md).
    "dates-of-the-system": _cells((1, 1, "2026-03-05"), (2, 1, "1999-12-31"), (3, 1, "2024-02-29")),
    # Formulas are not calculated here: the value in the file is taken, or none is told.
    "uncalculated": _cells((1, 2, "")),
    "raw-uncalculated": _cells((1, 2, "")),
    "never-calculated": _cells((1, 2, "")),
    "raw-error-cells": _cells((1, 1, "#N/A"), (2, 1, "#REF!"), (3, 1, "#NAME?")),
    "raw-errors": _cells((1, 1, "#N/A")),
    # Excel reads _x00E9_ as é (ECMA-376 Part 1, 22.9.2.19).
    "raw-escapes": _cells((2, 0, "José")),
    # OpenDocument 1.3 Part 3, 6.1.2: space is one; LibreOffice's tables leave it, and drop breaks.
    "raw-words": _cells((1, 0, "Ada Lee"), (2, 1, "a\nb")),
    # LibreOffice does not open these two.
    "raw-backslashes": _instead(*_PEOPLE),
    "raw-other-case": _instead(*_PEOPLE),
}
BY_LIBREOFFICE: tuple[str, ...] = (
    "dates-german",
    "dates-british",
    "dates-american",
    "dates-japanese",
    "dates-polish",
    "moments",
    "times",
    "durations",
    "percentages",
    "currencies",
    "currencies-german",
    "accounting",
    "fractions",
    "leading-zeros",
    "telephones",
    "long-numbers",
    "plain-numbers",
    "rounded",
    "signs",
    "conditions",
    "text-formats",
    "text-that-looks-like-numbers",
    "merged-down",
    "merged-title",
    "hidden-rows-and-columns",
    "uncalculated",
    "links-and-comments",
    "filtered",
    "table",
    "formulas",
    "rich",
    "booleans",
    "scripts",
    "blank-rows",
    "second-sheet",
    "digits-in-words",
)
