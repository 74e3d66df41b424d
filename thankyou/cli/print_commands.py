"""The command `print`: sheets to a printer, going on after a crash, and a jammed sheet again.

In: a card file and perhaps a table, or the run that was begun last. Out: paper; a line for each
change. What a person must do at the printer is asked for in a terminal, and said elsewhere.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from thankyou.base.errors import CardError, Problem, errors_of
from thankyou.cli.arguments import add_card, card_in
from thankyou.cli.console import ask, print_problems, say
from thankyou.cli.people_options import (
    add_people_options,
    by_row,
    people_in,
    problems_of_list,
)
from thankyou.cli.sheet_options import add_sheet_options, sheet_settings
from thankyou.cli.system_printers import system_printer, system_spooler

if TYPE_CHECKING:
    from thankyou.export.sheet_run import SheetRun
    from thankyou.printing.printers import Printer
    from thankyou.printing.run import Progress, Run
    from thankyou.printing.run_plan import RunPlan
    from thankyou.printing.runs import Runs
    from thankyou.printing.spooler import Spooler


_MOST = 100_000
"""No run has more sheets."""


def add_commands(commands: argparse._SubParsersAction[Any]) -> None:
    add = commands.add_parser("print", help="print cards, or go on with a run")
    add_card(add, nargs="?")
    add.add_argument("--people", type=Path, metavar="TABLE", help="a card for each of its people")
    add.add_argument("--only", metavar="ROWS", help="these rows only, like 3,5-7")
    add.add_argument("--printer", default="", metavar="NAME", help="see “list printers”")
    add.add_argument("--tray", default="", metavar="NAME")
    add.add_argument("--anyway", action="store_true", help="print cards that have problems, too")
    again = add.add_argument_group("a run that was begun")
    again.add_argument("--resume", action="store_true", help="go on where it stopped")
    again.add_argument("--again", metavar="SHEETS", help="print these sheets again, like 7,9-10")
    again.add_argument("--came-out", metavar="SHEETS", help="sheets in doubt that came out well")
    again.add_argument("--turned", action="store_true", help="the pile is turned over and put back")
    again.add_argument("--throw-away", action="store_true", help="forget the run")
    add_people_options(add)
    add_sheet_options(add, default="sheet")
    add.set_defaults(run=_print)


def _print(options: argparse.Namespace) -> int:
    goes_on = options.resume or options.again or options.came_out or options.turned
    if options.throw_away:
        return _throw_away()
    if options.file is not None and goes_on:
        raise CardError("print-or-resume")
    if options.file is None and not goes_on:
        raise CardError("print-what")
    return _go_on(options) if goes_on else _begin(options)


# ---------------------------------------------------------------------- beginning


def _begin(options: argparse.Namespace) -> int:
    from thankyou.printing.printers import media_for, printer_problems
    from thankyou.printing.runs import Runs
    from thankyou.printing.sheet_job import inputs_of, plan_of

    printer = system_printer(options.printer)
    sheets = _sheets(options, printer)
    layout = sheets.layout
    problems = printer_problems(printer, layout.paper, layout.duplex, options.tray)
    print_problems((*layout.notes, *problems))
    if errors_of(problems):
        return 2
    if errors_of(_checked(sheets)) and not options.anyway:
        say("Nothing was printed. Put this right first, or print with --anyway.")
        return 1
    media = media_for(printer, layout.width, layout.height, options.tray)
    plan = plan_of(sheets, printer.name, media.name if media else layout.paper.media, options.tray)
    runs = Runs()
    runs.tidy()
    _say_job(sheets, plan, printer, runs)
    with runs.begin(plan, inputs_of(sheets)) as run:
        return _printed(run, system_spooler(run, sheets))


def _sheets(options: argparse.Namespace, printer: Printer) -> SheetRun:
    """The sheets as this printer prints them: its margins, its way to turn paper over."""
    from thankyou.catalog import Catalog
    from thankyou.export.card_list import CardList, parse_rows
    from thankyou.export.plan import paper_of, plan_sheets
    from thankyou.export.sheet_run import SheetRun
    from thankyou.printing.for_printer import for_printer, usual_duplex

    card, file_notes = card_in(options)
    print_problems(file_notes)
    catalog = Catalog()
    composer = catalog.composer(card)
    if options.people is None:
        if options.only is not None:
            raise CardError("only-needs-people")
        cards = CardList(composer)
    else:
        people = people_in(options, options.people)
        rows = None if options.only is None else parse_rows(options.only, len(people.ids))
        cards = CardList(composer, people, rows)
    settings = sheet_settings(options)
    if options.duplex is None:
        settings = replace(settings, duplex=usual_duplex(printer))
    if options.face_up is None and printer.face_up is not None:
        settings = replace(settings, stacks_face_up=printer.face_up)
    card_format = catalog.format_of(card)
    paper = paper_of(catalog, card_format, settings)
    settings = for_printer(settings, printer, paper, options.tray)
    plan = plan_sheets(catalog, card_format, settings, len(cards))
    return SheetRun(cards, plan.layout, plan.settings)


def _checked(sheets: SheetRun) -> tuple[Problem, ...]:
    """Every problem of the cards, found and listed before paper is touched."""
    for number in range(len(sheets.cards)):
        sheets.cards.compose(number)
    cards = sheets.cards
    problems = cards.problems()
    if cards.people is not None:
        from thankyou.base.assets import asset_root
        from thankyou.language.rules import Languages

        of_list = problems_of_list(cards, Languages(asset_root() / "words"))
        problems = by_row((*problems, *of_list))
    print_problems(problems)
    return problems


def _say_job(sheets: SheetRun, plan: RunPlan, printer: Printer, runs: Runs) -> None:
    """What to lay ready before the first sheet."""
    from thankyou.printing.job_figures import job_figures

    figures = job_figures(plan, 0, printer.speed, runs.seconds_per_side(printer.name))
    say(
        f"{_count(sheets.order.total, 'card')} on {_count(figures.sheets, 'sheet')} of "
        f"{sheets.layout.paper.name}; lay {figures.spare} more ready. About "
        f"{_count(figures.minutes, 'minute')} on {printer.info}."
    )


def _count(number: int, name: str) -> str:
    return f"{number} {name}" if number == 1 else f"{number} {name}s"


# ---------------------------------------------------------------------- going on


def _go_on(options: argparse.Namespace) -> int:
    from thankyou.catalog import Catalog
    from thankyou.export.card_list import parse_rows
    from thankyou.printing.runs import Runs
    from thankyou.printing.sheet_job import rebuilt

    runs = Runs()
    with runs.last() if options.again else runs.resume() as run:
        if options.came_out:
            run.answer(dict.fromkeys(parse_rows(options.came_out, _MOST), True))
        if options.again:
            wanted = parse_rows(options.again, _MOST)
            run.answer(dict.fromkeys(wanted, False))
            run.again(wanted)  # refuses a sheet that is not in the run
        if options.turned:
            run.turned()
        sheets = rebuilt(run.plan, run.input, Catalog())
        return _printed(run, system_spooler(run, sheets))


def _throw_away() -> int:
    from thankyou.printing.runs import Runs

    runs = Runs()
    unfinished = runs.unfinished()
    if not unfinished:
        raise CardError("no-run", run="")
    runs.throw_away(unfinished[0].id)
    say(f"The run of {unfinished[0].sheets} sheets is forgotten.")
    return 0


def _printed(run: Run, spooler: Spooler) -> int:
    """Print until all is out or a person is needed; ask in a terminal."""
    while True:
        try:
            now = run.go(spooler, _say)
        except KeyboardInterrupt:
            run.stop()
            run.go(spooler)
            say("Stopped. “thankyou print --resume” goes on with it.")
            return 1
        if now.status == "turn":
            if not _asked("Turn the pile over and put it back, then press Enter."):
                say("Turn the pile over, put it back, and run “thankyou print --turned”.")
                return 1
            run.turned()
        elif now.status == "doubtful":
            if not sys.stdin.isatty():
                _say_doubtful(now)
                return 1
            run.answer({sheet: _yes(f"Did sheet {sheet} come out?") for sheet in now.doubtful})
        elif now.status == "printed":
            say(
                f"{_out(now)} If one came out badly, “thankyou print --again "
                "SHEETS” prints it once more."
            )
            return 0
        else:
            say("The printer took a sheet back, so nothing more is sent: look at the printer, "
                  "then run “thankyou print --resume”.")  # fmt: skip
            return 1


def _say(now: Progress) -> None:
    if now.trouble is not None:
        print_problems((now.trouble,))
    say(_out(now), at_once=True)


def _out(now: Progress) -> str:
    return f"{now.out} of {_count(now.sheets, 'sheet')} out."


def _say_doubtful(now: Progress) -> None:
    names = ", ".join(map(str, now.doubtful))
    say(
        f"It is not known whether these sheets came out: {names}. Look, then run “thankyou print "
        "--came-out SHEETS” for those that did, or “--again SHEETS” for those that did not."
    )


def _asked(words: str) -> bool:
    """Whether somebody at a terminal has done what was asked."""
    if not sys.stdin.isatty():
        return False
    try:
        ask(words)
    except EOFError:
        return False
    return True


def _yes(question: str) -> bool:
    while True:
        answer = ask(f"{question} (yes/no)").strip().lower()
        if answer in ("y", "yes", "n", "no"):
            return answer[0] == "y"
