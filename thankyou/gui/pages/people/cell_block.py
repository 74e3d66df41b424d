"""A block of cells as spreadsheet programs put it on the clipboard, and take it from there.

In: the clipboard's text, or cells. Out: cells, or text. Cells stand side by side between tabs, rows
beneath each other; a cell with a tab, a line end or a quote at its beginning stands in quotes, its
own quotes doubled (as Excel, Calc and Numbers write it; there is no standard).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

Block = list[list[str]]

_QUOTED = re.compile(r'"((?:[^"]|"")*)"(?=\t|\r\n|\r|\n|\Z)')
_PLAIN = re.compile(r"[^\t\r\n]*")
_ROW_END = re.compile(r"\r\n|\r|\n")


def block_of(text: str) -> Block:
    """The cells of a text; one line end at its end is none of theirs. A quote that is not closed
    is a letter like any other."""
    rows: Block = [[]]
    at, end = 0, len(text)
    while True:
        cell = _QUOTED.match(text, at) if text.startswith('"', at) else None
        if cell is not None:
            rows[-1].append(cell[1].replace('""', '"'))
        else:
            cell = _PLAIN.match(text, at)
            assert cell is not None  # it matches nothing, too
            rows[-1].append(cell[0])
        at = cell.end()
        if text.startswith("\t", at):
            at += 1
            continue
        stop = _ROW_END.match(text, at)
        at = stop.end() if stop else end
        if at >= end:
            return rows
        rows.append([])


def text_of(block: Sequence[Sequence[str]]) -> str:
    """The cells as a text that `block_of` and spreadsheet programs read."""
    return "\n".join("\t".join(map(_written, row)) for row in block) + "\n"


def _written(cell: str) -> str:
    if cell.startswith('"') or re.search(r"[\t\r\n]", cell):
        return '"' + cell.replace('"', '""') + '"'
    return cell
