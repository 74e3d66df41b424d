"""The shadows between the sheets of the clearing: masks, soft as in the light of a window."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from drawing.pen import Pt, mix
from drawing.washes import Sheet, blurred, inside, mask, outlines, step

DOTS = 1.5
"""A blur needs no more: neighbouring pixels differ by 6 of 255 at most (docs/designs.md)."""
DARKEST = 0.2


def thrown(box: tuple[float, float, float, float], opening: Sequence[Pt], grown: Sequence[str],
           depth: float) -> bytes:  # fmt: skip
    """What a sheet with an opening, and what has grown into it, throws on the sheets behind;
    `depth` is 0 for the front sheet and 1 for the last, which lies nearest to what is behind it."""
    sheet = Sheet(box, DOTS)
    dx, dy = mix(3.0, 2.0, depth), mix(4.4, 2.8, depth)

    def moved(points: Sequence[Pt]) -> list[Pt]:
        return [(x + dx, y + dy) for x, y in points]

    ring = 1 - step(inside(sheet, [moved(opening)], 2), -0.4, 0.4)
    leaves = [moved(one) for d in grown for one in outlines(d, 6)]
    cast = np.maximum(ring, step(inside(sheet, leaves, 2), -0.4, 0.4))
    return mask(blurred(cast, 2.1, sheet) * DARKEST, levels=256)
