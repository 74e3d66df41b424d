"""Formats: sizes, folds and panels, read from assets/formats/ or made to the writer's measure.

In: the asset folder, or a custom format's id, and the papers that there are. Out: `Format` values
in points, in the order in which they are offered.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from thankyou.base.late_pattern import late
from thankyou.base.toml_table import ASSET, Table, open_table
from thankyou.base.translatable import translatable
from thankyou.base.units import mm
from thankyou.model.card import LENGTHS
from thankyou.model.format import FOLDS, Format, Panel, PaperSize, Postal

SMALLEST, LARGEST = 70.0, 210.0
"""The sides of a custom card, in millimetres: what words of nine points can stand on, and what an
A3 sheet can hold folded."""

WIDEST = 1.45
"""A level card is at most so many times as wide as high: covers are drawn as wide as that. An
upright one may be as slim as it likes."""

_CUSTOM = late(r"custom-(\d{2,3}(?:\.\d)?)x(\d{2,3}(?:\.\d)?)-(flat|side|tent)")
_BLEED = 3.0


def load_formats(root: Path, papers: Mapping[str, PaperSize]) -> dict[str, Format]:
    """Every format of `root`/formats, by id.

    Raises CardError("asset-invalid": file, line, what).
    """
    paths = sorted((root / "formats").glob("*.toml"))
    formats = [_format(open_table(path, ASSET), papers) for path in paths]
    return {f.id: f for f in sorted(formats, key=lambda f: (f.order, f.id))}


class Formats(Mapping[str, Format]):
    """The formats of `root`/formats by id. One whose file has its name is read alone, all of them
    when they are gone through, in their order. Raises as load_formats."""

    def __init__(self, root: Path, papers: Mapping[str, PaperSize]) -> None:
        self._root, self._papers = root, papers
        self._read: dict[str, Format] = {}

    @cached_property
    def _whole(self) -> dict[str, Format]:
        whole = load_formats(self._root, self._papers)
        whole.update(self._read)  # the very same values as before
        self._read = whole
        return whole

    @cached_property
    def _files(self) -> dict[str, Path]:
        return {path.stem: path for path in (self._root / "formats").glob("*.toml")}

    def __getitem__(self, name: str) -> Format:
        if name not in self._read and name in self._files:
            found = _format(open_table(self._files[name], ASSET), self._papers)
            self._read[found.id] = found
        return self._read[name] if name in self._read else self._whole[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._whole)

    def __len__(self) -> int:
        return len(self._whole)


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
    """The id of a card of the writer's own size: sides of the closed card in mm, to a tenth."""
    return f"custom-{width:.4g}x{height:.4g}-{fold}"


def custom_format(name: str, papers: Mapping[str, PaperSize]) -> Format | None:
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
        paper=papers["A4" if fits else "A3"],
    )


def _format(table: Table, papers: Mapping[str, PaperSize]) -> Format:
    width = mm(table.number("width_mm", above=0))
    height = mm(table.number("height_mm", above=0))
    fold = table.one_of("fold", FOLDS, "flat")
    postal = _postal(table.table("postal"), table) if table.has("postal") else None
    made = Format(
        id=table.text("id", filled=True),
        name=table.text("name"),
        note=table.text("note", ""),
        panels=_panels(width, height, fold, postal),
        bleed=mm(table.number("bleed_mm", _BLEED, least=0)),
        order=table.whole("order", 0),
        fold=fold,
        least_text=table.number("least_text_pt", 0.0, least=0),
        postal=postal,
        paper=papers[table.one_of("paper", tuple(papers), "A4")],
        longest=table.one_of("longest", LENGTHS, LENGTHS[-1]),
    )
    table.done()
    return made


def _postal(table: Table, card: Table) -> Postal:
    """The address side, whose boxes lie on the card."""
    width, height = card.number("width_mm"), card.number("height_mm")

    def box(key: str) -> tuple[float, float, float, float]:
        x, y, w, h = table.box(key, width, height)
        return (mm(x), mm(y), mm(w), mm(h))

    postal = Postal(
        box("address_mm"),
        box("stamp_mm"),
        mm(table.number("divider_mm", above=0, most=width)),
        mm(table.number("clear_mm", 0.0, least=0)),
    )
    table.done()
    return postal


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
