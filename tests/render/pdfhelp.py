"""What the PDF tests share: text set as the program sets it, a file written, and two readers."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from pathlib import Path as FilePath
from typing import Any

import pikepdf
import pypdfium2 as pdfium

from thankyou.base.geometry import Rect, Size
from thankyou.catalog import Catalog
from thankyou.model.scene import GlyphRun, Group, Item, Path, Role, Scene, rect_segments
from thankyou.render.pdf.writer import PdfStats, PdfWriter
from thankyou.typeset.block import Setting, arrange, measure_block
from thankyou.typeset.paragraph import Setter
from thankyou.typeset.place import place

PAGE = Size(400.0, 160.0)
SQUARE = rect_segments(Rect(10, 10, 80, 40))


def lines(
    catalog: Catalog,
    text: str,
    language: str = "en",
    face: str = "garamond",
    tracking: float = 0.0,
    uppercase: bool = False,
    size: float = 16.0,
) -> tuple[GlyphRun, ...]:
    setter = Setter(catalog.fonts, face, language, tracking)
    setting = Setting(setter, size, 9, (20, 20, 20), 1.5, 0.6, "start", uppercase=uppercase)
    arranged = arrange(measure_block(setting, text), size, PAGE.width - 40)
    box = Rect(20, 20, PAGE.width - 40, PAGE.height - 20)
    return tuple(run for paragraph in place(arranged, box, 20) for run in paragraph)


def page(*items: Item, bleed: float = 0.0, language: str = "en", size: Size = PAGE) -> Scene:
    return Scene("page", size, bleed, items, language)


def art(form: str | None = "art", role: Role | None = "Artifact", alt: str | None = None) -> Group:
    return Group((Path(SQUARE, (200, 60, 90), 0.5),), form=form, role=role, alt=alt)


def write(path: FilePath, *scenes: Scene, **options: Any) -> PdfStats:
    about = {"title": "A card", "author": "Zoë", "language": "en", **options}
    writer = PdfWriter(path, **about)
    for scene in scenes:
        writer.add(scene)
    return writer.finish()


def pdfium_text(path: FilePath) -> list[str]:
    document = pdfium.PdfDocument(path)
    try:
        return [p.get_textpage().get_text_bounded().replace("\r", "") for p in document]
    finally:
        document.close()


def poppler_text(path: FilePath) -> list[str]:
    done = subprocess.run(
        ["pdftotext", "-enc", "UTF-8", str(path), "-"], capture_output=True, check=True
    )
    return done.stdout.decode().split("\f")[:-1]


def normal(text: str) -> str:
    """Composed, on one line, without the marks of direction that readers add."""
    unseen = "[\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
    return " ".join(unicodedata.normalize("NFC", re.sub(unseen, "", text)).split())


def elements(pdf: pikepdf.Pdf) -> list[tuple[str, str]]:
    """(structure type, alternative text) of every element below Document, in reading order."""
    found: list[tuple[str, str]] = []

    def walk(node: Any) -> None:
        if isinstance(node, pikepdf.Array):
            for kid in node:
                walk(kid)
        elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
            found.append((str(node.S), str(node.get("/Alt", ""))))
            if "/K" in node:
                walk(node.K)

    walk(pdf.Root.StructTreeRoot.K.K)
    return found


def marked_content(sheet: pikepdf.Page) -> list[tuple[str, int]]:
    """Tags and MCIDs in order; fails if something is drawn outside of any, or they nest."""
    found: list[tuple[str, int]] = []
    depth: list[Any] = []
    for operands, operator in pikepdf.parse_content_stream(sheet):
        match str(operator):
            case "BDC" if operands[0] != "/Span":
                assert not depth
                found.append((str(operands[0]), int(operands[1].MCID)))
                depth.append(operands[0])
            case "BDC" | "BMC":
                depth.append(operands[0])
            case "EMC":
                depth.pop()
            case "TJ" | "Tj" | "f" | "S" | "sh" | "Do":
                assert depth
    assert not depth
    return found
