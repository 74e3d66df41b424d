"""Lines, boxes and arrows of lists, job sheets and test pages.

In: points. Out: paths, which are read out by nobody.
"""

from __future__ import annotations

from collections.abc import Iterable

from thankyou.base.color import Color
from thankyou.base.geometry import Rect
from thankyou.model.scene import Path, Segment, Stroke, rect_segments

Line = tuple[float, float, float, float]
"""x0, y0, x1, y1."""


def lines(ends: Iterable[Line], color: Color, width: float) -> Path:
    """Straight lines as one path."""
    segments: list[Segment] = []
    for x0, y0, x1, y1 in ends:
        segments += [("M", x0, y0), ("L", x1, y1)]
    return Path(tuple(segments), stroke=Stroke(color, width))


def box(rect: Rect, color: Color, width: float = 0.8) -> Path:
    """A box to tick."""
    return Path(rect_segments(rect), stroke=Stroke(color, width))


def arrow_up(x: float, top: float, bottom: float, width: float, color: Color) -> Path:
    """An arrow whose tip is at (x, top), filled; its head is `width` wide."""
    neck, half = top + min(width * 0.8, (bottom - top) * 0.5), width / 2
    shaft = width * 0.17
    return Path(
        (
            ("M", x, top), ("L", x + half, neck), ("L", x + shaft, neck), ("L", x + shaft, bottom),
            ("L", x - shaft, bottom), ("L", x - shaft, neck), ("L", x - half, neck), ("Z",),
        ),
        fill=color,
    )  # fmt: skip
