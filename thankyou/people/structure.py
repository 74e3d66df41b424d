"""A grid of cells to a table of people.

In: a `Grid` of any reader, and how a person wants it read. Out: a `Table` with its `Reading`, which
holds each row that is no person: what stands above the header, totals and remarks beneath the
people, and headers that are repeated. Nothing is shifted, repeated or silently left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import field
from functools import lru_cache

from thankyou.base.errors import CardError, Problem, Value
from thankyou.base.quick_dataclass import dataclass
from thankyou.people.grid import AS_FOUND, FIND_HEADER, NO_HEADER, Grid, Reading, ReadOptions
from thankyou.people.header import Header, find_header, header_at, names_known, tidy, width
from thankyou.people.limits import MAX_RECORDS
from thankyou.people.remarks import (
    MAY_START_REMARK,
    bare_numbers,
    filled,
    is_drawn,
    is_remark,
    is_subtotal,
    is_total,
)
from thankyou.people.table import Table

Rows = Sequence[tuple[int, tuple[str, ...]]]

_MOST_NOTES = 20
_SUMS = 4
"""Rows of bare numbers beneath the people that are summed up."""


def table_of(grid: Grid, path: str, source: str, options: ReadOptions = AS_FOUND) -> Table:
    """The people in a grid. `path` is shown in errors, `source` is kept in the table.

    In text, a record with too few or too many cells is kept, with a Problem "bad-row" (found,
    expected, line, column, surplus). A column without a name that has something in it is called
    "Column 3", a second "Name" "Name (2)"; the notes of the reading tell it: "column-named"
    (column, name), "column-numbered" (column, name, was), "rows-above" and "rows-below" (count,
    line, words), "header-repeated" (count, line), "no-header" (line).

    Raises CardError, always with path: "empty-file", "no-people", "no-such-row" (line),
    "second-table" (line), "too-many-people" (limit).
    """
    if not grid.rows:
        raise CardError("empty-file", path=path)
    header = _header(grid, path, options)
    parts = _sorted_out(grid.rows, header)
    _refuse_second_table(parts.people, header, path)
    if not parts.people:
        raise CardError("no-people", path=path)
    if len(parts.people) > MAX_RECORDS:
        raise CardError("too-many-people", path=path, limit=MAX_RECORDS)
    notes = _notes(grid, header, parts)
    records, names, problems = _records(parts.people, header.names, grid.kind, notes)
    places = {line: index for index, (line, _) in enumerate(parts.people)}
    problems += [_at_record(problem, places) for problem in grid.problems]
    reading = Reading(
        kind=grid.kind,
        encoding=grid.encoding,
        guessed=grid.guessed,
        delimiter=grid.delimiter,
        worksheet=grid.worksheet,
        worksheets=grid.worksheets,
        header=NO_HEADER if header.first < 0 else grid.rows[header.last][0],
        before=tuple(parts.before),
        after=tuple(parts.after),
        doubled=tuple(parts.doubled),
        notes=tuple(notes),
        options=options,
    )
    return Table(
        names,
        records,
        tuple(problems),
        source,
        tuple(places),
        frozenset(places[line] for line in grid.hidden & places.keys()),
        reading,
    )


def _header(grid: Grid, path: str, options: ReadOptions) -> Header:
    if grid.kind == "vcard":
        return header_at(grid.rows[:1], 0)
    if options.header == FIND_HEADER:
        return find_header(grid.rows, list_of_names=grid.kind == "pasted")
    if options.header == NO_HEADER:
        return Header(-1, -1, 0, ())
    for at, (line, _) in enumerate(grid.rows):
        if line == options.header:
            return header_at(grid.rows, at)
    raise CardError("no-such-row", path=path, line=options.header)


@dataclass(slots=True)
class _Parts:
    people: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)
    before: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)
    after: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)
    doubled: list[int] = field(default_factory=list)


def _sorted_out(rows: Rows, header: Header) -> _Parts:
    """Which rows are people; the others by what they are."""
    parts = _Parts(before=list(rows[: header.first if header.first >= 0 else header.begin]))
    columns = max(len(header.names), width(rows[header.begin][1]) if header.first < 0 else 0)
    end = _end(rows, header.begin, columns)
    heads = {_compared(cells) for _, cells in rows[header.first : header.last + 1]}
    if header.first < 0:
        heads = set()
    titles = {_compared(cells) for _, cells in parts.before}
    starts = {cells[0][:1] for cells in heads | titles if cells}
    pending: list[tuple[int, tuple[str, ...]]] = []
    for line, cells in rows[header.begin : end]:
        first = cells[0].strip()[:1].casefold()
        if first in starts and _compared(cells) in heads:
            # The title of each printed page stands above its header.
            parts.doubled += [*(number for number, _ in pending), line]
            pending = []
            continue
        if first in starts and _compared(cells) in titles:
            pending.append((line, cells))
            continue
        if pending:
            parts.people += pending
            pending = []
        if first in MAY_START_REMARK and (
            is_subtotal(cells) or (not first.isalpha() and is_drawn(cells))
        ):
            parts.after.append((line, cells))
        else:
            parts.people.append((line, cells))
    parts.people += pending
    parts.after += rows[end:]
    return parts


def _end(rows: Rows, begin: int, columns: int) -> int:
    """Where the people end and totals and remarks begin."""
    end = len(rows)
    while end > begin:
        line, cells = rows[end - 1]
        above = rows[end - 2] if end - 1 > begin else (line - 1, ())
        apart = line > above[0] + 1 + sum(cell.count("\n") for cell in above[1])
        if not (
            is_total(cells, columns)
            or is_remark(cells, columns, apart)
            or is_drawn(cells)
            or is_subtotal(cells)
            or (len(rows) - end < _SUMS and _adds_up(rows[begin : end - 1], bare_numbers(cells)))
        ):
            break
        end -= 1
    return end


def _adds_up(people: Rows, totals: dict[int, int]) -> bool:
    """Whether numbers without a word are how many people there are, or the sums of columns."""
    for column, total in totals.items():
        values = [cells[column].strip() for _, cells in people if column < len(cells)]
        if total not in (len(people), sum(int(v[:18]) for v in values if v.isdecimal())):
            return False
    return bool(totals)


@lru_cache(maxsize=4096)
def _names_a_column(cell: str) -> bool:
    return names_known((cell,)) > 0


def _refuse_second_table(people: Rows, header: Header, path: str) -> None:
    """Another header beneath a blank line: its people have other columns."""
    last = None
    for line, cells in people:
        apart = last is not None and line > last + 1
        last = line + sum(cell.count("\n") for cell in cells)
        least = 3 - apart
        if not header.names or len(cells) < least or not cells[0].strip():
            continue
        # Of a row of people one cell is enough, and the later columns say the same again and again.
        looked_at = cells[:1] if apart else cells[::-1]
        if not all(_names_a_column(cell) for cell in looked_at if cell.strip()):
            continue
        known = names_known(cells)
        if known > 2 - apart and (apart or known == len(filled(cells))):
            raise CardError("second-table", path=path, line=line)


def _compared(cells: Sequence[str]) -> tuple[str, ...]:
    return tuple(tidy(cell).casefold() for cell in cells[: width(cells)])


def _notes(grid: Grid, header: Header, parts: _Parts) -> list[Problem]:
    notes = list(grid.notes)

    def told(code: str, rows: Rows) -> None:
        words = " | ".join(tidy(cell) for _, cells in rows for cell in cells if cell)[:200]
        values: dict[str, Value] = {"count": len(rows), "line": rows[0][0], "words": words}
        notes.append(Problem(code, values, level="note"))

    if parts.before:
        told("rows-above", parts.before)
    if parts.after:
        told("rows-below", parts.after)
    if parts.doubled:
        values: dict[str, Value] = {"count": len(parts.doubled), "line": parts.doubled[0]}
        notes.append(Problem("header-repeated", values, level="note"))
    if header.first < 0:
        notes.append(Problem("no-header", {"line": grid.rows[header.begin][0]}, level="note"))
    return notes


_Records = tuple[tuple[tuple[str, ...], ...], tuple[str, ...], list[Problem]]


def _records(people: Rows, names: Sequence[str], kind: str, notes: list[Problem]) -> _Records:
    """Every person's cells, one for each column; the columns' names; and what was amiss."""
    text = kind in ("csv", "pasted")
    named = width(names)
    size = _columns(people, named, text)
    # Without a delimiter behind the header, cells that it has not may have been moved.
    least = len(names) if names else size
    problems: list[Problem] = []
    records: list[tuple[str, ...]] = []
    for line, cells in people:
        count = len(cells)
        if count != size or size > least:
            found = width(cells, min(size, least))
            expected = least if found > least else size
            if text and found != expected:
                problems.append(_bad_row(line, cells, found, expected, len(records) + 1))
            cells = cells[:size] + ("",) * (size - count)
        records.append(cells)
    padded = [*names[:named], *[""] * (size - named)]
    kept = [
        column
        for column, name in enumerate(padded)
        if name or any(record[column].strip() for record in records)
    ]
    if len(kept) < size:
        records = [tuple([record[column] for column in kept]) for record in records]
    return tuple(records), _named(padded, kept, notes, bool(names)), problems


def _columns(people: Rows, named: int, text: bool) -> int:
    """How many columns there are: in text, those that most people have, in a sheet all."""
    widths = Counter(width(cells) for _, cells in people)
    if not text:
        return max(max(widths), named, 1)
    if not named:
        return max(widths, key=lambda size: (widths[size], size))
    wider = {size: count for size, count in widths.items() if size > named}
    if sum(wider.values()) * 2 <= len(people):
        return named
    return max(wider, key=lambda size: (wider[size], size))


def _bad_row(line: int, cells: tuple[str, ...], found: int, size: int, row: int) -> Problem:
    values: dict[str, Value] = {
        "found": found,
        "expected": size,
        "line": line,
        "column": min(found, size) + 1,
        # An empty surplus cell between full ones is not worth a mention.
        "surplus": " | ".join(cell for cell in cells[size:] if cell)[:200],
    }
    return Problem("bad-row", values, row=row)


def _named(
    names: Sequence[str], kept: Sequence[int], notes: list[Problem], header: bool
) -> tuple[str, ...]:
    """A name for each column that is kept, no two alike."""
    taken = {names[column] for column in kept if names[column]}
    used: set[str] = set()
    numbers: Counter[str] = Counter()
    found = []
    told = 0
    for column in kept:
        was = names[column]
        code, base = ("column-numbered", was) if was else ("column-named", f"Column {column + 1}")
        name = base
        if name in (used if was else used | taken):
            number = max(numbers[base], 1)
            while name in used or name in taken:
                number += 1
                name = f"{base} ({number})"
            numbers[base] = number
        if name != was and header and told < _MOST_NOTES:
            told += 1
            values: dict[str, Value] = {"column": column + 1, "name": name, "was": was}
            notes.append(Problem(code, values, level="note"))
        used.add(name)
        found.append(name)
    return tuple(found)


def _at_record(problem: Problem, places: dict[int, int]) -> Problem:
    line = problem.values.get("line")
    index = places.get(line) if isinstance(line, int) else None
    return problem if index is None else problem.at_row(index + 1)
