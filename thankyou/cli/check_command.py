"""The command `check`: what is wrong with a card, alone or for each person of a table.

In: a card file, perhaps a table. Out: problems and notes as lines or JSON, the same that the window
shows before it prints; exit code 1 only for problems, since notes are for the writer to judge.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from thankyou.base.errors import Problem, errors_of
from thankyou.cli.arguments import add_card, card_in
from thankyou.cli.console import print_json, print_problems, report_json, say
from thankyou.cli.people_options import add_people_options, by_row, people_in, reading_notes

if TYPE_CHECKING:
    from thankyou.catalog import Catalog
    from thankyou.model.card import Card


def add_commands(commands: argparse._SubParsersAction[Any]) -> None:
    add = commands.add_parser("check", help="say what is wrong with a card")
    add_card(add)
    add.add_argument("--people", type=Path, metavar="TABLE", help="check it for each person")
    add.add_argument("--json", action="store_true", help="as one JSON value")
    add_people_options(add)
    add.set_defaults(run=_check)


def _check(options: argparse.Namespace) -> int:
    from thankyou.catalog import Catalog

    reading = card_in(options)
    catalog = Catalog()
    if options.people:
        records, found = _of_people(options, reading.card, catalog)
    else:
        records, found = 1, _of_card(reading.card, catalog)
    problems = errors_of(found)
    notes = [*reading.notes, *(one for one in found if one.level == "note")]
    if options.json:
        print_json(report_json(records, (*problems, *notes)))
    else:
        _print_report(records, problems, notes)
    return 1 if problems else 0


def _of_card(card: Card, catalog: Catalog) -> tuple[Problem, ...]:
    from thankyou.export.holding_sizes import holding_sizes, sizes_note, too_long
    from thankyou.proofing.notes import notes

    found = [note.problem() for note in notes(card, catalog.languages)]
    problems = catalog.composer(card).compose().problems
    if too_long(problems):
        found.insert(0, sizes_note(holding_sizes(catalog, card)))
    return (*problems, *found, *catalog.look_notes(card))


def _of_people(
    options: argparse.Namespace, card: Card, catalog: Catalog
) -> tuple[int, tuple[Problem, ...]]:
    """How many cards there are, and everything to look at before they are printed."""
    from thankyou.export.card_list import printed
    from thankyou.export.holding_sizes import holding_sizes, sizes_note, too_long
    from thankyou.export.preflight import Preflight

    people = people_in(options, options.people)
    rows = printed(people)
    look = Preflight(catalog, card, people)
    found = [*look.of_card, *look.of_list.get(-1, ())]
    long = []
    for index, problems in look.rows(row - 1 for row in rows):
        found += (*look.of_list.get(index, ()), *problems)
        if too_long(problems):
            long.append(index)
    if long:
        found.append(sizes_note(holding_sizes(catalog, card, people, long)))
    return len(rows), (*reading_notes(people, catalog.languages), *by_row(found))


def _print_report(records: int, problems: Sequence[Problem], notes: Sequence[Problem]) -> None:
    print_problems(problems)
    if not problems:
        cards = "1 card" if records == 1 else f"{records} cards"
        say(f"{cards} checked: " + ("nothing is wrong." if notes else "all is well."))
    elif records > 1:
        rows = {problem.row for problem in problems if problem.row is not None}
        said = f"Ready to print: {records - len(rows)} of {records}"
        all_cards = any(problem.row is None for problem in problems)
        say(said + (", but for what is on every card." if all_cards else "."))
    if notes:
        say("Notes, for you to judge:")
        print_problems(notes)
