"""How large a list of people may be, whichever file it comes from.

In: nothing. Out: numbers. They keep the memory and the time for a hostile file bounded.
"""

from __future__ import annotations

from thankyou.base.read_file import MEGABYTE

MAX_RECORDS = 1_100_000
MAX_LINES = 2_000_000
MAX_CELLS = 4_000_000
"""Of a sheet or a file of text: forty columns for each of 100,000 people."""
MAX_BYTES = 64 * MEGABYTE
