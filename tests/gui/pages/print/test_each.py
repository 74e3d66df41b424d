"""One file for each person, from the Print page."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from thankyou.gui.open_table import OpenTable
from thankyou.gui.pages.print.each_part import EachPart, first_pattern
from thankyou.gui.pages.print.page import PrintPage
from thankyou.gui.widgets import dialogs
from thankyou.people.table import Table

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def part(page: PrintPage, people: OpenTable, table: Path, qtbot: QtBot) -> EachPart:
    people.open(table)
    qtbot.mouseClick(page.extras.each.button, LEFT)
    held = page.extras.each.part
    assert isinstance(held, EachPart) and held.isVisible()
    return held


def test_the_pattern_to_begin_with_is_the_lists_own() -> None:
    table = Table(("Nachname", "Vorname", "Name"), (("Núñez", "José", "x"),))
    assert first_pattern(table, {"family": 0, "given": 1}) == "{Nachname}-{Vorname}"
    assert first_pattern(table, {"recipient": 2}) == "{Name}"
    assert first_pattern(table, {}) == "{row}"


def test_an_example_follows_the_pattern_and_says_what_is_wrong(
    part: EachPart, qtbot: QtBot
) -> None:
    assert part.example.text() == "The first file will be called Ada Okafor.pdf"
    part.pattern.clear()
    qtbot.keyClicks(part.pattern, "{ward} {row}")
    assert part.example.text() == "The first file will be called Ward 12 1.pdf"
    part.pattern.setText("{nobody}")
    assert "nobody" in part.example.text() and part.example.text().endswith(".")
    assert not part.save_button.isEnabled()


def test_each_person_gets_a_file_and_no_file_is_written_over(
    page: PrintPage,
    part: EachPart,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path / "cards"
    folder.mkdir()
    asked: list[str] = []

    def choose(parent: object, title: str, start: str) -> str:
        asked.append(title)
        return str(folder)

    monkeypatch.setattr(dialogs, "folder_name", choose)
    monkeypatch.setattr(dialogs, "ask_wrong_cards", lambda *_: dialogs.Wrong.AS_THEY_ARE)
    with qtbot.waitSignal(page.finished):
        qtbot.mouseClick(part.save_button, LEFT)
    assert asked == ["A folder for the files"]
    names = {path.name for path in folder.iterdir()}
    assert names == {"Ada Okafor.pdf", "row-2.pdf", "José Núñez.pdf"}
    assert page.done_notes.sentences() == [f"Done: 3 files in {folder}"]
    before = {path: path.stat().st_mtime_ns for path in folder.iterdir()}
    with qtbot.waitSignal(page.finished):
        part.save_into(folder)
    assert page.done_notes.sentences() == [
        f"3 files of those names are in {folder} already: choose an empty folder."
    ]
    assert {path: path.stat().st_mtime_ns for path in folder.iterdir()} == before


def test_stopped_the_finished_files_stay_and_are_counted(
    page: PrintPage, part: EachPart, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "some"

    def stop(done: int, total: int) -> None:
        page.progress.stop_button.click()

    page.work._job.progressed.connect(stop)
    big = Table(("name",), tuple((f"Ada {n}",) for n in range(400)))
    page._people.take(big, {"recipient": 0}, None)
    with qtbot.waitSignal(page.finished):
        part.save_into(folder)
    made = len(list(folder.iterdir()))
    assert 0 < made < 400
    assert page.done_notes.sentences() == [f"Stopped: {made} of 400 files were made, in {folder}"]
