"""One card to files of one kind.

In: a Composition, a path, perhaps a kind of output. Out: files, each written whole or not at all,
and their paths: one file if the kind holds a whole card, else one for each panel.
"""

from __future__ import annotations

from pathlib import Path

from thankyou.base.errors import CardError
from thankyou.export.output_kinds import (
    DEFAULT_DPI,
    HIGHEST_DPI,
    LOWEST_DPI,
    OUTPUT_KINDS,
    OutputFile,
    OutputKind,
    OutputSettings,
    kind_for,
)
from thankyou.layout.composition import Composition
from thankyou.model.card import Card
from thankyou.model.scene import Scene


def export_card(
    card: Card,
    composition: Composition,
    path: Path,
    *,
    kind: OutputKind | None = None,
    dpi: float = DEFAULT_DPI,
    panel: str | None = None,
) -> list[Path]:
    """Write the card's panels (or one) as files of `kind`, by default the one `path` ends in.

    Where each panel is a file of its own, `path` names it if there is one, else OUT-<panel>.
    Raises CardError("output-kind", "dpi-range", "unknown-panel", "cannot-write"); a file that was
    finished before another failed stays.
    """
    kind = kind_for(path) if kind is None else kind
    if "dpi" in kind.takes and not LOWEST_DPI <= dpi <= HIGHEST_DPI:
        raise CardError("dpi-range", dpi=dpi, low=LOWEST_DPI, high=HIGHEST_DPI)
    scenes = chosen_scenes(composition, panel)
    settings = settings_of(card, composition, dpi)
    written = []
    for target, panels in _files(path, scenes, kind).items():
        _write(kind.begin(target, settings), panels)
        written.append(target)
    return written


def export_pdf(card: Card, composition: Composition, path: Path, panel: str | None = None) -> Path:
    """The card's panels as pages of one PDF, in the format's order (or one panel alone).

    Raises CardError("cannot-write", "unknown-panel").
    """
    pdf = next(kind for kind in OUTPUT_KINDS if kind.key == "pdf")
    return export_card(card, composition, path, kind=pdf, panel=panel)[0]


def settings_of(card: Card, composition: Composition, dpi: float = DEFAULT_DPI) -> OutputSettings:
    """What a file of this card says of itself."""
    author = card.values().get("sender", "")
    return OutputSettings(composition.title, author, card.language, dpi)


def chosen_scenes(composition: Composition, panel: str | None) -> tuple[Scene, ...]:
    """The scene of one panel, or all if `panel` is None. Raises CardError("unknown-panel")."""
    if panel is None:
        return composition.scenes
    chosen = tuple(scene for scene in composition.scenes if scene.name == panel)
    if not chosen:
        names = ", ".join(scene.name for scene in composition.scenes)
        raise CardError("unknown-panel", name=panel, choices=names)
    return chosen


def _files(
    path: Path, scenes: tuple[Scene, ...], kind: OutputKind
) -> dict[Path, tuple[Scene, ...]]:
    """Which panels go into which file."""
    if kind.many_panels or len(scenes) == 1:
        return {path: scenes}
    return {path.with_name(f"{path.stem}-{scene.name}{path.suffix}"): (scene,) for scene in scenes}


def _write(file: OutputFile, scenes: tuple[Scene, ...]) -> None:
    try:
        for scene in scenes:
            file.add(scene)
        file.finish()
    except BaseException:
        file.abort()
        raise
