"""From what a person measures on a test page to what a printer's sheets are corrected by.

In: millimetres as a ruler shows them. Out: a `Calibration` (model/sheet.py).

The test page is printed uncorrected. On each side, from the upper left corner of the upright sheet
as one looks at that side, it has a cross at (CROSS, CROSS) and, from the cross's lines on, rulers
of RULER millimetres to the right and down. A printer puts what should be at p at k · p + t, along
each axis: the rulers' lengths give k, the cross then gives t. So content at (p - t) / k lands on p.
"""

from __future__ import annotations

from dataclasses import dataclass

from thankyou.base.errors import CardError
from thankyou.base.translatable import Translatable
from thankyou.base.units import mm
from thankyou.model.sheet import Calibration, Correction

CROSS = 20.0
"""Where the cross of each side is, from its left and from its upper edge (mm)."""

RULER = 100.0
"""How long the rulers are (mm)."""

CROSS_MOST = 10.0
"""The farthest that a cross can be from its place (mm). Sides drift by 3 to 4 mm, and differently
in each tray; twice and a half of that is a slip of the pen."""

RULER_MOST = 2.5
"""The most that a ruler can be too long or too short (mm). "Fit to page" shrinks A4 with margins of
4.2 mm to 96 %, with 3 mm to 97 %: it must be switched off, not corrected."""

WHAT: Translatable[dict[str, str]] = {
    "front_x": "The front's cross from the left edge",
    "front_y": "The front's cross from the upper edge",
    "back_x": "The back's cross from the left edge",
    "back_y": "The back's cross from the upper edge",
    "ruler_across": "The ruler across",
    "ruler_down": "The ruler down",
}
"""How a sentence speaks of each measure."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What a person measured, in millimetres: the crosses' centres from the left and the upper
    edge of their sides, and the lengths of the front's rulers. The back may not have been printed.
    """

    front_x: float
    front_y: float
    ruler_across: float = RULER
    ruler_down: float = RULER
    back_x: float | None = None
    back_y: float | None = None


def calibration_from(measured: Measured) -> Calibration:
    """The corrections that let content land where it should.

    Both sides have the front's scale: the same drum or head prints them. Without a measured back,
    nothing moves there. Raises CardError "measured-far-off" (measured, value, nominal).
    """
    across = _checked("ruler_across", measured.ruler_across, RULER, RULER_MOST) / RULER
    down = _checked("ruler_down", measured.ruler_down, RULER, RULER_MOST) / RULER
    front_x = _checked("front_x", measured.front_x, CROSS, CROSS_MOST)
    front_y = _checked("front_y", measured.front_y, CROSS, CROSS_MOST)
    front = _correction(front_x, front_y, across, down)
    if measured.back_x is None or measured.back_y is None:
        return Calibration(front)
    back_x = _checked("back_x", measured.back_x, CROSS, CROSS_MOST)
    back_y = _checked("back_y", measured.back_y, CROSS, CROSS_MOST)
    return Calibration(front, _correction(back_x, back_y, across, down))


def _checked(name: str, value: float, nominal: float, most: float) -> float:
    if abs(value - nominal) <= most:  # False too for what is not a number
        return value
    raise CardError(
        "measured-far-off", measured=WHAT[name], value=f"{value:g}", nominal=f"{nominal:g}"
    )


def _correction(cross_x: float, cross_y: float, across: float, down: float) -> Correction:
    """`across` and `down` are k of each axis."""
    t_x, t_y = cross_x - across * CROSS, cross_y - down * CROSS
    return Correction(
        x0=mm(-t_x / across), y0=mm(-t_y / down), scale_x=1 / across, scale_y=1 / down
    )
