"""One run of sheets to a printer, which goes on after a crash where it stood.

In: a run's folder (plan, journal, private copies) and a spooler. Out: each sheet printed once.

Nothing is done that the journal does not announce first, and after a crash the spooler is asked
what became of what was announced. Where no machine can know (the power failed while the sheet was
printing; a spooler that cannot hold), the sheet is `doubtful`, and a person answers.
"""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast

from thankyou.base.errors import CardError, Problem
from thankyou.printing.file_lock import FileLock
from thankyou.printing.journal import Journal, Record
from thankyou.printing.run_plan import RunPlan
from thankyou.printing.run_state import Key, RunState
from thankyou.printing.spooler import JobState, Spooler

AHEAD = 3
"""How many sheets may wait in the queue or print at a time, so that the printer does not stop
between two. Few, so that "pause" is soon felt and a power cut leaves few sheets in question."""

POLL = 0.5
"""Seconds between two questions to the spooler."""

Status = Literal["printing", "paused", "stopped", "turn", "doubtful", "printed"]

Wish = Literal["", "paused", "stopped"]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is. `turn`: the pile must be turned over and put back; then `Run.turned`.

    `out` counts the sheets with all their sides. `doubtful` and `on_the_way` are sheets' numbers.
    `again` counts the sheets that were or will be printed once more. `trouble` is what a person
    must do at the printer.
    """

    status: Status
    sheets: int
    out: int
    on_the_way: tuple[int, ...] = ()
    doubtful: tuple[int, ...] = ()
    again: int = 0
    trouble: Problem | None = None


class Run:
    """A run that this process holds the lock of. Its methods may be called from other threads
    while `go` prints in one."""

    def __init__(
        self, folder: Path, plan: RunPlan, lock: FileLock, wait: Callable[[float], None] | None
    ) -> None:
        """Read the journal. `wait` stands in for time in tests.

        Raises CardError "run-damaged", "cannot-write"; the lock is the caller's until this returns.
        """
        self.folder, self.plan, self._lock = folder, plan, lock
        self._journal = Journal(folder / "journal.jsonl")
        self._state = RunState(plan)
        for record in self._journal.records:
            self._state.apply(record)
        self._guard = threading.RLock()
        self._told = threading.Event()
        self._wish: Wish = ""
        self._wait = wait or self._sleep

    @property
    def id(self) -> str:
        return self.folder.name

    def input(self, name: str) -> Path:
        """The private copy of one of the files that the sheets are made from."""
        return self.folder / "inputs" / name

    def __enter__(self) -> Run:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let another process have the run. What is in the queue prints on."""
        self._journal.close()
        self._lock.release()

    # What a person says.

    def pause(self) -> None:
        """Send no more sheets; those on their way come out. `go` returns, and can go on."""
        self._wish = "paused"
        self._told.set()

    def stop(self) -> None:
        """Send no more, and take back what is not printing yet. `go` returns; the run can go on."""
        self._wish = "stopped"
        self._told.set()

    def again(self, sheets: Iterable[int]) -> None:
        """Print these sheets once more, with the same cards: they jammed, or came out badly.

        A sheet that was not sent yet prints once all the same. By hand, its front and its back
        both print, after the others are done. Raises CardError "unknown-sheet" (sheet, sheets).
        """
        wanted = sorted(set(sheets))
        for sheet in wanted:
            if not 1 <= sheet <= self.plan.sheets:
                raise CardError("unknown-sheet", sheet=sheet, sheets=self.plan.sheets)
        with self._guard:
            begun = {
                key[2] for key in self._state.expected() if self._state.stage(key) != "waiting"
            }
            if once_more := [sheet for sheet in wanted if sheet in begun]:
                self._write({"e": "again", "sheets": once_more})
        self._told.set()

    def answer(self, came_out: Mapping[int, bool]) -> None:
        """Whether sheets that are doubtful came out. Those that did not are printed once more."""
        with self._guard:
            doubtful = self._state.doubtful()
            lost = sorted({key[2] for key in doubtful if came_out.get(key[2]) is False})
            for key in doubtful:
                if came_out.get(key[2]):
                    self._write({"e": "done", "k": key})
            if lost:
                self._write({"e": "again", "sheets": lost})

    def turned(self) -> None:
        """The pile is turned over and lies in the printer again. Nothing happens if it need not."""
        with self._guard:
            place = self._state.needs_turning()
            if place:
                self._write({"e": "turned", "round": place[0], "pass": place[1]})

    # What the machine does.

    def go(self, spooler: Spooler, told: Callable[[Progress], None] | None = None) -> Progress:
        """Print until all is out, or a person is needed: see the status of what is returned.

        `told` is called when something has changed. Raises CardError when the queue refuses
        ("printer-refused", "printer-unreachable") or the journal cannot be written
        ("cannot-write"): nothing is sent then that is not journalled, and `go` may be called again.
        """
        self._wish = cast(Wish, "")  # other threads change it while this one prints
        self._told.clear()
        last = None
        first = True
        while True:
            with self._guard:
                moved = self._look_after(spooler, first)
                sent = not self._wish and self._send_next(spooler)
                if self._wish == "stopped":
                    self._take_back(spooler)
                now = self.progress(spooler.trouble() if self._state.in_flight() else None)
                over = not sent and now.status != "printing"
            first = False
            if told and now != last:
                told(now)
                last = now
            if over:
                return now
            if not moved and not sent:
                self._wait(POLL)

    def progress(self, trouble: Problem | None = None) -> Progress:
        """How far the run is."""
        with self._guard:
            state = self._state
            flying = state.in_flight()
            return Progress(
                status=self._status(bool(flying)),
                sheets=self.plan.sheets,
                out=state.sheets_out(),
                on_the_way=tuple(sorted({key[2] for key in flying})),
                doubtful=tuple(sorted({key[2] for key in state.doubtful()})),
                again=state.again,
                trouble=trouble,
            )

    def _status(self, flying: bool) -> Status:
        state = self._state
        if flying and self._wish != "stopped":
            return "printing"
        if state.open_pass() is None:
            return "printed"
        if self._wish:
            return "doubtful" if self._wish == "paused" and state.doubtful() else self._wish
        if self._next() is not None:
            return "printing"
        return "doubtful" if state.doubtful() else "turn"

    def _next(self) -> Key | None:
        """The impression to send next; None while a person, or a pass, must be waited for."""
        state = self._state
        place = state.open_pass()
        if place is None or state.needs_turning():
            return None
        waiting = [key for key in state.in_pass(*place) if state.stage(key) == "waiting"]
        return waiting[0] if waiting else None

    def _send_next(self, spooler: Spooler) -> bool:
        """Send one sheet, if the printer should have another. Whether one was sent."""
        if len(self._state.in_flight()) >= AHEAD:
            return False
        key = self._next()
        if key is None:
            return False
        impression = self._state.impression(key)
        # A title of its own for each try, so that a search finds this one and no earlier one.
        title = f"thankyou {self.id}-{impression.sheet}"
        title += {"both": "", "front": "f", "back": "b"}[impression.sides]
        tries = sum(one == title or one.startswith(title + ".") for one in self._state.titles)
        title += f".{tries + 1}" if tries else ""
        self._write({"e": "intent", "k": key, "t": title})
        job = spooler.submit(impression, title)
        if spooler.can_hold:
            self._write({"e": "held", "k": key, "j": job})
            self._release(spooler, key)
        else:
            self._write({"e": "releasing", "k": key, "j": job})
        return True

    def _release(self, spooler: Spooler, key: Key) -> None:
        if self._state.stage(key) != "releasing":
            self._write({"e": "releasing", "k": key})
        spooler.release(self._state.sent[key].job)

    def _look_after(self, spooler: Spooler, first: bool) -> bool:
        """Ask what became of each sheet on its way. Whether something has changed."""
        before = len(self._journal.records)
        # From the last to the first: of several that were taken back, each has its old place again.
        for key in reversed(self._state.in_flight()):
            if first and self._state.stage(key) == "intent":
                self._find(spooler, key)
                if self._state.stage(key) == "intent":
                    continue
            self._ask_after(spooler, key, first)
        return len(self._journal.records) > before

    def _find(self, spooler: Spooler, key: Key) -> None:
        """After a crash: whether the job that was announced is in the queue."""
        title = self._state.sent[key].title
        job = spooler.find(title)
        if job is not None:
            event = "held" if spooler.can_hold else "releasing"
            self._write({"e": event, "k": key, "j": job})
        elif spooler.can_hold:
            self._write({"e": "back", "k": key})  # without a job, nothing was ever released
        else:
            self._write({"e": "doubtful", "k": key})

    def _ask_after(self, spooler: Spooler, key: Key, first: bool = False) -> None:
        """Ask what became of one job, and write it down."""
        one = self._state.sent[key]
        became = spooler.state(one.job, one.title)
        superseded = self._state.left_round(key)
        if superseded and became in ("held", "pending", "printing"):
            spooler.cancel(one.job)  # a later round prints it: this one should not come out too
            became = spooler.state(one.job, one.title)
        self._note(spooler, key, became)
        if became in ("withdrawn", "failed") and not (first or superseded or self._wish):
            # Somebody took it out of the queue, or it does not print at all; so will the others.
            self._wish = "paused"

    def _note(self, spooler: Spooler, key: Key, became: JobState) -> None:
        """Write down what a job came to."""
        stage = self._state.stage(key)
        if became == "done":
            self._write({"e": "done", "k": key, "at": round(time.time(), 1)})
        elif became == "held":
            if self._wish != "stopped" and not self._state.left_round(key):
                self._release(spooler, key)
        elif became == "withdrawn" or (became == "gone" and stage == "held"):
            # "Gone" before we let it go: the queue lost it, as a power cut can make it do.
            self._send_back(key)
        elif became in ("failed", "gone"):
            self._write({"e": "doubtful", "k": key})
        elif stage == "held":  # somebody let it go at the queue
            self._write({"e": "releasing", "k": key})

    def _send_back(self, key: Key) -> None:
        """This impression is certainly not printed: it prints in its old place, or by hand, when
        others lie on the pile already, in a later round."""
        lost_place = not self._state.may_go_back(key) and not self._state.left_round(key)
        if lost_place:
            self._write({"e": "again", "sheets": [key[2]]})
        self._write({"e": "back", "k": key})

    def _take_back(self, spooler: Spooler) -> None:
        """Cancel what waits in the queue; what is printing comes out."""
        for key in reversed(self._state.in_flight()):
            one = self._state.sent[key]
            if one.job and spooler.state(one.job, one.title) in ("held", "pending"):
                spooler.cancel(one.job)
                self._ask_after(spooler, key)

    def _write(self, record: Record) -> None:
        self._journal.append(record)
        self._state.apply(record)

    def _sleep(self, seconds: float) -> None:
        self._told.wait(seconds)
        self._told.clear()

    def take_back(self, spooler: Spooler) -> None:
        """Cancel everything of this run that is in the queue and not printing."""
        with self._guard:
            self._wish = "stopped"
            self._look_after(spooler, first=True)
            self._take_back(spooler)
        self.leftovers(spooler)

    def leftovers(self, spooler: Spooler) -> None:
        """Take jobs out of the queue that a crash left there held, and that nobody will release."""
        with self._guard, contextlib.suppress(CardError):
            live = {self._state.sent[key].title for key in self._state.in_flight()}
            for title in self._state.titles:
                job = spooler.find(title) if title not in live else None
                if job is not None and spooler.state(job, title) == "held":
                    spooler.cancel(job)

    @property
    def counts(self) -> dict[str, float | str]:
        """What is kept of a finished run: numbers, and the printer's name."""
        state = self._state
        return {
            "printer": self.plan.printer,
            "sheets": self.plan.sheets,
            "sides": sum(self.plan.sides(one) for each in self.plan.passes for one in each),
            "again": state.again,
            "seconds_per_side": round(state.seconds_per_side(), 2),
        }
