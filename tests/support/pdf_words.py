"""Words on a PDF's pages, and where they stand."""

from __future__ import annotations

from pathlib import Path

import pypdfium2


def page_words(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as pdf:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in pdf]


def box_of(path: Path, word: str, page: int = 0) -> tuple[float, float, float, float]:
    """A word's left, top, right and bottom, in points from the upper left corner."""
    with pypdfium2.PdfDocument(path) as pdf:
        sheet = pdf[page]
        text = sheet.get_textpage()
        hit = text.search(word).get_next()
        assert hit is not None, word
        boxes = [text.get_charbox(at) for at in range(hit[0], hit[0] + hit[1])]
        high = sheet.get_height()
        return (
            min(b[0] for b in boxes), high - max(b[3] for b in boxes),
            max(b[2] for b in boxes), high - min(b[1] for b in boxes),
        )  # fmt: skip
