"""The pages of the window: a row each.

In: nothing. Out: rows, from which the rail, the menu and the stack of pages are built. A new page
is a row here and a module of its own. A page's module is imported when the page is first shown,
so that the window is seen before the pages are read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from thankyou.base.quick_tuple import NamedTuple
from thankyou.gui.i18n import tr
from thankyou.gui.pages.context import PageContext

if TYPE_CHECKING:
    from thankyou.gui.pages.base import Page


# A NamedTuple: made at start-up in a tenth of the time that a dataclass takes.
class PageRow(NamedTuple):
    """One page: what it is called, how it is made, and where it stands."""

    key: str
    name: str
    """With its letter for Alt, as in "&Write"."""
    note: str
    """What one does there: the rail's second line."""
    make: Callable[[PageContext], Page]
    parent: str = ""
    """The page that this one is behind: the rail lists its parent only."""
    shortcut: str = ""
    shows_person: bool = True
    """Whether the preview shows the chosen person's card beside this page, or the card itself."""
    alone: bool = False
    """Whether the page has the whole width, without a preview beside it."""
    for_forms: bool = False
    """Whether it is there only while the list that is open has the answers of a form."""


def pages() -> tuple[PageRow, ...]:
    """The rows in the rail's order; each behind its parent. Names are in the user's language."""
    return (
        PageRow(
            "cards", tr("M&y cards"), tr("all you have written"), _cards,
            shortcut="Ctrl+Shift+M", shows_person=False, alone=True,
        ),
        PageRow(
            "write", tr("&Write"), tr("find the right words"), _write,
            shortcut="Ctrl+1", shows_person=False,
        ),
        PageRow(
            "guide", tr("A few questions"), tr("one at a time"), _guide,
            parent="write", shows_person=False,
        ),
        PageRow(
            "wordings", tr("All wordings"), tr("each seen in the card first"), _wordings,
            parent="write", shows_person=False,
        ),
        PageRow(
            "history", tr("Earlier versions"), tr("looked at and brought back"), _history,
            parent="write", shows_person=False,
        ),
        PageRow(
            "versions", tr("Two versions"), tr("side by side"), _versions,
            parent="write", shows_person=False, alone=True,
        ),
        PageRow("design", tr("&Design"), tr("choose how it looks"), _design, shortcut="Ctrl+2"),
        PageRow("people", tr("&People"), tr("make one for each"), _people, shortcut="Ctrl+3"),
        PageRow(
            "answers", tr("&Answers"), tr("read them one by one"), _answers,
            shortcut="Ctrl+5", for_forms=True,
        ),
        PageRow("print", tr("P&rint"), tr("paper, PDF or pictures"), _print, shortcut="Ctrl+4"),
    )  # fmt: skip


def in_rail(rows: Iterable[PageRow]) -> list[PageRow]:
    """The rows that the rail lists."""
    return [row for row in rows if not row.parent]


def always_there(rows: Iterable[PageRow]) -> list[PageRow]:
    """Those of the rail that are there whatever is open: what help tells of."""
    return [row for row in in_rail(rows) if not row.for_forms]


def _cards(context: PageContext) -> Page:
    from thankyou.gui.pages.cards.page import CardsPage

    return CardsPage(context)


def _write(context: PageContext) -> Page:
    from thankyou.gui.pages.write.page import WritePage

    return WritePage(context)


def _guide(context: PageContext) -> Page:
    from thankyou.gui.pages.write.guide import GuidePage

    return GuidePage(context)


def _wordings(context: PageContext) -> Page:
    from thankyou.gui.pages.write.wordings import WordingsPage

    return WordingsPage(context)


def _history(context: PageContext) -> Page:
    from thankyou.gui.pages.history.page import HistoryPage

    return HistoryPage(context)


def _versions(context: PageContext) -> Page:
    from thankyou.gui.pages.versions.page import VersionsPage

    return VersionsPage(context)


def _design(context: PageContext) -> Page:
    from thankyou.gui.pages.design.page import DesignPage

    return DesignPage(context.document, context.catalog, context.jobs)


def _people(context: PageContext) -> Page:
    from thankyou.gui.pages.people.page import PeoplePage

    return PeoplePage(context)


def _answers(context: PageContext) -> Page:
    from thankyou.gui.pages.answers.page import AnswersPage

    return AnswersPage(context)


def _print(context: PageContext) -> Page:
    from thankyou.gui.pages.print.page import PrintPage

    return PrintPage(context)
