"""What the list of cards says of each of them.

In: a kept card. Out: its title, when it was changed, quiet notes, and all of that for who hears it.
"""

from __future__ import annotations

from collections.abc import Set

from thankyou.gui.i18n import plural, tr
from thankyou.gui.one_line import one_line
from thankyou.store.values import KeptCard

_TITLE_LETTERS = 60
"""A title is a line or two: first words are cut between words beyond this."""


def title_of(card: KeptCard) -> str:
    """The name that the writer gave it, or whom it is for, or how it begins."""
    if card.title and not (unread(card) and card.title == card.id):
        return one_line(card.title)
    if card.recipient:
        return tr("For {recipient}", recipient=one_line(card.recipient))
    if card.first_words:
        return shortened(one_line(card.first_words))
    if card.damaged:
        return tr("A card that cannot be read")
    return tr("A card with a password") if card.locked else tr("A new card")


def unread(card: KeptCard) -> bool:
    """Whether nothing is known of it but its file."""
    return bool(card.damaged) or card.locked


def titles_of(cards: list[KeptCard]) -> str:
    """One card by its title, several by their number: for a sentence about them."""
    if len(cards) == 1:
        return tr("“{title}”", title=title_of(cards[0]))
    return plural("One card", "%n cards", len(cards))


def shortened(text: str) -> str:
    """The words that have room in a title."""
    if len(text) <= _TITLE_LETTERS:
        return text
    cut = text[:_TITLE_LETTERS].rsplit(" ", 1)[0]
    return f"{cut.rstrip(' ,;:.!?')}…"


def notes_of(card: KeptCard, here: str | None, elsewhere: Set[str]) -> str:
    """What else is to be said of it, in a few quiet words; "" if there is nothing.

    `here`: the card that this window has open; `elsewhere`: those that other windows have.
    """
    notes = []
    if card.damaged:
        notes.append(tr("damaged"))
    if card.locked:
        notes.append(tr("protected"))
    if card.people:
        notes.append(plural("with a list of one person", "with a list of %n people", card.people))
    if card.id in elsewhere:
        notes.append(tr("open in another window"))
    elif card.id == here:
        notes.append(tr("open now"))
    return " · ".join(notes)


def spoken(card: KeptCard, when: str, notes: str) -> str:
    """All that is written beneath a card, for who hears it."""
    said = tr("deleted: {when}", when=when) if card.deleted else tr("changed: {when}", when=when)
    return ", ".join(filter(None, (title_of(card), said, notes)))
