"""Pairings of faces that a writer may choose for a card, in place of its design's own.

In: assets/pairings.toml, which says what each key means. Out: `Pairing` values by id, in the
order of the file. `Fonts` checks whether a face exists, when it is first needed.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from thankyou.base.quick_dataclass import dataclass
from thankyou.base.toml_table import ASSET, Table, open_table
from thankyou.typeset.forms import FORMS

ROLES: tuple[str, ...] = ("sentiment", "tagline", "message", "colophon")
"""The roles of words that a pairing must name a face for: those of a design's styles."""

FALLBACKS: tuple[str, ...] = ("serif", "sans", "hand")
"""The styles that scripts without a face in the pairing may be set in."""

_NUMBERS: Mapping[str, tuple[float, float]] = {
    "scale": (0.5, 2.0),
    "leading": (0.5, 2.0),
    "tracking": (-0.1, 0.5),
}  # beyond these a number is a slip, and the card illegible
_KEYS = {"id", "name", "note", "fallback", *ROLES}
_FACE_KEYS = {"face", "uppercase", "features", *_NUMBERS}


@dataclass(frozen=True, slots=True)
class PairedFace:
    """The face of one role. `face` is a key of assets/fonts.toml.

    `scale` multiplies the size of the design's style (and the smallest size it allows), so that
    the face looks as large as the design's own. `leading` multiplies the style's; `tracking` and
    `uppercase` and `features` take its place. None leaves the style as it is.
    """

    face: str
    scale: float = 1.0
    leading: float | None = None
    tracking: float | None = None
    uppercase: bool | None = None
    features: tuple[str, ...] | None = None


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
    """The pairings of `root`/pairings.toml, by id.

    Raises CardError("asset-invalid": file, line, what).
    """
    table = open_table(root / "pairings.toml", ASSET)
    found: dict[str, Pairing] = {}
    for order, row in enumerate(table.tables("pairings"), 1):
        pairing = _pairing(row, order)
        if pairing.id in found:
            raise row.wrong("id", f"the id “{pairing.id}” is used twice")
        found[pairing.id] = pairing
    if not found:
        raise table.wrong("pairings", "there are no pairings")
    table.done()
    return found


def _pairing(table: Table, order: int) -> Pairing:
    table.only(_KEYS)
    return Pairing(
        id=table.text("id", filled=True),
        name=table.text("name", filled=True),
        note=table.text("note", filled=True),
        order=order,
        faces=MappingProxyType({role: _face(table.table(role)) for role in ROLES}),
        fallback=table.one_of("fallback", FALLBACKS),
    )


def _face(table: Table) -> PairedFace:
    table.only(_FACE_KEYS)
    return PairedFace(
        face=table.text("face", filled=True),
        scale=_number(table, "scale") or 1.0,
        leading=_number(table, "leading"),
        tracking=_number(table, "tracking"),
        uppercase=table.flag("uppercase") if table.has("uppercase") else None,
        features=table.few_of("features", FORMS) if table.has("features") else None,
    )


def _number(table: Table, key: str) -> float | None:
    least, most = _NUMBERS[key]
    return table.number(key, least=least, most=most) if table.has(key) else None
