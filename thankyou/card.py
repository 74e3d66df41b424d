"""The document. A `Card` is immutable, so undo is a list of cards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

FIELDS: tuple[str, ...] = (
    "recipient",
    "role",
    "unit",
    "date",
    "moment",
    "effect",
    "loved_one",
    "sender",
)
"""The merge fields that every template may use. An allow-list: nothing else is a field."""

APPEALS: tuple[str, ...] = ("work", "calling", "tears", "lives")
"""The article's four thanks."""


@dataclass(frozen=True, slots=True)
class Card:
    """One card, before it is laid out.

    `sentiment`, `tagline` and `message` are in the merge grammar (words.grammar). `fields` are
    (name, value) pairs in the order of FIELDS, empty values left out. `template` remembers
    which template the message began as. `language` is a BCP 47 tag.
    """

    message: str = ""
    sentiment: str = "Thank you"
    tagline: str = ""
    fields: tuple[tuple[str, str], ...] = ()
    appeal: str = "work"
    template: str | None = None
    design: str = "fern"
    format: str = "flat-a6"
    language: str = "en"

    def values(self) -> dict[str, str]:
        """The fields as a dictionary, without the empty ones."""
        return dict(self.fields)

    def with_fields(self, changes: Mapping[str, str]) -> Card:
        """The card with these fields set; an empty value removes the field."""
        merged = {**dict(self.fields), **changes}
        pairs = tuple((name, merged[name]) for name in FIELDS if merged.get(name))
        return replace(self, fields=pairs)

    def changed(self, **changes: Any) -> Card:
        """A copy with attributes replaced (dataclasses.replace)."""
        return replace(self, **changes)


@dataclass(frozen=True, slots=True)
class Panel:
    """One face of a card, or the open inside spread, in points.

    `kind`: "cover" carries the sentiment, "letter" the message, "back" the colophon.
    `face` is the part of the panel where words may stand, (x, y, width, height) in points.
    `fold_x` is the x of a vertical fold inside the panel, or None.
    """

    name: str
    kind: str
    width: float
    height: float
    face: tuple[float, float, float, float]
    fold_x: float | None = None


@dataclass(frozen=True, slots=True)
class Format:
    """A size and fold of card, read from assets/formats/. `bleed` in points."""

    id: str
    name: str
    note: str
    panels: tuple[Panel, ...]
    bleed: float
    order: int = 0
