"""Runs for tests: a plan, a spooler of files, and a power cut at any step of either.

In: a folder. Out: a `Desk`, on which a run can be printed, cut off and resumed.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from thankyou.base import journal
from thankyou.printing.run import Progress, Run
from thankyou.printing.run_plan import RunPlan, one_pass, two_passes
from thankyou.printing.runs import Runs
from thankyou.printing.spooler import JobOptions

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))

from file_spooler import FileSpooler

A4 = JobOptions("iso_a4_210x297mm", 595.28, 841.89, "long")
INPUTS = {"card.thankyou": b"card", "people.csv": b"people"}


def both(sheets: int) -> RunPlan:
    cards = tuple((2 * n - 1, 2 * n) for n in range(1, sheets + 1))
    return RunPlan("Files", A4, cards, one_pass(sheets), {"paper": "A4"})


def by_hand(sheets: int) -> RunPlan:
    order = list(range(1, sheets + 1))
    cards = tuple((n,) for n in order)
    return RunPlan("Files", JobOptions(*A4_OFF), cards, two_passes(order, order[::-1]))


A4_OFF = (A4.media, A4.width, A4.height, "off")


class PowerCut(BaseException):
    """The power fails: nothing that the program could catch."""


class Desk:
    """A folder of runs, a printer, and a power supply that fails at step number `cut`."""

    def __init__(self, folder: Path, can_hold: bool = True) -> None:
        self.folder = folder
        self.can_hold = can_hold
        self.runs = Runs(folder / "runs", wait=lambda seconds: None)
        self.steps: list[str] = []
        self.cut: int | None = None
        self.spooler = self.new_spooler()

    def new_spooler(self) -> FileSpooler:
        return FileSpooler(self.folder / "spool", self.step, self.can_hold)

    def step(self, name: str) -> None:
        if self.cut is not None and len(self.steps) == self.cut:
            self.cut = None
            raise PowerCut(name)
        self.steps.append(name)

    def print_all(self, run: Run) -> Progress:
        """Go on until nothing is left but what a person must say, turning the pile over."""
        while True:
            now = run.go(self.spooler)
            if now.status != "turn":
                return now
            run.turned()

    def out(self) -> dict[tuple[int, str], int]:
        return dict(self.spooler.paper())


def power_at_each_write(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the power fail before, within and after each line of the journal too."""
    whole: Callable[[int, bytes], None] = journal.write_all

    def write_all(descriptor: int, data: bytes) -> None:
        desk.step("before line")
        try:
            desk.step("within line")
        except PowerCut:
            whole(descriptor, data[: len(data) // 2])
            raise
        whole(descriptor, data)
        desk.step("after line")

    monkeypatch.setattr(journal, "write_all", write_all)


def kill(run: Run) -> None:
    """What the system does for a process that dies: its files are closed."""
    run.close()
