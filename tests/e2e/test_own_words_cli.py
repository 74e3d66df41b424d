"""A table whose people have words, designs and languages of their own; read back from the PDF."""

from __future__ import annotations

import csv
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest
from program import run

from thankyou.catalog import Catalog

COLUMNS = ("Name", "Hospital Name", "Message", "Design", "Language")
ROWS = (
    ("Ada Okafor", "St Mary’s", "", "", ""),
    ("Eva Núñez", "Hospital Clínico", "¡Gracias, Eva!\n\nNo olvidaré {nunca} esa noche [2].",
     "", "Spanish"),
    ("Bo Lind", "St Olav’s", "Bo, you sang in the small hours.", "DESIGN", "en"),
    ("Jürgen Groß", "Charité", "Lieber Jürgen, \"danke\" für alles.", "no such design", "Deutsch"),
    ("", "Nowhere", "", "", ""),
)  # fmt: skip
DESIGN = next(d for d in Catalog().designs.values() if d.id != "fern")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with (tmp_path / "people.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        writer.writerows([cell.replace("DESIGN", DESIGN.name) for cell in row] for row in ROWS)
    done = run("new", "card.thankyou", "--template", "work-patient", "--set", "sender=Ada",
               cwd=tmp_path)  # fmt: skip
    assert done.returncode == 0, done.stderr
    return tmp_path


def batch(folder: Path, *more: str) -> tuple[int, str]:
    maps = [part for name in ("recipient=Name", "message=Message", "design=Design",
                              "language=Language") for part in ("--map", name)]  # fmt: skip
    done = run("batch", "card.thankyou", "people.csv", "-o", "out.pdf", *maps, *more, cwd=folder)
    assert done.stderr == "", done.stderr
    return done.returncode, done.stdout


def texts(path: Path) -> list[str]:
    document = pdfium.PdfDocument(path)
    try:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
    finally:
        document.close()


def test_each_card_has_its_own_words_design_and_language(folder: Path) -> None:
    code, said = batch(folder)
    assert code == 1  # one has no name, and one asks for a design that is not there
    assert "Row 4: There is no design “no such design”" in said and "[own-design]" in said
    assert "Row 5: " in said and "[empty-field]" in said
    pages = texts(folder / "out.pdf")
    each = len(pages) // len(ROWS)
    cards = [" ".join(pages[n * each : (n + 1) * each]) for n in range(len(ROWS))]
    assert "¡Gracias, Eva!" in cards[1] and "{nunca} esa noche [2]" in cards[1]
    assert "you sang in the small hours" in cards[2]
    assert "„danke“ für alles" in cards[3]
    assert all("sang" not in card for n, card in enumerate(cards) if n != 2)
    with pikepdf.open(folder / "out.pdf") as pdf:
        tags = str(pdf.Root.StructTreeRoot.unparse(resolved=False))
        assert tags
        languages = {str(one.Lang) for one in pdf.objects
                     if isinstance(one, pikepdf.Dictionary) and "/Lang" in one}  # fmt: skip
    assert {"es", "de"} <= {language.split("-")[0] for language in languages}


def test_those_that_are_not_right_can_be_left_out(folder: Path) -> None:
    code, said = batch(folder, "--leave-out-errors")
    assert code == 1 and "Row 4: " in said and "Row 5: " in said
    pages = " ".join(texts(folder / "out.pdf"))
    assert "Ada Okafor" in pages or "Ada" in pages
    assert "you sang" in pages and "danke" not in pages
    code, said = batch(folder, "--leave-out-errors", "--only", "1-3")
    assert "Row 4" not in said


def test_any_other_column_is_filled_in_and_a_name_that_is_none_is_told(folder: Path) -> None:
    words = "Dear {recipient}, thank you at {hospital_name}. {nothing}"
    (folder / "words.txt").write_text(words, encoding="utf-8")
    done = run("new", "card.thankyou", "--message-file", "words.txt", "--force", cwd=folder)
    assert done.returncode == 0, done.stderr
    done = run("check", "card.thankyou", "--people", "people.csv", cwd=folder)
    assert "“{nothing}” is neither a field of this program nor a column" in done.stdout
    alone = run("check", "card.thankyou", cwd=folder)
    assert "It may be a column of a list that is not open" in alone.stdout
    batch(folder, "--only", "1")
    assert "thank you at St Mary’s. {nothing}" in " ".join(texts(folder / "out.pdf"))
