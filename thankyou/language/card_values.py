"""The values with which the words of a card are filled.

In: a card, one person's values, the language of the words. Out: the values with all that is made
of them: the salutation's words, a place and a time as they stand in a sentence, and each answer as
a sentence of its own, under `alone(name)`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from thankyou.base.language_tags import nearest_tag
from thankyou.language.questions import MOST_OF_NOTHING, nothings, plain_answer
from thankyou.language.rules import Language
from thankyou.language.salutation import with_address
from thankyou.merge.clean_text import clean
from thankyou.model.card import SENTENCES, Card

_MADE = ("unit", "date", "shift", "role", *SENTENCES)
"""Answers of which something is made."""
_SHORTEST = 4
"""A single name in capitals of fewer letters is an acronym, or initials."""


def card_values(
    card: Card, values: Mapping[str, str], language: Language, tag: str = ""
) -> dict[str, str]:
    """`values` with what the words of `language` need. `tag` is the BCP 47 tag of the words; for a
    language without words here nothing is made of the answers.

    A name that the writer has typed wholly in small letters, or wholly in capitals, gets those
    that names have; one of a list stays as it is there. Raises CardError as load_shapes does.
    """
    tag = tag or card.language
    if not _is_of(tag, language.tag):
        return with_address(values, language, card.register, tag)
    values = _without_nothing(values, language)
    result = with_address(values, language, card.register, tag)
    typed = card.fields and values.get("recipient") == card.values().get("recipient")
    if typed and values.get("recipient") and card.audience == "person":
        result["recipient"] = _as_written(result["recipient"], language)
    if values.keys().isdisjoint(_MADE):
        return result
    answered = {name: text for name in _MADE if values.get(name) and (text := clean(values[name]))}
    if not answered:
        return result
    # Here, because most cards of a list have no answers, and the rules for them are much to read.
    from thankyou.language.made_of_answers import add_made

    add_made(result, answered, card, language)
    return result


@cache
def _is_of(tag: str, own: str) -> bool:
    """Whether words with the tag are in this language of ours."""
    return nearest_tag(tag, (own,)) is not None


_ASKED = frozenset(("recipient", "title", "role", "unit", "date", "shift", *SENTENCES, "loved_one"))


def _without_nothing(values: Mapping[str, str], language: Language) -> Mapping[str, str]:
    """The values without those that are there only because something had to be: “don't know”."""
    short = [
        name for name, text in values.items() if 0 < len(text) <= MOST_OF_NOTHING and name in _ASKED
    ]
    if not short:
        return values
    nothing = nothings(language.root, language.tag)
    first = _first_letters(nothing)
    gone = {
        name: ""
        for name in short
        if _begins_so(values[name], first) and plain_answer(values[name]) in nothing
    }
    return {**values, **gone} if gone else values


@cache
def _first_letters(nothing: frozenset[str]) -> frozenset[str]:
    return frozenset(text[0] for text in nothing if text)


def _begins_so(answer: str, first: frozenset[str]) -> bool:
    """Whether the answer may be one of those: a name in a list of thousands is told at once. What
    begins with no letter of ASCII is looked up in any case, and so are marks alone."""
    char = answer[0]
    return not char.isascii() or not char.isalpha() or char.lower() in first


@cache
def _numbers(tag: str) -> frozenset[str]:
    """The words for two to twenty, as ICU has them: whoever counts readers does not name them."""
    from icu4py.messageformat import MessageFormat

    shape = MessageFormat("{n,spellout}", tag)
    return frozenset(str(shape.format({"n": number})).casefold() for number in range(2, 21))


def _as_written(name: str, language: Language) -> str:
    """A name in small letters, or in capitals, as names are written; a title before it is written
    rightly already, and a job of two words (“chị lao công”) is no name, nor are “two nurses”."""
    from thankyou.language.answer_shapes import load_shapes
    from thankyou.language.name_case import capitals, small_letters

    turkish = language.tag in ("tr", "az")
    title = next((one.text for one in language.titles if name.startswith(one.text + " ")), "")
    bare = name.removeprefix(title).lstrip()
    if " " in bare and (
        load_shapes(language.root, language.tag).is_job(bare)
        or bare.split()[0].casefold() in _numbers(language.tag)
    ):
        return name
    written = small_letters(bare, turkish) or capitals(bare, _SHORTEST, turkish) or bare
    return f"{title} {written}".lstrip()
