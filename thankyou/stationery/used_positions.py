"""Which positions of a part-used sheet are used, remembered for each kind of stock.

In: a Stock. Out: positions, from 1. A damaged file of them is an empty one, and says so: the next
sheet is looked at before it goes into the printer anyway. Nothing here raises.
"""

from __future__ import annotations

import json
from pathlib import Path

import platformdirs

from thankyou.base.atomic_write import cannot_write, write_atomically
from thankyou.base.errors import CardError, Problem
from thankyou.base.read_file import MEGABYTE, read_bytes, shown
from thankyou.model.sheet import Stock
from thankyou.stationery.stock import MOST

FILE = "used-positions.json"
KEPT = 200
"""Kinds of stock remembered, the last ones used."""

Held = dict[str, tuple[int, ...]]


class UsedPositions:
    """The memory in one folder, by default this person's. It is read anew each time: other windows
    write it too."""

    def __init__(self, folder: Path | None = None) -> None:
        folder = folder or platformdirs.user_state_path("thankyou", appauthor=False)
        self._path = folder / FILE

    def of(self, stock: Stock) -> frozenset[int]:
        """The positions of the sheet in use that are used; all of them would be a new sheet."""
        used = frozenset(one for one in self._read()[0].get(stock.id, ()) if one <= stock.count)
        return frozenset() if len(used) >= stock.count else used

    def damage(self) -> Problem | None:
        """A note "used-positions-damaged" (file), if something that was remembered is lost."""
        if self._read()[1]:
            return None
        return Problem("used-positions-damaged", {"file": shown(self._path)}, level="note")

    def remember(self, stock: Stock, used: frozenset[int]) -> Problem | None:
        """From now on these are used; none, or all, is a new sheet. A Problem "cannot-write" says
        why they could not be kept."""
        held, _ = self._read()
        held.pop(stock.id, None)
        real = {one for one in used if 1 <= one <= stock.count}
        if 0 < len(real) < stock.count:
            held[stock.id] = tuple(sorted(real))
        last = dict(list(held.items())[-KEPT:])
        try:
            try:
                self._path.parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise cannot_write(shown(self._path), error) from error
            write_atomically(self._path, json.dumps(last).encode("ascii"))
        except CardError as error:
            return Problem(error.code, error.values, level="note")
        return None

    def forget(self, stock: Stock) -> Problem | None:
        """The next sheet is a new one. Returns as `remember`."""
        return self.remember(stock, frozenset())

    def _read(self) -> tuple[Held, bool]:
        """What is remembered, and whether all of it could be read."""
        try:
            data = json.loads(read_bytes(self._path, MEGABYTE))
        except CardError as error:
            return {}, error.values.get("reason") == "no-file"
        except (ValueError, RecursionError):
            return {}, False
        if not isinstance(data, dict):
            return {}, False
        held = {str(key): tuple(used) for key, used in data.items() if _is_positions(used)}
        return held, len(held) == len(data)


def _is_positions(used: object) -> bool:
    return isinstance(used, list) and all(
        type(one) is int and 1 <= one <= MOST * MOST for one in used
    )
