"""How closely words may stand where a card has room for few of them.

In: a format, and a panel of it. Out: a `Tightness`. A design's own spacing is the most that is
used; these values only lower it.
"""

from __future__ import annotations

import math

from thankyou.base.quick_dataclass import dataclass
from thankyou.model.format import Format, Panel


@dataclass(frozen=True, slots=True)
class Tightness:
    """Limits of the spacing of words.

    `leading`: the most, as a multiple of the size; `floor`: the highest smallest size, in points;
    `paragraph_gap`: the most, as a multiple of the size. `side`: how near to the edges a message
    may stand, as a share of its face's width; 0 where the design says.
    """

    leading: float = math.inf
    floor: float = math.inf
    paragraph_gap: float = math.inf
    side: float = 0.0


AS_DESIGNED = Tightness()
LANDSCAPE = Tightness(leading=1.34, floor=9.5, side=0.095)
"""A face that is wider than high has few lines, and long ones."""
POSTCARD = Tightness(leading=1.3, floor=8.5, side=0.1)
"""The message has half of the card."""
LARGE_PRINT = Tightness(leading=1.18, paragraph_gap=0.42, side=0.05)
"""Large letters need less leading, and would not find room with more."""


def message_tightness(card_format: Format, panel: Panel) -> Tightness:
    """For the message on a panel, whatever its print."""
    if card_format.postal is not None and panel.kind == "letter":
        return POSTCARD
    return LANDSCAPE if panel.shape == "landscape" else AS_DESIGNED


def print_tightness(card_format: Format) -> Tightness:
    """For all words of a card: those of large print stand closer."""
    return LARGE_PRINT if card_format.least_text else AS_DESIGNED
