"""The lines of an address for a person of a table.

In: a list of people, a row; the language of the words. Out: an `Address`: postal if the row has a
postal address, else for internal mail: name, role, ward.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from thankyou.base.errors import Problem
from thankyou.language.names import name_of
from thankyou.language.rules import Language
from thankyou.mailing.address_columns import AddressColumns, address_parts, find_columns
from thankyou.mailing.postal_orders import ordered
from thankyou.merge.clean_text import clean, settable
from thankyou.model.field_text import FieldText, joined, value
from thankyou.people.people_list import PeopleList
from thankyou.people.person import person_at

NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Address:
    """Lines as they are written, the first one to the top; no line is empty.

    `row` is the person's in the table, from 1; `name` what a list calls the person.
    """

    lines: tuple[str, ...]
    postal: bool
    row: int | None = None
    name: str = ""

    def marked(self, lines: Iterable[str]) -> FieldText:
        """Some of its lines, one beneath the other. Each is a value: whatever script it is in, it
        orders no other. The name is known to be one: it is never parted where a line can hold it
        (typeset.keep)."""
        names = _lines(self.name)
        return joined("\n", (value(one, "recipient" if one in names else "") for one in lines))


class Addresses:
    """The addresses of a list's people.

    `language` has the order of names; `tag` is the BCP 47 tag of the card's words, whose region, if
    it has one, is taken for the country of addresses that name none. `own` are the card's own
    fields, which stand for columns that the table lacks, as they do on the card.
    """

    def __init__(
        self,
        people: PeopleList,
        language: Language,
        tag: str,
        own: Mapping[str, str] = NOTHING,
    ) -> None:
        self._people = people
        self._language = language
        self._tag = tag
        self._own = own
        self._columns: AddressColumns = find_columns(people.table, dict(people.mapping))

    @property
    def postal(self) -> bool:
        """Whether the table has columns for postal addresses."""
        return bool(self._columns)

    def address(self, row: int) -> Address:
        """The address of a row (from 1); without lines if nothing is known."""
        record = person_at(self._people, row - 1).values
        values = {**self._own, **record}
        name = addressed_name(values, self._language, self._tag, courtesy=True)
        parts = address_parts(self._columns, self._people.table.records[row - 1])
        if parts:
            # The thanks go to somebody at work: the ward is part of the way there, if the list
            # has one beside the address. The card's own ward may not be where the letter goes.
            people = {"name": _lines(name), "unit": _lines(record.get("unit", ""))}
            return Address(ordered({**people, **parts}, self._tag), True, row, name)
        lines = [line for key in ("role", "unit") for line in _lines(values.get(key, ""))]
        return Address(tuple(filter(None, (*_lines(name), *lines))), False, row, name)

    def all(self, rows: Iterable[int]) -> tuple[tuple[Address, ...], tuple[Problem, ...]]:
        """The addresses of some rows in their order, and a "no-address" for each that has none."""
        found: list[Address] = []
        problems: list[Problem] = []
        for row in rows:
            address = self.address(row)
            if address.lines:
                found.append(address)
            else:
                problems.append(Problem("no-address", row=row))
        return tuple(found), tuple(problems)


def addressed_name(
    values: Mapping[str, str], language: Language, tag: str = "", courtesy: bool = False
) -> str:
    """A person's name as it stands on an envelope: title and whole name, in the language's order
    (`tag` as in language.names).

    A title that the name has already is not written twice. `courtesy`: a name put together from its
    halves, which is a person's, has without a title the courtesy of the language's envelopes (様).
    """
    whole = clean(values.get("recipient", ""))
    name = whole or name_of(values, language, tag)
    title = clean(values.get("title", ""))
    own = (tag or language.tag).split("-")[0] == language.tag.split("-")[0]
    if courtesy and language.address_courtesy and own and name and not title and not whole:
        return f"{name} {language.address_courtesy}"
    if not title or not name or name.casefold().startswith(title.casefold()):
        return name
    if language.title_place == "after":
        return name if name.endswith(title) else f"{name}{language.name_space}{title}"
    return f"{title} {name}"


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for line in map(clean, settable(text).split("\n")) if line)
