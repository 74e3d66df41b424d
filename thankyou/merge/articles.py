"""Where a literal word meets a field's value: a or an, “de el” that is “del”, “the the”.

In: the literal words before a value, the value, the language's JoinRules. Out: what stands there
instead. Only words of the source's own text change, and the article that a contraction swallows;
an answer's other words never do.

English a and an go by sound, not by letter (Fowler, Modern English Usage: A, an): an hour, a
university, an MRI, an 8-hour shift. A table of our own, for reasons in docs/decisions.md.
"""

from __future__ import annotations

from functools import lru_cache

from thankyou.base.late_pattern import late
from thankyou.base.quick_tuple import NamedTuple
from thankyou.merge.join_rules import Contraction, JoinRules

_CONSONANT = late(
    r"eu|ew|unan(?=im)|uni(?!n|m(?!o)|d)|u[bcfhjkqrst][aeiou]|ug[aeo]|ukr|one(?![a-z])|one-|once(?![a-z])|oui"
)
"""Written with a vowel, said with a consonant."""
_VOWEL = late(r"hour|hono|honest|heir(?!l)|heirl|8|1[18](?:(?:[.,]?\d{3})*(?!\d)|\d\d(?!\d))")
"""Written with a consonant or a figure, said with a vowel: 8, 11, 18, 1800, 11,000."""
_SPELLED = frozenset("AEFHILMNORSX")
"""Letters whose names begin with a vowel."""
_SAID = frozenset(("NICU", "PICU", "SICU", "MICU", "SCBU", "HEMS", "CAMHS", "NASA", "SANE", "RAF"))
"""Abbreviations that are said as words, or that begin so; of hospitals, first of all."""
_CAPITALS = late(r"[A-Z](?:[A-Z]+s?|[A-Z&.\d]*\d|[&.][A-Z.&]*|(?=-))(?![a-z])")
_LEAD = "“‘\"'(«„"


@lru_cache(maxsize=1024)
def indefinite(word: str) -> str:
    """The English article before these words, "a" or "an"; "" when neither is sure to be right."""
    bare = word.lstrip(_LEAD)
    if not bare or not bare[0].isascii() or not bare[0].isalnum():
        return ""
    if found := _CAPITALS.match(bare):
        letters = found.group().rstrip("s").replace(".", "")
        if letters not in _SAID:
            return "an" if letters[0] in _SPELLED else "a"
    low = bare.lower()
    if low[0].isalpha() and low[1:2] in ("", "-", "."):
        return "an" if low[0].upper() in _SPELLED else "a"
    if _VOWEL.match(low):
        return "an"
    if low[0] in "aeiou":
        return "a" if _CONSONANT.match(low) else "an"
    return "a"


class Meeting(NamedTuple):
    """What becomes of the last `drop` characters of the literal words, and of the value."""

    drop: int
    text: str
    skip: int
    """How many characters the value loses at its start: the article in a contraction."""
    ruled: bool = False
    """Whether a rule of the language asks for it by the value itself."""


_LAST_WORD = late(r"(?:^|[\s(“‘«„\[—–'’-])(\w+) $")
_DETERMINERS = frozenset(
    ("a", "an", "the", "my", "our", "your", "his", "her", "their", "its", "this", "that")
)


def meeting(before: str, value: str, rules: JoinRules) -> Meeting | None:
    """How the end of the literal words (`before`, at most 16 characters) meets a value.

    None when nothing changes.
    """
    last = _last_word(before)
    if not last:
        return None
    low = last.lower()
    first = value.split(" ", 1)[0].lower()
    if rules.tag.startswith("en") and low in ("a", "an"):
        if first in _DETERMINERS:
            return _without(last)
        right = indefinite(value)
        if not right or right == low:
            return None
        return Meeting(len(last) + 1, _cased(right, last) + " ", 0)
    for _, starts, becomes, pattern in _contractions(rules, low):
        if pattern is not None:
            if pattern.search(value):
                return Meeting(len(last) + 1, _cased(becomes, last), 0, ruled=True)
        elif value[: len(starts)].lower() == starts:
            rest = value[len(starts) :]
            if rest:
                return Meeting(len(last) + 1, _cased(becomes, last), len(starts))
    if low == first and low in rules.small_words and " " in value:
        return _without(last)
    return None


@lru_cache(maxsize=1024)
def _last_word(before: str) -> str:
    """The word with which literal words end, before one space; "" if they end otherwise."""
    found = _LAST_WORD.search(before)
    return "" if found is None else found.group(1)


@lru_cache(maxsize=1024)
def _contractions(rules: JoinRules, word: str) -> tuple[Contraction, ...]:
    """Those of a word, in small letters."""
    return tuple(one for one in rules.contractions if one.before == word)


def joined(before: str, value: str, rules: JoinRules) -> str:
    """Literal words and the value after them in one text, as the language joins them: “em ” and
    “a UTI” are “na UTI”."""
    found = meeting(before[-16:], value, rules) if before.endswith(" ") else None
    if found is None:
        return before + value
    return before[: len(before) - found.drop] + found.text + value[found.skip :]


def _without(last: str) -> Meeting:
    """The literal word goes: the value has its own."""
    return Meeting(len(last) + 1, "", 0)


_TITLED = frozenset((
    "dr", "dra", "dre", "pr", "prof", "docteur", "docteure", "professeur", "professeure", "doctor",
    "doctora", "doutor", "doutora", "dott", "dottore", "dottoressa", "sig", "signor", "signora",
    "sr", "sra", "señor", "señora", "senhor", "senhora", "sœur", "enfermera", "enfermero",
))  # fmt: skip


_ARTICLES = frozenset((
    "le", "la", "les", "el", "los", "las", "lo", "il", "gli", "i", "o", "a", "os", "as", "der",
    "die", "das", "dem", "den",
))  # fmt: skip


def is_surname_with_article(name: str) -> bool:
    """Whether what looks like an article is a part of a person's name: Le Gall, La Rosa, Lo Presti;
    but “Le docteur Petit” and “le Dr Petit” begin with one."""
    first, _, rest = name.partition(" ")
    following = rest.split(" ", 1)[0].split(".")[0]
    named = first[:1].isupper() and following[:1].isupper() and following.lower() not in _TITLED
    return named and first.lower() in _ARTICLES


def _cased(right: str, like: str) -> str:
    return right[0].upper() + right[1:] if like[:1].isupper() else right
