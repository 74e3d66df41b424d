"""What a scene says: its words in reading order, and what its pictures show.

In: a scene. Out: plain text, for who hears the card instead of seeing it.
"""

from __future__ import annotations

from collections.abc import Iterator

from thankyou.model.scene import GlyphRun, Group, Item, Scene, glyph_runs


def words_of(scene: Scene) -> str:
    """The words on a panel or a sheet, with an empty line between paragraphs.

    Lines that the typesetter broke are whole again, text from the right is in logical order, and
    capitals are the writer's own.
    """
    return "\n\n".join(filter(None, _paragraphs(scene.items)))


def pictures_of(scene: Scene) -> tuple[str, ...]:
    """What the scene's pictures show, in the order in which they are painted."""
    return tuple(_pictures(scene.items))


def _paragraphs(items: tuple[Item, ...]) -> Iterator[str]:
    for item in items:
        if isinstance(item, Group):
            if item.role in ("H1", "H2", "P", "TH", "TD"):
                yield "".join(_line(run) for run in glyph_runs(item.items)).strip()
            elif item.role is None:
                yield from _paragraphs(item.items)
        elif isinstance(item, GlyphRun):
            yield _line(item).strip()


def _line(run: GlyphRun) -> str:
    return run.text or run.tracked or "".join(shape.text for _, shape in run.parts)


def _pictures(items: tuple[Item, ...]) -> Iterator[str]:
    for item in items:
        if not isinstance(item, Group):
            continue
        if item.role == "Figure" and item.alt:
            yield item.alt
        elif item.role is None:
            yield from _pictures(item.items)
