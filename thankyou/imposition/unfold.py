"""A format as it lies before it is folded: where folding puts each panel.

In: a Format. Out: an `Unfolded`: one or two printed sides with panels, some upside down, and the
lines of the folds. A language that opens the other way has changed sides in its Format already
(stationery.formats.mirrored).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from thankyou.model.format import Format, Place
from thankyou.model.sheet import Unfolded, UnfoldedSide


def unfolded(card_format: Format) -> Unfolded:
    """The card opened flat, in points from its upper left corner."""
    return _BY_FOLD[card_format.fold](card_format)


def _flat(card_format: Format) -> Unfolded:
    """Front and back, a side each, turned over like a page."""
    front = card_format.panels[0]
    sides = tuple(
        UnfoldedSide(panel.name, (Place(panel.name, 0.0, 0.0),)) for panel in card_format.panels
    )
    return Unfolded(front.width, front.height, sides)


def _side(card_format: Format) -> Unfolded:
    """A fold like a book's: outside, the front stands right of the back, or left if mirrored."""
    front = card_format.panels[0]
    w, h = front.width, front.height
    left, right = ("front", "back") if front.mirrored else ("back", "front")
    fold = ((w, 0.0, w, h),)
    outside = UnfoldedSide("outside", (Place(left, 0.0, 0.0), Place(right, w, 0.0)), fold)
    inside = UnfoldedSide("inside", (Place("inside", 0.0, 0.0),), fold)
    return Unfolded(2 * w, h, (outside, inside))


def _tent(card_format: Format) -> Unfolded:
    """A fold at the top: outside, the back stands upside down above the front. Opened upwards,
    the inside reads with its top where the front's foot was: the card is turned over level."""
    front = card_format.panels[0]
    w, h = front.width, front.height
    fold = ((0.0, h, w, h),)
    outside = UnfoldedSide(
        "outside", (Place("back", 0.0, 0.0, turned=True), Place("front", 0.0, h)), fold
    )
    inside = UnfoldedSide("inside", (Place("inside", 0.0, 0.0),), fold)
    return Unfolded(w, 2 * h, (outside, inside), axis="level")


def _quarter(card_format: Format) -> Unfolded:
    """Printed on one side: folded backwards across the middle, then away from the front. The
    upper half is upside down."""
    front = card_format.panels[0]
    w, h = front.width, front.height
    places = (
        Place("inside", 0.0, 0.0, turned=True),
        Place("back", w if front.mirrored else 0.0, h),
        Place("front", 0.0 if front.mirrored else w, h),
    )
    folds = ((0.0, h, 2 * w, h), (w, 0.0, w, 2 * h))
    return Unfolded(2 * w, 2 * h, (UnfoldedSide("printed side", places, folds),))


_BY_FOLD: Mapping[str, Callable[[Format], Unfolded]] = {
    "flat": _flat,
    "side": _side,
    "tent": _tent,
    "quarter": _quarter,
}
"""For each of model.format.FOLDS, how the card lies open."""
