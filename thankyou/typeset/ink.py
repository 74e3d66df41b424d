"""How far shapes reach above and under their baselines.

In: shapes. Out: heights in em. A face says how far its letters reach, and that is taken; one that
says it of its usual words alone (`Face.inked`) has the ink of each word measured.
"""

from __future__ import annotations

from functools import lru_cache

from thankyou.model.scene import Shape
from thankyou.typeset.hbfont import hb_font


def usual(shape: Shape) -> tuple[float, float]:
    """How far above and under the baseline the face's usual words reach, in em."""
    return shape.face.ascent * shape.face.scale, shape.face.descent * shape.face.scale


def reach(shape: Shape) -> tuple[float, float]:
    """How far above and under the baseline a shape reaches, in em."""
    above, under = usual(shape)
    if not shape.face.inked:
        return above, under
    top, foot = ink(shape)
    return max(above, top), max(under, foot)


@lru_cache(maxsize=4096)
def ink(shape: Shape) -> tuple[float, float]:
    """How far a shape's ink reaches; of a face whose usual words are all its words, as those do."""
    face = shape.face
    if not face.inked:
        return usual(shape)
    font, unit = hb_font(face), face.scale / face.units_per_em
    above = under = 0.0
    for glyph, y in zip(shape.glyphs, shape.ys, strict=True):
        box = font.get_glyph_extents(glyph)
        if box is not None and box.height:
            above = max(above, box.y_bearing * unit - y)
            under = max(under, y - (box.y_bearing + box.height) * unit)
    return above, under
