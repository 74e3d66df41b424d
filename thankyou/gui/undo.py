"""Undo and redo: a list of cards.

In: cards as they become. Out: the card before, or after, and what kind of step was made, which is
what is written down (thankyou.store). A card is immutable, so remembering one costs a reference.
Typing is coalesced: the letters of one word, typed without a pause in one field, are one step back.
No Qt here, and no clock but the one that is passed in.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import monotonic
from typing import Literal

from thankyou.model.card import Card

PAUSE = 1.5
"""Seconds of rest after which the next letter begins a new step."""

LIMIT = 2000
"""Steps remembered."""


class UndoStack:
    """The cards so far and where we stand among them."""

    def __init__(self, card: Card, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self.reset(card)

    def reset(self, card: Card) -> None:
        """Begin anew: what came before cannot be undone any more."""
        self.restore((card,), 0)

    def restore(self, cards: Sequence[Card], at: int) -> None:
        """Go on where a stack was left: these cards, of which `at` is the one we have."""
        first = max(0, min(len(cards) - LIMIT, at))
        self._cards = list(cards[first : first + LIMIT])
        self._at = at - first
        self._open: str | None = None
        self._time = 0.0

    @property
    def card(self) -> Card:
        return self._cards[self._at]

    @property
    def can_undo(self) -> bool:
        return self._at > 0

    @property
    def can_redo(self) -> bool:
        return self._at + 1 < len(self._cards)

    def push(
        self, card: Card, typing: str | None = None, word_ended: bool = False
    ) -> Literal["put", "amend"] | None:
        """Remember a card; None if it is the one we have. "put": as a new step; "amend": the
        newest step is now this card.

        `typing` names the field that is being typed in: changes of the same field within PAUSE
        of each other replace each other. `word_ended` closes the step after this change.
        """
        if card == self.card:
            return None
        now = self._clock()
        # can_undo: the first letter must not replace the card as it was before.
        together = (
            typing is not None
            and typing == self._open
            and now - self._time < PAUSE
            and self.can_undo
            and not self.can_redo
        )
        if together:
            self._cards[self._at] = card
        else:
            del self._cards[self._at + 1 :]
            self._cards.append(card)
            if len(self._cards) > LIMIT:
                del self._cards[0]
            self._at = len(self._cards) - 1
        self._open = None if word_ended else typing
        self._time = now
        return "amend" if together else "put"

    def close(self) -> None:
        """The next change begins a new step (the focus left the field, the card was saved)."""
        self._open = None

    def undo(self) -> Card | None:
        """One step back, or None at the start."""
        self._open = None
        if not self.can_undo:
            return None
        self._at -= 1
        return self.card

    def redo(self) -> Card | None:
        """One step forward again, or None at the end."""
        self._open = None
        if not self.can_redo:
            return None
        self._at += 1
        return self.card
