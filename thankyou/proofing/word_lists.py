"""Reads assets/words/<language>/notes.toml: the words that the notes look for.

In: a BCP 47 tag. Out: a frozen `NoteWords` whose phrases are patterns, ready to search. A language
without the file has empty lists: the checks that need no words still run. Standing in the flow:
below the checks, above the strict TOML reading.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from thankyou.base.toml_table import Table, open_table
from thankyou.language.rules import Languages
from thankyou.messages.appeals import load_appeals
from thankyou.model.card import APPEALS

LETTER = (
    r"\w\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    r"\u0900-\u0963\u0966-\u0dff\u200c\u200d"
)
"""The characters of a word, for a class in a pattern: \\w does not count the marks on letters,
without which a word of Hindi or of pointed Arabic falls to pieces."""

_SCRIPTS = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
_UNSPACED = re.compile(f"[{_SCRIPTS}]")
"""Scripts that set no space between words: a phrase of theirs is found anywhere."""

BEGINS = f"(?:(?<![{LETTER}])|(?<=[{_SCRIPTS}]))"
ENDS = f"(?:(?![{LETTER}])|(?=[{_SCRIPTS}]))"
"""Where a word may begin or end."""

NEVER = re.compile(r"(?!)")

SAME_LENGTH = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "\u00a0": " ", "\u202f": " ", "‑": "-"})
"""What the checks do not tell apart. One character for one, so that places stay places."""

HOUSE_NUMBERS = ("before", "after", "both")
_LISTS = (
    "gifts", "intimate", "blame", "get_well", "record_words", "birth_words", "room_words",
    "rooms_fine", "place_words", "phone_words", "address_words", "diagnosis_words",
    "placeholders", "doubles_ok",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class NoteWords:
    """A language's lists. `find[name]` is a pattern for the phrases of that list.

    `known`: whether the language has a notes.toml. `avoid` has a pattern by appeal. `learned`
    are words that a dictionary may lack, casefolded.
    """

    tag: str
    known: bool
    find: dict[str, re.Pattern[str]]
    avoid: dict[str, re.Pattern[str]]
    months: str
    house_number: str
    names_change: bool
    capitals_mark_names: bool
    learned: frozenset[str]


def note_words(tag: str, languages: Languages) -> NoteWords:
    """The lists of a card's language. Raises CardError as base.toml_table does."""
    return _load(languages.nearest(tag) or "", languages.root)


def phrases(texts: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern for phrases as notes.toml writes them: whole words, * for letters, # a number."""
    if not texts:
        return NEVER
    ordered = sorted(dict.fromkeys(texts), key=len, reverse=True)
    return re.compile("|".join(_phrase(text) for text in ordered), re.IGNORECASE)


def _phrase(text: str) -> str:
    text = text.strip().translate(SAME_LENGTH)
    parts: list[str] = []
    for piece in re.findall(r"\s+|\*|#|[^\s*#]+", text):
        if piece.isspace():
            parts.append(r"\s+")
        elif piece == "*":
            parts.append(f"[{LETTER}]*")
        elif piece == "#":
            parts.append(rf"\d{{1,5}}(?:[a-z](?![{LETTER}]))?")
        else:
            parts.append(re.escape(piece))
    start = BEGINS if _bounded(text[:1]) else ""
    end = ENDS if _bounded(text[-1:]) else ""
    return start + "".join(parts) + end


def _bounded(char: str) -> bool:
    """Whether a word begins or ends with this character, where words are set apart."""
    return bool(re.match(f"[{LETTER}#*]", char)) and not _UNSPACED.match(char)


@cache
def _load(ours: str, root: Path) -> NoteWords:
    path = root / ours / "notes.toml"
    known = bool(ours) and path.is_file()
    table = open_table(path) if known else Table({}, path, "")
    lists = {name: _texts(table, name) for name in _LISTS}
    avoid = {appeal: _texts(table, f"avoid_{appeal}") for appeal in APPEALS}
    if (root / ours / "appeals.toml").is_file() and ours:
        for appeal in load_appeals(root, ours).appeals:
            avoid[appeal.id] += tuple(text for text in appeal.avoid if text != "!")
    for name in ("room_words", "rooms_fine"):
        for text in lists[name]:
            if "#" not in text:
                raise table.wrong(name, f"“{text}” needs a # where the number stands")
    words = NoteWords(
        tag=ours,
        known=known,
        find={name: phrases(texts) for name, texts in lists.items()},
        avoid={appeal: phrases(texts) for appeal, texts in avoid.items()},
        months="|".join(
            re.escape(month.translate(SAME_LENGTH))
            for month in sorted(_texts(table, "months"), key=len, reverse=True)
        ),
        house_number=table.one_of("house_number", HOUSE_NUMBERS, "both"),
        names_change=table.flag("names_change", False),
        capitals_mark_names=table.flag("capitals_mark_names", True),
        learned=frozenset(
            text.translate(SAME_LENGTH).casefold() for text in _texts(table, "learned")
        ),
    )
    table.done()
    return words


def _texts(table: Table, key: str) -> tuple[str, ...]:
    """A list of words; an empty one would be found everywhere."""
    values = table.texts(key, ())
    if not all(value.strip() for value in values):
        raise table.wrong(key, f"“{key}” has an empty text")
    return values
