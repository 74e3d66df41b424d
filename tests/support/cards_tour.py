"""The My cards page in each of its states, for the tour of the window.

In: a window. Out: stops. The cards are named in Ukrainian, as all words of the tour's writer.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtWidgets import QWidget

from thankyou.gui.main_window import MainWindow
from thankyou.gui.pages.cards.listing import Listing
from thankyou.store.values import KeptCard

OWN = "Дякую за ніч"


def kept(at: int, now: float, **parts: Any) -> KeptCard:
    """One card of the list; each is older than the one before, and none than yesterday."""
    held = {"title": "", "recipient": "", "first_words": OWN, "words": OWN.casefold(), **parts}
    return KeptCard(id=f"c{at}", changed=now - at, **held)


def cards_tour(window: MainWindow, settle: Callable[[], None]) -> Iterator[tuple[str, QWidget]]:
    """Every state of the page."""
    window.show_page("cards")
    page: Any = window.page("cards")
    now = time.time()
    rows = [
        kept(0, now, title=OWN * 9), kept(1, now, recipient=OWN, people=24),
        kept(2, now, first_words=OWN * 6), kept(3, now, first_words=""),
        kept(4, now, damaged="not-a-card", first_words=""), kept(5, now, locked=True),
        *(kept(at, now) for at in range(6, 30)),
    ]  # fmt: skip
    gone = [kept(at, now, deleted=now) for at in range(40, 43)]

    def show(*lists: list[KeptCard], elsewhere: str = "c2") -> None:
        page._listing.drop()
        page._take(Listing(*lists, frozenset({elsewhere})))
        settle()

    show([], [], [])
    yield "cards, none yet", window
    show(rows, gone, rows[:5])
    yield "cards, after a crash", window
    page.crashes.show_cards([])
    page.note.tell(OWN, [], ("1", lambda: None))
    page.grid.choose(["c1", "c2", "c3"])
    settle()
    yield "cards, three are chosen", window
    page.note.clear()
    page.grid.choose(["c0"])
    page.grid.rename_current()
    settle()
    yield "cards, a name is typed", window
    page.grid.itemDelegate().closeEditor.emit(page.grid.findChildren(QWidget, "cardName")[-1])
    page.head.search.setText("1")
    settle()
    yield "cards, none is found", window
    page.show_bin(True)
    page.do("for_good")
    settle()
    yield "cards, the bin", window
    show(rows, [], [])
    yield "cards, the bin is empty", window
    page.show_bin(False)
    show([], [], [])
