"""One card to files: a PDF of its panels, or a picture of each.

In: a Composition. Out: files, written whole or not at all, and their paths.
"""

from __future__ import annotations

from pathlib import Path

from thankyou import __version__
from thankyou.base.errors import CardError
from thankyou.layout.compose import Composition
from thankyou.model.card import Card

CREATOR = f"thankyou {__version__}"
PICTURE_DPI = 300
LOWEST_DPI, HIGHEST_DPI = 36, 1200
PICTURES = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG"}
"""File endings for pictures, and Pillow's names for their formats."""


def export_pdf(card: Card, composition: Composition, path: Path, panel: str | None = None) -> Path:
    """The card's panels as pages of one PDF, in the format's order (or one panel alone).

    Raises CardError("cannot-write", "unknown-panel").
    """
    from thankyou.render.pdf.writer import PdfWriter

    names = _chosen(composition, panel)
    writer = PdfWriter(
        path,
        title=composition.title,
        author=card.values().get("sender", ""),
        language=card.language,
        creator=CREATOR,
    )
    try:
        for scene in composition.scenes:
            if scene.name in names:
                writer.add(scene)
        writer.finish()
    except BaseException:
        writer.abort()
        raise
    return path


def picture_paths(composition: Composition, path: Path, panel: str | None) -> dict[str, Path]:
    """Where each panel's picture goes: `path` itself for one panel, else OUT-<panel>.png."""
    names = _chosen(composition, panel)
    if len(names) == 1:
        return {names[0]: path}
    return {name: path.with_name(f"{path.stem}-{name}{path.suffix}") for name in names}


def export_pictures(
    composition: Composition, path: Path, dpi: float = PICTURE_DPI, panel: str | None = None
) -> list[Path]:
    """The trim box of each panel (or of one) as PNG or JPEG, by the ending of `path`.

    Raises CardError("picture-kind", "dpi-range", "unknown-panel", "cannot-write").
    """
    from thankyou.base.atomic_write import atomic_writer
    from thankyou.render.raster.painter import paint, write_image

    kind = PICTURES.get(path.suffix.lower())
    if kind is None:
        raise CardError("picture-kind", path=str(path))
    if not LOWEST_DPI <= dpi <= HIGHEST_DPI:
        raise CardError("dpi-range", dpi=dpi, low=LOWEST_DPI, high=HIGHEST_DPI)
    targets = picture_paths(composition, path, panel)
    for scene in composition.scenes:
        if scene.name in targets:
            image = paint(scene, dpi=dpi)
            with atomic_writer(targets[scene.name]) as file:
                write_image(image, file, kind, dpi)
    return list(targets.values())


def _chosen(composition: Composition, panel: str | None) -> list[str]:
    names = [scene.name for scene in composition.scenes]
    if panel is None:
        return names
    if panel not in names:
        raise CardError("unknown-panel", name=panel, choices=", ".join(names))
    return [panel]
