"""Stretches of a text, as pairs of places, and quick answers about many of them.

In: (start, end) pairs with start < end. Out: `Taken`, `Cover`, `Places`. Each question takes the
logarithm of the number of stretches.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable


class Taken:
    """Stretches that do not overlap; one is added only where nothing is taken."""

    def __init__(self) -> None:
        self._spans: list[tuple[int, int]] = []

    def add(self, start: int, end: int) -> bool:
        """Take start:end. False, and nothing is changed, if a part of it is taken."""
        at = bisect_left(self._spans, (end,))  # the first that begins at or after the end
        if at > 0 and self._spans[at - 1][1] > start:
            return False
        insort(self._spans, (start, end))
        return True


class Cover:
    """What any number of stretches cover, which may overlap."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def meets(self, start: int, end: int) -> bool:
        """Whether any of start:end is covered."""
        at = bisect_right(self._ends, start)  # the first that ends after the start
        return at < len(self._ends) and self._starts[at] < end


class Places:
    """Stretches in the order of the text: neither their starts nor their ends go back."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        pairs = list(spans)
        self.starts = [start for start, _ in pairs]
        self.ends = [end for _, end in pairs]

    def holding(self, start: int, end: int) -> int | None:
        """The number of the last stretch that begins by `start`, if it has start:end whole."""
        at = bisect_right(self.starts, start) - 1
        return at if at >= 0 and end <= self.ends[at] else None

    def inside(self, low: int, high: int) -> range:
        """The numbers of the stretches that low:high has whole."""
        return range(bisect_left(self.starts, low), bisect_right(self.ends, high))
