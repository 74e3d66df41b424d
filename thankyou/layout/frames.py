"""A panel made ready: all that does not depend on the words.

In: the card's setup and a panel. Out: a `Frame`: the art, the slots, the settings of their roles,
the places of the photo and of a drawing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from thankyou.base.errors import CardError
from thankyou.base.geometry import Rect
from thankyou.base.quick_dataclass import dataclass
from thankyou.layout.artwork import artwork
from thankyou.layout.back_page import writable_part
from thankyou.layout.card_setup import CardSetup
from thankyou.layout.drawing_place import with_drawing
from thankyou.layout.photo_place import contained, ratio_of, with_photo
from thankyou.layout.slots import PlacedSlot, keep_facing_page, panel_slots
from thankyou.layout.small_pictures import with_column
from thankyou.layout.styles import scale_of, setting_of
from thankyou.model.format import Panel
from thankyou.model.scene import Group
from thankyou.typeset.bidi import is_rtl
from thankyou.typeset.block import Setting


@dataclass(frozen=True, slots=True)
class Frame:
    """A panel of this design and format. `scale` is by how much gaps grow with the card.
    `writable`: the part of a back that a letter may go on to, if there is one."""

    panel: Panel
    art: Group
    scale: float
    slots: tuple[PlacedSlot, ...]
    settings: Mapping[str, Setting]
    photo: Rect | None
    drawing: Rect | None
    writable: Rect | None = None


def photo_on_cover(setup: CardSetup) -> bool:
    """Whether the card's photo stands on its front: wanted there, and the design has a place."""
    held, cover = setup.card.photo, setup.design.panels.get("cover")
    return bool(held and held.cover and cover and cover.with_photo is not None)


def _across(setup: CardSetup, role: str) -> float:
    """At which side the lines of a role begin: 0 left, 1 right, 0.5 in the middle."""
    align = setup.design.styles[role].align
    if align == "center":
        return 0.5
    return float(is_rtl(setup.card.language) != (align == "end"))


def build_frame(setup: CardSetup, panel: Panel) -> Frame:
    """Raises CardError("design-invalid") if the design has no such panel."""
    panel_design = setup.design.panels.get(panel.kind)
    if panel_design is None:
        what = f"no {panel.kind} panel"
        raise CardError("design-invalid", file=setup.design.id, what=what)
    on_cover = photo_on_cover(setup)
    variant = ""
    if on_cover and panel_design.with_photo is not None:
        panel_design, variant = panel_design.with_photo, "photo"
    panel_design = panel_design.on(panel.shape)
    if setup.postal_of(panel) is not None:  # what a post office reads has no art around it
        panel_design = replace(panel_design, layers=())
    slots = panel_slots(setup, panel, panel_design)
    words = slots[0].box
    photo = drawing = None
    if setup.card.drawing and panel.kind == "letter":
        least = setup.format.least_text
        slots, drawing = with_drawing(panel, slots, panel_design.photo, least)
    held = setup.card.photo
    if held is not None and on_cover and panel.kind == "cover" and panel_design.photo is not None:
        area = Rect(*panel.face).part(*panel_design.photo)
        photo = contained(ratio_of(held), area, _across(setup, "sentiment"))
    elif held is not None and not on_cover and panel.kind == "letter":
        across = _across(setup, "message")
        slots, photo = with_photo(panel, slots, panel_design.photo, ratio_of(held), across)
    slots = keep_facing_page(panel, slots, (photo, drawing))
    settings = {role: setting_of(setup, role, panel) for slot in slots for role in slot.roles}
    if setup.card.pictures and panel.kind == "letter":
        slots = with_column(slots, settings["message"])
    return Frame(
        panel,
        artwork(
            setup.design,
            setup.format,
            panel,
            panel_design,
            words,
            is_rtl(setup.card.language),
            variant,
        ),
        scale_of(panel),
        slots,
        settings,
        photo,
        drawing,
        writable_part(setup, panel, panel_design) if panel.kind == "back" else None,
    )
