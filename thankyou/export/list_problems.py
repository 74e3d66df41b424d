"""What is wrong with a list by itself, whatever the card says: damaged cells, doubles, its names.

In: a list of people, the tag of the card's words, the columns that they use. Out: Problems by the
row's index; -1 for what is about the list as a whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from thankyou.base.errors import Problem
from thankyou.merge.syntax import parse
from thankyou.model.card import Card
from thankyou.people.damage import damaged_cells
from thankyou.people.duplicates import duplicates
from thankyou.people.name_notes import name_notes
from thankyou.people.people_list import PeopleList
from thankyou.people.person import more_fields

Found = tuple[Problem, ...]


def list_problems(
    people: PeopleList, tag: str = "", also: Iterable[int] = ()
) -> Mapping[int, Found]:
    """What the reader of the file found, and what looks damaged or doubled, by the row's index.

    `tag` is the BCP 47 tag of the card's words; `also` are columns (indexes) that the words use
    though they fill no field.
    """
    table, mapping = people.table, dict(people.mapping)
    told = {(p.row, p.values["at"]) for p in table.problems if "at" in p.values}
    damaged = damaged_cells(table, mapping, tag, also)
    found: dict[int, list[Problem]] = {}
    for problem in (
        *table.problems,
        *(one for one in damaged if (one.row, one.values["at"]) not in told),
        *duplicates(people),
        *name_notes(table, mapping, people.turned),
    ):
        found.setdefault((problem.row or 0) - 1, []).append(problem)
    return {index: tuple(problems) for index, problems in found.items()}


def used_columns(people: PeopleList, card: Card) -> tuple[int, ...]:
    """The columns (indexes) that fill no field, and that the card's words name."""
    more = more_fields(people)
    texts = [card.message, card.sentiment, card.tagline]
    if card.second is not None:
        texts.append(card.second.message)
    names = {
        name
        for text in texts
        if more and "{" in text
        for name in parse(text, strict=False, more=frozenset(more)).fields()
    }
    columns = people.table.columns
    return tuple(columns.index(column) for key, column in more.items() if key in names)
