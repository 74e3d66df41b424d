"""What stands where in a PDF, read with pdfium: marks of marker_cards.py, and straight lines.

Lengths are points from the upper left corner of the page's media box, y down.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw
from marker_cards import Name


@dataclass(frozen=True, slots=True)
class PdfMark:
    """Where a mark begins, and the direction of its baseline (of length 1).

    `hand` is 1, or -1 if the mark is mirrored.
    """

    name: Name
    x: float
    y: float
    along: tuple[float, float]
    hand: float


@dataclass(frozen=True, slots=True)
class PdfPage:
    width: float
    height: float
    marks: tuple[PdfMark, ...]
    lines: tuple[tuple[float, float, float, float], ...]


def read_pdf(path: Path) -> list[PdfPage]:
    document = pdfium.PdfDocument(path)
    try:
        return [_page(page) for page in document]
    finally:
        document.close()


def _page(page: Any) -> PdfPage:
    left, bottom, right, top = page.get_mediabox()
    text = page.get_textpage()
    marks = tuple(_marks(text, left, top))
    lines = tuple(_lines(page, left, top))
    return PdfPage(right - left, top - bottom, marks, lines)


def _marks(text: Any, left: float, top: float) -> Iterator[PdfMark]:
    """Texts from "<" to ">", in the order in which they were drawn."""
    at, said = -1, ""
    for index in range(text.count_chars()):
        char = chr(raw.FPDFText_GetUnicode(text, index))
        if char == "<":
            at, said = index, ""
        said += char
        if char == ">" and at >= 0:
            name = Name.read("".join(said.split()))
            assert name is not None, said
            yield _mark(text, at, name, left, top)
            at = -1


def _mark(text: Any, index: int, name: Name, left: float, top: float) -> PdfMark:
    x, y = ctypes.c_double(), ctypes.c_double()
    assert raw.FPDFText_GetCharOrigin(text, index, x, y)
    m = raw.FS_MATRIX()
    assert raw.FPDFText_GetMatrix(text, index, m)
    length = math.hypot(m.a, m.b)
    hand = math.copysign(1.0, m.a * m.d - m.b * m.c)
    along = (m.a / length, -m.b / length)
    return PdfMark(name, x.value - left, top - y.value, along, hand)


def _lines(page: Any, left: float, top: float) -> Iterator[tuple[float, float, float, float]]:
    """Stroked straight lines that stand on the page itself, from their upper or left end."""
    for found in page.get_objects(filter=(raw.FPDF_PAGEOBJ_PATH,), max_depth=1):
        mode, stroke = ctypes.c_int(), ctypes.c_int()
        raw.FPDFPath_GetDrawMode(found, mode, stroke)
        if not stroke.value:
            continue
        m = found.get_matrix()
        here = (0.0, 0.0)
        for number in range(raw.FPDFPath_CountSegments(found)):
            segment = raw.FPDFPath_GetPathSegment(found, number)
            x, y = ctypes.c_float(), ctypes.c_float()
            raw.FPDFPathSegment_GetPoint(segment, x, y)
            there = (
                m.a * x.value + m.c * y.value + m.e - left,
                top - (m.b * x.value + m.d * y.value + m.f),
            )
            if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_LINETO:
                xs, ys = sorted((here[0], there[0])), sorted((here[1], there[1]))
                yield (xs[0], ys[0], xs[1], ys[1])
            here = there
