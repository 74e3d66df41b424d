"""Postal addresses in a text: a postcode, or a house number and a street.

In: a Passage. Out: where they stand. Where a script has capitals, a street's name has one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from thankyou.proofing.letters import LETTER
from thankyou.proofing.passage import Passage
from thankyou.proofing.phrases import Match

_POSTCODE = re.compile(
    r"(?<!\w)(?:[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}"  # SW1A 1AA
    r"|[A-Z]\d[A-Z]\s?\d[A-Z]\d"  # K1A 0B1
    r"|[A-Z]{2}\s\d{5}(?:-\d{4})?)(?!\w)"  # NY 10001
)
_BEFORE = re.compile(rf"(?<![\w./:])(\d{{1,5}}[a-zA-Z]?)((?:,?\s+[{LETTER}.'-]+){{0,3}}?,?\s+)$")
"""A house number and at most three words, up to the street."""
_AFTER = re.compile(
    rf"(?:\s+[{LETTER}.'-]+){{0,4}}?,?\s+(\d{{1,5}}\s?[a-zA-Z]?)(?=\s*(?:$|[\n,;.)]))"
)
_FARTHEST = 200
"""How many characters before the street its number is looked for: three words never take more."""
_LEAD = re.compile(rf"([{LETTER}]+)[\s,]*$")
_WORDS = re.compile(rf"[{LETTER}]+")
_NEXT_WORDS = re.compile(rf"(?:\s+[{LETTER}'-]+){{1,3}}")


def addresses(passage: Passage) -> Iterator[tuple[int, int]]:
    """A postcode; a house number and a street, with a capital where the script has them."""
    text = passage.text
    for postcode in _POSTCODE.finditer(text):
        yield postcode.span()
    order = passage.lists.house_number
    for street in passage.lists.find["address_words"].finditer(passage.folded):
        if order in ("before", "both"):
            start = _number_before(passage, street)
            if start is not None:
                yield start, street.end
                continue
        if order in ("after", "both"):
            after = _AFTER.match(text, street.end)
            if after and _has_capital(text[street.start : after.end()]):
                yield street.start, after.end()


def _number_before(passage: Passage, street: Match) -> int | None:
    """Where the house number of a street stands, on the same line, or None."""
    text = passage.text
    low = max(0, street.start - _FARTHEST)
    low = text.rfind("\n", low, street.start) + 1 or low
    before = _BEFORE.search(text, low, street.start)
    if before is None or not _is_house(passage, before.start(), before.group(2), street):
        return None
    return before.start()


def _is_house(passage: Passage, start: int, between: str, street: Match) -> bool:
    text = passage.text
    lead = _LEAD.search(text[max(0, start - 30) : start])
    if lead and passage.lists.find["place_words"].is_one(lead.group(1)):
        return False
    names = _WORDS.findall(between)
    if not all(_has_capital(name) for name in names):
        return False
    name = text[street.start : street.end]
    if names:
        return _has_capital(name)
    after = _NEXT_WORDS.match(text, street.end)
    return _has_capital(name + (after.group() if after else ""))


def _has_capital(text: str) -> bool:
    """Whether a capital stands in the text, or its script has none."""
    letters = [char for char in text if char.isalpha()]
    return any(char.isupper() for char in letters) or not any(char.islower() for char in letters)
