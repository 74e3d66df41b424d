"""Ready-made sheets on the Print page: found, chosen, part-used, and one's own."""

from __future__ import annotations

from pathlib import Path

import platformdirs
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from thankyou.base.units import mm, to_mm
from thankyou.gui.document import Document
from thankyou.gui.pages.context import PageContext
from thankyou.gui.pages.print.page import PrintPage
from thankyou.gui.pages.print.stock_form import StockForm
from thankyou.gui.pages.print.stock_section import StockSection
from thankyou.gui.print_setup import PrintSetup
from thankyou.model.sheet import Stock

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def part(page: PrintPage, document: Document, qtbot: QtBot) -> StockSection:
    document.change(format="flat-a6")
    qtbot.mouseClick(page.sheets.stock.button, LEFT)
    held = page.sheets.stock.part
    assert isinstance(held, StockSection) and held.list.isVisible()
    return held


def fill(form: StockForm, brand: str, number: str, qtbot: QtBot) -> None:
    """Four pieces of A6 and a little on A4."""
    qtbot.keyClicks(form.brand, brand)
    qtbot.keyClicks(form.part, number)
    form.page.setCurrentIndex(form.page.findData("A4"))
    form.page.activated.emit(form.page.currentIndex())
    for field, value in (
        (form.wide, 105), (form.high, 148), (form.dx, 105), (form.dy, 148), (form.x0, 0),
        (form.y0, 0),
    ):  # fmt: skip
        field.setValue(value)


def made(part: StockSection, qtbot: QtBot) -> Stock:
    """A sheet of one's own, through the form."""
    qtbot.mouseClick(part.add_button, LEFT)
    assert part.form is not None
    fill(part.form, "Mine", "A6x4", qtbot)
    qtbot.mouseClick(part.form.save_button, LEFT)
    held = part.stock()
    assert held is not None and part.form is None
    return held


def test_a_sheet_is_found_by_its_number_and_brings_its_paper(
    page: PrintPage, part: StockSection, setup: PrintSetup, document: Document, qtbot: QtBot
) -> None:
    assert "too small for this card" not in part.list.list.item(0).text()
    assert "too small for this card" in part.list.list.item(part.list.list.count() - 1).text()
    qtbot.keyClicks(part.list.search, "no such sheet")
    assert part.list.none.text() == "No such sheet is known: add it as your own."
    part.list.search.clear()
    qtbot.keyClicks(part.list.search, "avery 5389")
    assert part.list.list.count() == 1
    qtbot.keyClick(part.list.search, Qt.Key.Key_Return)
    assert setup.settings.stock == "avery-5389"
    assert part.name.text() == "Avery 5389"
    assert not page.sheets.paper.papers.isVisible() and not page.sheets.paper.per_sheet.isVisible()
    qtbot.mouseClick(part.other_button, LEFT)
    assert setup.settings.stock == "" and page.sheets.paper.papers.isVisible()


def test_positions_that_are_used_are_remembered_until_a_new_sheet(
    part: StockSection, page_context: PageContext, setup: PrintSetup, qtbot: QtBot
) -> None:
    held = made(part, qtbot)
    setup.toggle_used(1)
    setup.toggle_used(3)
    assert part.positions.left_out.text() == "Positions 1, 3 are left out."
    setup.put(stock="")
    setup.put(stock=held.id)
    assert setup.settings.skip == {1, 3}
    other = PrintSetup(page_context.catalog, page_context.document, page_context.people, part)
    other.put(stock=held.id)
    assert other.settings.skip == {1, 3}
    part.positions.start.setValue(2)
    assert setup.settings.start == 2
    qtbot.mouseClick(part.positions.new_button, LEFT)
    assert (setup.settings.start, setup.settings.skip) == (1, frozenset())
    other.put(stock="")
    other.put(stock=held.id)
    assert other.settings.skip == frozenset()


def test_a_sheet_of_ones_own_is_measured_kept_changed_and_taken_away(
    page: PrintPage, part: StockSection, setup: PrintSetup, qtbot: QtBot
) -> None:
    held = made(part, qtbot)
    assert held.own and held.count == 4 and to_mm(held.width) == pytest.approx(105)
    assert setup.settings.stock == "mine-a6x4"
    assert part.name.text() == "Mine A6x4 (yours)" and part.change_button.isVisible()
    assert page.save_button.isEnabled()
    qtbot.mouseClick(part.change_button, LEFT)
    assert part.form is not None and part.form.part.text() == "A6x4"
    part.form.y0.setValue(0.5)
    part.form.part.setText("A6x4b")
    qtbot.mouseClick(part.form.save_button, LEFT)
    changed = part.stock()
    assert changed is not None and changed.id == "mine-a6x4b"
    assert changed.y0 == pytest.approx(mm(0.5))
    stock = page._catalog.full.stock
    assert "mine-a6x4" not in stock and "mine-a6x4b" in stock
    qtbot.mouseClick(part.remove_button, LEFT)
    assert setup.settings.stock == "" and "mine-a6x4b" not in page._catalog.full.stock
    qtbot.mouseClick(part.add_button, LEFT)
    assert part.form is not None
    qtbot.mouseClick(part.form.leave_button, LEFT)
    assert part.form is None and part.list.isVisible()


def test_what_is_wrong_stands_under_its_field(part: StockSection, qtbot: QtBot) -> None:
    qtbot.mouseClick(part.add_button, LEFT)
    form = part.form
    assert form is not None
    qtbot.waitUntil(form.isVisible)
    assert not any(line.isVisible() for line in form.wrong.values())
    qtbot.mouseClick(form.save_button, LEFT)
    assert (
        form.wrong["brand"].text() == "Give the sheet a maker and a part number."
        and form.brand.hasFocus()
    )
    fill(form, "Avery", "5389", qtbot)
    assert form.wrong["part"].text() == "This number is in the list already: give it another."
    qtbot.keyClicks(form.part, "x")
    assert not any(line.isVisible() for line in form.wrong.values())
    form.x0.setValue(30)
    wrong = [name for name, line in form.wrong.items() if line.isVisible()]
    assert wrong == ["across"]
    form.x0.setValue(0)
    form.dx.setValue(50)
    assert form.wrong["dx"].isVisible()
    qtbot.mouseClick(form.save_button, LEFT)
    assert part.form is form and form.dx.hasFocus()
    form.across.setValue(1)
    assert not form.dx.isEnabled() and not form.wrong["dx"].isVisible()
    assert form.drawing.accessibleDescription().startswith("2 pieces of 105 × 148 mm on A4")


def test_a_damaged_list_of_ones_own_is_said_and_not_written_over(
    part: StockSection, qtbot: QtBot
) -> None:
    path = Path(platformdirs.user_config_path("thankyou", appauthor=False)) / "stock.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("[[stock]]\nbrand = 7\n")
    qtbot.mouseClick(part.add_button, LEFT)
    assert part.form is not None
    fill(part.form, "Mine", "A6x4", qtbot)
    qtbot.mouseClick(part.form.save_button, LEFT)
    assert "stock.toml" in part.notes.sentences()[0]
    assert path.read_text() == "[[stock]]\nbrand = 7\n"
