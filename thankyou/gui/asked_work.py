"""What is to be written of the open card, as it was asked for up to one moment.

In: steps, the card to save, the card to close with. Out: the same, written to the store in this
order. What is asked for later belongs to later steps, and is another value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thankyou.model.card import Card
from thankyou.store.values import Step

if TYPE_CHECKING:
    from thankyou.store.card_store import OpenCard


class AskedWork:
    """Steps, then lists to forget, then the file. What has been written is taken out of it."""

    def __init__(
        self, steps: tuple[Step, ...], save: Card | None, leave: Card | None, forget: bool
    ) -> None:
        """`save`: the card's own file is to hold this; `leave`: and the card is to be closed;
        `forget`: a list of people was taken out of it."""
        self.steps, self.save, self.leave, self.forget = steps, save, leave, forget
        self._newest = steps[-1].card if steps else save

    def write_steps(self, card: OpenCard) -> None:
        """Raises as `OpenCard.record`; what was not written is still in it."""
        if self.steps:
            card.record(self.steps)
            self.steps = ()
        if self.forget:
            card.forget_lists()
            self.forget = False

    def write_file(self, card: OpenCard) -> bool:
        """Whether the card is closed now. Raises as `OpenCard.save` and `close`.

        Steps may have come after the wish to save: the file gets the newest card, and never one
        that is older than the steps.
        """
        if self.leave is not None:
            card.close(self.leave)
            return True
        if self.save is not None and self._newest is not None:
            card.save(self._newest)
        return False


def joined(steps: list[Step], step: Step) -> list[Step]:
    """The steps and one more; a letter typed on changes the step that is still to be written."""
    if step.kind == "amend" and steps and steps[-1].kind in ("put", "amend"):
        last = steps[-1]
        return [*steps[:-1], Step(last.kind, step.card, last.why)]
    return [*steps, step]
