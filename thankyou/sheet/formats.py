"""Formats: sizes, folds and panels, read from assets/formats/.

In: the asset folder. Out: `Format` values in points, in the shelf's order.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from thankyou.card import Format, Panel
from thankyou.errors import CardError
from thankyou.units import mm


def load_formats(root: Path) -> dict[str, Format]:
    """Every format of `root`/formats, by id. Raises CardError("asset-invalid")."""
    formats = []
    for path in sorted((root / "formats").glob("*.toml")):
        try:
            formats.append(_format(tomllib.loads(path.read_text(encoding="utf-8"))))
        except (OSError, KeyError, TypeError, ValueError) as error:
            raise CardError("asset-invalid", file=path.name, what=str(error)) from error
    return {f.id: f for f in sorted(formats, key=lambda f: (f.order, f.id))}


def _format(data: dict[str, Any]) -> Format:
    return Format(
        id=str(data["id"]),
        name=str(data["name"]),
        note=str(data.get("note", "")),
        panels=tuple(_panel(p) for p in data["panels"]),
        bleed=mm(float(data["bleed_mm"])),
        order=int(data.get("order", 0)),
    )


def _panel(data: dict[str, Any]) -> Panel:
    width, height = mm(float(data["width_mm"])), mm(float(data["height_mm"]))
    face = tuple(mm(float(v)) for v in data["face_mm"]) if "face_mm" in data else None
    if face is not None and len(face) != 4:
        raise ValueError("face_mm takes x, y, width and height")
    fold = mm(float(data["fold_x_mm"])) if "fold_x_mm" in data else None
    return Panel(
        name=str(data["name"]),
        kind=str(data["kind"]),
        width=width,
        height=height,
        face=(face[0], face[1], face[2], face[3]) if face else (0.0, 0.0, width, height),
        fold_x=fold,
    )
