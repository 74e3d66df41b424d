"""The table of people as a user works in it: typing, ticks, paste, rows that come and go."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from thankyou.gui.pages.context import PageContext
from thankyou.gui.pages.people import shown_list
from thankyou.gui.pages.people.cell_delegate import CellArea
from thankyou.gui.pages.people.list_part import ListPart
from thankyou.gui.pages.people.shown_list import BEFORE, STATUS, TICK
from thankyou.gui.pages.people.shown_rows import Wanted
from thankyou.people import list_edits

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier


def cells(part: ListPart) -> list[list[str]]:
    """What is seen of the list's own columns."""
    model = part.model
    return [
        [model.index(row, column).data() for column in range(BEFORE, model.columnCount())]
        for row in range(model.rowCount())
    ]


def editor(part: ListPart) -> QWidget:
    made = part.table.viewport().focusWidget()
    assert made is not None and part.table.is_editing()
    return made


def type_in(part: ListPart, words: str, bot: QtBot) -> None:
    """Type over the current cell, and Return."""
    bot.keyClicks(part.table, words[0])
    bot.keyClicks(editor(part), words[1:])
    press_return(part, bot)


def press_return(part: ListPart, bot: QtBot) -> None:
    """Return in the editor, which Qt takes a moment later."""
    bot.keyClick(editor(part), Key.Key_Return)
    bot.waitUntil(lambda: not part.table.is_editing())


def select(part: ListPart, first: tuple[int, int], last: tuple[int, int]) -> None:
    part.table.go_to(*first)
    for row in range(first[0], last[0] + 1):
        for column in range(first[1], last[1] + 1):
            part.table.selectionModel().select(
                part.model.index(row, column), QItemSelectionModel.SelectionFlag.Select
            )


def test_a_typo_is_mended_in_place_and_return_goes_down(
    part: ListPart, context: PageContext, qtbot: QtBot
) -> None:
    part.table.go_to(1, BEFORE)
    type_in(part, "Zoe", qtbot)
    assert cells(part)[1] == ["Zoe", "Ward 3", "x"]
    assert part.table.currentIndex().row() == 2 and not part.table.is_editing()
    assert context.people.index == 2
    context.document.undo()
    assert cells(part)[1][0] == "" and context.people.values(1)["recipient"] == ""
    context.document.redo()
    assert context.people.values(1)["recipient"] == "Zoe"


def test_f2_edits_what_is_there_and_escape_leaves_it(
    part: ListPart, context: PageContext, qtbot: QtBot
) -> None:
    part.table.go_to(0, BEFORE)
    qtbot.keyClick(part.table, Key.Key_F2)
    line = editor(part)
    assert line.accessibleName() == "name"
    qtbot.keyClick(line, Key.Key_End)
    qtbot.keyClicks(line, "x")
    qtbot.keyClick(line, Key.Key_Escape)
    assert cells(part)[0][0] == "Ada Okafor"
    qtbot.keyClick(part.table, Key.Key_F2)
    press_return(part, qtbot)
    context.document.undo()
    assert context.people.table is None  # opening it was the only step


def test_a_cell_of_several_lines_keeps_them(
    part: ListPart, context: PageContext, qtbot: QtBot
) -> None:
    people = context.people
    assert people.people is not None
    people.put(people.people.with_cell(0, 2, "one\r\ntwo"))
    part.table.go_to(0, BEFORE + 2)
    qtbot.keyClick(part.table, Key.Key_F2)
    area = editor(part)
    assert isinstance(area, CellArea) and area.toPlainText() == "one\ntwo"
    press_return(part, qtbot)
    assert people.people.table.records[0][2] == "one\r\ntwo"
    part.table.go_to(0, BEFORE + 2)
    qtbot.keyClick(part.table, Key.Key_F2)
    area = editor(part)
    qtbot.keyClick(area, Key.Key_End, Control)
    qtbot.keyClick(area, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(area, "three")
    press_return(part, qtbot)
    assert people.people.table.records[0][2] == "one\ntwo\nthree"


def test_a_status_that_comes_does_not_disturb_typing(
    part: ListPart, context: PageContext, qtbot: QtBot
) -> None:
    part.finding.want(Wanted("ward"))
    part.table.go_to(0, BEFORE)
    qtbot.keyClicks(part.table, "Z")
    qtbot.keyClicks(editor(part), "o")
    with qtbot.waitSignal(context.people.check_done):
        context.people.go_on()
    qtbot.keyClicks(editor(part), "e")
    press_return(part, qtbot)
    assert cells(part)[0][0] == "Zoe"


def test_space_and_a_click_tick_who_gets_a_card(
    part: ListPart, context: PageContext, qtbot: QtBot
) -> None:
    people = context.people
    part.table.go_to(0, BEFORE)
    qtbot.keyClick(part.table, Key.Key_Space)
    assert people.people is not None and people.people.printed_rows() == (2, 3)
    assert part.model.index(0, STATUS).data() == "Left out"
    spot = part.table.visualRect(part.model.index(2, TICK)).center()
    qtbot.mouseClick(part.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert people.people.printed_rows() == (2,)
    said = part.model.index(2, TICK).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "gets no card"
    select(part, (0, BEFORE), (2, BEFORE))
    qtbot.keyClick(part.table, Key.Key_Space)  # some have none: all of them get one
    assert people.people.printed_rows() == (1, 2, 3)
    part.acts.none.click()
    assert people.people.printed_rows() == ()
    context.document.undo()
    assert people.people.printed_rows() == (1, 2, 3)


def test_only_those_in_sight_are_ticked(part: ListPart, context: PageContext) -> None:
    part.finding.want(Wanted("ward"))
    part.acts.none.click()
    assert context.people.people is not None
    assert context.people.people.printed_rows() == (3,)


def test_a_block_is_pasted_and_people_are_added_for_it(
    part: ListPart, context: PageContext, qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().setText("Bo\tWard 1\nCleo\tWard 2\n")
    part.table.go_to(2, BEFORE)
    qtbot.keyClick(part.table, Key.Key_V, Control)
    assert cells(part)[2:] == [["Bo", "Ward 1", "x"], ["Cleo", "Ward 2", ""]]
    assert part.acts.notes.sentences() == ["Put into one row; one person is new."]
    part.acts.notes.details()[0].acts[0][1]()
    assert len(cells(part)) == 3 and cells(part)[2][0] == "José Núñez"
    assert part.acts.notes.sentences() == []


def test_what_has_no_room_is_not_cut_off(part: ListPart, qtbot: QtBot) -> None:
    before = cells(part)
    QGuiApplication.clipboard().setText("a\tb\tc")
    part.table.go_to(0, BEFORE + 1)
    qtbot.keyClick(part.table, Key.Key_V, Control)
    assert cells(part) == before
    assert "3 columns" in part.acts.notes.sentences()[0]


def test_more_people_than_a_list_has_room_for_are_not_pasted(
    part: ListPart, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(list_edits, "MAX_RECORDS", 3)
    QGuiApplication.clipboard().setText("a\nb")
    part.table.go_to(2, BEFORE)
    qtbot.keyClick(part.table, Key.Key_V, Control)
    part.acts.add.click()
    assert len(cells(part)) == 3 and "3 people" in part.acts.notes.sentences()[0]


def test_one_cell_is_pasted_into_all_that_are_chosen_and_delete_empties_them(
    part: ListPart, context: PageContext, qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().setText("ICU\n")
    select(part, (0, BEFORE + 1), (2, BEFORE + 1))
    qtbot.keyClick(part.table, Key.Key_V, Control)
    assert [row[1] for row in cells(part)] == ["ICU"] * 3
    qtbot.keyClick(part.table, Key.Key_Delete)
    assert [row[1] for row in cells(part)] == [""] * 3
    context.document.undo()
    context.document.undo()
    assert [row[1] for row in cells(part)] == ["Ward 12", "Ward 3", "ICU"]


def test_cells_are_copied_as_a_block(part: ListPart, qtbot: QtBot) -> None:
    select(part, (0, STATUS), (1, BEFORE + 1))
    qtbot.keyClick(part.table, Key.Key_C, Control)
    assert QGuiApplication.clipboard().text() == "Ada Okafor\tWard 12\n\tWard 3\n"


def test_people_are_taken_out_and_added(part: ListPart, context: PageContext, qtbot: QtBot) -> None:
    part.table.go_to(0, BEFORE)
    qtbot.keyClick(part.table, Key.Key_Delete, Control)
    assert [row[0] for row in cells(part)] == ["", "José Núñez"]
    assert part.acts.notes.sentences() == ["One person is taken out of the list."]
    part.acts.add.click()
    qtbot.keyClicks(editor(part), "Bo")
    press_return(part, qtbot)
    assert cells(part)[-1] == ["Bo", "", ""] and context.people.name(2) == "Bo"
    for _ in range(3):
        context.document.undo()
    assert len(cells(part)) == 3


def test_what_is_shown_is_only_what_was_searched_for(
    part: ListPart, context: PageContext, qtbot: QtBot
) -> None:
    qtbot.keyClicks(part.finding.words, "NUNEZ")
    qtbot.waitUntil(lambda: len(cells(part)) == 1)
    assert cells(part)[0][0] == "José Núñez"
    part.table.go_to(0, BEFORE)
    type_in(part, "Bo", qtbot)
    assert cells(part) == [["Bo", "ICU", "x"]]  # it stays until something else is wanted
    assert context.people.table is not None and context.people.table.records[2][0] == "Bo"
    part.finding.all.click()
    assert len(cells(part)) == 3 and part.finding.words.text() == ""


def test_people_of_one_status_are_shown_while_they_are_found(
    part: ListPart, context: PageContext, qtbot: QtBot
) -> None:
    box = part.finding.standings
    box.setCurrentIndex(2)
    box.activated.emit(2)
    assert cells(part) == [] and part.nobody.isVisible()
    with qtbot.waitSignal(context.people.check_done):
        context.people.go_on()
    assert ["", "Ward 3", "x"] in cells(part) and not part.nobody.isVisible()
    assert box.itemText(2) == f"Need a look ({len(cells(part))})"


def test_sorting_shows_another_order_and_prints_it_when_asked(
    part: ListPart, context: PageContext, qtbot: QtBot
) -> None:
    header = part.table.horizontalHeader()

    def click(column: int) -> None:
        x = header.sectionViewportPosition(column) + 20
        qtbot.mouseClick(
            header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, header.height() // 2)
        )

    click(BEFORE + 1)
    assert [row[1] for row in cells(part)] == ["ICU", "Ward 3", "Ward 12"]
    click(BEFORE + 1)
    assert [row[1] for row in cells(part)] == ["Ward 12", "Ward 3", "ICU"]
    click(BEFORE + 1)
    assert [row[1] for row in cells(part)] == ["Ward 12", "Ward 3", "ICU"]  # as it was, by chance
    assert not part.acts.notes.sentences()
    click(BEFORE)
    assert [row[0] for row in cells(part)] == ["Ada Okafor", "José Núñez", ""]
    assert context.people.table is not None
    assert context.people.table.records[1][0] == ""  # they are printed as before
    words, _, acts = part.acts.notes.details()[0]
    assert "own order" in words
    acts[0][1]()
    assert [record[0] for record in context.people.table.records] == [
        "Ada Okafor", "José Núñez", "",
    ]  # fmt: skip
    assert header.sortIndicatorSection() == -1
    context.document.undo()
    assert context.people.table.records[1][0] == ""


def test_a_status_leads_to_the_cell_that_is_wrong(
    part: ListPart, context: PageContext, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(context.people.check_done):
        context.people.go_on()
    part.table.go_to(1, STATUS)
    qtbot.keyClick(part.table, Key.Key_Return)
    assert part.table.currentIndex().column() == BEFORE and context.people.index == 1
    assert part.details.sentences() and part.details.isVisible()
    spot = part.table.visualRect(part.model.index(1, STATUS)).center()
    qtbot.mouseClick(part.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert part.table.currentIndex().column() == BEFORE


def test_the_menu_has_all_that_keys_do(part: ListPart, context: PageContext) -> None:
    part.table.go_to(0, BEFORE + 1)
    menu = QMenu(part)
    part.table.make_menu(menu)
    acts = {action.text().replace("&", ""): action for action in menu.actions()}
    acts["Show only “Ward 12”"].trigger()
    assert len(cells(part)) == 1 and part.finding.columns.currentData() == 1
    acts["Sort from the end"].trigger()
    assert part.shown.sorting == (BEFORE + 1, True)
    acts["A card, or none"].trigger()
    assert context.people.people is not None and context.people.people.left_out == {0}
    assert {"F2", "Ctrl+C", "Ctrl+V", "Space"} <= {
        one.shortcut().toString() for one in menu.actions()
    }


def test_another_list_is_shown_whole(part: ListPart, context: PageContext, tmp_path: Path) -> None:
    part.finding.want(Wanted("ward", 2))
    part.shown.sort(BEFORE + 2)
    other = tmp_path / "other.csv"
    other.write_text("name\nZoë\n", "utf-8")
    context.people.open(other)
    assert cells(part) == [["Zoë"]]


def test_a_long_list_is_made_ready_and_sorted_on_a_thread(
    part: ListPart, context: PageContext, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, table: Path
) -> None:
    monkeypatch.setattr(shown_list, "_MANY", 2)
    context.people.close()
    context.people.open(table)
    qtbot.waitUntil(lambda: not context.jobs.busy())
    part.finding.want(Wanted("nunez"))
    assert [row[0] for row in cells(part)] == ["José Núñez"]
    part.finding.show_all()
    with qtbot.waitSignal(part.shown.arranged):
        part.shown.sort(BEFORE + 1)
    assert [row[1] for row in cells(part)] == ["ICU", "Ward 3", "Ward 12"]


def test_undo_is_offered_only_for_the_newest_step(part: ListPart, context: PageContext) -> None:
    part.editor.remove([0])
    assert part.acts.notes.sentences()
    part.editor.toggle([0])
    assert not part.acts.notes.sentences()
