"""Sheets from the command line: the real program in, a PDF out, read back by another library."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from thankyou.cli.main import main
from thankyou.model.card import Card
from thankyou.storage.card_file import save_card

MM = 72 / 25.4
A4 = (210 * MM, 297 * MM)


@pytest.fixture
def card(tmp_path: Path) -> Path:
    path = tmp_path / "card.thankyou"
    save_card(Card(message="Dear {recipient}", format="flat-a6"), path)
    return path


@pytest.fixture
def people(tmp_path: Path) -> Path:
    path = tmp_path / "people.csv"
    names = ["Ada", "Bea", "Cem", "Dov", "Eva", "Fay", "Gus"]
    path.write_text("recipient\n" + "\n".join(names) + "\n", encoding="utf-8")
    return path


def page_texts(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as pdf:
        return [page.get_textpage().get_text_bounded() for page in pdf]


def where(path: Path, page: int, word: str) -> list[tuple[float, float]]:
    """The lower left corner of each place of a word on a page, in points from the upper left."""
    with pypdfium2.PdfDocument(path) as pdf:
        sheet = pdf[page]
        text = sheet.get_textpage()
        found = []
        search = text.search(word)
        while (hit := search.get_next()) is not None:
            left, bottom, _, _ = text.get_charbox(hit[0])
            found.append((left, sheet.get_height() - bottom))
        return found


def of_size(path: Path, width: float, height: float) -> bool:
    """Whether every page has this size, to a hundredth of a point."""
    with pikepdf.open(path) as pdf:
        boxes = [[float(side) for side in page.mediabox] for page in pdf.pages]
    return all(box == pytest.approx([0, 0, width, height], abs=0.01) for box in boxes)


def test_a_card_stands_in_the_middle_of_its_paper(card: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    assert main(["export", str(card), "-o", str(out), "--as", "sheet"]) == 1  # no recipient
    assert of_size(out, *A4)
    with pikepdf.open(out) as pdf:
        assert pdf.Root.ViewerPreferences.Duplex == "/DuplexFlipLongEdge"
        assert pdf.Root.ViewerPreferences.PrintScaling == "/None"


def test_everyones_card_has_its_back_behind_it(card: Path, people: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    assert main(["batch", str(card), str(people), "-o", str(out), "--as", "sheet"]) == 0
    texts = page_texts(out)
    assert len(texts) == 4  # seven cards, four to a sheet, two sides
    (ada,), (bea,) = where(out, 1, "Ada"), where(out, 1, "Bea")
    assert ada[0] == pytest.approx(bea[0] + A4[0] / 2, abs=4)  # turned over the long edge
    assert ada[1] == pytest.approx(bea[1], abs=0.01)


def test_the_short_edge_turns_the_backs_about(card: Path, people: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    words = ["batch", str(card), str(people), "-o", str(out), "--as", "sheet", "--duplex", "short"]
    assert main(words) == 0
    (ada,), (cem,) = where(out, 1, "Ada"), where(out, 1, "Cem")
    assert ada[1] > A4[1] / 2 > cem[1]


def test_piles_and_positions(card: Path, people: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    words = ["batch", str(card), str(people), "-o", str(out), "--as", "sheet", "--stack", "cut"]
    assert main([*words, "--start", "2", "--skip", "3", "--duplex", "hand"]) == 0
    texts = page_texts(out)
    assert len(texts) == 6
    last, second, first = texts[3:]  # by hand, the pile comes back last sheet first
    # Position 1 and 3 of the first sheet are used: piles Ada Bea | Cem Dov Eva | Fay Gus | –
    assert "Cem" in first and "Ada" not in first
    assert "Ada" in second and "Dov" in second and "Fay" in second
    assert "Bea" in last and "Eva" in last and "Gus" in last


def test_rows_copies_and_a_shift(card: Path, people: Path, tmp_path: Path) -> None:
    out, moved = tmp_path / "out.pdf", tmp_path / "moved.pdf"
    words = ["batch", str(card), str(people), "--as", "sheet", "--only", "2", "--copies", "4"]
    assert main([*words, "-o", str(out)]) == 0
    assert main([*words, "-o", str(moved), "--offset", "1,1", "--back-offset", "-2,3.5"]) == 0
    before, after = where(out, 1, "Bea"), where(moved, 1, "Bea")
    assert len(before) == len(after) == 4
    for (x0, y0), (x1, y1) in zip(before, after, strict=True):
        assert (x1 - x0, y1 - y0) == pytest.approx((-2 * MM, 3.5 * MM), abs=0.02)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--as", "sheet", "--paper", "A7x"], "no paper"),
        (["--as", "sheet", "--paper", "4x6"], "does not fit"),
        (["--as", "sheet", "--per-sheet", "5"], "holds 4 cards, not 5"),
        (["--as", "sheet", "--start", "5"], "positions 1 to 4"),
        (["--as", "sheet", "--skip", "1-4"], "No position is left"),
        (["--as", "sheet", "--skip", "a"], "does not name rows"),
        (["--as", "sheet", "--offset", "40,0"], "40 mm"),
        (["--as", "sheet", "--stock", "nobody-1"], "no stock"),
        (["--as", "sheet", "--no-bleed"], "--as pages"),
        (["--as", "screen", "--gutter", "2"], "--as sheet"),
        (["--only", "8"], "no row 8"),
        (["--only", "0"], "does not name rows"),
        (["--each", "{recipient}.pdf"], "-o names a folder"),
    ],
)
def test_what_cannot_be_is_said_in_one_line_and_nothing_is_made(
    card: Path, people: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str],
    words: list[str], said: str,
) -> None:  # fmt: skip
    out = tmp_path / "out.pdf"
    assert main(["batch", str(card), str(people), "-o", str(out), *words]) == 2
    line = capsys.readouterr().err
    assert said in line and line.count("\n") == 1
    assert not out.exists()


def test_a_screen_gets_whole_panels_and_a_shop_its_bleed(card: Path, tmp_path: Path) -> None:
    shop, screen, bare = (tmp_path / f"{name}.pdf" for name in ("shop", "screen", "bare"))
    main(["export", str(card), "-o", str(shop)])
    main(["export", str(card), "-o", str(screen), "--as", "screen"])
    main(["export", str(card), "-o", str(bare), "--no-bleed"])
    assert of_size(screen, 105 * MM, 148 * MM) and of_size(bare, 105 * MM, 148 * MM)
    assert of_size(shop, 111 * MM, 154 * MM)


def test_sheets_as_pictures(card: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.png"
    words = ["export", str(card), "-o", str(out), "--as", "sheet", "--dpi", "36", "--copies", "5"]
    main(words)
    assert sorted(path.name for path in tmp_path.glob("*.png")) == [
        "out-back-2.png", "out-back.png", "out-front-2.png", "out-front.png",
    ]  # fmt: skip
