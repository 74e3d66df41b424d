"""Reads assets/words/<language>/guide.toml: the sentences that guided writing makes messages of.

In: a language's tag, and the Languages. Out: a frozen `Guide`: sentences in the merge grammar,
each for one part of a message, with the appeals, voices, lengths and so on that it suits.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from thankyou.base.toml_table import Table, open_table
from thankyou.language.rules import Languages
from thankyou.merge.toml_source import merge_source
from thankyou.model.card import APPEALS, AUDIENCES, LENGTHS, REGISTERS, VOICES, Card

PARTS: tuple[str, ...] = ("opening", "where", "moment", "effect", "thanks", "wish")
"""What a message is made of, in its order, between the salutation and the closing."""

DRAFTS = ("1", "2", "3")
"""The numbers of the drafts, as sentences name those that they suit."""


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

    def suits(self, card: Card, draft: str) -> bool:
        """Whether it suits the card, in the draft of this number (one of DRAFTS)."""
        return (
            draft in self.drafts
            and card.appeal in self.appeals
            and card.voice in self.voices
            and card.audience in self.audiences
            and card.length in self.lengths
            and card.register in self.registers
        )


@dataclass(frozen=True, slots=True)
class Front:
    """What stands on the front of a card, in the merge grammar."""

    sentiment: str
    tagline: str


@dataclass(frozen=True, slots=True)
class Guide:
    """A language's sentences; for a part the first that suits, with every field answered, is used.

    `fronts` has what the front says, by appeal.
    """

    sentences: tuple[Sentence, ...]
    fronts: Mapping[str, Front]


def load_guide(tag: str, languages: Languages) -> Guide:
    """The guide in the folder of the language `tag`. Raises CardError as load_templates does."""
    return _load(tag, languages.root)


@cache
def _load(tag: str, root: Path) -> Guide:
    table = open_table(root / tag / "guide.toml")
    fronts = table.table("front")
    guide = Guide(
        tuple(_sentence(one) for one in table.tables("sentence")),
        {appeal: _front(fronts.table(appeal)) for appeal in APPEALS},
    )
    fronts.done()
    table.done()
    return guide


def _front(table: Table) -> Front:
    front = Front(merge_source(table, "sentiment"), merge_source(table, "tagline"))
    table.done()
    return front


def _sentence(table: Table) -> Sentence:
    sentence = Sentence(
        table.one_of("part", PARTS),
        merge_source(table, "text"),
        table.some_of("drafts", DRAFTS),
        table.some_of("appeals", APPEALS),
        table.some_of("voices", VOICES),
        table.some_of("audiences", AUDIENCES),
        table.some_of("lengths", LENGTHS),
        table.some_of("registers", REGISTERS),
    )
    table.done()
    return sentence
