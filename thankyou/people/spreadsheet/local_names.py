"""What dates and numbers are called in the language that a format asks for.

In: a Windows LCID in hexadecimal ("407", "D07041E") or a tag ("de-DE"), as they stand in [$-407].
Out: names and signs from ICU's data; in English for a language that is not known.
"""

from __future__ import annotations

import datetime
import locale
import re
from functools import lru_cache

from icu4py.messageformat import MessageFormat

_TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}))?")
SYSTEM_DATE, SYSTEM_TIME = "F800", "F400"
"""In place of a language: the long date, or the time, of the computer that shows it."""


@lru_cache(maxsize=256)
def tag_of(language: str) -> str:
    """An ICU locale ("de_DE"), or "" for none that is known.

    The lower 16 bits of an LCID are the language ([MS-LCID] 2.1); what is above chooses digits and
    calendar. 1 and 2 are no languages but two ways to write the euro.
    """
    language = language.split(",")[0].strip()
    if re.fullmatch(r"[0-9A-Fa-f]{1,8}", language):
        return locale.windows_locale.get(int(language, 16) & 0xFFFF, "")
    found = _TAG.match(language)
    return "_".join(part for part in found.groups() if part) if found else ""


@lru_cache(maxsize=4096)
def date_words(pattern: str, tag: str, date: datetime.datetime) -> str:
    """The date by an ICU pattern, or by a skeleton ("::yMMdd")."""
    written = MessageFormat(f"{{d, date, {pattern}}}", tag or "en_US")
    return str(written.format({"d": date})).strip()


@lru_cache(maxsize=256)
def separators(tag: str) -> tuple[str, str]:
    """(decimal, thousands) signs of a language; in digits that a card can be sure of."""
    if not tag:
        return ".", ","
    # Always two numbers: some languages do not part four digits.
    number = str(MessageFormat("{n, number}", f"{tag}@numbers=latn").format({"n": 1234567.5}))
    point = number[-2]
    found = re.search(r"1(\D+)234", number)
    return point, " " if found and found[1].isspace() else found[1] if found else ","


@lru_cache(maxsize=256)
def date_separator(tag: str) -> str:
    """What a language writes between the numbers of a date: a "/" in a format stands for it."""
    if not tag:
        return "/"
    written = date_words("::yMMdd", tag, datetime.datetime(2026, 3, 15))
    return next((sign for sign in written if sign in "./-"), "/")
