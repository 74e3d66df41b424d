"""The papers: their sizes as the standards give them, and mistakes in the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankyou.base.errors import CardError
from thankyou.base.units import mm
from thankyou.catalog import Catalog
from thankyou.error_messages import sentence
from thankyou.model.format import PaperSize
from thankyou.stationery.papers import (
    LONGEST,
    SHORTEST,
    load_papers,
    media_size,
    own_paper,
    paper_named,
)

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
    "A7": (209.76, 297.64),
    "B6": (354.33, 498.90),
    "RA4": (609.45, 864.57),
    "SRA4": (637.80, 907.09),
    "Executive": (522.00, 756.00),
    "A2-card": (306.00, 396.00),
}


def test_every_paper_has_the_size_of_its_standard() -> None:
    assert CATALOG.papers.keys() >= SIZES.keys()
    for name, size in SIZES.items():
        paper = CATALOG.papers[name]
        assert (paper.width, paper.height) == pytest.approx(size, abs=0.01), name
        assert paper.id == name and paper.name and paper.source


def test_every_format_has_a_paper_that_holds_it() -> None:
    for card_format in CATALOG.formats.values():
        assert card_format.paper in CATALOG.papers.values()


MEDIA = 'media = "iso_a4_210x297mm"\n'
PAPER = 'id = "A4"\nname = "A4"\nwidth_mm = 210\nheight_mm = 297\nsource = "ISO 216"\n' + MEDIA


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
        ('media = "iso_a4_210x297mm"\n', f"{MEDIA}[[papers]]\n{PAPER}", 9, "is used twice"),
        ("210x297mm", "210x298mm", 7, "no PWG name"),
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


@pytest.mark.parametrize("text", ["a4", " A4 ", "A4"])
def test_a_paper_is_found_in_any_case(text: str) -> None:
    assert paper_named(CATALOG.papers, text) is CATALOG.papers["A4"]
    assert paper_named(CATALOG.papers, "us letter") is CATALOG.papers["Letter"]


@pytest.mark.parametrize("text", ["200x280", "280 × 200 mm", "200,0X280.00"])
def test_a_paper_of_ones_own_size_is_upright(text: str) -> None:
    paper = paper_named(CATALOG.papers, text)
    assert (paper.width, paper.height) == pytest.approx((mm(200), mm(280)))
    assert (paper.id, paper.media) == ("200x280", "custom_200x280mm_200x280mm")


@given(st.floats(SHORTEST, LONGEST), st.floats(SHORTEST, LONGEST))
def test_an_own_paper_is_found_again_by_its_id(width: float, height: float) -> None:
    paper = own_paper(width, height)
    assert paper_named({}, paper.id) == paper
    assert media_size(paper.media) == pytest.approx((paper.width, paper.height))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("A9", "unknown-paper"), ("", "unknown-paper"), ("-200x280", "unknown-paper"),
        ("200x", "unknown-paper"), ("0x0", "paper-size"), ("20x280", "paper-size"),
        ("1e2x200", "unknown-paper"), ("nanxnan", "unknown-paper"), ("200x280x3", "unknown-paper"),
        ("9x9", "paper-size"), ("2000x3000", "paper-size"), ("69.99x200", "paper-size"),
        ("200x999", "paper-size"),
    ],
)  # fmt: skip
def test_what_is_no_paper_is_refused(text: str, code: str) -> None:
    with pytest.raises(CardError) as caught:
        paper_named(CATALOG.papers, text)
    assert caught.value.code == code
    assert "{" not in sentence(caught.value)


@pytest.mark.parametrize("text", ["210x297", "297 mm × 210 mm", "210.04x297"])
def test_a_size_that_a_paper_has_is_that_paper(text: str) -> None:
    assert paper_named(CATALOG.papers, text) is CATALOG.papers["A4"]


@pytest.mark.parametrize("text", ["4x6", "4×6", "4 X 6", "4 × 6 in"])
def test_four_by_six_is_a_name_and_not_millimetres(text: str) -> None:
    assert paper_named(CATALOG.papers, text) is CATALOG.papers["4x6"]


def test_the_papers_of_a_printer_have_the_names_of_the_standard() -> None:
    """PWG 5101.1-2013 (Media Standardized Names 2.0), tables 2 to 5."""
    names = {
        "A3": "iso_a3_297x420mm", "A4": "iso_a4_210x297mm", "A5": "iso_a5_148x210mm",
        "A6": "iso_a6_105x148mm", "A7": "iso_a7_74x105mm", "B5": "iso_b5_176x250mm",
        "B6": "iso_b6_125x176mm", "RA4": "iso_ra4_215x305mm", "SRA4": "iso_sra4_225x320mm",
        "SRA3": "iso_sra3_320x450mm", "JIS-B5": "jis_b5_182x257mm", "Letter": "na_letter_8.5x11in",
        "Legal": "na_legal_8.5x14in", "Executive": "na_executive_7.25x10.5in",
        "Tabloid": "na_ledger_11x17in", "4x6": "na_index-4x6_4x6in", "5x7": "na_5x7_5x7in",
    }  # fmt: skip
    assert {key: CATALOG.papers[key].media for key in names} == names
