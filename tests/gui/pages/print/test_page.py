"""The Print page: what can be chosen, and what becomes of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from fake_kinds import offer
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from thankyou.base.errors import Problem
from thankyou.gui.catalog import WindowCatalog
from thankyou.gui.document import Document
from thankyou.gui.jobs import Jobs
from thankyou.gui.open_table import OpenTable
from thankyou.gui.pages.print.page import PICTURES, PrintPage
from thankyou.gui.widgets import dialogs

LEFT = Qt.MouseButton.LeftButton


def export(page: PrintPage, path: Path, qtbot: QtBot) -> str:
    """Write to `path`, wait until it has ended, and return the sentence that says how."""
    with qtbot.waitSignal(page.finished):
        page.export(path)
    (words,) = page.done_notes.sentences()
    return words


def test_this_card_becomes_a_pdf(page: PrintPage, tmp_path: Path, qtbot: QtBot) -> None:
    words = export(page, tmp_path / "card.pdf", qtbot)
    assert (tmp_path / "card.pdf").read_bytes().startswith(b"%PDF-")
    assert str(tmp_path / "card.pdf") in words
    assert page.save_button.isEnabled() and not page.busy


def test_the_dialog_is_offered_a_name_and_the_endings_of_the_kind(
    page: PrintPage, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[Any, ...]] = []

    def save_name(parent: object, *question: str) -> str:
        asked.append(question)
        return ""

    monkeypatch.setattr(dialogs, "save_name", save_name)
    qtbot.mouseClick(page.save_button, LEFT)
    page.kind[PICTURES].click()
    page.options.kinds.setCurrentIndex(1)
    qtbot.mouseClick(page.save_button, LEFT)
    place = tmp_path / "thank-you"
    assert asked == [
        ("Save as PDF", str(place.with_suffix(".pdf")), "PDF (*.pdf)", "pdf"),
        ("Save pictures", str(place.with_suffix(".jpg")), "Pictures (*.jpg *.jpeg)", "jpg"),
    ]
    assert not page.busy


def test_pictures_of_each_side(page: PrintPage, tmp_path: Path, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.kind[PICTURES], LEFT)
    assert page.options.isVisible()
    page.options.dpi.setValue(72)
    words = export(page, tmp_path / "card.png", qtbot)
    assert {path.name for path in tmp_path.glob("*.png")} == {"card-front.png", "card-back.png"}
    assert "card-front.png" in words


def test_one_side_as_the_kind_that_the_name_ends_in(
    page: PrintPage, tmp_path: Path, qtbot: QtBot
) -> None:
    page.kind[PICTURES].click()
    page.options.dpi.setValue(72)
    page.options.panels.setCurrentIndex(2)
    export(page, tmp_path / "card.jpeg", qtbot)
    assert [path.name for path in tmp_path.iterdir()] == ["card.jpeg"]
    assert (tmp_path / "card.jpeg").read_bytes().startswith(b"\xff\xd8")


def test_a_name_without_the_ending_gets_it_but_replaces_nothing(
    page: PrintPage, tmp_path: Path, qtbot: QtBot
) -> None:
    export(page, tmp_path / "Dr. Amoah", qtbot)
    assert (tmp_path / "Dr. Amoah.pdf").exists()
    before = (tmp_path / "Dr. Amoah.pdf").stat().st_mtime_ns
    words = export(page, tmp_path / "Dr. Amoah", qtbot)
    assert words == f"{tmp_path / 'Dr. Amoah'}: the name must end in .pdf."
    assert (tmp_path / "Dr. Amoah.pdf").stat().st_mtime_ns == before


def test_everyone_to_one_pdf(
    page: PrintPage, people: OpenTable, table: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    assert not page.whose["all"].isVisible()
    page.kind[PICTURES].click()
    people.open(table)
    qtbot.mouseClick(page.whose["all"], LEFT)
    assert page.save_button.text() == "Save 3 cards as one PDF…"
    assert not page.kind[PICTURES].isVisible() and not page.options.isVisible()
    export(page, tmp_path / "all.pdf", qtbot)
    document = pypdfium2.PdfDocument(tmp_path / "all.pdf")
    assert len(document) == 6
    document.close()
    people.close()
    assert page.whose.chosen == "one" and page.kind[PICTURES].isVisible()


def test_a_long_export_can_be_stopped_and_freezes_nothing(
    page: PrintPage, people: OpenTable, tmp_path: Path, qtbot: QtBot
) -> None:
    big = tmp_path / "big.csv"
    big.write_text("name,ward\n" + "".join(f"Ada {n},Ward {n}\n" for n in range(4_000)))
    people.open(big)
    qtbot.mouseClick(page.whose["all"], LEFT)
    page.export(tmp_path / "big.pdf")
    qtbot.waitUntil(lambda: page.progress.bar.value() > 5)
    with qtbot.waitSignal(page.finished):
        qtbot.mouseClick(page.progress.stop_button, LEFT)
        assert page.busy  # the click asks the thread to stop, and does not wait for it
    assert "Stopped" in page.done_notes.sentences()[0]
    assert not (tmp_path / "big.pdf").exists()
    assert page.save_button.isEnabled() and not page.progress.isVisible()
    # the checking of the list, held while the PDF was made, goes on from where it stopped
    with qtbot.waitSignal(people.checked) as checked:
        pass
    assert checked.args is not None
    assert all(status is not None for status in people.statuses[: checked.args[1]])


def test_a_place_that_cannot_be_written_is_said_in_one_sentence(
    page: PrintPage, tmp_path: Path, qtbot: QtBot
) -> None:
    words = export(page, tmp_path / "nowhere" / "card.pdf", qtbot)
    assert words.endswith(".") and "nowhere" in words
    assert not page.busy and page.save_button.isEnabled()


def test_problems_are_said_before_and_hold_nobody_up(page: PrintPage) -> None:
    assert page.notes.sentences() == ["Your card fits, and nothing is missing."]
    page.show_problems((Problem("empty-field", field="sender"),))
    (words,) = page.notes.sentences()
    assert "who the card is from" in words
    assert page.save_button.isEnabled()


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ((1, 0, 3), "Still checking how each card fits."),
        ((3, 0, 3), "Every card fits."),
        ((3, 1, 3), "One card needs a look: the list on the People page says why."),
        ((3, 2, 3), "2 cards need a look: the list on the People page says why."),
    ],
)
def test_how_a_list_fits_is_summed_up(
    page: PrintPage,
    people: OpenTable,
    table: Path,
    monkeypatch: pytest.MonkeyPatch,
    counts: tuple[int, int, int],
    words: str,
) -> None:
    people.open(table)
    monkeypatch.setattr(people, "counts", lambda: counts)
    page.whose["all"].click()
    assert page.notes.sentences() == [words]


def test_a_change_of_the_card_takes_the_last_sentence_away(
    page: PrintPage, document: Document, tmp_path: Path, qtbot: QtBot
) -> None:
    export(page, tmp_path / "card.pdf", qtbot)
    document.change(format="fold-a6")
    assert page.done_notes.sentences() == []
    names = [page.options.panels.itemData(i) for i in range(page.options.panels.count())]
    assert names == [None, "front", "inside", "back"]


@pytest.mark.parametrize("whole", [True, False])
def test_a_new_row_of_the_table_is_offered_and_written(
    window_catalog: WindowCatalog,
    document: Document,
    people: OpenTable,
    jobs: Jobs,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    whole: bool,
) -> None:
    kind = offer(monkeypatch, whole=whole)
    page = PrintPage(document, window_catalog, people, jobs, lambda: tmp_path / "x")
    qtbot.addWidget(page)
    page.show()
    if whole:
        page.kind[kind.key].click()
        assert page.kind[kind.key].text() == kind.choice
        assert page.save_button.text() == "Save as Names…"
    else:
        page.kind[PICTURES].click()
        page.options.kinds.setCurrentIndex(page.options.kinds.findData(kind.key))
        assert not page.options.dpi.isVisible(), "it takes no resolution"
        assert page.options.panels.isVisible()
    export(page, tmp_path / "card", qtbot)
    files = {path.name: path.read_text() for path in tmp_path.iterdir()}
    assert files == (
        {"card.names": "front\nback"}
        if whole
        else {"card-front.names": "front", "card-back.names": "back"}
    )
