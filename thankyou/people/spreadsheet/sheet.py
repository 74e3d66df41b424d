"""The cells of one sheet as its file holds them, and the rows that a person sees of them.

In: what a reader of one format found (xlsx_rows, ods_rows): rows of shown text, merged ranges,
hidden rows and columns, cells with an error. Out: rows, notes and problems for a `Grid`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import zip_longest

from thankyou.base.errors import CardError, Problem, Value
from thankyou.people.limits import MAX_CELLS, MAX_RECORDS

MOST_ROWS = 1_048_576
MOST_COLUMNS = 16_384
MAX_CHARACTERS = 128_000_000
"""Of all cells together, each time that one is shown."""
MOST_PROBLEMS = 10_000
"""Cells told one by one; behind them only their count."""
_MOST_MERGES = 1_000_000
_EDGES = " \t\u00a0\n"
"""What does not count at the edges of a cell, as in a CSV file."""

Range = tuple[int, int, int, int]
"""First row, first column, last row, last column; rows from 1, columns from 0."""


@dataclass(slots=True)
class SheetCells:
    """Rows by number, in ascending order once `finished`; cells from column A on, ragged."""

    rows: dict[int, tuple[str, ...]] = field(default_factory=dict)
    merges: list[Range] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    faults: list[tuple[int, int, str]] = field(default_factory=list)
    """(row, column, the error's sign; "" for a formula without a value)."""
    more_faults: int = 0
    cells: int = 0
    characters: int = 0

    def put(self, row: int, cells: list[str]) -> None:
        """Keep a row that is not blank; a second one of the same number fills its gaps.

        Raises CardError "too-many-cells" (limit) and "too-many-people" (limit).
        """
        kept = [cell.strip(_EDGES) if cell else "" for cell in cells]
        while kept and not kept[-1]:
            kept.pop()
        if not kept:
            return
        self.cells += len(kept)
        self.characters += sum(map(len, kept))
        if self.cells > MAX_CELLS or self.characters > MAX_CHARACTERS:
            raise CardError("too-many-cells", limit=MAX_CELLS)
        if len(self.rows) > MAX_RECORDS + 1000:  # of a title, a header, totals
            raise CardError("too-many-people", limit=MAX_RECORDS)
        before = self.rows.get(row)
        if before is not None:
            kept = [new or old for new, old in zip_longest(kept, before, fillvalue="")]
        self.rows[row] = tuple(kept)

    def merge(self, merged: Range) -> None:
        if len(self.merges) >= _MOST_MERGES:
            raise CardError("too-many-cells", limit=MAX_CELLS)
        self.merges.append(merged)

    def fault(self, row: int, column: int, words: str) -> None:
        if len(self.faults) < MOST_PROBLEMS:
            self.faults.append((row, column, words))
        else:
            self.more_faults += 1

    def finished(self) -> None:
        """Put the rows in order, and share merged values."""
        numbers = list(self.rows)
        if any(one > two for one, two in zip(numbers, numbers[1:], strict=False)):
            self.rows = {number: self.rows[number] for number in sorted(numbers)}

    def shared(self) -> list[Range]:
        """Give a value that is merged down to each of its rows; the ranges where that was done.

        A cell beneath a merged one is not seen, so what it may hold goes. Across, only the first
        cell has the value: it is a title. Rows without any cell of their own stay blank.
        """
        numbers = list(self.rows)
        budget = MAX_CELLS
        done = []
        for top, left, bottom, right in self.merges:
            first = self.rows.get(top)
            value = first[left] if first is not None and left < len(first) else ""
            told = False
            for at in range(bisect_left(numbers, top), bisect_right(numbers, bottom)):
                number = numbers[at]
                cells = list(self.rows[number])
                budget -= 1 + max(0, min(right + 1, len(cells)) - left)
                if budget < 0:
                    raise CardError("too-many-cells", limit=MAX_CELLS)
                told |= _cover(cells, left, right, value if number > top else None)
                self.rows[number] = tuple(cells)
            if told:
                done.append((top, left, bottom, right))
        return done


def _cover(cells: list[str], left: int, right: int, value: str | None) -> bool:
    """Blank what is beneath a merged cell; put `value` first, if the row has others."""
    first = left + (value is None)
    for column in range(first, min(right + 1, len(cells))):
        cells[column] = ""
    if not value or not any(cells):
        return False
    if len(cells) <= left:
        cells += [""] * (left + 1 - len(cells))
    cells[left] = value
    return True


def letters(column: int) -> str:
    """A column's letters, of its number from 0: A, B, ... Z, AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def rows_of(sheet: SheetCells) -> tuple[tuple[int, tuple[str, ...]], ...]:
    return tuple((number, cells) for number, cells in sheet.rows.items() if any(cells))


def problems_of(sheet: SheetCells) -> tuple[Problem, ...]:
    """What is wrong with single cells: "error-cell" (line, column, words) and
    "formula-without-value" (line, column); behind MOST_PROBLEMS, "more-faulty-cells" (count)."""
    told = [_fault(*fault) for fault in sheet.faults]
    if sheet.more_faults:
        told.append(Problem("more-faulty-cells", {"count": sheet.more_faults}))
    return tuple(told)


def _fault(row: int, column: int, words: str) -> Problem:
    if words:
        place: dict[str, Value] = {"line": row, "column": letters(column), "words": words[:60]}
        return Problem("error-cell", place)
    return Problem("formula-without-value", {"line": row, "column": letters(column)})


def notes_of(sheet: SheetCells, shared: list[Range]) -> Iterator[Problem]:
    """What a person should know: "merged-down" (range, count), "hidden-columns" (columns, count)
    and "hidden-rows" (line, count); as notes."""
    if shared:
        top, left, bottom, right = shared[0]
        span = f"{letters(left)}{top}:{letters(right)}{bottom}"
        values: dict[str, Value] = {"range": span, "count": len(shared), "line": top,
                                                "column": letters(left)}  # fmt: skip
        yield Problem("merged-down", values, level="note")
    used = max(map(len, sheet.rows.values()), default=0)
    full = [False] * used
    for first, last in sheet.hidden_columns[:1000]:
        for column in range(first, min(last + 1, used)):
            full[column] = full[column] or any(
                column < len(cells) and cells[column] for cells in sheet.rows.values()
            )
    names = [letters(column) for column in range(used) if full[column]]
    if names:
        columns = ", ".join(names[:20]) + (", …" if len(names) > 20 else "")
        yield Problem("hidden-columns", {"columns": columns, "count": len(names)}, level="note")
    hidden = sheet.hidden_rows.intersection(sheet.rows)
    if hidden:
        place = {"line": min(hidden), "count": len(hidden)}
        yield Problem("hidden-rows", place, level="note")
