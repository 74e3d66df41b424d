"""Everything to look at before the cards of a list are printed, in one list.

In: a card, a list of people, a catalog. Out: for each row the Problems of its card: words that do
not fit, letters that no font has, fields that are empty, cells that are damaged, people who stand
there twice, and notes on the words; and once what is the matter with all cards alike (the picture,
the card's own words). Rows come in the order that is asked for, as they are found, so that those
that are seen come first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from thankyou.base.errors import Problem, errors_of
from thankyou.catalog import Catalog
from thankyou.export.list_problems import list_problems
from thankyou.export.person_cards import PersonCards
from thankyou.export.row_notes import RowNotes
from thankyou.model.card import Card
from thankyou.people.people_list import PeopleList

Found = tuple[Problem, ...]
_SAID_ONCE = frozenset({"unknown-field", "text-too-long", "values-too-long"})
"""What can be wrong with the writer's own words: it is on every card."""


class Preflight:
    """The look at one list with one card; on any thread, but one at a time."""

    def __init__(self, catalog: Catalog, card: Card, people: PeopleList) -> None:
        self.people = people
        self._catalog = catalog
        self._card = card.changed(people=None)
        self._persons = PersonCards(catalog.composer(self._card), people)

    def rows(self, order: Iterable[int] | None = None) -> Iterator[tuple[int, Found]]:
        """The rows (indexes), in `order` or from the first to the last, each with what its own
        card and words give. What the list says of a row (`of_list`) comes on top of it."""
        for index in range(len(self.people.ids)) if order is None else order:
            yield index, self.row(index)

    def row(self, index: int) -> Found:
        """What the card of one row gives: what is wrong first, then the notes."""
        one = self._persons.of(index)
        made = self._persons.laid_out(one)
        everyones = self._everyones
        found = [problem for problem in made.problems if problem not in everyones]
        found += self._notes.of(one)
        if one.own_words and not self.people.guided:
            found = [_in_own_message(problem) for problem in found]
        return tuple(problem.at_row(index + 1) for problem in found)

    @cached_property
    def of_list(self) -> Mapping[int, Found]:
        """What is told of the rows (by their indexes) when the list is looked at as a whole."""
        return list_problems(self.people, self._card, languages=self._catalog.languages)

    @cached_property
    def of_card(self) -> Found:
        """What is the matter with every card alike: said once, of no row."""
        own = tuple(note.problem() for note in self._notes.of_card)
        return (*self._everyones, *self._catalog.look_notes(self._card), *own)

    @cached_property
    def _everyones(self) -> Found:
        """What is wrong with the card, whoever gets it."""
        composer = self._persons.composer
        found = [p for p in composer.compose().problems if p.code in _SAID_ONCE]
        return (*composer.missing, *(p for p in found if p not in composer.missing))

    @cached_property
    def _notes(self) -> RowNotes:
        return RowNotes(self._card, self._catalog.languages, self._persons.composer.columns)


def _in_own_message(problem: Problem) -> Problem:
    """A problem of a message of somebody's own is one of its cell."""
    where = problem.values.get("where", problem.values.get("words"))
    if problem.field is not None or (problem.code != "missing-glyph" and where != "message"):
        return problem
    return replace(problem, field="message")


# ---------------------------------------------------------------------- all of it


@dataclass(frozen=True, slots=True)
class Summary:
    """How many of the cards that are to be printed are right; the others by their rows (from 1)."""

    ready: int
    printed: int
    wrong: tuple[int, ...] = ()

    @property
    def all_ready(self) -> bool:
        return self.ready == self.printed


@dataclass(frozen=True, slots=True)
class Report:
    """What was found: of all cards, then of the rows in their order; nothing twice."""

    summary: Summary
    problems: Found
    rows: int


def preflight(catalog: Catalog, card: Card, people: PeopleList) -> Report:
    """Look at every row of a list."""
    look = Preflight(catalog, card, people)
    own, listed = dict(look.rows()), look.of_list
    rows = {index: ordered((*listed.get(index, ()), *own[index])) for index in own}
    of_no_row = listed.get(-1, ())
    problems = (*look.of_card, *of_no_row, *(one for row in rows.values() for one in row))
    return Report(summary_of(people, rows), problems, len(rows))


def ordered(problems: Iterable[Problem]) -> Found:
    """What is wrong before what is only to be judged."""
    return tuple(sorted(problems, key=lambda problem: problem.level == "note"))


def summary_of(people: PeopleList, rows: Mapping[int, Found]) -> Summary:
    """How many of those who get a card are ready. A row that is not among `rows` is."""
    printed = people.printed_rows()
    wrong = tuple(row for row in printed if errors_of(rows.get(row - 1, ())))
    return Summary(len(printed) - len(wrong), len(printed), wrong)
