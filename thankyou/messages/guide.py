"""Guided writing: a card's answers in, two or three drafts of its message out.

In: a Card whose fields are the answers, and the Languages. Out: cards whose messages are sources in
the merge grammar. Nothing is invented: a draft has what was said, and sentences of ours that hold
for this writer (messages.guide_sentences); a part whose question was not answered is not there.

The drafts differ in shape. One begins with the writer's own words, one with thanks, one is a few
short lines. The fields stay merge fields in the source, so a changed answer shows wherever it
stands, and the writer's own words are never copied, cut or changed. A place or a time that suits no
sentence stands below the name. `Card.guided` remembers each part's source, for answers that come
later (messages.new_answer).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import chain

from thankyou.language.answer_shapes import AnswerShapes, load_shapes
from thankyou.language.card_values import card_values
from thankyou.language.conditions import holds
from thankyou.language.made_of_answers import recipient_of
from thankyou.language.manner import manner_of
from thankyou.language.rules import Closing, Language, Languages
from thankyou.merge.clean_text import clean
from thankyou.merge.fill import alone
from thankyou.merge.spacing import small_after_comma
from thankyou.messages.facts import facts_of
from thankyou.messages.guide_sentences import (
    DRAFTS,
    PARTS,
    Guide,
    Sentence,
    Told,
    answers_of,
    load_guide,
)
from thankyou.model.card import SENTENCES, Card

DATELINE = "dateline"
"""The part below the name: the answers of PLACE_AND_TIME that stand in no sentence."""

ALL_PARTS: tuple[str, ...] = (*PARTS, DATELINE)
PLACE_AND_TIME: tuple[str, ...] = ("unit", "date", "shift")

_SHORT = 3
"""Letters of a word by which it is known again in another case: “mama” in “mamę”."""

Shape = tuple[tuple[str, ...], ...]
"""Paragraphs, each the parts that share it, in their order."""

_SHAPES: Mapping[str, tuple[Shape, Shape, Shape]] = {
    "line": ((("moment", "thanks"),), (("opening", "moment"),), (("effect", "thanks"),)),
    "paragraph": (
        (("moment", "effect", "where", "thanks", "wish"),),
        (("opening", "where", "moment", "effect", "wish"),),
        (("moment",), ("effect",), ("where",), ("thanks",), ("wish",)),
    ),
    "letter": (
        (("opening", "where"), ("moment",), ("effect", "reflection"), ("thanks", "wish")),
        (("moment",), ("effect", "where"), ("reflection", "thanks", "wish")),
        (("reflection", "opening", "where"), ("moment",), ("effect",), ("thanks", "wish")),
    ),
}
_LINES_WITHOUT_MOMENT: tuple[Shape, Shape, Shape] = (
    (("effect", "thanks"),),
    (("opening", "effect"),),
    (("effect", "thanks"),),
)
"""Lines that say what it meant where no moment was told."""
_OF_SHORT_LINES = ("paragraph", "3")
"""The draft whose parts are lines, not paragraphs."""


def drafts(card: Card, languages: Languages, length: str | None = None) -> tuple[Card, ...]:
    """Two or three cards with messages made from the card's answers; the first is the plainest.

    Drafts that come out the same are given once. Their sentiment and tagline are the appeal's;
    the card's other attributes stay.
    """
    card = card.changed(length=length or card.length)
    made: dict[str, Card] = {}
    for number in DRAFTS:
        one = draft(card, number, languages)
        made.setdefault(one.message, one)
    return tuple(made.values())


def first_draft(card: Card, languages: Languages) -> Card:
    """The first of `drafts`, in a third of the time."""
    return draft(card, DRAFTS[0], languages)


def draft(card: Card, number: str, languages: Languages) -> Card:
    """The draft of this number, one of DRAFTS."""
    language = languages.of(card.language)
    guide = load_guide(language.tag, languages)
    told = told_of(card, language)
    parts = parts_of(card, number, guide, told)
    front = guide.front(card)
    return card.changed(
        message=_assembled(card, number, parts, told, language),
        sentiment=front.sentiment,
        tagline=front.tagline,
        template=None,
        guided=(("draft", number), *((name, parts.get(name, "")) for name in ALL_PARTS)),
    )


def salutation_of(card: Card, languages: Languages) -> str:
    """The source of the salutation alone: for a message that the writer has written whole."""
    language = languages.of(card.language)
    told = told_of(card, language)
    guide = load_guide(language.tag, languages)
    return next(
        one.text for one in guide.sentences["salutation"] if one.suits(card, DRAFTS[0], told)
    )


def told_of(card: Card, language: Language) -> Told:
    """What is known of the card when its sentences are chosen."""
    values = card_values(card, card.values(), language)
    shapes = load_shapes(language.root, language.tag)
    answers = {name: text for name in SENTENCES if (text := clean(values.get(name, "")))}
    date = clean(values.get("date", ""))
    kind = shapes.date(date).kind if date else ""
    facts = facts_of(card)
    if kind in ("span", "habit"):
        facts.add("long")
    if any(shapes.says("thanks", text) for text in answers.values()):
        facts.add("thanks")
    if any(shapes.says("thanks", values.get(alone(name)) or answers[name]) for name in answers):
        facts.add("thanked")
    if any(shapes.says("returned", text) for text in answers.values()):
        facts.add("returned")
    if any(shapes.says("support", values.get(name, "")) for name in ("role", "recipient")):
        facts.add("support")
    if _tell_of(values.get("loved_one", ""), " ".join(answers.values()), shapes):
        facts.add("named")
    return Told(
        manner=manner_of(card, values, language),
        given=frozenset(name for name, value in values.items() if clean(value)),
        facts=frozenset(facts),
        shapes={
            name: shapes.shape(name, text, recipient_of(card, values))
            for name, text in answers.items()
        },
        date=kind,
        named=_named(values),
        dated=_said_by_date(values),
    )


def _tell_of(loved_one: str, answers: str, shapes: AnswerShapes) -> bool:
    """Whether the answers name the loved one: each word of who it is (but “my” and “our”), in
    whatever case a language sets it. “mój tata, Jan Mazur” is not named by “tata”."""
    words = [
        word
        for word in re.findall(r"\w+", loved_one.casefold())
        if not (shapes.says("i", word) or shapes.says("we", word))
    ]
    text = answers.casefold()
    return bool(words) and all(
        len(word) > _SHORT and re.search(rf"\b{word[: max(_SHORT, len(word) - 2)]}", text)
        for word in words
    )


def _named(values: Mapping[str, str]) -> frozenset[str]:
    """What of PLACE_AND_TIME stands in whom the card is for: “ICU nurses”, in the ICU."""
    whom = " ".join(values.get(name, "") for name in ("recipient", "role")).casefold()
    return frozenset(
        name for name in PLACE_AND_TIME if clean(values.get(name, "") or "-").casefold() in whom
    )


def _said_by_date(values: Mapping[str, str]) -> bool:
    """Whether the time says the shift already: “nights”, on a Tuesday night."""
    shift = clean(values.get("shift", "")).casefold()
    return bool(shift) and shift.removesuffix("s") in clean(values.get("date", "")).casefold()


def parts_of(card: Card, number: str, guide: Guide, told: Told) -> dict[str, str]:
    """The sentence of each part that the card's answers can fill, for this draft.

    A sentence whose fields an earlier part has used already is passed over, and so is one that
    would say a place or a time again, or be said twice itself.
    """
    found: dict[str, str] = {}
    used: set[str] = set()
    said: set[str] = set()
    order = ("salutation", *chain.from_iterable(_shape(card, number, told)))
    sentences = guide.sentences_for(card, told.manner)
    for part in order:
        for sentence in sentences[part]:
            if sentence.text in said or not sentence.is_told(number, told):
                continue
            if not _said(sentence, told, used):
                found[part] = sentence.text
                said.add(sentence.text)
                used |= answers_of(sentence.fields & told.given)
                break
    if "greeting" in told.shapes.values():
        found.pop("salutation", None)
    elif guide.after_comma and found["salutation"].endswith(","):
        first = next((part for part in order[1:] if part in found), "salutation")
        found[first] = small_after_comma(found[first], guide.after_comma) or found[first]
    gone = used | (told.named if used & {"recipient", "role"} else set())
    if told.dated:
        gone = gone | {"shift"}
    left = [name for name in PLACE_AND_TIME if name in told.given and name not in gone]
    if left:
        found[DATELINE] = "".join(f"[{{{name}}} · ]" for name in left[:-1]) + f"[{{{left[-1]}}}]"
    return found


def _said(sentence: Sentence, told: Told, used: set[str]) -> bool:
    needed = answers_of(sentence.required)
    if needed and needed <= used:
        return True
    printed = answers_of(sentence.fields & told.given)
    return any(name in printed and name in used for name in PLACE_AND_TIME)


def _shape(card: Card, number: str, told: Told) -> Shape:
    """The paragraphs of a draft. An answer that greets begins the message. Of what else there is to
    say of the time, short lines say only a date that is a sentence: their thanks say the rest."""
    shape = _SHAPES[card.length][DRAFTS.index(number)]
    if card.length == "line" and number == "3" and "effect" not in told.given:
        shape = _SHAPES["line"][0]
    elif card.length == "line" and "moment" not in told.given:
        shape = _LINES_WITHOUT_MOMENT[DRAFTS.index(number)]
    if (card.length, number) == _OF_SHORT_LINES and told.date != "clause":
        shape = tuple(parts for parts in shape if parts != ("where",))
    if card.length == "paragraph" and told.date == "clause":
        shape = _with_time_first(shape)
    greeting = next((name for name, one in told.shapes.items() if one == "greeting"), None)
    if greeting is None:
        return shape
    rest = (tuple(part for part in parts if part != greeting) for parts in shape)
    return ((greeting,), *filter(None, rest))


def _with_time_first(shape: Shape) -> Shape:
    """A time that is a sentence (“I was admitted in May”) before what happened then."""
    if "opening" in shape[0]:
        return shape
    rest = (tuple(part for part in parts if part != "where") for parts in shape)
    first, *others = filter(None, rest)
    return (("where",), first, *others) if len(shape) > 1 else (("where", *first),)


def _assembled(
    card: Card, number: str, parts: Mapping[str, str], told: Told, language: Language
) -> str:
    """The message of these parts."""
    space = language.sentence_space
    paragraphs = [_joined(names, parts, told, space) for names in _shape(card, number, told)]
    between = "\n" if (card.length, number) == _OF_SHORT_LINES else "\n\n"
    last = "{sender}"
    if card.length != "line":
        closings = [one for one in language.closings if _closes(one, card, told)]
        closing = closings[DRAFTS.index(number) % len(closings)].text
        last = closing if "{sender}" in closing else f"{closing}\n{{sender}}"
    body = between.join(filter(None, paragraphs))
    blocks = (parts.get("salutation", ""), body, last, parts.get(DATELINE, ""))
    return "\n\n".join(filter(None, blocks))


def _joined(names: tuple[str, ...], parts: Mapping[str, str], told: Told, space: str) -> str:
    """The parts of a paragraph, one after the other; what follows a list begins a line, also where
    no space stands between sentences."""
    text = before = ""
    for name in names:
        if parts.get(name):
            listed = told.shapes.get(before) == "list"
            text += ("\n" if listed and not space else space if text else "") + parts[name]
            before = name
    return text


def _closes(closing: Closing, card: Card, told: Told) -> bool:
    return (
        card.register in closing.registers
        and card.appeal in closing.appeals
        and card.voice in closing.voices
        and holds(closing.told, told.manner)
        and set(closing.asserts) <= told.facts
        and closing.remembering in (None, card.remembering)
    )
