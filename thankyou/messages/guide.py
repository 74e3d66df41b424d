"""Guided writing: answers in, drafts out, and later answers that change only their own sentence.

In: a Card whose fields are the answers, and assets/words/<language>/guide.toml: sentences in the
merge grammar, each for one part of a message, with the appeals, voices, lengths and so on that it
suits. Out: sources for the card's message. Nothing is invented: a draft has what was said and the
connecting words of the sentences; a part whose question was not answered is not there.

The fields stay merge fields in the source. So a changed answer shows wherever it stands, and the
writer's own words are never copied, cut or changed. `Card.guided` remembers each part's source:
when an answer comes or goes, the part is looked for in the message, word for word. If it is
there it is made anew; if the writer has edited it, it is theirs, and stays as it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from thankyou.base.toml_table import Table, open_table
from thankyou.language.rules import Language, Languages
from thankyou.language.salutation import with_address
from thankyou.merge.clean_text import clean
from thankyou.merge.syntax import escape, parse
from thankyou.merge.toml_source import merged
from thankyou.model.card import APPEALS, AUDIENCES, LENGTHS, REGISTERS, VOICES, Card

PARTS: tuple[str, ...] = ("opening", "where", "moment", "effect", "thanks", "wish")
"""What a message is made of, in its order, between the salutation and the closing."""

DRAFTS = ("1", "2", "3")

_PARAGRAPHS: dict[str, tuple[tuple[str, ...], ...]] = {
    "line": (("opening", "moment", "thanks"),),
    "paragraph": (PARTS,),
    "letter": (("opening", "where"), ("moment", "effect"), ("thanks", "wish")),
}
"""Which parts share a paragraph, by length. A line has no room for all of them."""

_LIVE = frozenset(("recipient", "title", "given", "family", "sender", "dear"))
"""Names: wherever they stand, the card's name is the one that was last given."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence (or two) for one part of a message, and the messages that it suits."""

    part: str
    text: str
    drafts: tuple[str, ...]
    appeals: tuple[str, ...]
    voices: tuple[str, ...]
    audiences: tuple[str, ...]
    lengths: tuple[str, ...]
    registers: tuple[str, ...]

    def suits(self, card: Card, draft: int, length: str) -> bool:
        return (
            str(draft) in self.drafts
            and card.appeal in self.appeals
            and card.voice in self.voices
            and card.audience in self.audiences
            and length in self.lengths
            and card.register in self.registers
        )


@dataclass(frozen=True, slots=True)
class Guide:
    """A language's sentences; for a part the first that suits, with every field answered, is used.

    `sentiment`, `tagline`: what the front says, by appeal.
    """

    sentences: tuple[Sentence, ...]
    fronts: tuple[tuple[str, str, str], ...]


def load_guide(tag: str, languages: Languages) -> Guide:
    """The guide in a language's folder. Raises CardError as load_templates does."""
    return _load(tag, languages.root)


@cache
def _load(tag: str, root: Path) -> Guide:
    table = open_table(root / tag / "guide.toml")
    fronts = table.table("front")
    guide = Guide(
        tuple(_sentence(one) for one in table.tables("sentence")),
        tuple((appeal, *_front(fronts.table(appeal))) for appeal in APPEALS),
    )
    fronts.done()
    table.done()
    return guide


def _front(table: Table) -> tuple[str, str]:
    front = merged(table, "sentiment"), merged(table, "tagline")
    table.done()
    return front


def _sentence(table: Table) -> Sentence:
    sentence = Sentence(
        table.one_of("part", PARTS),
        merged(table, "text"),
        table.some_of("drafts", DRAFTS),
        table.some_of("appeals", APPEALS),
        table.some_of("voices", VOICES),
        table.some_of("audiences", AUDIENCES),
        table.some_of("lengths", LENGTHS),
        table.some_of("registers", REGISTERS),
    )
    table.done()
    return sentence


def drafts(card: Card, languages: Languages, length: str | None = None) -> tuple[Card, ...]:
    """Two or three cards with messages made from the card's answers; the first is the plainest.

    Drafts that come out the same are given once. The card's other attributes stay; its
    sentiment and tagline become the appeal's own if it had none of the writer's.
    """
    length = length or card.length
    made: dict[str, Card] = {}
    for number in range(1, len(DRAFTS) + 1):
        one = _draft(card.changed(length=length), number, languages)
        made.setdefault(one.message, one)
    return tuple(made.values())


def _draft(card: Card, number: int, languages: Languages) -> Card:
    language = languages.of(card.language)
    guide = load_guide(language.tag, languages)
    parts = _parts(card, number, guide, language)
    closings = language.closings_for(card.register, card.appeal, card.voice)
    paragraphs = [
        _space(language).join(parts[name] for name in names if parts.get(name))
        for names in _PARAGRAPHS[card.length]
    ]
    salutation = language.salutation[card.audience][card.register]
    closing = closings[(number - 1) % len(closings)]
    last = "{sender}" if card.length == "line" else f"{closing}\n{{sender}}"
    blocks = [salutation, *(text for text in paragraphs if text), last]
    front = {appeal: words for appeal, *words in guide.fronts}[card.appeal]
    return card.changed(
        message="\n\n".join(blocks),
        sentiment=front[0],
        tagline=front[1],
        template=None,
        guided=(("draft", str(number)), *((name, parts.get(name, "")) for name in PARTS)),
    )


_UNSPACED = frozenset(("zh-Hans",))


def _space(language: Language) -> str:
    """What stands between two sentences."""
    return "" if language.tag in _UNSPACED else " "


def _parts(card: Card, number: int, guide: Guide, language: Language) -> dict[str, str]:
    """The sentence of each part that the card's answers can fill, for this draft."""
    values = with_address(card.values(), language, card.register)
    answered = {name for name, value in values.items() if clean(value)}
    wanted = {name for names in _PARAGRAPHS[card.length] for name in names}
    found: dict[str, str] = {}
    used: set[str] = set()
    for part in PARTS:
        if part not in wanted:
            continue
        for sentence in guide.sentences:
            if sentence.part != part or not sentence.suits(card, number, card.length):
                continue
            parsed = parse(sentence.text, strict=True)
            fields = set(parsed.required())
            if fields <= answered and not (fields and fields <= used):
                found[part] = sentence.text
                used |= set(parsed.fields())
                break
    return found


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
    if not card.guided or name in _LIVE:
        return Answered(card.with_fields({name: value}), ())
    language = languages.of(card.language)
    guide = load_guide(language.tag, languages)
    parts = dict(card.guided)
    draft = parts.pop("draft", DRAFTS[0])
    number = int(draft) if draft in DRAFTS else 1  # a card file may say anything
    changed = card.with_fields({name: value})
    now = _parts(changed, number, guide, language)
    message = card.message
    kept: list[str] = []
    places: dict[str, tuple[int, int]] = {}
    for part in PARTS:
        old = parts.get(part, "")
        at = message.find(old) if old else -1
        if at >= 0:
            places[part] = (at, at + len(old))
        elif old and name in parse(old, strict=False).fields():
            kept.append(part)
    if name not in live:
        message, places = _frozen(message, places, name, card.values().get(name, ""))
    for part in PARTS:
        old, new = parts.get(part, ""), now.get(part, "")
        if old == new or part in kept:
            continue
        fields = {*parse(old, strict=False).fields(), *parse(new, strict=False).fields()}
        if name not in fields:
            now[part] = old  # another question's sentence: not this answer's to change
            continue
        if old and part not in places:
            now[part] = old
            continue
        message, places = _put(message, places, part, new, _space(language))
    guided = tuple((part, parts[part] if part in kept else now.get(part, "")) for part in PARTS)
    return Answered(
        changed.changed(message=message, guided=(("draft", str(number)), *guided)), tuple(kept)
    )


Places = dict[str, tuple[int, int]]


def _frozen(message: str, places: Places, name: str, old: str) -> tuple[str, Places]:
    """The message with the field as plain words wherever no untouched part holds it."""
    if not clean(old):
        return message, places
    for token in reversed(parse(message, strict=False).tokens()):
        inside = any(start <= token.start < end for start, end in places.values())
        if token.name == name and not inside:
            words = escape(clean(old))
            message = message[: token.start] + words + message[token.end :]
            places = _moved(places, token.end, len(words) - (token.end - token.start))
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
    order = PARTS.index(part)
    for other in reversed(PARTS[:order]):
        if other in places:
            return places[other][1], space, ""
    for other in PARTS[order + 1 :]:
        if other in places:
            return places[other][0], "", space
    first = message.find("\n\n")
    return (len(message), "\n\n", "") if first < 0 else (first + 2, "", "\n\n")
