"""A new answer to one question of guided writing changes only that question's sentences.

In: a Card with a guided message (`Card.guided` has each part's source), and the answer. Out: the
card after it. A message that stands as it was made is made anew, so that it speaks in one voice
whatever comes. When the writer has edited it, the answer's parts are looked for in it, word for
word: one that is there is made anew; one that is the writer's stays as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from thankyou.language.card_values import card_values
from thankyou.language.rules import Languages
from thankyou.merge.clean_text import clean
from thankyou.merge.fill import alone
from thankyou.merge.syntax import Field, Stretch, Text, escape, parse
from thankyou.messages.guide import ALL_PARTS, DATELINE, draft, parts_of, told_of
from thankyou.messages.guide_sentences import DRAFTS, answers_of, load_guide
from thankyou.model.card import Card

_NAMES = frozenset(("recipient", "title", "given", "family", "sender", "dear"))
"""Wherever these stand, the card's name is the one that was last given."""

Places = dict[str, tuple[int, int]]
"""Where the source of each part stands in the message: start and end, by part."""


@dataclass(frozen=True, slots=True)
class Answered:
    """A card with a new answer; `kept` names the parts that the writer had edited by hand."""

    card: Card
    kept: tuple[str, ...]


def answered(
    card: Card, name: str, value: str, live: frozenset[str], languages: Languages
) -> Answered:
    """The card with another answer to one question; only that question's sentences change.

    A sentence that the writer has edited by hand stays as it reads: the old answer in it becomes
    plain words. Names, and the fields in `live` (columns of an open list), are never frozen.
    """
    changed = card.with_fields({name: value})
    if not card.guided:
        return Answered(changed, ())
    language = languages.of(card.language)
    before = dict(card.guided)
    number = before.pop("draft", "")
    number = number if number in DRAFTS else DRAFTS[0]  # a card file may say anything
    if draft(card, number, languages).message == card.message:
        made = draft(changed, number, languages)
        return Answered(changed.changed(message=made.message, guided=made.guided), ())
    if name in _NAMES:
        return Answered(changed, ())
    after = parts_of(
        changed, number, load_guide(language.tag, languages), told_of(changed, language)
    )
    message = card.message
    places = _found(message, before)
    kept = tuple(
        part for part in ALL_PARTS if part not in places and name in _answers(before.get(part, ""))
    )
    if name not in live:
        held = card_values(card, card.values(), language)
        message, places = _frozen(message, places, name, held)
    guided = [("draft", number)]
    for part in ALL_PARTS:
        old, new = before.get(part, ""), after.get(part, "")
        mine = name in _answers(old) | _answers(new)
        if not mine or part in kept or (old and part not in places):
            new = old  # another question's sentence, or the writer's
        if new != old:
            message, places = _put(message, places, part, new, language.sentence_space)
        guided.append((part, new))
    return Answered(changed.changed(message=message, guided=tuple(guided)), kept)


def retold(card: Card, languages: Languages, **changes: Any) -> Card:
    """The card with other attributes that its sentences depend on (facts, speaker, readers,
    address, register): made anew if it stands as it was made; else only its attributes change."""
    changed = card.changed(**changes)
    number = dict(card.guided).get("draft", "")
    if number not in DRAFTS or draft(card, number, languages).message != card.message:
        return changed
    made = draft(changed, number, languages)
    return changed.changed(message=made.message, guided=made.guided)


def _answers(source: str) -> frozenset[str]:
    """The answers that a source prints."""
    return answers_of(parse(source, strict=False).fields())


def _found(message: str, parts: dict[str, str]) -> Places:
    """The parts that stand in the message as they were made."""
    found = {part: message.find(parts[part]) for part in ALL_PARTS if parts.get(part)}
    return {part: (at, at + len(parts[part])) for part, at in found.items() if at >= 0}


def _frozen(
    message: str, places: Places, name: str, values: Mapping[str, str]
) -> tuple[str, Places]:
    """The message with the answer, and what is made of it, as plain words wherever no untouched
    part holds it."""
    for node in reversed(parse(message, strict=False).nodes):
        if isinstance(node, Text) or any(a <= node.start < b for a, b in places.values()):
            continue
        inside = (node,) if isinstance(node, Field) else node.nodes
        tokens = [one for one in inside if isinstance(one, Field)]
        frozen = {
            token: clean(values.get(alone(token.name), "") or values.get(token.name, ""))
            for token in tokens
            if name in answers_of((token.name,))
        }
        if not frozen or not all(frozen.values()):
            continue
        words = message[node.start : node.end]
        for token in sorted(frozen, key=lambda one: -one.start):
            start, end = token.start - node.start, token.end - node.start
            words = words[:start] + escape(frozen[token]) + words[end:]
        if isinstance(node, Stretch) and len(frozen) == len(tokens):
            words = words[1:-1]  # brackets without a field in them would be printed
        message = message[: node.start] + words + message[node.end :]
        places = _moved(places, node.end, len(words) - (node.end - node.start))
    return message, places


def _moved(places: Places, at: int, by: int) -> Places:
    return {
        part: (start + by, end + by) if start >= at else (start, end)
        for part, (start, end) in places.items()
    }


def _put(message: str, places: Places, part: str, new: str, space: str) -> tuple[str, Places]:
    """Replace a part's sentence, take it away, or bring it in after the part before it."""
    if part in places:
        start, end = places.pop(part)
        if not new:  # its space, or its empty line, goes with it
            before, after = message[:start], message[end:]
            if before.endswith(space) and space and not before.endswith("\n"):
                start -= len(space)
            elif after.startswith(space) and space:
                end += len(space)
            elif before.endswith("\n\n") and after.startswith("\n\n"):
                end += 2
    else:
        start, lead, tail = _room(message, places, part, space)
        end = start
        new = lead + new + tail
    message = message[:start] + new + message[end:]
    places = _moved(places, end, len(new) - (end - start))
    if new:
        places[part] = (start, start + len(new))
    return message, places


def _room(message: str, places: Places, part: str, space: str) -> tuple[int, str, str]:
    """Where a part that was not there goes, and what stands before and after it."""
    if part == DATELINE:
        return len(message), "\n\n", ""
    order = ALL_PARTS.index(part)
    for other in reversed(ALL_PARTS[1:order]):
        if other in places:
            return places[other][1], space, ""
    for other in ALL_PARTS[order + 1 : -1]:
        if other in places:
            return places[other][0], "", space
    first = message.find("\n\n")
    return (len(message), "\n\n", "") if first < 0 else (first + 2, "", "\n\n")
