"""A letter's small or capital form, as a language has it.

In: a letter, and the tag of the language. Out: its other form. Only Turkish and Azerbaijani differ
from Unicode's default: there i and İ belong together, and ı and I.
"""

from __future__ import annotations

_DOTTED = frozenset(("tr", "az"))
"""Languages that have two letters i, with a dot and without."""


def small_letter(letter: str, tag: str) -> str:
    """The letter in lower case."""
    if letter in ("I", "İ") and tag.split("-")[0] in _DOTTED:
        return "ı" if letter == "I" else "i"
    return letter.lower()


def capital_letter(letter: str, tag: str) -> str:
    """The letter as a capital, which may be several letters in some scripts (ß)."""
    if letter == "i" and tag.split("-")[0] in _DOTTED:
        return "İ"
    return letter.title()
