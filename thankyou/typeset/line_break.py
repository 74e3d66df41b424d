"""Where a paragraph's lines end: greedily, evenly, with hyphens, without a short last line.

In: a `Measured` paragraph and the measure in em. Out: `Line`s, as ranges of its words. All of it is
independent of size, so that fitting to a box only repeats this.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from thankyou.typeset.paragraph import SLACK, Measured, Setter, Word

Line = tuple[int, int]
"""Words [first, after) of a paragraph."""


def fill(measured: Measured, width_em: float) -> list[Line]:
    """Lines filled greedily to `width_em`. A word wider than that stands alone and runs over."""
    lines: list[Line] = []
    words = measured.words
    start = 0
    used = 0.0
    limit = width_em + SLACK
    for at, word in enumerate(words):
        if at > start and (
            used + word.width > limit
            or (word.hyphen is not None and not _may_end(words, at, used, limit))
        ):
            lines.append((start, at))
            start = at
            used = 0.0
        used += word.width + word.trail
    if start < len(words):
        lines.append((start, len(words)))
    return lines


def _may_end(words: Sequence[Word], at: int, used: float, limit: float) -> bool:
    """Whether a line that the word fits may end with it: with its soft hyphen drawn, if need be."""
    while True:
        word = words[at]
        if word.hyphen is None or used + word.width + word.hyphen.advance <= limit:
            return True
        at += 1
        used += word.width + word.trail
        if at == len(words):
            return True
        if used + words[at].width > limit:
            return False


LOOSE = 0.66
"""A line shorter than this, of the measure, is worth a hyphen."""


def fill_hyphenated(
    measured: Measured, width_em: float, setter: Setter
) -> tuple[Measured, list[Line]]:
    """As `fill`, but a word that would leave a line short is hyphenated, where its language may.

    Never two lines one after the other, never the last word. Returns the paragraph with its
    hyphenated words, and the lines of that.
    """
    lines: list[Line] = []
    words = list(measured.words)
    start = at = 0
    used = trail = 0.0
    limit = width_em + SLACK
    hyphenated_last = False
    while at < len(words):
        word = words[at]
        if used + word.width <= limit and (at == start or _may_end(words, at, used, limit)):
            used += word.width + word.trail
            trail = word.trail
            at += 1
            continue
        short = used - trail < LOOSE * width_em if at > start else word.width > limit
        if short and not hyphenated_last and at + 1 < len(words):
            pair = setter.hyphenated(word, limit - used, limit)
            if pair is not None:
                words[at : at + 1] = pair
                lines.append((start, at + 1))
                start = at = at + 1
                used = trail = 0.0
                hyphenated_last = True
                continue
        if at == start:  # wider than the measure: it stands alone and runs over
            at += 1
        lines.append((start, at))
        start = at
        used = trail = 0.0
        hyphenated_last = False
    if start < len(words):
        lines.append((start, len(words)))
    if len(words) == len(measured.words):
        return measured, lines
    widest = max(word.width for word in words)
    return replace(measured, words=tuple(words), widest=widest), lines


WIDOW = 0.2
"""A paragraph's last line shorter than this, of the measure, takes words from the one above it …"""
KEEP = 0.62
"""… as long as that one stays this long."""


def without_widow(measured: Measured, lines: list[Line], width_em: float) -> list[Line]:
    """As many lines, but no last line of a word or a syllable, where it can be helped."""
    if len(lines) < 2:
        return lines
    words = measured.words
    (first, cut), (_, end) = lines[-2:]
    while cut - 1 > first and line_width(measured, (cut, end)) < WIDOW * width_em:
        if words[cut - 1].hyphen is not None or words[cut - 2].hyphen is not None:
            break  # a part of a word does not go down alone
        if line_width(measured, (first, cut - 1)) < KEEP * width_em:
            break
        cut -= 1
    return [*lines[:-2], (first, cut), (cut, end)]


@lru_cache(maxsize=4096)
def line_width(measured: Measured, line: Line) -> float:
    """The width of a line in em, without the white space at its end."""
    first, after = line
    words = measured.words
    width = sum(w.width + w.trail for w in words[first:after]) - words[after - 1].trail
    hyphen = words[after - 1].hyphen
    if hyphen is not None and after < len(words):
        width += hyphen.advance
    return width


def fill_balanced(measured: Measured, width_em: float) -> list[Line]:
    """As many lines as `fill` needs, but as even as they can be: for sentiments and headings."""
    lines = fill(measured, width_em)
    if len(lines) < 2:
        return lines
    low, high = measured.widest, width_em
    for _ in range(12):
        middle = (low + high) / 2
        if len(fill(measured, middle)) > len(lines):
            low = middle
        else:
            high = middle
    return fill(measured, high)
