"""Which words of two texts differ.

In: two texts, and the language of each. Out: for each text, the stretches that the other has not.
A word is what may stand on a line of its own: in Thai, Japanese and Chinese, too, where none has
a space beside it. Pure functions; no widgets.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from thankyou.base.quick_tuple import NamedTuple
from thankyou.typeset.segment import line_breaks

MOST = 1500
"""Words compared one by one, beyond those that both texts begin and end with; in a longer text all
between them is marked. The time grows with the square of this number."""


class Mark(NamedTuple):
    """A stretch of a text: from `start` up to `end`, in code points."""

    start: int
    end: int


def marks(mine: str, theirs: str, mine_tag: str, their_tag: str) -> tuple[list[Mark], list[Mark]]:
    """The stretches of each text that differ from the other, without the space around them."""
    here, there = _words(mine, mine_tag), _words(theirs, their_tag)
    a = [mine[word.start : word.end] for word in here]
    b = [theirs[word.start : word.end] for word in there]
    first = _alike(a, b)
    last = min(_alike(a[::-1], b[::-1]), len(a) - first, len(b) - first)
    a, b = a[first : len(a) - last], b[first : len(b) - last]
    pieces: Sequence[tuple[str, int, int, int, int]]
    if max(len(a), len(b)) > MOST:
        pieces = [("replace", 0, len(a), 0, len(b))]
    else:
        pieces = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    ours: list[Mark] = []
    others: list[Mark] = []
    for kind, a0, a1, b0, b1 in pieces:
        if kind == "equal":
            continue
        if a1 > a0:
            ours.append(Mark(here[first + a0].start, here[first + a1 - 1].end))
        if b1 > b0:
            others.append(Mark(there[first + b0].start, there[first + b1 - 1].end))
    return ours, others


def marked_words(text: str, found: list[Mark]) -> list[str]:
    """The marked stretches, each in one line."""
    return [" ".join(text[mark.start : mark.end].split()) for mark in found]


def _alike(a: list[str], b: list[str]) -> int:
    """How many words both begin with."""
    for count, (one, other) in enumerate(zip(a, b, strict=False)):
        if one != other:
            return count
    return min(len(a), len(b))


def _words(text: str, tag: str) -> list[Mark]:
    """Each word of a text, without the space around it."""
    found: list[Mark] = []
    start = 0
    for end in line_breaks(text, tag):
        piece = text[start:end]
        bare = piece.strip()
        if bare:
            at = start + len(piece) - len(piece.lstrip())
            found.append(Mark(at, at + len(bare)))
        start = end
    return found
