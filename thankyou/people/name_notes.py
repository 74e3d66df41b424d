"""What a writer should know of the columns of names, before cards are made of them.

In: a table and which of its columns fills which target. Out: notes: names that stand turned round,
names with the family name first, columns of names that nothing uses.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice

from thankyou.base.errors import Problem
from thankyou.language.rules import Language
from thankyou.merge.clean_text import clean
from thankyou.people.column_meaning import LOOKED_AT
from thankyou.people.column_names import FAMILY_FIRST, NAME, OTHER_NAME, meaning
from thankyou.people.table import Table
from thankyou.people.turning import turned_name, turned_parts

_HALVES = ("given", "family")
_NAME_MEANINGS = (*_HALVES, "recipient", NAME, FAMILY_FIRST, OTHER_NAME)
_MOST_TURNED = 0.6
"""The share of names with a comma from which a column is told to be turned round."""


def name_notes(
    table: Table, mapping: Mapping[str, int], turned: bool = False
) -> tuple[Problem, ...]:
    """Notes "names-turned-round" (column, count, before), "names-family-first" (column, before) and
    "name-column-unused" (column), in this order."""
    found: list[Problem] = []
    at = mapping.get("recipient")
    if at is not None and not turned:
        names = [name for record in table.records if (name := clean(record[at]))]
        round_ = [name for name in names if turned_parts(name) is not None]
        column = table.columns[at]
        if names and len(round_) >= _MOST_TURNED * len(names):
            found.append(_note("names-turned-round", column, count=len(round_), before=round_[0]))
        elif names and meaning(column) == FAMILY_FIRST:
            found.append(_note("names-family-first", column, before=names[0]))
    found += [_note("name-column-unused", table.columns[i]) for i in _unused(table, mapping)]
    return tuple(found)


def before_and_after(
    table: Table, mapping: Mapping[str, int], language: Language, tag: str = "", most: int = 5
) -> tuple[tuple[str, str], ...]:
    """The first names that turning changes, as they stand and as a card in this language would
    have them, for the writer to see before they ask for it."""
    at = mapping.get("recipient")
    if at is None:
        return ()
    names = (clean(record[at]) for record in table.records)
    pairs = ((name, turned_name(name, language, tag)) for name in names)
    return tuple(islice(((name, after) for name, after in pairs if after is not None), most))


def _note(code: str, column: str, **values: str | int) -> Problem:
    return Problem(code, {"column": column, **values}, field="recipient", level="note")


def _unused(table: Table, mapping: Mapping[str, int]) -> list[int]:
    """Columns of names that fill nothing, or a half that no card says, since the whole name comes
    from a column that has not got it."""
    used = set(mapping.values())
    found = [
        index
        for index, column in enumerate(table.columns)
        if index not in used and meaning(column) in _NAME_MEANINGS and _has_words(table, index)
    ]
    whole = mapping.get("recipient")
    if whole is not None:
        halves = {mapping[half] for half in _HALVES if half in mapping} - {whole}
        found += (at for at in halves if not _held(table, whole, at))
    return sorted(found)


def _has_words(table: Table, index: int) -> bool:
    return any(clean(record[index]) for record in table.records[:LOOKED_AT])


def _held(table: Table, whole: int, half: int) -> bool:
    """Whether most whole names have the half in them."""
    both = held = 0
    for record in table.records[:LOOKED_AT]:
        part = clean(record[half]).casefold()
        if part and clean(record[whole]):
            both += 1
            held += part in record[whole].casefold()
    return held * 2 >= both
