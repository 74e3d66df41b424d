"""Reads designs: a folder of assets/designs/ into a `Design`.

In: folders with a design.toml and the SVG files it names (both described for designers in
docs/designs.md). Out: `Design` values for compose and for the gallery. Everything is checked on
reading, so that a mistake in a design is told with its place and not found on a printed card.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path as FilePath
from typing import Any, Literal, TypeVar, cast

from thankyou.base.errors import CardError
from thankyou.designs.model import (
    KINDS,
    MOODS,
    ROLES,
    ArtLayer,
    CoverWords,
    Design,
    Palette,
    PanelDesign,
    Slot,
    SlotBox,
    TextStyle,
)
from thankyou.designs.svg import read_art
from thankyou.model.card import APPEALS
from thankyou.model.scene import Color, LinearGradient, Paint

NEEDED: Mapping[str, tuple[str, ...]] = {
    "cover": ("sentiment", "tagline"),
    "letter": ("message",),
    "back": ("colophon",),
}
"""The roles that each kind of panel must have a slot for."""

SHAPES = ("landscape", "square")
"""The shapes of a face that a panel may be dressed for apart from the upright one."""

WORDS = "words.toml"
"""The file of a design's folder with its cover's words in other languages than English."""

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_TEXTS = ("name", "note", "alt", "sentiment", "tagline", "colophon")
_TOP = {*_TEXTS, "appeals", "mood", "mourning", "order", "styles", "panels", "palettes"}
_PANEL = {"ground", "layers", "slots", "photo"}
_STYLE = {
    "face", "size", "floor", "color", "leading", "tracking", "paragraph_gap", "align", "balance",
    "uppercase",
}  # fmt: skip

_T = TypeVar("_T")


class _Invalid(Exception):
    """What is wrong with a design, with the place in its file."""


def load_designs(root: FilePath) -> tuple[Design, ...]:
    """Every design in the folders of `root`, sorted by their order, then by id.

    Raises as load_design does. Folders without a design.toml are not designs.
    """
    try:
        folders = sorted(entry for entry in root.iterdir() if (entry / "design.toml").is_file())
    except OSError as error:
        raise CardError("design-invalid", file=root.name, what=str(error.strerror)) from error
    designs = (load_design(folder) for folder in folders)
    return tuple(sorted(designs, key=lambda design: (design.order, design.id)))


def load_design(folder: FilePath) -> Design:
    """The design in a folder; its id is the folder's name.

    Raises CardError "design-invalid" (file, what), and "art-unreadable" or "art-unsupported"
    for its drawings. A design is read once for as long as none of its files changes.
    """
    try:
        (folder / "design.toml").stat()
        files = (entry.stat() for entry in sorted(folder.iterdir()))
        stamp = tuple((state.st_mtime_ns, state.st_size) for state in files)
    except OSError as error:
        raise CardError(
            "design-invalid", file=f"{folder.name}/design.toml", what=str(error.strerror)
        ) from error
    return _load(folder, stamp)


@lru_cache(maxsize=64)
def _load(folder: FilePath, _stamp: tuple[tuple[int, int], ...]) -> Design:
    file = "design.toml"
    try:
        table = tomllib.loads((folder / file).read_text(encoding="utf-8"))
        design = _design(table, folder)
        file = WORDS
        return replace(design, words=_words(folder / file))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, _Invalid) as error:
        what = file_fault(error)
        raise CardError("design-invalid", file=f"{folder.name}/{file}", what=what) from error


def file_fault(error: Exception) -> str:
    """What is wrong with a file, for who wrote it."""
    if isinstance(error, UnicodeDecodeError):
        return "it is not text in UTF-8"
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    return str(error.strerror) if isinstance(error, OSError) else str(error)


def _words(path: FilePath) -> dict[str, CoverWords]:
    """The cover's words in other languages; a design may have none."""
    if not path.exists():
        return {}
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    words = {}
    for tag in table:
        if not _TAG.fullmatch(tag) or tag.lower() == "en":
            raise _Invalid(f"{tag!r} is not the tag of another language, like de or zh-Hans")
        own = _get(table, tag, dict, WORDS)
        _no_others(own, {"sentiment", "tagline"}, tag)
        sentiment = _get(own, "sentiment", str, tag)
        if not sentiment.strip():
            raise _Invalid(f"{tag}.sentiment must not be empty")
        words[tag] = CoverWords(sentiment, _get(own, "tagline", str, tag, ""))
    return words


def _design(table: dict[str, Any], folder: FilePath) -> Design:
    _no_others(table, _TOP, "design.toml")
    texts = {key: _get(table, key, str, "design.toml") for key in _TEXTS}
    appeals = tuple(_get(table, "appeals", list, "design.toml"))
    if not appeals or not set(appeals) <= set(APPEALS):
        raise _Invalid(f"appeals must name some of {', '.join(APPEALS)}")
    styles = _get(table, "styles", dict, "design.toml")
    _no_others(styles, set(ROLES), "styles")
    panels = _get(table, "panels", dict, "design.toml")
    _no_others(panels, set(KINDS), "panels")
    read_styles = {role: _style(role, _get(styles, role, dict, "styles")) for role in ROLES}
    mood = _get(table, "mood", str, "design.toml", MOODS[0])
    if mood not in MOODS:
        raise _Invalid(f"mood must be one of {', '.join(MOODS)}")
    palettes = _tables(table, "palettes", "design.toml", _palette)
    if len({one.id for one in palettes}) < len(palettes):
        raise _Invalid("two palettes have the same id")
    return Design(
        id=folder.name,
        appeals=appeals,
        mood=mood,
        palettes=palettes,
        mourning=_get(table, "mourning", bool, "design.toml", False),
        order=_get(table, "order", int, "design.toml"),
        styles=read_styles,
        panels={kind: _panel(kind, _get(panels, kind, dict, "panels"), folder) for kind in KINDS},
        **texts,
    )


def _style(role: str, table: dict[str, Any]) -> TextStyle:
    where = f"styles.{role}"
    _no_others(table, _STYLE, where)
    size, floor = _number(table, "size", where), _number(table, "floor", where)
    if not 0 < floor <= size:
        raise _Invalid(f"{where}.floor must be above 0 and no larger than size")
    align = _get(table, "align", str, where, "start")
    if align not in ("start", "center", "end"):
        raise _Invalid(f"{where}.align must be start, center or end")
    return TextStyle(
        role=role,
        face=_get(table, "face", str, where),
        size=size,
        floor=floor,
        color=_color(_get(table, "color", str, where), f"{where}.color"),
        leading=_number(table, "leading", where, 1.3),
        tracking=_number(table, "tracking", where, 0.0),
        paragraph_gap=_number(table, "paragraph_gap", where, 0.6),
        align=cast(Literal["start", "center", "end"], align),
        balance=_get(table, "balance", bool, where, False),
        uppercase=_get(table, "uppercase", bool, where, False),
    )


def _panel(kind: str, table: dict[str, Any], folder: FilePath) -> PanelDesign:
    where = f"panels.{kind}"
    _no_others(table, {*_PANEL, *SHAPES}, where)
    base = _variant(kind, table, where, folder)
    shapes = {
        shape: _variant(kind, {**table, **_own(table, shape, where)}, f"{where}.{shape}", folder)
        for shape in SHAPES
        if shape in table
    }
    return replace(base, shapes=shapes)


def _own(table: dict[str, Any], shape: str, where: str) -> dict[str, Any]:
    own: dict[str, Any] = _get(table, shape, dict, where)
    _no_others(own, _PANEL, f"{where}.{shape}")
    return own


def _variant(kind: str, table: dict[str, Any], where: str, folder: FilePath) -> PanelDesign:
    layers = _tables(table, "layers", where, lambda t, place: _layer(t, place, folder))
    slots = _tables(table, "slots", where, _slot)
    roles = [role for slot in slots for role in slot.roles]
    for role in NEEDED[kind]:
        if roles.count(role) != 1:
            raise _Invalid(f"{where} needs one slot with the role {role}")
    photo = None
    if "photo" in table:
        if kind != "letter":
            raise _Invalid(f"{where}.photo: a photo stands beside the letter only")
        photo = _box(table["photo"], f"{where}.photo")
    ground = _ground(table.get("ground"), f"{where}.ground")
    return PanelDesign(ground, layers, slots, photo=photo)


def _palette(table: dict[str, Any], where: str) -> Palette:
    _no_others(table, {"id", "name", "colors", "words", "chroma", "low_ink"}, where)
    colors = _get(table, "colors", dict, where)
    if not colors:
        raise _Invalid(f"{where}.colors must name one colour or more")
    pairs = []
    for old, new in colors.items():
        if not isinstance(new, str):
            raise _Invalid(f"{where}.colors.{old} must be text")
        pairs.append((_color(old, f"{where}.colors"), _color(new, f"{where}.colors")))
    words = _get(table, "words", dict, where, {})
    _no_others(words, set(ROLES), f"{where}.words")
    chroma = _number(table, "chroma", where, 1.0)
    if not 0 <= chroma <= 2:
        raise _Invalid(f"{where}.chroma must lie between 0 and 2")
    return Palette(
        _get(table, "id", str, where),
        _get(table, "name", str, where),
        tuple(pairs),
        {
            role: _color(_get(words, role, str, f"{where}.words"), f"{where}.words.{role}")
            for role in words
        },
        chroma,
        _get(table, "low_ink", bool, where, False),
    )


def _layer(table: dict[str, Any], where: str, folder: FilePath) -> ArtLayer:
    _no_others(table, {"art", "fit", "anchor", "at", "width", "region", "span"}, where)
    file = _get(table, "art", str, where)
    if FilePath(file).name != file or not file.endswith(".svg"):
        raise _Invalid(f"{where}.art must be the name of an SVG file beside design.toml")
    fit = _get(table, "fit", str, where, "cover")
    region = _get(table, "region", str, where, "panel")
    if fit not in ("cover", "place"):
        raise _Invalid(f"{where}.fit must be cover or place")
    if region not in ("panel", "face"):
        raise _Invalid(f"{where}.region must be panel or face")
    width = _number(table, "width", where, 1.0)
    if width <= 0:
        raise _Invalid(f"{where}.width must be above 0")
    return ArtLayer(
        read_art(folder / file),
        cast(Literal["cover", "place"], fit),
        _pair(table.get("anchor", [0.5, 0.5]), f"{where}.anchor"),
        _pair(table.get("at", [0.5, 0.5]), f"{where}.at"),
        width,
        cast(Literal["panel", "face"], region),
        _get(table, "span", bool, where, False),
    )


def _slot(table: dict[str, Any], where: str) -> Slot:
    _no_others(table, {"box", "roles", "valign", "gap", "rules"}, where)
    box = _box(table.get("box"), f"{where}.box")
    roles = tuple(_get(table, "roles", list, where))
    if not roles or not set(roles) <= set(ROLES):
        raise _Invalid(f"{where}.roles must name some of {', '.join(ROLES)}")
    valign = _number(table, "valign", where, 0.5)
    gap = _number(table, "gap", where, 8.0)
    rules = _color(_get(table, "rules", str, where), f"{where}.rules") if "rules" in table else None
    return Slot(box, roles, valign, gap, rules)


def _box(value: object, where: str) -> SlotBox:
    x, y, width, height = _floats(value, 4, where)
    if min(x, y) < 0 or width <= 0 or height <= 0 or x + width > 1 or y + height > 1:
        raise _Invalid(f"{where} must lie between 0 and 1")
    return (x, y, width, height)


def _ground(value: object, where: str) -> Paint:
    """One colour, or {from, to, stops}: a linear gradient in fractions of the bleed box."""
    if isinstance(value, str):
        return _color(value, where)
    if not isinstance(value, dict):
        raise _Invalid(f"{where} must be a colour or a gradient")
    _no_others(value, {"from", "to", "stops"}, where)
    stops: list[tuple[float, Color]] = []
    for stop in _get(value, "stops", list, where):
        if not isinstance(stop, list) or len(stop) != 2 or not isinstance(stop[1], str):
            raise _Invalid(f"{where}.stops must be pairs of a fraction and a colour")
        stops.append((_floats(stop[:1], 1, f"{where}.stops")[0], _color(stop[1], where)))
    offsets = [offset for offset, _ in stops]
    if len(stops) < 2 or offsets != sorted(offsets):
        raise _Invalid(f"{where}.stops must be two or more, in rising order")
    start, end = _pair(value.get("from"), f"{where}.from"), _pair(value.get("to"), f"{where}.to")
    return LinearGradient(*start, *end, tuple(stops))


def _tables(
    table: dict[str, Any], key: str, where: str, read: Callable[[dict[str, Any], str], _T]
) -> tuple[_T, ...]:
    rows = _get(table, key, list, where, [])
    if not all(isinstance(row, dict) for row in rows):
        raise _Invalid(f"{where}.{key} must be tables")
    return tuple(read(row, f"{where}.{key}[{i}]") for i, row in enumerate(rows, 1))


_REQUIRED: Any = object()


def _get(
    table: Mapping[str, Any], key: str, kind: type, where: str, default: Any = _REQUIRED
) -> Any:
    value = table.get(key, default)
    if value is _REQUIRED:
        raise _Invalid(f"{where} has no {key}")
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise _Invalid(f"{where}.{key} must be {_KIND_NAMES[kind]}")
    return value


_KIND_NAMES = {str: "text", int: "a whole number", list: "a list", dict: "a table",
               bool: "true or false"}  # fmt: skip


def _number(table: Mapping[str, Any], key: str, where: str, default: float | None = None) -> float:
    value = table.get(key, default)
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise _Invalid(f"{where}.{key} must be a number")
    return float(value)


def _floats(value: object, count: int, where: str) -> tuple[float, ...]:
    if (
        not isinstance(value, list)
        or len(value) != count
        or any(isinstance(v, bool) or not isinstance(v, (int, float)) for v in value)
    ):
        raise _Invalid(f"{where} must be {count} number{'s' if count > 1 else ''}")
    return tuple(float(v) for v in value)


def _pair(value: object, where: str) -> tuple[float, float]:
    x, y = _floats(value, 2, where)
    return (x, y)


def _color(text: str, where: str) -> Color:
    if not _HEX.fullmatch(text):
        raise _Invalid(f"{where}: {text!r} is not a colour like #2c3b33")
    return (int(text[1:3], 16), int(text[3:5], 16), int(text[5:], 16))


def _no_others(table: Mapping[str, Any], known: set[str], where: str) -> None:
    unknown = sorted(set(table) - known)
    if unknown:
        raise _Invalid(f"{where} has an unknown key {unknown[0]!r}")
