"""Which sizes of card would hold words that are too long for the one they stand on.

In: a card, perhaps some people of a list, a catalog. Out: formats, the nearest to the card's own
first; or the note that names them.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence

from thankyou.base.errors import Problem
from thankyou.catalog import Catalog
from thankyou.export.person_cards import PersonCards
from thankyou.model.card import Card
from thankyou.model.format import Format
from thankyou.people.people_list import PeopleList

_FEW_DOTS = 10.0
"""Pixels of a photo to the inch: only its place counts here."""
_NAMED = 4
"""So many sizes a sentence names."""


def too_long(problems: Iterable[Problem]) -> bool:
    """Whether words that do not fit are among the problems."""
    return any(problem.code == "overflow" for problem in problems)


def holds(
    catalog: Catalog, card: Card, name: str, people: PeopleList | None = None,
    rows: Sequence[int] = (),
) -> bool:  # fmt: skip
    """Whether a format holds the words of a card, or of the cards of some rows (indexes)."""
    composer = catalog.composer(card.changed(format=name, people=None), _FEW_DOTS)
    if people is None:
        return not too_long(composer.compose().problems)
    persons = PersonCards(composer, people)
    return not any(too_long(persons.compose(row).problems) for row in rows)


def by_nearness(catalog: Catalog, card: Card) -> list[Format]:
    """All formats but the card's own: those of its fold and its print first, and of these the ones
    of nearly its size."""
    own = catalog.plain_format_of(card)

    def apart(other: Format) -> tuple[bool, bool, bool, float]:
        larger = math.log(_area(other) / _area(own))
        strange = (own.postal is None) != (other.postal is None)
        return strange, own.least_text != other.least_text, own.fold != other.fold, abs(larger)

    return sorted((f for f in catalog.formats.values() if f.id != own.id), key=apart)


def _area(card_format: Format) -> float:
    front = card_format.panels[0]
    return front.width * front.height


def sizes_note(sizes: Sequence[Format], say: Callable[[str], str] = str) -> Problem:
    """The note that names the sizes that hold the words, by `say` in another language."""
    if not sizes:
        return Problem("sizes-hold", {"kind": "none"}, level="note")
    names = ", ".join(say(one.name) for one in sizes[:_NAMED])
    ids = " ".join(one.id for one in sizes)
    return Problem("sizes-hold", {"sizes": names, "ids": ids}, level="note")


def holding_sizes(
    catalog: Catalog, card: Card, people: PeopleList | None = None, rows: Sequence[int] = ()
) -> list[Format]:
    """The formats that hold the words, the nearest first."""
    near = by_nearness(catalog, card)
    return [one for one in near if holds(catalog, card, one.id, people, rows)]
