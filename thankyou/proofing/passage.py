"""One text of a card, made ready for the checks: sentences, words, and where the fields stand.

In: a filled text, its spans, the language's lists. Out: a `Reading`, and `Found` as what every
check yields. Standing in the flow: between proofing.notes and the single checks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from thankyou.merge.fill import Span
from thankyou.proofing.word_lists import LETTER, SAME_LENGTH, NoteWords

_GAP = "\ufffc"
"""Stands for each character of a placeholder: nobody wrote those words."""

_STOPS = re.compile(r"[.!?…]+[\"”’»)\]]*(?=\s|$)|[。！？]+[」』”’）]*|[।॥؟]+|\n")
_WORD = re.compile(f"[{LETTER}]+(?:['-][{LETTER}]+)*")
_ABBREVIATED = re.compile(
    rf"(?:(?<![{LETTER}])(?:dra?|prof|mrs?|ms|st|no|sr|sra|mme|ul|al|rd|ave|tel|nr|d\.o\.b|p\.o)|(?<![{LETTER}])[{LETTER}])\.$",
    re.IGNORECASE,
)
"""A full stop after these, or after a single letter, ends no sentence."""


class Act(NamedTuple):
    """What one click can do about a note, as data.

    `kind`: "leave-out" or "replace": `replacement` takes the place of start:end in the text that
    the note stands in; "fill-in": the answer of `field` wants to be written.
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


@dataclass(frozen=True, slots=True)
class Reading:
    """A text to check. `text` is what stands on the card, but for SAME_LENGTH and placeholders.

    `quiet`: the card is about a death. `fields`: the card's answers.
    """

    shown: str
    spans: tuple[Span, ...]
    words: NoteWords
    where: str
    appeal: str = "work"
    quiet: bool = False
    fields: dict[str, str] = field(default_factory=dict, hash=False)
    text: str = field(init=False)
    sentences: tuple[tuple[int, int], ...] = field(init=False)

    def __post_init__(self) -> None:
        text = self.shown.translate(SAME_LENGTH)
        for span in self.spans:
            if span.kind == "placeholder":
                gap = _GAP * (span.end - span.start)
                text = text[: span.start] + gap + text[span.end :]
        object.__setattr__(self, "text", text)
        object.__setattr__(self, "sentences", tuple(_sentences(text)))

    def sentence_at(self, start: int) -> tuple[int, int]:
        """The sentence in which that place stands."""
        for low, high in self.sentences:
            if start < high:
                return min(low, start), high
        return start, len(self.text)

    def field_at(self, start: int, end: int) -> str | None:
        """The field whose value holds those words whole, or None."""
        for span in self.spans:
            if span.start <= start and end <= span.end and span.kind == "value":
                return span.name
        return None

    def tokens(self) -> list[Word]:
        """The words of the text, in order."""
        firsts = set()
        for low, high in self.sentences:
            match = _WORD.search(self.text, low, high)
            if match:
                firsts.add(match.start())
        return [
            Word(match.group(), match.start(), match.end(), match.start() in firsts)
            for match in _WORD.finditer(self.text)
        ]

    def leave_out(self, start: int, end: int) -> Act:
        """Take away the sentences that hold those words, and the space they leave.

        A line of its own goes with its line end, a paragraph of its own with the line after it.
        """
        start, end = self.sentence_at(start)[0], max(self.sentence_at(max(end - 1, start))[1], end)
        return self.without(start, end)

    def without(self, start: int, end: int) -> Act:
        """Take away start:end and what would be left over around it."""
        text = self.shown
        while end < len(text) and text[end] in " \u00a0":
            end += 1
        if text[:start].rstrip(" \u00a0")[-1:] in ("", "\n"):
            start = len(text[:start].rstrip(" \u00a0"))  # an indented line begins with its words
        begins = start == 0 or text[start - 1] == "\n"
        ends = end == len(text) or text[end] == "\n"
        if begins and ends:
            if end == len(text):
                start = len(text[:start].rstrip("\n"))
            else:
                end += 1
                paragraph = start == 0 or text[:start].endswith("\n\n")
                while paragraph and text[end : end + 1] == "\n":
                    end += 1
        elif ends:
            while start > 0 and text[start - 1] in " \u00a0":
                start -= 1
        return Act("leave-out", start, end)


def _sentences(text: str) -> Iterable[tuple[int, int]]:
    """Where sentences stand, without the space around them; a line end ends one, too."""
    start = 0
    for stop in (*_STOPS.finditer(text), None):
        if stop is None:
            end = resume = len(text)
        else:
            mark = text[stop.start()]
            if mark == "." and _ABBREVIATED.search(
                text, max(0, stop.start() - 6), stop.start() + 1
            ):
                continue
            end, resume = (stop.start(), stop.end()) if mark == "\n" else (stop.end(), stop.end())
        low = start + len(text[start:end]) - len(text[start:end].lstrip())
        high = end - (len(text[low:end]) - len(text[low:end].rstrip()))
        if low < high:
            yield low, high
        start = resume
