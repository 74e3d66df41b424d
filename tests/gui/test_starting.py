"""What follows the first painting is done in steps, each of which makes at most one thing; whoever
wants something before its step finds it there; and of pages made ahead nothing is to be seen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from thankyou.base.errors import CardError
from thankyou.gui import starting
from thankyou.gui.catalog import WindowCatalog
from thankyou.gui.main_window import MainWindow
from thankyou.gui.pages.base import Page
from thankyou.gui.pages.write.notes_panel import LANE
from thankyou.gui.starting import AHEAD, first_steps, make_ahead, pages_ahead
from thankyou.model.card import Card
from thankyou.storage.card_file import save_card
from thankyou.store.card_store import CardStore


@pytest.fixture
def painted(window_catalog: WindowCatalog, store: CardStore, qtbot: QtBot) -> Iterator[MainWindow]:
    """A window after its first painting: nothing has been done yet."""
    window = MainWindow(window_catalog, None, store)
    window.begin_on(None)
    window.resize(1280, 800)
    window.show()
    yield window
    window.close()
    qtbot.waitUntil(lambda: not window.jobs.busy())
    window.deleteLater()


def made(window: MainWindow) -> list[str]:
    return [row.key for row, _ in window.pages.made_pages()]


def page_in_sight(window: MainWindow) -> Page | None:
    shown = window.pages.currentWidget()
    return shown if isinstance(shown, Page) else None


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.card_view.composition is not None and not window.jobs.busy())


# ---------------------------------------------------------------------------- the first page


def test_the_start_makes_one_thing_at_a_step(painted: MainWindow, qtbot: QtBot) -> None:
    seen: list[tuple[Card, int, Page | None]] = []
    for _ in first_steps(painted, None):
        seen.append((painted.document.card, len(made(painted)), page_in_sight(painted)))
    card = painted.catalog.new_card()
    assert all(held == card for held, *_ in seen), "from the first step on there is a card"
    counts = [count for _, count, _ in seen]
    assert counts[0] == 0 and counts == sorted(counts) and counts[-1] == 1
    # The page is made at a step, and seen at a later one: whole.
    first = counts.index(1)
    assert [page for *_, page in seen[: first + 1]] == [None] * (first + 1)
    assert page_in_sight(painted) is painted.page("cards")
    settle(painted, qtbot)


def test_a_page_wanted_before_the_last_step_is_there(painted: MainWindow, qtbot: QtBot) -> None:
    painted.starting.add(first_steps(painted, None))
    painted.starting.step()
    entry = painted.rail.buttons["write"]
    qtbot.mouseClick(entry, Qt.MouseButton.LeftButton)
    assert not painted.starting.busy
    assert page_in_sight(painted) is painted.page("write") and entry.isChecked()
    page: Any = painted.page("write")
    assert page.message.toPlainText()
    settle(painted, qtbot)


def test_so_is_an_act_of_a_menu(painted: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    """And a file that the program was started with is not opened over it afterwards."""
    file = tmp_path / "a.thankyou"
    save_card(Card(message="From the file"), file)
    painted.starting.add(first_steps(painted, str(file)))
    painted.starting.step()
    painted.actions_by_name["new"].trigger()
    assert not painted.starting.busy
    assert painted.document.card.message == painted.catalog.new_card().message
    assert page_in_sight(painted) is painted.page("write")
    settle(painted, qtbot)


def test_a_window_that_closes_does_nothing_more(painted: MainWindow) -> None:
    painted.starting.add(first_steps(painted, None))
    painted.starting.step()
    painted.quiet.add(pages_ahead(painted))
    painted.close()
    assert not painted.starting.busy and not painted.quiet.busy
    QApplication.processEvents()
    assert made(painted) == []


# ---------------------------------------------------------------------------- the other pages


def test_pages_are_made_ahead_out_of_sight(painted: MainWindow, qtbot: QtBot) -> None:
    painted.start()
    settle(painted, qtbot)
    before, focus, counts = painted.grab().toImage(), QApplication.focusWidget(), [1]
    for _ in pages_ahead(painted):
        counts.append(len(made(painted)))
        assert page_in_sight(painted) is painted.page("cards")
    QApplication.processEvents()
    assert {after - before for before, after in zip(counts, counts[1:], strict=False)} == {0, 1}
    assert made(painted) == ["cards", *AHEAD]
    assert QApplication.focusWidget() is focus
    assert painted.grab().toImage() == before
    # Nobody has looked: no printer is asked, no dictionary is opened.
    printing: Any = painted.page("print")
    assert not printing.printing.printer.any and not painted.jobs.busy("printers")
    assert not painted.jobs.busy(LANE) and "notes" not in made(painted)


def test_a_page_that_was_made_ahead_shows_the_card_as_it_is_now(
    painted: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(starting, "AHEAD", ("write", "design"))
    painted.start()
    settle(painted, qtbot)
    list(pages_ahead(painted))
    made_now: list[str] = []
    painted.pages.made.connect(made_now.append)
    painted.document.change(message="Thankyou for waiting with us us.", design="fern")
    write: Any = painted.page("write")
    with qtbot.waitSignal(write.notes_panel.settled):  # they are looked for when they can be seen
        painted.show_page("write")
    assert write.message.toPlainText() == "Thankyou for waiting with us us."
    assert write.notes_panel.shown
    painted.show_page("design")
    design: Any = painted.page("design")
    assert design.thumbs["fern"].isChecked()
    assert made_now == []
    settle(painted, qtbot)


def test_it_is_begun_when_the_first_page_has_its_card(
    painted: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(starting, "AHEAD", ("history", "not there"))
    painted.start()
    make_ahead(painted)
    with qtbot.waitSignal(painted.quiet.over):
        assert made(painted) == ["cards"]
    assert made(painted) == ["cards", "history"]
    assert painted.card_view.composition is not None


def test_a_page_that_cannot_be_made_keeps_no_other_back(
    painted: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted.start()
    settle(painted, qtbot)

    monkeypatch.setattr(starting, "AHEAD", ("design", "history"))

    def refused(_: object) -> Page:
        raise CardError("words-unreadable", file="en", line=0, what="")

    row = painted.pages.rows["design"]
    monkeypatch.setitem(painted.pages.rows, "design", row._replace(make=refused))
    list(pages_ahead(painted))
    assert made(painted) == ["cards", "history"]
    with pytest.raises(CardError):
        painted.show_page("design")
