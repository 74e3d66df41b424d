"""The commands that make files to print or share: `export` one card, `batch` one for each person.

In: a card file, perhaps a table, and a name whose ending says which kind of file is meant
(export.output_kinds). Out: the files, and every problem of their cards as a line.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from thankyou.cli.arguments import read_people
from thankyou.cli.console import print_problems, report_json
from thankyou.export.output_kinds import (
    DEFAULT_DPI,
    OUTPUT_KINDS,
    in_words,
    kind_for,
    list_kinds,
)


def add_commands(commands: argparse._SubParsersAction[Any]) -> None:
    names = in_words([kind.name for kind in OUTPUT_KINDS])
    add = commands.add_parser("export", help=f"make a {names} of a card")
    add.add_argument("file", type=Path, metavar="FILE")
    add.add_argument("-o", "--output", type=Path, required=True, metavar="OUT")
    add.add_argument(
        "--dpi", type=float, default=DEFAULT_DPI, metavar="N",
        help=f"for pictures (default {DEFAULT_DPI})",
    )  # fmt: skip
    add.add_argument("--panel", metavar="NAME", help="one panel only")
    add.set_defaults(run=_export)

    names = in_words([kind.name for kind in list_kinds()])
    outputs = "|".join(f"OUT{kind.suffix}" for kind in list_kinds())
    add = commands.add_parser(
        "batch", help=f"make one {names} of a card for each person of a table"
    )
    add.add_argument("file", type=Path, metavar="FILE")
    add.add_argument("table", type=Path, metavar="TABLE")
    add.add_argument("-o", "--output", type=Path, required=True, metavar=outputs)
    add.add_argument("--map", action="append", default=[], metavar="FIELD=COLUMN")
    add.add_argument("--report", type=Path, metavar="REPORT.json")
    add.set_defaults(run=_batch)


def _export(options: argparse.Namespace) -> int:
    kind = kind_for(options.output)
    from thankyou.catalog import Catalog
    from thankyou.export.single import export_card
    from thankyou.storage.card_file import read_card

    card = read_card(options.file)
    composition = Catalog().composer(card).compose()
    export_card(card, composition, options.output, kind=kind, dpi=options.dpi, panel=options.panel)
    print_problems(composition.problems)
    return 1 if composition.problems else 0


def _batch(options: argparse.Namespace) -> int:
    kind = kind_for(options.output, list_kinds())
    from thankyou.base.atomic_write import write_atomically
    from thankyou.catalog import Catalog
    from thankyou.export.batch import run_batch
    from thankyou.storage.card_file import read_card

    card = read_card(options.file)
    table, mapping = read_people(options.table, options.map)
    report = run_batch(Catalog().composer(card), table, mapping, options.output, kind=kind)
    # Listed before the report is written: if that fails, the problems have still been said.
    print_problems(report.problems)
    if options.report:
        import json

        text = json.dumps(report_json(report.records, report.problems), indent=1)
        write_atomically(options.report, (text + "\n").encode())
    return 1 if report.problems else 0
