"""Earlier states of a card: the file that holds them, and which of them are kept.

In: states and the time. Out: fewer states; bytes, and the states in them. The rule stands in
docs/decisions.md: the last of every minute for an hour, of every ten minutes for a day, of every
hour for a week, then of every day; marked ones (values.Why) longer.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from thankyou.base.errors import CardError
from thankyou.base.journal import Record, read_lines, whole
from thankyou.base.read_file import shown
from thankyou.storage.compare_save import fingerprint_of, save_if_unchanged
from thankyou.store.card_parts import Parts, changed, difference, unflatten
from thankyou.store.places import make_private
from thankyou.store.states import EVERY, WHYS, State
from thankyou.store.values import PastState

_SECOND = 1000
RULE = (
    (3600 * _SECOND, 60 * _SECOND),
    (24 * 3600 * _SECOND, 600 * _SECOND),
    (7 * 24 * 3600 * _SECOND, 3600 * _SECOND),
)
"""Up to which age one state is kept of how long a time, in ms. Older ones: one a day."""
DAY = 24 * 3600 * _SECOND
_TRIES = 5
MOST = 1000
"""States without a mark that are kept at most; the oldest go first."""
MOST_MARKED = 300
"""Marked states that are kept at most."""


def thinned(states: Iterable[State], now: int) -> list[State]:
    """The states that are kept at the time `now` (ms), oldest first.

    Applying it twice, or at more times on the way, keeps no other states in the end: the
    stretches of time are those of the calendar (UTC), and the last state of each stays.
    """
    by_time: dict[int, State] = {}
    for state in sorted(states, key=lambda one: one.time):
        known = by_time.get(state.time)
        if known is None or state.why or not known.why:
            by_time[state.time] = state
    kept: list[State] = []
    plain = marked = 0
    stretch: tuple[int, int] | None = None
    for state in reversed(by_time.values()):  # newest first
        if state.why:
            known = kept[-1] if kept else None
            if known is not None and known.card == state.card:
                if known.why:
                    continue
                kept.pop()
                plain -= 1
            if marked < MOST_MARKED:
                kept.append(state)
                marked += 1
            continue
        age = now - state.time
        size = next((each for limit, each in RULE if age < limit), DAY)
        if stretch == (size, state.time // size):
            continue
        stretch = (size, state.time // size)
        if plain < MOST and not (kept and kept[-1].card == state.card):
            kept.append(state)
            plain += 1
    return kept[::-1]


def past(states: Iterable[State], current: State, now: int) -> list[PastState]:
    """Earlier states as the window shows them, newest first, without the card as it is."""
    found = thinned(states, now)
    if found and found[-1].card == current.card:
        del found[-1]
    return [PastState(one.time, one.time / 1000, one.card, one.why) for one in reversed(found)]


def keep_states(path: Path, parts: Parts, new: Sequence[State], now: int) -> list[State]:
    """Put states into the file of a card, and thin it; what it then holds.

    Another computer may do the same at the same time. Raises CardError "cannot-write".
    """
    for _ in range(_TRIES):
        known = fingerprint_of(path)
        states = read_states(path, parts)
        if not new:
            return states
        states = thinned([*states, *new], now)
        try:
            save_if_unchanged(written(states), path, known)
        except CardError as error:
            if error.code != "file-changed":
                raise
        else:
            make_private(path)
            return states
    raise CardError("cannot-write", path=shown(path), reason="in-use", detail="")


def written(states: Iterable[State]) -> bytes:
    """The file of these states: each as what changed since the one before."""
    records: list[Record] = []
    before: State | None = None
    for number, state in enumerate(states):
        record: Record = {"t": state.time}
        if state.why:
            record["w"] = state.why
        if before is None or number % EVERY == 0:
            record["s"] = state.flat
        else:
            record["d"] = difference(before.flat, state.flat)
        records.append(record)
        before = state
    return whole(records)


def read_states(path: Path, parts: Parts) -> list[State]:
    """The states in a file, oldest first; after damage from the next whole card on."""
    try:
        data = path.read_bytes()
    except OSError:
        return []
    states: list[State] = []
    before: State | None = None
    last = 0
    for number, record in read_lines(data)[0]:
        if number != last + 1:
            before = None
        last = number
        try:
            if "s" in record:
                flat = {str(name): str(text) for name, text in record["s"].items()}
                card = unflatten(flat, parts)
            elif before is not None:
                flat = changed(before.flat, record["d"])
                card = unflatten(flat, parts, before.card, before.flat)
            else:
                continue
            why = record.get("w", "")
            before = State(int(record["t"]), card, flat, why if why in WHYS else "")
            states.append(before)
        except (KeyError, ValueError, TypeError, AttributeError):
            before = None
    return states
