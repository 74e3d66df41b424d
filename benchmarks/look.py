"""The look: fronts and gallery drawn cold, art in the PDF, parity over designs, formats, palettes.

A front is drawn at 1000 pixels across with nothing remembered; its peer is pdfium, which draws
the same page of the same PDF at the same size. The gallery is a new process that draws every
front at 200 pixels on one thread. Art in a PDF: a card's bytes less those of the same card
without its drawings.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2 as pdfium

from benchmarks import parity
from thankyou.catalog import Catalog
from thankyou.designs.model import Design
from thankyou.export.single import export_pdf
from thankyou.layout.compose import Composer
from thankyou.model.card import Card
from thankyou.render.raster.painter import paint

ACROSS = 1000
Row = tuple[str, float, float]
_GALLERY = """
import time
start = time.perf_counter()
from thankyou.catalog import Catalog
from thankyou.model.card import Card
from thankyou.render.raster.painter import paint
catalog = Catalog()
for d in catalog.designs.values():
    card = Card(sentiment=d.sentiment, tagline=d.tagline, design=d.id)
    scene = catalog.composer(card).compose().scenes[0]
    paint(scene, dpi=200 / scene.size.width * 72)
print(time.perf_counter() - start)
"""


def measure(*, quick: bool = False, **_: Any) -> dict[str, Any]:
    catalog = Catalog()
    fronts, peers, sizes = {}, {}, {}
    with tempfile.TemporaryDirectory() as folder:
        for design in catalog.designs.values():
            fronts[design.id], peers[design.id] = _front(catalog, design, Path(folder))
            sizes[design.id] = _art(catalog, design, Path(folder))
    rows = _parity(catalog, quick)
    gallery = subprocess.run(
        [sys.executable, "-c", _GALLERY], capture_output=True, text=True, check=True
    )
    slowest = max(fronts, key=lambda name: fronts[name])
    heaviest = max(sizes, key=lambda name: sizes[name])
    worst = max(rows, key=lambda row: row[1])
    least = min(rows, key=lambda row: row[2])
    return {
        "slowest front, ms": fronts[slowest],
        "slowest front is": slowest,
        "fronts, of pdfium's time": sum(fronts.values()) / sum(peers.values()),
        "gallery cold, s": float(gallery.stdout),
        "heaviest art, KB": sizes[heaviest] / 1000,
        "heaviest art is": heaviest,
        "panels compared": len(rows),
        "worst difference": worst[1],
        "worst is": worst[0],
        "least ssim": least[2],
        "least is": least[0],
        "to reach": "60 ms, 2 s, 60 KB, difference <= 1.0, ssim >= 0.995",
    }


def _card(design: Design, **more: Any) -> Card:
    return Card(
        message="Dear Sister Amoah,\n\nThank you for the nights you sat with my father when the "
        "ward was full.\n\nشكرا لكم ありがとう\n\nRuth",
        sentiment=design.sentiment, tagline=design.tagline, design=design.id, **more,
    )  # fmt: skip


def _front(catalog: Catalog, design: Design, folder: Path) -> tuple[float, float]:
    """Milliseconds for the front: ours and pdfium's, the best of seven."""
    card = _card(design)
    composition = catalog.composer(card).compose()
    scene = composition.scenes[0]
    dpi = ACROSS / scene.size.width * 72
    path = export_pdf(card, composition, folder / "front.pdf")

    def ours() -> None:
        paint(scene, dpi=dpi)

    def theirs() -> None:
        document = pdfium.PdfDocument(path)
        document[0].render(scale=dpi / 72).to_pil()
        document.close()

    return _best(ours), _best(theirs)


def _best(work: Any) -> float:
    times = []
    for _ in range(7):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return min(times)


def _art(catalog: Catalog, design: Design, folder: Path) -> int:
    """Bytes of a design's drawings in the PDF of a folded card."""
    bare = replace(
        design,
        panels={
            kind: replace(panel, layers=(), shapes={}) for kind, panel in design.panels.items()
        },
    )
    sizes = []
    for drawn in (design, bare):
        card = _card(drawn, format="fold-a6")
        composer = Composer(
            card, drawn, catalog.format("fold-a6"), catalog.fonts, catalog.languages
        )
        path = export_pdf(card, composer.compose(), folder / "art.pdf")
        sizes.append(path.stat().st_size)
    return sizes[0] - sizes[1]


def _parity(catalog: Catalog, quick: bool) -> list[Row]:
    """Every design on every format in every palette, a process for each processor."""
    cases = [
        (design.id, card_format, palette)
        for design in catalog.designs.values()
        for card_format in catalog.formats
        for palette in ("", *(one.id for one in design.palettes))
    ]
    rows: list[Row] = []
    with ProcessPoolExecutor() as pool:
        for found in pool.map(_compared, cases[:: 29 if quick else 1], chunksize=4):
            rows += found
    return rows


@cache
def _catalog() -> Catalog:
    return Catalog()


def _compared(case: tuple[str, str, str]) -> list[Row]:
    """One card's panels: name, mean absolute difference of 255, SSIM."""
    name, card_format, palette = case
    catalog = _catalog()
    card = _card(catalog.designs[name], format=card_format, palette=palette)
    composition = catalog.composer(card).compose()
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as folder:
        path = export_pdf(card, composition, Path(folder) / "card.pdf")
        for page, scene in enumerate(composition.scenes):
            ours = np.asarray(paint(scene, dpi=parity.DPI).convert("RGB"), dtype=np.float64)
            theirs = parity.pdf_page(path, page, ours.shape[1], ours.shape[0])
            label = " ".join(filter(None, (name, palette, card_format, scene.name)))
            difference = float(np.abs(ours - theirs).mean())
            rows.append((label, difference, float(parity.ssim(ours, theirs))))
    return rows
