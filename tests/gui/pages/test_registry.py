"""Pages are rows: one more is a row and a module, and the rail, the menu and the keys have it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from thankyou.base.errors import CardError, Problem
from thankyou.gui.main_window import MainWindow
from thankyou.gui.menus import page_action
from thankyou.gui.pages.base import Page
from thankyou.gui.pages.context import PageContext
from thankyou.gui.pages.registry import PageRow, in_rail, pages


class ExtraPage(Page):
    """A page that the program does not know."""

    def __init__(self, context: PageContext) -> None:
        super().__init__("Extra")
        self.context = context
        self.button = QPushButton("Change")
        self.button.setAccessibleName("Change")
        self.button.clicked.connect(lambda: context.document.change(sentiment="Extra"))
        self.column.addWidget(self.button)
        self.begun = 0
        self.problems: tuple[Problem, ...] | None = None

    def begin(self) -> None:
        self.begun += 1

    def show_problems(self, problems: object) -> None:
        self.problems = tuple(problems)  # type: ignore[call-overload]


EXTRA = PageRow("extra", "E&xtra", "one page more", ExtraPage, shortcut="Ctrl+9")
BEHIND = PageRow("behind", "Behind", "behind Design", ExtraPage, parent="design")


@pytest.fixture
def window(make_window: Callable[..., MainWindow]) -> MainWindow:
    return make_window(rows=(*pages(), EXTRA, BEHIND))


def test_keys_and_shortcuts_are_each_one_page_s() -> None:
    rows = pages()
    keys = [row.key for row in rows]
    shortcuts = [row.shortcut for row in rows if row.shortcut]
    assert len(set(keys)) == len(keys)
    assert len(set(shortcuts)) == len(shortcuts)
    assert {row.parent for row in rows} - {""} <= {row.key for row in in_rail(rows)}


def test_an_extra_page_opens_by_rail_menu_and_keys(window: MainWindow, qtbot: QtBot) -> None:
    def by_rail() -> None:
        qtbot.mouseClick(window.rail.buttons["extra"], Qt.MouseButton.LeftButton)

    def by_menu() -> None:
        action = window.actions_by_name[page_action("extra")]
        assert action.text() == "Extra"
        assert action in window.menuBar().actions()[2].menu().actions()
        action.trigger()

    def by_keys() -> None:
        QTest.keyClick(window, Qt.Key.Key_9, Qt.KeyboardModifier.ControlModifier)

    for times, act in enumerate((by_rail, by_menu, by_keys), 1):
        window.show_page("write")
        act()
        assert window.pages.current == "extra"
        assert window.pages.currentWidget() is window.page("extra")
        assert window.rail.buttons["extra"].isChecked()
        assert window.page("extra").begun == times


def test_a_page_is_made_when_it_is_first_shown(window: MainWindow) -> None:
    assert [row.key for row, _ in window.pages.made_pages()] == ["cards", "write"]
    window.show_page("extra")
    page = window.page("extra")
    assert page.context.document is window.document
    assert page.problems == window.card_view.composition.problems


def test_what_a_page_asks_for_is_done(window: MainWindow) -> None:
    window.show_page("extra")
    page = window.page("extra")
    before = window.document.card
    page.button.click()
    assert window.document.card.sentiment == "Extra"
    page.action_wanted.emit("undo")
    assert window.document.card == before
    page.trouble.emit(CardError("unknown-design", name="gone"))
    assert "gone" in window.message_bar.words()
    page.trial.emit(before.changed(message="On trial"))
    assert window.card_view.trial is not None
    page.kind_wanted.emit("letter")
    assert window.preview.kind == "letter"
    page.page_wanted.emit("print")
    assert window.pages.current == "print"
    assert window.card_view.trial is None


def test_a_page_behind_another_marks_it_in_the_rail(window: MainWindow, qtbot: QtBot) -> None:
    assert "behind" not in window.rail.buttons
    assert "Behind" not in [a.text() for a in window.menuBar().actions()[2].menu().actions()]
    window.show_page("behind")
    assert window.rail.buttons["design"].isChecked()
    qtbot.mouseClick(window.rail.buttons["design"], Qt.MouseButton.LeftButton)
    assert window.pages.current == "design"
