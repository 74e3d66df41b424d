"""The grid: keys go through it in reading order, and only what is in sight is looked at."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from thankyou.gui.pages.cards.card_drawing import Measures, lines_of
from thankyou.gui.pages.cards.card_grid import CardGrid
from thankyou.gui.pages.cards.card_model import CardModel
from thankyou.store.values import KeptCard

Key = Qt.Key


def card(at: int) -> KeptCard:
    return KeptCard(f"c{at}", f"Card {at}", "", "", "", 1_750_000_000.0)


class Sight(QScrollArea):
    """A page that scrolls, with a grid on it."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.model = CardModel()
        self.grid = CardGrid(self.model, lambda _: None, "cards")
        self.setWidget(self.grid)
        self.setWidgetResizable(True)
        self.resize(900, 700)
        self.show()
        self.model.show_cards([card(at) for at in range(count)], None, frozenset())
        self.grid.choose([])
        self.grid.setFocus()

    @property
    def at(self) -> int:
        return self.grid.currentIndex().row()


@pytest.fixture
def sight(qtbot: QtBot) -> Iterator[Sight]:
    made = Sight(2000)
    QApplication.processEvents()
    yield made
    made.hide()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_keys_go_through_the_cards_in_reading_order(sight: Sight) -> None:
    columns = sight.grid._columns
    assert columns > 1
    for key, at in (
        (Key.Key_Right, 1), (Key.Key_Left, 0), (Key.Key_Left, 0), (Key.Key_Up, 0),
        (Key.Key_Down, columns), (Key.Key_Left, columns - 1), (Key.Key_Right, columns),
        (Key.Key_End, 1999), (Key.Key_Down, 1999), (Key.Key_Home, 0),
    ):  # fmt: skip
        QTest.keyClick(sight.grid, key)
        assert sight.at == at, key
    QTest.keyClick(sight.grid, Key.Key_PageDown)
    assert sight.at % columns == 0 and columns <= sight.at <= 4 * columns
    QTest.keyClick(sight.grid, Key.Key_PageUp)
    assert sight.at == 0


def test_mirrored_the_next_card_is_at_the_left(sight: Sight) -> None:
    sight.grid.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    sight.grid.arrange()
    QTest.keyClick(sight.grid, Key.Key_Left)
    assert sight.at == 1
    first, second = (sight.grid.visualRect(sight.model.index(row)) for row in (0, 1))
    assert second.right() < first.left()


def test_below_a_card_without_one_beneath_it_comes_the_last(sight: Sight) -> None:
    columns = sight.grid._columns
    sight.model.show_cards([card(at) for at in range(columns + 1)], None, frozenset())
    sight.grid.choose([f"c{columns - 1}"])
    QTest.keyClick(sight.grid, Key.Key_Down)
    assert sight.at == columns
    QTest.keyClick(sight.grid, Key.Key_Up)
    assert sight.at == 0


def test_letters_go_to_the_title_that_begins_so(sight: Sight) -> None:
    QTest.keyClicks(sight.grid, "card 77")
    assert sight.at == 77


def test_only_the_cards_in_sight_are_drawn_and_looked_at(sight: Sight) -> None:
    seen = sight.grid.in_sight()
    assert seen[0].id == "c0" and len(seen) <= 5 * sight.grid._columns
    drawn: list[str] = []
    sight.grid.itemDelegate()._image = lambda card: drawn.append(card.id)  # type: ignore[attr-defined]
    sight.grab()
    assert 0 < len(set(drawn)) <= len(seen)
    sight.verticalScrollBar().setValue(sight.verticalScrollBar().maximum())
    assert sight.grid.in_sight()[-1].id == "c1999"


def test_every_card_stands_in_the_grid_at_any_width(sight: Sight) -> None:
    for width in (250, 500, 1400):
        sight.resize(width, 700)
        QApplication.processEvents()
        last = sight.grid.visualRect(sight.model.index(1999))
        assert last.bottom() <= sight.grid.height() and last.right() <= sight.grid.width()


def test_a_title_has_two_lines_and_ends_in_an_ellipsis(sight: Sight) -> None:
    font = sight.grid.font().toString()
    assert lines_of("Short", font, 200, False) == ("Short",)
    lines = lines_of("many words " * 20, font, 200, False)
    assert len(lines) == 2 and lines[1].endswith("…")
    assert len(lines_of("w" * 200, font, 200, False)) == 2
    assert lines_of("", font, 200, False) in ((), ("",))


def test_a_cell_has_room_for_the_longest_note(sight: Sight) -> None:
    font = sight.grid.font()
    plain = Measures(font, 200, frozenset({""})).height
    one = Measures(font, 200, frozenset({"damaged"})).height
    more = Measures(font, 200, frozenset({"with a list of 24 people · open in another window"}))
    assert plain < one < more.height
