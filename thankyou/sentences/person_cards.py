"""What is said about the cards of a list whose people have something of their own.

In: nothing. Out: sentences by code.
"""

from __future__ import annotations

from collections.abc import Mapping

from thankyou.base.translatable import Plural, Translatable

PERSON_CARDS: Translatable[Mapping[str, str | Plural]] = {
    "own-design": "There is no design “{name}”: the card's own is used.",
    "own-language": "“{name}” is no language that cards can be in here: the card's own is used.",
    "own-language-words": "“{name}” is asked for, but the message is there in {language} alone: "
    "give this person a message of their own, or leave the language empty.",
    "own-voice": "“{name}” does not say who is speaking: the card's own is used.",
    "own-display": "“{name}” says neither yes nor no to the card being displayed: nothing is "
    "printed about it.",
    "nobody-printed": Plural(
        "The one person who is meant is left out of the list: nobody gets a card. Tick them there.",
        "All %n people who are meant are left out of the list: nobody gets a card. Tick some "
        "there.",
        of="count",
    ),
    "nobody-printed-right": "No card is right, so there is nothing to make: “thankyou check” "
    "says why.",
    "nobody-printed-approved": "Nothing here has been approved yet: read the answers, and approve "
    "those that are to be printed.",
    "unknown-field-listed": "“{{name}}” is neither a field of this program nor a column of the "
    "list that is open; it is printed as it was typed (line {line}, column {column}).",
}
