"""What a PDF asks of the program that prints it."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from pdfhelp import art, page, write

from thankyou.render.pdf.print_preferences import PrintPreferences

ASIS = {"/DisplayDocTitle": True, "/PrintScaling": "/None"}


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (None, ASIS),
        (PrintPreferences(), ASIS),
        (PrintPreferences(scaling_none=False), {"/DisplayDocTitle": True}),
        (
            PrintPreferences(duplex="DuplexFlipShortEdge", pick_tray=True),
            {**ASIS, "/Duplex": "/DuplexFlipShortEdge", "/PickTrayByPDFSize": True},
        ),
        (PrintPreferences(duplex="Simplex"), {**ASIS, "/Duplex": "/Simplex"}),
    ],
)
def test_preferences_stand_in_the_catalog(
    tmp_path: Path, asked: PrintPreferences | None, found: dict[str, object]
) -> None:
    path = tmp_path / "printed.pdf"
    write(path, page(art()), print_settings=asked)
    with pikepdf.open(path) as pdf:
        assert dict(pdf.Root.ViewerPreferences.items()) == found


def test_nothing_is_asked_that_no_viewer_knows() -> None:
    with pytest.raises(ValueError, match="DuplexFlipLongEdge"):
        PrintPreferences(duplex="long")
