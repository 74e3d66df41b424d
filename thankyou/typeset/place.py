"""Arranged lines as glyph runs at their places: alignment, hanging marks, visual order.

In: an `Arranged` block and its box. Out: the GlyphRuns of each paragraph, for the scene.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from thankyou.base.geometry import Rect
from thankyou.model.scene import GlyphRun, Shape
from thankyou.typeset.bidi import visual_order
from thankyou.typeset.block import Arranged, SetParagraph, Setting
from thankyou.typeset.justify import LETTER_GAP, WIDEST, added
from thankyou.typeset.line_break import Line, line_width
from thankyou.typeset.margins import hanging
from thankyou.typeset.paragraph import Measured, Word
from thankyou.typeset.segment import line_breaks

_OPENING = "“‘„‚«‹\"'"
_CLOSING = "”’»›\"'.,…"


def place(arranged: Arranged, box: Rect, top: float) -> list[tuple[GlyphRun, ...]]:
    """The block's glyph runs, paragraph by paragraph, with its first line's ascent at `top`; of one
    that goes on from page to page, those of this page.

    A paragraph or a line that was placed there before is the very same: painters know it by that.
    """
    block = arranged.block
    return [
        _runs(one, block.sources[one.lines[0].paragraph], block.setting, arranged.size, box.x, top)
        for one in arranged.paragraphs
    ]


@lru_cache(maxsize=1024)
def _runs(
    one: SetParagraph, sources: tuple[str, ...], setting: Setting, size: float, x: float,
    top: float,
) -> tuple[GlyphRun, ...]:  # fmt: skip
    return tuple([
        _run(
            item.measured, item.line, sources[item.row], setting, size,
            (x + item.x, item.width, top + item.baseline),
        )
        for item in one.lines
    ])  # fmt: skip


@lru_cache(maxsize=2048)
def _run(
    measured: Measured, line: Line, source: str, setting: Setting, size: float,
    at: tuple[float, float, float],
) -> GlyphRun:  # fmt: skip
    """A line of its paragraph. `at`: where its measure begins, how wide it is, the baseline."""
    start, room, baseline = at
    words = measured.words[line[0] : line[1]]
    if setting.justify:
        return _justified(measured, line, source, setting, size, at)
    tracking = setting.setter.tracking
    width = (line_width(measured, line) - tracking) * size
    align = setting.align
    if (measured.rtl or setting.rtl) and align != "center":
        align = "end" if align == "start" else "start"
    slack = room - width
    before, after = _hanging(measured, words, _text(measured, line))
    if align == "center":  # the eye centres the letters
        slack += (after - before) * size
    elif align == "start" and not measured.rtl:
        start -= before * size
    x = start
    if align != "start":
        x += slack / 2 if align == "center" else slack
    trailing = words[-1].trail * size
    shapes, order = _visual(measured, words, line[1] < len(measured.words))
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
    return GlyphRun(x, baseline, size, setting.color, tuple(parts), tracked, text, order)


def _justified(
    measured: Measured, line: Line, source: str, setting: Setting, size: float,
    at: tuple[float, float, float],
) -> GlyphRun:  # fmt: skip
    """A line from one edge to the other, with marks that stand out of both; or as long as it is,
    where its spaces cannot be that wide, and at a paragraph's end."""
    start, room, baseline = at
    words = measured.words[line[0] : line[1]]
    broken = line[1] < len(measured.words)
    hyphen = words[-1].hyphen if broken else None
    before, _ = hanging(words, hyphen)
    more = added(measured, line, room / size)
    shapes, order = _visual(measured, words, broken)
    gaps = _gaps(words, shapes, order, more)
    width = line_width(measured, line) + more
    x = start - before * size
    if measured.rtl or setting.rtl:  # it begins at the right
        x = start + room + (before - width) * size
    if measured.rtl:
        x -= words[-1].trail * size
    parts: list[tuple[float, Shape]] = []
    pen = 0.0
    for drawn, gap in zip(shapes, gaps, strict=True):
        parts.append((pen, drawn))
        pen += (drawn.advance + gap) * size
    text = _line_source(measured, line, source, setting)
    if not broken:
        text += "\n"
    return GlyphRun(x, baseline, size, setting.color, tuple(parts), None, text, order)


def _gaps(
    words: Sequence[Word], shapes: Sequence[Shape], order: Sequence[int], more: float
) -> list[float]:
    """What is added behind each shape, in em, from left to right: `more` in all."""
    gaps = [0.0] * len(shapes)
    if not more:
        return gaps
    weights = _weights(words[:-1], more)
    place = list(order) or list(range(len(shapes)))
    at = 0
    for word, share in zip(words[:-1], weights, strict=True):
        at += len(word.parts)
        last = place[at - 1]
        # From the right, what is behind a word without a space is to its left.
        gaps[last - 1 if shapes[last].rtl and not word.trail and last else last] += more * share
    return gaps


def _weights(words: Sequence[Word], more: float) -> list[float]:
    """What share of `more` stands behind each word: by the width of its space; between words of a
    script that has none, as far as that goes."""
    wanted = [word.trail * WIDEST if word.trail else LETTER_GAP * (more > 0) for word in words]
    whole = sum(wanted)
    return [one / whole if whole else 0.0 for one in wanted]


def _text(measured: Measured, line: Line) -> str:
    """The words of a line as they are shown."""
    if line == (0, len(measured.words)):
        return measured.text
    return "".join([word.text for word in measured.words[line[0] : line[1]]])


def _hanging(measured: Measured, words: Sequence[Word], text: str) -> tuple[float, float]:
    """How far marks at the two ends of a line, which says `text`, hang out of what the eye takes
    for its edge, in em.

    Quotation marks at the start, and at the end also stops: in scripts that run from the left.
    """
    levels = [part.level for word in words for part in word.parts]
    if measured.level or any(levels):
        return 0.0, 0.0
    before = after = 0.0
    shape = words[0].parts[0].shape
    if text[:1] in _OPENING and text[1:2].isalpha() and len(shape.clusters) > 1:
        before = _narrow(shape.xs[shape.clusters[1][0]])
    body = text.rstrip()
    if body and body[-1] in _CLOSING and len(body) > 1:
        after = _narrow(_last_width(words[-1]))
    return before, after


_WIDEST_HANGING = 0.6
"""In em: a mark as wide as a Chinese letter has its white space inside it, and stands as it is."""


def _narrow(width: float) -> float:
    return width if width <= _WIDEST_HANGING else 0.0


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


def _visual(
    measured: Measured, words: Sequence[Word], broken: bool
) -> tuple[list[Shape], tuple[int, ...]]:
    """The line's shapes from left to right (UAX#9, L1 and L2), and their order of reading."""
    parts = [p for w in words for p in w.parts]
    hyphen = words[-1].hyphen if broken else None
    shapes = [p.shape for p in parts]
    levels = [p.level for p in parts]
    if not measured.level and not any(levels):
        return [*shapes, hyphen] if hyphen else shapes, ()
    at = len(parts)
    while at and parts[at - 1].space:
        at -= 1
        levels[at] = measured.level
    if hyphen:
        levels.insert(at, levels[at - 1])
        shapes.insert(at, hyphen)
    visual = visual_order(levels)
    order = sorted(range(len(visual)), key=visual.__getitem__)
    return [shapes[i] for i in visual], tuple(order)


def _line_source(measured: Measured, line: Line, source: str, setting: Setting) -> str:
    """The line's text in the writer's own capitals."""
    shown = _text(measured, line)
    if not setting.uppercase:
        return shown
    if len(source) == len(measured.text):
        start = sum(len(w.text) for w in measured.words[: line[0]])
        return source[start : start + len(shown)]
    places = line_breaks(source, setting.setter.language)  # capitals are more letters: STRASSE
    if len(places) != len(measured.words):
        return shown
    first, after = line
    return source[places[first - 1] if first else 0 : places[after - 1]]
