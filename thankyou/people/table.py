"""A table of people, and which of its columns fills which target.

In: a `Table` (made by people.reading), and the columns that the writer named. Out: for each
record, the values of the mapped fields, ready to be laid over a card's own.

Records are numbered from 1 wherever a person sees the number; the header and blank lines are
not counted. In Python an `index` counts from 0 and a `row` from 1.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Mapping

from thankyou.base.errors import CardError, Problem
from thankyou.base.folded import folded
from thankyou.base.quick_dataclass import dataclass
from thankyou.model.card import FIELDS, NAME_PARTS, TARGETS
from thankyou.people.column_meaning import OWN_NAMES, known_columns
from thankyou.people.column_names import FAMILY_FIRST, NAME, meaning
from thankyou.people.grid import UNTOLD, Reading
from thankyou.people.turning import turn_values


@dataclass(frozen=True, slots=True)
class Table:
    """Names of columns and rows of cells; every record has one cell for each column.

    `problems` holds a "bad-row" for each record that had too few or too many cells: the record
    is kept, with empty cells for the missing ones. `source` is the file's name, without folder.
    `lines` are the numbers of the records' rows in the file, as its own program shows them; ()
    for a table that was not read from one. `hidden` are the indexes of records (from 0) that are
    hidden in the file.
    """

    columns: tuple[str, ...]
    records: tuple[tuple[str, ...], ...]
    problems: tuple[Problem, ...] = ()
    source: str = ""
    lines: tuple[int, ...] = ()
    hidden: frozenset[int] = frozenset()
    reading: Reading = UNTOLD


def field_for(column: str) -> str | None:
    """The target that a column of this name fills by itself, or None; "recipient" for names whose
    meaning their neighbours decide."""
    found = OWN_NAMES.get(folded(column)) or meaning(column)
    if found in (NAME, FAMILY_FIRST):
        return "recipient"
    return found if found in TARGETS else None


def map_columns(table: Table, explicit: Mapping[str, str] | None = None) -> dict[str, int]:
    """Which column (from 0) fills which target; in the order of TARGETS.

    `explicit` holds target -> column name, as the writer gave them, and comes first; then what
    columns mean by their names (people.column_meaning), in whichever language.

    Raises CardError "unknown-field-name" (name, choices), "unknown-column" (name, choices) or,
    when nothing at all is mapped, "no-columns" (columns, example, choices): a table without
    a header ends there, instead of as cards without names.
    """
    named = explicit_columns(table, explicit or {})
    known = known_columns(table.columns, table.records, set(named.values()), named)
    mapping = {**known, **named}
    if not mapping:
        raise CardError(
            "no-columns",
            columns=_listed(table.columns),
            example=_typed(f"recipient={table.columns[0][:60] if table.columns else ''}"),
            choices=_listed(FIELDS),
        )
    return {target: mapping[target] for target in TARGETS if target in mapping}


def explicit_columns(table: Table, explicit: Mapping[str, str]) -> dict[str, int]:
    """Which column fills which target, as the writer gave them by their names.

    Raises CardError "unknown-field-name" and "unknown-column" (name, choices).
    """
    return {
        _explicit_field(target): _explicit_column(table, column)
        for target, column in explicit.items()
    }


def record_values(
    table: Table, mapping: Mapping[str, int], index: int, turned: bool = False
) -> dict[str, str]:
    """The mapped targets of the record at `index` (from 0), as words for a card.

    Every mapped one is present, an empty cell as "": it stands over the card's own value, so
    that a person without a name is reported and never thanked under another's. Space around the
    words goes, and line ends become "\\n". `turned`: “Okafor, Amara” becomes the parts of a name.
    """
    cells = table.records[index]
    values = {field: _as_words(cells[column]) for field, column in mapping.items()}
    if "recipient" not in values:
        if not values.keys().isdisjoint(NAME_PARTS):
            # The name is put together (language.salutation), never the card's own.
            values["recipient"] = ""
    elif turned:
        turn_values(values)
    return values


def _as_words(cell: str) -> str:
    if "\r" in cell:
        cell = cell.replace("\r\n", "\n").replace("\r", "\n")
    return cell.strip()


def _explicit_field(name: str) -> str:
    field = OWN_NAMES.get(folded(name))
    if field is None:
        raise CardError("unknown-field-name", name=name, choices=_listed(TARGETS))
    return field


def _explicit_column(table: Table, name: str) -> int:
    tidy = " ".join(name.split())
    if tidy in table.columns:
        return table.columns.index(tidy)
    alike = [i for i, column in enumerate(table.columns) if folded(column) == folded(name)]
    if len(alike) != 1:
        raise CardError("unknown-column", name=name, choices=_listed(table.columns))
    return alike[0]


def _listed(names: tuple[str, ...], most: int = 30) -> str:
    """The names for a sentence; a table of a thousand columns does not fill the screen."""
    shown = ", ".join(name[:60] for name in names[:most])
    return shown + ", …" if len(names) > most else shown


def _typed(word: str) -> str:
    """A word as it is typed in a terminal; quotation marks like these are known to all of them."""
    if not re.search(r"[^\w@%+=:,./-]", word):
        return word
    return shlex.quote(word) if set(word) & set('"$`\\!') else f'"{word}"'
