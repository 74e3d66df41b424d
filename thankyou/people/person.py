"""What one row of a list says of its card.

In: a `PeopleList` and the index of a row. Out: a `Person`: the values that are laid over the
card's own, and what the row has of its own instead of the card's.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from functools import lru_cache

from thankyou.base.folded import folded
from thankyou.base.quick_dataclass import dataclass
from thankyou.model.card import OWN, TARGETS
from thankyou.people.people_list import PeopleList
from thankyou.people.table import record_values


@dataclass(frozen=True, slots=True)
class Person:
    """One row. `values` are by merge field, every mapped one present ("" for an empty cell), with
    `suffix` and, by `column_key`, the columns that fill no field. `own` has what is not empty of
    OWN: the words of the message (plain text), the id of a design, a language's tag, …"""

    values: Mapping[str, str]
    own: Mapping[str, str] = field(default_factory=dict)


def column_key(name: str) -> str:
    """How a column is named as a merge field: {Hospital Name} and {hospital_name} are the same."""
    return folded(name)


def more_fields(people: PeopleList) -> Mapping[str, str]:
    """The merge fields that the list has beside the program's own: column_key to column's name."""
    columns = people.table.columns
    return {key: columns[at] for key, at in _more(columns, people.mapping)}


@lru_cache(maxsize=64)
def _more(
    columns: tuple[str, ...], mapping: tuple[tuple[str, int], ...]
) -> tuple[tuple[str, int], ...]:
    """Each column that fills nothing, by its key; of two of a name the first."""
    used = {at for _, at in mapping}
    found: dict[str, int] = {}
    for at, column in enumerate(columns):
        key = column_key(column)
        if at not in used and key and key not in TARGETS:
            found.setdefault(key, at)
    return tuple(found.items())


def person_at(people: PeopleList, index: int) -> Person:
    """The row at `index` (from 0)."""
    mapping = dict(people.mapping)
    values = record_values(people.table, mapping, index, people.turned)
    own = {name: values.pop(name) for name in OWN if name in values}
    record = people.table.records[index]
    for key, at in _more(people.table.columns, people.mapping):
        values.setdefault(key, record[at].strip())
    return Person(values, {name: text for name, text in own.items() if text})
