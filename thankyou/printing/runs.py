"""The runs that are kept on this computer: begun, gone on with, put away.

In: the folder of runs (the person's own, which nobody else may read). Out: `Run`s and `Summary`s.

    <run id>/run.json        the plan; no names, no words
             inputs/         private copies of what the sheets are made from
             journal.jsonl   what was sent, and what came out
             lock            held by the process that prints
             counts.json     when it is finished, this alone: numbers
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import shutil
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from thankyou.base.atomic_write import cannot_write, flush_folder, flush_to_disk, write_atomically
from thankyou.base.errors import CardError
from thankyou.base.file_lock import FileLock
from thankyou.base.journal import read_lines, write_all
from thankyou.base.read_file import shown
from thankyou.printing.run import Run
from thankyou.printing.run_plan import RunPlan, plan_from_json, plan_to_json
from thankyou.printing.run_state import RunState
from thankyou.printing.spooler import Spooler

SHEET = "sheet.pdf"
"""What a spooler calls the sheet that it is about to send, in the folder of its run."""

KEPT_COUNTS = 20
"""How many finished runs leave their numbers, for the minutes of later ones."""

KEPT_PRINTED = 24 * 3600
"""Seconds for which a run that is all out can still print a sheet again; `tidy` then ends it."""


@dataclass(frozen=True, slots=True)
class Summary:
    """A run that is not finished, for a person to choose: when it began (seconds since 1970)."""

    id: str
    printer: str
    begun: int
    sheets: int
    out: int
    printed: bool


def runs_folder() -> Path:
    """Where this person's runs are kept."""
    return platformdirs.user_state_path("thankyou", appauthor=False) / "runs"


class Runs:
    """The runs in one folder."""

    def __init__(self, root: Path | None = None, wait: Callable[[float], None] | None = None):
        """`wait` stands in for time in tests."""
        self.root = root or runs_folder()
        self._wait = wait

    def begin(self, plan: RunPlan, inputs: Mapping[str, bytes]) -> Run:
        """Begin a run: its plan and its private copies are on the disk when this returns.

        The names of `inputs` are neutral ("card.thankyou", "people.csv"), never those of a
        person's own files. Runs that are all out are finished first: their copies go.
        Raises CardError "cannot-write".
        """
        self.tidy(older_than=0)
        id = secrets.token_hex(4)
        # The name it is given last makes it a run: one that a crash left half made has none.
        draft = self.root / f".new-{id}"
        try:
            draft.mkdir(mode=0o700, parents=True)
            (draft / "inputs").mkdir(mode=0o700)
            for name, data in inputs.items():
                _write_private(draft / "inputs" / name, data)
            _write_private(draft / "run.json", plan_to_json(plan, int(time.time())))
            flush_folder(draft / "inputs")
            flush_folder(draft)
            draft.rename(self.root / id)
            flush_folder(self.root)
        except OSError as error:
            shutil.rmtree(draft, ignore_errors=True)
            raise cannot_write(shown(self.root), error) from error
        return self.resume(id)

    def resume(self, id: str = "") -> Run:
        """A run to go on with, by its id; for "" the last one that is not all out.

        Raises CardError "no-run" (run), "run-in-use" (run), "run-damaged" (run, line),
        "run-too-new" (run), "cannot-write".
        """
        if not id:
            unfinished = [one for one in self.unfinished() if not one.printed]
            id = unfinished[0].id if unfinished else ""
        folder = self._folder(id)
        lock = self._lock(folder)
        try:
            plan, _ = plan_from_json((folder / "run.json").read_bytes())
            return Run(folder, plan, lock, self._wait)
        except CardError as error:
            lock.release()
            if error.code.startswith("run-"):
                raise CardError(error.code, **{**error.values, "run": id}) from error
            raise

    def last(self) -> Run:
        """The newest run that is not finished, all out or not: for printing sheets again.

        Raises as `resume`.
        """
        unfinished = self.unfinished()
        return self.resume(unfinished[0].id if unfinished else "-")

    def unfinished(self) -> list[Summary]:
        """The runs that can go on, or print sheets again, the newest first. Damaged ones are
        listed as well, with nothing out."""
        found = []
        for folder in self._folders():
            if (folder / "counts.json").exists():
                continue
            with contextlib.suppress(CardError, OSError):
                found.append(_summary(folder))
        return sorted(found, key=lambda one: (one.begun, one.id), reverse=True)

    def clear_sheets(self) -> None:
        """Remove the sheet that a crash left behind on its way to a printer, wherever no other
        process prints. Never raises."""
        for sheet in self.root.glob(f"*/{SHEET}"):
            with contextlib.suppress(CardError, OSError):
                lock = self._lock(sheet.parent)
                sheet.unlink(missing_ok=True)
                lock.release()

    def ids(self) -> frozenset[str]:
        """All runs there are: what they keep may be words and names."""
        return frozenset(folder.name for folder in self._folders())

    def finish(self, run: Run, spooler: Spooler | None = None) -> None:
        """A person says that all came out: the private copies go at once, numbers stay.

        Raises CardError "run-not-out" (run) if something is still to be printed.
        """
        if run.progress().status != "printed":
            raise CardError("run-not-out", run=run.id)
        if spooler is not None:
            run.leftovers(spooler)
        write_atomically(run.folder / "counts.json", json.dumps(run.counts).encode("ascii"))
        run.close()
        _keep_counts(run.folder)

    def throw_away(self, id: str, spooler: Spooler | None = None) -> None:
        """Forget a run, with everything it kept; what waits in the queue is taken back.

        Raises CardError "no-run" (run), "run-in-use" (run).
        """
        folder = self._folder(id)
        if spooler is not None:
            with contextlib.suppress(CardError), self.resume(id) as run:
                run.take_back(spooler)
        lock = self._lock(folder)
        gone = self.root / f".gone-{id}"
        if os.name == "nt":
            lock.release()  # an open file cannot be moved there
        folder.rename(gone)  # so that a crash from here on leaves no run behind
        lock.release()
        shutil.rmtree(gone, ignore_errors=True)

    def tidy(self, older_than: float = KEPT_PRINTED) -> None:
        """Clear away what crashes left, finish runs that were all out so many seconds ago, and
        forget the numbers of old ones. Runs that another process prints stay as they are."""
        for draft in [*self.root.glob(".new-*"), *self.root.glob(".gone-*")]:
            if draft.name.startswith(".gone-") or _age(draft) > 3600:
                shutil.rmtree(draft, ignore_errors=True)
        finished = []
        for folder in self._folders():
            if (folder / "counts.json").exists():
                _keep_counts(folder)
                finished.append(folder)
                continue
            with contextlib.suppress(CardError, OSError):
                summary = _summary(folder)
                if summary.printed and _age(folder / "journal.jsonl") >= older_than:
                    self.finish(self.resume(summary.id))
        finished.sort(key=_age)
        for folder in finished[KEPT_COUNTS:]:
            shutil.rmtree(folder, ignore_errors=True)

    def seconds_per_side(self, printer: str) -> list[float]:
        """What sides took on this printer in finished runs, the newest run first."""
        found = []
        for folder in sorted(self._folders(), key=_age):
            with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
                counts = json.loads((folder / "counts.json").read_bytes())
                if counts["printer"] == printer and float(counts["seconds_per_side"]) > 0:
                    found.append(float(counts["seconds_per_side"]))
        return found

    def _folders(self) -> list[Path]:
        if not self.root.is_dir():
            return []
        return [one for one in self.root.iterdir() if one.is_dir() and one.name[0] != "."]

    def _folder(self, id: str) -> Path:
        folder = self.root / id
        if not id.isalnum() or not (folder / "run.json").is_file():
            raise CardError("no-run", run=id)
        return folder

    def _lock(self, folder: Path) -> FileLock:
        try:
            lock = FileLock.take(folder / "lock")
        except OSError as error:
            raise cannot_write(shown(folder), error) from error
        if lock is None:
            raise CardError("run-in-use", run=folder.name)
        return lock


def _write_private(path: Path, data: bytes) -> None:
    """A new file that only its owner can read, on the disk. Raises OSError."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags, 0o600)
    try:
        write_all(descriptor, data)
        flush_to_disk(descriptor)
    finally:
        os.close(descriptor)


def _summary(folder: Path) -> Summary:
    plan, begun = plan_from_json((folder / "run.json").read_bytes())
    state = RunState(plan)
    journal = folder / "journal.jsonl"
    try:
        lines, _ = read_lines(journal.read_bytes() if journal.exists() else b"", "run-damaged")
    except CardError:
        return Summary(folder.name, plan.printer, begun, plan.sheets, 0, False)
    for line in lines:
        state.apply(line.record)
    printed = state.open_pass() is None
    return Summary(folder.name, plan.printer, begun, plan.sheets, state.sheets_out(), printed)


def _keep_counts(folder: Path) -> None:
    """Delete all of a finished run but its numbers."""
    for path in folder.iterdir():
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        elif path.name != "counts.json":
            with contextlib.suppress(OSError):
                path.unlink()


def _age(path: Path) -> float:
    """Seconds since a file or a folder was changed."""
    try:
        return time.time() - path.stat().st_mtime
    except OSError:
        return 0.0
