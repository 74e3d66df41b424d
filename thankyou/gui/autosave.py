"""The card that is open, kept as it is written: on a thread of its own, as soon as it is free.

In: steps of undo, cards to save, and other work with the open card, in the order in which they
came. Out: signals, on the window's thread. The window never waits for the disk while one writes.
When writing fails nothing is given up: what could not be written is tried again at each further
step and every few seconds.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from thankyou.base.errors import CardError
from thankyou.gui.asked_work import AskedWork, joined
from thankyou.model.card import Card
from thankyou.store.values import Step

if TYPE_CHECKING:
    from thankyou.store.card_store import CardStore, OpenCard

RETRY_S = 3.0
"""Seconds after which what could not be written is tried again by itself."""


_Call = tuple["Callable[[OpenCard | None], Any]", Callable[[Any], Any], Callable[[Exception], Any]]


class Autosave(QObject):
    """A thread that has one card open at a time."""

    entered = Signal(object)
    """The card has come to be in the store: its OpenCard."""
    kept = Signal()
    """All that was passed on is safe on the disk."""
    failed = Signal(Exception)
    """Something could not be written. It will be tried again."""
    changed_elsewhere = Signal()
    """The card's own file in the store is not as this window left it."""
    _arrived = Signal()

    def __init__(self, store: Callable[[], CardStore], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._gate = threading.Condition()
        self._thread: threading.Thread | None = None
        self._results: deque[Callable[[], Any]] = deque()
        self._calls: deque[_Call] = deque()
        self._steps: list[Step] = []
        self._save: Card | None = None
        self._leave: Card | None = None
        self._base: Card | None = None  # of a card that is not in the store yet
        self._file = ""
        self._password: str | None = None
        self._enter = False
        self.open: OpenCard | None = None
        """The card in the store. Another may be put here by work, on its thread."""
        self._due = self._busy = self._ending = self._failing = self._forget = False
        self.held = False
        """Whether the card's own file is left alone."""
        self._arrived.connect(self._deliver)
        self._shown = QTimer(self)
        self._shown.setSingleShot(True)
        self._shown.timeout.connect(self._go)

    # ------------------------------------------------------------------ the window's side

    def begin(
        self, base: Card, opened: OpenCard | None = None, file: str = "", enter: bool = False,
        password: str | None = None,
    ) -> None:  # fmt: skip
        """Keep this card from now on: one that was opened, or one that enters the store at its
        first step (or at once: `enter`), together with the `file` it was read from, under its
        `password`."""
        with self._gate:
            self._password = password
            self._base, self.open, self._file, self._enter = base, opened, file, enter
            self._steps, self._save, self._leave = [], None, None
            self._failing = self.held = self._forget = False
            if enter:
                self._wake()

    def record(self, step: Step) -> None:
        """Write a step down, as soon as the window has shown it: the thread begins when the
        event loop is free, so that a keystroke is not slower for it."""
        with self._gate:
            self._steps = joined(self._steps, step)
        self._shown.start()

    def save(self, card: Card) -> None:
        """Make the card's own file hold this, soon. A card that nobody has touched is nowhere."""
        with self._gate:
            if self.open is not None or self._steps or self._enter:
                self._save = card
                self._wake()

    def call(
        self,
        work: Callable[[OpenCard | None], Any],
        done: Callable[[Any], Any],
        failed: Callable[[Exception], Any],
    ) -> None:
        """Do `work` with the open card (None: it is not in the store) on the thread, after what
        came before it; then `done` or `failed`, for files and cards, on the window's thread."""
        with self._gate:
            self._calls.append((work, done, failed))
            self._wake()

    def forget_lists(self) -> None:
        """A list of people was taken out of the card: have it nowhere on the disk, soon."""
        with self._gate:
            self._forget = True
            self._wake()

    def look(self) -> None:
        """See whether another version stands in the card's own file; soon."""

        def work(held: OpenCard | None) -> None:
            if held is not None and not self.held and held.changed_elsewhere():
                self.held = True
                self._results.append(self.changed_elsewhere.emit)

        if self.open is not None:
            self.call(work, _nothing, _nothing)

    def hold(self, held: bool) -> None:
        """Leave the card's own file alone: another version stands there. Steps are recorded."""
        with self._gate:
            self.held = held
            if not held:
                self._wake()

    def flush(self, patience: float) -> bool:
        """Wait until everything is written, at most `patience` seconds, and deliver what came of
        it. False: it is not, because writing fails, or the disk does not answer."""
        until = monotonic() + patience
        while True:
            with self._gate:
                if self._ending:
                    return not self._unwritten()
                if self._unwritten() or self._calls:
                    self._wake()
                self._gate.wait_for(self._at_rest, max(0.0, until - monotonic()))
                safe = not self._unwritten() and not self._busy
            self._deliver()
            if not safe or not self._calls or monotonic() >= until:
                return safe

    def leave(self, card: Card, patience: float) -> bool:
        """Write everything, save the card and let go of it. False: it is still open."""
        if not self.flush(patience):
            return False
        with self._gate:
            if self.open is None:
                self._base = None
                return True
            self._leave = card
        safe = self.flush(patience)
        with self._gate:
            self._leave = None
        return safe and self.open is None

    def abandon(self) -> None:
        """Let go of the card as it is on the disk: what could not be written is given up."""
        with self._gate:
            self._gate.wait_for(lambda: not self._busy, 1.0)
            held, self.open = self.open, None
            self._steps, self._save, self._base, self._enter = [], None, None, False
            self._failing = False
        if held is not None:
            held.let_go()

    def end(self) -> None:
        """End the thread, after what it is doing."""
        with self._gate:
            self._ending = True
            self._gate.notify_all()
        if self._thread is not None:
            self._thread.join(RETRY_S)

    # ------------------------------------------------------------------ both sides, at the gate

    def _unwritten(self) -> bool:
        """While the card's own file holds another version, the steps are all there is to write."""
        file = not self.held and (self._save is not None or self._leave is not None)
        return bool(self._steps) or self._enter or file or (self._forget and bool(self.open))

    def _at_rest(self) -> bool:
        if self._busy or self._due:
            return False
        return self._failing or not (self._unwritten() or self._calls)

    def _go(self) -> None:
        with self._gate:
            self._wake()

    def _wake(self) -> None:
        self._due = True
        if self._thread is None and not self._ending:
            self._thread = threading.Thread(target=self._run, name="keeping", daemon=True)
            self._thread.start()
        self._gate.notify_all()

    def _deliver(self) -> None:
        while self._results:
            self._results.popleft()()

    # ------------------------------------------------------------------ the thread's side

    def _run(self) -> None:
        while True:
            with self._gate:
                waiting = RETRY_S if self._failing else None
                self._gate.wait_for(lambda: self._due or self._ending, waiting)
                if self._ending:
                    return
                self._due, self._busy = False, True
                # Those that come later may come after steps that are not written by then.
                calls = list(self._calls)
                self._calls.clear()
            self._write()
            for call in calls:
                self._results.append(_outcome(call, self.open, self._report))
            with self._gate:
                self._busy = False
                self._gate.notify_all()
            if self._results:
                self._arrived.emit()

    def _write(self) -> None:
        """Write down what is to be written, as far as that goes."""
        had = self._unwritten()
        with self._gate:
            asked = AskedWork(tuple(self._steps), self._save, self._leave, self._forget)
            self._steps, self._forget = [], False
        try:
            self._enter_store(bool(asked.steps))
            if self.open is not None:
                asked.write_steps(self.open)
                self._write_file(asked, self.open)
        except Exception as error:
            with self._gate:  # what was not written is still to be written, and comes first
                later, self._steps = self._steps, list(asked.steps)
                for step in later:
                    self._steps = joined(self._steps, step)
                self._forget = self._forget or asked.forget
            if isinstance(error, CardError) and error.code == "card-changed":
                self.held = True
                self._results.append(self.changed_elsewhere.emit)
                return
            self._failing = True
            self._results.append(partial(self._report, error))
            return
        self._failing = False
        if had:
            self._results.append(self.kept.emit)

    def _report(self, error: Exception) -> None:
        if not isinstance(error, CardError | OSError):
            raise error  # a fault of the program: not hidden
        self.failed.emit(error)

    def _enter_store(self, stepped: bool) -> None:
        if self.open is None and self._base is not None and (stepped or self._enter):
            self.open = self._store().create(self._base, self._file, self._password)
            self._enter = False
            self._results.append(partial(self.entered.emit, self.open))

    def _write_file(self, asked: AskedWork, card: OpenCard) -> None:
        if self.held:
            return
        if asked.write_file(card):
            self.open = None
        with self._gate:
            if self._save is asked.save:
                self._save = None
            if self._leave is asked.leave:
                self._leave = None


def _outcome(
    call: _Call, held: OpenCard | None, report: Callable[[Exception], None]
) -> Callable[[], Any]:
    """Do a piece of work; what is to be called with its result on the window's thread."""
    work, done, failed = call
    try:
        result = work(held)
    except (CardError, OSError) as error:
        return partial(failed, error)
    except Exception as error:
        return partial(report, error)
    return partial(done, result)


def _nothing(_: object) -> None:
    """What is only convenient to know is not reported."""
