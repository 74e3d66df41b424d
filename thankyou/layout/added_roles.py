"""The roles of words that only some cards have: where each stands, and how it is set.

In: a card's setup, a panel. Out: roles by the place where they stand; a style made of the
message's. Designs know nothing of these roles. One more of them is a row of `ADDED`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Literal

from thankyou.base.quick_dataclass import dataclass
from thankyou.designs.model import TextStyle
from thankyou.layout.card_setup import CardSetup
from thankyou.model.card import Card
from thankyou.model.format import Panel
from thankyou.stationery.panel_parts import facing_page

Where = Literal["after", "facing", "address", "back"]
"""After the message in its slot; on the page that faces it; on the address lines of a postcard; at
the head of the back."""

MANY_SIGNERS = 6
"""More names than this go to the facing page, if there is one."""
FEW_SIGNERS = 3
"""So many names or fewer stand one beneath the other, as hands sign a card."""


@dataclass(frozen=True, slots=True)
class AddedRole:
    """`where` says the place of the words on a card, or None if it has none; its second argument
    is whether there is a facing page that is still free. `style` makes a style of the message's."""

    where: Callable[[CardSetup, bool], Where | None]
    style: Callable[[TextStyle, Card], TextStyle]


def placed_roles(setup: CardSetup, panel: Panel) -> Mapping[Where, tuple[str, ...]]:
    """The roles that this card adds, by place; one at most faces the message of `panel`."""
    facing_is_free = facing_page(panel) is not None
    found: dict[Where, tuple[str, ...]] = {}
    for name, role in ADDED.items():
        where = role.where(setup, facing_is_free)
        if where is not None:
            found[where] = (*found.get(where, ()), name)
            facing_is_free = facing_is_free and where != "facing"
    return found


def _second_where(setup: CardSetup, facing_is_free: bool) -> Where | None:
    second = setup.card.second
    if second is None:
        return None
    return "facing" if facing_is_free and second.placement == "facing" else "after"


def _second_style(style: TextStyle, card: Card) -> TextStyle:
    return replace(style, role="second")


def _signers_where(setup: CardSetup, facing_is_free: bool) -> Where | None:
    if not setup.card.signers:
        return None
    return "facing" if facing_is_free and len(setup.card.signers) > MANY_SIGNERS else "after"


def _signers_style(style: TextStyle, card: Card) -> TextStyle:
    """Somewhat smaller than the message; further apart where signers add lines of their own."""
    size = style.size * 0.92
    lines = any(one.line.strip() for one in card.signers)
    return replace(
        style, role="signers", size=size, floor=min(7.0, size), leading=1.22,
        paragraph_gap=0.35 if lines else 0.15,
        align=style.align if len(card.signers) <= FEW_SIGNERS else "start",
    )  # fmt: skip


def _delivery_where(setup: CardSetup, facing_is_free: bool) -> Where | None:
    return "back" if setup.has_back else "after"


def _delivery_style(style: TextStyle, card: Card) -> TextStyle:
    size = min(style.size, 9.0)
    return replace(style, role="delivery", size=size, floor=min(8.0, size), paragraph_gap=0.1)


def _address_where(setup: CardSetup, facing_is_free: bool) -> Where | None:
    return "address" if setup.format.postal is not None else None


def _address_style(style: TextStyle, card: Card) -> TextStyle:
    """Lines far enough apart to be written on by hand."""
    return replace(
        style, role="address", size=11.0, floor=8.0, leading=1.9, align="start", paragraph_gap=0.0
    )


def _drawing_where(setup: CardSetup, facing_is_free: bool) -> Where | None:
    return None  # its words stand beneath its frame (drawing_place)


def _drawing_style(style: TextStyle, card: Card) -> TextStyle:
    """What the frame of a drawing is for: small, for whoever helps the child."""
    return replace(style, role="drawing", size=8.0, floor=7.0, align="center", paragraph_gap=0.0)


ADDED: Mapping[str, AddedRole] = {
    "second": AddedRole(_second_where, _second_style),
    "signers": AddedRole(_signers_where, _signers_style),
    "delivery": AddedRole(_delivery_where, _delivery_style),
    "address": AddedRole(_address_where, _address_style),
    "drawing": AddedRole(_drawing_where, _drawing_style),
}
"""In the order in which they are read, and in which they choose their places."""
