"""Opens a table of people: CSV, a workbook, contacts.

In: a path, and how a person wants it read. Out: a `Grid` of its cells, or the `Table` that it is,
for people.table to map onto a card's fields. What the file is, its bytes say and never its name.
"""

from __future__ import annotations

import os
from pathlib import Path

from thankyou.base.errors import CardError
from thankyou.base.read_file import read_bytes, shown
from thankyou.people.csvfile import read_csv
from thankyou.people.file_kind import kind_of_file
from thankyou.people.grid import AS_FOUND, Grid, ReadOptions
from thankyou.people.limits import MAX_BYTES
from thankyou.people.structure import table_of
from thankyou.people.table import Table
from thankyou.people.vcard import is_vcard, read_vcards

_OF_WORKBOOKS = (b"PK", b"\xd0\xcf\x11\xe0")
"""How a file begins that may be one: what reads workbooks is loaded for no other."""


def read_table(path: str | os.PathLike[str], options: ReadOptions = AS_FOUND) -> Table:
    """The table of people in a file. Raises CardError as `read_grid` and people.structure do."""
    place = shown(path)
    return table_of(read_grid(path, options), place, Path(place).name, options)


def read_grid(path: str | os.PathLike[str], options: ReadOptions = AS_FOUND) -> Grid:
    """The cells of a file.

    Raises CardError "cannot-read" and "too-large" (see base.read_file), "is-spreadsheet",
    "is-document" and "is-markup" (path, kind; see people.file_kind), and those of
    people.csvfile.read_csv, people.workbook.read_workbook and people.vcard.read_vcards.
    """
    return grid_of_bytes(read_bytes(path, MAX_BYTES), shown(path), options)


def grid_of_bytes(data: bytes, place: str, options: ReadOptions = AS_FOUND) -> Grid:
    """The cells of a file's bytes. Raises as `read_grid`."""
    if data.startswith(_OF_WORKBOOKS) or b"office:document" in data[:4096]:
        from thankyou.people.workbook import read_workbook, workbook_kind

        if workbook_kind(data):
            return read_workbook(data, place, options)
    found = kind_of_file(data)
    if found is not None:
        raise CardError(found[0], path=place, kind=found[1])
    if is_vcard(data):
        return read_vcards(data, place, options)
    return read_csv(data, place, options)
