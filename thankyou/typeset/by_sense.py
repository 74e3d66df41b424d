"""Large words whose lines would end in the middle of a phrase: a line more, or smaller type, where
that mends it.

In: what typeset.fit takes. Out: what it gives, of a few ways to set the words the one that costs
least. “Thank you for the / nights you stayed” stands in three lines instead, or a
little smaller: a person who sets a cover by hand does no other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from thankyou.base.geometry import Rect
from thankyou.model.field_text import FieldText
from thankyou.typeset.block import Arranged, Setting
from thankyou.typeset.fit import Fitted, fit_stack
from thankyou.typeset.keep_sense import SPLIT_WORD

_BAD = SPLIT_WORD - 1
"""A break that is worth another way to set the words."""
_WAYS = (
    (True, 1.0), (False, 0.94), (False, 0.88), (True, 0.94), (False, 0.82), (True, 0.86),
    (False, 0.77),
)  # fmt: skip
"""A line more or not, and how large the type is."""
_LINE_MORE = 2.0
_SMALLER = 20.0
"""What they cost, beside typeset.keep: the line, and the share by which the type is smaller."""


def fit_by_sense(
    texts: Sequence[tuple[Setting, FieldText | str]], box: Rect, valign: float, gap: float,
    airy: bool = False, larger: bool = False, ruled: float = 0.0,
) -> Fitted:  # fmt: skip
    """As fit_stack, but a balanced block that would be broken in the middle of a phrase is set in
    the way that costs least; it is never made to overflow by that."""
    first = fit_stack(texts, box, valign, gap, airy, larger, ruled)
    if not any(setting.balance for setting, _ in texts):
        return first
    bad = {one.block.setting for one in first.arranged if _worst(one) >= _BAD}
    if not bad or first.lines_over:
        return first
    usual = {one.block.setting: one.size for one in first.arranged}
    best, least = first, float(sum(map(_breaks, first.arranged)))
    for more, scale in _WAYS:
        other = [
            (_way(one, more, usual[one] * scale) if one in bad else one, words)
            for one, words in texts
        ]
        fitted = fit_stack(other, box, valign, gap, airy, larger, ruled)
        cost = sum(map(_breaks, fitted.arranged)) + _LINE_MORE * more
        for (one, _), set_ in zip(_said(texts), fitted.arranged, strict=True):
            cost += _SMALLER * max(1 - set_.size / usual[one], 0.0)
        if cost < least and not fitted.lines_over:
            best, least = fitted, cost
    return best


def _said(
    texts: Sequence[tuple[Setting, FieldText | str]],
) -> list[tuple[Setting, FieldText | str]]:
    """The texts that have words, as fit_stack takes them."""
    return [
        (one, words)
        for one, words in texts
        if (words if isinstance(words, str) else words.text).strip()
    ]


@lru_cache(maxsize=256)
def _way(setting: Setting, more: bool, size: float) -> Setting:
    """The setting in another way: the same one each time, so that what was set is known again."""
    return replace(setting, size=max(setting.floor, size), more_lines=more)


def _keeps(one: Arranged) -> list[int]:
    """What the ends of the block's lines cost, if it is broken by its sense."""
    if not one.block.setting.balance:
        return []
    return [
        line.measured.words[line.line[1] - 1].keep
        for line in one.lines
        if line.line[1] < len(line.measured.words)
    ]


def _breaks(one: Arranged) -> int:
    return sum(_keeps(one))


def _worst(one: Arranged) -> int:
    return max(_keeps(one), default=0)
