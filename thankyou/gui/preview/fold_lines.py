"""Where the paper in the preview is folded and cut.

In: a panel, or a side of a sheet. Out: lines in fractions of the picture. Pure functions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thankyou.base.quick_tuple import NamedTuple

if TYPE_CHECKING:
    from thankyou.gui.preview.sheet_geometry import SideView
    from thankyou.model.format import Panel
    from thankyou.model.sheet import SheetLine

FractionLine = tuple[float, float, float, float]
"""x0, y0, x1, y1, each from 0 to 1."""


# A NamedTuple: made at start-up in a tenth of the time that a dataclass takes.
class PaperLines(NamedTuple):
    """Folds and cuts of one picture."""

    folds: tuple[FractionLine, ...] = ()
    cuts: tuple[FractionLine, ...] = ()


def panel_lines(panel: Panel) -> PaperLines:
    """The fold of an open card; a closed panel has no lines."""
    if panel.fold_x is not None:
        x = panel.fold_x / panel.width
        return PaperLines(folds=((x, 0.0, x, 1.0),))
    if panel.fold_y is not None:
        y = panel.fold_y / panel.height
        return PaperLines(folds=((0.0, y, 1.0, y),))
    return PaperLines()


def sheet_lines(view: SideView) -> PaperLines:
    """Folds and cuts of a printed side, as it is looked at."""
    size = view.size

    def parts(lines: tuple[SheetLine, ...]) -> tuple[FractionLine, ...]:
        return tuple(
            (x0 / size.width, y0 / size.height, x1 / size.width, y1 / size.height)
            for x0, y0, x1, y1 in lines
        )

    return PaperLines(parts(view.folds), parts(view.cuts))
