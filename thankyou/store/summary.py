"""A card as the list of cards shows it, and what a search finds it by.

In: a card and its file, or what was wrong with it. Out: a `KeptCard`.
"""

from __future__ import annotations

import re

from thankyou.base.errors import CardError
from thankyou.merge.fill import fill
from thankyou.merge.join_rules import NO_RULES
from thankyou.merge.syntax import parse
from thankyou.model.card import Card
from thankyou.store.places import Found
from thankyou.store.search import search_words
from thankyou.store.values import KeptCard

FIRST_WORDS = 80
MOST_WORDS = 20_000
"""Characters of a card that are searched: a book pasted into a card must not slow down the list."""
_GREETING = re.compile(r"\s*\{dear\}[^\n]*\n\s*")


def kept_card(card: Card, found: Found) -> KeptCard:
    """The row of a card that can be read."""
    values = card.values()
    message = words_of(card.message, card)
    greeted = _GREETING.sub("", card.message, count=1)
    shown = message if greeted == card.message else words_of(greeted, card) or message
    second = words_of(card.second.message, card) if card.second else ""
    signers = " ".join(f"{one.name} {one.line}" for one in card.signers)
    people = ""
    if card.people is not None:
        names = [index for _, index in card.people.mapping] or range(len(card.people.columns))
        rows = (row[index] for row in card.people.records for index in names if index < len(row))
        people = " ".join(rows)
    fields = " ".join(values.values())
    parts = (card.name, fields, message, second, signers, words_of(card.sentiment, card), people)
    return KeptCard(
        id=found.id,
        title=card.name,
        recipient=recipient_of(values),
        first_words=_first(shown),
        words=search_words(" ".join(parts)[:MOST_WORDS]),
        changed=found.mtime_ns / 1e9,
        design=card.design,
        format=card.format,
        people=len(card.people.records) if card.people else 0,
    )


def unread_card(found: Found, error: CardError | None = None, locked: bool = False) -> KeptCard:
    """The row of a card that cannot be read: it is called as its file is."""
    title = found.path.stem.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return KeptCard(
        id=found.id,
        title=title,
        recipient="",
        first_words="",
        words=search_words(title),
        changed=found.mtime_ns / 1e9,
        locked=locked,
        damaged=error.code if error else "",
    )


def recipient_of(values: dict[str, str]) -> str:
    halves = f"{values.get('given', '')} {values.get('family', '')}".strip()
    return values.get("recipient", "") or halves


def words_of(source: str, card: Card) -> str:
    """The words of a source in the merge grammar, filled with the card's own values."""
    values = card.values()
    values.setdefault("recipient", recipient_of(values))
    return fill(parse(source[:MOST_WORDS], strict=False), values, NO_RULES).text


def _first(text: str) -> str:
    """The first words of a text, whole ones if there are spaces."""
    line = " ".join(text.split()).lstrip(",;:.! ")
    if len(line) <= FIRST_WORDS:
        return line
    cut = line[:FIRST_WORDS]
    at = cut.rfind(" ")
    return cut[:at] if at > FIRST_WORDS // 2 else cut
