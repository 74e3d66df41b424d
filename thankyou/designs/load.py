"""Reads a design: a folder of assets/designs/ into a `Design`.

In: a folder with a design.toml and the SVG files it names (both described for designers in
docs/designs.md). Out: a `Design` for layout. Everything is checked on reading, so that a mistake in
a design is reported with its line and not found on a printed card. What a shelf needs to know of
all of them is read by head.py.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path as FilePath
from typing import Literal, cast

from thankyou.base.color import parse_hex
from thankyou.base.toml_table import DESIGN, Table, open_table
from thankyou.designs.head import DESIGN_FILE, described, unreadable
from thankyou.designs.load_panel import read_panel
from thankyou.designs.model import (
    CUTS,
    KINDS,
    ROLES,
    TURNS,
    Design,
    Palette,
    TextStyle,
)
from thankyou.typeset.forms import FORMS


def load_design(folder: FilePath) -> Design:
    """The design in a folder; its id is the folder's name.

    Raises CardError "design-invalid" (file, line, what), and "art-unreadable" or
    "art-unsupported" for its drawings. A design is read once for as long as none of its files
    changes.
    """
    try:
        (folder / DESIGN_FILE).stat()
        files = (entry.stat() for entry in sorted(folder.iterdir()))
        stamp = tuple((state.st_mtime_ns, state.st_size) for state in files)
    except OSError as error:
        raise unreadable(f"{folder.name}/{DESIGN_FILE}", error) from error
    return _load(folder, stamp)


@lru_cache(maxsize=64)
def _load(folder: FilePath, _stamp: tuple[tuple[int, int], ...]) -> Design:
    return _design(open_table(folder / DESIGN_FILE, DESIGN), folder)


def _design(table: Table, folder: FilePath) -> Design:
    styles, panels = table.table("styles"), table.table("panels")
    styles.only((*ROLES, *TURNS))
    panels.only(KINDS)
    design = Design(
        **described(table, folder),
        palettes=_palettes(table),
        styles={role: _style(role, styles.table(role)) for role in ROLES},
        turns={part: _turn(part, styles) for part in TURNS},
        panels={kind: read_panel(kind, panels.table(kind), folder) for kind in KINDS},
    )
    table.done()
    return design


def _turn(part: str, styles: Table) -> str:
    """The cut that a part of the letter has."""
    if not styles.has(part):
        return TURNS[part]
    table = styles.table(part)
    cut = table.one_of("cut", CUTS)
    table.done()
    return cut


def _style(role: str, table: Table) -> TextStyle:
    size = table.number("size", above=0)
    floor = table.number("floor", above=0)
    if floor > size:
        raise table.wrong("floor", "“floor” must be no larger than “size”")
    align = table.one_of("align", ("start", "center", "end"), "start")
    style = TextStyle(
        role=role,
        face=table.text("face"),
        size=size,
        floor=floor,
        color=table.color("color"),
        leading=table.number("leading", 1.3, least=0.2, most=20),
        tracking=table.number("tracking", 0.0),
        paragraph_gap=table.number("paragraph_gap", 0.6),
        align=cast(Literal["start", "center", "end"], align),
        balance=table.flag("balance", False),
        uppercase=table.flag("uppercase", False),
        scale=table.number("scale", 1.0, least=0.3, most=3),
        features=table.few_of("features", FORMS),
    )
    table.done()
    return style


def _palettes(table: Table) -> tuple[Palette, ...]:
    palettes: dict[str, Palette] = {}
    for one in table.tables("palettes", optional=True):
        palette = _palette(one)
        if palette.id in palettes:
            raise one.wrong("id", f"the id “{palette.id}” is used twice")
        palettes[palette.id] = palette
    return tuple(palettes.values())


def _palette(table: Table) -> Palette:
    colors = table.table("colors")
    if not colors.data:
        raise table.wrong("colors", "“colors” must name one colour or more")
    pairs = []
    for text in colors.data:
        old = parse_hex(text)
        if old is None:
            raise colors.wrong(text, f"“{text}” must be a colour like #2c3b33")
        pairs.append((old, colors.color(text)))
    words = table.table("words", optional=True)
    palette = Palette(
        table.text("id"),
        table.text("name"),
        tuple(pairs),
        {role: words.color(role) for role in ROLES if words.has(role)},
        table.number("chroma", 1.0, least=0, most=2),
        table.flag("low_ink", False),
    )
    words.done()
    table.done()
    return palette
