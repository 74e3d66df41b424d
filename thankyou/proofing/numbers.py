"""Numbers that other people need not read on a card: birth dates, record and telephone numbers.

In: a Passage. Out: where they stand. A date, years, times or a round number are not private.

Telephone numbers are found by shape. The phonenumbers library has to know a country to read a
number without “+”, and a card knows only its language; here a number that looks like a
telephone's is private whether or not somebody has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache

from thankyou.proofing.letters import BEGINS, ENDS, LETTER
from thankyou.proofing.passage import Passage
from thankyou.proofing.spans import Places

_LONGER = re.compile(
    rf"(?<![.,/:]){BEGINS}(?:\+\s?)?\(?\d(?:[ .()/–-]{{0,3}}\d){{4,17}}{ENDS}(?!\.?\d)"
)
_DATE = re.compile(
    r"\d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:\d{4}|\d{2})(?!\d)|\d{4}[./-]\d{1,2}[./-]\d{1,2}(?!\d)"
    r"|\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?[日号]"
)
_YEARS = re.compile(r"(?:19|20)\d{2}\s?[-–/ ]\s?(?:19|20)?\d{2}")
_CHINESE_MOBILE = re.compile(r"1[3-9]\d{9}")
_TIMES = re.compile(r"\d{1,2}[.:]\d{2}\s?[-–]\s?\d{1,2}[.:]\d{2}")
_ROUND = re.compile(r"\d{1,3}(?:[ .]\d{3})*[ .]000")
_RECORD = re.compile(
    rf"(?<![{LETTER}])[A-Z]{{0,3}}[-\s]?\d(?:[ ./-]?\d){{3,}}[A-Z]{{0,2}}(?![{LETTER}])"
)
_SOCIAL_SECURITY = re.compile(r"\d{3}-\d{2}-\d{4}")
_NHS = re.compile(r"\d{3}[ -]\d{3}[ -]\d{4}")
_UNBROKEN = re.compile(r"[1-9]\d{6,}")
_NEAR = 30
_NEAR_BIRTH = 24
"""How many characters may stand between a word and the number that it makes private."""


class Numbers:
    """The numbers of a passage of five digits or more, and its full dates, found once."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage

    @cached_property
    def longer(self) -> tuple[re.Match[str], ...]:
        """The numbers, with what stands between their digits."""
        return tuple(_LONGER.finditer(self.passage.text))

    @cached_property
    def dates(self) -> tuple[tuple[int, int], ...]:
        """Where the full dates stand."""
        dates = _dates(self.passage.lists.months)
        return tuple(match.span() for match in dates.finditer(self.passage.folded.text))

    def harmless(self, number: re.Match[str]) -> bool:
        """Whether a number is a date, years, times or a round number, and nothing private."""
        text = number.group().strip("() ")
        if any(pattern.fullmatch(text) for pattern in (_DATE, _YEARS, _TIMES, _ROUND)):
            return True
        return self._date_places.holding(*number.span()) is not None

    @cached_property
    def _date_places(self) -> Places:
        return Places(self.dates)


@lru_cache(maxsize=32)
def _dates(months: tuple[str, ...]) -> re.Pattern[str]:
    """Full dates in a text without case: in digits, and with the months in either order."""
    if not months:
        return _DATE
    names = "|".join(re.escape(month) for month in months)
    day = rf"\d{{1,2}}(?:st|nd|rd|th|er|[.ºª])?(?![{LETTER}])"
    word = rf"(?:\s+[{LETTER}]{{1,3}})?\s+"  # “de”, “of”
    year = rf",?(?:\s+[{LETTER}]{{1,3}})?\s+\d{{4}}"
    return re.compile(
        rf"{_DATE.pattern}|(?<!\d){day}{word}(?:{names})\.?{year}(?!\d)"
        rf"|(?<![{LETTER}])(?:{names})\.?\s+{day}{year}(?!\d)"
    )


def births(numbers: Numbers) -> Iterator[tuple[int, int]]:
    """A full date, with its year, in a sentence that speaks of a birth."""
    passage = numbers.passage
    born = passage.lists.find["birth_words"]
    for start, end in numbers.dates:
        low, high = passage.sentence_at(start)
        low, high = max(low, start - _NEAR_BIRTH), min(high, end + _NEAR_BIRTH)
        if born.search(passage.folded, low, high):
            yield start, end


def records(numbers: Numbers) -> Iterator[tuple[int, int]]:
    """A number after the words for a record; and numbers that look like a record's."""
    passage = numbers.passage
    for words in passage.lists.find["record_words"].finditer(passage.folded):
        number = _RECORD.search(passage.text, words.end, words.end + _NEAR + 20)
        if number and number.start() - words.end <= _NEAR and not numbers.harmless(number):
            yield number.span()
    for number in numbers.longer:
        text = number.group()
        if (
            _SOCIAL_SECURITY.fullmatch(text)
            or (_NHS.fullmatch(text) and _has_check_digit(re.sub(r"\D", "", text)))
            or (
                _UNBROKEN.fullmatch(text)
                and not _CHINESE_MOBILE.fullmatch(text)
                and not numbers.harmless(number)
            )
        ):
            yield number.span()


def _has_check_digit(digits: str) -> bool:
    """Whether ten digits end in the check digit of an NHS number."""
    total = sum(
        int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)
    )
    return (11 - total % 11) % 11 == int(digits[9])


def phones(numbers: Numbers) -> Iterator[tuple[int, int]]:
    """Numbers in the shape of a telephone's; a shorter one after the words for a telephone."""
    passage = numbers.passage
    asked = passage.lists.find["phone_words"]
    for number in numbers.longer:
        start, end = number.span()
        text = number.group()
        count = sum(char.isdigit() for char in text)
        if numbers.harmless(number):
            continue
        opened = text.startswith("(") and ")" not in text
        start += opened
        shaped = (
            8 <= count <= 15 or (count == 7 and "-" in text) or (count >= 7 and text[0] in "+0(")
        )
        if shaped or asked.search(passage.folded, max(0, start - _NEAR), start):
            yield start, end
