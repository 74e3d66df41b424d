"""The command `test-page`: two sides from which a printer's margins and its drift are measured.

In: a paper, perhaps a printer. Out: a PDF. With a printer that has been measured, the page comes
out as its sheets do, to see whether all is in its place.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from thankyou.export.output_kinds import Duplex

if TYPE_CHECKING:
    from thankyou.catalog import Catalog
    from thankyou.model.format import PaperSize
    from thankyou.printing.printers import Printer

_DUPLEX: dict[str, Duplex] = {"long": "DuplexFlipLongEdge", "short": "DuplexFlipShortEdge"}


def add_commands(commands: argparse._SubParsersAction[Any]) -> None:
    add = commands.add_parser("test-page", help="make a page to measure a printer with")
    add.add_argument("-o", "--output", type=Path, required=True, metavar="OUT.pdf")
    add.add_argument("--paper", metavar="ID|WxH", help="see “list papers”; default: the printer's")
    add.add_argument(
        "--printer", metavar="NAME", help="corrected as measured for it: see “list printers”"
    )
    add.add_argument("--tray", default="", metavar="NAME", help="the tray it was measured with")
    add.add_argument("--uncorrected", action="store_true", help="to measure that printer anew")
    add.set_defaults(run=_test_page)


def _test_page(options: argparse.Namespace) -> int:
    from thankyou.base.geometry import Size
    from thankyou.base.translatable import english
    from thankyou.catalog import Catalog
    from thankyou.cli.console import print_problems
    from thankyou.cli.system_printers import system_printer
    from thankyou.export.mailing_files import write_test_page
    from thankyou.export.output_kinds import OUTPUT_KINDS, kind_for
    from thankyou.mailing.lettering import Lettering
    from thankyou.mailing.test_page import Tested
    from thankyou.printing.calibration_store import CalibrationStore
    from thankyou.printing.for_printer import usual_duplex
    from thankyou.printing.printers import printer_problems

    kind_for(options.output, [kind for kind in OUTPUT_KINDS if kind.key == "pdf"])
    catalog = Catalog()
    printer = None if options.printer is None else system_printer(options.printer)
    paper = _paper(options.paper, catalog, printer)
    tested, duplex = Tested(), "long"
    if printer is not None:
        tested = Tested(printer.info)
        kept = CalibrationStore().find(printer.name, options.tray, paper.id)
        if kept is not None and not options.uncorrected:
            tested = Tested(printer.info, kept.calibration)
        duplex = usual_duplex(printer)
        print_problems(printer_problems(printer, paper, "off", options.tray))
    write_test_page(
        Size(paper.width, paper.height),
        Lettering(catalog.fonts),
        options.output,
        english,
        tested,
        _DUPLEX.get(duplex),
    )
    return 0


def _paper(name: str | None, catalog: Catalog, printer: Printer | None) -> PaperSize:
    """The paper that is named, else the one that lies in the printer, else A4. Raises CardError
    "unknown-paper", "paper-size"."""
    if name:
        return catalog.paper(name)
    for media in printer.ready if printer is not None else ():
        for paper in catalog.papers.values():
            if paper.media == media:
                return paper
    return catalog.paper("A4")
