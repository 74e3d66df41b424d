"""Dates and times as a format shows them.

In: a serial number, counted in days, and a section of a format (format_code). Out: text.

Day 1 is 1 January 1900, and 60 the 29 February 1900 that never was (ECMA-376 Part 1, 18.17.4.1);
in the 1904 system day 0 is 1 January 1904.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from thankyou.people.spreadsheet.format_code import Section, Token
from thankyou.people.spreadsheet.local_names import date_separator, date_words

_DAY_MS = 86_400_000
LAST_DAY = 2_958_465
"""31 December 9999."""
_EPOCH_1904 = 1462
"""Days from day 0 of the 1900 system to that of the 1904 system."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A day and a time of it; `total` is all of the serial number in milliseconds."""

    year: int
    month: int
    day: int
    weekday: int
    """From 0 for Monday."""
    ms: int
    total: int

    @property
    def date(self) -> datetime.datetime:
        """For names; the 29 February 1900 has those of the 28th."""
        hour = self.ms // 3_600_000
        return datetime.datetime(
            self.year, self.month, min(self.day, self._last), hour, tzinfo=None
        )

    @property
    def _last(self) -> int:
        return 28 if (self.year, self.month) == (1900, 2) else 31


def moment(serial: Decimal, epoch_1904: bool, step: int) -> Moment | None:
    """The moment, rounded to `step` milliseconds; None where there is no such day."""
    total = int((serial * _DAY_MS / step).to_integral_value(ROUND_HALF_UP)) * step
    days, ms = divmod(total, _DAY_MS)
    if epoch_1904:
        days += _EPOCH_1904
    if not 0 <= days <= LAST_DAY or total < 0:
        return None
    if days == 60:
        return Moment(1900, 2, 29, 2, ms, total)
    # Day 0 is what a time without a date has.
    date = datetime.date(1899, 12, 31 if days < 60 else 30) + datetime.timedelta(days)
    return Moment(date.year, date.month, date.day, (days + 5) % 7, ms, total)


def shown_date(serial: Decimal, section: Section, tag: str, epoch_1904: bool) -> str | None:
    """What the section shows; None for a number that is no date."""
    fraction = max((len(t.text) for t in section.tokens if t.kind == "fraction"), default=0)
    seconds = any(t.text[:1] == "s" for t in section.tokens if t.kind in ("date", "elapsed"))
    # The last part that is shown is rounded, but half a minute does not become one.
    step = 10 ** (3 - min(fraction, 3)) if seconds else 1
    when = moment(serial, epoch_1904, step)
    if when is None:
        return None
    twelve = section.has("noon")
    alone = not any(t.kind == "date" and t.text in ("d", "dd") for t in section.tokens)
    parts = []
    for token in section.tokens:
        match token.kind:
            case "date":
                parts.append(_date_part(token.text, when, tag, twelve, alone))
            case "minutes":
                parts.append(_padded(when.ms // 60_000 % 60, token.text))
            case "elapsed":
                parts.append(_elapsed(token.text, when))
            case "fraction":
                part = f"{when.ms % 1000:03d}"[: len(token.text)]
                parts.append("." + part.ljust(len(token.text), "0"))
            case "slash":
                parts.append(date_separator(tag))
            case "noon":
                parts.append(_noon(token, when, tag))
            case _:
                parts.append(token.text)
    return "".join(parts)


def _padded(number: int, token: str) -> str:
    return f"{number:02d}" if len(token) > 1 else str(number)


_UNIT = {"h": 3_600_000, "m": 60_000, "s": 1000}


def _elapsed(token: str, when: Moment) -> str:
    return str(when.total // _UNIT[token[0]]).zfill(len(token))


def _noon(token: Token, when: Moment, tag: str) -> str:
    after = when.ms >= _DAY_MS // 2
    if token.text.upper() == "A/P":
        return token.text.split("/")[after]
    if token.text.upper() != "AM/PM":
        return "下午" if after else "上午"
    return date_words("a", tag, when.date) if tag[:2] in ("ja", "zh", "ko") else ("AM", "PM")[after]


def _date_part(token: str, when: Moment, tag: str, twelve: bool, alone: bool) -> str:
    match token[0]:
        case "y":
            return f"{when.year % 100:02d}" if len(token) < 3 else str(when.year)
        case "m":
            if len(token) < 3:
                return _padded(when.month, token)
            return _month(token, when, tag, alone)
        case "d":
            if len(token) < 3:
                return _padded(when.day, token)
            return _weekday(len(token) > 3, when, tag)
        case "a":
            return _weekday(len(token) > 3, when, tag or "ja_JP")
        case "h":
            hour = when.ms // 3_600_000
            return _padded((hour - 1) % 12 + 1 if twelve else hour, token)
        case "s":
            return _padded(when.ms // 1000 % 60, token)
        case "b":
            year = when.year + 543  # of the Buddhist era
            return f"{year % 100:02d}" if len(token) < 3 else str(year)
        case "e" | "g":
            return _era(token, when, tag)
    return token


def _month(token: str, when: Moment, tag: str, alone: bool) -> str:
    letter = "L" if alone else "M"
    name = date_words(letter * (3 if len(token) == 3 else 4), tag, when.date)
    if len(token) == 5:
        return name[:1]
    return name.removesuffix(".") if len(token) == 3 else name


def _weekday(whole: bool, when: Moment, tag: str) -> str:
    # From the count of days, not the date: before March 1900 the two disagree.
    named = datetime.datetime(2024, 1, 1 + when.weekday)
    return date_words("EEEE" if whole else "EEE", tag, named).removesuffix(".")


def _era(token: str, when: Moment, tag: str) -> str:
    """The era of a Japanese year and the year in it; elsewhere e is the year."""
    if not tag.startswith("ja"):
        return str(when.year) if token[0] == "e" else ""
    place = "ja_JP@calendar=japanese"
    if token[0] == "e":
        return date_words("y", place, when.date).zfill(min(len(token), 2))
    if len(token) == 1:
        return date_words("GGGGG", place, when.date)
    era = date_words("G", place, when.date)
    return era[:1] if len(token) == 2 else era
