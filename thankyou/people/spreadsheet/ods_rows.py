"""The rows of all sheets of an OpenDocument spreadsheet.

In: tags and text of styles.xml and content.xml, or of a flat file. Out: `OdsTable`s. Source:
OpenDocument 1.3 Part 3, 9.1 (tables), 19.385 (values), 6.1 (space within text).

What is repeated ("this empty row, a million times") is counted and never made.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from thankyou.base.errors import CardError
from thankyou.people.limits import MAX_CELLS
from thankyou.people.spreadsheet.cell_format import CellFormat
from thankyou.people.spreadsheet.hardened_xml import DEEPEST, BadXmlError
from thankyou.people.spreadsheet.iso_dates import serial_of
from thankyou.people.spreadsheet.ods_styles import OdsStyles
from thankyou.people.spreadsheet.sheet import (
    MAX_CHARACTERS,
    MOST_COLUMNS,
    MOST_ROWS,
    SheetCells,
)

_SPACE = re.compile(r"[ \t\r\n]+")
_HIDDEN = ("collapse", "filter")
_SILENT = frozenset(
    ("annotation", "ruby-text", "note", "frame", "custom-shape", "tracked-changes", "dde-links")
)
"""What is no word of a cell and no sheet: comments, readings over names, shapes, caches."""
_MOST_TABLES = 1000
_MOST_SPACES = 1000
_KEPT = str.maketrans({"\x01": " ", "\x02": "\t", "\x03": "\n"})
"""Of text:s, text:tab and text:line-break, which are not joined with the space around them. No XML
can hold the signs that stand for them meanwhile."""

_NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:"
_TABLE, _OFFICE = f"{_NAMESPACE}table:1.0 ", f"{_NAMESPACE}office:1.0 "
_COLUMNS_REPEATED = _TABLE + "number-columns-repeated"
_ROWS_REPEATED = _TABLE + "number-rows-repeated"
_COLUMNS_SPANNED, _ROWS_SPANNED = _TABLE + "number-columns-spanned", _TABLE + "number-rows-spanned"
_VISIBILITY, _STYLE, _FORMULA = _TABLE + "visibility", _TABLE + "style-name", _TABLE + "formula"
_VALUE_TYPE = _OFFICE + "value-type"
_CALC_TYPE = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0 value-type"


@dataclass(slots=True, eq=False)
class OdsTable:
    name: str
    hidden: bool
    cells: SheetCells = field(default_factory=SheetCells)
    refusal: CardError | None = None
    external: bool = False
    """A cache of another file's sheet."""


class OdsContent:
    """Told of tags and text (hardened_xml)."""

    def __init__(self, styles: OdsStyles, shows_text: bool) -> None:
        """`shows_text`: the text in a cell is what it shows (see ods)."""
        self.tables: list[OdsTable] = []
        self._styles = styles
        self._values = OdsValues(styles)
        self._shows_text = shows_text
        self._names: dict[str, str] = {}
        self._depth = self._silent = 0
        self._inside: list[OdsTable] = []
        self._cell: dict[str, str] | None = None
        """The attributes of the cell that is open."""
        self._words: list[str] = []
        self._lines: list[str] = []
        self._line: list[str] = []
        self._line_size = 0
        self._faults: list[tuple[int, str]] = []
        self._column = self._row = self._repeat = 0
        self._row_hidden = self._in_row = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        kind = self._names.get(name)
        if kind is None:
            kind = self._learn(name)
        self._depth += 1
        if self._depth > DEEPEST:
            raise BadXmlError("too deep")
        if kind == "text p":
            self._words.clear()
        elif kind == "table table-cell" and not self._silent and len(self._inside) == 1:
            if self._cell is not None or not self._in_row:
                raise BadXmlError("a cell that is in no row")
            self._cell = attributes
            self._lines.clear()
        else:
            self._start_other(kind, attributes)

    def text(self, words: str) -> None:
        if not self._silent:
            self._words.append(words)

    def end(self, name: str) -> None:
        kind = self._names[name]
        self._depth -= 1
        if kind == "text p":
            if not self._silent and self._cell is not None:
                self._lines.append(_paragraph(self._words))
        elif kind == "table table-cell" and not self._silent and len(self._inside) == 1:
            own, self._cell = self._cell, None
            if own is not None:
                self._end_cell(own)
        else:
            self._end_other(kind)

    def _learn(self, name: str) -> str:
        """ "table table-row", of whichever version the namespace is."""
        if len(self._names) > 10_000:
            raise BadXmlError(name)
        uri, _, kind = name.rpartition(" ")
        space = uri.removeprefix(_NAMESPACE).partition(":")[0] if _NAMESPACE in uri else ""
        if space == "text" and kind == "h":
            kind = "p"
        return self._names.setdefault(name, f"{space} {kind}")

    def _start_other(self, kind: str, attributes: dict[str, str]) -> None:
        space, _, local = kind.partition(" ")
        if local in _SILENT:
            self._silent += 1
        elif self._silent:
            return
        elif space == "table" and self._cell is None:
            self._start_table_part(local, attributes)
        elif self._cell is not None:
            if local == "s":
                count = min(_count(attributes, f"{_NAMESPACE}text:1.0 c"), _MOST_SPACES)
                self._words.append("\x01" * count)
            elif local in ("tab", "line-break"):
                self._words.append("\x02" if local == "tab" else "\x03")
            elif kind == "table table":
                self._silent += 1  # a table within a cell is no part of it
        elif not self._inside:
            self._words.clear()
            own = {name.rpartition(" ")[2]: value for name, value in attributes.items()}
            self._styles.start(local, own)

    def _end_other(self, kind: str) -> None:
        space, _, local = kind.partition(" ")
        if local in _SILENT or (kind == "table table" and self._cell is not None):
            self._silent -= 1
        elif self._silent:
            return
        elif space == "table" and self._cell is None:
            self._end_table_part(local)
        elif not self._inside and self._cell is None:
            self._styles.text("".join(self._words))
            self._styles.end(local)
            self._words.clear()

    # tables, columns, rows

    def _start_table_part(self, kind: str, attributes: dict[str, str]) -> None:
        if kind == "table":
            self._start_table(attributes)
        elif not self._inside:
            return
        elif kind == "covered-table-cell":
            self._column += _count(attributes, _COLUMNS_REPEATED)
        elif kind == "table-row":
            if self._in_row:
                raise BadXmlError("a row within a row")
            self._in_row = True
            self._repeat = _count(attributes, _ROWS_REPEATED)
            self._row_hidden = attributes.get(_VISIBILITY) in _HIDDEN
            self._line, self._column, self._faults, self._line_size = [], 0, [], 0
        elif kind == "table-source":
            self._inside[0].external = "#$" in self._inside[0].name
        elif kind == "table-column":
            count = min(_count(attributes, _COLUMNS_REPEATED), MOST_COLUMNS)
            default = attributes.get(_TABLE + "default-cell-style-name", "")
            first = self._values.add_columns(count, default)
            if attributes.get(_VISIBILITY) in _HIDDEN:
                self._inside[0].cells.hidden_columns.append((first, first + count - 1))

    def _start_table(self, attributes: dict[str, str]) -> None:
        hidden = attributes.get(_STYLE, "") in self._styles.hidden_tables
        table = OdsTable(attributes.get(_TABLE + "name", ""), hidden)
        if not self._inside:
            if len(self.tables) >= _MOST_TABLES:
                raise BadXmlError("too many sheets")
            self.tables.append(table)
            self._values.columns = []
            self._row = 1
        self._inside.append(table)

    def _end_table_part(self, kind: str) -> None:
        if kind == "table":
            table = self._inside.pop()
            table.cells.finished()
            if table.external:
                self.tables.remove(table)
        elif kind == "table-row" and self._inside:
            self._end_row()
            self._in_row = False

    def _end_row(self) -> None:
        table = self._inside[0]
        cells = table.cells
        first, self._row = self._row, self._row + self._repeat
        # Beyond the last row that a sheet can have there is nothing to be seen.
        last = min(self._row, MOST_ROWS + 1)
        if table.refusal is not None:
            return
        if not self._line:
            last = min(last, first + 1 if self._faults else first)
        try:
            for row in range(first, last):
                cells.put(row, self._line)
                if self._row_hidden:
                    cells.hidden_rows.add(row)
                for column, words in self._faults:
                    cells.fault(row, column, words)
        except CardError as refusal:
            # Another sheet may be the one that is wanted.
            table.refusal, table.cells = refusal, SheetCells()

    # cells

    def _end_cell(self, own: dict[str, str]) -> None:
        count = _count(own, _COLUMNS_REPEATED) if _COLUMNS_REPEATED in own else 1
        column, self._column = self._column, self._column + count
        if column >= MOST_COLUMNS:
            return
        if _COLUMNS_SPANNED in own or _ROWS_SPANNED in own:
            self._merge(own, column)
        lines = self._lines
        shown = lines[0] if len(lines) == 1 else "\n".join(lines)
        kind = own.get(_VALUE_TYPE, "")
        error = own.get(_CALC_TYPE) == "error"
        if not (self._shows_text or error) or (kind and not shown):
            shown = self._values.shown(kind, own, shown, column)
        if error or (_FORMULA in own and _is_error(shown)):
            self._faults.append((column, shown or "#N/A"))
        elif not shown and not kind and _FORMULA in own:
            self._faults.append((column, ""))
        if shown and not shown.isspace():
            line = self._line
            count = min(count, MOST_COLUMNS - column)
            self._line_size += count * len(shown)
            if self._line_size > MAX_CHARACTERS:
                raise CardError("too-many-cells", limit=MAX_CELLS)
            if column > len(line):
                line += [""] * (column - len(line))
            line += [shown] * count

    def _merge(self, own: dict[str, str], column: int) -> None:
        rows, columns = _count(own, _ROWS_SPANNED), _count(own, _COLUMNS_SPANNED)
        if rows > 1 or columns > 1:
            last = min(self._row + rows - 1, MOST_ROWS)
            right = min(column + columns, MOST_COLUMNS) - 1
            self._inside[0].cells.merge((self._row, column, last, right))


class OdsValues:
    """Shows values that stand without the text of a program that has shown them."""

    def __init__(self, styles: OdsStyles) -> None:
        self.columns: list[tuple[int, str]] = []
        """(the column behind the last, style) of the groups of columns of this sheet."""
        self._styles = styles
        self._formats: dict[str, CellFormat] = {}

    def add_columns(self, count: int, style: str) -> int:
        """Columns that follow; the number of the first of them."""
        first = self.columns[-1][0] if self.columns else 0
        if len(self.columns) <= MOST_COLUMNS:
            self.columns.append((first + count, style))
        return first

    def shown(self, kind: str, own: dict[str, str], text: str, column: int) -> str:
        """The value as its style shows it; or the text that is there."""
        if kind in ("", "string", "error"):
            return text or own.get(_OFFICE + "string-value", "")
        if kind == "boolean":
            return text or own.get(_OFFICE + "boolean-value", "").upper()
        code = self._styles.code(own.get(_STYLE) or self._default_style(column))
        if kind in ("date", "time"):
            written = own.get(_OFFICE + "date-value") or own.get(_OFFICE + "time-value", "")
            serial = serial_of(written)
            if not serial or (not code and text):
                return text or written
            return self._format(code or _plain_date(written))(serial)
        value = own.get(_OFFICE + "value", "")
        if not value:
            return text
        if not code and kind != "float":
            return text or self._format("0.00%" if kind == "percentage" else "0.00")(value)
        return self._format(code)(value)

    def _format(self, code: str) -> CellFormat:
        made = self._formats.get(code)
        if made is None:
            made = self._formats[code] = CellFormat(code)
        return made

    def _default_style(self, column: int) -> str:
        return next((style for end, style in self.columns if column < end), "")


def _paragraph(words: list[str]) -> str:
    """The text of one, its space joined (6.1.2)."""
    text = words[0] if len(words) == 1 else "".join(words)
    if "  " in text or "\n" in text or "\t" in text:
        text = _SPACE.sub(" ", text)
    if text[:1] == " " or text[-1:] == " ":
        text = text.strip(" ")
    return text if text.isprintable() else text.translate(_KEPT)


_ERRORS = ("#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!")


def _is_error(shown: str) -> bool:
    """Programs without calcext's types write the sign of an error as text beside the formula."""
    return shown in _ERRORS or re.fullmatch(r"Err:[0-9]{3}", shown) is not None


def _plain_date(written: str) -> str:
    if written.startswith(("P", "-P")) or "-" not in written:
        return "[h]:mm:ss"
    timed = "T" in written and not written.endswith("T00:00:00")
    return "yyyy-mm-dd hh:mm:ss" if timed else "yyyy-mm-dd"


def _count(attributes: dict[str, str], name: str) -> int:
    """A repetition: 1 where none is said. No sheet has more than a million."""
    text = attributes.get(name, "")
    return max(min(int(text), 1 << 24), 1) if text.isdecimal() and len(text) < 10 else 1
