"""What is made of answers: a place and a time as they stand in a sentence, sentences of their own.

In: a card, its answers, the values that it is filled with. Out: the values with the derived fields
at, when, since and their like, and with each answer under `alone(name)` where it needs a frame.
"""

from __future__ import annotations

from collections.abc import Mapping

from thankyou.language.answer_shapes import AnswerShapes, load_shapes
from thankyou.language.frames import framed, load_frames
from thankyou.language.manner import manner_of
from thankyou.language.rules import Language
from thankyou.merge.articles import joined
from thankyou.merge.fill import alone
from thankyou.merge.join_rules import JoinRules
from thankyou.merge.letter_case import small_letter
from thankyou.model.card import SENTENCES, Card

_END_MARKS = " .,;:。、，،"


def add_made(
    result: dict[str, str], answered: Mapping[str, str], card: Card, language: Language
) -> None:
    """Add to `result` what is made of the answers, which are clean and not empty.

    Raises CardError as load_shapes and load_frames do.
    """
    shapes = load_shapes(language.root, language.tag)
    _add_place_and_time(result, answered, shapes, language.join_rules)
    said = [name for name in SENTENCES if name in answered]
    if not said:
        return
    manner = manner_of(card, result, language)
    frames = load_frames(language.root, language.tag)
    whom = recipient_of(card, result)
    for name in said:
        text = answered[name]
        shape = shapes.shape(name, text, whom)
        whole = framed(name, text, shape, manner, frames, language.join_rules)
        if whole != text:
            result[alone(name)] = whole


def recipient_of(card: Card, values: Mapping[str, str]) -> str:
    """The reader whom an answer may speak of by name; "" for a team: “the surgery was open” says
    nothing about its readers to others."""
    return "" if card.audience == "team" else values.get("recipient", "")


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
