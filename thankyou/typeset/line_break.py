"""Where a paragraph's lines end: greedily, evenly and by sense, with hyphens, without a widow.

In: a `Measured` paragraph and the measure in em. Out: `Line`s, as ranges of its words. All of it is
independent of size, so that fitting to a box only repeats this.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate

from thankyou.typeset.keep import HELD
from thankyou.typeset.paragraph import SLACK, Measured, Setter, Word

Line = tuple[int, int]
"""Words [first, after) of a paragraph."""


def fill(measured: Measured, width_em: float) -> list[Line]:
    """Lines filled greedily to `width_em`. A word wider than that stands alone and runs over.

    A line ends between words that are to stay together only if it can hold no more than them.
    """
    lines: list[Line] = []
    words = measured.words
    start = at = 0
    used = 0.0
    limit = width_em + SLACK
    while at < len(words):
        word = words[at]
        if at > start and (
            used + word.width > limit
            or (word.hyphen is not None and not _may_end(words, at, used, limit))
        ):
            at = last_good(words, start, at)
            lines.append((start, at))
            start = at
            used = 0.0
            continue
        used += word.width + word.trail
        at += 1
    if start < len(words):
        lines.append((start, len(words)))
    return lines


def last_good(words: Sequence[Word], start: int, at: int) -> int:
    """Where a line that begins at `start` and holds the words up to `at` ends: as late as it can,
    but not between words that stay together (typeset.keep), if it holds anything else."""
    if words[at - 1].keep < HELD:
        return at
    least, best = words[at - 1].keep, at
    for end in range(at - 1, start, -1):
        keep = words[end - 1].keep
        if keep < least:
            least, best = keep, end
            if keep < HELD:
                break
    return best


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
        end = last_good(words, start, at) if at > start else at
        if end < at:
            used, trail = _used(words, start, end)
        short = used - trail < LOOSE * width_em if at > start else word.width > limit
        if short and not hyphenated_last and at + 1 < len(words):
            pair = setter.hyphenated(word, limit - _used(words, start, at)[0], limit)
            if pair is not None:
                words[at : at + 1] = pair
                lines.append((start, at + 1))
                start = at = at + 1
                used = trail = 0.0
                hyphenated_last = True
                continue
        if at == start:  # wider than the measure: it stands alone and runs over
            end = at + 1
        lines.append((start, end))
        start = at = end
        used = trail = 0.0
        hyphenated_last = False
    if start < len(words):
        lines.append((start, len(words)))
    if len(words) == len(measured.words):
        return measured, lines
    widest = max(word.width for word in words)
    return replace(measured, words=tuple(words), widest=widest), lines


def _used(words: Sequence[Word], start: int, end: int) -> tuple[float, float]:
    """What some words take, with their white space, and how much of it is the last one's."""
    if end == start:
        return 0.0, 0.0
    return sum(w.width + w.trail for w in words[start:end]), words[end - 1].trail


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
        upper = cut - 1
        while upper > first and words[upper - 1].keep >= HELD:
            upper -= 1  # what stays together goes down together
        if upper == first or line_width(measured, (first, upper)) < KEEP * width_em:
            break
        if line_width(measured, (upper, end)) > width_em + SLACK:
            break
        cut = upper
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


MOST_BALANCED = 60
"""Words of what is broken by its sense: more are no heading."""
_UNEVEN = 14.0
"""What lines cost that are not as long as each other, by the square of the share of the measure by
which they differ; beside typeset.keep, where a break in the middle of a phrase costs 8."""


def fill_balanced(measured: Measured, width_em: float, more: bool = False) -> list[Line]:
    """As many lines as `fill` needs, as even as they can be, and broken by the sense of the words:
    for sentiments and headings. With `more` one line more, if there are two of them or more."""
    lines = fill(measured, width_em)
    if len(lines) < 2:
        return lines
    if len(measured.words) > MOST_BALANCED or measured.widest > width_em + SLACK:
        return _even(measured, width_em, lines)
    return _by_sense(measured, width_em, len(lines) + more) or lines


def _by_sense(measured: Measured, width_em: float, count: int) -> list[Line]:
    """The words in `count` lines that cost least; empty if they do not go into so many."""
    words = measured.words
    size = len(words)
    ends = [0.0, *accumulate(word.width + word.trail for word in words)]
    mean = (ends[-1] - words[-1].trail) / count
    limit = width_em + SLACK
    best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for _ in range(count):
        found: dict[int, tuple[float, int]] = {}
        for start, (spent, _) in best[-1].items():
            for end in range(start + 1, size + 1):
                word = words[end - 1]
                width = ends[end] - ends[start] - word.trail
                if word.hyphen is not None and end < size:
                    width += word.hyphen.advance
                if width > limit and end > start + 1:
                    break
                cost = spent + _UNEVEN * ((width - mean) / width_em) ** 2
                if end < size:
                    cost += word.keep
                if end not in found or cost < found[end][0]:
                    found[end] = (cost, start)
        best.append(found)
    lines: list[Line] = []
    end = size
    for found in reversed(best[1:]):
        if end not in found:
            return []
        start = found[end][1]
        lines.append((start, end))
        end = start
    return lines[::-1]


def _even(measured: Measured, width_em: float, lines: list[Line]) -> list[Line]:
    """As many lines, as even as filling alone makes them."""
    low, high = measured.widest, width_em
    for _ in range(12):
        middle = (low + high) / 2
        if len(fill(measured, middle)) > len(lines):
            low = middle
        else:
            high = middle
    return fill(measured, high)
