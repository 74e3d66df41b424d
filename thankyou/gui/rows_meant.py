"""Which rows of the open list are meant on the Print page: who gets a card of the next run.

In: the open list, the words in which rows are asked for. Out: rows, from 1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from thankyou.gui.open_table import OpenTable


def rows_meant(people: OpenTable, wanted: str | None, everyone: bool) -> tuple[int, ...] | None:
    """All rows that are printed, those that are `wanted` ("3, 5-7"), or if not `everyone` the one
    that is shown; None without a list.

    Raises CardError "bad-rows", "row-past-end", "nobody-printed".
    """
    from thankyou.export.card_list import parse_rows, printed

    if people.people is None or not people.count:
        return None
    if not everyone:
        return printed(people.people, (people.index + 1,))
    return printed(people.people, None if wanted is None else parse_rows(wanted, people.count))


def wrong_rows(people: OpenTable, rows: tuple[int, ...]) -> tuple[int, ...]:
    """Those of the rows whose cards are not right, as far as it is known."""
    from thankyou.base.errors import errors_of

    return tuple(row for row in rows if errors_of(people.statuses[row - 1] or ()))
