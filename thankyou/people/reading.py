"""Opens a table of people. CSV today; a spreadsheet is recognised and refused with advice.

In: a path. Out: a `Table`, for people.table to map onto a card's fields.
"""

from __future__ import annotations

import os
from pathlib import Path

from thankyou.base.errors import CardError
from thankyou.base.read_file import MEGABYTE, read_bytes, shown
from thankyou.people.csvfile import parse_csv
from thankyou.people.file_kind import kind_of_file
from thankyou.people.table import Table

MAX_BYTES = 64 * MEGABYTE


def read_table(path: str | os.PathLike[str]) -> Table:
    """The table in a CSV file in UTF-8, with or without a byte order mark.

    What the file is, its bytes say and never its name. Raises CardError
    "cannot-read" and "too-large" (see base.read_file), "is-spreadsheet", "is-document" and
    "is-markup" (path, kind; see people.file_kind), and those of people.csvfile.parse_csv.
    """
    data = read_bytes(path, MAX_BYTES)
    place = shown(path)
    found = kind_of_file(data)
    if found is not None:
        raise CardError(found[0], path=place, kind=found[1])
    return parse_csv(data, place, Path(place).name)
