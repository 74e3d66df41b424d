"""As many equal cards on a sheet as fit, so that straight cuts part them, with the fewest cuts.

In: the sheet's room, a card's size, a gutter, perhaps how many are wanted. Out: an `Arrangement`:
spots and cuts, in points from the room's upper left corner.

A sheet that is cut by a guillotine falls into blocks: each a grid of cards that all lie the same
way, or two blocks beside or above each other. Blocks part where whole cards can end; that is
searched exhaustively, to four blocks in each direction of search, and remembered by size.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from thankyou.base.geometry import Rect
from thankyou.base.quick_dataclass import dataclass
from thankyou.base.units import mm
from thankyou.model.sheet import SheetLine, Spot

NEAR = 0.05
"""Points by which a card may be larger than its room: sizes are rounded to hundredths."""
ROOMY = mm(18)
"""Room in both directions together for bleed, a gap and a mark on either side (3 + 1 + 5 mm)."""
_DEPTH = 3
"""How often a block may be parted again."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Spots in reading order, the cuts that part them, and the size of all together."""

    spots: tuple[Spot, ...]
    cuts: tuple[SheetLine, ...]
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class _Grid:
    across: int
    down: int
    turns: int


@dataclass(frozen=True, slots=True)
class _Parted:
    """Two blocks: the second right of the first, or below it."""

    way: Literal["beside", "below"]
    first: _Block
    second: _Block


_Block = _Grid | _Parted


def arrange(
    room: tuple[float, float],
    card: tuple[float, float],
    gutter: float = 0.0,
    wanted: int | None = None,
) -> Arrangement:
    """Cards of this size on this room: `wanted` of them, else as many as fit; perhaps none.

    If fewer fit than are wanted, those that fit are returned.
    """
    packer = _Packer(card, gutter)
    best = packer.most(*room)
    if best is None:
        return Arrangement((), (), 0.0, 0.0)
    if wanted is not None and wanted <= packer.count(best):
        best = packer.exactly(room, wanted) or best
    return packer.laid_out(best, wanted)


class _Packer:
    """Packs cards of one size; all blocks it finds hold at least one card."""

    def __init__(self, card: tuple[float, float], gutter: float) -> None:
        self._card = card
        self._gutter = gutter
        self.most = lru_cache(maxsize=None)(self._most)

    def _size(self, turns: int) -> tuple[float, float]:
        width, height = self._card
        return (height, width) if turns else (width, height)

    # ------------------------------------------------------------------ finding

    def _most(self, width: float, height: float, depth: int = _DEPTH) -> _Block | None:
        """The best block that this room holds."""
        found: list[_Block] = list(self._grids(width, height))
        if depth and found:
            found += self._parted(width, height, depth - 1)
        return max(found, key=self._rank, default=None)

    def _grids(self, width: float, height: float) -> Iterator[_Grid]:
        for turns in (0, 1):
            w, h = self._size(turns)
            across = int((width + self._gutter + NEAR) / (w + self._gutter))
            down = int((height + self._gutter + NEAR) / (h + self._gutter))
            if across > 0 and down > 0:
                yield _Grid(across, down, turns)

    def _parted(self, width: float, height: float, depth: int) -> Iterator[_Block]:
        """Two blocks, parted wherever a row of whole cards can end."""
        for x in self._ends(width):
            first = self.most(x, height, depth)
            second = self.most(width - x - self._gutter, height, depth)
            if first is not None and second is not None:
                yield _Parted("beside", first, second)
        for y in self._ends(height):
            first = self.most(width, y, depth)
            second = self.most(width, height - y - self._gutter, depth)
            if first is not None and second is not None:
                yield _Parted("below", first, second)

    def _ends(self, length: float) -> list[float]:
        """Lengths of whole cards in a row, some of them turned, shorter than `length`."""
        w, h = (side + self._gutter for side in self._card)
        sums = {
            round(a * w + b * h - self._gutter, 3)
            for a in range(int(length / w) + 1)
            for b in range(int(length / h) + 1)
        }
        return sorted(end for end in sums if 0 < end < length)

    def exactly(self, room: tuple[float, float], wanted: int) -> _Block | None:
        """A plain grid of `wanted` cards, or the smallest one that holds as many; with room for
        bleed and marks on all sides if there is such a one."""
        grids = [
            _Grid(across, down, most.turns)
            for most in self._grids(*room)
            for across in range(1, most.across + 1)
            for down in range(1, most.down + 1)
            if across * down >= wanted and (across * down == wanted or (across - 1) * down < wanted)
        ]

        def preference(grid: _Grid) -> tuple[int, bool, int, int, int]:
            width, height = self._extent(grid)
            tight = min(room[0] - width, room[1] - height) < ROOMY
            count, lean = grid.across * grid.down, abs(grid.across - grid.down)
            return (count, tight, self.cuts(grid), grid.turns, lean)

        return min(grids, key=preference, default=None)

    # ------------------------------------------------------------------ judging

    def _rank(self, block: _Block) -> tuple[int, int, int]:
        return (self.count(block), -self.cuts(block), -self._turned(block))

    def count(self, block: _Block) -> int:
        if isinstance(block, _Grid):
            return block.across * block.down
        return self.count(block.first) + self.count(block.second)

    def _turned(self, block: _Block) -> int:
        if isinstance(block, _Grid):
            return block.turns * block.across * block.down
        return self._turned(block.first) + self._turned(block.second)

    def cuts(self, block: _Block) -> int:
        """Cuts inside and around a block: one for each line, two where a gutter lies between."""
        if isinstance(block, _Grid):
            each = 2 if self._gutter else 1
            return 4 + each * (block.across - 1 + block.down - 1)
        return self.cuts(block.first) + self.cuts(block.second) - (0 if self._gutter else 1)

    def _extent(self, block: _Block) -> tuple[float, float]:
        if isinstance(block, _Grid):
            w, h = self._size(block.turns)
            gutter = self._gutter
            return (
                block.across * (w + gutter) - gutter,
                block.down * (h + gutter) - gutter,
            )
        (w1, h1), (w2, h2) = self._extent(block.first), self._extent(block.second)
        if block.way == "beside":
            return (w1 + self._gutter + w2, max(h1, h2))
        return (max(w1, w2), h1 + self._gutter + h2)

    # ------------------------------------------------------------------ placing

    def laid_out(self, block: _Block, wanted: int | None) -> Arrangement:
        """The block's spots in reading order, the first `wanted` of them, and its cuts."""
        width, height = self._extent(block)
        spots: list[Spot] = []
        cuts: list[SheetLine] = []
        whole = Rect(0.0, 0.0, width, height)
        self._place(block, whole, whole, spots, cuts)
        spots.sort(key=lambda spot: (round(spot.box.y, 1), spot.box.x))
        once = {tuple(round(end, 3) for end in cut): cut for cut in cuts}
        return Arrangement(tuple(spots[:wanted]), tuple(once.values()), width, height)

    def _place(
        self, block: _Block, box: Rect, piece: Rect, spots: list[Spot], cuts: list[SheetLine]
    ) -> None:
        """Stand a block in the middle of its box; what an earlier cut has left is its `piece`."""
        width, height = self._extent(block)
        x, y = box.x + (box.width - width) / 2, box.y + (box.height - height) / 2
        if isinstance(block, _Parted):
            self._place_parts(block, Rect(x, y, width, height), piece, spots, cuts)
            return
        w, h = self._size(block.turns)
        lefts = [x + column * (w + self._gutter) for column in range(block.across)]
        tops = [y + row * (h + self._gutter) for row in range(block.down)]
        spots += [Spot(Rect(left, top, w, h), block.turns) for top in tops for left in lefts]
        for at in (edge for left in lefts for edge in (left, left + w)):
            cuts.append((at, piece.y, at, piece.bottom))
        for at in (edge for top in tops for edge in (top, top + h)):
            cuts.append((piece.x, at, piece.right, at))

    def _place_parts(
        self, block: _Parted, box: Rect, piece: Rect, spots: list[Spot], cuts: list[SheetLine]
    ) -> None:
        """Part the piece beside each of two blocks, and stand each in its own part."""
        w1, h1 = self._extent(block.first)
        w2, h2 = self._extent(block.second)
        if block.way == "beside":
            end, start = box.x + w1, box.right - w2
            cuts += [(at, piece.y, at, piece.bottom) for at in (end, start)]
            first = Rect(piece.x, piece.y, end - piece.x, piece.height)
            second = Rect(start, piece.y, piece.right - start, piece.height)
            boxes = Rect(box.x, box.y, w1, box.height), Rect(start, box.y, w2, box.height)
        else:
            end, start = box.y + h1, box.bottom - h2
            cuts += [(piece.x, at, piece.right, at) for at in (end, start)]
            first = Rect(piece.x, piece.y, piece.width, end - piece.y)
            second = Rect(piece.x, start, piece.width, piece.bottom - start)
            boxes = Rect(box.x, box.y, box.width, h1), Rect(box.x, start, box.width, h2)
        self._place(block.first, boxes[0], first, spots, cuts)
        self._place(block.second, boxes[1], second, spots, cuts)
