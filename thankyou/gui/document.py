"""The card that is open and the list of people beside it, as they are and as they were before.

In: changes from the pages. Out: `changed`, to which every view is connected, and `stepped`, from
which it is kept (gui/keeper.py). The one place in the window where a card or its list changes, so
that every change can be undone.

The list belongs to the card: another card is opened without it. It is nowhere but in memory, unless
the writer keeps it inside the card (`Card.people`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from thankyou.base.quick_tuple import NamedTuple
from thankyou.gui.undo import UndoStack
from thankyou.model.card import Card, CardPeople
from thankyou.store.values import Step, Why

if TYPE_CHECKING:
    from thankyou.people.people_list import PeopleList


class State(NamedTuple):
    """What undo goes back to."""

    card: Card
    people: PeopleList | None
    number: int
    """The same as of the state before where only the list is another: the store, which keeps the
    card, has no step between the two."""
    why: Why = ""
    """Why the step was taken that led here."""


class Document(QObject):
    """One card, the list that may be open with it, and their steps."""

    stepped = Signal(object)
    """A `Step` of undo has been made, to be written down. `changed` follows."""
    changed = Signal()
    """The card is another one."""
    people_changed = Signal()
    """Another list is open, or none, or its columns mean something else."""
    approvals_ended = Signal(int)
    """So many approved answers have other words around them now, and are approved no more."""
    list_taken_out = Signal()
    """A list that was inside the card is not any more, because the writer would have it so: it is
    to be nowhere on the disk. `stepped` comes before."""
    state_changed = Signal()
    """Undo and redo have changed."""
    replaced = Signal()
    """A different document: opened or new. `changed` follows."""

    def __init__(self, card: Card, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._undo_stack = UndoStack(_states((card,))[0])
        self.draft: int | None = None
        """Which draft of the answers is kept beside the writer's own words, to be looked at."""

    @property
    def card(self) -> Card:
        return self._undo_stack.state.card

    @property
    def people(self) -> PeopleList | None:
        """The list that is open; None: there is none."""
        return self._undo_stack.state.people

    @property
    def can_undo(self) -> bool:
        return self._undo_stack.can_undo

    @property
    def can_redo(self) -> bool:
        return self._undo_stack.can_redo

    @property
    def before(self) -> Card | None:
        """What one step of undo would bring."""
        held = self._undo_stack.before
        return held.card if held is not None else None

    @property
    def undo_why(self) -> Why:
        """Why the step was taken that undo would take back: "words" replaced other words."""
        return self._undo_stack.state.why

    def change(self, typing: str | None = None, word_ended: bool = False, **changes: Any) -> None:
        """Change attributes of the card; `typing` names the field that is being typed in."""
        self.put(self.card.changed(**changes), typing, word_ended)

    def put(
        self, card: Card, typing: str | None = None, word_ended: bool = False, why: Why = ""
    ) -> None:
        """The card is now this one. `why` the card that it was is to be kept for long ("words":
        the writer's own words are replaced), "" if it is not.

        If another list is inside it, that one is open now; if none is any more, none is. A list
        that is open beside the card stays so; but nothing is printed that nobody has read: the
        approvals of answers end when the words around them become others.
        """
        people = self.people if card.people == self.card.people else _list_of(card)
        ended = 0
        if people is not None and people is self.people and people.guided and people.approved:
            from thankyou.messages.from_answers import same_around

            if not same_around(self.card, card):
                ended, people = len(people.approved), people.unapproved()
                if card.people is not None:
                    card = card.changed(people=people.for_card())
        self._push(card, people, typing, word_ended, why)
        if ended:
            self.approvals_ended.emit(ended)

    def put_people(self, people: PeopleList | None, inside: bool = False) -> None:
        """This list is open now, or none. `inside`: it is kept in the card."""
        kept = people.for_card() if people is not None and inside else None
        before = self.card.people
        self._undo_stack.close()
        self._push(self.card.changed(people=kept), people)
        self._tell_taken_out(before)

    def close_step(self) -> None:
        """The next change is a new step of undo."""
        self._undo_stack.close()

    def undo(self) -> None:
        before = self._undo_stack.state
        after = self._undo_stack.undo()
        if after is not None:
            self._report(before, Step("undo", after.card))
            self._tell_taken_out(before.card.people)

    def redo(self) -> None:
        before = self._undo_stack.state
        after = self._undo_stack.redo()
        if after is not None:
            self._report(before, Step("redo", after.card))
            self._tell_taken_out(before.card.people)

    def replace(self, card: Card, steps: Sequence[Card] = (), at: int = 0) -> None:
        """Begin with another card; with its `steps` of undo, of which it is the one at `at`.

        The list that was open is closed; the one that is inside the card, if any, is open.
        """
        before = self.people
        self._undo_stack.restore(_states(steps or (card,)), at)
        self.draft = None
        self.replaced.emit()
        if self.people is not before:
            self.people_changed.emit()
        self.changed.emit()
        self.state_changed.emit()

    def _push(
        self, card: Card, people: PeopleList | None, typing: str | None = None,
        word_ended: bool = False, why: Why = "",
    ) -> None:  # fmt: skip
        before = self._undo_stack.state
        if (card, people) == (before.card, before.people):
            return
        after = State(card, people, before.number + (card != before.card), why)
        kind = self._undo_stack.push(after, typing, word_ended)
        if kind is not None:
            self._report(before, Step(kind, card, why))

    def _tell_taken_out(self, before: CardPeople | None) -> None:
        after = self.card.people
        if before is not None and (after is None or not _is_same_list(before, after)):
            self.list_taken_out.emit()

    def _report(self, before: State, step: Step) -> None:
        """Tell what is different from the state before. A step of the list alone is nobody's to
        write down."""
        after = self._undo_stack.state
        other_card = after.number != before.number
        if other_card:
            self.stepped.emit(step)
        if after.people is not before.people:
            self.people_changed.emit()
        if other_card:
            self.changed.emit()
        self.state_changed.emit()


def _is_same_list(one: CardPeople, other: CardPeople) -> bool:
    """Whether they are states of one list, whose rows are changed as the writer changes words."""
    return (one.name, one.columns) == (other.name, other.columns)


def _list_of(card: Card) -> PeopleList | None:
    """The list that is inside a card."""
    if card.people is None:
        return None
    from thankyou.people.people_list import PeopleList

    return PeopleList.inside(card.people)


def _states(cards: Iterable[Card]) -> list[State]:
    """Cards, each with the list inside it; steps with the same list share it."""
    made: list[State] = []
    for number, card in enumerate(cards):
        last = made[-1] if made else None
        same = last is not None and last.card.people == card.people
        people = last.people if last is not None and same else _list_of(card)
        made.append(State(card, people, number))
    return made
