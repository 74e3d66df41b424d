"""Names that stand turned round, as directories and rosters have them: “Okafor, Amara”.

In: what a cell of names holds. Out: the parts of the name, which language.names joins in the order
of the card's language. Nothing is turned unless the writer asks (PeopleList.turned), and they see
before what becomes of the first names.
"""

from __future__ import annotations

from collections.abc import Mapping

from thankyou.base.late_pattern import late
from thankyou.language.honorifics import is_suffix, is_title
from thankyou.language.names import name_of
from thankyou.language.rules import Language
from thankyou.merge.clean_text import clean

_COMMA = late(r"\s*[,，،、]\s*")
_LETTER = late(r"[^\W\d_]")

_PARTS: tuple[str, ...] = ("given", "family", "suffix")


def turned_parts(name: str) -> dict[str, str] | None:
    """The parts of “Family, Given”, “Family, Given, MD” or “Family Jr., Given”; None for what is no
    such name: without a comma, with a number in it, or with no more than a suffix behind the comma.
    """
    text = clean(name)
    pieces = [piece for piece in _COMMA.split(text) if piece]
    if len(pieces) < 2 or "\n" in text or any(c.isdigit() for c in text):
        return None
    suffixes: list[str] = []
    while len(pieces) > 1 and all(map(is_suffix, pieces[-1].split())):
        suffixes.insert(0, pieces.pop())
    if len(pieces) == 3 and all(map(is_suffix, pieces[1].split())):
        suffixes.insert(0, pieces.pop(1))  # “King, Jr., Martin”
    if len(pieces) != 2 or not all(map(_LETTER.search, pieces)):
        return None
    family, given = (piece.split() for piece in pieces)
    titles = _titles(family) + _titles(given)
    while len(family) > 1 and is_suffix(family[-1]):
        suffixes.insert(0, family.pop())
    behind = len(given)
    while behind > 1 and is_suffix(given[behind - 1]):
        behind -= 1
    suffixes[:0] = given[behind:]
    if not family or not given[:behind]:
        return None
    return {
        "title": " ".join(titles),
        "given": " ".join(given[:behind]),
        "family": " ".join(family),
        "suffix": ", ".join(suffixes),
    }


def _titles(words: list[str]) -> list[str]:
    """Takes the first words off that are titles, but never the last word of all."""
    taken = []
    while len(words) > 1 and is_title(words[0]):
        taken.append(words.pop(0))
    return taken


def turn_values(values: dict[str, str]) -> None:
    """Put the parts of a turned name into a person's values in the place of `recipient`.

    What the list has in columns of its own stays as it is. A name that is not turned round stays,
    and then no half of the card's own name is laid beside it.
    """
    parts = turned_parts(values.get("recipient", ""))
    if parts is None:
        parts = {"given": "", "family": ""}
    else:
        values["recipient"] = _titled(parts)
    for part, text in parts.items():
        if part in _PARTS and not values.get(part):
            values[part] = text


def _titled(parts: Mapping[str, str]) -> str:
    """The name of somebody whose cell has a title in it: it stays there, for the words of the card
    may have no place for a title. "" without one: the language joins the parts."""
    if not parts["title"]:
        return ""
    name = " ".join((parts["title"], parts["given"], parts["family"]))
    return f"{name}, {parts['suffix']}" if parts["suffix"] else name


def turned_name(name: str, language: Language, tag: str = "") -> str | None:
    """A name turned round, as the card will have it; None as turned_parts."""
    parts = turned_parts(name)
    return None if parts is None else _titled(parts) or name_of(parts, language, tag)
