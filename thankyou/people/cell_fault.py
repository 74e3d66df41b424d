"""What is wrong with one cell of a list.

In: what a check of a cell finds. Out: a `Fault`; people.damage makes a Problem of it.
"""

from __future__ import annotations

from thankyou.base.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """`kind` chooses the sentence (sentences/people.py). `mended` is what the cell should hold, ""
    if only a person can know. `note`: it is for the writer to judge."""

    kind: str
    mended: str = ""
    note: bool = False
    words: str = ""
    """What of the cell is wrong; "" the whole of it."""
