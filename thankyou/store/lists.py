"""A list of people that was taken out of a card is to be nowhere on the disk.

In: the steps and earlier states of a card. Out: the files of lists removed, but for the one that is
inside the card as it is. What the card was before stays, without the list.
"""

from __future__ import annotations

from collections.abc import Iterable

from thankyou.store.part_files import PartFiles
from thankyou.store.side_files import needed_lists, needed_parts
from thankyou.store.states import State
from thankyou.store.step_log import StepLog


def forget_lists(log: StepLog, earlier: Iterable[State], parts: PartFiles) -> None:
    """Raises CardError "cannot-write" if a list is left."""
    states = list(earlier)
    for state in (log.state, *(stray.state for stray in log.strays())):
        states += [*state.stack, *state.session]
    kept = needed_parts(states) - needed_lists(states) | needed_lists([log.state.current])
    parts.remove(parts.others(kept))
