"""Times in plain words: “Today, 14:02”, “Yesterday, 9:15”, “Monday, 9:15”, “3 May 2026, 9:15”.

In: seconds since 1970. Out: words in the window's language, with the clock that the writer's
computer has (of 12 or 24 hours).
"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, QLocale

from thankyou.gui.i18n import tr
from thankyou.gui.interface_language import window_language

_WEEK = 7


def time_words(seconds: float, now: float | None = None) -> str:
    """When that was, seen from `now` (by default the present)."""
    then = QDateTime.fromSecsSinceEpoch(int(seconds))
    present = QDateTime.fromSecsSinceEpoch(int(now if now is not None else _now()))
    clock = QLocale.system().toString(then.time(), QLocale.FormatType.ShortFormat)
    return tr("{day}, {time}", day=_day(then.date(), present.date()), time=clock)


def _now() -> float:
    return datetime.now().timestamp()


def _day(day: QDate, today: QDate) -> str:
    ago = day.daysTo(today)
    if ago == 0:
        return tr("Today")
    if ago == 1:
        return tr("Yesterday")
    locale = QLocale(window_language())
    if 1 < ago < _WEEK:
        name = locale.standaloneDayName(day.dayOfWeek())
        return name[:1].upper() + name[1:]
    # A clock that was set wrong may say a day to come: it is named in full.
    return locale.toString(day, QLocale.FormatType.LongFormat)
