"""A language that nobody speaks, to see what is not translated and what has no room.

In: an English text. Out: the same in letters that English does not have, longer by 40 % and in
brackets: “Write” becomes “⟦Ŵřïïţéé⟧”. What a program reads in a text stays: {names}, %n, the & of
a key, file endings.
"""

from __future__ import annotations

import re

PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
ACCENTED = "áƀçđéƒĝĥïĵķļɱñöƥɋřšţüṽŵẋýžÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖƤɊŘŠŢÛṼŴẊÝŽ"
_LETTERS = str.maketrans(PLAIN, ACCENTED)
_LONGER = 1.4
_KEPT = re.compile(r"\{\{?\w+\}?\}|%n|%[vmp]|\(\*[^)]*\)|;;|&(?=\w)|\n")
_STRETCHED = "áéïöüýÅÉÎÖÛÝ"

OPEN, CLOSE = "⟦", "⟧"


def pseudo(text: str) -> str:
    """A text in the pseudo-language."""
    if not text.strip():
        return text
    parts: list[str] = []
    end = 0
    for kept in _KEPT.finditer(text):
        parts += [_longer(text[end : kept.start()].translate(_LETTERS)), kept.group()]
        end = kept.end()
    parts.append(_longer(text[end:].translate(_LETTERS)))
    return OPEN + "".join(parts) + CLOSE


def _longer(words: str) -> str:
    """The vowels doubled, in turn, until the words are as much longer as a translation may be."""
    missing = round(len(words) * _LONGER) - len(words)
    places = [at for at, letter in enumerate(words) if letter in _STRETCHED]
    if not places:
        places = [at for at, letter in enumerate(words) if letter.isalpha()]
    if not places:
        return words
    more = [0] * len(words)
    for turn in range(missing):
        more[places[turn % len(places)]] += 1
    return "".join(letter * (1 + count) for letter, count in zip(words, more, strict=True))
