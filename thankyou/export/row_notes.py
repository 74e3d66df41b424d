"""Notes on the words that a row of a list brings to its card: what is private, left over, misspelt.

In: the writer's card, a row's card. Out: Problems of level "note" that are about this row alone:
what there is to say about the writer's own words is said once, for the card. A row that brings
sentences (a message, the answers of a form) is read as a whole, as the card is; a name or a ward by
itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

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
        self._languages = languages
        self._columns = columns
        self._dismissed = frozenset(card.dismissed)
        self.of_card: tuple[Note, ...] = notes(card, languages, columns=columns)
        """What there is to say about the card itself."""
        self._said = frozenset(note.key for note in self.of_card)
        self._used: dict[str, frozenset[str]] = {}

    def of(self, one: PersonCard) -> Iterator[Problem]:
        """The notes on what one row brings."""
        card = one.card
        used = self._columns_of(card)
        values = {
            name: value
            for name, value in one.values.items()
            if value and (name in used or name not in self._columns)
        }
        if one.own_words or any(values.get(name) for name in _SENTENCES):
            yield from self._whole(one, card, values)
            return
        yield from record_notes(values, card.language, self._languages, self._dismissed)

    def _whole(self, one: PersonCard, card: Card, values: Mapping[str, str]) -> Iterator[Problem]:
        for note in notes(card, self._languages, changes=values, columns=self._columns):
            own = one.own_words and note.where in _WRITTEN
            if own or note.key not in self._said:
                yield note.problem()

    def _columns_of(self, card: Card) -> frozenset[str]:
        """The columns that the words of a card name; those of others are nobody's to read."""
        if not self._columns:
            return self._columns
        texts = [card.message, card.sentiment, card.tagline]
        if card.second is not None:
            texts.append(card.second.message)
        key = "\0".join(texts)
        found = self._used.get(key)
        if found is None:
            parsed = (parse(text, strict=False, more=self._columns) for text in texts)
            found = frozenset(name for one in parsed for name in one.fields()) & self._columns
            if len(self._used) < 64:  # messages of people's own name none
                self._used[key] = found
        return found
