"""Rows of cells out of CSV text, by the rules of RFC 4180.

In: text and a delimiter. Out: (line, cells) for every row that is not blank. Nothing here knows
of headers or people.

As in RFC 4180, a cell that begins with a quote ends at the next single quote, and may hold
delimiters, line ends and doubled quotes. More than the RFC: CR, LF and CR LF all end a row;
spaces around a cell, and around its quotes, are not part of it; a quote inside an unquoted cell
is a character like any other (the name Ann "Annie" Lee). A row with nothing in it is blank;
`""` and `,` are rows of empty cells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from thankyou.base.errors import CardError

Row = tuple[int, list[str]]

MAX_CELLS = 4_000_000
"""Twenty columns for each of 200,000 people; keeps the memory for a hostile file bounded."""

MAX_CELL = 100_000
"""Characters in quotes. Longer, and the closing quote is taken to be missing."""

MAX_LINE = 1_000_000
"""Characters in one line."""

_LINE_END = re.compile(r"\r\n?|\n")


class QuoteError(Exception):
    """A quote that cannot be right: `code` is "unclosed-quote" or "text-after-quote"."""

    def __init__(self, code: str, line: int) -> None:
        super().__init__(code, line)
        self.code = code
        self.line = line


def rows(text: str, delimiter: str, line: int = 1) -> Iterator[Row]:
    """Each row that is not blank, with the number of the line it begins on.

    `line` is the number of the text's first line. Raises QuoteError, and CardError
    "too-many-cells" (limit) and "line-too-long" (line, limit).
    """
    position, end, total = 0, len(text), 0
    blank = _blank(delimiter)
    quoted_row = _QuotedRows(text, delimiter)
    while position < end:
        stop = _LINE_END.search(text, position)
        line_end = stop.start() if stop else end
        if line_end - position > MAX_LINE:
            raise CardError("line-too-long", line=line, limit=MAX_LINE)
        first = line
        if text.find('"', position, line_end) >= 0:
            cells, position, line = quoted_row(position, line)
        else:
            here = text[position:line_end]
            position = stop.end() if stop else end
            line += 1
            if not here.strip(blank):
                continue
            cells = [cell.strip(blank) for cell in here.split(delimiter)]
        total += len(cells)
        if total > MAX_CELLS:
            raise CardError("too-many-cells", limit=MAX_CELLS)
        yield first, cells


def _blank(delimiter: str) -> str:
    """The characters that do not count at the edges of a cell."""
    return " \t\u00a0".replace(delimiter, "")


class _QuotedRows:
    """Reads the slow rows, those with a quote in them, from anywhere in one text."""

    def __init__(self, text: str, delimiter: str) -> None:
        self.text = text
        self.delimiter = delimiter
        self.blank = _blank(delimiter)
        self.spaces = re.compile(f"[{re.escape(self.blank)}]*")
        self.stop = re.compile(f"[{re.escape(delimiter)}\r\n]|\\Z")

    def __call__(self, position: int, line: int) -> tuple[list[str], int, int]:
        """The cells of the row at `position`, and where (and on which line) the next begins."""
        text, cells = self.text, list[str]()
        while True:
            start = self._past_spaces(position)
            if text.startswith('"', start):
                cell, position = self._quoted(start, line)
                line += _line_ends(cell)
                cell = cell.replace('""', '"')
                position = self._past_spaces(position)
                if position < len(text) and text[position] not in self.delimiter + "\r\n":
                    raise QuoteError("text-after-quote", line)
            else:
                found = self.stop.search(text, position)
                stop = found.start() if found else len(text)
                cell, position = text[position:stop].strip(self.blank), stop
            cells.append(cell)
            if len(cells) > MAX_CELLS:
                raise CardError("too-many-cells", limit=MAX_CELLS)
            if not text.startswith(self.delimiter, position):
                break
            position += 1
        line_end = _LINE_END.match(text, position)
        return cells, line_end.end() if line_end else position, line + 1

    def _past_spaces(self, position: int) -> int:
        match = self.spaces.match(self.text, position)
        return match.end() if match else position

    def _quoted(self, start: int, line: int) -> tuple[str, int]:
        """What stands between the quote at `start` and its partner, and the place after it."""
        limit = start + 1 + MAX_CELL
        close = self.text.find('"', start + 1, limit)
        while close >= 0 and self.text.startswith('"', close + 1):
            close = self.text.find('"', close + 2, limit)
        if close < 0:
            raise QuoteError("unclosed-quote", line)
        return self.text[start + 1 : close], close + 1


def _line_ends(text: str) -> int:
    return text.count("\n") + text.count("\r") - text.count("\r\n")
