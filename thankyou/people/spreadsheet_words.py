"""What spreadsheets and programs write where a value is missing or wrong.

In: a cell's text. Out: a Fault or None. Errors are known in the languages of Excel and LibreOffice
(their help pages list them); what stands for nothing, as databases and Python write it.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from thankyou.base.late_pattern import late
from thankyou.people.cell_fault import Fault

_ERRORS = """
#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #GETTING_DATA #SPILL! #CALC! #FIELD! #BLOCKED!
#CONNECT! #UNKNOWN! #BUSY! #PYTHON! #EXTERNAL! #MACRO?
#NV #WERT! #BEZUG! #ZAHL! #ÜBERLAUF! #BLOCKIERT! #UNBEKANNT!
#VALEUR! #NOM? #NOMBRE! #NUL! #PROPAGATION! #¡VALOR! #¿NOMBRE? #¡NUM! #¡REF! #¡DIV/0! #¡NULO!
#¡DESBORDAMIENTO! #VALOR! #NOME? #NÚM! #N/D #NULO! #DESPEJAR!
#ARG! #NAZWA? #ADR! #LICZBA! #ZERO! #N/D! #VALORE! #RIF! #NULLO! #WAARDE! #NAAM? #VERW! #GETAL!
#N/B #LEEG! #DEEL/0! #ÉRTÉK! #NÉV? #HIV! #HIÁNYZIK #SZÁM! #NULLA! #ZÉRÓOSZTÓ! #ÚNÉV?
#ЗНАЧ! #ИМЯ? #ССЫЛКА! #ЧИСЛО! #Н/Д #ДЕЛ/0! #ПУСТО! #ІМ'Я? #ПОСИЛАННЯ! #HODNOTA! #NÁZEV? #ODKAZ!
#ČÍSLO! #DĚLENÍ_NULOU! #NENÍ_K_DISPOZICI #DEĞER! #AD? #BAŞV! #SAYI! #YOK #BOŞ! #SAYI/0!
#VÄRDEFEL! #NAMN? #REFERENS! #OGILTIGT! #SAKNAS! #SKÄRNING! #DIVISION/0! #VÆRDI! #NAVN? #REFERENCE!
#I/T #VERDI! #ARVO! #NIMI? #VIITTAUS! #LUKU! #PUUTTUU! #TYHJÄ! #JAKO/0!
"""
_KNOWN_ERRORS = frozenset(_ERRORS.split())
_LIKE_ERROR = late(r"#[¡¿]?[^\W\d_a-z]{2,20}(?:/[^\W\d_a-z\W]|/0)?[!?]|Err:\d{3}")
"""An error in a language that is not listed: capitals between a number sign and a mark."""
_IN_TEXT = late(
    "|".join(re.escape(error) for error in sorted(_KNOWN_ERRORS, key=len, reverse=True))
)
_NARROW = late(r"#{3,}")
_FORMULA = late(r"[=@+](?=[A-Za-z_$\"'(\[{#.])[^\n]*[(&!$\"':][^\n]*|=[A-Z]{1,3}\d{1,7}")
_LINK_TEXT = late(r'=HYPERLINK\(.*[,;]\s*"([^"]+)"\s*\)', re.IGNORECASE)
_TEXT_FORMULA = late(r'=\s*"((?:[^"]|"")*)"')

_NOTHING = frozenset(
    ("undefined", "[object object]", "n/a", "n.a.", "n. a.", "(null)", "<null>", "\\n", "nat",
     "(blank)", "(empty)", "#", "<na>", "<none>", "(none)", "null null", "nan nan", "none none",
     "undefined undefined", "null, null")
)  # fmt: skip
_PERHAPS_A_NAME = frozenset(("null", "none", "nan", "na", "nil"))
_NO_LETTER = late(r"[-–—_.…?*/\\~=+|\s]+")
_UNKNOWN_WORDS = (
    "unknown|not known|tbd|tba|t.b.d.|to be confirmed|unbekannt|k. a.|k.a.|keine angabe|inconnu|"
    "inconnue|non renseigné|desconocido|desconocida|sin datos|s/d|desconhecido|desconhecida|"
    "não informado|nieznany|nieznana|brak|brak danych|b/d|невідомо|невідомий|н/д|нет|未知|无|無|"
    "不详|なし|不明|없음|غير معروف|لا يوجد|अज्ञात"
)
_UNKNOWN = frozenset(_UNKNOWN_WORDS.split("|"))

NO_VALUES = _NOTHING | _PERHAPS_A_NAME | _UNKNOWN
"""All of these words, in small letters."""


def spreadsheet_error(text: str, free_text: bool = False) -> Fault | None:
    """An error of a spreadsheet, what a narrow column shows, or a formula in the place of its
    result. `free_text`: a hashtag may be meant."""
    first = text[:1]
    if first == "=":
        found = _TEXT_FORMULA.fullmatch(text) or _LINK_TEXT.fullmatch(text)
        if found is not None:
            return Fault("quoted", found[1].replace('""', '"').strip(), note=True)
    if first in "=@+" and first and _FORMULA.fullmatch(text):
        return Fault("formula")
    if first == "#" or text.startswith("Err:"):
        if _NARROW.fullmatch(text):
            return Fault("too-narrow")
        if not free_text and _LIKE_ERROR.fullmatch(text):
            return Fault("formula-error")
    if "#" in text:
        inside = _IN_TEXT.search(text)
        if inside is not None and not text[inside.end() : inside.end() + 1].isalnum():
            return Fault("formula-error", words=inside[0])
    return None


def no_value(text: str, is_name: bool, others: bool) -> Fault | None:
    """A word that stands for nothing. `others`: the row has another part of the name, and Null, Nan
    and Na are people's names."""
    key = text.casefold()
    if key in _NOTHING or (_NO_LETTER.fullmatch(text) and text):
        return Fault("no-value")
    if key in _PERHAPS_A_NAME:
        named = text == text.title()
        if not is_name or (not others and (not named or key == "none")):
            return Fault("no-value")
        return None if others and named else Fault("null-name", note=True)
    return Fault("no-value", note=True) if key in _UNKNOWN else None


_SERIAL = late(r"([1-9]\d{4})(?:[.,]\d+)?")
_EPOCH = datetime(1899, 12, 30, tzinfo=UTC)
_UNIX = late(r"(1\d{9})(?:\d{3})?")
_STAMP = late(
    r"(\d{4}-[01]\d-[0-3]\d)[T ][0-2]\d:[0-5]\d(?::[0-6]\d(?:[.,]\d+)?)?"
    r"\s?(?:Z|UTC|[+-]\d\d:?\d\d)?"
)


def serial_date(text: str) -> Fault | None:
    """A spreadsheet's number for a day (1954 to 2119), or a moment as computers write it; the day
    as ISO 8601 writes it."""
    found = _SERIAL.fullmatch(text)
    if found is not None and 20_000 <= int(found[1]) < 80_000:
        return Fault("serial-date", (_EPOCH + timedelta(days=int(found[1]))).date().isoformat())
    found = _UNIX.fullmatch(text)
    if found is not None:
        return Fault("serial-date", datetime.fromtimestamp(int(found[1]), UTC).date().isoformat())
    found = _STAMP.fullmatch(text)
    return Fault("time-stamp", found[1], note=True) if found is not None else None
