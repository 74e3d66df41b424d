"""Reads assets/words/<language>/guide.toml: the sentences that guided writing makes messages of.

In: a language's tag, and the Languages. Out: a frozen `Guide`: sentences in the merge grammar, each
for one part of a message, with all that must hold for it to be used. The frames of the same file
are read by language.frames. docs/words.md explains the file to those who write it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from operator import attrgetter
from pathlib import Path

from thankyou.base.quick_dataclass import dataclass
from thankyou.base.quick_tuple import NamedTuple
from thankyou.base.toml_table import Table
from thankyou.language.answer_shapes import DATES, SHAPES
from thankyou.language.conditions import OF_MANNER, OF_VOICE, Keys, Narrowed, holds, narrowed
from thankyou.language.manner import Manner
from thankyou.language.rules import Languages
from thankyou.language.word_files import guide_table
from thankyou.language.you_words import with_you
from thankyou.merge.syntax import parse
from thankyou.merge.toml_source import merge_source
from thankyou.model.card import (
    APPEALS,
    AUDIENCES,
    DERIVED,
    DERIVED_FROM,
    FACTS,
    FIELDS,
    LENGTHS,
    Card,
)

PARTS: tuple[str, ...] = (
    "salutation",
    "opening",
    "moment",
    "where",
    "effect",
    "reflection",
    "thanks",
    "wish",
)
"""What a message is made of, before its closing."""

DRAFTS = ("1", "2", "3")
"""The numbers of the drafts, as sentences name those that they suit."""

SAID = ("thanks", "thanked", "returned", "support", "named")
"""What the answers themselves may show, so that a sentence need not or cannot be said: that they
thank; that they do, or our frame of one does (“Thank you for holding my hand”); that somebody is at
home again; that the reader is a porter, an interpreter, a receptionist, and nursed nobody; that the
writer's own sentences name the loved one (“mum”), so that ours need not say again who it is."""

REMEMBERING = "remembering"
"""The front of a card that remembers somebody who died, and does not thank for tears."""


class Told(NamedTuple):
    """What is known of a card when its sentences are chosen.

    `given`: the fields, also derived ones, that have a value. `facts`: those of FACTS that hold,
    and what of SAID the answers say. `shapes` of the answers by field, `date` the kind of the time,
    `named` the places and times that stand in whom the card is for; `dated`: the time says the
    shift.
    """

    manner: Manner
    given: frozenset[str]
    facts: frozenset[str]
    shapes: Mapping[str, str]
    date: str
    named: frozenset[str] = frozenset()
    dated: bool = False


class Kind(NamedTuple):
    """The attributes of a card that narrow its sentences."""

    appeal: str
    voice: str
    audience: str
    length: str
    register: str
    remembering: bool


_KIND_OF = attrgetter(*Kind._fields)


def kind_of(card: Card) -> Kind:
    """What kind of card it is."""
    return Kind(*_KIND_OF(card))


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """A sentence (or two) for one part of a message.

    `required` are the fields that must be answered, `fields` all that it may print; `choices` what
    the card's attributes must be, `told` what its manner must be, each by name.
    """

    part: str
    text: str
    required: frozenset[str]
    fields: frozenset[str]
    drafts: tuple[str, ...]
    choices: Narrowed
    told: Narrowed
    dates: tuple[str, ...]
    shapes: tuple[str, ...]
    asserts: frozenset[str]
    unless: frozenset[str]
    remembering: bool | None

    def suits(self, card: Card, draft: str, told: Told) -> bool:
        """Whether it may stand in this draft (one of DRAFTS) of the card."""
        return self.is_told(draft, told) and self.speaks_as(kind_of(card), told.manner)

    def is_told(self, draft: str, told: Told) -> bool:
        """Whether it may stand in this draft, if it is for such a card at all."""
        return (
            draft in self.drafts
            and self.required <= told.given
            and self.asserts <= told.facts
            and not (self.unless & told.facts)
            and (not self.dates or told.date in self.dates)
            and (
                not self.shapes
                or all(
                    told.shapes[name] in self.shapes
                    for name in self.fields | self.required
                    if name in told.shapes
                )
            )
        )

    def speaks_as(self, kind: Kind, manner: Manner) -> bool:
        """Whether it is for such a card at all, whatever is answered."""
        return (
            self.remembering in (None, kind.remembering)
            and holds(self.choices, kind)
            and holds(self.told, manner)
        )


@dataclass(frozen=True, slots=True)
class Front:
    """What stands on the front of a card, in the merge grammar."""

    sentiment: str
    tagline: str


@dataclass(frozen=True, slots=True, eq=False)
class Guide:
    """A language's sentences by part; of each part the first that suits is used.

    `fronts` has what the front says, by appeal, and under REMEMBERING. `after_comma`: words that
    are small where a message goes on after the salutation's comma (merge.join_rules).
    """

    sentences: Mapping[str, tuple[Sentence, ...]]
    fronts: Mapping[str, Front]
    after_comma: frozenset[str]

    def sentences_for(self, card: Card, manner: Manner) -> Mapping[str, tuple[Sentence, ...]]:
        """The sentences that are for such a card at all: few of many, which stay the same while
        somebody types."""
        return _sentences_for(self, kind_of(card), manner)

    def front(self, card: Card) -> Front:
        """What the front of the card says."""
        quiet = card.remembering and card.appeal != "tears"
        return self.fronts[REMEMBERING if quiet else card.appeal]


def load_guide(tag: str, languages: Languages) -> Guide:
    """The guide in the folder of the language `tag`. Raises CardError as load_templates does."""
    return _load(tag, languages.root, languages.load(tag).join_rules.after_comma)


def answers_of(fields: frozenset[str] | tuple[str, ...] | set[str]) -> frozenset[str]:
    """The answers behind the fields of a source: a derived field is made of others."""
    return frozenset(base for name in fields for base in (name, *DERIVED_FROM.get(name, ())))


@lru_cache(maxsize=32)
def _sentences_for(guide: Guide, kind: Kind, manner: Manner) -> Mapping[str, tuple[Sentence, ...]]:
    return {
        part: tuple(one for one in sentences if one.speaks_as(kind, manner))
        for part, sentences in guide.sentences.items()
    }


@cache
def _load(tag: str, root: Path, after_comma: frozenset[str]) -> Guide:
    table = guide_table(root, tag)
    fronts = table.table("front")
    own = table.tables("sentence")
    read = [_sentence(one) for each in own for one in with_you(each, root, tag)]
    guide = Guide(
        {part: tuple(one for one in read if one.part == part) for part in PARTS},
        {key: _front(fronts.table(key)) for key in (*APPEALS, REMEMBERING)},
        after_comma,
    )
    fronts.done()
    table.has("frame")
    table.done()
    return guide


def _front(table: Table) -> Front:
    front = Front(merge_source(table, "sentiment"), merge_source(table, "tagline"))
    table.done()
    return front


_CHOICES: Keys = {
    "appeals": ("appeal", APPEALS),
    "audiences": ("audience", AUDIENCES),
    "lengths": ("length", LENGTHS),
    **OF_VOICE,
}
"""Keys of a sentence, and the attributes of the card that they narrow."""


def _sentence(table: Table) -> Sentence:
    text = merge_source(table, "text", filled=True)
    parsed = parse(text, strict=True)
    part = table.one_of("part", PARTS)
    needs = table.few_of("needs", (*FIELDS, *DERIVED))
    free = {"dear", "recipient"} if part == "salutation" else {"dear"}
    sentence = Sentence(
        part=part,
        text=text,
        required=frozenset(needs) | (frozenset(parsed.required()) - free),
        fields=frozenset(parsed.fields()),
        drafts=table.some_of("drafts", DRAFTS),
        choices=narrowed(table, _CHOICES),
        told=narrowed(table, OF_MANNER),
        dates=table.few_of("dates", DATES),
        shapes=table.few_of("shapes", SHAPES),
        asserts=frozenset(table.few_of("asserts", FACTS)),
        unless=frozenset(table.few_of("unless", (*FACTS, *SAID))),
        remembering=table.maybe_flag("remembering"),
    )
    table.done()
    return sentence
