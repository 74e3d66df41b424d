"""What one marked-content sequence of a page is, for the structure tree to say.

In: nothing. Out: `Marked` values, made where content is drawn (content.py, panels.py) and entered
in the structure by tags.py; and `Run`, the sequences that are one panel of a card.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from thankyou.base.geometry import Rect, Transform
from thankyou.base.quick_dataclass import dataclass
from thankyou.model.scene import Part

Tag = Literal["H1", "H2", "P", "TH", "TD", "Figure"]


@dataclass(frozen=True, slots=True, eq=False)
class Marked:
    """One marked-content sequence of a page, numbered by its place among them (its MCID). Two are
    never equal, so that what is made of one is quickly found.

    `box` is in points of the page, y up as the page's first operator leaves it; `row` is that of a
    cell in its table.
    """

    tag: Tag
    alt: str | None = None
    box: Rect | None = None
    language: str | None = None
    row: int | None = None

    @property
    def is_cell(self) -> bool:
        return self.tag in ("TH", "TD")

    def placed(self, transform: Transform, within: Rect | None = None) -> Marked:
        """The same where `transform` puts it, as far as it is seen."""
        if self.box is None:
            return self
        box = turned_box(self.box, transform)
        return replace(self, box=box if within is None else _common(box, within))


Run = tuple[Part, int, int]
"""A part of a card on a page: its sequences are those from the first number up to the second."""


def turned_box(box: Rect, transform: Transform) -> Rect:
    """The upright rectangle around `box` after `transform`."""
    corners = [(x, y) for x in (box.x, box.right) for y in (box.y, box.bottom)]
    points = [transform.apply(corner) for corner in corners]
    left, top = min(x for x, _ in points), min(y for _, y in points)
    right, bottom = max(x for x, _ in points), max(y for _, y in points)
    return Rect(left, top, right - left, bottom - top)


def _common(box: Rect, within: Rect) -> Rect:
    """What is in both; of no size if nothing is."""
    x, y = max(box.x, within.x), max(box.y, within.y)
    right, bottom = min(box.right, within.right), min(box.bottom, within.bottom)
    return Rect(x, y, max(0.0, right - x), max(0.0, bottom - y))
