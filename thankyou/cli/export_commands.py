"""The commands that make files to print or share: `export` one card, `batch` one for each person.

In: a card file, perhaps a table, and a name whose ending says which kind of file is meant
(export.output_kinds). Out: the files, and every problem of their cards as a line.
"""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from thankyou.base.errors import CardError, Problem, errors_of
from thankyou.base.kept_apart import check_apart
from thankyou.cli.arguments import add_card, card_in
from thankyou.cli.console import print_problems, report_json
from thankyou.cli.leave_out import add_leave_out, rows_that_are_right
from thankyou.cli.mailing_options import add_mailing_options, prepare_mailing
from thankyou.cli.people_options import (
    add_people_options,
    by_row,
    people_in,
    problems_of_list,
)
from thankyou.cli.sheet_options import add_sheet_options, page_form
from thankyou.cli.worker_options import (
    add_worker_options,
    found_beside,
    with_list_problems,
    workers_for,
)
from thankyou.export.output_kinds import (
    DEFAULT_DPI,
    OUTPUT_KINDS,
    OutputKind,
    in_words,
    kind_for,
    list_kinds,
)

if TYPE_CHECKING:
    from thankyou.export.workers import Workers


def add_commands(commands: argparse._SubParsersAction[Any]) -> None:
    names = in_words([kind.name for kind in OUTPUT_KINDS])
    add = commands.add_parser("export", help=f"make a {names} of a card")
    add_card(add)
    add.add_argument("-o", "--output", type=Path, required=True, metavar="OUT")
    add.add_argument(
        "--dpi", type=float, default=DEFAULT_DPI, metavar="N",
        help=f"for pictures (default {DEFAULT_DPI})",
    )  # fmt: skip
    add.add_argument("--panel", metavar="NAME", help="one panel, or one side of the sheet, only")
    _add_password(add)
    add_sheet_options(add)
    add.set_defaults(run=_export)

    names = in_words([kind.name for kind in list_kinds()])
    outputs = "|".join(f"OUT{kind.suffix}" for kind in list_kinds())
    add = commands.add_parser(
        "batch", help=f"make one {names} of a card for each person of a table"
    )
    add_card(add)
    add.add_argument("table", type=Path, metavar="TABLE")
    add.add_argument("-o", "--output", type=Path, required=True, metavar=outputs)
    add.add_argument("--only", metavar="ROWS", help="these rows only, like 3,5-7")
    add.add_argument(
        "--each", metavar="PATTERN",
        help="one file a person, named like “{family}-{given}.pdf”; OUT is their folder",
    )  # fmt: skip
    add.add_argument("--report", type=Path, metavar="REPORT.json")
    add_leave_out(add)
    _add_password(add)
    add_people_options(add)
    add_sheet_options(add)
    add_mailing_options(add)
    add_worker_options(add)
    add.set_defaults(run=_batch)


def _add_password(add: argparse.ArgumentParser) -> None:
    """Never the password itself: a command line stands in the shell's history and in `ps`."""
    add.add_argument(
        "--password-file", type=Path, metavar="FILE",
        help="its first line opens the PDF (AES-256); who forgets it cannot open the PDF any more",
    )  # fmt: skip


def _password(options: argparse.Namespace) -> str:
    """The password that is asked for, or "". Raises CardError as password_in."""
    if options.password_file is None:
        return ""
    from thankyou.base.password import password_in

    return password_in(options.password_file)


def _export(options: argparse.Namespace) -> int:
    kind = kind_for(options.output)
    from thankyou.catalog import Catalog
    from thankyou.export.card_list import CardList
    from thankyou.export.single import export_form

    check_apart([options.file, options.password_file, options.card_password_file], [options.output])
    password = _password(options)
    card, file_notes = card_in(options)
    catalog = Catalog()
    cards = CardList(catalog.composer(card))
    form = page_form(options, catalog, catalog.format_of(card), 1)
    export_form(
        cards, form, options.output, kind=kind, dpi=options.dpi, panel=options.panel,
        password=password,
    )  # fmt: skip
    problems = cards.compose(0).problems
    print_problems((*problems, *file_notes, *form.notes(1)))
    return 1 if problems else 0


def _batch(options: argparse.Namespace) -> int:
    with workers_for(options) as workers:
        return _batch_with(options, workers)


def _batch_with(options: argparse.Namespace, workers: Workers | None) -> int:
    kind = _list_kind(options)
    from thankyou.base.atomic_write import write_atomically
    from thankyou.base.translatable import english
    from thankyou.catalog import Catalog
    from thankyou.export.batch import write_cards
    from thankyou.export.card_list import CardList, parse_rows

    made = [options.report, options.envelopes, options.labels, options.checklist]
    whole = None if options.each is not None else options.output  # else it is a folder
    read = [options.file, options.table, options.password_file, options.card_password_file]
    check_apart(read, [whole, *made])
    password = _password(options)
    if password and (options.envelopes or options.labels or options.checklist):
        raise CardError("password-mailing")
    card, file_notes = card_in(options)
    catalog = Catalog()
    people = people_in(options, options.table)
    rows = None if options.only is None else parse_rows(options.only, len(people.ids))
    left_out: tuple[Problem, ...] = ()
    if options.leave_out_errors:
        rows, left_out = rows_that_are_right(catalog, card, people, rows)
    workers = with_list_problems(workers, people, card, catalog.languages)
    cards = CardList(catalog.composer(card), people, rows)
    count = 1 if options.each is not None else len(cards)
    form = page_form(options, catalog, catalog.format_of(card), count)
    mailing = prepare_mailing(options, catalog, cards)
    if options.each is not None:
        from thankyou.export.each_file import write_each

        report = write_each(
            cards, form, options.output, options.each, kind, password=password
        ).report
    else:
        report = write_cards(cards, form, options.output, kind, password=password, workers=workers)
    of_list = problems_of_list(cards, catalog.languages, found_beside(workers))
    report = replace(report, problems=by_row((*report.problems, *of_list, *left_out)))
    # Listed before other files are written: if that fails, the problems have still been said.
    print_problems((*report.problems, *file_notes, *report.notes))
    if mailing is not None:
        of_mail = mailing.write(english)
        print_problems(of_mail)
        report = replace(report, problems=(*report.problems, *of_mail))
    if options.report:
        import json

        text = json.dumps(report_json(report.records, report.problems), indent=1)
        write_atomically(options.report, (text + "\n").encode())
    return 1 if errors_of(report.problems) else 0


def _list_kind(options: argparse.Namespace) -> OutputKind:
    """The kind of file that is asked for: by its name, or by the pattern of its names."""
    if options.each is None:
        return kind_for(options.output, list_kinds())
    if options.output.suffix.lower() in {s for kind in OUTPUT_KINDS for s in kind.suffixes}:
        raise CardError("each-folder", path=str(options.output))
    return kind_for(Path(options.each), list_kinds())
