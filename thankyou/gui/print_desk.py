"""The way from the window to real printers: CUPS where there is one, Qt's print system on Windows.

In: nothing. Out: a `PrintDesk`: the printers of this computer, a spooler for a run, and where runs
and calibrations are kept. Tests put another in its place.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from thankyou.printing.calibration_store import CalibrationStore
from thankyou.printing.printers import list_printers
from thankyou.printing.runs import runs_folder

if TYPE_CHECKING:
    from thankyou.export.sheet_run import SheetRun
    from thankyou.printing.printers import Printer
    from thankyou.printing.run import Run
    from thankyou.printing.spooler import Spooler


@dataclass(frozen=True)
class PrintDesk:
    """`printers` may take a moment, and is called on a thread. `spooler` makes the way of a run to
    its printer."""

    printers: Callable[[], list[Printer]]
    spooler: Callable[[Run, SheetRun], Spooler]
    runs: Path = field(default_factory=runs_folder)
    calibrations: CalibrationStore = field(default_factory=CalibrationStore)


def system_desk() -> PrintDesk:
    """The printers of this computer."""
    if sys.platform == "win32":
        from thankyou.gui.qt_printing import qt_printers

        return PrintDesk(qt_printers, _through_qt)
    return PrintDesk(list_printers, _through_cups)


def _through_cups(run: Run, sheets: SheetRun) -> Spooler:
    from thankyou.printing.cups_spooler import CupsSpooler
    from thankyou.printing.sheet_job import sheet_writer

    plan = run.plan
    return CupsSpooler(plan.printer, plan.options, sheet_writer(sheets), run.folder)


def _through_qt(run: Run, sheets: SheetRun) -> Spooler:
    from thankyou.gui.qt_printing import QtSpooler, sides_of

    return QtSpooler(run.plan.printer, run.plan.options, lambda one: sides_of(sheets, one))
