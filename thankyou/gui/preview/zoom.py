"""How large the card is shown.

In: sizes in points, room in pixels of the screen's own measure. Out: scales, in such pixels to a
point. Pure functions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

if TYPE_CHECKING:
    from thankyou.base.geometry import Size

STEP = 1.25
"""The factor of one step of "larger"."""
_LEAST, _MOST = 0.25, 6.0
_MOST_PIXELS = 12_000_000
"""Device pixels of the largest picture that is painted."""


def fit_scale(size: Size, room: QSize, margin: int) -> float:
    """The scale at which a scene fits into the room with a margin on each side."""
    around = 2 * margin + 2  # two pixels for rounding
    across = (max(80, room.width()) - around) / size.width
    down = (max(80, room.height()) - around) / size.height
    return max(0.1, min(across, down))


def bounded(scale: float, size: Size, ratio: float) -> float:
    """The scale, neither too small to see nor too large to paint. `ratio`: the screen's."""
    most = (_MOST_PIXELS / (size.width * size.height * ratio * ratio)) ** 0.5
    return min(max(scale, _LEAST), _MOST, most)


def whole_pixels(size: Size, scale: float, ratio: float) -> tuple[QSize, float]:
    """The size on the screen, and the exact scale in device pixels to a point.

    Whole pixels, and so few different scales that art which is cached for one is found again.
    """
    width = max(1, int(size.width * scale))
    exact = width * ratio / size.width
    return QSize(width, max(1, round(size.height * exact / ratio))), exact
