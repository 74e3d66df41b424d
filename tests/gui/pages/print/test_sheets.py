"""The group “Paper” of the Print page, as a person drives it."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from thankyou.base.units import mm
from thankyou.gui.document import Document
from thankyou.gui.open_table import OpenTable
from thankyou.gui.pages.context import PageContext
from thankyou.gui.pages.print.more_sheet_options import MoreSheetOptions
from thankyou.gui.pages.print.page import PrintPage
from thankyou.gui.pages.print.paper_section import OWN_SIZE, own_paper
from thankyou.gui.print_setup import PrintSetup
from thankyou.model.sheet import MARKS

LEFT = Qt.MouseButton.LeftButton


def choose(combo: QComboBox, data: object, qtbot: QtBot) -> None:
    """Take an item with the keyboard."""
    at = combo.findData(data)
    assert at >= 0
    combo.setFocus()
    step = Qt.Key.Key_Down if at > combo.currentIndex() else Qt.Key.Key_Up
    while combo.currentIndex() != at:
        qtbot.keyClick(combo, step)


def items(combo: QComboBox) -> list[str]:
    return [combo.itemText(index) for index in range(combo.count())]


def more_of(page: PrintPage, qtbot: QtBot) -> MoreSheetOptions:
    qtbot.mouseClick(page.sheets.more.button, LEFT)
    assert isinstance(page.sheets.more.part, MoreSheetOptions)
    return page.sheets.more.part


def test_the_cards_own_paper_comes_first_and_a_choice_is_remembered(
    page: PrintPage, page_context: PageContext, setup: PrintSetup, qtbot: QtBot
) -> None:
    paper = page.sheets.paper
    assert paper.papers.itemText(0) == "A4, 210 × 297 mm" and paper.papers.itemData(0) == ""
    choose(paper.papers, "A5", qtbot)
    assert setup.settings.paper == "A5"
    again = PrintSetup(page_context.catalog, page_context.document, page_context.people, page)
    assert again.settings.paper == "A5"


def test_how_many_fit_is_said_and_fewer_can_be_had(
    page: PrintPage, people: OpenTable, table: Path, setup: PrintSetup, qtbot: QtBot
) -> None:
    paper = page.sheets.paper
    assert items(paper.per_sheet)[0] == "One, in the middle"
    people.open(table)
    assert items(paper.per_sheet) == ["As many as fit (4)", "1", "2", "3", "4"]
    choose(paper.per_sheet, 2, qtbot)
    assert setup.settings.per_sheet == 2
    assert page.sheets.notes.sentences()[0] == "3 cards on 2 sheets of A4, printed on both sides."
    choose(paper.papers, "A5", qtbot)
    assert setup.settings.per_sheet is None
    assert items(paper.per_sheet)[0] == "As many as fit (2)"


def test_another_size_of_card_fills_its_sheet_anew(
    page: PrintPage, people: OpenTable, document: Document, table: Path, setup: PrintSetup
) -> None:
    people.open(table)
    setup.put(per_sheet=4, start=3, skip=frozenset({4}))
    document.change(format="fold-a6")
    assert setup.settings.per_sheet is None
    assert (setup.settings.start, setup.settings.skip) == (1, frozenset())
    assert page.sheets.paper.per_sheet.currentText() == "As many as fit (2)"


def test_a_paper_of_ones_own_size(page: PrintPage, setup: PrintSetup, qtbot: QtBot) -> None:
    paper = page.sheets.paper
    assert not paper.across.isVisible()
    choose(paper.papers, OWN_SIZE, qtbot)
    assert paper.across.isVisible() and paper.across.hasFocus()
    assert setup.settings.paper == "210x297"
    qtbot.keyClicks(paper.across, "250")
    qtbot.keyClick(paper.across, Qt.Key.Key_Tab)
    assert setup.settings.paper == own_paper(250, 297) == own_paper(297, 250) == "250x297"
    choose(paper.papers, "A4" if paper.papers.findData("A4") >= 0 else "", qtbot)
    assert not paper.across.isVisible()


def test_two_sides_and_what_only_a_pile_turned_by_hand_needs(
    page: PrintPage, document: Document, setup: PrintSetup, qtbot: QtBot
) -> None:
    paper = page.sheets.paper
    assert "flip on long edge" in paper.sides_note.text() and not paper.stacks.isVisible()
    choose(paper.sides, "hand", qtbot)
    assert paper.stacks.isVisible()
    choose(paper.stacks, True, qtbot)
    assert (setup.settings.duplex, setup.settings.stacks_face_up) == ("hand", True)
    document.change(format="quarter-a4")  # printed on one side
    assert not paper.sides.isVisible() and not paper.stacks.isVisible()
    assert page.sheets.notes.sentences()[0] == "One card on one sheet of A4, printed on one side."


def test_more_is_put_away_and_open_when_something_of_it_is_chosen(
    page: PrintPage, page_context: PageContext, setup: PrintSetup, qtbot: QtBot
) -> None:
    more = more_of(page, qtbot)
    assert more.isVisible() and page.sheets.more.is_open
    more.copies.setValue(6)
    more.gap_between.setValue(5)
    choose(more.order, "cut", qtbot)
    qtbot.mouseClick(more.marks["crop"], LEFT)
    assert not more.marks["fold"].isVisible()
    held = setup.settings
    assert (held.copies, held.stack, held.marks) == (6, "cut", frozenset(MARKS) - {"crop"})
    assert held.gutter == mm(5)
    assert page.sheets.notes.sentences()[0].startswith("6 cards on")
    qtbot.mouseClick(page.sheets.more.button, LEFT)
    assert not more.isVisible()
    other = PrintPage(page_context)
    qtbot.addWidget(other)
    assert other.sheets.more.is_open


def test_what_cannot_be_is_said_in_a_sentence_and_nothing_is_saved(
    page: PrintPage, document: Document, qtbot: QtBot
) -> None:
    choose(page.sheets.paper.papers, "A6", qtbot)
    document.change(format="fold-a6")
    (words,) = page.sheets.notes.sentences()
    assert words.startswith("The open card measures 210 × 148 mm and does not fit on A6")
    assert not page.save_button.isEnabled()
    assert page.save_button.toolTip() == words == page.save_button.accessibleDescription()
    qtbot.mouseClick(page.kind["pages"], LEFT)
    assert page.save_button.isEnabled()


def test_the_pdf_is_the_sheets_that_were_asked_for(
    page: PrintPage, people: OpenTable, table: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    people.open(table)
    choose(page.sheets.paper.papers, "A5", qtbot)
    choose(page.sheets.paper.per_sheet, 1, qtbot)
    with qtbot.waitSignal(page.finished):
        page.export(tmp_path / "a5.pdf")
    document = pypdfium2.PdfDocument(tmp_path / "a5.pdf")
    sizes = {tuple(round(side) for side in one.get_size()) for one in document}
    assert (len(document), sizes) == (6, {(420, 595)})
    document.close()
