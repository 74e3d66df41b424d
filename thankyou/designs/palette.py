"""Colourways: a design in other colours, from a few pairs that a designer names.

In: a Design and one of its palettes. Out: the Design with every colour of its art, grounds and
words moved. A palette names what some colours become; every other colour moves as its nearest
named neighbours do, so that the tones between two named ones stay between them. Distances and
moves are taken in Oklab, where equal steps look equal (Björn Ottosson, "A perceptual color space
for image processing", 2020).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from thankyou.base.errors import CardError
from thankyou.designs.model import Art, ArtLayer, Design, Palette, PanelDesign
from thankyou.model.scene import Color, Group, LinearGradient, Paint, Path, RadialGradient

Lab = tuple[float, float, float]
_NEAR = 1e-4


def in_palette(design: Design, name: str) -> Design:
    """The design in one of its palettes; "" is its own colours.

    Raises CardError("unknown-palette") (name, design).
    """
    if not name:
        return design
    palette = next((one for one in design.palettes if one.id == name), None)
    if palette is None:
        raise CardError("unknown-palette", name=name, design=design.id)
    move = mover(palette)
    return replace(
        design,
        palette=name,
        styles={
            role: replace(style, color=palette.words.get(role) or move(style.color))
            for role, style in design.styles.items()
        },
        panels={kind: _panel(panel, move) for kind, panel in design.panels.items()},
    )


def mover(palette: Palette) -> Callable[[Color], Color]:
    """What a palette makes of a colour; it remembers what it has been asked."""
    named = [(oklab(old), oklab(new)) for old, new in palette.pairs]
    known: dict[Color, Color] = {}

    def move(color: Color) -> Color:
        found = known.get(color)
        if found is None:
            found = known[color] = _moved(oklab(color), named, palette.chroma)
        return found

    known.update(palette.pairs)
    return move


def _moved(lab: Lab, named: list[tuple[Lab, Lab]], chroma: float) -> Color:
    total, sums = 0.0, [0.0, 0.0, 0.0]
    for old, new in named:
        far = sum((a - b) ** 2 for a, b in zip(lab, old, strict=True))
        weight = 1.0 / (far + _NEAR) ** 1.5
        total += weight
        for i in range(3):
            sums[i] += weight * (new[i] - old[i])
    light, a, b = (was + moved / total for was, moved in zip(lab, sums, strict=True))
    return srgb((light, a * chroma, b * chroma))


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
    r, g, b = (round(255 * _gamma(min(max(v, 0.0), 1.0))) for v in channels)
    return (r, g, b)


def _linear(v: float) -> float:
    return v / 12.92 if v <= 0.04045 else float(((v + 0.055) / 1.055) ** 2.4)


def _gamma(v: float) -> float:
    return v * 12.92 if v <= 0.0031308 else float(1.055 * v ** (1 / 2.4) - 0.055)


def _panel(panel: PanelDesign, move: Callable[[Color], Color]) -> PanelDesign:
    return PanelDesign(
        _paint(panel.ground, move),
        tuple(_layer(layer, move) for layer in panel.layers),
        tuple(
            replace(slot, rules=move(slot.rules)) if slot.rules is not None else slot
            for slot in panel.slots
        ),
        {shape: _panel(one, move) for shape, one in panel.shapes.items()},
        panel.photo,
    )


def _layer(layer: ArtLayer, move: Callable[[Color], Color]) -> ArtLayer:
    items = tuple(_item(item, move) for item in layer.art.items)
    return replace(layer, art=Art(layer.art.view_box, items))


def _item(item: Path | Group, move: Callable[[Color], Color]) -> Path | Group:
    if isinstance(item, Group):
        inner = tuple(
            _item(one, move) if isinstance(one, (Path, Group)) else one for one in item.items
        )
        return replace(item, items=inner)
    fill = None if item.fill is None else _paint(item.fill, move)
    stroke = item.stroke
    if stroke is not None:
        stroke = replace(stroke, color=move(stroke.color))
    return replace(item, fill=fill, stroke=stroke)


def _paint(paint: Paint, move: Callable[[Color], Color]) -> Paint:
    if isinstance(paint, (LinearGradient, RadialGradient)):
        return replace(paint, stops=tuple((at, move(color)) for at, color in paint.stops))
    return move(paint)


def contrast(a: Color, b: Color) -> float:
    """The contrast of two colours, from 1 to 21 (WCAG 2.2, relative luminance)."""
    one, two = (
        0.2126 * _linear(r / 255) + 0.7152 * _linear(g / 255) + 0.0722 * _linear(b_ / 255)
        for r, g, b_ in (a, b)
    )
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
