"""The steps of a card, worked out from its journal and from nothing else.

In: the journal's records one by one. Out: the undo stack, the card as it is, the states that this
session went through, and what the card's file was known to hold.

The records ("k" is the kind, "t" the time in milliseconds since 1970):

| k | meaning |
|---|---|
| b | the beginning: the whole first card (s) |
| p, a, u, r | a step (values.Step), with what it changed (d) unless the stack knows; w: its why |
| c | the whole card as it is (s): after a hole in the journal, the steps go on from here |
| i | so many steps can be redone (n); what the stack is at |
| o | what comes from here on is not in the file of earlier states yet |
| n | a state that was never a step (d, from the card as it is), and why it is kept (w) |
| h | the file is about to hold a card (d) whose step has not been recorded yet |
| f | the card's file held one content (was) and is about to hold another (will): SHA-256 |
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, get_args

from thankyou.base.journal import Line, Record
from thankyou.model.card import Card
from thankyou.store.card_parts import (
    Delta,
    Flat,
    Parts,
    changed,
    difference,
    flatten,
    taken_away,
    unflatten,
)
from thankyou.store.values import Step, Why

LIMIT = 2000
"""Steps remembered while a card is open, as gui/undo.py."""
KEPT = 500
"""Steps that survive closing."""
MUCH = 40
"""So many characters taken out of a text at once are kept in history for long."""
EVERY = 100
"""Steps from one whole card in the journal to the next."""
MINUTE = 60_000

LETTERS = {"put": "p", "amend": "a", "undo": "u", "redo": "r"}
WHYS = get_args(Why)


@dataclass(frozen=True, slots=True)
class State:
    """A card, its attributes, when it came to be (ms since 1970), and why it is kept for long."""

    time: int
    card: Card
    flat: Flat
    why: Why = ""


class StepState:
    """Where the steps stand. `move` is a step; `apply` reads one from a journal."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self.stack: list[State] = []
        self.at = -1
        self.now: State | None = None
        self.session: list[State] = []
        """What has been since the file of earlier states was written."""
        self.ahead: State | None = None
        """A card that was saved before its step was recorded, and is the newest so far."""
        self.known: tuple[str, ...] = ()
        """What the card's file may hold without anybody else having written to it."""
        self.saved = False
        """Whether the card is certain to stand in its file, as it is."""
        self._lost = False

    def copy(self) -> StepState:
        other = StepState(self._parts)
        other.stack, other.session = list(self.stack), list(self.session)
        other.at, other.now, other.known = self.at, self.now, self.known
        other.saved, other.ahead = self.saved, self.ahead
        return other

    @property
    def current(self) -> State:
        if self.now is None:
            raise AssertionError("no card yet")
        return self.now

    # ---- what happens now

    def begin(self, card: Card, time: int) -> Record:
        """The first card of all."""
        state = State(time, card, flatten(card, self._parts))
        self._begin(state)
        return {"k": "b", "t": time, "s": state.flat}

    def step(self, step: Step, time: int) -> Record:
        """A step, and the record of it. Raises as `Parts.put`."""
        now = self.current
        kind = LETTERS[step.kind]
        record: Record = {"k": kind, "t": time}
        known = self._aim(kind)
        if known is not None and known.card == step.card:
            state, delta = replace(known, time=time, why=""), difference(now.flat, known.flat)
        else:
            flat = flatten(step.card, self._parts, now.card, now.flat)
            state, delta = State(time, step.card, flat), difference(now.flat, flat)
            record["d"] = delta
        if step.why:
            record["w"] = step.why
        self._move(kind, state, delta, step.why)
        return record

    @property
    def newest(self) -> State:
        """The newest words."""
        return self.ahead or self.current

    def save_ahead(self, card: Card, time: int) -> Record:
        """The card is about to be saved, and its step will be recorded later, or never."""
        now = self.current
        flat = flatten(card, self._parts, now.card, now.flat)
        self.ahead = State(time, card, flat)
        self.saved = False
        return {"k": "h", "t": time, "d": difference(now.flat, flat)}

    def note(self, card: Card, why: Why, time: int) -> Record:
        """A state of the card that is kept though it is no step."""
        now = self.current
        flat = flatten(card, self._parts, now.card, now.flat)
        self._remember(State(time, card, flat, why))
        return {"k": "n", "t": time, "w": why, "d": difference(now.flat, flat)}

    def expect(self, was: str, will: str) -> Record:
        """What the card's file holds, and what it is about to hold."""
        self.known = (was, will)
        self.saved = self.saved or was == will
        return {"k": "f", "was": was, "will": will}

    # ---- what happened, from a journal

    def read(self, lines: Sequence[Line]) -> None:
        """All lines of a journal. What cannot be read is passed over."""
        last = 0
        for number, record in lines:
            self._lost = self._lost or number != last + 1
            last = number
            try:
                self._apply(record)
            except (KeyError, ValueError, TypeError, AttributeError, IndexError):
                self._lost = True  # of a newer program, or not ours: until the next whole card

    def _apply(self, record: Record) -> None:
        kind = record["k"]
        if kind == "f":
            self.expect(str(record["was"]), str(record["will"]))
        elif kind in ("b", "c"):
            if kind == "c" and not self._lost:
                return
            flat = {str(name): str(text) for name, text in record["s"].items()}
            state = State(_whole(record["t"]), unflatten(flat, self._parts), flat)
            if kind == "b" or self.now is None:
                self._begin(state)
            else:
                self._move("p", state, {}, "")
            self._lost = False
        elif kind == "o":
            self.session = []
        elif self.now is not None and not self._lost:
            self._apply_step(kind, record, self.now)

    def _apply_step(self, kind: str, record: Record, now: State) -> None:
        if kind == "i":
            self.at = max(0, len(self.stack) - 1 - _whole(record["n"]))
            self.now = replace(self.stack[self.at], time=_whole(record["t"]))
            return
        why = record.get("w", "")
        if why not in WHYS:
            why = ""
        aim = self._aim(kind)
        if "d" in record:
            flat = changed(now.flat, record["d"])
            card = unflatten(flat, self._parts, now.card, now.flat)
            state = State(_whole(record["t"]), card, flat)
        elif aim is not None:
            state = replace(aim, time=_whole(record["t"]), why="")
        else:
            raise ValueError("a step to nowhere")
        if kind == "n":
            self._remember(replace(state, why=why))
        elif kind == "h":
            self.ahead = state
        elif kind in LETTERS.values():
            self._move(kind, state, difference(now.flat, state.flat), why)

    # ---- both

    def _begin(self, state: State) -> None:
        self.stack, self.at, self.now, self.session = [state], 0, state, [state]

    def _aim(self, kind: str) -> State | None:
        """The step that undo or redo leads to."""
        aim = self.at + {"u": -1, "r": 1}.get(kind, len(self.stack))
        return self.stack[aim] if 0 <= aim < len(self.stack) else None

    def _move(self, kind: str, state: State, delta: Delta, why: Why) -> None:
        if kind != "a" and not why and taken_away(delta) >= MUCH:
            why = "words"
        if why:
            self._remember(replace(self.current, why=why))
        if kind == "u":
            self.at -= 1
            if self.at < 0:  # the window remembers more steps than we do
                self.stack.insert(0, state)
                self.at = 0
            else:
                self.stack[self.at] = replace(state, time=self.stack[self.at].time)
        elif kind == "r" and self.at + 1 < len(self.stack):
            self.at += 1
            self.stack[self.at] = replace(state, time=self.stack[self.at].time)
        else:
            del self.stack[self.at + (0 if kind == "a" else 1) :]
            self.stack.append(state)
            if len(self.stack) > LIMIT:
                del self.stack[0]
            self.at = len(self.stack) - 1
        self.now = state
        self.ahead = None
        self.saved = False
        self._remember(state)

    def _remember(self, state: State) -> None:
        """Among the session's states: the last of each minute, and those that are marked."""
        if self.session:
            last = self.session[-1]
            if last.time == state.time:
                self.session[-1] = state if state.why else replace(state, why=last.why)
                return
            if not last.why and last.time // MINUTE == state.time // MINUTE:
                self.session[-1] = state
                return
        self.session.append(state)

    def whole_records(self, kept: int = KEPT, mark: bool = True) -> list[Record]:
        """A journal that says the same, with `kept` steps at most.

        `mark`: the session's states are in the file of earlier states; else they come along.
        """
        start = min(max(0, len(self.stack) - kept), self.at)
        stack = self.stack[start : start + kept]
        first = stack[0]
        records: list[Record] = [{"k": "b", "t": first.time, "s": first.flat}]
        for number, (one, two) in enumerate(zip(stack, stack[1:], strict=False), 1):
            records.append({"k": "p", "t": two.time, "d": difference(one.flat, two.flat)})
            if number % EVERY == 0:
                records.append({"k": "c", "t": two.time, "s": two.flat})
        left = len(stack) - 1 - (self.at - start)
        records.append({"k": "i", "t": self.current.time, "n": left})
        if self.known:
            records.append({"k": "f", "was": self.known[0], "will": self.known[-1]})
        records.append({"k": "o"})
        if not mark:
            now = self.current.flat
            records += [
                {"k": "n", "t": one.time, "w": one.why, "d": difference(now, one.flat)}
                for one in self.session
            ]
        if self.ahead is not None:
            change = difference(self.current.flat, self.ahead.flat)
            records.append({"k": "h", "t": self.ahead.time, "d": change})
        return records


def _whole(value: Any) -> int:
    if type(value) is not int:
        raise ValueError("not a whole number")
    return value
