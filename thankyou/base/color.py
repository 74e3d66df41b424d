"""Colours: hex notation, contrast, and Oklab, in which equal steps look equal.

In and out: sRGB triples of 0 to 255, texts like "#2c3b33", Oklab triples. Sources: relative
luminance and contrast of WCAG 2.2; Björn Ottosson, "A perceptual color space for image
processing", 2020.
"""

from __future__ import annotations

from thankyou.base.late_pattern import late

Color = tuple[int, int, int]
"""sRGB: red, green and blue, each from 0 to 255."""

Lab = tuple[float, float, float]
"""Oklab: lightness from 0 to 1, then green to red, then blue to yellow."""

_HEX = late(r"#[0-9a-fA-F]{6}")


def parse_hex(text: str) -> Color | None:
    """The colour of a text like "#2c3b33"; None if it is not written so."""
    if not _HEX.fullmatch(text):
        return None
    return (int(text[1:3], 16), int(text[3:5], 16), int(text[5:], 16))


def to_hex(color: Color) -> str:
    """The colour as text, like "#2c3b33"."""
    return "#{:02x}{:02x}{:02x}".format(*color)


def luminance(color: Color) -> float:
    """Relative luminance, from 0 (black) to 1 (white)."""
    r, g, b = color
    return 0.2126 * _linear(r / 255) + 0.7152 * _linear(g / 255) + 0.0722 * _linear(b / 255)


def contrast(a: Color, b: Color) -> float:
    """The contrast ratio of two colours, from 1 to 21."""
    one, two = luminance(a), luminance(b)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)


def oklab(color: Color) -> Lab:
    """sRGB to Oklab."""
    r, g, b = (_linear(v / 255) for v in color)
    long = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    middle = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    short = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def srgb(lab: Lab) -> Color:
    """Oklab to the nearest sRGB colour; what lies outside is cut off channel by channel."""
    light, a, b = lab
    long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    channels = (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )
    red, green, blue = (round(255 * _gamma(min(max(v, 0.0), 1.0))) for v in channels)
    return (red, green, blue)


def _linear(v: float) -> float:
    """A channel of sRGB, from 0 to 1, as a share of light."""
    return v / 12.92 if v <= 0.04045 else float(((v + 0.055) / 1.055) ** 2.4)


def _gamma(v: float) -> float:
    """A share of light as a channel of sRGB, from 0 to 1."""
    return v * 12.92 if v <= 0.0031308 else float(1.055 * v ** (1 / 2.4) - 0.055)
