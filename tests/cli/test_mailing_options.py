"""The options for what goes with the cards: whom it is about, where it stands, what is refused."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pdf_words import box_of, page_words

from thankyou.base.units import mm
from thankyou.catalog import Catalog
from thankyou.cli.main import main
from thankyou.mailing.labels import words_box
from thankyou.model.card import Card
from thankyou.storage.card_file import save_card

PEOPLE = """title,first name,last name,role,ward,street,city,postcode
Dr,Amara,Okafor,Consultant,Ward 12,Praed Street 1,London,W2 1NY
,Oksana,Shevchenko,"=HYPERLINK(""x"")",Ward 12,,,
Mr,,,,,,,
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


def test_envelopes_have_the_cards_order_and_name_who_has_no_address(
    batch: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, report = tmp_path / "e.pdf", tmp_path / "report.json"
    sender = r"The Lindqvists\n4 Mill Lane"
    words = [*batch, "--envelopes", str(out), "--return-address", sender, "--report", str(report)]
    assert main(words) == 1
    assert "Row 3: There is nothing here to write" in capsys.readouterr().out
    assert "no-address" in {one["code"] for one in json.loads(report.read_text())["problems"]}
    first, second, third = page_words(out)
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
    assert [name in page for name, page in zip(names, page_words(envelopes), strict=True)] == [
        True
    ] * 4
    (page,) = page_words(labels)
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


def test_a_file_a_person_has_its_envelopes_in_one(batch: list[str], tmp_path: Path) -> None:
    out = tmp_path / "e.pdf"
    words = [*batch[:-1], str(tmp_path / "each"), "--each", "{family}.pdf", "--only", "4,2"]
    assert main([*words, "--envelopes", str(out)]) == 0
    assert sorted(one.name for one in (tmp_path / "each").iterdir()) == [
        "Amoah.pdf", "Shevchenko.pdf",
    ]  # fmt: skip
    assert ["Grace" in one for one in page_words(out)] == [True, False]


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
        (["--envelopes", "e.pdf", "--labels", "./e.pdf"], "are one file"),
        (["--envelopes", "cards.pdf"], "are one file"),
        (["--checklist", "people.csv"], "which is read here"),
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
