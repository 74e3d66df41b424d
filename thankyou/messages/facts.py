"""What is true of a card beyond its answers, and what its writer is asked to tick.

In: a Card. Out: names of facts (FACTS of model.card). What a card says by itself (that someone
died, that the patient is a child) is not asked; what is asked is little, and can be true there.
"""

from __future__ import annotations

from thankyou.model.card import Card

_BY_VOICE: dict[str, tuple[str, ...]] = {
    "patient": ("better", "home", "lived", "long", "hard", "unaware"),
    "parent": ("better", "home", "lived", "long", "hard"),
    "family": ("better", "home", "lived", "long", "hard"),
    "colleague": ("saw", "long"),
    "community": ("better", "home", "long"),
    "child": ("better", "home", "long"),
}
_MOURNING = ("there", "wept", "long")


_OVER = ("lived", "better", "home")
"""What cannot be said of somebody who has died."""


def facts_of(card: Card) -> set[str]:
    """Which of FACTS hold: those that were ticked, and those that the card itself says."""
    facts = set(card.facts)
    if card.appeal == "tears":
        facts |= {"died", "wept"}
    if card.remembering or card.voice == "bereaved-family":
        facts.add("died")
    if card.voice in ("parent", "child"):
        facts.add("child")
    return facts.difference(_OVER) if "died" in facts else facts


def facts_asked(card: Card) -> tuple[str, ...]:
    """The facts to tick. A card whose thanks are for tears is not asked whether there were any."""
    if "died" not in facts_of(card):
        return _BY_VOICE[card.voice]
    asked = ("saw", *_MOURNING) if card.voice == "colleague" else _MOURNING
    return tuple(fact for fact in asked if fact != "wept" or card.appeal != "tears")


def with_fitting_facts(card: Card) -> Card:
    """The card without ticked facts that cannot be true on it: nobody who died is better."""
    asked = facts_asked(card)
    return card.changed(facts=tuple(fact for fact in card.facts if fact in asked))
