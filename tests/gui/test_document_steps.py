"""What the document tells to be written down is the card, step by step, with any list beside it."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from thankyou.gui.document import Document
from thankyou.model.card import Card
from thankyou.people.people_list import PeopleList
from thankyou.people.table import Table
from thankyou.store.values import Step

TABLES = [PeopleList.of(Table(("name",), ((name,),), source=name)) for name in ("Ada", "Bo")]


class Steps(RuleBasedStateMachine):
    """A document, and a reader of its steps as the store is one."""

    def __init__(self) -> None:
        super().__init__()
        self.document = Document(Card())
        self.cards, self.at = [Card()], 0
        self.document.stepped.connect(self._write)

    def _write(self, step: Step) -> None:
        if step.kind == "put":
            del self.cards[self.at + 1 :]
            self.cards.append(step.card)
            self.at += 1
        elif step.kind == "amend":
            self.cards[self.at] = step.card
        else:
            self.at += 1 if step.kind == "redo" else -1

    @rule(field=st.sampled_from(["message", "tagline"]), letters=st.text("ab", max_size=4))
    def type(self, field: str, letters: str) -> None:
        for letter in letters:
            self.document.change(field, **{field: letter})

    @rule(design=st.sampled_from(["fern", "tide"]))
    def choose(self, design: str) -> None:
        self.document.change(design=design)

    @rule(people=st.sampled_from([*TABLES, None]), inside=st.booleans())
    def open(self, people: PeopleList | None, inside: bool) -> None:
        before = self.document.card, self.document.people
        self.document.put_people(people, inside)
        if (self.document.card, self.document.people) != before:
            self.document.undo()
            assert (self.document.card, self.document.people) == before
            self.document.redo()
        assert self.document.people == people

    @rule(steps=st.integers(1, 9))
    def undo_and_redo(self, steps: int) -> None:
        before = self.document.card, self.document.people
        done = 0
        while done < steps and self.document.can_undo:
            self.document.undo()
            self.what_is_written_down_is_the_card()
            done += 1
        for _ in range(done):
            self.document.redo()
            self.what_is_written_down_is_the_card()
        assert (self.document.card, self.document.people) == before

    @precondition(lambda self: self.document.can_undo)
    @rule()
    def undo(self) -> None:
        self.document.undo()

    @precondition(lambda self: self.document.can_redo)
    @rule()
    def redo(self) -> None:
        self.document.redo()

    @invariant()
    def what_is_written_down_is_the_card(self) -> None:
        assert self.cards[self.at] == self.document.card

    @invariant()
    def a_list_that_is_inside_the_card_is_the_one_that_is_open(self) -> None:
        card, people = self.document.card, self.document.people
        if card.people is not None:
            assert people is not None and people.for_card() == card.people


TestSteps = Steps.TestCase
TestSteps.settings = settings(max_examples=40, stateful_step_count=25)
