"""Panels that are turned on a sheet: the PDF, rasterised, against the preview.

Text, pictures, gradients and strokes of every design, a quarter turn at a time, at the resolution
of a preview. A failure leaves both pictures and their difference beside the test's temporary files.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pdfhelp import write
from PIL import Image
from sampling import sampled

from benchmarks.parity import pdf_page
from thankyou.base.geometry import Rect, Size, Transform
from thankyou.catalog import Catalog
from thankyou.model.card import Card, CardSignature
from thankyou.model.scene import Group, Part, Scene, rect_segments
from thankyou.pictures.ink import Ink
from thankyou.pictures.photo import read_photo
from thankyou.render.raster.painter import paint
from thankyou.storage.container import card_photo

CATALOG = Catalog()
DPI = 100
OVER = 4
"""The benchmark takes eight: three times slower; all pages then differ by 0.1 or 0.2 less."""
MARGIN = 7.3
"""No whole number of pixels: a turned panel's edges fall within them."""


def turn(quarters: int, size: Size) -> Transform:
    """Quarter turns clockwise of a panel, back to the corner. As imposition writes it: exact."""
    wide, high = size.width, size.height
    return (
        Transform(),
        Transform(0, 1, -1, 0, high, 0),
        Transform(-1, 0, 0, -1, wide, high),
        Transform(0, -1, 1, 0, 0, wide),
    )[quarters]


def sheet(panels: Iterable[Scene], quarters: int) -> Scene:
    """Panels beside each other, each turned, clipped at its trim box as on a sheet."""
    items, x, highest = [], MARGIN, 0.0
    for number, panel in enumerate(panels):
        size = panel.size
        wide, high = (size.height, size.width) if quarters % 2 else (size.width, size.height)
        place = turn(quarters, size).then(Transform.translation(x, MARGIN))
        clip = rect_segments(Rect(x, MARGIN, wide, high))
        part = Part(0, number, "A card", panel.language)
        items.append(Group((Group(panel.items, transform=place),), clip=clip, part=part))
        x += wide + MARGIN
        highest = max(highest, high)
    return Scene("sheet", Size(x, highest + 2 * MARGIN), 0.0, tuple(items))


def difference(scene: Scene, folder: Path) -> float:
    """The mean difference of a sheet's preview and its PDF, of 255."""
    path = folder / "sheet.pdf"
    write(path, scene)
    preview = paint(scene, dpi=DPI)
    ours = np.asarray(preview, dtype=np.float64)
    theirs = pdf_page(path, 0, ours.shape[1], ours.shape[0], DPI, over=OVER)
    apart = np.abs(ours - theirs)
    mean = float(apart.mean())
    if mean > 1.0:
        preview.save(folder / "preview.png")
        Image.fromarray(theirs.astype("uint8")).save(folder / "pdf.png")
        Image.fromarray(np.clip(apart * 20, 0, 255).astype("uint8")).save(folder / "apart.png")
    return mean


@pytest.mark.parametrize(
    ("design", "quarters"),
    sampled([(design, quarters) for design in CATALOG.designs for quarters in range(4)], every=5),
)
def test_designs(design: str, quarters: int, tmp_path: Path) -> None:
    held = CATALOG.designs[design]
    card = Card(
        message="Thank you for the night. " * 6, sentiment=held.sentiment, tagline=held.tagline,
        design=design, format="flat-a6",
    )  # fmt: skip
    scene = sheet(CATALOG.composer(card).compose().scenes, quarters)
    assert difference(scene, tmp_path) <= 1.0


@pytest.mark.parametrize(
    ("number", "quarters"), sampled([(n, q) for n in range(13) for q in (1, 2, 3)], every=8)
)
def test_scripts(number: int, quarters: int, tmp_path: Path, scripts: list[Any]) -> None:
    text = scripts[number]
    card = Card(message=text["message"].strip(), language=text["language"], design="still-water")
    card = card.with_fields({"recipient": text["recipient"]})
    scene = sheet(CATALOG.composer(card).compose().scenes[1:2], quarters)
    assert difference(scene, tmp_path) <= 1.0


@pytest.mark.parametrize("quarters", range(4))
def test_a_photo_and_a_signature(quarters: int, tmp_path: Path) -> None:
    rng = np.random.default_rng(7)
    coarse = rng.integers(0, 255, (30, 40, 3), dtype=np.uint8)
    detail = Image.fromarray(coarse).resize((1600, 1200), Image.Resampling.BICUBIC)
    file = io.BytesIO()
    detail.save(file, "PNG")
    photo = card_photo(read_photo(file.getvalue(), "a.png"))
    strokes = Ink.from_points([[(0, 8, 0.5), (9, 0, 0.8), (20, 10, 0.4)]]).strokes
    card = Card(
        message="Thank you for the night. " * 4, design="fern", format="flat-a6", photo=photo,
        signature=CardSignature(strokes),
    )  # fmt: skip
    scene = sheet(CATALOG.composer(card).compose().scenes, quarters)
    assert difference(scene, tmp_path) <= 1.0


def test_the_comparison_can_fail(tmp_path: Path) -> None:
    """A panel turned the other way round is seen by the measure that the tests rely on."""
    card = Card(message="Thank you for the night. " * 6, design="fern", format="flat-a6")
    panels = CATALOG.composer(card).compose().scenes
    upright, upside_down = (np.asarray(paint(sheet(panels, q), dpi=DPI), float) for q in (0, 2))
    assert np.abs(upright - upside_down).mean() > 3.0
