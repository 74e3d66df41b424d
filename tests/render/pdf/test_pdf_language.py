"""A second language says in the PDF which it is: a screen reader changes its voice there."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from thankyou.catalog import Catalog
from thankyou.export.single import export_pdf
from thankyou.model.card import Card, Second


@pytest.mark.parametrize("placement", ["beneath", "facing"])
def test_the_second_language_has_its_own_lang(
    catalog: Catalog, tmp_path: Path, placement: str
) -> None:
    card = Card(
        message="Dear all,\n\nThank you.",
        format="fold-a6",
        second=Second("ar", "إلى الجميع،\n\nشكرا لكم.", placement),
    )
    path = export_pdf(card, catalog.composer(card).compose(), tmp_path / "two.pdf")
    with pikepdf.open(path) as document:
        assert str(document.Root.Lang) == "en"
        tongues = []

        def walk(element: pikepdf.Object) -> None:
            if "/S" in element and str(element.S) == "/P":
                tongues.append(str(element.Lang) if "/Lang" in element else "")
            children = element.get("/K")
            if isinstance(children, pikepdf.Array):
                for child in children:
                    walk(child)
            elif isinstance(children, pikepdf.Dictionary):
                walk(children)

        walk(document.Root.StructTreeRoot)
    assert tongues.count("ar") == 2
    assert tongues.count("") >= 2
