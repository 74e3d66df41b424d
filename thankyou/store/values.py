"""What the store of cards speaks of: a kept card, a step of its undo, an earlier state.

Plain values, which every other file of this room and the window share.
"""

from __future__ import annotations

from typing import Literal

from thankyou.base.quick_dataclass import dataclass
from thankyou.model.card import Card

Why = Literal["", "words", "opened", "restored", "conflict", "recovered"]
"""Why a state is kept for long: "" it was just written; "words": what stood there before other
words replaced it; "opened": as it was read from a file; "restored": as it was before an earlier
state was brought back; "conflict": the other version of a card that was changed twice;
"recovered": as a crash left it."""


@dataclass(frozen=True, slots=True)
class KeptCard:
    """One card among the writer's own, as the list of them shows it."""

    id: str
    title: str
    """The name that the writer gave it, or else "" (then the window says whom it is for)."""
    recipient: str
    """Whom it is for, as filled in; "" if nobody is named."""
    first_words: str
    """The first words of the message, filled, at most 80 characters."""
    words: str
    """All that a search looks in, casefolded: names, fields, message, signers."""
    changed: float
    """When it was last changed, in seconds since 1970 (UTC)."""
    design: str = ""
    format: str = ""
    people: int = 0
    """How many people the list inside the card has; 0: it has none."""
    locked: bool = False
    """Whether it is protected with a password: then only `id`, `changed` and `title` are known."""
    damaged: str = ""
    """The code of the CardError that reading it gave; "" for a whole one."""
    deleted: float = 0.0
    """When it was put into the bin; 0: it is not there."""
    file: str = ""
    """The file outside the store that it was opened from or is saved to; "" for none."""


StepKind = Literal["put", "amend", "undo", "redo"]


@dataclass(frozen=True, slots=True)
class Step:
    """One movement of the undo stack (gui/undo.py) that the store writes down.

    "put": a new step, after which nothing can be redone; "amend": the newest step is now this
    card (typing, coalesced); "undo" and "redo": one step back or forth. `card` is the card after
    it. `why` marks the state *before* the step as one to be kept for long.
    """

    kind: StepKind
    card: Card
    why: Why = ""


@dataclass(frozen=True, slots=True)
class PastState:
    """An earlier state of a card. `number` names it within its card."""

    number: int
    time: float
    card: Card
    why: Why = ""


@dataclass(frozen=True, slots=True)
class Opened:
    """A card that was opened: as it is, and the steps before and after it."""

    card: Card
    steps: tuple[Card, ...]
    """The undo stack, oldest first; at least one card."""
    at: int
    """Which of `steps` is `card`."""
    after_crash: bool = False
    """Whether the program that had it open ended without closing it."""
