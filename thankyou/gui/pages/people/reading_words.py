"""How a list was read, in plain words: its sheet, its encoding, its separator, what was left out.

In: a table. Out: sentences, and the rows that are no people. Pure functions; no widgets.
"""

from __future__ import annotations

from collections.abc import Sequence

from thankyou.gui.i18n import plural, tr
from thankyou.gui.one_line import one_line
from thankyou.people.grid import NO_HEADER, Reading
from thankyou.people.table import Table

_MOST_LETTERS = 200


def encoding_name(codec: str) -> str:
    """What an encoding is called."""
    from thankyou.sentences.tables import ENCODING_NAMES

    return tr(ENCODING_NAMES[codec]) if codec in ENCODING_NAMES else codec


def separator_name(delimiter: str) -> str:
    """What stands between the cells of a text."""
    names = {
        ",": tr("Commas"), ";": tr("Semicolons"), "\t": tr("Tabs"), "|": tr("Bars (|)"),
        ":": tr("Colons"), " ": tr("Spaces"),
    }  # fmt: skip
    return names.get(delimiter) or tr("“{sign}”", sign=one_line(delimiter))


def header_words(reading: Reading) -> str:
    """Which row has the names of the columns."""
    if reading.header == NO_HEADER:
        return tr("no row has the names of the columns")
    return tr("row {row} has the names of the columns", row=reading.header)


def how_read(table: Table) -> str:
    """One line: how the list was read."""
    reading = table.reading
    parts = []
    if reading.worksheet:
        parts.append(tr("Worksheet “{name}”", name=one_line(reading.worksheet)))
    if reading.kind == "vcard":
        parts.append(tr("Contacts"))
    if reading.encoding and reading.kind in ("csv", "vcard"):
        parts.append(encoding_name(reading.encoding))
    if reading.delimiter:
        parts.append(separator_name(reading.delimiter))
    if reading.kind != "vcard":
        parts.append(header_words(reading))
    return " · ".join(parts)


def left_out(reading: Reading) -> int:
    """How many rows of the file are no people, the header apart."""
    return len(reading.before) + len(reading.after) + len(reading.doubled)


def left_out_words(reading: Reading) -> str:
    """How many rows are no people; "" if there are none."""
    count = left_out(reading)
    if not count:
        return ""
    return plural("One row of the file is no person", "%n rows of the file are no people", count)


def row_words(number: int, cells: Sequence[str]) -> str:
    """A row of the file in one line."""
    words = one_line(" | ".join(cell for cell in cells if cell.strip()))
    short = words if len(words) <= _MOST_LETTERS else words[:_MOST_LETTERS] + "…"
    return tr("Row {row}: {words}", row=number, words=short)
