"""The cards of a run: which there are, and each one laid out when it is wanted.

In: a Composer; perhaps a list of people, and the rows that are wanted. Out: compositions by number,
from 0, in the order of the list; what is wrong with those that were laid out. `Ingredients` are the
same as plain values, for another process to make the same cards of.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from thankyou.base.cache import BoundedCache
from thankyou.base.errors import CardError, Problem
from thankyou.base.late_pattern import late
from thankyou.base.quick_dataclass import dataclass
from thankyou.catalog import Catalog
from thankyou.layout.compose import Composer
from thankyou.layout.composition import Composition
from thankyou.model.card import Card
from thankyou.model.scene import Part, Scene, rank_of

if TYPE_CHECKING:
    from thankyou.export.person_cards import PersonCard, PersonCards
    from thankyou.layout.collect_words import Words
    from thankyou.people.people_list import PeopleList

Progress = Callable[[int, int], None]
"""Told after each card: cards done, cards in all."""
Cancelled = Callable[[], bool]
"""Asked before each card: whether to stop."""

_KEPT = 64
"""Compositions kept: both sides of a sheet ask for the same cards."""


@dataclass(frozen=True, slots=True)
class Watch:
    """Who is told how far the work is, and who may stop it."""

    progress: Progress | None = None
    cancelled: Cancelled | None = None


class Stopped(Exception):
    """Somebody asked for the work to stop."""


class CardList:
    """Cards by number. A card's problems are found when it is first laid out.

    Without `people` there is one card, with the words of `record`; with them, a card for each of
    `rows` (from 1, in the order given), or for each row. Who is left out of the list, or waits for
    an approval, gets no card, even if their row is asked for.
    """

    def __init__(
        self,
        composer: Composer,
        people: PeopleList | None = None,
        rows: Iterable[int] | None = None,
        record: Mapping[str, str] | None = None,
    ) -> None:
        """Raises CardError "nobody-printed" (count) if none of the people gets a card."""
        self.composer = composer
        self.people = people
        self._persons = None if people is None else _persons(composer, people)
        self._record = dict(record or {})
        self.rows: Sequence[int] = (1,) if people is None else printed(people, rows)
        self.watch = Watch()
        self._kept: BoundedCache[int, Composition] = BoundedCache(_KEPT)
        self._begin()

    def __len__(self) -> int:
        return len(self.rows)

    def values(self, number: int) -> dict[str, str]:
        """The words that fill a card, laid over the card's own."""
        if self.people is None:
            return self._record
        from thankyou.people.person import person_at

        return dict(person_at(self.people, self.rows[number] - 1).values)

    def only(self, number: int) -> CardList:
        """One of the cards by itself; what it is made from is shared."""
        one = copy.copy(self)
        one.rows, one.watch = (self.rows[number],), Watch()
        one._kept = BoundedCache(_KEPT)
        one._begin()
        return one

    def _begin(self) -> None:
        """None of the cards has been laid out yet."""
        self._problems: dict[int, tuple[Problem, ...]] = {}
        self._ahead: dict[int, tuple[PersonCard, Words]] = {}
        self._laid_out = bytearray(len(self.rows))  # a byte a card: there may be a million
        self.done = 0
        """How many cards have been laid out so far."""

    def composer_of(self, number: int) -> Composer:
        """A card made ready, with what its person has of their own."""
        if self._persons is None:
            return self.composer
        return self._persons.of(self.rows[number] - 1).composer

    @property
    def ingredients(self) -> Ingredients:
        """All that these cards are made from. Raises ValueError without a library."""
        library = self.composer.library
        if library is None:
            raise ValueError("a composer of no library cannot be sent")
        card = self.composer.card.changed(people=None)
        rows, dpi = tuple(self.rows), self.composer.most_dpi
        return Ingredients(card, self.people, rows, self._record, library.root, dpi)

    def compose(self, number: int) -> Composition:
        """A card laid out, its problems marked with its row. Raises Stopped when that is wanted."""
        found = self._kept.get(number)
        if found is None:
            self.ask()
            row = self.rows[number]
            if self._persons is None:
                found = self.composer.compose(self._record)
            else:
                one, said = self._ahead.pop(number, None) or (self._persons.of(row - 1), None)
                found = self._persons.laid_out(one, said)
            if found.problems and self._persons is not None:
                problems = tuple(
                    problem if problem in self.composer.missing else problem.at_row(row)
                    for problem in found.problems
                )
                found = replace(found, problems=problems)
            self._kept.put(number, found)
            self._note(number, found.problems)
        return found

    def read_ahead(self, numbers: Iterable[int]) -> None:
        """Put together what these cards say, which are laid out next: a processor does many alike
        faster than each with its laying out (page_blocks.py)."""
        self._ahead.clear()
        if self._persons is not None:
            for number in numbers:
                if number not in self._kept:
                    one = self._persons.of(self.rows[number] - 1)
                    self._ahead[number] = one, one.composer.said(one.values)

    def take(self, people: PeopleList) -> None:
        """Become the cards of other rows of such a list; what cards have in common stays made."""
        if self._persons is not None:
            self._persons = self._persons.with_people(people)
        self.people, self.rows = people, printed(people)
        self._kept.clear()
        self._begin()

    def note(self, number: int, problems: tuple[Problem, ...]) -> None:
        """A card was laid out elsewhere, and this is wrong with it; `row` is the card's, whatever
        the problems say."""
        if problems:
            row = self.rows[number]
            problems = tuple(
                problem if problem.row is None else problem.at_row(row) for problem in problems
            )
        self._note(number, problems)

    def _note(self, number: int, problems: tuple[Problem, ...]) -> None:
        """A card has been laid out for the first time, or once more."""
        if self._laid_out[number]:
            return
        self._laid_out[number] = 1
        self.done += 1
        if problems:
            self._problems[number] = problems
        if self.watch.progress is not None:
            self.watch.progress(self.done, len(self))

    def ask(self) -> None:
        """Raises Stopped when that is wanted."""
        if self.watch.cancelled is not None and self.watch.cancelled():
            raise Stopped

    def title(self, number: int) -> str:
        """A card's name in a list of all: whom it is for, else its large words."""
        made = self.compose(number)
        return made.addressee or made.title

    def panels(
        self, number: int, with_bleed: bool = True, place: int | None = None
    ) -> tuple[Scene, ...]:
        """A card's panels as pages, in the order in which they are read.

        `place` is the card's among all in the file, by default its number.
        """
        made = self.compose(number)
        title = made.addressee or made.title
        place = number if place is None else place
        return tuple([
            Scene(
                scene.name,
                scene.size,
                scene.bleed if with_bleed else 0.0,
                scene.items,
                scene.language,
                Part(place, rank_of(scene.name), title, scene.language),
            )
            for scene in made.scenes
        ])  # fmt: skip

    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the table's rows and the cards laid out so far, in their order."""
        of_table: dict[int, list[Problem]] = {}
        for problem in () if self.people is None else self.people.table.problems:
            of_table.setdefault(problem.row or 0, []).append(problem)
        of_all = self.composer.missing if self.done else ()  # said once, for all cards
        found = [*of_all, *of_table.get(0, ())]
        for number, row in enumerate(self.rows):
            found += of_table.get(row, ())
            found += (one for one in self._problems.get(number, ()) if one not in of_all)
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Ingredients:
    """What the cards of a list are made from, as values that another process can be sent.

    `rows` are those that get a card; `root` is the asset folder; `photo_dpi` how fine photos are.
    """

    card: Card
    people: PeopleList | None
    rows: tuple[int, ...]
    record: Mapping[str, str]
    root: Path
    photo_dpi: float

    def cards(self, catalog: Catalog | None = None) -> CardList:
        """The same cards; `catalog`, of the same folder, if there is one open already."""
        catalog = Catalog(self.root) if catalog is None else catalog
        composer = catalog.composer(self.card, self.photo_dpi)
        rows = None if self.people is None else self.rows
        return CardList(composer, self.people, rows, self.record)


def _persons(composer: Composer, people: PeopleList) -> PersonCards:
    # One card for all needs nothing of lists, which is imported only here.
    from thankyou.export.person_cards import PersonCards

    return PersonCards(composer, people)


def printed(people: PeopleList, rows: Iterable[int] | None = None) -> tuple[int, ...]:
    """Those of the rows (from 1; all of them if None) that get a card, in their order.

    Raises CardError "nobody-printed" (count) if none does, though there are rows.
    """
    wanted = range(1, len(people.ids) + 1) if rows is None else tuple(rows)
    found = tuple(row for row in wanted if people.is_printed(row - 1))
    if wanted and not found:
        kind = "approved" if people.guided else ""
        raise CardError("nobody-printed", count=len(wanted), kind=kind)
    return found


_ROWS = late(r"(\d+)(?:\s*[-–]\s*(\d+))?")


def parse_rows(text: str, count: int) -> tuple[int, ...]:
    """Numbers like "3, 5-7", each once, in the order given; all from 1 to `count`.

    Raises CardError "bad-rows" (text), "row-past-end" (row, count).
    """
    found: list[int] = []
    for part in filter(None, (one.strip() for one in text.split(","))):
        match = _ROWS.fullmatch(part)
        if match is None:
            raise CardError("bad-rows", text=part[:40])
        low, high = (int(end[:9]) for end in (match[1], match[2] or match[1]))
        if low > high or low < 1:
            raise CardError("bad-rows", text=part[:40])
        if high > count:
            raise CardError("row-past-end", row=high, count=count)
        found += range(low, high + 1)
    if not found:
        raise CardError("bad-rows", text=text[:40])
    return tuple(dict.fromkeys(found))
