"""What other people need not read on a card: numbers, dates of birth, addresses, a diagnosis.

In: a Reading. Out: Found, by kind. Words for the writer, not law. A ward, a level, a year, “24/7”
or “999” is how people tell where and when they were cared for, and is never named here.

Telephone numbers are found by shape. The phonenumbers library must be told a country to read a
number without “+”, and a card knows only its language; here a number that looks like a
telephone's is private whether or not somebody has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from thankyou.proofing.passage import Found, Reading
from thankyou.proofing.word_lists import BEGINS, ENDS, LETTER

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_POSTCODE = re.compile(
    r"(?<!\w)(?:[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}"  # SW1A 1AA
    r"|[A-Z]\d[A-Z]\s?\d[A-Z]\d"  # K1A 0B1
    r"|[A-Z]{2}\s\d{5}(?:-\d{4})?)(?!\w)"  # NY 10001
)
_DIGITS = re.compile(
    rf"(?<![.,/:]){BEGINS}(?:\+\s?)?\(?\d(?:[ .()/–-]{{0,3}}\d){{4,17}}{ENDS}(?!\.?\d)"
)
_DATE = re.compile(
    r"\d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:\d{4}|\d{2})(?!\d)|\d{4}[./-]\d{1,2}[./-]\d{1,2}(?!\d)"
    r"|\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?[日号]"
)
_YEARS = re.compile(r"(?:19|20)\d{2}\s?[-–/ ]\s?(?:19|20)?\d{2}")
_CHINESE_MOBILE = r"1[3-9]\d{9}"
_TIMES = re.compile(r"\d{1,2}[.:]\d{2}\s?[-–]\s?\d{1,2}[.:]\d{2}")
_ROUND = re.compile(r"\d{1,3}(?:[ .]\d{3})*[ .]000")
_RECORD = re.compile(
    rf"(?<![{LETTER}])[A-Z]{{0,3}}[-\s]?\d(?:[ ./-]?\d){{3,}}[A-Z]{{0,2}}(?![{LETTER}])"
)
_NEAR = 30
_NEAR_BIRTH = 24
"""How many characters may stand between a word and the number that it makes private."""


def privacy(reading: Reading) -> Iterator[Found]:
    """Every private thing of the text, each stretch of it once."""
    taken: list[tuple[int, int]] = []
    finders = (_mails, _births, _records, _phones, _rooms, _addresses, _diagnoses)
    for find in finders:
        for kind, start, end in find(reading):
            if any(start < high and low < end for low, high in taken):
                continue
            taken.append((start, end))
            yield Found(kind, start, end, (reading.leave_out(start, end),))


Place = tuple[str, int, int]


def _mails(reading: Reading) -> Iterator[Place]:
    for match in _MAIL.finditer(reading.text):
        yield "e-mail", match.start(), match.end()


def _births(reading: Reading) -> Iterator[Place]:
    """A full date, with its year, in a sentence that speaks of a birth."""
    born = reading.words.find["birth_words"]
    for match in _dates(reading.words.months).finditer(reading.text):
        low, high = reading.sentence_at(match.start())
        low, high = max(low, match.start() - _NEAR_BIRTH), min(high, match.end() + _NEAR_BIRTH)
        if born.search(reading.text, low, high):
            yield "birth-date", match.start(), match.end()


@lru_cache(maxsize=32)
def _dates(months: str) -> re.Pattern[str]:
    """Full dates: in digits, and with the language's months in either order."""
    if not months:
        return _DATE
    day = rf"\d{{1,2}}(?:st|nd|rd|th|er|[.ºª])?(?![{LETTER}])"
    word = rf"(?:\s+[{LETTER}]{{1,3}})?\s+"  # “de”, “of”
    year = rf",?(?:\s+[{LETTER}]{{1,3}})?\s+\d{{4}}"
    return re.compile(
        rf"{_DATE.pattern}|(?<!\d){day}{word}(?:{months})\.?{year}(?!\d)"
        rf"|(?<![{LETTER}])(?:{months})\.?\s+{day}{year}(?!\d)",
        re.IGNORECASE,
    )


def _records(reading: Reading) -> Iterator[Place]:
    """A number after the words for a record; and numbers that look like a record's."""
    for words in reading.words.find["record_words"].finditer(reading.text):
        number = _RECORD.search(reading.text, words.end(), words.end() + _NEAR + 20)
        if number and number.start() - words.end() <= _NEAR and not _whole_date(reading, number):
            yield "record-number", number.start(), number.end()
    for match in _DIGITS.finditer(reading.text):
        digits = re.sub(r"\D", "", match.group())
        if (
            re.fullmatch(r"\d{3}-\d{2}-\d{4}", match.group())
            or (re.fullmatch(r"\d{3}[ -]\d{3}[ -]\d{4}", match.group()) and _nhs(digits))
            or (
                re.fullmatch(r"[1-9]\d{6,}", match.group())
                and not re.fullmatch(_CHINESE_MOBILE, match.group())
                and not _whole_date(reading, match)
            )
        ):
            yield "record-number", match.start(), match.end()


def _nhs(digits: str) -> bool:
    """Whether ten digits end in the check digit of an NHS number."""
    total = sum(
        int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)
    )
    return (11 - total % 11) % 11 == int(digits[9])


def _whole_date(reading: Reading, match: re.Match[str]) -> bool:
    """Whether the number is a date, years, times or a round number, and nothing private."""
    text = match.group().strip("() ")
    if any(pattern.fullmatch(text) for pattern in (_DATE, _YEARS, _TIMES, _ROUND)):
        return True
    return any(
        low <= match.start() and match.end() <= high
        for low, high in (m.span() for m in _dates(reading.words.months).finditer(reading.text))
    )


def _phones(reading: Reading) -> Iterator[Place]:
    asked = reading.words.find["phone_words"]
    for match in _DIGITS.finditer(reading.text):
        start, end = match.span()
        text = match.group()
        count = sum(char.isdigit() for char in text)
        if _whole_date(reading, match):
            continue
        opened = text.startswith("(") and ")" not in text
        start += opened
        near = asked.search(reading.text, max(0, start - _NEAR), start)
        shaped = (
            8 <= count <= 15 or (count == 7 and "-" in text) or (count >= 7 and text[0] in "+0(")
        )
        if shaped or near:
            yield "phone", start, end


def _rooms(reading: Reading) -> Iterator[Place]:
    fine = {match.end() for match in reading.words.find["rooms_fine"].finditer(reading.text)}
    for match in reading.words.find["room_words"].finditer(reading.text):
        if match.end() not in fine:
            yield "room", match.start(), match.end()


_BETWEEN = rf"(?:,?\s+[{LETTER}.'-]+){{0,3}}?,?\s+"


def _addresses(reading: Reading) -> Iterator[Place]:
    """A postcode; a house number and a street, with a capital where the script has them."""
    text = reading.text
    for match in _POSTCODE.finditer(text):
        yield "address", match.start(), match.end()
    for street in reading.words.find["address_words"].finditer(text):
        line = text.rfind("\n", 0, street.start()) + 1
        if reading.words.house_number in ("before", "both"):
            before = re.search(
                rf"(?<![\w./:])(\d{{1,5}}[a-zA-Z]?)({_BETWEEN})$", text[line : street.start()]
            )
            if before and _is_house(reading, line + before.start(), before.group(2), street):
                yield "address", line + before.start(), street.end()
                continue
        if reading.words.house_number in ("after", "both"):
            after = re.compile(
                rf"(?:\s+[{LETTER}.'-]+){{0,4}}?,?\s+(\d{{1,5}}\s?[a-zA-Z]?)(?=\s*(?:$|[\n,;.)]))"
            ).match(text, street.end())
            if after and _capital(text[street.start() : after.end()]):
                yield "address", street.start(), after.end()


def _is_house(reading: Reading, start: int, between: str, street: re.Match[str]) -> bool:
    text = reading.text
    lead = re.search(rf"([{LETTER}]+)[\s,]*$", text[max(0, start - 30) : start])
    if lead and reading.words.find["place_words"].fullmatch(lead.group(1)):
        return False
    names = re.findall(rf"[{LETTER}]+", between)
    if not all(_capital(name) for name in names):
        return False
    if names:
        return _capital(street.group())
    after = re.match(rf"(?:\s+[{LETTER}'-]+){{1,3}}", text[street.end() :])
    return _capital(street.group() + (after.group() if after else ""))


def _capital(text: str) -> bool:
    """Whether a capital stands in the text, or its script has none."""
    letters = [char for char in text if char.isalpha()]
    return any(char.isupper() for char in letters) or not any(char.islower() for char in letters)


def _diagnoses(reading: Reading) -> Iterator[Place]:
    """An illness, when the card also tells whose: the name of the person cared for or of the
    sender in full, or a full name in the same sentence. The reader's own name tells nothing."""
    named = any(_full(reading.fields.get(name, "")) for name in ("loved_one", "sender"))
    for match in reading.words.find["diagnosis_words"].finditer(reading.text):
        if named or _full_name_in(reading, *reading.sentence_at(match.start())):
            yield "diagnosis", match.start(), match.end()


def _full(name: str) -> bool:
    """Whether a field's value is a name of two words: “Joan Hill”, not “Ada and family”."""
    words = name.split()
    return 2 <= len(words) <= 4 and all(word[:1].isupper() and word[1:].islower() for word in words)


def _full_name_in(reading: Reading, low: int, high: int) -> bool:
    if not reading.words.capitals_mark_names:
        return False
    reader = {word.casefold() for name in ("recipient", "given", "family", "title", "unit", "role")
              for word in reading.fields.get(name, "").split()}  # fmt: skip
    places = reading.words.find["place_words"]
    names = [word for word in reading.tokens() if low <= word.start and word.end <= high]
    for one, two in zip(names, names[1:], strict=False):
        if one.first or reading.text[one.end : two.start] != " ":
            continue
        pair = (one.text, two.text)
        if all(
            word[:1].isupper()
            and word[1:].islower()
            and word.casefold() not in reader
            and word.casefold() not in reading.words.learned
            and not places.fullmatch(word)
            for word in pair
        ):
            return True
    return False
