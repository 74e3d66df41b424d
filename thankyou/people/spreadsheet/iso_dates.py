"""Dates and times in words of ISO 8601, as workbooks hold some, to serial numbers.

In: "2026-03-15", "2026-03-15T08:30:00.5Z" or "PT08H30M00S". Out: days as text, or "" for what is
none of these.
"""

from __future__ import annotations

import datetime
import re
from decimal import Decimal

_DATE = re.compile(
    r"(-?\d{4,6})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:[.,]\d{1,9})?))?)?(?:Z|[+-]\d\d:\d\d)?"
)
_TIME = re.compile(r"(\d\d):(\d\d)(?::(\d\d(?:[.,]\d{1,9})?))?")
_DURATION = re.compile(r"(-?)PT(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9}(?:[.,]\d{1,12})?)S)?")
_DAY = 86_400


def serial_of(text: str, epoch_1904: bool = False) -> str:
    """Days since the epoch, with the parts of a day."""
    found = _DATE.fullmatch(text)
    if found:
        try:
            date = datetime.date(int(found[1]), int(found[2]), int(found[3]))
        except ValueError:
            return ""
        epoch = datetime.date(1904, 1, 1) if epoch_1904 else datetime.date(1899, 12, 30)
        days = (date - epoch).days
        if not epoch_1904 and days < 61:  # before the day that never was
            days -= 1
        return _days(days, found[4], found[5], found[6])
    found = _TIME.fullmatch(text)
    if found:
        return _days(0, found[1], found[2], found[3])
    found = _DURATION.fullmatch(text)
    if found and any(found.groups()[1:]):
        return found[1] + _days(0, found[2], found[3], found[4])
    return ""


def _days(days: int, hours: str | None, minutes: str | None, seconds: str | None) -> str:
    second = Decimal((seconds or "0").replace(",", "."))
    part = (Decimal(hours or 0) * 3600 + Decimal(minutes or 0) * 60 + second) / _DAY
    # Of fifteen digits five are days: a millisecond is left.
    return format((days + part).normalize(), "f")
