"""The values with which the words of a card are filled.

In: a card, one person's values, the language of the words. Out: the values with all that is made
of them: the salutation's words, a place and a time as they stand in a sentence, and each answer as
a sentence of its own, under `alone(name)`.
"""

from __future__ import annotations

from collections.abc import Mapping

from thankyou.base.language_tags import nearest_tag
from thankyou.language.answer_shapes import SENTENCES, AnswerShapes, load_shapes
from thankyou.language.frames import framed, load_frames
from thankyou.language.manner import manner_of
from thankyou.language.name_case import capitals, small_letters
from thankyou.language.questions import MOST_OF_NOTHING, nothings, plain_answer
from thankyou.language.rules import Language
from thankyou.language.salutation import with_address
from thankyou.merge.articles import joined
from thankyou.merge.clean_text import clean
from thankyou.merge.fill import alone
from thankyou.merge.join_rules import JoinRules
from thankyou.merge.letter_case import small_letter
from thankyou.model.card import Card

_END_MARKS = " .,;:。、，،"
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
    if nearest_tag(tag, (language.tag,)) is None:
        return with_address(values, language, card.register, tag)
    values = _without_nothing(values, language)
    result = with_address(values, language, card.register, tag)
    typed = values.get("recipient") and values["recipient"] == card.values().get("recipient")
    if typed and card.audience == "person":
        result["recipient"] = _as_written(result["recipient"], language)
    made = ("unit", "date", "shift", "role", *SENTENCES)
    answered = {name: text for name in made if (text := clean(values.get(name, "")))}
    if not answered:
        return result
    shapes = load_shapes(language.root, language.tag)
    _add_place_and_time(result, answered, shapes, language.join_rules)
    said = [name for name in SENTENCES if name in answered]
    if said:
        manner = manner_of(card, result, language)
        frames = load_frames(language.root, language.tag)
        whom = recipient_of(card, result)
        for name in said:
            text = answered[name]
            shape = shapes.shape(name, text, whom)
            whole = framed(name, text, shape, manner, frames, language.join_rules)
            if whole != text:
                result[alone(name)] = whole
    return result


def recipient_of(card: Card, values: Mapping[str, str]) -> str:
    """The reader whom an answer may speak of by name; "" for a team: “the surgery was open” says
    nothing about its readers to others."""
    return "" if card.audience == "team" else values.get("recipient", "")


_ASKED = ("recipient", "title", "role", "unit", "date", "shift", *SENTENCES, "loved_one")


def _without_nothing(values: Mapping[str, str], language: Language) -> Mapping[str, str]:
    """The values without those that are there only because something had to be: “don't know”."""
    short = [name for name in _ASKED if 0 < len(values.get(name, "")) <= MOST_OF_NOTHING]
    if not short:
        return values
    nothing = nothings(language.root, language.tag)
    gone = {name: "" for name in short if plain_answer(values[name]) in nothing}
    return {**values, **gone} if gone else values


def _as_written(name: str, language: Language) -> str:
    """A name in small letters, or in capitals, as names are written; a title before it is written
    rightly already, and a job of two words (“chị lao công”) is no name."""
    turkish = language.tag in ("tr", "az")
    title = next((one.text for one in language.titles if name.startswith(one.text + " ")), "")
    bare = name.removeprefix(title).lstrip()
    if " " in bare and load_shapes(language.root, language.tag).is_job(bare):
        return name
    written = small_letters(bare, turkish) or capitals(bare, _SHORTEST, turkish) or bare
    return f"{title} {written}".lstrip()


def _add_place_and_time(
    result: dict[str, str], answered: Mapping[str, str], shapes: AnswerShapes, rules: JoinRules
) -> None:
    if "unit" in answered:
        kind, form = shapes.unit(answered["unit"])
        bare = shapes.bare_unit(answered["unit"])
        if kind == "nothing":
            result["unit"] = ""
        elif bare != answered["unit"].strip():
            result["unit"] = bare
        result["at"] = _formed(form, answered["unit"], rules)
        result["place"] = "" if result["at"] or kind == "nothing" else answered["unit"]
    if "shift" in answered:
        kind, form = shapes.shift(answered["shift"])
        if kind == "nothing":
            result["shift"] = ""
        result["on_shift"] = _formed(form, answered["shift"], rules)
    if "role" in answered:
        result["the_role"] = _formed(shapes.role(answered["role"]).form, answered["role"], rules)
    if "date" in answered:
        kind, form = shapes.date(answered["date"])
        if kind == "nothing":
            result["date"] = ""
        name = {"point": "when", "span": "since", "habit": "since"}.get(kind)
        result["time"] = "" if name is not None or kind == "nothing" else answered["date"]
        if name is not None:
            result[name] = _formed(form, answered["date"], rules)


def _formed(form: str, answer: str, rules: JoinRules) -> str:
    """The answer as it stands in a sentence; "" without a form."""
    answer = answer.strip(_END_MARKS)
    first = answer.split(" ", 1)[0]
    small = small_letter(first[:1], rules.tag) + first[1:]
    if small.islower() and small in rules.small_words:
        answer = small + answer[len(first) :]
    for name in ("unit", "date", "shift", "role"):
        before, field, after = form.partition(f"{{{name}}}")
        if field:
            return joined(before, answer, rules) + after
    return form
