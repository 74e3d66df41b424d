"""The list of people inside a card, as a member of its zip.

In: a `CardPeople`, or bytes of JSON. Out: the bytes, or the list; ValueError with what is wrong.
"""

from __future__ import annotations

import json

from thankyou.base.read_file import MEGABYTE
from thankyou.model.card import FIELDS, CardPeople
from thankyou.people.limits import MAX_RECORDS
from thankyou.storage.card_keys import clean
from thankyou.storage.strict_json import parsed

MOST_PEOPLE_BYTES = 16 * MEGABYTE
_MOST_LISTS = 300_000
"""Lists and objects: one for each person, of whom there are fewer."""
_KEYS = ("name", "columns", "mapping", "records")


def people_bytes(people: CardPeople) -> bytes:
    """The list as JSON, a record on a line. Raises ValueError for one that is no list."""
    _check(people)
    head = {
        "name": clean(people.name),
        "columns": [clean(name) for name in people.columns],
        "mapping": dict(people.mapping),
    }
    lines = [
        json.dumps([clean(cell) for cell in record], ensure_ascii=False)
        for record in people.records
    ]
    first = json.dumps(head, ensure_ascii=False)
    text = f'{first[:-1]}, "records": [\n' + ",\n".join(lines) + "\n]}\n"
    return text.encode("utf-8")


def people_of(data: bytes) -> CardPeople:
    """The list in the bytes of a member. Raises ValueError."""
    whole = parsed(data.decode("utf-8"), _MOST_LISTS)
    if not isinstance(whole, dict) or set(whole) != set(_KEYS):
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
        tuple((name, mapping[name]) for name in FIELDS if name in mapping),
    )
    if len(people.mapping) != len(mapping):
        raise ValueError("an unknown field")
    _check(people)
    return people


def _check(people: CardPeople) -> None:
    width = len(people.columns)
    if any(len(record) != width for record in people.records):
        raise ValueError("a record of another width")
    if any(name not in FIELDS or not 0 <= at < width for name, at in people.mapping):
        raise ValueError("a field without a column")
    if len(people.records) > MAX_RECORDS:
        raise ValueError("too many records")


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ValueError("not a list")
    return tuple(_text(one) for one in value)


def _text(value: object) -> str:
    if not isinstance(value, str) or clean(value) != value:
        raise ValueError("not text")
    return value
