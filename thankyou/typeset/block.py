"""Blocks of text: paragraphs arranged at a size in a width, fitted to a box, placed as runs.

In: a `Setting` (how) and text (what). Out: `Arranged` lines with heights for the fit, then
GlyphRuns for the scene. Arranging is cheap (it only fills lines), so fitting repeats it.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from thankyou.base.color import Color
from thankyou.base.geometry import Rect
from thankyou.model.scene import GlyphRun, Shape
from thankyou.typeset.bidi import visual_order
from thankyou.typeset.paragraph import (
    Line,
    Measured,
    Setter,
    Word,
    fill,
    fill_balanced,
    fill_hyphenated,
    line_width,
    without_widow,
)
from thankyou.typeset.segment import line_breaks

STEP = 0.25
"""The fit changes sizes in quarters of a point."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How a block is set. Sizes in points; leading and gaps as multiples of the size.

    `rtl`: the language is written from the right, so that even a line without a letter of its own
    stands there. `columns`: the paragraphs stand in so many columns of one height, down the first
    and then down the next (from the right when `rtl`); none is split. `later` sets the lines after
    the first of each paragraph: a signer's own words beneath the name. `hyphenate`: a word may be
    parted where the line would be left short; for text that is read, not for names or headings.
    """

    setter: Setter
    size: float
    floor: float
    color: Color
    leading: float
    paragraph_gap: float
    align: Literal["start", "center", "end"]
    balance: bool = False
    uppercase: bool = False
    columns: int = 1
    rtl: bool = False
    later: Setter | None = None
    hyphenate: bool = False


COLUMN_GAP = 1.8
"""Between two columns, in multiples of the size."""


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """Text measured for a setting: paragraphs (parted by blank lines) of lines (by newlines).

    `gaps` holds the number of blank lines before each paragraph. `source` is the text in its
    own capitals, for readers of the PDF.
    """

    setting: Setting
    paragraphs: tuple[tuple[Measured, ...], ...]
    sources: tuple[tuple[str, ...], ...]
    gaps: tuple[int, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class ArrangedLine:
    """A line at its baseline, in points below the block's top; `paragraph` and `row` say whose.

    `x` and `width`, in points, are its column's in the measure.
    """

    measured: Measured
    line: Line
    baseline: float
    paragraph: int
    row: int
    x: float = 0.0
    width: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Arranged:
    """A block's lines at one size. `too_wide`: a word is wider than the measure."""

    block: Block
    size: float
    lines: tuple[ArrangedLine, ...]
    height: float
    too_wide: bool


def measure_block(setting: Setting, text: str, emergency_em: float = 0.0) -> Block:
    """`text` (newlines end lines, blank lines end paragraphs) measured for `setting`."""
    setter = setting.setter
    paragraphs: list[tuple[Measured, ...]] = []
    sources: list[tuple[str, ...]] = []
    gaps: list[int] = []
    rows: list[Measured] = []
    texts: list[str] = []
    blank = 0
    for raw in [*text.strip("\n").split("\n"), ""]:
        if raw.strip():
            if not rows:
                gaps.append(blank)
                blank = 0
            shown = uppercase(raw, setter.language) if setting.uppercase else raw
            own = setting.later if rows and setting.later is not None else setter
            rows.append(own.measure(shown, emergency_em, setting.balance))
            texts.append(raw)
            continue
        if rows:
            paragraphs.append(tuple(rows))
            sources.append(tuple(texts))
            rows, texts = [], []
        blank += 1
    missing = tuple(dict.fromkeys(c for p in paragraphs for m in p for c in m.missing))
    return Block(setting, tuple(paragraphs), tuple(sources), tuple(gaps), missing)


def arrange(block: Block, size: float, width: float) -> Arranged:
    """The block's lines at `size` points in a measure of `width` points."""
    count = min(block.setting.columns, len(block.paragraphs))
    if count <= 1:
        return _column(block, size, width, 0.0, range(len(block.paragraphs)))
    gap = COLUMN_GAP * size
    own = (width - gap * (count - 1)) / count
    lines: list[ArrangedLine] = []
    height, too_wide = 0.0, False
    for number, paragraphs in enumerate(_parted(block, own / size, count)):
        place_ = count - 1 - number if block.setting.rtl else number
        column = _column(block, size, own, place_ * (own + gap), paragraphs)
        lines += column.lines
        height = max(height, column.height)
        too_wide = too_wide or column.too_wide
    return Arranged(block, size, tuple(lines), height, too_wide)


def _parted(block: Block, em: float, count: int) -> list[range]:
    """The paragraphs in `count` columns, in order, the highest as low as can be.

    The height is the sum of some neighbours; columns filled up to it hold all, or they do not.
    """
    setting = block.setting
    fill_lines = fill_balanced if setting.balance else fill
    heights = [
        setting.leading * sum(len(fill_lines(measured, em)) for measured in paragraph)
        + setting.paragraph_gap
        for paragraph in block.paragraphs
    ]
    sums = sorted(
        {sum(heights[a:b]) for a in range(len(heights)) for b in range(a + 1, len(heights) + 1)}
    )

    def filled(limit: float) -> list[range]:
        columns: list[range] = []
        start, used = 0, 0.0
        for at, height in enumerate(heights):
            if at > start and used + height > limit + 1e-9:
                columns.append(range(start, at))
                start, used = at, 0.0
            used += height
        return [*columns, range(start, len(heights))]

    highest = max(heights)
    return filled(sums[bisect_left(sums, True, key=lambda limit: (
        limit >= highest and len(filled(limit)) <= count))])  # fmt: skip


def _column(block: Block, size: float, width: float, x: float, numbers: range) -> Arranged:
    """Some of the block's paragraphs, one beneath the other."""
    setting = block.setting
    face = setting.setter.face
    em = width / size
    ascent, descent = face.ascent * face.scale, face.descent * face.scale
    fill_lines = fill_balanced if setting.balance else fill
    lines: list[ArrangedLine] = []
    too_wide = False
    y = 0.0
    below = 0.0
    for number in numbers:
        paragraph = block.paragraphs[number]
        if number != numbers.start:
            y += setting.paragraph_gap * block.gaps[number]
        for row, measured in enumerate(paragraph):
            if setting.hyphenate:
                measured, filled = fill_hyphenated(measured, em, setting.setter)
            else:
                filled = fill_lines(measured, em)
            if not setting.balance:
                filled = without_widow(measured, filled, em)
            too_wide = too_wide or measured.widest > em + 1e-6
            for line in filled:
                above, under = _extents(measured, line, ascent, descent)
                if lines:
                    # A taller script pushes its line down, but only as far as it must.
                    need = above + below if above > ascent or below > descent else 0.0
                    y += max(setting.leading, need)
                else:
                    y = max(ascent, above)
                below = under
                lines.append(ArrangedLine(measured, line, y * size, number, row, x, width))
    height = (y + max(below, descent)) * size if lines else 0.0
    return Arranged(block, size, tuple(lines), height, too_wide)


def _extents(measured: Measured, line: Line, ascent: float, descent: float) -> tuple[float, float]:
    above, under = ascent, descent
    for word in measured.words[line[0] : line[1]]:
        if word.ascent > above:
            above = word.ascent
        if word.descent > under:
            under = word.descent
    return above, under


@dataclass(frozen=True, slots=True, eq=False)
class Fitted:
    """A stack of blocks fitted to a box: arrangements and their tops, and by how much it fits.

    `lines_free` is how many more lines of the last block's size the box would hold;
    `lines_over` how many too many there are (0: it fits). `shrunk` if a size was made smaller.
    `indent`: how far into the box, in points, all lines begin.
    """

    arranged: tuple[Arranged, ...]
    tops: tuple[float, ...]
    lines_free: int
    lines_over: int
    shrunk: bool
    wide_word: bool
    indent: float = 0.0


def fit_stack(
    texts: Sequence[tuple[Setting, str]], box: Rect, valign: float, gap: float,
    airy: bool = False, larger: bool = False,
) -> Fitted:  # fmt: skip
    """The blocks, one beneath the other, as large as their settings say or as small as they must
    be, each no smaller than its floor. What does not fit at the floor is arranged all the same,
    from the box's top down, and said in `lines_over`.

    `airy`: a few short lines in a high box stand near its optical centre, and the more there are,
    the nearer to where `valign` and the edge have them. `larger`: then the first block may be
    larger than its setting says.
    """
    blocks = [measure_block(setting, text) for setting, text in texts if text.strip()]
    if not blocks:
        return Fitted((), (), 0, 0, False, False)

    def at(scale: float) -> tuple[list[Arranged], float, bool]:
        arranged = [arrange(b, _size(b.setting, scale), box.width) for b in blocks]
        height = sum(a.height for a in arranged) + gap * (len(arranged) - 1)
        fits = height <= box.height + 0.01 and not any(a.too_wide for a in arranged)
        return arranged, height, fits

    arranged, height, fits = at(1.0)
    shrunk = False
    wide_word = False
    if not fits:
        # Whole steps of the largest block, so that sizes do not creep with each letter typed.
        shrunk = True
        largest = max(b.setting.size for b in blocks)
        smallest = min(b.setting.floor / b.setting.size for b in blocks)
        low, high = 0, max(1, math.ceil((1.0 - smallest) * largest / STEP))
        floor_result = at(1.0 - high * STEP / largest)
        if floor_result[2]:
            low = 0  # does not fit
            while high - low > 1:
                middle = (low + high) // 2
                if at(1.0 - middle * STEP / largest)[2]:
                    high = middle
                else:
                    low = middle
            arranged, height, fits = at(1.0 - high * STEP / largest)
        else:
            wide_word = any(a.too_wide for a in floor_result[0])
            blocks = [
                measure_block(b.setting, text, box.width / _size(b.setting, 0.0))
                for b, text in zip(blocks, [t for _, t in texts if t.strip()], strict=True)
            ]
            arranged, height, _ = at(0.0)
    last = arranged[-1]  # what more would fit is told for the size that more would be set in
    step = last.block.setting.leading * last.size
    spare = box.height - height
    lines_free = max(0, math.floor((spare + 0.01) / step))
    lines_over = 0
    if not fits:
        lines_over = max(1, math.ceil((-spare - 0.01) / step))
    indent = 0.0
    if larger and fits and not shrunk:
        arranged, height = _enlarged(arranged, height, box)
        spare = box.height - height
    if airy and spare > 0:
        few = min(max((_MANY - height / box.height) / (_MANY - _FEW), 0.0), 1.0)
        valign += max(_OPTICAL - valign, 0.0) * few
        indent = few * _slack(arranged, box.width) / 2
    top = box.y + (valign * spare if spare > 0 else 0.0)
    tops = []
    for item in arranged:
        tops.append(top)
        top += item.height + gap
    return Fitted(tuple(arranged), tuple(tops), lines_free, lines_over, shrunk, wide_word, indent)


def _slack(arranged: Sequence[Arranged], width: float) -> float:
    """How much of the measure even the longest line leaves, in points; columns leave none."""
    if any(one.block.setting.columns > 1 for one in arranged):
        return 0.0
    longest = max(
        (line_width(line.measured, line.line) * one.size for one in arranged for line in one.lines),
        default=width,
    )
    return max(width - longest, 0.0)


_FEW, _MANY = 0.3, 0.75
"""Shares of a box's height: what fills less is a few lines, what fills more is a page."""
_OPTICAL = 0.4
"""Of the room that is left, what stands above a block that looks centred."""
_LARGER = (1.24, 1.16, 1.08)
_LARGER_FILLS = 0.62


def _enlarged(arranged: list[Arranged], height: float, box: Rect) -> tuple[list[Arranged], float]:
    """A short text as a hand would write it: somewhat larger, with room left round it.

    A few steps only, so that sizes do not creep with each letter typed.
    """
    first = arranged[0]
    for factor in _LARGER:
        grown = arrange(first.block, first.size * factor, box.width)
        high = height - first.height + grown.height
        if high <= _LARGER_FILLS * box.height and not grown.too_wide:
            return [grown, *arranged[1:]], high
    return arranged, height


def _size(setting: Setting, scale: float) -> float:
    return max(setting.floor, setting.size * scale) if scale < 1.0 else setting.size


def place(arranged: Arranged, box: Rect, top: float) -> list[list[GlyphRun]]:
    """The block's glyph runs, a list a paragraph, with its first line's ascent at `top`."""
    block = arranged.block
    out: list[list[GlyphRun]] = [[] for _ in block.paragraphs]
    for item in arranged.lines:
        source = block.sources[item.paragraph][item.row]
        out[item.paragraph].append(_place_line(arranged, item, source, box, top))
    return out


def _place_line(
    arranged: Arranged, item: ArrangedLine, source: str, box: Rect, top: float
) -> GlyphRun:
    setting = arranged.block.setting
    size = arranged.size
    measured, line = item.measured, item.line
    words = measured.words[line[0] : line[1]]
    tracking = setting.setter.tracking
    width = (line_width(measured, line) - tracking) * size
    align = setting.align
    if (measured.rtl or setting.rtl) and align != "center":
        align = "end" if align == "start" else "start"
    slack = item.width - width
    before, after = _hanging(measured, words)
    if align == "center":  # the eye centres the letters
        slack += (after - before) * size
    elif align == "start" and not measured.rtl:
        box = replace(box, x=box.x - before * size)
    x = box.x + item.x + {"start": 0.0, "center": slack / 2, "end": slack}[align]
    trailing = words[-1].trail * size
    shapes = _visual(measured, words, line[1] < len(measured.words))
    if measured.rtl:
        # The white space at the line's end hangs out on its left.
        x -= trailing
    parts: list[tuple[float, Shape]] = []
    pen = 0.0
    for drawn in shapes:
        parts.append((pen, drawn))
        pen += drawn.advance * size
    text = _line_source(measured, line, source, setting)
    tracked = text if tracking else None
    if line[1] == len(measured.words):
        text += "\n"
    return GlyphRun(x, top + item.baseline, size, setting.color, tuple(parts), tracked, text)


_OPENING = "“‘„‚«‹\"'"
_CLOSING = "”’»›\"'.,…"


def _hanging(measured: Measured, words: Sequence[Word]) -> tuple[float, float]:
    """How far marks at a line's two ends hang out of what the eye takes for its edge, in em.

    Quotation marks at the start, and at the end also stops: in scripts that run from the left.
    """
    if measured.level or any(part.level for word in words for part in word.parts):
        return 0.0, 0.0
    before = after = 0.0
    text = "".join(word.text for word in words)
    shape = words[0].parts[0].shape
    if text[:1] in _OPENING and text[1:2].isalpha() and len(shape.clusters) > 1:
        before = shape.xs[shape.clusters[1][0]]
    body = text.rstrip()
    if body and body[-1] in _CLOSING and len(body) > 1:
        after = _last_width(words[-1])
    return before, after


def _last_width(word: Word) -> float:
    """The width of the word's last mark before its white space, in em."""
    for part in reversed(word.parts):
        shape = part.shape
        right = shape.advance
        for first, _, text in reversed(shape.clusters):
            left = shape.xs[first]
            if text.strip():
                return right - left
            right = left
    return 0.0


def _visual(measured: Measured, words: Sequence[Word], broken: bool) -> list[Shape]:
    """The line's shapes from left to right (UAX#9, L1 and L2)."""
    parts = [p for w in words for p in w.parts]
    hyphen = words[-1].hyphen if broken else None
    if not measured.level and all(p.level == 0 for p in parts):
        shapes = [p.shape for p in parts]
        return [*shapes, hyphen] if hyphen else shapes
    levels = [p.level for p in parts]
    shapes = [p.shape for p in parts]
    at = len(parts)
    while at and parts[at - 1].space:
        at -= 1
        levels[at] = measured.level
    if hyphen:
        levels.insert(at, levels[at - 1])
        shapes.insert(at, hyphen)
    return [shapes[i] for i in visual_order(levels)]


def _line_source(measured: Measured, line: Line, source: str, setting: Setting) -> str:
    """The line's text in the writer's own capitals."""
    shown = "".join(w.text for w in measured.words[line[0] : line[1]])
    if not setting.uppercase:
        return shown
    pieces = []
    start = 0
    for end in line_breaks(source, setting.setter.language):
        pieces.append(source[start:end])
        start = end
    if len(pieces) != len(measured.words):
        return shown
    return "".join(pieces[line[0] : line[1]])


_GREEK_ACCENTS = str.maketrans("άέήίόύώΐΰ", "αεηιουωϊϋ")


def uppercase(text: str, language: str) -> str:
    """Capitals as the language writes them (Unicode SpecialCasing: Turkish and Azeri dotted i;
    Greek capitals carry no tonos)."""
    base = language.split("-")[0].lower()
    if base in ("tr", "az"):
        text = text.replace("i", "İ")
    elif base == "el":
        text = text.translate(_GREEK_ACCENTS)
    return text.upper()
