"""Panels of cards that stand on many sheets: drawn once, and kept as text around their MCIDs.

In: a panel's operators, cut where its marked sequences begin. Out: the same operators for another
place, with that page's numbers. A batch's covers are the very same items on each of its sheets.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field

from thankyou.base.cache import BoundedCache
from thankyou.base.geometry import Transform
from thankyou.base.quick_dataclass import dataclass
from thankyou.base.quick_tuple import NamedTuple
from thankyou.model.scene import Item, Path, Segments
from thankyou.render.pdf.marked import Marked, turned_box
from thankyou.render.pdf.resources import bounds

_KEEP = 64
"""Panels kept. Most are words of one person that never come again."""
_NEARLY = 1.1
"""A scale up to which a thousandth of a point in the panel is one on the page as well."""


class Seen(NamedTuple):
    """What can be seen of a panel: all of it, or what is inside a path, and where that stands."""

    clip: Segments | None
    at: Transform


@dataclass(frozen=True, slots=True, eq=False)
class Panel:
    """Operators of a panel, without the sequences' own beginnings: one text more than `marked`.

    `items` is held so that its identity stays its own. Boxes of `marked` are in the panel's
    coordinates, times the scale that it was drawn for.
    """

    items: tuple[Item, ...]
    texts: tuple[str, ...]
    marked: tuple[Marked, ...]
    _placed: dict[tuple[Transform, Seen], tuple[Marked, ...]] = field(default_factory=dict)

    @staticmethod
    def cut(
        items: tuple[Item, ...], out: list[str], begins: list[int], marked: list[Marked]
    ) -> Panel:
        """A panel whose operators are `out`; those at `begins` begin its sequences."""
        starts = [0, *(at + 1 for at in begins)]
        ends = [*begins, len(out)]
        texts = ("\n".join(out[a:b]) for a, b in zip(starts, ends, strict=True))
        return Panel(items, tuple(texts), tuple(marked))

    def operators(self, first: int) -> list[str]:
        """The operators on a page where the panel's first sequence has the number `first`."""
        out = [self.texts[0]] if self.texts[0] else []
        for mcid, (mark, text) in enumerate(zip(self.marked, self.texts[1:], strict=True), first):
            out += (begin(mark, mcid), text)
        return out

    def placed(self, at: Transform, scale: float, seen: Seen) -> tuple[Marked, ...]:
        """What is marked where `at` puts the panel, which was drawn for `scale`.

        Found once for each spot of a sheet.
        """
        if all(mark.box is None for mark in self.marked):
            return self.marked
        made = self._placed.get((at, seen))
        if made is None:
            back = Transform.scaling(1 / scale, 1 / scale).then(at)
            within = turned_box(bounds((Path(seen.clip),)), seen.at) if seen.clip else None
            made = tuple(mark.placed(back, within) for mark in self.marked)
            self._placed[at, seen] = made
        return made


def begin(mark: Marked, mcid: int) -> str:
    """The operator that begins a marked sequence."""
    return f"/{mark.tag}<</MCID {mcid}>>BDC"


class PanelCache:
    """The panels last drawn in a document, by the identity of their items and their scale."""

    def __init__(self) -> None:
        self._kept: BoundedCache[tuple[int, float, tuple[bool, bool]], Panel] = BoundedCache(_KEEP)

    def drawn(
        self, items: tuple[Item, ...], scale: float, way: tuple[bool, bool],
        draw: Callable[[tuple[Item, ...]], Panel],
    ) -> Panel:  # fmt: skip
        """The panel, drawn now unless it was before. `way`: whether on a page of right-to-left
        text, and whether upright (see readers.py)."""
        key = (id(items), scale, way)
        panel = self._kept.get(key)
        if panel is None:
            panel = draw(items)
            self._kept.put(key, panel)
        return panel


def drawing_scale(scale: float) -> float:
    """The scale to draw a panel for: 1, unless it is so enlarged that its numbers need digits."""
    return scale if scale > _NEARLY else 1.0
