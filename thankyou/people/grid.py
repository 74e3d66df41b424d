"""Rows of cells out of any file of a table, before anybody looks for its header.

In: what a reader of one kind of file found (people.csvfile, people.workbook, people.vcard, pasted
text). Out: one `Grid`, whichever file it was, which people.structure makes a `Table` of; and the
`ReadOptions` with which a person says that a guess was wrong.
"""

from __future__ import annotations

from thankyou.base.errors import Problem
from thankyou.base.quick_dataclass import dataclass

FIND_HEADER = -1
"""The header's row is looked for."""
NO_HEADER = 0
"""There is no header: the first row is a person."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How a table is to be read; what is "" (or FIND_HEADER) is found.

    `encoding` is a name that Python's codecs know, `delimiter` one character, `worksheet` a sheet's
    name. `header` is the number of the header's row, from 1, as the file's own program counts
    it; or NO_HEADER, or FIND_HEADER.
    """

    encoding: str = ""
    delimiter: str = ""
    worksheet: str = ""
    header: int = FIND_HEADER


AS_FOUND = ReadOptions()
"""All of it is found."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows that are not blank, each with its number: the line of a text file on which it begins,
    the row of a sheet. Cells are as a person sees them (a date in its format, "00042", "12 %").

    `kind` is "csv", "xlsx", "ods", "vcard" or "pasted". `encoding`, `delimiter` and `worksheet` say
    how it was read ("" where that has no meaning), `guessed` whether the encoding is no more than
    a guess; `worksheets` are the names to choose from. `hidden` are the numbers of rows that the
    person who made the file has hidden. `notes` are what a person should know of the reading,
    `problems` what is wrong with single cells; both carry "line" and "column" (its letters in a
    sheet, its number elsewhere) as values where there is a place.
    """

    rows: tuple[tuple[int, tuple[str, ...]], ...]
    kind: str
    encoding: str = ""
    guessed: bool = False
    delimiter: str = ""
    worksheet: str = ""
    worksheets: tuple[str, ...] = ()
    hidden: frozenset[int] = frozenset()
    notes: tuple[Problem, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """How a table was read: what its Grid says, and which of its rows are no people.

    `header` is the number of the header's row (NO_HEADER without one). `before` are the rows above
    it and `after` the totals and remarks beneath the people, as (number, cells); `doubled` the
    numbers of rows that repeat the header. `options` are those that were given.
    """

    kind: str = "csv"
    encoding: str = "utf-8"
    guessed: bool = False
    delimiter: str = ""
    worksheet: str = ""
    worksheets: tuple[str, ...] = ()
    header: int = 1
    before: tuple[tuple[int, tuple[str, ...]], ...] = ()
    after: tuple[tuple[int, tuple[str, ...]], ...] = ()
    doubled: tuple[int, ...] = ()
    notes: tuple[Problem, ...] = ()
    options: ReadOptions = AS_FOUND


UNTOLD = Reading()
"""Of a table that no reader has said anything of."""
