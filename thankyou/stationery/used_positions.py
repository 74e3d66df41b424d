"""Which positions of a part-used sheet are used, remembered for each kind of stock.

In: a stock's id. Out: positions, from 1. A damaged file of them is an empty one: the next sheet
is looked at before it goes into the printer anyway.
"""

from __future__ import annotations

import json
from pathlib import Path

import platformdirs

from thankyou.base.atomic_write import write_atomically
from thankyou.model.sheet import Stock
from thankyou.stationery.stock import MOST

FILE = "used-positions.json"
KEPT = 200
"""Kinds of stock remembered, the last ones used."""


class UsedPositions:
    """The memory in one folder, by default this person's."""

    def __init__(self, folder: Path | None = None) -> None:
        folder = folder or platformdirs.user_state_path("thankyou", appauthor=False)
        self._path = folder / FILE

    def of(self, stock: Stock) -> frozenset[int]:
        """The positions of the sheet in use that are used; all of them would be a new sheet."""
        used = frozenset(one for one in self._read().get(stock.id, ()) if one <= stock.count)
        return frozenset() if len(used) >= stock.count else used

    def remember(self, stock: Stock, used: frozenset[int]) -> None:
        """From now on these are used; none, or all, is a new sheet. Raises CardError
        "cannot-write"."""
        held = self._read()
        held.pop(stock.id, None)
        if 0 < len(used) < stock.count:
            held[stock.id] = tuple(sorted(used))
        last = dict(list(held.items())[-KEPT:])
        self._path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(self._path, json.dumps(last).encode("ascii"))

    def _read(self) -> dict[str, tuple[int, ...]]:
        try:
            data = json.loads(self._path.read_bytes())
            return {
                str(key): tuple(int(one) for one in used if 1 <= int(one) <= MOST * MOST)
                for key, used in data.items()
            }
        except (OSError, ValueError, TypeError, AttributeError, RecursionError):
            return {}
