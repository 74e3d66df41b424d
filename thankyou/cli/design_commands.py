"""The commands for choosing and making designs: `gallery` and `check-design`.

In: a folder. Out: pictures of every design in it, or the findings on the design it holds.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from thankyou.cli.console import say


def add_commands(commands: argparse._SubParsersAction[Any]) -> None:
    add = commands.add_parser("gallery", help="make pictures of every design, and a contact sheet")
    add.add_argument("-o", "--output", type=Path, required=True, metavar="DIR")
    add.add_argument("--format", metavar="ID", default="flat-a6")
    add.add_argument("--lang", metavar="TAG", default="en", help="the language of its words")
    add.set_defaults(run=_gallery)

    add = commands.add_parser("check-design", help="say what is wrong with a design, line by line")
    add.add_argument("folder", type=Path, metavar="DIR")
    add.set_defaults(run=_check_design)


def _gallery(options: argparse.Namespace) -> int:
    from thankyou.catalog import Catalog
    from thankyou.export.contact_sheet import write_contact_sheet

    made = list(write_contact_sheet(Catalog(), options.output, options.format, options.lang))
    say(f"{len(made) - 1} pictures, and all of them in {made[-1]}")
    return 0


def _check_design(options: argparse.Namespace) -> int:
    from thankyou.catalog import Catalog
    from thankyou.cli.findings import say_findings
    from thankyou.export.design_lint import check_design

    return say_findings(check_design(options.folder, Catalog()), options.folder)
