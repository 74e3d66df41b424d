"""The small pictures of an easy-to-read card: one beside each paragraph, at its start.

In: the names of a card's pictures, its message, a fitted slot. Out: a column kept free for them,
and the pictures in the ink of the words. They say again what the words say, so readers of a PDF
pass over them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path as FilePath

from thankyou.base.color import Color
from thankyou.base.geometry import Rect, Transform
from thankyou.designs.svg import read_art
from thankyou.layout.slots import PlacedSlot
from thankyou.model.scene import Group, Item, Path
from thankyou.typeset.block import Arranged, Setting

PICTURES = "pictures"
"""The key under which the pictures of the paragraphs stand among the words of a card."""
TEXT_SIZE = 130
"""How large the words of an easy-to-read card are at least, in per cent of the design's."""
_HIGH, _GAP = 1.6, 0.55
"""A picture's height and the gap beside it, in multiples of the size of the words."""
_MIDDLE = 0.33
"""How far above its baseline a line of small letters has its middle, as a share of its size."""


def paragraphs_of(parts: Sequence[str], names: Sequence[str]) -> str:
    """The picture of each paragraph, a line each, "" for none: a card keeps it beside its words.

    `parts` are the paragraphs of the message's source, filled: empty ones are not set. The first
    greets and the last signs; the pictures belong to those between, in their order.
    """
    lines: list[str] = []
    left = list(names)
    for number, text in enumerate(parts):
        body = 0 < number < len(parts) - 1
        name = left.pop(0) if body and left else ""
        own = [one for one in text.split("\n\n") if one.strip()]
        lines += [name if not at else "" for at in range(len(own))]
    return "\n".join(lines)


def with_column(slots: tuple[PlacedSlot, ...], setting: Setting) -> tuple[PlacedSlot, ...]:
    """The slots, the message's with a column for pictures where its lines begin."""
    column = (_HIGH + _GAP) * setting.size
    return tuple(
        replace(
            slot,
            box=_beside(slot.box, column, setting.rtl),
            may_grow=False,
            facing=None if slot.facing is None else _beside(slot.facing, column, setting.rtl),
        )
        if "message" in slot.roles
        else slot
        for slot in slots
    )


def _beside(box: Rect, column: float, rtl: bool) -> Rect:
    return Rect(box.x if rtl else box.x + column, box.y, box.width - column, box.height)


def small_pictures(
    folder: FilePath, names: Sequence[str], arranged: Arranged, box: Rect, top: float
) -> Iterator[Item]:
    """The pictures beside the paragraphs of a block, each at the height of the first lines."""
    setting, size = arranged.block.setting, arranged.size
    high = _HIGH * size
    x = box.right + _GAP * size if setting.rtl else box.x - _GAP * size - high
    for paragraph in arranged.paragraphs:
        begins = paragraph.lines[0].line[0] == paragraph.lines[0].row == 0  # not on a page before
        number = paragraph.lines[0].paragraph
        name = names[number] if begins and number < len(names) else ""
        if name:
            first = [line.baseline for line in paragraph.lines[:2]]
            middle = top + sum(first) / len(first) - _MIDDLE * size
            yield _placed(_drawn(folder / f"{name}.svg", setting.color), x, middle - high / 2, high)


def _placed(items: tuple[Path | Group, ...], x: float, y: float, high: float) -> Group:
    scale = high / _VIEW
    return Group(items, transform=Transform(scale, 0.0, 0.0, scale, x, y), role="Artifact")


_VIEW = 24.0
"""The side of a picture's view box, in its own units."""


@lru_cache(maxsize=64)
def _drawn(path: FilePath, color: Color) -> tuple[Path | Group, ...]:
    """A picture in this colour, whatever it was drawn in."""
    return tuple(
        _inked(item, color) for item in read_art(path).items if isinstance(item, Path | Group)
    )


def _inked(item: Path | Group, color: Color) -> Path | Group:
    if isinstance(item, Group):
        inner = tuple(_inked(one, color) for one in item.items if isinstance(one, Path | Group))
        return replace(item, items=inner)
    stroke = None if item.stroke is None else replace(item.stroke, color=color)
    return replace(item, fill=None if item.fill is None else color, stroke=stroke)
