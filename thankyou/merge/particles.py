"""Korean words that go by the sound before them: 을 or 를, 이 or 가, 이었 or 였.

In: an answer, and the words of ours or the writer's after it, which begin with both, as Koreans
write them in forms: 을(를), 를(을), 을/를, (으)로. Out: those words with the right one: 을 behind
a consonant, 를 behind a vowel.
"""

from __future__ import annotations

import re

from thankyou.base.late_pattern import late
from thankyou.base.quick_tuple import NamedTuple

FIRST_PARTICLE = "\uac00"
"""No particle begins with a character before the first syllable of Hangul, but a bracket."""
_CLOSED = {
    "은": "는", "이": "가", "을": "를", "과": "와", "으로": "로", "아": "야", "이랑": "랑",
    "이나": "나", "이여": "여", "이었": "였", "이에요": "예요", "이라": "라", "이며": "며",
}  # fmt: skip
"""What stands behind a consonant, and behind a vowel."""
_EITHER = "|".join(
    re.escape(f"{one}{left}{other}{right}")
    for closed, opened in _CLOSED.items()
    for one, other in ((closed, opened), (opened, closed))
    for left, right in (("(", ")"), ("/", ""))
)
_BOTH = late(rf"{_EITHER}|\((?:으|이)\)[가-힣]")
_FIRST, _LAST, _ENDINGS = 0xAC00, 0xD7A3, 28
"""Hangul syllables, which stand in the order of their last sounds; the first of 28 is none."""
_RIEUL = 8
"""The place of ㄹ, behind which 로 stands as behind a vowel."""
_NAMED_WITH_RIEUL = frozenset("178lr")
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
    ending = _ending(letters[-1]) if letters else 0
    both = found[0]
    if both[0] == "(":  # (으)로, (이)라는
        extra, rest = both[1], both[3:]
        with_it = ending and not (extra == "으" and rest == "로" and ending == _RIEUL)
        return Particle(extra + rest if with_it else rest, found.end())
    one, _, other = both.rstrip(")").replace("/", "(").partition("(")
    closed, opened = (one, other) if _CLOSED.get(one) == other else (other, one)
    if opened == "로" and ending == _RIEUL:
        ending = 0
    return Particle(closed if ending else opened, found.end())


def with_particle(before: str, text: str) -> str:
    """The words with the one that is right behind `before`."""
    found = particle(before, text)
    return text if found is None else found.word + text[found.length :]


def _ending(char: str) -> int:
    """The last sound of a syllable, or of the Korean name of a figure or a Latin letter: its place
    among the 28 of Unicode, 0 for a vowel."""
    if _FIRST <= ord(char) <= _LAST:
        return (ord(char) - _FIRST) % _ENDINGS
    low = char.casefold()
    return (_RIEUL if low in _NAMED_WITH_RIEUL else 1) if low in _CONSONANT else 0
