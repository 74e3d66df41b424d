"""“Forget this session”, once or each time the window closes: for a computer that many share.

In: the session's cards (store.session), the print runs, the settings. Out: nothing of them is
left, and an untouched card is begun; or a sentence that says what could not be removed.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from thankyou.base.errors import CardError
from thankyou.gui import column_memory, copy_words, interface_language, recent_files
from thankyou.gui.i18n import plural, tr
from thankyou.gui.session_settings import SessionSettings
from thankyou.gui.widgets.message_bar import Message, MessageBar
from thankyou.gui.widgets.session_line import SessionLine

if TYPE_CHECKING:
    from thankyou.gui.approvals import Approvals
    from thankyou.gui.card_files import CardFiles
    from thankyou.gui.catalog import WindowCatalog
    from thankyou.gui.forget_dialog import WhatGoes
    from thankyou.gui.jobs import Jobs
    from thankyou.gui.keeper import CardKeeper
    from thankyou.gui.open_table import OpenTable
    from thankyou.gui.page_stack import PageStack
    from thankyou.gui.pages.base import Page
    from thankyou.gui.print_setup import PrintSetup
    from thankyou.printing.runs import Runs
    from thankyou.store.session import Session, Traces

_SETTING = "forget/on-closing"


class Forgetting(QObject):
    """Knows what this session has left, and takes it away."""

    mode_changed = Signal(bool)
    """Whether each session is forgotten on closing."""

    def __init__(
        self,
        keeper: CardKeeper,
        files: CardFiles,
        catalog: WindowCatalog,
        print_setup: PrintSetup,
        people: OpenTable,
        jobs: Jobs,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._keeper = keeper
        self._files = files
        self._catalog = catalog
        self._print_setup = print_setup
        self._people = people
        self._jobs = jobs
        self._window = window
        self.bar: MessageBar | None = None
        self._stack: PageStack | None = None
        self._session: Session | None = None
        self._session_gate = threading.Lock()
        self.approvals: Approvals | None = None  # who writes down what is decided on answers
        self._adopted: tuple[str, ...] = ()  # sessions that crashed, which are of this one now
        self.settings = SessionSettings()
        self.line = SessionLine(files.ask_copy)
        keeper.made_here = lambda card_id: self.session.add(card_id)

    @property
    def session(self) -> Session:
        """The session; asked for on any thread, and not before the window has been seen."""
        with self._session_gate:
            if self._session is None:
                from thankyou.store.session import Session, default_folder

                self._session = Session(default_folder())
            return self._session

    def join(self, bar: MessageBar, pages: PageStack, mode: QAction) -> None:
        """Take the window's other parts: where to speak, its pages, the menu's line."""
        self.bar, self._stack = bar, pages
        self.mode_changed.connect(mode.setChecked)

    def pages(self) -> list[Page]:
        """The pages that have been made."""
        return [] if self._stack is None else [page for _, page in self._stack.made_pages()]

    # ------------------------------------------------------------------ the mode

    @property
    def on_closing(self) -> bool:
        """Whether each session is forgotten when its window closes."""
        return str(interface_language.settings().value(_SETTING, "")) == str(True)

    def choose_on_closing(self, wanted: bool) -> None:
        """Turn that on or off, for the next sessions as well."""
        held = interface_language.settings()
        held.setValue(_SETTING, str(wanted))
        held.sync()
        self.line.setVisible(wanted)
        self.mode_changed.emit(wanted)

    def toggle(self) -> None:
        self.choose_on_closing(not self.on_closing)

    def start(self) -> None:
        """The window has been seen: what did a session that crashed leave behind?"""
        on = self.on_closing
        self.line.setVisible(on)
        self.mode_changed.emit(on)

        def look(_: object) -> frozenset[str]:
            runs = self._runs()
            runs.clear_sheets()
            return runs.ids()

        self._jobs.run("session", look, self._begun)

    def _begun(self, runs: frozenset[str]) -> None:
        """These print runs were there before. In the mode, what a crash left is of this session."""
        self.session.runs_before = runs
        left = self.session.left_behind()
        if not self.on_closing:
            self.session.drop(left)
        elif left:
            self.session.adopt(left)
            self._adopted = tuple(left)
            self.settings.go_back(emptied=True)
            self.settings = SessionSettings()
            self._offer()

    def _offer(self) -> None:
        """What the crash left is offered once: it goes when this window closes."""
        cards = len(self._traces().cards)
        if cards and self.bar is not None:
            words = plural(
                "The last session ended without closing. A card of it is still here, until this "
                "window closes: open it now, or save a copy, if somebody needs it.",
                "The last session ended without closing. %n cards of it are still here, until "
                "this window closes: open them now, or save copies, if somebody needs them.",
                cards,
            )
            self.bar.tell(Message(words, "care", (), "left behind"))

    # ------------------------------------------------------------------ what there is

    def _runs(self) -> Runs:
        from thankyou.printing.runs import Runs

        return Runs(self._print_setup.desk.runs)

    def _own_runs(self) -> frozenset[str]:
        before = self.session.runs_before
        return frozenset() if before is None else self._runs().ids() - before

    def _traces(self) -> Traces:
        from thankyou.store.session import Traces

        try:
            return self.session.traces(self._keeper.store)
        except (CardError, OSError):
            return Traces((), ())

    def what(self) -> WhatGoes:
        """What forgetting would take away now."""
        from thankyou.gui.forget_dialog import WhatGoes
        from thankyou.gui.pages.cards.card_words import shortened, title_of

        found = self._traces()
        return WhatGoes(
            tuple(shortened(title_of(card)) for card in found.cards),
            len(found.older),
            self._people.table is not None,
            len(self._own_runs()),
            bool(recent_files.recent()),
            copy_words.still_copied(),
            0 if self.approvals is None else self.approvals.decided_here,
        )

    # ------------------------------------------------------------------ forgetting

    def ask(self) -> None:
        """File, Forget this session."""
        from thankyou.gui import forget_dialog

        if self._printing() or not self._files.may_close():
            return
        self._keeper.flush()
        wanted, older = forget_dialog.ask(self._window, self.what(), False)
        if wanted:
            self.forget(older)

    def forget(self, older: bool = False) -> None:
        """Forget the session, and all older cards as well if they are to go; begin a new card."""
        found = self._traces()
        self._keeper.session.replace(self._catalog.new_card())
        gone = [*found.cards, *(found.older if older else ())]
        trouble = self._remove(card.id for card in gone)
        self._keeper.cards_changed.emit()
        self._keeper.begun.emit()
        if self.bar is None:
            return
        if trouble is not None:
            self.bar.show_error(trouble)
        else:
            self.bar.over("left behind")
            self.bar.show_message(
                plural("This session is forgotten: one card, and what belonged to it.",
                       "This session is forgotten: %n cards, and what belonged to them.",
                       len(gone)) if gone else tr("This session is forgotten."),
                "good",
            )  # fmt: skip

    def _remove(self, card_ids: Iterable[str]) -> Exception | None:
        """Take everything away; the first reason why something could not be."""
        trouble: Exception | None = None
        for page in self.pages():
            page.forget()
        wanted = {*card_ids, *self.session.cards}
        acts: list[Callable[[], object]] = [lambda: self.session.forget(self._keeper.store, wanted)]
        acts += [column_memory.forget, *(partial(self._throw_away, r) for r in self._own_runs())]
        if self.approvals is not None:
            acts.append(partial(self.approvals.forget, self._adopted))
        for act in acts:
            try:
                act()
            except (CardError, OSError) as error:
                trouble = trouble or error
        self.settings.go_back()
        copy_words.forget_copied()
        return trouble

    def _throw_away(self, run_id: str) -> None:
        """A run with its copies, and what of it waits in a printer's queue. Raises CardError."""
        from thankyou.gui.pages.print.print_runner import PrintRunner

        runner = PrintRunner(self._jobs, self._print_setup.desk, self._catalog.root, self)
        try:
            runner.resume(run_id)
            runner.throw_away()
        except CardError as error:
            if error.code == "run-in-use":
                raise
            runner.close()
            self._runs().throw_away(run_id)
        finally:
            runner.deleteLater()

    def _printing(self) -> bool:
        """Whether sheets are on their way to a printer: they are needed until they are out. A run
        that rests is let go of."""
        for page in self.pages():
            if page.printing_now():
                if self.bar is not None:
                    self.bar.show_message(
                        tr("Sheets are being printed: wait until they are out, or stop them.")
                    )
                return True
        return False

    # ------------------------------------------------------------------ closing

    def may_close(self) -> bool:
        """Whether the window may close: in the mode, cards that would be forgotten are named
        before."""
        if not self.on_closing:
            return True
        if self._printing():
            return False
        self._keeper.flush()
        from thankyou.gui import forget_dialog

        what = self.what()
        if not (what.titles or what.runs):
            return True
        return forget_dialog.ask(self._window, what, True)[0]

    def closed(self) -> None:
        """The window has let go of its card: in the mode everything of the session goes."""
        if self.on_closing and self._remove(()) is not None:
            return  # the record stays: the next start forgets what is left
        self.session.end()
