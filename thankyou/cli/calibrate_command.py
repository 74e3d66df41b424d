"""The command `calibrate`: what a person measured on a test page, kept for a printer.

In: millimetres as a ruler shows them. Out: a calibration that every later sheet for this printer is
corrected by, or none any more.
"""

from __future__ import annotations

import argparse
from typing import Any

from thankyou.base.errors import CardError
from thankyou.cli.console import say


def add_commands(commands: argparse._SubParsersAction[Any]) -> None:
    add = commands.add_parser("calibrate", help="correct a printer by what was measured")
    add.add_argument("--printer", default="", metavar="NAME", help="see “list printers”")
    add.add_argument("--tray", default="", metavar="NAME")
    add.add_argument("--paper", default="A4", metavar="ID|WxH", help="the test page's (default A4)")
    add.add_argument("--front", type=_pair, metavar="X,Y", help="the front's cross, in mm")
    add.add_argument("--back", type=_pair, metavar="X,Y", help="the back's cross, in mm")
    add.add_argument(
        "--rulers", type=_pair, default=(100.0, 100.0), metavar="ACROSS,DOWN",
        help="how long the 100 mm rulers are (default 100,100)",
    )  # fmt: skip
    add.add_argument("--clear", action="store_true", help="put this printer's calibrations away")
    add.set_defaults(run=_calibrate)


def _calibrate(options: argparse.Namespace) -> int:
    from thankyou.catalog import Catalog
    from thankyou.cli.system_printers import system_printer
    from thankyou.printing.calibration import Measured, calibration_from
    from thankyou.printing.calibration_store import CalibrationStore, Kept

    store = CalibrationStore()
    if options.clear:
        # By name alone: the printer may be gone.
        name = options.printer or system_printer("").name
        gone = store.forget(name)
        say(f"{name}: {gone} put away." if gone else f"{name} has no calibration.")
        return 0
    if options.front is None:
        raise CardError("calibrate-what")
    (front_x, front_y), (across, down) = options.front, options.rulers
    back_x, back_y = options.back or (None, None)
    calibration = calibration_from(Measured(front_x, front_y, across, down, back_x, back_y))
    printer = system_printer(options.printer)
    paper = Catalog().paper(options.paper)
    store.keep(Kept(printer.name, options.tray, paper.id, calibration))
    say(f"Sheets for {printer.info} are corrected from now on.")
    return 0


def _pair(text: str) -> tuple[float, float]:
    try:
        x, y = (float(part) for part in text.split(","))
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}”: write it like 20.5,19.8") from None
    return x, y
