"""The numbers and colours in an SVG's attributes, within what can be drawn.

In: an attribute's text and its line. Out: the value, or Unsupported.
"""

from __future__ import annotations

import math
import re

from thankyou.base.color import Color, parse_hex
from thankyou.designs.svg_elements import Unsupported

FARTHEST = 1e6
"""The largest number a drawing may hold or come to, in units of its view box: nothing that is
computed from it leaves the numbers that a PDF can say."""

_SPACES = re.compile(r"[\s,]+")


def color_of(text: str, line: int) -> Color:
    """#rrggbb, or #rgb for the same with each digit twice."""
    found = parse_hex("#" + "".join(2 * digit for digit in text[1:]) if len(text) == 4 else text)
    if found is None or text[0] != "#":
        raise Unsupported(f"the colour {text!r}", line)
    return found


def number_of(text: str, line: int) -> float:
    """A plain number of view box units; "px" is the same unit, others are not."""
    try:
        value = float(text.removesuffix("px"))
    except ValueError:
        value = math.nan
    if not abs(value) <= FARTHEST:  # nor is it "nan" or "inf", which are numbers to Python
        raise Unsupported(f"the length {text!r}", line)
    return value


def numbers_of(text: str, line: int) -> list[float]:
    return [number_of(part, line) for part in _SPACES.split(text.strip()) if part]


def share_of(text: str, line: int) -> float:
    """A number from 0 to 1, or a percentage."""
    value = number_of(text[:-1], line) / 100 if text.endswith("%") else number_of(text, line)
    return min(1.0, max(0.0, value))
