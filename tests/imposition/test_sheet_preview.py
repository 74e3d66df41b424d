"""The preview of a sheet is its PDF: a sample of `python tools/check_sheets.py preview`."""

from __future__ import annotations

from pathlib import Path

import preview_checks
import pytest
from preview_checks import LOOKS, Look, differences

from thankyou.catalog import Catalog

CATALOG = Catalog()
DESIGNS = tuple(CATALOG.designs)
SAMPLE = [(DESIGNS[number * 5 % len(DESIGNS)], look) for number, look in enumerate(LOOKS[::4])]


@pytest.mark.parametrize(("design", "look"), SAMPLE)
def test_a_sheet_looks_on_the_screen_as_on_paper(design: str, look: Look, tmp_path: Path) -> None:
    found = list(differences(CATALOG, design, look, tmp_path))
    assert len(found) in (1, 2)
    assert max(found) <= 1.0


def test_a_card_in_the_wrong_place_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The measure tells a sheet from one whose cards stand on their heads."""

    right = preview_checks.paint
    monkeypatch.setattr(
        preview_checks, "paint", lambda scene, dpi: right(scene, dpi=dpi).rotate(180)
    )
    assert max(differences(CATALOG, "quilt", Look("fold-a6", "A4"), tmp_path)) > 5
