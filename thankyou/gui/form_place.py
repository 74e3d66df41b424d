"""The pages that are there only while the list has the answers of a form.

In: the document's list. Out: their entries in the rail and in the menu, shown or not; the window
taken to another page if the one that is shown is there no longer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from thankyou.gui.document import Document
from thankyou.gui.menus import page_action
from thankyou.gui.page_stack import PageStack
from thankyou.gui.pages.registry import PageRow
from thankyou.gui.widgets.nav_rail import NavRail


class FormPlace(QObject):
    """Follows the list."""

    def __init__(
        self,
        document: Document,
        rows: Iterable[PageRow],
        pages: PageStack,
        rail: NavRail,
        actions: Mapping[str, QAction],
        leave: Callable[[], object],
    ) -> None:
        """`leave` goes to the page of the list."""
        super().__init__(rail)
        self._document, self._pages, self._rail, self._leave = document, pages, rail, leave
        self._keys = [row.key for row in rows if row.for_forms]
        self._actions = [actions[page_action(key)] for key in self._keys]
        document.people_changed.connect(self.refresh)
        self.refresh()

    @property
    def reading(self) -> bool:
        """Whether such a page is shown, and there is something to read."""
        return self._pages.current in self._keys and self._there()

    def refresh(self) -> None:
        """Show the entries, or none."""
        there = self._there()
        for key, action in zip(self._keys, self._actions, strict=True):
            self._rail.show_place(key, there)
            action.setVisible(there)
            action.setEnabled(there)
        if not there and self._pages.current in self._keys:
            self._leave()

    def _there(self) -> bool:
        people = self._document.people
        return people is not None and people.guided
