"""Marks for texts that are translated where they are shown, in rooms that know no Qt.

In: an English text, or a table of them. Out: the same, unchanged. tools/translations.py finds the
marked texts in the sources; the window passes them through gui.i18n.tr, and the command line
shows them as they are.
"""

from __future__ import annotations

from typing import Annotated, Protocol, TypeVar

from thankyou.base.quick_dataclass import dataclass

Marked = TypeVar("Marked")

Translatable = Annotated[Marked, "translated where it is shown"]
"""The type of a table whose texts are all marked: FIELD_NAMES: Translatable[Mapping[str, str]].
The keys of a dict are not texts."""


def translatable(text: Marked) -> Marked:
    """Mark one text where it stands: Panel(translatable("front"), …)."""
    return text


@dataclass(frozen=True, slots=True)
class Plural:
    """A sentence about a number: how English says it of one, and of any other number (%n).

    Both forms stand in the source, so English needs no catalog. A translation has as many forms
    as its language needs. `of` names the value that is counted.
    """

    one: str
    many: str
    of: str


class Translate(Protocol):
    """Gives the user's words for an English text; with `count`, the form for that number.

    `many` is the English text for any count but one. Without a count it distinguishes texts
    that are equal in English only.
    """

    def __call__(self, text: str, many: str = "", count: int | None = None, /) -> str: ...


def english(text: str, many: str = "", count: int | None = None, /) -> str:
    """The English text itself, in the form for `count`, which takes the place of %n."""
    if count is None:
        return text
    return (text if count == 1 else many or text).replace("%n", str(count))
