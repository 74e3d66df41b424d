"""What is wrong with a list by itself: damaged cells, doubles, its columns of names.

In: a list of people, and the card that they get. Out: Problems by the row's index; -1 for what is
about the list as a whole. What no card says can spoil none: a damaged cell in a column that the
words do not use is no more than a note.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from thankyou.base.errors import Problem
from thankyou.language.rules import Languages
from thankyou.merge.syntax import parse
from thankyou.model.card import NAME_PARTS, Card, answer_behind
from thankyou.people.damage import damaged_cells
from thankyou.people.duplicates import duplicates
from thankyou.people.name_notes import name_notes
from thankyou.people.people_list import PeopleList
from thankyou.people.person import more_fields

Found = tuple[Problem, ...]

_ALWAYS = frozenset(("recipient", *NAME_PARTS, "message"))
"""Names stand on envelopes and in lists as well; a message is the card's words itself."""


def list_problems(
    people: PeopleList,
    card: Card | None = None,
    tag: str = "",
    languages: Languages | None = None,
) -> Mapping[int, Found]:
    """What the reader of the file found, and what looks damaged or doubled, by the row's index.

    Without a card all columns that fill something count; `tag` is then the BCP 47 tag of the words
    to come. With `languages`, what an answer has only because something had to be there (“n/a”) is
    not told: no card made of answers has it.
    """
    table, mapping = people.table, dict(people.mapping)
    told = {(p.row, p.values["at"]) for p in table.problems if "at" in p.values}
    used = None if card is None else _used(people, card)
    also = () if used is None else _columns(people, used)
    damaged = damaged_cells(table, mapping, tag if card is None else card.language, also)
    found: dict[int, list[Problem]] = {}
    for problem in (
        *table.problems,
        *(
            one if used is None or one.field is None or one.field in used else _note(one)
            for one in damaged
            if (one.row, one.values["at"]) not in told and not _left_unsaid(one, people, languages)
        ),
        *duplicates(people),
        *name_notes(table, mapping, people.turned),
    ):
        found.setdefault((problem.row or 0) - 1, []).append(problem)
    return {index: tuple(problems) for index, problems in found.items()}


def _left_unsaid(problem: Problem, people: PeopleList, languages: Languages | None) -> bool:
    """Whether the cell is an answer that says nothing, which no card has."""
    if not people.guided or languages is None or problem.values.get("kind") != "no-value":
        return False
    from thankyou.language.form_answers import says_nothing

    return says_nothing(str(problem.values["words"]), languages)


def _note(problem: Problem) -> Problem:
    return replace(problem, level="note")


def _used(people: PeopleList, card: Card) -> frozenset[str] | None:
    """The fields that the card's words name; None for all: answers are the words themselves."""
    if people.guided:
        return None
    more = frozenset(more_fields(people))
    texts = [card.message, card.sentiment, card.tagline]
    if card.second is not None:
        texts.append(card.second.message)
    names = {
        answer_behind(name)
        for text in texts
        if "{" in text
        for name in parse(text, strict=False, more=more).fields()
    }
    if "dear" in names:
        names.add("title")
    return _ALWAYS | names


def _columns(people: PeopleList, used: frozenset[str]) -> tuple[int, ...]:
    """The columns (indexes) that fill no field, and that the card's words name."""
    columns = people.table.columns
    more = more_fields(people)
    return tuple(columns.index(column) for key, column in more.items() if key in used)
