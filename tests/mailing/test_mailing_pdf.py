"""What goes with the cards as files: read back, tagged, at true size, and naming nobody."""

from __future__ import annotations

import csv
import io
from collections import Counter
from pathlib import Path
from typing import Any
from unicodedata import bidirectional

import pikepdf
import pytest
from pdfhelp import elements, marked_content, normal, poppler_text

from thankyou.base.errors import CardError
from thankyou.base.geometry import Size
from thankyou.base.translatable import english
from thankyou.catalog import Catalog
from thankyou.export.mailing_files import (
    write_envelopes,
    write_handover_list,
    write_job_sheet,
    write_labels,
    write_test_page,
)
from thankyou.mailing.address import Address
from thankyou.mailing.handover import HandoverRow, wards
from thankyou.mailing.job_sheet import JobSheet
from thankyou.mailing.lettering import Lettering

CATALOG = Catalog()
LETTERS = Lettering(CATALOG.fonts)
A4 = Size(CATALOG.papers["A4"].width, CATALOG.papers["A4"].height)
C6 = CATALOG.envelopes["C6"]
STOCK = CATALOG.shipped_stock["avery-5160"]
PEOPLE = [Address((f"Person {n}", "Nurse", "Ward 1"), False, n, f"Person {n}") for n in range(1, 9)]
ROWS = [HandoverRow(n, f"Person {n}", "Nurse", f"Ward {n % 2}", n) for n in range(1, 60)]


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    """One of each."""
    found = {name: tmp_path / f"{name}.pdf" for name in ("env", "labels", "list", "job", "test")}
    size = Size(C6.width, C6.height)
    write_envelopes(PEOPLE, size, LETTERS, found["env"], english, ("4 Mill Lane",))
    write_labels(PEOPLE, STOCK, LETTERS, found["labels"], english, 28)
    write_handover_list(wards(ROWS), A4, LETTERS, found["list"], english)
    write_job_sheet(JobSheet(3, "A4", 6, 2, 4), A4, LETTERS, found["job"], english)
    write_test_page(A4, LETTERS, found["test"], english)
    return found


def test_pages_have_their_true_size_and_everybody_is_read(files: dict[str, Path]) -> None:
    sizes = {"env": (8, C6.width, C6.height), "labels": (2, 612, 792), "job": (1, 595.28, 841.89),
             "test": (2, 595.28, 841.89), "list": (3, 595.28, 841.89)}  # fmt: skip
    for name, (pages, width, height) in sizes.items():
        with pikepdf.open(files[name]) as pdf:
            assert len(pdf.pages) == pages, name
            for page in pdf.pages:
                box = [float(value) for value in page.MediaBox]
                assert box == pytest.approx([0, 0, width, height], abs=0.01)
                marked_content(page)
            assert pdf.Root.ViewerPreferences.PrintScaling == "/None"
    for name, count in (("env", 8), ("labels", 8), ("list", 59)):
        text = " ".join(map(normal, poppler_text(files[name])))
        assert Counter(text.split())["Person"] == count, name
    assert "Person 3 Nurse Ward 1" in normal(poppler_text(files["env"])[2])


def test_envelopes_are_listed_by_name_and_one_sided(files: dict[str, Path]) -> None:
    with pikepdf.open(files["env"]) as pdf, pdf.open_outline() as outline:
        assert [entry.title for entry in outline.root] == [one.name for one in PEOPLE]
        assert pdf.Root.ViewerPreferences.Duplex == "/Simplex"


def test_the_list_is_tables_under_headings(files: dict[str, Path]) -> None:
    with pikepdf.open(files["list"]) as pdf:
        kinds = Counter(kind for kind, _ in elements(pdf))
    assert kinds["/H1"] == 1 and kinds["/H2"] == kinds["/Table"] >= 4
    assert kinds["/TR"] == 59 + kinds["/Table"]
    assert kinds["/TH"] == 6 * kinds["/Table"] and kinds["/TD"] == 6 * 59


def test_a_file_says_nothing_of_anybody_where_it_is_listed(files: dict[str, Path]) -> None:
    titles = {"env": "Envelopes", "labels": "Labels", "list": "Handover list", "job": "Job sheet",
              "test": "Test page"}  # fmt: skip
    for name, title in titles.items():
        with pikepdf.open(files[name]) as pdf:
            assert str(pdf.docinfo.Title) == title
            assert str(pdf.docinfo.get("/Author", "")) == ""
            assert b"Person" not in pdf.Root.Metadata.read_bytes()


def test_the_list_as_csv(tmp_path: Path) -> None:
    path = tmp_path / "list.CSV"
    people = [HandoverRow(1, "=Eve", "+1", "Ward \u05d0", 1), HandoverRow(2, 'A "B", C', "", "", 2)]
    assert write_handover_list(wards(people), A4, LETTERS, path, english) == ()
    data = path.read_bytes()
    assert data[:3] == b"\xef\xbb\xbf" and data.count(b"\r\n") == 3
    read = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert read[1:] == [["1", "Ward \u05d0", "'=Eve", "'+1", "", ""],
                        ["2", "", 'A "B", C', "", "", ""]]  # fmt: skip


def test_names_of_every_script_are_read_back(tmp_path: Path, scripts: list[dict[str, Any]]) -> None:
    path = tmp_path / "env.pdf"
    people = [Address((one["recipient"],), False) for one in scripts]
    write_envelopes(people, Size(C6.width, C6.height), LETTERS, path, english)
    pages = poppler_text(path)
    for one, page in zip(scripts, pages, strict=True):
        read, name = normal(page), normal(one["recipient"])
        if any(bidirectional(char) in ("R", "AL") for char in name):  # poppler reorders the words
            assert sorted(read.replace(" ", "")) == sorted(name.replace(" ", "")), one["script"]
        else:
            assert name in read, one["script"]


def test_nobody_is_no_file(tmp_path: Path) -> None:
    path = tmp_path / "env.pdf"
    with pytest.raises(CardError, match="nobody-to-address"):
        write_envelopes([], Size(C6.width, C6.height), LETTERS, path, english)
    with pytest.raises(CardError, match="nobody-to-address"):
        write_labels([], STOCK, LETTERS, path, english)
    with pytest.raises(CardError, match="start-past-sheet"):
        write_labels(PEOPLE, STOCK, LETTERS, path, english, 99)
    assert not path.exists()


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(CardError) as caught:
        write_test_page(A4, LETTERS, tmp_path / "gone" / "test.pdf", english)
    assert caught.value.values["reason"] == "no-folder"
