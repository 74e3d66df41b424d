"""Reads the panels of a design: grounds, layers of art, slots, and their other shapes.

In: a table [panels.…] of a design.toml, and the folder of its drawings and masks. Out: a
`PanelDesign`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path as FilePath
from typing import Literal, cast

from thankyou.base.color import Color, parse_hex
from thankyou.base.geometry import Rect
from thankyou.base.toml_table import Table, is_number
from thankyou.designs.mask_file import read_mask
from thankyou.designs.model import ROLES, Art, ArtLayer, PanelDesign, Slot
from thankyou.designs.svg import SMALLEST, read_art
from thankyou.model.scene import LinearGradient, Paint, TintedMask

NEEDED: Mapping[str, tuple[str, ...]] = {
    "cover": ("sentiment", "tagline"),
    "letter": ("message",),
    "back": ("colophon",),
}
"""The roles that each kind of panel must have a slot for."""

_UNEVEN = 0.01
"""How much wider than high a pixel of a mask may come out."""
WITH_PHOTO = "with_photo"
"""The table of a cover that says what is otherwise there with a photo on it."""

SHAPES = ("landscape", "square")
"""The shapes of a face, apart from the upright one, that a panel may have art of its own for."""


def read_panel(kind: str, table: Table, folder: FilePath) -> PanelDesign:
    """A kind of panel in every shape that the table gives; a cover, with a photo on it as well.

    Raises CardError as Table does, and "art-unreadable" or "art-unsupported" as read_art.
    """
    shapes = {shape: table.table(shape) for shape in SHAPES if table.has(shape)}
    panel = _in_shapes(kind, (), table, {}, shapes, folder)
    if kind == "cover" and table.has(WITH_PHOTO):
        own = table.table(WITH_PHOTO)
        own.box("photo")  # needed
        others = {shape: own.table(shape) for shape in SHAPES if own.has(shape)}
        panel = replace(panel, with_photo=_in_shapes(kind, (own,), table, others, shapes, folder))
        for one in (*others.values(), own):
            one.done()
    for one in (*shapes.values(), table):
        one.done()
    return panel


def _in_shapes(
    kind: str, first: tuple[Table, ...], table: Table,
    firsts: Mapping[str, Table], shapes: Mapping[str, Table], folder: FilePath,
) -> PanelDesign:  # fmt: skip
    """A panel and its shapes. What is not in the tables of `first` (and for a shape in its table of
    `firsts`) is in `table` (in its table of `shapes`)."""

    def tables(shape: str) -> tuple[Table, ...]:
        own, plain = firsts.get(shape), shapes.get(shape)
        return tuple(one for one in (own, *first, plain, table) if one is not None)

    place = kind == "letter" or bool(first)
    found = {shape: _variant(kind, tables(shape), place, folder) for shape in {**firsts, **shapes}}
    return replace(_variant(kind, tables(""), place, folder), shapes=found)


def _variant(kind: str, tables: tuple[Table, ...], place: bool, folder: FilePath) -> PanelDesign:
    """A panel in one shape: what a table lacks is as in the next one. `place`: it may have one for
    a photo."""

    def holder(key: str) -> Table:
        return next((table for table in tables if table.has(key)), tables[-1])

    layers = holder("layers").tables("layers", optional=True)
    slots = [_slot(table) for table in holder("slots").tables("slots", optional=True)]
    roles = [role for slot in slots for role in slot.roles]
    for role in NEEDED[kind]:
        if roles.count(role) != 1:
            raise holder("slots").wrong("slots", f"there must be one slot with the role {role}")
    photo = None
    if holder("photo").has("photo"):
        if not place:
            what = "a photo has its place beside the letter, or in a cover’s table with_photo"
            raise holder("photo").wrong("photo", what)
        photo = holder("photo").box("photo")
    return PanelDesign(
        _ground(holder("ground")),
        tuple(_layer(table, folder) for table in layers),
        tuple(slots),
        photo=photo,
    )


def _layer(table: Table, folder: FilePath) -> ArtLayer:
    if table.has("mask") and table.has("art"):
        raise table.wrong("mask", "a layer has “art” or a “mask”, not both")
    layer = ArtLayer(
        _mask(table, folder) if table.has("mask") else read_art(folder / _file(table, "art")),
        cast(Literal["cover", "place"], table.one_of("fit", ("cover", "place"), "cover")),
        table.pair("anchor", (0.5, 0.5)),
        table.pair("at", (0.5, 0.5)),
        table.number("width", 1.0, above=0),
        cast(
            Literal["panel", "face", "words"],
            table.one_of("region", ("panel", "face", "words"), "panel"),
        ),
        table.flag("span", False),
    )
    table.done()
    return layer


def _file(table: Table, key: str) -> str:
    """The name of a layer's file."""
    ending, kind = (".svg", "an SVG") if key == "art" else (".png", "a PNG")
    file = table.text(key)
    if FilePath(file).name != file or not file.endswith(ending):
        raise table.wrong(key, f"“{key}” must be the name of {kind} file beside design.toml")
    return file


def _mask(table: Table, folder: FilePath) -> Art:
    """A tinted mask: its picture, in the box that the layer gives, in the layer's ink.

    Its view box is the box, unless the mask is only a part of a larger `view`.
    """
    file = _file(table, "mask")
    x, y, width, height = table.numbers("box", 4)
    if min(width, height) < SMALLEST:
        raise table.wrong("box", "“box” must be x, y, width and height in the drawing's units")
    color, opacity = table.color("color"), table.number("opacity", 1.0, least=0, most=1)
    picture = read_mask(folder / file)
    pixels = picture.width_px, picture.height_px
    if abs(height * pixels[0] - width * pixels[1]) > max(width, height) * _UNEVEN * min(pixels):
        of = f"{pixels[0]} × {pixels[1]} pixels of “{file}”"
        raise table.wrong("box", f"“box” is {width:g} × {height:g}, which stretches the {of}")
    box = Rect(x, y, width, height)
    item = TintedMask(picture.key, *pixels, picture.rows, box, color, opacity, file)
    view = Rect(*table.numbers("view", 4, (x, y, width, height)))
    if min(view.width, view.height) < SMALLEST:
        raise table.wrong("view", "“view” must be x, y, width and height in the drawing's units")
    return Art(view, (item,))


def _slot(table: Table) -> Slot:
    slot = Slot(
        table.box("box"),
        table.some_of("roles", ROLES, needed=True),
        table.number("valign", 0.5),
        table.number("gap", 8.0),
        table.color("rules") if table.has("rules") else None,
    )
    table.done()
    return slot


def _ground(panel: Table) -> Paint:
    """One colour, or {from, to, stops}: a linear gradient in fractions of the bleed box."""
    value = panel.value("ground")
    if isinstance(value, str):
        return panel.color("ground")
    if not isinstance(value, dict):
        raise panel.wrong("ground", "“ground” must be a colour or a gradient")
    table = panel.table("ground")
    gradient = LinearGradient(*table.pair("from"), *table.pair("to"), _stops(table))
    table.done()
    return gradient


def _stops(table: Table) -> tuple[tuple[float, Color], ...]:
    stops: list[tuple[float, Color]] = []
    for index, stop in enumerate(table.items("stops")):
        color = None
        if isinstance(stop, list) and len(stop) == 2 and isinstance(stop[1], str):
            color = parse_hex(stop[1])
        if color is None or not is_number(stop[0]):
            what = '“stops” must be pairs of a fraction and a colour, like [0.5, "#2c3b33"]'
            raise table.wrong("stops", what, index)
        stops.append((float(stop[0]), color))
    offsets = [offset for offset, _ in stops]
    if len(stops) < 2 or offsets != sorted(offsets):
        raise table.wrong("stops", "“stops” must be two or more, in rising order")
    return tuple(stops)
