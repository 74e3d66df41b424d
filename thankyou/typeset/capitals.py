"""Capitals as a language writes them.

In: a text, the tag of its language. Out: the text in capitals, which may be longer or shorter.

What Unicode has for all languages is Python's own `str.upper`. What languages have beside it is
here, because icu4py has no case mapping and PyICU no wheels:

* Turkish, Azerbaijani, Lithuanian: Unicode's SpecialCasing.txt, its conditional mappings; Crimean
  Tatar and Gagauz in Latin letters have the two letters i of Turkish.
* Greek: accents go, but for a disjunctive ή (“or”), which keeps its own; the second of two vowels
  that an accent on the first kept apart takes a dialytika instead (μάιος, ΜΑΪΟΣ). ICU's rules
  (GreekUpper in ustrcase.cpp), which CLDR's el-Upper refers to.
* Armenian: և is ԵՎ in the reformed spelling, ԵՒ in the western one (hyw); ICU 67 and later.
* Irish: a letter that is put before a word stays small (tAthair, bhfear: tATHAIR, bhFEAR), and
  loses its hyphen; New Hart's Rules, 12.6.2. Before a small vowel a bare
  h, n or t is the word’s own first letter.

German ß is SS, as Unicode and ICU have it: every face has it, and it is right in Switzerland, too.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from thankyou.base.late_pattern import late


@lru_cache(maxsize=1024)
def uppercase(text: str, language: str) -> str:
    """The text in capitals as `language`, a BCP 47 tag, writes them. Twice is as good as once."""
    special = _SPECIAL.get(language.replace("_", "-").split("-")[0].lower())
    return text.upper() if special is None else special(text)


def _turkish(text: str) -> str:
    return text.replace("i\u0307", "i").replace("i", "İ").upper()


_DOTTED = late("([ij\u0268\u0456\u0458])([\u0323\u0328]*)\u0307")
"""A soft-dotted letter and the dot that Lithuanian writes on it beneath another accent."""


def _lithuanian(text: str) -> str:
    bare = _DOTTED.sub(r"\1\2", unicodedata.normalize("NFD", text))
    return unicodedata.normalize("NFC", bare.upper())


def _armenian(text: str) -> str:
    return text.replace("և", "եվ").upper()


_VOWEL = "aeiouáéíóú"
_PREFIX = late(
    # Before a consonant (and bhf) a prefix is told by the two; t stands before s and a sound.
    rf"\b(bh(?=f)|b(?=p)|d(?=t)|g(?=c)|m(?=b)|n(?=[dg])|t(?=s[{_VOWEL}lnr]))"
    # With its hyphen, or before a capital, before a vowel.
    rf"|\b([nt])[-\u2010\u2011](?=[{_VOWEL}])"
    rf"|\b([hnt])[-\u2010\u2011]?(?=[{_VOWEL.upper()}])",
)
_WORDS = late(r"[^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)*")


def _irish(text: str) -> str:
    return _WORDS.sub(_irish_word, unicodedata.normalize("NFC", text))


def _irish_word(match: re.Match[str]) -> str:
    word = match[0]
    found = _PREFIX.match(word) or _CAPITAL_PREFIX.match(word)
    if found is None:
        return word.upper()
    prefix = next(part for part in found.groups() if part)
    return prefix + word[found.end() :].upper()


_CAPITAL_PREFIX = late(r"(bh(?=F)|b(?=P)|d(?=T)|g(?=C)|m(?=B)|n(?=[DG])|t(?=S))")

_TONOS_OR_SO = frozenset("\u0300\u0301\u0302\u0303\u0311\u0342")
_BREATHINGS = frozenset("\u0304\u0306\u0313\u0314\u0343")
_DIALYTIKA, _IOTA_BELOW = "\u0308", "\u0345"
_GREEK_VOWELS = frozenset("ΑΕΗΙΟΥΩ")


def _greek(text: str) -> str:
    """A letter and its marks at a time, as ICU does it."""
    marked = unicodedata.normalize("NFD", text)
    out: list[str] = []
    at, end = 0, len(marked)
    parted = False  # the vowel before had an accent, and no dialytika
    in_word = False
    while at < end:
        letter, marks = marked[at], at + 1
        while marks < end and unicodedata.combining(marked[marks]):
            marks += 1
        capital, own = letter.upper(), marked[at + 1 : marks]
        at = marks
        if not "\u0370" <= letter <= "\u03ff":
            out.append(unicodedata.normalize("NFC", capital + own))
            parted = False
            in_word = letter.isalpha() or (in_word and letter in "'’")
            continue
        accent = not _TONOS_OR_SO.isdisjoint(own)
        dialytika = _DIALYTIKA in own or (parted and capital in "ΙΥ")
        follows = at < end and (marked[at].isalpha())
        rest = "".join(
            mark for mark in own
            if mark not in _TONOS_OR_SO | _BREATHINGS and mark not in (_DIALYTIKA, _IOTA_BELOW)
        )  # fmt: skip
        alone = capital == "Η" and accent and not in_word and not follows
        if alone and _IOTA_BELOW not in own:
            rest = "\u0301" + rest
        elif dialytika:
            rest = _DIALYTIKA + rest
        out.append(unicodedata.normalize("NFC", capital + rest) + "Ι" * own.count(_IOTA_BELOW))
        parted = capital in _GREEK_VOWELS and accent and not dialytika
        in_word = True
    return "".join(out)


_SPECIAL: dict[str, Callable[[str], str]] = {
    "az": _turkish, "tr": _turkish, "crh": _turkish, "gag": _turkish, "lt": _lithuanian,
    "el": _greek, "ga": _irish, "hy": _armenian,
}  # fmt: skip
