"""Where a run stands, worked out from its journal and from nothing else.

In: a plan, and the journal's records one by one. Out: what each impression of each round has come
to, and which is next. A round is one way through the plan's passes: the first prints all sheets,
later ones those that are asked for again. A sheet leaves its round when a later one takes it over.

The records ("e" is the event, "k" the impression's key [round, pass, sheet]):

| e | meaning | written |
|---|---|---|
| session | the spooler's session (s) from here on | when it has changed |
| intent | a job of this title (t) will be submitted | before it is |
| held | it is in the queue with this id (j) | after |
| releasing | it will be let go (j, if it was sent unheld) | before; or after it was sent |
| done | it came out (at: seconds since 1970) | when the spooler says so, or a person does |
| back | nothing of it was printed: it is to be sent again | when that is certain |
| doubtful | a person must say whether it came out | when nobody else can |
| again | these sheets are printed once more in a later round | before they are |
| turned | the pile was turned over before this pass of this round | when a person says so |
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from thankyou.base.journal import Journal, Record
from thankyou.printing.run_plan import RunPlan
from thankyou.printing.spooler import Impression

Key = tuple[int, int, int]
"""Round, pass and sheet; rounds and passes are counted from 0, sheets from 1."""

Stage = Literal["waiting", "intent", "held", "releasing", "done", "doubtful"]

IN_FLIGHT: tuple[Stage, ...] = ("intent", "held", "releasing")


@dataclass(slots=True)
class Sent:
    """What an impression has come to, its job, and the spooler's session that let it go."""

    stage: Stage = "waiting"
    title: str = ""
    job: str = ""
    session: str = ""


@dataclass(slots=True)
class RunState:
    """The run as its journal tells it. Only `apply` changes it."""

    plan: RunPlan
    rounds: list[list[int]] = field(default_factory=list)
    sent: dict[Key, Sent] = field(default_factory=dict)
    turned: set[tuple[int, int]] = field(default_factory=set)
    titles: list[str] = field(default_factory=list)
    again: int = 0
    session: str = ""
    finished_at: list[tuple[float, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.rounds = [list(range(1, self.plan.sheets + 1))]

    def apply(self, record: Record) -> None:
        event = record["e"]
        if event == "again":
            self._print_again(record["sheets"])
            return
        if event == "turned":
            self.turned.add((record["round"], record["pass"]))
            return
        if event == "session":
            self.session = record["s"]
            return
        first, second, third = record["k"]
        key = (first, second, third)
        one = self.sent.setdefault(key, Sent())
        if event == "intent":
            one.title, one.job = record["t"], ""
            self.titles.append(one.title)
        elif "j" in record:
            one.job = record["j"]
        elif event == "done" and "at" in record:
            self.finished_at.append((record["at"], self.plan.sides(self.impression(key))))
        if event == "releasing":
            one.session = self.session
        one.stage = "waiting" if event == "back" else event

    def _print_again(self, sheets: list[int]) -> None:
        """Take the sheets out of every round, and put them into a last one that has not begun."""
        for each in self.rounds:
            each[:] = [sheet for sheet in each if sheet not in sheets]
        last = len(self.rounds) - 1
        if last == 0 or any(key[0] == last for key in self.sent):
            self.rounds.append([])
        self.rounds[-1].extend(sheets)
        self.again += len(sheets)

    def impression(self, key: Key) -> Impression:
        return next(one for one in self.plan.passes[key[1]] if one.sheet == key[2])

    def stage(self, key: Key) -> Stage:
        return self.sent[key].stage if key in self.sent else "waiting"

    def in_pass(self, number: int, which: int) -> list[Key]:
        """The impressions that a pass of a round prints, in the order in which they are sent."""
        sheets = set(self.rounds[number])
        return [
            (number, which, one.sheet) for one in self.plan.passes[which] if one.sheet in sheets
        ]

    def expected(self) -> Iterator[Key]:
        """All impressions that are to come out, in order."""
        for number in range(len(self.rounds)):
            for which in range(len(self.plan.passes)):
                yield from self.in_pass(number, which)

    def in_flight(self) -> list[Key]:
        """The impressions with a job, or perhaps one, in the order in which they were sent."""
        return [key for key, one in self.sent.items() if one.stage in IN_FLIGHT]

    def left_round(self, key: Key) -> bool:
        """Whether a later round prints this sheet instead."""
        return key[2] not in self.rounds[key[0]]

    def open_pass(self) -> tuple[int, int] | None:
        """The round and the pass that are not all out yet; None if all is."""
        for number in range(len(self.rounds)):
            for which in range(len(self.plan.passes)):
                if any(self.stage(key) != "done" for key in self.in_pass(number, which)):
                    return number, which
        return None

    def needs_turning(self) -> tuple[int, int] | None:
        """The round and pass before which the pile must still be turned over."""
        place = self.open_pass()
        return place if place and place[1] > 0 and place not in self.turned else None

    def next(self) -> Key | None:
        """The impression to send next; None while a person, or the end of a pass, is waited for."""
        place = self.open_pass()
        if place is None or self.needs_turning():
            return None
        return next((key for key in self.in_pass(*place) if self.stage(key) == "waiting"), None)

    def doubtful(self) -> list[Key]:
        return [key for key in self.expected() if self.stage(key) == "doubtful"]

    def may_go_back(self, key: Key) -> bool:
        """Whether this one can be sent in its old place: nothing after it in its pass was sent."""
        after = self.in_pass(key[0], key[1])
        if key not in after:
            return False
        later = after[after.index(key) + 1 :]
        return len(self.plan.passes) == 1 or all(self.stage(one) == "waiting" for one in later)

    def sheets_out(self) -> int:
        """How many sheets have all their sides."""
        unfinished = {key[2] for key in self.expected() if self.stage(key) != "done"}
        return self.plan.sheets - len(unfinished)

    def seconds_per_side(self) -> float:
        """How long a side took, in seconds; 0 if that is not known yet.

        Waits of more than four times the median are pauses, jams and empty trays, and not counted.
        Several sheets may be seen at once: the times between them are zero, and do count.
        """
        pairs = zip(self.finished_at, self.finished_at[1:], strict=False)
        gaps = [(max(end - start, 0.0), sides) for (start, _), (end, sides) in pairs]
        waits = sorted(gap for gap, _ in gaps if gap > 0)
        if not waits:
            return 0.0
        most = 4 * waits[len(waits) // 2]
        counted = [(gap, sides) for gap, sides in gaps if gap <= most]
        return sum(gap for gap, _ in counted) / sum(sides for _, sides in counted)


class Ledger:
    """A run's journal, and where the run stands by it; the two change together."""

    def __init__(self, path: Path, plan: RunPlan) -> None:
        """Raises CardError "run-damaged", "cannot-write"."""
        self._journal = Journal(path, damaged="run-damaged")
        self.state = RunState(plan)
        for record in self._journal.records:
            self.state.apply(record)

    @property
    def length(self) -> int:
        """How many records there are."""
        return len(self._journal.records)

    def write(self, record: Record) -> None:
        """Put a record on the disk, then into the state. Raises CardError "cannot-write"."""
        self._journal.append(record)
        self.state.apply(record)

    def close(self) -> None:
        self._journal.close()
