"""The pages that have been made so far, one of them shown.

In: the registry's rows and what a page needs. Out: pages, each made when it is first wanted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QStackedWidget, QWidget

from thankyou.gui import theme
from thankyou.gui.pages.context import PageContext
from thankyou.gui.pages.registry import PageRow

if TYPE_CHECKING:
    from thankyou.gui.pages.base import Page


class PageStack(QStackedWidget):
    """A page a row."""

    made = Signal(str)
    """The page of this key has been made: connect it."""

    def __init__(self, rows: Sequence[PageRow], context: PageContext) -> None:
        super().__init__()
        self.rows = {row.key: row for row in rows}
        self.current = rows[0].key
        """The page that is shown, or was shown last."""
        self._context = context
        context.keeper.leaving.connect(self.end_page)
        self._pages: dict[str, Page] = {}
        self._aside: dict[str, Page] = {}
        self.addWidget(QWidget())  # the first is shown: a page that is made is not, yet
        self.setMinimumWidth(round(theme.unit() * 20))

    @property
    def row(self) -> PageRow:
        """The row of the page that is shown."""
        return self.rows[self.current]

    def nearest(self, key: str) -> str:
        """The page of a key, or, where there is none of it, the one for the words."""
        return next(one for one in (key, "write", *self.rows) if one in self.rows)

    def page(self, key: str) -> Page:
        """A page, made when it is first wanted."""
        found = self._pages.get(key)
        if found is None:
            self.make(key)
            found = self._pages[key] = self._aside.pop(key)
            self.addWidget(found)
            self.made.emit(key)
        return found

    def make(self, key: str) -> None:
        """Make a page that may be wanted, and leave it aside: half of what `page` does."""
        if key not in self._pages and key not in self._aside:
            self._aside[key] = self.rows[key].make(self._context)

    def lay_out(self, key: str) -> None:
        """See how a page that nobody looks at fits the room that it will have, which is most of
        the work of showing it."""
        page = self._pages[key]
        if not page.isVisible():
            page.setGeometry(self.rect())
            for part in page.findChildren(QWidget):
                part.ensurePolished()
            page.lay_out()

    def made_pages(self) -> Iterator[tuple[PageRow, Page]]:
        """The pages that there are."""
        for key, page in self._pages.items():
            yield self.rows[key], page

    def end_page(self) -> None:
        """The page that is shown is left; what it has only shown in the card goes."""
        page = self._pages.get(self.current)
        if page is not None:
            page.end()
            page.trial.emit(None)

    def leave_for(self, key: str) -> None:
        """Leave the page that is shown, unless it is this one."""
        if key != self.current:
            self.end_page()

    def show_page(self, key: str) -> None:
        """Show a page. Among choices, the keyboard starts from the one that is made."""
        page = self.page(key)
        self.current = key
        self.setCurrentWidget(page)
        focus = page.focusWidget()
        group = focus.group() if isinstance(focus, QAbstractButton) else None
        if group is not None and (checked := group.checkedButton()) is not None:
            checked.setFocus()
