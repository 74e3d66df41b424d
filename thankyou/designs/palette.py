"""Colourways: a design in other colours, from a few pairs that a designer names.

In: a Design and one of its palettes. Out: the Design with every colour of its art, grounds and
words moved. A palette names what some colours become; every other colour moves as its nearest
named neighbours do, so that the tones between two named ones stay between them. Distances and
moves are taken in Oklab, where equal steps look equal.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from thankyou.base.color import Color, Lab, oklab, srgb
from thankyou.base.errors import CardError
from thankyou.designs.model import Art, ArtLayer, Design, Palette, PanelDesign
from thankyou.model.scene import Group, LinearGradient, Paint, Path, RadialGradient, TintedMask

_NEAR = 1e-4


def in_palette(design: Design, name: str) -> Design:
    """The design in one of its palettes; "" is its own colours.

    Raises CardError("unknown-palette") (name, design).
    """
    palette = palette_of(design, name)
    if palette is None:
        return design
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


def palette_of(design: Design, name: str) -> Palette | None:
    """The palette of this name; None for "", its own colours. Raises as `in_palette`."""
    if not name:
        return None
    palette = next((one for one in design.palettes if one.id == name), None)
    if palette is None:
        raise CardError("unknown-palette", name=name, design=design.id)
    return palette


def mover(palette: Palette) -> Callable[[Color], Color]:
    """A function from a colour to what the palette makes of it; it remembers its answers."""
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
        None if panel.with_photo is None else _panel(panel.with_photo, move),
    )


def _layer(layer: ArtLayer, move: Callable[[Color], Color]) -> ArtLayer:
    items = tuple(_item(item, move) for item in layer.art.items)
    return replace(layer, art=Art(layer.art.view_box, items))


_Drawn = Path | Group | TintedMask


def _item(item: _Drawn, move: Callable[[Color], Color]) -> _Drawn:
    if isinstance(item, Group):
        inner = tuple(_item(one, move) if isinstance(one, _Drawn) else one for one in item.items)
        return replace(item, items=inner)
    if isinstance(item, TintedMask):
        return replace(item, color=move(item.color))
    fill = None if item.fill is None else _paint(item.fill, move)
    stroke = item.stroke
    if stroke is not None:
        stroke = replace(stroke, color=move(stroke.color))
    return replace(item, fill=fill, stroke=stroke)


def _paint(paint: Paint, move: Callable[[Color], Color]) -> Paint:
    if isinstance(paint, (LinearGradient, RadialGradient)):
        return replace(paint, stops=tuple((at, move(color)) for at, color in paint.stops))
    return move(paint)
