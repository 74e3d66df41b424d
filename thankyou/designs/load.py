"""Reads designs: a folder of assets/designs/ into a `Design`.

In: folders with a design.toml and the SVG files it names (both described for designers in
docs/designs.md). Out: `Design` values for layout and for the gallery. Everything is checked on
reading, so that a mistake in a design is reported with its line and not found on a printed card.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property, lru_cache
from pathlib import Path as FilePath
from typing import Literal, cast

from thankyou.base.color import parse_hex
from thankyou.base.errors import CardError
from thankyou.base.toml_table import DESIGN, Table, open_table
from thankyou.designs.load_panel import read_panel
from thankyou.designs.model import (
    CUTS,
    KINDS,
    MOODS,
    ROLES,
    TURNS,
    CoverWords,
    Design,
    Palette,
    TextStyle,
)
from thankyou.model.card import APPEALS, FACTS
from thankyou.typeset.forms import FORMS

WORDS = "words.toml"
"""The file of a design's folder with its cover's words in other languages than English."""

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def load_designs(root: FilePath) -> tuple[Design, ...]:
    """Every design in the folders of `root`, sorted by their order, then by id.

    Raises as load_design does. Folders without a design.toml are not designs.
    """
    designs = (load_design(folder) for folder in _folders(root))
    return tuple(sorted(designs, key=lambda design: (design.order, design.id)))


def _folders(root: FilePath) -> list[FilePath]:
    try:
        return sorted(entry for entry in root.iterdir() if (entry / "design.toml").is_file())
    except OSError as error:
        raise _unreadable(root.name, error) from error


class Designs(Mapping[str, Design]):
    """The designs in the folders of `root` by id: each is read when it is asked for, all of them
    when they are gone through, in their order. Raises as load_designs does.

    A card needs one design of twenty, and reading art takes longer than setting a card.
    """

    def __init__(self, root: FilePath) -> None:
        self._root = root
        self._read: dict[str, Design] = {}
        self._all: dict[str, Design] | None = None

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(folder.name for folder in _folders(self._root))

    def __getitem__(self, name: str) -> Design:
        found = self._read.get(name)
        if found is None:
            if name not in self._names:
                raise KeyError(name)
            found = self._read[name] = load_design(self._root / name)
        return found

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._whole)

    def __len__(self) -> int:
        return len(self._names)

    @property
    def _whole(self) -> dict[str, Design]:
        if self._all is None:
            self._all = {design.id: design for design in load_designs(self._root)}
            self._all.update(self._read)  # the very same values as before
            self._read = self._all
        return self._all


def load_design(folder: FilePath) -> Design:
    """The design in a folder; its id is the folder's name.

    Raises CardError "design-invalid" (file, line, what), and "art-unreadable" or
    "art-unsupported" for its drawings. A design is read once for as long as none of its files
    changes.
    """
    try:
        (folder / "design.toml").stat()
        files = (entry.stat() for entry in sorted(folder.iterdir()))
        stamp = tuple((state.st_mtime_ns, state.st_size) for state in files)
    except OSError as error:
        raise _unreadable(f"{folder.name}/design.toml", error) from error
    return _load(folder, stamp)


def _unreadable(file: str, error: OSError) -> CardError:
    return CardError("design-invalid", file=file, line=0, what=str(error.strerror))


@lru_cache(maxsize=64)
def _load(folder: FilePath, _stamp: tuple[tuple[int, int], ...]) -> Design:
    design = _design(open_table(folder / "design.toml", DESIGN), folder)
    words, colophons = _words(folder / WORDS)
    return replace(design, words=words, colophons=colophons)


def _words(path: FilePath) -> tuple[dict[str, CoverWords], dict[str, str]]:
    """The cover's words in other languages, and the colophon where it is given; a design may have
    none."""
    words: dict[str, CoverWords] = {}
    colophons: dict[str, str] = {}
    if not path.exists():
        return words, colophons
    table = open_table(path, DESIGN)
    for tag in table.data:
        if not _TAG.fullmatch(tag) or tag.lower() == "en":
            what = f"“{tag}” is not the tag of another language, like de or zh-Hans"
            raise table.wrong(tag, what)
        own = table.table(tag)
        words[tag] = CoverWords(own.text("sentiment", filled=True), own.text("tagline", ""))
        if own.has("colophon"):
            colophons[tag] = own.text("colophon", filled=True)
        own.done()
    return words, colophons


def _design(table: Table, folder: FilePath) -> Design:
    styles, panels = table.table("styles"), table.table("panels")
    styles.only((*ROLES, *TURNS))
    panels.only(KINDS)
    design = Design(
        id=folder.name,
        name=table.text("name"),
        note=table.text("note"),
        alt=table.text("alt"),
        sentiment=table.text("sentiment"),
        tagline=table.text("tagline"),
        colophon=table.text("colophon"),
        appeals=table.some_of("appeals", APPEALS, needed=True),
        mood=table.one_of("mood", MOODS, MOODS[0]),
        palettes=_palettes(table),
        asserts=table.few_of("asserts", FACTS),
        mourning=table.flag("mourning", False),
        order=table.whole("order"),
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
