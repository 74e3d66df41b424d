"""Searching in the writer's cards, as one types.

In: texts, and what somebody typed. Out: the words to keep for a text, and whether a card matches.
Every word of the query must begin a word of the card. Typed without accents, “jose” finds José;
typed with them, “josé” finds only José. Where a script does not part its words (Chinese,
Japanese, Thai …), the query may stand anywhere.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from thankyou.store.values import KeptCard

_APOSTROPHES = str.maketrans("’ʼ＇", "'''")
_PLAIN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"}
)
"""Letters that are no letter and a mark, as people without them on their keys type them."""
_UNPARTED = re.compile(
    "[\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
"""Thai, Lao, Tibetan, Burmese, Khmer, kana, Han."""


def search_words(text: str) -> str:
    """The words of a text, each once, as they are written and without marks; casefolded."""
    found: dict[str, None] = {}
    for word in _words(text):
        if word not in found:
            found[word] = None
            found[_folded(word)] = None
            if "'" in word:
                for part in (word.replace("'", ""), *word.split("'")):
                    found[part] = found[_folded(part)] = None
    found.pop("", None)
    return " ".join(found)


def matches(card: KeptCard, query: str) -> bool:
    """Whether every word of the query is found in the card."""
    words = f" {card.words}"
    return all(
        (one in words) if anywhere else (f" {one}" in words) for one, anywhere in _query(query)
    )


@lru_cache(maxsize=16)
def _query(query: str) -> tuple[tuple[str, bool], ...]:
    return tuple((word, bool(_UNPARTED.search(word))) for word in _words(query))


def _words(text: str) -> list[str]:
    """The words of a text, each once: letters, digits and the marks on them, in one case."""
    # Casefolding may take a text apart, so it is put together again after it.
    plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    plain = plain.translate(_APOSTROPHES)
    apart = plain.translate(_APART)
    return [word for part in dict.fromkeys(apart.split()) if (word := part.strip("'"))]


class _Apart(dict[int, int]):
    """For str.translate: whatever belongs to no word is a space."""

    def __missing__(self, code: int) -> int:
        in_word = code == ord("'") or unicodedata.category(chr(code))[0] in "LNM"
        self[code] = code if in_word else ord(" ")
        return self[code]


_APART = _Apart()


def _folded(word: str) -> str:
    """The word without its marks: é as e, and ø as o."""
    if word.isascii():
        return word
    apart = unicodedata.normalize("NFD", word)
    bare = "".join(char for char in apart if not unicodedata.combining(char))
    return unicodedata.normalize("NFC", bare).translate(_PLAIN)
