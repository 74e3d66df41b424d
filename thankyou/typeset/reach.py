"""How far words and lines reach above and under their baselines.

In: shapes, and lines of measured words. Out: heights in em. Most faces say how far their letters
reach, and that is taken. What a face says for its tallest pile of letters would part all lines by
far too much (Nastaliq climbs by a letter's height with each letter): such a face has the reach of
its usual words in fonts.toml, and a word that reaches further is measured.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from thankyou.model.scene import Shape
from thankyou.typeset.hbfont import hb_font

if TYPE_CHECKING:
    from thankyou.typeset.line_break import Line
    from thankyou.typeset.paragraph import Measured


class LineReach(NamedTuple):
    """A line, what it reaches above and under its baseline, in em, and whether that is its ink, so
    that nothing may be nearer to it."""

    line: Line
    above: float
    under: float
    inked: bool


def reach(shape: Shape) -> tuple[float, float]:
    """How far above and under the baseline a shape reaches, in em."""
    face = shape.face
    above, under = face.ascent * face.scale, face.descent * face.scale
    if not face.inked:
        return above, under
    font, unit = hb_font(face), face.scale / face.units_per_em
    for glyph, y in zip(shape.glyphs, shape.ys, strict=True):
        box = font.get_glyph_extents(glyph)
        if box is not None and box.height:
            above = max(above, box.y_bearing * unit - y)
            under = max(under, y - (box.y_bearing + box.height) * unit)
    return above, under


def line_reach(measured: Measured, line: Line, ascent: float, descent: float) -> LineReach:
    """What a line reaches; `ascent` and `descent` are the least."""
    words = measured.words[line[0] : line[1]]
    inked = any(part.shape.face.inked for word in words for part in word.parts)
    above = max(ascent, *(word.ascent for word in words))
    return LineReach(line, above, max(descent, *(word.descent for word in words)), inked)
