"""The preview of the sheet, as a person drives it: with clicks and keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QImage
from pytestqt.qtbot import QtBot

from thankyou.gui.main_window import MainWindow
from thankyou.gui.preview.sheet_pane import SheetPane
from thankyou.gui.preview.sheet_places import CARD, EMPTY, USED, places_on
from thankyou.model.sheet import Margins

LEFT = Qt.MouseButton.LeftButton


def spoken(widget: Any) -> tuple[str, str]:
    """What a screen reader is given: name and description."""
    reader = QAccessible.queryAccessibleInterface(widget)
    return reader.text(QAccessible.Text.Name), reader.text(QAccessible.Text.Description)


def click_place(pane: SheetPane, qtbot: QtBot, position: int, face: int = 0) -> None:
    place = pane.faces.place_box(face, position).center().toPoint()
    qtbot.mouseClick(pane.faces, LEFT, pos=place)


def places(pane: SheetPane) -> tuple[str, ...]:
    assert pane.run is not None
    return places_on(pane.run, pane.sheet)


def captions(pane: SheetPane) -> list[str]:
    return [face.caption for face in pane.faces.faces]


# ---------------------------------------------------------------------- which pane is shown


def test_the_sheet_is_shown_while_sheets_are_printed_and_the_card_otherwise(
    printing: MainWindow, pane: SheetPane
) -> None:
    assert printing.previews.currentWidget() is pane and pane.isVisible()
    printing.print_setup.choose(form="screen")
    assert printing.previews.currentWidget() is printing.preview
    printing.print_setup.choose(form="sheet")
    assert pane.isVisible()
    printing.show_page("write")
    assert printing.preview.isVisible() and not pane.isVisible()


def test_the_menu_s_sizes_and_sides_are_of_the_pane_that_is_shown(
    printing: MainWindow, pane: SheetPane, qtbot: QtBot
) -> None:
    actions, card_before, before = printing.actions_by_name, printing.preview._zoom, pane.desk.scale
    actions["larger"].trigger()
    assert pane.desk.scale == pytest.approx(before * 1.25)
    actions["smaller"].trigger()
    assert pane.desk.scale == pytest.approx(before)
    actions["fit"].trigger()
    assert printing.preview._zoom == card_before
    actions["side"].trigger()
    assert pane.turned
    actions["next"].trigger()
    assert pane.sheet == 1
    printing.show_page("write")
    panel = printing.preview.panel
    actions["side"].trigger()
    assert printing.preview.panel != panel and pane.turned


def test_in_a_narrow_window_the_sheet_has_the_place_of_the_card(
    make_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    window = make_window(None, 700, 600)
    window.document.change(format="quarter-a4")
    window.show_page("print")
    window.show_page("card")
    pane = window.previews.sheet
    qtbot.waitUntil(pane.isVisible)
    assert not window.pages.isVisible() and captions(pane) == ["Front"]
    window.print_setup.put(margins=Margins.all(20))
    assert pane.controls.notes.isVisible()
    assert "leaves up to 7.1 mm" in pane.controls.notes.text()


# ---------------------------------------------------------------------- which sheet


def test_leafing_through_the_sheets(pane: SheetPane, qtbot: QtBot) -> None:
    assert pane.stepper.person.text() == "Sheet 1 of 3"
    assert captions(pane) == ["Front of sheet 1 of 3", "Back"]
    assert not pane.stepper.previous.isEnabled()
    qtbot.mouseClick(pane.stepper.next, LEFT)
    assert captions(pane)[0] == "Front of sheet 2 of 3"
    pane.desk.setFocus()
    qtbot.keyClick(pane.desk, Qt.Key.Key_End)
    assert pane.sheet == 2 and places(pane) == (CARD, EMPTY)
    assert not pane.stepper.next.isEnabled()
    qtbot.keyClick(pane.desk, Qt.Key.Key_PageDown)
    assert pane.sheet == 2
    qtbot.keyClick(pane.desk, Qt.Key.Key_PageUp)
    assert pane.sheet == 1
    qtbot.keyClick(pane.desk, Qt.Key.Key_Home)
    assert pane.sheet == 0 and spoken(pane.desk)[0] == "Sheet 1 of 3"


def test_only_the_cards_of_the_sheet_that_is_shown_are_laid_out(
    printing: MainWindow, pane: SheetPane, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "many.csv"
    path.write_text("name\n" + "".join(f"Person {at}\n" for at in range(10_000)), "utf-8")
    printing.people.hold()
    printing.people.open(path)
    with qtbot.waitSignal(pane.shown):
        pane.step_sheet(4_000)
    run = pane.run
    assert run is not None and run.sheets == 5_000 and pane.sheet == 4_000
    assert run.cards.done <= 4
    pane.choose(1)
    assert pane.controls.whose.text() == "Card 8002: Person 8001, row 8002 of the list"


def test_a_sheet_that_is_gone_is_not_shown_any_more(printing: MainWindow, pane: SheetPane) -> None:
    pane.step_sheet(2)
    printing.print_setup.choose_rows("1, 2")
    assert pane.sheet == 0 and not pane.stepper.isVisible()
    assert captions(pane) == ["Front", "Back"]


def test_another_card_is_painted_when_it_is_looked_at(
    printing: MainWindow, pane: SheetPane, qtbot: QtBot
) -> None:
    before = pane.faces.images[0]
    assert isinstance(before, QImage)
    printing.show_page("write")
    printing.document.change(sentiment="Bless you all")
    assert pane.faces.images[0] is before
    with qtbot.waitSignal(pane.shown):
        printing.show_page("print")
    after = pane.faces.images[0]
    assert isinstance(after, QImage) and after != before and after.size() == before.size()


# ---------------------------------------------------------------------- whose card


def test_a_click_on_a_card_says_whose_it_is_and_one_beside_it_forgets(
    pane: SheetPane, qtbot: QtBot
) -> None:
    assert pane.controls.whose.text() == "Click a card to see whose it is."
    pane.step_sheet(1)
    click_place(pane, qtbot, 1)
    assert pane.controls.whose.text() == "Card 4: Li Wei, row 4 of the list"
    assert pane.faces.overlay.chosen == 1
    click_place(pane, qtbot, 0, face=1)
    assert pane.controls.whose.text() == "Card 3: José Núñez, row 3 of the list"
    assert "Card 3: José Núñez" in spoken(pane.desk)[1]
    corner = pane.faces.boxes()[0].topLeft()
    qtbot.mouseClick(pane.faces, LEFT, pos=corner)
    assert pane.position is None and pane.faces.overlay.chosen is None


def test_the_card_is_outlined_on_both_sides_where_it_stands(pane: SheetPane, qtbot: QtBot) -> None:
    before = pane.faces.grab().toImage()
    pane.choose(0)
    after = pane.faces.grab().toImage()
    for face in (0, 1):
        edge = pane.faces.place_box(face, 0)
        at = QPointF(edge.left() - 1, edge.center().y()).toPoint()
        assert after.pixelColor(at) != before.pixelColor(at)
        other = pane.faces.place_box(face, 1).center().toPoint()
        assert after.pixelColor(other) == before.pixelColor(other)


def test_rows_that_were_chosen_keep_their_numbers(printing: MainWindow, pane: SheetPane) -> None:
    printing.print_setup.choose_rows("3, 5")
    pane.choose(1)
    assert pane.controls.whose.text() == "Card 2: Sam Brown, row 5 of the list"


def test_the_arrow_keys_walk_among_the_cards(pane: SheetPane, qtbot: QtBot) -> None:
    pane.desk.setFocus()
    qtbot.keyClick(pane.desk, Qt.Key.Key_Right)
    assert pane.position == 0
    boxes = pane.faces.faces[0].view.boxes
    key = Qt.Key.Key_Right if boxes[1].x > boxes[0].x + 1 else Qt.Key.Key_Down
    qtbot.keyClick(pane.desk, key)
    assert pane.position == 1
    assert "Card 2: Sister Amoah" in spoken(pane.desk)[1]
    qtbot.keyClick(pane.desk, key)
    assert pane.position == 1
    qtbot.keyClick(pane.desk, Qt.Key.Key_Space)
    assert places(pane) == (CARD, CARD)  # this sheet is cut at home: no piece of it can be gone
    qtbot.keyClick(pane.desk, Qt.Key.Key_Escape)
    assert pane.position is None


# ---------------------------------------------------------------------- pieces that are gone


def test_a_piece_is_gone_and_there_again(
    printing: MainWindow, stock: SheetPane, qtbot: QtBot
) -> None:
    controls = stock.controls
    assert controls.used.isVisible() and not controls.used.isEnabled()
    click_place(stock, qtbot, 0)
    assert controls.whose.text().startswith("Card 1: Ada Okafor") and places(stock)[0] == CARD
    qtbot.mouseClick(controls.used, LEFT)
    assert places(stock) == (USED, CARD) and printing.print_setup.settings.skip == {1}
    assert controls.whose.text() == "Position 1: gone already, nothing is printed there."
    assert controls.used.text() == "This piece is there"
    stock.choose(1)
    assert controls.whose.text().startswith("Card 1: Ada Okafor")
    click_place(stock, qtbot, 0, face=1)
    assert places(stock) == (CARD, CARD)
    stock.step_sheet(1)
    assert not controls.used.isVisible()


def test_the_last_piece_cannot_be_gone(stock: SheetPane, qtbot: QtBot) -> None:
    stock.desk.setFocus()
    stock.choose(0)
    qtbot.keyClick(stock.desk, Qt.Key.Key_Space)
    stock.choose(1)
    qtbot.keyClick(stock.desk, Qt.Key.Key_Space)
    assert places(stock) == (USED, CARD)
    assert stock.controls.whose.text().startswith("No position is left on the first sheet")


def test_what_lies_before_the_first_free_position_can_be_there_after_all(
    printing: MainWindow, stock: SheetPane, qtbot: QtBot
) -> None:
    printing.print_setup.put(start=2)
    assert places(stock) == (USED, CARD)
    click_place(stock, qtbot, 0)
    assert places(stock) == (CARD, CARD)
    settings = printing.print_setup.settings
    assert (settings.start, settings.skip) == (1, frozenset())


# ---------------------------------------------------------------------- both sides, and over


def test_the_back_alone_and_both_again(printing: MainWindow, pane: SheetPane, qtbot: QtBot) -> None:
    over = pane.controls.over
    assert pane.controls.turning.text() == "The printer turns the sheet over its long edge."
    with qtbot.waitSignal(pane.shown):
        qtbot.mouseClick(over, LEFT)
    assert captions(pane) == ["Back"] and over.text() == "Show both sides"
    with qtbot.waitSignal(pane.shown):
        qtbot.mouseClick(over, LEFT)
    assert len(captions(pane)) == 2 and over.text() == "Turn it over"
    printing.print_setup.put(duplex="hand")
    assert "then you turn the pile over" in pane.controls.turning.text()
    printing.print_setup.put(duplex="off")
    assert not over.isVisible()


def test_a_back_that_stands_on_its_head_is_explained(
    printing: MainWindow, pane: SheetPane, qtbot: QtBot
) -> None:
    printing.document.change(format="fold-a6")  # wider than what is printed: lies level
    printing.print_setup.put(duplex="long", margins=Margins.all(12))
    assert "stands on its head" not in pane.controls.turning.text()
    qtbot.mouseClick(pane.controls.over, LEFT)
    assert "stands on its head" in pane.controls.turning.text()
    printing.print_setup.put(duplex="short")
    assert "stands on its head" not in pane.controls.turning.text()


def test_the_sheet_turns_over_before_one_s_eyes_unless_that_is_not_wanted(
    printing: MainWindow, pane: SheetPane, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("thankyou.gui.preview.sheet_stage.animates", lambda _: True)
    monkeypatch.setattr("thankyou.gui.preview.sheet_turn.DURATION", 40)
    turning = pane.desk._turning
    begun: list[object] = []
    turning.begun.connect(begun.append)
    with qtbot.waitSignal(turning.ended):
        qtbot.mouseClick(pane.controls.over, LEFT)
    assert len(begun) == 1 and pane.faces.turning is None
    for less, remembering in ((True, False), (False, True)):
        monkeypatch.setattr(
            "thankyou.gui.preview.reduced_motion.less_motion", lambda less=less: less
        )
        with qtbot.waitSignal(pane.shown):
            pane.turn_over()
        if remembering:
            with qtbot.waitSignal(pane.shown):
                printing.document.change(remembering=True)
        with qtbot.waitSignal(pane.shown):
            pane.turn_over()
        qtbot.waitUntil(lambda: not printing.jobs.busy())
        assert len(begun) == 1 and captions(pane) == ["Back"]


def test_the_unprintable_edge_is_shown_and_hidden(
    printing: MainWindow, pane: SheetPane, qtbot: QtBot
) -> None:
    assert not pane.controls.edge.isVisible()
    printing.print_setup.put(margins=Margins.all(24))
    assert pane.controls.edge.isVisible()
    qtbot.waitUntil(lambda: not printing.jobs.busy())
    box = pane.faces.boxes()[0]

    def dark() -> int:
        """Pixels of a strip along the paper's left edge that are not white."""
        image = pane.faces.grab().toImage()
        strip = range(box.center().y() - 40, box.center().y() + 40)
        return sum(image.pixelColor(box.left() + 3, y).lightness() < 254 for y in strip)

    assert dark() > 40
    qtbot.mouseClick(pane.controls.edge, LEFT)
    assert dark() < 5 and pane.controls.edge.text() == "Show the unprintable edge"


# ---------------------------------------------------------------------- what cannot be


def test_why_there_is_no_sheet_is_said_in_its_place(
    printing: MainWindow, pane: SheetPane, qtbot: QtBot
) -> None:
    printing.print_setup.put(paper="a6", per_sheet=4)
    assert pane.sorry.isVisible() and not pane.desk.isVisible()
    assert pane.sorry.text().startswith("A sheet of A6 holds one card, not 4")
    with qtbot.waitSignal(pane.shown):
        printing.print_setup.put(paper="", per_sheet=None)
    assert pane.desk.isVisible() and not pane.sorry.isVisible()
