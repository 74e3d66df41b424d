"""The command `people`: how a table was read, and what is wrong with it before any card is made.

In: a table. Out: its kind, encoding, header, what was left out; each column with what it fills and
its first cells; the problems. As lines or as one JSON value; exit code 1 if a cell is damaged.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from thankyou.base.errors import errors_of
from thankyou.cli.console import print_json, print_problems, report_json, say
from thankyou.cli.people_options import (
    add_reading_options,
    by_row,
    explicit_list,
    read_options,
    reading_notes,
)

if TYPE_CHECKING:
    from thankyou.people.grid import Reading
    from thankyou.people.people_list import PeopleList
    from thankyou.people.table import Table

_FIRST = 3
"""Cells of a column that are shown."""
_LONGEST = 40
_MOST = 200
"""Columns and problems that are shown as lines; JSON has all."""


def add_commands(commands: argparse._SubParsersAction[Any]) -> None:
    add = commands.add_parser("people", help="show how a table of people is read")
    add.add_argument("table", type=Path, metavar="TABLE")
    add.add_argument("--lang", default="", metavar="TAG", help="of the card's words, like en or tr")
    add.add_argument("--json", action="store_true", help="as one JSON value")
    add_reading_options(add)
    add.set_defaults(run=_people)


def _people(options: argparse.Namespace) -> int:
    from thankyou.base.assets import asset_root
    from thankyou.export.list_problems import list_problems
    from thankyou.language.rules import Languages
    from thankyou.people.reading import read_table

    table = read_table(options.table, read_options(options))
    people = explicit_list(table, options.table, options.map)
    found = list_problems(people, tag=options.lang)
    problems = by_row(one for of_row in found.values() for one in of_row)
    notes = reading_notes(people, Languages(asset_root() / "words"))
    if options.json:
        value = _reading_json(table.reading) | {
            "columns": _columns(people, 10_000),
            **report_json(len(table.records), (*notes, *problems)),
        }
        print_json(value)
    else:
        _say_reading(table)
        _say_columns(people)
        print_problems((*notes, *problems[:_MOST]))
        if len(problems) > _MOST:
            say(f"… and {len(problems) - _MOST} more; “--json” has all.")
    return 1 if errors_of(problems) else 0


def _reading_json(reading: Reading) -> dict[str, Any]:
    return {
        "kind": reading.kind,
        "encoding": reading.encoding,
        "encoding_guessed": reading.guessed,
        "delimiter": reading.delimiter,
        "worksheet": reading.worksheet,
        "worksheets": list(reading.worksheets),
        "header": reading.header,
        "before": [{"line": line, "cells": list(cells)} for line, cells in reading.before],
        "after": [{"line": line, "cells": list(cells)} for line, cells in reading.after],
        "repeated_headers": list(reading.doubled),
    }


def _columns(people: PeopleList, most: int) -> list[dict[str, Any]]:
    table = people.table
    targets: dict[int, list[str]] = {}
    for target, at in people.mapping:
        targets.setdefault(at, []).append(target)
    return [
        {"name": name, "fills": targets.get(at, []), "first": _first(table, at)}
        for at, name in enumerate(table.columns[:most])
    ]


def _first(table: Table, at: int) -> list[str]:
    """The first cells of a column with something in them."""
    filled = (record[at] for record in table.records if record[at].strip())
    return [cell for cell, _ in zip(filled, range(_FIRST), strict=False)]


def _say_reading(table: Table) -> None:
    reading = table.reading
    parts = [_KINDS.get(reading.kind, reading.kind)]
    if reading.encoding:
        parts.append(reading.encoding + (" (a guess)" if reading.guessed else ""))
    if reading.delimiter:
        parts.append(f"cells by {_SIGNS.get(reading.delimiter, reading.delimiter)}")
    if reading.worksheet:
        others = [name for name in reading.worksheets if name != reading.worksheet]
        of = f" (there are also {', '.join(others)})" if others else ""
        parts.append(f"sheet “{reading.worksheet}”{of}")
    parts.append(f"header on row {reading.header}" if reading.header else "no header")
    count = len(table.records)
    parts.append("1 person" if count == 1 else f"{count} people")
    if table.hidden:
        parts.append(f"{len(table.hidden)} of them hidden, who get no card")
    say(f"{table.source}: {', '.join(parts)}.")


def _say_columns(people: PeopleList) -> None:
    columns = _columns(people, _MOST)
    for one in columns:
        fills = ", ".join(one["fills"]) or "–"
        first = " | ".join(_short(cell) for cell in one["first"])
        say(f"{_short(one['name'])}  →  {fills}:  {first}")
    more = len(people.table.columns) - len(columns)
    if more > 0:
        say(f"… and {more} more columns.")


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


_KINDS = {
    "csv": "text",
    "xlsx": "a workbook (XLSX)",
    "ods": "a workbook (ODS)",
    "vcard": "contacts (vCard)",
}
_SIGNS = {"\t": "tabs", ",": "commas", ";": "semicolons", "|": "bars"}
