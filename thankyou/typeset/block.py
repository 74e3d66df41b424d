"""Blocks of text: paragraphs arranged as lines, at a size, in a width.

In: a `Setting` (how) and text (what). Out: `Arranged` lines with heights. Measuring is done once;
arranging is cheap (it only breaks lines), so fitting repeats it.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache, partial
from typing import Literal

from thankyou.base.color import Color
from thankyou.base.quick_dataclass import dataclass
from thankyou.base.quick_tuple import NamedTuple
from thankyou.model.field_text import FieldText, as_field_text, paragraphs
from thankyou.typeset.capitals import uppercase
from thankyou.typeset.direction import without_marks
from thankyou.typeset.justify import fill_justified
from thankyou.typeset.line_break import (
    Line,
    fill,
    fill_balanced,
    fill_hyphenated,
    line_width,
    without_widow,
)
from thankyou.typeset.near import NEAREST, nearest
from thankyou.typeset.paragraph import SLACK, Measured, Setter, each_once
from thankyou.typeset.reach import LineReach, apart, line_reaches, standing
from thankyou.typeset.rule_steps import free_lines, on_rule


class Parts(NamedTuple):
    """Lines of a letter that have a face of their own. `greets`: its first paragraph is a greeting;
    `close`: the number of the paragraph that begins its close, `name` the line in that which is the
    sender's name, -1 for none. `room`: points that are left free above the name, for a pen or a
    signature."""

    greets: bool = False
    close: int = -1
    name: int = -1
    room: float = 0.0


NO_PARTS = Parts()


class Voices(NamedTuple):
    """What sets the parts of a letter: its greeting, its valediction, the sender's name."""

    greeting: Setter
    close: Setter
    name: Setter


@dataclass(frozen=True, slots=True, eq=False)
class Setting:
    """How a block is set. Sizes in points; leading and gaps as multiples of the size. Two are never
    equal, so that what is set can be kept under one.

    `rtl`: the language is written from the right, so that even a line without a letter of its own
    stands there. `columns`: the paragraphs stand in so many columns of one height, down the first
    and then down the next (from the right when `rtl`); none is split. `later` sets the lines after
    the first of each paragraph: a signer's own words beneath the name. `hyphenate`: a word may be
    hyphenated where the line would be left short; for text that is read, not for names or headings.
    `justify`: both edges are straight, where spaces stay within their limits (justify.py).
    `even`: all lines are as far apart as the tallest script among them needs, for lists of names;
    `first` is then how far in em the first baseline stands below the top.
    `voices` set the `parts` of a letter.
    `measure`: the longest line, in em: a stack that begins with this block is no wider (fit).
    `comfort`: the smallest size, in points, that reads in comfort: below it, rules come closer.
    `more_lines`: balanced words stand in a line more than they need (typeset.by_sense).
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
    justify: bool = False
    measure: float = math.inf
    comfort: float = 0.0
    even: bool = False
    first: float = 0.0
    voices: Voices | None = None
    parts: Parts = NO_PARTS
    more_lines: bool = False


_TALLER = 1.06
"""What reaches so many times as far as the setting's own face does needs lines further apart."""
COLUMN_GAP = 1.8
"""Between two columns, in multiples of the size."""


class Block(NamedTuple):
    """Text measured for a setting: paragraphs (separated by blank lines) of lines (by newlines).

    `gaps` holds the number of blank lines before each paragraph. `source` is the text in its
    own capitals, for readers of the PDF.
    """

    setting: Setting
    paragraphs: tuple[tuple[Measured, ...], ...]
    sources: tuple[tuple[str, ...], ...]
    gaps: tuple[int, ...]
    missing: tuple[str, ...]


class ArrangedLine(NamedTuple):
    """A line at its baseline, in points below the block's top; `paragraph` and `row` say whose.

    `x` and `width`, in points, are its column's in the measure. `above` and `under`, in points,
    are what it reaches over and beneath its baseline.
    """

    measured: Measured
    line: Line
    baseline: float
    paragraph: int
    row: int
    x: float = 0.0
    width: float = 0.0
    above: float = 0.0
    under: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class SetParagraph:
    """A paragraph's lines where they stand: the very same value each time that it stands there.

    `end` is its last baseline and `below` what that line reaches under it, `longest` the width of
    its longest line, in em. `turned`: a line runs from the right.
    """

    lines: tuple[ArrangedLine, ...]
    end: float
    below: float
    longest: float
    too_wide: bool
    turned: bool


class Arranged(NamedTuple):
    """A block's paragraphs at one size. `too_wide`: a word is wider than the measure."""

    block: Block
    size: float
    paragraphs: tuple[SetParagraph, ...]
    height: float
    too_wide: bool

    @property
    def lines(self) -> tuple[ArrangedLine, ...]:
        """The lines of all paragraphs."""
        return tuple(line for one in self.paragraphs for line in one.lines)


def measure_block(setting: Setting, text: FieldText | str, emergency_em: float = 0.0) -> Block:
    """`text` (newlines end lines, blank lines end paragraphs) measured for `setting`."""
    measured: list[tuple[Measured, ...]] = []
    sources: list[tuple[str, ...]] = []
    gaps: list[int] = []
    for number, (blank, words) in enumerate(paragraphs(as_field_text(text))):
        rows, texts = _measured_rows(setting, number, words, emergency_em)
        measured.append(rows)
        sources.append(texts)
        gaps.append(blank)
    missing = each_once([row.missing for rows in measured for row in rows])
    if setting.even:
        setting = _evenly(setting, measured)
    return Block(setting, tuple(measured), tuple(sources), tuple(gaps), missing)


@lru_cache(maxsize=1024)
def _measured_rows(
    setting: Setting, number: int, words: FieldText, emergency_em: float
) -> tuple[tuple[Measured, ...], tuple[str, ...]]:
    """The lines of a paragraph, its `number` in the text, and their sources; kept, for in a batch
    most paragraphs of a letter come again."""
    capitals = partial(uppercase, language=setting.setter.language)
    rows: list[Measured] = []
    texts: list[str] = []
    for row, raw in enumerate(words.lines()):
        shown = raw.changed(capitals) if setting.uppercase else raw
        own = _setter(setting, number, row)
        rows.append(own.measure(shown.text, emergency_em, setting.balance, shown.extents))
        texts.append(without_marks(raw.text))
    return tuple(rows), tuple(texts)


def _evenly(setting: Setting, measured: Sequence[tuple[Measured, ...]]) -> Setting:
    """The setting with as much leading as the tallest line needs: the same one each time."""
    own = [setting.setter.face, (setting.later or setting.setter).face]
    ascent = max(face.ascent * face.scale for face in own)
    descent = max(face.descent * face.scale for face in own)
    words = [word for rows in measured for row in rows for word in row.words]
    above = max((word.ascent for word in words), default=ascent)
    under = max((word.descent for word in words), default=descent)
    taller = above > _TALLER * ascent or under > _TALLER * descent
    need = max(above, ascent) + max(under, descent) if taller else 0.0
    return _apart(setting, max(setting.leading, need), max(above, ascent))


def _setter(setting: Setting, paragraph: int, row: int) -> Setter:
    """What sets a line: the setting's own setter, but for parts and later lines."""
    parts, voices = setting.parts, setting.voices
    if voices is not None and parts is not NO_PARTS:
        if parts.greets and not paragraph:
            return voices.greeting
        if 0 <= parts.close <= paragraph:
            named = paragraph == parts.close and row >= parts.name >= 0
            return voices.name if named else voices.close
    return setting.later if row and setting.later is not None else setting.setter


@lru_cache(maxsize=64)
def _apart(setting: Setting, leading: float, first: float) -> Setting:
    return replace(setting, leading=leading, first=first)


def arrange(block: Block, size: float, width: float, rule: float = 0.0) -> Arranged:
    """The block's lines at `size` points in a measure of `width` points.

    `rule`: the lines stand on rules so many points apart, the first of them so far below the
    block's top; 0 for lines on none.
    """
    rule_em = rule / size
    count = min(block.setting.columns, len(block.paragraphs))
    if count <= 1:
        return _column(block, size, width, 0.0, range(len(block.paragraphs)), rule_em)
    gap = COLUMN_GAP * size
    own = (width - gap * (count - 1)) / count
    done: list[SetParagraph] = []
    height, too_wide = 0.0, False
    for number, held in enumerate(_in_columns(block, own / size, count)):
        place_ = count - 1 - number if block.setting.rtl else number
        column = _column(block, size, own, place_ * (own + gap), held, rule_em)
        done += column.paragraphs
        height = max(height, column.height)
        too_wide = too_wide or column.too_wide
    return Arranged(block, size, tuple(done), height, too_wide)


def column_em(setting: Setting, width: float, size: float) -> float:
    """How wide a column is, in em, of a measure of `width` points."""
    gap = COLUMN_GAP * size
    return (width - gap * (setting.columns - 1)) / setting.columns / size


def _in_columns(block: Block, em: float, count: int) -> list[range]:
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


def _column(
    block: Block, size: float, width: float, x: float, numbers: range, rule_em: float
) -> Arranged:
    """Some of the block's paragraphs, one beneath the other."""
    setting = block.setting
    done: list[SetParagraph] = []
    too_wide = False
    y = below = 0.0
    for number in numbers:
        if done:
            y += free_lines(setting.paragraph_gap * block.gaps[number], rule_em)
        at = (number, x, width, y, below, not done, rule_em)
        one = _paragraph(block.paragraphs[number], setting, size, at)
        done.append(one)
        y, below, too_wide = one.end, one.below, too_wide or one.too_wide
    descent = setting.setter.face.descent * setting.setter.face.scale
    height = (y + max(below, descent)) * size if done else 0.0
    return Arranged(block, size, tuple(done), height, too_wide)


@lru_cache(maxsize=1024)
def _paragraph(
    rows: tuple[Measured, ...], setting: Setting, size: float,
    at: tuple[int, float, float, float, float, bool, float],
) -> SetParagraph:  # fmt: skip
    """A paragraph in lines; kept, for in a batch most of a letter stands where it stood.

    `at`: its number, where its column begins and how wide that is; the baseline above and what is
    under it, in em; whether it is the first of its column; how far rules are apart, in em.
    """
    number, x, width, y, below, first, rule_em = at
    setter = setting.setter
    em = width / size
    face = setter.face
    ascent, descent = face.ascent * face.scale, face.descent * face.scale
    parts = setting.parts
    voiced = (parts.greets and not number) or 0 <= parts.close <= number
    hyphens = setter if setting.hyphenate and not voiced else None
    ways = (setting.balance, setting.more_lines, setting.justify)
    lines: list[ArrangedLine] = []
    longest, too_wide, turned = 0.0, False, False
    upper: LineReach | None = None
    for row, text in enumerate(rows):
        measured, broken = _broken(text, em, hyphens, ways, ascent, descent)
        too_wide = too_wide or measured.widest > em + 1e-6
        turned = turned or (measured.rtl and bool(broken))
        signed = parts.room and (number, row) == (parts.close, parts.name)
        for at_line, reach in enumerate(broken):
            _, line, above, under, inked = reach
            if signed and not at_line:
                y += on_rule(parts.room / size, rule_em)
            if lines or not first:
                need = 0.0
                if (above > ascent or below > descent) and not setting.even:
                    # A taller script pushes its line down, but only as far as it must.
                    need = _need(upper, reach, below, setting, em, rule_em)
                inked = inked or upper is not None
                y += on_rule(max(rule_em or setting.leading, need), rule_em, inked)
            else:
                y = on_rule(max(above, setting.first), rule_em, inked)
            below, upper = under, reach
            longest = max(longest, line_width(measured, line))
            place = (x, width, above * size, under * size)
            lines.append(ArrangedLine(measured, line, y * size, number, row, *place))
    return SetParagraph(tuple(lines), y, below, longest, too_wide, turned)


def _need(
    upper: LineReach | None, lower: LineReach, below: float, setting: Setting, em: float,
    rule_em: float,
) -> float:  # fmt: skip
    """How far under the line above a line must be, in em: as their words reach. On rules, where it
    asks for more than one, as their ink does. `upper`: None if that ends another paragraph, under
    which `below` is what it reaches."""
    if upper is None:
        return (lower.above + below) * (NEAREST if rule_em else 1.0)
    stand = standing(em, setting.align, setting.rtl, setting.justify)
    need = apart(upper, lower, stand)
    return (
        need
        if need <= (rule_em or need) + SLACK
        else min(need, nearest(upper, lower, stand, False))
    )


@lru_cache(maxsize=2048)
def _broken(
    measured: Measured, em: float, hyphens: Setter | None, ways: tuple[bool, bool, bool],
    ascent: float, descent: float,
) -> tuple[Measured, tuple[LineReach, ...]]:  # fmt: skip
    """A text in lines of `em`; kept, for in a batch all of a letter but its salutation comes again.

    `hyphens` is the setter that hyphenates it; None for text that is not. `ways`: whether it is
    balanced, in a line more, and justified. `ascent` and `descent`
    are the least that a line reaches.
    """
    balance, more, justify = ways
    if justify:
        measured, filled = fill_justified(measured, em, hyphens)
    elif hyphens is not None:
        measured, filled = fill_hyphenated(measured, em, hyphens)
    else:
        filled = fill_balanced(measured, em, more) if balance else fill(measured, em)
    if not balance and not justify:
        filled = without_widow(measured, filled, em)
    return measured, line_reaches(measured, filled, ascent, descent)
