"""A form's answers in, a card out: guided writing with the words of somebody who is not here.

In: the reader's card (its design, format, length and thanks), one person's answers. Out: the card
with a message of its own. The writer's sentences stand in it to the letter: they are literal words
of the message, not fields, so that filling gives them no capital and takes no comma from them. A
full stop follows one that ends without a mark, and one that is no sentence has a frame, as in all
guided writing.

Nothing of the reader's own goes to somebody else's card: no name, signature or signers, no second
language, no moment. What a form leaves unsaid is not said.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from thankyou.language.answer_shapes import is_list
from thankyou.language.card_values import card_values
from thankyou.language.form_answers import (
    describes_somebody,
    display_meant,
    language_meant,
    name_not_known,
    names_a_team,
    says_nothing,
    voice_meant,
    yes_meant,
)
from thankyou.language.questions import words_of
from thankyou.language.rules import Languages
from thankyou.merge.clean_text import clean
from thankyou.merge.fill import alone
from thankyou.merge.spacing import ends_sentence
from thankyou.merge.syntax import escape, parse
from thankyou.messages.guide import drafts, first_draft, salutation_of
from thankyou.messages.guide_sentences import answers_of
from thankyou.model.card import DISPLAYS, FIELDS, VOICES, Card

SENTENCES: tuple[str, ...] = ("moment", "effect", "wish")
"""Answers that are sentences of the writer's own."""

_SHARED = frozenset(("unit",))
"""What an answer may leave to the card: the ward may be everybody's, a name or a day is not."""
_SENTENCE = re.compile(r"\{(moment|effect|wish)(?:\|[^{}]*)?\}([.。।۔]?)")
_MARKS = ",;:،、，；："


def answered_card(
    card: Card, values: Mapping[str, str], own: Mapping[str, str], languages: Languages
) -> Card:
    """The card that one person's answers make.

    `values` are by merge field, `own` by OWN of model.card, as they were chosen or typed: the
    language in any of its names, the voice as “I am …” was answered. What is not understood leaves
    the card's own. A language without words here gets the writer's words alone.
    """
    given = {name: clean(values.get(name, "")) for name in FIELDS}
    given = {name: text for name, text in given.items() if not says_nothing(text, languages)}
    base = _base(card, values, own, languages)
    if languages.nearest(base.language) is None:
        return _plain(base.with_fields(given), clean(own.get("message", "")))
    base = _addressed(base, given, languages)
    fields = {name: text for name, text in given.items() if name not in SENTENCES}
    message = clean(own.get("message", ""))
    if message:
        source = _around(base.with_fields(given), message, languages)
        front = first_draft(base, languages)
        return base.with_fields(fields).changed(
            message=source, sentiment=front.sentiment, tagline=front.tagline
        )
    number = draft_of(own)
    chosen = first_draft(base.with_fields(given), languages)
    if number > 1:
        made = drafts(base.with_fields(given), languages)
        chosen = made[(number - 1) % len(made)]
    blocks = _with_salutation(chosen, languages).split("\n\n")
    if not given.get("sender"):
        blocks[-1] = blocks[-1].removesuffix("{sender}").rstrip("\n")
    literal = "\n\n".join(filter(None, blocks))
    return base.with_fields(fields).changed(
        message=_with_sentences(literal, base.with_fields(given), languages),
        sentiment=chosen.sentiment,
        tagline=chosen.tagline,
    )


_AROUND = (
    "appeal", "voice", "audience", "register", "length", "language", "remembering", "display",
    "facts", "speaker", "readers", "address",
)  # fmt: skip


def same_around(one: Card, other: Card) -> bool:
    """Whether the same answers make the same words with either card: who has read the one need not
    read the other. Looks (a design, a format) do not count."""
    if any(getattr(one, name) != getattr(other, name) for name in _AROUND):
        return False
    return all(one.values().get(name) == other.values().get(name) for name in _SHARED)


def draft_of(own: Mapping[str, str]) -> int:
    """Which of the drafts was chosen, from 1."""
    number = own.get("draft", "").strip()
    return int(number) if number.isdecimal() and 0 < int(number) < 100 else 1


def how_many_drafts(
    card: Card, values: Mapping[str, str], own: Mapping[str, str], languages: Languages
) -> int:
    """How many messages the answers can make that differ."""
    return len({
        answered_card(card, values, {**own, "draft": str(number)}, languages).message
        for number in (1, 2, 3)
    })  # fmt: skip


def not_on_the_card(
    made: Card, values: Mapping[str, str], own: Mapping[str, str], languages: Languages
) -> tuple[str, ...]:
    """The answers (names of fields) that stand nowhere on the card that they have made.

    A card of one line has no room for a wish; a patient's has no place for who was cared for.
    """
    literal = " ".join(_plain_words(made).split()).casefold()
    fields = {
        base
        for text in _sources(made, languages)
        for base in answers_of(parse(text, strict=False).fields())
    }
    if "recipient" in fields:
        fields |= {"recipient", "given", "family", "title"}
    missing = []
    for name, text in {**values, "message": own.get("message", "")}.items():
        text = clean(text)
        there = name in fields and made.values().get(name) == text
        unsaid = " ".join(text.split()).casefold() not in literal
        if name in (*FIELDS, "message") and text and not there and unsaid:
            missing.append(name)
    return tuple(missing)


# ---------------------------------------------------------------------- what the card is


def _base(
    card: Card, values: Mapping[str, str], own: Mapping[str, str], languages: Languages
) -> Card:
    """The reader's card without what is the reader's own, with what the person has chosen."""
    shared = {
        name: text for name, text in card.fields if name in _SHARED and name not in values
    }  # fmt: skip
    language = language_meant(own.get("language", ""), languages) or card.language
    changes: dict[str, Any] = {
        "fields": (), "signers": (), "second": None, "signature": None, "people": None,
        "dismissed": (), "guided": (), "template": None, "name": "", "tagline": "",
        "audience": "person", "language": language, "facts": (), "speaker": "", "readers": "",
        "pictures": (), "drawing": False,
    }  # fmt: skip
    said = own.get("voice", "")
    voice = said if said in VOICES else voice_meant(said, language, languages)
    if voice:
        changes["voice"] = voice
    display = own.get("display", "")
    changes["display"] = display if display in DISPLAYS else display_meant(display, languages) or ""
    died = yes_meant(own.get("remembering", ""), languages)
    if died or voice == "bereaved-family":
        changes["remembering"] = True
        if card.appeal == "tears":
            changes["appeal"] = "work"  # nobody has said that there were tears
        if voice in (None, "family", "patient"):
            changes["voice"] = "bereaved-family"
    elif died is False:
        changes["remembering"] = False
        changes["appeal"] = "work" if card.appeal == "tears" else card.appeal
    return card.changed(**changes).with_fields(shared)


def _addressed(card: Card, given: dict[str, str], languages: Languages) -> Card:
    """The card for one person, a team, or somebody whose name is not known.

    “The night nurse” is no name: it says what somebody does.
    """
    name = given.get("recipient", "")
    if name and name_not_known(name, languages):
        del given["recipient"]
        return card.changed(audience="unknown")
    if not name and not (given.get("given") or given.get("family")):
        return card.changed(audience="unknown" if given.get("role") else "team")
    if name and names_a_team(name, languages):
        return card.changed(audience="team")
    if name and not given.get("role") and describes_somebody(name, card.language, languages):
        given["role"] = given.pop("recipient")
        return card.changed(audience="unknown")
    return card


# ---------------------------------------------------------------------- the message


def _with_salutation(made: Card, languages: Languages) -> str:
    """The message; where it says the place further down, its salutation need not."""
    salutation, _, rest = made.message.partition("\n\n")
    if not dict(made.guided).get("salutation", salutation):
        return made.message  # an answer greets
    words = words_of(made.language, languages)
    values = made.values()
    name = values.get("recipient", "")
    article = name.split(" ", 1)[0].lower()
    team = words is not None and made.audience == "team" and words.team_salutation
    if team and words is not None and article in words.answers["articles"] and " " in name:
        named = escape(article + name[len(article) :])
        salutation = team.replace("{recipient}", named)
    return f"{salutation}\n\n{rest}"


def _with_sentences(source: str, card: Card, languages: Languages) -> str:
    """The source with the answers as literal words; a full stop after one that has no mark of its
    own."""
    values = card_values(card, card.values(), languages.of(card.language))

    def as_written(found: re.Match[str]) -> str:
        name, stop = found.groups()
        text = clean(values.get(alone(name), values.get(name, "")))
        marked = ends_sentence(text) or text[-1:] in _MARKS or is_list(text)
        return escape(text) + ("" if marked else stop)

    return _SENTENCE.sub(as_written, source)


def _around(card: Card, message: str, languages: Languages) -> str:
    """A message that the person wrote whole, with whom it is for and from where it does not say.

    The answers beside it that are sentences follow it.
    """
    values = card.values()
    lines = message.split("\n")
    blocks = [escape(message)]
    blocks += [escape(values[name]) for name in SENTENCES if values.get(name)]
    recipient, sender = values.get("recipient", ""), values.get("sender", "")
    greeted = lines[0].rstrip()[-1:] in _MARKS + "!！" or (
        recipient and recipient.casefold() in lines[0].casefold()
    )
    if not greeted:
        blank = card.changed(message=salutation_of(card, languages) + "\n\n")
        blocks.insert(0, _with_salutation(blank, languages).strip())
    if sender and sender.casefold() not in lines[-1].casefold():
        blocks.append("{sender}")
    return "\n\n".join(blocks)


def _plain(card: Card, message: str) -> Card:
    """The writer's words alone, one answer beneath the other, for a language without words here."""
    values = card.values()
    place = " · ".join(f"{{{name}}}" for name in ("date", "unit", "shift") if values.get(name))
    blocks = ["{recipient}" if values.get("recipient") else "", escape(message)]
    blocks += [escape(values.get(name, "")) for name in SENTENCES]
    blocks += [place, "{sender}" if values.get("sender") else ""]
    fields = dict.fromkeys(SENTENCES, "")
    return card.with_fields(fields).changed(
        message="\n\n".join(filter(None, blocks)), sentiment="", tagline="", display=""
    )


def _sources(made: Card, languages: Languages) -> tuple[str, ...]:
    known = languages.nearest(made.language) is not None
    back = languages.of(made.language).back[made.audience] if known else ""
    return (made.message, made.sentiment, made.tagline, back)


def _plain_words(made: Card) -> str:
    """The literal words of the message, as they are printed."""
    text = made.message
    for mark in "{}[]":
        text = text.replace(mark + mark, mark)
    return text
