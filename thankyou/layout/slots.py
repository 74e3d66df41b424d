"""Second step: where words may stand on a panel.

In: a panel of a format and of a design, and what this card has. Out: slots in points, in the order
in which they are read. A design knows of few roles of words; what only some
cards have (a second language, signers, an address, who the card is for) is added to them here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from thankyou.base.cache import BoundedCache
from thankyou.base.color import Color
from thankyou.base.geometry import Rect
from thankyou.base.quick_dataclass import dataclass
from thankyou.designs.model import PanelDesign, Slot, SlotBox
from thankyou.layout.added_roles import FEW_SIGNERS, placed_roles
from thankyou.layout.artwork import bleed_box, foot_is_free, free_to, head_art_ends
from thankyou.layout.card_setup import CardSetup
from thankyou.model.card import Card, CardSignature
from thankyou.model.format import Panel
from thankyou.stationery.panel_parts import facing_page, in_safe_zone
from thankyou.stationery.tightness import message_tightness, print_tightness

ADDED_GAP = 14.0
"""Between the message and what is added after it, in points on A6."""

_MOST_COLUMNS = 4
_NAMES_EDGE = 0.075
"""How near to the edges of their page very many names may stand, as a share of it."""
_ABOVE_FOLD: SlotBox = (0.06, 0.06, 0.88, 0.88)
"""Very many names above the fold of a tent card, where no art stands."""
_FACING_VALIGN = 0.2
"""How far down its slot a facing page begins, as a share of the room that is left."""
_BACK: SlotBox = (0.12, 0.1, 0.76, 0.22)
"""Where a folded card says on its back who it is for: above, as on an envelope."""
_ADDRESS_OPACITY = 0.45
"""Of the lines for the address: it is not what the writer writes first."""
_FREE_FOOT = 0.1
"""The least margin beneath the words of a page that has nothing at its foot, as a share of it."""
_OVER_ART = 4.0
"""The least room between words and a small thing beneath them on the facing page, in points."""
_UNDER_ART = 8.0
"""The least room between art at the head of a page and the words below it, in points."""


@dataclass(frozen=True, slots=True)
class PlacedSlot:
    """A slot in its place on the panel, in points, and what fitting needs to know of the card.

    `valign` is the share of free room above the words, `gap` stands between the design's texts.
    `rules` is the colour of lines to write on, of `rules_opacity`. `airy`: few words stand near
    its optical centre (typeset.fit); `may_grow`: and the message alone may then be larger.
    `columns`: the numbers of columns that names may stand in. `signature` stands at the foot.
    `facing`: the same box on the page across the fold, if that is free: words that are too many for
    one page begin there, for it is read first, and go on in `box`. `roomier`: nearer to the edges,
    for what is too long for `box`.
    """

    box: Rect
    roles: tuple[str, ...]
    valign: float
    gap: float
    rules: Color | None = None
    rules_opacity: float = 1.0
    airy: bool = False
    may_grow: bool = False
    columns: tuple[int, ...] = (1,)
    signature: CardSignature | None = None
    facing: Rect | None = None
    roomier: Rect | None = None


def panel_slots(
    setup: CardSetup, panel: Panel, panel_design: PanelDesign
) -> tuple[PlacedSlot, ...]:
    """The design's slots on this panel, with room for what only this card has."""
    added = placed_roles(setup, panel)
    found: list[PlacedSlot] = []
    for slot in panel_design.slots:
        if "message" in slot.roles:
            message = _message_slot(setup, panel, panel_design, slot, added.get("after", ()))
            found.append(message)
            found += _facing_slots(setup.card, panel, slot, message.facing, added.get("facing", ()))
        else:
            face = Rect(*panel.face)
            box = face.part(*slot.box)
            if "colophon" in slot.roles and print_tightness(setup.format).side:
                # In large print it may need a second line.
                box = Rect(box.x, box.y, box.width, face.bottom - box.y)
            box = in_safe_zone(box, face)
            found.append(PlacedSlot(box, slot.roles, slot.valign, slot.gap, rules=slot.rules))
    found += _address_slots(setup, panel, added.get("address", ()))
    if panel.kind == "back":
        box = Rect(*panel.face).part(*_BACK)
        found.append(PlacedSlot(box, added.get("back", ()), valign=0.0, gap=0.0))
    return tuple(found)


def _message_slot(
    setup: CardSetup, panel: Panel, panel_design: PanelDesign, slot: Slot, after: tuple[str, ...]
) -> PlacedSlot:
    """The slot of the message, and of what is read after it."""
    card, face = setup.card, Rect(*panel.face)
    postal = setup.postal_of(panel)
    side = message_tightness(setup.format, panel).side
    box = in_safe_zone(face.part(*slot.box), face)
    if postal is not None:
        box = _above_postal_zone(face, face.width * side, postal.clear)
    elif share := print_tightness(setup.format).side or side:
        ends = head_art_ends(panel_design, panel, bleed_box(panel, setup.format))
        box = _roomy(box, face, face.width * share, ends)
    return PlacedSlot(
        box,
        (*slot.roles, *after),
        slot.valign,
        slot.gap,
        rules=slot.rules,
        airy=postal is None and slot.rules is None,
        may_grow=card.second is None and card.text_size >= 100,
        columns=_columns(card),
        signature=card.signature,
        facing=None if postal else _across_fold(setup, panel, panel_design, box),
    )


_across: BoundedCache[tuple[int, Panel, Rect], tuple[PanelDesign, Rect]] = BoundedCache(256)
"""Boxes by design, panel and box: a card is made ready at each keystroke, its art is the same. The
design is kept beside its box, so that its id stays its own."""


def _across_fold(
    setup: CardSetup, panel: Panel, panel_design: PanelDesign, box: Rect
) -> Rect | None:
    """A box of the face on the page that faces it, where it stands in the same way; deeper, if that
    page has nothing at its foot that words must keep clear of."""
    page = facing_page(panel)
    if page is None:
        return None
    key = (id(panel_design), panel, box)
    found = _across.get(key)
    if found is None:
        bleed = bleed_box(panel, setup.format)
        found = (panel_design, _clear_of_art(panel, panel_design, bleed, page, box))
        _across.put(key, found)
    return found[1]


def _clear_of_art(
    panel: Panel, panel_design: PanelDesign, bleed: Rect, page: Rect, box: Rect
) -> Rect:
    """The box on the facing page, as deep as its art allows."""
    x, y, _, _ = panel.face
    same = Rect(page.x + box.x - x, page.y + box.y - y, box.width, box.height)
    strip = Rect(same.x, page.y, same.width, page.height)
    if not foot_is_free(panel_design, panel, bleed, strip):
        free = free_to(panel_design, panel, bleed, same, _OVER_ART)
        return Rect(same.x, same.y, same.width, max(free, same.y + same.height / 2) - same.y)
    deeper = page.bottom - max(same.y - page.y, _FREE_FOOT * page.height)
    return Rect(same.x, same.y, same.width, max(same.height, deeper - same.y))


def keep_facing_page(
    panel: Panel, slots: tuple[PlacedSlot, ...], taken: Sequence[Rect | None]
) -> tuple[PlacedSlot, ...]:
    """The slots, none of which goes on to the facing page where something else has it: other words,
    or one of the boxes `taken` by a photo or a drawing."""
    page = facing_page(panel)
    boxes = [*(slot.box for slot in slots), *filter(None, taken)]
    if page is None or not any(page.holds(box) for box in boxes):
        return slots
    return tuple(replace(slot, facing=None) for slot in slots)


def _facing_slots(
    card: Card, panel: Panel, slot: Slot, across: Rect | None, roles: tuple[str, ...]
) -> list[PlacedSlot]:
    """The slot on the page that faces the message; read after it, though it stands before. Names
    have the margins of the letter (`across`), and what depth the page has; smaller ones, where they
    would not fit."""
    page = facing_page(panel)
    if page is None or not roles:
        return []
    columns = _columns(card)
    if across is None or "signers" not in roles:
        return [PlacedSlot(page.part(*slot.box), roles, _FACING_VALIGN, 0.0, columns=columns)]
    roomier = page.part(*(_ABOVE_FOLD if panel.fold_y is not None else _wider(slot.box)))
    return [PlacedSlot(across, roles, _FACING_VALIGN, 0.0, columns=columns, roomier=roomier)]


def _address_slots(setup: CardSetup, panel: Panel, roles: tuple[str, ...]) -> list[PlacedSlot]:
    """The lines for the address on the address side of a postcard."""
    postal = setup.postal_of(panel)
    if postal is None:
        return []
    color = setup.design.styles["message"].color
    box = Rect(*postal.address)
    return [PlacedSlot(box, roles, 0.0, 0.0, rules=color, rules_opacity=_ADDRESS_OPACITY)]


def _columns(card: Card) -> tuple[int, ...]:
    """The numbers of columns that this card's names may stand in."""
    names = len(card.signers)
    fewest = 1 if names <= FEW_SIGNERS else 2
    return tuple(range(fewest, max(fewest, min(names, _MOST_COLUMNS)) + 1))


def _roomy(box: Rect, face: Rect, side: float, ends: tuple[float, ...]) -> Rect:
    """A message that may stand nearer to the edges: `side` points from each side and from the top,
    but below the art of the head (it ends at `ends`); its foot stays above the art."""
    top = min(box.y, max([face.y + side, *(end + _UNDER_ART for end in ends)]))
    return Rect(face.x + side, top, face.width - 2 * side, box.bottom - top)


def _above_postal_zone(face: Rect, side: float, clear: float) -> Rect:
    """The message's half of a postcard, above what the post office keeps for itself."""
    return Rect(face.x + side, face.y + side, face.width - 2 * side, face.height - side - clear)


def _wider(box: SlotBox) -> SlotBox:
    """Room for very many names: as low as the message may stand, but nearer the other edges."""
    x, y, width, height = box
    top, side = min(y, _NAMES_EDGE), min(x, _NAMES_EDGE)
    return (side, top, max(width, 1 - 2 * side), y + height - top)
