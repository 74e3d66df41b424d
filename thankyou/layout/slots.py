"""Second step: where words may stand on a panel.

In: a panel of a format and of a design, and what this card has. Out: slots in points, in the order
in which they are read, and the photo's place. A design knows of few roles of words; what only some
cards have (a second language, signers, an address, who the card is for) is added to them here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from thankyou.base.color import Color
from thankyou.base.geometry import Rect
from thankyou.base.units import mm
from thankyou.designs.model import PanelDesign, Slot, SlotBox
from thankyou.layout.artwork import bleed_box, heads
from thankyou.layout.card_setup import CardSetup
from thankyou.model.format import Panel

EDGE = mm(5)
"""Words keep this far from the trim: the safe zone."""
MANY_SIGNERS = 6
"""More names than this go to the facing page, if there is one."""
ADDED_GAP = 14.0
"""Between the message and what is added after it, in points."""

_NAMES_EDGE = 0.075
"""How near to the edges of their page many names may stand, as a share of it."""
_ABOVE_FOLD: SlotBox = (0.06, 0.06, 0.88, 0.88)
"""Names above the fold of a tent card, where no art stands."""
_FACING_ALIGN = 0.2
"""How far down its slot a facing page begins, as a share of the room that is left."""
_BACK: SlotBox = (0.12, 0.1, 0.76, 0.22)
"""Where a folded card says on its back who it is for: above, as on an envelope."""
_POSTAL_SIDE = 0.1
"""The edge of a postcard's message, as a share of its half of the card."""
_UNDER_ART = 8.0
"""The least room between art at the head of a page and the words below it, in points."""
_LANDSCAPE_SIDE, _LARGE_SIDE = 0.095, 0.05
"""How near to the edges a message may stand on a landscape card, and in large print."""

_FACING_PHOTO: SlotBox = (0.13, 0.16, 0.74, 0.6)
_FACING_PHOTO_LANDSCAPE: SlotBox = (0.2, 0.11, 0.6, 0.78)
_PHOTO_SHARE, _UNDER_PHOTO = 0.36, 14.0
"""A photo above the message: its share of the slot's height, and the gap in points."""


@dataclass(frozen=True, slots=True)
class PlacedSlot:
    """A slot in its place on the panel, in points.

    `valign` is the share of free room above the words. `gap` separates its texts, `added_gap` the
    message from what is added. `rules` is the colour of lines to write on. `airy`: few words
    stand near its optical centre (typeset.fit).
    """

    box: Rect
    roles: tuple[str, ...]
    valign: float
    gap: float
    added_gap: float = ADDED_GAP
    rules: Color | None = None
    airy: bool = False


@dataclass(frozen=True, slots=True)
class _Added:
    """The roles that this card adds: after the message, and on the page that faces it."""

    after: tuple[str, ...]
    facing: tuple[str, ...]


def panel_slots(
    setup: CardSetup, panel: Panel, panel_design: PanelDesign
) -> tuple[PlacedSlot, ...]:
    """The design's slots on this panel, with room for what only this card has."""
    added = _added_roles(setup, panel)
    found: list[PlacedSlot] = []
    for slot in panel_design.slots:
        if "message" in slot.roles:
            found.append(_message_slot(setup, panel, panel_design, slot, added))
            found += _facing_slots(panel, slot, added)
        else:
            face = Rect(*panel.face)
            box = _safe(face.part(*slot.box), face)
            found.append(PlacedSlot(box, slot.roles, slot.valign, slot.gap, rules=slot.rules))
    found += _address_slots(setup, panel)
    if panel.kind == "back":
        found.append(PlacedSlot(Rect(*panel.face).part(*_BACK), ("delivery",), 0.0, 0.0))
    return tuple(found)


def facing_page(panel: Panel) -> Rect | None:
    """The page across the fold from the one that carries the words."""
    face = Rect(*panel.face)
    if panel.fold_x is not None:
        return Rect(panel.width - face.width - face.x, face.y, face.width, face.height)
    if panel.fold_y is not None:
        return Rect(face.x, panel.height - face.height - face.y, face.width, face.height)
    return None


def _added_roles(setup: CardSetup, panel: Panel) -> _Added:
    """What is added, and where: one thing at most faces the message."""
    card = setup.card
    after: list[str] = []
    facing: list[str] = []
    can_face = facing_page(panel) is not None
    if card.second is not None:
        (facing if can_face and card.second.placement == "facing" else after).append("second")
    if card.signers:
        many = len(card.signers) > MANY_SIGNERS
        (facing if can_face and many and not facing else after).append("signers")
    if not setup.has_back:
        after.append("delivery")
    return _Added(tuple(after), tuple(facing))


def _message_slot(
    setup: CardSetup, panel: Panel, panel_design: PanelDesign, slot: Slot, added: _Added
) -> PlacedSlot:
    face = Rect(*panel.face)
    postal = setup.postal_of(panel)
    box = _safe(face.part(*slot.box), face)
    share = _LANDSCAPE_SIDE if panel.shape == "landscape" else 0.0
    share = _LARGE_SIDE if setup.format.least_text else share
    if postal is not None:
        box = _above_postal_zone(face, postal.clear)
    elif share:
        ends = heads(panel_design, panel, bleed_box(panel, setup.format))
        box = _roomy(box, face, share, ends)
    return PlacedSlot(
        box,
        (*slot.roles, *added.after),
        slot.valign,
        slot.gap,
        rules=slot.rules,
        airy=postal is None and slot.rules is None,
    )


def _facing_slots(panel: Panel, slot: Slot, added: _Added) -> list[PlacedSlot]:
    """The slot on the page that faces the message; read after it, though it stands before."""
    page = facing_page(panel)
    if page is None or not added.facing:
        return []
    box = slot.box
    if "signers" in added.facing:
        box = _ABOVE_FOLD if panel.fold_y is not None else _wider(box)
    return [PlacedSlot(page.part(*box), added.facing, _FACING_ALIGN, ADDED_GAP)]


def _address_slots(setup: CardSetup, panel: Panel) -> list[PlacedSlot]:
    """The lines for the address on the address side of a postcard."""
    postal = setup.postal_of(panel)
    if postal is None:
        return []
    lines = setup.design.styles["message"].color
    return [PlacedSlot(Rect(*postal.address), ("address",), 0.0, 0.0, rules=lines)]


def with_photo(
    panel: Panel, slots: tuple[PlacedSlot, ...], designed: SlotBox | None
) -> tuple[tuple[PlacedSlot, ...], Rect]:
    """The slots beside a photo, and the photo's place.

    It stands in the design's slot for it (`designed`) on the facing page, where there is one and it
    is free; else above the message, which gives way.
    """
    facing = facing_page(panel)
    if facing is not None and not any(facing.holds(slot.box) for slot in slots):
        share = _FACING_PHOTO_LANDSCAPE if panel.shape == "landscape" else _FACING_PHOTO
        return slots, _safe(facing.part(*(designed or share)), facing)
    number = next(n for n, slot in enumerate(slots) if "message" in slot.roles)
    box = slots[number].box
    high = box.height * _PHOTO_SHARE
    photo = Rect(box.x, box.y, box.width, high)
    below = Rect(box.x, box.y + high + _UNDER_PHOTO, box.width, box.height - high - _UNDER_PHOTO)
    message = replace(slots[number], box=below, valign=0.0, airy=False)
    return (*slots[:number], message, *slots[number + 1 :]), photo


def _safe(box: Rect, face: Rect) -> Rect:
    """A slot kept out of the outer millimetres of its face, where trimming is not exact."""
    x, y = max(box.x, face.x + EDGE), max(box.y, face.y + EDGE)
    right, bottom = min(box.right, face.right - EDGE), min(box.bottom, face.bottom - EDGE)
    return Rect(x, y, right - x, bottom - y)


def _roomy(box: Rect, face: Rect, share: float, ends: tuple[float, ...]) -> Rect:
    """A message that may stand nearer to the edges: `share` of the face's width from each side and
    from the top, but below the art of the head (it ends at `ends`); its foot stays above the
    art."""
    side = face.width * share
    top = min(box.y, max([face.y + side, *(end + _UNDER_ART for end in ends)]))
    return Rect(face.x + side, top, face.width - 2 * side, box.bottom - top)


def _above_postal_zone(face: Rect, clear: float) -> Rect:
    """The message's half of a postcard, above what the post office keeps for itself."""
    side = face.width * _POSTAL_SIDE
    return Rect(face.x + side, face.y + side, face.width - 2 * side, face.height - side - clear)


def _wider(box: SlotBox) -> SlotBox:
    """Room for many names: as low as the message may stand, but nearer the other edges."""
    x, y, width, height = box
    top, side = min(y, _NAMES_EDGE), min(x, _NAMES_EDGE)
    return (side, top, max(width, 1 - 2 * side), y + height - top)
