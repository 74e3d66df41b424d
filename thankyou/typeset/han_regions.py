"""Whose shapes Han characters have in a name on a card of another language.

In: a name. Out: the tag of a language, as far as the name tells it. The national character sets
(GB 2312, Big5, JIS X 0208) know which characters a country writes; what all of them have tells
nothing.
"""

from __future__ import annotations


def region_of(wide: str) -> str:
    """The language whose shapes a name in Han characters has: 桜 is in JIS alone, 歐 in Big5 and
    not in GB 2312; "" where its characters do not tell."""
    if any("\u3040" <= char <= "\u30ff" for char in wide):
        return "ja"
    sets = [[_in_set(char, name) for name in ("gb2312", "big5", "cp932")] for char in wide]
    if any(jis and not simplified and not big5 for simplified, big5, jis in sets):
        return "ja"
    return "zh-Hant" if any(big5 and not simplified for simplified, big5, _ in sets) else ""


def _in_set(char: str, name: str) -> bool:
    try:
        char.encode(name)
    except UnicodeEncodeError:
        return False
    return True


def writes_han(language: str) -> bool:
    """Whether the language has shapes of its own for them."""
    return language.split("-")[0] in ("zh", "yue", "ja", "ko")


def has_wide_marks(language: str) -> bool:
    """Whether marks are as wide as letters in the language."""
    return language.split("-")[0] in ("zh", "ja")


def leaves_han(cluster: str, language: str) -> bool:
    """Whether a mark or a space behind a Han name is the sentence's, not the name's: “歐陽骨, thank
    you” has the comma of the other words."""
    return cluster.isascii() and not writes_han(language)
