"""Lists as they are opened: shown before they are used where something was guessed; pasted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from open_list import open_list, paste_list, settle
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from thankyou.gui.list_opening import Source, is_doubtful, read_offer
from thankyou.gui.main_window import MainWindow
from thankyou.gui.pages.people.opening_panel import OpeningPanel
from thankyou.gui.pages.people.page import PeoplePage
from thankyou.gui.widgets.drop_down import DropDown
from thankyou.people.grid import NO_HEADER, ReadOptions


@pytest.fixture
def page(make_window: Callable[..., MainWindow]) -> PeoplePage:
    made = make_window(page="people").page("people")
    assert isinstance(made, PeoplePage)
    return made


def window_of(page: PeoplePage) -> MainWindow:
    window = page.window()
    assert isinstance(window, MainWindow)
    return window


def choose(page: PeoplePage, box: DropDown, value: object) -> None:
    """Choose a line of a list, and wait until the file was read in that way."""
    at = box.findData(value)
    assert at >= 0

    def act() -> None:
        box.setCurrentIndex(at)
        box.activated.emit(at)

    settle(window_of(page), act)


def shown(panel: OpeningPanel) -> list[str]:
    model = panel.preview.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_what_is_clear_is_opened_at_once(page: PeoplePage, table: Path) -> None:
    assert open_list(window_of(page), table, accept=False)
    assert page.full.isVisible() and not page.offer.isVisible() and not page.empty.isVisible()
    assert "3 people in staff.csv" in page.head.summary.text()


def test_a_guessed_encoding_is_seen_and_changed(page: PeoplePage, tmp_path: Path) -> None:
    window, path = window_of(page), tmp_path / "staff.csv"
    names = ["José Núñez", "Zoë Ångström", "François Lefèvre", "Jürgen Groß"]
    path.write_bytes(
        ("name;ward\r\n" + "".join(f"{one};ICU\r\n" for one in names)).encode("cp1252")
    )
    assert not open_list(window, path, accept=False)
    panel = page.offer
    assert panel.isVisible() and not page.empty.isVisible() and shown(panel) == names
    assert panel.encodings.currentData() == "cp1252" and not panel.parts[0].isVisible()
    choose(page, panel.encodings, panel.encodings.itemData(panel.encodings.count() - 1))
    other = shown(panel)
    choose(page, panel.encodings, "cp1252")
    assert other != names and shown(panel) == names
    panel.use.click()
    assert window.people.count == 4 and page.full.isVisible()
    assert window.people.table is not None
    assert window.people.table.reading.options.encoding == "cp1252"


def test_what_cannot_be_read_in_that_way_leaves_the_preview(
    page: PeoplePage, tmp_path: Path
) -> None:
    path = tmp_path / "staff.csv"
    path.write_bytes("name,ward\nJosé,ICU\nZoë,ICU\n".encode("cp1252"))
    window = window_of(page)
    open_list(window, path, accept=False)
    offer = window.lists.opening.offer
    assert offer is not None
    settle(window, lambda: window.lists.opening.reread(ReadOptions(encoding="utf-8")))
    assert "UTF-8" in page.offer.trouble.sentences()[0] and shown(page.offer) == ["José", "Zoë"]
    page.offer.cancel.click()
    assert page.empty.isVisible() and window.people.table is None


def test_a_first_row_that_is_a_person_after_all(page: PeoplePage, tmp_path: Path) -> None:
    window, path = window_of(page), tmp_path / "staff.csv"
    path.write_text("Ada Okafor,ICU\nJosé Núñez,Ward 3\n", "utf-8")
    open_list(window, path)
    settle(window, page.head.reading.change.click)
    panel = page.offer
    assert panel.isVisible()
    choose(page, panel.headers, 1)
    assert shown(panel) == ["José Núñez"]
    choose(page, panel.headers, NO_HEADER)
    assert shown(panel) == ["Ada Okafor", "José Núñez"]
    panel.use.click()
    assert window.people.count == 2


def test_rows_that_are_no_people_are_told_in_a_line(page: PeoplePage, tmp_path: Path) -> None:
    path = tmp_path / "staff.csv"
    path.write_text("Staff of ward 12\n\nname,ward\nAda,12\nBo,12\n\nTotal,2\n", "utf-8")
    open_list(window_of(page), path)
    line = page.head.reading
    assert line.words.text() == "2 rows of the file are no people"
    line.line.show_open()
    assert line.told.isVisible() and "Staff of ward 12" in line.told.text()
    assert "Total" in line.told.text()


def test_cells_are_pasted_where_there_is_no_list(page: PeoplePage, qtbot: QtBot) -> None:
    window = window_of(page)
    QGuiApplication.clipboard().setText("Name\tWard\r\nAda\tICU\r\nZoë\tWard 3\r\n")
    page.open_button.setFocus()
    settle(
        window,
        lambda: qtbot.keyClick(page.open_button, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier),
    )
    assert window.people.count == 2 and window.people.path is None
    assert "2 people in your list" in page.head.summary.text()
    assert not page.head.reading.change.isVisible()
    QGuiApplication.clipboard().setText("  ")
    window.actions_by_name["paste_people"].trigger()
    assert "copy its cells" in window.message_bar.words() and window.people.count == 2


def test_names_that_are_pasted_one_a_line_are_people(page: PeoplePage) -> None:
    window = window_of(page)
    paste_list(window, "Ada Okafor\nJosé Núñez\nZoë Lind\n")
    if window.lists.opening.offer is not None:
        page.offer.use.click()
    assert window.people.count == 3


def test_a_list_that_is_stopped_changes_nothing(page: PeoplePage, table: Path) -> None:
    window = window_of(page)
    opening = window.lists.opening
    opening.open(Source(table))
    assert opening.busy
    opening.stop()
    assert not opening.busy and opening.offer is None and window.people.table is None
    assert page.empty.isVisible() and not page.busy.isVisible()


def test_another_card_is_not_given_a_list_that_was_being_opened(
    page: PeoplePage, table: Path
) -> None:
    window = window_of(page)
    window.lists.opening.open(Source(table), ask=True)
    window.actions_by_name["new"].trigger()
    assert not window.lists.opening.busy and window.people.table is None


def test_only_what_was_guessed_is_doubtful(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("name\nAda\n", "utf-8")
    assert not is_doubtful(read_offer(Source(path)).table)
    path.write_bytes("name\nJosé\n".encode("cp1252"))
    offer = read_offer(Source(path))
    assert is_doubtful(offer.table) and "cp1252" in offer.encodings
    assert not is_doubtful(read_offer(Source(path), ReadOptions(encoding="cp1252")).table)
