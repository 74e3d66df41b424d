"""How far the art of each card may reach beyond its trim box on a sheet.

In: a SheetLayout. Out: a box for each spot: the trim box with its bleed, which ends halfway to
the next card, so that no card is printed on another.
"""

from __future__ import annotations

from thankyou.base.geometry import Rect
from thankyou.model.sheet import SheetLayout

_TOUCH = 0.1
"""Boxes that share less than this, in points, are not beside each other."""


def reach_of(layout: SheetLayout) -> tuple[Rect, ...]:
    """The box of each spot that its card may print on, on the sheet's front."""
    boxes = [spot.box for spot in layout.spots]
    return tuple(_reach(box, boxes, layout.bleed) for box in boxes)


def _reach(box: Rect, boxes: list[Rect], bleed: float) -> Rect:
    left = top = right = bottom = bleed
    for other in boxes:
        if other is box:
            continue
        if _overlap(box.y, box.bottom, other.y, other.bottom, bleed):
            if other.right <= box.x + _TOUCH:
                left = min(left, max(0.0, (box.x - other.right) / 2))
            elif other.x >= box.right - _TOUCH:
                right = min(right, max(0.0, (other.x - box.right) / 2))
        if _overlap(box.x, box.right, other.x, other.right, bleed):
            if other.bottom <= box.y + _TOUCH:
                top = min(top, max(0.0, (box.y - other.bottom) / 2))
            elif other.y >= box.bottom - _TOUCH:
                bottom = min(bottom, max(0.0, (other.y - box.bottom) / 2))
    return Rect(box.x - left, box.y - top, box.width + left + right, box.height + top + bottom)


def _overlap(low: float, high: float, other_low: float, other_high: float, bleed: float) -> bool:
    """Whether two stretches overlap, or come so near that their bleeds could."""
    return other_low < high + 2 * bleed - _TOUCH and low < other_high + 2 * bleed - _TOUCH
