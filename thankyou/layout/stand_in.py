"""What a card is shown in when its own design, format or lettering is not on this computer.

In: a card, and what there is. Out: the card with ids that are there, and a problem for each that
is not. The card itself keeps its ids: only what is laid out is another.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from thankyou.base.errors import CardError, Problem
from thankyou.base.quick_dataclass import dataclass
from thankyou.designs.model import Design
from thankyou.model.card import Card
from thankyou.model.format import Format

_SHOWN = 60
"""How much of a missing id is said: it comes from a file."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """What there is: designs, formats and pairings by id; a format by its name, which may be a
    size of the writer's own (raises CardError); and the design that suits a card."""

    designs: Mapping[str, Design]
    formats: Mapping[str, Format]
    pairings: Mapping[str, object]
    format_named: Callable[[str], Format]
    suited: Callable[[str, bool], Design]


def stand_in(card: Card, shelf: Shelf) -> tuple[Card, tuple[Problem, ...]]:
    """The card as it can be shown, and "design-missing", "format-missing" (name, shown),
    "palette-missing" (name, design) or "pairing-missing" (name) for what it is shown without."""
    problems: list[Problem] = []
    design = shelf.designs.get(card.design)
    if design is None:
        design = shelf.suited(card.appeal, card.remembering)
        values = {"name": card.design[:_SHOWN], "shown": design.name}
        problems.append(Problem("design-missing", values))
        card = card.changed(design=design.id, palette="")
    elif card.palette and card.palette not in {one.id for one in design.palettes}:
        values = {"name": card.palette[:_SHOWN], "design": design.name}
        problems.append(Problem("palette-missing", values))
        card = card.changed(palette="")
    if card.pairing and card.pairing not in shelf.pairings:
        problems.append(Problem("pairing-missing", {"name": card.pairing[:_SHOWN]}))
        card = card.changed(pairing="")
    try:
        shelf.format_named(card.format)
    except CardError:
        import difflib

        near = difflib.get_close_matches(card.format[:_SHOWN], shelf.formats, 1)
        shown = shelf.formats[near[0] if near else Card().format]
        values = {"name": card.format[:_SHOWN], "shown": shown.name}
        problems.append(Problem("format-missing", values))
        card = card.changed(format=shown.id)
    return card, tuple(problems)
