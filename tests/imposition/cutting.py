"""A guillotine in code: a sheet is parted by lines that run from edge to edge of what is left."""

from __future__ import annotations

from collections.abc import Sequence

from thankyou.base.geometry import Rect
from thankyou.model.sheet import SheetLine

NEAR = 0.06
"""Points by which a line may fall short of an edge: no knife is so exact."""


def pieces(sheet: Rect, cuts: Sequence[SheetLine]) -> list[Rect]:
    """What is left of a sheet when each cut is made that can be made; cards and waste."""
    for x0, y0, x1, y1 in cuts:
        across = x0 <= sheet.x + NEAR and x1 >= sheet.right - NEAR
        down = y0 <= sheet.y + NEAR and y1 >= sheet.bottom - NEAR
        if x0 == x1 and down and sheet.x + NEAR < x0 < sheet.right - NEAR:
            left = Rect(sheet.x, sheet.y, x0 - sheet.x, sheet.height)
            right = Rect(x0, sheet.y, sheet.right - x0, sheet.height)
            return pieces(left, cuts) + pieces(right, cuts)
        if y0 == y1 and across and sheet.y + NEAR < y0 < sheet.bottom - NEAR:
            upper = Rect(sheet.x, sheet.y, sheet.width, y0 - sheet.y)
            lower = Rect(sheet.x, y0, sheet.width, sheet.bottom - y0)
            return pieces(upper, cuts) + pieces(lower, cuts)
    return [sheet]


def uncut(boxes: Sequence[Rect], left: Sequence[Rect], slack: float = 0.1) -> list[Rect]:
    """The cards that are none of the pieces, to `slack` points at each edge."""
    return [box for box in boxes if not any(_same(box, piece, slack) for piece in left)]


def _same(box: Rect, piece: Rect, slack: float) -> bool:
    return piece.holds(box, 0.1) and box.holds(piece, slack)


def most_by_guillotine(room: tuple[int, int], card: tuple[int, int], gutter: int = 0) -> int:
    """How many cards a guillotine can cut from a room, found by trying every cut where whole
    cards can end (Herz 1972 shows that no other needs to be tried). Whole numbers only.
    """
    w, h = card[0] + gutter, card[1] + gutter
    known: dict[tuple[int, int], int] = {}

    def most(width: int, height: int) -> int:
        if not ((width >= w and height >= h) or (width >= h and height >= w)):
            return 0
        found = known.get((width, height))
        if found is not None:
            return found
        best = max((width // w) * (height // h), (width // h) * (height // w))
        bound = width * height // (w * h)
        for x in _ends(width, w, h):
            if best < bound:
                best = max(best, most(x, height) + most(width - x, height))
        for y in _ends(height, w, h):
            if best < bound:
                best = max(best, most(width, y) + most(width, height - y))
        known[width, height] = best
        return best

    return most(room[0] + gutter, room[1] + gutter)


def _ends(length: int, w: int, h: int) -> list[int]:
    sums = {a * w + b * h for a in range(length // w + 1) for b in range(length // h + 1)}
    return sorted(end for end in sums if 0 < end < length)
