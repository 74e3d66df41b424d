"""Contact sheets: every design as a picture, with a card in the language that is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from thankyou.base.errors import CardError
from thankyou.catalog import Catalog
from thankyou.cli.main import main
from thankyou.export.contact_sheet import CONTACT_SHEET, sample, write_contact_sheet

CATALOG = Catalog()


class Short(Catalog):
    """Two of the designs, so that a test need not paint them all."""

    @property
    def designs(self):  # type: ignore[override, no-untyped-def]
        return {name: CATALOG.designs[name] for name in ("letterpress", "large-print")}


def test_every_design_becomes_a_picture(tmp_path: Path) -> None:
    catalog = Short()
    made = list(write_contact_sheet(catalog, tmp_path / "out", "postcard-a6", "de"))
    count = sum(1 + len(design.palettes) for design in catalog.designs.values())
    assert len(made) == count + 1 and made[-1].name == CONTACT_SHEET
    for path in made:
        with Image.open(path) as picture:
            assert picture.width > 300
            assert len(picture.convert("RGB").getcolors(1 << 24) or ()) > 8


def test_a_sample_speaks_the_language() -> None:
    polish = sample(CATALOG, CATALOG.designs["lamp"], "flat-a6", "pl-PL")
    assert polish.language == "pl-PL" and "Amoah" in polish.values()["recipient"]
    words = CATALOG.designs["lamp"].words["pl"]
    assert (polish.sentiment, polish.tagline) == words
    japanese = sample(CATALOG, CATALOG.designs["lamp"], "flat-a6", "ja")
    assert japanese.sentiment == CATALOG.designs["lamp"].words["ja"].sentiment
    assert "{" in japanese.message and japanese.values()["recipient"] == "安藤"
    with pytest.raises(CardError) as caught:
        sample(CATALOG, CATALOG.designs["fern"], "flat-a6", "tlh")
    assert caught.value.code == "no-words"


def test_the_command_refuses_what_cannot_be_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["gallery", "-o", str(tmp_path), "--format", "round"]) == 2
    assert "round" in capsys.readouterr().err
    assert main(["gallery", "-o", str(tmp_path), "--lang", "tlh"]) == 2
    (tmp_path / "taken").write_text("")
    assert main(["gallery", "-o", str(tmp_path / "taken")]) == 2
