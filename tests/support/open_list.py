"""A list of people opened in the window, and waited for.

In: a window and a file. Out: the list is open, is offered, or could not be read.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEventLoop

from thankyou.gui.list_opening import Source
from thankyou.gui.main_window import MainWindow


def open_list(window: MainWindow, path: Path, accept: bool = True) -> bool:
    """Open a list as the menu does; whether it is the one that is open now. `accept`: what is
    offered to be looked at is used as it is."""
    before = window.people.people
    settle(window, lambda: window.lists.open(path))
    if accept and window.lists.opening.offer is not None:
        window.lists.opening.accept()
    return window.people.people is not before


def paste_list(window: MainWindow, text: str) -> None:
    """The same with text as it is pasted."""
    settle(window, lambda: window.lists.opening.open(Source(text=text)))


def settle(window: MainWindow, act: object) -> None:
    """Do something that reads a list, and wait until it has been read."""
    loop = QEventLoop()
    window.lists.opening.settled.connect(loop.quit)
    assert callable(act)
    act()
    if window.lists.opening.busy:
        loop.exec()
    window.lists.opening.settled.disconnect(loop.quit)
