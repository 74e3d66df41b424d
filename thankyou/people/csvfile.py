"""A CSV file's bytes to a table of people; or a refusal that says why and where.

In: bytes and the path they came from. Out: a `Table`. What cannot be read properly is refused
with its line, and never guessed into junk.

The delimiter is the one of comma, semicolon, tab and bar that occurs in the header and under
which, in this order: most column names are known fields; every record has as many cells as the
header; most records have; there are most columns. If two are equal in all of that, the file is
refused. A first line `sep=;`, as Excel writes and reads it, decides without a search.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from thankyou.base.errors import CardError, Problem, Value
from thankyou.base.read_file import as_text
from thankyou.people.csvrows import QuoteError, Row, rows
from thankyou.people.table import Table, field_for

DELIMITERS = ",;\t|"
MAX_RECORDS = 200_000
MAX_LINES = 2_000_000

_SEP_LINE = re.compile(r'"?sep=([^\w"\r\n])"?[ ,;\t]*(?:\r\n?|\n|\Z)', re.IGNORECASE)


def parse_csv(data: bytes, path: str, source: str) -> Table:
    """The table in `data`. `path` is shown in errors, `source` is kept in the table.

    A record with too few or too many cells is kept, with a Problem "bad-row" (found, expected,
    line, surplus). Surplus cells that are empty are no problem, nor is a nameless column with
    nothing in it.

    Raises CardError, always with path: "empty-file", "looks-utf16", "not-text" (line,
    byte), "not-utf8" (line, byte), "unclosed-quote" (line), "text-after-quote" (line),
    "unclear-delimiter", "empty-column-name" (column, counted from 1), "duplicate-column"
    (name), "no-people", "too-many-people" (limit), "too-many-cells" (limit),
    "line-too-long" (line, limit).
    """
    text = as_text(data, path)
    if text.count("\n") + text.count("\r") > MAX_LINES:
        raise CardError("too-many-people", path=path, limit=MAX_RECORDS)
    first_line = 1
    declared = _SEP_LINE.match(text)
    if declared:
        text, first_line = text[declared.end() :], 2
    if not text or text.isspace():
        raise CardError("empty-file", path=path)
    try:
        delimiter = declared.group(1) if declared else _delimiter(text, path)
        return _table(rows(text, delimiter, first_line), path, source)
    except QuoteError as error:
        raise CardError(error.code, path=path, line=error.line) from error
    except CardError as error:
        error.values.setdefault("path", path)
        raise


@dataclass(frozen=True, slots=True)
class _Trial:
    """How well a delimiter suits the text."""

    delimiter: str
    known: int
    fitting: float
    width: int

    @property
    def rank(self) -> tuple[int, bool, float, int]:
        return (self.known, self.fitting == 1.0, self.fitting, self.width)


def _delimiter(text: str, path: str) -> str:
    headers: dict[str, list[str]] = {}
    broken: QuoteError | None = None
    for delimiter in DELIMITERS:
        try:
            headers[delimiter] = next(rows(text, delimiter), (0, list[str]()))[1]
        except QuoteError as error:
            broken = broken or error
    several = [delimiter for delimiter, cells in headers.items() if len(cells) > 1]
    if broken and (not headers or (not several and broken.code == "unclosed-quote")):
        raise broken
    if not several:
        return _delimiter_of_one_column(text, list(headers))
    trials = []
    for delimiter in several:
        names = headers[delimiter]
        known = len({field_for(name) for name in names} - {None})
        width = _width(names)
        trials.append(_Trial(delimiter, known, _fitting(text, delimiter, width), width))
    trials.sort(key=lambda trial: trial.rank, reverse=True)
    if len(trials) > 1 and trials[0].rank == trials[1].rank:
        raise CardError("unclear-delimiter", path=path)
    best = trials[0]
    if best.fitting == 0:
        if broken and broken.code == "unclosed-quote":
            raise broken
        if _mixed(text, headers[best.delimiter], best.delimiter):
            raise CardError("unclear-delimiter", path=path)
    return best.delimiter


def _delimiter_of_one_column(text: str, possible: list[str]) -> str:
    """For a header of one name: the comma of RFC 4180, unless the records show another.

    When every record has two cells or more under one delimiter, columns without a name are
    there: that delimiter makes each of them a bad row, and no card says "Dear Ada;ICU".
    """
    for delimiter in possible:
        if _fitting(text, delimiter, 2, at_least=True) == 1.0:
            return delimiter
    return possible[0]


def _mixed(text: str, header: list[str], used: str) -> bool:
    """Whether the records all fit the header under another delimiter than the header's own."""
    width = _width(header)
    others = [delimiter for delimiter in DELIMITERS if delimiter != used]
    return any(_fitting(text, other, width, skip_empty=False) == 1.0 for other in others)


def _fitting(
    text: str, delimiter: str, width: int, *, at_least: bool = False, skip_empty: bool = True
) -> float:
    """The share of the records, up to the first broken quote, that have `width` cells."""
    fitting = total = 0
    try:
        stream = rows(text, delimiter)
        next(stream, None)
        for _, cells in stream:
            total += 1
            count = _width(cells, width) if skip_empty else len(cells)
            fitting += count >= width if at_least else count == width
    except QuoteError:
        total += 1
    return fitting / total if total else 0.0


def _width(cells: list[str], least: int = 0) -> int:
    """How many cells there are, without the empty ones at the end beyond `least`."""
    width = len(cells)
    while width > least and not cells[width - 1]:
        width -= 1
    return width


def _table(stream: Iterable[Row], path: str, source: str) -> Table:
    stream = iter(stream)
    _, names = next(stream)
    names = [" ".join(name.split()) for name in names]
    width = max(_width(names), 1)
    names = names[:width]
    records: list[tuple[str, ...]] = []
    problems: list[Problem] = []
    for line, cells in stream:
        if len(records) == MAX_RECORDS:
            raise CardError("too-many-people", path=path, limit=MAX_RECORDS)
        found = _width(cells, width)
        if found != width:
            # An empty surplus cell between full ones is not worth a mention.
            surplus = " | ".join(cell for cell in cells[width:] if cell)[:200]
            values: dict[str, Value] = {
                "found": found,
                "expected": width,
                "line": line,
                "surplus": surplus,
            }
            problems.append(Problem("bad-row", values, row=len(records) + 1))
            cells = cells + [""] * (width - found)
        records.append(tuple(cells[:width]))
    if not records:
        raise CardError("no-people", path=path)
    named = _named_columns(names, records, path)
    if len(named) < width:
        names = [names[i] for i in named]
        records = [tuple(record[i] for i in named) for record in records]
    return Table(tuple(names), tuple(records), tuple(problems), source)


def _named_columns(names: list[str], records: list[tuple[str, ...]], path: str) -> list[int]:
    """The columns that have a name; those without one must be empty."""
    seen: set[str] = set()
    for index, name in enumerate(names):
        if not name and any(record[index] for record in records):
            raise CardError("empty-column-name", path=path, column=index + 1)
        if name and name in seen:
            raise CardError("duplicate-column", path=path, name=name)
        seen.add(name)
    named = [index for index, name in enumerate(names) if name]
    if not named:
        raise CardError("empty-column-name", path=path, column=1)
    return named
