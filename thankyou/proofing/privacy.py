"""What other people need not read on a card: numbers, dates of birth, addresses, a diagnosis.

In: a Passage. Out: Found, by kind. Words for the writer, not law. A ward, a level, a year, “24/7”
or “999” is how people say where and when they were cared for, and is never named here; so is a bed
(“bed 6 by the window”), unless the card says who lay in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from thankyou.proofing.addresses import addresses
from thankyou.proofing.diagnoses import beside_a_name
from thankyou.proofing.numbers import Numbers, births, phones, records
from thankyou.proofing.passage import Found, Passage
from thankyou.proofing.spans import Taken

_BEFORE_AT = re.compile(r"[\w.+-]+")
_FROM_AT = re.compile(r"@[\w-]+(?:\.[\w-]+)+")


def privacy(passage: Passage) -> Iterator[Found]:
    """Every private thing of the text, each stretch of it once."""
    taken = Taken()
    numbers = Numbers(passage)
    finders = (
        ("e-mail", _mails(passage.text)),
        ("birth-date", births(numbers)),
        ("record-number", records(numbers)),
        ("phone", phones(numbers)),
        ("room", _rooms(passage)),
        ("address", addresses(passage)),
        ("diagnosis", beside_a_name(passage, "diagnosis_words")),
    )
    for kind, found in finders:
        for start, end in found:
            if taken.add(start, end):
                yield Found(kind, start, end, (passage.leave_out(start, end),))


def _mails(text: str) -> Iterator[tuple[int, int]]:
    """E-mail addresses. In two patterns, so that a long run of letters is read once."""
    at = 0 if "@" in text else len(text)
    while name := _BEFORE_AT.search(text, at):
        host = _FROM_AT.match(text, name.end())
        at = host.end() if host else name.end()
        if host:
            yield name.start(), at


def _rooms(passage: Passage) -> Iterator[tuple[int, int]]:
    find = passage.lists.find
    fine = {match.end for match in find["rooms_fine"].finditer(passage.folded)}
    for match in find["room_words"].finditer(passage.folded):
        if match.end not in fine:
            yield match
    for start, end in beside_a_name(passage, "bed_words"):
        if end not in fine:
            yield start, end
