"""Work that the window does not wait for: threads, with results that come back to the window.

In: a function and what to do with its result. Out: the result, on the window's own thread, unless
newer work of the same lane has made it stale. Every piece of work gets a `Ticket` by which it can
be stopped; `close` stops all of it and waits.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal


class Ticket:
    """One piece of work. The work itself calls `cancelled`, from its own thread."""

    def __init__(self, lane: str) -> None:
        self.lane = lane
        self._stop = threading.Event()

    def cancel(self) -> None:
        self._stop.set()

    def cancelled(self) -> bool:
        return self._stop.is_set()

    def wait(self, seconds: float) -> bool:
        """Rest, but not once the work is to stop; whether it is."""
        return self._stop.wait(seconds)


class Jobs(QObject):
    """A few threads, with lanes in which only the newest work counts."""

    idle = Signal()
    _arrived = Signal(object)
    _step = Signal(object)

    def __init__(self, parent: QObject | None = None, threads: int = 3) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._newest: dict[str, Ticket] = {}
        self._running = 0
        self._closed = False
        self._waiting: list[Callable[[], None]] = []
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._begin)
        self._arrived.connect(self._deliver)
        self._step.connect(self._deliver_step)

    def run(
        self,
        lane: str,
        work: Callable[[Ticket], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> Ticket:
        """Do `work(ticket)` on a thread, then `done(result)` on this one.

        Older work of the lane is asked to stop and its result is dropped. An exception goes to
        `failed`, and to sys.excepthook when there is none: nothing fails in silence.
        """
        ticket = Ticket(lane)
        if self._closed:
            ticket.cancel()
            return ticket
        older = self._newest.get(lane)
        if older is not None:
            older.cancel()
        self._newest[lane] = ticket
        self._running += 1

        def go() -> None:
            result: Any = None
            error: Exception | None = None
            if not ticket.cancelled():
                try:
                    result = work(ticket)
                except Exception as caught:
                    error = caught
            self._arrived.emit((ticket, result, error, done, failed))

        self._waiting.append(go)
        self._turn.start()
        return ticket

    def _begin(self) -> None:
        """The turn of the event loop in which work was asked for is over, what it shows painted:
        until then threads would only hold it up, for one of them at a time has the interpreter."""
        waiting, self._waiting = self._waiting, []
        for go in waiting:
            self._pool.start(go)

    def report(self, ticket: Ticket, receive: Callable[[Any], None], value: Any) -> None:
        """Called by work, on its thread: `receive(value)` is called on the window's thread."""
        if not ticket.cancelled():
            self._step.emit((ticket, receive, value))

    def cancel(self, lane: str) -> None:
        """Stop the lane's work and drop its result."""
        ticket = self._newest.pop(lane, None)
        if ticket is not None:
            ticket.cancel()

    def busy(self, lane: str | None = None) -> bool:
        """Is anything (in this lane) still to come?"""
        return self._running > 0 if lane is None else lane in self._newest

    def close(self) -> None:
        """Stop everything and wait for the threads to end."""
        self._closed = True
        for ticket in self._newest.values():
            ticket.cancel()
        self._newest.clear()
        self._waiting.clear()
        self._pool.clear()
        self._pool.waitForDone()

    def _deliver(self, parcel: Any) -> None:
        ticket, result, error, done, failed = parcel
        self._running -= 1
        current = self._newest.get(ticket.lane) is ticket
        if current:
            del self._newest[ticket.lane]
        if current and not self._closed:
            if error is None:
                done(result)
            elif failed is not None:
                failed(error)
            else:
                raise error
        if self._running == 0:
            self.idle.emit()

    def _deliver_step(self, parcel: Any) -> None:
        ticket, receive, value = parcel
        if self._newest.get(ticket.lane) is ticket and not self._closed:
            receive(value)
