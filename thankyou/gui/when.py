"""Times in plain words: “Today, 14:02”, “Yesterday, 9:15”, “Monday, 9:15”, “3 May 2026, 9:15”.

In: seconds since 1970, and the language of the words. Out: words, with the clock that the writer's
computer has (of 12 or 24 hours).
"""

from __future__ import annotations

import re
from functools import lru_cache

from PySide6.QtCore import QDateTime, QLocale

from thankyou.gui.i18n import tr

_WEEKDAY = re.compile(r"\s*[,،、]?\s*dddd\s*[,،、]?\s*")
_WEEK = 7


def when_words(seconds: float, now: float, language: str) -> str:
    """When that was, seen from `now`: “Today, 14:02”, “Yesterday”, or a date in `language`."""
    ago = _days_ago(seconds, now)
    if ago == 0:
        return tr("Today, {time}", time=clock_words(seconds))
    if ago == 1:
        return tr("Yesterday")
    # A clock that was set wrong may say a day to come: it is named like any other.
    return date_words(seconds, language)


def moment_words(seconds: float, now: float, language: str) -> str:
    """The same to the minute: “Yesterday, 9:15”, “Monday, 9:15”, “3 May 2026, 9:15”."""
    ago, clock = _days_ago(seconds, now), clock_words(seconds)
    if ago == 0:
        return tr("Today, {time}", time=clock)
    if ago == 1:
        return tr("Yesterday, {time}", time=clock)
    day = day_words(seconds, language) if 1 < ago < _WEEK else date_words(seconds, language)
    return tr("{day}, {time}", day=day, time=clock)


def as_of_words(seconds: float, now: float, language: str) -> str:
    """The same within a sentence: “14:02”, or a date and a time."""
    clock = clock_words(seconds)
    if _days_ago(seconds, now) == 0:
        return clock
    return tr("{day}, {time}", day=date_words(seconds, language), time=clock)


def clock_words(seconds: float) -> str:
    """The time of day, as this computer writes it."""
    return QLocale.system().toString(_moment(seconds).time(), QLocale.FormatType.ShortFormat)


def day_words(seconds: float, language: str) -> str:
    """The day of the week, with a capital: it begins a line."""
    name = QLocale(language).standaloneDayName(_moment(seconds).date().dayOfWeek())
    return name[:1].upper() + name[1:]


def date_words(seconds: float, language: str) -> str:
    """A date in a language, without the day of the week."""
    return QLocale(language).toString(_moment(seconds).date(), _date_format(language))


@lru_cache(maxsize=8)
def _date_format(language: str) -> str:
    whole = QLocale(language).dateFormat(QLocale.FormatType.LongFormat)
    return _WEEKDAY.sub(" ", whole).strip() or whole


def _days_ago(seconds: float, now: float) -> int:
    return int(_moment(seconds).date().daysTo(_moment(now).date()))


def _moment(seconds: float) -> QDateTime:
    return QDateTime.fromSecsSinceEpoch(int(seconds))
