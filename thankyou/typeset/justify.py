"""Justified lines: where they end, so that all spaces of a paragraph are as even as they can be.

In: a `Measured` paragraph and the measure in em. Out: `Line`s, and how much is added to a line's
spaces. The whole paragraph is looked at at once (Knuth and Plass, “Breaking Paragraphs into Lines”,
1981): each way to end a line has its price, and the cheapest way through is taken. A line whose
spaces would have to be wider than `WIDEST` is left ragged instead, for holes in a letter are worse.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from thankyou.base.quick_tuple import NamedTuple
from thankyou.typeset.hyphenate import places
from thankyou.typeset.keep import HELD
from thankyou.typeset.line_break import Line, fill
from thankyou.typeset.margins import hanging
from thankyou.typeset.paragraph import SLACK, Measured, Setter, Word

SHRINK = 0.2
"""Of a space: by so much at the most it is made narrower."""
STRETCH = 0.6
"""Of a space: what it takes well; up to `WIDEST` the price rises steeply."""
WIDEST = 1.5
"""Of a space: wider than by so much none is made."""
LETTER_GAP = 0.06
"""In em: the most that is added between two words of a script that writes without spaces, or two of
its characters. Readers of a PDF take a tenth of an em for a space."""

_HYPHEN = 150.0
_TWO_HYPHENS = 300_000.0
_APART = 40_000.0
"""The price of parting words that belong together (typeset.keep)."""
_RAGGED = 6_000_000.0
_WIDOW = 200_000.0
_SHORT_LAST = 0.2
"""A last line shorter than this, of the measure, has a price."""


class _End(NamedTuple):
    """A place where a line may end: after `word` words, or within that word at `letter`."""

    word: int
    letter: int = 0


class _Best(NamedTuple):
    price: float
    before: _End | None
    hyphens: int


def fill_justified(
    measured: Measured, width_em: float, setter: Setter | None
) -> tuple[Measured, list[Line]]:
    """Lines whose spaces are even. `setter` hyphenates; None: nothing is hyphenated.

    Returns the paragraph with its hyphenated words, and the lines of that.
    """
    words = measured.words
    if len(words) < 2 or measured.widest > width_em + SLACK:
        return measured, fill(measured, width_em)
    ends = _cheapest(measured, width_em, setter)
    if ends is None:
        return measured, fill(measured, width_em)
    parted: list[Word] = []
    lines: list[Line] = []
    start = at = letter = 0
    for end in ends:
        while at < end.word:
            parted.append(_rest(words[at], letter, setter))
            at, letter = at + 1, 0
        if end.letter and setter is not None:
            parted.append(setter.part(words[at], letter, end.letter))
            letter = end.letter
        lines.append((start, len(parted)))
        start = len(parted)
    if len(parted) == len(words):
        return measured, lines
    widest = max(word.width for word in parted)
    return replace(measured, words=tuple(parted), widest=widest), lines


def _rest(word: Word, letter: int, setter: Setter | None) -> Word:
    return setter.part(word, letter, len(word.text)) if letter and setter is not None else word


def _cheapest(measured: Measured, width_em: float, setter: Setter | None) -> list[_End] | None:
    """Where the lines end in the cheapest way; None if there is none."""
    words = measured.words
    ends = [_End(at) for at in range(1, len(words) + 1)]
    if setter is not None:
        inner = [
            _End(at, letter)
            for at, word in enumerate(words[:-1])
            if word.may_part
            for letter in places(word.text, setter.language)
        ]
        ends = sorted([*ends, *inner])
    best: dict[_End, _Best] = {_End(0): _Best(0.0, None, 0)}
    active = [_End(0)]
    last = ends[-1]
    for end in ends:
        found: _Best | None = None
        for begin in tuple(active):
            line = _line(words, begin, end, setter)
            if line is None:
                continue
            if line.least > width_em + line.hangs + SLACK and begin != active[-1]:
                active.remove(begin)  # it only gets longer
                continue
            price = _price(words, line, end, width_em, end == last)
            if price is None:
                continue
            hyphens = best[begin].hyphens + 1 if end.letter else 0
            if hyphens > 1:
                price += _TWO_HYPHENS
            total = best[begin].price + price
            if found is None or total < found.price:
                found = _Best(total, begin, hyphens)
        if found is not None:
            best[end] = found
            active.append(end)
    if last not in best:
        return None
    out: list[_End] = []
    at: _End | None = last
    while at is not None and at != _End(0):
        out.append(at)
        at = best[at].before
    return out[::-1]


class _Shown(NamedTuple):
    """A line as it would be: its natural width and its least, what hangs, its spaces' width, and
    how many words have none behind them."""

    width: float
    least: float
    hangs: float
    spaces: float
    bare: int


def _line(words: Sequence[Word], begin: _End, end: _End, setter: Setter | None) -> _Shown | None:
    if end.word < begin.word or (end.word == begin.word and end.letter <= begin.letter):
        return None
    chosen = list(words[begin.word : end.word])
    hyphen = None
    if begin.letter and chosen:
        chosen[0] = _rest(chosen[0], begin.letter, setter)
    if end.letter and setter is not None:
        first = begin.letter if begin.word == end.word else 0
        piece = setter.part(words[end.word], first, end.letter)
        chosen.append(piece)
        hyphen = piece.hyphen
    elif chosen:
        hyphen = chosen[-1].hyphen
    if not chosen:
        return None
    width = sum(w.width + w.trail for w in chosen) - chosen[-1].trail
    if hyphen is not None:
        width += hyphen.advance
    spaces = sum(w.trail for w in chosen[:-1])
    bare = sum(not w.trail for w in chosen[:-1])
    return _Shown(width, width - SHRINK * spaces, sum(hanging(chosen, hyphen)), spaces, bare)


def _price(
    words: Sequence[Word], line: _Shown, end: _End, width_em: float, last: bool
) -> float | None:
    """What a line costs; None if it cannot be."""
    room = width_em + line.hangs - line.width
    if room < -SHRINK * line.spaces - SLACK:
        return None
    keep = words[end.word - 1].keep if not end.letter else 0
    price = _APART if keep >= HELD and not last else 0.0
    if end.letter:
        price += _HYPHEN**2
    if last:
        return (
            price
            + (_WIDOW if line.width < _SHORT_LAST * width_em else 0.0)
            + (100.0 * (-room / max(SHRINK * line.spaces, SLACK)) ** 3 if room < 0 else 0.0)
        )
    if room < 0:
        badness = 100.0 * (-room / max(SHRINK * line.spaces, SLACK)) ** 3
    elif room <= most(line.spaces, line.bare):
        takes = STRETCH * line.spaces + LETTER_GAP / 2 * line.bare
        badness = 100.0 * (room / max(takes, SLACK)) ** 3
    elif end.letter:
        return None  # no line is hyphenated and ragged
    else:
        return price + _RAGGED * (1.0 + room / width_em)
    return price + (1.0 + badness) ** 2


def most(spaces: float, bare: int) -> float:
    """The most that a line with so much space, and so many words without, is made longer by."""
    return WIDEST * spaces + LETTER_GAP * bare


@lru_cache(maxsize=4096)
def added(measured: Measured, line: Line, width_em: float) -> float:
    """What is added to all spaces of a line together so that it fills the measure, in em: less than
    nothing where they are made narrower, nothing where it stays as it is."""
    first, after = line
    words = measured.words[first:after]
    hyphen = None if after == len(measured.words) else words[-1].hyphen
    width = sum(w.width + w.trail for w in words) - words[-1].trail
    width += hyphen.advance if hyphen is not None else 0.0
    spaces = sum(w.trail for w in words[:-1])
    room = width_em + sum(hanging(words, hyphen)) - width
    if room < 0:
        return max(room, -SHRINK * spaces)
    bare = sum(not w.trail for w in words[:-1])
    if after == len(measured.words) or room > most(spaces, bare) + SLACK:
        return 0.0
    return room
