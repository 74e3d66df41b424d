"""Whether words can be read where they stand: contrast measured on the painted ground.

In: a scene. Out: for each piece of text the least contrast to any pixel beneath it. The ratio is
that of WCAG 2.2 (relative luminance); 7:1 is its level AAA for text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from thankyou.paint.raster import paint
from thankyou.scene import GlyphRun, Group, Item, Scene

LEAST = 7.0
_DPI = 72


@dataclass(frozen=True, slots=True)
class Legible:
    """One run of text: its words, and its least contrast, from 1 to 21."""

    words: str
    contrast: float


def legibility(scene: Scene) -> list[Legible]:
    """Every run of text of an upright, unscaled scene, measured at 72 dpi."""
    runs = [run for run in _runs(scene.items) if any(shape.advance for _, shape in run.parts)]
    if not runs:
        return []
    bare = replace(scene, items=tuple(item for item in scene.items if not _has_words(item)))
    ground = np.asarray(paint(bare, dpi=_DPI).convert("RGB"), dtype=np.float64)
    light = _luminance(ground)
    found = []
    for run in runs:
        last, shape = run.parts[-1]
        left, right = int(run.x), int(run.x + last + shape.advance * run.size) + 1
        top, bottom = int(run.y - 0.72 * run.size), int(run.y + 0.24 * run.size) + 1
        beneath = light[max(top, 0) : bottom, max(left, 0) : right]
        if beneath.size:
            own = float(_luminance(np.array([[run.color]], dtype=np.float64))[0, 0])
            worst = min(_ratio(own, float(beneath.min())), _ratio(own, float(beneath.max())))
            within = beneath.min() < own < beneath.max()
            words = "".join(part.text for _, part in run.parts)
            found.append(Legible(words, 1.0 if within else worst))
    return found


def _ratio(a: float, b: float) -> float:
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)


def _luminance(pixels: np.ndarray) -> np.ndarray:
    v = pixels / 255
    linear = np.where(v <= 0.04045, v / 12.92, ((v + 0.055) / 1.055) ** 2.4)
    return np.asarray(linear @ np.array([0.2126, 0.7152, 0.0722]))


def _has_words(item: Item) -> bool:
    return isinstance(item, GlyphRun) or (
        isinstance(item, Group) and any(_has_words(one) for one in item.items)
    )


def _runs(items: tuple[Item, ...]) -> Iterator[GlyphRun]:
    for item in items:
        if isinstance(item, Group):
            yield from _runs(item.items)
        elif isinstance(item, GlyphRun):
            yield item
