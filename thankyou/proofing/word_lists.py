"""Reads assets/words/<language>/notes.toml: the words that the notes look for.

In: a BCP 47 tag, and the languages. Out: a frozen `NoteWords` whose lists of phrases can be
searched. A language without the file has empty lists: the checks that need no words still run.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from thankyou.base.toml_table import Table, open_table
from thankyou.language.rules import Languages
from thankyou.language.word_files import word_file
from thankyou.model.card import APPEALS
from thankyou.proofing.letters import SAME_LENGTH, fold
from thankyou.proofing.phrases import Phrases

HOUSE_NUMBERS = ("before", "after", "both")
_LISTS = (
    "gifts", "gifts_fine", "intimate", "intimate_fine", "blame", "blame_fine", "get_well",
    "negations", "record_words", "birth_words", "room_words", "bed_words", "rooms_fine",
    "place_words", "phone_words", "address_words", "diagnosis_words", "placeholders",
    "doubles_ok",
)  # fmt: skip
_WITH_NUMBERS = ("room_words", "bed_words", "rooms_fine")


@dataclass(frozen=True, slots=True)
class NoteWords:
    """A language's lists. `find[name]` has the phrases of that list, `avoid` those by appeal.

    `known`: whether the language has a notes.toml. `months`, `learned` (words that a dictionary
    may lack) and `always_capital` are without case (letters.fold, str.casefold); the longest
    month is first. `negations_follow`: a “not” may stand after what it denies.
    """

    tag: str
    known: bool
    find: dict[str, Phrases]
    avoid: dict[str, Phrases]
    months: tuple[str, ...]
    house_number: str
    names_change: bool
    capitals_mark_names: bool
    negations_follow: bool
    always_capital: frozenset[str]
    learned: frozenset[str]


def note_words(tag: str, languages: Languages) -> NoteWords:
    """The lists of a card's language. Raises CardError as base.toml_table does."""
    return _load(languages.nearest(tag) or "", languages.root)


@cache
def _load(tag: str, root: Path) -> NoteWords:
    path = word_file(root, tag, "notes.toml")
    known = bool(tag) and path.is_file()
    table = open_table(path) if known else Table({}, path, "")
    lists = {name: _phrases(table, name) for name in _LISTS}
    avoid = {appeal: _phrases(table, f"avoid_{appeal}") for appeal in APPEALS}
    for name in _WITH_NUMBERS:
        for text in lists[name]:
            if "#" not in text:
                raise table.wrong(name, f"“{text}” needs a # where the number stands")
    words = NoteWords(
        tag=tag,
        known=known,
        find={name: Phrases(texts) for name, texts in lists.items()},
        avoid={appeal: Phrases(texts) for appeal, texts in avoid.items()},
        months=tuple(
            fold(month.translate(SAME_LENGTH))
            for month in sorted(_texts(table, "months"), key=len, reverse=True)
        ),
        house_number=table.one_of("house_number", HOUSE_NUMBERS, "both"),
        names_change=table.flag("names_change", False),
        capitals_mark_names=table.flag("capitals_mark_names", True),
        negations_follow=table.flag("negations_follow", False),
        always_capital=_plain(table, "always_capital"),
        learned=_plain(table, "learned"),
    )
    table.done()
    return words


def _plain(table: Table, key: str) -> frozenset[str]:
    """A list of words without case."""
    return frozenset(text.translate(SAME_LENGTH).casefold() for text in _texts(table, key))


def _texts(table: Table, key: str) -> tuple[str, ...]:
    """A list of words; an empty one would be found everywhere."""
    values = table.texts(key, ())
    if not all(value.strip() for value in values):
        raise table.wrong(key, f"“{key}” has an empty text")
    return values


def _phrases(table: Table, key: str) -> tuple[str, ...]:
    """A list of phrases; a star alone would be found everywhere, too."""
    values = _texts(table, key)
    for value in values:
        if not value.replace("*", "").strip():
            raise table.wrong(key, f"“{value}” has no words beside its *")
    return values
