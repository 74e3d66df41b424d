"""Notes on the words that a row of a list brings to its card: what is private, left over, misspelt.

In: the writer's card, a row's card. Out: Problems of level "note" that are about this row alone:
what there is to say about the writer's own words is said once, for the card. A row that brings
sentences (a message, the answers of a form) is read as a whole, as the card is; a name or a ward by
itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from thankyou.base.errors import Problem
from thankyou.export.person_cards import PersonCard
from thankyou.language.rules import Languages
from thankyou.merge.syntax import parse
from thankyou.model.card import Card
from thankyou.proofing.notes import Note, notes, record_notes

_SENTENCES = ("moment", "effect", "wish")
"""Answers that are sentences: how they sound is seen among the others."""
_WRITTEN = ("message", "second")
"""The texts in which a row's own words stand; the others are the card's."""


class RowNotes:
    """The notes of a list's rows, for one card. `columns` are the list's further fields."""

    def __init__(self, card: Card, languages: Languages, columns: frozenset[str]) -> None:
        self._card = card
        self._languages = languages
        self._columns = columns
        self._dismissed = frozenset(card.dismissed)

    @cached_property
    def of_card(self) -> tuple[Note, ...]:
        """What there is to say about the card itself. The first call opens a dictionary."""
        return notes(self._card, self._languages, columns=self._columns)

    @cached_property
    def _said(self) -> frozenset[str]:
        return frozenset(note.key for note in self.of_card)

    def of(self, one: PersonCard) -> Iterator[Problem]:
        """The notes on what one row brings."""
        texts = self._texts(one.card)
        used = frozenset(name for fields in texts.values() for name in fields)
        values = {
            name: value
            for name, value in one.values.items()
            if value and (name in used or name not in self._columns)
        }
        alone = values
        if one.own_words or any(values.get(name) for name in _SENTENCES):
            whole = frozenset(
                where
                for where, fields in texts.items()
                if fields or (one.own_words and where in _WRITTEN)
            )
            yield from self._whole(one, values, whole)
            alone = {name: value for name, value in values.items() if name not in used}
        yield from record_notes(alone, one.card.language, self._languages, self._dismissed)

    def _whole(
        self, one: PersonCard, values: Mapping[str, str], where: frozenset[str]
    ) -> Iterator[Problem]:
        """What there is to say about these texts as they stand on the row's card."""
        found = notes(one.card, self._languages, changes=values, columns=self._columns, only=where)
        for note in found:
            if (one.own_words and note.where in _WRITTEN) or note.key not in self._said:
                yield note.problem()

    def _texts(self, card: Card) -> Mapping[str, tuple[str, ...]]:
        """The fields that each text of a card names, by what Note.where calls it."""
        texts = {name: str(getattr(card, name)) for name in ("message", "sentiment", "tagline")}
        if card.second is not None:
            texts["second"] = card.second.message
        return {
            name: parse(text, strict=False, more=self._columns).fields()
            for name, text in texts.items()
        }
