"""All that the steps of layout need to know of one card, in one value."""

from __future__ import annotations

from pathlib import Path

from thankyou.base.quick_dataclass import dataclass
from thankyou.designs.model import Design
from thankyou.model.card import Card
from thankyou.model.format import Format, Panel, Postal
from thankyou.typeset.fonts import Fonts


@dataclass(frozen=True, slots=True)
class CardSetup:
    """A card with its design (in the card's own palette and faces), its format, and the fonts.

    `photo_dpi` is the most pixels to the inch that a photo is given, `pictures` the folder of the
    small pictures of easy-to-read cards.
    """

    card: Card
    design: Design
    format: Format
    fonts: Fonts
    photo_dpi: float
    pictures: Path

    def language_of(self, role: str) -> str:
        """The BCP 47 tag of the words of a role."""
        second = self.card.second
        return self.card.language if role != "second" or second is None else second.language

    def postal_of(self, panel: Panel) -> Postal | None:
        """The address side, if this panel is one."""
        return self.format.postal if panel.kind == "letter" else None

    @property
    def has_back(self) -> bool:
        return any(panel.kind == "back" for panel in self.format.panels)
