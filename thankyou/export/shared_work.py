"""A batch that several draw: slices to whoever is there, pages into the file in their order.

In: the cards of a run, the form of their pages, the file that is under way, and `Workers`: any
executor of concurrent.futures. Out: pages in the file, the same bytes as without workers.

The first units are drawn here, and give names to nearly everything that cards have in common. Then
slices are handed out, a few at a time, with the names that there are; what comes back is put into
the file in order. While the next slice is not there yet, this process draws a slice itself, unit by
unit. A unit that nobody could draw, since it holds something new (a letter that no name before it
had), is drawn here when it is its turn: that is when it gets its names. So a name's number depends
on the order of pages alone.
"""

from __future__ import annotations

import pickle
import uuid
from collections import deque
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Future, wait
from dataclasses import dataclass, field
from typing import TypeVar

from thankyou.base.errors import CardError
from thankyou.export.card_list import CardList
from thankyou.export.drawn_units import DrawnUnit, unpacked
from thankyou.export.page_blocks import DrawnFile
from thankyou.export.page_form import PageForm, PagePlan
from thankyou.export.slice_work import (
    Slice,
    common_of,
    draw_slice,
    draw_units,
    people_of,
)
from thankyou.export.workers import Workers

T = TypeVar("T")

_PATIENCE = 0.05
"""Seconds between two looks at whether somebody wants the work to stop."""


_LOOK_AFTER = 8
"""Units drawn, or put into the file, between two looks at whether somebody has nothing to do."""


@dataclass(slots=True)
class _Part:
    """A slice that was begun: by somebody else, or here, unit by unit."""

    units: range
    work: Future[bytes] | None = None
    drawn: list[DrawnUnit] = field(default_factory=list)

    @property
    def here(self) -> bool:
        """Whether there is something left to draw here."""
        return self.work is None and len(self.drawn) < len(self.units)


class SharedWork:
    """One run. `all_units` does the work, a unit at a time."""

    def __init__(self, cards: CardList, form: PageForm, file: DrawnFile, workers: Workers) -> None:
        self._cards = cards
        self._file = file
        self._workers = workers
        self._plan: PagePlan = form.plan(cards)
        self._common = common_of(uuid.uuid4().hex, cards, form)
        self._packed = pickle.dumps(self._common, pickle.HIGHEST_PROTOCOL)
        self._names = b""
        self._named = -1
        self._parts: deque[_Part] = deque()
        self._next = 0

    def all_units(self) -> Iterator[None]:
        """Put every page into the file; a step for each unit.

        Raises Stopped when that is wanted, CardError "worker-lost" when a worker has died, and as
        drawing a card does. What was handed out and not begun is called back.
        """
        count = len(self._plan)
        try:
            while self._next < min(self._workers.first, count):
                self._add(self._next)
                self._next += 1
                yield
            while self._next < count or self._parts:
                yield from self._step()
        finally:
            for part in self._parts:
                if part.work is not None:
                    part.work.cancel()

    def _step(self) -> Iterator[None]:
        """One thing that can be done now: units into the file, one drawn here, or a wait."""
        self._hand_out()
        first = self._parts[0]
        if first.work is None or first.work.done():
            yield from self._put(self._parts.popleft())
            return
        own = next((part for part in self._parts if part.here), None)
        if own is not None:
            begun = len(own.drawn)
            with self._file.painter.closed():
                units = own.units[begun : begun + _LOOK_AFTER]
                own.drawn += draw_units(self._plan, units, self._file.painter, self._cards)
            return
        self._cards.ask()
        wait([first.work], timeout=_PATIENCE)

    def _hand_out(self) -> None:
        """Slices for the others, and one for this process, as long as there are not too many."""
        most = self._workers.most
        out = sum(part.work is not None for part in self._parts)
        while self._next < len(self._plan) and out < most:
            self._parts.append(_Part(units := self._take(), self._submit(units)))
            out += 1
        here = any(part.here for part in self._parts)
        if self._next < len(self._plan) and not here and len(self._parts) < max(1, 4 * most):
            self._parts.append(_Part(self._take()))

    def _take(self) -> range:
        """The units of the next slice."""
        first = self._next
        per_unit = max(1, sum(1 for _ in self._plan.cards_of(first)))
        most = self._workers.cards
        # Smaller ones at the end, so that all have done at the same time.
        share = (len(self._plan) - first) * per_unit // (4 * (self._workers.count + 1))
        cards = max(min(most, share), most // 16)
        end = min(first + max(1, cards // per_unit), len(self._plan))
        self._next = end
        return range(first, end)

    def _submit(self, units: range) -> Future[bytes]:
        painter = self._file.painter
        if painter.names != self._named:
            self._named = painter.names
            self._names = pickle.dumps(painter.known(), pickle.HIGHEST_PROTOCOL)
        numbers = tuple(dict.fromkeys(card for unit in units for card in self._plan.cards_of(unit)))
        people = people_of(self._cards, numbers)
        work = Slice(
            self._packed, self._common.key, units.start, units.stop, numbers, people, self._names
        )
        try:
            return self._workers.executor.submit(draw_slice, work)
        except RuntimeError as error:  # BrokenExecutor, or shut down
            raise CardError("worker-lost") from error

    def _put(self, part: _Part) -> Iterator[None]:
        """A slice into the file, and what is left of it drawn."""
        drawn = part.drawn if part.work is None else unpacked(result_of(part.work))
        for at, unit in enumerate(part.units):
            made = drawn[at] if at < len(drawn) else None
            if made is None or made.pages is None:
                self._add(unit)
            else:
                for page, frame in made.pages:
                    self._file.place(page, frame)
                for number, problems in made.found:
                    self._cards.note(number, problems)
            if not at % _LOOK_AFTER:
                self._hand_out()
            yield
        self._cards.ask()

    def _add(self, unit: int) -> None:
        for scene in self._plan.pages(unit):
            self._file.add(scene)


def result_of(work: Future[T]) -> T:
    """What a worker has made. Raises what it raised, CardError "worker-lost" if it is gone."""
    try:
        return work.result()
    except (BrokenExecutor, CancelledError, OSError) as error:
        raise CardError("worker-lost") from error
    except Exception as error:
        if type(error).__module__.partition(".")[0] == "distributed":  # KilledWorker and its like
            raise CardError("worker-lost") from error
        raise
