"""Which lines of a letter greet, which close it, and which of them is the sender's name.

In: the words of a message, with the extents of its values. Out: `Parts` for typeset. What is not
sure is a line like any other: nothing is worse than a sentence that is set as a greeting.
"""

from __future__ import annotations

from functools import lru_cache

from thankyou.model.field_text import FieldText
from thankyou.typeset.block import NO_PARTS, Parts

_GREETED = frozenset({"dear", "recipient", "title", "given", "family", "vocative", "honorific"})
_LONGEST = 60
"""Letters of a line that may greet, or close."""
_OPENS = ",،:：，"
"""What stands at the end of a greeting. A mark of exclamation may end a sentence as well."""
_SENTENCE = ".?…。？؟।"
"""What ends a sentence, and no greeting."""
_CALLS = "!！"
_MOST_ROWS = 3
"""Lines of what closes a letter: the valediction and two for names."""


@lru_cache(maxsize=512)
def letter_parts(words: FieldText) -> Parts:
    """The parts of a letter; NO_PARTS for what is none, such as a few words without paragraphs."""
    paragraphs = _paragraphs(words)
    if len(paragraphs) < 2:
        return NO_PARTS
    greets = _greets(paragraphs[0])
    close, name = _close(paragraphs, int(greets))
    return Parts(greets, close, name)


def _paragraphs(words: FieldText) -> list[list[FieldText]]:
    """Paragraphs of lines, as typeset.block parts them."""
    found: list[list[FieldText]] = [[]]
    for line in words.stripped("\n").lines():
        if line.text.strip():
            found[-1].append(line)
        elif found[-1]:
            found.append([])
    return [one for one in found if one]


def _greets(paragraph: list[FieldText]) -> bool:
    """One short line that names whom it is for by a field, or ends as a greeting does."""
    line = paragraph[0].text.strip()
    if len(paragraph) > 1 or len(line) > _LONGEST or _sentences(line):
        return False
    named = any(extent.name in _GREETED for extent in paragraph[0].extents)
    return line[-1] in _OPENS or (named and line[-1] not in _SENTENCE)


def _sentences(line: str) -> bool:
    """Whether a sentence ends within a line, or a title's full stop is followed by a small word."""
    inner = line[:-1]
    return any(f"{mark} " in inner for mark in "!?。！？؟।") or any(
        mark in inner for mark in "。！？।"
    )


def _close(paragraphs: list[list[FieldText]], least: int) -> tuple[int, int]:
    """The first paragraph of the close, and the line in it that is the sender's name; -1 each where
    that is not sure."""
    for number in range(len(paragraphs) - 1, max(len(paragraphs) - 3, least), -1):
        rows = paragraphs[number]
        short = all(len(row.text.strip()) <= _LONGEST for row in rows)
        signed = [at for at, row in enumerate(rows) if _is_sender(row)]
        if short and signed and len(rows) <= _MOST_ROWS + len(signed) - 1:
            return number, signed[0]
        if number == len(paragraphs) - 1 and short and _written_by_hand(rows):
            return number, len(rows) - 1
    return -1, -1


def _is_sender(row: FieldText) -> bool:
    """A line that the sender's name fills, but for a word such as 드림."""
    named = [extent for extent in row.extents if extent.name == "sender"]
    rest = len(row.text.strip()) - sum(extent.end - extent.start for extent in named)
    return bool(named) and rest <= 4


def _written_by_hand(rows: list[FieldText]) -> bool:
    """Two short lines, neither of which is a sentence, the first ending as a valediction does."""
    if len(rows) != 2:
        return False
    first, second = (row.text.strip() for row in rows)
    half = _LONGEST * 2 // 3
    if len(first) > half or len(second) > half or second[-1] in _SENTENCE + _OPENS + _CALLS:
        return False
    return first[-1] in ",،，" or (
        first[-1] not in _SENTENCE + _OPENS + _CALLS and " " not in second[:1]
    )
