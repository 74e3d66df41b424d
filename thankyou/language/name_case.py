"""Names all in capitals or all in small letters, as people would write them.

In: a cell of names. Out: the same with capitals where names have them; offered, never done: whoever
writes their own name in small letters is right. Nothing is offered for scripts without case, nor
for initials and acronyms.
"""

from __future__ import annotations

import re

from thankyou.base.late_pattern import late
from thankyou.language.honorifics import GENERATIONS, is_suffix

_WORD = late(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*[’'ʼ]?")
_PARTICLE_WORDS = """
van von der den de del della di da das do dos du des la le ter ten tot zu zum zur af av y al bin ibn
bint el und of at và
"""
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_VIETNAMESE = frozenset(
    (
        "nguyen",
        "nguyễn",
        "tran",
        "trần",
        "pham",
        "phạm",
        "huynh",
        "huỳnh",
        "phan",
        "vu",
        "vũ",
        "vo",
        "võ",
    )
)
"""Family names by which a name is known to be one in which Van is no particle."""

_GROUP_NOUNS = frozenset(
    ("team", "staff", "crew", "ward", "nurses", "doctors", "unit", "department", "shift", "people",
     "pflegeteam", "nachtschicht", "station", "équipe", "équipes", "service", "equipo", "turno",
     "equipe", "equipa", "personal", "enfermeras", "enfermeros", "médicos", "personale", "reparto",
     "infermieri", "medici", "pessoal", "enfermeiras", "enfermeiros", "bombeiros",
     "zespół", "oddział", "команда", "відділення", "lahat")
)  # fmt: skip
_SMALL_WORDS = """
the my our your all any every everyone everybody nurse doctor night day early late who whoever
somebody a an das die der mein meine unser unsere alle allen dem den pflege le la les l tous toute
toutes tout el los las lo todo toda todos todas o os as il gli tutti tutta tutte wszyscy cały cała
dla усі весь вся для ang mga kay kina sa các những mọi toàn tập
nhóm đội tổ mấy cả kíp ekip
"""
_GROUPS = _GROUP_NOUNS | frozenset(_SMALL_WORDS.split())
"""Words with which a card is for many people, and nobody's name is written small."""
_LETTERS = late(r"[^\W\d_]+")
_IRISH_O = late(r"\bo['’ʼ](?=\w\w)")
"""O’Brien; Portuguese has an article o."""
_ROMAN = late(r"[ivx]{1,4}")
_MOST_WORDS = 6


def capitals(name: str, shortest: int, turkish: bool = False, family: bool = False) -> str | None:
    """The name in capitals as it is usually written, or None for one that is not in capitals. One
    word alone has to have `shortest` letters, and of several two have to have three: shorter ones
    are initials or an acronym. `family`: a family name alone, which may begin with a particle."""
    if not name.isupper():
        return None
    words = [word for word in _WORD.findall(name) if not is_suffix(word)]
    long = [word for word in words if len(word) >= (3 if len(words) > 1 else shortest)]
    if len(long) < min(len(words), 2) or not long:
        return None
    if not _GROUP_NOUNS.isdisjoint(word.lower() for word in long):
        return None
    after = _written(name, turkish or bool(set(name) & set("İĞ")), family)
    return after if after != name and not after.isupper() else None


def small_letters(name: str, turkish: bool = False, family: bool = False) -> str | None:
    """The name in small letters as it is usually written, or None for what is no such name."""
    if not name.islower() or any(c.isdigit() for c in name):
        return None
    words = _WORD.findall(name)
    if not words or len(words) > _MOST_WORDS or max(map(len, words)) < 2:
        return None
    if not _GROUPS.isdisjoint(_LETTERS.findall(_IRISH_O.sub("", name))) or _PARTICLES.issuperset(
        words
    ):
        return None
    after = _written(name, turkish or bool(set(name) & set("ığ")), family)
    return after if after != name else None


def _written(name: str, turkish: bool, family: bool) -> str:
    words = [word.casefold() for word in _WORD.findall(name)]
    particles = frozenset() if not _VIETNAMESE.isdisjoint(words) else _PARTICLES
    last = len(words) - 1
    count = -1

    def one(match: re.Match[str]) -> str:
        nonlocal count
        count += 1
        word = match[0]
        small = _lower(word, turkish)
        if small in GENERATIONS and _ROMAN.fullmatch(small):
            return small.upper()
        if word.isupper() and count and is_suffix(word):
            return word  # “JOHN LEE, MD”
        if small in particles and count < last and (count or family):
            return small  # the last word is somebody's family name, be it “De”
        return _capital(small, turkish)

    return _WORD.sub(one, name)


def _lower(word: str, turkish: bool) -> str:
    if turkish:
        word = word.replace("I", "ı").replace("İ", "i")
    return word.replace("İ", "i").lower()


def _capital(small: str, turkish: bool) -> str:
    """A word with its capitals: O’Brien, McDonald, IJsbrand, İpek."""
    for sign in "'’ʼ":
        before, found, after = small.partition(sign)
        if found and len(before) == 1 and before in "odl" and len(after) > 1:
            return before.upper() + sign + _capital(after, turkish)
    if small.startswith("mc") and len(small) > 4 and small[2].isascii():
        return "Mc" + small[2].upper() + small[3:]
    if small.startswith("ij") and len(small) > 3:
        return "IJ" + small[2:]
    first = "İ" if turkish and small[0] == "i" else small[0].title()
    return first + small[1:]
