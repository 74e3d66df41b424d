"""The card of each person of a list: the writer's card with what the person's row has of its own.

In: a Composer of the writer's card, a list. Out: for each row the Card, and its words laid out.
Rows that look alike share one Composer; a row's own words cost no more than a name does.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import replace

from thankyou.base.cache import BoundedCache
from thankyou.base.errors import Problem
from thankyou.base.quick_dataclass import dataclass
from thankyou.language.rules import Languages
from thankyou.layout.collect_words import Words
from thankyou.layout.compose import Composer, Library, look_of
from thankyou.layout.composition import Composition
from thankyou.model.card import Card
from thankyou.people.people_list import PeopleList
from thankyou.people.person import Person, more_fields, person_at

_KEPT_LOOKS = 24
"""Composers kept: about as many as there are designs, or languages."""
_KEPT_CHOICES = 256

_Choices = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PersonCard:
    """One person's card: `composer` has it made ready, `values` are laid over its own fields.
    `own_words`: its message is this person's alone. `problems` are of the row's own choices."""

    composer: Composer
    values: Mapping[str, str]
    own_words: bool = False
    problems: tuple[Problem, ...] = ()

    @property
    def card(self) -> Card:
        return self.composer.card


class PersonCards:
    """Cards by the index of their row (from 0); any thread, but one at a time."""

    def __init__(self, composer: Composer, people: PeopleList) -> None:
        """Raises ValueError for a list with choices of its own and a composer of no library."""
        self.people = people
        self.more = more_fields(people)
        self.composer = composer.with_columns(frozenset(self.more))
        self._looks: BoundedCache[Card, Composer] = BoundedCache(_KEPT_LOOKS)
        self._looks.put(look_of(composer.card), self.composer)
        self._chosen: BoundedCache[_Choices, tuple[Card, tuple[Problem, ...]]]
        self._chosen = BoundedCache(_KEPT_CHOICES)

    def of(self, index: int) -> PersonCard:
        """The card of the person at `index`."""
        person = person_at(self.people, index)
        guided, message = self.people.guided, person.own.get("message", "")
        if not person.own and not guided:
            return PersonCard(self.composer, person.values)
        writes = bool(message) or guided
        card, problems = self._with_choices(person.own, writes)
        if guided:
            card = self._answered(card, person)
            # What the form's answers say of the card stands in its fields as it was understood.
            return PersonCard(self._composer(card), card.values(), writes, problems)
        if message:
            from thankyou.export.own_choices import with_message

            card = with_message(card, message)
        return PersonCard(self._composer(card), person.values, writes, problems)

    def _answered(self, card: Card, person: Person) -> Card:
        """The card that answers make; a design that is not quiet enough for mourning gives way,
        unless the row chooses it."""
        from thankyou.messages.from_answers import answered_card

        made = answered_card(card, person.values, person.own, self._library.languages)
        held = self._library.designs.get(made.design)
        loud = made.remembering and not card.remembering and (held is None or not held.mourning)
        if not loud or "design" in person.own:
            return made
        quiet = self._library.design_for(made.appeal, remembering=True)
        return made.changed(design=quiet.id, palette="")

    def with_people(self, people: PeopleList) -> PersonCards:
        """The same for other rows of such a list; what rows have in common stays made."""
        other = copy.copy(self)
        other.people = people
        return other

    def compose(self, index: int) -> Composition:
        """The card of the person at `index` laid out, with every problem of it."""
        return self.laid_out(self.of(index))

    def laid_out(self, one: PersonCard, said: Words | None = None) -> Composition:
        """A person's card laid out; `said`: all that it says, if that is known."""
        found = one.composer.laid_out(one.composer.said(one.values) if said is None else said)
        if not found.problems and not one.problems:
            return found
        named = (self._named(problem) for problem in found.problems)
        return replace(found, problems=(*one.problems, *named))

    @property
    def _library(self) -> Library:
        library = self.composer.library
        if library is None:
            raise ValueError("a composer of no library cannot make other cards")
        return library

    def _with_choices(
        self, own: Mapping[str, str], writes: bool
    ) -> tuple[Card, tuple[Problem, ...]]:
        from thankyou.export.own_choices import CHOICES, with_own

        chosen = tuple((name, own[name]) for name in CHOICES if name in own)
        if not chosen:
            return self.composer.card, ()
        key = (*chosen, ("writes", str(writes)))
        found = self._chosen.get(key)
        if found is None:
            guided = self.people.guided
            found = with_own(self.composer.card, own, self._library, writes, guided)
            self._chosen.put(key, found)
        return found

    def _composer(self, card: Card) -> Composer:
        """The card made ready: with the frames of one that looks the same, if there was one."""
        if card == self.composer.card:
            return self.composer
        look = look_of(card)
        found = self._looks.get(look)
        if found is None:
            made = self._library.composer(card, self.composer.most_dpi)
            found = made.with_columns(self.composer.columns)
            self._looks.put(look, found)
        return found if found.card == card else found.with_words(card)

    def _named(self, problem: Problem) -> Problem:
        """A problem with a column's own name, not the one that it is looked up by."""
        column = self.more.get(problem.field or "") if problem.code == "empty-field" else None
        if column is None:
            return problem
        return replace(problem, values={**problem.values, "name": column})


def read_words(people: PeopleList, card: Card, languages: Languages) -> None:
    """Read the words and rules of which the first person's card is made, which then are there for
    every thread. Raises CardError as `PersonCards`."""
    if not people.ids:
        return
    from thankyou.language.card_values import card_values

    person = person_at(people, 0)
    if people.guided:
        from thankyou.messages.from_answers import answered_card

        card = answered_card(card, person.values, person.own, languages)
    values = {**card.values(), **person.values}
    for tag in (card.language, *((card.second.language,) if card.second else ())):
        card_values(card, values, languages.of(tag), tag)
