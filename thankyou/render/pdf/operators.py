"""Numbers, paths and colours as PDF content operators. Pure functions from values to text.

Coordinates stay as scenes have them, y down: each page turns the axis once, at its start.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from thankyou.base.color import Color
from thankyou.base.geometry import Transform
from thankyou.model.scene import Segments, Stroke

_CAPS = {"butt": 0, "round": 1, "square": 2}
_CONSTRUCTS = {"M": "m", "L": "l", "C": "c"}
_JOINS = {"miter": 0, "round": 1, "bevel": 2}


def num(value: float, digits: int = 3) -> str:
    """A number with at most `digits` decimals, as short as PDF allows."""
    text = f"{value:.{digits}f}"
    if digits:
        text = text.rstrip("0").rstrip(".")
    if -1.0 < value < 1.0:
        if text[:2] == "0.":
            return text[1:]
        if text[:2] == "-0":
            return "-" + text[2:] if len(text) > 2 else "0"
    return text


def nums(values: Iterable[float], digits: int = 3) -> str:
    return " ".join([num(value, digits) for value in values])


@lru_cache(maxsize=1024)
def color_op(color: Color, operators: str) -> str:
    """`operators` are "g rg" to fill or "G RG" to stroke; greys go out as one number."""
    gray, rgb = operators.split()
    red, green, blue = color
    if red == green == blue:
        return f"{num(red / 255)} {gray}"
    return f"{nums(channel / 255 for channel in color)} {rgb}"


@lru_cache(maxsize=1024)
def matrix_op(transform: Transform) -> str:
    t = transform
    return f"{nums((t.a, t.b, t.c, t.d), 6)} {nums((t.e, t.f), 4)} cm"


def path_ops(segments: Segments, digits: int = 3) -> str:
    """The path's construction, without painting it.

    Art has thousands of numbers: all are written at once, and cut short at once.
    """
    number = f"%.{digits}f "
    shapes = {
        kind: number * count + _CONSTRUCTS[kind] for kind, count in (("M", 2), ("L", 2), ("C", 6))
    }
    shapes["Z"] = "h"
    values: list[float] = []
    for segment in segments:
        values += segment[1:]
    return _short("\n".join([shapes[segment[0]] for segment in segments]) % tuple(values), digits)


def _short(text: str, digits: int) -> str:
    """Numbers with `digits` decimals, each before a space, as short as `num` has them."""
    text = ("\n" + text).replace(f".{'0' * digits} ", "\0 ")  # whole ones keep their noughts
    for count in range(digits - 1, 0, -1):
        text = text.replace("0" * count + " ", " ")
    for before in ("\n", " "):
        text = text.replace(f"{before}0.", f"{before}.").replace(f"{before}-0.", f"{before}-.")
        text = text.replace(f"{before}-0\0", f"{before}0\0")
    return text[1:].replace("\0", "")


@lru_cache(maxsize=256)
def clip_ops(segments: Segments, digits: int) -> str:
    """What follows is seen inside the path only. A sheet's spots clip alike on every sheet."""
    return path_ops(segments, digits) + "\nW n"


def stroke_ops(stroke: Stroke, digits: int) -> list[str]:
    """How a line looks: colour, width, and ends and corners that are not PDF's own."""
    out = [color_op(stroke.color, "G RG"), f"{num(stroke.width, digits)} w"]
    if stroke.cap != "butt":
        out.append(f"{_CAPS[stroke.cap]} J")
    if stroke.join != "miter":  # the mitre limit is PDF's own, 10
        out.append(f"{_JOINS[stroke.join]} j")
    return out


def text_string(text: str) -> str:
    """A text string for a property list, such as ActualText: ASCII as it is, else UTF-16."""
    if text.isascii() and text.isprintable():
        escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        return f"({escaped})"
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"
