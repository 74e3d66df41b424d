"""A text that is to be translated, and where it comes from.

In: texts as they are found. Out: each text once, with all its places and notes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Text:
    """An English text. `comment`: its form for many (a plural), or what distinguishes it.

    `places`: files, from the top of the project. `notes`: what a translator should know.
    """

    source: str
    comment: str = ""
    plural: bool = False
    places: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """What a translation is looked up by."""
        return self.source, self.comment


class Conflict(Exception):
    """The same text is a plural in one place and not in another."""


def merged(texts: Iterable[Text]) -> list[Text]:
    """Each text once, in the order in which they came. Raises Conflict."""
    found: dict[tuple[str, str], Text] = {}
    for text in texts:
        held = found.get(text.key)
        if held is None:
            found[text.key] = text
            continue
        if held.plural != text.plural:
            raise Conflict(f"“{text.source}” is a plural in {held.places} or {text.places} only")
        found[text.key] = replace(
            held,
            places=tuple(dict.fromkeys(held.places + text.places)),
            notes=tuple(dict.fromkeys(held.notes + text.notes)),
        )
    return list(found.values())
