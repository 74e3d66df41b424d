"""Opens a table of people. CSV today; a spreadsheet is recognised and refused with advice.

In: a path. Out: a `Table`, for people.table to map onto a card's fields.
"""

from __future__ import annotations

import os
from pathlib import Path

from thankyou.base.errors import CardError
from thankyou.base.read_file import MEGABYTE, read_bytes, shown
from thankyou.people.csvfile import parse_csv
from thankyou.people.table import Table

MAX_BYTES = 64 * MEGABYTE


def read_table(path: str | os.PathLike[str]) -> Table:
    """The table in a CSV file in UTF-8, with or without a byte order mark.

    What the file is, its bytes say and never its name. Raises CardError
    "cannot-read" and "too-large" (see base.read_file), "is-spreadsheet" (path, kind: xlsx, ods,
    xls or zip), and those of people.csvfile.parse_csv.
    """
    data = read_bytes(path, MAX_BYTES)
    place = shown(path)
    kind = _spreadsheet(data)
    if kind:
        raise CardError("is-spreadsheet", path=place, kind=kind)
    return parse_csv(data, place, Path(place).name)


def _spreadsheet(data: bytes) -> str | None:
    """The kind of spreadsheet (or other archive) that begins like this, or None."""
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):  # MS-CFB 2.2, header signature
        return "xls"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):  # APPNOTE.TXT 4.3.7 and 4.3.16
        if b"opendocument.spreadsheet" in data[:200]:
            return "ods"
        return "xlsx" if b"xl/workbook" in data else "zip"
    return None
