"""Which columns of a table fill which target by themselves, by their names and their neighbours.

In: names of columns and the records beneath them. Out: targets and columns. Cells are looked at
only where a name can mean two things: “Name” beside “First name” is the family name, unless it
holds the first name too; a “Title” of “Charge nurse” is what somebody does.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from thankyou.base.folded import folded
from thankyou.model.card import TARGETS
from thankyou.people.column_names import FAMILY_FIRST, NAME, meaning

Records = Sequence[Sequence[str]]

LOOKED_AT = 200
"""Records whose cells are looked at."""

OWN_NAMES: Mapping[str, str] = {folded(target): target for target in TARGETS}
"""Targets by their own names, which come before all others."""

_OF_WORDS = ("recipient", "given", "family", "sender")
_LETTER = re.compile(r"[^\W\d_]")
_LONGEST_TITLE = 12


def known_columns(
    columns: Sequence[str],
    records: Records,
    taken: Collection[int] = (),
    named: Collection[str] = (),
) -> dict[str, int]:
    """Which columns fill which targets. `taken` are columns that the writer has given to a target
    already, `named` are those targets.

    A column with a target's own name fills it, then the leftmost one with another name for it.
    """
    own: dict[str, int] = {}
    meant: dict[str, int] = {}
    open_names: list[int] = []
    family_first: list[int] = []
    for index, column in enumerate(columns):
        target = OWN_NAMES.get(folded(column))
        if target is not None:
            if _fits(target, records, index):
                own.setdefault(target, index)
            continue
        found = None if index in taken else meaning(column)
        if found == NAME:
            open_names.append(index)
        elif found == FAMILY_FIRST:
            family_first.append(index)
        elif found in TARGETS and _fits(found, records, index):
            meant.setdefault(found, index)
    mapping = {**meant, **own}
    _title_or_role(mapping, records, named)
    for index in open_names:
        target = _half(mapping, named, records, index)
        if target not in named and _fits(target, records, index):
            mapping.setdefault(target, index)
    halves = {*mapping, *named} >= {"given", "family"}
    if family_first and not halves and "recipient" not in named:
        mapping.setdefault("recipient", family_first[0])
    return mapping


def _half(mapping: Mapping[str, int], named: Collection[str], records: Records, index: int) -> str:
    """What a column called “Name” is: the whole name, or the half that no other column has."""
    have = {*mapping, *named}
    for other, half in (("given", "family"), ("family", "given")):
        if other in have and half not in have and "recipient" not in have:
            at = mapping.get(other)
            return "recipient" if at is not None and _holds(records, index, at) else half
    return "recipient"


def _holds(records: Records, whole: int, half: int) -> bool:
    """Whether the cells of one column hold the words of the other, in most records."""
    both = holding = 0
    for record in records[:LOOKED_AT]:
        words = record[half].casefold().split()
        if words and record[whole]:
            both += 1
            holding += set(words) < set(re.split(r"[\s,]+", record[whole].casefold()))
    return both > 0 and holding * 2 > both


def _fits(target: str, records: Records, index: int) -> bool:
    """Whether a column can be of names: one of numbers, dates or times is none."""
    if target not in _OF_WORDS:
        return True
    cells = tuple(_filled(records, index))
    return not cells or sum(_LETTER.search(cell) is not None for cell in cells) * 2 >= len(cells)


def _title_or_role(mapping: dict[str, int], records: Records, named: Collection[str]) -> None:
    """A column “Title” whose cells are long is what people do (“Title: Staff nurse”)."""
    index = mapping.get("title")
    if index is None:
        return
    cells = tuple(_filled(records, index))
    long = sum(len(cell) > _LONGEST_TITLE for cell in cells)
    if long * 2 <= len(cells):
        return
    del mapping["title"]
    if "role" not in named:
        mapping.setdefault("role", index)


def _filled(records: Records, index: int) -> Iterator[str]:
    return (cell for record in records[:LOOKED_AT] if (cell := record[index].strip()))
