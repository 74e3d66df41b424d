"""The part of a card's back that a letter may go on to.

In: the back of a format and of a design. Out: a box in points, or None where nobody could read the
words or art lies in their way.
"""

from __future__ import annotations

from thankyou.base.color import contrast
from thankyou.base.geometry import Rect
from thankyou.designs.model import PanelDesign
from thankyou.layout.artwork import bleed_box, layer_place
from thankyou.layout.card_setup import CardSetup
from thankyou.layout.slots import PlacedSlot
from thankyou.model.format import Panel
from thankyou.stationery.panel_parts import facing_page, in_safe_zone

_READABLE = 4.5
"""The least contrast of words with their ground (WCAG 2.2, 1.4.3)."""
_AWAY = 12.0
"""Between the words and what stands below or above them, in points."""


def writable_part(setup: CardSetup, panel: Panel, panel_design: PanelDesign) -> Rect | None:
    """The middle of a back: from the edge, or art at its head, to the art and the colophon at its
    foot."""
    ground, color = panel_design.ground, setup.design.styles["message"].color
    tones = [ground] if isinstance(ground, tuple) else [tone for _, tone in ground.stops]
    if min(contrast(color, tone) for tone in tones) < _READABLE:
        return None
    face, bleed = Rect(*panel.face), bleed_box(panel, setup.format)
    middle = face.y + face.height / 2
    head, foot = face.y, face.bottom
    taken = [face.part(*slot.box) for slot in panel_design.slots]
    for layer in panel_design.layers:
        view, to_panel = layer.art.view_box, layer_place(layer, panel, bleed)
        (x0, y0), (x1, y1) = (
            to_panel.apply((view.x, view.y)),
            to_panel.apply((view.right, view.bottom)),
        )
        taken.append(Rect(min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0)))
    for box in taken:
        if box.y < middle < box.bottom:
            return None
        if box.y >= middle:
            foot = min(foot, box.y - _AWAY)
        else:
            head = max(head, box.bottom + _AWAY)
    return in_safe_zone(Rect(face.x, head, face.width, foot - head), face)


def onto_back(panel: Panel, slot: PlacedSlot, back: Panel, part: Rect, below: float) -> Rect | None:
    """The slot's box on the back: with the same margins and as far down, but below what is said
    there already (`below`, in points from the top); None if no line would be left."""
    page, face = _page_of(panel, slot.box), Rect(*back.face)
    top = max(part.y, below, face.y + slot.box.y - page.y)
    box = Rect(face.x + slot.box.x - page.x, top, slot.box.width, part.bottom - top)
    return box if box.height > 0 else None


def _page_of(panel: Panel, box: Rect) -> Rect:
    """The page of a panel on which a box stands."""
    facing = facing_page(panel)
    return facing if facing is not None and facing.holds(box) else Rect(*panel.face)
