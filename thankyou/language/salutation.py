"""How a person is addressed: a name in its language's order, a salutation that agrees with a title.

In: the fields' values, the Language of the words, the register. Out: values with `recipient` and
`dear`, which every filling of a card's words is given: so a template says “{dear} [{title}
]{recipient},” and a list of people fills it, each rightly.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from thankyou.language.names import family_of, halves_order, is_degree, name_of
from thankyou.language.rules import Language, Title
from thankyou.merge.clean_text import clean
from thankyou.merge.fill import alone
from thankyou.merge.whole_names import NAME_ORDER
from thankyou.model.card import NAME_PARTS

_IN_FAMILY = ("particle", "second_family")


def find_title(title: str, language: Language) -> Title | None:
    """The title of the language that the writer typed, whatever its case and full stop."""
    return _titles(language).get(_key(title))


@cache
def _titles(language: Language) -> dict[str, Title]:
    """The titles by each way in which they are typed; the first of two that are typed alike."""
    found: dict[str, Title] = {}
    for one in language.titles:
        for form in filter(None, (one.text, one.vocative, *one.forms)):
            found.setdefault(_key(form), one)
    return found


@cache
def _first_words(language: Language) -> frozenset[str]:
    """The words with which titles begin: most names begin with none of them."""
    return frozenset(key.split(" ", 1)[0] for key in _titles(language))


def said_title(values: Mapping[str, str], language: Language) -> Title | None:
    """The title of a person, after `with_address`: also one that stands in the name, of which only
    the vocative is left."""
    if typed := values.get("title"):
        return find_title(typed, language)
    vocative = values.get("vocative")
    return next((one for one in language.titles if vocative and one.vocative == vocative), None)


def _key(title: str) -> str:
    return " ".join(title.casefold().replace(".", " ").split())


def with_address(
    values: Mapping[str, str], language: Language, register: str, tag: str = ""
) -> dict[str, str]:
    """The values with `recipient` put together from the parts of a name if it is empty, `family`
    with all that belongs to it, and `dear`, `vocative` and `honorific` added. A degree is left to
    the envelope. `tag` as in names.name_of.

    A title is written as the language writes it. One that was typed with the name in `recipient`
    stands there, and `title` is empty, so that none is printed twice; where titles stand behind the
    name it is taken out and is the `title`. `dear` agrees with it; without a name or a title it is
    a greeting that needs none.
    """
    result = dict(values)
    recipient = clean(result.get("recipient", ""))
    title = clean(result.get("title", ""))
    family = family_of(result)
    if not recipient and any(result.get(part) for part in NAME_PARTS):
        if register == "formal" and title and family and language.formal_family:
            recipient = family
        else:
            degree = is_degree(result.get("suffix", ""))
            recipient = name_of({**result, "suffix": ""} if degree else result, language, tag)
        result["recipient"] = recipient
    if family:
        result["family"] = family
        if order := halves_order(result, language, tag):
            result[NAME_ORDER] = order
    for part in _IN_FAMILY:
        result.pop(part, None)  # they are in it now, and stand in it once
    for ending in language.role_endings:
        result["role"] = clean(result.get("role", "")).removesuffix(ending).rstrip()
    typed = recipient
    if recipient and language.title_place == "after":
        title, result["recipient"] = _apart(title, recipient, language)
    found = find_title(title, language) if title else None
    if recipient and language.title_place != "after":
        recipient = _without_honorific(recipient, language)
        inside, result["recipient"] = _title_inside(recipient, language)
        if inside is None and language.title_place == "both":
            inside = _title_behind(recipient, language)
        if inside is not None and (not title or found is inside):
            found, title = inside, ""
    if typed.startswith(result.get("recipient", "")) and typed != result.get("recipient", ""):
        result[alone("recipient")] = typed  # where no title and no honorific follows it
    if language.honorific and recipient and recipient.split()[-1] not in language.courtesies:
        result["honorific"] = language.honorific
    if title:
        result["title"] = _as_typed(title, found) if found else title
    elif result.get("title"):
        result["title"] = ""  # it stands in the name
    if found or title:
        result["vocative"] = found.vocative if found else title
    asked = found.text if found else title
    result["dear"] = dear(asked, bool(recipient or title), language, register)
    return result


def _title_inside(recipient: str, language: Language) -> tuple[Title | None, str]:
    """The title that was typed in front of a name, and the name with it once, as the language
    writes it."""
    words = recipient.split()
    if not words or _key(words[0]).partition(" ")[0] not in _first_words(language):
        return None, recipient
    for count in range(min(len(words), _LONGEST_TITLE), 0, -1):
        found = find_title(" ".join(words[:count]), language)
        if found is not None and len(recipient.strip(".")) > 1:  # “D” alone is no don
            rest = " ".join(words[count:])
            again, name = _title_inside(rest, language)
            typed = _as_typed(" ".join(words[:count]), found)
            return found, name if again is found else f"{typed} {rest}".rstrip()
    return None, recipient


def _as_typed(typed: str, title: Title) -> str:
    """The title as it was typed, if that is a longer form with its capital (“Professor”); else as
    the language writes it."""
    bare = typed.rstrip(".")
    return typed if len(bare) > len(title.text) and bare.istitle() else title.text


def _apart(title: str, recipient: str, language: Language) -> tuple[str, str]:
    """The title and the name, where a title was typed behind the name: 王医生. It is what the
    writer calls them, whatever the `title`; but a mere courtesy (佐藤さん) gives way to a title by
    which people are called, and stays where they are called by a courtesy, too (看護師: 様)."""
    written = [(form, one) for one in language.titles for form in (one.text, *one.forms)]
    for form, one in sorted(written, key=lambda pair: -len(pair[0])):
        if recipient.endswith(form):
            gives_way = title and one.courtesy and not _courteous(title, language)
            kept = title if gives_way else one.text
            return kept, recipient.removesuffix(form).rstrip()
    return title, recipient


def _courteous(title: str, language: Language) -> bool:
    """Whether people who have the title are addressed by a mere courtesy."""
    found = find_title(title, language)
    return found is not None and any(
        one.courtesy and one.text == found.vocative for one in language.titles
    )


def _title_behind(recipient: str, language: Language) -> Title | None:
    """The title that was typed behind a name, as a word of its own: “Ayşe Hanım”."""
    words = recipient.split()
    return find_title(words[-1], language) if len(words) > 1 else None


def _without_honorific(recipient: str, language: Language) -> str:
    """The name without the honorific that the language's salutations have behind it themselves.

    Where several names have it, all of them keep it.
    """
    mark = language.honorific
    words = recipient.split() if mark else ()
    if len(words) > 1 and words[-1] == mark and words.count(mark) == 1:
        return " ".join(words[:-1])
    return recipient


_LONGEST_TITLE = 3


@lru_cache(maxsize=256)
def dear(title: str, named: bool, language: Language, register: str) -> str:
    """The salutation's first word or words."""
    if not named:
        return language.nameless[register]
    found = find_title(title, language) if title else None
    return language.dear[register][found.gender if found else "n"]
