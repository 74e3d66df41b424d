"""How far lines reach above and under their baselines, and how near they may come.

In: lines of measured words. Out: heights in em. Most faces say how far their letters
reach, and that is taken. What a face says for its tallest pile of letters would part all lines by
far too much (Nastaliq climbs by a letter's height with each letter): such a face has the reach of
its usual words in fonts.toml. Lines are evenly as far apart as those ask for; where a word reaches
further, and there is ink in its way, its line moves by what is missing.
"""

from __future__ import annotations

from collections.abc import Sequence

from thankyou.base.quick_tuple import NamedTuple
from thankyou.typeset.ink import ink, usual
from thankyou.typeset.line_break import Line
from thankyou.typeset.paragraph import Measured, Word

AIR = 0.04
"""In em: what is left between the ink of two lines, at least."""
_ASIDE = 0.3
"""In em: how far from its place a word may stand, as marks hang out of a line."""


class LineReach(NamedTuple):
    """A line, what it reaches above and under its baseline, in em, and whether a face in it has
    words that reach further than is usual: nothing may be nearer to it than its ink allows."""

    measured: Measured
    line: Line
    above: float
    under: float
    inked: bool


class Stand(NamedTuple):
    """How lines stand in a measure of `em`: where the left of each begins, as a share of what it
    leaves free, and by how much, in em, a word may be elsewhere. `rtl`: the language runs from the
    right."""

    em: float
    free: float
    aside: float
    rtl: bool


def standing(em: float, align: str, rtl: bool, justified: bool) -> Stand:
    """How lines stand that are aligned to "start", "center" or "end" of their language's way."""
    at_left = (align == "start") is not rtl
    free = 0.5 if align == "center" else 0.0 if at_left else 1.0
    return Stand(em, free, em if justified else _ASIDE, rtl)


def line_reaches(
    measured: Measured, lines: Sequence[Line], ascent: float, descent: float
) -> tuple[LineReach, ...]:
    """What each line of a text reaches; `ascent` and `descent` are the least."""
    highest, lowest, any_inked = _most(measured)
    if highest <= ascent and lowest <= descent and not any_inked:
        return tuple([LineReach(measured, line, ascent, descent, False) for line in lines])
    return tuple([line_reach(measured, line, ascent, descent) for line in lines])


def line_reach(measured: Measured, line: Line, ascent: float, descent: float) -> LineReach:
    """What a line reaches; `ascent` and `descent` are the least."""
    above, under, inked = ascent, descent, False
    for word in measured.words[line[0] : line[1]]:
        above, under = max(above, word.ascent), max(under, word.descent)
        for part in word.parts:
            inked = inked or part.shape.face.inked
    return LineReach(measured, line, above, under, inked)


def _most(measured: Measured) -> tuple[float, float, bool]:
    """What the words of a text reach at most, and whether a face among theirs is `inked`: one that
    stays within the usual asks no more of its lines."""
    words = measured.words
    inked = [part.shape.face.inked for word in words for part in word.parts]
    return (
        max([word.ascent for word in words], default=0.0),
        max([word.descent for word in words], default=0.0),
        any(inked),
    )


def apart(upper: LineReach, lower: LineReach, stand: Stand) -> float:
    """How far apart the baselines of two lines must be, in em, one beneath the other."""
    if not (upper.inked or lower.inked):
        return upper.under + lower.above
    need = max(under for _, under in _usual(upper)) + max(above for above, _ in _usual(lower))
    over, beneath = _skyline(upper, stand), _skyline(lower, stand)
    for left, right, _, under in over:
        for start, end, above, _ in beneath:
            if start < right + stand.aside and left < end + stand.aside:
                need = max(need, under + above + AIR)
    return need


def _words(one: LineReach) -> tuple[Word, ...]:
    return one.measured.words[one.line[0] : one.line[1]]


def _usual(one: LineReach) -> list[tuple[float, float]]:
    return [usual(part.shape) for word in _words(one) for part in word.parts]


def _skyline(one: LineReach, stand: Stand) -> list[tuple[float, float, float, float]]:
    """The words of a line from its start: left, right, and what their ink reaches above and under;
    all of them as one, where they do not follow each other across the page."""
    words = _words(one)
    sizes = [max(word.width, word.width + word.trail) for word in words]
    whole = sum(sizes) - words[-1].trail
    start = stand.free * max(stand.em - whole, 0.0)
    levels = {part.level & 1 for word in words for part in word.parts if not part.space}
    out = []
    at = start
    for word, size in zip(words, sizes, strict=True):
        inks = [ink(part.shape) for part in word.parts]
        left = at if levels == {0} else 2 * start + whole - at - word.width
        right = left + word.width
        if len(levels) > 1:
            left, right = start, start + whole
        out.append((left, right, max(a for a, _ in inks), max(u for _, u in inks)))
        at += size
    return out
