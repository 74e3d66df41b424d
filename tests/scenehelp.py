"""What tests of scenes share: walking through the items."""

from __future__ import annotations

from collections.abc import Iterator

from thankyou.scene import GlyphRun, Group, Item


def runs(items: tuple[Item, ...]) -> Iterator[GlyphRun]:
    """Every run of glyphs, in the order of painting."""
    for item in items:
        if isinstance(item, Group):
            yield from runs(item.items)
        elif isinstance(item, GlyphRun):
            yield item
