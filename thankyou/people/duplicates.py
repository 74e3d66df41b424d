"""People who stand in a list twice, or perhaps.

In: a list of people. Out: a note "duplicate-person" for each row that has a like one above it:
`other` is that row, `near` is 1 where the two only look alike (and `other_name` is the other's).

The same are names that differ in case, accents, spaces, titles or the order of their words, thanked
by the same people on the same ward. Near are the same on two wards; names one letter apart; and
those of which one has an initial, or one name more. Where a person is thanked by two senders, or
for two moments, nothing is doubled: each is a card of its own.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from thankyou.base.errors import Problem
from thankyou.base.late_pattern import late
from thankyou.base.quick_dataclass import dataclass
from thankyou.language.honorifics import is_suffix, is_title
from thankyou.language.names import family_of
from thankyou.people.people_list import PeopleList
from thankyou.people.table import record_values

SHORTEST_NEAR = 8
"""Letters that names have at least which are near by one letter: of shorter ones many are."""

MOST, MOST_NEAR = 200_000, 20_000
"""Of more people none are compared, or only those whose names are the same: what is remembered of
each takes half a kilobyte, and five where letters are taken out of the names."""
_LONGEST_NEAR = 60
"""Longer ones are no names: each of their letters would be taken out in turn."""
_MOST_WORDS = 8

_OF_CARD = ("sender", "moment", "effect", "message")

_BETWEEN = late(r"[\s,;/()\-‐‑–_]+")
_FIGURE = late(r"\d")
_DROPPED = late(r"['’ʼ`´.\u200b-\u200f\u00ad\ufeff]")
_MARKS = late("[\u0300-\u036f\u0640\u064b-\u0655\u0670]")
"""Accents, and the vowel signs of Arabic."""
_PLAIN = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ё": "е",
     "ґ": "г", "ى": "ي", "ة": "ه"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Someone:
    index: int
    name: str
    words: tuple[str, ...]
    """The words of the name, plain and sorted."""
    unit: str
    card: tuple[str, ...]
    """What makes it another card though it is for the same person."""


def duplicates(people: PeopleList) -> tuple[Problem, ...]:
    """The notes, by row. Rows that are left out are no doubles. See MOST."""
    if len(people.ids) > MOST:
        return ()
    found: dict[int, tuple[int, bool]] = {}
    everyone = {one.index: one for one in _everyone(people)}
    by_words: dict[tuple[str, ...], list[_Someone]] = defaultdict(list)
    for one in everyone.values():
        by_words[one.words].append(one)
    for alike in by_words.values():
        for at, one in enumerate(alike[1:], 1):
            other = _like(one, alike[:at] if at < 50 else alike[:50])
            if other is not None:
                found[one.index] = (other.index, one.unit != other.unit and bool(one.unit))
    firsts = [alike[0] for alike in by_words.values()]
    for one, other in _near(firsts) if len(firsts) <= MOST_NEAR else ():
        late, early = max(one.index, other.index), min(one.index, other.index)
        if _may_be(one, other) and late not in found:
            found[late] = (early, True)
    return tuple(
        _note(everyone[index], everyone[other], near)
        for index, (other, near) in sorted(found.items())
    )


def _note(one: _Someone, other: _Someone, near: bool) -> Problem:
    values: dict[str, str | int] = {"name": one.name, "other": other.index + 1, "near": int(near)}
    if near:
        values |= {"kind": "near", "other_name": other.name}
    return Problem("duplicate-person", values, one.index + 1, "recipient", level="note")


def _everyone(people: PeopleList) -> Iterator[_Someone]:
    mapping = dict(people.mapping)
    for index, at in enumerate(people.ids):
        if at in people.left_out:
            continue
        values = record_values(people.table, mapping, index, people.turned)
        name = " ".join((values.get("recipient") or _joined(values)).split())
        words = plain_words(name)
        if words:
            yield _Someone(
                index,
                name,
                words,
                plain(values.get("unit", "")),
                tuple(plain(values.get(own, "")) for own in _OF_CARD),
            )


def _joined(values: Mapping[str, str]) -> str:
    parts = (values.get("given", ""), values.get("middle", ""), family_of(values))
    return " ".join(filter(None, parts))


def plain(text: str) -> str:
    """Text without case, accents and signs, its words one space apart."""
    if not text:
        return ""
    if text.isascii():
        text = text.lower()
        if text.replace(" ", "").isalnum():
            return " ".join(text.split())
    else:
        text = unicodedata.normalize("NFKD", text.casefold())
        text = unicodedata.normalize("NFC", _MARKS.sub("", text).translate(_PLAIN))
    return " ".join(_BETWEEN.split(_DROPPED.sub("", text))).strip()


def plain_words(name: str) -> tuple[str, ...]:
    """The words of a name, plain and sorted, without titles and what stands behind a name."""
    kept = [word for word in name.split() if not (is_title(word) or is_suffix(word.strip(",")))]
    return tuple(sorted(plain(" ".join(kept or name.split())).split()))


def _like(one: _Someone, others: list[_Someone]) -> _Someone | None:
    """The one above that is the same; on the same ward, if there is such a one."""
    alike = [other for other in others if _may_be(one, other)]
    return next((other for other in alike if other.unit == one.unit), alike[0] if alike else None)


def _may_be(one: _Someone, other: _Someone) -> bool:
    return one.card == other.card


def _near(people: list[_Someone]) -> Iterator[tuple[_Someone, _Someone]]:
    """Pairs of different names that may be one person's."""
    yield from _one_letter_apart(people)
    yield from _with_initials(people)


def _one_letter_apart(people: list[_Someone]) -> Iterator[tuple[_Someone, _Someone]]:
    """Names of which one becomes the other by a letter more, less, another, or two exchanged: such
    names are alike when a letter is taken out of both, or out of one."""
    seen: dict[str, list[_Someone]] = defaultdict(list)
    for one in _with_others_figures(people):
        text = " ".join(one.words)
        near_length = SHORTEST_NEAR <= len(text) <= _LONGEST_NEAR
        if not near_length or (not text.isascii() and _wide(text)):
            continue
        # Not figures: see _long_change. Numbered names are else compared with all the others.
        letters = [at for at, char in enumerate(text) if not char.isdigit()]
        for key in {text, *[text[:at] + text[at + 1 :] for at in letters]}:
            others = seen[key]
            for other in others[:8]:
                if one_apart(text, " ".join(other.words)) and _long_change(one, other):
                    yield one, other
            others.append(one)


def _with_others_figures(people: list[_Someone]) -> Iterator[_Someone]:
    """Those in whose names the same figures stand, or none, as in somebody else's: words with
    figures must be the same in both (see _long_change), and in numbered names they never are."""
    figures = [tuple(filter(_FIGURE.search, one.words)) for one in people]
    counts = Counter(figures)
    return (one for one, own in zip(people, figures, strict=True) if counts[own] > 1)


def _long_change(one: _Someone, other: _Someone) -> bool:
    """Whether the words that differ have four letters at least: A. and B. are two people, and so
    are Bed 1201 and Bed 1202."""
    return all(len(word) > 3 and not _FIGURE.search(word) for word in {*one.words} ^ {*other.words})


def _wide(text: str) -> bool:
    """Chinese, Japanese and Korean: a letter there is half a name."""
    return any(ord(c) >= 0x2E80 for c in text)


def one_apart(a: str, b: str) -> bool:
    """Whether two different texts are one letter apart (more, less, another; two exchanged)."""
    if len(a) > len(b):
        a, b = b, a
    if len(b) - len(a) > 1 or a == b:
        return False
    start = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(a))
    if len(a) < len(b):
        return a[start:] == b[start + 1 :]
    if a[start + 1 :] == b[start + 1 :]:
        return True
    return a[start : start + 2] == b[start : start + 2][::-1] and a[start + 2 :] == b[start + 2 :]


def _with_initials(people: list[_Someone]) -> Iterator[tuple[_Someone, _Someone]]:
    """Names of which one has all words of the other, or their initials, and perhaps one more."""
    by_word: dict[str, list[_Someone]] = defaultdict(list)
    short = [one for one in people if 1 < len(one.words) <= _MOST_WORDS]
    for one in short:
        for word in one.words:
            if len(word) > 1:
                by_word[word].append(one)
    for one in short:
        if all(len(word) > 1 for word in one.words) and len(one.words) < 3:
            continue  # it is found from the other's side
        rarest = min((by_word[word] for word in one.words if len(word) > 1), key=len, default=[])
        for word in (w for w in one.words if len(w) > 1):
            others = by_word[word]
            for other in others if len(others) <= 60 else rarest[:60]:
                if other is not one and _covers(one.words, other.words):
                    yield one, other


def _covers(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    """Whether each word of a name is in the other, whole or as an initial; at least one of them
    whole; and the other has at most one word more."""
    if not 0 <= len(longer) - len(shorter) <= 1:
        return False
    left = list(longer)
    whole = 0
    for word in sorted(shorter, key=len, reverse=True):
        if word in left:
            whole += len(word) > 1
            left.remove(word)
            continue
        if _FIGURE.match(word):
            return False  # 1 is no initial of 12
        match = next((w for w in left if w[0] == word[0] and (len(w) == 1 or len(word) == 1)), None)
        if match is None:
            return False
        left.remove(match)
    return whole > 0
