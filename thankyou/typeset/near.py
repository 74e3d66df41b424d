"""How near two lines on rules may come: as their ink allows, and no nearer than reads well.

In: two lines, one beneath the other. Out: a distance in em. A face says how far the tallest of all
its letters reach, for some scripts twice as far as those of a letter do (Arabic: 1.9 to 2.1 em, and
1.1 to 1.5 of ink). Where lines stand freely, that is their air. On rules, all of which would be as
far apart as two tall lines ask, it makes small type, and may push words off their page.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from thankyou.model.scene import Shape
from thankyou.typeset.bidi import visual_order
from thankyou.typeset.ink import InkBox, glyph_boxes
from thankyou.typeset.line_break import Line, line_width
from thankyou.typeset.paragraph import Measured
from thankyou.typeset.reach import AIR, LineReach, Stand, apart

NEAREST = 0.76
"""Of what their faces ask for: two lines are no nearer, even if their ink would let them."""
_STRIP = 0.1
"""In em: how wide the upright strips are, in each of which the ink of a line is found."""
_ASIDE = 0.1
"""In em: ink that is no farther to the side is in the way, too."""
_BEYOND = 0.3
"""In em: a mark that is clear of another line is so much farther from it than letters are, but no
more than it is from its own letter: it would be read as one of the letter beneath it."""
_NOTHING = (-9.0, -9.0)

_Skyline = dict[int, tuple[float, float]]
"""By the numbers of strips, from the left of the measure: how far ink reaches above and under."""


@lru_cache(maxsize=1024)
def nearest(upper: LineReach, lower: LineReach, stand: Stand, clear: bool) -> float:
    """How far apart the baselines of two lines on rules must be, in em, one beneath the other.
    `clear`: so that their marks are clear of each other, too."""
    need = NEAREST * apart(upper, lower, stand)
    most = _most(upper, clear)[1] + _most(lower, clear)[0] + AIR
    if most <= need or stand.aside >= stand.em:  # justified: any word may be anywhere
        return max(need, most)
    over = _skyline(upper.measured, upper.line, stand, clear)
    beneath = _skyline(lower.measured, lower.line, stand, clear)
    gaps = [under + beneath.get(strip, _NOTHING)[0] for strip, (_, under) in over.items()]
    return max(need, max(gaps, default=0.0) + AIR)


def _most(one: LineReach, clear: bool) -> tuple[float, float]:
    """How far the ink of a line reaches anywhere."""
    words = one.measured.words[one.line[0] : one.line[1]]
    reaches = [_reach(part.shape, clear) for word in words for part in word.parts]
    return max([above for above, _ in reaches]), max([under for _, under in reaches])


@lru_cache(maxsize=4096)
def _reach(shape: Shape, clear: bool) -> tuple[float, float]:
    boxes = _ground(shape, clear)
    return (
        max([box.above for box in boxes], default=0.0),
        max([box.under for box in boxes], default=0.0),
    )


@lru_cache(maxsize=256)
def _skyline(measured: Measured, line: Line, stand: Stand, clear: bool) -> _Skyline:
    """The ink of a line where it is seen, grown by half of what may not be beside it."""
    turned = measured.rtl and not stand.rtl  # it begins at the other side
    free = 1.0 - stand.free if turned else stand.free
    at = free * max(stand.em - line_width(measured, line), 0.0)
    if measured.rtl:  # the white space at its end hangs out on the left
        at -= measured.words[line[1] - 1].trail
    found: _Skyline = {}
    for shape in _seen(measured, line):
        for left, right, above, under in _ground(shape, clear):
            first = int((at + left - _ASIDE / 2) // _STRIP)
            after = int((at + right + _ASIDE / 2) // _STRIP) + 1
            for strip in range(first, after):
                high, low = found.get(strip, _NOTHING)
                if above > high or under > low:
                    found[strip] = (
                        above if above > high else high, under if under > low else low
                    )  # fmt: skip
        at += shape.advance
    return found


@lru_cache(maxsize=2048)
def _ground(shape: Shape, clear: bool) -> tuple[InkBox, ...]:
    """The ink of a shape's glyphs; `clear`: and what must be free beyond marks."""
    boxes = glyph_boxes(shape)
    if not clear:
        return tuple(box for box in boxes if box is not None)
    found: list[InkBox] = []
    for first, count, _ in shape.clusters:
        own = [box for box in boxes[first : first + count] if box is not None]
        if own:
            letter = max(own, key=lambda box: (box.right - box.left) * (box.above + box.under))
            found += (_with_its_letter(box, letter) for box in own)
    return tuple(found)


def _with_its_letter(mark: InkBox, letter: InkBox) -> InkBox:
    """A mark, and beyond it what must be free; the letter itself as it is."""
    over, beneath = -mark.under - letter.above, -mark.above - letter.under
    if over > 0:
        return mark._replace(above=mark.above + min(over, _BEYOND))
    return mark._replace(under=mark.under + min(beneath, _BEYOND)) if beneath > 0 else mark


def _seen(measured: Measured, line: Line) -> Iterator[Shape]:
    """The shapes of a line from left to right (UAX#9, L1 and L2)."""
    parts = [part for word in measured.words[line[0] : line[1]] for part in word.parts]
    levels = [part.level for part in parts]
    at = len(parts)
    while at and parts[at - 1].space:
        at -= 1
        levels[at] = measured.level
    return (parts[number].shape for number in visual_order(levels))
