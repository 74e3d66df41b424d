"""One card to files of one kind.

In: a Composition, a path, perhaps a kind of output. Out: files, each written whole or not at all,
and their paths: one file if the kind holds a whole card, else one for each panel.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from thankyou.base.errors import CardError
from thankyou.export.card_list import CardList
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
from thankyou.export.page_form import PageForm
from thankyou.layout.composition import Composition
from thankyou.model.card import Card
from thankyou.model.scene import Part, Scene, rank_of


def export_card(
    card: Card,
    composition: Composition,
    path: Path,
    *,
    kind: OutputKind | None = None,
    dpi: float = DEFAULT_DPI,
    panel: str | None = None,
    password: str = "",
) -> list[Path]:
    """Write the card's panels (or one) as files of `kind`, by default the one `path` ends in.

    Where each panel is a file of its own, `path` names it if there is one, else OUT-<panel>.
    `password` is what will open them, "" for everybody. Raises CardError("output-kind",
    "dpi-range", "unknown-panel", "no-password-kind", "cannot-write") and as base.password.prepared;
    a file that was finished before another failed stays.
    """
    kind = kind_for(path) if kind is None else kind
    title = composition.addressee or composition.title
    scenes = [
        replace(scene, part=Part(0, rank_of(scene.name), title, scene.language))
        for scene in composition.scenes
    ]
    return _write_all(scenes, path, kind, settings_of(card, composition, dpi, password), panel)


def export_form(
    cards: CardList,
    form: PageForm,
    path: Path,
    *,
    kind: OutputKind | None = None,
    dpi: float = DEFAULT_DPI,
    panel: str | None = None,
    password: str = "",
) -> list[Path]:
    """Write the pages that a form makes of a few cards, as `export_card` does.

    Pages of one name, like the outsides of two sheets, are told apart by a number.
    """
    kind = kind_for(path) if kind is None else kind
    settings = settings_of(cards.composer.card, cards.compose(0), dpi, password)
    settings = replace(settings, scaling_none=form.scaling_none, duplex=form.duplex)
    return _write_all(list(form.pages(cards)), path, kind, settings, panel)


def _write_all(
    scenes: list[Scene], path: Path, kind: OutputKind, settings: OutputSettings, panel: str | None
) -> list[Path]:
    if "dpi" in kind.takes and not LOWEST_DPI <= settings.dpi <= HIGHEST_DPI:
        raise CardError("dpi-range", dpi=settings.dpi, low=LOWEST_DPI, high=HIGHEST_DPI)
    written = []
    for target, pages in _files(path, chosen_scenes(scenes, panel), kind).items():
        _write(kind.begin(target, settings), pages)
        written.append(target)
    return written


def export_pdf(card: Card, composition: Composition, path: Path, panel: str | None = None) -> Path:
    """The card's panels as pages of one PDF, in the format's order (or one panel alone).

    Raises CardError("cannot-write", "unknown-panel").
    """
    pdf = next(kind for kind in OUTPUT_KINDS if kind.key == "pdf")
    return export_card(card, composition, path, kind=pdf, panel=panel)[0]


def settings_of(
    card: Card, composition: Composition, dpi: float = DEFAULT_DPI, password: str = ""
) -> OutputSettings:
    """What a file of this card says of itself. It names nobody: such titles stand in the logs of
    printers, in indexes of disks and beside attachments."""
    return OutputSettings(composition.document_title, "", card.language, dpi, password=password)


def chosen_scenes(scenes: Sequence[Scene], panel: str | None) -> tuple[Scene, ...]:
    """The scenes of one panel, or all if `panel` is None. Raises CardError("unknown-panel")."""
    if panel is None:
        return tuple(scenes)
    chosen = tuple(scene for scene in scenes if scene.name == panel)
    if not chosen:
        names = ", ".join(dict.fromkeys(scene.name for scene in scenes))
        raise CardError("unknown-panel", name=panel, choices=names)
    return chosen


def files_written(path: Path, panels: Sequence[str], kind: OutputKind) -> list[Path]:
    """The file of each of these panels: `path` itself, or one a panel beside it, named after it,
    so that a dialog can ask about what will really be replaced."""
    if kind.many_panels or len(panels) == 1:
        return [path] * len(panels)
    files: list[Path] = []
    for panel in panels:
        name, again = panel, 2
        while (target := path.with_name(f"{path.stem}-{name}{path.suffix}")) in files:
            name, again = f"{panel}-{again}", again + 1
        files.append(target)
    return files


def _files(
    path: Path, scenes: tuple[Scene, ...], kind: OutputKind
) -> dict[Path, tuple[Scene, ...]]:
    """Which panels go into which file."""
    files: dict[Path, tuple[Scene, ...]] = {}
    for target, scene in zip(
        files_written(path, [scene.name for scene in scenes], kind), scenes, strict=True
    ):
        files[target] = (*files.get(target, ()), scene)
    return files or {path: scenes}


def _write(file: OutputFile, scenes: tuple[Scene, ...]) -> None:
    try:
        for scene in scenes:
            file.add(scene)
        file.finish()
    except BaseException:
        file.abort()
        raise
