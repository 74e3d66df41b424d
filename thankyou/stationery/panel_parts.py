"""The parts of a panel: the page across the fold, and the safe zone inside the trim.

In: panels and boxes on them. Out: rectangles in points.
"""

from __future__ import annotations

from thankyou.base.geometry import Rect
from thankyou.base.units import mm
from thankyou.model.format import Panel

SAFE_EDGE = mm(5)
"""Words and photos keep this far from the trim, in points: a cut is not exact."""


def facing_page(panel: Panel) -> Rect | None:
    """The page across the fold from the panel's face; None on a panel without a fold."""
    face = Rect(*panel.face)
    if panel.fold_x is not None:
        return Rect(panel.width - face.width - face.x, face.y, face.width, face.height)
    if panel.fold_y is not None:
        return Rect(face.x, panel.height - face.height - face.y, face.width, face.height)
    return None


def in_safe_zone(box: Rect, page: Rect) -> Rect:
    """The part of a box that lies in the safe zone of its page."""
    x, y = max(box.x, page.x + SAFE_EDGE), max(box.y, page.y + SAFE_EDGE)
    right, bottom = min(box.right, page.right - SAFE_EDGE), min(box.bottom, page.bottom - SAFE_EDGE)
    return Rect(x, y, right - x, bottom - y)
