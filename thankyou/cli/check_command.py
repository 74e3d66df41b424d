"""The command `check`: what is wrong with a card, alone or for each person of a table.

In: a card file, perhaps a table. Out: problems and notes as lines or JSON; exit code 1 only for
problems, since notes are for the writer to judge.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from thankyou.base.errors import Problem, errors_of
from thankyou.cli.arguments import add_card, card_in, read_people
from thankyou.cli.console import print_json, print_problems, report_json, say

if TYPE_CHECKING:
    from thankyou.catalog import Catalog
    from thankyou.export.batch import BatchReport
    from thankyou.model.card import Card


def add_commands(commands: argparse._SubParsersAction[Any]) -> None:
    add = commands.add_parser("check", help="say what is wrong with a card")
    add_card(add)
    add.add_argument("--people", type=Path, metavar="TABLE", help="check it for each person")
    add.add_argument("--map", action="append", default=[], metavar="FIELD=COLUMN")
    add.add_argument("--json", action="store_true", help="as one JSON value")
    add.set_defaults(run=_check)


def _check(options: argparse.Namespace) -> int:
    from thankyou.catalog import Catalog
    from thankyou.export.batch import BatchReport, check_people
    from thankyou.people.person import person_at

    reading = card_in(options)
    card = reading.card
    catalog = Catalog()
    composer = catalog.composer(card)
    people: list[Mapping[str, str]] = []
    if options.people:
        listed = read_people(options.people, options.map)
        report = check_people(composer, listed)
        people += [person_at(listed, index).values for index in range(len(listed.ids))]
    else:
        report = BatchReport(1, composer.compose().problems)
    notes = [*reading.notes, *_notes(card, catalog, people)]
    if options.json:
        print_json(report_json(report.records, (*report.problems, *notes)))
    else:
        _print_report(report, notes)
    return 1 if errors_of(report.problems) else 0


def _print_report(report: BatchReport, notes: Sequence[Problem]) -> None:
    print_problems(report.problems)
    if not report.problems:
        cards = "1 card" if report.records == 1 else f"{report.records} cards"
        say(f"{cards} checked: " + ("nothing is wrong." if notes else "all is well."))
    if notes:
        say("Notes, for you to judge:")
        print_problems(notes)


def _notes(
    card: Card, catalog: Catalog, people: Sequence[Mapping[str, str]]
) -> tuple[Problem, ...]:
    """The notes on the card's words and look, and on each person's cells taken by themselves."""
    from thankyou.proofing.notes import notes, record_notes

    found = [note.problem() for note in notes(card, catalog.languages)]
    found += catalog.look_notes(card)
    for row, values in enumerate(people, 1):
        cells = record_notes(values, card.language, catalog.languages)
        found += [problem.at_row(row) for problem in cells]
    return tuple(found)
