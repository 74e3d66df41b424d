"""Which row of a grid names its columns.

In: rows of cells with their numbers. Out: where the header is, over one row or two, and the names
that it gives; or that there is none, where that is sure.

A header is the first row with the most names that are known; where none is known, the first row
that is as wide as most. Above it may stand a title, and keys with their values (“Department, ICU”).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from thankyou.base.folded import folded
from thankyou.base.late_pattern import late
from thankyou.base.quick_dataclass import dataclass
from thankyou.people.remarks import filled, is_drawn
from thankyou.people.table import field_for

Rows = Sequence[tuple[int, Sequence[str]]]

_WITHIN = 40
_LOOKED_AT = 200

_KINDS = {
    "e-mail": late(r"\S+@\S+\.\w+"),
    "date": late(r"\d{1,4}([./-])\d{1,2}\1\d{1,4}(?:[ T]\d{1,2}:\d{2}.*)?"),
    "time": late(r"\d{1,2}:\d{2}.*"),
    "telephone": late(r"\+?[\d ()/-]{7,}"),
    "number": late(r"(?!(?:19|20)\d\d$)\d+(?:[.,]\d+)?"),
}


@dataclass(frozen=True, slots=True)
class Header:
    """Rows `first` to `last` (indexes) are the header; -1 for none, then people begin at `begin`.

    `names` is "" where a column has none.
    """

    first: int
    last: int
    begin: int
    names: tuple[str, ...]


def find_header(rows: Rows, list_of_names: bool = False) -> Header:
    """The header. `list_of_names`: one column without a known name is people from the first."""
    at = _row(rows)
    if at is None:
        return Header(-1, -1, 0, ())
    names = rows[at][1]
    if not names_known(names) and (
        _is_person(rows, at) or (list_of_names and width(names) == 1 and _typical(rows) == 1)
    ):
        return Header(-1, -1, at, ())
    return header_at(rows, at)


def header_at(rows: Rows, at: int) -> Header:
    """The header whose row is at `at`, with the row above or beneath it that belongs to it."""
    names = [tidy(cell) for cell in rows[at][1]]
    if at and _groups(rows[at - 1], rows[at]):
        joined = _joined([tidy(cell) for cell in rows[at - 1][1]], names)
        return Header(at - 1, at, at + 1, joined)
    if at + 2 < len(rows) and _continues(rows[at], rows[at + 1], rows[at + 2 :][:_LOOKED_AT]):
        joined = _joined(names, [tidy(cell) for cell in rows[at + 1][1]])
        return Header(at, at + 1, at + 2, joined)
    return Header(at, at, at + 1, tuple(names))


def tidy(cell: str) -> str:
    """A name of a column in one line."""
    return " ".join(cell.split())


def width(cells: Sequence[str], least: int = 0) -> int:
    """How many cells there are, without the empty ones at the end beyond `least`."""
    size = len(cells)
    while size > least and not cells[size - 1].strip():
        size -= 1
    return size


def names_known(cells: Sequence[str]) -> int:
    """How many fields a row's cells name."""
    return len({field_for(tidy(cell)) for cell in cells[:200]} - {None})


def _typical(rows: Rows) -> int:
    widths = Counter(width(cells) for _, cells in rows[:_LOOKED_AT])
    most = max(widths.values())
    return max(size for size, count in widths.items() if count == most)


def _row(rows: Rows) -> int | None:
    start = rows[:_WITHIN]
    known = [names_known(cells) if _are_labels(cells) else 0 for _, cells in start]
    most = max(known)
    if most > 1:
        first, best = next(at for at, count in enumerate(known) if count > 1), known.index(most)
        between = [cells for _, cells in rows[first + 1 : best]]
        if any(len(filled(cells)) > 1 and not names_known(cells) for cells in between):
            return first  # people are between them: two tables
        return best
    typical = _typical(rows)
    for at in range(len(start)):
        if known[at] and not _is_key_with_value(rows, at, typical):
            return at
    for at, (_, cells) in enumerate(start):
        if is_drawn(cells) or (typical > 1 and len(filled(cells)) < 2):
            continue
        if width(cells) >= typical and not _is_key_with_value(rows, at, typical):
            return at
    return 0


def _is_key_with_value(rows: Rows, at: int, typical: int) -> bool:
    number, cells = rows[at]
    words = len(filled(cells))
    if words not in (1, 2) or words > typical or at + 1 >= len(rows):
        return False
    apart = rows[at + 1][0] > number + 1 and not any("\n" in c or "\r" in c for c in cells)
    if words < typical and (apart or not names_known(cells) or words == 2):
        return True
    return apart or cells[0].strip().endswith((":", "："))


def _are_labels(cells: Sequence[str]) -> bool:
    """Whether these can be names of columns: short words, and no dates, numbers or addresses."""
    return all(_is_label(cell) for cell in filled(cells))


def _is_label(cell: str) -> bool:
    if len(cell) > 300 or not any(char.isalpha() for char in cell):
        # "#", "№", "%" and years do name columns.
        return len(cell) < 5
    return not any(_KINDS[kind].fullmatch(cell) for kind in ("e-mail", "date", "time"))


def _is_person(rows: Rows, at: int) -> bool:
    """Whether the row is sure to be a person and no header: it has what the rows beneath have."""
    cells = rows[at][1]
    below = [other for _, other in rows[at + 1 :][:_LOOKED_AT] if list(other) != list(cells)]
    if len(below) < 2:
        return False
    recurring = 0
    for column, cell in enumerate(cells):
        cell = cell.strip()
        values = [other[column].strip() for other in below if column < len(other)]
        values = [value for value in values if value]
        if not cell or len(values) < 2:
            continue
        for pattern in _KINDS.values():
            if pattern.fullmatch(cell):
                alike = sum(pattern.fullmatch(value) is not None for value in values)
                if alike * 10 >= len(values) * 9:
                    return True
        recurring += values.count(cell)
    return recurring > 1


def _groups(above: tuple[int, Sequence[str]], below: tuple[int, Sequence[str]]) -> bool:
    """Whether `above` holds headings over several of the names in `below`."""
    top, low = above[1], below[1]
    places = [column for column, cell in enumerate(top) if cell.strip()]
    if below[0] != above[0] + 1 or len(places) < 2 or not _are_labels(top):
        return False
    if any(top[column].strip().endswith((":", "：")) for column in places):
        return False
    gaps = [
        column
        for column in range(places[0], max(len(low), places[-1]))
        if column < len(low) and low[column].strip() and column not in places
    ]
    return any(column < places[-1] for column in gaps) and all(
        any(place < len(low) and low[place].strip() for place in (column,))
        or column >= width(low)
        or top[column].strip()
        for column in places
    )


def _continues(
    above: tuple[int, Sequence[str]], below: tuple[int, Sequence[str]], rest: Rows
) -> bool:
    """Whether `below` names the parts of columns that have one heading together in `above`."""
    top, low = above[1], below[1]
    places = [column for column, cell in enumerate(low) if cell.strip()]
    if below[0] != above[0] + 1 or len(places) < 2 or low[0].strip() or not _are_labels(low):
        return False
    empty = [c for c in places if c >= len(top) or not top[c].strip()]
    if not empty or not top[0].strip() or min(empty) == 0:
        return False
    values = {cells[c].strip() for _, cells in rest for c in places if c < len(cells)}
    return all(cells[0].strip() for _, cells in rest[:3]) and not any(
        low[c].strip() in values for c in places
    )


def _joined(top: Sequence[str], low: Sequence[str]) -> tuple[str, ...]:
    names: list[str] = []
    heading = ""
    counts = Counter(folded(name) for name in low if name)
    for column in range(max(len(top), len(low))):
        over = top[column] if column < len(top) else ""
        under = low[column] if column < len(low) else ""
        heading = over or (heading if under else "")
        alone = under and counts[folded(under)] == 1 and field_for(under)
        names.append(under if alone else f"{heading} {under}".strip())
    return tuple(names)
