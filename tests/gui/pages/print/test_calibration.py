"""Printing a little off: the test page, and what a person measures on it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from paper_desk import OFFICE, Paper
from pytestqt.qtbot import QtBot

from thankyou.base.units import mm
from thankyou.gui.pages.context import PageContext
from thankyou.gui.pages.print.calibration_part import CalibrationPart
from thankyou.gui.pages.print.page import PrintPage
from thankyou.gui.print_setup import PrintSetup
from thankyou.model.sheet import Calibration


@pytest.fixture
def opened(
    page_context: PageContext, paper: Paper, qtbot: QtBot
) -> Callable[..., tuple[PrintPage, CalibrationPart]]:
    """The page with these printers, and the part opened."""

    def make(*printers: object) -> tuple[PrintPage, CalibrationPart]:
        paper.printers[:] = printers  # type: ignore[assignment]
        page = PrintPage(page_context)
        qtbot.addWidget(page)
        page.resize(640, 900)
        page.show()
        with qtbot.waitSignal(page.printing.printer.found):
            page.begin()
        page.printing.calibration.button.click()
        part = page.printing.calibration.part
        assert isinstance(part, CalibrationPart)
        return page, part

    return make


Opened = Callable[..., tuple[PrintPage, CalibrationPart]]


def test_what_is_measured_moves_the_sheets_until_it_is_put_away(
    opened: Opened, setup: PrintSetup, qtbot: QtBot
) -> None:
    page, part = opened(OFFICE)
    part.front_x.setValue(21)
    part.back_y.setValue(19.5)
    with qtbot.waitSignal(setup.changed):
        part.apply_button.click()
    calibration = setup.settings.calibration
    assert (calibration.front.x0, calibration.front.y0) == pytest.approx((-mm(1), 0))
    assert (calibration.back.x0, calibration.back.y0) == pytest.approx((0, mm(0.5)))
    assert setup.run().side(0, 0).items[0].transform.e == pytest.approx(-mm(1))  # type: ignore[union-attr]
    assert part.notes.sentences()[0].startswith("Kept.")
    kept = page.printing.printer.notes
    assert kept.sentences()[-1] == "The sheets are moved as you measured it for this printer."
    page.printing.printer.put_calibration_away()
    assert setup.settings.calibration == Calibration() and part.notes.sentences() == []


def test_a_slip_of_the_pen_is_said_and_nothing_is_kept(opened: Opened, setup: PrintSetup) -> None:
    _, part = opened(OFFICE)
    part.across.setValue(90)
    part.apply_button.click()
    (sentence,) = part.notes.sentences()
    assert "90 mm" in sentence and "100 mm" in sentence
    assert setup.settings.calibration == Calibration()


def test_a_back_that_was_not_measured_is_left_alone(opened: Opened, setup: PrintSetup) -> None:
    _, part = opened(OFFICE)
    part.both.click()
    assert not part.back_x.isVisible()
    part.back_x.setValue(25)
    part.front_y.setValue(22)
    part.apply_button.click()
    calibration = setup.settings.calibration
    assert calibration.front.y0 == pytest.approx(-mm(2)) and calibration.back.x0 == 0


def test_without_a_printer_the_test_page_can_be_saved_and_no_more(
    opened: Opened, tmp_path: Path, qtbot: QtBot
) -> None:
    page, part = opened()
    assert not part.apply_button.isEnabled()
    assert "choose one first" in part.notes.sentences()[0]
    with qtbot.waitSignal(page.finished, timeout=30_000):
        part.save_to(tmp_path / "test.pdf")
    with pypdfium2.PdfDocument(tmp_path / "test.pdf") as pdf:
        assert "FRONT" in pdf[0].get_textpage().get_text_bounded() and len(pdf) == 2


def test_a_place_that_cannot_be_written_is_said(
    opened: Opened, tmp_path: Path, qtbot: QtBot
) -> None:
    page, part = opened(OFFICE)
    with qtbot.waitSignal(page.finished, timeout=30_000):
        part.save_to(tmp_path / "missing" / "test.pdf")
    assert "cannot be written" in page.done_notes.sentences()[0]
