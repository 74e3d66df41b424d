"""Where a word may be hyphenated at a line's end: Liang's patterns, language by language.

In: a word as it stands in a text, with its marks. Out: places, in characters. The line breaker
parts a word only when the line would be left short without it.

The patterns are those of TeX and LibreOffice, read by pyphen when a first word asks for them.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from thankyou.base.late_pattern import late

_SHORTEST = 6
_LEFT, _RIGHT = 2, 3
"""Letters that stay before the hyphen, and that go to the next line, at the least."""

_BODY = late(r"^[^\w]*(?:\w{1,2}[’'])?([^\W\d_]+)[^\w]*$")
"""One word of letters, with marks around it, perhaps after l’ or d’."""

_CAPITALS_ARE_NAMES_NOT = frozenset(("de", "lb"))
"""Languages in which a capital marks no name: their nouns are hyphenated like other words."""


@lru_cache(maxsize=4096)
def places(piece: str, language: str) -> tuple[int, ...]:
    """The places where `piece`, a word with its marks and white space, may be hyphenated.

    None for a language without patterns, short words, names, numbers, and words that have a hyphen
    of their own.
    """
    found = _BODY.match(piece)
    if found is None:
        return ()
    word = found.group(1)
    if len(word) < _SHORTEST or (word != word.lower() and not _may_have_capital(word, language)):
        return ()
    patterns = _patterns(language.replace("-", "_"))
    if patterns is None:
        return ()
    start = found.start(1)
    return tuple(start + at for at in patterns.positions(word.lower()))


def _may_have_capital(word: str, language: str) -> bool:
    return language.split("-")[0].lower() in _CAPITALS_ARE_NAMES_NOT and word[1:].islower()


@cache
def _patterns(language: str) -> Any:
    # Imported here: a card whose words need no hyphens never reads them.
    import pyphen

    known = pyphen.language_fallback(language)
    return pyphen.Pyphen(lang=known, left=_LEFT, right=_RIGHT) if known else None
