"""How a person is addressed: a name in its language's order, a salutation that agrees with a title.

In: the fields' values, the Language of the words, the register. Out: values with `recipient` and
`dear`, which every filling of a card's words is given: so a template says “{dear} [{title}
]{recipient},” and a list of people fills it, each rightly.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from thankyou.language.rules import Language, Title
from thankyou.merge.clean_text import clean


def full_name(given: str, family: str, language: Language) -> str:
    """The two halves of a name, in the order in which the language writes them."""
    given, family = clean(given), clean(family)
    if not (given and family):
        return given or family
    halves = (given, family) if language.name_order == "given-first" else (family, given)
    space = language.name_space
    if not space and not all(_wide(half) for half in halves):
        # A name in Latin letters keeps its space, and its own order, in Chinese too.
        return f"{given} {family}"
    return space.join(halves)


def _wide(text: str) -> bool:
    """Whether the text is in a script that sets names without a space."""
    return all(ord(char) >= 0x2E80 for char in text)


def find_title(title: str, language: Language) -> Title | None:
    """The title of the language that the writer typed, whatever its case and full stop."""
    key = _key(title)
    for one in language.titles:
        if key == _key(one.text) or any(key == _key(form) for form in one.forms):
            return one
    return None


def _key(title: str) -> str:
    return " ".join(title.casefold().replace(".", " ").split())


def with_address(values: Mapping[str, str], language: Language, register: str) -> dict[str, str]:
    """The values with `recipient` put together if it is empty, and `dear` added.

    `dear` agrees with the title; without a name it is a greeting that needs none.
    """
    result = dict(values)
    recipient = clean(result.get("recipient", ""))
    title = clean(result.get("title", ""))
    if not recipient and (result.get("given") or result.get("family")):
        family = clean(result.get("family", ""))
        if register == "formal" and title and family and language.formal_family:
            recipient = family
        else:
            recipient = full_name(result.get("given", ""), family, language)
        result["recipient"] = recipient
    result["dear"] = dear(title, bool(recipient), language, register)
    return result


@lru_cache(maxsize=256)
def dear(title: str, named: bool, language: Language, register: str) -> str:
    """The salutation's first word or words."""
    if not named:
        return language.nameless[register]
    found = find_title(title, language) if title else None
    return language.dear[register][found.gender if found else "n"]
