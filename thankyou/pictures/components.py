"""Which dark pixels of a picture hang together.

In: a grey picture and the level below which a pixel is dark. Out: its connected parts, with what
is needed to know a pen's line from dust, a ruled line or a table's edge. In plain Python: work is
done on runs, the dark stretches of rows, of which a page has some ten thousand.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from PIL import Image

Run = tuple[int, int, int]
"""A row, and the first column and the one after the last."""

_DARK = re.compile(rb"\x01+")


@dataclass(slots=True)
class Part:
    """Pixels that touch, corners included; the box is left, top, right, bottom."""

    runs: list[Run] = field(default_factory=list)
    area: int = 0
    darkest: int = 255
    left: int = 1 << 30
    top: int = 1 << 30
    right: int = 0
    bottom: int = 0

    def add(self, run: Run, darkest: int) -> None:
        row, start, end = run
        self.runs.append(run)
        self.area += end - start
        self.darkest = min(self.darkest, darkest)
        self.left, self.right = min(self.left, start), max(self.right, end)
        self.top, self.bottom = min(self.top, row), max(self.bottom, row + 1)

    @property
    def length(self) -> int:
        """The longer side of its box."""
        return max(self.right - self.left, self.bottom - self.top)

    def touches(self, width: int, height: int) -> int:
        """How many of its pixels lie on the picture's edge."""
        count = 0
        for row, start, end in self.runs:
            if row in (0, height - 1):
                count += end - start
            else:
                count += (start == 0) + (end == width)
        return count

    def slimness(self) -> float:
        """Thickness by length, as standard deviations across and along: near 0 if straight."""
        n = float(self.area)
        x = sum((s + e - 1) * (e - s) for _, s, e in self.runs) / 2 / n
        y = sum(row * (e - s) for row, s, e in self.runs) / n
        xx = xy = yy = 0.0
        for row, start, end in self.runs:
            count, dx, dy = end - start, (start + end - 1) / 2 - x, row - y
            # The last term is the spread of a run about its own middle.
            xx += count * dx * dx + (count**3 - count) / 12
            xy += count * dx * dy
            yy += count * dy * dy
        middle, root = (xx + yy) / 2, math.hypot((xx - yy) / 2, xy)
        return math.sqrt(max(0.0, middle - root) / (middle + root)) if root else 1.0


def parts_of(level: Image.Image, limit: float, most_runs: int) -> list[Part] | None:
    """The parts of an L picture in which every pixel is below `limit`; None for a tangle of more
    runs than `most_runs`."""
    width, height = level.size
    values = level.tobytes()
    dark = level.point(lambda value: 1 if value < limit else 0).tobytes()
    runs: list[Run] = []
    parent: list[int] = []

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    above, above_end = 0, 0  # the runs of the row above: runs[above:above_end]
    for row in range(height):
        first = len(runs)
        at = row * width
        for match in _DARK.finditer(dark, at, at + width):
            start, end = match.start() - at, match.end() - at
            mine = len(runs)
            runs.append((row, start, end))
            parent.append(mine)
            while above < above_end and runs[above][2] < start:
                above += 1
            other = above
            while other < above_end and runs[other][1] <= end:
                parent[root(other)] = root(mine)
                other += 1
        if len(runs) > most_runs:
            return None
        above, above_end = first, len(runs)
    parts: dict[int, Part] = {}
    for i, (row, start, end) in enumerate(runs):
        part = parts.setdefault(root(i), Part())
        part.add((row, start, end), min(values[row * width + start : row * width + end]))
    return list(parts.values())


def painted(parts: Iterable[Part], size: tuple[int, int]) -> Image.Image:
    """An L picture of `size` with 255 where the parts are."""
    width, height = size
    pixels = bytearray(width * height)
    for part in parts:
        for row, start, end in part.runs:
            pixels[row * width + start : row * width + end] = b"\xff" * (end - start)
    return Image.frombytes("L", size, bytes(pixels))
