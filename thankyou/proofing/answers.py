"""Slips in the answers themselves, which the card may not show: it mends or leaves out some.

In: the card's answers, its language's tag, the languages. Out: (field, Found) pairs, whose places
are in the answer as it was typed: a title typed twice, an answer that is none (“n/a”, “I don't
know”), the writer's own name in the reader's place, a date that another answer says, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from thankyou.language.form_answers import is_no_answer
from thankyou.language.rules import Language, Languages
from thankyou.language.salutation import find_title
from thankyou.proofing.passage import Act, Found

_NAMES = ("recipient", "loved_one", "sender")
_SAID = ("moment", "effect", "wish")
_ASKED = (*_NAMES, "role", "unit", "date", "shift", *_SAID)
_FEWEST_LETTERS = 5
"""A date with fewer letters and no digit (May) is said twice too easily."""
_MOST_TITLE_WORDS = 3


def answer_slips(
    values: Mapping[str, str], tag: str, languages: Languages
) -> Iterator[tuple[str, Found]]:
    """Every slip, in the order of the fields. Raises CardError for damaged words."""
    language = languages.of(tag)
    for name in _ASKED:
        value = values.get(name, "")
        if not value.strip():
            continue
        found = None
        if is_no_answer(value, tag, languages):
            found = _all_of(value, "no-answer", Act("leave-out", 0, len(value)))
        elif name == "recipient":
            found = _title_twice(value, values.get("title", ""), language) or _own_name(
                value, values.get("sender", ""), language
            )
        elif name == "date":
            found = _said_twice(value, values)
        if found is not None:
            yield name, found


def _all_of(value: str, kind: str, act: Act) -> Found:
    """A note about an answer as a whole."""
    low = len(value) - len(value.lstrip())
    return Found(kind, low, len(value.rstrip()), (act,))


def _title_twice(name: str, title: str, language: Language) -> Found | None:
    """A title before the name that stands there, or in the title's own field, already."""
    words = list(re.finditer(r"\S+", name))
    for count in range(min(_MOST_TITLE_WORDS, len(words) - 1), 0, -1):
        end = words[count - 1].end()
        first = name[words[0].start() : end]
        if title and _same_title(first, title, language):
            act = Act("leave-out", 0, words[count].start())
            return Found("title-twice", words[0].start(), end, (act,))
        again = words[count : 2 * count]
        if len(words) <= 2 * count:
            continue
        second = name[again[0].start() : again[-1].end()]
        if find_title(first, language) and _same_title(first, second, language):
            act = Act("leave-out", words[0].start(), again[0].start())
            return Found("title-twice", words[0].start(), again[-1].end(), (act,))
    return None


def _same_title(one: str, two: str, language: Language) -> bool:
    if _plain(one) == _plain(two):
        return True
    found = find_title(one, language)
    return found is not None and found == find_title(two, language)


def _own_name(name: str, sender: str, language: Language) -> Found | None:
    """The sender's name, of two words or more, as the reader's: two people may both be Anna."""
    bare = _without_title(name, language)
    if " " not in bare or bare != _without_title(sender, language):
        return None
    return _all_of(name, "own-name", Act("fill-in", field="recipient"))


def _without_title(name: str, language: Language) -> str:
    first, _, rest = name.strip().partition(" ")
    return _plain(rest if rest and find_title(first, language) else name)


def _said_twice(date: str, values: Mapping[str, str]) -> Found | None:
    """A date whose words stand in one of the sentences, too."""
    plain = _plain(date)
    if len(plain) < _FEWEST_LETTERS and not any(char.isdigit() for char in plain):
        return None
    if len(plain) < 3:
        return None
    pattern = re.compile(rf"(?<!\w){re.escape(plain)}(?!\w)")
    if not any(pattern.search(_plain(values.get(name, ""))) for name in _SAID):
        return None
    return _all_of(date, "date-twice", Act("leave-out", 0, len(date)))


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace(".", " ").split())
