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
from thankyou.gui.document import Document
from thankyou.gui.open_table import OpenTable
from thankyou.gui.pages.context import PageContext
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
        asked.append(question[:4])
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


def sizes_mm(path: Path) -> list[tuple[int, int]]:
    """The size of each page of a PDF, in whole millimetres."""
    document = pypdfium2.PdfDocument(path)
    found = [tuple(round(side / 72 * 25.4) for side in page.get_size()) for page in document]
    document.close()
    return found  # type: ignore[return-value]


def test_everyones_cards_are_meant_once_a_list_is_open(
    page: PrintPage, people: OpenTable, table: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    assert not page.whose.isVisible()
    people.open(table)
    assert page.whose.chosen == "all" and page.whose["all"].text() == "All 3 people"
    assert page.save_button.accessibleName() == "Save 3 cards as one PDF…"
    assert page.sheets.notes.sentences()[0] == "3 cards on one sheet of A4, printed on both sides."
    export(page, tmp_path / "all.pdf", qtbot)
    assert sizes_mm(tmp_path / "all.pdf") == [(210, 297)] * 2
    people.close()
    assert not page.whose.isVisible() and page.save_button.text() == "Save as PDF…"


def test_each_way_out_has_its_pages(
    page: PrintPage, people: OpenTable, table: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    people.open(table)
    qtbot.mouseClick(page.kind["pages"], LEFT)
    export(page, tmp_path / "shop.pdf", qtbot)
    qtbot.mouseClick(page.no_bleed, LEFT)
    export(page, tmp_path / "cut.pdf", qtbot)
    qtbot.mouseClick(page.kind["screen"], LEFT)
    assert not page.no_bleed.isVisible() and not page.sheets.isVisible()
    export(page, tmp_path / "screen.pdf", qtbot)
    assert sizes_mm(tmp_path / "shop.pdf") == [(111, 154)] * 6
    assert sizes_mm(tmp_path / "cut.pdf") == [(105, 148)] * 6
    assert sizes_mm(tmp_path / "screen.pdf") == [(105, 148)] * 6


def test_some_of_the_people_by_their_rows(
    page: PrintPage, people: OpenTable, table: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    people.open(table)
    qtbot.mouseClick(page.kind["screen"], LEFT)
    qtbot.mouseClick(page.whose["some"], LEFT)
    assert page.whose.rows.hasFocus() and page.whose.rows.text() == "1"
    page.whose.rows.clear()
    qtbot.keyClicks(page.whose.rows, "1,3")
    assert page.save_button.accessibleName() == "Save 2 cards as one PDF…"
    export(page, tmp_path / "some.pdf", qtbot)
    assert len(sizes_mm(tmp_path / "some.pdf")) == 4
    qtbot.keyClicks(page.whose.rows, "-7")
    assert page.whose.wrong.text() == "There is no row 7: the table has 3."
    assert not page.save_button.isEnabled()
    assert page.save_button.accessibleDescription() == page.whose.wrong.text()
    qtbot.mouseClick(page.whose["one"], LEFT)
    assert page.save_button.isEnabled() and not page.whose.wrong.isVisible()


def test_pictures_are_of_one_card_and_the_list_is_meant_again_afterwards(
    page: PrintPage, people: OpenTable, table: Path, qtbot: QtBot
) -> None:
    people.open(table)
    qtbot.mouseClick(page.kind[PICTURES], LEFT)
    assert page.options.isVisible() and not page.whose.isVisible()
    assert page.save_button.text() == "Save pictures…"
    qtbot.mouseClick(page.kind["sheet"], LEFT)
    assert page.whose.chosen == "all" and not page.options.isVisible()


def test_a_long_export_can_be_stopped_and_freezes_nothing(
    page: PrintPage, people: OpenTable, tmp_path: Path, qtbot: QtBot
) -> None:
    big = tmp_path / "big.csv"
    big.write_text("name,ward\n" + "".join(f"Ada {n},Ward {n}\n" for n in range(4_000)))
    people.open(big)
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
    page_context: PageContext,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    whole: bool,
) -> None:
    kind = offer(monkeypatch, whole=whole)
    page = PrintPage(page_context)
    qtbot.addWidget(page)
    page.show()
    if whole:
        asked: list[str] = []
        monkeypatch.setattr(
            dialogs, "save_name", lambda _, title, name, kinds, *more: asked.append(kinds) or ""
        )
        page.kind["screen"].click()
        page.choose_and_export()
        assert asked == ["PDF (*.pdf);;Names (*.names *.nms)"]
    else:
        page.kind[PICTURES].click()
        page.options.kinds.setCurrentIndex(page.options.kinds.findData(kind.key))
        assert not page.options.dpi.isVisible(), "it takes no resolution"
        assert page.options.panels.isVisible()
    export(page, tmp_path / ("card.names" if whole else "card"), qtbot)
    files = {path.name: path.read_text() for path in tmp_path.iterdir()}
    assert files == (
        {"card.names": "front\nback"}
        if whole
        else {"card-front.names": "front", "card-back.names": "back"}
    )


def test_it_is_asked_about_the_pictures_that_are_really_written(
    page: PrintPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    asked: list[list[str]] = []
    monkeypatch.setattr(dialogs, "_typed_name", lambda *_: str(tmp_path / "for Dr. Lee"))
    monkeypatch.setattr(
        dialogs, "ask_replace", lambda _, title, names: asked.append(sorted(names)) or True
    )
    page.kind[PICTURES].click()
    for _ in range(2):
        with qtbot.waitSignal(page.finished, timeout=30_000):
            page.choose_and_export()
    written = sorted(path.name for path in tmp_path.iterdir())
    assert len(written) > 1 and asked == [written]
    page.options.panels.setCurrentIndex(1)
    with qtbot.waitSignal(page.finished, timeout=30_000):
        page.choose_and_export()
    assert "for Dr. Lee.png" in [path.name for path in tmp_path.iterdir()]
