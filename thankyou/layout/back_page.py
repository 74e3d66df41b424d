"""The part of a card's back that a letter may go on to.

In: the back of a format and of a design. Out: a box in points, or None where nobody could read the
words or art lies in their way.
"""

from __future__ import annotations

from thankyou.base.color import contrast
from thankyou.base.geometry import Rect
from thankyou.designs.model import PanelDesign
from thankyou.layout.artwork import bleed_box, layer_box
from thankyou.layout.card_setup import CardSetup
from thankyou.layout.slots import PlacedSlot
from thankyou.model.format import Panel
from thankyou.model.scene import tones
from thankyou.stationery.panel_parts import facing_page, in_safe_zone

_READABLE = 4.5
"""The least contrast of words with their ground (WCAG 2.2, 1.4.3)."""
_AWAY = 12.0
"""Between the words and what stands below or above them, in points."""


def writable_part(setup: CardSetup, panel: Panel, panel_design: PanelDesign) -> Rect | None:
    """The middle of a back: from the edge, or art at its head, to the art and the colophon at its
    foot."""
    color = setup.design.styles["message"].color
    if min(contrast(color, tone) for tone in tones(panel_design.ground)) < _READABLE:
        return None
    face, bleed = Rect(*panel.face), bleed_box(panel, setup.format)
    middle = face.y + face.height / 2
    head, foot = face.y, face.bottom
    taken = [face.part(*slot.box) for slot in panel_design.slots]
    taken += (layer_box(layer, panel, bleed) for layer in panel_design.layers)
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
