"""Rows of cells out of CSV text, by the rules of RFC 4180 and of what programs write beside it.

In: text and a `Dialect`. Out: (line, cells) for every row that is not blank. Nothing here knows of
headers or people.

As in RFC 4180, a cell that begins with a quote ends at the next single quote, and may hold
delimiters, line ends and doubled quotes. More than the RFC: CR, LF and CR LF all end a row; spaces
around a cell, and around its quotes, are not part of it; a quote inside an unquoted cell is a
character like any other (the name Ann "Annie" Lee). A row with nothing in it is blank; `""` and `,`
are rows of empty cells. In a dialect with `escape`, a backslash before a quote, a delimiter, a line
end or a backslash takes its meaning away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from thankyou.base.errors import CardError, Problem
from thankyou.base.late_pattern import late
from thankyou.base.quick_dataclass import dataclass
from thankyou.people.limits import MAX_CELLS

Row = tuple[int, list[str]]

MAX_CELL = 100_000
"""Characters in quotes. Longer, and the closing quote is taken to be missing."""

MAX_LINE = 1_000_000
"""Characters in one line."""

_LINE_END = late(r"\r\n?|\n")


@dataclass(frozen=True, slots=True)
class Dialect:
    """One character between cells, one around them, and whether backslashes escape."""

    delimiter: str = ","
    quote: str = '"'
    escape: bool = False

    @property
    def blank(self) -> str:
        """The characters that do not count at the edges of a cell."""
        return " \t\u00a0".replace(self.delimiter, "")


class QuoteError(Exception):
    """A quote that cannot be right: `code` is "unclosed-quote" or "text-after-quote".

    `line` is where it opens, or where the text after it is; `column` counts cells from 1.
    """

    def __init__(self, code: str, line: int, column: int) -> None:
        super().__init__(code, line, column)
        self.code = code
        self.line = line
        self.column = column


def rows(
    text: str,
    dialect: Dialect,
    line: int = 1,
    width: int = 0,
    mended: list[Problem] | None = None,
) -> Iterator[Row]:
    """Each row that is not blank, with the number of the line it begins on.

    `line` is the number of the text's first line. With `width`, a line with stray quotes that can
    be read in one way only as so many cells is read so, and a note "mended-quote" (line, column)
    is put into `mended`. Raises QuoteError, and CardError "too-many-cells" (limit) and
    "line-too-long" (line, limit).
    """
    position, end, total = 0, len(text), 0
    blank, delimiter, quote = dialect.blank, dialect.delimiter, dialect.quote
    slow: _SlowRows | None = None
    while position < end:
        stop = _LINE_END.search(text, position)
        line_end = stop.start() if stop else end
        if line_end - position > MAX_LINE:
            raise CardError("line-too-long", line=line, limit=MAX_LINE)
        first = line
        if text.find(quote, position, line_end) >= 0 or (
            dialect.escape and text.find("\\", position, line_end) >= 0
        ):
            slow = slow or _SlowRows(text, dialect, width, mended)
            cells, position, line = slow(position, line)
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


class _SlowRows:
    """Reads the slow rows, those with a quote in them, from anywhere in one text."""

    def __init__(
        self, text: str, dialect: Dialect, width: int, mended: list[Problem] | None
    ) -> None:
        self.text = text
        self.dialect = dialect
        self.width = width
        self.mended = mended if mended is not None else []
        quote, stop = re.escape(dialect.quote), re.escape(dialect.delimiter)
        space = f"[{re.escape(dialect.blank)}]*+"
        inside = f"[^{quote}]*+(?:{quote}{quote}[^{quote}]*+)*+"
        plain = f"[^{stop}\r\n]*+"
        if dialect.escape:
            inside = rf"(?:[^{quote}\\]|\\[\s\S]|{quote}{quote})*+"
            plain = rf"(?:[^{stop}\\\r\n]|\\\r\n|\\[\s\S]|\\\Z)*+"
        self.cell = re.compile(
            f"{space}(?:{quote}({inside}){quote}{space}|((?!{quote}){plain}))({stop}|\r\n?|\n|\\Z)"
        )
        self.opened = re.compile(f"{space}{quote}{inside}(?:{quote}|\\Z)")
        self.lenient = re.compile(
            f"{space}(?:{quote}(.*?){quote}{space}|((?!{quote}){plain}))({stop}|\\Z)"
        )
        self.escaped = re.compile(rf"\\(\r\n|[\\\r\n\"'{stop}])")

    def __call__(self, start: int, line: int) -> tuple[list[str], int, int]:
        """The cells of the row at `start`, and where (and on which line) the next begins."""
        text, quote, escape = self.text, self.dialect.quote, self.dialect.escape
        delimiter, blank, match = self.dialect.delimiter, self.dialect.blank, self.cell.match
        cells: list[str] = []
        position, here = start, line
        while True:
            found = match(text, position)
            if found is None or len(found[1] or "") >= MAX_CELL:
                return self._mended(start, line, self._error(position, here, len(cells)))
            cell, bare, stop = found.groups()
            if cell is None:
                cell = bare.strip(blank)
            elif quote in cell and not escape:
                cell = cell.replace(quote * 2, quote)
            if "\n" in cell or "\r" in cell:
                here += _line_ends(cell)
            if escape and ("\\" in cell or quote in cell):
                cell = self._unescaped(cell, bare is None)
            cells.append(cell)
            if len(cells) > MAX_CELLS:
                raise CardError("too-many-cells", limit=MAX_CELLS)
            position = found.end()
            if stop != delimiter:
                return cells, position, here + 1

    def _unescaped(self, cell: str, quoted: bool) -> str:
        quote = self.dialect.quote
        parts = self.escaped.split(cell)  # what is between, and what was escaped, by turns
        if quoted:
            parts[::2] = [part.replace(quote * 2, quote) for part in parts[::2]]
        return "".join(parts)

    def _error(self, position: int, line: int, column: int) -> QuoteError:
        opened = self.opened.match(self.text, position)
        if (
            opened is None
            or opened.end() - position > MAX_CELL
            or (
                opened.end() == len(self.text)
                and not self.text.endswith(self.dialect.quote, position + 1)
            )
        ):
            return QuoteError("unclosed-quote", line, column + 1)
        return QuoteError("text-after-quote", line + _line_ends(opened[0]), column + 1)

    def _mended(self, start: int, line: int, error: QuoteError) -> tuple[list[str], int, int]:
        """A line with stray quotes, where only one reading has as many cells as the table."""
        if not self.width or error.code != "text-after-quote" or error.line != line:
            raise error
        stop = _LINE_END.search(self.text, start)
        here = self.text[start : stop.start() if stop else len(self.text)]
        blank, quote = self.dialect.blank, self.dialect.quote
        cells = [cell.strip(blank) for cell in here.split(self.dialect.delimiter)]
        if len(cells) == self.width:
            cells = [_without_quotes(cell, quote) for cell in cells]
        else:
            found = [m for m in self.lenient.finditer(here) if m.start() < len(here)]
            cells = [m[2].strip(blank) if m[1] is None else m[1] for m in found]
            cells = [cell.replace(quote * 2, quote) for cell in cells]
            if "".join(m[0] for m in found) != here or len(cells) != self.width:
                raise error
        self.mended.append(
            Problem("mended-quote", {"line": line, "column": error.column}, level="note")
        )
        return cells, stop.end() if stop else len(self.text), line + 1


def _without_quotes(cell: str, quote: str) -> str:
    """A cell of a line with stray quotes: without those round it, if they are round it.

    In `"Ann "Annie" Lee"` they are, in `"Annie" and "Bob"` they are not."""
    if len(cell) < 2 or not cell[0] == cell[-1] == quote:
        return cell
    second = cell.index(quote, 1)
    return cell[1:-1] if second == len(cell) - 1 or cell[second - 1].isspace() else cell


def _line_ends(text: str) -> int:
    return text.count("\n") + text.count("\r") - text.count("\r\n")
