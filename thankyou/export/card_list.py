"""The cards of a run: which there are, and each one laid out when it is wanted.

In: a Composer; perhaps a table, its mapping, and the rows that are wanted. Out: compositions by
number, from 0, in the order of the list; what is wrong with those that were laid out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from thankyou.base.cache import BoundedCache
from thankyou.base.errors import CardError, Problem
from thankyou.layout.compose import Composer
from thankyou.layout.composition import Composition
from thankyou.model.scene import Part, Scene, rank_of
from thankyou.people.table import Table, record_values

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

    Without a `table` there is one card, with the words of `record`; with one, a card for each of
    `rows` (from 1, in the order given), or for each record.
    """

    def __init__(
        self,
        composer: Composer,
        table: Table | None = None,
        mapping: Mapping[str, int] | None = None,
        rows: Sequence[int] | None = None,
        record: Mapping[str, str] | None = None,
    ) -> None:
        self.composer = composer
        self.table = table
        self.mapping = dict(mapping or {})
        self._record = dict(record or {})
        count = 1 if table is None else len(table.records)
        self.rows: Sequence[int] = range(1, count + 1) if rows is None else tuple(rows)
        self.watch = Watch()
        self._kept: BoundedCache[int, Composition] = BoundedCache(_KEPT)
        self._problems: dict[int, tuple[Problem, ...]] = {}

    def __len__(self) -> int:
        return len(self.rows)

    def values(self, number: int) -> dict[str, str]:
        """The words that fill a card, laid over the card's own."""
        if self.table is None:
            return self._record
        return record_values(self.table, self.mapping, self.rows[number] - 1)

    def compose(self, number: int) -> Composition:
        """A card laid out, its problems marked with its row. Raises Stopped when that is wanted."""
        found = self._kept.get(number)
        if found is None:
            if self.watch.cancelled is not None and self.watch.cancelled():
                raise Stopped
            found = self.composer.compose(self.values(number))
            if found.problems and self.table is not None:
                row = self.rows[number]
                problems = tuple(
                    problem if problem in self.composer.missing else problem.at_row(row)
                    for problem in found.problems
                )
                found = replace(found, problems=problems)
            self._kept.put(number, found)
            if number not in self._problems:
                self._problems[number] = found.problems
                if self.watch.progress is not None:
                    self.watch.progress(self.done, len(self))
        return found

    @property
    def done(self) -> int:
        """How many cards have been laid out so far."""
        return len(self._problems)

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
        return tuple(
            Scene(
                scene.name,
                scene.size,
                scene.bleed if with_bleed else 0.0,
                scene.items,
                scene.language,
                Part(place, rank_of(scene.name), title, scene.language),
            )
            for scene in made.scenes
        )

    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the table's rows and the cards laid out so far, in their order."""
        of_table: dict[int, list[Problem]] = {}
        for problem in self.table.problems if self.table is not None else ():
            of_table.setdefault(problem.row or 0, []).append(problem)
        of_all = self.composer.missing if self._problems else ()  # said once, for all cards
        found = [*of_all, *of_table.get(0, ())]
        for number, row in enumerate(self.rows):
            found += of_table.get(row, ())
            found += (one for one in self._problems.get(number, ()) if one not in of_all)
        return tuple(found)


_ROWS = re.compile(r"(\d+)(?:\s*[-–]\s*(\d+))?")


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
