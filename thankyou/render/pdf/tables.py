"""Marked content in the order of a page, as the children of its section: cells gathered in tables.

In: what each marked sequence is. Out: numbers of sequences, and tables as rows of such numbers
(ISO 32000-1, 14.8.4.3.4: Table, TR, TH and TD).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from thankyou.render.pdf.marked import Marked

Row = list[int]
Kid = int | list[Row]


def gathered(marked: Sequence[Marked], mcids: Iterable[int]) -> list[Kid]:
    """The sequences `mcids`: those of cells in rows, rows that follow each other in a table."""
    kids: list[Kid] = []
    for mcid in mcids:
        mark = marked[mcid]
        before = kids[-1] if kids else None
        if not mark.is_cell:
            kids.append(mcid)
        elif not isinstance(before, list):
            kids.append([[mcid]])
        elif marked[before[-1][-1]].row == mark.row:
            before[-1].append(mcid)
        else:
            before.append([mcid])
    return kids


def scope(marked: Sequence[Marked], row: Row) -> str:
    """What a head cell of this row is the head of: in a row of heads, of its column."""
    return "Column" if all(marked[mcid].tag == "TH" for mcid in row) else "Row"
