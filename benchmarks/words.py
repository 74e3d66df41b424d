"""Words that come back from the PDF, by pdfium and by poppler's pdftotext.

Every word of the message and the sentiment, in every script, design and format. Punctuation is
not counted: next to a number in a right-to-left line, readers put it on the side they think best.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
import unicodedata
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium

from benchmarks.corpus import cases
from thankyou.catalog import Catalog
from thankyou.export.single import export_pdf

_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufe0f]")


def normal(text: str) -> str:
    """Text as readers of a PDF compare it: composed, without invisible marks."""
    return unicodedata.normalize("NFC", _UNSEEN.sub("", text)).replace("\u00a0", " ")


def read_pdfium(path: Path) -> str:
    document = pdfium.PdfDocument(path)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def read_poppler(path: Path) -> str:
    done = subprocess.run(
        ["pdftotext", "-enc", "UTF-8", str(path), "-"], capture_output=True, check=True
    )
    return done.stdout.decode()


_WORD = re.compile(r"[^\W_](?:[\w\u0300-\u036f\u0591-\u05c7\u064b-\u0655\u0900-\u0dff'’״]*)")
_UNSPACED = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def lost(wanted: str, found: str) -> list[str]:
    """The words of `wanted` that are not words of `found`.

    Scripts without spaces are broken anywhere: there a word may run over a line's end.
    """
    there = normal(found)
    words = set(_WORD.findall(there))
    joined = re.sub(r"\s+", "", there)
    return [
        w
        for w in _WORD.findall(normal(wanted))
        if w not in words and not (_UNSPACED.search(w) and w in joined)
    ]


def measure(*, quick: bool = False, **_: Any) -> dict[str, Any]:
    catalog = Catalog()
    total = 0
    missing: dict[str, list[str]] = {"pdfium": [], "poppler": []}
    for number, case in enumerate(cases(catalog)):
        if quick and number % 7:
            continue
        composition = catalog.composer(case.card).compose()
        wanted = case.card.sentiment + " " + case.card.tagline + " " + case.card.message
        wanted = wanted.replace("{recipient}", case.recipient)
        with tempfile.TemporaryDirectory() as folder:
            path = export_pdf(case.card, composition, Path(folder) / "card.pdf")
            for reader, read in (("pdfium", read_pdfium), ("poppler", read_poppler)):
                missing[reader] += [f"{case.script}: {w}" for w in lost(wanted, read(path))]
        total += len(wanted.split())
    return {
        "words": total,
        "lost by pdfium": len(missing["pdfium"]),
        "lost by poppler": len(missing["poppler"]),
        "which": sorted(set(missing["pdfium"] + missing["poppler"]))[:20],
        "to reach": "none lost",
        "reached": not any(missing.values()),
    }
