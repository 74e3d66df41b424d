"""The direction of a line of words: its language's, whatever stands in the fields.

In: a text, the extents of its values, the direction of its language. Out: `Directed`: the text as
it is drawn, and a bidi level for each of its characters. A value is isolated, as FSI … PDI do it
(UAX#9, 3.1.2): its letters order nothing round it, and nothing round it orders its marks. Marks of
direction that somebody typed do their work here, and go no further: drawn, they would be nothing,
and in a PDF that is read they would stand inside names.
"""

from __future__ import annotations

from collections.abc import Sequence

from thankyou.base.late_pattern import late
from thankyou.base.quick_tuple import NamedTuple
from thankyou.model.field_text import Extent, FieldText
from thankyou.typeset.bidi import all_from_left, direction, levels

_MARKS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_TYPED = late(f"[{_MARKS}]")
_OBJECT = "\ufffc"
"""What stands for a value while the words round it are ordered: a neutral, as an isolate is to what
is round it (UAX#9, X9 and N1)."""


class Directed(NamedTuple):
    """A text without marks of direction. `level` is the line's (odd: from the right), `levels`
    those of its characters."""

    text: str
    extents: tuple[Extent, ...]
    level: int
    levels: Sequence[int]


def without_marks(text: str) -> str:
    """The text as it is drawn: without the marks that only say in which direction it runs."""
    return text if text.isascii() else _TYPED.sub("", text)


def directed(text: str, extents: tuple[Extent, ...], rtl: bool) -> Directed:
    """The text's levels. The line runs as its language does (`rtl`: from the right), unless its own
    words, those outside the values, have letters and all of them run the other way: then somebody
    wrote in another language than the card's."""
    if not rtl and all_from_left(text) and (text.isascii() or _TYPED.search(text) is None):
        return Directed(text, extents, 0, [0] * len(text))
    outside = text
    if extents:
        stretches = FieldText(text, extents).stretches()
        outside = "".join([words if name is None else _OBJECT for words, name in stretches])
    base = int(rtl)
    if {int(not rtl)} == direction(outside):
        base = 1 - base
    _, around = levels(outside, base)
    if not extents:
        resolved: list[int] = around
    else:
        resolved = _filled(text, extents, around)
    if not any((level ^ base) & 1 for level in resolved):
        resolved = [base] * len(resolved)
    if text.isascii() or _TYPED.search(text) is None:
        return Directed(text, extents, base, resolved)
    drawn = FieldText(text, extents).in_pieces([without_marks(char) for char in text])
    kept = [level for char, level in zip(text, resolved, strict=True) if not _TYPED.match(char)]
    return Directed(drawn.text, drawn.extents, base, kept)


def _filled(text: str, extents: tuple[Extent, ...], around: Sequence[int]) -> list[int]:
    """The levels of all of the text, from those of the words round its values.

    Within a value its own levels, raised so that its direction stands in that of its place; where
    the two are one, it has the level of its place, so that letters join across its edge.
    """
    out: list[int] = []
    at = taken = 0
    for start, end, _ in extents:
        out += around[taken : taken + start - at]
        taken += start - at
        place = around[taken]
        own, inner = levels(text[start:end])
        raised = place + ((place ^ own) & 1) - own
        out += [level + raised for level in inner]
        at, taken = end, taken + 1
    return out + list(around[taken:])
