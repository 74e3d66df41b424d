"""The handover list: who gets a card, ward by ward, to be ticked as the cards are given out.

In: a list's people, in the cards' order. Out: the wards with their people, and the list as CSV;
handover_pages.py has it on paper.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from thankyou.base.translatable import Translate
from thankyou.language.rules import Language
from thankyou.mailing.address import NOTHING, addressed_name
from thankyou.merge.clean_text import one_line, settable
from thankyou.people.people_list import PeopleList
from thankyou.people.person import person_at


@dataclass(frozen=True, slots=True)
class HandoverRow:
    """One card: its `number` in the order of printing (from 1), and who gets it. `row` is the
    person's in the table, from 1."""

    number: int
    name: str
    role: str
    ward: str
    row: int


@dataclass(frozen=True, slots=True)
class Ward:
    """A ward, "" for people without one, and its cards in their order."""

    name: str
    rows: tuple[HandoverRow, ...]


def handover_rows(
    people: PeopleList,
    rows: Iterable[int],
    language: Language,
    own: Mapping[str, str] = NOTHING,
    tag: str = "",
) -> tuple[HandoverRow, ...]:
    """The people of some rows (from 1), in the cards' order. `own` are the card's own fields, which
    stand for columns that the table lacks; `tag` is that of the card's words."""
    found = []
    for number, row in enumerate(rows, 1):
        values = {**own, **person_at(people, row - 1).values}
        name = addressed_name(values, language, tag)
        role, ward = (_line(values.get(field, "")) for field in ("role", "unit"))
        found.append(HandoverRow(number, _line(name), role, ward, row))
    return tuple(found)


def wards(rows: Iterable[HandoverRow]) -> tuple[Ward, ...]:
    """The rows by ward. Wards stand in the order in which the cards first come to them, as the
    pile of cards does; people without a ward at the end. Case and spaces make no other ward."""
    groups: dict[str, list[HandoverRow]] = {}
    for row in rows:
        groups.setdefault(" ".join(row.ward.split()).casefold(), []).append(row)
    found = [Ward(of[0].ward, tuple(of)) for of in groups.values()]
    return tuple(sorted(found, key=lambda ward: not ward.name))


def _line(text: str) -> str:
    return one_line(settable(text))


_RUN_AS_FORMULA = frozenset("=+-@\t\r\n\0＝＋－＠")
"""What a spreadsheet takes for the beginning of a formula, or skips before one (OWASP, CSV
Injection)."""


def handover_csv(of_wards: Iterable[Ward], tr: Translate) -> bytes:
    """The list as CSV (RFC 4180): UTF-8 with a byte order mark, by which Excel knows it.

    Every cell is quoted; one that a spreadsheet would run gets an apostrophe first. NULs, which no
    spreadsheet reads, become U+FFFD.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    heads = (tr("Card"), tr("Ward"), tr("Name"), tr("Role"), tr("Given to"), tr("Date"))
    writer.writerow(heads)
    for ward in of_wards:
        for row in ward.rows:
            cells = (str(row.number), ward.name, row.name, row.role, "", "")
            writer.writerow([harmless(cell) for cell in cells])
    return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8")


def harmless(cell: str) -> str:
    """A cell's text, so that no spreadsheet takes it for a formula."""
    text = f"'{cell}" if cell.lstrip(" \u00a0\ufeff\u200b")[:1] in _RUN_AS_FORMULA else cell
    return settable(text).replace("\0", "\ufffd")
