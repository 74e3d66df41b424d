"""Envelopes, labels, lists and the test page from the command line, read back."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from thankyou.cli.main import main
from thankyou.model.card import Card
from thankyou.storage.card_file import save_card

MM = 72 / 25.4
PEOPLE = (
    "given,family,role,ward\n"
    "Ada,Lovelace,Nurse,Ward 12\n=Bea,Ó Hara,Doctor,ICU\nЦем,Ångström,Porter,Ward 12\n"
)


@pytest.fixture
def card(tmp_path: Path) -> Path:
    path = tmp_path / "card.thankyou"
    save_card(Card(message="Dear {recipient}", format="flat-a6"), path)
    return path


@pytest.fixture
def people(tmp_path: Path) -> Path:
    path = tmp_path / "people.csv"
    path.write_text(PEOPLE, encoding="utf-8")
    return path


def texts(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as pdf:
        return [page.get_textpage().get_text_bounded() for page in pdf]


def size(path: Path) -> tuple[float, float]:
    with pikepdf.open(path) as pdf:
        box = pdf.pages[0].mediabox
        return float(box[2]), float(box[3])


def batch(card: Path, people: Path, *words: str) -> int:
    return main(["batch", str(card), str(people), "-o", str(card.parent / "cards.pdf"), *words])


def test_envelopes_follow_the_cards_order_rows_and_copies(card: Path, people: Path) -> None:
    out = card.parent / "envelopes.pdf"
    words = ["--as", "sheet", "--only", "3,1", "--copies", "2", "--return-address", r"Ward 9\nCork"]
    assert batch(card, people, "--envelopes", str(out), *words) == 0
    assert size(out) == pytest.approx((162 * MM, 114 * MM), abs=0.01)  # C6, which fits an A6 card
    pages = texts(out)
    assert ["Ångström" in page for page in pages] == [True, True, False, False]
    assert all("Lovelace" in page and "Ward 12" in page for page in pages[2:])
    assert all("Ward 9" in page and "Cork" in page for page in pages)


def test_labels_stand_on_their_stock_from_the_first_free_one(card: Path, people: Path) -> None:
    out = card.parent / "labels.pdf"
    words = ["--label-stock", "avery-5160", "--label-start", "30"]
    assert batch(card, people, "--labels", str(out), *words) == 0
    assert size(out) == pytest.approx((612, 792), abs=0.01)
    first, second = texts(out)
    assert "Ada Lovelace" in first and "Ó Hara" not in first
    assert "Ó Hara" in second and "Ångström" in second


def test_the_list_is_by_ward_and_runs_no_formula(card: Path, people: Path) -> None:
    table, page = card.parent / "list.csv", card.parent / "list.pdf"
    assert batch(card, people, "--checklist", str(table)) == 0
    data = table.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert [row[0] for row in rows[1:]] == ["1", "3", "2"]
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)
    assert batch(card, people, "--checklist", str(page)) == 0
    (text,) = texts(page)
    assert text.index("Ward 12") < text.index("ICU")
    with pikepdf.open(page) as pdf:
        kinds = [str(one.get("/S")) for one in pdf.objects if _is_element(one)]
    assert kinds.count("/Table") == 2 and kinds.count("/TR") == 5 and kinds.count("/H2") == 2


def _is_element(thing: pikepdf.Object) -> bool:
    return isinstance(thing, pikepdf.Dictionary) and "/S" in thing and "/P" in thing


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--envelopes", "e.png"], "must end in .pdf"),
        (["--envelopes", "e.pdf", "--envelope", "Z9"], "no envelope “Z9”"),
        (["--envelope", "C6"], "--envelopes"),
        (["--labels", "l.pdf", "--label-start", "99"], "position 99"),
        (["--labels", "l.pdf", "--label-stock", "nobody"], "no stock “nobody”"),
        (["--checklist", "people.csv"], "people.csv"),
        (["--checklist", "missing/list.csv"], "the folder does not exist"),
    ],
)
def test_what_cannot_be_is_said_in_one_line(
    card: Path, people: Path, words: list[str], said: str,
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.chdir(card.parent)
    assert batch(card, people, *words) == 2
    line = capsys.readouterr().err
    assert said in line and line.count("\n") == 1
    assert people.read_text(encoding="utf-8") == PEOPLE


@pytest.mark.parametrize(
    ("paper", "width", "height"),
    [("A4", 210, 297), ("Letter", 215.9, 279.4), ("A6", 105, 148), ("200x280", 200, 280)],
)
def test_a_test_page_has_two_sides_of_its_paper(
    tmp_path: Path, paper: str, width: float, height: float
) -> None:
    out = tmp_path / "test.pdf"
    assert main(["test-page", "-o", str(out), "--paper", paper]) == 0
    assert size(out) == pytest.approx((width * MM, height * MM), abs=0.01)
    front, back = texts(out)
    assert "FRONT" in front and "BACK" in back


def test_a_test_page_of_no_printer_and_no_paper_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = str(tmp_path / "test.pdf")
    assert main(["test-page", "-o", out, "--paper", "Z9"]) == 2
    assert main(["test-page", "-o", out, "--printer", "no such printer"]) == 2
    assert main(["test-page", "-o", str(tmp_path / "test.png")]) == 2
    assert capsys.readouterr().err.count("\n") == 3 and not list(tmp_path.iterdir())
