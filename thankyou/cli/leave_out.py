"""`--leave-out-errors`: a batch of the cards that are right, and a line for each that is not.

In: the card, its people and the rows that are meant. Out: the rows that are right.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from typing import TYPE_CHECKING

from thankyou.base.errors import CardError, Problem, errors_of

if TYPE_CHECKING:
    from thankyou.catalog import Catalog
    from thankyou.model.card import Card
    from thankyou.people.people_list import PeopleList


def add_leave_out(add: argparse.ArgumentParser) -> None:
    add.add_argument(
        "--leave-out-errors", action="store_true",
        help="no card for a person whose card has a problem; they are listed, and the exit code "
        "stays 1",
    )  # fmt: skip


def rows_that_are_right(
    catalog: Catalog, card: Card, people: PeopleList, rows: Iterable[int] | None
) -> tuple[tuple[int, ...], tuple[Problem, ...]]:
    """Those of the rows (from 1; None: all that are printed) without errors, and the problems of
    the others.

    Raises CardError "nobody-printed" (count, kind "right") if none is left.
    """
    from thankyou.export.card_list import printed
    from thankyou.export.preflight import Preflight

    meant = printed(people, rows)
    look = Preflight(catalog, card, people)
    kept: list[int] = []
    found: list[Problem] = []
    for index, problems in look.rows(row - 1 for row in meant):
        wrong = errors_of((*look.of_list.get(index, ()), *problems))
        if wrong:
            found += wrong
        else:
            kept.append(index + 1)
    if not kept:
        raise CardError("nobody-printed", count=len(meant), kind="right")
    return tuple(kept), tuple(found)
