"""Pairings of faces that a writer may choose for a card, in place of its design's own.

In: assets/pairings.toml, which says what each key means. Out: `Pairing` values by id, in the
order of the file. Whether the faces exist is for `Fonts` to say, when one is first needed.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from thankyou.base.errors import CardError

ROLES: tuple[str, ...] = ("sentiment", "tagline", "message", "colophon")
"""The roles of words that a pairing must name a face for: those of a design's styles."""

FALLBACKS: tuple[str, ...] = ("serif", "sans", "hand")
"""The styles that scripts without a face in the pairing may be set in."""

_TEXTS = ("id", "name", "note", "fallback")
_NUMBERS: Mapping[str, tuple[float, float]] = {
    "scale": (0.5, 2.0),
    "leading": (0.5, 2.0),
    "tracking": (-0.1, 0.5),
}  # beyond these a number is a slip, and the card illegible


@dataclass(frozen=True, slots=True)
class PairedFace:
    """The face of one role. `face` is a key of assets/fonts.toml.

    `scale` multiplies the size of the design's style (and the smallest size it allows), so that
    the face looks as large as the design's own. `leading` multiplies the style's; `tracking` and
    `uppercase` take its place. None leaves the style as it is.
    """

    face: str
    scale: float = 1.0
    leading: float | None = None
    tracking: float | None = None
    uppercase: bool | None = None


@dataclass(frozen=True, slots=True)
class Pairing:
    """Faces that go together, by role. `name` and `note` are shown to the writer.

    `fallback` is the style (of FALLBACKS) that other scripts come in beside the message.
    """

    id: str
    name: str
    note: str
    order: int
    faces: Mapping[str, PairedFace]
    fallback: str = "serif"


def load_pairings(root: Path) -> dict[str, Pairing]:
    """The pairings of `root`/pairings.toml, by id. Raises CardError("asset-invalid")."""
    try:
        data = tomllib.loads((root / "pairings.toml").read_text(encoding="utf-8"))
        _only(data, {"pairings"}, "the file")
        rows = data.get("pairings")
        if not isinstance(rows, list) or not rows:
            raise ValueError("there are no pairings")
        pairings = [_pairing(row, place) for place, row in enumerate(rows, 1)]
        found = {pairing.id: pairing for pairing in pairings}
        if len(found) < len(pairings):
            raise ValueError("two pairings have the same id")
        return found
    except (OSError, ValueError) as error:
        raise CardError("asset-invalid", file="pairings.toml", what=str(error)) from error


def _pairing(row: object, place: int) -> Pairing:
    where = f"pairing {place}"
    table = _table(row, where)
    _only(table, {*_TEXTS, *ROLES}, where)
    texts = {key: _text(table, key, where) for key in _TEXTS}
    where = f"pairing {texts['id']!r}"
    if texts["fallback"] not in FALLBACKS:
        raise ValueError(f"{where}: fallback must be one of {', '.join(FALLBACKS)}")
    faces = {role: _face(table.get(role), f"{where}, {role}") for role in ROLES}
    return Pairing(
        id=texts["id"],
        name=texts["name"],
        note=texts["note"],
        order=place,
        faces=MappingProxyType(faces),
        fallback=texts["fallback"],
    )


def _face(row: object, where: str) -> PairedFace:
    table = _table(row, where)
    _only(table, {"face", "uppercase", *_NUMBERS}, where)
    uppercase = table.get("uppercase")
    if not (uppercase is None or isinstance(uppercase, bool)):
        raise ValueError(f"{where}: uppercase must be true or false")
    scale = _number(table, "scale", where)
    return PairedFace(
        face=_text(table, "face", where),
        scale=1.0 if scale is None else scale,
        leading=_number(table, "leading", where),
        tracking=_number(table, "tracking", where),
        uppercase=uppercase,
    )


def _table(value: object, where: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ValueError(f"{where} is missing or no table")
    return value


def _only(table: Mapping[str, object], known: set[str], where: str) -> None:
    unknown = sorted(set(table) - known)
    if unknown:
        raise ValueError(f"{where}: unknown key {unknown[0]!r}")


def _text(table: Mapping[str, object], key: str, where: str) -> str:
    value = table.get(key)
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"{where}: {key} must be a text")
    return value


def _number(table: Mapping[str, object], key: str, where: str) -> float | None:
    value = table.get(key)
    if value is None:
        return None
    least, most = _NUMBERS[key]
    # A truth value is an int to Python; "not a number" fails both comparisons.
    if isinstance(value, int | float) and not isinstance(value, bool) and least <= value <= most:
        return float(value)
    raise ValueError(f"{where}: {key} must be a number from {least:g} to {most:g}")
