"""What you see is what comes out: the PDF, rasterised, against the Pillow preview.

A sample of what `python -m benchmarks parity words` measures in full. A failure leaves actual,
expected and difference pictures beside the test's temporary files.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from benchmarks.parity import DPI, pdf_page, ssim
from benchmarks.words import lost, read_pdfium, read_poppler
from thankyou.batch.output import export_pdf
from thankyou.card import Card
from thankyou.library import Library
from thankyou.paint.raster import paint

LIBRARY = Library()
CASES = [(d, f) for d in LIBRARY.designs for f in ("flat-a6", "fold-a6")]


def compare(card: Card, folder: Path) -> Path:
    composition = LIBRARY.composer(card).compose()
    assert not composition.problems
    path = export_pdf(card, composition, folder / "card.pdf")
    for page, scene in enumerate(composition.scenes):
        preview = paint(scene, dpi=DPI)
        ours = np.asarray(preview, dtype=np.float64)
        theirs = pdf_page(path, page, ours.shape[1], ours.shape[0])
        difference = np.abs(ours - theirs)
        score = ssim(ours, theirs)
        if difference.mean() > 1.0 or score < 0.995:
            preview.save(folder / f"{scene.name}-preview.png")
            Image.fromarray(theirs.astype("uint8")).save(folder / f"{scene.name}-pdf.png")
            loud = np.clip(difference * 20, 0, 255).astype("uint8")
            Image.fromarray(loud).save(folder / f"{scene.name}-difference.png")
        assert difference.mean() <= 1.0, (scene.name, folder)
        assert score >= 0.995, (scene.name, folder)
    return path


@pytest.mark.parametrize(("design", "card_format"), CASES)
def test_designs(design: str, card_format: str, tmp_path: Path, scripts: list[Any]) -> None:
    every = scripts[-1]
    card = Card(
        message=every["message"], sentiment="Thank you", tagline="for the work you do",
        design=design, format=card_format,
    ).with_fields({"recipient": every["recipient"]})  # fmt: skip
    compare(card, tmp_path)


@pytest.mark.parametrize("number", range(13))
def test_scripts(number: int, tmp_path: Path, scripts: list[Any]) -> None:
    text = scripts[number]
    card = Card(
        message=text["message"].strip(), sentiment=text["recipient"], design="still-water",
        language=text["language"],
    ).with_fields({"recipient": text["recipient"]})  # fmt: skip
    card = replace(card, sentiment="Thank you")
    path = compare(card, tmp_path)
    wanted = text["message"].replace("{recipient}", text["recipient"])
    assert lost(wanted, read_pdfium(path)) == []
    assert lost(wanted, read_poppler(path)) == []


def test_the_comparison_can_fail(tmp_path: Path) -> None:
    """A line moved by half a pixel must be seen by the measure that the tests rely on."""
    card = Card(message="Thank you for every small thing that you did. " * 6, design="fern")
    scene = LIBRARY.composer(card).compose().scenes[1]
    ours = np.asarray(paint(scene, dpi=DPI), dtype=np.float64)
    moved = (ours + np.roll(ours, 1, axis=1)) / 2
    assert ssim(ours, moved) < 0.995
