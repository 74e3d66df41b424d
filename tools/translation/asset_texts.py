"""The texts of assets that the window shows in the user's language, not in the card's.

In: the asset folder. Out: texts, each with a note that says what it is. Words that belong to a
card (templates, salutations, covers) are not among them: they are written in each language, never
translated.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from translation.texts import Text

_FIELD_KEYS = ("label", "hint", "placeholder", "example")
_PLACEHOLDER = "stands inside a sentence of the message until it is filled in"


def asset_texts(assets: Path) -> Iterator[Text]:
    """Every text of the assets, file by file."""
    words = assets / "words" / "en"
    yield from _file(words / "appeals.toml", assets, _appeals)
    yield from _file(words / "fields.toml", assets, _fields)
    yield from _file(assets / "pairings.toml", assets, _pairings)
    yield from _file(assets / "papers.toml", assets, _papers)
    yield from _file(assets / "envelopes.toml", assets, _envelopes)
    for path in sorted((assets / "formats").glob("*.toml")):
        yield from _file(path, assets, _format)
    for path in sorted((assets / "designs").glob("*/design.toml")):
        yield from _file(path, assets, _design)


Found = Iterator[tuple[str, str]]
"""A text, and what it is."""


def _file(path: Path, assets: Path, read: Any) -> Iterator[Text]:
    place = f"assets/{path.relative_to(assets).as_posix()}"
    for source, note in read(tomllib.loads(path.read_text(encoding="utf-8"))):
        if source:
            yield Text(source, places=(place,), notes=(note,))


def _appeals(data: dict[str, Any]) -> Found:
    for appeal in data["appeal"]:
        yield appeal["name"], f"What a card thanks for ({appeal['id']})"
        yield appeal["line"], f"A line about what a card thanks for ({appeal['id']})"


def _fields(data: dict[str, Any]) -> Found:
    for name, table in data.items():
        if "label" not in table:
            yield from _asked(name, table)
            continue
        for key in _FIELD_KEYS:
            note = f"The {key} of the field “{name}”"
            yield table.get(key, ""), f"{note}: {_PLACEHOLDER}" if key == "placeholder" else note
        for voice, example in table.get("examples", {}).items():
            yield example, f"An example for the field “{name}” ({voice})"


def _asked(place: str, table: dict[str, Any]) -> Found:
    """What the guide asks and offers to tick or tap, and the tables inside."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _asked(f"{place}, {key}", value)
        else:
            yield value, f"In guided writing ({place}): {key}"


def _pairings(data: dict[str, Any]) -> Found:
    for pairing in data["pairings"]:
        yield pairing["name"], "The name of a choice of typefaces"
        yield pairing["note"], f"About the typefaces “{pairing['name']}”"


def _papers(data: dict[str, Any]) -> Found:
    for paper in data["papers"]:
        yield paper["name"], "The name of a paper"


def _envelopes(data: dict[str, Any]) -> Found:
    for envelope in data["envelopes"]:
        yield envelope["name"], "The name of an envelope"


def _format(data: dict[str, Any]) -> Found:
    yield data["name"], "The name of a size of card"
    yield data.get("note", ""), f"About the size “{data['name']}”"


def _design(data: dict[str, Any]) -> Found:
    name = data["name"]
    yield name, "The name of a design"
    yield data.get("note", ""), f"About the design “{name}”"
    yield data.get("alt", ""), f"What the cover of the design “{name}” shows, for a screen reader"
    for palette in data.get("palettes", ()):
        yield palette["name"], "The name of a design's colours"
