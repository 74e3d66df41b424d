"""Whether words can be read where they stand: contrast measured on the painted ground.

In: a scene. Out: for each piece of text the least contrast to any pixel beneath it. The ratio is
that of WCAG 2.2 (relative luminance); 7:1 is its level AAA for text.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import cast

from thankyou.base.color import Color, contrast
from thankyou.model.scene import GlyphRun, Group, Item, Scene, glyph_runs
from thankyou.render.raster.painter import paint

LEAST = 7.0
_DPI = 72


@dataclass(frozen=True, slots=True)
class Legible:
    """One run of text: its words and colour, and its least contrast, from 1 to 21."""

    words: str
    contrast: float
    color: Color


def legibility(scene: Scene) -> list[Legible]:
    """Every run of text of an upright, unscaled scene, measured at 72 dpi."""
    runs = [run for run in glyph_runs(scene.items) if any(shape.advance for _, shape in run.parts)]
    if not runs:
        return []
    bare = replace(scene, items=tuple(item for item in scene.items if not _has_words(item)))
    ground = paint(bare, dpi=_DPI).convert("RGB")
    found = []
    for run in runs:
        last, shape = run.parts[-1]
        left, right = int(run.x), int(run.x + last + shape.advance * run.size) + 1
        top, bottom = int(run.y - 0.72 * run.size), int(run.y + 0.24 * run.size) + 1
        box = (max(left, 0), max(top, 0), min(right, ground.width), min(bottom, ground.height))
        if box[0] < box[2] and box[1] < box[3]:
            part = ground.crop(box)
            tones: list[Color] = [
                cast(Color, tone) for _, tone in part.getcolors(part.width * part.height) or ()
            ]
            words = "".join(piece.text for _, piece in run.parts)
            least = min(contrast(run.color, tone) for tone in tones)
            found.append(Legible(words, least, run.color))
    return found


def _has_words(item: Item) -> bool:
    return isinstance(item, GlyphRun) or (
        isinstance(item, Group) and any(_has_words(one) for one in item.items)
    )
