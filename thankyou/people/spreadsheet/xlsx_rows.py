"""The rows of one sheet of an XLSX workbook.

In: the pieces of a worksheet part, the workbook's shared strings and styles. Out: `SheetCells`.
Source: ECMA-376 Part 1, 18.3.1 (worksheets), read by local names, so that the strict and the
transitional namespace are one.

A list of 100,000 people has two million tags: what is done for each of them is kept short.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from thankyou.base.errors import CardError
from thankyou.people.limits import MAX_CELLS
from thankyou.people.spreadsheet.cell_format import CellFormat
from thankyou.people.spreadsheet.hardened_xml import DEEPEST, BadXmlError, tell
from thankyou.people.spreadsheet.iso_dates import serial_of
from thankyou.people.spreadsheet.sheet import MOST_COLUMNS, MOST_ROWS, Range, SheetCells

_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
_RANGE = re.compile(_REFERENCE.pattern + r"(?::" + _REFERENCE.pattern + ")?")
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_TRUE = ("1", "true", "on")
MOST_TAGS = 16_000_000
"""Cells and rows, empty ones as well: a hundred times more than people."""


@dataclass(frozen=True, slots=True)
class Book:
    """What the sheets of a workbook share."""

    strings: Sequence[str]
    formats: Sequence[CellFormat]
    """By the number of a cell's style."""
    recalculates: bool = False
    """Whoever wrote it asks for all to be calculated when it is opened, so a formula's 0 may be
    a place holder."""


def unescaped(words: str) -> str:
    """The words without _x000D_ and its like (ECMA-376 Part 1, 22.9.2.19), and with \\n only."""
    if "_x" in words:
        words = _ESCAPE.sub(_character, words)
    if "\r" in words:
        words = words.replace("\r\n", "\n").replace("\r", "\n")
    return words


def _character(found: re.Match[str]) -> str:
    code = int(found[1], 16)
    return found[0] if 0xD800 <= code <= 0xDFFF else chr(code)


def column_of(reference: str) -> int:
    """The column of "AB12", from 0. Raises BadXmlError where there is no such column."""
    found = _REFERENCE.fullmatch(reference)
    if not found:
        raise BadXmlError(reference)
    column = 0
    for letter in found[1].upper():
        column = column * 26 + ord(letter) - 64
    if column > MOST_COLUMNS:
        raise BadXmlError(reference)
    return column - 1


_VALUE, _STOP, _DONE, _FORMULA, _CLOSE = range(5)
"""What stands between the words of a row: words of the value begin, they stop, the value is whole,
the cell has a formula, and that cell ends."""
LONGEST_CELL = 1_000_000
"""Characters; Excel allows 32,767."""
_MOST_ITEMS = MOST_COLUMNS * 16
_Item = dict[str, str] | str | int


class XlsxRows:
    """Told of tags and text (hardened_xml), it fills `cells`.

    A row's tags and words are put in one list as they come, each cell's attributes first, and are
    looked at when the row ends: a call for each costs more than all that is done with it.
    """

    def __init__(self, book: Book) -> None:
        self.cells = SheetCells()
        self._row_reader = _RowReader(book, self.cells)
        self._kinds: dict[str, str] = {}
        self._namespace = ""
        self._depth = self._tags = self._row = self._phonetic = 0
        self._items: list[_Item] = []
        self._in_row = self._in_cell = self._in_value = self._formula = False

    def read(self, pieces: Iterable[bytes], place: str) -> SheetCells:
        """Raises CardError "workbook-damaged" (path), "workbook-too-large", "too-many-cells"
        (limit) and "too-many-people" (limit)."""
        tell(pieces, place, self._start, self._end, self._items.append)
        self.cells.finished()
        return self.cells

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        kind = self._kinds.get(name)
        if kind is None:
            kind = self._learn(name)
        if kind == "c":
            if self._in_cell or not self._in_row or len(self._items) > _MOST_ITEMS:
                raise BadXmlError("a cell that is in no row")
            self._in_cell = True
            self._items.append(attributes)
        elif kind == "v" and self._in_cell and not self._in_value:
            self._in_value = True
            self._items.append(_VALUE)
        elif kind == "row":
            self._start_row(attributes)
        else:
            self._start_other(kind, attributes)

    def _end(self, name: str) -> None:
        kind = self._kinds[name]
        if kind == "c":
            self._in_cell = False
            if self._formula:
                self._formula = False
                self._items.append(_CLOSE)
        elif kind == "v" and self._in_value:
            self._in_value = False
            self._items.append(_DONE)
        elif kind == "row":
            self._end_row()
        else:
            self._end_other(kind)

    def _learn(self, name: str) -> str:
        if len(self._kinds) > 10_000:
            raise BadXmlError(name)
        namespace, _, kind = name.rpartition(" ")
        if not self._kinds:  # the worksheet itself; a drawing's "row" is another's
            self._namespace = namespace
        return self._kinds.setdefault(name, kind if namespace == self._namespace else "")

    def _start_row(self, attributes: dict[str, str]) -> None:
        if self._in_row:
            raise BadXmlError("a row within a row")
        number = attributes.get("r", "")
        self._row = int(number) if number else self._row + 1
        if not 0 < self._row <= MOST_ROWS:
            raise BadXmlError(number)
        if attributes.get("hidden") in _TRUE:
            self.cells.hidden_rows.add(self._row)
        self._in_row = True
        self._items.clear()

    def _end_row(self) -> None:
        self._in_row = False
        self._tags += 1 + len(self._items)
        if self._tags > MOST_TAGS:
            raise CardError("too-many-cells", limit=MAX_CELLS)
        line = self._row_reader.line(self._items, self._row)
        self._items.clear()
        if line:
            self.cells.put(self._row, line)

    def _start_other(self, kind: str, attributes: dict[str, str]) -> None:
        if self._in_cell:
            if kind == "f":
                self._formula = True
                self._items.append(_FORMULA)
            elif kind == "rPh":
                self._phonetic += 1
            elif kind == "t" and not self._phonetic:
                self._items.append(_VALUE)
        else:
            self._items.clear()  # words outside of all cells
            if kind == "mergeCell":
                self._merge(attributes.get("ref", ""))
            elif kind == "col" and attributes.get("hidden") in _TRUE:
                first, last = int(attributes.get("min", "1")), int(attributes.get("max", "1"))
                columns = max(first - 1, 0), min(last, MOST_COLUMNS) - 1
                self.cells.hidden_columns.append(columns)
        self._depth += 1
        if self._depth > DEEPEST:
            raise BadXmlError("too deep")

    def _end_other(self, kind: str) -> None:
        self._depth -= 1
        if self._in_cell:
            if kind == "t":
                self._items.append(_STOP)
            elif kind == "is":
                self._items.append(_DONE)
            elif kind == "rPh" and self._phonetic:
                self._phonetic -= 1

    def _merge(self, text: str) -> None:
        found = _RANGE.fullmatch(text)
        if found and found[4]:
            merged: Range = (
                int(found[2]), column_of(found[1] + found[2]),
                int(found[4]), column_of(found[3] + found[4]),
            )  # fmt: skip
            self.cells.merge(merged)


class _RowReader:
    """Makes a line of shown text of a row's tags and words."""

    def __init__(self, book: Book, cells: SheetCells) -> None:
        self._book = book
        self._cells = cells
        self._columns: dict[str, int] = {}
        self._formats: dict[str, CellFormat] = {}
        general = CellFormat("General")
        for number, one in enumerate(book.formats):
            self._formats[str(number)] = one
        self._default = self._formats.get("0", general)
        self._shows_text = {
            style: one for style, one in self._formats.items() if one.code.text is not None
        }

    def line(self, items: list[_Item], row: int) -> list[str]:
        """The cells from column A on; faults go where all of the sheet are kept."""
        line: list[str] = []
        columns = self._columns
        column, value = -1, ""
        attributes: dict[str, str] = {}
        taking = formula = done = False
        for item in items:
            if isinstance(item, dict):
                attributes, value, formula, done = item, "", False, False
                reference = item.get("r")
                if reference:
                    key = reference.rstrip("0123456789")
                    column = columns[key] if key in columns else self._column(reference, key)
                else:
                    column += 1
            elif isinstance(item, str):
                if taking:
                    value = value + item if value else item
                    if len(value) > LONGEST_CELL:
                        raise CardError("workbook-too-large")
            elif item == _VALUE:
                taking = True
            elif item == _DONE:
                taking = False
                if not value:
                    continue
                done = True
                if formula and value == "0" and self._book.recalculates:
                    self._cells.fault(row, column, "")
                    continue
                shown = self._shown(value, attributes, row, column)
                value = ""
                short = column - len(line)
                if not short:
                    line.append(shown)
                elif short > 0:
                    line += [""] * short
                    line.append(shown)
                else:
                    line[column] = shown
            elif item == _STOP:
                taking = False
            elif item == _FORMULA:
                formula = True
            elif formula and not done and attributes.get("t") != "str":
                self._cells.fault(row, column, "")
        return line

    def _column(self, reference: str, key: str) -> int:
        column = self._columns[key] = column_of(reference)
        return column

    def _shown(self, raw: str, attributes: dict[str, str], row: int, column: int) -> str:
        """What is seen of a cell that is not empty."""
        kind, style = attributes.get("t"), attributes.get("s", "0")
        if kind == "s":
            try:
                words = self._book.strings[int(raw)]
            except (IndexError, ValueError) as error:
                raise BadXmlError("a string that is not there") from error
        elif kind is None or kind == "n":
            return self._formats.get(style, self._default)(raw)
        elif kind == "b":
            return "TRUE" if raw.strip() in _TRUE else "FALSE"
        elif kind == "e":
            words = raw.strip() or "#N/A"
            self._cells.fault(row, column, words)
            return words
        elif kind == "d":
            return self._date(raw.strip(), style)
        else:
            words = unescaped(raw)
        shows = self._shows_text.get(style)
        return words if shows is None else shows.text(words)

    def _date(self, raw: str, style: str) -> str:
        """A date in words of ISO 8601 (ECMA-376 Part 1, 18.18.11, "d")."""
        shows = self._formats.get(style, self._default)
        serial = serial_of(raw, shows.epoch_1904)
        return shows(serial) if serial and shows.is_date else raw
