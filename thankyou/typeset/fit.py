"""Blocks fitted to a box: as large as their settings say, or as small as they must be.

In: settings and texts, one beneath the other, and a box. Out: `Fitted`: the arranged blocks, their
tops, and by how much they fit or do not. Sizes change in few steps, so that they do not creep with
each letter typed.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from thankyou.base.geometry import Rect
from thankyou.base.quick_tuple import NamedTuple
from thankyou.model.field_text import FieldText, as_field_text
from thankyou.typeset.block import Arranged, Block, Setting, arrange, column_em, measure_block
from thankyou.typeset.paragraph import SLACK
from thankyou.typeset.ruled import (
    SKIPPING,
    TOUCHING,
    head_room,
    least_height,
    rule_for,
    tops_on_rules,
)

STEP = 0.25
"""The fit changes sizes in quarters of a point."""
_FEW, _MANY = 0.3, 0.75
"""Shares of a box's height: what fills less is a few lines, what fills more is a page."""
_OPTICAL = 0.4
"""Of the room that is left, what stands above a block that looks centred."""
_LARGER = (1.24, 1.16, 1.08)
_LARGER_FILLS = 0.62


class Fitted(NamedTuple):
    """A stack of blocks fitted to a box: arrangements and their tops, and by how much it fits.

    `lines_free` is how many more lines of the last block's size the box would hold;
    `lines_over` how many too many there are (0: it fits). `shrunk` if a size was made smaller.
    `indent`: how far into the box, in points, all lines begin; `inset`: how far from each of its
    sides the measure ends, which is no longer than its setting allows. `rule`: how far apart the
    rules are that the lines stand on, in points, the first so far below the box's top; 0 without.
    `lift`: by how much all rules are higher than that.
    """

    arranged: tuple[Arranged, ...]
    tops: tuple[float, ...]
    lines_free: int
    lines_over: int
    shrunk: bool
    wide_word: bool
    indent: float = 0.0
    inset: float = 0.0
    rule: float = 0.0
    lift: float = 0.0


class Stack(NamedTuple):
    """Blocks arranged one beneath the other at one scale, in a measure of `width` points, and
    whether the box holds them. `too_wide`: a word is wider than the measure."""

    arranged: list[Arranged]
    height: float
    fits: bool
    width: float
    too_wide: bool
    rule: float = 0.0
    lift: float = 0.0


def fit_stack(
    texts: Sequence[tuple[Setting, FieldText | str]], box: Rect, valign: float, gap: float,
    airy: bool = False, larger: bool = False, ruled: float = 0.0,
) -> Fitted:  # fmt: skip
    """The blocks, one beneath the other, as large as their settings say or as small as they must
    be, each no smaller than its floor. What does not fit at the floor is arranged all the same,
    from the box's top down, and counted in `lines_over`.

    `airy`: a few short lines in a high box stand near its optical centre, and the more there are,
    the nearer to where `valign` and the edge have them. `larger`: then the first block may be
    larger than its setting says. `ruled`: all lines stand on rules, evenly far apart from the
    box's top (typeset.ruled), so many points or more before words are made smaller; 0: on none.
    """
    said = [
        (setting, words) for setting, text in texts if (words := as_field_text(text)).text.strip()
    ]
    if not said:
        return Fitted((), (), 0, 0, False, False)
    blocks = [measure_block(setting, words) for setting, words in said]
    stack = stacked(blocks, 1.0, box, gap, ruled)
    shrunk = not stack.fits
    wide_word = False
    if shrunk:
        stack, wide_word = _shrunk(blocks, said, box, gap, ruled)
        shrunk = not stack.fits or any(one.size < one.block.setting.size for one in stack.arranged)
    spare = box.height - stack.height
    last = stack.arranged[-1]  # what more would fit is counted in lines of the size it would have
    step = stack.rule or last.block.setting.leading * last.size
    lines_free = max(0, math.floor((spare + 0.01) / step))
    lines_over = 0 if stack.fits else max(1, math.ceil((-spare - 0.01) / step))
    if larger and not shrunk:
        stack = _enlarged(stack, box)
        spare = box.height - stack.height
    indent = 0.0
    if airy and spare > 0:
        few = min(max((_MANY - stack.height / box.height) / (_MANY - _FEW), 0.0), 1.0)
        valign += max(_OPTICAL - valign, 0.0) * few
        indent = few * _slack(stack.arranged, stack.width) / 2
    top = box.y + (valign * spare if spare > 0 else 0.0)
    if stack.rule:
        top = box.y + (top - box.y) // stack.rule * stack.rule
        tops = [top + down - stack.lift for down in tops_on_rules(stack.arranged, stack.rule, gap)]
    else:
        tops = []
        for item in stack.arranged:
            tops.append(top)
            top += item.height + gap
    return Fitted(
        tuple(stack.arranged), tuple(tops), lines_free, lines_over, shrunk, wide_word, indent,
        (box.width - stack.width) / 2, stack.rule, stack.lift,
    )  # fmt: skip


def stacked(
    blocks: Sequence[Block], scale: float, box: Rect, gap: float, ruled: float = 0.0,
    closer: float | None = None,
) -> Stack:  # fmt: skip
    """The blocks at a scale of their sizes, none smaller than its floor; in the box's width, or in
    the longest lines that the first may have; on rules at least `ruled` points apart at scale 1, if
    that is not 0. `closer`: rules are so much nearer to each other than words ask for
    (ruled.rule_for), and begin where the first line needs one."""
    arranged, width = _plain(blocks, scale, box)
    rule = lift = 0.0
    if ruled:
        rule = rule_for(arranged, ruled * scale, closer or 0.0)
        arranged = [arrange(one.block, one.size, width, rule) for one in arranged]
        lift = 0.0 if closer is None else head_room(arranged, rule)
        height = tops_on_rules(arranged, rule, gap)[-1] + arranged[-1].height - lift
    else:
        height = sum([a.height for a in arranged]) + gap * (len(arranged) - 1)
    too_wide = True in [a.too_wide for a in arranged]
    fits = height <= box.height + 0.01 and not too_wide
    return Stack(arranged, height, fits, width, too_wide, rule, lift)


def _plain(blocks: Sequence[Block], scale: float, box: Rect) -> tuple[list[Arranged], float]:
    """The blocks at a scale, on no rules, and the width of their measure."""
    first = blocks[0].setting
    width = min(box.width, first.measure * size_at(first, scale))
    return [arrange(b, size_at(b.setting, scale), width) for b in blocks], width


CLEAR = (0.0, 0.25, 0.5, 0.75, 1.0)
CLOSER = (*CLEAR, 1.25, 1.5, 1.75, TOUCHING)
"""How rules come closer, step by step; with the first of them marks are clear of other lines."""
_FOR_MARKS = 1
"""By so many steps words may be smaller so that their marks are clear of other lines."""


def may_close(setting: Setting, size: float) -> bool:
    """Whether rules may be closer at a size than words ask for: before small type gets smaller, or
    where it can be no smaller."""
    return size < setting.comfort - SLACK or size <= setting.floor > setting.comfort + SLACK


def _shrunk(
    blocks: Sequence[Block], texts: Sequence[tuple[Setting, FieldText]], box: Rect, gap: float,
    ruled: float,
) -> tuple[Stack, bool]:  # fmt: skip
    """The largest scale below 1 that fits; and whether a word is too wide even at the floor.

    In whole steps of the largest block. What does not fit at the floor has its words broken
    anywhere, as a last resort.
    """
    largest = max(b.setting.size for b in blocks)
    smallest = min(b.setting.floor / b.setting.size for b in blocks)
    low, high = 0, max(1, math.ceil((1.0 - smallest) * largest / STEP))
    scales = [1.0 - step * STEP / largest for step in range(high + 1)]
    best = stacked(blocks, scales[high], box, gap, ruled)
    at_floor = best
    while best.fits and high - low > 1:  # `low` steps do not fit, `high` do
        middle = (low + high) // 2
        found = stacked(blocks, scales[middle], box, gap, ruled)
        if found.fits:
            high, best = middle, found
        else:
            low = middle
    first = blocks[0].setting
    tried = scales[: high + (not best.fits)] if ruled else ()
    larger = [scale for scale in tried if may_close(first, size_at(first, scale))]
    closed = _on_near_rules(blocks, larger, box, gap, ruled)
    if closed is None and not best.fits:
        ways = (stacked(blocks, scale, box, gap, ruled, SKIPPING) for scale in larger)
        closed = next((one for one in ways if one.fits), None)
    if closed is not None or best.fits:
        return closed or best, False
    broken = [
        measure_block(setting, text, column_em(setting, at_floor.width, size_at(setting, 0.0)))
        for setting, text in texts
    ]
    last = stacked(broken, 0.0, box, gap, ruled, TOUCHING)
    return last._replace(fits=False), at_floor.too_wide


def _on_near_rules(
    blocks: Sequence[Block], scales: Sequence[float], box: Rect, gap: float, ruled: float
) -> Stack | None:
    """The blocks at the largest of some scales that the box holds on rules nearer to each other
    than they ask for, as far apart as it allows; a little smaller, if marks are clear of other
    lines then. None if it holds none."""
    held: list[Stack] = []
    for scale in scales:
        plain, _ = _plain(blocks, scale, box)
        if least_height(plain, ruled * scale) > box.height + 0.01:
            continue
        touching = stacked(blocks, scale, box, gap, ruled, TOUCHING)
        if not touching.fits:
            continue
        for closer in CLOSER:
            found = stacked(blocks, scale, box, gap, ruled, closer)
            if found.fits and (closer in CLEAR or scale == 1.0):
                return found
            if found.fits:
                held.append(found)
                break
        if len(held) > _FOR_MARKS:
            break
    return held[0] if held else None


def _slack(arranged: Sequence[Arranged], width: float) -> float:
    """How much of the measure even the longest line leaves, in points; columns leave none, nor do
    lines that run from the other side: moved towards their end, those would leave the box."""
    longest = 0.0
    for one in arranged:
        if one.block.setting.columns > 1:
            return 0.0
        for part in one.paragraphs:
            if part.turned and not one.block.setting.rtl:
                return 0.0
            longest = max(longest, part.longest * one.size)
    return max(width - longest, 0.0)


def _enlarged(stack: Stack, box: Rect) -> Stack:
    """A short text as a hand would write it: somewhat larger, with room left round it.

    In a few steps only.
    """
    first = stack.arranged[0]
    if stack.height > _LARGER_FILLS * box.height:
        return stack
    for factor in _LARGER:
        if (stack.height - first.height) + first.height * factor > _LARGER_FILLS * box.height:
            continue  # larger type takes no fewer lines
        grown = arrange(first.block, first.size * factor, stack.width)
        high = stack.height - first.height + grown.height
        if high <= _LARGER_FILLS * box.height and not grown.too_wide:
            return stack._replace(arranged=[grown, *stack.arranged[1:]], height=high)
    return stack


def size_at(setting: Setting, scale: float) -> float:
    """A setting's size at a scale below 1, no smaller than its floor."""
    return max(setting.floor, setting.size * scale) if scale < 1.0 else setting.size
