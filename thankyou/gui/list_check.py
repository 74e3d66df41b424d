"""What is known of each person's card: the preflight of the open list, live, on a thread.

In: the document's card and the list beside it, as they change; which rows are seen. Out:
`statuses` by the row's index, told in batches as they are found; what is the matter with all cards
alike. Only what changed is looked at again: a row that was edited; every row, those that are seen
first, once the card is another.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from thankyou.base.errors import Problem
from thankyou.base.quick_tuple import NamedTuple
from thankyou.gui.document import Document
from thankyou.gui.jobs import Jobs, Ticket
from thankyou.gui.worker_catalog import WorkerCatalog

if TYPE_CHECKING:
    from thankyou.export.preflight import Summary
    from thankyou.model.card import Card
    from thankyou.people.people_list import PeopleList

LANE = "people"
_REST_MS = 500
"""Milliseconds after the last change of the card: nobody reads a status while typing."""
_FIRST_REPORT, _REPORT_EVERY = 0.03, 0.1
"""Seconds until the checking thread reports first, and between two reports: each costs the window
a repaint."""

Found = tuple[Problem, ...]


class _Report(NamedTuple):
    """What a thread has found since its last report: of rows, and of the list or the card as a
    whole where it has looked at them."""

    rows: list[tuple[int, Found]]
    of_list: Mapping[int, Found] | None = None
    of_card: Found | None = None


class ListCheck(QObject):
    """The statuses of one list; nothing is checked while there is none."""

    checked = Signal(int, int)
    """Statuses of these rows (first, after) are known."""
    done = Signal()
    """All that can be known is."""

    def __init__(
        self, jobs: Jobs, document: Document, parent: QObject, root: Path | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._document = document
        self._worker = WorkerCatalog(root)
        self._people: PeopleList | None = None
        self._own: list[Found | None] = []  # by row, what its card gives
        self._of_list: Mapping[int, Found] = {}
        self._list_known = False
        self.of_card: Found | None = None
        """What is the matter with every card; None: not known yet."""
        self.statuses: list[Found | None] = []
        """What is to be looked at on each card, errors first; None: not known yet."""
        self._seen: frozenset[int] = frozenset()
        self._held = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._check)

    # ------------------------------------------------------------------ what changed

    def follow(self, people: PeopleList | None) -> None:
        """Another list, or its columns mean something else: nothing is known."""
        self._people = people
        count = 0 if people is None else len(people.ids)
        self._own, self.statuses = [None] * count, [None] * count
        self._of_list, self._list_known, self.of_card = {}, False, None
        self._begin(0)

    def edited(self, people: PeopleList, rows: Iterable[int]) -> None:
        """Only these rows are others."""
        self._people, self._list_known = people, False
        for row in rows:
            self._own[row] = self.statuses[row] = None
        self._begin(0)

    def card_changed(self) -> None:
        """The card is another: every row is looked at again, once it rests. What was known is
        shown until then."""
        if self._people is not None:
            self._own = [None] * len(self._own)
            self.of_card = None
            self._begin(_REST_MS)

    def look_first(self, rows: Iterable[int]) -> None:
        """These rows are seen: their turn comes before the others'."""
        self._seen = frozenset(rows)

    def hold(self) -> None:
        """Stop until `go_on`: two threads of Python would each take twice as long."""
        self._held = True
        self._timer.stop()
        self._jobs.cancel(LANE)

    def go_on(self) -> None:
        """Go on from where `hold` stopped it."""
        self._held = False
        if self._people is not None and not self.is_done:
            self._timer.start(0)

    def hurry(self) -> None:
        """Somebody waits for all of it: begin at once."""
        if self._people is not None and not self.is_done and not self._jobs.busy(LANE):
            self.go_on()

    # ------------------------------------------------------------------ what is known

    @property
    def is_done(self) -> bool:
        """Whether everything is known, with the card and the list as they are."""
        return self._list_known and self.of_card is not None and None not in self._own

    def known(self) -> int:
        """How many rows have been looked at."""
        return len(self._own) - self._own.count(None)

    @property
    def of_whole_list(self) -> Found:
        """What is told of the list as a whole, such as of its columns of names."""
        return self._of_list.get(-1, ())

    def summary(self) -> Summary:
        """How many of those who get a card are ready, as far as it is known."""
        from thankyou.export.preflight import Summary, summary_of

        if self._people is None:
            return Summary(0, 0)
        known = {index: found for index, found in enumerate(self.statuses) if found}
        return summary_of(self._people, known)

    def problems(self) -> Found:
        """Everything that is to be looked at before printing, of all cards and of each row that
        gets one."""
        if self._people is None:
            return ()
        printed = self._people.printed_rows()
        rows = (self.statuses[row - 1] or () for row in printed)
        whole = (*(self.of_card or ()), *self.of_whole_list)
        return (*whole, *(problem for row in rows for problem in row))

    # ------------------------------------------------------------------ the thread

    def _begin(self, after: int) -> None:
        self._jobs.cancel(LANE)
        if self._people is None or self._held:
            self._timer.stop()
        else:
            self._timer.start(after)

    def _in_turn(self, rows: Iterable[int]) -> Iterator[int]:
        """The rows one by one, those that are in sight at that moment first: on the thread."""
        seen: frozenset[int] | None = None
        rest = deque(rows)
        while rest:
            if seen is not self._seen:
                seen = self._seen
                rest = deque(sorted(rest, key=lambda index: index not in self._seen))
            yield rest.popleft()

    def _check(self) -> None:
        people, card = self._people, self._document.card
        if people is None:
            return
        order = [index for index, found in enumerate(self._own) if found is None]
        whole = (not self._list_known, self.of_card is None)

        def work(ticket: Ticket) -> None:
            self._work(ticket, card, people, order, whole)

        self._jobs.run(LANE, work, lambda _: self.done.emit())

    def _work(
        self, ticket: Ticket, card: Card, people: PeopleList, order: list[int],
        whole: tuple[bool, bool],
    ) -> None:  # fmt: skip
        """Look at the rows, then at the list as a whole, then at the card: on the thread."""
        from thankyou.export.preflight import Preflight

        with self._worker.borrow() as catalog:
            if ticket.cancelled():
                return
            look = Preflight(catalog, card, people)
            found: list[tuple[int, Found]] = []
            due = monotonic() + _FIRST_REPORT
            for one in look.rows(self._in_turn(order)):
                if ticket.cancelled():
                    return
                found.append(one)
                if monotonic() > due:
                    self._jobs.report(ticket, self._take, _Report(found))
                    found, due = [], monotonic() + _REPORT_EVERY
            self._jobs.report(ticket, self._take, _Report(found))
            list_wanted, card_wanted = whole
            if list_wanted and not ticket.cancelled():
                self._jobs.report(ticket, self._take, _Report([], of_list=look.of_list))
            if card_wanted and not ticket.cancelled():
                self._jobs.report(ticket, self._take, _Report([], of_card=look.of_card))

    def _take(self, report: _Report) -> None:
        from thankyou.export.preflight import ordered

        changed = [index for index, _ in report.rows]
        for index, found in report.rows:
            self._own[index] = found
        if report.of_card is not None:
            self.of_card = report.of_card
        if report.of_list is not None:
            before, self._of_list, self._list_known = self._of_list, report.of_list, True
            changed += [
                index
                for index in {*before, *self._of_list}
                if before.get(index) != self._of_list.get(index) and 0 <= index < len(self._own)
            ]
        for index in changed:
            own = self._own[index]
            if own is not None:
                self.statuses[index] = ordered((*self._of_list.get(index, ()), *own))
        if changed:
            self.checked.emit(min(changed), max(changed) + 1)
