"""What stands at the positions of a sheet.

In: a run of sheets. Out: for each position a card, a piece that is gone, or nothing. Pure
functions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from thankyou.export.sheet_run import SheetRun

CARD, USED, EMPTY = "card", "used", "empty"
"""What stands at a position: a card; nothing any more; nothing yet."""


def places_on(run: SheetRun, sheet: int) -> tuple[str, ...]:
    """What stands at each position of a sheet."""
    cards = run.cards_on(sheet)
    used = run.order.used if sheet == 0 else frozenset()
    return tuple(
        USED if at in used else CARD if at in cards else EMPTY
        for at in range(len(run.layout.spots))
    )


def may_be_used(run: SheetRun, sheet: int) -> bool:
    """Whether pieces of this sheet may be gone: the first one, if its maker has cut it."""
    return run.layout.stock is not None and sheet == 0


def turns_over(run: SheetRun) -> bool:
    """Whether a sheet has a back that lies behind its front."""
    return run.layout.two_sided and run.layout.duplex != "off"


def has_edge(run: SheetRun) -> bool:
    """Whether the printer leaves an edge of the sheet unprinted."""
    margins = run.layout.margins
    return max(margins.left, margins.top, margins.right, margins.bottom) > 0
