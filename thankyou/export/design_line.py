"""Which line of a design.toml or words.toml a message is about.

In: the file's text, and a message that begins with the place it means, as designs.load writes it:
"panels.cover.slots[2].box …", "styles.message has an unknown key 'sise'", or "… line 12 …".
Out: a line number from 1, or 0 where none is meant.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_NUMBER = re.compile(r"line (\d+)")
_PLACE = re.compile(r"([\w.-]+?)(?:\[(\d+)\])?(?:\.(\w+))?(?: |:|$)")
_UNKNOWN_KEY = re.compile(r"unknown key '([^']+)'")


def line_of(text: str, message: str) -> int:
    """The line of the key that `message` begins with, else of its table's header, else 0."""
    number = _NUMBER.search(message)
    if number:
        return int(number[1])
    place = _PLACE.match(message)
    if place is None:
        return 0
    table, which, key = place[1], int(place[2] or 1), place[3] or ""
    unknown = _UNKNOWN_KEY.search(message)
    if unknown and key and not place[2]:  # "styles.message": the whole place is a table
        table, key = f"{table}.{key}", ""
    parent, _, last = table.rpartition(".")
    rows = text.splitlines()
    return (
        _line_in_table(rows, table, which, unknown[1] if unknown else key)
        or _line_in_table(rows, parent, which, last)
        or next((n for n, row in enumerate(rows, 1) if re.match(rf"{re.escape(last)}\s*=", row)), 0)
    )


def _line_in_table(rows: Sequence[str], table: str, which: int, key: str) -> int:
    """The line of `key` in the table's `which`-th part (from 1), else that of its header, else 0.

    Only an array of tables has more than one part.
    """
    headers = [
        number
        for number, row in enumerate(rows, 1)
        if row.lstrip().startswith("[") and row.strip().strip("[]") == table
    ]
    if len(headers) < which:
        return 0
    header = headers[which - 1]
    for number, row in enumerate(rows[header:], header + 1):
        if row.lstrip().startswith("["):
            break
        if key and re.match(rf"\s*{re.escape(key)}\s*=", row):
            return number
    return header
