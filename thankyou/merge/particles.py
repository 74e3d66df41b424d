"""Korean words that go by the sound before them: 을 or 를, 이 or 가, 이었 or 였.

In: an answer, and the words of ours after it, which begin with both, as Koreans write them in
forms: 을(를). Out: those words with the right one: 을 behind a consonant, 를 behind a vowel.
"""

from __future__ import annotations

from typing import NamedTuple

from thankyou.base.late_pattern import late

FIRST_PARTICLE = "\uac00"
"""No particle begins with a character before the first syllable of Hangul."""
_BOTH = late(r"([가-힣]{1,2})\(([가-힣])\)")
_FIRST, _LAST, _ENDINGS = 0xAC00, 0xD7A3, 28
"""Hangul syllables, which stand in the order of their last sounds; the first of 28 is none."""
_CONSONANT = frozenset("013678lmnr")
"""Figures and letters whose Korean names end with a consonant."""


class Particle(NamedTuple):
    """The right one, and how many letters of the text name both."""

    word: str
    length: int


def particle(before: str, text: str) -> Particle | None:
    """What `text` begins with, as it is behind `before`; None if it names no two."""
    found = _BOTH.match(text)
    if found is None:
        return None
    letters = [char for char in before if char.isalnum()]
    closed = bool(letters) and _ends_with_consonant(letters[-1])
    return Particle(found[1] if closed else found[2], found.end())


def with_particle(before: str, text: str) -> str:
    """The words with the one that is right behind `before`."""
    found = particle(before, text)
    return text if found is None else found.word + text[found.length :]


def _ends_with_consonant(char: str) -> bool:
    if _FIRST <= ord(char) <= _LAST:
        return (ord(char) - _FIRST) % _ENDINGS > 0
    return char.casefold() in _CONSONANT
