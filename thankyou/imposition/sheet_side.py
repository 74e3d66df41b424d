"""One printed side of one sheet as a Scene: what the preview, the PDF and the printer all get.

In: a SheetLayout and the cards that stand on the sheet. Out: a Scene of the upright sheet: each
panel placed, turned and clipped, marks outside, all of it moved as the printer's calibration
asks. Panels keep the very items of their own scenes: a painter that has drawn a cover once knows
it again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from thankyou.base.geometry import IDENTITY, Rect, Size, Transform
from thankyou.imposition.marks import crop_marks, fold_marks
from thankyou.imposition.reach import reach_of
from thankyou.imposition.turning import (
    card_on_front,
    card_on_side,
    panel_on_card,
    sheet_turned,
    turned_line,
    turned_rect,
)
from thankyou.model.format import Place
from thankyou.model.scene import (
    Group,
    Item,
    Part,
    Path,
    Scene,
    Segment,
    Segments,
    Stroke,
    rank_of,
    rect_segments,
)
from thankyou.model.sheet import SheetLayout, SheetLine, Spot, UnfoldedSide

_INK = (110, 110, 110)
_CROP = Stroke(_INK, 0.4)
_FOLD_DASH = 2.4
"""Length in points of the dashes that tell a fold from a cut, and of the gaps between them."""


@dataclass(frozen=True, slots=True)
class PlacedCard:
    """A card on a sheet: its number in the file, its name, and its panels' scenes. `sides` are its
    own where it opens another way than the layout's card does: in another language, say."""

    number: int
    title: str
    scenes: tuple[Scene, ...]
    sides: tuple[UnfoldedSide, ...] = ()


class SheetSides:
    """The sides of a layout's sheets: what they have in common is made once."""

    def __init__(self, layout: SheetLayout) -> None:
        self.layout = layout

    @property
    def count(self) -> int:
        """Sides of a sheet that are printed: one or two."""
        return len(self.layout.card.sides)

    @cached_property
    def reach(self) -> tuple[Rect, ...]:
        return reach_of(self.layout)

    @cached_property
    def _marks(self) -> tuple[tuple[Item, ...], ...]:
        """The marks of each side."""
        crops = crop_marks(self.layout, self.reach)
        folds = fold_marks(self.layout, self.reach)
        return tuple(
            tuple(_mark_items(crops, folds, self.page_turn(side))) for side in range(self.count)
        )

    def page_turn(self, side: int) -> Transform:
        """From the sheet's front to the page of a side."""
        return sheet_turned(self.layout) if side else IDENTITY

    def spot_box(self, number: int, side: int) -> Rect:
        """The trim box of a spot (from 0) on the page of a side, before calibration."""
        return turned_rect(self.layout.spots[number].box, self.page_turn(side))

    def scene(self, side: int, cards: Mapping[int, PlacedCard]) -> Scene:
        """The page of a side (0 or 1) with a card at each of these spots (from 0)."""
        layout = self.layout
        items: list[Item] = []
        for number in sorted(cards):
            items += self._card(number, side, cards[number])
        items += self._marks[side]
        correction = layout.calibration.back if side else layout.calibration.front
        move = Transform(
            correction.scale_x, 0.0, 0.0, correction.scale_y, correction.x0, correction.y0
        )
        page = tuple(items) if move == IDENTITY else (Group(tuple(items), transform=move),)
        language = next((card.scenes[0].language for card in cards.values()), "en")
        size = Size(layout.width, layout.height)
        return Scene(layout.card.sides[side].name, size, 0.0, page, language)

    def _card(self, number: int, side: int, card: PlacedCard) -> list[Group]:
        spot = self.layout.spots[number]
        panels = {scene.name: scene for scene in card.scenes}
        on_page = card_on_side(self.layout, spot, side)
        return [
            self._panel(place, panels[place.panel], number, on_page, side, card)
            for place in (card.sides or self.layout.card.sides)[side].places
        ]

    def _panel(
        self, place: Place, scene: Scene, number: int, on_page: Transform, side: int,
        card: PlacedCard,
    ) -> Group:  # fmt: skip
        size = scene.size
        box = Rect(place.x, place.y, size.width, size.height)
        clip = turned_rect(box, on_page)
        if self.layout.bleed:
            clip = self._with_bleed(clip, number, side)
        turn = panel_on_card(place, size.width, size.height).then(on_page)
        part = Part(card.number, rank_of(scene.name), card.title, scene.language)
        inner = Group(scene.items, transform=turn)
        return Group((inner,), clip=rect_segments(clip), part=part)

    def _with_bleed(self, panel: Rect, number: int, side: int) -> Rect:
        """The panel with its bleed on the card's outer edges only: none runs over a fold."""
        turn = self.page_turn(side)
        trim = turned_rect(self.layout.spots[number].box, turn)
        outer = turned_rect(self.reach[number], turn)
        left = outer.x if panel.x <= trim.x + 0.01 else panel.x
        top = outer.y if panel.y <= trim.y + 0.01 else panel.y
        right = outer.right if panel.right >= trim.right - 0.01 else panel.right
        bottom = outer.bottom if panel.bottom >= trim.bottom - 0.01 else panel.bottom
        return Rect(left, top, right - left, bottom - top)

    def folds(self, side: int) -> tuple[SheetLine, ...]:
        """Where the cards of a sheet are folded, on the page of a side."""
        return tuple(line for spot in self.layout.spots for line in self._folds_of(spot, side))

    def _folds_of(self, spot: Spot, side: int) -> list[SheetLine]:
        place = card_on_front(spot, self.layout.card).then(self.page_turn(side))
        return [turned_line(line, place) for line in self.layout.card.sides[0].folds]

    def cuts(self, side: int) -> tuple[SheetLine, ...]:
        """Where the sheet is cut, on the page of a side."""
        return tuple(turned_line(line, self.page_turn(side)) for line in self.layout.cuts)


def _mark_items(
    crops: tuple[SheetLine, ...], folds: tuple[SheetLine, ...], turn: Transform
) -> list[Item]:
    items: list[Item] = []
    if crops:
        items.append(Path(_lines(crops, turn), stroke=_CROP))
    if folds:
        dashes = tuple(dash for line in folds for dash in _dashes(line))
        items.append(Path(_lines(dashes, turn), stroke=_CROP))
    return [Group(tuple(items), role="Artifact")] if items else []


def _lines(lines: tuple[SheetLine, ...], turn: Transform) -> Segments:
    out: list[Segment] = []
    for line in lines:
        x0, y0, x1, y1 = turned_line(line, turn)
        out.append(("M", x0, y0))
        out.append(("L", x1, y1))
    return tuple(out)


def _dashes(line: SheetLine) -> list[SheetLine]:
    """A mark in dashes: of a fold. It begins and ends with one."""
    x0, y0, x1, y1 = line
    length = max(x1 - x0, y1 - y0)
    count = max(1, round((length / _FOLD_DASH + 1) / 2))
    each = length / (2 * count - 1)
    dx, dy = (0.0, each) if x0 == x1 else (each, 0.0)
    return [
        (x0 + 2 * i * dx, y0 + 2 * i * dy, x0 + (2 * i + 1) * dx, y0 + (2 * i + 1) * dy)
        for i in range(count)
    ]
