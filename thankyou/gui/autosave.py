"""The card that is open, kept as it is written: on a thread of its own, as soon as it is free.

In: steps of undo, cards to save, and other work with the open card, in the order in which they
came. Out: signals, on the window's thread. The window never waits for the disk while one writes.
When writing fails nothing is given up: what could not be written is tried again at each further
step and every few seconds.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from thankyou.base.errors import CardError
from thankyou.gui.asked_work import AskedWork, Wishes
from thankyou.gui.keeping_thread import KeepingThread
from thankyou.model.card import Card
from thankyou.store.values import Step

if TYPE_CHECKING:
    from thankyou.store.card_store import CardStore, OpenCard

RETRY_S = 3.0
"""Seconds after which what could not be written is tried again by itself."""
FIRST_S = 0.2
"""The longest that a new card's first letter waits for its card to be in the store: once a card."""


_Call = tuple["Callable[[OpenCard | None], Any]", Callable[[Any], Any], Callable[[Exception], Any]]


class Autosave(KeepingThread):
    """A thread that has one card open at a time."""

    entered = Signal(object)
    """The card has come to be in the store: its OpenCard."""
    kept = Signal()
    """All that was passed on is safe on the disk."""
    failed = Signal(Exception)
    """Something could not be written. It will be tried again."""
    changed_elsewhere = Signal()
    """The card's own file in the store is not as this window left it."""

    def __init__(self, store: Callable[[], CardStore], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._calls: deque[_Call] = deque()
        self._wishes = Wishes()
        self._base: Card | None = None  # of a card that is not in the store yet
        self._file = ""
        self._password: str | None = None
        self.open: OpenCard | None = None
        """The card in the store. Another may be put here by work, on its thread."""
        self._flushing = self._failing = False
        self._first = True
        self.held = False
        """Whether the card's own file is left alone."""
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
        with self.gate:
            self._password = password
            self._base, self.open, self._file = base, opened, file
            self._wishes = Wishes(enter)
            self._failing = self.held = False
            self._first = True
            if enter:
                self.wake()

    def record(self, step: Step) -> None:
        """Write a step down, as soon as the window has shown it and the event loop is free, so
        that a keystroke is not slower for it."""
        with self.gate:
            self._wishes.add(step)
        self._shown.start()

    def save(self, card: Card) -> None:
        """Make the card's own file hold this, soon. A card that nobody has touched is nowhere."""
        with self.gate:
            if self.open is not None or self._wishes.steps or self._wishes.enter:
                self._wishes.save = card
                self.wake()

    def call(
        self,
        work: Callable[[OpenCard | None], Any],
        done: Callable[[Any], Any],
        failed: Callable[[Exception], Any],
    ) -> None:
        """Do `work` with the open card (None: it is not in the store) on the thread, after what
        came before it; then `done` or `failed`, for files and cards, on the window's thread."""
        with self.gate:
            self._calls.append((work, done, failed))
            self.wake()

    def forget_lists(self) -> None:
        """A list of people was taken out of the card: have it nowhere on the disk, soon."""
        with self.gate:
            self._wishes.forget = True
            self.wake()

    def look(self) -> None:
        """See whether another version stands in the card's own file; soon."""

        def work(held: OpenCard | None) -> None:
            if held is not None and not self.held and held.changed_elsewhere():
                self.held = True
                self.results.append(self.changed_elsewhere.emit)

        if self.open is not None:
            self.call(work, _nothing, _nothing)

    def hold(self, held: bool) -> None:
        """Leave the card's own file alone: another version stands there. Steps are recorded."""
        with self.gate:
            self.held = held
            if not held:
                self.wake()

    def flush(self, patience: float) -> bool:
        """Wait until everything is written, at most `patience` seconds, and deliver what came of
        it. False: it is not, because writing fails, or the disk does not answer."""
        until = monotonic() + patience
        while True:
            with self.gate:
                if self.ending:
                    return not self._unwritten()
                if self._unwritten() or self._calls:
                    self.wake()
                self.gate.wait_for(self._at_rest, max(0.0, until - monotonic()))
                safe = not self._unwritten() and not self.busy and not self._flushing
            self.deliver()
            if not safe or not self._calls or monotonic() >= until:
                return safe

    def leave(self, card: Card, patience: float) -> bool:
        """Write everything, save the card and let go of it. False: it is still open."""
        if not self.flush(patience):
            return False
        with self.gate:
            if self.open is None:
                self._base = None
                return True
            self._wishes.leave = card
        safe = self.flush(patience)
        with self.gate:
            self._wishes.leave = None
        return safe and self.open is None

    def abandon(self) -> None:
        """Let go of the card as it is on the disk: what could not be written is given up."""
        with self.gate:
            self.gate.wait_for(lambda: not (self.busy or self._flushing), 1.0)
            held, self.open, self._base = self.open, None, None
            self._wishes, self._failing = Wishes(), False
        if held is not None:
            held.let_go()

    def end(self) -> None:
        """End the thread, after what it is doing."""
        self.end_thread(RETRY_S)

    # ------------------------------------------------------------------ both sides, at the gate

    def _unwritten(self) -> bool:
        return self._wishes.unflushed or self._wishes.left(self.held, self.open is not None)

    def _at_rest(self) -> bool:
        if self.busy or self.due or self._flushing:
            return False
        return self._failing or not (self._unwritten() or self._calls)

    def _go(self) -> None:
        """Hand the line of a step to the system, here and now: a third of a millisecond. Should
        the program be killed, no thread had to come to its turn. The rest is the thread's."""
        with self.gate:
            steps, held = self._wishes.steps, self.open
            free = bool(steps) and held is not None and (self.aside or not self.busy)
            if free and held is not None and all(held.is_light(one.card) for one in steps):
                with suppress(CardError, OSError):  # the thread tries it again, and reports it
                    held.record(steps, flush=False)
                    self._wishes.written_down()
            self.wake()
            if self.open is None and self._first:
                self._first = False  # a new card enters the store before it is written on
                self.gate.wait_for(lambda: self._failing or not (self.due or self.busy), FIRST_S)

    # ------------------------------------------------------------------ the thread's side

    def works(self) -> bool:  # while it waits for the disk, the window hands over its lines
        return bool(self._calls) or self._wishes.left(self.held, self.open is not None)

    def pause(self) -> float | None:
        return RETRY_S if self._failing else None

    def round(self) -> None:
        with self.gate:
            # Those that come later may come after steps that are not written by then.
            calls = list(self._calls)
            self._calls.clear()
            had = self._unwritten()
        fine = not self.busy or self._write()
        for call in calls:
            self.results.append(_outcome(call, self.open, self._report))
        with self.gate:
            self.busy = False
            self._flushing = fine and self._wishes.unflushed
            if fine:
                self._wishes.unflushed = False
            held = self.open
            self.gate.notify_all()
        if fine and self._flush(held) and had:
            self.results.append(self.kept.emit)

    def _flush(self, held: OpenCard | None) -> bool:
        """Wait for the disk, while the window may write further lines. Whether all is there."""
        try:
            if self._flushing and held is not None:
                held.flusher()()
        except (CardError, OSError) as error:
            with self.gate:
                self._wishes.not_flushed()
                self._flushing, self._failing = False, True
                self.results.append(partial(self._report, error))
                self.gate.notify_all()
            return False
        with self.gate:
            self._flushing = False
            self.gate.notify_all()
        return True

    def _write(self) -> bool:
        """Write down what is to be written, as far as that goes; whether it went well."""
        with self.gate:
            asked = self._wishes.take()
        try:
            self._enter_store(bool(asked.steps))
            if self.open is not None:
                self._wishes.unflushed = self._wishes.unflushed or bool(asked.steps)
                asked.write_steps(self.open)
                self._write_file(asked, self.open)
        except Exception as error:
            with self.gate:
                self._wishes.give_back(asked)
            if isinstance(error, CardError) and error.code == "card-changed":
                self.held = True
                self.results.append(self.changed_elsewhere.emit)
                return True
            self._failing = True
            self.results.append(partial(self._report, error))
            return False
        self._failing = False
        return True

    def _report(self, error: Exception) -> None:
        if not isinstance(error, CardError | OSError):
            raise error  # a fault of the program: not hidden
        self.failed.emit(error)

    def _enter_store(self, stepped: bool) -> None:
        if self.open is None and self._base is not None and (stepped or self._wishes.enter):
            self.open = self._store().create(self._base, self._file, self._password)
            self._wishes.enter = False
            self.results.append(partial(self.entered.emit, self.open))

    def _write_file(self, asked: AskedWork, card: OpenCard) -> None:
        if self.held:
            return
        self.open = None if asked.write_file(card, self.stepping_aside) else card
        with self.gate:
            self._wishes.file_written(asked)


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
