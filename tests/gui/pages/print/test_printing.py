"""Printing from the page, with printers of paper: what a person sees, does, and gets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from paper_desk import A4, HOME, OFFICE, Paper
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from thankyou.base.units import mm
from thankyou.gui.open_table import OpenTable
from thankyou.gui.pages.context import PageContext
from thankyou.gui.pages.print.page import PrintPage
from thankyou.gui.pages.print.print_panel import PrintPanel
from thankyou.gui.print_setup import PrintSetup
from thankyou.model.sheet import Calibration, Correction, Margins
from thankyou.printing.calibration_store import Kept

LEFT = Qt.MouseButton.LeftButton
TEN = "name\n" + "".join(f"Ada {n}\n" for n in range(10))


@pytest.fixture
def shown(
    page_context: PageContext, people: OpenTable, paper: Paper, tmp_path: Path, qtbot: QtBot
) -> Callable[..., PrintPage]:
    """The page, with these printers found, and ten people: three sheets of A4."""

    def make(*printers: object) -> PrintPage:
        paper.printers[:] = printers  # type: ignore[assignment]
        table = tmp_path / "ten.csv"
        table.write_text(TEN)
        people.open(table)
        page = PrintPage(page_context)
        qtbot.addWidget(page)
        page.resize(640, 900)
        page.show()
        with qtbot.waitSignal(page.printing.printer.found):
            page.begin()
        page_context.print_setup.put(per_sheet=4)
        return page

    return make


def press(panel: PrintPanel, words: str, qtbot: QtBot) -> None:
    held = panel.row.acts()[words]
    assert isinstance(held, QPushButton)
    qtbot.waitUntil(held.isVisible)
    qtbot.mouseClick(held, LEFT)


def until(panel: PrintPanel, words: str, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: panel.words.text() == words)


def sheets_of(paper: Paper) -> list[tuple[int, str]]:
    return [(sheet, sides) for sheet, sides, _ in paper.out]


def print_now(page: PrintPage, qtbot: QtBot) -> None:
    """The button; the cards are looked at first."""
    qtbot.mouseClick(page.print_button, LEFT)
    qtbot.waitUntil(page.printing.panel.isVisible)


def test_without_a_printer_a_pdf_is_offered(shown: Callable[..., PrintPage]) -> None:
    page = shown()
    assert page.printing.printer.notes.sentences() == ["No printer was found: save a PDF instead."]
    assert not page.print_button.isVisible() and not page.printing.printer.printers.isVisible()
    assert page.save_button.property("role") == "main"


def test_a_printer_and_its_tray_are_chosen_and_remembered(
    shown: Callable[..., PrintPage], page_context: PageContext, setup: PrintSetup, qtbot: QtBot
) -> None:
    page = shown(OFFICE, HOME)
    section = page.printing.printer
    assert section.printers.currentText() == "Office printer (ready)"
    assert setup.settings.margins == Margins.all(mm(4))
    page.window().activateWindow()
    section.trays.setFocus()
    qtbot.keyClick(section.trays, Qt.Key.Key_Down)
    assert (setup.printer, setup.tray) == (OFFICE, "Tray 1")
    section.printers.setFocus()
    qtbot.keyClick(section.printers, Qt.Key.Key_Down)
    assert (setup.printer, setup.tray) == (HOME, "")
    assert not section.trays.isVisible()
    other = PrintPage(page_context)
    qtbot.addWidget(other)
    other.show()
    with qtbot.waitSignal(other.printing.printer.found):
        other.begin()
    assert setup.printer == HOME


def test_what_a_printer_cannot_do_is_said_with_what_helps(
    shown: Callable[..., PrintPage], setup: PrintSetup, qtbot: QtBot
) -> None:
    page = shown(HOME)
    (words,) = page.printing.printer.notes.sentences()[:1]
    assert "prints one side only" in words
    assert not page.print_button.isEnabled() and page.print_button.toolTip() == words
    helps = page.printing.printer.notes.findChildren(QPushButton)[0]
    qtbot.mouseClick(helps, LEFT)
    assert setup.settings.duplex == "hand" and page.print_button.isEnabled()


def test_a_kept_calibration_corrects_the_sheets_of_its_printer(
    shown: Callable[..., PrintPage], setup: PrintSetup, qtbot: QtBot
) -> None:
    kept = Calibration(Correction(x0=mm(1)))
    setup.desk.calibrations.keep(Kept("office", "", "A4", kept))
    page = shown(OFFICE, HOME)
    assert setup.settings.calibration == kept
    notes = page.printing.printer.notes
    words = "The sheets are moved as you measured it for this printer."
    assert words in notes.sentences()
    setup.choose_printer(HOME)
    assert not setup.settings.calibration.corrects and words not in notes.sentences()
    setup.choose_printer(OFFICE)
    buttons = notes.findChildren(QPushButton)
    away = [one for one in buttons if one.text() == "Put away"][-1]
    qtbot.waitUntil(away.isVisible)
    qtbot.mouseClick(away, LEFT)
    assert not setup.settings.calibration.corrects and words not in notes.sentences()
    assert setup.desk.calibrations.all() == []


def test_a_run_says_what_it_needs_and_prints_each_sheet_once(
    shown: Callable[..., PrintPage], paper: Paper, qtbot: QtBot
) -> None:
    page = shown(OFFICE)
    panel = page.printing.panel
    print_now(page, qtbot)
    needs = "3 sheets of A4, 2 spare sheets in case, 10 envelopes, about one minute."
    assert panel.words.text() == needs
    assert paper.out == [] and not page.print_button.isEnabled()
    press(panel, "Not now", qtbot)
    assert not panel.isVisible() and page.print_button.isEnabled()
    print_now(page, qtbot)
    press(panel, "Print now", qtbot)
    until(panel, "All 3 sheets are out.", qtbot)
    assert sheets_of(paper) == [(1, "both"), (2, "both"), (3, "both")]
    press(panel, "A sheet jammed…", qtbot)
    assert panel.jam.sheet.hasFocus()
    panel.jam.sheet.setValue(2)
    qtbot.mouseClick(panel.jam.again_button, LEFT)
    qtbot.waitUntil(lambda: len(paper.out) == 4)
    until(panel, "All 3 sheets are out.", qtbot)
    assert paper.out[3] == paper.out[1]
    press(panel, "All is well", qtbot)
    assert not panel.isVisible() and page.print_button.isEnabled()


def test_by_hand_the_pile_is_turned_by_a_person(
    shown: Callable[..., PrintPage], paper: Paper, setup: PrintSetup, qtbot: QtBot
) -> None:
    page = shown(HOME)
    setup.put(duplex="hand")
    panel = page.printing.panel
    print_now(page, qtbot)
    press(panel, "Print now", qtbot)
    until(panel, "All first sides are printed. Turn the pile over and put it back.", qtbot)
    assert sheets_of(paper) == [(1, "front"), (2, "front"), (3, "front")]
    assert panel.detail.text() == "Sheet 3 gets its second side first: it lies on top."
    press(panel, "It is turned: go on", qtbot)
    until(panel, "All 3 sheets are out.", qtbot)
    assert sheets_of(paper)[3:] == [(3, "back"), (2, "back"), (1, "back")]


def test_a_printer_that_refuses_stops_the_run_and_loses_nothing(
    shown: Callable[..., PrintPage], paper: Paper, qtbot: QtBot
) -> None:
    page = shown(OFFICE)
    paper.refuse_at = 2
    panel = page.printing.panel
    print_now(page, qtbot)
    press(panel, "Print now", qtbot)
    qtbot.waitUntil(lambda: "does not take the sheet" in panel.words.text())
    paper.refuse_at = 10_000
    press(panel, "Go on", qtbot)
    until(panel, "Did sheet 2 come out well?", qtbot)  # this printer cannot tell
    press(panel, "No, print it again", qtbot)
    until(panel, "All 3 sheets are out.", qtbot)
    assert sorted(sheets_of(paper)) == [(1, "both"), (2, "both"), (3, "both")]


def test_a_run_that_was_left_is_offered_and_doubtful_sheets_are_asked_about(
    shown: Callable[..., PrintPage], page_context: PageContext, paper: Paper, qtbot: QtBot
) -> None:
    page = shown(OFFICE)
    paper.refuse_at = 2
    panel = page.printing.panel
    print_now(page, qtbot)
    press(panel, "Print now", qtbot)
    qtbot.waitUntil(lambda: "does not take the sheet" in panel.words.text())
    page.printing.runner.close()  # as the process's end does
    paper.refuse_at = 10_000
    other = PrintPage(page_context)
    qtbot.addWidget(other)
    other.show()
    other.begin()
    panel = other.printing.panel
    assert panel.words.text() == "A run of 3 sheets stopped at sheet 2."
    press(panel, "Go on", qtbot)
    until(panel, "Did sheet 2 come out well?", qtbot)
    press(panel, "No, print it again", qtbot)
    until(panel, "All 3 sheets are out.", qtbot)
    assert sorted(sheets_of(paper)) == [(1, "both"), (2, "both"), (3, "both")]


def test_a_run_that_was_left_can_be_thrown_away(
    shown: Callable[..., PrintPage], page_context: PageContext, paper: Paper, qtbot: QtBot
) -> None:
    page = shown(OFFICE)
    paper.refuse_at = 1
    panel = page.printing.panel
    print_now(page, qtbot)
    press(panel, "Print now", qtbot)
    qtbot.waitUntil(lambda: "does not take the sheet" in panel.words.text())
    press(panel, "Throw the run away", qtbot)
    assert not panel.isVisible() and page.printing.runner.unfinished() is None
    assert page.print_button.isEnabled() and paper.out == []


def test_what_a_run_took_of_a_part_used_sheet_is_remembered(
    shown: Callable[..., PrintPage], setup: PrintSetup, paper: Paper, qtbot: QtBot
) -> None:
    letter = replace(A4, name="na_letter_8.5x11in", width=612.0, height=792.0)
    page = shown(replace(OFFICE, media=(A4, letter)))
    page._document.change(format="custom-140x100-flat")
    setup.put(stock="avery-5389", per_sheet=None)
    setup.choose_rows("1-3")
    panel = page.printing.panel
    assert page.print_button.isEnabled()
    print_now(page, qtbot)
    press(panel, "Print now", qtbot)
    until(panel, "All 2 sheets are out.", qtbot)
    assert setup.settings.skip == frozenset()
    press(panel, "All is well", qtbot)
    assert setup.settings.skip == {1}
