"""What goes with the cards, from the command line: the real program in, files out, read back."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from thankyou.base.units import mm
from thankyou.catalog import Catalog
from thankyou.cli.main import main
from thankyou.mailing.labels import words_box
from thankyou.model.card import Card
from thankyou.model.sheet import Calibration, Correction, Margins
from thankyou.printing import calibration_store, printers
from thankyou.printing.calibration_store import CalibrationStore, Kept
from thankyou.printing.printers import Media, Printer
from thankyou.storage.card_file import save_card

PEOPLE = """title,first name,last name,role,ward,street,city,postcode
Dr,Amara,Okafor,Consultant,Ward 12,Praed Street 1,London,W2 1NY
,Oksana,Shevchenko,"=HYPERLINK(""x"")",Ward 12,,,
,,,,,,,
Sister,Grace,Amoah,Nurse,ICU,,,
"""


@pytest.fixture
def card(tmp_path: Path) -> Path:
    path = tmp_path / "card.thankyou"
    save_card(Card(message="Thank you", format="flat-a6"), path)
    return path


@pytest.fixture
def people(tmp_path: Path) -> Path:
    path = tmp_path / "people.csv"
    path.write_text(PEOPLE, encoding="utf-8")
    return path


@pytest.fixture
def batch(card: Path, people: Path, tmp_path: Path) -> list[str]:
    return ["batch", str(card), str(people), "-o", str(tmp_path / "cards.pdf")]


def texts(path: Path) -> list[str]:
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


def test_envelopes_have_the_cards_order_and_name_who_has_no_address(
    batch: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, report = tmp_path / "e.pdf", tmp_path / "report.json"
    sender = r"The Lindqvists\n4 Mill Lane"
    words = [*batch, "--envelopes", str(out), "--return-address", sender, "--report", str(report)]
    assert main(words) == 1
    assert "Row 3: There is nothing here to write" in capsys.readouterr().out
    assert "no-address" in {one["code"] for one in json.loads(report.read_text())["problems"]}
    first, second, third = texts(out)
    assert "Dr Amara Okafor Ward 12 Praed Street 1 London W2 1NY" in first
    assert "Oksana Shevchenko" in second and "Sister Grace Amoah" in third
    assert all("The Lindqvists 4 Mill Lane" in one for one in (first, second, third))
    upper, lower = box_of(out, "The Lindqvists"), box_of(out, "4 Mill Lane")
    assert lower[1] > upper[3] - 2, "the address has two lines"
    with pikepdf.open(out) as pdf:  # A6 goes into C6, and the printer must not shrink it
        assert [float(side) for side in pdf.pages[0].mediabox] == pytest.approx(
            [0, 0, mm(162), mm(114)], abs=0.01
        )
        assert pdf.Root.ViewerPreferences.PrintScaling == "/None"
        assert "Amara" not in str(pdf.docinfo.get("/Title", ""))


def test_rows_and_copies_agree_with_the_cards(batch: list[str], tmp_path: Path) -> None:
    envelopes, labels, checklist = (tmp_path / name for name in ("e.pdf", "l.pdf", "h.csv"))
    words = [*batch, "--only", "4,1", "--copies", "2", "--envelopes", str(envelopes)]
    words += ["--envelope", "DL", "--labels", str(labels), "--label-stock", "Avery 5160"]
    assert main([*words, "--checklist", str(checklist)]) == 0
    names = ["Grace", "Grace", "Amara", "Amara"]
    assert [name in page for name, page in zip(names, texts(envelopes), strict=True)] == [True] * 4
    (page,) = texts(labels)
    assert page.count("Grace") == page.count("Amara") == 2
    assert page.index("Grace") < page.index("Amara")
    rows = list(csv.reader(checklist.read_text("utf-8-sig").splitlines()))
    assert [row[:3] for row in rows[1:]] == [
        ["1", "ICU", "Sister Grace Amoah"], ["2", "ICU", "Sister Grace Amoah"],
        ["3", "Ward 12", "Dr Amara Okafor"], ["4", "Ward 12", "Dr Amara Okafor"],
    ]  # fmt: skip
    with pypdfium2.PdfDocument(tmp_path / "cards.pdf") as pdf:
        assert len(pdf) == 2 * len(rows[1:]), "two panels a card"


def test_labels_begin_where_the_sheet_is_free(batch: list[str], tmp_path: Path) -> None:
    out = tmp_path / "l.pdf"
    words = [*batch, "--only", "1,2,4", "--labels", str(out), "--label-start", "2"]
    assert main([*words, "--label-skip", "3"]) == 0
    stock = Catalog().shipped_stock["geha-z54"]  # the usual one on A4
    for name, index in (("Amara", 1), ("Oksana", 3), ("Grace", 4)):
        left, top, right, bottom = box_of(out, name)
        place = words_box(stock, index)
        assert place.x - 1 <= left and right <= place.right + 1, name
        assert place.y - 1 <= top and bottom <= place.bottom + 1, name


def test_no_spreadsheet_runs_the_list(batch: list[str], tmp_path: Path) -> None:
    out = tmp_path / "h.csv"
    assert main([*batch, "--checklist", str(out)]) == 0, "a list needs no address"
    data = out.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf") and data.count(b"\r\n") == 5
    cells = [cell for row in csv.reader(data.decode("utf-8-sig").splitlines()) for cell in row]
    assert '\'=HYPERLINK("x")' in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_the_list_on_paper_is_by_ward(batch: list[str], tmp_path: Path) -> None:
    out = tmp_path / "h.pdf"
    assert main([*batch, "--checklist", str(out)]) == 0
    (page,) = texts(out)
    assert page.index("Ward 12") < page.index("Oksana") < page.index("ICU") < page.index("Grace")
    assert page.index("Grace") < page.index("Without a ward") and "Page 1 of 1" in page


def test_a_file_a_person_has_its_envelopes_in_one(batch: list[str], tmp_path: Path) -> None:
    out = tmp_path / "e.pdf"
    words = [*batch[:-1], str(tmp_path / "each"), "--each", "{family}.pdf", "--only", "4,2"]
    assert main([*words, "--envelopes", str(out)]) == 0
    assert sorted(one.name for one in (tmp_path / "each").iterdir()) == [
        "Amoah.pdf", "Shevchenko.pdf",
    ]  # fmt: skip
    assert ["Grace" in one for one in texts(out)] == [True, False]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--labels", "l.pdf", "--label-start", "99"], "positions 1 to 21"),
        (["--labels", "l.pdf", "--label-skip", "99"], "positions 1 to 21"),
        (["--labels", "l.pdf", "--label-skip", "1-21"], "No position is left"),
        (["--labels", "l.pdf", "--label-skip", "x"], "does not name rows"),
        (["--labels", "l.pdf", "--label-stock", "nobody-1"], "no stock"),
        (["--labels", "l.png"], "must end in .pdf"),
        (["--envelopes", "e.pdf", "--envelope", "Z9"], "no envelope “Z9”"),
        (["--envelopes", "e.jpg"], "must end in .pdf"),
        (["--envelopes", "e.pdf", "--only", "3"], "No row of the list"),
        (["--envelopes", "e.pdf", "--labels", "./e.pdf"], "named for two files"),
        (["--envelopes", "cards.pdf"], "named for two files"),
        (["--checklist", "people.csv"], "named for two files"),
        (["--checklist", "h.txt"], ".pdf or .csv"),
        (["--envelope", "C6"], "nothing without “--envelopes”"),
        (["--return-address", "Us"], "nothing without “--envelopes”"),
        (["--label-start", "2"], "nothing without “--labels”"),
    ],
)
def test_what_cannot_be_is_refused_before_anything_is_written(
    words: list[str], said: str, batch: list[str], tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    assert main([*batch, *words]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert said in line
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


# ---------------------------------------------------------------------- the test page

LETTER = Catalog().papers["Letter"]
WARD = Printer(
    "Ward", "The ward's printer", True, duplex=("short",),
    media=(Media(LETTER.media, LETTER.width, LETTER.height, Margins.all(10)),),
    ready=(LETTER.media,),
)  # fmt: skip


@pytest.fixture
def ward(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CalibrationStore:
    """A printer with US Letter in it, and where its calibration is kept."""
    kept = tmp_path / "kept.json"
    monkeypatch.setattr(printers, "list_printers", lambda ipp=None: [WARD])
    monkeypatch.setattr(calibration_store, "calibrations_file", lambda: kept)
    return CalibrationStore(kept)


@pytest.mark.parametrize(("paper", "size"), [("A4", (210, 297)), ("4x6", (101.6, 152.4))])
def test_a_test_page_has_two_sides_of_its_paper(
    paper: str, size: tuple[float, float], tmp_path: Path
) -> None:
    out = tmp_path / "t.pdf"
    assert main(["test-page", "-o", str(out), "--paper", paper]) == 0
    front, back = texts(out)
    assert "FRONT" in front and "BACK" in back
    with pikepdf.open(out) as pdf:
        box = [float(side) for side in pdf.pages[1].mediabox]
        assert box == pytest.approx([0, 0, mm(size[0]), mm(size[1])], abs=0.01)
        assert pdf.Root.ViewerPreferences.Duplex == "/DuplexFlipLongEdge"


def test_a_printers_page_has_its_paper_and_its_correction(
    ward: CalibrationStore, tmp_path: Path
) -> None:
    plain, moved, anew = (tmp_path / name for name in ("a.pdf", "b.pdf", "c.pdf"))
    words = ["test-page", "--printer", "ward"]
    assert main([*words, "-o", str(plain)]) == 0
    calibration = Calibration(Correction(3, -2), Correction(-4, 5, 1.01, 1.01))
    ward.keep(Kept("Ward", "", "Letter", calibration))
    assert main([*words, "-o", str(moved)]) == 0
    assert main([*words, "-o", str(anew), "--uncorrected"]) == 0
    front, _ = texts(moved)
    assert "Printer: The ward's printer" in front and "corrected as was measured" in front
    assert "corrected as was measured" not in texts(anew)[0] == texts(plain)[0]
    before, after = box_of(plain, "FRONT"), box_of(moved, "FRONT")
    assert (after[0] - before[0], after[1] - before[1]) == pytest.approx((3, -2), abs=0.02)
    before, after = box_of(plain, "BACK", 1), box_of(moved, "BACK", 1)
    assert after[0] == pytest.approx(before[0] * 1.01 - 4, abs=0.02)
    with pikepdf.open(moved) as pdf:
        assert float(pdf.pages[0].mediabox[2]) == pytest.approx(612, abs=0.01)
        assert pdf.Root.ViewerPreferences.Duplex == "/DuplexFlipShortEdge"


def test_an_unknown_printer_and_a_picture_are_refused(
    ward: CalibrationStore, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["test-page", "-o", str(tmp_path / "t.pdf"), "--printer", "Attic"]) == 2
    assert main(["test-page", "-o", str(tmp_path / "t.png")]) == 2
    assert main(["test-page", "-o", str(tmp_path / "t.pdf"), "--paper", "A99"]) == 2
    said = capsys.readouterr().err
    assert "Attic" in said and ".pdf" in said and "A99" in said
    assert not list(tmp_path.glob("t.*"))
