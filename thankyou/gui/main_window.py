"""The main window: the rail, the page, the card, and a line that says how the words fit.

In: the registry of pages. Out: what the user sees. The window makes the parts and connects them;
each part is a module of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QHBoxLayout,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from thankyou.gui import menus, theme
from thankyou.gui.approvals import Approvals
from thankyou.gui.card_files import CardFiles
from thankyou.gui.card_messages import CardMessages
from thankyou.gui.card_view import CardView
from thankyou.gui.catalog import WindowCatalog
from thankyou.gui.document import Document
from thankyou.gui.dropped_files import DroppedFiles
from thankyou.gui.forget import Forgetting
from thankyou.gui.form_place import FormPlace
from thankyou.gui.i18n import tr
from thankyou.gui.idle_work import IdleWork
from thankyou.gui.jobs import Jobs
from thankyou.gui.keeper import CardKeeper
from thankyou.gui.list_files import ListFiles
from thankyou.gui.locked_cards import LockedCards
from thankyou.gui.open_table import OpenTable
from thankyou.gui.page_stack import PageStack
from thankyou.gui.pages.context import PageContext
from thankyou.gui.pages.registry import PageRow, always_there, in_rail, pages
from thankyou.gui.preview.stack import PreviewStack
from thankyou.gui.print_setup import PrintSetup
from thankyou.gui.recent_menu import RecentMenu
from thankyou.gui.style_sheet import style_sheet
from thankyou.gui.widgets.fit_status import fit_status
from thankyou.gui.widgets.message_bar import MessageBar
from thankyou.gui.widgets.nav_rail import CARD, NavRail, RailEntry
from thankyou.gui.widgets.split_view import SplitView
from thankyou.gui.widgets.status_footer import StatusFooter
from thankyou.gui.window_acts import (
    about_acts,
    copy_acts,
    file_acts,
    list_acts,
    page_acts,
    private_acts,
    step_acts,
    view_acts,
)
from thankyou.model.card import Card

if TYPE_CHECKING:
    from thankyou.gui.pages.base import Page
    from thankyou.store.card_store import CardStore

NARROW = 900
"""Below this width, in pixels, the card becomes a place of its own."""
_NARROW_UNITS = 66.0
"""The same in units of the type: larger type needs a wider window."""

_LOOKS = (
    QEvent.Type.ApplicationFontChange,
    QEvent.Type.FontChange,
    QEvent.Type.ApplicationPaletteChange,
    QEvent.Type.PaletteChange,
)
"""What the system changes when its colours or type change."""


class MainWindow(QMainWindow):
    """The main window; `rows` are its pages, by default those of the registry, and `store` the
    writer's cards, by default those in this person's own folder."""

    def __init__(
        self,
        catalog: WindowCatalog | None = None,
        rows: Sequence[PageRow] | None = None,
        store: CardStore | None = None,
    ) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self.rows = tuple(rows or pages())
        self.catalog = catalog or WindowCatalog()
        self.jobs = Jobs(self)
        self.starting, self.quiet = IdleWork(self), IdleWork(self, self.jobs.busy)
        self.document = Document(Card(), self)
        self.people = OpenTable(self.jobs, self.document, self, self.catalog.root)
        self.print_setup = PrintSetup(self.catalog, self.document, self.people, self)
        self.keeper = CardKeeper(self.document, self.catalog, store, self)
        self.files = CardFiles(self.document, self.keeper, self)
        self.locked = LockedCards(self.keeper, self.files, self.jobs, self)
        self.forgetting = Forgetting(
            self.keeper, self.files, self.catalog, self.print_setup, self.people, self.jobs, self
        )
        self.approvals = Approvals(self.document, self.forgetting, self)
        self._styled: tuple[object, ...] = ()
        self._build()
        self.actions_by_name = menus.build(
            self.menuBar(), self.rows,
            {name: self.starting.done_before(act) for name, act in self._acts().items()},
            say=lambda words: self.message_bar.show_message(words, "plain"),
            recent=RecentMenu(self.jobs, self.keeper, self.menuBar()),
        )  # fmt: skip
        self.form_place = FormPlace(self)
        self._connect()
        self.restyle()
        self._show_state()
        self._show_status()

    # ------------------------------------------------------------------ building

    def _build(self) -> None:
        self.rail = NavRail(
            RailEntry(row.key, row.name, row.note, row.shortcut) for row in in_rail(self.rows)
        )
        self.message_bar = MessageBar()
        self.lists = ListFiles(
            self.people, self.jobs, self.document, self.files, self.message_bar,
            lambda: self.form_place.show_list(), self,
        )  # fmt: skip
        context = PageContext(
            self.document, self.catalog, self.jobs, self.people, self.print_setup, self.keeper,
            live_fields=lambda: frozenset(self.people.mapping), approvals=self.approvals,
            suggest_path=self.files.suggested, opening=self.lists.opening,
        )  # fmt: skip
        self.pages = PageStack(self.rows, context)
        self.previews = PreviewStack(self.jobs, self.document, self.people, self.print_setup)
        self.preview = self.previews.card
        self.card_view = CardView(self.document, self.catalog, self.people, self.preview)
        self.split = SplitView(self.pages, self.previews)
        self.footer = StatusFooter()
        right = _box(
            QVBoxLayout,
            (self.message_bar, 0), (self.split, 1), (self.forgetting.line, 0), (self.footer, 0),
        )  # fmt: skip
        self.setCentralWidget(_box(QHBoxLayout, (self.rail, 0), (right, 1)))
        self.setMinimumSize(640, 480)

    def _acts(self) -> dict[str, menus.Act]:
        """What each action of the menus does."""
        return {
            "export": self.export, "quit": self.close, "help": self.help,
            "history": lambda: self.show_page(self.pages.nearest("history")),
            **step_acts(self.document, lambda: self.form_place.show_list()),
            **file_acts(self.files),
            **view_acts(self.previews), **copy_acts(self.copy_as),
            **page_acts(self.rows, self.show_page), **list_acts(self.lists),
            **private_acts(self.locked, self.forgetting), **about_acts(self),
        }  # fmt: skip

    def _connect(self) -> None:
        bar = self.message_bar
        self.rail.chosen.connect(self.show_page)
        self.pages.made.connect(self._connect_page)
        self.document.changed.connect(self._card_changed)
        self.files.state_changed.connect(self._show_state)
        self.keeper.begun.connect(lambda: self.show_page(self.pages.nearest("write")))
        self.messages = CardMessages(
            self.keeper, self.files, bar, lambda: "versions" in self.pages.rows, self
        )
        self.messages.both_wanted.connect(lambda: self.show_page("versions"))
        self.document.approvals_ended.connect(self.messages.approvals_ended)
        self.forgetting.join(bar, self.pages, self.actions_by_name["forget_mode"])
        DroppedFiles(self, *map(self.starting.done_before, (self.files.open, self.lists.open)))
        self.preview.step.connect(self.card_view.step_person)
        self.card_view.composed.connect(self._card_shown)
        for part in (self.previews, self.card_view, self.approvals):
            part.trouble.connect(bar.show_error)

    def _connect_page(self, key: str) -> None:
        """A page has been made: what it asks for by its signals is done."""
        page = self.pages.page(key)
        page.trouble.connect(self.message_bar.show_error)
        page.kind_wanted.connect(self.preview.show_kind)
        page.page_wanted.connect(self.show_page)
        page.action_wanted.connect(lambda name: self.actions_by_name[name].trigger())
        page.trial.connect(self.card_view.try_card)
        if self.card_view.composition is not None:
            page.show_problems(self.card_view.problems(self.pages.rows[key].shows_person))

    # ------------------------------------------------------------------ starting

    def begin_on(self, path: str | None) -> None:
        """Before the window is seen: room for its first page; nothing is painted that goes then."""
        self.pages.current = self.first_page(path)
        self._make_room(self.pages.row)

    def first_page(self, path: str | None) -> str:
        """The page that the program opens on, with a card's file or without."""
        return self.pages.nearest("cards" if path is None else "write")

    def start(self, path: str | None = None) -> None:
        """What follows the first painting, all at once; the program does it in steps."""
        from thankyou.gui.starting import first_steps  # after the window is seen

        self.starting.add(first_steps(self, path))
        self.starting.finish()

    # ------------------------------------------------------------------ the card

    def _card_changed(self) -> None:
        self.message_bar.clear()
        self.people.card_changed()
        self.card_view.compose()

    def _card_shown(self) -> None:
        self._show_status()
        for row, page in self.pages.made_pages():
            page.show_problems(self.card_view.problems(row.shows_person))

    def _show_status(self) -> None:
        problems = self.card_view.problems(self.pages.row.shows_person)
        self.footer.show_status(fit_status(self.card_view.composition, problems))

    def _show_state(self) -> None:
        self.setWindowTitle(f"{self.files.name()}[*] — {tr('Thank you')}")
        lacking = self.files.lacking or self.keeper.failure is not None
        self.setWindowModified(lacking)
        self.rail.saved.show_words(self.files.state(), lacking or self.files.just_kept)
        self.actions_by_name["undo"].setEnabled(self.document.can_undo)
        self.actions_by_name["redo"].setEnabled(self.document.can_redo)

    # ------------------------------------------------------------------ pages

    def page(self, key: str) -> Page:
        """The page of a key, made when it is first wanted."""
        return self.pages.page(key)

    def show_page(self, key: str) -> None:
        """Go to a page; in a narrow window also to the card."""
        self.starting.finish()
        self.go_to(key)

    def go_to(self, key: str) -> None:
        """The same before the start is over, of which it is a step."""
        if key == CARD:
            self.rail.show_entry(CARD)
            self.split.show_card()
            return
        row = self.pages.rows[key]
        self.document.close_step()
        self.keeper.save_soon()
        self.pages.leave_for(key)
        self.pages.show_page(key)
        self._make_room(row)
        self.page(key).begin()
        self.card_view.show_with_person(row.shows_person)
        self.previews.show_printing(key == "print")
        self.messages.page_shown(key)

    def _make_room(self, row: PageRow) -> None:
        """For a page alone, or with the card beside it; the rail says which page it is."""
        self.rail.show_entry(row.parent or row.key)
        self.split.set_alone(row.alone)
        self.footer.setVisible(not row.alone)
        self.split.show_page()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.split.divide(self.width() - self.rail.sizeHint().width())
        narrow = self.width() < max(NARROW, round(theme.unit() * _NARROW_UNITS))
        if narrow == self.split.narrow:
            return
        on_card = narrow and self.rail.on_card
        self.rail.show_card_entry(narrow)
        self.rail.show_entry(CARD if on_card else self.pages.row.parent or self.pages.current)
        self.split.set_narrow(narrow, on_card)
        self.previews.show_alone(narrow)

    # ------------------------------------------------------------------ files, edit, help

    def export(self) -> None:
        """File, Export: the Print page has the choices."""
        self.show_page("print")
        self.page("print").focus_first()

    def copy_as(self, kind: str) -> None:
        """Put the card's words on the clipboard, as they are or as another text."""
        from thankyou.gui.copy_words import copy_words

        copy_words(self.document.card, kind, self.catalog.languages, self.message_bar)

    def help(self) -> None:
        """F1: the steps, the keys, and where the card's file is."""
        from thankyou.gui.widgets.help import file_words, show_help

        where = file_words(self.keeper.file.path, self.keeper.store.folder / "cards")
        show_help(self, always_there(self.rows), self.actions_by_name, where)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not (self.files.may_close() and self.forgetting.may_close()):
            event.ignore()
            return
        self.starting.stop()
        self.quiet.stop()
        self.keeper.close()
        self.forgetting.closed()
        self.jobs.close()

    # ------------------------------------------------------------------ looks

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and hasattr(self, "keeper"):
            self.keeper.session.window_activated(self.isActiveWindow())
        if event.type() in _LOOKS and hasattr(self, "actions_by_name"):
            self.restyle()

    def restyle(self) -> None:
        """Follow the system's colours and type."""
        t, font = theme.tokens(), QApplication.font()
        key = (t, font.toString())
        if key == self._styled:
            return
        self._styled = key
        self.setStyleSheet(style_sheet(t, font))
        for _, page in self.pages.made_pages():
            page.restyle()
        self.footer.restyle()


def _box(layout: Callable[[QWidget], QBoxLayout], *parts: tuple[QWidget, int]) -> QWidget:
    """Parts with no room around them, nor between; each has its share of what room is left."""
    box = QWidget()
    line = layout(box)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(0)
    for part, share in parts:
        line.addWidget(part, share)
    return box
