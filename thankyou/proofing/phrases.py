"""Finds the phrases of a list in a text: whole words, * for letters, # for a number.

In: phrases as notes.toml writes them, and a FoldedText. Out: `Match`es, as one alternation of all
phrases under re.IGNORECASE would give them, the longest phrase first; but nothing is compiled.

Of a list of hundreds most phrases hold three letters in a row that the text has nowhere, and are
never looked for: the rows of three in a text are gathered once, for all lists. A phrase that may be
there is looked for by its first literal part with str.find, which passes over a text at the speed
of memory; only where that stands are the word's ends and the other parts looked at. So the time is
in proportion to the text, whatever it holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from thankyou.base.quick_tuple import NamedTuple
from thankyou.proofing.letters import (
    SAME_LENGTH,
    WORD_BEGINS,
    WORD_ENDS,
    FoldedText,
    fold,
    is_spaced_letter,
)

_PARTS = re.compile(r"\s+|\*+|#|[^\s*#]+")
_GAP, _STAR, _NUMBER = " ", "*", "#"
"""The parts that are no literals: white space, letters or none, a number of one to five digits
with or without a letter (12, 7b)."""

_SPACES = re.compile(r"\s+")
_SPACE = re.compile(r"\s")
_DIGIT = re.compile(r"\d")
_DIGITS = re.compile(r"\d{1,5}")


class Match(NamedTuple):
    """Where a phrase stands."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A phrase in parts, without the star that it may begin with (`open`).

    `literals`: the parts that are words. `begins`, `ends`: whether a word must begin, end there.
    """

    parts: tuple[str, ...]
    literals: tuple[str, ...]
    open: bool
    begins: bool
    ends: bool

    @property
    def plain(self) -> bool:
        """Whether the phrase is one literal."""
        return not self.open and len(self.parts) == 1 and self.parts[0] != _NUMBER

    def places(self, text: FoldedText, low: int, high: int) -> Iterator[int]:
        """Where in low:high the first part may stand; nowhere if a literal part is missing."""
        if any(text.text.find(part, low, high) < 0 for part in self.literals):
            return
        first = self.parts[0]
        found: Iterator[int]
        if first in (_NUMBER, _GAP):
            pattern = _DIGIT if first == _NUMBER else _SPACE
            found = (match.start() for match in pattern.finditer(text.text, low, high))
        else:
            found = _finds(text.text, first, low, high)
        for at in found:
            if not self.begins or WORD_BEGINS.match(text.text, at):
                yield at

    def stops(self, text: FoldedText, at: int, high: int, part: int = 0) -> Iterator[int]:
        """Where the phrase may end whose parts from `part` on stand at a place, the best first."""
        if part == len(self.parts):
            if not self.ends or WORD_ENDS.match(text.text, at, high):
                yield at
            return
        following = self.parts[part + 1] if part + 1 < len(self.parts) else ""
        for stop in _part_stops(self.parts[part], following, text, at, high):
            yield from self.stops(text, stop, high, part + 1)


def _finds(text: str, words: str, low: int, high: int) -> Iterator[int]:
    at = text.find(words, low, high)
    while at >= 0:
        yield at
        at = text.find(words, at + 1, high)


def _part_stops(part: str, following: str, text: FoldedText, at: int, high: int) -> Iterator[int]:
    """Where one part may end that stands at a place: the longest first, as in a pattern.

    What the following part rules out anyhow is left out: a star is tried at each of its letters
    only where another part could begin at a letter.
    """
    chars = text.text
    if part == _GAP:
        match = _SPACES.match(chars, at, high)
        if match:
            yield match.end()
            if following == _STAR:
                yield from range(match.end() - 1, at, -1)
    elif part == _STAR:
        end = min(text.run_end(at), high)
        if following in ("", _GAP):
            yield end
        elif following == _NUMBER:
            yield from range(end, at - 1, -1)
        else:
            length = len(following)
            found = chars.rfind(following, at, min(end + length, high))
            while found >= 0:
                yield found
                found = chars.rfind(following, at, found + length - 1)
    elif part == _NUMBER:
        match = _DIGITS.match(chars, at, high)
        for stop in range(match.end(), at, -1) if match else ():
            letter = chars[stop : stop + 1] if stop < high else ""
            if "a" <= letter <= "z" and min(text.run_end(stop), high) == stop + 1:
                yield stop + 1
            yield stop
    elif chars.startswith(part, at, high):
        yield at + len(part)


class Phrases:
    """The phrases of one list, to be found in any number of texts."""

    def __init__(self, texts: tuple[str, ...]) -> None:
        """What has only white space and stars is passed over: it would be found everywhere."""
        named = (text for text in dict.fromkeys(texts) if text.replace(_STAR, "").strip())
        ordered = sorted(named, key=len, reverse=True)
        self._phrases = tuple(_parsed(text) for text in ordered)
        self._plain = frozenset(one.parts[0] for one in self._phrases if one.plain)
        self._other = tuple(one for one in self._phrases if not one.plain)
        self._ranks: dict[int, dict[tuple[str, ...], list[int]]] = {}
        self._any: list[int] = []
        for rank, phrase in enumerate(self._phrases):
            longest = tuple(max(phrase.literals, key=len, default="")[:3])
            if longest:
                by_gram = self._ranks.setdefault(len(longest), {})
                by_gram.setdefault(longest, []).append(rank)
            else:
                self._any.append(rank)  # numbers and stars alone

    def finditer(self, text: FoldedText, low: int = 0, high: int | None = None) -> Iterator[Match]:
        """The matches in low:high, none of which overlap: of two the one that begins first, of
        those the one of the longer phrase. The text goes on before `low`, but not after `high`."""
        high = len(text.text) if high is None else min(high, len(text.text))
        heap = [
            (start, rank, first)
            for rank in self._possible(text)
            for start, first in _candidates(self._phrases[rank], text, low, high)
        ]
        heapify(heap)
        at = low
        while heap:
            start, rank, first = heappop(heap)
            phrase = self._phrases[rank]
            if start < at:  # another phrase ends after this one's start
                if phrase.open and first >= at:
                    later = WORD_BEGINS.search(text.text, at, first)
                    if later:
                        heappush(heap, (later.start(), rank, first))
                continue
            end = next(phrase.stops(text, first, high), None)
            if end is not None:
                yield Match(start, end)
                at = end

    def _possible(self, text: FoldedText) -> Iterator[int]:
        """The phrases that may stand in the text: all but those whose letters are not there."""
        yield from self._any
        for length, by_gram in self._ranks.items():
            for gram in by_gram.keys() & text.grams(length):
                yield from by_gram[gram]

    def search(self, text: FoldedText, low: int = 0, high: int | None = None) -> Match | None:
        """The first match in low:high, or None."""
        return next(self.finditer(text, low, high), None)

    def is_one(self, word: str) -> bool:
        """Whether the word is one of the phrases, whole."""
        folded = fold(word)
        if folded in self._plain:
            return True
        if not self._other:
            return False
        text = FoldedText(word)
        return any(_is_whole(phrase, text) for phrase in self._other)


def _candidates(
    phrase: _Phrase, text: FoldedText, low: int, high: int
) -> Iterator[tuple[int, int]]:
    """Where a phrase may begin, and where its first part stands: the same but for a first star.

    A star begins as far to the left as it can and takes as many letters as it can: of the
    places in one run of letters, the last at which the phrase fits.
    """
    if not phrase.open:
        for at in phrase.places(text, low, high):
            yield at, at
        return
    fits: dict[int, int] = {}
    for at in phrase.places(text, low, high):
        start = text.run_start(at)
        if start < low:
            later = WORD_BEGINS.search(text.text, low, at)
            if later is None:
                continue
            start = later.start()
        if next(phrase.stops(text, at, high), None) is not None:
            fits[start] = at
    yield from fits.items()


def _is_whole(phrase: _Phrase, text: FoldedText) -> bool:
    end = len(text.text)
    firsts = [0]
    if phrase.open:
        run = text.run_end(0)
        firsts = [at for at in phrase.places(text, 0, end) if at <= run]
    return any(stop == end for first in firsts for stop in phrase.stops(text, first, end))


def _parsed(text: str) -> _Phrase:
    text = text.strip().translate(SAME_LENGTH)
    parts = [
        _GAP if piece.isspace() else _STAR if piece[0] == _STAR else fold(piece)
        for piece in _PARTS.findall(text)
    ]
    literals = tuple(part for part in parts if part not in (_GAP, _STAR, _NUMBER))
    starred = parts[0] == _STAR
    return _Phrase(
        parts=tuple(parts[1:] if starred else parts),
        literals=literals,
        open=starred,
        begins=not starred and _bounded(text[:1]),
        ends=_bounded(text[-1:]),
    )


def _bounded(char: str) -> bool:
    """Whether a word begins or ends with this character, where words are set apart."""
    return char in (_NUMBER, _STAR) or is_spaced_letter(char)
