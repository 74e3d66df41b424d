"""The options with which a command takes a list of people: how it is read, and who gets a card.

In: the words of the options. Out: a `PeopleList`, as the window has it beside a card; what a person
should know of the reading; or a CardError that says which word is wrong.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from thankyou.base.errors import CardError, Problem
from thankyou.base.folded import folded
from thankyou.cli.arguments import name_value_pairs

if TYPE_CHECKING:
    from thankyou.export.card_list import CardList
    from thankyou.language.rules import Languages
    from thankyou.people.grid import ReadOptions
    from thankyou.people.people_list import PeopleList
    from thankyou.people.table import Table

_TAB = ("tab", "\\t")


def add_reading_options(add: argparse.ArgumentParser) -> None:
    """How a table is read, where what was found is wrong; and which column is which."""
    group = add.add_argument_group("how the table is read (what is not given is found)")
    group.add_argument(
        "--encoding", default="", metavar="NAME", help="like utf-8, cp1252, mac-roman"
    )
    group.add_argument("--delimiter", default="", metavar="SIGN", help="one sign, or “tab”")
    group.add_argument("--worksheet", default="", metavar="NAME", help="of a workbook")
    group.add_argument(
        "--header", default="", metavar="N|none",
        help="the number of the header's row; none: the first row is a person",
    )  # fmt: skip
    group.add_argument(
        "--map", action="append", default=[], metavar="TARGET=COLUMN", help="can be given again"
    )


def add_people_options(add: argparse.ArgumentParser) -> None:
    """How a table is read, and who of it gets a card."""
    add_reading_options(add)
    group = add.add_argument_group("who gets a card")
    group.add_argument(
        "--where", action="append", default=[], metavar="COLUMN=VALUE",
        help="only rows with this in that column, != for all others; again: all must hold, but any "
        "of two values for one column",
    )  # fmt: skip
    group.add_argument(
        "--turn-names", action="store_true", help="“Okafor, Amara” becomes “Amara Okafor”"
    )
    group.add_argument(
        "--answers", action="store_true",
        help="each row is the answers of a form: its card is written from them, if it is approved",
    )  # fmt: skip
    group.add_argument(
        "--approve-all", action="store_true", help="you have read all answers, and approve them"
    )


def read_options(options: argparse.Namespace) -> ReadOptions:
    """How the table is to be read. Raises CardError "bad-header" (text)."""
    from thankyou.people.grid import FIND_HEADER, NO_HEADER, ReadOptions

    delimiter = "\t" if options.delimiter.lower() in _TAB else options.delimiter
    header, text = FIND_HEADER, options.header.strip().lower()
    if text == "none":
        header = NO_HEADER
    elif text:
        if not (text.isascii() and text.isdigit() and 0 < int(text[:9]) < 10_000_000):
            raise CardError("bad-header", text=options.header)
        header = int(text)
    return ReadOptions(options.encoding, delimiter, options.worksheet, header)


def people_in(options: argparse.Namespace, path: Path) -> PeopleList:
    """The list in a table, as the options want it.

    Raises CardError as read_table and map_columns do, and "bad-header" (text), "bad-mapping"
    (text), "bad-where" (text), "unknown-column" (name, choices), "where-nobody" (text),
    "not-a-form" (path).
    """
    from thankyou.people.people_list import PeopleList
    from thankyou.people.reading import read_table
    from thankyou.people.table import map_columns

    table = read_table(path, read_options(options))
    maps = name_value_pairs(options.map, "bad-mapping")
    if options.answers or options.approve_all:
        people = _answers(table, path, maps, options.approve_all, options.answers)
    else:
        mapping = tuple(map_columns(table, maps).items())
        people = PeopleList(table, mapping, path, left_out=table.hidden)
    people = replace(people, turned=options.turn_names)
    return _where(people, options.where) if options.where else people


def explicit_list(table: Table, path: Path, maps: Iterable[str]) -> PeopleList:
    """A table with the columns that are known and those that are named (TARGET=COLUMN); there may
    be none. Raises CardError "bad-mapping", and as people.table.explicit_columns."""
    from thankyou.people.people_list import PeopleList
    from thankyou.people.table import map_columns

    named = name_value_pairs(maps, "bad-mapping")
    if not named:
        return PeopleList.of(table, path)
    mapping = tuple(map_columns(table, named).items())
    return PeopleList(table, mapping, path, left_out=table.hidden)


def reading_notes(people: PeopleList, languages: Languages) -> tuple[Problem, ...]:
    """What a person should know of how the file was read; and "looks-like-answers" where each row
    could be a card written from its answers."""
    from thankyou.people.form import form_in

    notes = people.table.reading.notes
    if people.guided or form_in(people.table, languages) is None:
        return notes
    return (*notes, Problem("looks-like-answers", level="note"))


def _answers(
    table: Table, path: Path, maps: dict[str, str], approve: bool, certain: bool
) -> PeopleList:
    """The list as the answers of a form. `certain`: somebody has said that they are."""
    from thankyou.base.assets import asset_root
    from thankyou.language.rules import Languages
    from thankyou.people.form import as_form, form_in, read_as_form
    from thankyou.people.people_list import PeopleList
    from thankyou.people.table import explicit_columns
    from thankyou.proofing.answer_language import with_languages

    languages = Languages(asset_root() / "words")
    reading = read_as_form(table, languages) if certain else form_in(table, languages)
    if reading is None:
        raise CardError("not-a-form", path=str(path))
    people = as_form(PeopleList(table, (), path, left_out=table.hidden), reading)
    for target, column in explicit_columns(table, maps).items():
        people = people.mapped(column, target)
    people = with_languages(people, "Language", languages)
    return people.decided(range(len(people.ids)), "approved") if approve else people


# ---------------------------------------------------------------------- --where


def _where(people: PeopleList, texts: Sequence[str]) -> PeopleList:
    """The list without the rows that are not meant. Raises CardError "bad-where", "unknown-column",
    "where-nobody"."""
    wanted: dict[int, set[str]] = {}
    unwanted: list[tuple[int, str]] = []
    for text in texts:
        name, sign, value = text.partition("=")
        if not sign or not name.strip(" !"):
            raise CardError("bad-where", text=text)
        column = _column(people, name.removesuffix("!").strip())
        if name.endswith("!"):
            unwanted.append((column, alike(value)))
        else:
            wanted.setdefault(column, set()).add(alike(value))

    def meant(record: Sequence[str]) -> bool:
        return all(alike(record[at]) in values for at, values in wanted.items()) and all(
            alike(record[at]) != value for at, value in unwanted
        )

    others = [index for index, record in enumerate(people.table.records) if not meant(record)]
    if len(others) == len(people.ids):
        raise CardError("where-nobody", text=", ".join(texts))
    return people.ticked(others, False)


def alike(value: str) -> str:
    """A cell as it is compared: without case and spaces around it, spaces within as one."""
    return " ".join(value.split()).casefold()


def _column(people: PeopleList, name: str) -> int:
    """A column by its name, or by what it fills."""
    from thankyou.people.table import explicit_columns

    try:
        return next(iter(explicit_columns(people.table, {"recipient": name}).values()))
    except CardError:
        for target, at in people.mapping:
            if folded(target) == folded(name):
                return at
        raise


def problems_of_list(
    cards: CardList, languages: Languages, found: Mapping[int, tuple[Problem, ...]] | None = None
) -> tuple[Problem, ...]:
    """What looks damaged or doubled in the rows of the cards, and what there is to know of it all,
    without what its reader found, which the cards tell (export.card_list). `found` is what
    list_problems has found, if it has been asked already."""
    from thankyou.export.list_problems import list_problems

    people = cards.people
    if people is None:
        return ()
    if found is None:
        found = list_problems(people, cards.composer.card, languages=languages)
    kept = (one for row in (0, *cards.rows) for one in found.get(row - 1, ()))
    own = (one for one in kept if one not in people.table.problems)
    return (*reading_notes(people, languages), *own)


def by_row(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """What is about no row, then row by row, errors before notes."""
    return tuple(sorted(problems, key=lambda one: (one.row or 0, one.level == "note")))
