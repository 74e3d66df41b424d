"""How far shapes reach above and under their baselines.

In: shapes. Out: heights in em. A face says how far its letters reach, and that is taken; one that
says it of its usual words alone (`Face.inked`) has the ink of each word measured.
"""

from __future__ import annotations

from functools import lru_cache

from thankyou.base.quick_tuple import NamedTuple
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
    if not shape.face.inked:
        return usual(shape)
    boxes = [box for box in glyph_boxes(shape) if box is not None]
    above = max([box.above for box in boxes], default=0.0)
    under = max([box.under for box in boxes], default=0.0)
    return max(above, 0.0), max(under, 0.0)


class InkBox(NamedTuple):
    """What is drawn of a glyph, in em: from the left of its shape, above and under the baseline."""

    left: float
    right: float
    above: float
    under: float


@lru_cache(maxsize=4096)
def glyph_boxes(shape: Shape) -> tuple[InkBox | None, ...]:
    """What is drawn of each glyph of a shape, whatever its face says of itself; None: nothing."""
    face = shape.face
    font, unit = hb_font(face), face.scale / face.units_per_em
    found: list[InkBox | None] = []
    for glyph, x, y in zip(shape.glyphs, shape.xs, shape.ys, strict=True):
        box = font.get_glyph_extents(glyph)
        if box is None or not box.height:
            found.append(None)
            continue
        left, top = x + box.x_bearing * unit, box.y_bearing * unit - y
        found.append(InkBox(left, left + box.width * unit, top, -top - box.height * unit))
    return tuple(found)
