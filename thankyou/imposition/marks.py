"""Marks for the knife and the fold: short lines outside the cards.

In: a SheetLayout and how far its cards reach. Out: segments on the sheet's front, in points. A
mark stands on the line that it means, outside every card's art, and only where there is room: on
paper that the printer prints.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thankyou.base.geometry import Rect
from thankyou.base.units import mm
from thankyou.imposition.turning import card_on_front, turned_line
from thankyou.model.sheet import SheetLayout, SheetLine

LENGTH, GAP = mm(5), mm(1)
"""A mark's length, and how far from the art it begins, where there is room for that."""
SHORTEST = mm(1.2)
"""What is shorter could not be seen."""
_NEAR = 0.01


def crop_marks(layout: SheetLayout, reach: Sequence[Rect]) -> tuple[SheetLine, ...]:
    """Two marks at each corner of each card, along its trim lines; shared lines once."""
    if "crop" not in layout.marks:
        return ()
    found: list[SheetLine] = []
    for spot, outer in zip(layout.spots, reach, strict=True):
        box = spot.box
        for x in (box.x, box.right):
            if _NEAR < x < layout.width - _NEAR:
                found += _outwards((x, outer.y, x, outer.bottom), layout, reach)
        for y in (box.y, box.bottom):
            if _NEAR < y < layout.height - _NEAR:
                found += _outwards((outer.x, y, outer.right, y), layout, reach)
    return _once(found)


def fold_marks(layout: SheetLayout, reach: Sequence[Rect]) -> tuple[SheetLine, ...]:
    """A mark at each end of each fold, outside the card."""
    if "fold" not in layout.marks:
        return ()
    found: list[SheetLine] = []
    for spot, outer in zip(layout.spots, reach, strict=True):
        place = card_on_front(spot, layout.card)
        for line in layout.card.sides[0].folds:
            x0, y0, x1, y1 = turned_line(line, place)
            ends = (x0, outer.y, x1, outer.bottom) if x0 == x1 else (outer.x, y0, outer.right, y1)
            found += _outwards(ends, layout, reach)
    return _once(found)


def unmarked_cuts(layout: SheetLayout, marks: Sequence[SheetLine]) -> tuple[SheetLine, ...]:
    """The cuts of a sheet on which no mark stands: there was no room beside the cards."""
    upright = {round(line[0], 1) for line in marks if line[0] == line[2]}
    level = {round(line[1], 1) for line in marks if line[1] == line[3]}
    return tuple(
        cut
        for cut in layout.cuts
        if round(cut[0] if cut[0] == cut[2] else cut[1], 1)
        not in (upright if cut[0] == cut[2] else level)
    )


def _outwards(ends: SheetLine, layout: SheetLayout, reach: Sequence[Rect]) -> Iterator[SheetLine]:
    """A mark beyond each end of a line, as long as there is room for."""
    x0, y0, x1, y1 = ends
    margins = layout.margins
    upright = x0 == x1
    # What the printer prints, along the mark and across it.
    stretches = (
        (margins.left, layout.width - margins.right),
        (margins.top, layout.height - margins.bottom),
    )
    (near, far), (low, high) = stretches if upright else stretches[::-1]
    at = x0 if upright else y0
    if not near <= at <= far:
        return
    for end, sign in ((y0 if upright else x0, -1), (y1 if upright else x1, 1)):
        limit = _free_until(at, end, sign, upright, reach)
        limit = max(limit, low) if sign < 0 else min(limit, high)
        room = (limit - end) * sign
        gap = GAP if room >= GAP + SHORTEST * 2 else min(GAP, max(0.0, room - SHORTEST))
        length = min(LENGTH, room - gap)
        if length < SHORTEST - _NEAR:
            continue
        start, stop = sorted((end + sign * gap, end + sign * (gap + length)))
        yield (at, start, at, stop) if upright else (start, at, stop, at)


def _free_until(at: float, end: float, sign: int, upright: bool, reach: Sequence[Rect]) -> float:
    """How far a line runs on before it meets the art of a card."""
    limit = sign * float("inf")
    for box in reach:
        low, high = (box.x, box.right) if upright else (box.y, box.bottom)
        near, far = (box.y, box.bottom) if upright else (box.x, box.right)
        if not low - _NEAR <= at <= high + _NEAR:
            continue
        if sign > 0 and far > end + _NEAR:
            limit = min(limit, max(near, end))
        elif sign < 0 and near < end - _NEAR:
            limit = max(limit, min(far, end))
    return limit


def _once(lines: list[SheetLine]) -> tuple[SheetLine, ...]:
    """Lines that are the same to a hundredth of a point, once."""
    return tuple({tuple(round(v, 2) for v in line): line for line in lines}.values())
