"""One run to a printer, on a thread: begun, paused, gone on with, and never printed twice.

In: a plan with its private copies, or a run that an earlier window left. Out: `moved` with each
step of progress, `ended` when a person is needed or all is out, `failed` when the printer or the
disk refuses. Closing the window pauses the run: it is offered again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from thankyou.gui.jobs import Jobs, Ticket
from thankyou.gui.print_desk import PrintDesk
from thankyou.printing.run import Progress, Run
from thankyou.printing.run_plan import RunPlan
from thankyou.printing.runs import Runs, Summary

if TYPE_CHECKING:
    from thankyou.export.sheet_run import SheetRun
    from thankyou.printing.spooler import Spooler

LANE = "printing"


class PrintRunner(QObject):
    """At most one run at a time."""

    moved = Signal(object)
    """A Progress, while sheets are being printed."""
    ended = Signal(object)
    """A Progress: nothing is printed now."""
    failed = Signal(object)
    """An Exception: nothing is printed now, and nothing is lost."""

    def __init__(
        self, jobs: Jobs, desk: PrintDesk, root: Path, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._desk = desk
        self._root = root
        self._ticket: Ticket | None = None
        self._sheets: SheetRun | None = None
        self.runs = Runs(desk.runs, wait=self._wait)
        self.run: Run | None = None

    @property
    def printing(self) -> bool:
        """Whether the thread is at work."""
        return self._ticket is not None

    def unfinished(self) -> Summary | None:
        """The newest run that an earlier window left, if it can go on."""
        return next((one for one in self.runs.unfinished() if not one.printed), None)

    # ------------------------------------------------------------------ what the person says

    def begin(self, plan: RunPlan, inputs: Mapping[str, bytes]) -> None:
        """Begin a new run and print. Raises CardError; then nothing has begun."""
        self._take(self.runs.begin(plan, inputs))
        self.go()

    def resume(self, name: str) -> Progress:
        """Take up an earlier run; `go` prints. Raises CardError."""
        self._take(self.runs.resume(name))
        assert self.run is not None
        return self.run.progress()

    def _take(self, run: Run) -> None:
        self.close()
        self.run, self._sheets = run, None

    def pause(self) -> None:
        if self.run is not None:
            self.run.pause()

    def stop(self) -> None:
        """Pause, and take back what waits in the queue."""
        if self.run is not None:
            self.run.stop()

    def again(self, sheets: Iterable[int]) -> None:
        """Print sheets once more. Raises CardError "unknown-sheet"."""
        if self.run is not None:
            self.run.again(sheets)
            self.go()

    def answer(self, sheet: int, came_out: bool) -> None:
        """Whether a doubtful sheet came out."""
        if self.run is not None:
            self.run.answer({sheet: came_out})

    def turned(self) -> None:
        """The pile lies in the printer again."""
        if self.run is not None:
            self.run.turned()
            self.go()

    def finish(self) -> None:
        """All came out well: what was kept of the cards goes. Raises CardError."""
        if self.run is not None and not self.printing:
            self.runs.finish(self.run)
            self.run = None

    def throw_away(self) -> None:
        """Forget the run; what waits in the queue is taken back. Raises CardError."""
        if self.run is None or self.printing:
            return
        run = self.run
        try:
            spooler: Spooler | None = self._desk.spooler(run, self._rebuilt(run))
        except Exception:
            # Whatever is wrong with the printer or the copies, the run can be thrown away.
            spooler = None
        self.close()
        self.runs.throw_away(run.id, spooler)

    def close(self) -> None:
        """Let the run go; it can be taken up again."""
        if self.run is not None and not self.printing:
            self.run.close()
            self.run = None

    # ------------------------------------------------------------------ the thread

    def go(self) -> None:
        """Print until all is out, or a person is needed. Returns at once."""
        run = self.run
        if run is None or self.printing:
            return

        def work(ticket: Ticket) -> Progress:
            def told(progress: Progress) -> None:
                if ticket.cancelled():
                    run.pause()
                self._jobs.report(ticket, self.moved.emit, progress)

            spooler = self._desk.spooler(run, self._rebuilt(run))
            return run.go(spooler, told)

        self._ticket = self._jobs.run(LANE, work, self._done, self._failed)

    def _rebuilt(self, run: Run) -> SheetRun:
        """The run's sheets from its private copies, the same today as when it was begun."""
        if self._sheets is None:
            from thankyou.catalog import Catalog
            from thankyou.printing.sheet_job import rebuilt

            self._sheets = rebuilt(run.plan, run.input, Catalog(self._root))
        return self._sheets

    def _wait(self, seconds: float) -> None:
        """Between two questions to the spooler; the window that closes wants it to end."""
        ticket, run = self._ticket, self.run
        if ticket is not None and run is not None and ticket.wait(seconds):
            run.pause()

    def _done(self, progress: Progress | None) -> None:
        self._ticket = None
        if progress is not None:
            self.ended.emit(progress)

    def _failed(self, error: Exception) -> None:
        self._ticket = None
        self.failed.emit(error)
