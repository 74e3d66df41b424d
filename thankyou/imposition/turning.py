"""Where a card's sides stand on a sheet's sides, when the sheet is turned over.

In: a SheetLayout, a spot, a side. Out: transforms from the open card's own coordinates to the
page's. Each is made of exact quarter turns and reflections: a card's second side lies behind its
first because the paper is one, whatever the duplex, the fold and the way the card lies.
"""

from __future__ import annotations

from thankyou.base.geometry import IDENTITY, Rect, Transform
from thankyou.model.format import Place
from thankyou.model.sheet import SheetLayout, SheetLine, Spot, Unfolded


def card_on_front(spot: Spot, card: Unfolded) -> Transform:
    """From the open card's first side to the sheet's front: a move and quarter turns."""
    x, y, w, h = spot.box.x, spot.box.y, card.width, card.height
    match spot.turns % 4:
        case 1:
            return Transform(0.0, 1.0, -1.0, 0.0, x + h, y)
        case 2:
            return Transform(-1.0, 0.0, 0.0, -1.0, x + w, y + h)
        case 3:
            return Transform(0.0, -1.0, 1.0, 0.0, x, y + w)
        case _:
            return Transform.translation(x, y)


def sheet_turned(layout: SheetLayout) -> Transform:
    """From a point of the sheet as seen from its front to the same point of its back page.

    It is its own inverse. With the sides on papers of their own nothing is turned.
    """
    if layout.duplex == "off":
        return IDENTITY
    upright_is_long = layout.height >= layout.width
    about_upright = upright_is_long == (layout.duplex != "short")
    if about_upright:
        return Transform(-1.0, 0.0, 0.0, 1.0, layout.width, 0.0)
    return Transform(1.0, 0.0, 0.0, -1.0, 0.0, layout.height)


def card_on_side(layout: SheetLayout, spot: Spot, side: int) -> Transform:
    """From the coordinates of a side (0 or 1) of the open card to the page of that side."""
    front = card_on_front(spot, layout.card)
    if side == 0 or layout.duplex == "off":
        return front
    card = layout.card
    if card.axis == "upright":
        over = Transform(-1.0, 0.0, 0.0, 1.0, card.width, 0.0)
    else:
        over = Transform(1.0, 0.0, 0.0, -1.0, 0.0, card.height)
    return over.then(front).then(sheet_turned(layout))


def panel_on_card(place: Place, width: float, height: float) -> Transform:
    """From a panel of this size to the side of the open card where it stands."""
    if place.turned:
        return Transform(-1.0, 0.0, 0.0, -1.0, place.x + width, place.y + height)
    return Transform.translation(place.x, place.y)


def turned_rect(box: Rect, transform: Transform) -> Rect:
    """The upright rectangle that a transform of quarter turns and reflections makes of another."""
    x0, y0 = transform.apply((box.x, box.y))
    x1, y1 = transform.apply((box.right, box.bottom))
    return Rect(min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0))


def turned_line(line: SheetLine, transform: Transform) -> SheetLine:
    """A level or upright line, from its upper or left end to the other."""
    x0, y0 = transform.apply(line[:2])
    x1, y1 = transform.apply(line[2:])
    return (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
