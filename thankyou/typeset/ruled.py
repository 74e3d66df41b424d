"""Words on the rules of a page for a pen: how far apart the rules are, and where blocks begin.

In: arranged blocks of one box. Out: a distance and tops, in points. The rules are evenly far apart
from the box's top down, and lines have their baselines on them. Where type would be small else,
they are nearer to each other than words ask for, and the first is higher. What is written in
ideographs or hangul has none: the foot of its square stands there (OpenType, BASE: ideo).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from thankyou.typeset.block import Arranged, ArrangedLine, Block
from thankyou.typeset.near import nearest
from thankyou.typeset.reach import LineReach, line_reach, standing

_MOST = 1.5
"""For two lines, rules may be so much farther apart than the others ask for; what needs more still
takes two."""
TOUCHING, SKIPPING = 2.0, 3.0
"""Ways to be near: marks may be as near to letters of another line as letters are; a line whose ink
needs more than a rule takes two, as the last resort."""
_CLOSEST = 0.85
"""Of what most words ask for: rules are no nearer to each other."""
_IDEOGRAPHIC = 0.12
"""How far below the Latin baseline the foot of an ideograph's square is, as a share of its size."""
_CLOSER = 0.25
"""A gap between two blocks may be smaller by such a share of a line."""


def pitch(block: Block) -> float:
    """From baseline to baseline, in em: most words say whether their script needs more than the
    setting's leading, and the middle one how much."""
    setting = block.setting
    face = setting.setter.face
    needs = [
        max(word.ascent, face.ascent * face.scale) + max(word.descent, face.descent * face.scale)
        for paragraph in block.paragraphs for row in paragraph for word in row.words
        if word.ascent > face.ascent * face.scale or word.descent > face.descent * face.scale
    ]  # fmt: skip
    words = sum(len(row.words) for paragraph in block.paragraphs for row in paragraph)
    need = sorted(needs)[len(needs) // 2] if 2 * len(needs) > words else 0.0
    return max(setting.leading, need)


def rule_for(arranged: Sequence[Arranged], least: float, closer: float = 0.0) -> float:
    """How far rules under these blocks are apart, in points: as far as most of their words ask for
    and all lines need, and no less than `least` or than their leading. `closer`: 0, or up to 1 for
    as near as marks stay clear, or on to 2 for as near as ink allows (TOUCHING), or SKIPPING."""
    least, asked = _asked(arranged, least)
    pairs = [(one, pair) for one in arranged for pair in _pairs(one)]

    def holding(rule: float, clear: bool) -> float:
        return _holding([_need(one, pair, least, clear) for one, pair in pairs], rule)

    nearest_rule = max(least, _CLOSEST * asked)
    if closer == SKIPPING:
        return nearest_rule
    if closer == TOUCHING:
        return holding(nearest_rule, clear=False)
    if closer == 0.0:
        return holding(asked, clear=True)
    near = holding(nearest_rule, clear=True)
    if closer > 1.0:
        return near - (closer - 1.0) * (near - holding(nearest_rule, clear=False))
    return near + (1.0 - closer) * (holding(asked, clear=True) - near)


def least_height(arranged: Sequence[Arranged], least: float) -> float:
    """What these blocks take on rules as near as may be, in points, or less: found without a look
    at their ink."""
    least, asked = _asked(arranged, least)
    lines = 0
    for one in arranged:
        free = 0 if one.block.setting.even else len(one.paragraphs) - 1
        lines += len(one.lines) // one.block.setting.columns + free
    return (lines - 1) * max(least, _CLOSEST * asked)


def _asked(arranged: Sequence[Arranged], least: float) -> tuple[float, float]:
    """The least distance of rules by leading, in points, and what most words ask for."""
    settings = [(one.block.setting, one.size) for one in arranged]
    least = max([least, *(own.leading * size for own, size in settings if not own.even)])
    return least, max([least, *(pitch(one.block) * one.size for one in arranged)])


def _holding(needs: Sequence[float], rule: float) -> float:
    """A distance of at least `rule`, at which all lines stand on the next rule but those that need
    far more."""
    return max([rule, *(need for need in needs if need <= _MOST * rule)])


_Pair = tuple[float, ArrangedLine, ArrangedLine]
"""Two lines, one beneath the other, and how far apart their faces ask for, in points."""


def _pairs(one: Arranged) -> list[_Pair]:
    """The lines of each paragraph, or of each column of names."""
    setting = one.block.setting
    return [
        (
            setting.leading * one.size if setting.even else lower.baseline - upper.baseline,
            upper,
            lower,
        )
        for upper, lower in pairwise(one.lines)
        if upper.x == lower.x and (upper.paragraph == lower.paragraph or setting.even)
    ]


def _need(one: Arranged, pair: _Pair, least: float, clear: bool) -> float:
    """How far apart two lines must be, in points: as their ink needs, where their faces ask for
    more than `least`. `clear`: and their marks."""
    asks, upper, lower = pair
    if asks <= least + 0.001:
        return asks
    setting, size = one.block.setting, one.size
    stand = standing(upper.width / size, setting.align, setting.rtl, setting.justify)
    return min(asks, size * nearest(_reach(upper, size), _reach(lower, size), stand, clear))


def _reach(line: ArrangedLine, size: float) -> LineReach:
    return line_reach(line.measured, line.line, line.above / size, line.under / size)


def head_room(arranged: Sequence[Arranged], rule: float) -> float:
    """How far above its place the first rule may be, in points: as far as the first line leaves."""
    first = arranged[0].lines[0]
    return 0.0 if first.baseline > rule + 0.01 else max(rule - foot(arranged[0]) - first.above, 0.0)


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
