"""What the list of cards says of each of them.

In: a kept card. Out: its title, when it was changed, quiet notes, and all of that for who hears it.
"""

from __future__ import annotations

import re
from collections.abc import Set
from functools import lru_cache

from PySide6.QtCore import QDateTime, QLocale

from thankyou.gui.i18n import plural, tr
from thankyou.gui.one_line import one_line
from thankyou.store.values import KeptCard

_TITLE_LETTERS = 60
"""A title is a line or two: first words are cut between words beyond this."""
_WEEKDAY = re.compile(r"\s*[,،、]?\s*dddd\s*[,،、]?\s*")


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


def when_words(seconds: float, now: float, language: str) -> str:
    """When that was, seen from `now`: “Today, 14:02”, “Yesterday”, or a date in `language`."""
    ago = _days_ago(seconds, now)
    if ago == 0:
        return tr("Today, {time}", time=clock_words(seconds))
    if ago == 1:
        return tr("Yesterday")
    # A clock that was set wrong may say a day to come: it is named like any other.
    return date_words(seconds, language)


def as_of_words(seconds: float, now: float, language: str) -> str:
    """The same within a sentence, to the minute: “14:02”, or a date and a time."""
    clock = clock_words(seconds)
    if _days_ago(seconds, now) == 0:
        return clock
    return tr("{day}, {time}", day=date_words(seconds, language), time=clock)


def clock_words(seconds: float) -> str:
    """The time of day, as this computer writes it."""
    return QLocale.system().toString(_moment(seconds).time(), QLocale.FormatType.ShortFormat)


def date_words(seconds: float, language: str) -> str:
    """A date in a language, without the day of the week."""
    return QLocale(language).toString(_moment(seconds).date(), _date_format(language))


@lru_cache(maxsize=8)
def _date_format(language: str) -> str:
    whole = QLocale(language).dateFormat(QLocale.FormatType.LongFormat)
    return _WEEKDAY.sub(" ", whole).strip() or whole


def _days_ago(seconds: float, now: float) -> int:
    return int(_moment(seconds).date().daysTo(_moment(now).date()))


def _moment(seconds: float) -> QDateTime:
    return QDateTime.fromSecsSinceEpoch(int(seconds))


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
