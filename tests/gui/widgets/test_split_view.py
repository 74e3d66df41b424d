"""The page beside the card, or one of the two."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from thankyou.gui.widgets.split_view import SplitView


def test_a_narrow_view_shows_one_of_the_two(qtbot: QtBot) -> None:
    page, card = QWidget(), QWidget()
    view = SplitView(page, card)
    qtbot.addWidget(view)
    view.show()

    def shown() -> tuple[bool, bool]:
        return page.isVisible(), card.isVisible()

    assert shown() == (True, True)
    view.set_narrow(True, on_card=False)
    assert shown() == (True, False)
    view.show_card()
    assert shown() == (False, True)
    view.show_page()
    assert shown() == (True, False)
    view.set_narrow(True, on_card=True)
    assert shown() == (False, True)
    view.set_narrow(False, on_card=False)
    assert shown() == (True, True)


def test_the_width_is_divided_until_the_user_does_it(qtbot: QtBot) -> None:
    view = SplitView(QWidget(), QWidget())
    qtbot.addWidget(view)
    view.resize(1000, 400)
    view.show()
    view.divide(1000)
    page, card = view.sizes()
    assert page > card
    view.moveSplitter(300, 1)
    moved = view.sizes()
    view.divide(1000)
    assert view.sizes() == moved


def test_a_page_that_stands_alone_has_no_card_beside_it(qtbot: QtBot) -> None:
    page, card = QWidget(), QWidget()
    view = SplitView(page, card)
    qtbot.addWidget(view)
    view.show()
    view.set_alone(True)
    view.show_page()
    assert page.isVisible() and not card.isVisible()
    view.set_narrow(True, on_card=False)
    view.set_narrow(False, on_card=False)
    assert page.isVisible() and not card.isVisible()
    view.set_alone(False)
    view.show_page()
    assert page.isVisible() and card.isVisible()
