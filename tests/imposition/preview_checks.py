"""A sheet as the preview paints it against the same sheet as PDF, drawn by pdfium.

The measure is that of benchmarks/parity.py: pdfium finer than the screen, averaged down; the mean
absolute difference of all pixels, of 255.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2 as pdfium

from thankyou.catalog import Catalog
from thankyou.export.batch import write_cards
from thankyou.export.card_list import CardList
from thankyou.export.output_kinds import OUTPUT_KINDS
from thankyou.export.page_form import SheetPages
from thankyou.imposition.sheet_layout import sheet_layout
from thankyou.model.card import Card
from thankyou.model.sheet import SheetSettings, Spot
from thankyou.people.people_list import PeopleList
from thankyou.people.table import Table
from thankyou.render.raster.painter import paint

DPI = 100
OVER = 4
WORDS = (
    "Dear {recipient},\n\nYou stayed until the window was grey, and you were never in a hurry. "
    "Thank you for each small thing that you did.\n\nAda and family"
)


@dataclass(frozen=True, slots=True)
class Look:
    """A format on a paper, in a language, each card turned by so many quarters more (0 or 2)."""

    card_format: str
    paper: str
    turn: int = 0
    language: str = "en"


LOOKS = (
    Look("flat-a6", "A4"), Look("flat-a6", "A4", 2),
    Look("flat-a6", "A3"), Look("flat-a6", "A3", 2),
    Look("fold-a6", "A4"), Look("fold-a6", "A4", 2),
    Look("fold-a6", "A5"), Look("fold-a6", "A5", 2), Look("fold-a6", "A4", 0, "he"),
    Look("tent-a6", "A4"), Look("tent-a6", "A5", 2), Look("tent-a6", "A3"),
    Look("quarter-a4", "A4"), Look("quarter-letter", "Letter", 2), Look("quarter-a4", "A3"),
    Look("quarter-a4", "A4", 0, "he"), Look("postcard-us", "Letter"),
)  # fmt: skip
"""Every fold and every turn: upright, on its side, on its head, on the other side."""


def differences(catalog: Catalog, design: str, look: Look, folder: Path) -> Iterator[float]:
    """The mean difference of each page of a sheet that is full but for one card."""
    held = catalog.designs[design]
    card = Card(
        message=WORDS, sentiment=held.sentiment, tagline=held.tagline, design=design,
        format=look.card_format, language=look.language,
    )  # fmt: skip
    settings = SheetSettings()
    layout = sheet_layout(catalog.format_of(card), settings, catalog.papers[look.paper])
    spots = tuple(Spot(spot.box, (spot.turns + look.turn) % 4) for spot in layout.spots)
    form = SheetPages(replace(layout, spots=spots), settings)
    names = tuple((f"Person {n}",) for n in range(max(1, len(spots) - 1)))
    cards = CardList(
        catalog.composer(card), PeopleList(Table(("recipient",), names), (("recipient", 0),))
    )
    path = folder / "sheet.pdf"
    (kind,) = (kind for kind in OUTPUT_KINDS if kind.key == "pdf")
    report = write_cards(cards, form, path, kind)
    assert not report.stopped
    document = pdfium.PdfDocument(path)
    try:
        for scene, page in zip(form.pages(cards), document, strict=True):
            ours = np.asarray(paint(scene, dpi=DPI), dtype=np.int16)
            yield float(np.abs(ours - _drawn(page, ours.shape)).mean())
    finally:
        document.close()


def _drawn(page: Any, shape: tuple[int, ...]) -> Any:
    """A page of the PDF in as many pixels as the preview has."""
    big = np.asarray(page.render(scale=DPI / 72 * OVER).to_pil().convert("RGB"))
    height, width = shape[0] * OVER, shape[1] * OVER
    big = big[:height, :width]
    pad = ((0, height - big.shape[0]), (0, width - big.shape[1]), (0, 0))
    big = np.pad(big, pad, mode="edge")
    means = big.reshape(shape[0], OVER, shape[1], OVER, 3).mean(axis=(1, 3))
    return means.round().astype(np.int16)
