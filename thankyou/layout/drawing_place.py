"""Room for a child's drawing: where it is, and the quiet frame around it.

In: a panel's slots, and a card that wants the room. Out: the slots beside it, and a path. It is on
the page that faces the message, where there is one and it is free; else above the message.
"""

from __future__ import annotations

from dataclasses import replace

from thankyou.base.color import Color
from thankyou.base.geometry import Rect
from thankyou.designs.model import SlotBox
from thankyou.layout.slots import PlacedSlot
from thankyou.model.format import Panel
from thankyou.model.scene import Group, Path, Segments, Stroke
from thankyou.stationery.panel_parts import facing_page, in_safe_zone

_FACING: SlotBox = (0.1, 0.1, 0.8, 0.68)
_FACING_LANDSCAPE: SlotBox = (0.12, 0.1, 0.76, 0.8)
"""Above the art that a page has at its foot."""
_ABOVE_SHARE = 0.46
"""Of the height of the message's slot, above the message."""
_GAP = 14.0
"""Between the drawing and the message, in points."""
_WORDS_HIGH, _LINE = 16.0, 1.7
"""Beneath the frame: the least room of the words that say what it is for, in points, and in sizes
of the smallest words of the card."""
_CORNER = 9.0
_ROUND = 0.5523
"""How far a curve's handles reach for a quarter of a circle, as a share of its radius."""


def with_drawing(
    panel: Panel, slots: tuple[PlacedSlot, ...], designed: SlotBox | None, least_text: float
) -> tuple[tuple[PlacedSlot, ...], Rect]:
    """The slots beside the room for a drawing, one of them for the words beneath it, and the
    frame's box. `designed` is the design's place for a photo on the facing page, which is as good
    for a drawing; `least_text` the smallest size of words on the card, in points."""
    facing = facing_page(panel)
    if facing is not None and not any(facing.holds(slot.box) for slot in slots):
        usual = _FACING_LANDSCAPE if panel.shape == "landscape" else _FACING
        whole = in_safe_zone(facing.part(*(designed or usual)), facing)
    else:
        number = next(n for n, slot in enumerate(slots) if "message" in slot.roles)
        box = slots[number].box
        high = box.height * _ABOVE_SHARE
        whole = Rect(box.x, box.y, box.width, high)
        below = Rect(box.x, box.y + high + _GAP, box.width, box.height - high - _GAP)
        message = replace(slots[number], box=below, valign=0.0, airy=False, facing=None)
        slots = (*slots[:number], message, *slots[number + 1 :])
    beneath = max(_WORDS_HIGH, _LINE * least_text)
    frame = Rect(whole.x, whole.y, whole.width, whole.height - beneath)
    words = Rect(whole.x, frame.bottom, whole.width, beneath)
    return (*slots, PlacedSlot(words, ("drawing",), valign=0.5, gap=0.0)), frame


def drawing_frame(box: Rect, color: Color) -> Group:
    """A fine line with round corners, as a passe-partout has."""
    x, y, right, bottom = box.x, box.y, box.right, box.bottom
    r, h = _CORNER, _CORNER * (1 - _ROUND)
    line: Segments = (
        ("M", x + r, y), ("L", right - r, y), ("C", right - h, y, right, y + h, right, y + r),
        ("L", right, bottom - r), ("C", right, bottom - h, right - h, bottom, right - r, bottom),
        ("L", x + r, bottom), ("C", x + h, bottom, x, bottom - h, x, bottom - r),
        ("L", x, y + r), ("C", x, y + h, x + h, y, x + r, y), ("Z",),
    )  # fmt: skip
    return Group((Path(line, stroke=Stroke(color, 0.7, 0.5)),), role="Artifact")
