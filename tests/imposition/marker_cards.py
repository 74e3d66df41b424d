"""Cards that carry marks instead of words: each panel of each card has its own, at known places.

A mark is a short text, "<7.front.0>": the card, the panel, and which of its marks. Where the marks
of a panel stand is known from the panel's size alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from scenes import shape

from thankyou.base.geometry import Rect, Size
from thankyou.catalog import Catalog
from thankyou.export.card_list import CardList
from thankyou.layout.composition import Composition
from thankyou.model.card import Card
from thankyou.model.format import Format, Panel
from thankyou.model.scene import GlyphRun, Group, Path, Scene, rect_segments
from thankyou.people.people_list import PeopleList
from thankyou.people.table import Table

PLACES = ((0.08, 0.15), (0.55, 0.2), (0.1, 0.9), (0.6, 0.95))
"""Where marks begin, in fractions of a panel."""
SIZE = 5.0
_MARK = re.compile(r"<(\d+)\.([a-z]+)\.(\d)>")


@dataclass(frozen=True, slots=True)
class Name:
    """What a mark says: card, panel, and which of PLACES."""

    card: int
    panel: str
    number: int

    def __str__(self) -> str:
        return f"<{self.card}.{self.panel}.{self.number}>"

    @staticmethod
    def read(text: str) -> Name | None:
        found = _MARK.fullmatch(text)
        return Name(int(found[1]), found[2], int(found[3])) if found else None


def mark_at(width: float, height: float, number: int) -> tuple[float, float]:
    """Where a mark's baseline begins on a panel of this size."""
    x, y = PLACES[number]
    return x * width, y * height


@cache
def _shape(text: str) -> object:
    return shape(text)


def panel_scene(panel: Panel, card: int, bleed: float) -> Scene:
    """A panel with its marks, on a tint that reaches into the bleed."""
    ground = Rect(-bleed, -bleed, panel.width + 2 * bleed, panel.height + 2 * bleed)
    art = Group((Path(rect_segments(ground), (250, 240, 230)),), role="Artifact")
    runs = []
    for number in range(len(PLACES)):
        text = str(Name(card, panel.name, number))
        x, y = mark_at(panel.width, panel.height, number)
        runs.append(GlyphRun(x, y, SIZE, (0, 0, 0), ((0.0, _shape(text)),), text=text))  # type: ignore[arg-type]
    words = Group(tuple(runs), role="P")
    return Scene(panel.name, Size(panel.width, panel.height), bleed, (art, words))


class MarkerCards(CardList):
    """So many cards of a format, to be printed as any list is."""

    def __init__(self, catalog: Catalog, card_format: Format, count: int) -> None:
        card = Card(message="Thank you.", format=card_format.id)
        table = Table(("recipient",), tuple((f"Person {n}",) for n in range(count)))
        super().__init__(catalog.composer(card), PeopleList(table, (("recipient", 0),)))
        self._format = card_format

    def compose(self, number: int) -> Composition:
        self._problems[number] = ()
        held = self._format
        scenes = tuple(panel_scene(panel, number, held.bleed) for panel in held.panels)
        return Composition(scenes, (), (), f"Person {number}", f"Person {number}")
