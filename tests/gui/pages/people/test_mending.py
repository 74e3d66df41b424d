"""Damaged cells, people who stand twice, names turned round: offered, and done when asked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from open_list import open_list
from pytestqt.qtbot import QtBot

from thankyou.gui.main_window import MainWindow
from thankyou.gui.pages.people.page import PeoplePage
from thankyou.gui.pages.people.row_details import RowDetails


@pytest.fixture
def opened(
    make_window: Callable[..., MainWindow], tmp_path: Path, qtbot: QtBot
) -> Callable[[str], PeoplePage]:
    """The page with a list of this text, all of it checked."""

    def make(text: str) -> PeoplePage:
        window = make_window(page="people")
        path = tmp_path / "staff.csv"
        path.write_text(text, "utf-8")
        with qtbot.waitSignal(window.people.check_done):
            assert open_list(window, path)
        page = window.page("people")
        assert isinstance(page, PeoplePage)
        return page

    return make


def press(details: RowDetails, words: str) -> None:
    acts = [act for one in details.details() for act in one.acts if act[0] == words]
    assert acts, [act[0] for one in details.details() for act in one.acts]
    acts[0][1]()


def test_a_mended_name_is_offered_for_one_and_for_all(
    opened: Callable[[str], PeoplePage], qtbot: QtBot
) -> None:
    page = opened("name,ward\nJosÃ© NÃºÃ±ez,ICU\nAda Okafor,ICU\nZoÃ« Lind,ICU\n")
    people = page._people
    assert "José Núñez" in page.list.details.sentences()[0]
    press(page.list.details, "Use “José Núñez”")
    assert people.name(0) == "José Núñez" and people.name(2) == "ZoÃ« Lind"
    page._document.undo()
    qtbot.waitUntil(lambda: people.check.is_done)
    press(page.list.details, "Use all 2 mended cells")
    assert [people.name(row) for row in range(3)] == ["José Núñez", "Ada Okafor", "Zoë Lind"]
    qtbot.waitUntil(lambda: people.check.is_done)
    page._document.undo()  # one step
    assert people.name(0) == "JosÃ© NÃºÃ±ez" and people.name(2) == "ZoÃ« Lind"


def test_a_short_row_can_be_right_as_it_is(
    opened: Callable[[str], PeoplePage], qtbot: QtBot
) -> None:
    page = opened("name,ward,floor\nAda Okafor,ICU,2\nBo Lind,ICU\n")
    people = page._people
    people.select(1)
    assert "bad-row" in {one.code for one in people.statuses[1] or ()}
    press(page.list.details, "It is right as it is")
    qtbot.waitUntil(lambda: people.check.is_done)
    assert "bad-row" not in {one.code for one in people.statuses[1] or ()}
    page._document.undo()
    qtbot.waitUntil(lambda: people.check.is_done)
    assert "bad-row" in {one.code for one in people.statuses[1] or ()}


def test_who_stands_twice_gets_no_second_card(opened: Callable[[str], PeoplePage]) -> None:
    page = opened("name,ward\nAda Okafor,ICU\nBo Lind,ICU\nada okafor,ICU\n")
    people = page._people
    people.select(2)
    press(page.list.details, "Look at the other")
    assert people.index == 0
    people.select(2)
    press(page.list.details, "No card for this one")
    assert people.people is not None and people.people.printed_rows() == (1, 2)
    assert "one is left out" in page.head.summary.text()


def test_names_are_turned_round_when_that_is_asked_for(
    opened: Callable[[str], PeoplePage], qtbot: QtBot
) -> None:
    page = opened('name,ward\n"Okafor, Amara",ICU\n"Lind, Bo",ICU\n')
    people = page._people
    assert "“Okafor, Amara” → “Amara Okafor”" in page.notes.sentences()[0]
    assert people.people is not None and not people.people.turned
    press(page.notes, "Turn the names round")
    assert people.people.turned
    qtbot.waitUntil(lambda: people.check.is_done)
    assert "are turned round" in page.notes.sentences()[0]
    press(page.notes, "As they stand in the list")
    qtbot.waitUntil(lambda: people.check.is_done)
    press(page.notes, "Leave them")
    assert not page.notes.sentences() and not people.people.turned


def test_what_columns_are_is_remembered_for_the_next_list_and_forgotten(
    opened: Callable[[str], PeoplePage], tmp_path: Path, qtbot: QtBot
) -> None:
    page = opened("who,where\nAda,ICU\n")
    window = page.window()
    assert isinstance(window, MainWindow)
    page._people.map(0, "recipient")
    page._people.map(1, "role")
    qtbot.waitUntil(lambda: not window.jobs.busy())
    other = tmp_path / "other.csv"
    other.write_text("who,where\nBo,Ward 3\n", "utf-8")
    assert open_list(window, other)
    assert page._people.mapping == {"recipient": 0, "role": 1}
    assert not page.mapping.line.is_open
    window.forgetting.forget()
    assert open_list(window, other)
    assert page._people.mapping != {"recipient": 0, "role": 1}
