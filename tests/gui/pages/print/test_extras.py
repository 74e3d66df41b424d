"""What goes with the cards, from the Print page: envelopes, labels, the handover list."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from thankyou.gui.document import Document
from thankyou.gui.open_table import OpenTable
from thankyou.gui.pages.context import PageContext
from thankyou.gui.pages.print.mail_parts import EnvelopesPart, HandoverPart, LabelsPart
from thankyou.gui.pages.print.page import PrintPage
from thankyou.gui.print_setup import PrintSetup
from thankyou.gui.widgets import dialogs
from thankyou.gui.widgets.disclosure import Disclosure

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def listed(page: PrintPage, people: OpenTable, table: Path, document: Document) -> PrintPage:
    document.change(format="fold-a6")
    people.open(table)
    return page


def opened(line: Disclosure, qtbot: QtBot) -> object:
    qtbot.mouseClick(line.button, LEFT)
    assert line.part is not None and line.part.isVisible()
    return line.part


def sizes(path: Path) -> list[tuple[int, int]]:
    document = pypdfium2.PdfDocument(path)
    found = [tuple(round(side / 72 * 25.4) for side in one.get_size()) for one in document]
    document.close()
    return found  # type: ignore[return-value]


def test_envelopes_that_the_card_fits_come_first(
    listed: PrintPage, page_context: PageContext, tmp_path: Path, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    part = opened(listed.extras.envelopes, qtbot)
    assert isinstance(part, EnvelopesPart)
    assert part.sizes.currentText() == "C6, 162 × 114 mm"
    assert any("too small" in part.sizes.itemText(at) for at in range(part.sizes.count()))
    qtbot.keyClicks(part.return_address, "Ada Okafor")
    assert part.lines() == ("Ada Okafor",)
    asked: list[str] = []

    def save_name(_: object, title: str, name: str, kinds: str, suffix: str) -> str:
        asked.append(Path(name).name)
        return str(tmp_path / "envelopes.pdf")

    monkeypatch.setattr(dialogs, "save_name", save_name)
    with qtbot.waitSignal(listed.finished):
        qtbot.mouseClick(part.save_button, LEFT)
    assert asked == ["thank-you-envelopes.pdf"]
    assert sizes(tmp_path / "envelopes.pdf") == [(162, 114)] * 3
    assert listed.done_notes.sentences() == [f"Done: {tmp_path / 'envelopes.pdf'}"]
    again = EnvelopesPart(page_context, listed.work)
    qtbot.addWidget(again)
    assert again.lines() == ("Ada Okafor",)


def test_labels_begin_at_the_first_free_one_and_hold_the_chosen_people(
    listed: PrintPage, setup: PrintSetup, tmp_path: Path, qtbot: QtBot
) -> None:
    part = opened(listed.extras.labels, qtbot)
    assert isinstance(part, LabelsPart)
    assert part.stock.count() > 20
    assert part.start.maximum() > 1
    part.start.setValue(part.start.maximum())
    with qtbot.waitSignal(listed.finished):
        part.save_to(tmp_path / "labels.pdf", part.wish())
    assert len(sizes(tmp_path / "labels.pdf")) == 2
    setup.choose_rows("2")
    with qtbot.waitSignal(listed.finished):
        part.save_to(tmp_path / "one.pdf", part.wish())
    assert len(sizes(tmp_path / "one.pdf")) == 1


def test_the_handover_list_is_a_pdf_or_a_table(
    listed: PrintPage, tmp_path: Path, qtbot: QtBot
) -> None:
    part = opened(listed.extras.handover, qtbot)
    assert isinstance(part, HandoverPart)
    for name in ("list.pdf", "list.csv"):
        with qtbot.waitSignal(listed.finished):
            part.save_to(tmp_path / name, part.wish())
    assert sizes(tmp_path / "list.pdf") == [(210, 297)]
    assert "José Núñez" in (tmp_path / "list.csv").read_text("utf-8-sig")


def test_one_line_is_open_at_a_time_and_they_are_for_lists(
    page: PrintPage, people: OpenTable, table: Path, qtbot: QtBot
) -> None:
    assert not page.extras.isVisible()
    people.open(table)
    opened(page.extras.envelopes, qtbot)
    opened(page.extras.each, qtbot)
    assert not page.extras.envelopes.is_open and page.extras.each.is_open
    qtbot.mouseClick(page.whose["one"], LEFT)
    assert not page.extras.isVisible()


def test_a_list_of_nobody_is_said_in_a_sentence(
    page: PrintPage, people: OpenTable, tmp_path: Path, qtbot: QtBot
) -> None:
    nobody = tmp_path / "nobody.csv"
    nobody.write_text("name,notes\n,x\n,y\n")
    people.open(nobody)
    part = opened(page.extras.envelopes, qtbot)
    assert isinstance(part, EnvelopesPart)
    with qtbot.waitSignal(page.finished):
        part.save_to(tmp_path / "envelopes.pdf", part.wish())
    assert "No row of the list has a name" in page.done_notes.sentences()[0]
    assert not (tmp_path / "envelopes.pdf").exists()
