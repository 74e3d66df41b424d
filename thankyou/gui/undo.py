"""Undo and redo: a list of states, each of them a card and the list of people beside it.

In: states as they become. Out: the state before, or after, and what kind of step was made, which
is what is written down (thankyou.store). A state is immutable, so remembering one costs a
reference. Typing is coalesced: the letters of one word, typed without a pause in one field, are one
step back. No Qt here, and no clock but the one that is passed in.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import monotonic
from typing import Generic, Literal, TypeVar

PAUSE = 1.5
"""Seconds of rest after which the next letter begins a new step."""

LIMIT = 2000
"""Steps remembered."""


State = TypeVar("State")


class UndoStack(Generic[State]):
    """The states so far and where we stand among them."""

    def __init__(self, state: State, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self.reset(state)

    def reset(self, state: State) -> None:
        """Begin anew: what came before cannot be undone any more."""
        self.restore((state,), 0)

    def restore(self, states: Sequence[State], at: int) -> None:
        """Go on where a stack was left: these states, of which `at` is the one we have."""
        first = max(0, min(len(states) - LIMIT, at))
        self._states = list(states[first : first + LIMIT])
        self._at = at - first
        self._open: str | None = None
        self._time = 0.0

    @property
    def state(self) -> State:
        return self._states[self._at]

    @property
    def can_undo(self) -> bool:
        return self._at > 0

    @property
    def can_redo(self) -> bool:
        return self._at + 1 < len(self._states)

    @property
    def before(self) -> State | None:
        """What one step back would bring."""
        return self._states[self._at - 1] if self.can_undo else None

    def push(
        self, state: State, typing: str | None = None, word_ended: bool = False
    ) -> Literal["put", "amend"] | None:
        """Remember a state; None if it is the one we have. "put": as a new step; "amend": the
        newest step is now this one.

        `typing` names the field that is being typed in: changes of the same field within PAUSE
        of each other replace each other. `word_ended` closes the step after this change.
        """
        if state == self.state:
            return None
        now = self._clock()
        # can_undo: the first letter must not replace the state as it was before.
        together = (
            typing is not None
            and typing == self._open
            and now - self._time < PAUSE
            and self.can_undo
            and not self.can_redo
        )
        if together:
            self._states[self._at] = state
        else:
            del self._states[self._at + 1 :]
            self._states.append(state)
            if len(self._states) > LIMIT:
                del self._states[0]
            self._at = len(self._states) - 1
        self._open = None if word_ended else typing
        self._time = now
        return "amend" if together else "put"

    def close(self) -> None:
        """The next change begins a new step (the focus left the field, the card was saved)."""
        self._open = None

    def undo(self) -> State | None:
        """One step back, or None at the start."""
        self._open = None
        if not self.can_undo:
            return None
        self._at -= 1
        return self.state

    def redo(self) -> State | None:
        """One step forward again, or None at the end."""
        self._open = None
        if not self.can_redo:
            return None
        self._at += 1
        return self.state
