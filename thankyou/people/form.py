"""Is a table the export of a form, and which of its columns asks for what?

In: a `Table` and the Languages. Out: a `FormReading`, to be offered and never just done; a list
whose rows are answers (`PeopleList.guided`). The exports known by their own columns are those of
Microsoft Forms and Google Forms; any other is known by headers that are whole questions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from thankyou.base.errors import CardError
from thankyou.base.late_pattern import late
from thankyou.base.quick_dataclass import dataclass
from thankyou.language.questions import CONTACT, SERVICE, Asked, all_words, asked, plainly
from thankyou.language.rules import Languages
from thankyou.model.card import TARGETS
from thankyou.people.people_list import PeopleList
from thankyou.people.table import Table, map_columns

SAID: frozenset[str] = frozenset(("moment", "effect", "wish", "message"))
"""What a card can be written from."""

_LOOKED_AT = 200
"""Records whose cells are looked at."""
_ADDRESS = late(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_FEWEST_LETTERS = 4
_FEWEST_WORDS = 3


@dataclass(frozen=True, slots=True)
class FormReading:
    """How a form's export is read. Columns are indexes.

    `mapping` is (target, column) pairs in the order of TARGETS. `service` are columns that nobody
    wrote or that say how somebody is reached (times, e-mail, points): never printed. `unknown` are
    questions that nobody here understands: whoever opens the list says what they ask.
    """

    mapping: tuple[tuple[str, int], ...]
    service: tuple[int, ...]
    unknown: tuple[int, ...]


def form_in(table: Table, languages: Languages) -> FormReading | None:
    """How the table is read as a form's export; None if it does not look like one.

    It does if a question asks for words that a card can be written from, and a form's program has
    put its times beside them or another question is understood.
    """
    if not any(map(_is_question, table.columns)):
        return None  # the quick answer for a list of names
    reading, questions = _read(table, languages)
    if not questions & SAID:
        return None
    times = sum(plainly(table.columns[at]) in _times(languages) for at in reading.service)
    return reading if times or len(questions) > 1 else None


def read_as_form(table: Table, languages: Languages) -> FormReading:
    """How the table is read if its rows are answers, whether or not it looks like that."""
    return _read(table, languages)[0]


def as_form(people: PeopleList, reading: FormReading) -> PeopleList:
    """The list as answers, of which nothing is printed before somebody has read it."""
    return replace(
        people, mapping=reading.mapping, guided=True, approved=frozenset(), held=frozenset()
    )


def as_list(people: PeopleList) -> PeopleList:
    """The list as people again, whose columns fill the card's own message."""
    of_names = PeopleList.of(people.table).mapping
    return replace(people, mapping=of_names, guided=False, approved=frozenset(), held=frozenset())


def _read(table: Table, languages: Languages) -> tuple[FormReading, set[str]]:
    """The reading, and the targets for which a whole question asks."""
    service = set(_service(table, languages))
    found: dict[str, tuple[int, int]] = {}
    for at, column in enumerate(table.columns):
        one = _question(column, languages)
        if at not in service and one is not None and one.weight > found.get(one.target, (0, 0))[0]:
            found[one.target] = one.weight, at
    mapping = {target: at for target, (_, at) in found.items()}
    questions = {target for target, at in mapping.items() if _is_question(table.columns[at])}
    taken = {*service, *mapping.values()}
    for target, at in _by_name(table, taken).items():
        if target == "recipient" and target in mapping:
            target = "sender"  # beside “Whom would you like to thank?” a name is the writer's
        mapping.setdefault(target, at)
    used = {*service, *mapping.values()}
    unknown = tuple(
        at for at, column in enumerate(table.columns) if at not in used and _is_question(column)
    )
    pairs = tuple((name, mapping[name]) for name in TARGETS if name in mapping)
    return FormReading(pairs, tuple(sorted(service)), unknown), questions


def _question(column: str, languages: Languages) -> Asked | None:
    one = asked(column, languages)
    return None if one is None or one.target in (SERVICE, CONTACT) else one


def _is_question(column: str) -> bool:
    """Whether a header is more than a name: a question, or a sentence."""
    bare = column.strip()
    if bare.endswith(("?", "？", "؟", "…", "...")):
        return True
    if not bare.isascii() and re.search(r"[\u2e80-\u9fff]", bare):
        return len(bare) >= _FEWEST_LETTERS
    return len(bare.split()) >= _FEWEST_WORDS


def _service(table: Table, languages: Languages) -> Iterable[int]:
    accounts = {word for words in all_words(languages) for word in words.account}
    of_program = [plainly(column) in _times(languages) for column in table.columns]
    for at, column in enumerate(table.columns):
        one = asked(column, languages)
        if one is not None and one.target in (SERVICE, CONTACT):
            yield at
        elif plainly(column) in accounts and sum(of_program) > 1:
            yield at  # Microsoft's: who was signed in, not who is thanked
        elif _all_addresses(table, at):
            yield at


def _all_addresses(table: Table, at: int) -> bool:
    cells = [cell for row in table.records[:_LOOKED_AT] if (cell := row[at].strip())]
    return bool(cells) and all(_ADDRESS.fullmatch(cell) for cell in cells)


def _times(languages: Languages) -> frozenset[str]:
    """Headers of times and numbers by which a form's program is known."""
    return frozenset(
        name
        for words in all_words(languages)
        for name in words.service
        if name not in ("id", "#", "status", "email", "e-mail")
    )


def _by_name(table: Table, taken: set[int]) -> dict[str, int]:
    """What the other columns are by their short names, as in any list."""
    left = tuple("" if at in taken else name for at, name in enumerate(table.columns))
    try:
        found = map_columns(replace(table, columns=left))
    except CardError as error:
        if error.code != "no-columns":
            raise
        return {}
    return {target: at for target, at in found.items() if at not in taken}
