"""A thread of one's own that is woken, does a round of work, and brings back what came of it.

In: a subclass with `round`. Out: its `results`, each called on the window's thread. What both
threads touch is touched at the `gate` only.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QObject, Signal


class KeepingThread(QObject):
    """The thread begins when it is first woken."""

    _arrived = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.gate = threading.Condition()
        self.results: deque[Callable[[], Any]] = deque()
        self.due = False
        """A round is to come."""
        self.busy = False
        """A round is being done: what belongs to the thread is not to be touched."""
        self.aside = False
        """The round leaves what belongs to the thread alone for now, though it is not done."""
        self.ending = False
        self._thread: threading.Thread | None = None
        self._arrived.connect(self.deliver)

    def round(self) -> None:
        """A round of work, on the thread. It ends with `busy` false, at the gate."""
        raise NotImplementedError

    def works(self) -> bool:
        """Whether the round that begins touches what belongs to the thread. Called at the gate."""
        return True

    def pause(self) -> float | None:
        """Seconds after which a round begins by itself; None: when it is woken."""
        return None

    def wake(self) -> None:
        """Do a round, soon. Called at the gate."""
        self.due = True
        if self._thread is None and not self.ending:
            self._thread = threading.Thread(target=self._run, name="keeping", daemon=True)
            self._thread.start()
        self.gate.notify_all()

    @contextmanager
    def stepping_aside(self) -> Iterator[None]:
        """Within a round: a block that others need not wait for."""
        with self.gate:
            self.aside = True
        try:
            yield
        finally:
            with self.gate:
                self.aside = False

    def deliver(self) -> None:
        """Call the results, on the window's thread."""
        while self.results:
            self.results.popleft()()

    def end_thread(self, patience: float) -> None:
        """End the thread after what it is doing, if that takes no longer than `patience` s."""
        with self.gate:
            self.ending = True
            self.gate.notify_all()
        if self._thread is not None:
            self._thread.join(patience)

    def _run(self) -> None:
        while True:
            with self.gate:
                self.gate.wait_for(lambda: self.due or self.ending, self.pause())
                if self.ending:
                    return
                self.due, self.busy = False, self.works()
            self.round()
            if self.results:
                self._arrived.emit()
