"""How a card comes out of the printer: its panels on the sheet, with folds and cuts.

In: a Format, and the scenes of its panels. Out: a `Paper`, and one Scene a printed side. Panels
are placed, turned and clipped here; painters draw what they get. One card stands in the middle of
a sheet; a card as large as its sheet fills it, and nothing is cut.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from thankyou.base.geometry import Rect, Size, Transform
from thankyou.base.units import mm
from thankyou.model.format import Format, Paper, PaperSide, Place
from thankyou.model.scene import Group, Item, Path, Scene, Segments, Stroke, rect_segments

_MARK, _GAP = mm(5), mm(1)
_NEAR = mm(0.6)
_INK = (110, 110, 110)
SheetLine = tuple[float, float, float, float]


def paper_for(card_format: Format) -> Paper:
    """The sheet of a format: its size as it lies, its sides, its folds and cuts, in points."""
    width, height = card_format.paper.width, card_format.paper.height
    front = card_format.panels[0]
    w, h = front.width, front.height
    places: tuple[Place, ...]
    folds: tuple[SheetLine, ...]
    sides: tuple[PaperSide, ...]
    if card_format.fold == "quarter":
        # Folded backwards across the middle, then away from the front: the upper half is upside
        # down.
        places = (
            Place("inside", 0.0, 0.0, turned=True),
            Place("back", w if front.mirrored else 0.0, h),
            Place("front", 0.0 if front.mirrored else w, h),
        )
        folds = ((0.0, h, 2 * w, h), (w, 0.0, w, 2 * h))
        side = PaperSide("printed side", places, folds)
        return Paper(card_format.paper.id, width, height, (side,))
    wide = 2 * w if card_format.fold == "side" else w
    high = 2 * h if card_format.fold == "tent" else h
    if (wide > high) != (width > height):
        width, height = height, width
    x, y = (width - wide) / 2, (height - high) / 2
    cuts = _cuts(Rect(x, y, wide, high), Size(width, height))
    if card_format.fold == "side":
        folds = ((x + w, y, x + w, y + high),)
        places = (Place("back", x, y), Place("front", x + w, y))
        if front.mirrored:
            places = (Place("front", x, y), Place("back", x + w, y))
        sides = (
            PaperSide("outside", places, folds, cuts),
            PaperSide("inside", (Place("inside", x, y),), folds, cuts),
        )
    elif card_format.fold == "tent":
        folds = ((x, y + h, x + wide, y + h),)
        places = (Place("back", x, y, turned=True), Place("front", x, y + h))
        sides = (
            PaperSide("outside", places, folds, cuts),
            PaperSide("inside", (Place("inside", x, y),), folds, cuts),
        )
    else:
        one, two = (panel.name for panel in card_format.panels)
        sides = (
            PaperSide(one, (Place(one, x, y),), (), cuts),
            PaperSide(two, (Place(two, x, y),), (), cuts),
        )
    flip = "short" if card_format.fold in ("side", "tent") else "long"
    return Paper(card_format.paper.id, width, height, sides, flip)


def sheet_scenes(scenes: Sequence[Scene], card_format: Format) -> tuple[Scene, ...]:
    """The sheet's printed sides, with marks outside the card for the knife and the fold."""
    paper = paper_for(card_format)
    panels = {scene.name: scene for scene in scenes}
    return tuple(_side(paper, side, panels, card_format) for side in paper.sides)


def _side(paper: Paper, side: PaperSide, panels: Mapping[str, Scene], card_format: Format) -> Scene:
    card = _card_box(side, panels)
    sheet = Rect(0.0, 0.0, paper.width, paper.height)
    items: list[Item] = [Path(rect_segments(sheet), fill=(255, 255, 255))]
    for place in side.places:
        scene = panels[place.panel]
        turn = Transform.translation(place.x, place.y)
        if place.turned:
            turn = Transform(
                -1.0, 0.0, 0.0, -1.0, place.x + scene.size.width, place.y + scene.size.height
            )
        box = _with_bleed(Rect(place.x, place.y, scene.size.width, scene.size.height), card,
                          card_format.bleed)  # fmt: skip
        inner = Group(scene.items, transform=turn)
        items.append(Group((inner,), clip=rect_segments(box)))
    marks = _marks(card, side, sheet, card_format.bleed)
    if marks:
        items.append(Path(marks, stroke=Stroke(_INK, 0.4)))
    return Scene(side.name, Size(paper.width, paper.height), 0.0, tuple(items),
                 panels[side.places[0].panel].language)  # fmt: skip


def _card_box(side: PaperSide, panels: Mapping[str, Scene]) -> Rect:
    sizes = [(p.x, p.y, panels[p.panel].size) for p in side.places]
    left, top = min(x for x, _, _ in sizes), min(y for _, y, _ in sizes)
    right = max(x + size.width for x, _, size in sizes)
    bottom = max(y + size.height for _, y, size in sizes)
    return Rect(left, top, right - left, bottom - top)


def _with_bleed(panel: Rect, card: Rect, bleed: float) -> Rect:
    """The panel with its bleed on the card's outer edges only: none runs over a fold."""
    left = panel.x - (bleed if panel.x <= card.x + 0.01 else 0.0)
    top = panel.y - (bleed if panel.y <= card.y + 0.01 else 0.0)
    right = panel.right + (bleed if panel.right >= card.right - 0.01 else 0.0)
    bottom = panel.bottom + (bleed if panel.bottom >= card.bottom - 0.01 else 0.0)
    return Rect(left, top, right - left, bottom - top)


def _cuts(card: Rect, sheet: Size) -> tuple[SheetLine, ...]:
    """Along the card's edges, from one edge of the sheet to the other; none where they meet."""
    found: list[SheetLine] = []
    for x in (card.x, card.right):
        if _NEAR < x < sheet.width - _NEAR:
            found.append((x, 0.0, x, sheet.height))
    for y in (card.y, card.bottom):
        if _NEAR < y < sheet.height - _NEAR:
            found.append((0.0, y, sheet.width, y))
    return tuple(found)


def _marks(card: Rect, side: PaperSide, sheet: Rect, bleed: float) -> Segments:
    """Short lines outside the bleed, where the sheet has room for them."""
    out: list[tuple[str, float, float]] = []

    def line(x0: float, y0: float, x1: float, y1: float) -> None:
        ends = Rect(min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0))
        if sheet.holds(ends):
            out.extend((("M", x0, y0), ("L", x1, y1)))

    near, far = bleed + _GAP, bleed + _GAP + _MARK
    for x0, y0, x1, y1 in (*side.cuts, *side.folds):
        if x0 == x1:
            line(x0, card.y - near, x0, card.y - far)
            line(x0, card.bottom + near, x0, card.bottom + far)
        else:
            line(card.x - near, y0, card.x - far, y0)
            line(card.right + near, y1, card.right + far, y1)
    return tuple(out)  # type: ignore[arg-type]
