"""A spooler and a printer as files: they outlive the process that prints, as real ones do.

In: a folder. Out: what `thankyou.printing.spooler.Spooler` promises. A job is one file, and each
step of it one rename, so that a killed process leaves it before the step or after it. What is done
is on paper: `paper` counts it. Every call lets the printer take a few steps first.
"""

from __future__ import annotations

import secrets
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from thankyou.base.errors import Problem
from thankyou.printing.spooler import Impression, JobState

NEXT: dict[str, JobState] = {"pending": "printing", "printing": "done"}


class FileSpooler:
    """`step` is called before and after each step: a test stops the process there.

    `steps` is how many jobs the printer moves on with each call. A job's file is called
    <id>-<state>-<sheet>-<sides>, with the title in it.
    """

    def __init__(
        self,
        folder: Path,
        step: Callable[[str], None] = lambda name: None,
        can_hold: bool = True,
        steps: int = 1,
    ) -> None:
        self.folder, self.steps = folder, steps
        self._step, self._can_hold = step, can_hold
        folder.mkdir(parents=True, exist_ok=True)

    @property
    def can_hold(self) -> bool:
        return self._can_hold

    def session(self) -> str:
        path = self.folder / ".session"
        return path.read_text(encoding="ascii") if path.exists() else "1"

    def submit(self, impression: Impression, title: str) -> str:
        self._work()
        self._step("before submit")
        state = "held" if self._can_hold else "pending"
        draft = self.folder / f".{secrets.token_hex(8)}"
        draft.write_text(title, encoding="ascii")
        job = 1 + max((int(path.name.split("-")[0]) for path in self.jobs()), default=0)
        name = f"{job:06d}-{state}-{impression.sheet}-{impression.sides}"
        draft.replace(self.folder / name)
        self._step("after submit")
        return str(job)

    def release(self, job: str) -> None:
        self._work()
        self._step("before release")
        self._move(job, {"held": "pending"})
        self._step("after release")

    def find(self, title: str) -> str | None:
        self._work()
        self._step("before find")
        found = [path for path in self.jobs() if path.read_text(encoding="ascii") == title]
        return str(int(found[-1].name.split("-")[0])) if found else None

    def state(self, job: str, title: str) -> JobState:
        self._work()
        self._step("before state")
        path = self._path(job)
        if path is None or path.read_text(encoding="ascii") != title:
            return "gone"
        return path.name.split("-")[1]  # type: ignore[return-value]

    def cancel(self, job: str) -> None:
        self._work()
        self._step("before cancel")
        self._move(job, {"held": "withdrawn", "pending": "withdrawn", "printing": "failed"})
        self._step("after cancel")

    def trouble(self) -> Problem | None:
        return None

    # The printer, and what lies in its tray.

    def jobs(self) -> list[Path]:
        return sorted(path for path in self.folder.iterdir() if path.name[0] != ".")

    def paper(self) -> Counter[tuple[int, str]]:
        """How often each side of each sheet came out."""
        return Counter(
            (int(sheet), sides)
            for _, state, sheet, sides in (path.name.split("-") for path in self.jobs())
            if state == "done"
        )

    def order(self) -> list[tuple[int, str]]:
        """What came out, in order."""
        parts = [path.name.split("-") for path in self.jobs()]
        return [(int(sheet), sides) for _, state, sheet, sides in parts if state == "done"]

    def settle(self) -> None:
        """Let all print that will."""
        while any(path.name.split("-")[1] in NEXT for path in self.jobs()):
            self._work()

    def lose(self, job: str) -> None:
        """Forget a job, as a queue does that was not yet on the disk when the power failed."""
        path = self._path(job)
        if path is not None:
            path.rename(path.with_name(f".lost-{path.name}"))

    def start_again(self, **states: JobState) -> None:
        """What a power cut does to a queue: it remembers earlier states of jobs. `states` by j1."""
        (self.folder / ".session").write_text("2", encoding="ascii")
        for name, state in states.items():
            self._move(name[1:], dict.fromkeys(("pending", "printing", "done"), state))

    def end(self, job: str, state: JobState) -> None:
        """What somebody does at the queue or at the printer."""
        self._move(job, dict.fromkeys(("held", "pending", "printing"), state))

    def _work(self) -> None:
        for _ in range(self.steps):
            moving = [path for path in self.jobs() if path.name.split("-")[1] in NEXT]
            if moving:
                self._move(moving[0].name.split("-")[0], NEXT)

    def _path(self, job: str) -> Path | None:
        return next((one for one in self.jobs() if int(one.name.split("-")[0]) == int(job)), None)

    def _move(self, job: str, steps: dict[str, JobState]) -> None:
        path = self._path(job)
        if path is None:
            return
        id, state, sheet, sides = path.name.split("-")
        if state in steps:
            path.replace(path.with_name(f"{id}-{steps[state]}-{sheet}-{sides}"))
