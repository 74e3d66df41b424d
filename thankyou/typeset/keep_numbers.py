"""Numbers and what they count, or what counts them: 10 Uhr, Ward 12, 3 May, č. 7.

In: two words that stand side by side, the one before them, the language. Out: what it costs to end
a line between the two (typeset.keep).
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from thankyou.base.late_pattern import late
from thankyou.typeset._function_words import function_words

KEEP_SMALL, KEEP_GLUED = 10, 20
"""What a break costs: behind a small word; between a number and what it counts."""

STRIP = "\"'“”„«»‘’()[]¿¡,;:!?…"
_TAG = late(r"[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8}){0,3}")

_NUMBER = late(r"[(„“«‘]?[№§#]?\d[\d.,:/–−-]*(?:st|nd|rd|th|er|re|ème|e|[ºª°).])*")
_YEAR = late(r"(?:1[89]|20)\d\d")
_LABEL_WORDS = r"""
№ §+ # £ \$ € us\$ r\$ chf eur usd gbp n[o°º] n\.[oº] nr núm num pp? s seite pages? página
pagina str стр ст? art bd vol tel apt ул д кв г fig blz? sayfa sf ur ward room bay bed floor
level unit bldg zimmer bett saal salle station stock etage haus chambre étage lit habitación
planta piso cama stanza letto piano ore kamer afdeling verdieping oddzia[łl]\w* pokój
pokoju sala sali godz łóżko палат\w* отделени\w* корпус\w* этаж\w* комнат\w* кабинет\w* каб пал
отд відділенн\w* кімнат\w* поверх\w* oda kat saat č čp pokoj\w* oddělení patro avdelning\w* avd
rum sal våning kl osasto\w* huone\w* klo kerros afsnit stue ora salon\w* camera etaj\w* δωμάτιο
ώρα θάλαμος όροφος стая стаята отделение kamar ruang lantai pukul bangsal कमरा वार्ड बेड मंज़िल
(?:ال|بال|لل)?(?:غرفة|سرير|طابق|قسم|جناح|ساعة|دور) رقم
[בהלמוש]{0,2}(?:חדר|קומה|מחלקה|מיטה|שעה|אגף) ห้อง ชั้น เวลา
"""
_ABOUT_WORDS = "ca cca abt approx circa rund etwa ok"
_LABEL = late(rf"[(„“«]?(?:{'|'.join(_LABEL_WORDS.split())})\.?", re.IGNORECASE)
"""What a number is counted by, which then needs nothing behind it: room 12, č. 7."""
_ABOUT = late(rf"(?:{'|'.join(_ABOUT_WORDS.split())})\.?", re.IGNORECASE)
_UNIT = late(
    r"(?:[ap]\.?m|uhr|h|hrs?|heures?|horas?|ore|uur|godz|час(?:а|ов)?|min|sec|kg|g|mg|ml|l|cm|mm"
    r"|m|km|°[cf]?|%|‰|€|\$|£|zł|₽|грн|гг?|р|р\.р|r|ad|bc|o[’']clock|saat|π\.?μ|μ\.?μ|год|giờ|phút|बजे)[.,;:!?)]*",
    re.IGNORECASE,
)
_HOURS = frozenset(("h", "heure", "heures", "uhr", "giờ", "час", "часа", "часов"))
_ROOMS = frozenset(("tháng", "ngày", "năm", "giường", "phòng", "ca", "khoa", "tầng"))
_COUNTED = frozenset(("le", "el", "il", "am", "vom", "on", "the", "den", *_ROOMS))
"""What a number follows in a date, or in the number of a room."""


def number_cost(word: str, following: str, before: str, language: str) -> int:
    """What it costs to part a number from what it counts, or a word from its number."""
    digit = following[:1].isdigit() or (following[:1] in "№§" and following[1:2].isdigit())
    if _NUMBER.fullmatch(word):
        if following.strip(STRIP).rstrip(".").casefold() in months(language):
            return KEEP_GLUED  # also behind a capital: Since 24 December
        year = _YEAR.fullmatch(word) is not None
        if _UNIT.fullmatch(following):
            return KEEP_GLUED + 5  # Station 4 um | 10 Uhr, if no line holds all
        if digit and not year:
            return KEEP_GLUED
        # A number that a word before it counts by (“Ward 12”) is told already; a year is, too.
        hour = before.casefold() in _HOURS  # 14 h 30
        told = (
            hour
            or _labels(before, language)
            or _LABEL.fullmatch(before) is not None
            or (before.casefold() in _ROOMS and following != "tháng")
        )
        free = year or told or not following[:1].isalpha()
        return 0 if free else KEEP_GLUED
    if not digit:
        return KEEP_GLUED if _between_date(before, word.casefold(), following, language) else 0
    if before[:1].isdigit() and word.casefold() in _HOURS:
        return KEEP_GLUED
    low = word.casefold()
    if before[:1].isdigit() and (low == "tháng" or _YEAR.match(following)):
        return KEEP_GLUED
    if _LABEL.fullmatch(word) or _ABOUT.fullmatch(word) or _labels(word, language):
        return KEEP_GLUED
    return KEEP_SMALL if low in _COUNTED else 0


def _labels(word: str, language: str) -> bool:
    """Whether a number behind the word is its own: Ward 12, Station 4, mai 2024; not “Since 24
    December”."""
    if word[:1].isupper():
        known = function_words(language)
        low = word.casefold()
        return not (known and (low in known.leads or low in known.links)) and low != "dnia"
    return word.strip(".,").casefold() in months(language)


def _between_date(before: str, low: str, following: str, language: str) -> bool:
    """The preposition in a date: 3 de mayo, 3rd of May."""
    link = low in ("de", "of", "di", "do", "ng", "d’", "da", "tháng")
    return link and before[:1].isdigit() and following.strip(STRIP).casefold() in months(language)


@lru_cache(maxsize=64)
def months(language: str) -> frozenset[str]:
    """The names of months in a language, as ICU has them: in full and short, within a date and
    alone."""
    from icu4py.messageformat import MessageFormat

    tag = language if _TAG.fullmatch(language) else "en"
    found = set()
    for pattern in ("MMMM", "LLLL", "MMM"):
        shape = MessageFormat(f"{{d,date,{pattern}}}", tag)
        for month in range(1, 13):
            found.add(shape.format({"d": date(2024, month, 15)}).casefold().rstrip("."))
    return frozenset(found)
