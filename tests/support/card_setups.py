"""What the steps of layout begin with, for a card of the program's own designs and formats."""

from __future__ import annotations

from typing import Any

from thankyou.catalog import Catalog
from thankyou.layout.card_setup import CardSetup
from thankyou.layout.frames import Frame, build_frame
from thankyou.layout.slots import PlacedSlot, panel_slots
from thankyou.model.card import Card, Signer
from thankyou.model.format import Panel

CATALOG = Catalog()


def setup_of(**changes: Any) -> CardSetup:
    """The setup of a card in the program's own design, in its own colours."""
    card = Card(**{"message": "Thank you.", **changes})
    design = CATALOG.designs[card.design]
    return CardSetup(
        card, design, CATALOG.format_of(card), CATALOG.fonts, 300.0, CATALOG.languages.pictures
    )


def panel_of(setup: CardSetup, kind: str = "letter") -> Panel:
    """The panel of a kind: "cover", "letter" or "back"."""
    return next(panel for panel in setup.format.panels if panel.kind == kind)


def slots_of(setup: CardSetup, kind: str = "letter") -> tuple[PlacedSlot, ...]:
    """The slots of a panel, as the design dresses its shape."""
    panel = panel_of(setup, kind)
    return panel_slots(setup, panel, setup.design.panels[kind].on(panel.shape))


def frame_of(setup: CardSetup, kind: str = "letter") -> Frame:
    """The frame of a panel of a kind."""
    return build_frame(setup, panel_of(setup, kind))


def team(count: int, line: str = "") -> tuple[Signer, ...]:
    """So many signers, "Signer 0" and so on, each with the same line of their own."""
    return tuple(Signer(f"Signer {number}", line) for number in range(count))
