"""Blocks that go on from page to page: as large as their settings say, or as small as they must be.

In: settings and texts, one beneath the other, and the boxes of the pages. Out: for each page that
has words a `PagePart`. A page is left as a good hand leaves it: between two paragraphs where that
can be had, else with two lines of the paragraph on either side; the first lines of a letter stay
with what they greet, and what closes it is never alone. All pages begin at one height and have one
grid of baselines, half a line fine.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from thankyou.base.geometry import Rect
from thankyou.base.quick_tuple import NamedTuple
from thankyou.model.field_text import FieldText
from thankyou.typeset.block import Arranged, Block, SetParagraph, Setting, measure_block
from thankyou.typeset.fit import CLOSER, STEP, Fitted, may_close, size_at, stacked
from thankyou.typeset.ruled import TOUCHING, foot, pitch, tops_on_rules

_CLOSE = 4
"""A last paragraph of so many lines or fewer is taken for what closes a letter."""
_FULL, _BEGUN = 0.72, 0.3
"""Shares of a page: emptier than the first is a pity before a full one, emptier than the second
looks forgotten after it."""
_SMALLER = 0.88
"""How much smaller two languages may be so that each has a page."""
_SPLIT, _PITY = 0.35, 3.0
"""What it costs to part a paragraph, and what an empty page costs more for each share of it."""


class PagePart(NamedTuple):
    """The words of one page: the numbers of the blocks that stand on it, and their lines in its
    box. `fitted` has the room that is left, or is missing, after the last word of all."""

    blocks: tuple[int, ...]
    fitted: Fitted


class _Row(NamedTuple):
    """A line of the stack: whose it is, and its baseline below the top, in points."""

    block: int
    paragraph: int
    line: int
    baseline: float
    above: float
    under: float


class _Column(NamedTuple):
    """The stack at one size as one endless column."""

    arranged: tuple[Arranged, ...]
    rows: tuple[_Row, ...]
    width: float
    too_wide: bool
    rule: float = 0.0


class Flow(NamedTuple):
    """What is to flow. `whole`: the numbers of blocks that are not parted. `close`: the number of
    the first block's paragraph that begins its close, or None if that is not known. `between`: a
    page ends between two blocks only. `together`: the fewest lines of a paragraph on either page,
    and of a letter above its close. `ruled`: all lines stand on rules, as in typeset.fit."""

    texts: Sequence[tuple[Setting, FieldText]]
    gap: float
    whole: frozenset[int] = frozenset()
    close: int | None = None
    between: bool = False
    together: int = 2
    ruled: float = 0.0


def fit_pages(flow: Flow, pages: Sequence[Rect], valign: float) -> list[PagePart]:
    """The blocks over these pages, each block no smaller than its floor; the pages are of one
    width. Words that are too long even so run over the foot of the last page, and are counted."""
    blocks = [measure_block(setting, text) for setting, text in flow.texts]
    texts = [
        (block.setting if flow.ruled else _on_grid(block.setting, pitch(block)), text)
        for block, (_, text) in zip(blocks, flow.texts, strict=True)
    ]
    flow = flow._replace(texts=texts)
    blocks = [measure_block(setting, text) for setting, text in texts]
    best = _largest(flow, blocks, pages) or _largest(flow._replace(together=1), blocks, pages)
    if best is None:
        return _too_long(flow, blocks, pages, valign)
    if set(range(1, len(blocks))) - flow.whole:  # two languages: better a page for each
        apart = _largest(flow._replace(between=True), blocks, pages)
        if apart is not None and _size(apart) >= _SMALLER * _size(best):
            best = apart
    shrunk = _size(best) < blocks[0].setting.size
    return _parts(*best, pages, valign, shrunk)


def _size(fitting: tuple[_Column, tuple[int, ...]]) -> float:
    return fitting[0].arranged[0].size


def _largest(
    flow: Flow, blocks: Sequence[Block], pages: Sequence[Rect]
) -> tuple[_Column, tuple[int, ...]] | None:
    """The stack at the largest scale that fits, in steps; None if it is too long at its floor."""
    largest = max(block.setting.size for block in blocks)
    smallest = min(block.setting.floor / block.setting.size for block in blocks)
    low, high = 0, max(0, math.ceil((1.0 - smallest) * largest / STEP))
    best = _tried(flow, blocks, 1.0, pages)
    if best is not None or not high:
        return best
    best = _tried(flow, blocks, 1.0 - high * STEP / largest, pages)
    while best is not None and high - low > 1:  # `low` steps do not fit, `high` do
        middle = (low + high) // 2
        found = _tried(flow, blocks, 1.0 - middle * STEP / largest, pages)
        if found is None:
            low = middle
        else:
            high, best = middle, found
    return best


@lru_cache(maxsize=256)
def _on_grid(setting: Setting, pitch: float) -> Setting:
    """The setting with gaps of half a line, or of whole ones: the same one each time."""
    half = pitch / 2
    return replace(setting, paragraph_gap=half * max(1, round(setting.paragraph_gap / half)))


def _tried(
    flow: Flow, blocks: Sequence[Block], scale: float, pages: Sequence[Rect]
) -> tuple[_Column, tuple[int, ...]] | None:
    """The stack at a scale of its sizes, and where its pages end; None if it does not fit."""
    first = blocks[0].setting
    closing = flow.ruled and may_close(first, size_at(first, scale))
    for closer in CLOSER if closing else CLOSER[:1]:
        column = _column(blocks, scale, pages[0].width, flow, closer)
        ends = None if column.too_wide else _ends(flow, column, pages)
        if ends is not None:
            return column, ends
    return None


def _column(
    blocks: Sequence[Block], scale: float, width: float, flow: Flow, closer: float
) -> _Column:
    gap = flow.gap
    box = Rect(0.0, 0.0, width, math.inf)
    stack = stacked(blocks, scale, box, gap, flow.ruled, closer)
    on_rules = tops_on_rules(stack.arranged, stack.rule, gap) if stack.rule else ()
    rows: list[_Row] = []
    step = pitch(blocks[0]) * stack.arranged[0].size / 2
    top = 0.0
    for number, arranged in enumerate(stack.arranged):
        top = on_rules[number] if on_rules else top
        lines = [
            _Row(number, paragraph, at, top + line.baseline, line.above, line.under)
            for paragraph, one in enumerate(arranged.paragraphs)
            for at, line in enumerate(one.lines)
        ]
        if rows and not on_rules:  # a block begins on the grid, too
            away = lines[0].baseline - rows[-1].baseline
            down = math.ceil(away / step - 0.01) * step - away
            lines = [row._replace(baseline=row.baseline + down) for row in lines]
            top += down
        rows += lines
        top += arranged.height + gap
    return _Column(tuple(stack.arranged), tuple(rows), stack.width, stack.too_wide, stack.rule)


def _ends(flow: Flow, column: _Column, pages: Sequence[Rect]) -> tuple[int, ...] | None:
    """After which rows the pages end; all but the last two are as full as they may be."""
    rows = column.rows
    allowed = _allowed(flow, column)
    ends: list[int] = []
    first = 0
    for number, page in enumerate(pages[:-1]):
        if _high(column, first, len(rows)) <= page.height + 0.01 and first:
            break
        last = pages[number + 1]
        fitting = [
            end for end in allowed
            if end > first and _high(column, first, end) <= page.height + 0.01
        ]  # fmt: skip
        if not fitting:
            return None
        if number + 2 == len(pages):
            whole = [end for end in fitting if _high(column, end, len(rows)) <= last.height + 0.01]
            if not whole:
                return None
            ends.append(min(whole, key=lambda end: _cost(column, first, end, page, last)))
        else:
            ends.append(max(fitting))
        first = ends[-1]
    if _high(column, first, len(rows)) > pages[len(ends)].height + 0.01:
        return None
    return (*ends, len(rows))


def _head(column: _Column, first: int) -> float:
    """How far down a page has its first baseline: all have it where the taller of the first rows
    needs it, on a rule if there are rules."""
    head = max(column.rows[0].above, column.rows[first].above)
    return math.ceil(head / column.rule - 1e-6) * column.rule if column.rule else head


def _high(column: _Column, first: int, end: int) -> float:
    """The height of some rows on a page of their own."""
    rows = column.rows
    return (
        _head(column, first) + rows[end - 1].baseline - rows[first].baseline + rows[end - 1].under
    )


def _cost(column: _Column, first: int, end: int, page: Rect, last: Rect) -> float:
    """How ill a page ends there: what leaves the least room on it is best among equals."""
    rows = column.rows
    filled = _high(column, first, end) / page.height
    begun = _high(column, end, len(rows)) / last.height
    split = _SPLIT if rows[end].line else 0.0
    empty = max(_FULL - filled, 0.0) + max(_BEGUN - begun, 0.0)
    return split + _PITY * empty - 0.1 * filled


def _allowed(flow: Flow, column: _Column) -> list[int]:
    """The rows before which a new page may begin."""
    rows = column.rows
    closes = [_close(flow, column, block) for block in range(len(column.arranged))]
    found = []
    for end in range(1, len(rows)):
        row = rows[end]
        paragraph = column.arranged[row.block].paragraphs[row.paragraph]
        if row.block in flow.whole or _greets(column, row):
            continue
        if flow.between and (row.paragraph or row.line):
            continue
        if any(close - flow.together < end < after for close, after in closes):
            continue
        if not row.line or _may_part(paragraph, row.line, flow.together):
            found.append(end)
    return found


def _may_part(paragraph: SetParagraph, at: int, together: int) -> bool:
    """Whether a paragraph may go on to the next page before its line `at`."""
    if at < together or len(paragraph.lines) - at < together:
        return False
    if paragraph.lines[at].row != paragraph.lines[at - 1].row:
        return True
    before = paragraph.lines[at - 1]
    return before.measured.words[before.line[1] - 1].hyphen is None


def _greets(column: _Column, row: _Row) -> bool:
    """Whether a row is the first after a first paragraph of a line: that greets, and stays with
    what follows it."""
    first = column.arranged[row.block].paragraphs[0]
    return row[1:3] == (1, 0) and len(first.lines) == 1


def _close(flow: Flow, column: _Column, block: int) -> tuple[int, int]:
    """From which row to which a block closes its letter; what is not parted and follows belongs to
    it. Nothing, if the last paragraph is one like others."""
    rows, paragraphs = column.rows, column.arranged[block].paragraphs
    at = len(paragraphs) - 1
    if block == 0 and flow.close is not None and flow.close < len(paragraphs):
        at = flow.close
    elif len(paragraphs[at].lines) > _CLOSE:
        at += 1
    after = len(column.arranged)
    later = [n for n in range(block + 1, after) if n not in flow.whole]
    end = later[0] if later else after
    own = [n for n, row in enumerate(rows) if (block, at) <= (row.block, row.paragraph) < (end, 0)]
    return (own[0], own[-1] + 1) if own else (0, 0)


def _parts(
    column: _Column, ends: tuple[int, ...], pages: Sequence[Rect], valign: float, shrunk: bool,
    wide_word: bool = False,
) -> list[PagePart]:  # fmt: skip
    """The lines of each page in its box, all pages beginning at one height."""
    rows = column.rows
    starts = (0, *ends[:-1])
    spares = [
        page.height - _high(column, start, end)
        for page, start, end in zip(pages, starts, ends, strict=False)
    ]
    down = valign * max(min(spares), 0.0)
    if column.rule:
        down = down // column.rule * column.rule
    head = max(_head(column, start) for start in starts)
    last = column.arranged[rows[-1].block]
    step = column.rule or last.block.setting.leading * last.size
    free = max(0, math.floor((spares[-1] + 0.01) / step))
    over = max(0, math.ceil((-spares[-1] - 0.01) / step))
    parts = []
    for page, start, end in zip(pages, starts, ends, strict=False):
        above = foot(column.arranged[rows[start].block]) if column.rule else 0.0
        top = page.y + down + head - above - rows[start].baseline
        numbers, arranged, tops = [], [], []
        for number, whole in enumerate(column.arranged):
            own = [row for row in rows[start:end] if row.block == number]
            if own:
                numbers.append(number)
                arranged.append(_cut(whole, own))
                tops.append(top + own[0].baseline - arranged[-1].lines[0].baseline)
        inset = (page.width - column.width) / 2
        parts.append(PagePart(tuple(numbers), Fitted(
            tuple(arranged), tuple(tops), free, over or int(wide_word), shrunk, wide_word,
            inset=inset, rule=column.rule,
        )))  # fmt: skip
    return parts


def _cut(whole: Arranged, rows: Sequence[_Row]) -> Arranged:
    """Some lines of a block, as a block: the first of them at its top."""
    taken: dict[int, list[int]] = {}
    for row in rows:
        taken.setdefault(row.paragraph, []).append(row.line)
    first = whole.paragraphs[rows[0].paragraph].lines[rows[0].line]
    up = first.baseline - first.above
    if len(rows) == sum(len(one.lines) for one in whole.paragraphs):
        return whole
    paragraphs = []
    for number, lines in taken.items():
        one = whole.paragraphs[number]
        own = tuple(one.lines[at]._replace(baseline=one.lines[at].baseline - up) for at in lines)
        paragraphs.append(replace(one, lines=own))
    end = paragraphs[-1].lines[-1]
    return whole._replace(paragraphs=tuple(paragraphs), height=end.baseline + end.under)


def _too_long(
    flow: Flow, blocks: Sequence[Block], pages: Sequence[Rect], valign: float
) -> list[PagePart]:
    """At the floor, words broken anywhere as a last resort: each page as full as may be, and what
    is left on the last."""
    width = pages[0].width
    closer = TOUCHING
    whole = _column(blocks, 0.0, width, flow, closer)
    wide = whole.too_wide
    broken = [measure_block(s, text, whole.width / size_at(s, 0.0)) for s, text in flow.texts]
    column = _column(broken, 0.0, width, flow, closer)
    rows = column.rows
    ends: list[int] = []
    first = 0
    for page in pages[:-1]:
        if _high(column, first, len(rows)) <= page.height + 0.01:
            break
        fitting = [end for end in range(first + 1, len(rows))
                   if _high(column, first, end) <= page.height + 0.01]  # fmt: skip
        ends.append(max(fitting, default=first + 1))
        first = ends[-1]
        if first + 1 >= len(rows):
            break
    parts = _parts(column, (*ends, len(rows)), pages, valign, shrunk=True, wide_word=wide)
    if not wide and not parts[-1].fitted.lines_over:  # it fits, but only where no page may end
        return [part._replace(fitted=part.fitted._replace(lines_over=0)) for part in parts]
    return parts
