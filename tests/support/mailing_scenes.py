"""Numbers on what goes with the cards: where words and lines stand on a scene."""

from __future__ import annotations

from collections.abc import Iterator

from thankyou.base.geometry import Rect
from thankyou.model.scene import GlyphRun, Group, Item, Path, Scene, glyph_runs

HOSTILE = (
    "W" * 60,
    "Dr. Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter Huber",
    "a\u202eb\u2066c",
    "tab\tand\x00nul\x07",
    "\ud800lone",
    "क्षत्रिय" * 12,
    "山田" * 50,
    "\u0301" * 20,
    "👩🏽‍⚕️" * 9,
    "x " * 400,
    "=HYPERLINK(1)",
)


def run_box(run: GlyphRun) -> Rect:
    """A run's advance by its faces' letters: from the height of capitals to a short descender."""
    ends = [at + shape.advance * run.size for at, shape in run.parts]
    return Rect(run.x, run.y - 0.7 * run.size, max(ends, default=0.0), 0.9 * run.size)


def word_boxes(scene: Scene) -> list[Rect]:
    return [run_box(run) for run in glyph_runs(scene.items)]


def groups(scene: Scene, *roles: str) -> list[Group]:
    return [one for one in scene.items if isinstance(one, Group) and one.role in roles]


def text_of(group: Group) -> str:
    return "".join(run.text for run in glyph_runs(group.items))


def said(scene: Scene) -> str:
    """All words in the order of the scene, on one line."""
    return " ".join("".join(run.text for run in glyph_runs(scene.items)).split())


def paths(items: tuple[Item, ...]) -> Iterator[Path]:
    for item in items:
        if isinstance(item, Group):
            yield from paths(item.items)
        elif isinstance(item, Path):
            yield item


def straight_lines(scene: Scene) -> set[tuple[float, float, float, float]]:
    """Every line from a move to the point after it, to a thousandth of a point."""
    found = set()
    for path in paths(scene.items):
        for one, other in zip(path.segments, path.segments[1:], strict=False):
            if one[0] == "M" and other[0] == "L":
                ends = (one[1], one[2], other[1], other[2])
                found.add(tuple(round(value, 3) for value in ends))
    return found  # type: ignore[return-value]


def apart(one: Rect, other: Rect, tolerance: float = 0.01) -> bool:
    """Whether two boxes have nothing in common."""
    return (
        one.right <= other.x + tolerance
        or other.right <= one.x + tolerance
        or one.bottom <= other.y + tolerance
        or other.bottom <= one.y + tolerance
    )
