"""Which messages are offered for a card: first those that say no more than the writer has told.

In: templates and a Card. Out: the templates in order. A template that asserts a fact which is not
the card's is never put onto a card unasked; it may be offered after the others, with what it says.
"""

from __future__ import annotations

from collections.abc import Iterable

from thankyou.messages.facts import facts_of
from thankyou.messages.templates import Template
from thankyou.model.card import Card


def says_by_itself(template: Template, card: Card) -> set[str]:
    """The facts that need not be ticked. Whether somebody died stands by the card alone; whether a
    child was ill, by who speaks in the template: who takes a parent's words is a parent."""
    voice = facts_of(Card(voice=template.voice)) - {"died"}
    return facts_of(card.changed(facts=())) | voice


def says_beyond(template: Template, card: Card) -> tuple[str, ...]:
    """The facts that the template asserts and the card does not have."""
    held = facts_of(card) | says_by_itself(template, card)
    return tuple(fact for fact in template.asserts if fact not in held)


def is_for(template: Template, card: Card) -> bool:
    """Whether the template says no more than was told, and is for those who mourn or is not, as
    the card is."""
    died = "died" in facts_of(card)
    mourning = _mourns(template)
    return not says_beyond(template, card) and (not mourning or died) and (
        mourning or not card.remembering
    )  # fmt: skip


def is_special(template: Template) -> bool:
    """Whether it is for an occasion or a reader of its own, and so only taken when it is wanted."""
    return bool(template.occasions or template.pictures or template.drawing)


def in_order(
    templates: Iterable[Template], card: Card
) -> tuple[tuple[Template, ...], tuple[Template, ...]]:
    """(those that say no more than was told, those that say more), each in the order given; but
    words for mourners come before the others on a card that remembers someone, and else after."""
    fitting: list[Template] = []
    more: list[Template] = []
    for template in templates:
        (more if says_beyond(template, card) else fitting).append(template)
    fitting.sort(key=lambda template: not is_for(template, card))
    return tuple(fitting), tuple(more)


def one_for(templates: Iterable[Template], card: Card, voice: str) -> Template | None:
    """The first template to put onto the card unasked: of this voice, if there is one."""
    fitting = [one for one in templates if is_for(one, card) and not is_special(one)]
    same = [template for template in fitting if template.voice == voice]
    return next(iter(same or fitting), None)


def _mourns(template: Template) -> bool:
    return (
        template.voice == "bereaved-family"
        or template.appeal == "tears"
        or "died" in template.asserts
    )
