"""Work of the window's own thread in steps, each in a turn of the event loop of its own.

In: generators; what is done up to a `yield` is a step. Out: all of it done, with keys, clicks and
paintings in between. A step is to take less than 50 ms: so long a window may not answer.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

_REST = 40
"""Milliseconds between two steps that can wait."""


class IdleWork(QObject):
    """Does steps one after the other, as soon as there is nothing else to do."""

    over = Signal()
    """All that was added is done."""

    def __init__(self, parent: QObject, others: Callable[[], bool] | None = None) -> None:
        """`others`: whether somebody else is at work. Then steps wait, and there is a rest between
        two of them: theirs is work that nobody has asked for yet."""
        super().__init__(parent)
        self._works: deque[Iterator[object]] = deque()
        self._others = others
        self._stepping = False
        # A timer, not posted calls: those that are posted meanwhile are done in the same turn.
        self._timer = QTimer(self)
        self._timer.setInterval(_REST if others else 0)
        self._timer.timeout.connect(self._look)

    def add(self, work: Iterator[object]) -> None:
        """Do this, after what was added before."""
        self._works.append(work)
        self._timer.start()

    @property
    def busy(self) -> bool:
        """Whether there is anything left to do."""
        return bool(self._works)

    def finish(self) -> None:
        """Do what is left now: it is wanted. A step that asks for it itself has it later."""
        while self._works and not self._stepping:
            self.step()

    def done_before(self, act: Callable[..., Any]) -> Callable[..., Any]:
        """The act, before which everything that is left is done."""

        def do(*values: Any) -> Any:
            self.finish()
            return act(*values)

        return do

    def stop(self) -> None:
        """Leave what is left undone."""
        self._works.clear()
        self._timer.stop()

    def _look(self) -> None:
        if self._others is None or not self._others():
            self.step()

    def step(self) -> None:
        """The next step; if it fails, what belongs to it is left, and the rest is done all the
        same."""
        work = self._works[0]
        self._stepping, going_on = True, False
        try:
            next(work)
            going_on = True
        except StopIteration:
            pass
        finally:
            self._stepping = False
            if not going_on and self._works and self._works[0] is work:
                self._works.popleft()
            if not self._works:
                self._timer.stop()
        if not self._works:
            self.over.emit()
