"""Where a writer's photo stands, and in which shape.

In: a photo, a panel's slots, the design's place for a photo. Out: the photo's rectangle in points,
and the slots beside it. The shape is the photo's own, the same in every format: what the writer has
cut is what each of them shows, and no face is lost to a format.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from thankyou.base.geometry import Rect
from thankyou.designs.model import SlotBox
from thankyou.layout.slots import PlacedSlot
from thankyou.model.card import CardPhoto
from thankyou.model.format import Panel
from thankyou.stationery.panel_parts import facing_page, in_safe_zone

_TALLEST, _WIDEST = 0.625, 1.6
"""Width by height: a picture beyond these (a panorama, a screen of a telephone) is cut to them."""
_SHAPES: Mapping[str, float] = {"square": 1.0, "tall": 0.8, "wide": 1.5}
"""Width by height of the shapes that a writer may choose (PHOTO_SHAPES of model.card)."""

_FACING: SlotBox = (0.13, 0.14, 0.74, 0.64)
_FACING_LANDSCAPE: SlotBox = (0.14, 0.11, 0.72, 0.78)
_OPTICAL = 0.45
"""Where the middle of the free room is to the eye, from above."""
_ABOVE_SHARE, _BESIDE_SHARE = 0.42, 0.4
"""The most of the message's height, or width, that a photo above, or beside it, takes."""
_LEVEL = 1.3
"""From this width by height on, a message's slot has room beside a photo, and little beneath."""
_UNDER, _BESIDE = 14.0, 18.0
"""Between a photo and the words beneath, or beside it, in points."""


def ratio_of(photo: CardPhoto) -> float:
    """Width by height of what is seen of a photo."""
    own = photo.width / photo.height
    return _SHAPES.get(photo.shape, min(max(own, _TALLEST), _WIDEST))


def contained(ratio: float, area: Rect, across: float = 0.5, down: float = _OPTICAL) -> Rect:
    """The largest rectangle of this width by height in an area, with that share of the room that
    is left at its left and above it."""
    width = min(area.width, area.height * ratio)
    height = width / ratio
    x = area.x + across * (area.width - width)
    return Rect(x, area.y + down * (area.height - height), width, height)


def with_photo(
    panel: Panel, slots: tuple[PlacedSlot, ...], designed: SlotBox | None, ratio: float,
    across: float = 0.0,
) -> tuple[tuple[PlacedSlot, ...], Rect]:  # fmt: skip
    """The slots beside a photo `ratio` times as wide as it is high, and the photo's place.

    It stands in the design's place for it (`designed`) on the facing page, where there is one and
    it is free; else above the message, or beside it where that is level. The message gives way.
    `across`: 0 where its lines begin at the left, 1 at the right, 0.5 in the middle.
    """
    facing = facing_page(panel)
    if facing is not None and not any(facing.holds(slot.box) for slot in slots):
        usual = _FACING_LANDSCAPE if panel.shape == "landscape" else _FACING
        return slots, contained(ratio, in_safe_zone(facing.part(*(designed or usual)), facing))
    number = next(n for n, slot in enumerate(slots) if "message" in slot.roles)
    box = slots[number].box
    if box.width > _LEVEL * box.height:
        photo, beside = _beside(box, ratio, across)
    else:
        area = Rect(box.x, box.y, box.width, box.height * _ABOVE_SHARE)
        photo = contained(ratio, area, across, 0.0)
        top = photo.bottom + _UNDER
        beside = Rect(box.x, top, box.width, box.bottom - top)
    message = replace(slots[number], box=beside, valign=0.0, airy=False)
    return (*slots[:number], message, *slots[number + 1 :]), photo


def _beside(box: Rect, ratio: float, across: float) -> tuple[Rect, Rect]:
    """A photo at the side where lines begin, and the rest of the box for the words."""
    from_right = across > 0.5
    wide = box.width * _BESIDE_SHARE
    area = Rect(box.right - wide if from_right else box.x, box.y, wide, box.height)
    photo = contained(ratio, area, 1.0 if from_right else 0.0, 0.0)
    rest = box.width - photo.width - _BESIDE
    x = box.x if from_right else photo.right + _BESIDE
    return photo, Rect(x, box.y, rest, box.height)
