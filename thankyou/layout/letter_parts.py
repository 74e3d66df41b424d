"""Which lines of a letter greet, which close it, and which of them is the sender's name.

In: the words of a message, with the extents of its values. Out: `Parts` for typeset. What is not
sure is a line like any other: nothing is worse than a sentence that is set as a greeting.
"""

from __future__ import annotations

from functools import lru_cache

from thankyou.base.late_pattern import late
from thankyou.model.field_text import FieldText, paragraphs
from thankyou.typeset.block import NO_PARTS, Parts

_GREETED = frozenset({"dear", "recipient", "title", "given", "family", "vocative", "honorific"})
_LONGEST = 60
"""Letters of a line that may greet, or close."""
_OPENS = ",،:：，"
"""What stands at the end of a greeting. A mark of exclamation may end a sentence as well."""
_SENTENCE = ".?…。？؟।"
"""What ends a sentence, and no greeting."""
_ENDED = late("[!?؟] |[。！？।]")
"""The end of a sentence with another behind it."""
_CALLS = "!！"
_MOST_ROWS = 3
"""Lines of what closes a letter: the valediction and two for names."""


@lru_cache(maxsize=64)
def letter_parts(words: FieldText) -> Parts:
    """The parts of a letter; NO_PARTS for what is none, such as a few words without paragraphs."""
    found = [one.words for one in paragraphs(words)]
    if len(found) < 2:
        return NO_PARTS
    greets = _greets(found[0])
    close, name = _close(found, int(greets))
    return Parts(greets, close, name)


def _greets(paragraph: FieldText) -> bool:
    """One short line that names whom it is for by a field, or ends as a greeting does."""
    line = paragraph.text.strip()
    if "\n" in paragraph.text or len(line) > _LONGEST or _sentences(line):
        return False
    if line[-1] in _OPENS:
        return True
    named = any(extent.name in _GREETED for extent in paragraph.extents)
    return named and line[-1] not in _SENTENCE


def _sentences(line: str) -> bool:
    """Whether a sentence ends within a line, or a title's full stop is followed by a small word."""
    return _ENDED.search(line, 0, len(line) - 1) is not None


def _close(found: list[FieldText], least: int) -> tuple[int, int]:
    """The first paragraph of the close, and the line in it that is the sender's name; -1 each where
    that is not sure."""
    last = len(found) - 1
    for number in range(last, max(last - 2, least), -1):
        name, by_hand = _name_lines(found[number])
        if number == last and name < 0:
            name = by_hand
        if name >= 0:
            return number, name
    return -1, -1


@lru_cache(maxsize=256)
def _name_lines(paragraph: FieldText) -> tuple[int, int]:
    """The line of a paragraph that the sender's name fills, and the one that looks like a name
    under a valediction; -1 for none. Most cards of a list close alike."""
    rows = paragraph.lines()
    if any(len(row.text.strip()) > _LONGEST for row in rows):
        return -1, -1
    signed = [at for at, row in enumerate(rows) if _is_sender(row)]
    name = signed[0] if signed and len(rows) <= _MOST_ROWS + len(signed) - 1 else -1
    return name, len(rows) - 1 if _written_by_hand(rows) else -1


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
