"""What is to be written of the open card, as it was asked for up to one moment.

In: steps, the card to save, the card to close with. Out: the same, written to the store in this
order. What is asked for later belongs to later steps, and is another value.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from thankyou.model.card import Card
from thankyou.store.values import Step

if TYPE_CHECKING:
    from thankyou.store.card_store import OpenCard


class AskedWork:
    """Steps, then lists to forget, then the file. What has been written is taken out of it."""

    def __init__(
        self,
        steps: tuple[Step, ...],
        save: Card | None,
        leave: Card | None,
        forget: bool,
        newest: Card | None,
    ) -> None:
        """`save`: the card's own file is to hold this; `leave`: and the card is to be closed;
        `forget`: a list of people was taken out of it; `newest`: as the last step of all left it,
        also one that is written already."""
        self.steps, self.save, self.leave, self.forget = steps, save, leave, forget
        self._newest = newest or save

    def write_steps(self, card: OpenCard) -> None:
        """Not flushed. Raises as `OpenCard.record`; what was not written is still in it."""
        if self.steps:
            card.record(self.steps, flush=False)
            self.steps = ()
        if self.forget:
            card.forget_lists()
            self.forget = False

    def write_file(self, card: OpenCard, aside: Callable[[], AbstractContextManager[None]]) -> bool:
        """Whether the card is closed now. Raises as `OpenCard.save` and `close`.

        Steps may have come after the wish to save: the file gets the newest card, and never one
        that is older than the steps. Within `aside` another thread may record further steps.
        """
        if self.leave is not None:
            card.close(self.leave)
            return True
        if self.save is not None and self._newest is not None:
            write = card.saving(self._newest)
            with aside():
                write()
        return False


class Wishes:
    """What is to be written of the open card, as wishes come. Used at the thread's gate only."""

    def __init__(self, enter: bool = False) -> None:
        """`enter`: the card is to be in the store before anything is changed in it."""
        self.enter = enter
        self.steps: list[Step] = []
        self.save: Card | None = None
        self.leave: Card | None = None
        self.forget = False
        self.unflushed = False
        """Steps have been written that the disk need not have yet."""
        self._newest: Card | None = None

    def add(self, step: Step) -> None:
        self.steps = joined(self.steps, step)
        self._newest = step.card

    def written_down(self) -> None:
        """The steps are with the system."""
        self.steps, self.unflushed = [], True

    def left(self, held: bool, in_store: bool) -> bool:
        """Whether anything is left to write. While the card's own file holds another version
        (`held`), the steps are all there is to write."""
        file = not held and (self.save is not None or self.leave is not None)
        return bool(self.steps) or self.enter or file or (self.forget and in_store)

    def take(self) -> AskedWork:
        """All that is wished at this moment. What comes later is for the next time."""
        asked = AskedWork(tuple(self.steps), self.save, self.leave, self.forget, self._newest)
        self.steps, self.forget = [], False
        return asked

    def give_back(self, asked: AskedWork) -> None:
        """What was not written is still to be written, and comes first."""
        later, self.steps = self.steps, list(asked.steps)
        for step in later:
            self.steps = joined(self.steps, step)
        self.forget = self.forget or asked.forget

    def file_written(self, asked: AskedWork) -> None:
        if self.save is asked.save:
            self.save = None
        if self.leave is asked.leave:
            self.leave = None

    def not_flushed(self) -> None:
        """What the disk refused once it may call written the next time: a new file it is."""
        self.unflushed = True
        self.save = self.save or self._newest


def joined(steps: list[Step], step: Step) -> list[Step]:
    """The steps and one more; a letter typed on changes the step that is still to be written."""
    if step.kind == "amend" and steps and steps[-1].kind in ("put", "amend"):
        last = steps[-1]
        return [*steps[:-1], Step(last.kind, step.card, last.why)]
    return [*steps, step]
