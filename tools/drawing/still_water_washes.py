"""The water itself: one wet wash that deepens towards us, with no edge and no step."""

from __future__ import annotations

import numpy as np

from drawing.pen import WIDE
from drawing.washes import Sheet, mask, noise, step

DOTS = 0.8
"""It has no edges: neighbouring pixels differ by two or three of 255."""


def water() -> bytes:
    sheet = Sheet(WIDE, DOTS)
    down = step(sheet.y + 0 * sheet.x, 120, 640)
    mist = 0.05 * noise(sheet, (300, 46), 5) + 0.035 * noise(sheet, (130, 20), 6)
    still = np.clip(down * 0.62 + mist * (0.2 + down), 0, 1)
    return mask(still, levels=256, dither=1.0, seed=9)
