"""One text of a card, made ready for the checks: sentences, words, and where the fields stand.

In: a filled text, its spans, the language's lists. Out: a `Passage`, and `Found` as what every
check yields. What several checks ask for is computed once; each answer takes no more than the
logarithm of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from thankyou.base.quick_tuple import NamedTuple
from thankyou.merge.fill import Span
from thankyou.proofing.letters import LETTER, SAME_LENGTH, FoldedText
from thankyou.proofing.spans import Places
from thankyou.proofing.word_lists import NoteWords

_GAP = "\ufffc"
"""Stands for each character of a placeholder: nobody wrote those words."""

# A run of stops is tried once, from its first: a row of full stops takes time by its length.
_STOPS = re.compile(r"(?<![.!?…])[.!?…]++[\"”’»)\]]*+(?=\s|$)|[。！？]+[」』”’）]*|[।॥؟]+|\n")
_WORD = re.compile(f"[{LETTER}]+(?:['-][{LETTER}]+)*")
_ABBREVIATED = frozenset({
    "al", "ave", "dr", "dra", "mme", "mr", "mrs", "ms", "no", "nr", "prof", "rd", "sr", "sra", "st",
    "tel", "ul",
})  # fmt: skip
"""A full stop after these, or after a single letter as in D.O.B., ends no sentence."""

_SPACES = " \u00a0"


class Act(NamedTuple):
    """What one click can do about a note, as data.

    `kind`: "leave-out" or "replace": `replacement` takes the place of start:end in the text that
    the note stands in; "fill-in": the answer of `field` is to be written.
    """

    kind: str
    start: int = 0
    end: int = 0
    replacement: str = ""
    field: str = ""

    def applied(self, text: str) -> str:
        """The text after the click."""
        return text[: self.start] + self.replacement + text[self.end :]


class Found(NamedTuple):
    """Words that a note is about. `values` help its sentence."""

    kind: str
    start: int
    end: int
    acts: tuple[Act, ...] = ()
    values: tuple[tuple[str, str], ...] = ()


class Word(NamedTuple):
    """A word: letters, with apostrophes and hyphens inside. `first`: it begins a sentence."""

    text: str
    start: int
    end: int
    first: bool


@dataclass(frozen=True)
class Passage:
    """A text to check: `shown`, with the fields at `spans`.

    `where` says which text of the card it is, as Note.where does, or "field:" and the name of an
    answer. `quiet`: the card is about a death. `fields`: the card's answers.
    """

    shown: str
    spans: tuple[Span, ...]
    lists: NoteWords
    where: str
    appeal: str = "work"
    quiet: bool = False
    fields: dict[str, str] = field(default_factory=dict, hash=False)

    @cached_property
    def text(self) -> str:
        """What stands on the card, but for SAME_LENGTH and placeholders. Places are the same."""
        text = self.shown.translate(SAME_LENGTH)
        pieces: list[str] = []
        at = 0
        for span in self.spans:
            if span.kind == "placeholder":
                pieces += (text[at : span.start], _GAP * (span.end - span.start))
                at = span.end
        return "".join(pieces) + text[at:]

    @cached_property
    def folded(self) -> FoldedText:
        """The text without case, in which phrases are found."""
        return FoldedText(self.text)

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Where the sentences stand, without the space around them."""
        return tuple(_sentences(self.text, self.folded))

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words of the text, in order."""
        firsts = set()
        for low, high in self.sentences:
            match = _WORD.search(self.text, low, high)
            if match:
                firsts.add(match.start())
        return tuple(
            Word(match.group(), match.start(), match.end(), match.start() in firsts)
            for match in _WORD.finditer(self.text)
        )

    @cached_property
    def word_places(self) -> Places:
        """Where the words stand, by their numbers."""
        return Places((word.start, word.end) for word in self.words)

    def sentence_at(self, start: int) -> tuple[int, int]:
        """The sentence in which that place stands."""
        number = bisect_right(self._sentence_ends, start)
        if number == len(self.sentences):
            return start, len(self.text)
        low, high = self.sentences[number]
        return min(low, start), high

    def field_at(self, start: int, end: int) -> str | None:
        """The field whose value holds those words whole, or None."""
        number = self._value_places.holding(start, end)
        return None if number is None else self._values[number].name

    def is_one_stretch(self, start: int, end: int) -> bool:
        """Whether start:end lies in one answer, or has no part of any."""
        if self._value_places.holding(start, end) is not None:
            return True
        starts, ends = self._value_places.starts, self._value_places.ends
        return bisect_right(ends, start) == bisect_left(starts, end)

    def leave_out(self, start: int, end: int) -> Act:
        """Take away the sentences that hold those words, and the space they leave.

        A line of its own goes with its line end, a paragraph of its own with the line after it.
        """
        stretch = self.sentence_at(start)[0], max(self.sentence_at(max(end - 1, start))[1], end)
        if stretch not in self._left_out:
            self._left_out[stretch] = self.without(*stretch)
        return self._left_out[stretch]

    def without(self, start: int, end: int) -> Act:
        """Take away start:end and what would be left over around it."""
        text = self.shown
        end = _after(text, end, _SPACES)
        before = _before(text, start, _SPACES)
        if before == 0 or text[before - 1] == "\n":
            start = before  # an indented line begins with its words
        begins = start == 0 or text[start - 1] == "\n"
        ends = end == len(text) or text[end] == "\n"
        if begins and ends:
            if end == len(text):
                start = _before(text, start, "\n")
            else:
                end += 1
                if start == 0 or text.endswith("\n\n", 0, start):
                    end = _after(text, end, "\n")
        elif ends:
            start = before
        return Act("leave-out", start, end)

    @cached_property
    def _sentence_ends(self) -> list[int]:
        return [high for _, high in self.sentences]

    @cached_property
    def _values(self) -> tuple[Span, ...]:
        return tuple(span for span in self.spans if span.kind == "value")

    @cached_property
    def _value_places(self) -> Places:
        return Places((span.start, span.end) for span in self._values)

    @cached_property
    def _left_out(self) -> dict[tuple[int, int], Act]:
        return {}


def _after(text: str, at: int, chars: str) -> int:
    """The place behind the run of those characters that stands at a place."""
    while at < len(text) and text[at] in chars:
        at += 1
    return at


def _before(text: str, at: int, chars: str) -> int:
    """The place where the run of those characters begins that ends at a place."""
    while at > 0 and text[at - 1] in chars:
        at -= 1
    return at


def _sentences(text: str, folded: FoldedText) -> Iterator[tuple[int, int]]:
    """Where sentences stand, without the space around them; a line end ends one, too."""
    start = 0
    for stop in (*_STOPS.finditer(text), None):
        if stop is None:
            end = resume = len(text)
        else:
            mark = text[stop.start()]
            if mark == "." and _is_abbreviated(folded, stop.start()):
                continue
            end, resume = (stop.start(), stop.end()) if mark == "\n" else (stop.end(), stop.end())
        held = text[start:end]
        low = start + len(held) - len(held.lstrip())
        high = start + len(held.rstrip())
        if low < high:
            yield low, high
        start = resume


def _is_abbreviated(folded: FoldedText, stop: int) -> bool:
    """Whether the full stop at a place follows an abbreviation."""
    word = folded.text[folded.run_start(stop) : stop]
    return len(word) == 1 or word in _ABBREVIATED
