"""All sheets of a run: each side of each sheet as a Scene, when it is wanted.

In: the cards, a SheetLayout, their order. Out: scenes. The preview shows one, a PDF holds them
in the order of printing, a printer gets them sheet by sheet: all the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from thankyou.export.card_list import CardList
from thankyou.imposition.order import PageOrder, SheetOrder, order_of
from thankyou.imposition.sheet_side import PlacedCard, SheetSides
from thankyou.imposition.unfold import unfolded
from thankyou.model.format import Format
from thankyou.model.scene import Scene
from thankyou.model.sheet import SheetLayout, SheetSettings, UnfoldedSide


class SheetRun:
    """Sheets, sides, spots and cards are counted from 0."""

    def __init__(self, cards: CardList, layout: SheetLayout, settings: SheetSettings) -> None:
        self.cards = cards
        self.layout = layout
        self.settings = settings
        self.sides = SheetSides(layout)
        self.order: SheetOrder = order_of(settings, len(cards), len(layout.spots))

    @property
    def sheets(self) -> int:
        return self.order.sheets

    def cards_on(self, sheet: int) -> dict[int, int]:
        """The card of each spot of a sheet where one stands."""
        order = self.order
        return {spot: order.card(place) for spot, place in order.on_sheet(sheet).items()}

    def side(self, sheet: int, side: int) -> Scene:
        """One side of a sheet (0: the front), with its cards laid out."""
        placed = {}
        for spot, place in self.order.on_sheet(sheet).items():
            card = self.order.card(place)
            made = self.cards.compose(card)
            sides = self._sides_of(made.format)
            placed[spot] = PlacedCard(place, self.cards.title(card), made.scenes, sides)
        return self.sides.scene(side, placed)

    def _sides_of(self, card_format: Format | None) -> tuple[UnfoldedSide, ...]:
        """Where the panels of a card stand that opens another way than the others: it is written
        from the other side. () for all others."""
        if card_format is None or card_format is self.cards.composer.format:
            return ()
        return unfolded(card_format).sides

    @property
    def page_order(self) -> PageOrder:
        """The order of printing."""
        layout, face_up = self.layout, self.settings.stacks_face_up
        return PageOrder(self.sheets, layout.duplex, layout.two_sided, face_up)

    def pages(self) -> Iterator[tuple[int, int]]:
        """Sheet and side of each page, in the order of printing."""
        order = self.page_order
        return map(order.page, range(len(order)))
