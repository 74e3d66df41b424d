"""One run of sheets to a printer, which goes on after a crash where it stood.

In: a run's folder (plan, journal, private copies) and a spooler. Out: each sheet printed once.

Nothing is done that the journal does not announce first, and after a crash the spooler is asked
what became of what was announced. Where no machine can know (the power failed while the sheet was
printing; a spooler that cannot hold), the sheet is `doubtful`, and a person answers.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from thankyou.base.errors import CardError, Problem
from thankyou.base.file_lock import FileLock
from thankyou.printing.run_plan import RunPlan
from thankyou.printing.run_sender import Sender
from thankyou.printing.run_state import Ledger
from thankyou.printing.spooler import Spooler

POLL = 0.5
"""Seconds between two questions to the spooler."""

Status = Literal["printing", "paused", "stopped", "turn", "doubtful", "printed"]

Wish = Literal["", "paused", "stopped"]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is. `turn`: the pile must be turned over and put back; then `Run.turned`.

    `out` counts the sheets with all their sides. `doubtful` and `on_the_way` are sheets' numbers.
    `again` counts the sheets that were or will be printed once more. `next_sheet` is the one to
    be sent next, 0 if none can be: by hand, the sheet that must lie uppermost for its back (a sheet
    that is printed again, or was answered not to have come out, is to be taken out of the pile).
    `trouble` is what a person must do at the printer.
    """

    status: Status
    sheets: int
    out: int
    on_the_way: tuple[int, ...] = ()
    doubtful: tuple[int, ...] = ()
    again: int = 0
    next_sheet: int = 0
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
        self._ledger = Ledger(folder / "journal.jsonl", plan)
        self._state = self._ledger.state
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
        self._ledger.close()
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
                self._ledger.write({"e": "again", "sheets": once_more})
        self._told.set()

    def answer(self, came_out: Mapping[int, bool]) -> None:
        """Whether sheets that are doubtful came out. Those that did not are printed once more."""
        with self._guard:
            doubtful = self._state.doubtful()
            lost = sorted({key[2] for key in doubtful if came_out.get(key[2]) is False})
            for key in doubtful:
                if came_out.get(key[2]):
                    self._ledger.write({"e": "done", "k": key})
            if lost:
                self._ledger.write({"e": "again", "sheets": lost})

    def turned(self) -> None:
        """The pile is turned over and lies in the printer again. Nothing happens if it need not."""
        with self._guard:
            place = self._state.needs_turning()
            if place:
                self._ledger.write({"e": "turned", "round": place[0], "pass": place[1]})

    # What the machine does.

    def go(self, spooler: Spooler, told: Callable[[Progress], None] | None = None) -> Progress:
        """Print until all is out, or a person is needed: see the status of what is returned.

        `told` is called when something has changed. Raises CardError when the queue refuses
        ("printer-refused", "printer-unreachable") or the journal cannot be written
        ("cannot-write"): nothing is sent then that is not journalled, and `go` may be called again.
        """
        self._go_on()
        last = None
        sender = Sender(self._ledger, spooler, self.id)
        while True:
            with self._guard:
                sender.stopping = self._wish == "stopped"
                moved = sender.look_after()
                if sender.interrupted and not self._wish:
                    self._wish = "paused"
                sent = not self._wish and sender.send_next()
                if sender.stopping:
                    sender.take_back()
                now = self.progress(spooler.trouble() if self._state.in_flight() else None)
                over = not sent and now.status != "printing"
            if told and now != last:
                told(now)
                last = now
            if over and (self._wish != "stopped" or sender.stopping):
                return now
            if not moved and not sent:
                self._wait(POLL)

    def take_back(self, spooler: Spooler) -> None:
        """Cancel everything of this run that is in the queue and not printing."""
        with self._guard:
            sender = Sender(self._ledger, spooler, self.id)
            sender.stopping = True
            sender.look_after()
            sender.take_back()
            sender.leftovers()

    def leftovers(self, spooler: Spooler) -> None:
        """Take jobs out of the queue that a crash left there held, and that nobody will release."""
        with self._guard:
            Sender(self._ledger, spooler, self.id).leftovers()

    def _go_on(self) -> None:
        self._wish = ""
        self._told.clear()

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
                next_sheet=upcoming[2] if (upcoming := state.next()) else 0,
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
        if state.next() is not None:
            return "printing"
        return "doubtful" if state.doubtful() else "turn"

    def _sleep(self, seconds: float) -> None:
        self._told.wait(seconds)
        self._told.clear()

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
