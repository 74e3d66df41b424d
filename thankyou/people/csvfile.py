"""A CSV file's bytes to a grid of cells; or a refusal that says why and where.

In: bytes and the path they came from, and how a person wants them read. Out: a `Grid`. What cannot
be read properly is refused with its line, and never guessed into junk. A first line `sep=;`, as
Excel writes and reads it, says the delimiter; people.dialects finds it elsewhere.
"""

from __future__ import annotations

import re

from thankyou.base.errors import CardError, Problem
from thankyou.base.late_pattern import late
from thankyou.people.csvrows import Dialect, QuoteError, rows
from thankyou.people.dialects import find_dialect
from thankyou.people.encodings import Decoded, decode
from thankyou.people.grid import AS_FOUND, Grid, ReadOptions
from thankyou.people.limits import MAX_LINES, MAX_RECORDS

_SEP_LINE = late(r'"?sep=([^\w"\r\n])"?[ ,;\t]*(?:\r\n?|\n|\Z)', re.IGNORECASE)
_END_OF_DOS = "\x1a"


def read_csv(data: bytes, path: str, options: ReadOptions = AS_FOUND) -> Grid:
    """The rows in `data`. `path` is shown in errors.

    Raises CardError, always with path: those of people.encodings.decode, "empty-file",
    "unclosed-quote" (line, column), "text-after-quote" (line, column), "unclear-delimiter",
    "fixed-width", "bad-delimiter" (delimiter), "too-many-people" (limit), "too-many-cells"
    (limit), "line-too-long" (line, limit).
    """
    return grid_of_text(decode(data, path, options.encoding), path, options)


def grid_of_text(
    decoded: Decoded, path: str, options: ReadOptions = AS_FOUND, kind: str = "csv"
) -> Grid:
    """The rows of CSV text. Raises as `read_csv`."""
    text = decoded.text.rstrip(_END_OF_DOS)
    if text.count("\n") + text.count("\r") > MAX_LINES:
        raise CardError("too-many-people", path=path, limit=MAX_RECORDS)
    first_line = 1
    delimiter = options.delimiter
    if delimiter and (len(delimiter) != 1 or delimiter in '"\r\n'):
        raise CardError("bad-delimiter", path=path, delimiter=delimiter)
    declared = _SEP_LINE.match(text)
    if declared:
        text, first_line = text[declared.end() :], 2
        delimiter = delimiter or declared.group(1)
    if not text or text.isspace():
        raise CardError("empty-file", path=path)
    try:
        found = find_dialect(text, path, delimiter, first_line)
        notes: list[Problem] = []
        cells = _grid_rows(text, found.dialect, first_line, found.width, notes)
    except QuoteError as error:
        raise CardError(error.code, path=path, line=error.line, column=error.column) from error
    except CardError as error:
        error.values.setdefault("path", path)
        raise
    if decoded.guessed:
        notes.append(Problem("encoding-guessed", {"encoding": decoded.codec}, level="note"))
    return Grid(
        cells,
        kind,
        encoding=decoded.codec,
        guessed=decoded.guessed,
        delimiter=found.dialect.delimiter,
        notes=tuple(notes),
    )


def _grid_rows(
    text: str, dialect: Dialect, first_line: int, width: int, notes: list[Problem]
) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """The rows with something in them. A quote that swallows whole rows is taken for unclosed."""
    kept: list[tuple[int, tuple[str, ...]]] = []
    last = first_line
    for line, cells in rows(text, dialect, first_line, width, notes):
        if line > last + 1 and kept:
            _refuse_swallowed(kept[-1][1], dialect, width, kept[-1][0])
        last = line
        if not "".join(cells).isspace() and any(cells):
            if len(kept) == MAX_RECORDS + 100:
                raise CardError("too-many-people", limit=MAX_RECORDS)
            kept.append((line, tuple(cells)))
    if kept:
        _refuse_swallowed(kept[-1][1], dialect, width, kept[-1][0])
    return tuple(kept)


def _refuse_swallowed(cells: tuple[str, ...], dialect: Dialect, width: int, line: int) -> None:
    """Several lines inside one cell that have as many cells each as the table: they are people."""
    if width < 2:
        return
    for at, cell in enumerate(cells):
        if "\n" in cell or "\r" in cell:
            inner = re.split(r"\r\n?|\n", cell)[1:-1]
            if len(inner) > 1 and all(text.count(dialect.delimiter) == width - 1 for text in inner):
                raise QuoteError("unclosed-quote", line, at + 1)
