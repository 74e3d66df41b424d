"""The list of people inside a card, as a member of its zip.

In: a `CardPeople`, or bytes of JSON. Out: the bytes, or the list; ValueError with what is wrong.
"""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise

from thankyou.base.read_file import MEGABYTE
from thankyou.model.card import FIELDS, TARGETS, CardPeople
from thankyou.people.limits import MAX_RECORDS
from thankyou.storage.card_keys import VERSION, clean
from thankyou.storage.strict_json import parsed

MOST_PEOPLE_BYTES = 16 * MEGABYTE
_MOST_LISTS = 300_000
"""Lists and objects: one for each person, of whom there are fewer."""
_KEYS = ("name", "columns", "mapping", "records")
"""What a list has in a card of version 4; the rest has its default there."""
_FLAGS = ("turned", "guided")
_ROWS = ("left_out", "approved", "held")
_KEYS_5 = ("name", "columns", "mapping", *_FLAGS, *_ROWS, "records")


def people_bytes(people: CardPeople) -> bytes:
    """The list as JSON, a record on a line. Raises ValueError for one that is no list."""
    _check(people)
    head = {
        "name": clean(people.name),
        "columns": [clean(name) for name in people.columns],
        "mapping": dict(people.mapping),
        **{key: getattr(people, key) for key in (*_FLAGS, *_ROWS)},
    }
    lines = [
        json.dumps([clean(cell) for cell in record], ensure_ascii=False)
        for record in people.records
    ]
    first = json.dumps(head, ensure_ascii=False)
    text = f'{first[:-1]}, "records": [\n' + ",\n".join(lines) + "\n]}\n"
    return text.encode("utf-8")


def people_of(data: bytes, version: int = VERSION) -> CardPeople:
    """The list in the bytes of a member of a card of this version. Raises ValueError."""
    whole = parsed(data.decode("utf-8"), _MOST_LISTS)
    newer = version >= 5
    if not isinstance(whole, dict) or set(whole) != set(_KEYS_5 if newer else _KEYS):
        raise ValueError("not a list of people")
    columns, mapping, records = whole["columns"], whole["mapping"], whole["records"]
    if not isinstance(records, list) or len(records) > MAX_RECORDS:
        raise ValueError("no records, or too many")
    if not isinstance(mapping, dict) or any(type(index) is not int for index in mapping.values()):
        raise ValueError("no mapping")
    people = CardPeople(
        _text(whole["name"]),
        _texts(columns),
        tuple(_texts(record) for record in records),
        tuple((name, mapping[name]) for name in _targets(version) if name in mapping),
    )
    if newer:
        people = replace(
            people,
            turned=_flag(whole["turned"]),
            guided=_flag(whole["guided"]),
            left_out=_rows(whole["left_out"]),
            approved=_rows(whole["approved"]),
            held=_rows(whole["held"]),
        )
    if len(people.mapping) != len(mapping):
        raise ValueError("an unknown field")
    _check(people)
    return people


def _targets(version: int) -> tuple[str, ...]:
    return TARGETS if version >= 5 else FIELDS


def _check(people: CardPeople) -> None:
    width = len(people.columns)
    if any(len(record) != width for record in people.records):
        raise ValueError("a record of another width")
    if any(name not in TARGETS or not 0 <= at < width for name, at in people.mapping):
        raise ValueError("a field without a column")
    if len(people.records) > MAX_RECORDS:
        raise ValueError("too many records")
    for key in _ROWS:
        _check_rows(getattr(people, key), len(people.records))
    if set(people.approved) & set(people.held):
        raise ValueError("a record that is approved and held")


def _check_rows(rows: tuple[int, ...], count: int) -> None:
    if any(not 0 <= row < count for row in rows) or any(a >= b for a, b in pairwise(rows)):
        raise ValueError("records that are not there, or not in their order")


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("neither true nor false")
    return value


def _rows(value: object) -> tuple[int, ...]:
    if not isinstance(value, list) or any(type(one) is not int for one in value):
        raise ValueError("not a list of numbers")
    return tuple(value)


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ValueError("not a list")
    return tuple(_text(one) for one in value)


def _text(value: object) -> str:
    if not isinstance(value, str) or clean(value) != value:
        raise ValueError("not text")
    return value
