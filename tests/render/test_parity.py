"""What you see is what comes out: the PDF, rasterised, against the Pillow preview.

A sample of what `python -m benchmarks parity words` measures in full. A failure leaves actual,
expected and difference pictures beside the test's temporary files.
"""

from __future__ import annotations

import io
from dataclasses import replace
from itertools import cycle
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from sampling import sampled

from benchmarks.parity import DPI, pdf_page, ssim
from benchmarks.words import lost, read_pdfium, read_poppler
from thankyou.catalog import Catalog
from thankyou.export.single import export_pdf
from thankyou.model.card import Card, CardSignature
from thankyou.pictures.ink import Ink
from thankyou.pictures.photo import read_photo
from thankyou.render.raster.painter import paint
from thankyou.storage.container import card_photo, signature_from_mask

CATALOG = Catalog()
OVER = (4, 8)
"""How finely pdfium draws: at first four times, which makes 0.1 or 0.2 more of a difference; a page
that is not alike then is looked at as the benchmark looks, eight times, three times slower. (Masks
have 400 dpi on A6, and pdfium enlarges by the nearest pixel.)"""
CASES = list(zip(CATALOG.designs, cycle(CATALOG.formats), strict=False))
"""Every design and every format; all pairs of them are for the benchmark."""


def compare(card: Card, folder: Path) -> Path:
    composition = CATALOG.composer(card).compose()
    assert not composition.problems
    path = export_pdf(card, composition, folder / "card.pdf")
    for page, scene in enumerate(composition.scenes):
        preview = paint(scene, dpi=DPI)
        ours = np.asarray(preview, dtype=np.float64)
        for over in OVER:
            theirs = pdf_page(path, page, ours.shape[1], ours.shape[0], over=over)
            difference = np.abs(ours - theirs)
            score = ssim(ours, theirs)
            if difference.mean() <= 1.0 and score >= 0.995:
                break
        if difference.mean() > 1.0 or score < 0.995:
            preview.save(folder / f"{scene.name}-preview.png")
            Image.fromarray(theirs.astype("uint8")).save(folder / f"{scene.name}-pdf.png")
            loud = np.clip(difference * 20, 0, 255).astype("uint8")
            Image.fromarray(loud).save(folder / f"{scene.name}-difference.png")
        assert difference.mean() <= 1.0, (scene.name, folder)
        assert score >= 0.995, (scene.name, folder)
    return path


@pytest.mark.parametrize(("design", "card_format"), sampled(CASES, every=5))
def test_designs(design: str, card_format: str, tmp_path: Path, scripts: list[Any]) -> None:
    every = scripts[-1]
    card = Card(
        message=every["message"], sentiment="Thank you", tagline="for the work you do",
        design=design, format=card_format,
    ).with_fields({"recipient": every["recipient"]})  # fmt: skip
    compare(card, tmp_path)


@pytest.mark.parametrize("number", sampled(range(13), every=2))
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
    scene = CATALOG.composer(card).compose().scenes[1]
    ours = np.asarray(paint(scene, dpi=DPI), dtype=np.float64)
    moved = (ours + np.roll(ours, 1, axis=1)) / 2
    assert ssim(ours, moved) < 0.995


@pytest.mark.parametrize("card_format", ["flat-a6", "tent-a6", "postcard-a6"])
def test_photo_and_signature(card_format: str, tmp_path: Path) -> None:
    """A photo full of detail, cropped and in grey, and a signature of strokes and of a mask."""
    rng = np.random.default_rng(7)
    coarse = rng.integers(0, 255, (30, 40, 3), dtype=np.uint8)
    detail = Image.fromarray(coarse).resize((1600, 1200), Image.Resampling.BICUBIC)
    file = io.BytesIO()
    detail.save(file, "PNG")
    held = card_photo(read_photo(file.getvalue(), "a.png"))
    mask = io.BytesIO()
    Image.fromarray(coarse[..., 0]).resize((400, 130)).save(mask, "PNG")
    strokes = Ink.from_points([[(0, 8, 0.5), (9, 0, 0.8), (20, 10, 0.4)]]).strokes
    for photo, signature in (
        (replace(held, zoom=1.7, x=0.4), CardSignature(strokes)),
        (replace(held, grey=True), signature_from_mask(mask.getvalue())),
    ):
        card = Card(message="Thank you for the night. " * 4, design="fern", format=card_format,
                    photo=photo, signature=signature)  # fmt: skip
        compare(card, tmp_path)


@pytest.mark.parametrize(
    ("design", "palette", "card_format"),
    sampled([("lamp", "moon", "square-148"), ("first-light", "grey", "tent-5x7"),
             ("quilt", "indigo", "quarter-letter"), ("tide", "heather", "postcard-us"),
             ("still-water", "evening", "large-a5")], every=3),
)  # fmt: skip
def test_palettes_and_formats(design: str, palette: str, card_format: str, tmp_path: Path) -> None:
    """A sample of what `python -m benchmarks look` compares in full."""
    held = CATALOG.designs[design]
    card = Card(
        message="Thank you for the night. " * 4, sentiment=held.sentiment, tagline=held.tagline,
        design=design, palette=palette, format=card_format,
    )  # fmt: skip
    compare(card, tmp_path)


@pytest.mark.parametrize("card_format", ["flat-a6", "fold-a6"])
def test_room_for_a_drawing_and_small_pictures(card_format: str, tmp_path: Path) -> None:
    words = "Dear Ada,\n\nI am 6.\n\nYou were kind to my bear.\n\nLeo"
    for changes in ({"drawing": True}, {"pictures": ("smile", "heart")}):
        path = compare(Card(message=words, format=card_format, **changes), tmp_path)
        assert lost(words, read_poppler(path)) == []
