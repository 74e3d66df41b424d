"""Which card stands where: the order of a run's cards on its sheets.

In: how many cards, the positions of a sheet, those that are used on the first one, copies, and
the way the sheets are stacked. Out: for each sheet the card of each position.

Across, cards fill each sheet in turn. To be cut and stacked, they fill position after position
through the whole pile: when the piles are cut apart and laid on each other, first position first,
all cards lie in order.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from thankyou.model.sheet import SheetSettings


@dataclass(frozen=True, slots=True)
class SheetOrder:
    """`cards` different cards, `copies` of each, on sheets of `positions`.

    `used` are the positions (from 0) that the first sheet has no longer. Sheets, positions and
    cards are counted from 0.
    """

    cards: int
    positions: int
    used: frozenset[int] = frozenset()
    copies: int = 1
    cut: bool = False

    @property
    def total(self) -> int:
        """Cards on paper, with all their copies."""
        return self.cards * self.copies

    @property
    def sheets(self) -> int:
        return -(-(self.total + len(self.used)) // self.positions) if self.total else 0

    def on_sheet(self, sheet: int) -> dict[int, int]:
        """For each position where a card stands, which of all is there, copies counted."""
        places = ((at, self._place(sheet, at)) for at in range(self.positions))
        return {at: place for at, place in places if place is not None and place < self.total}

    def card(self, place: int) -> int:
        """The card of a place in the row of all cards and their copies."""
        return place // self.copies

    def _place(self, sheet: int, position: int) -> int | None:
        """Which of all cards, copies counted, stands there."""
        if sheet == 0 and position in self.used:
            return None
        used_before = sum(one < position for one in self.used)
        if self.cut:
            # Piles before this one, each of a card a sheet, but for the used ones.
            here = sheet - (position in self.used)
            return position * self.sheets - used_before + here
        if sheet == 0:
            return position - used_before
        return sheet * self.positions - len(self.used) + position


def order_of(settings: SheetSettings, cards: int, positions: int) -> SheetOrder:
    """The order that a person's settings give to so many cards."""
    used = frozenset({*range(settings.start - 1), *(one - 1 for one in settings.skip)})
    return SheetOrder(cards, positions, used, settings.copies, settings.stack == "cut")


def page_order(
    sheets: int, duplex: str, two_sided: bool, stacks_face_up: bool = False
) -> Iterator[tuple[int, int]]:
    """Sheet and side (both from 0) of each page, in the order in which they are printed.

    By hand, first all fronts; then the backs. A pile that came out face up is turned over whole,
    so its first sheet is printed first again; one that came out face down is put back as it is,
    its last sheet on top.
    """
    order = PageOrder(sheets, duplex, two_sided, stacks_face_up)
    return map(order.page, range(len(order)))


@dataclass(frozen=True, slots=True)
class PageOrder:
    """The pages of `page_order` by number, from 0."""

    sheets: int
    duplex: str
    two_sided: bool
    stacks_face_up: bool = False

    def __len__(self) -> int:
        return self.sheets * (2 if self.two_sided else 1)

    def page(self, number: int) -> tuple[int, int]:
        """Sheet and side of a page."""
        if not self.two_sided:
            return number, 0
        if self.duplex != "hand":
            return divmod(number, 2)
        if number < self.sheets:
            return number, 0
        back = number - self.sheets
        return (back if self.stacks_face_up else self.sheets - 1 - back), 1
