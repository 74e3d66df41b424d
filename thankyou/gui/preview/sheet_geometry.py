"""How a side of a sheet is looked at: turned so that most of its cards read upright.

In: a SheetLayout and a side. Out: the turn from the page to what is seen, sizes, places and lines
as they are seen, in points. Pure functions.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from thankyou.base.geometry import IDENTITY, Rect, Size, Transform
from thankyou.base.quick_tuple import NamedTuple
from thankyou.imposition.turning import card_on_side, turned_line, turned_rect
from thankyou.model.scene import Group, Scene

if TYPE_CHECKING:
    from thankyou.imposition.sheet_side import SheetSides
    from thankyou.model.sheet import SheetLayout, SheetLine


class SideView(NamedTuple):
    """What is seen of one side, in points from its upper left corner as it is seen.

    `clear` is what the printer prints; `boxes` the trim box of each position; `pieces` the pieces
    of a maker's sheet, with corners of the radius `round`.
    """

    side: int
    size: Size
    turn: Transform
    clear: Rect
    boxes: tuple[Rect, ...]
    pieces: tuple[Rect, ...]
    round: float
    folds: tuple[SheetLine, ...]
    cuts: tuple[SheetLine, ...]

    @property
    def places(self) -> tuple[Rect, ...]:
        """What one points at for each position: the piece if the sheet is cut, else the card."""
        return self.pieces or self.boxes

    def scene(self, page: Scene) -> Scene:
        """The page of this side, turned as it is seen."""
        if self.turn == IDENTITY:
            return page
        items = (Group(page.items, transform=self.turn),)
        return Scene(page.name, self.size, 0.0, items, page.language)


def turns_on_page(layout: SheetLayout, side: int) -> int:
    """Quarter turns clockwise by which most cards lie on the page of a side."""
    counts = Counter(_turns_of(card_on_side(layout, spot, side)) for spot in layout.spots)
    return max((0, 1, 2, 3), key=lambda turns: counts[turns])


def _turns_of(card: Transform) -> int:
    """Quarter turns clockwise of a card, by where its upper edge points."""
    return {(0, -1): 0, (1, 0): 1, (0, 1): 2, (-1, 0): 3}[(round(-card.c), round(-card.d))]


def turn_back(turns: int, size: Size) -> Transform:
    """The turn that undoes so many quarter turns clockwise, of a page of this size."""
    w, h = size.width, size.height
    match turns % 4:
        case 1:
            return Transform(0.0, -1.0, 1.0, 0.0, 0.0, w)
        case 2:
            return Transform(-1.0, 0.0, 0.0, -1.0, w, h)
        case 3:
            return Transform(0.0, 1.0, -1.0, 0.0, h, 0.0)
        case _:
            return IDENTITY


def side_view(sides: SheetSides, side: int, turns: int | None = None) -> SideView:
    """A side as it is looked at; `turns` as of the cards that are to read upright, by default
    those of this side."""
    layout = sides.layout
    page = Size(layout.width, layout.height)
    turns = turns_on_page(layout, side) if turns is None else turns
    turn = turn_back(turns, page)
    size = Size(page.height, page.width) if turns % 2 else page
    margins, stock = layout.margins, layout.stock
    clear = Rect(
        margins.left, margins.top,
        page.width - margins.left - margins.right, page.height - margins.top - margins.bottom,
    )  # fmt: skip
    seen = sides.page_turn(side).then(turn)
    items = [stock.item(at) for at in range(len(layout.spots))] if stock is not None else []
    return SideView(
        side, size, turn, turned_rect(clear, turn),
        tuple(turned_rect(sides.spot_box(at, side), turn) for at in range(len(layout.spots))),
        tuple(turned_rect(item, seen) for item in items),
        0.0 if stock is None else stock.round,
        tuple(turned_line(line, turn) for line in sides.folds(side)),
        tuple(turned_line(line, turn) for line in sides.cuts(side)),
    )  # fmt: skip


def turned_over(sides: SheetSides) -> SideView:
    """The second side as it lies when the sheet, looked at as its front is, has been turned over.

    The paper keeps its place: the cards of the back read upright, or stand on their heads.
    """
    return side_view(sides, 1, turns_on_page(sides.layout, 0))


def turns_sideways(layout: SheetLayout) -> bool:
    """Whether the sheet, looked at as its front is, turns over like the page of a book; else it
    turns like a page of a calendar on the wall."""
    upright_is_long = layout.height >= layout.width
    about_upright = upright_is_long == (layout.duplex != "short")
    level_view = turns_on_page(layout, 0) % 2 == 1
    return about_upright != level_view


def next_place(boxes: tuple[Rect, ...], at: int, dx: int, dy: int) -> int:
    """The position that an arrow key leads to: the nearest one that way, or the same."""
    here = boxes[at]
    x, y = here.x + here.width / 2, here.y + here.height / 2

    def far(number: int) -> float | None:
        box = boxes[number]
        over, down = box.x + box.width / 2 - x, box.y + box.height / 2 - y
        along = over * dx + down * dy
        aside = abs(over * dy) + abs(down * dx)
        return along + 2 * aside if along > 1.0 and aside <= along * 2 else None

    found = [(away, number) for number in range(len(boxes)) if (away := far(number)) is not None]
    return min(found)[1] if found else at
