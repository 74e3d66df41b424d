"""One card on its own paper, as it comes out of the printer.

In: a card's panels and its format. Out: a picture of each printed side, turned so that the card
reads upright, with its folds and cuts.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from thankyou.base.quick_tuple import NamedTuple
from thankyou.gui.preview.fold_lines import PaperLines, sheet_lines
from thankyou.gui.preview.sheet_geometry import side_view
from thankyou.imposition.sheet_layout import sheet_layout
from thankyou.imposition.sheet_side import PlacedCard, SheetSides
from thankyou.model.sheet import SheetSettings

if TYPE_CHECKING:
    from thankyou.model.format import Format
    from thankyou.model.scene import Scene


class PaperPicture(NamedTuple):
    """A printed side."""

    scene: Scene
    lines: PaperLines


def paper_pictures(panels: Sequence[Scene], card_format: Format) -> tuple[PaperPicture, ...]:
    """The sides of the sheet with one card in its middle. Raises CardError if it does not fit."""
    settings = SheetSettings(per_sheet=1)
    sides = SheetSides(sheet_layout(card_format, settings, card_format.paper, None))
    card = {0: PlacedCard(0, "", tuple(panels))}
    views = [side_view(sides, side) for side in range(sides.count)]
    return tuple(
        PaperPicture(view.scene(sides.scene(view.side, card)), sheet_lines(view)) for view in views
    )
