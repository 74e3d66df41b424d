"""Text from the clipboard: a spreadsheet's cells, CSV, or names one a line."""

from __future__ import annotations

import pytest

from thankyou.people.pasted import PLACE, read_pasted
from thankyou.people.structure import table_of

PASTED = {
    "cells of a spreadsheet": ("Name\tWard\nAda Lee\t4\nBob\t\n", ("Name", "Ward"),
                               (("Ada Lee", "4"), ("Bob", ""))),
    "a break and a quote in cells": ('Name\tNote\r\nAda\t"two\nlines"\r\nBob\t"say ""hi"""\r\n',
                                     ("Name", "Note"),
                                     (("Ada", "two\nlines"), ("Bob", 'say "hi"'))),
    "commas in cells": ("Name\tWard\nLee, Ada\tICU, 3\n", ("Name", "Ward"),
                        (("Lee, Ada", "ICU, 3"),)),
    "an empty first column": ("\tName\tWard\n\tAda\t4\n", ("Name", "Ward"), (("Ada", "4"),)),
    "names, one a line": ("Ada Lee\nBob Roe\n\nCy Day", ("Column 1",),
                          (("Ada Lee",), ("Bob Roe",), ("Cy Day",))),
    "names beneath a header": ("Name\nAda Lee\nBob Roe\n", ("Name",), (("Ada Lee",), ("Bob Roe",))),
    "one name": ("Ada Lee", ("Column 1",), (("Ada Lee",),)),
    "a list with bullets": ("• Ada Lee\n• Bob Roe", ("Column 1",), (("Ada Lee",), ("Bob Roe",))),
    "a numbered list": ("1. Ada Lee\n2. Bob Roe", ("Column 1",), (("Ada Lee",), ("Bob Roe",))),
    "CSV": ("Name;Ward\nAda;4\nBob;5\n", ("Name", "Ward"), (("Ada", "4"), ("Bob", "5"))),
}  # fmt: skip


@pytest.mark.parametrize("case", PASTED)
def test_what_is_pasted_is_read(case: str) -> None:
    text, columns, records = PASTED[case]
    grid = read_pasted(text)
    table = table_of(grid, PLACE, "")
    assert (grid.kind, table.columns, table.records, table.problems) == (
        "pasted",
        columns,
        records,
        (),
    )
