"""The pages that are there only while the list has the answers of a form.

In: the document's list. Out: their entries in the rail and in the menu, shown or not; the window
taken to another page if the one that is shown is there no longer.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from thankyou.gui.document import Document
from thankyou.gui.menus import page_action
from thankyou.gui.page_stack import PageStack
from thankyou.gui.widgets.nav_rail import NavRail


class Window(Protocol):
    """What is asked of the window."""

    document: Document
    pages: PageStack
    rail: NavRail
    actions_by_name: dict[str, QAction]

    def show_page(self, key: str) -> None: ...


class FormPlace(QObject):
    """Follows the list."""

    def __init__(self, window: Window) -> None:
        """Made when the rail, the pages and the menus are there."""
        super().__init__(window.rail)
        self._window, self._document, self._pages = window, window.document, window.pages
        self._keys = [row.key for row in window.pages.rows.values() if row.for_forms]
        self._actions = [window.actions_by_name[page_action(key)] for key in self._keys]
        self._document.people_changed.connect(self.refresh)
        self.refresh()

    @property
    def reading(self) -> bool:
        """Whether such a page is shown, and there is something to read."""
        return self._pages.current in self._keys and self._there()

    def refresh(self) -> None:
        """Show the entries, or none."""
        there = self._there()
        for key, action in zip(self._keys, self._actions, strict=True):
            self._window.rail.show_place(key, there)
            action.setVisible(there)
            action.setEnabled(there)
        if not there and self._pages.current in self._keys:
            self._show_list()

    def show_list(self) -> None:
        """Let the list be seen, even where the card is shown alone; what was decided on an answer
        is seen where it is read."""
        if not self.reading:
            self._show_list()

    def _show_list(self) -> None:
        self._window.show_page(self._pages.nearest("people"))

    def _there(self) -> bool:
        people = self._document.people
        return people is not None and people.guided
