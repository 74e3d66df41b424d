"""Words on the rules of a page for a pen: how far apart the rules are, and where blocks begin.

In: arranged blocks of one box. Out: a distance and tops, in points. The rules are evenly far apart
from the box's top down, and lines have their baselines on them. What is written in ideographs or
hangul has none: the foot of its square stands there (OpenType, BASE: ideo).
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from thankyou.typeset.block import Arranged

_MOST = 1.5
"""Rules may be so much farther apart for taller scripts; a line that is taller still takes two."""
_IDEOGRAPHIC = 0.12
"""How far below the Latin baseline the foot of an ideograph's square is, as a share of its size."""
_CLOSER = 0.25
"""A gap between two blocks may be smaller by such a share of a line."""


def rule_for(arranged: Sequence[Arranged], least: float = 0.0) -> float:
    """How far rules under these blocks are apart: `least` or as the largest leading has it, or as
    the tallest lines need."""
    rule = max(least, *(one.block.setting.leading * one.size for one in arranged))
    needed = rule
    for one in arranged:
        for paragraph in one.paragraphs:
            lines = paragraph.lines
            needs = [b.baseline - a.baseline for a, b in zip(lines, lines[1:], strict=False)]
            needed = max([needed, *(need for need in needs if need <= _MOST * rule)])
    return needed


def tops_on_rules(arranged: Sequence[Arranged], rule: float, gap: float) -> list[float]:
    """How far below the box's top each block begins, so that its lines stand on the rules."""
    tops: list[float] = []
    lines, bottom = 0, 0.0
    for number, one in enumerate(arranged):
        if number:
            lines = math.ceil((bottom + gap) / rule - _CLOSER)
        tops.append(lines * rule - foot(one))
        bottom = lines * rule + one.height
    return tops


def foot(arranged: Arranged) -> float:
    """How far above the rules the Latin baseline of a block stands, in points."""
    wide = low = 0.0
    for paragraph in arranged.block.paragraphs:
        for measured in paragraph:
            for word in measured.words:
                wide += word.width
                low += word.width if any(map(_in_a_square, word.text)) else 0.0
    return _IDEOGRAPHIC * arranged.size if 2 * low > wide else 0.0


def _in_a_square(char: str) -> bool:
    """Whether a character is written in a square of its own: an ideograph, kana, hangul."""
    return "\u3040" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7a3" or char >= "\U00020000"
