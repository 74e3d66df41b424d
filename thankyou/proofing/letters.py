"""What a letter is to the notes, where a word begins and ends, and text without its case.

In: any text. Out: pieces for patterns, a few patterns that every check shares, `fold` and
`FoldedText`.

One shared pattern for each idea: a class of so many characters takes half a millisecond to
compile, and the lists of a language have three hundred phrases.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

_MARKS = (
    r"\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    r"\u0900-\u0963\u0966-\u0dff\u200c\u200d"
)
LETTER = r"\w" + _MARKS
"""The characters of a word, for a class in a pattern: \\w does not count the marks on letters,
without which a word of Hindi or of pointed Arabic falls to pieces."""

UNSPACED = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
"""Scripts that set no space between words, for a class: a phrase of theirs is found anywhere."""

BEGINS = f"(?:(?<![{LETTER}])|(?<=[{UNSPACED}]))"
ENDS = f"(?:(?![{LETTER}])|(?=[{UNSPACED}]))"
"""Where a word may begin or end, for a pattern."""

WORD_BEGINS = re.compile(BEGINS)
WORD_ENDS = re.compile(ENDS)
LETTERS = re.compile(f"[{LETTER}]+")
_UNSPACED_CHAR = re.compile(f"[{UNSPACED}]")

SAME_LENGTH = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "\u00a0": " ", "\u202f": " ", "‑": "-"})
"""What the checks treat as equal. One character for one, so that places stay places."""


class _Folds(dict[int, int]):
    """Code points to those without case, computed when they are first met."""

    def __missing__(self, code: int) -> int:
        char = chr(code)
        folded = char.casefold()
        self[code] = ord(folded if len(folded) == 1 else char.lower()[0])
        return self[code]


_FOLDS = _Folds({0x131: 0x69, 0x1FD3: 0x390, 0x1FE3: 0x3B0, 0xFB05: 0xFB06})
"""The four that case folding of one character keeps apart, and re.IGNORECASE does not."""


def fold(text: str) -> str:
    """The text without case, one character for one: equal where re.IGNORECASE finds it equal."""
    return text.lower() if text.isascii() else text.translate(_FOLDS)


def is_spaced_letter(char: str) -> bool:
    """Whether the character is a letter of a script that sets words apart; "" is none."""
    return bool(LETTERS.match(char)) and not _UNSPACED_CHAR.match(char)


class FoldedText:
    """A text without case, and where its runs of letters stand. Places are those of the text."""

    def __init__(self, text: str) -> None:
        self.text = fold(text)
        self._grams: dict[int, set[tuple[str, ...]]] = {}

    @cached_property
    def _runs(self) -> tuple[list[int], list[int]]:
        spans = [match.span() for match in LETTERS.finditer(self.text)]
        return [start for start, _ in spans], [end for _, end in spans]

    def grams(self, length: int) -> set[tuple[str, ...]]:
        """Every row of so many letters (1 to 3) that stands in the text, as tuples of letters."""
        found = self._grams.get(length)
        if found is None:
            text = self.text
            found = self._grams[length] = set(
                zip(*(text[at:] for at in range(length)), strict=False)
            )
        return found

    def run_start(self, at: int) -> int:
        """Where the letters begin that stand right before a place; the place if none do."""
        starts, ends = self._runs
        number = bisect_right(starts, at - 1) - 1
        return starts[number] if number >= 0 and at <= ends[number] else at

    def run_end(self, at: int) -> int:
        """Where the letters end that stand at a place; the place if none do."""
        starts, ends = self._runs
        number = bisect_right(starts, at) - 1
        return max(ends[number], at) if number >= 0 else at
