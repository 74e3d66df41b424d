"""Large print: black on white, and one round shape that stands where the lines begin."""

from __future__ import annotations

from drawing.pen import circle, svg

TONE = "#1d5a50"


def disc() -> str:
    """A disc that reaches a little over its view box to the left and right, as round letters do
    beyond the line that straight ones stand on."""
    return svg((0, 0, 100, 100), [circle(50, 50, 51, TONE)])


def drawings() -> dict[str, str]:
    return {"disc.svg": disc()}
