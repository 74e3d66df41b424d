"""The papers: their sizes as the standards give them, and mistakes in the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from thankyou.base.errors import CardError
from thankyou.catalog import Catalog
from thankyou.model.format import PaperSize
from thankyou.stationery.papers import load_papers

CATALOG = Catalog()

# Points, of the table shared/data/paper.csv; JIS B5 from JIS P 0138 (182 × 257 mm).
SIZES = {
    "A3": (841.89, 1190.55),
    "A4": (595.28, 841.89),
    "A5": (419.53, 595.28),
    "A6": (297.64, 419.53),
    "B5": (498.90, 708.66),
    "JIS-B5": (515.91, 728.50),
    "Letter": (612.00, 792.00),
    "Legal": (612.00, 1008.00),
    "Tabloid": (792.00, 1224.00),
    "4x6": (288.00, 432.00),
    "5x7": (360.00, 504.00),
}


def test_every_paper_has_the_size_of_its_standard() -> None:
    assert CATALOG.papers.keys() == SIZES.keys()
    for name, size in SIZES.items():
        paper = CATALOG.papers[name]
        assert (paper.width, paper.height) == pytest.approx(size, abs=0.01), name
        assert paper.id == name and paper.name and paper.source


def test_every_format_has_a_paper_that_holds_it() -> None:
    for card_format in CATALOG.formats.values():
        assert card_format.paper in CATALOG.papers.values()


PAPER = 'id = "A4"\nname = "A4"\nwidth_mm = 210\nheight_mm = 297\nsource = "ISO 216"\n'


def read(folder: Path, text: str) -> dict[str, PaperSize]:
    (folder / "papers.toml").write_text(text, encoding="utf-8")
    return load_papers(folder)


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ("210", "300", 4, "a paper is given upright"),
        ("297", "0", 5, "“height_mm” must be a number above 0"),
        ('source = "ISO 216"', "", 1, "“source” is missing"),
        ("name", "title", 1, "“name” is missing"),
        ('"A4"\nwidth', '""\nwidth', 3, "“name” is empty"),
        ('source = "ISO 216"', f'source = "x"\n[[papers]]\n{PAPER}', 8, "is used twice"),
    ],
)
def test_a_mistake_is_reported_with_its_line(
    old: str, new: str, line: int, what: str, tmp_path: Path
) -> None:
    text = f"[[papers]]\n{PAPER}"
    assert read(tmp_path, text)["A4"].source == "ISO 216" and old in text
    with pytest.raises(CardError) as caught:
        read(tmp_path, text.replace(old, new))
    assert caught.value.code == "asset-invalid"
    assert caught.value.values["line"] == line and what in str(caught.value.values["what"])
