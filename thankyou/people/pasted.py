"""Text that somebody pasted: cells of a spreadsheet, CSV, or a list of names, one a line.

In: text from the clipboard. Out: a `Grid` of kind "pasted". Spreadsheet programs put a tab between
cells, and quotes round a cell with a tab or a break in it.
"""

from __future__ import annotations

import re

from thankyou.people.csvfile import grid_of_text
from thankyou.people.encodings import Decoded
from thankyou.people.grid import AS_FOUND, Grid, ReadOptions

PLACE = "clipboard"
"""What stands for the path in errors."""

_BULLET = re.compile(r"^[ \t]*(?:[•◦▪‣*–-][ \t]+|\(?\d{1,4}[.)][ \t]+)", re.MULTILINE)


def read_pasted(text: str, options: ReadOptions = AS_FOUND) -> Grid:
    """The rows in `text`. Raises CardError as people.csvfile.read_csv, with PLACE as path.

    A line that begins with a bullet or a number ("1. Ada Lee") is a name without it, where all
    lines do.
    """
    text = text.removeprefix("\ufeff").replace("\u2028", "\n").replace("\u2029", "\n")
    text = text.replace("\0", "")
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) > 1 and all(_BULLET.match(line) for line in lines):
        text = _BULLET.sub("", text)
    delimiter = options.delimiter or ("\t" if "\t" in text.strip("\t\r\n ") else "")
    options = ReadOptions("", delimiter, "", options.header)
    return grid_of_text(Decoded(text, ""), PLACE, options, kind="pasted")
