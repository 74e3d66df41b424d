"""What the Print page says before it prints, and its question about cards that are not right."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from pytestqt.qtbot import QtBot

from thankyou.base.errors import Problem
from thankyou.gui.document import Document
from thankyou.gui.open_table import OpenTable
from thankyou.gui.pages.print.page import PrintPage
from thankyou.gui.print_setup import PAGES
from thankyou.gui.widgets import dialogs
from thankyou.gui.widgets.dialogs import Wrong
from thankyou.people.people_list import PeopleList
from thankyou.people.table import Table

ROWS = (("Ada Okafor", "Ward 1"), ("", "Ward 2"), ("José Núñez", "Ward 3"), ("", "Ward 4"))


@pytest.fixture
def listed(page: PrintPage, document: Document, people: OpenTable, qtbot: QtBot) -> PrintPage:
    """Four people, two of whom have no name; all have been looked at."""
    document.change(message="Dear {recipient},\n\nThank you, {unit}.")
    with qtbot.waitSignal(people.check_done):
        people.put(PeopleList.of(Table(("recipient", "unit"), ROWS)))
        people.check.hurry()
    return page


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Callable[[Wrong], list[tuple[int, int, bool]]]:
    """Answers the question; what was asked is kept: how many wrong, others, whether on paper."""

    def answer(which: Wrong) -> list[tuple[int, int, bool]]:
        questions: list[tuple[int, int, bool]] = []

        def ask(parent: object, wrong: int, others: int, prints: bool) -> Wrong:
            questions.append((wrong, others, prints))
            return which

        monkeypatch.setattr(dialogs, "ask_wrong_cards", ask)
        return questions

    return answer


def pages_of(path: Path) -> int:
    with pikepdf.open(path) as pdf:
        return len(pdf.pages)


def test_one_line_says_how_many_are_ready_and_one_list_what_is_not(listed: PrintPage) -> None:
    part = listed.look.preflight
    assert part.isVisible() and not listed.notes.isVisible()
    assert part.summary.text() == "Ready to print: 2 of 4."
    (box,) = part.boxes
    assert box.title.text() == "Nothing filled in: 2 cards"
    assert [one.text() for one in box.findChildren(dialogs.Button)] == ["Row 2", "Row 4"]
    assert all(one.accessibleDescription() for one in box.findChildren(dialogs.Button))


def test_a_click_on_a_name_goes_to_the_card_and_to_the_fault(
    listed: PrintPage, people: OpenTable, qtbot: QtBot
) -> None:
    pages: list[str] = []
    listed.page_wanted.connect(pages.append)
    link = listed.look.preflight.boxes[0].findChildren(dialogs.Button)[1]
    with qtbot.waitSignal(people.fault_wanted) as wanted:
        link.click()
    assert wanted.args is not None and isinstance(wanted.args[0], Problem)
    assert wanted.args[0].row == 4 and people.index == 3 and pages == ["people"]


def test_a_mended_cell_is_looked_at_again_and_is_ready(
    listed: PrintPage, people: OpenTable, qtbot: QtBot
) -> None:
    assert people.people is not None
    with qtbot.waitSignal(people.check_done):
        people.put(people.people.with_cell(1, 0, "Bea"))
    assert listed.look.preflight.summary.text() == "Ready to print: 3 of 4."
    with qtbot.waitSignal(people.check_done):
        people.put(people.people.ticked([3], False))
    assert listed.look.preflight.summary.text() == "Ready to print: all 3 cards."


def test_those_that_are_not_right_are_left_out_for_one_run_only(
    listed: PrintPage,
    asked: Callable[[Wrong], list[tuple[int, int, bool]]],
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    listed._setup.choose(form=PAGES)
    questions, out = asked(Wrong.LEAVE_OUT), tmp_path / "cards.pdf"
    monkeypatch.setattr(dialogs, "save_name", lambda *_: str(out))
    with qtbot.waitSignal(listed.finished):
        listed.choose_and_export()
    assert questions == [(2, 2, False)] and pages_of(out) == 2 * 2
    assert listed._setup.rows() == (1, 2, 3, 4), "they are in the next run, if nobody asks"


@pytest.mark.parametrize("answer", [Wrong.MEND, Wrong.CANCEL])
def test_mending_shows_the_first_and_writes_nothing(
    listed: PrintPage,
    people: OpenTable,
    asked: Callable[[Wrong], list[tuple[int, int, bool]]],
    answer: Wrong,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked(answer)
    monkeypatch.setattr(dialogs, "save_name", lambda *_: pytest.fail("no file is asked for"))
    pages: list[str] = []
    listed.page_wanted.connect(pages.append)
    listed.choose_and_export()
    assert not listed.busy
    assert (people.index, pages) == ((1, ["people"]) if answer == Wrong.MEND else (0, []))


def test_what_is_asked_for_too_early_waits_until_all_have_been_looked_at(
    listed: PrintPage,
    document: Document,
    people: OpenTable,
    asked: Callable[[Wrong], list[tuple[int, int, bool]]],
    qtbot: QtBot,
) -> None:
    questions = asked(Wrong.CANCEL)
    document.change(message="Thank you, {unit}.")
    people.card_changed()
    listed.choose_and_export()
    assert listed.look.wrong.waiting and not questions
    assert "One moment" in listed.look.preflight.summary.text()
    saved: list[object] = []
    listed.look.wrong._waits = (lambda: saved.append(1), False)
    with qtbot.waitSignal(people.check_done):
        pass
    assert saved == [1] and not questions, "all are right now: nobody is asked"


def test_nobody_is_asked_about_the_one_card_that_is_seen(
    listed: PrintPage, asked: Callable[[Wrong], list[tuple[int, int, bool]]]
) -> None:
    questions, made = asked(Wrong.CANCEL), list[int]()
    listed._setup.choose(everyone=False)
    listed.look.wrong.settle(lambda: made.append(1))
    assert made == [1] and not questions
    assert listed.notes.isVisible() and not listed.look.preflight.isVisible()
