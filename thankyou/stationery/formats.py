"""Formats: sizes, folds and panels, read from assets/formats/ or made to the writer's measure.

In: the asset folder, or a custom format's id. Out: `Format` values in points, in the shelf's
order.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

from thankyou.base.errors import CardError
from thankyou.base.translatable import translatable
from thankyou.base.units import mm
from thankyou.model.card import LENGTHS
from thankyou.model.format import FOLDS, Format, Panel, Postal

PAPERS: dict[str, tuple[float, float]] = {
    "A4": (mm(210), mm(297)),
    "Letter": (mm(215.9), mm(279.4)),
    "A3": (mm(297), mm(420)),
}
"""Sheets upright, in points. ISO 216; ANSI/ASME Y14.1 (Letter)."""

SMALLEST, LARGEST = 70.0, 210.0
"""The sides of a custom card, in millimetres: what words of nine points can stand on, and what an
A3 sheet can hold folded."""

WIDEST = 1.45
"""A level card is at most so many times as wide as high: covers are drawn as wide as that. An
upright one may be as slim as it likes."""

_CUSTOM = re.compile(r"custom-(\d{2,3}(?:\.\d)?)x(\d{2,3}(?:\.\d)?)-(flat|side|tent)")
_KEYS = {
    "id", "name", "note", "order", "bleed_mm", "fold", "width_mm", "height_mm", "least_text_pt",
    "paper", "postal", "longest",
}  # fmt: skip
_BLEED = 3.0


def load_formats(root: Path) -> dict[str, Format]:
    """Every format of `root`/formats, by id. Raises CardError("asset-invalid")."""
    formats = []
    for path in sorted((root / "formats").glob("*.toml")):
        try:
            formats.append(_format(tomllib.loads(path.read_text(encoding="utf-8"))))
        except (OSError, KeyError, TypeError, ValueError) as error:
            raise CardError("asset-invalid", file=path.name, what=str(error)) from error
    return {f.id: f for f in sorted(formats, key=lambda f: (f.order, f.id))}


def mirrored(card_format: Format) -> Format:
    """The format as it opens for a language that is written from the right: cover and fold change
    sides, and the letter stands on the page that is read first. One without such a fold stays."""
    if card_format.fold not in ("side", "quarter"):
        return card_format
    panels = tuple(
        replace(
            panel, mirrored=True,
            face=(panel.width - panel.face[0] - panel.face[2], *panel.face[1:]),
        )
        for panel in card_format.panels
    )  # fmt: skip
    return replace(card_format, panels=panels)


def custom_id(width: float, height: float, fold: str) -> str:
    """The id of a card of one's own size: sides of the closed card in mm, to a tenth."""
    return f"custom-{width:.4g}x{height:.4g}-{fold}"


def custom_format(name: str) -> Format | None:
    """The format that an id of custom_id describes; None if it is no such id, or out of bounds."""
    found = _CUSTOM.fullmatch(name)
    if found is None:
        return None
    width, height, fold = float(found[1]), float(found[2]), found[3]
    if not (SMALLEST <= width <= LARGEST and SMALLEST <= height <= LARGEST):
        return None
    if width > WIDEST * height:
        return None
    open_width = width * (2 if fold == "side" else 1)
    open_height = height * (2 if fold == "tent" else 1)
    fits = min(open_width, open_height) <= 200 and max(open_width, open_height) <= 287
    return Format(
        id=name,
        name=translatable("Your own size"),
        note=f"{found[1]} × {found[2]} mm",
        panels=_panels(mm(width), mm(height), fold),
        bleed=mm(_BLEED),
        order=1000,
        fold=fold,
        paper="A4" if fits else "A3",
    )


def _format(data: dict[str, Any]) -> Format:
    unknown = sorted(set(data) - _KEYS)
    if unknown:
        raise ValueError(f"unknown key {unknown[0]!r}")
    width, height = mm(float(data["width_mm"])), mm(float(data["height_mm"]))
    fold, paper = str(data.get("fold", "flat")), str(data.get("paper", "A4"))
    if fold not in FOLDS:
        raise ValueError(f"fold must be one of {', '.join(FOLDS)}")
    if paper not in PAPERS:
        raise ValueError(f"paper must be one of {', '.join(PAPERS)}")
    longest = str(data.get("longest", LENGTHS[-1]))
    if longest not in LENGTHS:
        raise ValueError(f"longest must be one of {', '.join(LENGTHS)}")
    postal = _postal(data["postal"], width, height) if "postal" in data else None
    return Format(
        id=str(data["id"]),
        name=str(data["name"]),
        note=str(data.get("note", "")),
        panels=_panels(width, height, fold, postal),
        bleed=mm(float(data.get("bleed_mm", _BLEED))),
        order=int(data.get("order", 0)),
        fold=fold,
        least_text=float(data.get("least_text_pt", 0.0)),
        postal=postal,
        paper=paper,
        longest=longest,
    )


def _panels(
    width: float, height: float, fold: str, postal: Postal | None = None
) -> tuple[Panel, ...]:
    """The panels of a card of this closed size, in the order in which it is read."""
    face = (0.0, 0.0, width, height)
    cover = Panel("front", "cover", width, height, face)
    if postal is not None:
        return (
            cover,
            Panel("address", "letter", width, height, (0.0, 0.0, postal.divider, height)),
        )
    if fold == "flat":
        return (cover, Panel("back", "letter", width, height, face))
    back = Panel("back", "back", width, height, face)
    if fold == "tent":
        lower = (0.0, height, width, height)
        return (cover, Panel("inside", "letter", width, 2 * height, lower, fold_y=height), back)
    right = (width, 0.0, width, height)
    return (cover, Panel("inside", "letter", 2 * width, height, right, fold_x=width), back)


def _postal(data: dict[str, Any], width: float, height: float) -> Postal:
    def box(key: str) -> tuple[float, float, float, float]:
        values = [mm(float(v)) for v in data[key]]
        if len(values) != 4:
            raise ValueError(f"postal.{key} takes x, y, width and height")
        x, y, w, h = values
        if min(values) < 0 or x + w > width or y + h > height:
            raise ValueError(f"postal.{key} lies outside the card")
        return (x, y, w, h)

    return Postal(
        box("address_mm"), box("stamp_mm"), mm(float(data["divider_mm"])),
        mm(float(data.get("clear_mm", 0.0))),
    )  # fmt: skip
