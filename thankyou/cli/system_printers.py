"""The printers of this computer for the command line: through CUPS, or Qt on Windows.

In: a name. Out: printers, and the way of a run to one.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from thankyou.export.sheet_run import SheetRun
    from thankyou.printing.printers import Printer
    from thankyou.printing.run import Run
    from thankyou.printing.spooler import Spooler


def system_printers() -> list[Printer]:
    """All printers, the default one first."""
    if sys.platform != "win32":
        from thankyou.printing.printers import list_printers

        return list_printers()
    _begin_qt()
    from thankyou.gui.qt_printing import qt_printers

    return qt_printers()


def system_printer(name: str) -> Printer:
    """The printer of that name. Raises CardError as `chosen_printer`."""
    from thankyou.printing.printers import chosen_printer

    return chosen_printer(system_printers(), name)


def system_spooler(run: Run, sheets: SheetRun) -> Spooler:
    """The way of a run to its printer. Raises CardError "no-printers"."""
    if sys.platform != "win32":
        from thankyou.printing.cups_spooler import CupsSpooler
        from thankyou.printing.sheet_job import sheet_writer

        return CupsSpooler(run.plan.printer, run.plan.options, sheet_writer(sheets), run.folder)
    _begin_qt()
    from thankyou.gui.qt_printing import QtSpooler, sides_of

    return QtSpooler(run.plan.printer, run.plan.options, lambda one: sides_of(sheets, one))


def _begin_qt() -> None:
    """Qt's printers need an application, though no window."""
    from PySide6.QtGui import QGuiApplication

    if QGuiApplication.instance() is None:
        QGuiApplication([])
