"""The My cards page with a store on the disk, and cards in it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from thankyou.gui.pages.cards.page import CardsPage
from thankyou.gui.pages.context import PageContext
from thankyou.model.card import Card
from thankyou.store.card_store import CardStore

Keep = Callable[..., str]


@pytest.fixture
def store(tmp_path: Path) -> CardStore:
    return CardStore(tmp_path / "kept")


@pytest.fixture
def keep(store: CardStore) -> Keep:
    """Puts a card into the store, closed; each is an hour newer than the one before."""
    count = 0

    def make(words: str = "Thank you.", name: str = "", recipient: str = "") -> str:
        nonlocal count
        count += 1
        card = Card(message=words, name=name).with_fields({"recipient": recipient})
        opened = store.create(card)
        opened.close(card)
        path = store.folder / "cards" / f"{opened.id}.thankyou"
        when = 1_750_000_000 + 3600 * count
        os.utime(path, (when, when))
        return opened.id

    return make


@pytest.fixture
def make_page(context: PageContext, qtbot: QtBot) -> Iterator[Callable[[], CardsPage]]:
    """Shows the page, filled with what the store has."""
    made: list[CardsPage] = []

    def make() -> CardsPage:
        page = CardsPage(context)
        page.resize(1000, 700)
        made.append(page)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        with qtbot.waitSignal(page.filled):
            page.focus_first()
            page.begin()
        return page

    yield make
    context.jobs.close()  # as a window does: nothing arrives at a page that is gone
    for page in made:
        page.hide()
        page.deleteLater()
    # Here and now: a page that is left to Python may be collected on a thread.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    made.clear()
