"""An envelope with its address, as it lies when it is written on.

In: an `Address`, the envelope's size, the lettering, perhaps a return address. Out: a page.

Where things stand on postal mail:
- The address within what both the UPU and the USPS read: at least 40 mm below the upper edge, 15 mm
  from the right and 140 mm at most (UPU Convention Manual, Letter Post Regulations, "Standardized
  items"); between 5/8 in and 2 3/4 in above the lower edge and 1/2 in from the sides (USPS DMM
  202.2.1, OCR read area).
- Nothing in the lowest 5/8 in (16 mm), where sorting machines print their bars.
- Nothing in the 74 × 40 mm at the upper right, where the stamp goes (the same regulations). It goes
  there in right-to-left languages too, so that machines find it: only the words' side is mirrored.
- The return address at the upper left, small.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from thankyou.base.geometry import Rect, Size
from thankyou.base.translatable import translatable
from thankyou.base.units import inches, mm
from thankyou.mailing.address import Address
from thankyou.mailing.lettering import (
    HAIR,
    QUIET,
    Lettering,
    MailingPage,
    SetWords,
    moved,
    set_words,
)
from thankyou.model.field_text import FieldText, joined, value
from thankyou.model.scene import Group, Item, Part, Path, Scene, Stroke

FEED_MARGIN = mm(6)
"""Printers hold an envelope by its edges: nothing is nearer to them."""
STAMP = Size(mm(74), mm(40))
BOTTOM_CLEAR = inches(5 / 8)
_FROM_TOP, _FROM_RIGHT, _FARTHEST = mm(40), mm(15), mm(140)
_READ_TOP, _READ_SIDE = inches(2.75), inches(0.5)
_START = 0.43
"""Where an address begins that is not too long, of the envelope's width."""
_RETURN_EDGE = mm(9)
_GAP = mm(3)
"""Between two kinds of words, at least."""
_RULE = 26.0
PANEL = translatable("the envelope")


@dataclass(frozen=True, slots=True)
class EnvelopeAreas:
    """The parts of an envelope's face, in points: where the address may stand, where the stamp
    goes, and where a return address has room."""

    address: Rect
    stamp: Rect
    sender: Rect


def postal_areas(width: float, height: float) -> EnvelopeAreas:
    """The areas of postal mail. On an envelope too small for them all, those of the address win."""
    top = max(_FROM_TOP, height - _READ_TOP)
    left = max(width - _FARTHEST, _READ_SIDE)
    right, bottom = width - _FROM_RIGHT, height - BOTTOM_CLEAR
    if bottom - top < mm(12):  # smaller than the least that is posted, 90 × 140 mm
        top = max(FEED_MARGIN, bottom - mm(24))
    stamp = Rect(width - STAMP.width, 0.0, STAMP.width, min(STAMP.height, top))
    edge = _RETURN_EDGE
    room = max(stamp.x - _GAP - edge, mm(10))
    sender = Rect(edge, edge, room, max(top - _GAP - edge, mm(6)))
    return EnvelopeAreas(Rect(left, top, right - left, bottom - top), stamp, sender)


def envelope_page(
    address: Address,
    size: Size,
    lettering: Lettering,
    sender: tuple[str, ...] = (),
    number: int | None = None,
) -> MailingPage:
    """One envelope; `sender` are the lines of the return address, `number` (from 0) its place in
    the run, by which a file lists it.

    Problems: "address-small" (points), "missing-glyph".
    """
    if address.postal:
        words, from_whom = _postal(address, size, lettering, sender)
        ornament: tuple[Item, ...] = ()
    else:
        words, from_whom, ornament = _internal(address, size, lettering, sender)
    items = (*ornament, *(g for one in (from_whom, words) if one for g in one.groups()))
    title = address.name or (address.lines[0] if address.lines else "")
    part = None if number is None else Part(number, 0, title, lettering.language)
    scene = Scene("envelope", size, 0.0, items, lettering.language, part)
    found = [p for w in (from_whom, words) if w for p in
             w.problems("address-small", PANEL, address.row)]  # fmt: skip
    return MailingPage(scene, tuple(found))


def _postal(
    address: Address, size: Size, lettering: Lettering, sender: tuple[str, ...]
) -> tuple[SetWords, SetWords | None]:
    """Right of and below the centre, in the area that machines read."""
    upright = lettering.upright()
    areas = postal_areas(size.width, size.height)
    points = 14.0 if size.height > mm(130) else 12.0
    # 8 pt is the least that the USPS reads (DMM 202.2.3).
    setting = upright.setting(points, 8.0, leading=1.36)
    words = set_words([(setting, address.marked(address.lines))], areas.address, valign=0.5)
    room = areas.address
    if lettering.rtl:
        start = min(room.right, size.width * (1 - _START) + mm(18))
        dx = max(start, room.x + words.width) - room.right
    else:
        dx = max(min(size.width * _START, room.right - words.width), room.x) - room.x
    return moved(words, dx), _return_address(areas.sender, upright, sender, at_left=True)


def _lines(lines: Sequence[str]) -> FieldText:
    """Lines, each a value: whatever script it is in, it orders no other."""
    return joined("\n", map(value, lines))


def _return_address(
    box: Rect, lettering: Lettering, sender: tuple[str, ...], at_left: bool
) -> SetWords | None:
    lines = [line for line in sender if line.strip()]
    if not lines:
        return None
    setting = lettering.setting(8.5, 6.5, color=QUIET, leading=1.32)
    words = set_words([(setting, _lines(lines))], box)
    if lettering.rtl and at_left:  # its lines end at the right of the block, not of the box
        return moved(words, words.width - box.width)
    return words


def _internal(
    address: Address, size: Size, lettering: Lettering, sender: tuple[str, ...]
) -> tuple[SetWords, SetWords | None, tuple[Item, ...]]:
    """The name in the middle, a fine line, role and ward below; there is no stamp."""
    side = mm(14)
    from_top = _RETURN_EDGE
    box = Rect(_RETURN_EDGE, from_top, size.width * 0.45, size.height * 0.24)
    if lettering.rtl:
        box = Rect(size.width - box.right, box.y, box.width, box.height)
    from_whom = _return_address(box, lettering, sender, at_left=False)
    top = max(from_whom.bottom + _GAP if from_whom else 0.0, size.height * 0.16)
    room = Rect(side, top, size.width - 2 * side, size.height - top - max(mm(12), top * 0.5))
    scale = min(max(size.width / mm(162), 0.75), 1.25)
    name, *others = address.lines or ("",)
    first = lettering.setting(22 * scale, 11, strong=True, align="center", leading=1.15)
    second = lettering.setting(12.5 * scale, 8.5, align="center", color=QUIET, leading=1.45)
    texts = [(first, address.marked((name,))), (second, address.marked(others))]
    gap = 17.0 * scale
    words = set_words(texts, room, valign=0.5, gap=gap)
    if not others:
        return words, from_whom, ()
    y = words.fitted.tops[1] - gap * 0.42
    middle = size.width / 2
    half = _RULE * scale / 2
    line = Path((("M", middle - half, y), ("L", middle + half, y)), stroke=Stroke(HAIR, 0.7))
    return words, from_whom, (Group((line,), role="Artifact"),)
