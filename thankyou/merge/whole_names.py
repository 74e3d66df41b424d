"""The two halves of a name side by side in a source are a whole name: ``{given} {family}``.

In: nodes of a source, and how the halves of this person's name stand together. Out: which half each
of the two fields shows, and what becomes of the space between them. A source has its halves in the
order of whoever wrote it; a list has people of every kind.

`language.names.halves_order` says the order, under NAME_ORDER in the values; without it nothing
changes here.
"""

from __future__ import annotations

from collections.abc import Mapping

from thankyou.base.quick_tuple import NamedTuple
from thankyou.merge.syntax import Field, Node, Text

NAME_ORDER = "name:order"
"""The key of a `HalvesOrder`, as text. No field is called so: a colon is in no name."""

GIVEN_FIRST, FAMILY_FIRST, OWN_SPACE, JOINED = "given", "family", "own-space", "joined"
"""“Anna Kovács”; “Kovács Anna”; family first, with the writer’s space (山田 花子); family
first, with none (王小明)."""
DOTTED = {"given-katakana": "・", "given-han": "·"}
"""Names of other countries in Japanese and Chinese: the given name first, with a dot."""

_HALVES = frozenset(("given", "family"))
_SPACES = frozenset(" \u00a0\u202f\u3000")


class Turned(NamedTuple):
    """Fields that show the other half, by their place among the nodes; spaces that go; and the
    fields that a space of ours follows."""

    fields: Mapping[int, Field]
    gone: frozenset[int]
    spaced: frozenset[int]
    space: str = " "


NOTHING_TURNED = Turned({}, frozenset(), frozenset())


def whole_names(nodes: tuple[Node, ...], order: str) -> Turned:
    """What to do with the halves that stand side by side among these nodes.

    Halves that the writer has set apart by a space with the family name first stay so: that is
    asked for. Places in the source stay in their order.
    """
    fields: dict[int, Field] = {}
    gone: set[int] = set()
    spaced: set[int] = set()
    for at, node in enumerate(nodes):
        if not isinstance(node, Field) or node.name not in _HALVES or at - 1 in fields:
            continue
        between = nodes[at + 1] if at + 1 < len(nodes) else None
        apart = isinstance(between, Text) and between.text in _SPACES
        last = at + 2 if apart else at + 1
        other = nodes[last] if last < len(nodes) else None
        if not isinstance(other, Field) or other.name == node.name or other.name not in _HALVES:
            continue
        dot = DOTTED.get(order, "")
        first = GIVEN_FIRST if order == GIVEN_FIRST or dot else FAMILY_FIRST
        if node.name != first and not (apart and order == GIVEN_FIRST):
            fields[at] = Field(other.name, other.fallback, node.start, node.end)
            fields[last] = Field(node.name, node.fallback, other.start, other.end)
        if (order == JOINED or dot) and apart:
            gone.add(at + 1)
        if dot or (order in (GIVEN_FIRST, FAMILY_FIRST) and not apart):
            spaced.add(at)
    if not (fields or gone or spaced):
        return NOTHING_TURNED
    return Turned(fields, frozenset(gone), frozenset(spaced), DOTTED.get(order, " "))
