"""Whose words stand on the front, and what a design would say there.

In: a card, and what is shipped. Out: whether its front is the writer's own; the card in another
design, with that design's words as long as the writer has written none there.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

from thankyou.designs.model import CoverWords, DesignHead
from thankyou.model.card import Card

if TYPE_CHECKING:
    from thankyou.language.rules import Languages
    from thankyou.messages.templates import Template


class Shipped(Protocol):
    """What is asked of the window's catalog here."""

    @property
    def languages(self) -> Languages: ...
    @property
    def design_heads(self) -> Mapping[str, DesignHead]: ...
    def templates_in(self, tag: str) -> tuple[Template, ...]: ...
    def template_of(self, card: Card) -> Template | None: ...


def front_of(card: Card) -> CoverWords:
    """What the card says on its front."""
    return CoverWords(card.sentiment, card.tagline)


def is_ours(catalog: Shipped, card: Card) -> bool:
    """Whether the front has words of ours: a wording's, a draft's, its design's, or none."""
    if _from_wording(catalog, card) or front_of(card) in _shipped(catalog, card):
        return True
    design = catalog.design_heads.get(card.design)
    return design is not None and front_of(card) == design.words_in(card.language)


def _from_wording(catalog: Shipped, card: Card) -> bool:
    held = catalog.template_of(card)
    return held is not None and front_of(card) == (held.sentiment, held.tagline)


def _shipped(catalog: Shipped, card: Card) -> set[tuple[str, str]]:
    """What may stand on a front without the writer's doing, in the card's language."""
    from thankyou.messages.guide_sentences import load_guide

    language = catalog.languages.of(card.language)
    fronts = load_guide(language.tag, catalog.languages).fronts.values()
    return {
        ("", ""), (language.sentiment, ""),
        *((one.sentiment, one.tagline) for one in fronts),
        *((one.sentiment, one.tagline) for one in catalog.templates_in(card.language)),
    }  # fmt: skip


def words_of_design(catalog: Shipped, card: Card) -> CoverWords | None:
    """What the card's design says on a front in the card's language; None if it has no words in it,
    or is too loud for a card that remembers someone."""
    design = catalog.design_heads.get(card.design)
    if design is None or (card.remembering and not design.mourning):
        return None
    return design.words_in(card.language)


def in_design(catalog: Shipped, card: Card, name: str, ours: bool | None = None) -> Card:
    """The card in the design `name`. Where the front has words of ours, it gets those of the
    design, unless they say what the writer has not said. `ours` spares asking whose they are."""
    if name == card.design:
        return card
    moved = card.changed(design=name, palette="")
    words = _true_words(catalog, moved)
    if words is None or not (is_ours(catalog, card) if ours is None else ours):
        return moved
    return moved.changed(sentiment=words.sentiment, tagline=words.tagline)


def going_along(catalog: Shipped, before: Card, after: Card) -> Card:
    """`after`, in another design or language than `before`, which brought it there by itself: if
    that had its design's words on the front, and no wording's, so has this; where they would say
    too much, the language's own thanks take their place."""
    moved = (before.design, before.language) != (after.design, after.language)
    designed = moved and front_of(before) == words_of_design(catalog, before)
    if not designed or _from_wording(catalog, before):
        return after
    plain = CoverWords(catalog.languages.of(after.language).sentiment, "")
    words = _true_words(catalog, after) or plain
    return after.changed(sentiment=words.sentiment, tagline=words.tagline)


def _true_words(catalog: Shipped, card: Card) -> CoverWords | None:
    """What the card's design says on a front, if it is true of this card."""
    from thankyou.messages.facts import facts_of

    words = words_of_design(catalog, card)
    if words is None or not facts_of(card).issuperset(catalog.design_heads[card.design].asserts):
        return None
    return words
