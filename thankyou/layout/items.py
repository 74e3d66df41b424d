"""The scene items that are not words, art or a photo: rules, lines to write on, postal marks.

In: frames and fitted slots. Out: paths and groups, in points.
"""

from __future__ import annotations

from thankyou.base.color import Color
from thankyou.base.geometry import Rect
from thankyou.base.translatable import translatable
from thankyou.layout.card_setup import CardSetup
from thankyou.layout.fit_words import OVER_SIGNATURE, FittedSlot
from thankyou.layout.frames import Frame
from thankyou.layout.photo_signature import signature_item, signature_size
from thankyou.model.format import Panel, Postal
from thankyou.model.scene import (
    Group,
    Path,
    Segment,
    Segments,
    Stroke,
    rect_segments,
    tones,
)
from thankyou.stationery.panel_parts import SAFE_EDGE
from thankyou.typeset.block import Arranged

_DOT, _DOTS_APART, _DOT_OPACITY = 1.0, 9.0, 0.6
"""The dots between two languages: their radius and how far apart they are, in points."""
_ALIGN = {"start": 0.0, "center": 0.5, "end": 1.0}


def postal_marks(postal: Postal, panel: Panel, color: Color) -> Group:
    """The line between message and address, and the place for the stamp."""
    x, y, width, height = postal.stamp
    line = Stroke(color, 0.5, 0.6)
    foot = panel.height - max(postal.clear, SAFE_EDGE)
    upright: Segments = (("M", postal.divider, SAFE_EDGE), ("L", postal.divider, foot))
    stamp = Path(rect_segments(Rect(x, y, width, height)), stroke=line)
    return Group((Path(upright, stroke=line), stamp), role="Artifact")


def lines_to_write_on(frame: Frame, fitted: FittedSlot, color: Color, but: Rect | None) -> Path:
    """Fine lines that the words stand on, as long as those may be, and on to the foot of the box
    for a pen; none where a signature stands (`but`)."""
    box, rule = fitted.slot.box, fitted.stack.rule
    if not rule:  # nothing is written yet
        setting = frame.settings[fitted.slot.roles[0]]
        rule = setting.leading * setting.size
    left, right = box.x + fitted.stack.inset, box.right - fitted.stack.inset
    segments: list[Segment] = []
    lift = fitted.stack.lift
    for number in range(1, int((box.height + lift) / rule + 1e-6) + 1):
        y = box.y - lift + number * rule
        if but is None or not but.y <= y <= but.bottom:
            segments += [("M", left, y), ("L", right, y)]
    return Path(tuple(segments), stroke=Stroke(color, 0.5, fitted.slot.rules_opacity))


def mark_between(arranged: Arranged, box: Rect, top: float, gap: float) -> Group:
    """Three small dots in the middle of the gap above a second language, and of its measure: a line
    there would read as one under the name above it."""
    color = arranged.block.setting.color
    middle, y = box.x + box.width / 2, top - gap / 2
    dots = tuple(
        Path(_dot(middle + number * _DOTS_APART, y), fill=color, opacity=_DOT_OPACITY)
        for number in (-1, 0, 1)
    )
    return Group(dots, role="Artifact")


def _dot(x: float, y: float) -> Segments:
    r, h = _DOT, _DOT * 0.5523
    return (
        ("M", x + r, y), ("C", x + r, y + h, x + h, y + r, x, y + r),
        ("C", x - h, y + r, x - r, y + h, x - r, y), ("C", x - r, y - h, x - h, y - r, x, y - r),
        ("C", x + h, y - r, x + r, y - h, x + r, y), ("Z",),
    )  # fmt: skip


def _above_name(fitted: FittedSlot) -> float | None:
    """Where the room above the sender's name begins, in points; None where there is none."""
    for arranged, top in zip(fitted.stack.arranged, fitted.stack.tops, strict=True):
        parts = arranged.block.setting.parts
        for line in arranged.lines if parts.room else ():
            if (line.paragraph, line.row) == (parts.close, parts.name):
                return top + line.baseline - line.above - parts.room + OVER_SIGNATURE / 2
    return None


def signature_place(frame: Frame, fitted: FittedSlot, box: Rect) -> Rect | None:
    """Where the signature stands: above the sender's typed name, where that is known, else beneath
    the last words of its slot; None without one."""
    signature, stack = fitted.slot.signature, fitted.stack
    if signature is None or not stack.arranged:
        return None
    width, height = signature_size(signature, box.width)
    setting = frame.settings["message"]
    align = _ALIGN[setting.align]
    x = box.x + (1.0 - align if setting.rtl else align) * (box.width - width)
    y = _above_name(fitted)
    if y is None:
        y = stack.tops[-1] + stack.arranged[-1].height + OVER_SIGNATURE
    return Rect(x, y, width, height)


def signature_below(setup: CardSetup, frame: Frame, fitted: FittedSlot, box: Rect) -> Group | None:
    """The signature in its place; None without one."""
    signature = fitted.slot.signature
    place = signature_place(frame, fitted, box)
    if signature is None or place is None:
        return None
    color = frame.settings["message"].color
    tone = tones(setup.design.panels["letter"].ground)[0]
    return signature_item(signature, place, color, tone, translatable("A signature."))
