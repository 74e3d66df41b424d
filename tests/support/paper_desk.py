"""A desk with printers for tests: what comes out is counted, and nothing is printed."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from thankyou.base.errors import CardError, Problem
from thankyou.base.units import mm
from thankyou.export.sheet_run import SheetRun
from thankyou.gui.print_desk import PrintDesk
from thankyou.gui.qt_printing import sides_of
from thankyou.model.sheet import Margins
from thankyou.printing.calibration_store import CalibrationStore
from thankyou.printing.printers import Media, Printer
from thankyou.printing.run import Run
from thankyou.printing.spooler import Impression, JobState

A4 = Media("iso_a4_210x297mm", mm(210), mm(297), Margins.all(mm(4)))
OFFICE = Printer(
    "office", "Office printer", default=True, media=(A4,), duplex=("long", "short"),
    trays=("Tray 1", "Bypass"), speed=20.0,
)  # fmt: skip
HOME = Printer("home", "Home printer", media=(A4,))


@dataclass
class Paper:
    """The printers, what has come out of them, and what they are made to do."""

    printers: list[Printer] = field(default_factory=list)
    out: list[tuple[int, str, list[str]]] = field(default_factory=list)
    doubtful_from: int = 10_000
    refuse_at: int = 10_000


class PaperSpooler:
    """Prints at once; from a sheet on, it knows nothing of its jobs; at one, it refuses."""

    can_hold = False

    def __init__(self, sheets: SheetRun, paper: Paper) -> None:
        self._sheets = sheets
        self._paper = paper
        self._jobs: dict[str, tuple[str, int]] = {}

    def session(self) -> str:
        return ""

    def submit(self, impression: Impression, title: str) -> str:
        if impression.sheet == self._paper.refuse_at:
            raise CardError("printer-refused", printer="office", detail="no")
        names = [scene.name for scene in sides_of(self._sheets, impression)]
        self._paper.out.append((impression.sheet, impression.sides, names))
        job = str(len(self._paper.out))
        self._jobs[job] = (title, impression.sheet)
        return job

    def release(self, job: str) -> None:
        pass

    def find(self, title: str) -> str | None:
        return next((job for job, (held, _) in self._jobs.items() if held == title), None)

    def state(self, job: str, title: str) -> JobState:
        held = self._jobs.get(job)
        if held is None or held[0] != title or held[1] >= self._paper.doubtful_from:
            return "gone"
        return "done"

    def cancel(self, job: str) -> None:
        pass

    def trouble(self) -> Problem | None:
        return None


def desk(folder: Path, paper: Paper) -> PrintDesk:
    """The desk whose printers are those of `paper`."""

    def spooler(run: Run, sheets: SheetRun) -> PaperSpooler:
        return PaperSpooler(sheets, paper)

    return PrintDesk(
        lambda: list(paper.printers),
        spooler,
        folder / "runs",
        CalibrationStore(folder / "calibrations.json"),
    )
