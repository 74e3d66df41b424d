"""Reads what a shelf needs to know of a design: the head of its design.toml, and its words.

In: the folder of a design. Out: a `DesignHead`, in a hundredth of the time that the design takes:
neither its drawings nor its tables of type and panels are read. What is wrong with those is said
when somebody wants the design.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import TypedDict

from thankyou.base.errors import CardError
from thankyou.base.toml_table import DESIGN, Table, open_table, parse_toml, read_source
from thankyou.designs.model import MOODS, CoverWords, DesignHead
from thankyou.model.card import APPEALS, FACTS

DESIGN_FILE = "design.toml"
WORDS = "words.toml"
"""The file of a design's folder with its cover's words in other languages than English."""

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_FIRST_TABLE = re.compile(r"^[ \t]*\[", re.MULTILINE)

_Stamp = tuple[int, int] | None


class _Said(TypedDict):
    """What `Design` and `DesignHead` have in common."""

    id: str
    name: str
    note: str
    alt: str
    sentiment: str
    tagline: str
    colophon: str
    appeals: tuple[str, ...]
    mood: str
    asserts: tuple[str, ...]
    mourning: bool
    order: int
    words: dict[str, CoverWords]
    colophons: dict[str, str]


def read_head(folder: Path) -> DesignHead:
    """The head of the design in a folder; its id is the folder's name.

    Raises CardError "design-invalid" (file, line, what). It is read once for as long as neither of
    the two files changes.
    """
    return _head(folder, _stamp(folder / DESIGN_FILE), _stamp(folder / WORDS))


def _stamp(path: Path) -> _Stamp:
    try:
        state = path.stat()
    except OSError:
        return None  # whoever reads it says what is wrong
    return state.st_mtime_ns, state.st_size


@lru_cache(maxsize=512)
def _head(folder: Path, _design: _Stamp, _words: _Stamp) -> DesignHead:
    path = folder / DESIGN_FILE
    source = read_source(path, DESIGN)
    # Keys outside all tables stand before the first one.
    first = _FIRST_TABLE.search(source)
    try:
        data = parse_toml(source[: first.start() if first else None], path, DESIGN)
    except CardError:  # or the line was part of a list, or of a text
        data = parse_toml(source, path, DESIGN)
    return DesignHead(**described(Table(data, path, source, kind=DESIGN), folder))


def described(table: Table, folder: Path) -> _Said:
    """What a design.toml says of the design itself, and its words.toml. Raises as read_head."""
    words, colophons = _words(folder / WORDS)
    return {
        "id": folder.name,
        "name": table.text("name"),
        "note": table.text("note"),
        "alt": table.text("alt"),
        "sentiment": table.text("sentiment"),
        "tagline": table.text("tagline"),
        "colophon": table.text("colophon"),
        "appeals": table.some_of("appeals", APPEALS, needed=True),
        "mood": table.one_of("mood", MOODS, MOODS[0]),
        "asserts": table.few_of("asserts", FACTS),
        "mourning": table.flag("mourning", False),
        "order": table.whole("order"),
        "words": words,
        "colophons": colophons,
    }


def _words(path: Path) -> tuple[dict[str, CoverWords], dict[str, str]]:
    """The cover's words in other languages, and the colophon where it is given; a design may have
    none."""
    words: dict[str, CoverWords] = {}
    colophons: dict[str, str] = {}
    if not path.exists():
        return words, colophons
    table = open_table(path, DESIGN)
    for tag in table.data:
        if not _TAG.fullmatch(tag) or tag.lower() == "en":
            what = f"“{tag}” is not the tag of another language, like de or zh-Hans"
            raise table.wrong(tag, what)
        own = table.table(tag)
        words[tag] = CoverWords(own.text("sentiment", filled=True), own.text("tagline", ""))
        if own.has("colophon"):
            colophons[tag] = own.text("colophon", filled=True)
        own.done()
    return words, colophons


def unreadable(file: str, error: OSError) -> CardError:
    """The error for a design's file, or a folder, that the system does not let us read."""
    return CardError("design-invalid", file=file, line=0, what=str(error.strerror))
